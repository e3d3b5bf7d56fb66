"""学生名单、班额，与一名学生的登记、修改。"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.terms import stage_of
from jiaowu.students.names import normalise_name, read_number
from jiaowu.students.pupils import SEXES, PupilDraft, PupilRow, categories
from jiaowu.students.registry_numbers import normalise_registry_number
from jiaowu.students.services.classrooms import class_names, list_classrooms
from jiaowu.students.sizes import CLASS_LIMITS, ClassSize
from jiaowu.students.statuses import Status, read_status
from jiaowu.students.tables import EnrolmentTable, StudentChangeTable, StudentTable

EARLIEST_BIRTH = date(1990, 1, 1)
"""再早的出生日期多半是写错了。"""


@dataclass(frozen=True)
class PupilFilter:
    """要哪些学生；几项都给时都要符合。"""

    class_id: int | None = None
    grade: int | None = None
    """1–12。"""
    away: bool | None = None
    """True 只要这个学期不在班的，False 只要在班的，None 都要。"""
    statuses: tuple[Status, ...] = ()
    """空为不限。"""

    def takes(self, pupil: PupilRow) -> bool:
        """这名学生要不要。"""
        return (
            self.class_id in {None, pupil.class_id}
            and self.grade in {None, pupil.grade}
            and self.away in {None, pupil.class_id is None}
            and (not self.statuses or pupil.status in self.statuses)
        )


EVERYONE = PupilFilter()


def list_pupils(session: Session, term_id: int, wanted: PupilFilter = EVERYONE) -> tuple[PupilRow, ...]:
    """这个学期的学生：按班、学号，不在班的在最后。"""
    rooms = {room.id: (at, room) for at, room in enumerate(list_classrooms(session, term_id))}
    seats = dict(
        session.execute(
            select(EnrolmentTable.student_id, EnrolmentTable.class_id).where(
                EnrolmentTable.term_id == term_id
            )
        ).all()
    )
    last = _last_classes(session) if wanted.away is not False else {}
    names = class_names(session)
    table = StudentTable
    columns = (table.name, table.number, table.registry_number, table.sex, table.birth)
    more = (table.status, table.category, table.note)
    found = []
    for key, name, number, registry, sex, birth, status, category, note in session.execute(
        select(table.id, *columns, *more)
    ):
        class_id = seats.get(key)
        at, room = rooms.get(class_id or 0, (len(rooms), None))
        title = room.title if room else names.get(class_id or last.get(key, 0), "")
        pupil = PupilRow(
            key,
            name,
            number,
            registry,
            sex,
            birth,
            read_status(status),
            category,
            note,
            class_id,
            title,
            room.grade if room else None,
        )
        if wanted.takes(pupil):
            found.append(((class_id is None, at, _number_key(number), name, key), pupil))
    return tuple(pupil for _, pupil in sorted(found, key=lambda each: each[0]))


def get_pupil(session: Session, term_id: int, student_id: int) -> PupilRow:
    """一名学生；没有这名学生时报 UserError。"""
    found = next((each for each in list_pupils(session, term_id) if each.id == student_id), None)
    if found is None:
        raise UserError("这名学生已经不在资料库里，多半是撤销了登记他的那次导入。请回到名单。")
    return found


def class_sizes(session: Session, term_id: int) -> tuple[ClassSize, ...]:
    """这个学期各班的班额，按年级、班号；没有学生的班也列出。"""
    counts: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    rows = session.execute(
        select(EnrolmentTable.class_id, StudentTable.sex)
        .join(StudentTable, StudentTable.id == EnrolmentTable.student_id)
        .where(EnrolmentTable.term_id == term_id)
    )
    for class_id, sex in rows:
        counts[class_id][sex if sex in SEXES else ""] += 1
    return tuple(
        ClassSize(
            room.id,
            room.title,
            room.grade,
            counts[room.id]["1"],
            counts[room.id]["2"],
            counts[room.id][""],
            CLASS_LIMITS[stage_of(room.grade)],
        )
        for room in list_classrooms(session, term_id)
    )


def add_pupil(session: Session, term_id: int, class_id: int | None, draft: PupilDraft) -> int:
    """登记一名学生并编进班（None 为先不编班），返回编号；内容不对时报 UserError。"""
    values = checked(session, asdict(draft), None)
    row = StudentTable(**values, status=None)
    session.add(row)
    session.flush()
    if class_id is not None:
        session.add(EnrolmentTable(student_id=row.id, term_id=term_id, class_id=class_id))
    return row.id


def edit_pupil(session: Session, student_id: int, changes: Mapping[str, Any]) -> None:
    """改一名学生的几项（PupilDraft 的字段名 → 新值）；内容不对时报 UserError，什么也不改。"""
    row = session.get_one(StudentTable, student_id)
    for name, value in checked(session, changes, student_id).items():
        setattr(row, name, value)


def checked(session: Session, values: Mapping[str, Any], student_id: int | None) -> dict[str, Any]:
    """核对要存的各项，写成规范的样子；student_id 是正在改的学生，新登记时为 None。"""
    tidy: dict[str, Any] = {
        key: value.strip() or None if isinstance(value, str) else value for key, value in values.items()
    }
    if "name" in tidy:
        tidy["name"] = normalise_name(tidy["name"] or "")
        if not tidy["name"]:
            raise UserError("姓名不能为空，请填写后再保存。")
        tidy["name_key"] = tidy["name"]
    _check_number(session, tidy, student_id)
    _check_registry(session, tidy, student_id)
    if tidy.get("sex") is not None and tidy["sex"] not in SEXES:
        raise UserError("性别只能是男或女，请改正。")
    if tidy.get("category") is not None and tidy["category"] not in categories():
        raise UserError("没有这种学生类别，请从列表里选。")
    birth = tidy.get("birth")
    if birth is not None and not EARLIEST_BIRTH <= birth <= date.today():  # noqa: DTZ011 — 生日按本地日期
        raise UserError(f"出生日期 {birth:%Y-%m-%d} 不像中小学生的，请改正。")
    return tidy


def _check_number(session: Session, tidy: dict[str, Any], student_id: int | None) -> None:
    if tidy.get("number") is None:
        return
    reading = read_number(tidy["number"])
    if reading.text is None:
        raise UserError(reading.doubt or "学号不能用，请改正。")
    tidy["number"] = reading.text
    owner = _owner(session, StudentTable.number == reading.text, student_id)
    if owner is not None:
        raise UserError(f"学号 {reading.text} 已经是{owner}的，一个学号只能给一名学生，请改正。")


def _check_registry(session: Session, tidy: dict[str, Any], student_id: int | None) -> None:
    if tidy.get("registry_number") is None:
        return
    number = normalise_registry_number(tidy["registry_number"])
    tidy["registry_number"] = number or None
    owner = _owner(session, StudentTable.registry_number == number, student_id)
    if owner is not None:
        raise UserError(f"学籍号 {number} 已经是{owner}的，一个学籍号只能给一名学生，请改正。")


def _owner(session: Session, condition: Any, student_id: int | None) -> str | None:
    """已经用着这个号码的另一名学生，写作“张三（2024级1班）”；没有为 None。"""
    row = session.execute(select(StudentTable.id, StudentTable.name).where(condition)).first()
    if row is None or row.id == student_id:
        return None
    class_id = session.scalar(
        select(EnrolmentTable.class_id)
        .where(EnrolmentTable.student_id == row.id)
        .order_by(EnrolmentTable.term_id.desc())
        .limit(1)
    )
    place = class_names(session).get(class_id or 0)
    return f"“{row.name}”（{place}）" if place else f"“{row.name}”"


def _last_classes(session: Session) -> dict[int, int]:
    """学生 → 最近待过的班：以变动台账为先，其次最近一次编班。"""
    enrolled = select(EnrolmentTable.student_id, EnrolmentTable.class_id).order_by(EnrolmentTable.term_id)
    left = (
        select(StudentChangeTable.student_id, StudentChangeTable.from_class_id)
        .where(StudentChangeTable.from_class_id.is_not(None))
        .order_by(StudentChangeTable.day, StudentChangeTable.id)
    )
    found = dict(session.execute(enrolled).all())
    return found | {student: class_id for student, class_id in session.execute(left) if class_id is not None}


def _number_key(number: str | None) -> tuple[bool, int, str]:
    """学号按位数、再按文字，没有学号的在后。"""
    return number is None, len(number or ""), number or ""
