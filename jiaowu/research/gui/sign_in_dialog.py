"""导入签到表：看各人将记成什么、哪些对不上，按“存入点名”才存。"""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import TableColumn
from jiaowu.errors import UserError
from jiaowu.paper.document import Value
from jiaowu.research.gui.forms.ui_sign_in_dialog import Ui_SignInDialog
from jiaowu.research.services import activities_sign_in as service
from jiaowu.research.services.activities_sign_in import SignPlan

COLUMNS = (
    TableColumn("姓名", 110),
    TableColumn("写在哪里", 150),
    TableColumn("将记为", 90),
    TableColumn("要看一眼的", 320),
)


class SignInDialog(QDialog):
    """关上就是不存。"""

    saved = Signal(int, str)
    """存好了：批次、做了什么。"""

    def __init__(self, context: Context, plan: SignPlan, parent: QWidget | None = None) -> None:
        """plan 是排好的各行。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self.plan = context, plan
        self.form = form = Ui_SignInDialog()
        form.setupUi(self)
        form.namesTable.set_up(context, "signIn", "签到表", tools=False)
        form.namesTable.set_columns(COLUMNS)
        form.namesTable.set_rows(list(_rows(plan)))
        form.summaryLabel.setText(_summary(plan))
        form.absentCheck.setVisible(bool(plan.missing))
        names = "、".join(name for _, name in plan.missing)
        form.absentCheck.setText(f"表里没有签、也还没有点名的 {len(plan.missing)} 位记缺席：{names}")
        form.refusalLabel.hide()
        form.cancelButton.clicked.connect(self.reject)
        form.acceptButton.clicked.connect(self.save)

    def save(self) -> None:
        """存入点名，可以撤销。"""
        plan, absent = self.plan, self.form.absentCheck.isChecked()
        self.form.acceptButton.setEnabled(False)

        def done(batch_id: int) -> None:
            self.saved.emit(batch_id, f"已照“{plan.file}”点名")
            self.accept()

        self._context.write(
            "导入签到表",
            lambda session, _: service.save_sign_in(session, plan, absent=absent),
            done,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.form.acceptButton.setEnabled(True)
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _rows(plan: SignPlan) -> Iterator[tuple[Value, ...]]:
    """要看一眼的在前。"""
    for name, place in plan.unknown:
        yield name, place, "不存", "没有叫这个名字的教师"
    for name, told in plan.repeated:
        yield name, "", "不存", told
    for row in sorted(plan.rows, key=lambda each: not each.doubt):
        yield row.name, row.place, row.state or "", row.doubt


def _summary(plan: SignPlan) -> str:
    signed = sum(row.state is not None for row in plan.rows)
    parts = (
        f"认出 {len(plan.rows)} 位教师，其中 {signed} 位要点名",
        f"{len(plan.unknown)} 个姓名对不上" if plan.unknown else "",
        f"{len(plan.repeated)} 处重复、同名或已离校" if plan.repeated else "",
        f"应到的还有 {len(plan.missing)} 位没有签" if plan.missing else "",
    )
    return f"{plan.file}：{'；'.join(part for part in parts if part)}。"
