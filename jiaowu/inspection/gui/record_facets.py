"""录入页上面的各方面：换一个，录完的打勾。"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QWidget

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.rounds import Round


class FacetsBar(QTabBar):
    """放在 .ui 里；内容由 show_facets 给。"""

    chosen = Signal(object)
    """人换了一个方面：Facet。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self._round: Round | None = None
        self.currentChanged.connect(self._on_changed)

    def show_facets(self, found: Round, chosen: Facet) -> None:
        """一次检查查的各方面，停在 chosen 上；不算人换的。"""
        self._round = found
        self.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        while self.count():
            self.removeTab(0)
        for at, each in enumerate(found.facets):
            self.addTab(each.facet.label)
            if each.facet is chosen:
                self.setCurrentIndex(at)
        self.blockSignals(False)  # noqa: FBT003 — 同上

    def show_done(self, done: Mapping[Facet, int]) -> None:
        """方面 → 录完了几位；全录完的打勾，指上去说录了几位。"""
        if self._round is None:
            return
        everyone = len(self._round.targets)
        for at, each in enumerate(self._round.facets):
            count = done.get(each.facet, 0)
            self.setTabText(at, f"{each.facet.label} ✓" if 0 < everyone == count else each.facet.label)
            told = f"{each.checklist.name}，权重 {each.weight:g}，已录完 {count}/{everyone} 位"
            self.setTabToolTip(at, told)

    def step(self, by: int) -> None:
        """换到后面（前面）第 by 个方面，到头就停。"""
        self.setCurrentIndex(max(0, min(self.currentIndex() + by, self.count() - 1)))

    def _on_changed(self, at: int) -> None:
        if self._round is not None and 0 <= at < len(self._round.facets):
            self.chosen.emit(self._round.facets[at].facet)
