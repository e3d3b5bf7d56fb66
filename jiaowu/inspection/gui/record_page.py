"""③ 录入：照着纸上的次序把检查结果键进来，一行一存；扫码跳到人；给检查人的 Excel 发出去、读回来。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid import ROW_HEIGHT
from jiaowu.desktop.edit_grid_model import Edit
from jiaowu.desktop.shots import Camera
from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.gui.forms.ui_record_page import Ui_RecordPage
from jiaowu.inspection.gui.record_books import RecordBooks
from jiaowu.inspection.gui.record_desk import RecordDesk, Typed
from jiaowu.inspection.gui.record_heard import RecordHeard
from jiaowu.inspection.gui.record_photos import RecordPhotos
from jiaowu.inspection.gui.record_scan import RecordScan
from jiaowu.inspection.gui.record_table import (
    GROUP,
    PERSON_COLUMNS,
    TYPED,
    SheetLayout,
    View,
    find_in,
    item_words,
    person_rows,
    person_words,
    score_words,
    titles_of,
)
from jiaowu.inspection.gui.record_tags import RecordTags
from jiaowu.inspection.gui.step_page import StepPage
from jiaowu.inspection.marks import SAME
from jiaowu.inspection.records import Sheet
from jiaowu.inspection.rounds import Round
from jiaowu.inspection.services import recording, rounds
from jiaowu.progress import Progress

NAME_WIDTH = 96
VIEW_KEY = "inspection/recordView"


@dataclass(frozen=True)
class _Opened:
    """读来的检查与其中一个方面的录入表。"""

    round: Round
    sheet: Sheet


class RecordPage(StepPage):
    """一个方面一张表；换方面、换人、换步骤都先把攒着的存下。"""

    name = "record"
    title = "录入"

    def __init__(self, parent: QWidget | None = None) -> None:
        """空页。"""
        super().__init__(parent)
        self.form = Ui_RecordPage()
        self.form.setupUi(self)
        self.desk: RecordDesk
        self.books: RecordBooks
        self.heard: RecordHeard
        self.photos: RecordPhotos
        self.scan: RecordScan
        self._layout: SheetLayout | None = None
        self._round: Round | None = None
        self._facet: Facet | None = None
        self._row = 0

    @override
    @staticmethod
    def progress(session: Any, round_id: int) -> str:
        found = rounds.get_progress(session, round_id)
        return f"{found.recorded}/{found.targets}"

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        form = self.form
        self.desk = RecordDesk(context, self)
        self.books = RecordBooks(context, self)
        self.heard = RecordHeard(context, self.desk)
        self.photos = RecordPhotos(context, self.desk, self)
        self.scan = RecordScan(context, self.desk, form.scanEdit)
        form.messageBar.set_theme(context.theme)
        form.sheetGrid.set_up(context.theme, "检查结果录入表")
        form.personGrid.set_up(context.theme, "一位教师的检查结果")
        form.sheetGrid.grid.same = SAME
        form.sheetGrid.verticalHeader().setMinimumWidth(NAME_WIDTH)
        form.personGrid.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        form.personGrid.horizontalHeader().setStretchLastSection(True)
        for view in View:
            form.viewBox.addItem(view.value, view)
        kept = str(context.settings.value(VIEW_KEY) or View.ACROSS.name)
        form.viewBox.setCurrentIndex(
            [view.name for view in View].index(kept) if kept in View.__members__ else 0
        )
        form.sheetsButton.setMenu(QMenu(form.sheetsButton))
        form.photosButton.setMenu(QMenu(form.photosButton))
        self._connect()
        self._show_view()

    def _connect(self) -> None:
        form = self.form
        form.facetsBar.chosen.connect(self._on_facet)
        form.viewBox.currentIndexChanged.connect(self._on_view)
        self.scan.found.connect(self._on_found)
        self.scan.missed.connect(form.messageBar.show_text)
        form.heardButton.clicked.connect(self.take_heard)
        form.tagsButton.clicked.connect(self.edit_tags)
        form.photosButton.menu().aboutToShow.connect(self._fill_photos)
        form.previousButton.clicked.connect(lambda: self.show_person(self._row - 1))
        form.followingButton.clicked.connect(lambda: self.show_person(self._row + 1))
        form.nextStepButton.clicked.connect(lambda: self.step_asked.emit("summary"))
        form.sheetsButton.menu().aboutToShow.connect(self._fill_menu)
        form.sheetGrid.grid.edited.connect(self._on_sheet_edited)
        form.personGrid.grid.edited.connect(self._on_person_edited)
        form.personGrid.finished.connect(lambda: self.show_person(self._row + 1))
        form.sheetGrid.selectionModel().currentChanged.connect(self._on_sheet_place)
        form.personGrid.selectionModel().currentChanged.connect(self._on_person_place)
        self.desk.changed.connect(self._on_rows_changed)
        self.desk.moved.connect(form.stateLabel.setText)
        self.desk.failed.connect(self._on_failed)
        self.books.taken.connect(self.redraw)
        self.books.refused.connect(form.messageBar.show_text)
        self.photos.refused.connect(form.messageBar.show_text)
        keys: tuple[tuple[str, QWidget, Callable[[], None]], ...] = (
            ("F3", self, self.scan.start),
            ("Ctrl+PgDown", self, lambda: form.facetsBar.step(1)),
            ("Ctrl+PgUp", self, lambda: form.facetsBar.step(-1)),
            ("PgDown", form.personGrid, form.followingButton.click),
            ("PgUp", form.personGrid, form.previousButton.click),
        )
        for key, place, act in keys:
            shortcut = QShortcut(QKeySequence(key), place)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # 读

    @override
    def redraw(self) -> None:
        key, facet = self.round_id, self._facet
        if key is None:
            return
        if self._round is not None and self._round.id != key:
            self._row = 0
        self.desk.flush()

        def work(session: Any, _progress: Progress) -> _Opened:
            found = rounds.get_round(session, key)
            asked = {each.facet for each in found.facets}
            chosen = facet if facet in asked else found.facets[0].facet
            return _Opened(found, recording.sheet_of(session, found, chosen))

        self.context.load("正在读取录入表", work, self._show, self._on_unread)

    def _show(self, opened: _Opened) -> None:
        if self.desk.busy:
            self.redraw()
            return
        self._round = opened.round
        self._facet = opened.sheet.facet.facet
        self.form.facetsBar.show_facets(opened.round, opened.sheet.facet.facet)
        self.desk.open(opened.sheet)
        self.form.facetsBar.show_done(self.desk.done())
        self._layout = SheetLayout(opened.sheet)
        self.form.heardButton.setVisible(self.heard.offered)
        self._row = min(self._row, max(0, len(opened.sheet.rows) - 1))
        self.form.stateLabel.setText("已结束汇总" if opened.sheet.closed else "边录边存")
        self._show_sheet()

    def _on_unread(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))

    # 显示

    @property
    def view(self) -> View:
        """正在用的录法。"""
        return View(self.form.viewBox.currentData())

    @property
    def row(self) -> int:
        """正在录第几位（0 起）。"""
        return self._row

    def _show_view(self) -> None:
        form, person = self.form, self.view is View.PERSON
        form.gridsStack.setCurrentWidget(form.personGrid if person else form.sheetGrid)
        form.previousButton.setVisible(person)
        form.followingButton.setVisible(person)
        form.sheetGrid.across = self.view is View.ACROSS

    def _show_sheet(self) -> None:
        sheet, layout = self.desk.sheet, self._layout
        if sheet is None or layout is None:
            return
        row = self._row
        if self.view is View.PERSON:
            self.show_person(row)
            return
        rows = [layout.row(self.desk, at) for at in range(len(sheet.rows))]
        self.form.sheetGrid.show_rows(
            layout.columns(), rows, self._accept_in_sheet, find_in(sheet), titles_of(sheet)
        )
        if rows:
            self.form.sheetGrid.setCurrentIndex(self.form.sheetGrid.grid.index(row, self._first_open(row)))
        self.form.sheetGrid.setFocus()

    def show_person(self, row: int) -> None:
        """逐人录时换到第 row 位；没有这一位就不动。"""
        sheet = self.desk.sheet
        if sheet is None or not 0 <= row < len(sheet.rows):
            return
        if row != self._row:
            self.desk.flush()
        self._row = row
        grid = self.form.personGrid
        grid.show_rows(PERSON_COLUMNS, person_rows(self.desk, row), self._accept_in_person)
        grid.setColumnHidden(GROUP, not any(field.item and field.item.group for field in self.desk.fields))
        grid.resizeRowsToContents()
        self.form.previousButton.setEnabled(row > 0)
        self.form.followingButton.setEnabled(row < len(sheet.rows) - 1)
        self._show_facts()
        grid.setFocus()

    def _show_facts(self) -> None:
        sheet, form = self.desk.sheet, self.form
        if sheet is None or not sheet.rows:
            return
        self.scan.now = self._row
        standings = self.desk.standings(self._row)
        form.personLabel.setText(f"{self._row + 1}/{len(sheet.rows)}　{person_words(sheet.rows[self._row])}")
        form.scoreLabel.setText(score_words(standings))
        form.warningLabel.setText("⚠ " + "；".join(standings.warnings) if standings.warnings else "")
        form.bottomStack.setCurrentWidget(form.warningLabel if standings.warnings else form.hintLabel)

    def _on_sheet_place(self, now: QModelIndex, before: QModelIndex) -> None:
        if self._layout is None or not now.isValid():
            return
        if before.isValid() and before.row() != now.row():
            self.desk.flush()
        self._row = now.row()
        field = self._layout.field_of(now.column())
        self.form.itemLabel.setText("" if field is None else item_words(self.desk.fields[field]))
        self._show_facts()

    def _on_person_place(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and now.row() < len(self.desk.fields):
            self.form.itemLabel.setText(item_words(self.desk.fields[now.row()]))

    # 键入

    def _accept_in_sheet(self, row: int, column: int, text: str) -> str:
        field = self._layout.field_of(column) if self._layout is not None else None
        if field is None:
            return text
        return self._accept(row, field, text)

    def _accept_in_person(self, field: int, _column: int, text: str) -> str:
        return self._accept(self._row, field, text)

    def _accept(self, row: int, field: int, text: str) -> str:
        """扫进格里的码不是要填的内容：跳到那一位，这一格不变。"""
        scanned = self.scan.row_of_token(text)
        if scanned is not None:
            QTimer.singleShot(0, self, lambda: self.go_to(scanned))
            return self.desk.texts(row)[field]
        return self.desk.accept(row, field, text)

    def _on_sheet_edited(self, edits: Sequence[Edit]) -> None:
        layout = self._layout
        if layout is None:
            return
        places = [(edit, layout.field_of(edit.column)) for edit in edits]
        self._take([Typed(edit.row, field, edit.after) for edit, field in places if field is not None])

    def _on_person_edited(self, edits: Sequence[Edit]) -> None:
        self._take([Typed(self._row, edit.row, edit.after) for edit in edits])

    def _take(self, changes: Sequence[Typed]) -> None:
        self.form.messageBar.show_text("")
        if changes:
            self.desk.take(changes)

    def _on_rows_changed(self, rows: Sequence[int]) -> None:
        layout = self._layout
        if layout is None:
            return
        if self.view is View.PERSON:
            texts = self.desk.texts(self._row)
            self.form.personGrid.grid.show_texts([(at, TYPED, text) for at, text in enumerate(texts)])
        else:
            self.form.sheetGrid.grid.show_texts(
                [(row, at, text) for row in rows for at, text in enumerate(layout.row(self.desk, row))]
            )
        self._show_facts()
        self.form.facetsBar.show_done(self.desk.done())

    # 找人

    def _on_found(self, row: int) -> None:
        self.form.messageBar.show_text("")
        self.go_to(row)

    def go_to(self, row: int) -> None:
        """跳到第 row 位还没有填的第一格。"""
        if self.view is View.PERSON:
            self.show_person(row)
            return
        grid = self.form.sheetGrid
        grid.setCurrentIndex(grid.grid.index(row, self._first_open(row)))
        grid.setFocus()

    def _first_open(self, row: int) -> int:
        """一行里还空着的第一格；都填了为第一栏。"""
        layout, texts = self._layout, self.desk.texts(row)
        blank = next((at for at, text in enumerate(texts) if not text), 0)
        return layout.column_of(blank) if layout is not None else 0

    # 换方面、录法、步骤

    def _on_facet(self, facet: Facet) -> None:
        self._facet = facet
        self.redraw()

    def _on_view(self) -> None:
        self.desk.flush()
        self.context.settings.setValue(VIEW_KEY, self.view.name)
        self._show_view()
        self._show_sheet()

    def _fill_menu(self) -> None:
        menu = self.form.sheetsButton.menu()
        menu.clear()
        if self._round is not None:
            self.desk.flush()
            self.books.fill_menu(menu, self._round)

    def _fill_photos(self) -> None:
        menu = self.form.photosButton.menu()
        menu.clear()
        self.photos.fill_menu(menu, self._row)

    def take_heard(self) -> None:
        """照听课记录填各位的有效节数。"""
        layout = self._layout
        try:
            changes, told, again = self.heard.changes()
        except UserError as error:
            self.form.messageBar.show_text(str(error))
            return
        if self.view is View.PERSON or layout is None:
            self._take(changes)
        else:
            self.form.sheetGrid.fill(
                [(each.row, layout.column_of(each.field), each.text) for each in changes]
            )
        self.form.messageBar.show_text(again)
        self.context.say(told)

    def edit_tags(self) -> RecordTags | None:
        """正在录的方面的标签库；关上之后重新读。"""
        if self._facet is None:
            return None
        dialog = RecordTags(self.context, self._facet, self)
        dialog.finished.connect(self.redraw)
        dialog.open()
        return dialog

    def _on_failed(self, text: str) -> None:
        self.form.messageBar.show_text(text)
        self.redraw()

    @override
    def busy_reason(self) -> str:
        return "" if self.desk.wait() else "刚录的检查结果还没有存好，现在关会丢掉，请稍等一下再关。"

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.desk.flush()

    @override
    def shots(self, camera: Camera) -> None:
        chosen = self.form.viewBox.currentIndex()
        for at, name in ((0, "录入"), (len(View) - 1, "逐人录入")):
            self.form.viewBox.setCurrentIndex(at)
            camera.shoot(name)
        self.form.viewBox.setCurrentIndex(chosen)
