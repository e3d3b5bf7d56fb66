"""教研活动的设置：应开展几次、初案提前几天、放假的日期、各类活动走哪种流程。"""

from dataclasses import replace

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QTableWidgetItem, QWidget

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.research.activities import kinds
from jiaowu.research.activities_frequency import ActivitySettings, Frequency, Rule, Unit, frequencies
from jiaowu.research.flows import NO_FLOW, flows
from jiaowu.research.groups import GroupKind
from jiaowu.research.gui.forms.ui_activity_settings_dialog import Ui_ActivitySettingsDialog
from jiaowu.research.gui.page import date_of, today
from jiaowu.research.services.activities_settings import get_settings, save_settings, window_of

OWN = "照下面填的"


class ActivitySettingsDialog(QDialog):
    """一个学期一份。"""

    def __init__(self, context: Context, term_id: int, parent: QWidget | None = None) -> None:
        """读出这个学期的设置。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._term_id = context, term_id
        self.form = form = Ui_ActivitySettingsDialog()
        form.setupUi(self)
        self._settings: ActivitySettings = context.read(lambda session: get_settings(session, term_id))
        window = context.read(lambda session: window_of(session, term_id, today()))
        form.lastEdit.setDate(QDate(window.last.year, window.last.month, window.last.day))
        for box in (form.researchUnit, form.preparationUnit):
            fill_titled(box, [(unit, unit.label) for unit in Unit], Unit.MONTH)
        presets: list[tuple[Frequency | None, str]] = [(None, OWN)]
        presets += [(each, each.name) for each in frequencies()]
        fill_titled(form.presetBox, presets, None)
        form.presetBox.setCurrentIndex(0)
        form.presetBox.activated.connect(self._take_preset)
        self._show_rules(self._settings.rules)
        form.leadDays.setValue(self._settings.lead_days)
        self._fill_flows()
        form.refusalLabel.hide()
        form.saveButton.clicked.connect(self.save)
        form.cancelButton.clicked.connect(self.reject)

    def _fill_flows(self) -> None:
        table = self.form.flowsTable
        table.setColumnCount(2)
        table.setHorizontalHeaderLabels(["活动类型", "流程"])
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        table.setRowCount(len(kinds()))
        choices = [(NO_FLOW.code, NO_FLOW.name), *((flow.code, flow.name) for flow in flows())]
        for row, kind in enumerate(kinds()):
            name = QTableWidgetItem(kind.name)
            name.setFlags(Qt.ItemFlag.ItemIsEnabled)
            table.setItem(row, 0, name)
            box = QComboBox()
            box.setAccessibleName(f"{kind.name}的流程")
            fill_titled(box, choices, self._settings.flows.get(kind.name, kind.flow))
            table.setCellWidget(row, 1, box)
        self.form.flowsHint.setText("集体备课、主题教研等照哪几步走；自己写的类型不分步。")

    def _take_preset(self) -> None:
        preset = self.form.presetBox.currentData()
        if preset is not None:
            self._show_rules(preset.rules)

    def _show_rules(self, rules: tuple[Rule, ...]) -> None:
        form = self.form
        for kind, times, unit in (
            (GroupKind.RESEARCH, form.researchTimes, form.researchUnit),
            (GroupKind.PREPARATION, form.preparationTimes, form.preparationUnit),
        ):
            rule = next((each for each in rules if each.kind is kind), Rule(kind, 0, Unit.MONTH))
            times.setValue(rule.times)
            unit.setCurrentIndex(unit.findData(rule.unit))

    def settings(self) -> ActivitySettings:
        """现在填的。"""
        form = self.form
        rules = (
            Rule(GroupKind.RESEARCH, form.researchTimes.value(), Unit(form.researchUnit.currentData())),
            Rule(
                GroupKind.PREPARATION, form.preparationTimes.value(), Unit(form.preparationUnit.currentData())
            ),
        )
        chosen = {}
        for row, kind in enumerate(kinds()):
            box = form.flowsTable.cellWidget(row, 1)
            if isinstance(box, QComboBox) and box.currentData() != kind.flow:
                chosen[kind.name] = str(box.currentData())
        return replace(
            self._settings,
            rules=rules,
            lead_days=form.leadDays.value(),
            flows=chosen,
            last=date_of(form.lastEdit),
        )

    def save(self) -> None:
        """保存；不对的说一句话，窗口留着。"""
        settings, term_id = self.settings(), self._term_id
        self._context.write(
            "教研活动的设置",
            lambda session, _: save_settings(session, term_id, settings),
            lambda _: self.accept(),
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
