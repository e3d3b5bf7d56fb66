"""导入教学编排表的窗口，与撤销导入。"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.sheets.grid import Workbook
from jiaowu.teachers.assignment_plans import AssignmentEntry, AssignmentPlan, AssignmentReceipt
from jiaowu.teachers.gui.roster_preview import ImportPreview, Preview, Work
from jiaowu.teachers.importing.assignments import read_assignments
from jiaowu.teachers.services.assignment_import import import_assignments, undo_import
from jiaowu.teachers.services.assignment_plan import plan_assignments, reading_options
from jiaowu.teachers.services.moments import Moment

COLUMNS = (
    TableColumn("班级", 96),
    TableColumn("学科", 90),
    TableColumn("表里写的", 160),
    TableColumn("改动与提醒", 440),
    TableColumn("位置", 240),
)
MOST_MISSING = 8
"""表里没有的班与学科至多点几处。"""


class AssignmentImport(ImportPreview):
    """一份或几份教学编排表。"""

    title = "导入教学编排表"
    columns = COLUMNS

    def __init__(
        self,
        context: Context,
        files: Sequence[Path],
        moment: Moment,
        again: Callable[[], object] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        """马上开始读；moment 是要登记的学期，班主任默认从它的那天起换；撤销之后调 again。"""
        super().__init__(context, files, parent)
        self._moment, self._again = moment, again
        self.form.dayLabel.setText("班主任从哪天起换")
        self.form.dayEdit.setDate(QDate(moment.day.year, moment.day.month, moment.day.day))
        self.form.dayEdit.dateChanged.connect(lambda _day: self.read_files())
        self.read_files()

    @override
    def comparison(self) -> Callable[[Any, tuple[Workbook, ...]], Preview]:
        chosen = self.form.dayEdit.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        moment = replace(self._moment, day=day)
        return lambda session, books: prepare(session, books, moment)

    @override
    def storing(self, plan: AssignmentPlan, decisions: Mapping[int, int]) -> Work:
        return lambda session, progress: import_assignments(session, plan, decisions, progress)

    @override
    def stored(self, receipt: AssignmentReceipt) -> None:
        told = f"任教已存入：{receipt.saved} 处"
        told += f"，新登记教师 {receipt.teachers} 位" if receipt.teachers else ""
        told += f"，待定没有录入 {receipt.left_out} 处。" if receipt.left_out else "。"
        context, again = self.context, self._again
        context.offer_undo(told, lambda: take_back(context, receipt.batch_id, again))


def prepare(session: Any, books: Sequence[Workbook], moment: Moment) -> Preview:
    """认出编排表、与库里比较。"""
    reading = read_assignments(books, reading_options(session, moment.term_id or 0))
    sources = [{"name": book.file, "sha256": book.sha256} for book in books]
    plan = plan_assignments(session, moment, reading, sources)
    rows = [_row(entry) for entry in plan.entries]
    notes = "".join(reading.notes)
    return Preview(
        tuple(books), plan, plan.entries, rows, notes, _missing_text(plan.missing), plan.again, "处"
    )


def take_back(context: Context, batch_id: int, done: Callable[[], object] = lambda: None) -> None:
    """撤销一次导入或照抄，之后调 done。"""

    def told(_result: None) -> None:
        context.say("已撤销，任教回到那之前。")
        done()

    context.write(
        "撤销导入任教",
        lambda session, _: undo_import(session, batch_id),
        told,
        lambda error: context.fail(str(error)),
    )


def _row(entry: AssignmentEntry) -> Row:
    row = entry.row
    return (entry.class_title, row.subject_title, "、".join(row.teachers), _told(entry), row.place)


def _told(entry: AssignmentEntry) -> str:
    outcome = entry.outcome
    told = [f"{outcome.old or '（空）'} → {outcome.new}"] if outcome and outcome.old != outcome.new else []
    reason = [entry.reason + ("双击换一种办法。" if len(entry.choices) > 1 else "")] if entry.reason else []
    return "；".join(each.rstrip("。") for each in [*reason, *told, *entry.row.doubts])


def _missing_text(missing: Sequence[str]) -> str:
    if not missing:
        return ""
    more = f"等 {len(missing)} 处" if len(missing) > MOST_MISSING else ""
    return f"库里有任教、这份表里没有的：{'、'.join(missing[:MOST_MISSING])}{more}；导入不动它们。"
