"""从备份恢复：选文件，核对并看清是什么，一句话问过，再请窗口关上去恢复。"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from jiaowu.calendar.services.backups import Contents, inspect_backup
from jiaowu.desktop.jobs import Jobs

PATTERNS = "教务台的备份 (*.zip)"
TITLE = "从备份恢复"
RESTORE, KEEP = "恢复", "不恢复"
WARNING = (
    "资料库会换成这份备份里的，那以后登记的就看不到了；现在的资料库留一份在资料文件夹的“恢复前的副本”里，"
    "附件只补上缺的，一个也不删。窗口会关上，恢复完再自己打开。"
)


class RestoreAsking(QObject):
    """资料库打不开时也用得上，所以不要 Context。"""

    def __init__(self, parent: QWidget, folder: Path, jobs: Jobs, restore: Callable[[Path], object]) -> None:
        """folder 是资料文件夹；同意之后以备份的位置调 restore。"""
        super().__init__(parent)
        self._parent, self._folder, self._jobs, self._restore = parent, folder, jobs, restore

    def choose(self, place: Path | None = None) -> None:
        """选一份备份，从 place 选起。"""
        start = str(place) if place is not None and place.is_dir() else ""
        chosen, _ = QFileDialog.getOpenFileName(self._parent, "选一份备份", start, PATTERNS)
        if chosen:
            self.look(Path(chosen))

    def look(self, source: Path) -> None:
        """在后台核对，再问。"""
        folder = self._folder
        self._jobs.submit(
            "正在核对备份", lambda progress: inspect_backup(source, folder, progress), self.confirm
        )

    def confirm(self, found: Contents) -> QMessageBox:
        """看清是什么，再决定。"""
        box = QMessageBox(self._parent)
        box.setObjectName("restoreBox")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(TITLE)
        box.setText(f"要用这份备份恢复吗？\n\n{described(found)}")
        box.setInformativeText(WARNING)
        restore = box.addButton(RESTORE, QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(KEEP, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.finished.connect(lambda _result: self._decide(found.path, agreed=box.clickedButton() is restore))
        box.finished.connect(box.deleteLater)
        box.open()
        return box

    def _decide(self, source: Path, *, agreed: bool) -> None:
        if agreed:
            self._restore(source)


def described(found: Contents) -> str:
    """一份备份是什么：学校、时间、附件、大小。"""
    attachments = f"附件 {found.attachments} 个" if found.attachments else "不含附件"
    return (
        f"学校：{found.school or '（还没有设置）'}\n"
        f"时间：{found.time:%Y年%m月%d日 %H:%M}\n"
        f"内容：资料库，{attachments}（{found.size / 2**20:.1f} MB，已核对）\n"
        f"文件：{found.path.name}"
    )
