"""一次培训的证书与附件：看、添、删；文件抄进资料文件夹。"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.research.gui.buttons import make_button, make_label, make_row
from jiaowu.research.services import training as service
from jiaowu.research.training import Training
from jiaowu.teachers.services import papers
from jiaowu.teachers.services.papers import Paper

ANY_FILE = "证书、材料 (*)"
COLUMNS = (
    TableColumn("文件", 300),
    TableColumn("大小（KB）", 90, "0", numeric=True),
    TableColumn("添加时间", 140),
    TableColumn("文件状态", 100),
)


class TrainingFilesDialog(QDialog):
    """把文件拖进来就添加。"""

    changed = Signal(int, str)
    """添了或删了：撤销用的批次、说的话。"""

    def __init__(self, context: Context, training: Training, parent: QWidget | None = None) -> None:
        """马上读附件。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.setWindowTitle(f"“{training.draft.title}”的证书与附件")
        self.resize(700, 380)
        self._context, self._training_id = context, training.id
        self._papers: tuple[Paper, ...] = ()
        self.count = make_label()
        self.refusal = make_label("refusal", wraps=True)
        self.refusal.hide()
        self.table = TableView()
        self.table.set_up(context, "trainingFiles", "证书与附件", tools=False)
        self.table.set_columns(COLUMNS)
        self.table.opened.connect(lambda row: self.open_file(self._papers[row]))
        self._lay_out()
        self._load()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addLayout(
            make_row(
                self.count,
                None,
                make_button("添加…", "addFileButton", self.choose, primary=True),
                make_button("打开", "openFileButton", lambda: self._with_chosen(self.open_file)),
                make_button("删去", "dropFileButton", lambda: self._with_chosen(self.remove)),
            )
        )
        layout.addWidget(self.table, 1)
        layout.addWidget(self.refusal)
        layout.addLayout(make_row(None, make_button("关闭", "closeFilesButton", self.accept)))

    def _load(self) -> None:
        folder, key = self._context.data_folder, self._training_id
        self._context.load(
            "正在核对附件", lambda session, _: service.list_files(session, folder, key), self._show
        )

    def _show(self, found: tuple[Paper, ...]) -> None:
        self._papers = found
        bad = sum(not each.intact for each in found)
        told = f"{len(found)} 个附件" if found else "还没有附件；证书可以拖到这里"
        self.count.setText(f"{told}，其中 {bad} 个的文件不见了或被改动过" if bad else told)
        self.table.set_rows(
            [
                (
                    each.file.name,
                    max(1, round(each.file.size / 1024)),
                    f"{each.file.added:%Y-%m-%d %H:%M}",
                    each.state.value,
                )
                for each in found
            ]
        )

    def choose(self) -> None:
        """选文件来添加。"""
        self.add(files.choose_files(self, "选择证书或材料", ANY_FILE))

    def add(self, paths: list[Path]) -> None:
        """添加几个文件；一个也没有时什么也不做，有一个不行就都不添。"""
        if not paths:
            return
        folder, key = self._context.data_folder, self._training_id
        self._write(
            "添加附件",
            lambda session: service.add_files(session, folder, key, paths),
            f"{len(paths)} 个附件已添加。",
        )

    def remove(self, paper: Paper) -> None:
        """删去登记；可以撤销，所以不问。"""
        self._write(
            "删去附件",
            lambda session: papers.drop_paper(session, paper.file.id),
            f"附件“{paper.file.name}”已删去。",
        )

    def open_file(self, paper: Paper) -> None:
        """用系统里的程序打开；文件不见了或被改动过的说一句话。"""
        folder = self._context.data_folder

        def show(path: Any) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self._context.fail(f"这台电脑没有能打开“{paper.file.name}”的程序；文件在 {path}。")

        self._context.run(
            "正在核对附件", lambda _progress: papers.path_of(folder, paper.file), show, self._refuse
        )

    def _write(self, title: str, work: Callable[[Any], int], told: str) -> None:
        def done(batch_id: int) -> None:
            self.refusal.hide()
            self.changed.emit(batch_id, told)
            self._load()

        self._context.write(title, lambda session, _: work(session), done, self._refuse)

    def _with_chosen(self, act: Callable[[Paper], None]) -> None:
        index = self.table.view.currentIndex()
        if index.isValid():
            act(self._papers[self.table.model.source_row(index.row())])
        else:
            self._refuse(UserError("请先在表里选一个附件。"))

    def _refuse(self, error: UserError) -> None:
        self.refusal.setText(str(error))
        self.refusal.show()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add(files.dropped(event, ANY_FILE))
