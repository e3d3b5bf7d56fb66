"""窗口右上角的“设置”：学校设置、设置向导、样例学校。"""

from PySide6.QtWidgets import QMenu, QPushButton

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.school.gui.sample_school import open_sample_school
from jiaowu.school.gui.set_up_dialog import PUT_OFF, SetUpDialog
from jiaowu.school.gui.settings_dialog import SettingsDialog
from jiaowu.school.services.schools import get_school


class SettingsButton(QPushButton):
    """点一下出菜单。"""

    def __init__(self, context: Context) -> None:
        """放进窗口右上角由装配处做。"""
        super().__init__()
        self._context = context
        self.setObjectName("settingsButton")
        self.setText("设置 ▾")
        self.setAccessibleName("设置")
        self.setToolTip("学校、班级、学科与分数线、合规、办公密码")
        self.setProperty("role", "link")
        menu = QMenu(self)
        menu.addAction("学校设置…", self.open_settings)
        menu.addAction("设置向导…", self.open_set_up)
        menu.addAction("打开样例学校", self.open_sample)
        self.setMenu(menu)

    def welcome(self) -> None:
        """还没有登记学校、用户也没有说过以后再说，就打开设置向导。"""
        put_off = self._context.settings.value(PUT_OFF, defaultValue=False, type=bool)
        if not put_off and self._context.read(get_school) is None:
            self.open_set_up()

    def open_settings(self) -> None:
        """打开学校设置。"""
        SettingsDialog(self._context, self.window()).open()

    def open_set_up(self) -> None:
        """打开设置向导。"""
        SetUpDialog(self._context, self.window()).open()

    def open_sample(self) -> None:
        """另开一个窗口看样例学校。"""
        try:
            open_sample_school()
        except UserError as error:
            self._context.fail(str(error))
            return
        self._context.say("样例学校正在另一个窗口里打开。")
