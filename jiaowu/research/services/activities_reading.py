"""读教研活动：一个学期的全部（几次查询取完），或一次的全部。"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import Activity, Attendance, Attender, Minutes, Status
from jiaowu.research.activities_frequency import ActivitySettings
from jiaowu.research.flows import Written
from jiaowu.research.groups import GroupKind
from jiaowu.research.services.activities import plan_of
from jiaowu.research.services.activities_settings import flow_for, get_settings
from jiaowu.research.services.groups import teacher_names
from jiaowu.research.tables import ActivityPaperTable, ActivityTable, AttendanceTable, GroupTable
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.store.tables import AttachmentTable

PAPER = ActivityPaperTable.__tablename__


def list_activities(
    session: Session, term_id: int, only: Collection[int] | None = None
) -> tuple[Activity, ...]:
    """这个学期的各次（only 给了就只要这几次），早的在前；删去的不在内。"""
    chosen = select(ActivityTable).where(ActivityTable.term_id == term_id, ActivityTable.deleted_at.is_(None))
    if only is not None:
        chosen = chosen.where(ActivityTable.id.in_(only))
    rows = session.scalars(chosen.order_by(ActivityTable.day, ActivityTable.start, ActivityTable.id)).all()
    words = _words(session, term_id)
    keys = [row.id for row in rows]
    people, written = _attenders(session, keys, words.names), _written(session, keys, words.names)
    return tuple(_activity(row, words, people, written) for row in rows)


def get_activity(session: Session, activity_id: int) -> Activity:
    """一次活动的全部；已经删去时报 UserError。"""
    term_id = session.scalar(select(ActivityTable.term_id).where(ActivityTable.id == activity_id))
    found = list_activities(session, term_id, (activity_id,)) if term_id is not None else ()
    if not found:
        raise UserError("这次活动已经删去了，请在活动的列表里另选一次，或到回收站里恢复。")
    return found[0]


@dataclass(frozen=True)
class _Words:
    """编号 → 名称，一次取好。"""

    names: Mapping[int, str]
    groups: Mapping[int, tuple[str, GroupKind]]
    classes: Mapping[int, str]
    subjects: Mapping[int, str]
    settings: ActivitySettings


def _words(session: Session, term_id: int) -> _Words:
    groups = session.execute(select(GroupTable.id, GroupTable.name, GroupTable.kind))
    subjects = session.execute(select(SubjectTable.id, SubjectTable.name))
    return _Words(
        teacher_names(session),
        {key: (name, GroupKind(kind)) for key, name, kind in groups},
        class_titles(session, get_term(session, term_id)),
        dict(subjects.all()),
        get_settings(session, term_id),
    )


def _activity(
    row: ActivityTable,
    words: _Words,
    people: Mapping[int, tuple[Attender, ...]],
    written: Mapping[int, tuple[Written, ...]],
) -> Activity:
    group = words.groups.get(row.group_id or 0)
    names = words.names
    return Activity(
        row.id,
        row.term_id,
        Status(row.status),
        plan_of(row),
        group[0] if group else "",
        group[1] if group else None,
        names.get(row.host_id or 0, ""),
        names.get(row.recorder_id or 0, ""),
        names.get(row.speaker_id or 0, "") or row.speaker,
        Minutes(row.process, row.discussion, row.consensus, row.result, row.reflection),
        people.get(row.id, ()),
        written.get(row.id, ()),
        row.reported,
        words.classes.get(row.class_id or 0, ""),
        words.subjects.get(row.subject_id or 0, ""),
        flow_for(words.settings, row.kind),
        words.settings.lead_days,
    )


def _attenders(
    session: Session, keys: Collection[int], names: Mapping[int, str]
) -> dict[int, tuple[Attender, ...]]:
    rows = session.execute(
        select(
            AttendanceTable.activity_id,
            AttendanceTable.teacher_id,
            AttendanceTable.state,
            AttendanceTable.reason,
        )
        .where(AttendanceTable.activity_id.in_(keys))
        .order_by(AttendanceTable.activity_id, AttendanceTable.teacher_id)
    )
    found: dict[int, list[Attender]] = defaultdict(list)
    for activity_id, teacher_id, state, reason in rows:
        known = Attendance(state) if state else None
        found[activity_id].append(Attender(teacher_id, names[teacher_id], known, reason))
    return {key: tuple(people) for key, people in found.items()}


def _written(
    session: Session, keys: Collection[int], names: Mapping[int, str]
) -> dict[int, tuple[Written, ...]]:
    table = ActivityPaperTable
    rows = session.scalars(
        select(table).where(table.activity_id.in_(keys)).order_by(table.day, table.version, table.id)
    ).all()
    counted = session.execute(
        select(AttachmentTable.owner_id, func.count())
        .where(AttachmentTable.owner_table == PAPER, AttachmentTable.owner_id.in_([row.id for row in rows]))
        .group_by(AttachmentTable.owner_id)
    )
    counts = dict(counted.all())
    found: dict[int, list[Written]] = defaultdict(list)
    for row in rows:
        found[row.activity_id].append(
            Written(
                row.step,
                row.version,
                row.day,
                row.title,
                row.teacher_id,
                names.get(row.teacher_id or 0, ""),
                row.text,
                counts.get(row.id, 0),
                row.id,
            )
        )
    return {key: tuple(each) for key, each in found.items()}
