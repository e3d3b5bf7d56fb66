"""个人任务：教师 × 任务的矩阵，选一位看算了哪些记录，免做与人工认定，按组小计。"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import Shade, TableColumn
from jiaowu.errors import UserError
from jiaowu.research.duties_progress import Board, Cell, Excuse, PersonDuties, State, subtotals
from jiaowu.research.gui import duties_tables as tables
from jiaowu.research.gui.duties_dialog import DutiesDialog
from jiaowu.research.gui.forms.ui_duties_page import Ui_DutiesPage
from jiaowu.research.gui.page import ResearchPage
from jiaowu.research.reports import duties as reports
from jiaowu.research.reports import duties_sheets
from jiaowu.research.services import duties as service
from jiaowu.school.decimals import decimal_text
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.facts import reference_day
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.services.records import RecordSource

EVERYONE, BEHIND, DONE = "全部教师", "有落后的", "全部完成的"
ALL_GROUPS = "全部教研组"
NO_DUTIES = "现在没有启用的任务，或者这个学期还没有登记教师与任教。"


class DutiesPage(ResearchPage):
    """次数从各间的记录里数，不另登记。"""

    watches = frozenset(
        {
            "duty_set", "duty_excuse", "teacher", "teacher_fact", "teacher_work", "award", "assignment",
            "observation", "observer", "activity", "attendance", "training", "training_member", "project",
            "project_member", "setting", "term",
        }
    )  # fmt: skip

    def __init__(
        self, context: Context, sources: Sequence[RecordSource] = (), parent: QWidget | None = None
    ) -> None:
        """搭好部件；内容由 refresh 给。"""
        super().__init__(context, sources, parent)
        self.form = form = Ui_DutiesPage()
        form.setupUi(self)
        self._board: Board | None = None
        self._people: tuple[PersonDuties, ...] = ()
        self._person: PersonDuties | None = None
        form.matrixTable.set_up(context, "duties", reports.TITLE)
        form.groupsTable.set_up(context, "dutyGroups", "个人任务按组小计")
        form.cellsTable.set_up(context, "dutyCells", "各条任务", tools=False)
        form.cellsTable.set_columns(tables.CELL_COLUMNS)
        form.recordsTable.set_up(context, "dutyRecords", "算数的记录", tools=False)
        form.recordsTable.set_columns(tables.RECORD_COLUMNS)
        remember(form.matrixSplitter, "duties", context.settings, (330, 210))
        remember(form.detailSplitter, "dutyDetail", context.settings, (680, 640))
        form.signsLabel.setText(reports.SIGNS_NOTE)
        fill_titled(form.stateBox, [(each, each) for each in (EVERYONE, BEHIND, DONE)], EVERYONE)
        fill_titled(form.groupBox, [("", ALL_GROUPS)], "")
        form.emptyPage.set_up("", "正在读取个人任务……")
        form.emptyPage.button.setObjectName("firstDutyButton")
        form.stack.setCurrentWidget(form.emptyPage)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.setsButton.clicked.connect(self.edit_sets)
        form.emptyPage.asked.connect(self.edit_sets)
        form.groupBox.activated.connect(self._fill)
        form.stateBox.activated.connect(self._fill)
        form.matrixTable.view.selectionModel().currentChanged.connect(self._choose)
        form.cellsTable.view.selectionModel().currentChanged.connect(lambda *_: self._fill_records())
        form.cellsTable.opened.connect(lambda _row: self.excuse())
        form.excuseButton.clicked.connect(self.excuse)
        form.sheetButton.clicked.connect(self.preview_sheet)
        menu = QMenu(self)
        menu.addAction(f"{reports.TITLE}…", partial(self._preview, reports.TITLE, reports.build))
        menu.addAction(
            f"{reports.BACKBONE_TITLE}…",
            partial(self._preview, reports.BACKBONE_TITLE, reports.build_backbone),
        )
        menu.addAction(
            f"{reports.PRINCIPAL_TITLE}…",
            partial(self._preview, reports.PRINCIPAL_TITLE, reports.build_principal),
        )
        menu.addAction(f"{duties_sheets.TITLE}（所见的各位）…", self.preview_sheets)
        form.printButton.setMenu(menu)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        term_id, sources = self.term_id, self.sources

        def show(board: Board) -> None:
            if self.term_id == term_id:
                self._show(board)

        self.context.load("正在数个人任务", lambda session, _: _read(session, term_id, sources), show)

    def _show(self, board: Board) -> None:
        self._board = board
        form = self.form
        if not board.people:
            form.chipsLabel.setText("")
            form.emptyPage.set_up("没有要做的个人任务", NO_DUTIES, "设置任务")
            form.stack.setCurrentWidget(form.emptyPage)
            return
        behind = sum(bool(each.behind) for each in board.people)
        form.chipsLabel.setText(f"{len(board.people)} 人　·　{behind} 人有落后的　·　截至 {board.day}")
        form.stack.setCurrentWidget(form.tabs)
        groups = dict.fromkeys(each.teacher.group for each in board.people if each.teacher.group)
        kept = form.groupBox.currentData()
        options = [("", ALL_GROUPS), *((group, group) for group in groups)]
        fill_titled(form.groupBox, options, kept if kept in groups else "")
        form.matrixTable.set_columns(tables.matrix_columns(board))
        if self.wanted is not None:
            form.tabs.setCurrentWidget(form.matrixTab)
            form.groupBox.setCurrentIndex(0)
            form.stateBox.setCurrentIndex(0)
        self._fill()
        self.choose_wanted(form.matrixTable, [each.teacher.id for each in self._people])
        self._fill_groups(board)

    def _fill(self) -> None:
        board, form = self._board, self.form
        if board is None:
            return
        group, wanted = form.groupBox.currentData(), form.stateBox.currentData()
        self._people = tuple(
            each for each in board.people if group in {"", each.teacher.group} and _takes(wanted, each)
        )
        chosen = self._person.teacher.id if self._person is not None else None
        rows = [tables.matrix_row(each, scored=board.scored) for each in self._people]
        form.matrixTable.set_rows(rows, self._shade())
        keys = [each.teacher.id for each in self._people]
        at = keys.index(chosen) if chosen in keys else 0
        self._show_person(self._people[at] if self._people else None)

    def _shade(self) -> Shade:
        people, theme = self._people, self.context.theme
        red, green = theme.mix(theme.bad, 0.16), theme.mix(theme.good, 0.16)
        soft = theme.mix(theme.ink_soft, 0.12)
        colours = {State.BEHIND: red, State.DONE: green, State.EXCUSED: soft}

        def shade(row: int, column: int) -> QColor | None:
            at = column - tables.FIXED
            cells = people[row].cells if row < len(people) else ()
            cell = cells[at] if 0 <= at < len(cells) else None
            return colours.get(cell.state) if cell is not None else None

        return shade

    def _fill_groups(self, board: Board) -> None:
        titles = tables.titles_of(board)
        self.form.groupsTable.set_columns(
            (TableColumn("教研组", 120), *(TableColumn(title, 150) for title in titles))
        )
        rows = [(name, *(each.text for each in own)) for name, own in subtotals(board)]
        self.form.groupsTable.set_rows(rows, strong=len(rows) - 1)

    def _choose(self, index: QModelIndex) -> None:
        """选中矩阵的一格：看这位教师，落在那一条上。"""
        if not index.isValid():
            return
        row = self.form.matrixTable.model.source_row(index.row())
        if row < len(self._people):
            self._show_person(self._people[row], index.column() - tables.FIXED)

    def _show_person(self, person: PersonDuties | None, column: int = -1) -> None:
        self._person = person
        form = self.form
        for button in (form.excuseButton, form.sheetButton):
            button.setEnabled(person is not None)
        if person is None:
            form.personLabel.setText("没有符合的教师")
            form.cellsTable.set_rows([])
            form.recordsTable.set_rows([])
            return
        score = (
            f"，积分 {decimal_text(person.points)}" if self._board is not None and self._board.scored else ""
        )
        form.personLabel.setText(f"{person.teacher.name}　{person.line}{score}")
        form.cellsTable.set_rows([tables.cell_row(cell) for cell in person.own], self._cell_shade(person))
        cell = person.cells[column] if 0 <= column < len(person.cells) else None
        if cell is not None:
            form.cellsTable.view.selectRow(person.own.index(cell))
        else:
            form.cellsTable.view.clearSelection()
            form.cellsTable.view.setCurrentIndex(QModelIndex())
        self._fill_records()

    def _cell_shade(self, person: PersonDuties) -> Shade:
        theme, own = self.context.theme, person.own
        colours = {
            State.BEHIND: theme.mix(theme.bad, 0.16),
            State.DONE: theme.mix(theme.good, 0.16),
        }

        def shade(row: int, column: int) -> QColor | None:
            if column != tables.STATE_COLUMN or row >= len(own):
                return None
            return colours.get(own[row].state)

        return shade

    def _fill_records(self) -> None:
        person, cell = self._person, self._cell()
        if person is not None:
            cells = person.own if cell is None else (cell,)
            self.form.recordsTable.set_rows(tables.record_rows(cells))

    def _cell(self) -> Cell | None:
        """下面选中的一条；没有选为 None。"""
        table, person = self.form.cellsTable, self._person
        index = table.view.currentIndex()
        if person is None or not index.isValid():
            return None
        row = table.model.source_row(index.row())
        return person.own[row] if row < len(person.own) else None

    # ---- 动作 -------------------------------------------------------------------

    def excuse(self) -> RecordDialog | None:
        """给选中的教师的一条任务登记免做或人工认定；没有选任务就说一句话。"""
        person, cell = self._person, self._cell()
        if person is None or cell is None:
            self.context.fail("请先在下面选一条任务。")
            return None
        teacher_id, term_id, key = person.teacher.id, self.term_id, cell.column.key
        options = (("照常要求", False), ("经批准免做", True))
        wanted = Wanted(
            f"{person.teacher.name}：{cell.column.duty.name}",
            (
                FormField("excused", "要求", options),
                FormField("extra", "人工认定几次", hint="没有的不填"),
                FormField("reason", "理由"),
            ),
            lambda session, values: service.save_excuse(
                session,
                teacher_id,
                term_id,
                key,
                Excuse(bool(values["excused"]), _times(values["extra"]), values["reason"]),
            ),
            "免做与认定已登记。",
            "没有处登记、但确实做了的，人工认定几次；认定的也写进任务单。",
        )
        before = cell.excuse
        extra = f"{before.extra:g}" if before.extra else ""
        values = {"excused": before.excused, "extra": extra, "reason": before.reason}
        dialog = RecordDialog(self.context, wanted, values, self)
        dialog.done_with.connect(self.offer_undo)
        dialog.open()
        return dialog

    def edit_sets(self) -> DutiesDialog:
        """改各套任务。"""
        dialog = DutiesDialog(self.context, self.term_id, self.sources, self)
        dialog.open()
        return dialog

    def preview_sheet(self) -> PreviewDialog | None:
        """选中的教师的任务单。"""
        return self._sheets((self._person.teacher.id,)) if self._person is not None else None

    def preview_sheets(self) -> PreviewDialog:
        """所见的各位的任务单。"""
        return self._sheets(tuple(each.teacher.id for each in self._people))

    def _sheets(self, teacher_ids: tuple[int, ...]) -> PreviewDialog:
        term_id, sources = self.term_id, self.sources
        return self.preview(
            duties_sheets.TITLE,
            lambda session, _: duties_sheets.build(session, sources, teacher_ids, term_id),
        )

    def _preview(self, title: str, build: Any) -> PreviewDialog:
        term_id, sources = self.term_id, self.sources
        return self.preview(title, lambda session, _: build(session, sources, term_id))

    @override
    def shots(self, camera: Camera, title: str) -> None:
        tabs = self.form.tabs
        for at in range(tabs.count()):
            tabs.setCurrentIndex(at)
            camera.settle()
            camera.shoot(f"{title}-{tabs.tabText(at)}")
        tabs.setCurrentIndex(0)


def _read(session: Any, term_id: int, sources: Sequence[RecordSource]) -> Board:
    today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    return service.progress(session, term_id, reference_day(get_term(session, term_id), today), sources)


def _takes(wanted: str, person: PersonDuties) -> bool:
    if wanted == BEHIND:
        return bool(person.behind)
    return wanted == EVERYONE or all(cell.met for cell in person.own)


def _times(text: str) -> float:
    try:
        return float(text) if text else 0.0
    except ValueError:
        raise UserError("人工认定几次请填数，如 1。") from None
