"""请假与调代课页要看的一个学期，以及各张表的列与行。"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.students.services.classrooms import TermChoice, list_terms
from jiaowu.teachers.leaves import LeaveStatus
from jiaowu.teachers.services import substitutions as service
from jiaowu.teachers.services.leaves import Leave, list_leaves
from jiaowu.teachers.services.substitution_settings import get_settings
from jiaowu.teachers.services.substitutions import Arrangement, Concerned, TeacherTally
from jiaowu.teachers.substitution_settings import SubstitutionSettings
from jiaowu.teachers.timetable import WEEKDAYS

LEAVE_COLUMNS = (
    TableColumn("教师", 80),
    TableColumn("种类", 80),
    TableColumn("时间", 210),
    TableColumn("天数", 56, "", numeric=True),
    TableColumn("状态", 76),
    TableColumn("该谁批", 80),
    TableColumn("安排课", 66, "0", numeric=True),
    TableColumn("通常", 170),
    TableColumn("原因", 160),
    TableColumn("备注", 120),
)
LESSON_COLUMNS = (
    TableColumn("日期", 96, "yyyy-mm-dd"),
    TableColumn("星期", 66),
    TableColumn("节次", 66),
    TableColumn("班级", 96),
    TableColumn("课", 90),
    TableColumn("安排", 260),
    TableColumn("补贴", 66, "0.00", numeric=True),
    TableColumn("备注", 120),
)
ARRANGED_COLUMNS = (
    TableColumn("日期", 96, "yyyy-mm-dd"),
    TableColumn("星期", 66),
    TableColumn("节次", 66),
    TableColumn("班级", 90),
    TableColumn("课", 80),
    TableColumn("原任", 76),
    TableColumn("方式", 80),
    TableColumn("怎样调整", 210),
    TableColumn("公 / 私", 62),
    TableColumn("补贴", 60, "0.00", numeric=True),
    TableColumn("提醒", 96),
    TableColumn("备注", 110),
)
TALLY_COLUMNS = (
    TableColumn("教师", 90),
    TableColumn("代公假", 80, "0", numeric=True),
    TableColumn("代私假", 80, "0", numeric=True),
    TableColumn("其中看管", 86, "0", numeric=True),
    TableColumn("互换", 70, "0", numeric=True),
    TableColumn("因公请人上", 100, "0", numeric=True),
    TableColumn("因私请人上", 100, "0", numeric=True),
    TableColumn("私自调课", 90, "0", numeric=True),
    TableColumn("补贴（元）", 100, "0.00", numeric=True),
)


@dataclass(frozen=True)
class Ledger:
    """一个学期的请假与调代课。"""

    terms: tuple[TermChoice, ...]
    term_id: int
    leaves: tuple[Leave, ...]
    arranged: tuple[Arrangement, ...]
    tallies: tuple[TeacherTally, ...]
    settings: SubstitutionSettings


def load_ledger(session: Any, term_id: int | None) -> Ledger | None:
    """读一个学期（None 为当前学期）；一个学期都没有为 None。"""
    terms = list_terms(session)
    chosen = next((each for each in terms if each.id == term_id), None)
    chosen = chosen or next((each for each in terms if each.is_current), None)
    if chosen is None:
        return None
    return Ledger(
        terms,
        chosen.id,
        list_leaves(session, chosen.id),
        service.list_arrangements(session, chosen.id),
        service.statistics(session, chosen.id),
        get_settings(session),
    )


def facts_of(ledger: Ledger, today: date) -> list[str]:
    """标题下的几件事。"""
    waiting = sum(each.status is LeaveStatus.WAITING for each in ledger.leaves)
    flagged = sum(bool(each.flag(today)) for each in ledger.arranged)
    facts = [f"请假 {len(ledger.leaves)} 次", f"待批 {waiting} 次" if waiting else "没有待批的"]
    facts.append(f"调代课 {len(ledger.arranged)} 节")
    return [*facts, f"{flagged} 节要注意"] if flagged else facts


def leave_row(leave: Leave, settings: SubstitutionSettings) -> Row:
    """一次请假的各格，次序同 LEAVE_COLUMNS。"""
    usual = f"{settings.scheme(leave.days).label}，{settings.arranger(leave.days)}"
    return (
        leave.teacher,
        leave.kind.label,
        leave.span.text,
        leave.days,
        leave.status.label,
        leave.waiting_for,
        leave.arranged,
        usual,
        leave.reason,
        leave.note,
    )


def lesson_row(each: Concerned) -> Row:
    """牵涉的一节的各格，次序同 LESSON_COLUMNS。"""
    made, day = each.arrangement, each.at.day
    told = "（替别人上的课）" if each.taken_over else "还没有安排"
    return (
        day,
        WEEKDAYS[day.weekday()],
        f"第 {each.at.period} 节",
        each.class_name,
        each.subject,
        made.result if made is not None else told,
        made.money if made is not None and made.move.way.paid else None,
        made.note if made is not None else "",
    )


def arranged_row(each: Arrangement, today: date) -> Row:
    """安排好的一节的各格，次序同 ARRANGED_COLUMNS。"""
    at = each.move.at
    flag = each.flag(today)
    return (
        at.day,
        WEEKDAYS[at.day.weekday()],
        f"第 {at.period} 节",
        each.class_name,
        each.move.subject,
        each.teacher,
        each.move.way.label,
        each.result,
        "公" if each.official else "私",
        each.money if each.move.way.paid else None,
        f"● {flag}" if flag else "",
        each.note,
    )
