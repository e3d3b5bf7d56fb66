"""听课统计：各位教师的定额与完成，按类型；很久没有被听的；听课人的评分尺度。"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.marks import LEVELS
from jiaowu.inspection.observations import VALIDITY, VETO_JOINED, ObservationRow, kinds, mean_of
from jiaowu.inspection.quotas import POINTS, Progress, QuotaPeriod, QuotaPlan, QuotaRule
from jiaowu.inspection.services.quotas import get_settings, quota_progress
from jiaowu.inspection.services.visits import Strictness, list_observations, strictness
from jiaowu.inspection.severity import DEFINITIONS
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Emphasis,
    Orientation,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.teachers.services.moments import moment_of

TITLE = "听课情况统计表"
SIGNERS = ("制表人", "审核人", "日期")
CONFIDENTIAL = "教学内部资料"


def build(session: Session, term_id: int, day: date | None = None) -> Document:
    """这个学期到某一天（默认今天，过去的学期是末一天）为止；没有教师时报 UserError。"""
    until = day or moment_of(session, term_id).day
    people = quota_progress(session, term_id, until)
    if not people:
        raise UserError("这个学期还没有登记任教的教师，请先在“教师档案”里登记任教。")
    school = get_school(session)
    settings = get_settings(session)
    plan = settings.plan_for(term_id)
    place = f"{school.name if school else ''}　{get_term(session, term_id).name}".strip()
    return Document(
        title=TITLE,
        subtitle=f"{place}　截至 {until:%Y-%m-%d}",
        orientation=Orientation.LANDSCAPE,
        blocks=(
            _progress_table(people, plan),
            *_stale(people, settings.stale_days),
            *_graded(list_observations(session, term_id), until),
            *_strict(strictness(session, term_id)),
        ),
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def quota_words(plan: QuotaPlan) -> str:
    """定额怎样说，如“教研组长、教导主任每学期 20 节；其余教师每学期 15 节。”"""
    said = [f"{'、'.join(rule.roles)}{_rule_words(plan.period, rule)}" for rule in plan.rules]
    others = "其余教师" if said else "每位教师"
    return "；".join((*said, f"{others}{_rule_words(plan.period, plan.usual)}")) + "。"


def _rule_words(period: QuotaPeriod, rule: QuotaRule) -> str:
    total = f"、全学期 {rule.total} 节" if rule.total is not None else ""
    return f"{period.label} {rule.count} 节{total}"


def _stale(people: Sequence[Progress], stale_days: int) -> Iterator[Block]:
    stale = [each for each in people if each.stale]
    yield Text(f"满 {stale_days} 天没有被听过课的教师", TextStyle.HEADING)
    yield _stale_table(stale) if stale else Text("没有。")


def _graded(rows: Sequence[ObservationRow], until: date) -> Iterator[Block]:
    """打了分的课的等第，与触发一票否决的课。"""
    judged = [row for row in rows if row.grade and row.day <= until]
    if not judged:
        return
    yield Text("被听的课的等第", TextStyle.HEADING)
    yield _grades_table(judged)
    if vetoed := [row for row in judged if row.vetoed]:
        yield Text("触发一票否决的课", TextStyle.HEADING)
        yield _vetoed_table(vetoed)


def _grades_table(judged: Sequence[ObservationRow]) -> Table:
    """一科一行，节数多的在前，末行全校。"""
    grades = tuple(sorted({row.grade for row in judged}, key=_grade_place))
    subjects = Counter(row.subject for row in judged).most_common()
    groups = [(name or "没有写学科", [row for row in judged if row.subject == name]) for name, _ in subjects]
    rows: list[tuple[Value, ...]] = [
        (
            name,
            len(own),
            mean_of(row.mean for row in own),
            *(sum(row.grade == grade for row in own) or None for grade in grades),
            sum(bool(row.vetoed) for row in own) or None,
        )
        for name, own in (*groups, ("全校", judged))
    ]
    columns = (
        Column("学科", 16),
        Column("节数", 9, Align.RIGHT, "0"),
        Column("平均分", 10, Align.RIGHT, "0.0"),
        *(Column(grade, 8, Align.RIGHT, "0") for grade in grades),
        Column("其中一票否决", 13, Align.RIGHT, "0"),
    )
    notes = ("等第看几位听课人的平均分；有一位勾了一票否决就是最低一等。没有打完分的课不列。",)
    return Table(columns, rows, emphasis=((len(rows) - 1, Emphasis.TOTAL),), notes=notes)


def _grade_place(grade: str) -> int:
    """等第的先后：各种写法的优良中差，认不得的在最后。"""
    return next((at for at, words in enumerate(LEVELS) if grade in words), len(LEVELS))


def _vetoed_table(vetoed: Sequence[ObservationRow]) -> Table:
    columns = (
        Column("日期", 13, Align.CENTER, "yyyy-mm-dd"),
        Column("班级", 12),
        Column("学科", 9),
        Column("授课教师", 11),
        Column("课题", 22),
        Column("听课人", 22),
        Column("一票否决", 34),
        Column("等第", 7, Align.CENTER),
    )
    rows = [
        (
            row.day,
            row.class_title,
            row.subject,
            row.teacher,
            row.topic,
            "、".join(row.observers),
            VETO_JOINED.join(row.vetoed),
            row.grade,
        )
        for row in reversed(vetoed)
    ]
    return Table(columns, rows)


def _strict(strict: Strictness) -> Iterator[Block]:
    if strict.observers:
        yield Text("听课人的评分尺度", TextStyle.HEADING)
        yield _strict_table(strict)


def _progress_table(people: Sequence[Progress], plan: QuotaPlan) -> Table:
    used = [kind for kind in kinds() if any(each.kinds.get(kind) for each in people)]
    columns = (
        Column("序号", 6, Align.CENTER, "0"),
        Column("教研组", 14),
        Column("教师", 10),
        Column("身份", 18),
        Column("定额", 7, Align.RIGHT, "0"),
        Column("有效节数", 9, Align.RIGHT, "0"),
        Column("完成率", 9, Align.RIGHT, "0%"),
        Column("应完成", 8, Align.RIGHT, "0"),
        Column("还差", 7, Align.RIGHT, "0"),
        Column("不计", 7, Align.RIGHT, "0"),
        Column("未评", 7, Align.RIGHT, "0"),
        Column("完成率得分", 11, Align.RIGHT, "0.0"),
        *(Column(kind, 7, Align.RIGHT, "0", group="其中") for kind in used),
        Column("被听", 7, Align.RIGHT, "0"),
    )
    rows: list[tuple[Value, ...]] = [
        (
            at,
            each.group,
            each.name,
            "、".join(each.roles),
            each.due.quota,
            each.done,
            each.share,
            each.due.expected,
            each.behind or None,
            each.invalid or None,
            each.uncommented or None,
            each.points,
            *(each.kinds.get(kind) or None for kind in used),
            each.observed,
        )
        for at, each in enumerate(people, start=1)
    ]
    rows.append(_total(people, used))
    notes = (
        f"定额：{quota_words(plan)}{VALIDITY}",
        "应完成：按学期的照已过的日子折算、舍去零头；按月、按周的算已过完的。还差 = 应完成 − 有效节数。",
        f"完成率得分 = {POINTS:g} × min(1, 有效节数 ÷ 定额)。未评：还有人没有写评语的节数（每听必评）。",
    )
    return Table(columns, rows, emphasis=((len(rows) - 1, Emphasis.TOTAL),), notes=notes)


def _total(people: Sequence[Progress], used: Sequence[str]) -> tuple[Value, ...]:
    quota, done = sum(each.due.quota for each in people), sum(each.done for each in people)
    return (
        None,
        "合计",
        f"{len(people)} 人",
        f"完成 {sum(each.done >= each.due.quota for each in people)} 人",
        quota,
        done,
        done / quota if quota else None,
        sum(each.due.expected for each in people),
        sum(each.behind for each in people) or None,
        sum(each.invalid for each in people) or None,
        sum(each.uncommented for each in people) or None,
        None,
        *(sum(each.kinds.get(kind, 0) for each in people) for kind in used),
        sum(each.observed for each in people),
    )


def _stale_table(stale: Sequence[Progress]) -> Table:
    columns = (
        Column("序号", 6, Align.CENTER, "0"),
        Column("教研组", 16),
        Column("教师", 12),
        Column("被听节数", 10, Align.RIGHT, "0"),
        Column("最近一次", 14, Align.CENTER, "yyyy-mm-dd"),
    )
    rows = [
        (at, each.group, each.name, each.observed, each.last_observed)
        for at, each in enumerate(stale, start=1)
    ]
    return Table(columns, rows, notes=("一次也没有被听过的从开学算起，最近一次空着。",))


def _strict_table(strict: Strictness) -> Table:
    columns = (
        Column("听课人", 12),
        Column("同听节数", 10, Align.RIGHT, "0"),
        Column("尺度差", 10, Align.RIGHT, "+0.0;-0.0;0.0"),
        Column("区间下限", 10, Align.RIGHT, "+0.0;-0.0;0.0"),
        Column("区间上限", 10, Align.RIGHT, "+0.0;-0.0;0.0"),
        Column("结论", 20),
    )
    rows = [
        (name, each.lessons, each.shift, each.low, each.high, each.leaning.label)
        for name, each in strict.observers
    ]
    return Table(columns, rows, notes=DEFINITIONS)
