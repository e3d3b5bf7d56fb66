"""表头下面的一行过滤框，随列移动与缩放。"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget
from typing_extensions import override

EDITOR_HEIGHT = 26


class FilterHeader(QHeaderView):
    """横表头加过滤框；过滤框默认收起。"""

    edited = Signal(int, str)
    """（列、过滤文字）。"""

    def __init__(self, parent: QWidget) -> None:
        """可点击排序、可拖动调宽与换位。"""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._editors: list[QLineEdit] = []
        self._titles: tuple[str, ...] = ()
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.sectionResized.connect(self._place)
        self.sectionMoved.connect(self._place)

    def set_titles(self, titles: Sequence[str]) -> None:
        """换列标题，收起过滤框。"""
        self._drop()
        self._titles = tuple(titles)
        self.updateGeometries()

    def show_filters(self, shown: bool) -> None:  # noqa: FBT001 — 直接接按钮的 toggled(bool)
        """展开或收起；收起时清空过滤。过滤框到展开时才造，几百列的表也不慢。"""
        if shown and not self._editors:
            self._editors = [self._make_editor(index, title) for index, title in enumerate(self._titles)]
        elif not shown:
            for editor in self._editors:
                editor.clear()
            self._drop()
        self.updateGeometries()

    def _drop(self) -> None:
        for editor in self._editors:
            editor.hide()
            editor.deleteLater()
        self._editors = []

    def editor(self, column: int) -> QLineEdit:
        """第 column 列的过滤框。"""
        return self._editors[column]

    def _make_editor(self, index: int, title: str) -> QLineEdit:
        editor = QLineEdit(self)
        editor.setObjectName(f"filter{index}")
        editor.setAccessibleName(f"过滤{title}")
        editor.setPlaceholderText("过滤")
        editor.setToolTip("文字：包含即可。数字：>=90、<60、60-70。")
        editor.textChanged.connect(lambda text, column=index: self.edited.emit(column, text))
        editor.show()
        return editor

    def _place(self) -> None:
        if not self._editors:
            return
        top = super().sizeHint().height()
        for index, editor in enumerate(self._editors):
            hidden = self.isSectionHidden(index)
            width = 0 if hidden else self.sectionSize(index)
            editor.setGeometry(self.sectionViewportPosition(index), top, width, EDITOR_HEIGHT)

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), size.height() + (EDITOR_HEIGHT if self._editors else 0))

    @override
    def updateGeometries(self) -> None:
        self.setViewportMargins(0, 0, 0, EDITOR_HEIGHT if self._editors else 0)
        super().updateGeometries()
        self._place()

    @override
    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self._place()
