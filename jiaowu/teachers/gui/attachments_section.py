"""“附件”一节：文件抄进资料文件夹，用系统里的程序打开。"""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_model import TableColumn
from jiaowu.teachers.gui.forms.ui_records_section import Ui_RecordsSection
from jiaowu.teachers.gui.records_section import ANY_FILE, NOT_CHOSEN
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.services import papers
from jiaowu.teachers.services.papers import Paper

COLUMNS = (
    TableColumn("文件", 300),
    TableColumn("属于", 280),
    TableColumn("大小（KB）", 90, "0", numeric=True),
    TableColumn("添加时间", 140),
    TableColumn("文件状态", 100),
)


class AttachmentsSection(Section):
    """把文件拖进来就添加。"""

    title = "附件"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_person 给。"""
        super().__init__(context, parent)
        self.setAcceptDrops(True)
        self.form = form = Ui_RecordsSection()
        form.setupUi(self)
        self._teacher_id = 0
        self._papers: tuple[Paper, ...] = ()
        form.filesButton.hide()
        form.editButton.setText("打开")
        form.addButton.setText("添加附件…")
        form.recordsTable.set_up(context, "teacherPapers", self.title, tools=False)
        form.recordsTable.set_columns(COLUMNS)
        form.recordsTable.opened.connect(lambda row: self.open(self._papers[row]))
        form.addButton.clicked.connect(
            lambda: self.add(files.choose_files(self, "选择要添加的文件", ANY_FILE))
        )
        form.editButton.clicked.connect(lambda: self._with_chosen(self.open))
        form.removeButton.clicked.connect(lambda: self._with_chosen(self.remove))

    @override
    def show_person(self, person_id: int) -> None:
        self._teacher_id = person_id
        folder = self.context.data_folder
        self.context.load(
            "正在核对附件", lambda session, _: papers.list_papers(session, folder, person_id), self._show
        )

    def _show(self, found: tuple[Paper, ...]) -> None:
        self._papers = found
        self.form.recordsTable.set_rows(
            [
                (
                    each.file.name,
                    each.owner,
                    max(1, round(each.file.size / 1024)),
                    f"{each.file.added:%Y-%m-%d %H:%M}",
                    each.state.value,
                )
                for each in found
            ]
        )
        bad = sum(not each.intact for each in found)
        count = f"{len(found)} 个附件" if found else "还没有附件；证书、材料可以拖到这里"
        self.form.countLabel.setText(f"{count}，其中 {bad} 个的文件不见了或被改动过" if bad else count)
        for button in (self.form.editButton, self.form.removeButton):
            button.setEnabled(bool(found))

    def add(self, chosen: list[Path]) -> None:
        """添加几个文件；一个也没有时什么也不做。"""
        if not chosen:
            return
        work = partial(
            papers.add_papers,
            folder=self.context.data_folder,
            owner_table=papers.TEACHER,
            owner_id=self._teacher_id,
            paths=chosen,
        )
        self.context.write(
            "添加附件",
            lambda session, _: work(session),
            lambda batch_id: offer_undo(self.context, batch_id, f"{len(chosen)} 个附件已添加。"),
        )

    def open(self, paper: Paper) -> None:
        """用系统里的程序打开；文件不见了或被改动过的说一句话。"""
        folder = self.context.data_folder

        def show(path: Any) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self.context.fail(f"这台电脑没有能打开“{paper.file.name}”的程序；文件在 {path}。")

        self.context.run("正在核对附件", lambda _progress: papers.path_of(folder, paper.file), show)

    def remove(self, paper: Paper) -> None:
        """删去登记；可以撤销，所以不问。"""
        self.context.write(
            "删去附件",
            lambda session, _: papers.drop_paper(session, paper.file.id),
            lambda batch_id: offer_undo(self.context, batch_id, f"附件“{paper.file.name}”已删去。"),
        )

    def _with_chosen(self, act: Any) -> None:
        table = self.form.recordsTable
        index = table.view.currentIndex()
        if index.isValid():
            act(self._papers[table.model.source_row(index.row())])
        elif len(self._papers) == 1:
            act(self._papers[0])
        else:
            self.context.fail(NOT_CHOSEN)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add(files.dropped(event, ANY_FILE))
