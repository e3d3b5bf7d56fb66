"""学习帮扶的档案：建档、诊断与计划、过程记录、阶段评估、结案。"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Row, Select, delete, func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import current_term, get_term, save_term
from jiaowu.school.tables import SubjectTable
from jiaowu.school.terms import current_term_for
from jiaowu.scores.support import CaseStatus, RecordKind, Source, Verdict
from jiaowu.scores.support_cases import (
    Case,
    CaseCheck,
    CaseDraft,
    CasePlan,
    CaseRecord,
    CaseRow,
    FoundPupil,
    SupportGroup,
)
from jiaowu.scores.tables import (
    ExamTable,
    SupportCaseTable,
    SupportCheckTable,
    SupportGroupTable,
    SupportRecordTable,
)
from jiaowu.students.tables import EnrolmentTable, StudentTable
from jiaowu.teachers.tables import TeacherTable

GENERAL = "综合"
"""不分学科的档案在列表里的写法。"""

Titles = Mapping[tuple[int | None, int | None], str]
"""（学期、班级）→ 班级在那个学期的称呼。"""


def open_cases(session: Session, drafts: Sequence[CaseDraft]) -> tuple[int, ...]:
    """建档，返回各档案的编号；这名学生这一科已有没结束的档案时报 UserError。"""
    term_id = _term_id(session)
    subjects = _subject_ids(session)
    taken = open_subjects(session)
    rows = [_new_case(session, draft, term_id, subjects, taken) for draft in drafts]
    session.add_all(rows)
    session.flush()
    return tuple(row.id for row in rows)


def save_plan(session: Session, case_id: int, plan: CasePlan) -> None:
    """存诊断、目标与措施；帮扶教师不在教师名册时报 UserError。"""
    row = session.get_one(SupportCaseTable, case_id)
    row.teacher_id = _teacher_id(session, plan.teacher)
    row.group_id = plan.group_id
    row.causes = json.dumps(list(plan.causes))
    row.cause_note = plan.cause_note.strip()
    row.short_goal = plan.short_goal.strip()
    row.long_goal = plan.long_goal.strip()
    row.measures = plan.measures.strip()


def add_record(session: Session, case_id: int, record: CaseRecord) -> int:
    """加一条过程记录（它的 id 不用），返回编号；没有写内容时报 UserError。"""
    if not record.content.strip():
        raise UserError("还没有写这次做了什么，请填写“内容”后再保存。")
    row = SupportRecordTable(
        case_id=case_id,
        date=record.day,
        kind=record.kind.value,
        content=record.content.strip(),
        performance=record.performance.strip(),
        effect=record.effect.strip(),
        next_step=record.next_step.strip(),
    )
    session.add(row)
    session.flush()
    return row.id


def remove_record(session: Session, record_id: int) -> None:
    """删去一条过程记录。"""
    session.execute(delete(SupportRecordTable).where(SupportRecordTable.id == record_id))


def add_check(session: Session, case_id: int, check: CaseCheck, exam_id: int | None = None) -> int:
    """加一次阶段评估（它的 id、exam 不用），返回编号。"""
    row = SupportCheckTable(
        case_id=case_id,
        date=check.day,
        exam_id=exam_id,
        result=check.result.strip(),
        verdict=check.verdict.value,
        note=check.note.strip(),
    )
    session.add(row)
    session.flush()
    return row.id


def conclude(session: Session, case_id: int, status: CaseStatus, day: date, conclusion: str) -> None:
    """写下结论；达标退出的记下日期，其余的继续帮扶、没有结束日期。"""
    row = session.get_one(SupportCaseTable, case_id)
    row.status = status.value
    row.conclusion = conclusion.strip()
    row.closed = None if status.is_open else day


def list_cases(session: Session) -> tuple[CaseRow, ...]:
    """全部档案：没结束的在前，同样的按建档先后，新的在前。"""
    found = session.execute(_cases()).all()
    titles = _class_titles(session, (each.term_id for each in found))
    rows = [_row(each, titles) for each in found]
    return tuple(sorted(rows, key=lambda row: (not row.status.is_open, -row.opened.toordinal(), -row.id)))


def get_case(session: Session, case_id: int) -> Case:
    """一份档案的全部。"""
    found = session.execute(_cases().where(SupportCaseTable.id == case_id)).one()
    table = session.get_one(SupportCaseTable, case_id)
    exam = session.get(ExamTable, table.baseline_exam_id) if table.baseline_exam_id else None
    return Case(
        row=_row(found, _class_titles(session, (found.term_id,))),
        nominated_by=table.nominated_by,
        baseline_exam=exam.name if exam else "",
        plan=CasePlan(
            teacher=found.teacher or "",
            group_id=table.group_id,
            causes=tuple(json.loads(table.causes)),
            cause_note=table.cause_note,
            short_goal=table.short_goal,
            long_goal=table.long_goal,
            measures=table.measures,
        ),
        closed=table.closed,
        conclusion=table.conclusion,
        records=_records(session, case_id),
        checks=_checks(session, case_id),
    )


def find_pupils(session: Session, text: str, most: int = 50) -> tuple[FoundPupil, ...]:
    """姓名含有 text、或学号以它开头的学生，至多 most 名；班级是最近一个学期所在的班。"""
    wanted = text.strip()
    if not wanted:
        return ()
    latest = (
        select(EnrolmentTable.student_id, func.max(EnrolmentTable.term_id).label("term_id"))
        .group_by(EnrolmentTable.student_id)
        .subquery()
    )
    rows = session.execute(
        select(
            StudentTable.id,
            StudentTable.name,
            StudentTable.number,
            EnrolmentTable.term_id,
            EnrolmentTable.class_id,
        )
        .outerjoin(latest, latest.c.student_id == StudentTable.id)
        .outerjoin(
            EnrolmentTable,
            (EnrolmentTable.student_id == StudentTable.id) & (EnrolmentTable.term_id == latest.c.term_id),
        )
        .where(StudentTable.name.contains(wanted) | StudentTable.number.startswith(wanted))
        .order_by(StudentTable.name, StudentTable.id)
        .limit(most)
    )
    found = rows.all()
    titles = _class_titles(session, (row.term_id for row in found))
    return tuple(
        FoundPupil(row.id, row.name, row.number, titles.get((row.term_id, row.class_id), "")) for row in found
    )


def list_teachers(session: Session) -> tuple[str, ...]:
    """教师姓名，供选择帮扶教师。"""
    return tuple(session.scalars(select(TeacherTable.name).order_by(TeacherTable.id)))


def list_groups(session: Session) -> tuple[SupportGroup, ...]:
    """全部学习小组与人数。"""
    counted = (
        select(SupportCaseTable.group_id, func.count(SupportCaseTable.student_id.distinct()).label("size"))
        .group_by(SupportCaseTable.group_id)
        .subquery()
    )
    rows = session.execute(
        select(SupportGroupTable, counted.c.size)
        .outerjoin(counted, counted.c.group_id == SupportGroupTable.id)
        .order_by(SupportGroupTable.id)
    )
    return tuple(SupportGroup(group.id, group.name, group.leader, size or 0) for group, size in rows)


def save_group(session: Session, name: str, leader: str, group_id: int | None = None) -> int:
    """新建或改一个学习小组，返回编号；没有名称时报 UserError。"""
    if not name.strip():
        raise UserError("学习小组还没有名称，请填写后再保存。")
    if group_id is None:
        term_id = _term_id(session)
        row = SupportGroupTable(term_id=term_id, name=name.strip(), leader=leader.strip())
        session.add(row)
    else:
        row = session.get_one(SupportGroupTable, group_id)
        row.name, row.leader = name.strip(), leader.strip()
    session.flush()
    return row.id


def open_subjects(session: Session) -> frozenset[tuple[int, str | None]]:
    """没结束的档案：（学生编号、学科；综合为 None）。"""
    rows = session.execute(
        select(SupportCaseTable.student_id, SubjectTable.name)
        .outerjoin(SubjectTable, SubjectTable.id == SupportCaseTable.subject_id)
        .where(SupportCaseTable.status != CaseStatus.EXITED.value)
    )
    return frozenset((student, subject) for student, subject in rows)


def _new_case(
    session: Session,
    draft: CaseDraft,
    term_id: int,
    subjects: Mapping[str, int],
    taken: frozenset[tuple[int, str | None]],
) -> SupportCaseTable:
    student = session.get_one(StudentTable, draft.student_id)
    if (draft.student_id, draft.subject) in taken:
        raise UserError(
            f"{student.name}的{draft.subject or GENERAL}帮扶档案还没有结束，请在原来的档案里继续记录。"
        )
    if draft.subject is not None and draft.subject not in subjects:
        raise UserError(f"还没有“{draft.subject}”这个学科，请先在学校设置里加上。")
    return SupportCaseTable(
        student_id=draft.student_id,
        subject_id=None if draft.subject is None else subjects[draft.subject],
        term_id=term_id,
        teacher_id=None,
        group_id=None,
        source=draft.source.value,
        nominated_by=draft.nominated_by.strip(),
        opened=draft.opened,
        baseline_exam_id=draft.baseline_exam_id,
        baseline=draft.baseline,
        causes="[]",
        cause_note="",
        short_goal="",
        long_goal="",
        measures="",
        status=CaseStatus.OPEN.value,
        closed=None,
        conclusion="",
    )


def _term_id(session: Session) -> int:
    """当前学期；还没有学期就按今天建立。"""
    today = datetime.now(UTC).astimezone().date()
    return save_term(session, current_term(session) or current_term_for(today))


def _subject_ids(session: Session) -> Mapping[str, int]:
    return {name: key for key, name in session.execute(select(SubjectTable.id, SubjectTable.name))}


def _teacher_id(session: Session, name: str) -> int | None:
    """姓名 → 编号；没有写为 None。"""
    if not name.strip():
        return None
    found = session.scalar(select(TeacherTable.id).where(TeacherTable.name == name.strip()).limit(1))
    if found is None:
        raise UserError(f"教师名册里没有“{name.strip()}”，请核对姓名，或先登记这位教师。")
    return found


def _cases() -> Select[*tuple[Any, ...]]:
    """列表要用的各列；班级取建档那个学期所在的班。"""
    counted = (
        select(
            SupportRecordTable.case_id,
            func.count().label("records"),
            func.max(SupportRecordTable.date).label("last_record"),
        )
        .group_by(SupportRecordTable.case_id)
        .subquery()
    )
    case = SupportCaseTable
    return (
        select(
            case.id,
            case.student_id,
            StudentTable.name.label("name"),
            case.term_id,
            EnrolmentTable.class_id,
            SubjectTable.name.label("subject"),
            case.source,
            TeacherTable.name.label("teacher"),
            SupportGroupTable.name.label("group"),
            case.opened,
            case.baseline,
            case.status,
            counted.c.records,
            counted.c.last_record,
        )
        .join(StudentTable, StudentTable.id == case.student_id)
        .outerjoin(
            EnrolmentTable,
            (EnrolmentTable.student_id == case.student_id) & (EnrolmentTable.term_id == case.term_id),
        )
        .outerjoin(SubjectTable, SubjectTable.id == case.subject_id)
        .outerjoin(TeacherTable, TeacherTable.id == case.teacher_id)
        .outerjoin(SupportGroupTable, SupportGroupTable.id == case.group_id)
        .outerjoin(counted, counted.c.case_id == case.id)
    )


def _class_titles(session: Session, term_ids: Iterable[int | None]) -> Titles:
    """这些学期里各班的称呼。"""
    return {
        (term_id, class_id): title
        for term_id in set(term_ids)
        if term_id is not None
        for class_id, title in class_titles(session, get_term(session, term_id)).items()
    }


def _row(found: Row[*tuple[Any, ...]], titles: Titles) -> CaseRow:
    fields = found._asdict()
    return CaseRow(
        id=fields["id"],
        student_id=fields["student_id"],
        name=fields["name"],
        class_name=titles.get((fields["term_id"], fields["class_id"]), ""),
        subject=fields["subject"] or GENERAL,
        source=Source(fields["source"]),
        teacher=fields["teacher"] or "",
        group=fields["group"] or "",
        opened=fields["opened"],
        baseline=fields["baseline"],
        status=CaseStatus(fields["status"]),
        records=fields["records"] or 0,
        last_record=fields["last_record"],
    )


def _records(session: Session, case_id: int) -> tuple[CaseRecord, ...]:
    table = SupportRecordTable
    rows = session.scalars(select(table).where(table.case_id == case_id).order_by(table.date, table.id))
    return tuple(
        CaseRecord(
            row.id, row.date, RecordKind(row.kind), row.content, row.performance, row.effect, row.next_step
        )
        for row in rows
    )


def _checks(session: Session, case_id: int) -> tuple[CaseCheck, ...]:
    table = SupportCheckTable
    rows = session.execute(
        select(table, ExamTable.name)
        .outerjoin(ExamTable, ExamTable.id == table.exam_id)
        .where(table.case_id == case_id)
        .order_by(table.date, table.id)
    )
    return tuple(
        CaseCheck(row.id, row.date, exam or "", row.result, Verdict(row.verdict), row.note)
        for row, exam in rows
    )
