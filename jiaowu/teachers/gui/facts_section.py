"""“职务与称号”一节：每一项现在是什么，下面是经过；换了就登记新的。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import current_term
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.facts import Fact, FactKind, history, values_at
from jiaowu.teachers.gui.forms.ui_facts_section import Ui_FactsSection
from jiaowu.teachers.gui.record_dialog import FormField, Options, RecordDialog, Wanted
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.services import facts as service

CHOSEN = {
    FactKind.TITLE: CodeList.TITLE,
    FactKind.POST_LEVEL: CodeList.POST_LEVEL,
    FactKind.STATUS: CodeList.STATUS,
}
"""只能从列表里选的。"""
HINTS = {
    FactKind.HOMEROOM: "这个班原来的班主任，到新的前一天为止。",
    FactKind.BACKBONE: "如 市级骨干教师、县级学科带头人、特级教师；几个称号可以并存。",
    FactKind.PREPARATION: "如 七年级语文；几个备课组可以并存。",
    FactKind.DUTY: "几个职务可以并存；不再担任的，点开那一条写上结束的日期。",
}
WIDEST = 760
"""像素；再宽，按钮就离它管的那一项太远。"""
HONOURS = ("学科带头人", "骨干教师", "教学能手", "教坛新秀")
LEVELS = ("省级", "市级", "县级", "校级")


@dataclass(frozen=True)
class Known:
    """这一节要用的资料。"""

    facts: tuple[Fact, ...]
    classes: Mapping[int, str]
    """当前学期的班：编号 → 称呼。"""
    used: Mapping[FactKind, tuple[str, ...]]
    """登记过的各种值，下拉用。"""


class FactsSection(Section):
    """一项一块。"""

    title = "职务与称号"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_person 给。"""
        super().__init__(context, parent)
        self.form = Ui_FactsSection()
        self.form.setupUi(self)
        self._teacher_id = 0
        self._known = Known((), {}, {})

    @override
    def show_person(self, person_id: int) -> None:
        self._teacher_id = person_id
        self._known = self.context.read(lambda session: _load(session, person_id))
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(14)
        for kind in FactKind:
            layout.addLayout(self._block(kind))
        layout.addStretch(1)
        self.form.area.setWidget(inside)

    def _block(self, kind: FactKind) -> QGridLayout:
        """一项：名称、现在、登记的按钮，下面是经过。"""
        today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        name = QLabel(kind.label)
        name.setProperty("role", "soft")
        now = [self._text(fact) for fact in reversed(history(self._known.facts, kind)) if fact.holds(today)]
        assert len(now) == len(values_at(self._known.facts, kind, today))  # noqa: S101 — 同一个口径
        current = QLabel("、".join(now) or _nothing(kind))
        current.setObjectName(f"{kind.value}Now")
        current.setProperty("role", "section" if now else "soft")
        grid.addWidget(name, 0, 0)
        grid.addWidget(current, 0, 1)
        button = QPushButton("登记…" if not kind.single or not now else "换…")
        button.setObjectName(f"{kind.value}Button")
        button.setAccessibleName(f"登记{kind.label}")
        button.clicked.connect(lambda: self.record(kind))
        grid.addWidget(button, 0, 2)
        for at, fact in enumerate(history(self._known.facts, kind), start=1):
            line = QPushButton("　".join(part for part in (self._text(fact), fact.span, fact.note) if part))
            line.setObjectName(f"fact{fact.id}Button")
            line.setProperty("role", "link")
            line.setToolTip("改正或删去这一条")
            line.clicked.connect(lambda _checked=False, fact=fact: self.correct(fact))
            grid.addWidget(line, at, 1, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _text(self, fact: Fact) -> str:
        if fact.kind is FactKind.HOMEROOM:
            return self._known.classes.get(fact.class_id or 0, "已毕业的班") + fact.value
        return codes.name_of(CodeList.STATUS, fact.value) if fact.kind is FactKind.STATUS else fact.value

    # ---- 登记与改正 ---------------------------------------------------------------

    def record(self, kind: FactKind) -> RecordDialog:
        """登记或换一项。"""
        teacher_id = self._teacher_id
        wanted = Wanted(
            f"登记{kind.label}",
            self._fields(kind),
            lambda session, values: service.change_fact(session, teacher_id, _fact(kind, values)).batch_id,
            f"{kind.label}已登记。",
            HINTS.get(kind, "原来的到新的前一天为止。"),
        )
        today = date.today()  # noqa: DTZ011 — 同上
        return self._open(wanted, {"started": today})

    def correct(self, fact: Fact) -> RecordDialog:
        """改正或删去一条。"""
        key, label = fact.id or 0, fact.kind.label
        wanted = Wanted(
            f"改正{label}",
            self._fields(fact.kind),
            lambda session, values: service.edit_fact(session, key, _fact(fact.kind, values)).batch_id,
            f"{label}已改正。",
            "这里只改写错的；真的换了，请回去按“换…”或“登记…”。",
            partial(service.delete_fact, fact_id=key),
            f"{label}的一条已删去。",
        )
        values = {
            "value": fact.value,
            "class_id": fact.class_id,
            "started": fact.started,
            "ended": fact.ended,
            "note": fact.note,
        }
        return self._open(wanted, values)

    def _open(self, wanted: Wanted, values: Mapping[str, Any]) -> RecordDialog:
        dialog = RecordDialog(self.context, wanted, values, self)
        dialog.done_with.connect(lambda batch_id, told: offer_undo(self.context, batch_id, told))
        dialog.open()
        return dialog

    def _fields(self, kind: FactKind) -> tuple[FormField, ...]:
        dates = (
            FormField("started", "从哪天起", day=True),
            FormField("ended", "到哪天止", day=True, hint="还在的不填"),
            FormField("note", "备注"),
        )
        if kind is FactKind.HOMEROOM:
            options = tuple((title, key) for key, title in self._known.classes.items())
            return (FormField("class_id", "哪个班", options), *dates)
        if kind in CHOSEN:
            listed = tuple((each.name, each.code) for each in codes.codes(CHOSEN[kind]))
            return (FormField("value", kind.label, listed), *dates)
        return (FormField("value", kind.label, self._suggested(kind), editable=True), *dates)

    def _suggested(self, kind: FactKind) -> Options:
        usual: tuple[str, ...] = ()
        if kind is FactKind.DUTY:
            usual = codes.names(CodeList.DUTY)
        elif kind is FactKind.BACKBONE:
            usual = tuple(f"{level}{honour}" for level in LEVELS for honour in HONOURS)
        return tuple((value, value) for value in dict.fromkeys((*self._known.used[kind], *usual)))


def _load(session: Any, teacher_id: int) -> Known:
    term = current_term(session)
    open_kinds = (FactKind.GROUP, FactKind.PREPARATION, FactKind.DUTY, FactKind.BACKBONE)
    return Known(
        service.list_facts(session, teacher_id),
        class_titles(session, term) if term is not None else {},
        {kind: service.used_values(session, kind) for kind in open_kinds},
    )


def _fact(kind: FactKind, values: Mapping[str, Any]) -> Fact:
    value = FactKind.HOMEROOM.label if kind is FactKind.HOMEROOM else values["value"] or ""
    if kind is FactKind.BACKBONE:
        value = codes.read_backbone(value) or value
    return Fact(kind, value, values["started"], values["ended"], values.get("class_id"), values["note"] or "")


def _nothing(kind: FactKind) -> str:
    """没有登记时写什么；没有登记人员状态的是在职。"""
    return "在职" if kind is FactKind.STATUS else "没有登记"
