"""工作台：今天是第几周，什么到期、什么落后、上次备份在什么时候；每一行双击翻到出处。"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from typing_extensions import override

from jiaowu.calendar.cards import Card, Line
from jiaowu.calendar.gui.backup_actions import BackupActions
from jiaowu.calendar.gui.card_view import CardView
from jiaowu.calendar.gui.forms.ui_workbench import Ui_Workbench
from jiaowu.calendar.gui.task_dialog import TaskDialog, open_task_dialog
from jiaowu.calendar.services.backups import backup_state, get_daily, get_days, keep_today
from jiaowu.calendar.services.today import CARDS, CardKind, Look, Today, get_today, read_card
from jiaowu.desktop.context import Context
from jiaowu.desktop.tab import Tab
from jiaowu.progress import Progress
from jiaowu.teachers.services.records import RecordSource

COLUMNS = 3
WEEKDAYS = "一二三四五六日"
COUNTED = "due"
"""标签上的数字是这张卡片的行数。"""
FRIENDLY = (
    "还没有设置学校与学期。请在右上角“设置”里打开设置向导，几步就好；之后到期的工作、逾期的整改、"
    "听课与学时的进度都会列在这里。换了电脑、有以前的备份的，按“备份”旁边的 ▾ 从备份恢复。"
    "想先看看样子，可以在“设置”里打开样例学校。"
)
DAILY_AFTER_MS = 3000
"""打开之后多久做自动备份：让各页先读完。"""
ALWAYS = frozenset({"school", "term", "setting"})


class WorkbenchTab(Tab):
    """打开程序先看到的一页；各张卡片一张张读，窗口不等它们。"""

    watches = ALWAYS.union(*(kind.watches for kind in CARDS))

    def __init__(self, context: Context, sources: Sequence[RecordSource] = ()) -> None:
        """搭好卡片，内容由 refresh 取；sources 是各间交出的记录，数个人任务用。"""
        super().__init__(context)
        self._sources = tuple(sources)
        self.form = form = Ui_Workbench()
        form.setupUi(self)
        self.today: Today | None = None
        self.cards: dict[str, CardView] = {}
        for at, kind in enumerate(CARDS):
            view = CardView(kind.name, kind.title, context.theme)
            view.asked.connect(self.open_line)
            form.cardsGrid.addWidget(view, at // COLUMNS, at % COLUMNS)
            self.cards[kind.name] = view
        self.backups = BackupActions(context, self, form.backupButton, form.backupMenuButton)
        self.backups.made.connect(self.refresh_head)
        form.backupStateButton.clicked.connect(lambda _checked: self.backups.set_days())
        self._daily = QTimer(self, singleShot=True, interval=DAILY_AFTER_MS)
        self._daily.timeout.connect(self._keep_today)
        self._kept: date | None = None
        form.addButton.clicked.connect(self.add_task)
        form.noticeLabel.hide()
        self._show_day()

    @override
    def refresh(self) -> None:
        self._refresh(CARDS)

    @override
    def _on_changed(self, tables: frozenset[str]) -> None:
        if ALWAYS & tables:
            self.refresh()
        else:
            self._refresh([kind for kind in CARDS if kind.watches & tables])

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """程序开着过了夜：翻到这一页时换成新的一天。"""
        super().showEvent(event)
        if self.today is not None and self.today.day != _today():
            self.refresh()

    def refresh_head(self) -> None:
        """今天是哪天，上次备份在什么时候。"""
        day = _today()
        self.context.load("正在看今天的工作", lambda session, _: _read_head(session, day), self._show_head)

    def _refresh(self, kinds: Sequence[CardKind]) -> None:
        """先看今天是哪天，再一张张读。"""
        if not kinds:
            return
        self.refresh_head()
        for kind in kinds:
            self._load(kind, Look(_today(), self._sources))

    def _load(self, kind: CardKind, look: Look) -> None:
        def work(session: Any, _progress: Progress) -> Card:
            return read_card(session, kind, look)

        self.context.load(f"正在看{kind.title}", work, self._show_card)

    def _show_day(self) -> None:
        day = _today()
        self.form.dayLabel.setText(f"{day.year}年{day.month}月{day.day}日　星期{WEEKDAYS[day.weekday()]}")

    def _show_head(self, head: tuple[Today, int, bool]) -> None:
        self.today, days, daily = head
        form, week = self.form, self.today.week
        self._show_day()
        form.weekLabel.setText("" if week is None else f"{self.today.school}　{week.title}")
        form.noticeLabel.setText("" if self.today.school and week is not None else FRIENDLY)
        form.noticeLabel.setVisible(bool(form.noticeLabel.text()))
        form.addButton.setEnabled(week is not None)
        state = backup_state(self.context.data_folder, days, datetime.now().astimezone())
        form.backupStateButton.setText(state.text)
        form.backupStateButton.setAccessibleName(state.text)
        urgent = state.stale and self.today.school  # 还没有学校，没有什么可备份的
        colour = self.context.theme.bad if urgent else self.context.theme.ink_soft
        form.backupStateButton.setStyleSheet(f"color: {colour};")
        if daily and self.today.school and self._kept != self.today.day:
            self._kept = self.today.day
            self._daily.start()

    def _keep_today(self) -> None:
        folder = self.context.data_folder
        self.context.run("正在自动备份", lambda progress: keep_today(folder, progress), self._kept_today)

    def _kept_today(self, written: Path | None) -> None:
        if written is not None:
            self.refresh_head()

    def _show_card(self, card: Card) -> None:
        self.cards[card.name].show_card(card)
        if card.name == COUNTED:
            self.counted.emit(len(card.lines))

    # ---- 动作 -------------------------------------------------------------------

    def open_line(self, line: Line) -> None:
        """翻到这一行的出处。"""
        self.context.open_record(line.place, line.table, line.row_id)

    def add_task(self) -> TaskDialog | None:
        """新建一件事。"""
        if self.today is None or self.today.term_id is None:
            return None
        return open_task_dialog(self.context, self, self.today.term_id)


def _read_head(session: Any, day: date) -> tuple[Today, int, bool]:
    return get_today(session, day), get_days(session), get_daily(session)


def _today() -> date:
    return date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
