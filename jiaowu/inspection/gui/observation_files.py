"""一节课的文稿与附件：说课稿、评课稿、课件、录像，拖进来就添加，用系统里的程序打开。"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import TableColumn
from jiaowu.inspection.gui.forms.ui_observation_files import Ui_ObservationFiles
from jiaowu.inspection.observations import Material, Observation, material_kinds
from jiaowu.inspection.services import observation_materials as service
from jiaowu.inspection.services.observations import take_back

ANY_FILE = "全部文件 (*)"
COLUMNS = (
    TableColumn("种类", 90),
    TableColumn("文件", 420),
    TableColumn("大小（KB）", 90, "0", numeric=True),
    TableColumn("添加时间", 140),
)


class ObservationFiles(QWidget):
    """show_lesson 之后才有内容。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._context = context
        self.form = form = Ui_ObservationFiles()
        form.setupUi(self)
        self._key = 0
        self._shown: tuple[Material, ...] = ()
        form.filesTable.set_up(context, "observationFiles", "文稿与附件", tools=False)
        form.filesTable.set_columns(COLUMNS)
        form.filesTable.opened.connect(lambda row: self.open(self._shown[row]))
        menu = QMenu(self)
        for kind in material_kinds():
            menu.addAction(f"{kind}…", partial(self.choose, kind))
        menu.addSeparator()
        menu.addAction("录像的链接…", self.add_link)
        form.addButton.setMenu(menu)
        form.openButton.clicked.connect(lambda: self._with_chosen(self.open))
        form.removeButton.clicked.connect(lambda: self._with_chosen(self.remove))

    def show_lesson(self, shown: Observation) -> None:
        """显示一节课的各份。"""
        self._key, self._shown = shown.id, shown.materials
        self.form.filesTable.set_rows(
            [
                (
                    each.kind,
                    each.name,
                    max(1, round(each.size / 1024)),
                    f"{each.added.astimezone():%Y-%m-%d %H:%M}",
                )
                for each in shown.materials
            ]
        )
        self.form.countLabel.setText(
            f"{len(shown.materials)} 份" if shown.materials else "还没有；说课稿、评课稿、课件可以拖到这里"
        )
        for button in (self.form.openButton, self.form.removeButton):
            button.setEnabled(bool(shown.materials))

    def choose(self, kind: str) -> None:
        """选几个文件，归作 kind 一种。"""
        self.add(files.choose_files(self, f"选{kind}", ANY_FILE), kind)

    def add(self, chosen: Sequence[Path], kind: str | None = None) -> None:
        """添几个文件；一个也没有时什么也不做。"""
        if chosen:
            work = partial(
                service.add_materials,
                folder=self._context.data_folder,
                observation_id=self._key,
                paths=tuple(chosen),
                kind=kind,
            )
            self._add(work, f"添加了 {len(chosen)} 份附件")

    def add_link(self) -> None:
        """录像在网上或别的电脑上，只记它的位置。"""
        link, accepted = QInputDialog.getText(self, "录像的链接", "网址，或共享文件夹里的位置：")
        if accepted and link.strip():
            folder = self._context.data_folder
            self._add(
                partial(service.add_link, folder=folder, observation_id=self._key, link=link),
                "添加了一个链接",
            )

    def open(self, material: Material) -> None:
        """用系统里的程序打开；文件不见了或被改动过的说一句话。"""
        folder, key = self._context.data_folder, self._key

        def show(found: Path | str) -> None:
            url = QUrl.fromUserInput(found) if isinstance(found, str) else QUrl.fromLocalFile(str(found))
            if not QDesktopServices.openUrl(url):
                self._context.fail(f"这台电脑没有能打开“{material.name}”的程序；它在 {found}。")

        self._context.load(
            "正在核对附件",
            lambda session, _: service.material_target(session, folder, key, material.id),
            show,
        )

    def remove(self, material: Material) -> None:
        """删去登记；可以撤销，所以不问。"""
        self._context.write(
            "删去听课附件",
            lambda session, _: service.drop_material(session, material.id),
            lambda batch: self._offer_undo(batch, f"删去了附件“{material.name}”"),
        )

    def _add(self, work: Callable[..., int], told: str) -> None:
        self._context.write(
            "添加听课附件", lambda session, _: work(session), lambda batch: self._offer_undo(batch, told)
        )

    def _offer_undo(self, batch: int, told: str) -> None:
        context = self._context
        context.offer_undo(told, lambda: context.write("撤销", lambda session, _: take_back(session, batch)))

    def _with_chosen(self, act: Callable[[Material], None]) -> None:
        table = self.form.filesTable
        index = table.view.currentIndex()
        if index.isValid():
            act(self._shown[table.model.source_row(index.row())])
        elif len(self._shown) == 1:
            act(self._shown[0])
        else:
            self._context.fail("请先选中一份附件。")

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add(files.dropped(event, ANY_FILE))
