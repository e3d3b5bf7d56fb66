"""骨干教师的义务完成得怎样。"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from jiaowu.school.services.schools import get_term
from jiaowu.school.terms import current_term_for
from jiaowu.teachers.obligations import Fulfilment, fulfilments
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.awards import list_awards
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import get_teacher, list_teachers
from jiaowu.teachers.services.works import list_works


@dataclass(frozen=True)
class Obliged:
    """一位有义务的骨干教师。"""

    row: TeacherRow
    fulfilments: tuple[Fulfilment, ...]


def list_obliged(session: Session, moment: Moment) -> tuple[Obliged, ...]:
    """那时在册的、有县级以上称号的教师与各条的完成情况，照名册的次序。"""
    term = get_term(session, moment.term_id) if moment.term_id is not None else current_term_for(moment.day)
    works, awards = list_works(session), list_awards(session)
    found = []
    for row in list_teachers(session, moment):
        own_works = [work.draft for work in works if row.backbone and work.teacher_id == row.id]
        own_awards = [award.draft for award in awards if row.backbone and award.teacher_id == row.id]
        own = fulfilments(row.backbone, own_works, own_awards, term, moment.day)
        if own:
            found.append(Obliged(row, own))
    return tuple(found)


def fulfilments_of(session: Session, teacher_id: int, moment: Moment) -> tuple[Fulfilment, ...]:
    """一位教师各条的完成情况；没有县级以上称号的为空。"""
    term = get_term(session, moment.term_id) if moment.term_id is not None else current_term_for(moment.day)
    row = get_teacher(session, teacher_id, moment).row
    works = [work.draft for work in list_works(session, teacher_id)]
    awards = [award.draft for award in list_awards(session, teacher_id)]
    return fulfilments(row.backbone, works, awards, term, moment.day)
