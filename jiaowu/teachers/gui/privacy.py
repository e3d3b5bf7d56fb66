"""身份证号、电话、病假原因平时遮住；要看的，设了办公密码就先输密码。"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from jiaowu.desktop.context import Context
from jiaowu.school.services.settings import check_password, has_password

WRONG = "密码不对，身份证号与电话照旧遮住；忘记时由管理员在学校设置里重设。"


class Privacy(QObject):
    """一个标签页里共用一份；离开程序就重新遮住。"""

    changed = Signal()
    """遮住或显示了。"""

    def __init__(self, context: Context) -> None:
        """一开始是遮住的。"""
        super().__init__()
        self._context = context
        self._shown = False

    @property
    def shown(self) -> bool:
        """现在是不是显示着。"""
        return self._shown

    def toggle(self, parent: QWidget) -> None:
        """显示着就遮住；遮住的，输对密码（没有设密码的不问）就显示。"""
        if self._shown:
            self._set(shown=False)
        elif not self._context.read(has_password):
            self._set(shown=True)
        else:
            self._ask(parent)

    def _ask(self, parent: QWidget) -> None:
        text, accepted = QInputDialog.getText(
            parent, "显示身份证号与电话", "办公密码：", QLineEdit.EchoMode.Password
        )
        if not accepted:
            return
        if self._context.read(lambda session: check_password(session, text)):
            self._set(shown=True)
        else:
            self._context.fail(WRONG)

    def _set(self, *, shown: bool) -> None:
        self._shown = shown
        self.changed.emit()
