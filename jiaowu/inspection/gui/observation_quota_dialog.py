"""听课定额：各种职务每学期、每月或每周听几节。"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.errors import UserError
from jiaowu.inspection.gui.forms.ui_observation_quota_dialog import Ui_ObservationQuotaDialog
from jiaowu.inspection.gui.observation_marks import rows_of
from jiaowu.inspection.gui.observation_widgets import fill_titled
from jiaowu.inspection.quotas import QuotaPeriod, QuotaPlan, QuotaRule, quota_presets
from jiaowu.inspection.services import quotas as service

OTHERS = "其余教师"
ROLES, COUNT, TOTAL = range(3)
SEPARATORS = str.maketrans({"，": "、", ",": "、", "；": "、", ";": "、", " ": "、", "\u3000": "、"})
COLUMNS = (
    EditColumn("职务", 300, numeric=False, note="几种用“、”隔开，如 教研组长、教导主任"),
    EditColumn("节数", 90, note="每学期、每月或每周几节"),
    EditColumn("全学期", 90, note="按月、按周的另外规定全学期几节；不写就照月数、周数乘"),
)


class ObservationQuotaDialog(QDialog):
    """最下面一行是其余教师。"""

    def __init__(self, context: Context, term_id: int, parent: QWidget | None = None) -> None:
        """term_id 是改哪个学期的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._term_id = context, term_id
        self.form = form = Ui_ObservationQuotaDialog()
        form.setupUi(self)
        self.resize(580, 480)
        form.rulesGrid.set_up(context.theme, "各种职务的定额")
        form.refusalLabel.hide()
        fill_titled(form.presetBox, [(each.plan, each.name) for each in quota_presets()], None)
        form.presetBox.setPlaceholderText("自带的几种")
        fill_titled(form.periodBox, [(each, each.label) for each in QuotaPeriod], None)
        settings = context.read(service.get_settings)
        form.weeksBox.setValue(settings.weeks)
        form.staleBox.setValue(settings.stale_days)
        self.show_plan(settings.plan_for(term_id))
        form.presetBox.activated.connect(lambda _at: self.show_plan(form.presetBox.currentData()))
        form.addRuleButton.clicked.connect(self.add_rule)
        form.removeRuleButton.clicked.connect(self.remove_rule)
        form.saveButton.clicked.connect(self.save)
        form.cancelButton.clicked.connect(self.reject)
        for button in (form.addRuleButton, form.removeRuleButton, form.saveButton, form.cancelButton):
            button.setAutoDefault(False)

    def show_plan(self, plan: QuotaPlan) -> None:
        """照这份定额填。"""
        self.form.periodBox.setCurrentIndex(list(QuotaPeriod).index(plan.period))
        self._show_rows(
            [_row("、".join(rule.roles), rule) for rule in plan.rules] + [_row(OTHERS, plan.usual)]
        )

    def add_rule(self) -> None:
        """在“其余教师”上面加一行。"""
        rows = rows_of(self.form.rulesGrid)
        rows.insert(len(rows) - 1, ["", "", ""])
        self._show_rows(rows)
        grid = self.form.rulesGrid
        grid.setCurrentIndex(grid.grid.index(len(rows) - 2, ROLES))
        grid.setFocus()

    def remove_rule(self) -> None:
        """去掉光标所在的一行；“其余教师”去不掉。"""
        at, rows = self.form.rulesGrid.currentIndex().row(), rows_of(self.form.rulesGrid)
        if 0 <= at < len(rows) - 1:
            del rows[at]
            self._show_rows(rows)

    def _show_rows(self, rows: list[list[str]]) -> None:
        self.form.rulesGrid.show_rows(COLUMNS, rows, self._accept)

    def _accept(self, row: int, column: int, text: str) -> str:
        plain = text.strip()
        if column == ROLES:
            if row == self.form.rulesGrid.grid.rowCount() - 1:
                return OTHERS
            return "、".join(part for part in plain.translate(SEPARATORS).split("、") if part)
        if plain and not plain.isdecimal():
            raise UserError("节数请填整数，如 15。")
        return str(int(plain)) if plain else ""

    def plan(self) -> QuotaPlan:
        """现在填的；没有写节数时报 UserError。"""
        rows = rows_of(self.form.rulesGrid)
        kept = [row for row in rows[:-1] if any(row)]
        for row in (*kept, rows[-1]):
            if not row[COUNT]:
                raise UserError(f"“{row[ROLES] or '没有写职务的一行'}”还没有写节数。")
        period = QuotaPeriod(self.form.periodBox.currentData())
        rules = tuple(_rule(row, tuple(row[ROLES].split("、")) if row[ROLES] else ()) for row in kept)
        return QuotaPlan(period, _rule(rows[-1], ()), rules)

    def save(self) -> None:
        """保存这个学期的定额；不对时说一句话，不关窗口。"""
        form, term_id = self.form, self._term_id
        weeks, stale = form.weeksBox.value(), form.staleBox.value()
        try:
            plan = self.plan()
        except UserError as error:
            self._refuse(error)
            return
        self._context.write(
            "改听课定额",
            lambda session, _: service.save_plan(session, term_id, plan, weeks, stale),
            lambda _: self.accept(),
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _row(roles: str, rule: QuotaRule) -> list[str]:
    return [roles, str(rule.count), "" if rule.total is None else str(rule.total)]


def _rule(row: list[str], roles: tuple[str, ...]) -> QuotaRule:
    return QuotaRule(int(row[COUNT]), roles, int(row[TOTAL]) if row[TOTAL] else None)
