"""学校设置窗口：读出全部，一次存好。"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.school.kinds import SchoolKind
from jiaowu.school.lines import GradeSubject
from jiaowu.school.services.classes import (
    ClassIdentity,
    ClassInfo,
    delete_class,
    list_classes,
    save_classes,
    set_own_titles,
)
from jiaowu.school.services.grade_subjects import all_grade_subjects, save_grade_subjects
from jiaowu.school.services.plans import read_plan
from jiaowu.school.services.schools import current_term, get_school, save_school, save_term
from jiaowu.school.services.settings import compliance_reason, get_settings, has_password, save_settings
from jiaowu.school.settings import SchoolSettings
from jiaowu.school.terms import Term, current_term_for


@dataclass(frozen=True)
class Profile:
    """学校的现状。"""

    name: str
    kind: SchoolKind
    term: Term
    """当前学期。"""
    settings: SchoolSettings
    classes: tuple[ClassInfo, ...]
    """当前学期在读的班。"""
    subjects: Mapping[int, tuple[GradeSubject, ...]]
    """设过的年级（1–12）→ 学科。"""
    has_password: bool
    compliance_reason: str
    """关闭合规模式的理由；没有关闭为空串。"""


@dataclass(frozen=True)
class ProfileEdit:
    """用户改成的样子；合规模式与办公密码另存。"""

    name: str
    kind: SchoolKind
    settings: SchoolSettings
    own_titles: Mapping[int, str] = field(default_factory=dict)
    """班级编号 → 学校起的名字，空串为没有。"""
    added: Mapping[ClassIdentity, str] = field(default_factory=dict)
    """新添的班 → 学校起的名字，空串为没有。"""
    dropped: tuple[int, ...] = ()
    """要删去的班级编号。"""
    subjects: Mapping[int, tuple[GradeSubject, ...]] = field(default_factory=dict)
    """改过的年级（1–12）→ 学科。"""


def read_profile(session: Session, today: date) -> Profile:
    """学校的现状；还没登记学校时名称为空，种类照已有的班级推断，学期由 today 推算。"""
    school, term = get_school(session), current_term(session) or current_term_for(today)
    return Profile(
        school.name if school else "",
        school.kind if school else read_plan(session, today).kind,
        term,
        get_settings(session),
        list_classes(session, term),
        all_grade_subjects(session),
        has_password(session),
        compliance_reason(session),
    )


def save_profile(session: Session, term: Term, edit: ProfileEdit) -> None:
    """存好学校、设置、term 的班级与改过的学科；填得不对报 UserError。"""
    save_school(session, edit.name, edit.kind)
    save_term(session, term)
    save_settings(session, edit.settings)
    set_own_titles(session, edit.own_titles)
    for class_id in edit.dropped:
        delete_class(session, class_id)
    ids = save_classes(session, term, edit.added)
    set_own_titles(session, {ids[identity]: title for identity, title in edit.added.items()})
    for grade, subjects in edit.subjects.items():
        save_grade_subjects(session, grade, subjects)
