"""疑问清单：点一条或用方向键移过去，预览就跳到那一格。"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from jiaowu.scores.gui.doubts_model import DoubtsModel
from jiaowu.scores.layout import Problem

BATCH = 200
"""一次排多少条。"""


class DoubtsList(QListView):
    """放在 .ui 里；回车留给“下一步”。"""

    picked = Signal(object)
    """选中的 Problem。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空清单。"""
        super().__init__(parent)
        self.problems = DoubtsModel(self)
        self.setModel(self.problems)
        self.setAccessibleName("可疑之处")
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # 几万条一次排好，界面要停两秒
        self.setBatchSize(BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.clicked.connect(self._pick)
        self.selectionModel().currentChanged.connect(self._on_current)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """换全部疑问；与原来是同一份时不动。"""
        if problems is not self.problems.problems:
            self.problems.set_problems(problems)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and self.hasFocus():
            self._pick(index)

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self.problems.problem(index.row()))
