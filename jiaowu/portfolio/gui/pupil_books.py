"""全校的学生成长档案：一个班一份 PDF，写到一个文件夹；先写明用途，随时可以取消。"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.purpose import Purpose, PurposeDialog
from jiaowu.paper.document import Document
from jiaowu.portfolio.reports.pupils import CONFIDENTIAL, TITLE, write_classes
from jiaowu.progress import Progress

TASK = "全校学生成长档案"


@dataclass(frozen=True)
class PupilBooks:
    """学生成长档案页上的一个动作。"""

    context: Context
    parent: QWidget

    def ask(self, term_id: int) -> PurposeDialog:
        """问用途，再问放在哪个文件夹。"""
        named = Document(title=f"{TITLE}（全校）", blocks=(), confidential=CONFIDENTIAL)
        dialog = PurposeDialog(named, partial(self._choose, term_id), self.parent)
        dialog.open()
        return dialog

    def write(self, term_id: int, target: Path, purpose: Purpose) -> None:
        """写到 target；用途记进操作日志。"""

        def work(session: Any, progress: Progress) -> int:
            return write_classes(session, term_id, target, progress)

        def done(count: int) -> None:
            self.context.write(TASK, lambda session, _: purpose.journalled(session, count))
            self.context.say(f"{count} 个班的成长档案已写到 {target}。")

        self.context.load(f"正在做{TASK}", work, done)

    def _choose(self, term_id: int, purpose: Purpose) -> None:
        chosen = QFileDialog.getExistingDirectory(self.parent, "各班的成长档案放在哪个文件夹")
        if chosen:
            self.write(term_id, Path(chosen), purpose)
