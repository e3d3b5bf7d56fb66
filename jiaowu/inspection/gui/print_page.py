"""② 打印：印哪一种、哪几个方面、给谁用；预览里可以打印，也可以存为 PDF、Excel、Word。"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.gui.forms.ui_print_page import Ui_PrintPage
from jiaowu.inspection.gui.step_page import StepPage
from jiaowu.inspection.reports import blank_sheets, page_sheets, row_sheets
from jiaowu.inspection.reports.parts import Split, part_names, targets_of
from jiaowu.inspection.rounds import Round
from jiaowu.inspection.services import rounds as service
from jiaowu.paper.document import Document
from jiaowu.progress import Progress

ROLE = Qt.ItemDataRole.UserRole
CHECKED = Qt.CheckState.Checked
ALL_PARTS = "每一份都印"
MakeDocument = Callable[[Any], Document]


class PrintPage(StepPage):
    """空白检查表：左边选印什么，右边选给谁。"""

    name = "print"
    title = "打印"

    def __init__(self, parent: QWidget | None = None) -> None:
        """空页。"""
        super().__init__(parent)
        self.form = Ui_PrintPage()
        self.form.setupUi(self)
        self._round: Round | None = None

    @override
    @staticmethod
    def progress(session: Any, round_id: int) -> str:
        printed = service.get_progress(session, round_id).printed
        return f"{printed:%m-%d} 已印" if printed else ""

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        form = self.form
        form.previewButton.setIcon(context.theme.icon_on_primary("print"))
        for split in Split:
            form.splitBox.addItem(split.label, split.value)
        form.splitBox.setCurrentIndex(form.splitBox.findData(Split.GROUP.value))
        form.splitBox.currentIndexChanged.connect(self._fill_parts)
        form.partBox.currentIndexChanged.connect(self._show_count)
        form.copiesBox.valueChanged.connect(self._show_count)
        for button in (form.rowsButton, form.pagesButton, form.observationButton, form.patrolButton):
            button.toggled.connect(self._show_count)
        form.facetsList.itemChanged.connect(self._show_count)
        form.previewButton.clicked.connect(self.preview)

    @override
    def redraw(self) -> None:
        key = self.round_id
        if key is not None:
            self.context.load("正在读取名单", lambda session, _: service.get_round(session, key), self._show)

    def _show(self, shown: Round) -> None:
        same = self._round is not None and self._round.id == shown.id
        before = set(self._facets()) if same else {each.facet for each in shown.facets}
        self._round = shown
        box = self.form.facetsList
        box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        box.clear()
        for each in shown.facets:
            item = QListWidgetItem(f"{each.facet.label}　{each.checklist.name}", box)
            item.setData(ROLE, each.facet.value)
            item.setCheckState(CHECKED if each.facet in before else Qt.CheckState.Unchecked)
        box.blockSignals(False)  # noqa: FBT003 — 同上
        self._fill_parts()

    def _fill_parts(self) -> None:
        if self._round is None:
            return
        box = self.form.partBox
        wanted = box.currentText()
        names = part_names(self._round, self._split())
        box.blockSignals(True)  # noqa: FBT003 — 同上
        box.clear()
        box.addItem(ALL_PARTS, None)
        for name in names if len(names) > 1 else ():
            box.addItem(name, name)
        box.setCurrentIndex(max(0, box.findText(wanted)))
        box.blockSignals(False)  # noqa: FBT003 — 同上
        self._show_count()

    def _split(self) -> Split:
        return Split(self.form.splitBox.currentData())

    def _facets(self) -> tuple[Facet, ...]:
        box = self.form.facetsList
        items = [box.item(row) for row in range(box.count())]
        return tuple(Facet(item.data(ROLE)) for item in items if item.checkState() == CHECKED)

    def _show_count(self) -> None:
        """哪些选择用得上，一共要印多少。"""
        form, shown = self.form, self._round
        named = form.rowsButton.isChecked() or form.pagesButton.isChecked()
        for widget in (form.facetsLabel, form.facetsList, form.splitLabel, form.splitBox):
            widget.setVisible(named)
        form.partLabel.setVisible(named and form.partBox.count() > 1)
        form.partBox.setVisible(named and form.partBox.count() > 1)
        form.copiesLabel.setVisible(not named)
        form.copiesBox.setVisible(not named)
        if shown is None:
            return
        form.previewButton.setEnabled(not named or bool(self._facets()))
        if not named:
            form.countLabel.setText(f"{form.copiesBox.value()} 份空白表。")
            return
        people, facets = len(self._people(shown)), len(self._facets())
        pages = f"，{people * facets} 张" if form.pagesButton.isChecked() else ""
        form.countLabel.setText(f"{people} 位教师，{facets} 个方面{pages}。")

    def _people(self, shown: Round) -> list[int]:
        part = self.form.partBox.currentData()
        names = part_names(shown, self._split()) if part is None else (part,)
        return [target.id for name in names for target in targets_of(shown, self._split(), name)]

    def preview(self) -> PreviewDialog | None:
        """预览选定的表；预览里打印、存文件。印检查表时记下时间。"""
        shown = self._round
        if shown is None:
            return None
        make = self._document(shown)

        def build(session: Any, progress: Progress) -> Document:
            progress.step("正在排版检查表")
            return make(session)

        dialog = PreviewDialog(self.context, f"{shown.name}　空白表", build, self)
        dialog.open()
        if self.form.rowsButton.isChecked() or self.form.pagesButton.isChecked():
            self.context.write(
                f"打印检查表：{shown.name}", lambda session, _: service.mark_printed(session, shown.id)
            )
        return dialog

    def _document(self, shown: Round) -> MakeDocument:
        form, copies = self.form, self.form.copiesBox.value()
        if form.observationButton.isChecked():
            rubric = next((each.checklist for each in shown.facets if each.facet is Facet.LESSON), None)
            return partial(
                blank_sheets.build_observation, term_id=shown.term_id, copies=copies, rubric=rubric
            )
        if form.patrolButton.isChecked():
            return partial(blank_sheets.build_patrol, term_id=shown.term_id, copies=copies)
        build = row_sheets.build if form.rowsButton.isChecked() else page_sheets.build
        return partial(
            build, shown=shown, facets=self._facets(), split=self._split(), part=form.partBox.currentData()
        )
