"""填写上报表：认出用户给的表，看一看、改一改每一处填什么，填好另存。"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QTableWidgetItem, QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.purpose import Purpose, ask_purpose
from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.progress import Progress
from jiaowu.sheets.child import read_in_child
from jiaowu.sheets.grid import address
from jiaowu.sheets.templates import SUFFIX, Rows, fill_files, fill_rows, fill_sheets, lost_parts
from jiaowu.teachers.gui.forms.ui_template_window import Ui_TemplateWindow
from jiaowu.teachers.importing.rosters_forms import read_form
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.template_values import form_values, note_filled
from jiaowu.teachers.templates import FIELD_TITLES, FormSheet, Layout, Slot, Values, cell_values, row_values

PATTERNS = "工作簿 (*.xlsx)"
BLANK = "（留空）"
WIDTHS = (70, 330)


@dataclass(frozen=True, eq=False)
class Prepared:
    """认好的表，与要填的教师。"""

    sheets: tuple[FormSheet, ...]
    people: tuple[Values, ...]
    lost: tuple[str, ...]
    """带不过去的内容。"""


class TemplateWindow(QDialog):
    """用户的那一份从不改动；没有认出的列留空，列在上面。"""

    def __init__(
        self,
        context: Context,
        template: Path,
        moment: Moment,
        wanted: Collection[int],
        parent: QWidget | None = None,
    ) -> None:
        """马上开始读；wanted 是要填的教师的编号，各项照 moment 那天。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.template = context, template
        self.form = Ui_TemplateWindow()
        self.form.setupUi(self)
        self.prepared: Prepared | None = None
        self.slots: list[Slot] = []
        self._set_up()
        self._read(moment, frozenset(wanted))

    @property
    def sheet(self) -> FormSheet:
        """正在填的工作表。"""
        if self.prepared is None:
            raise RuntimeError("表还没有读好。")
        return self.prepared.sheets[self.form.sheetBox.currentIndex()]

    @property
    def layout_chosen(self) -> Layout:
        """怎样填。"""
        return Layout(self.form.layoutBox.currentData())

    def _set_up(self) -> None:
        form = self.form
        form.messageBar.set_theme(self.context.theme)
        form.slotsTable.setColumnCount(3)
        form.slotsTable.setHorizontalHeaderLabels(["位置", "表里写的", "填什么"])
        for column, width in enumerate(WIDTHS):
            form.slotsTable.setColumnWidth(column, width)
        form.sheetBox.currentIndexChanged.connect(self._show_sheet)
        form.cancelButton.clicked.connect(self.reject)
        form.fillButton.clicked.connect(self.fill)
        form.fillButton.setEnabled(False)
        form.summaryLabel.setText("正在读取……")
        self.setWindowTitle(f"填写上报表 — {self.template.name}")
        self.resize(self.size().boundedTo(self.screen().availableSize()))

    def _read(self, moment: Moment, wanted: frozenset[int]) -> None:
        template = self.template

        def work(session: Any, progress: Progress) -> Prepared:
            lost = lost_parts(template)
            (book,) = read_in_child([template], progress)
            return Prepared(read_form(book), form_values(session, moment, wanted), lost)

        self.context.load("正在读取上报表", work, self._show, self._refuse)

    def _show(self, prepared: Prepared) -> None:
        self.prepared = prepared
        box = self.form.sheetBox
        box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        box.addItems([sheet.name for sheet in prepared.sheets])
        box.blockSignals(False)  # noqa: FBT003 — 同上
        self._show_sheet()

    def _show_sheet(self) -> None:
        sheet, box = self.sheet, self.form.layoutBox
        box.clear()
        for layout in (Layout.SHEETS, Layout.FILES) if sheet.single else (Layout.ROWS,):
            box.addItem(layout.label, layout.value)
        box.setEnabled(box.count() > 1)
        self.slots = list(sheet.slots)
        table = self.form.slotsTable
        table.setRowCount(len(self.slots))
        for row, slot in enumerate(self.slots):
            table.setItem(row, 0, QTableWidgetItem(address(slot.row, slot.column)))
            table.setItem(row, 1, QTableWidgetItem(slot.written))
            table.setCellWidget(row, 2, self._role_box(row, slot))
        self._show_counts()

    def _role_box(self, row: int, slot: Slot) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"roleBox{row}")
        box.setAccessibleName(f"“{slot.written}”填什么")
        box.addItem(BLANK, None)
        for role, title in FIELD_TITLES.items():
            box.addItem(title, role)
        box.setCurrentIndex(box.findData(slot.role) if slot.role else 0)
        box.currentIndexChanged.connect(lambda _at: self._change(row, box.currentData()))
        return box

    def _change(self, row: int, role: str | None) -> None:
        self.slots[row] = replace(self.slots[row], role=role)
        self._show_counts()

    def _show_counts(self) -> None:
        prepared = self.prepared
        if prepared is None:
            return
        form, blank = self.form, list(dict.fromkeys(slot.written for slot in self.slots if slot.role is None))
        form.summaryLabel.setText(f"{len(prepared.people)} 位教师，每位 {len(self.slots)} 处")
        told = [f"没有认出、会留空的：{'、'.join(blank)}。"] if blank else ["每一处都认出来了。"]
        form.notesLabel.setText("".join((*told, *prepared.lost)))
        form.fillButton.setEnabled(bool(prepared.people and len(blank) < len(self.slots)))

    def fill(self) -> None:
        """问存到哪里、作什么用，填好；一人一个文件的问文件夹。"""
        if self.prepared is None:
            return
        target = self._choose_target(self.layout_chosen)
        if target is None:
            return
        asked = Document(f"按“{self.template.name}”填写的上报表", blocks=())
        ask_purpose(self, asked, lambda purpose: self._fill_into(target, purpose))

    def _fill_into(self, target: Path, purpose: Purpose) -> None:
        if self.prepared is None:
            return
        how = (self.sheet, tuple(self.slots), self.layout_chosen)
        template, people = self.template, self.prepared.people

        def work(session: Any, progress: Progress) -> str:
            told = fill_form(template, target, how, people, progress)
            note_filled(session, template.name, len(people))
            return purpose.journalled(session, told)

        self.form.fillButton.setEnabled(False)
        self.context.write("填写上报表", work, self._filled, self._refuse)

    def _choose_target(self, layout: Layout) -> Path | None:
        if layout is Layout.FILES:
            chosen = QFileDialog.getExistingDirectory(self, "各位教师的表存到哪个文件夹")
            return Path(chosen) if chosen else None
        name = f"{self.template.stem}（已填）{SUFFIX}"
        return files.choose_target(self, "填好的表存为", name, SUFFIX)

    def _filled(self, told: str) -> None:
        self.context.say(told)
        self.accept()

    def _refuse(self, error: UserError) -> None:
        if self.prepared is None:
            self.form.summaryLabel.setText("没有读成")
        else:
            self._show_counts()
        self.form.messageBar.show_text(str(error))


def fill_form(
    template: Path,
    target: Path,
    how: tuple[FormSheet, tuple[Slot, ...], Layout],
    people: tuple[Values, ...],
    progress: Progress,
) -> str:
    """照 how（工作表、每一处填什么、怎样填）填好，返回说给用户的一句话。"""
    sheet, slots, layout = how
    if layout is Layout.ROWS:
        monthly = frozenset(slot.column for slot in slots if slot.monthly)
        rows = Rows(sheet.name, sheet.first, sheet.capacity, monthly)
        fill_rows(template, target, rows, row_values(sheet, slots, people), progress)
        return f"填好 {len(people)} 位教师，已存为 {target}"
    named = [(str(each["name"]), cell_values(slots, each, single=True)) for each in people]
    if layout is Layout.SHEETS:
        fill_sheets(template, target, sheet.name, named, progress)
        return f"填好 {len(people)} 位教师，每位一张工作表，已存为 {target}"
    written = fill_files(template, target, sheet.name, named, progress)
    return f"填好 {len(written)} 位教师，每位一个文件，存在 {target}"
