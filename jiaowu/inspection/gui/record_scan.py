"""扫码或键入姓名、首字母，找到录入表的一行。"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from jiaowu.desktop.context import Context
from jiaowu.inspection.gui.record_desk import RecordDesk
from jiaowu.inspection.services.recording import whose_token
from jiaowu.school.initials import matches


class RecordScan(QObject):
    """扫码枪就是一把键盘：键入码，再按回车。"""

    found = Signal(int)
    """找到了：行号。"""
    missed = Signal(str)
    """没有找到：一句话。"""

    def __init__(self, context: Context, desk: RecordDesk, edit: QLineEdit) -> None:
        """edit 是键入的框。"""
        super().__init__(edit)
        self._context, self._desk, self._edit = context, desk, edit
        self.now = 0
        """正在录的一行；同名、同首字母的从它往后找。"""
        edit.returnPressed.connect(self._search)

    def start(self) -> None:
        """光标放进框里，等着扫。"""
        self._edit.setFocus()
        self._edit.selectAll()

    def row_of_token(self, text: str) -> int | None:
        """码是哪一行；不是这张表里的码为 None。"""
        wanted, sheet = text.strip().upper(), self._desk.sheet
        rows = sheet.rows if sheet is not None else ()
        return next((at for at, row in enumerate(rows) if row.target.token == wanted), None)

    def _search(self) -> None:
        text = self._edit.text().strip()
        if not text:
            return
        row = self._row_of(text)
        if row is not None:
            self._edit.clear()
            self.found.emit(row)
            return
        self._edit.selectAll()
        owner = self._context.read(lambda session: whose_token(session, text.upper()))
        self.missed.emit(
            f"这个码是“{owner.round}”{owner.teacher}的，不在正在录的检查里；请先在左边选那次检查。"
            if owner
            else f"名单里没有“{text}”，请核对姓名，或重新扫码。"
        )

    def _row_of(self, text: str) -> int | None:
        row = self.row_of_token(text)
        sheet = self._desk.sheet
        if row is not None or sheet is None:
            return row
        named = [at for at, each in enumerate(sheet.rows) if matches(text, each.target.teacher)]
        later = [at for at in named if at > self.now]
        return next(iter(later or named), None)
