"""填上报表要用的各项：一位教师一份。"""

from collections.abc import Collection
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.school.services.schools import get_school
from jiaowu.store.journal import note
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.facts import FactKind
from jiaowu.teachers.people import EVERYONE, TeacherRow
from jiaowu.teachers.services.facts import facts_of_all
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.templates import Values


def form_values(session: Session, moment: Moment, wanted: Collection[int]) -> tuple[Values, ...]:
    """这些教师（编号）的各项，按工号；身份证号、电话照原样，填好的表要妥善保管。"""
    school = get_school(session)
    since = {
        teacher: fact.started
        for teacher, facts in facts_of_all(session, FactKind.TITLE).items()
        for fact in facts
        if fact.holds(moment.day)
    }
    rows = [row for row in list_teachers(session, moment, EVERYONE) if row.id in wanted]
    today = date.today()  # noqa: DTZ011 — 填表的日期按本地
    common = {"school": school.name if school else None, "today": today}
    return tuple(
        {**_values(row), **common, "serial": at, "title_since": since.get(row.id)}
        for at, row in enumerate(rows, start=1)
    )


def note_filled(session: Session, template: str, count: int) -> None:
    """把这次填表记进操作日志：用了哪份表、填了几位。"""
    note(session, f"按“{template}”填了 {count} 位教师")


def _values(row: TeacherRow) -> dict[str, object]:
    basic = row.basic
    found: dict[str, object] = {
        "name": row.name,
        "number": row.number,
        "sex": row.sex_name,
        "birth": basic.birth,
        "started": basic.started,
        "education": codes.name_of(CodeList.EDUCATION, basic.education),
        "degree": codes.name_of(CodeList.DEGREE, basic.degree),
        "college": basic.college,
        "major": basic.major,
        "politics": codes.name_of(CodeList.POLITICS, basic.politics),
        "id_number": basic.id_number,
        "phone": basic.phone,
        "post_kind": codes.name_of(CodeList.POST, basic.post_kind),
        "note": basic.note,
        "status": row.status_name,
        "title": row.title,
        "post_level": row.post_level,
        "backbone": "、".join(row.backbone),
        "duty": "、".join(row.duties),
        "group": row.group,
        "preparation": "、".join(row.preparations),
        "homeroom": row.homeroom,
        "subject": "、".join(row.subjects),
        "classes": "、".join(row.classes),
        "periods": row.periods,
        "age": row.age,
        "tenure": row.tenure,
        "tier": row.tier,
    }
    return {role: value if value != "" else None for role, value in found.items()}
