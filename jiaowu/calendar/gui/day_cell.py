"""月历里一天的格子怎样画：日子，一行一件，放不下的写“还有几件”，逾期的红、办完的灰。"""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jiaowu.desktop.theme import Theme

LINES = Qt.ItemDataRole.UserRole
MARGIN = 8
TOP = 2


@dataclass(frozen=True)
class DayLine:
    """一件事。"""

    title: str
    ending: str = ""
    """“（截止）”“（结束）”：题目太长省略时它也要在。"""
    late: bool = False
    soft: bool = False
    """办完了，或不在这个月。"""


def fitting(count: int, height: int, line: int) -> int:
    """高 height、一行高 line（像素），写了日子之后 count 件里放得下几件；要留一行写“还有几件”。"""
    room = max(1, (height - TOP) // line - 1)
    return count if count <= room else room - 1


class DayDelegate(QStyledItemDelegate):
    """格子的文字照行画，不折行。"""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """颜色取自主题。"""
        super().__init__(parent)
        self._soft, self._bad = QColor(theme.ink_soft), QColor(theme.bad)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        heading, _, _ = str(index.data()).partition("\n")
        ground.text = ""
        style = ground.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        lines: tuple[DayLine, ...] = index.data(LINES) or ()
        step = ground.fontMetrics.height()
        area = ground.rect.adjusted(MARGIN, TOP, -MARGIN, 0)
        shown = fitting(len(lines), ground.rect.height(), step)
        painter.save()
        painter.setFont(ground.font)
        painter.setPen(ground.palette.color(QPalette.ColorRole.Text))
        self._write(painter, area, 0, heading)
        for at, line in enumerate(lines[:shown], start=1):
            usual = self._soft if line.soft else ground.palette.color(QPalette.ColorRole.Text)
            painter.setPen(self._bad if line.late else usual)
            room = area.width() - ground.fontMetrics.horizontalAdvance(line.ending)
            title = ground.fontMetrics.elidedText(line.title, Qt.TextElideMode.ElideRight, max(0, room))
            self._write(painter, area, at * step, title + line.ending)
        if shown < len(lines):
            painter.setPen(self._bad if any(line.late for line in lines[shown:]) else self._soft)
            self._write(painter, area, (shown + 1) * step, f"还有 {len(lines) - shown} 件")
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, area: QRect, down: int, text: str) -> None:
        painter.drawText(
            area.adjusted(0, down, 0, 0), Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text
        )
