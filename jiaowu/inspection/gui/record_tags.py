"""问题标签库：一个方面的标签，改写法、添、停用与启用；改了就存。"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.gui.forms.ui_record_tags import Ui_RecordTags
from jiaowu.inspection.problem_tags import ProblemTag, tidy
from jiaowu.inspection.services import problem_tags as service

COLUMNS = (
    EditColumn("标签", 260, numeric=False),
    EditColumn("贴了几份", 90, editable=False),
    EditColumn("状态", 90, editable=False, numeric=False),
)


class RecordTags(QDialog):
    """打开就读；没有“保存”。"""

    def __init__(self, context: Context, facet: Facet, parent: QWidget | None = None) -> None:
        """facet 是哪个方面的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._facet = context, facet
        self._tags: tuple[ProblemTag, ...] = ()
        self.form = form = Ui_RecordTags()
        form.setupUi(self)
        self.setWindowTitle(f"问题标签库 — {facet.label}")
        form.messageBar.set_theme(context.theme)
        form.tagsGrid.set_up(context.theme, "问题标签")
        form.tagsGrid.horizontalHeader().setStretchLastSection(True)
        form.tagsGrid.grid.edited.connect(self._on_edited)
        form.tagsGrid.selectionModel().currentChanged.connect(self._on_place)
        form.addButton.clicked.connect(self.add)
        form.newEdit.returnPressed.connect(self.add)
        form.retireButton.clicked.connect(self.switch)
        form.closeButton.clicked.connect(self.accept)
        self._load()

    def _load(self, _result: object = None) -> None:
        self._context.load(
            "正在读取标签", lambda session, _: service.list_tags(session, self._facet), self._show
        )

    def _show(self, tags: tuple[ProblemTag, ...]) -> None:
        row = self.form.tagsGrid.currentIndex().row()
        self._tags = tags
        rows = [(tag.text, str(tag.used or ""), "停用" if tag.retired else "") for tag in tags]
        grid = self.form.tagsGrid
        grid.show_rows(COLUMNS, rows, lambda _row, _column, text: tidy(text))
        if 0 <= row < len(rows):
            grid.setCurrentIndex(grid.grid.index(row, 0))

    def _on_place(self, now: QModelIndex, _before: QModelIndex) -> None:
        retired = now.isValid() and now.row() < len(self._tags) and self._tags[now.row()].retired
        self.form.retireButton.setText("启用" if retired else "停用")

    def _on_edited(self, edits: Sequence[Edit]) -> None:
        changes = [(edit.before, edit.after) for edit in edits]

        def work(session: Any) -> None:
            for old, new in changes:
                service.rename_tag(session, self._facet, old, new)

        self._write(f"改问题标签“{changes[0][0]}”", work)

    def add(self) -> None:
        """添一条。"""
        text = self.form.newEdit.text()
        self.form.newEdit.clear()
        self._write(
            f"添问题标签“{text.strip()}”", lambda session: service.add_tag(session, self._facet, text)
        )

    def switch(self) -> None:
        """停用选中的一条；停用的重新启用。"""
        row = self.form.tagsGrid.currentIndex().row()
        if not 0 <= row < len(self._tags):
            return
        tag = self._tags[row]
        act = service.add_tag if tag.retired else service.retire_tag
        done = "启用" if tag.retired else "停用"
        self._write(f"{done}问题标签“{tag.text}”", lambda session: act(session, self._facet, tag.text))

    def _write(self, title: str, work: Callable[[Any], object]) -> None:
        self.form.messageBar.show_text("")
        self._context.write(title, lambda session, _: work(session), self._load, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))
        self._load()
