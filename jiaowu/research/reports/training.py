"""研训的报告：台账、学年学时情况、五年累计、参训统计。"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Column,
    Document,
    Emphasis,
    Orientation,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.research.services.training import list_trainings, names_of
from jiaowu.research.services.training_years import TrainingYear, attendances, training_year
from jiaowu.research.training import Training, Word, words
from jiaowu.research.training_years import (
    APPRAISAL,
    PREREQUISITE,
    REFUSAL,
    Attendance,
    Tally,
    school_year,
    school_year_of,
    tally,
    tally_all,
    year_name,
)
from jiaowu.school.services.schools import get_school
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS, written

LEDGER_TITLE = "研训学时台账"
YEAR_TITLE = "研训学时情况表"
WINDOW_TITLE = "五年研训学时一览表"
STATISTICS_TITLE = "参训情况统计表"
HOURS = "0.0"
NAMED_MEMBERS = 12
"""台账里至多写几个姓名，再多的写“等 n 人”。"""
LEDGER_COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("起止时间", 13),
    Column("培训内容", 26),
    Column("形式", 6, Align.CENTER),
    Column("层级", 6, Align.CENTER),
    Column("校本", 6, Align.CENTER),
    Column("类别", 10, Align.CENTER),
    Column("范围", 6, Align.CENTER),
    Column("授课教师", 10),
    Column("主办单位", 14),
    Column("学时", 7, Align.RIGHT, HOURS),
    Column("人数", 6, Align.RIGHT, "0"),
    Column("参训教师", 34),
    Column("培训结果", 14),
)
YEAR_COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("教研组", 10),
    Column("姓名", 9),
    Column("应修", 7, Align.RIGHT, HOURS, "总学时"),
    Column("已修", 7, Align.RIGHT, HOURS, "总学时"),
    Column("还差", 7, Align.RIGHT, HOURS, "总学时"),
    Column("应修", 7, Align.RIGHT, HOURS, "其中校本"),
    Column("已修", 7, Align.RIGHT, HOURS, "其中校本"),
    Column("还差", 7, Align.RIGHT, HOURS, "其中校本"),
    Column("结论", 17),
    Column("说明", 40),
)
TALLY_COLUMNS = (
    Column("", 12),
    Column("人次", 9, Align.RIGHT, "0"),
    Column("人数", 9, Align.RIGHT, "0"),
    Column("学时", 10, Align.RIGHT, HOURS),
    Column("取得证书（人次）", 18, Align.RIGHT, "0"),
)


def build_ledger(session: Session, year: int | None = None) -> Document:
    """一个学年（默认当前的）的台账；一次也没有时报 UserError。"""
    year = _year(year)
    span = school_year(year)
    names = names_of(session)
    found = tuple(reversed(list_trainings(session, span.first, span.last)))
    if not found:
        raise UserError(f"{year_name(year)}还没有登记培训，请先在“研训学时”里登记或导入证书。")
    rows = [ledger_row(at, each, names) for at, each in enumerate(found, start=1)]
    pending = sum(each.pending for each in found)
    notes = [f"共 {len(found)} 次、{sum(len(each.draft.members) for each in found)} 人次。"]
    if pending:
        notes.append(f"其中 {pending} 次学时待补。")
    return Document(
        title=LEDGER_TITLE,
        subtitle=subtitle(session, year),
        blocks=(Table(LEDGER_COLUMNS, rows, notes=notes),),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
    )


def ledger_row(at: int, training: Training, names: dict[int, str]) -> tuple[Value, ...]:
    """台账的一行。"""
    draft = training.draft
    people = [names.get(member.teacher_id, "") for member in draft.members]
    listed = "、".join(people[:NAMED_MEMBERS]) + (
        f"等 {len(people)} 人" if len(people) > NAMED_MEMBERS else ""
    )
    return (
        at,
        when_of(draft.start, draft.end),
        draft.title,
        draft.form,
        draft.level,
        "是" if draft.school_based else "",
        draft.category,
        draft.scope,
        draft.trainer,
        draft.organizer,
        hours_of(training),
        len(people),
        listed,
        results_of(training),
    )


def build_year(session: Session, year: int | None = None, today: date | None = None) -> Document:
    """一个学年各位教师应修、已修、差多少与结论；没有教师时报 UserError。"""
    found = _training_year(session, year, today)
    rows = [
        (
            at,
            each.teacher.group,
            each.teacher.name,
            each.row.required or None,
            each.row.done,
            each.row.lacking or None,
            each.row.required_school or None,
            each.row.school,
            each.row.lacking_school or None,
            found.outcome(each),
            found.reason(each),
        )
        for at, each in enumerate(found.people, start=1)
    ]
    blocks: list[Table | Text] = [Table(YEAR_COLUMNS, rows, notes=year_notes(found))]
    if found.doubts:
        blocks += [Text("需要核对", TextStyle.HEADING), *(Text(line) for line in found.doubts)]
    return Document(
        title=YEAR_TITLE,
        subtitle=f"{subtitle(session, found.year)}　截至{written(found.day)}",
        blocks=tuple(blocks),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def year_notes(found: TrainingYear) -> list[str]:
    """表下的规定与口径。"""
    settings = found.settings
    short = "任一不足即为不足" if settings.either else "两样都不足才算不足"
    good = sum(each.row.verdict.good for each in found.people)
    return [
        f"共 {len(found.people)} 人，已达标或免修 {good} 人，要提醒 {len(found.warned)} 人。",
        f"规定：每学年 {settings.total:g} 学时，其中校本不少于 {settings.school_based:g} 学时，{short}。",
        f"不足的，{APPRAISAL}；{REFUSAL}。{PREREQUISITE}",
        "口径：培训算在结束那天所在的学年（8 月 1 日至次年 7 月 31 日）。",
    ]


def build_window(session: Session, year: int | None = None, today: date | None = None) -> Document:
    """到一个学年为止的五年累计。"""
    found = _training_year(session, year, today)
    years = found.people[0].window.years
    columns = (
        Column("序号", 5, Align.CENTER, "0"),
        Column("教研组", 12),
        Column("姓名", 10),
        *(Column(f"{each}—{each + 1}", 12, Align.RIGHT, HOURS, "各学年学时") for each in years),
        Column("合计", 9, Align.RIGHT, HOURS),
        Column("还差", 9, Align.RIGHT, HOURS),
    )
    rows = [
        (
            at,
            each.teacher.group,
            each.teacher.name,
            *each.window.hours,
            each.window.total,
            each.window.lacking or None,
        )
        for at, each in enumerate(found.people, start=1)
    ]
    note = f"五年累计不少于 {found.settings.five_years:g} 学时；没有登记过的学年是 0。"
    return Document(
        title=WINDOW_TITLE,
        subtitle=subtitle(session, found.year),
        blocks=(Table(columns, rows, notes=(note,)),),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def build_statistics(session: Session, year: int | None = None) -> Document:
    """一个学年的参训人次：按层级、按形式；没有人次时报 UserError。"""
    year = _year(year)
    span = school_year(year)
    rows = attendances(session, span.first, span.last)
    if not rows:
        raise UserError(f"{year_name(year)}还没有登记参训的教师，请先在“研训学时”里登记或导入证书。")
    sent = [row for row in rows if row.form == "外派"]
    notes = (
        f"外派 {len(sent)} 人次；取得证书 {sum(row.certified for row in rows)} 人次。",
        "人次：一人参加一次算一人次；取得证书以登记了证书编号为准。",
    )
    return Document(
        title=STATISTICS_TITLE,
        subtitle=subtitle(session, year),
        blocks=(
            _tally_table("按层级", "层级", tally(rows, words(Word.LEVEL), by_form=False), rows, ()),
            _tally_table("按形式", "形式", tally(rows, words(Word.FORM), by_form=True), rows, notes),
        ),
        signers=SIGNERS,
    )


def subtitle(session: Session, year: int) -> str:
    """学校与学年。"""
    school = get_school(session)
    return "　".join(part for part in (school.name if school else "", year_name(year)) if part)


def when_of(start: date, end: date) -> str:
    """起止怎样写。"""
    return f"{start}" if start == end else f"{start} 至 {end}"


def hours_of(training: Training) -> Value:
    """每人的学时；个人不同的写成“4–8”；还没有补的写“待补”。"""
    hours = sorted({member.hours for member in training.draft.members})
    if not hours:
        return training.draft.hours or "待补"
    if hours[0] == 0:
        return "待补"
    return hours[0] if len(hours) == 1 else f"{hours[0]:g}–{hours[-1]:g}"


def results_of(training: Training) -> str:
    """考评怎样写，如“优秀 3、合格 9”。"""
    results = [member.result for member in training.draft.members]
    return "、".join(f"{word} {results.count(word)}" for word in words(Word.RESULT) if word in results)


def _tally_table(
    title: str, head: str, found: Sequence[Tally], rows: Sequence[Attendance], notes: Sequence[str]
) -> Table:
    listed = (*found, tally_all(rows))
    columns = (Column(head, 12), *TALLY_COLUMNS[1:])
    return Table(
        columns,
        [(each.name, each.times, each.people, each.hours, each.certified) for each in listed],
        title=title,
        emphasis=((len(found), Emphasis.TOTAL),),
        notes=notes,
    )


def _training_year(session: Session, year: int | None, today: date | None) -> TrainingYear:
    today = today or date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    found = training_year(session, _year(year), today)
    if not found.people:
        raise UserError("还没有登记教师，请先在“教师档案”里登记或导入花名册。")
    return found


def _year(year: int | None) -> int:
    return school_year_of(date.today()) if year is None else year  # noqa: DTZ011 — 就是要这台电脑的日期
