"""照模板添加：选一份模板，看要添加哪些（已经有的不选），勾好再添加。"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidgetItem, QWidget

from jiaowu.calendar.gui.forms.ui_plan_dialog import Ui_PlanDialog
from jiaowu.calendar.plans import Plan, Planned
from jiaowu.calendar.services import plans as service
from jiaowu.calendar.tasks import days_text
from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.teachers.gui.undoing import offer_undo

TITLES = ("做什么", "日期", "类别", "阶段", "负责", "")
WIDTHS = (310, 230, 80, 80, 100, 50)
EXISTS = "已有"


class PlanDialog(QDialog):
    """勾上的才添加。"""

    def __init__(self, context: Context, term_id: int, parent: QWidget | None = None) -> None:
        """先选头一份：去年同期的、自己的、自带的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._term_id = context, term_id
        self._planned: tuple[Planned, ...] = ()
        self.form = form = Ui_PlanDialog()
        form.setupUi(self)
        self._plans: tuple[Plan, ...] = context.read(lambda session: service.list_plans(session, term_id))
        for plan in self._plans:
            form.planBox.addItem(f"{plan.name}（{len(plan.entries)} 条）")
        tree = form.entriesTree
        tree.setHeaderLabels(list(TITLES))
        tree.setRootIsDecorated(False)
        for column, width in enumerate(WIDTHS):
            tree.setColumnWidth(column, width)
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText("添加")
        save.setObjectName("fillButton")
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式
        self._save_button = save
        form.refusalLabel.hide()
        form.planBox.activated.connect(lambda _at: self.preview())
        tree.itemChanged.connect(lambda _item, _column: self._count())
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        self.preview()

    def preview(self) -> None:
        """看这份模板落到这个学期的样子。"""
        form, term_id = self.form, self._term_id
        plan = self._plans[form.planBox.currentIndex()]
        self._planned = self.context.read(lambda session: service.preview_plan(session, term_id, plan))
        tree = form.entriesTree
        tree.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        tree.clear()
        for each in self._planned:
            draft = each.draft
            texts = (draft.title, days_text(draft), draft.category, draft.phase, draft.owner)
            item = QTreeWidgetItem(tree, [*texts, EXISTS if each.exists else ""])
            item.setToolTip(0, draft.title)
            item.setCheckState(0, Qt.CheckState.Unchecked if each.exists else Qt.CheckState.Checked)
            item.setDisabled(each.exists)
        tree.blockSignals(False)  # noqa: FBT003 — 同上
        self._count()

    def chosen(self) -> list[Planned]:
        """勾上的。"""
        tree = self.form.entriesTree
        return [
            each
            for at, each in enumerate(self._planned)
            if (item := tree.topLevelItem(at)) is not None and item.checkState(0) == Qt.CheckState.Checked
        ]

    def _count(self) -> None:
        chosen = len(self.chosen())
        known = sum(each.exists for each in self._planned)
        already = f"，{known} 件已经有了，不再添加" if known else ""
        self.form.countLabel.setText(f"共 {len(self._planned)} 件，选中 {chosen} 件{already}。不要的去掉勾。")
        self._save_button.setEnabled(bool(chosen))

    def save(self) -> None:
        """添加勾上的。"""
        chosen, term_id = self.chosen(), self._term_id

        def work(session: Any, _progress: object) -> int:
            return service.fill_term(session, term_id, chosen)

        def saved(batch_id: int) -> None:
            offer_undo(self.context, batch_id, f"照模板添加了 {len(chosen)} 件事。")
            self.accept()

        self.context.write("照模板添加", work, saved, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
