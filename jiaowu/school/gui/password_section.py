"""学校设置里的办公密码一节：设定、更换、取消。"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.gui.forms.ui_settings_dialog import Ui_SettingsDialog
from jiaowu.school.services import settings

WRONG = "现在的密码不对，没有改动。"


class PasswordSection(QObject):
    """按了按钮就存；更换与取消都要先输对现在的密码。"""

    def __init__(
        self, form: Ui_SettingsDialog, context: Context, tell: Callable[[str], None], *, has_password: bool
    ) -> None:
        """tell 显示不收的理由，空串收起。"""
        super().__init__(form.passwordPage)
        self._form = form
        self._context = context
        self._tell = tell
        form.setPasswordButton.clicked.connect(self.save)
        form.dropPasswordButton.clicked.connect(self.drop)
        self._show(has_password=has_password)

    def save(self) -> None:
        """设定或更换；两遍不一样时不收。"""
        form = self._form
        text = form.newPasswordEdit.text()
        if text != form.againPasswordEdit.text():
            self._tell("两遍输入的新密码不一样，请重新输入。")
            return
        self._change(text, "办公密码已设定。")

    def drop(self) -> None:
        """取消办公密码。"""
        self._change(None, "办公密码已取消。")

    def _change(self, text: str | None, told: str) -> None:
        old = self._form.oldPasswordEdit.text()

        def work(session: object, _progress: Progress) -> None:
            if not settings.check_password(session, old):  # type: ignore[arg-type]  # 会话对界面是不透明的
                raise UserError(WRONG)
            settings.set_password(session, text)  # type: ignore[arg-type]  # 同上

        self._context.write("办公密码", work, lambda _: self._done(text, told), self._refuse)

    def _done(self, text: str | None, told: str) -> None:
        form = self._form
        for edit in (form.oldPasswordEdit, form.newPasswordEdit, form.againPasswordEdit):
            edit.clear()
        self._tell("")
        self._context.say(told)
        self._show(has_password=text is not None)

    def _refuse(self, error: UserError) -> None:
        self._tell(str(error))

    def _show(self, *, has_password: bool) -> None:
        form = self._form
        form.passwordHint.setText(
            "已设办公密码：打开学习帮扶等内容要先输入它。请记牢，程序里查不到密码原文。"
            if has_password
            else "还没有设办公密码。设了之后，打开学习帮扶等内容要先输入它。"
        )
        form.oldPasswordLabel.setVisible(has_password)
        form.oldPasswordEdit.setVisible(has_password)
        form.setPasswordButton.setText("更换密码" if has_password else "设定密码")
        form.dropPasswordButton.setVisible(has_password)
