"""原样的一张表：列的用途着色，点表头改用途；几步都放一个。"""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.row_numbers import RowNumbers
from jiaowu.desktop.theme import Theme
from jiaowu.scores.gui.column_editor import ColumnEditor
from jiaowu.scores.gui.grid_model import FAMILIES, GridModel
from jiaowu.scores.gui.import_steps.intake_desk import IntakeDesk
from jiaowu.scores.gui.intake_work import Intake
from jiaowu.scores.gui.layout_edits import Place, block_of, column_at
from jiaowu.scores.layout import Column, Role
from jiaowu.sheets.grid import Grid, column_letter

COLUMN_WIDTH = 92
HEADER_HEIGHT = 44
ROW_HEIGHT = 26
NOT_USED = "这张表没有用上，请先在第 1 步给它打勾；仍认不出时，请检查表头里有没有姓名与科目。"


class SheetPreview(QWidget):
    """放在 .ui 里；用之前调 set_up。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """只摆好部件。"""
        super().__init__(parent)
        self.sheet_box = QComboBox()
        self.legend = QLabel()
        self.memory_label = QLabel("沿用上次改正过的版式")
        self.memory_button = QPushButton("不沿用")
        self.view = QTableView()
        self.why_label = QLabel()
        self.grid: GridModel
        self._desk: IntakeDesk
        self._shown: Grid | None = None
        self._stale = True
        self._name_parts()
        self._lay_out()

    def set_up(self, desk: IntakeDesk, theme: Theme, *, chooses: bool) -> None:
        """chooses 为真时上面有一个选工作表的下拉框。"""
        self._desk = desk
        self.grid = GridModel(theme, self)
        self.view.setVerticalHeader(RowNumbers(self.view))
        self.view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.view.setModel(self.grid)
        self.sheet_box.setVisible(chooses)
        squares = (f'<span style="color:{family.colour}">■</span> {family.title}' for family in FAMILIES)
        doubt = f'<span style="color:{theme.bad}">■</span> 可疑的格'
        self.legend.setText("　".join((*squares, doubt)))
        self.legend.setToolTip("点列的表头，改这一列的用途、学科与满分")
        desk.loaded.connect(self._fill_box)
        desk.moved.connect(self._renew)
        desk.parsed.connect(self._renew)
        desk.pointed.connect(self._point)
        self.sheet_box.activated.connect(lambda row: desk.show(self.sheet_box.itemData(row)))
        self.view.horizontalHeader().sectionClicked.connect(self.edit_column)
        self.memory_button.clicked.connect(lambda: desk.forget_memory(desk.place))

    def edit_column(self, column: int) -> None:
        """弹出小窗，改第 column 列的用途。"""
        intake, sheet = self._desk.intake, self._desk.place
        if intake is None:
            return
        layout = intake.layouts[sheet]
        if not layout.blocks:
            self._desk.told.emit(NOT_USED)
            return
        block = block_of(layout, self.view.currentIndex().row(), column) or 0
        spec = column_at(layout.blocks[block], column) or Column(column, Role.IGNORED)
        title = f"{column_letter(column)} 列　{spec.header}".strip()
        editor = ColumnEditor(self, title, spec, _subjects(intake))
        place = Place(sheet, block, column)
        editor.changed.connect(lambda role, subject, full: self._desk.set_column(place, role, subject, full))
        header = self.view.horizontalHeader()
        left = header.sectionViewportPosition(column)
        editor.show_at(header.mapToGlobal(QPoint(max(0, left), header.height())))

    def _name_parts(self) -> None:
        self.view.setObjectName("gridView")
        self.view.setAccessibleName("表格预览")
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.view.horizontalHeader()
        header.setDefaultSectionSize(COLUMN_WIDTH)
        header.setFixedHeight(HEADER_HEIGHT)
        header.setSectionsClickable(True)
        self.sheet_box.setObjectName("sheetBox")
        self.sheet_box.setAccessibleName("看哪张工作表")
        self.sheet_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sheet_box.setMinimumWidth(120)
        self.memory_label.setObjectName("memoryLabel")
        self.memory_label.setProperty("role", "warnChip")
        self.memory_button.setObjectName("forgetMemoryButton")
        self.memory_button.setProperty("role", "link")
        self.memory_button.setAutoDefault(False)
        self.why_label.setObjectName("whyLabel")
        self.why_label.setWordWrap(True)
        self.legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for label in (self.legend, self.why_label):
            label.setProperty("role", "soft")

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.sheet_box)
        tools.addWidget(self.memory_label)
        tools.addWidget(self.memory_button)
        tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 4, 8)
        layout.setSpacing(6)
        layout.addLayout(tools)
        layout.addWidget(self.legend)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.why_label)

    def _fill_box(self) -> None:
        """只列用得上的与选掉的，文件不止一个时写上文件名。"""
        self.sheet_box.clear()
        intake = self._desk.intake
        if intake is None:
            return
        several = len(intake.workbooks) > 1
        for place, layout in enumerate(intake.layouts):
            title = f"{layout.file} · {layout.sheet}" if several else layout.sheet
            self.sheet_box.addItem(title, place)

    def _renew(self) -> None:
        self._stale = True
        if self.isVisible():
            self._redraw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._redraw()

    def _redraw(self) -> None:
        self._stale = False
        intake, place = self._desk.intake, self._desk.place
        self.memory_label.setVisible(intake is not None and place in intake.remembered)
        self.memory_button.setVisible(not self.memory_label.isHidden())
        if intake is None or place >= len(intake.layouts):
            return
        layout, grid = intake.layouts[place], intake.grids[place]
        if grid is self._shown:
            self.grid.show_layout(layout, intake.doubts_of(layout))
        else:
            self.grid.show_grid(grid, layout, intake.doubts_of(layout))
        self._shown = grid
        self.sheet_box.setCurrentIndex(self.sheet_box.findData(place))
        self.why_label.setText(layout.why)

    def _point(self, row: int, column: int) -> None:
        if not self.isVisible():
            return
        target = self.grid.index(row, column)
        self.view.setCurrentIndex(target)
        self.view.scrollTo(target, self.view.ScrollHint.PositionAtCenter)


def _subjects(intake: Intake) -> list[str]:
    """认出的学科，供改列时选。"""
    return [lines.name for lines in intake.parsed.matrix.subjects] if intake.parsed else []
