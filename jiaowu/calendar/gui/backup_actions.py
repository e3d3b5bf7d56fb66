"""备份与恢复的按钮：备份到上次的文件夹；旁边的 ▾ 里换文件夹、从备份恢复、提醒与自动备份。"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QPushButton, QWidget

from jiaowu.calendar.gui.restore_asking import RestoreAsking
from jiaowu.calendar.services.backups import (
    MOST_DAYS,
    BackupInfo,
    daily_folder,
    get_daily,
    get_days,
    last_folder,
    make_backup,
    save_daily,
    save_days,
)
from jiaowu.desktop.context import Context

GONE = (
    "上次备份的位置“{}”现在没有（U 盘没有插上？），没有备份。请插上再按“备份”，"
    "或按旁边的 ▾ 选“备份到别的文件夹…”。"
)


class BackupActions(QObject):
    """工作台右上角的两个按钮做的事。"""

    made = Signal()
    """备份好了。"""

    def __init__(
        self, context: Context, parent: QWidget, button: QPushButton, menu_button: QPushButton
    ) -> None:
        """把动作接到按钮上。"""
        super().__init__(parent)
        self._context, self._parent = context, parent
        self.restoring = RestoreAsking(parent, context.data_folder, context.jobs, context.restore_from)
        button.setIcon(context.theme.icon("save"))
        button.clicked.connect(lambda _checked: self.back_up())
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        for text, act in (
            ("备份到别的文件夹…", self.choose_and_back_up),
            ("从备份恢复…", self.restore),
            ("从自动备份恢复…", self.restore_daily),
        ):
            menu.addAction(text, act)
        menu.addSeparator()
        menu.addAction("备份的提醒…", self.set_days)
        self.daily = menu.addAction("每天自动留一份")
        self.daily.setCheckable(True)
        self.daily.setToolTip("每天第一次打开时在资料文件夹里留一份资料库，留最近 7 份")
        self.daily.triggered.connect(self.set_daily)
        menu.aboutToShow.connect(lambda: self.daily.setChecked(context.read(get_daily)))
        menu_button.setMenu(menu)

    def back_up(self) -> None:
        """备份到上次的文件夹；头一次先选，上次的不在了就说清楚。"""
        place = last_folder(self._context.data_folder)
        if place is None:
            self.choose_and_back_up()
        elif place.is_dir():
            self._back_up(place)
        else:
            self._context.fail(GONE.format(place))

    def choose_and_back_up(self) -> None:
        """选放在哪里（最好是 U 盘），备份。"""
        place = last_folder(self._context.data_folder)
        start = str(place) if place is not None and place.is_dir() else ""
        chosen = QFileDialog.getExistingDirectory(self._parent, "备份放在哪个文件夹（最好是 U 盘）", start)
        if chosen:
            self._back_up(Path(chosen))

    def restore(self) -> None:
        """选一份备份恢复；从上次备份的文件夹选起。"""
        self.restoring.choose(last_folder(self._context.data_folder))

    def restore_daily(self) -> None:
        """选一份自动备份恢复。"""
        self.restoring.choose(daily_folder(self._context.data_folder))

    def set_days(self) -> None:
        """改几天没有备份就标红。"""
        now = self._context.read(get_days)
        days, accepted = QInputDialog.getInt(
            self._parent, "备份的提醒", "几天没有备份就标红：", now, 1, MOST_DAYS
        )
        if accepted:
            self._write(lambda session: save_days(session, days))

    def set_daily(self, daily: bool) -> None:  # noqa: FBT001 — Qt 的信号给的
        """每天自动留不留。"""
        self._write(lambda session: save_daily(session, daily))

    def _write(self, save: Callable[[Any], None]) -> None:
        self._context.write("改备份的设置", lambda session, _: save(session))

    def _back_up(self, target: Path) -> None:
        folder = self._context.data_folder
        self._context.run("正在备份", lambda progress: make_backup(folder, target, progress), self._backed_up)

    def _backed_up(self, info: BackupInfo) -> None:
        lost = f"；有 {info.missing} 个附件的文件已经不见，没有备份进去" if info.missing else ""
        self._context.say(f"已备份并核对：{info.path}（{info.size / 2**20:.1f} MB）{lost}")
        self.made.emit()
