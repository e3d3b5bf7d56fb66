"""第一步：选了哪些文件，里面哪些表要导入，没有用上的是什么原因。"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.scores.gui.forms.ui_import_files_step import Ui_FilesStep
from jiaowu.scores.gui.import_steps.intake_desk import IntakeDesk
from jiaowu.scores.gui.import_steps.step import ImportStep

PATTERNS = "成绩表 (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.tsv *.txt);;全部文件 (*)"


class FilesStep(ImportStep):
    """左边是文件与工作表，右边是原样的表。"""

    title = "文件与工作表"

    def __init__(self, context: Context, desk: IntakeDesk, parent: QWidget | None = None) -> None:
        """内容随 desk 变。"""
        super().__init__(parent)
        self._desk = desk
        self.form = Ui_FilesStep()
        self.form.setupUi(self)
        form = self.form
        form.preview.set_up(desk, context.theme, chooses=False)
        self.setFocusProxy(form.sheetsTree)
        remember(form.splitter, "scoresImportFiles", context.settings, (480, 800))
        form.sheetsTree.chosen.connect(desk.show)
        form.sheetsTree.used.connect(self._on_used)
        form.sheetsTree.currentItemChanged.connect(lambda *_: self._show_removable())
        form.addFilesButton.clicked.connect(self._add_files)
        form.removeFileButton.clicked.connect(self._remove_file)
        desk.loaded.connect(self._fill)
        desk.moved.connect(self._follow)
        for signal in (desk.began, desk.parsed, desk.stopped):
            signal.connect(self.renew)

    @property
    @override
    def ready(self) -> bool:
        intake = self._desk.intake
        return intake is not None and not self._desk.busy and any(layout.used for layout in intake.layouts)

    @property
    @override
    def summary(self) -> str:
        intake = self._desk.intake
        if intake is None:
            return "正在读取……" if self._desk.busy else "没有读成。"
        if intake.parsed is None:
            return "还没有认出成绩。"
        used = sum(layout.used for layout in intake.layouts)
        left = len(intake.layouts) - used
        matrix = intake.parsed.matrix
        text = f"认出 {len(matrix.pupils)} 名考生、{len(matrix.subjects)} 科，用了 {used} 张表"
        return text + (f"，{left} 张没有用。" if left else "。")

    @override
    def redraw(self) -> None:
        self._show_removable()

    def _fill(self) -> None:
        if self._desk.intake is not None:
            self.form.sheetsTree.fill(self._desk.intake)
        self.renew()

    def _follow(self) -> None:
        """别处换了看的表、改了用不用，清单跟着变。"""
        intake = self._desk.intake
        if intake is not None:
            self.form.sheetsTree.show_layouts(intake.layouts)
            self.form.sheetsTree.choose(self._desk.place)

    def _on_used(self, place: int, used: bool) -> None:  # noqa: FBT001 — 直接接信号
        self._desk.use_sheet(place, used=used)
        self._follow()

    def _show_removable(self) -> None:
        file = self.form.sheetsTree.file
        self.form.removeFileButton.setEnabled(file is not None and len(self._desk.paths) > 1)

    def _add_files(self) -> None:
        self._desk.add(files.choose_files(self, "再加几个文件", PATTERNS))

    def _remove_file(self) -> None:
        file = self.form.sheetsTree.file
        if file is not None:
            self._desk.remove(file)

    def add_paths(self, paths: Sequence[Path]) -> None:
        """拖来的文件。"""
        self._desk.add(paths)
