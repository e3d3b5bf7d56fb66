"""新建或修改一次检查：种类、日期、检查人、查哪几个方面、查哪些人。"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.inspection.draws import DrawRules
from jiaowu.inspection.gui.facets_table import FacetsTable
from jiaowu.inspection.gui.forms.ui_round_dialog import Ui_RoundDialog
from jiaowu.inspection.rounds import KIND_LABELS, Round, RoundDraft, RoundKind, Scope, Staff, weeks_between
from jiaowu.inspection.services import rounds as service
from jiaowu.inspection.services.checklists import ChecklistInfo, list_checklists
from jiaowu.inspection.services.settings import get_settings, save_settings
from jiaowu.inspection.services.staff import list_staff
from jiaowu.inspection.settings import InspectionSettings
from jiaowu.progress import Progress
from jiaowu.school.class_styles import grade_title
from jiaowu.school.services.schools import get_term
from jiaowu.students.services.classrooms import current_term_id
from jiaowu.teachers.services.bells import opening_of

SIZE = (1080, 640)
ROLE = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
SPLIT = "、，,；; "
"""检查人之间可以用的分隔。"""


@dataclass(frozen=True)
class _Ground:
    """打开时读来的：哪个学期、教师、检查表、设置，与要修改的检查。"""

    term_id: int
    term: str
    opening: date
    staff: tuple[Staff, ...]
    checklists: tuple[ChecklistInfo, ...]
    settings: InspectionSettings
    round: Round | None


class RoundDialog(QDialog):
    """左边是查什么，右边是查谁；右下当场数出有几人。"""

    saved = Signal(int)
    """存好了，检查的编号。"""

    def __init__(self, context: Context, round_id: int | None, parent: QWidget | None = None) -> None:
        """round_id 为 None 是新建。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._round_id = context, round_id
        self._ground: _Ground | None = None
        self._named = ""
        """自动起的名称；用户改过就不再跟着变。"""
        self.form = Ui_RoundDialog()
        self.form.setupUi(self)
        self.facets = FacetsTable(self.form.facetsTable)
        self._set_up()
        self.resize(*SIZE)
        context.load("正在读取教师与检查表", self._read, self._fill, self._refuse)

    def _set_up(self) -> None:
        form = self.form
        self.setWindowTitle("新建检查" if self._round_id is None else "修改检查")
        form.refusalLabel.hide()
        self._save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setObjectName("saveRoundButton")
        self._save.setText("建立这次检查" if self._round_id is None else "保存")
        self._save.setProperty("role", "primary")
        self._save.style().unpolish(self._save)
        self._save.style().polish(self._save)
        self._save.setEnabled(False)
        form.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        for kind in RoundKind:
            form.kindBox.addItem(KIND_LABELS[kind], kind.value)
        form.kindBox.currentIndexChanged.connect(self._on_kind)
        form.startEdit.dateChanged.connect(self._on_start)
        form.drawBox.toggled.connect(self._show_count)
        form.sizeBox.valueChanged.connect(self._show_count)
        for chosen in (form.groupsList, form.subjectsList, form.gradesList):
            chosen.itemChanged.connect(self._show_count)
        self.facets.changed.connect(self._show_weights)

    # ---- 读与填 -----------------------------------------------------------------

    def _read(self, session: Any, _progress: Progress) -> _Ground:
        shown = service.get_round(session, self._round_id) if self._round_id is not None else None
        term_id = shown.term_id if shown else current_term_id(session)
        term = get_term(session, term_id)
        day = shown.start if shown else date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        used = {each.checklist.id for each in shown.facets} if shown else set()
        checklists = list_checklists(session, retired=True)
        return _Ground(
            term_id,
            term.name,
            opening_of(session, term_id),
            list_staff(session, term_id, day),
            tuple(each for each in checklists if not each.retired or each.code in used),
            get_settings(session),
            shown,
        )

    def _fill(self, ground: _Ground) -> None:
        self._ground = ground
        self._fill_scope(ground)
        self.facets.fill(ground.checklists)
        if ground.round is not None:
            self._fill_round(ground.round)
        else:
            self._suggest(ground)
        self.form.leastBox.setValue(ground.settings.draw.least)
        self.form.staleBox.setValue(ground.settings.draw.stale_days)
        self._show_weights()
        self._show_count()
        self._save.setEnabled(True)

    def _fill_scope(self, ground: _Ground) -> None:
        form = self.form
        groups = dict.fromkeys(each.group for each in ground.staff)
        subjects = dict.fromkeys(course.subject for each in ground.staff for course in each.courses)
        grades = sorted({course.grade for each in ground.staff for course in each.courses})
        _fill_list(form.groupsList, [(name, name) for name in groups])
        _fill_list(form.subjectsList, [(name, name) for name in subjects])
        _fill_list(form.gradesList, [(grade_title(grade), grade) for grade in grades])

    def _suggest(self, ground: _Ground) -> None:
        today = date.today()  # noqa: DTZ011 — 同上
        _set_date(self.form.startEdit, today)
        _set_date(self.form.endEdit, today)
        self.form.weeksBox.setValue(weeks_between(ground.opening, today))
        self._on_kind()

    def _fill_round(self, shown: Round) -> None:
        form = self.form
        form.kindBox.setCurrentIndex(form.kindBox.findData(shown.kind.value))
        form.nameEdit.setText(shown.name)
        _set_date(form.startEdit, shown.start)
        _set_date(form.endEdit, shown.end)
        form.weeksBox.setValue(shown.weeks or 0)
        form.inspectorsEdit.setText("、".join(shown.inspectors))
        form.noteEdit.setText(shown.note)
        self.facets.choose({each.facet: (each.checklist.id, each.weight) for each in shown.facets})
        _check(form.groupsList, shown.scope.groups)
        _check(form.subjectsList, shown.scope.subjects)
        _check(form.gradesList, shown.scope.grades)
        form.drawBox.setChecked(shown.scope.size is not None)
        form.sizeBox.setValue(shown.scope.size or 1)

    def _on_kind(self) -> None:
        """新建时换种类：名称与方面跟着换。"""
        ground, form = self._ground, self.form
        if ground is None or ground.round is not None:
            return
        kind = RoundKind(form.kindBox.currentData())
        if form.nameEdit.text() == self._named:
            self._named = f"{ground.term}{KIND_LABELS[kind]}"
            form.nameEdit.setText(self._named)
        self.facets.suggest(kind)
        form.drawBox.setChecked(kind is RoundKind.SPOT)
        self._show_weights()

    def _on_start(self) -> None:
        """结束不早于开始；新建时已上课几周跟着算。"""
        form, ground = self.form, self._ground
        form.endEdit.setDate(max(form.startEdit.date(), form.endEdit.date()))
        if ground is not None and ground.round is None:
            form.weeksBox.setValue(weeks_between(ground.opening, _date_of(form.startEdit)))

    def _show_weights(self) -> None:
        whole = sum(choice.weight for choice in self.facets.choices())
        even = "" if round(whole, 6) == 100 else "；合计不是 100 也可以，按比例折算"
        self.form.weightsLabel.setText(f"权重合计 {whole:g}{even}。")

    def _show_count(self) -> None:
        form, ground = self.form, self._ground
        form.sizeBox.setEnabled(form.drawBox.isChecked())
        rules = (form.leastLabel, form.leastUnit, form.staleUnit, form.drawHint)
        for widget in (*rules, form.leastBox, form.staleBox):
            widget.setVisible(form.drawBox.isChecked())
        if ground is None:
            return
        inside = sum(self._scope().takes(each) for each in ground.staff)
        form.sizeBox.setMaximum(max(1, inside))
        drawn = f"，抽 {form.sizeBox.value()} 人" if form.drawBox.isChecked() else ""
        form.countLabel.setText(f"范围里 {inside} 人{drawn}")

    # ---- 存 ---------------------------------------------------------------------

    def _scope(self) -> Scope:
        form = self.form
        return Scope(
            tuple(_checked(form.groupsList)),
            tuple(_checked(form.subjectsList)),
            tuple(_checked(form.gradesList)),
            form.sizeBox.value() if form.drawBox.isChecked() else None,
        )

    def draft(self) -> RoundDraft:
        """现在填的内容。"""
        form = self.form
        names = form.inspectorsEdit.text()
        for mark in SPLIT:
            names = names.replace(mark, "\n")
        return RoundDraft(
            form.nameEdit.text(),
            RoundKind(form.kindBox.currentData()),
            _date_of(form.startEdit),
            _date_of(form.endEdit),
            self.facets.choices(),
            tuple(name.strip() for name in names.split("\n") if name.strip()),
            self._scope(),
            form.weeksBox.value() or None,
            form.noteEdit.text(),
        )

    def save(self) -> None:
        """建立或保存；填得不对时说一句话，不关窗口。"""
        ground, draft = self._ground, self.draft()
        if ground is None:
            return

        rules = DrawRules(self.form.leastBox.value(), self.form.staleBox.value())

        def work(session: Any, _progress: Progress) -> int:
            if rules != ground.settings.draw:
                save_settings(session, replace(ground.settings, draw=rules))
            if ground.round is None:
                return service.create_round(session, ground.term_id, draft)
            service.edit_round(session, ground.round.id, draft)
            return ground.round.id

        title = "新建检查" if ground.round is None else "修改检查"
        self._context.write(f"{title}：{draft.name.strip()}", work, self._saved, self._refuse)

    def _saved(self, round_id: int) -> None:
        self.saved.emit(round_id)
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _fill_list(box: QListWidget, choices: list[tuple[str, Any]]) -> None:
    box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
    box.clear()
    for text, value in choices:
        item = QListWidgetItem(text, box)
        item.setData(ROLE, value)
        item.setCheckState(UNCHECKED)
    box.blockSignals(False)  # noqa: FBT003 — 同上


def _items(box: QListWidget) -> list[QListWidgetItem]:
    return [box.item(row) for row in range(box.count())]


def _check(box: QListWidget, values: tuple[Any, ...]) -> None:
    for item in _items(box):
        item.setCheckState(CHECKED if item.data(ROLE) in values else UNCHECKED)


def _checked(box: QListWidget) -> list[Any]:
    return [item.data(ROLE) for item in _items(box) if item.checkState() == CHECKED]


def _set_date(edit: QDateEdit, day: date) -> None:
    edit.setDate(QDate(day.year, day.month, day.day))


def _date_of(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
