"""一张表：找、过滤、排序、选列、成块复制、导出所见。"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.filter_header import FilterHeader
from jiaowu.desktop.table_copy import Block, block_text
from jiaowu.desktop.table_model import LARGE, Row, RowsModel, Shade, TableColumn
from jiaowu.paper.document import Align, Column, Document, Orientation, Table
from jiaowu.paper.masking import NAME_TITLES
from jiaowu.progress import Progress

ROW_HEIGHT = 28
PIXELS_PER_CHARACTER = 7.5
NAMED_FIGURES = "教学内部资料"
"""姓名与数在一起的表导出时印在页眉，并先问用途。"""
"""屏幕列宽（像素）与纸面列宽（半角字符）的换算。"""
LANDSCAPE_COLUMNS = 8


class ExplainedDelegate(QStyledItemDelegate):
    """可以点开口径的数字，画点状下划线。"""

    def __init__(self, model: RowsModel, parent: QWidget) -> None:
        """model 说哪些列可以点开。"""
        super().__init__(parent)
        self._model = model

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        text = index.data()
        if not self._model.columns[index.column()].explained or not text:
            return
        box, metrics = option.rect, option.fontMetrics
        right, base = box.right() - 8, box.center().y() + metrics.height() // 2 + 1
        width = metrics.horizontalAdvance(text)
        painter.save()
        painter.setPen(QPen(option.palette.placeholderText().color(), 1, Qt.PenStyle.DotLine))
        painter.drawLine(right - width, base, right, base)
        painter.restore()


class TableView(QWidget):
    """放在 .ui 里的表格部件；用之前调 set_up。"""

    explained = Signal(int, int)
    """点了一个可以说明的数字：（set_rows 里的行号、列号）。"""
    opened = Signal(int)
    """双击或回车：set_rows 里的行号。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """只搭好部件。"""
        super().__init__(parent)
        self.model = RowsModel(parent=self)
        self.view = QTableView()
        self.header = FilterHeader(self.view)
        self.search = QLineEdit()
        self._count = QLabel()
        self._filter_button = QPushButton("过滤")
        self._columns_button = QPushButton("列 ▾")
        self._export_button = QPushButton("导出所见")
        self._columns_menu = QMenu(self)
        self._context: Context | None = None
        self._name = ""
        self._title = ""
        self._confidential = ""
        self._build()

    def set_up(self, context: Context, name: str, title: str, *, tools: bool = True) -> None:
        """name 用来记住列，title 用作导出的标题；tools 为假时不要上面的一行工具。"""
        self._context, self._name, self._title = context, name, title
        self.model.set_soft_colour(QColor(context.theme.ink_soft))
        self.model.set_runner(context.run)
        self.search.addAction(context.theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for button, icon in ((self._filter_button, "filter"), (self._columns_button, "columns")):
            button.setIcon(context.theme.icon(icon))
        self._export_button.setIcon(context.theme.icon("excel"))
        self._tools.setVisible(tools)
        self.view.setAccessibleName(title)
        self.view.setObjectName(f"{name}View")

    def set_title(self, title: str) -> None:
        """换导出时的标题。"""
        self._title = title
        self.view.setAccessibleName(title)

    def set_confidential(self, words: str) -> None:
        """表里有不得公开的内容：导出时印上 words，并先问用途。"""
        self._confidential = words

    def set_columns(self, columns: Sequence[TableColumn]) -> None:
        """换列，恢复用户选过的列。"""
        if tuple(columns) == self.model.columns:
            return
        self.model.set_columns(columns)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.header.set_titles([column.title for column in columns])
        for index, column in enumerate(columns):
            self.view.setColumnWidth(index, column.width)
        self._filter_button.setChecked(False)
        if not self._tools.isHidden():
            self._fill_columns_menu()

    def set_rows(self, rows: Sequence[Row], shade: Shade | None = None, strong: int | None = None) -> None:
        """换行；排序、过滤、选中的列都保持。"""
        self.model.set_rows(rows, shade, strong)

    def copy(self) -> None:
        """把选中的块以制表符分隔放进剪贴板，能直接贴进表格软件；很大的块在工作线程里拼。"""
        selection = self.view.selectionModel().selection()
        shown = [self.header.logicalIndex(place) for place in range(self.header.count())]
        shown = [column for column in shown if not self.view.isColumnHidden(column)]
        found = (selection.at(place) for place in range(selection.size()))
        ranges = tuple((each.top(), each.left(), each.bottom(), each.right()) for each in found)
        if not ranges:
            return
        block, text = Block(ranges, tuple(shown)), self.model.snapshot()
        if self._context is None or block.size < LARGE:
            QGuiApplication.clipboard().setText(block_text(text, block, Progress()))
            return
        context = self._context

        def show(copied: str) -> None:
            QGuiApplication.clipboard().setText(copied)
            context.say("已复制，可以贴进表格软件。")

        context.run("正在复制", lambda progress: block_text(text, block, progress), show)

    def document(self) -> Document:
        """所见的行与列（次序也照所见）→ 一份文档。"""
        shown = [self.header.logicalIndex(place) for place in range(self.header.count())]
        shown = [column for column in shown if not self.view.isColumnHidden(column)]
        specs = [self.model.columns[index] for index in shown]
        columns = tuple(
            Column(
                spec.title,
                round(spec.width / PIXELS_PER_CHARACTER, 1),
                Align.RIGHT if spec.numeric else Align.LEFT,
                spec.format,
            )
            for spec in specs
        )
        sources = [self.model.source(row) for row in range(self.model.rowCount())]
        table = Table(columns, [[row[index] for index in shown] for row in sources])
        wide = len(shown) > LANDSCAPE_COLUMNS
        return Document(
            title=self._title,
            blocks=(table,),
            confidential=self._confidential or _secret(specs),
            orientation=Orientation.LANDSCAPE if wide else Orientation.PORTRAIT,
        )

    def _build(self) -> None:
        self.view.setModel(self.model)
        self.view.setHorizontalHeader(self.header)
        self.header.setSelectionModel(QItemSelectionModel(self.model, self.header))  # 全选后表头不必逐行问
        self.view.setItemDelegate(ExplainedDelegate(self.model, self))
        self.view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.view.verticalHeader().setSectionResizeMode(self.view.verticalHeader().ResizeMode.Fixed)
        self.view.verticalHeader().hide()
        self.view.setSortingEnabled(True)
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.search.setPlaceholderText("在表中找")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(220)
        self._count.setProperty("role", "soft")
        self._filter_button.setCheckable(True)
        self._columns_button.setMenu(self._columns_menu)
        self._name_parts()
        self._lay_out()
        self._connect()

    def _name_parts(self) -> None:
        for widget, name, text in (
            (self.search, "searchEdit", "在表中找"),
            (self._count, "countLabel", "行数"),
            (self._filter_button, "filterButton", "在表头下过滤"),
            (self._columns_button, "columnsButton", "选择显示的列"),
            (self._export_button, "exportShownButton", "把所见的表存为 Excel"),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(text)
            widget.setToolTip(text)

    def _lay_out(self) -> None:
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self._count)
        row.addStretch(1)
        for button in (self._filter_button, self._columns_button, self._export_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._tools)
        layout.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.model.set_search)
        self.header.edited.connect(self.model.set_filter)
        self.model.arranged.connect(self._show_count)
        self._filter_button.toggled.connect(self.header.show_filters)
        self._export_button.clicked.connect(self._export)
        self.view.clicked.connect(self._on_clicked)
        self.view.activated.connect(lambda index: self.opened.emit(self.model.source_row(index.row())))
        copy = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Copy), self.view, context=Qt.ShortcutContext.WidgetShortcut
        )
        copy.activated.connect(self.copy)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.columns[index.column()].explained and index.data():
            self.explained.emit(self.model.source_row(index.row()), index.column())

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total()
        self._count.setText(f"{total} 行" if shown == total else f"{shown} / {total} 行")

    def _key(self) -> str:
        return f"columns/{self._name}"

    def _fill_columns_menu(self) -> None:
        self._columns_menu.clear()
        kept = self._kept_columns()
        for index, column in enumerate(self.model.columns):
            shown = kept.get(column.title, column.shown)
            self.view.setColumnHidden(index, not shown)
            action = QAction(column.title, self._columns_menu)
            action.setCheckable(True)
            action.setChecked(shown)
            action.toggled.connect(lambda on, place=index: self._show_column(place, shown=on))
            self._columns_menu.addAction(action)

    def _kept_columns(self) -> dict[str, bool]:
        if self._context is None:
            return {}
        hidden = self._context.settings.value(f"{self._key()}/hidden", [])
        shown = self._context.settings.value(f"{self._key()}/shown", [])
        return dict.fromkeys(_texts(shown), True) | dict.fromkeys(_texts(hidden), False)

    def _show_column(self, index: int, *, shown: bool) -> None:
        self.view.setColumnHidden(index, not shown)
        self.header.updateGeometries()
        if self._context is None:
            return
        kept = self._kept_columns() | {self.model.columns[index].title: shown}
        settings = self._context.settings
        settings.setValue(f"{self._key()}/hidden", [title for title, on in kept.items() if not on])
        settings.setValue(f"{self._key()}/shown", [title for title, on in kept.items() if on])

    def _export(self) -> None:
        if self._context is not None:
            from jiaowu.desktop.saving import save_document  # noqa: PLC0415 — 用到时才载入

            save_document(self._context, self, self.document(), ".xlsx")

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 360)


def _secret(columns: Sequence[TableColumn]) -> str:
    """姓名与数（成绩、名次）在一张表里的，是教学内部资料；页面没有说明也算。"""
    named = any(column.title in NAME_TITLES for column in columns)
    return NAMED_FIGURES if named and any(column.numeric for column in columns) else ""


def _texts(value: Any) -> list[str]:
    """QSettings 读一项的列表时会还成一个字符串。"""
    if isinstance(value, str):
        return [value]
    return [str(item) for item in value or []]
