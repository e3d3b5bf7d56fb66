"""调代课的纸：给教师与班级的通知单、代课条、学期统计、请假登记表。"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Emphasis,
    Fields,
    Orientation,
    PageBreak,
    Strips,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.students.services.classrooms import current_term_id
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS
from jiaowu.teachers.services.leaves import list_leaves
from jiaowu.teachers.services.substitution_settings import get_settings
from jiaowu.teachers.services.substitutions import (
    Arrangement,
    TeacherTally,
    get_arrangement,
    list_arrangements,
    statistics,
)
from jiaowu.teachers.substitutions import Way
from jiaowu.teachers.timetable import WEEKDAYS

NOTICE_TITLE, SLIP_TITLE = "调代课通知单", "代课条"
STATISTICS_TITLE, LEAVES_TITLE = "调代课统计表", "教师请假登记表"
NOTHING = "这个学期还没有登记调代课，请先在“教师档案”的“更多 → 请假与调代课”里安排。"
NUMBER = Align.RIGHT
LESSON_COLUMNS = (
    Column("日期", 12, Align.CENTER, "yyyy-mm-dd"),
    Column("星期", 9, Align.CENTER),
    Column("节次", 7, Align.CENTER),
    Column("班级", 13),
    Column("课程", 12),
    Column("原任教师", 11),
    Column("怎样调整", 30),
)
SLIP_COLUMNS = (
    Column("日期", 12, Align.CENTER, "yyyy-mm-dd"),
    Column("节次", 10, Align.CENTER),
    Column("班级", 13),
    Column("课程", 11),
    Column("原任教师", 10),
    Column("代课教师", 10),
    Column("方式", 10),
    Column("代课教师签字", 16),
    Column("班级签字", 14),
)
SPACE = " \n "
"""签字处留两行高。"""


def build_notices(session: Session, only: Collection[int] | None = None) -> Document:
    """调代课通知单：牵涉的每位教师、每个班各一页；only 是安排的编号，None 为当前学期还没有通知的。"""
    found = _chosen(session, only)
    if only is None:
        found = [each for each in found if each.noticed is None] or found
    place = _school_name(session)
    blocks: list[Block] = []
    for who, own in _receivers(found):
        blocks += [PageBreak()] if blocks else []
        blocks += _notice(who, own, place)
    return Document(NOTICE_TITLE, tuple(blocks), handout=True, sheet=NOTICE_TITLE)


def build_slips(session: Session, only: Collection[int] | None = None) -> Document:
    """代课条：代课与看管的每节一条，裁开给代课教师签字；only 同上，None 为当前学期还没有签的。"""
    found = [each for each in _chosen(session, only) if each.move.way.paid]
    if only is None:
        found = [each for each in found if not each.signed] or found
    if not found:
        raise UserError("没有代课或看管的课，不用代课条。")
    rows = [
        (
            each.move.at.day,
            _when(each),
            each.class_name,
            each.move.subject,
            each.teacher,
            each.substitute,
            each.move.way.label,
            SPACE,
            SPACE,
        )
        for each in found
    ]
    title = f"{_school_name(session)}{SLIP_TITLE}"
    return Document(SLIP_TITLE, (Strips(SLIP_COLUMNS, rows, title, "签字后交教导处，作为课时统计的依据。"),))


def build_statistics(session: Session, term_id: int | None = None) -> Document:
    """一个学期（默认当前学期）的调代课统计：按教师的节数与补贴，供绩效用；附逐节明细。"""
    term = current_term_id(session) if term_id is None else term_id
    found = statistics(session, term)
    if not found:
        raise UserError(NOTHING)
    lessons = list_arrangements(session, term)
    settings = get_settings(session)
    paid = f"补贴：代课每节 {settings.substitute_money:g} 元，看管自习每节 {settings.watch_money:g} 元；"
    notes = (
        f"{paid}互换、停补、私自调课没有补贴。",
        "公、私按请假的种类：公差、培训为公，其余为私；没有请假的算私。",
    )
    rows = [tally_row(each) for each in found]
    return Document(
        title=STATISTICS_TITLE,
        subtitle=_heading(session, term),
        blocks=(
            Table(
                TALLY_COLUMNS,
                [*rows, _total_row(rows)],
                emphasis=((len(rows), Emphasis.TOTAL),),
                notes=notes,
                frozen_columns=1,
            ),
            PageBreak("明细"),
            Table(DETAIL_COLUMNS, [_detail_row(each) for each in lessons], "逐节明细"),
        ),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        sheet="统计",
    )


def build_leaves(session: Session, term_id: int | None = None) -> Document:
    """一个学期的请假登记表；病假不印原因。"""
    term = current_term_id(session) if term_id is None else term_id
    leaves = list_leaves(session, term)
    if not leaves:
        raise UserError("这个学期还没有登记请假，请先在“教师档案”的“更多 → 请假与调代课”里登记。")
    rows = [
        (
            at,
            each.teacher,
            each.kind.label,
            each.span.text,
            each.days,
            each.reason,
            "、".join(f"{step.role} {step.name}" for step in each.approvals),
            each.status.label,
            each.arranged,
        )
        for at, each in enumerate(reversed(leaves), start=1)
    ]
    return Document(
        title=LEAVES_TITLE,
        subtitle=_heading(session, term),
        blocks=(Table(LEAVE_COLUMNS, rows, notes=("病假的原因不公开，不印在表上。",)),),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


TALLY_COLUMNS = (
    Column("教师", 12),
    Column("代公假", 9, NUMBER, "0", "替别人上（节）"),
    Column("代私假", 9, NUMBER, "0", "替别人上（节）"),
    Column("其中看管", 10, NUMBER, "0", "替别人上（节）"),
    Column("互换", 8, NUMBER, "0"),
    Column("因公", 8, NUMBER, "0", "请别人上（节）"),
    Column("因私", 8, NUMBER, "0", "请别人上（节）"),
    Column("私自调课", 10, NUMBER, "0"),
    Column("补贴（元）", 11, NUMBER, "0.00"),
)
DETAIL_COLUMNS = (*LESSON_COLUMNS, Column("公/私", 7, Align.CENTER), Column("补贴（元）", 11, NUMBER, "0.00"))
LEAVE_COLUMNS = (
    Column("序号", 6, NUMBER, "0"),
    Column("教师", 10),
    Column("种类", 10),
    Column("时间", 28),
    Column("天数", 7, NUMBER),
    Column("原因", 22),
    Column("审批", 26),
    Column("状态", 9),
    Column("安排课（节）", 11, NUMBER, "0"),
)


def tally_row(each: TeacherTally) -> tuple[Value, ...]:
    """统计表的一行，次序同 TALLY_COLUMNS。"""
    own = each.tally
    return (
        each.name,
        own.official,
        own.private,
        own.watched,
        own.swapped,
        own.away_official,
        own.away_private,
        own.unreported,
        own.money,
    )


def _total_row(rows: Sequence[Sequence[Value]]) -> tuple[Value, ...]:
    sums = (
        sum(value for value in column if isinstance(value, int | float))
        for column in list(zip(*rows, strict=True))[1:]
    )
    return ("合计", *sums)


def _chosen(session: Session, only: Collection[int] | None) -> list[Arrangement]:
    """only 里的，或当前学期的（私自调课不发通知）；没有时报 UserError。"""
    if only is not None:
        found = _picked(session, only)
    else:
        everything = list_arrangements(session, current_term_id(session))
        found = [each for each in everything if each.move.way is not Way.PRIVATE]
    if not found:
        raise UserError(NOTHING)
    return found


def _picked(session: Session, only: Collection[int]) -> list[Arrangement]:
    """选中的几节，按日期、节次。"""
    found = [get_arrangement(session, key) for key in only]
    return sorted(found, key=lambda each: (each.move.at, each.id))


def _receivers(found: Sequence[Arrangement]) -> list[tuple[str, list[Arrangement]]]:
    """通知给谁：牵涉的教师（老师们在前）与班级，各自的几节。"""
    people: dict[str, list[Arrangement]] = {}
    classes: dict[str, list[Arrangement]] = {}
    for each in found:
        for name in dict.fromkeys((each.teacher, each.substitute)):
            if name:
                people.setdefault(f"{name}老师", []).append(each)
        classes.setdefault(each.class_name, []).append(each)
    return [*people.items(), *classes.items()]


def _notice(who: str, own: Sequence[Arrangement], place: str) -> Iterator[Block]:
    yield Text(NOTICE_TITLE, TextStyle.TITLE)
    yield Text(f"{who}：", TextStyle.FLUSH)
    yield Text(f"因教学安排需要，以下 {len(own)} 节课调整如下，请按时到岗，并做好课前准备。")
    yield Table(LESSON_COLUMNS, [lesson_row(each) for each in own])
    yield Text("如有冲突，请在收到当天与教导处联系；未经报备，不得私自调课。", TextStyle.NOTE)
    yield Fields((("收到人签字", ""), ("收到日期", "")), per_row=2, row_height=10)
    today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    yield Text(f"{place}教导处", TextStyle.CLOSING)
    yield Text(f"{today.year}年{today.month}月{today.day}日", TextStyle.CLOSING)


def lesson_row(each: Arrangement) -> tuple[Value, ...]:
    """一节的各格，次序同 LESSON_COLUMNS。"""
    at = each.move.at
    return (
        at.day,
        WEEKDAYS[at.day.weekday()],
        f"第 {at.period} 节",
        each.class_name,
        each.move.subject,
        each.teacher,
        each.result,
    )


def _detail_row(each: Arrangement) -> tuple[Value, ...]:
    paid = each.money if each.move.way.paid else None
    return (*lesson_row(each), "公" if each.official else "私", paid)


def _when(each: Arrangement) -> str:
    at = each.move.at
    return f"{WEEKDAYS[at.day.weekday()]}\n第 {at.period} 节"


def _school_name(session: Session) -> str:
    school = get_school(session)
    return school.name if school else ""


def _heading(session: Session, term_id: int) -> str:
    return "　".join(part for part in (_school_name(session), get_term(session, term_id).name) if part)
