"""样例学校：学校、学期，班级写法，各年级的学科、满分与分数线。"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from jiaowu.sample.truth import FIRST_GRADE, sample_terms
from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.classes import Stage
from jiaowu.school.lines import GradeSubject, preset_for
from jiaowu.school.services.grade_subjects import save_grade_subjects
from jiaowu.school.services.schools import save_school, save_term, set_current_term
from jiaowu.school.services.settings import save_settings
from jiaowu.school.settings import SchoolSettings
from jiaowu.school.terms import Term

FIRST_OFFERED = {"物理": 8, "化学": 9}
"""从几年级起开设；没有列出的从七年级起。"""


def make_school(session: Session, truth: Mapping[str, Any]) -> list[tuple[int, Term]]:
    """登记学校与学期，返回各学期的编号；最后一个是当前学期。"""
    save_school(session, truth["school"]["name"], Stage(truth["school"]["stage"]))
    _save_settings(session, truth)
    terms = [(save_term(session, term), term) for term in sample_terms(truth)]
    set_current_term(session, terms[-1][0])
    return terms


def _save_settings(session: Session, truth: Mapping[str, Any]) -> None:
    """班级写法，各年级的学科、满分与分数线（照最近一次考试）。"""
    save_settings(session, SchoolSettings(class_style=ClassStyle.HALF_BRACKETS))
    full = truth["exams"][-1]["full"]
    for grade in Stage.JUNIOR.grades:
        percents = preset_for(grade).percents
        offered = [name for name in truth["subjects"] if grade >= FIRST_OFFERED.get(name, FIRST_GRADE)]
        save_grade_subjects(
            session, grade, [GradeSubject(name, float(full[name]), percents) for name in offered]
        )
