"""导入教师花名册的窗口，与撤销导入。"""

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
from jiaowu.teachers.gui.roster_preview import ImportPreview, Preview, Work
from jiaowu.teachers.importing.rosters import read_rosters
from jiaowu.teachers.people import SEXES
from jiaowu.teachers.rosters import RosterEntry, RosterOptions, RosterPlan, RosterReceipt
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.roster_import import import_roster, undo_import
from jiaowu.teachers.services.roster_plan import only_stage, plan_roster

COLUMNS = (
    TableColumn("姓名", 84),
    TableColumn("工号", 80),
    TableColumn("改动与提醒", 480),
    TableColumn("性别", 50),
    TableColumn("出生日期", 96, "yyyy-mm-dd"),
    TableColumn("位置", 220),
)
MOST_MISSING = 6
"""表里没有的教师至多点几个名。"""
EARLIEST = QDate(1950, 1, 1)


class RosterWindow(ImportPreview):
    """一份或几份花名册。"""

    title = "导入教师花名册"
    columns = COLUMNS

    def __init__(
        self, context: Context, files: Sequence[Path], moment: Moment, parent: QWidget | None = None
    ) -> None:
        """马上开始读；moment 是正在看的学期，有起止的各项默认从它的那天起改。"""
        super().__init__(context, files, parent)
        self._moment = moment
        form = self.form
        form.dayEdit.setMinimumDate(EARLIEST)
        form.dayEdit.setDate(QDate(moment.day.year, moment.day.month, moment.day.day))
        form.dayEdit.dateChanged.connect(lambda _day: self.read_files())
        for box in (form.idBox, form.groupBox):
            box.toggled.connect(lambda _on: self.read_files())
        self.read_files()

    @property
    def day(self) -> date:
        """从哪天起改。"""
        chosen = self.form.dayEdit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @override
    def comparison(self) -> Callable[[Any, tuple[Workbook, ...]], Preview]:
        moment = replace(self._moment, day=self.day)
        form = self.form
        options = RosterOptions(form.idBox.isChecked(), form.groupBox.isChecked())
        return lambda session, books: prepare(session, books, moment, options)

    @override
    def storing(self, plan: RosterPlan, decisions: Mapping[int, int]) -> Work:
        return lambda session, progress: import_roster(session, plan, decisions, progress)

    @override
    def stored(self, receipt: RosterReceipt) -> None:
        told = f"花名册已存入：新增 {receipt.added} 人，修改 {receipt.changed} 人"
        told += f"，待定没有录入 {receipt.left_out} 人。" if receipt.left_out else "。"
        self.context.offer_undo(told, lambda: take_back(self.context, receipt.batch_id))


def prepare(session: Any, books: Sequence[Workbook], moment: Moment, options: RosterOptions) -> Preview:
    """认出花名册、与库里比较。"""
    reading = read_rosters(books, options, only_stage(session))
    sources = [{"name": book.file, "sha256": book.sha256} for book in books]
    plan = plan_roster(session, moment, reading, sources)
    shows = {"idBox": reading.has_id_numbers, "groupBox": reading.has_subjects}
    return Preview(
        tuple(books),
        plan,
        plan.entries,
        [_row(entry) for entry in plan.entries],
        f"用上的列：{'、'.join(reading.columns)}。" + "".join(reading.notes),
        _missing_text(plan.missing),
        plan.again,
        shows=frozenset(name for name, on in shows.items() if on),
    )


def take_back(context: Context, batch_id: int) -> None:
    """撤销一次花名册导入。"""
    context.write(
        "撤销导入花名册",
        lambda session, _: undo_import(session, batch_id),
        lambda _: context.say("已撤销这次花名册导入，教师档案回到导入之前。"),
        lambda error: context.fail(str(error)),
    )


def _row(entry: RosterEntry) -> Row:
    person, basic = entry.person, entry.person.basic
    return (
        basic.name,
        basic.number,
        _told(entry),
        SEXES.get(basic.sex or "", ""),
        basic.birth,
        person.place,
    )


def _told(entry: RosterEntry) -> str:
    """改动（旧 → 新）、待定的理由、可疑之处。"""
    changes = entry.outcome.changes if entry.outcome else ()
    told = [f"{each.label} {each.old or '（空）'} → {each.new}" for each in changes]
    reason = [f"{entry.reason}双击换一种办法。"] if entry.reason else []
    return "；".join(each.rstrip("。") for each in [*reason, *told, *entry.doubts, *entry.person.doubts])


def _missing_text(missing: Sequence[str]) -> str:
    if not missing:
        return ""
    more = f"等 {len(missing)} 人" if len(missing) > MOST_MISSING else ""
    names = "、".join(missing[:MOST_MISSING])
    return f"在校名册上有、这份表里没有的：{names}{more}；导入不动他们，离校的请在档案里改人员状态。"
