"""导入教学编排表、从上学期复制任教：一次存入；整批可以撤销。"""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.tables import SubjectTable
from jiaowu.store import batches
from jiaowu.store.batches import Batch, BatchInfo
from jiaowu.store.bulk import next_id
from jiaowu.students.rosters import Fate
from jiaowu.teachers.assignment_grid import Taught
from jiaowu.teachers.assignment_plans import (
    AssignmentOutcome,
    AssignmentPlan,
    AssignmentReceipt,
    NewTeacher,
    Seat,
)
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.people import Basic
from jiaowu.teachers.services.assignment_grid import list_cells
from jiaowu.teachers.services.homerooms import HeadEdit, set_head
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import add_teacher
from jiaowu.teachers.tables import AssignmentTable

BATCH_KIND = "assignment_import"


def import_assignments(
    session: Session, plan: AssignmentPlan, decisions: Mapping[int, int], progress: Progress
) -> AssignmentReceipt:
    """按计划存成一批；decisions 是待定的各处（entries 的序号）选了第几种办法，没有选的不录。"""
    names = "、".join(file["name"] for file in plan.files)
    batch = Batch(session, BATCH_KIND, f"导入任教 {names}", plan.files)
    settled = [
        (entry, outcome)
        for at, entry in enumerate(plan.entries)
        if (outcome := entry.settled(decisions.get(at, 0))) and outcome.fate is not Fate.SAME
    ]
    saver = _Saver(session, batch, plan)
    saver.save_subjects([outcome for _, outcome in settled])
    for entry, outcome in progress.track(settled, "正在存入任教"):
        try:
            saver.save(outcome)
        except UserError as error:
            where = f"{entry.class_title}{entry.row.subject_title}（{entry.row.place}）"
            raise UserError(f"{where}：{error}编排表没有导入，请重新打开核对。") from error
    left_out = sum(entry.settled(decisions.get(at, 0)) is None for at, entry in enumerate(plan.entries))
    receipt = AssignmentReceipt(batch.id, len(settled), len(saver.fresh), left_out)
    batch.set_facts({"saved": receipt.saved, "teachers": receipt.teachers, "left_out": left_out})
    session.flush()
    session.expire_all()
    return receipt


def copy_assignments(session: Session, source: int, target: int) -> AssignmentReceipt:
    """把 source 学期的任教照抄到 target 学期：同一个班跟着升级，已经登记的不动；没有可抄的报 UserError。"""
    known, wanted = list_cells(session, target), list_cells(session, source)
    present = class_titles(session, get_term(session, target))
    fresh = {place: seats for place, seats in wanted.items() if place not in known and place[0] in present}
    name = get_term(session, source).name
    if not fresh:
        raise UserError(f"{name}没有可以照抄的任教：那个学期没有登记，或这个学期都登记过了。")
    batch = Batch(session, BATCH_KIND, f"照抄{name}的任教")
    saver = _Saver(session, batch, AssignmentPlan(target, term_days(get_term(session, target))[0], (), ()))
    for (class_id, subject), taught in fresh.items():
        seats = tuple(Seat(each.teacher_id, each.periods) for each in taught)
        saver.save(AssignmentOutcome(Fate.NEW, class_id, subject, seats, "", ""))
    session.flush()
    session.expire_all()
    return AssignmentReceipt(batch.id, len(fresh), 0, len(wanted) - len(fresh))


def undo_import(session: Session, batch_id: int) -> None:
    """撤销一次任教导入；之后又改动过时报 UserError。"""
    batches.undo(session, batch_id)


def list_imports(session: Session) -> tuple[BatchInfo, ...]:
    """还没有撤销的任教导入，新的在前。"""
    return tuple(each for each in batches.list_batches(session, BATCH_KIND) if each.undone_at is None)


class _Saver:
    """把一处一处存进一批；新教师只登记一次。"""

    def __init__(self, session: Session, batch: Batch, plan: AssignmentPlan) -> None:
        self.session, self.batch, self.plan = session, batch, plan
        self.fresh: dict[NewTeacher, int] = {}
        self.subjects = dict(session.execute(select(SubjectTable.name, SubjectTable.id)).all())
        self.cells = list_cells(session, plan.term_id)

    def save_subjects(self, outcomes: Sequence[AssignmentOutcome]) -> None:
        """没有的学科建立，并记进这一批。"""
        first = next_id(self.session, SubjectTable.id)
        names = (outcome.subject for outcome in outcomes if outcome.subject)
        self.subjects = dict(save_subjects(self.session, names))
        self.batch.inserted_range(SubjectTable, range(first, next_id(self.session, SubjectTable.id)))

    def save(self, outcome: AssignmentOutcome) -> None:
        """一个班的一科换成这几位；班主任换人。"""
        seats = [(self._teacher(seat), seat.periods) for seat in outcome.seats]
        if outcome.subject is None:
            head = HeadEdit(outcome.class_id, seats[0][0])
            set_head(self.session, head, Moment(self.plan.day, self.plan.term_id), self.batch)
            return
        place = {
            "term_id": self.plan.term_id,
            "class_id": outcome.class_id,
            "subject_id": self.subjects[outcome.subject],
        }
        old = {each.teacher_id: each for each in self.cells.get((outcome.class_id, outcome.subject), ())}
        for teacher, taught in old.items():
            if teacher not in dict(seats):
                self.batch.delete(AssignmentTable, {"id": taught.id})
        for teacher, periods in seats:
            self._seat(place, teacher, periods, old.get(teacher))

    def _seat(
        self, place: Mapping[str, int], teacher: int, periods: float | None, taught: Taught | None
    ) -> None:
        if taught is not None:
            self.batch.update(AssignmentTable, {"id": taught.id}, {"periods": periods})
            return
        key = next_id(self.session, AssignmentTable.id)
        self.batch.insert(AssignmentTable, {"id": key, **place, "teacher_id": teacher, "periods": periods})

    def _teacher(self, seat: Seat) -> int:
        if not isinstance(seat.teacher, NewTeacher):
            return seat.teacher
        if seat.teacher not in self.fresh:
            basic = Basic(seat.teacher.name, seat.teacher.number)
            self.fresh[seat.teacher] = add_teacher(self.session, basic, self.batch)
        return self.fresh[seat.teacher]
