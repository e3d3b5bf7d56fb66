"""学生名单：各科成绩、名次、等级；可排序、可过滤、可导出所见。"""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.scores.gui.forms.ui_pupils_page import Ui_PupilsPage
from jiaowu.scores.gui.page import ScoresPage, fill_box
from jiaowu.scores.policy import CONFIDENTIAL

ALL_CLASSES = "全部班级"
RANK_TITLE = "级名次"
RANKED = "名次按总分在年级内排；缺考的考生没有总分与名次"
UNRANKED = "义务教育阶段用等级、不排名；教学内部要看名次时，在“列”里选"


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
        self.form.pupilsTable.set_confidential(CONFIDENTIAL)
        self.form.classBox.currentIndexChanged.connect(self._show_rows)

    @override
    def redraw(self) -> None:
        fill_box(self.form.classBox, [ALL_CLASSES, *(group.title for group in self.scope.classes)])
        self.form.pupilsTable.set_title(f"{self.exam.name}学生名单")
        self.form.pupilsTable.set_columns(self.scope.pupil_columns)
        self.form.pupilsNote.setText(RANKED if self._ranked else UNRANKED)
        self._show_rows()

    @property
    def _ranked(self) -> bool:
        return any(column.title == RANK_TITLE and column.shown for column in self.scope.pupil_columns)

    def _show_rows(self) -> None:
        place = self.form.classBox.currentIndex() - 1
        group = self.scope.classes[place] if place >= 0 else self.scope.whole
        self.form.pupilsTable.set_rows(self.scope.rows_of(group))
