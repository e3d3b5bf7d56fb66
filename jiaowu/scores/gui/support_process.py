"""档案的右半边：过程记录、阶段评估、结论；每一条加上就存。"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jiaowu.desktop.context import Context
from jiaowu.progress import Progress
from jiaowu.scores.services import support
from jiaowu.scores.support import CaseStatus, RecordKind, Verdict
from jiaowu.scores.support_cases import Case, CaseCheck, CaseRecord

RECORD_TITLES = (("日期", 92), ("方式", 64), ("内容", 140), ("表现", 70), ("效果", 70), ("下一步", 70))
CHECK_TITLES = (("日期", 92), ("依据", 130), ("情况", 200), ("结论", 100))
"""标题与列宽（像素）。"""
TABLE_HEIGHT = 150


class ProcessPanel(QWidget):
    """过程记录、阶段评估、结论三块。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.context: Context
        self._case: Case | None = None
        self.records = _table("caseRecords", RECORD_TITLES)
        self.checks = _table("caseChecks", CHECK_TITLES)
        self.record_day, self.check_day = _day("recordDay"), _day("checkDay")
        self.kind = _box("recordKind", [(kind.label, kind) for kind in RecordKind])
        self.verdict = _box("checkVerdict", [(verdict.label, verdict) for verdict in Verdict])
        self.status = _box("caseStatus", [(status.label, status) for status in CaseStatus])
        self.fields = {
            name: _line(name) for name in ("content", "performance", "effect", "next_step", "result", "note")
        }
        self.conclusion = _line("conclusion")
        self.add_record = _button("加上这条记录", "addRecordButton", self._save_record)
        self.remove_record = _button("删去选中的", "removeRecordButton", self._remove_record)
        self.add_check = _button("加上这次评估", "addCheckButton", self._save_check)
        self.conclude = _button("写下结论", "concludeButton", self._conclude)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addWidget(self._record_box())
        layout.addWidget(self._check_box())
        layout.addWidget(self._conclusion_box())
        layout.addStretch(1)

    def set_up(self, context: Context) -> None:
        """接上资料。"""
        self.context = context

    def show_case(self, case: Case) -> None:
        """换一份档案；正在填的新记录清空。"""
        self._show(case)
        for edit in self.fields.values():
            edit.clear()
        self.conclusion.setText(case.conclusion)
        self.status.setCurrentIndex(self.status.findData(case.row.status))

    def refresh(self, case_id: int, done: Callable[[Case], object]) -> None:
        """重读这份档案，交给 done。"""
        self.context.load("正在读取档案", lambda session, _: support.get_case(session, case_id), done)

    def _show(self, case: Case) -> None:
        self._case = case
        _fill(
            self.records,
            [
                (one.day.isoformat(), one.kind.label, one.content, one.performance, one.effect, one.next_step)
                for one in case.records
            ],
        )
        _fill(
            self.checks,
            [(one.day.isoformat(), one.exam, one.result, one.verdict.label) for one in case.checks],
        )

    def _record_box(self) -> QGroupBox:
        form = QFormLayout()
        form.addRow("日期、方式", _row(self.record_day, self.kind))
        form.addRow("内容", self.fields["content"])
        form.addRow("表现", self.fields["performance"])
        form.addRow("效果", self.fields["effect"])
        form.addRow("下一步", self.fields["next_step"])
        form.addRow("", _row(self.add_record, self.remove_record))
        return _group("过程记录与家校沟通", self.records, form)

    def _check_box(self) -> QGroupBox:
        form = QFormLayout()
        form.addRow("日期、结论", _row(self.check_day, self.verdict))
        form.addRow("情况", self.fields["result"])
        form.addRow("备注", self.fields["note"])
        form.addRow("", _row(self.add_check))
        return _group("阶段评估", self.checks, form)

    def _conclusion_box(self) -> QGroupBox:
        form = QFormLayout()
        form.addRow("状态", _row(self.status))
        form.addRow("结论", self.conclusion)
        form.addRow("", _row(self.conclude))
        return _group("结论", None, form)

    def _text(self, name: str) -> str:
        return self.fields[name].text()

    def _save_record(self) -> None:
        record = CaseRecord(
            0,
            _date(self.record_day),
            RecordKind(self.kind.currentData()),
            self._text("content"),
            self._text("performance"),
            self._text("effect"),
            self._text("next_step"),
        )
        self._write(
            "加学习帮扶记录",
            lambda session, case_id: support.add_record(session, case_id, record),
            ("content", "performance", "effect", "next_step"),
        )

    def _remove_record(self) -> None:
        row = self.records.currentRow()
        if self._case is None or not 0 <= row < len(self._case.records):
            return
        removed, case_id = self._case.records[row], self._case.row.id

        def undo() -> None:
            self._write(
                "恢复学习帮扶记录", lambda session, _: support.add_record(session, case_id, removed), ()
            )

        self._write("删学习帮扶记录", lambda session, _: support.remove_record(session, removed.id), ())
        self.context.offer_undo(f"已删去 {removed.day.isoformat()} 的记录。", undo)

    def _save_check(self) -> None:
        check = CaseCheck(
            0,
            _date(self.check_day),
            "",
            self._text("result"),
            Verdict(self.verdict.currentData()),
            self._text("note"),
        )
        self._write(
            "加学习帮扶阶段评估",
            lambda session, case_id: support.add_check(session, case_id, check),
            ("result", "note"),
        )

    def _conclude(self) -> None:
        status, day, text = (
            CaseStatus(self.status.currentData()),
            _date(self.check_day),
            self.conclusion.text(),
        )
        self._write(
            "写学习帮扶结论",
            lambda session, case_id: support.conclude(session, case_id, status, day, text),
            (),
        )

    def _write(self, title: str, work: Callable[[Any, int], object], cleared: Sequence[str]) -> None:
        """存一处改动，重新显示，清空填过的格子；不成时说一句话，填的都还在。"""
        if self._case is None:
            return
        case_id = self._case.row.id

        def run(session: Any, _progress: Progress) -> Case:
            work(session, case_id)
            return support.get_case(session, case_id)

        def done(case: Case) -> None:
            self._show(case)
            for name in cleared:
                self.fields[name].clear()
            self.context.say("已保存。")

        self.context.write(title, run, done)


def _table(name: str, titles: Sequence[tuple[str, int]]) -> QTableWidget:
    table = QTableWidget(0, len(titles))
    table.setObjectName(name)
    table.setHorizontalHeaderLabels([title for title, _ in titles])
    for column, (_, width) in enumerate(titles):
        table.setColumnWidth(column, width)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.horizontalHeader().setStretchLastSection(True)
    table.setMinimumHeight(TABLE_HEIGHT)
    return table


def _fill(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    table.setRowCount(len(rows))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            table.setItem(at, column, item)


def _day(name: str) -> QDateEdit:
    edit = QDateEdit(QDate.currentDate())
    edit.setObjectName(name)
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit


def _date(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def _box(name: str, items: Sequence[tuple[str, Any]]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    for label, value in items:
        box.addItem(label, value)
    return box


def _line(name: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(f"case_{name}")
    return edit


def _button(text: str, name: str, pressed: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(pressed)
    return button


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return holder


def _group(title: str, table: QTableWidget | None, form: QFormLayout) -> QGroupBox:
    box = QGroupBox(title)
    layout = QVBoxLayout(box)
    if table is not None:
        layout.addWidget(table)
    layout.addLayout(form)
    return box
