"""样例学校：教师的基本资料、有起止的各项、成果与获奖。"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from jiaowu.sample.truth import day_of, read_part
from jiaowu.school.services.classes import list_classes
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.store.batches import Batch
from jiaowu.students.services.pupils import list_pupils
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.people import EVERYONE, Basic
from jiaowu.teachers.services.awards import add_award
from jiaowu.teachers.services.facts import RECORDED, add_facts
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import add_teacher, list_teachers, save_basic
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.works import WorkDraft, WorkKind


def make_teachers(session: Session, truth: Mapping[str, Any], term: Term) -> None:
    """登记教师档案；要在任教之后，没有任教的（校长们）这时添上。"""
    moment, batch = current_moment(session), Batch(session, RECORDED, "登记样例教师")
    rooms = {info.identity[:2]: info.id for info in list_classes(session, term)}
    pupils = {pupil.number: pupil.id for pupil in list_pupils(session, save_term(session, term))}
    known = {row.number: row.id for row in list_teachers(session, moment, EVERYONE)}
    known |= {
        number: add_teacher(session, Basic(name, number), batch)
        for number, name in truth["teachers"]
        if number not in known
    }
    facts = {}
    for number, own in read_part("teachers").items():
        key = known[number]
        dates = {field: day_of(own["basic"][field]) for field in ("birth", "started")}
        save_basic(session, key, own["basic"] | dates, batch)
        facts[key] = [
            Fact(FactKind(kind), value, day_of(first), day_of(last), rooms[tuple(room)] if room else None)
            for kind, value, first, last, room in own["facts"]
        ]
        for kind, day, *rest in own["works"]:
            add_work(session, key, WorkDraft(WorkKind(kind), date.fromisoformat(day), *rest), batch)
        for award in own["awards"]:
            add_award(session, key, _award(award, pupils), batch)
    add_facts(session, facts, batch)


def _award(award: Sequence[str | None], pupils: Mapping[str | None, int]) -> AwardDraft:
    """一次获奖；最后一格是辅导的哪名学生的学号。"""
    day, title, issuer, category, level, prize, role, pupil = award
    names = {"issuer": issuer, "category": category, "level": level, "prize": prize, "role": role}
    told = {name: value or "" for name, value in names.items()}
    return AwardDraft(date.fromisoformat(day or ""), title or "", **told, student_id=pupils.get(pupil))
