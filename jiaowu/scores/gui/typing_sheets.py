"""空白登分表：选班级与学科，存为 Excel 发给教师，或者打印了手填。"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QListWidgetItem, QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.paper.writers import write
from jiaowu.progress import Progress
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.gui.forms.ui_typing_sheets import Ui_TypingSheets
from jiaowu.scores.reports import entry_sheets
from jiaowu.scores.reports.entry_sheets import EntrySheet
from jiaowu.scores.services import sheet_marks
from jiaowu.scores.services import typing_in as service
from jiaowu.scores.services.typing_in import TypingClass

TITLE = "空白登分表"
SUFFIX = ".xlsx"
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TypingSheets(QDialog):
    """默认全部班级、全部学科。"""

    def __init__(self, context: Context, exam: ExamSummary, parent: QWidget | None = None) -> None:
        """打开就读班级与学科。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._exam = context, exam
        self._places: tuple[TypingClass, ...] = ()
        self.form = Ui_TypingSheets()
        self.form.setupUi(self)
        self.setWindowTitle(f"{TITLE} — {exam.name}")
        self.form.messageBar.set_theme(context.theme)
        self.form.makeButton.setIcon(context.theme.icon_on_primary("print"))
        self.form.makeButton.setEnabled(False)
        self.form.makeButton.clicked.connect(self.make)
        self.form.closeButton.clicked.connect(self.reject)
        for boxes in (self.form.classesList, self.form.subjectsList):
            boxes.itemChanged.connect(self._show_summary)
        context.load(
            "正在读取名单",
            lambda session, _progress: service.list_classes(session, exam.id),
            self._fill,
            self._refuse,
        )

    def _fill(self, places: tuple[TypingClass, ...]) -> None:
        self._places = tuple(place for place in places if place.subjects)
        _fill_boxes(self.form.classesList, [place.title for place in self._places])
        names = dict.fromkeys(subject.name for place in self._places for subject in place.subjects)
        _fill_boxes(self.form.subjectsList, list(names))
        self._show_summary()

    def _sheets(self) -> tuple[EntrySheet, ...]:
        """勾选的班与学科。"""
        names = set(_checked(self.form.subjectsList))
        boxes = self.form.classesList
        chosen = (place for at, place in enumerate(self._places) if boxes.item(at).checkState() == CHECKED)
        sheets = (
            EntrySheet(place, tuple(each for each in place.subjects if each.name in names))
            for place in chosen
        )
        return tuple(sheet for sheet in sheets if sheet.subjects)

    def _show_summary(self) -> None:
        if self.form.classesList.count() < len(self._places):
            return
        sheets = self._sheets()
        self.form.summaryLabel.setText(f"{len(sheets)} 个班" if sheets else "请至少勾选一个班、一科")
        self.form.makeButton.setEnabled(bool(sheets))

    def make(self) -> None:
        """按选好的样子生成。"""
        sheets = self._sheets()
        if self.form.paperRadio.isChecked():
            self._preview(sheets)
        elif self.form.filesRadio.isChecked():
            self._save_files(sheets)
        else:
            self._save_book(sheets)

    def _preview(self, sheets: Sequence[EntrySheet]) -> None:
        exam_id = self._exam.id

        def build(session: Any, _progress: Progress) -> Document:
            return entry_sheets.build_paper(entry_sheets.load_head(session, exam_id), sheets)

        PreviewDialog(self._context, "成绩采集表", build, self).open()

    def _save_book(self, sheets: Sequence[EntrySheet]) -> None:
        name = files.file_name(f"{self._exam.name}登分表") + SUFFIX
        target = files.choose_target(self, "存为", name, SUFFIX)
        if target is not None:
            self._write([(target, tuple(sheets))])

    def _save_files(self, sheets: Sequence[EntrySheet]) -> None:
        folder = QFileDialog.getExistingDirectory(self, "各班的登分表存到哪个文件夹")
        if folder:
            name = files.file_name
            self._write(
                [
                    (Path(folder) / (name(f"{self._exam.name}{sheet.place.title}登分表") + SUFFIX), (sheet,))
                    for sheet in sheets
                ]
            )

    def _write(self, targets: Sequence[tuple[Path, tuple[EntrySheet, ...]]]) -> None:
        exam_id = self._exam.id
        self.form.makeButton.setEnabled(False)

        def work(session: Any, progress: Progress) -> str:
            head = entry_sheets.load_head(session, exam_id)
            mark = sheet_marks.mark_for(session, exam_id)
            for target, sheets in progress.track(targets, "正在写登分表"):
                write(entry_sheets.build_book(head, sheets, mark), target, Progress())
            first = targets[0][0]
            return f"已存为 {first}" if len(targets) == 1 else f"已存 {len(targets)} 个文件到 {first.parent}"

        self._context.load("正在写登分表", work, self._written, self._refuse)

    def _written(self, text: str) -> None:
        self._context.say(text)
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))
        self.form.makeButton.setEnabled(True)


def _fill_boxes(boxes: QListWidget, texts: Sequence[str]) -> None:
    boxes.clear()
    for text in texts:
        item = QListWidgetItem(text, boxes)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(CHECKED)


def _checked(boxes: QListWidget) -> list[str]:
    items = [boxes.item(at) for at in range(boxes.count())]
    return [item.text() for item in items if item.checkState() == CHECKED]
