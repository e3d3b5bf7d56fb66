"""一键成册：预览一位的成长档案册，或勾选几位成批做成 PDF、电子材料包；随时可以取消，做好的留着。"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.purpose import Purpose, PurposeDialog
from jiaowu.paper.document import Document
from jiaowu.portfolio.gui.people_dialog import PeopleDialog, Request
from jiaowu.portfolio.reports.book import TITLE, BookWish, build_book
from jiaowu.portfolio.reports.books import BooksMade, Output, write_books
from jiaowu.portfolio.reports.heading import CONFIDENTIAL
from jiaowu.progress import Progress
from jiaowu.teachers.people import TeacherRow

REQUESTS = {
    Output.BOOK: Request(
        "成批做成长档案册", "每位教师一份 PDF：封面、目录、四个部分、佐证与附件。", "选文件夹并开始…"
    ),
    Output.PACKAGE: Request(
        "成批做电子材料包",
        "每位教师一个 zip：目录页、成册的 PDF、全部佐证文件，插上 U 盘就能看。",
        "选文件夹并开始…",
    ),
}
MOST_TOLD = 12
"""没有做成的至多列几处。"""


class BookMaker:
    """挂在成长档案页上的几个动作。"""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """parent 是各窗口的父部件。"""
        self.context, self.parent = context, parent
        self._appended = True

    def set_appended(self, appended: bool) -> None:  # noqa: FBT001 — 菜单里的勾
        """PDF 与图片要不要接在书后。"""
        self._appended = appended

    @property
    def wish(self) -> BookWish:
        """一册怎样做：按做的那一天看（窗口可能开了好几天），附件默认接在书后。"""
        return BookWish(date.today(), appended=self._appended)  # noqa: DTZ011 — 按本地日期

    def preview(self, teacher_id: int) -> PreviewDialog:
        """预览一位的成长档案册，可以打印、存成 PDF、Excel、Word。"""
        folder, wish = self.context.data_folder, self.wish
        dialog = PreviewDialog(
            self.context,
            TITLE,
            lambda session, progress: build_book(session, folder, teacher_id, wish, progress),
            self.parent,
        )
        dialog.open()
        return dialog

    def ask(self, people: Sequence[TeacherRow], output: Output, ticked: Sequence[int] = ()) -> PeopleDialog:
        """勾选几位，再问用途与文件夹。"""
        dialog = PeopleDialog(people, REQUESTS[output], ticked, self.parent)
        dialog.picked.connect(partial(self._ask_purpose, output))
        dialog.open()
        return dialog

    def write(self, teacher_ids: Sequence[int], target: Path, output: Output, purpose: Purpose) -> None:
        """成批写到 target；用途记进操作日志。"""
        folder, wish = self.context.data_folder, self.wish

        def work(session: Any, progress: Progress) -> BooksMade:
            return write_books(session, folder, teacher_ids, wish, target, output, progress)

        def done(told: BooksMade) -> None:
            title = REQUESTS[output].title
            self.context.write(title, lambda session, _: purpose.journalled(session, told))
            self._tell(told, target)

        self.context.load(f"正在{REQUESTS[output].title.removeprefix('成批')}", work, done)

    def _ask_purpose(self, output: Output, teacher_ids: Sequence[int]) -> None:
        named = Document(title=REQUESTS[output].title, blocks=(), confidential=CONFIDENTIAL)
        dialog = PurposeDialog(named, partial(self._choose_target, output, teacher_ids), self.parent)
        dialog.open()

    def _choose_target(self, output: Output, teacher_ids: Sequence[int], purpose: Purpose) -> None:
        chosen = QFileDialog.getExistingDirectory(self.parent, "做好的放在哪个文件夹（U 盘也可以）")
        if chosen:
            self.write(teacher_ids, Path(chosen), output, purpose)

    def _tell(self, told: BooksMade, target: Path) -> None:
        self.context.say(f"{told.count} 份已写到 {target}。")
        if told.problems:
            more = len(told.problems) - MOST_TOLD
            lines = [*told.problems[:MOST_TOLD], *([f"……另有 {more} 处。"] if more > 0 else [])]
            box = QMessageBox(self.parent)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setWindowTitle("有几处请留意")
            box.setText(f"做好了 {told.count} 份，下面几处没有放进去：")
            box.setInformativeText("\n".join(lines))
            box.open()
