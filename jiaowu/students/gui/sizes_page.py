"""班额统计：各班男女人数，与上限比较。"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_model import TableColumn
from jiaowu.students.gui.forms.ui_sizes_page import Ui_SizesPage
from jiaowu.students.reports import sizes as report
from jiaowu.students.services.classrooms import TermChoice
from jiaowu.students.services.pupils import class_sizes
from jiaowu.students.sizes import ClassSize

COLUMNS = (
    TableColumn("班级", 140),
    TableColumn("男", 70, "0", numeric=True),
    TableColumn("女", 70, "0", numeric=True),
    TableColumn("未登记性别", 100, "0", numeric=True),
    TableColumn("合计", 80, "0", numeric=True),
    TableColumn("班额上限", 90, "0", numeric=True),
    TableColumn("与上限比较", 110),
)


class SizesPage(QWidget):
    """超出上限的一行有底色，也写着超几人。"""

    left = Signal()
    """按了返回。"""

    def __init__(self, context: Context) -> None:
        """内容由 show_term 给。"""
        super().__init__()
        self.context = context
        self.form = form = Ui_SizesPage()
        form.setupUi(self)
        self._term_id: int | None = None
        form.titleLabel.setText("班额统计")
        form.backButton.setIcon(context.theme.icon("back"))
        form.printButton.setIcon(context.theme.icon_on_primary("print"))
        form.sizesTable.set_up(context, "classSizes", report.TITLE)
        form.sizesTable.set_columns(COLUMNS)
        form.noteLabel.setText("".join(report.NOTES))
        form.backButton.clicked.connect(self.left)
        form.printButton.clicked.connect(self.preview)

    def show_term(self, choice: TermChoice) -> None:
        """取这个学期的班额。"""
        self._term_id = choice.id
        self.form.chipsLabel.setText(choice.term.name)
        self.context.load("正在统计班额", lambda session, _: class_sizes(session, choice.id), self._show)

    def preview(self) -> PreviewDialog:
        """预览班额统计表。"""
        term_id = self._term_id
        dialog = PreviewDialog(
            self.context, report.TITLE, lambda session, _: report.build(session, term_id), self
        )
        dialog.open()
        return dialog

    def _show(self, sizes: tuple[ClassSize, ...]) -> None:
        rows, _ = report.with_totals(sizes)
        colour = QColor(self.context.theme.warn)
        colour.setAlpha(36)

        def shade(row: int, _column: int) -> QColor | None:
            size = rows[row]
            return colour if size.limit is not None and size.total > size.limit else None

        self.form.sizesTable.set_rows([report.values_of(size) for size in rows], shade, len(rows) - 1)
