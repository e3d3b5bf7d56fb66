"""窗口右上角的学期：换着看各学期，换到新学期，撤销换学期。"""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from jiaowu.desktop.context import Context
from jiaowu.school.services.schools import set_current_term
from jiaowu.students.gui.term_change_dialog import TermChangeDialog, undo_change
from jiaowu.students.services.classrooms import TermChoice, list_terms
from jiaowu.students.services.term_change import last_change

WATCHES = frozenset({"term"})


class TermButton(QPushButton):
    """还没有学期时不显示；菜单每次打开时现读。"""

    def __init__(self, context: Context) -> None:
        """放进窗口右上角由装配处做。"""
        super().__init__()
        self._context = context
        self.setObjectName("termButton")
        self.setToolTip("当前学期")
        self.setProperty("role", "link")
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self.fill_menu)
        context.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """显示当前学期。"""
        current = next((choice for choice in self._terms() if choice.is_current), None)
        if current is None:
            self.hide()
        else:
            if self.parentWidget() is not None:
                self.show()
            self.setText(f"{current.term.name} ▾")
            self.setAccessibleName(f"当前学期：{current.term.name}")

    def fill_menu(self) -> None:
        """列出各学期，与两件能做的事。"""
        menu = self.menu()
        menu.clear()
        group = QActionGroup(menu)
        for choice in self._terms():
            action = QAction(choice.term.name, group, checkable=True, checked=choice.is_current)
            action.triggered.connect(lambda _checked=False, choice=choice: self.switch(choice))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction("换到新学期…", self.open_change)
        last = self._context.read(last_change)
        undo = menu.addAction("撤销换学期" if last is None else f"撤销“{last.title}”")
        undo.setEnabled(last is not None)
        if last is not None:
            undo.triggered.connect(lambda: undo_change(self._context, last.id))

    def switch(self, choice: TermChoice) -> None:
        """把一个学期设为当前学期；学生与班级都不动。"""
        before = next((each for each in self._terms() if each.is_current), None)
        if before is None or before.id == choice.id:
            return
        self._context.write(
            f"当前学期改为{choice.term.name}",
            lambda session, _: set_current_term(session, choice.id),
            lambda _: self._context.offer_undo(
                f"当前学期已改为{choice.term.name}。", lambda: self.switch(before)
            ),
        )

    def open_change(self) -> None:
        """打开换学期的窗口。"""
        TermChangeDialog(self._context, self.window()).open()

    def _terms(self) -> tuple[TermChoice, ...]:
        return self._context.read(list_terms)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & WATCHES:
            self.refresh()
