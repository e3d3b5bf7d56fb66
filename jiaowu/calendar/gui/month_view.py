"""月历：星期一到星期日的格子，格里写当天的事；双击一天，有事就打开，没有就新建。"""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QCursor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableWidget, QTableWidgetItem

from jiaowu.calendar.gui.day_cell import LINES, DayDelegate, DayLine
from jiaowu.calendar.tasks import Status, Task, gathered
from jiaowu.calendar.weeks import month_rows
from jiaowu.desktop.theme import Theme

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")


class MonthView(QObject):
    """管着 .ui 里的月历表。"""

    opened = Signal(int)
    """要打开的一件事。"""
    day_asked = Signal(object)
    """要在这一天（date）新建。"""

    def __init__(self, table: QTableWidget, theme: Theme) -> None:
        """表是空的，由 show_month 填。"""
        super().__init__(table)
        self._table, self._theme = table, theme
        self._days: dict[tuple[int, int], date] = {}
        self._tasks: dict[date, list[Task]] = {}
        table.setColumnCount(len(WEEKDAYS))
        table.setHorizontalHeaderLabels(list(WEEKDAYS))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setItemDelegate(DayDelegate(theme, table))
        for header in (table.horizontalHeader(), table.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.itemActivated.connect(self._open)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(lambda _place: self._show_menu())

    def show_month(self, year: int, month: int, tasks: Sequence[Task], today: date) -> None:
        """填上这个月；取消了的不写。"""
        rows = month_rows(year, month)
        shown = gathered(task for task in tasks if task.status is not Status.CANCELLED)
        self._table.setRowCount(len(rows))
        self._days, self._tasks = {}, {}
        for at, week in enumerate(rows):
            for column, day in enumerate(week):
                own = [task for task in shown if _shows(task, day)]
                self._days[at, column], self._tasks[day] = day, own
                self._table.setItem(at, column, self._item(day, month, own, today))

    def _item(self, day: date, month: int, own: Sequence[Task], today: date) -> QTableWidgetItem:
        number = f"{day.day}（今天）" if day == today else str(day.day)
        texts = [_sign(task, today) + task.draft.title + _ending(task, day) for task in own]
        item = QTableWidgetItem("\n".join([number, *texts]))
        item.setToolTip("\n".join(texts))
        item.setData(LINES, tuple(_line(task, day, today, other=day.month != month) for task in own))
        theme = self._theme
        if day.month != month:
            item.setForeground(QColor(theme.ink_soft))
            item.setBackground(QColor(theme.panel))
        if day == today:
            item.setBackground(theme.mix(theme.primary, 0.12))
        return item

    def _open(self, item: QTableWidgetItem) -> None:
        day = self._days[item.row(), item.column()]
        own = self._tasks[day]
        if len(own) > 1:
            self._show_menu()
        elif own:
            self.opened.emit(own[0].id)
        else:
            self.day_asked.emit(day)

    def _show_menu(self) -> None:
        """这一天的各件，与新建。"""
        item = self._table.currentItem()
        if item is None:
            return
        day = self._days[item.row(), item.column()]
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for task in self._tasks[day]:
            menu.addAction(task.draft.title, partial(self.opened.emit, task.id))
        menu.addSeparator()
        menu.addAction(f"在{day.month}月{day.day}日新建…", partial(self.day_asked.emit, day))
        menu.popup(QCursor.pos())

    def chosen(self) -> list[Task]:
        """选中的那一天的第一件。"""
        item = self._table.currentItem()
        return self._tasks[self._days[item.row(), item.column()]][:1] if item is not None else []


def _shows(task: Task, day: date) -> bool:
    """开始那天、截止那天写；中间的日子不写，免得满格都是它。"""
    return day in {task.draft.start, task.draft.deadline}


def _line(task: Task, day: date, today: date, *, other: bool) -> DayLine:
    late = task.days_late(today) > 0
    soft = other or task.status is Status.DONE
    return DayLine(_sign(task, today) + task.draft.title, _ending(task, day), late, soft)


def _sign(task: Task, today: date) -> str:
    return "✓ " if task.status is Status.DONE else ("逾期 " if task.days_late(today) else "")


def _ending(task: Task, day: date) -> str:
    if day == task.draft.start or day != task.draft.deadline:
        return ""
    return "（截止）" if task.draft.due is not None else "（结束）"
