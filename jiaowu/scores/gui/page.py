"""成绩分析各页的底子：看哪次考试、哪个年级，数字怎样点开口径。"""

from collections.abc import Sequence

from PySide6.QtGui import QCursor, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.figure import ExplanationPopup
from jiaowu.paper.formats import display
from jiaowu.scores.analysis import AnalysedSubject, Group
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.figures import Explanation, explain
from jiaowu.scores.gui.exam_view import Scope
from jiaowu.scores.gui.pupils_dialog import PupilsDialog
from jiaowu.scores.measures import Measure


class ScoresPage(QWidget):
    """一页；show_scope 之前是空的。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """由 .ui 造出；之后调 set_up。"""
        super().__init__(parent)
        self.context: Context
        self.exam: ExamSummary
        self.scope: Scope
        self._stale = False

    def set_up(self, context: Context) -> None:
        """接上资料与主题。"""
        self.context = context

    def show_scope(self, exam: ExamSummary, scope: Scope) -> None:
        """换考试或年级；各页据此重画。"""
        self.exam, self.scope = exam, scope
        self._stale = True
        if self.isVisible():
            self._redraw_stale()

    def _redraw_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.redraw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """翻到这一页时才画，换考试时不必画看不见的页。"""
        super().showEvent(event)
        self._redraw_stale()

    def redraw(self) -> None:
        """按 exam 与 scope 重画；由子类实现。"""
        raise NotImplementedError

    def explain_figure(self, group: Group, subject: AnalysedSubject, measure: str) -> None:
        """弹出一个数字的口径。"""
        chosen = Measure(measure)
        told = explain(self.scope.analysis, group, subject, chosen)
        title = f"{self.scope.title_of(group)} · {subject.name} · {chosen.label}"
        self.pop_up(title, explanation_lines(told), told.pupils.tolist())

    def pop_up(self, title: str, lines: Sequence[str], pupils: Sequence[int]) -> None:
        """弹出口径小窗；pupils 是背后的考生在分析里的序号，一个也没有就没有名单按钮。"""
        people = f"看这 {len(pupils)} 人" if pupils else ""
        popup = ExplanationPopup(self, title, lines, people)
        popup.listed.connect(lambda: self.show_pupils(title, pupils))
        popup.show_at(QCursor.pos())

    def show_pupils(self, title: str, pupils: Sequence[int]) -> PupilsDialog:
        """打开一个数字背后的名单；pupils 是考生在分析里的序号。"""
        rows = [self.scope.pupil_rows[index] for index in pupils]
        dialog = PupilsDialog(self.context, title, self.scope.pupil_columns, rows, self)
        dialog.open()
        return dialog


def explanation_lines(told: Explanation) -> list[str]:
    """口径 → 小窗里的各行：算式、分子与分母、没有计入的人。"""
    lines = [told.formula]
    if told.numerator is not None and told.denominator is not None:
        lines.append(f"分子 {display(told.numerator)}　分母 {display(told.denominator)}")
    elif told.numerator is not None:
        lines.append(f"{display(told.numerator)} 人")
    lines += told.excluded or ("没有不计入的考生。",)
    return lines


def fill_box(box: QComboBox, titles: list[str], keep: str | None = None) -> None:
    """换下拉框的选项，尽量留住原来选的；不发信号。"""
    wanted = keep if keep is not None else box.currentText()
    box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
    box.clear()
    box.addItems(titles)
    box.setCurrentIndex(max(0, box.findText(wanted)))
    box.blockSignals(False)  # noqa: FBT003 — 同上
