"""第一次设置学校：读出已有的，一次存好。"""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import MAX_CLASS_NO
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.plan import USUAL_CLASSES, SchoolPlan, kind_covering
from jiaowu.school.services.classes import list_classes, save_classes
from jiaowu.school.services.grade_subjects import all_grade_subjects, save_grade_subjects
from jiaowu.school.services.schools import current_term, get_school, save_school, save_term, set_current_term
from jiaowu.school.services.settings import get_settings, save_settings
from jiaowu.school.terms import Term, current_term_for


def read_plan(session: Session, today: date) -> SchoolPlan:
    """设置向导开始时的样子：已有的学校、学期、班级、学科；没有的取默认值，学期由 today 推算。"""
    school, term = get_school(session), current_term(session) or current_term_for(today)
    counts = class_counts(session, term)
    kind = school.kind if school else kind_covering(counts) or SchoolKind.PRIMARY
    usual = dict.fromkeys(kind.grades, 0 if counts else USUAL_CLASSES)
    return SchoolPlan(
        school.name if school else "",
        kind,
        term,
        get_settings(session).class_style,
        usual | counts,
        all_grade_subjects(session),
    )


def save_plan(session: Session, plan: SchoolPlan) -> None:
    """存好学校、当前学期、班级、写法与学科；已有的班级都留着。填得不对报 UserError。"""
    if not any(plan.classes.values()):
        raise UserError("还没有班级，请至少给一个年级填上班数。")
    if any(not 0 <= count <= MAX_CLASS_NO for count in plan.classes.values()):
        raise UserError(f"一个年级最多 {MAX_CLASS_NO} 个班，请改正班数。")
    save_school(session, plan.name, plan.kind)
    set_current_term(session, save_term(session, plan.term))
    save_settings(session, replace(get_settings(session), class_style=plan.style))
    wanted = [(grade, no, "") for grade, count in plan.classes.items() for no in range(1, count + 1)]
    save_classes(session, plan.term, wanted)
    for grade, subjects in plan.subjects.items():
        save_grade_subjects(session, grade, subjects)


def class_counts(session: Session, term: Term) -> dict[int, int]:
    """年级（1–12）→ 这个学期最大的班号；没有班的年级不在其中。"""
    counts: dict[int, int] = {}
    for info in list_classes(session, term):
        grade, no, _ = info.identity
        counts[grade] = max(no, counts.get(grade, 0))
    return counts
