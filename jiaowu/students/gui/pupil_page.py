"""一名学生的页：基本（就地改）、变动，以及别的房间提供的各节。"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.errors import UserError
from jiaowu.students.gui.basic_form import TITLES, BasicWidgets
from jiaowu.students.gui.change_dialog import take_back
from jiaowu.students.gui.changes_table import COLUMNS, row_of
from jiaowu.students.gui.forms.ui_pupil_page import Ui_PupilPage
from jiaowu.students.gui.handling import NO_CHANGE, set_up_handling
from jiaowu.students.pupils import PupilRow
from jiaowu.students.reports.heading import CONFIDENTIAL
from jiaowu.students.services import ledger, pupils
from jiaowu.students.services.ledger import Change

CHANGES_PLACE = 1
"""“变动”是第几页；其后是别的房间的各节。"""


class PupilPage(QWidget):
    """返回之后回到名单。"""

    left = Signal()
    """按了返回。"""
    change_asked = Signal()
    """要登记变动。"""

    def __init__(self, context: Context, sections: Sequence[type[Section]]) -> None:
        """sections 一类一页，第一次翻到才造。"""
        super().__init__()
        self.context = context
        self.form = form = Ui_PupilPage()
        form.setupUi(self)
        self._pupil: PupilRow | None = None
        self._changes: tuple[Change, ...] = ()
        self._kinds = tuple(sections)
        self._holders: list[QVBoxLayout] = []
        self._sections: dict[int, Section] = {}
        self._shown: dict[int, int] = {}
        """各节正显示着谁。"""
        self.fields = BasicWidgets(
            form.nameEdit,
            form.numberEdit,
            form.registryEdit,
            form.sexBox,
            form.birthEdit,
            form.categoryBox,
            form.noteEdit,
            form.doubtsLabel,
        )
        self.fields.set_up()
        self._set_up()

    @property
    def pupil(self) -> PupilRow | None:
        """正在看的学生。"""
        return self._pupil

    def section(self, place: int) -> Section | None:
        """别的房间的第 place 节；还没翻到过为 None。"""
        return self._sections.get(place)

    def show_pupil(self, pupil: PupilRow) -> None:
        """打开一名学生。"""
        self._shown.clear()
        self._pupil = pupil
        self._show_basic(pupil)
        self._show_rest()

    def update_pupil(self, pupil: PupilRow) -> None:
        """正开着的学生，资料可能改了。"""
        if pupil != self._pupil:
            self._show_basic(pupil)
        self._pupil = pupil
        self._show_rest()

    def _show_rest(self) -> None:
        self._load_changes()
        self._turn_to(self.form.pages.currentIndex())

    def _set_up(self) -> None:
        form, theme = self.form, self.context.theme
        form.backButton.setIcon(theme.icon("back"))
        form.backButton.clicked.connect(self.left)
        form.changeButton.clicked.connect(self.change_asked)
        form.refusalLabel.hide()
        form.changesTable.set_up(self.context, "pupilChanges", "学籍变动", tools=False)
        form.changesTable.set_confidential(CONFIDENTIAL)
        form.changesTable.set_columns(COLUMNS)
        for column, spec in enumerate(COLUMNS):
            form.changesTable.view.setColumnHidden(column, spec.title in {"姓名", "学号"})
        form.takeBackButton.clicked.connect(self._take_back)
        set_up_handling(self.context, form.handleButton, self._chosen_change)
        for kind in self._kinds:
            holder = QWidget()
            layout = QVBoxLayout(holder)
            layout.setContentsMargins(0, 0, 0, 0)
            self._holders.append(layout)
            form.pages.addTab(holder, kind.title)
        form.pages.setCurrentIndex(0)
        form.pages.currentChanged.connect(self._turn_to)
        for field in TITLES:
            widget = getattr(self.fields, field)
            signal = widget.editingFinished if isinstance(widget, QLineEdit) else widget.activated
            signal.connect(lambda *_, field=field: self._save(field))

    # ---- 基本 -------------------------------------------------------------------

    def _show_basic(self, pupil: PupilRow) -> None:
        form = self.form
        form.titleLabel.setText(pupil.name)
        facts = (pupil.class_title or "没有编班", f"学号 {pupil.number or '没有登记'}", pupil.status.label)
        form.chipsLabel.setText("　·　".join(facts))
        form.refusalLabel.hide()
        self.fields.show(pupil)

    def _save(self, field: str) -> None:
        """一项改完就存；内容不对时说一句话，填的字留着。"""
        pupil = self._pupil
        if pupil is None:
            return
        old = getattr(pupil, field)
        try:
            new = self.fields.value(field)
        except UserError as error:
            self._refuse(error)
            return
        if new == old or (field == "category" and new is None and old == "00"):
            self.form.refusalLabel.hide()
            return
        self._write(pupil, field, new, old)

    def _write(self, pupil: PupilRow, field: str, new: Any, old: Any) -> None:
        def saved(_result: object) -> None:
            self.form.refusalLabel.hide()
            widget = getattr(self.fields, field)
            if isinstance(widget, QLineEdit):
                widget.setModified(False)
            self.context.offer_undo(
                f"{pupil.name}的{TITLES[field]}已改。", lambda: self._edit(pupil.id, field, old)
            )

        self.context.write(
            f"改{TITLES[field]}",
            lambda session, _: pupils.edit_pupil(session, pupil.id, {field: new}),
            saved,
            self._refuse,
        )

    def _edit(self, student_id: int, field: str, value: Any) -> None:
        """改回去。"""
        self.context.write(
            f"改回{TITLES[field]}", lambda session, _: pupils.edit_pupil(session, student_id, {field: value})
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(f"没有保存：{error}")
        self.form.refusalLabel.show()

    # ---- 变动 -------------------------------------------------------------------

    def _load_changes(self) -> None:
        pupil = self._pupil
        if pupil is None:
            return
        changes = self.context.read(lambda session: ledger.list_changes(session, student_id=pupil.id))
        self._changes = changes
        today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        self.form.changesTable.set_rows([row_of(change, today) for change in changes])
        for button in (self.form.handleButton, self.form.takeBackButton):
            button.setEnabled(bool(changes))
        count = f"{len(changes)} 条变动" if changes else "还没有变动"
        self.form.changesLabel.setText(f"{count}；以全国学籍系统的办理结果为准")
        self.form.pages.setTabText(CHANGES_PLACE, f"变动（{len(changes)}）" if changes else "变动")

    def _chosen_change(self) -> Change | None:
        """选中的一条；只有一条时就是它。"""
        table = self.form.changesTable
        index = table.view.currentIndex()
        if index.isValid():
            return self._changes[table.model.source_row(index.row())]
        return self._changes[0] if len(self._changes) == 1 else None

    def _take_back(self) -> None:
        change = self._chosen_change()
        if change is None:
            self.context.fail(NO_CHANGE)
        else:
            take_back(self.context, change.id)

    # ---- 别的房间的各节 ------------------------------------------------------------

    def _turn_to(self, at: int) -> None:
        """翻到的一节，没造就造，没显示这名学生就显示。"""
        place = at - CHANGES_PLACE - 1
        if place < 0 or self._pupil is None:
            return
        if place not in self._sections:
            made = self._kinds[place](self.context)
            self._holders[place].addWidget(made)
            self._sections[place] = made
        if self._shown.get(place) != self._pupil.id:
            self._shown[place] = self._pupil.id
            self._sections[place].show_person(self._pupil.id)
