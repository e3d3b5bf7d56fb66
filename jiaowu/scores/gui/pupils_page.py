"""学生名单：各科成绩、名次、等级；可排序、可过滤、可导出所见。"""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.scores.gui.forms.ui_pupils_page import Ui_PupilsPage
from jiaowu.scores.gui.page import ScoresPage, fill_box

ALL_CLASSES = "全部班级"


class PupilsPage(ScoresPage):
    """一行一名考生。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.form = Ui_PupilsPage()
        self.form.setupUi(self)

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        self.form.pupilsTable.set_up(context, "scoresPupils", "学生名单")
        self.form.pupilsNote.setText("名次按总分在年级内排；缺考的考生没有总分与名次")
        self.form.classBox.currentIndexChanged.connect(self._show_rows)

    @override
    def redraw(self) -> None:
        fill_box(self.form.classBox, [ALL_CLASSES, *(group.title for group in self.scope.classes)])
        self.form.pupilsTable.set_title(f"{self.exam.name}学生名单")
        self.form.pupilsTable.set_columns(self.scope.pupil_columns)
        self._show_rows()

    def _show_rows(self) -> None:
        place = self.form.classBox.currentIndex() - 1
        group = self.scope.classes[place] if place >= 0 else self.scope.whole
        self.form.pupilsTable.set_rows(self.scope.rows_of(group))
