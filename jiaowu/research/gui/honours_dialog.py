"""登记或改一次获奖：教师的选教师，学生的选学生与指导教师。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.research.gui.people_dialog import PeopleDialog, PersonField
from jiaowu.research.services.honours import Honour, Owner
from jiaowu.teachers import codes
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.gui.record_dialog import FormField, Wanted
from jiaowu.teachers.services.awards import add_award, move_award
from jiaowu.teachers.services.choices import Person

NAMES = tuple(each.name for each in fields(AwardDraft) if each.name != "student_id")


@dataclass(frozen=True)
class Choices:
    """可以选的人。"""

    teachers: Sequence[Person]
    pupils: Sequence[Person] = ()


class AwardDialog(PeopleDialog):
    """honour 为 None 是新登记。"""

    def __init__(
        self, context: Context, owner: Owner, honour: Honour | None, choices: Choices, parent: QWidget
    ) -> None:
        """owner 决定选教师还是选学生。"""
        wanted = Wanted(
            f"{'登记' if honour is None else '改'}{owner.value}获奖",
            _fields(),
            lambda session, values: _save(session, owner, honour, values),
            "获奖已登记。" if honour is None else "获奖已改。",
        )
        values = {name: getattr(honour.draft, name) for name in NAMES} if honour is not None else {}
        super().__init__(context, wanted, values, _people(owner, honour, choices), parent)


def _people(owner: Owner, honour: Honour | None, choices: Choices) -> tuple[PersonField, ...]:
    teacher = honour.teacher_id if honour is not None else None
    if owner is Owner.TEACHER:
        return (PersonField("teacher_id", "获奖教师", choices.teachers, teacher),)
    chosen = honour.draft.student_id if honour is not None else None
    return (
        PersonField("student_id", "获奖学生", choices.pupils, chosen),
        PersonField("teacher_id", "指导教师", choices.teachers, teacher),
    )


def _fields() -> tuple[FormField, ...]:
    return (
        FormField("title", "标题"),
        FormField("day", "发证时间", day=True),
        FormField("issuer", "发证单位"),
        FormField("category", "类别", _choices(CodeList.AWARD)),
        FormField("level", "级别", _choices(CodeList.LEVEL)),
        FormField("prize", "奖项", _choices(CodeList.PRIZE), editable=True),
        FormField("subject", "学科"),
        FormField("role", "参与", _choices(CodeList.ROLE), editable=True),
        FormField("certificate", "证书编号"),
        FormField("note", "备注"),
    )


def _save(session: Any, owner: Owner, honour: Honour | None, values: Mapping[str, Any]) -> int:
    if values["day"] is None:
        raise UserError("没有写发证时间，请填写后再保存；只知道月份的写 2020-09。")
    if values["teacher_id" if owner is Owner.TEACHER else "student_id"] is None:
        raise UserError(f"请选获奖的{owner.value}；没有登记的请先在{owner.value}档案里登记。")
    student = values.get("student_id")
    draft = AwardDraft(**{name: values[name] for name in NAMES}, student_id=student)
    if honour is None:
        return add_award(session, values["teacher_id"], draft)
    return move_award(session, honour.id, values["teacher_id"], draft)


def _choices(wanted: CodeList) -> tuple[tuple[str, str], ...]:
    return (("", ""), *((each.name, each.code) for each in codes.codes(wanted)))
