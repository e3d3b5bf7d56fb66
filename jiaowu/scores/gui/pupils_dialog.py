"""一个数字背后的考生：点开口径之后看是哪些人。"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView

SIZE = (920, 520)


class PupilsDialog(QDialog):
    """名单；可以排序、过滤、导出所见。"""

    def __init__(
        self,
        context: Context,
        title: str,
        columns: Sequence[TableColumn],
        rows: Sequence[Row],
        parent: QWidget | None = None,
    ) -> None:
        """title 如“七(1)班 · 语文 · 及格率”。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("pupilsDialog")
        self.setWindowTitle(title)
        self.resize(*SIZE)
        heading = QLabel(f"{title}　{len(rows)} 人")
        heading.setProperty("role", "section")
        self.table = TableView()
        self.table.set_up(context, "scoresBehind", title)
        self.table.set_columns(columns)
        self.table.set_rows(rows)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self.table)
