"""换学期：预览与结果一致，毕业的离开，休学的留下，整批撤销，用过的不能撤销。"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from jiaowu.errors import Cancelled, UserError
from jiaowu.progress import Progress
from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.plan import SchoolPlan
from jiaowu.school.services import classes, plans, schools
from jiaowu.school.terms import Term
from jiaowu.store.store import Store
from jiaowu.store.tables import Base
from jiaowu.students.changes import ChangeKind
from jiaowu.students.moves import ClassMove, MoveKind, TermOrder, next_form, next_terms
from jiaowu.students.services import term_change as service
from jiaowu.students.services.ledger import list_changes
from jiaowu.students.services.roster import add_students, enrol
from jiaowu.students.services.term_outlook import LeftOut, preview_change, read_start
from jiaowu.students.statuses import Status
from jiaowu.students.tables import EnrolmentTable, StudentTable

AUTUMN, SPRING, NEXT = Term(2026, 1), Term(2026, 2), Term(2027, 1)
DAY = date(2027, 7, 5)
KEPT_TABLES = {"batch", "batch_change", "journal"}
"""撤销之后这些表里留着记录。"""


@dataclass(frozen=True)
class School:
    """一所学校：每个班两名学生。"""

    term_id: int
    classes: dict[tuple[int, int, str], int]
    pupils: dict[tuple[int, int, str], tuple[int, int]]


def open_school(session: Session, kind: SchoolKind, counts: dict[int, int], term: Term = AUTUMN) -> School:
    """按年级 → 班数建立学校，每班两名学生。"""
    plans.save_plan(session, SchoolPlan("云溪学校", kind, term, ClassStyle.BRACKETS, counts))
    term_id = schools.save_term(session, term)
    ids = {info.identity: info.id for info in classes.list_classes(session, term)}
    students = add_students(
        session, [(f"{at:03}", f"学生{at}", f"学生{at}") for at in range(2 * len(ids))], Progress()
    )
    pupils = {identity: (students[2 * at], students[2 * at + 1]) for at, identity in enumerate(ids)}
    places = [(student, ids[identity]) for identity, pair in pupils.items() for student in pair]
    enrol(session, term_id, places, Progress())
    return School(term_id, ids, pupils)


def seats(session: Session, term: Term) -> dict[int, int]:
    """这个学期的学生 → 班级。"""
    term_id = schools.save_term(session, term)
    rows = session.execute(
        select(EnrolmentTable.student_id, EnrolmentTable.class_id).where(EnrolmentTable.term_id == term_id)
    )
    return {row.student_id: row.class_id for row in rows}


def everything(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """除了批次与日志，资料库里的全部内容。"""
    session.flush()
    return {
        table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
        for table in Base.metadata.sorted_tables
        if table.name not in KEPT_TABLES
    }


def set_status(session: Session, student: int, status: Status) -> None:
    session.get_one(StudentTable, student).status = status.value
    session.flush()


def test_within_a_school_year_everyone_stays_in_the_class(session: Session) -> None:
    school = open_school(session, SchoolKind.JUNIOR, {7: 2, 9: 1})
    before = seats(session, AUTUMN)

    preview = preview_change(session, TermOrder(SPRING))
    changed = service.change_term(session, TermOrder(SPRING), DAY, Progress())

    assert preview.moves == (
        ClassMove(MoveKind.STAY, "七（1）班", "七（1）班", 2),
        ClassMove(MoveKind.STAY, "七（2）班", "七（2）班", 2),
        ClassMove(MoveKind.STAY, "九（1）班", "九（1）班", 2),
    )
    assert (changed.carried, changed.graduated, changed.target) == (6, 0, SPRING)
    assert seats(session, SPRING) == before == seats(session, AUTUMN)
    assert schools.current_term(session) == SPRING
    assert len(school.classes) == len(classes.list_classes(session, SPRING))


def test_a_new_school_year_promotes_graduates_and_opens_entry_classes(session: Session) -> None:
    school = open_school(session, SchoolKind.JUNIOR, {7: 1, 8: 1, 9: 1}, SPRING)
    order = TermOrder(NEXT, entry_classes={7: 2})

    preview = preview_change(session, order)
    changed = service.change_term(session, order, DAY, Progress())

    assert preview.moves == (
        ClassMove(MoveKind.PROMOTE, "七（1）班", "八（1）班", 2),
        ClassMove(MoveKind.PROMOTE, "八（1）班", "九（1）班", 2),
        ClassMove(MoveKind.GRADUATE, "九（1）班", "", 2),
        ClassMove(MoveKind.ENTER, "", "七（1）班", 0),
        ClassMove(MoveKind.ENTER, "", "七（2）班", 0),
    )
    assert (preview.pupils(MoveKind.PROMOTE), preview.classes(MoveKind.ENTER)) == (4, 2)
    assert (changed.carried, changed.graduated) == (4, 2)
    after = seats(session, NEXT)
    assert {after[student] for student in school.pupils[7, 1, ""]} == {school.classes[7, 1, ""]}
    assert not set(school.pupils[9, 1, ""]) & after.keys()
    assert [info.identity for info in classes.list_classes(session, NEXT)] == [
        (7, 1, ""),
        (7, 2, ""),
        (8, 1, ""),
        (9, 1, ""),
    ]


def test_graduates_are_recorded_in_the_ledger_on_the_day(session: Session) -> None:
    school = open_school(session, SchoolKind.JUNIOR, {9: 1}, SPRING)

    service.change_term(session, TermOrder(NEXT), DAY, Progress())

    changes = list_changes(session)
    assert {change.student_id for change in changes} == set(school.pupils[9, 1, ""])
    assert {(c.kind, c.day, c.from_class, c.to_class, c.term) for c in changes} == {
        (ChangeKind.GRADUATE, DAY, "九（1）班", "", SPRING)
    }
    statuses = session.scalars(select(StudentTable.status)).all()
    assert statuses == [Status.GRADUATED.value] * 2


def test_pupils_who_are_away_are_listed_and_not_carried(session: Session) -> None:
    school = open_school(session, SchoolKind.JUNIOR, {7: 1, 9: 1}, SPRING)
    (away, stays), (ill, _) = school.pupils[7, 1, ""], school.pupils[9, 1, ""]
    set_status(session, away, Status.SUSPENDED)
    set_status(session, ill, Status.HALTED)
    session.execute(text("DELETE FROM enrolment WHERE student_id = :ill"), {"ill": ill})

    preview = preview_change(session, TermOrder(NEXT))
    changed = service.change_term(session, TermOrder(NEXT), DAY, Progress())

    assert preview.left_out == (
        LeftOut("学生0", "七（1）班", Status.SUSPENDED),
        LeftOut("学生2", "", Status.HALTED),
    )
    assert seats(session, NEXT).keys() == {stays}
    assert (changed.carried, changed.graduated) == (1, 1)
    assert session.get_one(StudentTable, ill).status == Status.HALTED.value


def test_a_nine_year_school_can_take_its_sixth_grade_up(session: Session) -> None:
    school = open_school(session, SchoolKind.NINE_YEAR, {6: 2, 9: 1}, SPRING)
    order = TermOrder(NEXT, frozenset({6}), {1: 1})

    changed = service.change_term(session, order, DAY, Progress())

    titles = classes.class_titles(session, NEXT)
    assert list(titles.values()) == ["一（1）班", "七（1）班", "七（2）班"]
    after = seats(session, NEXT)
    assert [titles[after[student]] for student in school.pupils[6, 2, ""]] == ["七（2）班", "七（2）班"]
    assert (changed.carried, changed.graduated) == (4, 2)


def test_a_name_of_its_own_goes_up_with_the_class_but_not_into_the_next_stage(session: Session) -> None:
    school = open_school(session, SchoolKind.NINE_YEAR, {6: 1, 7: 1}, SPRING)
    classes.set_own_titles(session, dict.fromkeys(school.classes.values(), "宏志班"))

    moves = preview_change(session, TermOrder(NEXT, frozenset({6}))).moves

    assert [(move.title, move.next_title) for move in moves] == [
        ("宏志班", "七（1）班"),
        ("宏志班", "宏志班"),
    ]


def test_pupils_already_in_a_class_of_the_new_term_are_left_alone(session: Session) -> None:
    school = open_school(session, SchoolKind.JUNIOR, {7: 2})
    first, _ = school.pupils[7, 1, ""]
    spring = schools.save_term(session, SPRING)
    enrol(session, spring, [(first, school.classes[7, 2, ""])], Progress())

    preview = preview_change(session, TermOrder(SPRING))
    changed = service.change_term(session, TermOrder(SPRING), DAY, Progress())

    assert preview.already == 1
    assert [move.pupils for move in preview.moves] == [1, 2]
    assert changed.carried == 3
    assert seats(session, SPRING)[first] == school.classes[7, 2, ""]


@pytest.mark.parametrize("target", [AUTUMN, Term(2025, 2)])
def test_a_term_that_is_not_later_is_refused(session: Session, target: Term) -> None:
    open_school(session, SchoolKind.JUNIOR, {7: 1})

    with pytest.raises(UserError, match="之后"):
        preview_change(session, TermOrder(target))


def test_without_a_term_there_is_nothing_to_change(session: Session) -> None:
    with pytest.raises(UserError, match="学期"):
        read_start(session)


def test_the_start_knows_the_kind_even_before_the_school_is_set_up(session: Session) -> None:
    schools.save_term(session, AUTUMN)
    classes.save_classes(session, AUTUMN, [(6, 1, ""), (7, 3, "")])

    start = read_start(session)

    assert (start.source, start.kind, start.counts) == (AUTUMN, SchoolKind.NINE_YEAR, {6: 1, 7: 3})


@pytest.mark.parametrize(("source", "target"), [(AUTUMN, SPRING), (SPRING, NEXT), (AUTUMN, NEXT)])
def test_taking_back_restores_every_row(session: Session, source: Term, target: Term) -> None:
    open_school(session, SchoolKind.NINE_YEAR, {1: 1, 6: 2, 9: 2}, source)
    before = everything(session)
    order = TermOrder(target, frozenset({6}), {1: 2})

    changed = service.change_term(session, order, DAY, Progress())
    middle = everything(session)
    term = service.take_back(session, changed.batch_id)

    assert middle != before
    assert term == source
    assert everything(session) == before


def test_the_last_change_not_yet_taken_back_is_offered(session: Session) -> None:
    open_school(session, SchoolKind.JUNIOR, {7: 1})
    first = service.change_term(session, TermOrder(SPRING), DAY, Progress())
    second = service.change_term(session, TermOrder(NEXT), DAY, Progress())

    offered = [service.last_change(session)]
    service.take_back(session, second.batch_id)
    offered.append(service.last_change(session))
    service.take_back(session, first.batch_id)
    offered.append(service.last_change(session))

    assert [batch.id if batch else None for batch in offered] == [second.batch_id, first.batch_id, None]
    with pytest.raises(UserError, match="已经撤销过"):
        service.take_back(session, first.batch_id)


def test_changes_are_taken_back_latest_first(session: Session) -> None:
    open_school(session, SchoolKind.JUNIOR, {7: 1, 9: 1})
    first = service.change_term(session, TermOrder(SPRING), DAY, Progress())
    service.change_term(session, TermOrder(NEXT), DAY, Progress())

    with pytest.raises(UserError, match=r"学籍变动.*又有了变化"):
        service.take_back(session, first.batch_id)


def add_exam(session: Session, term_id: int, _school: School) -> None:
    columns = "term_id, name, date, kind, created"
    values = {"term": term_id}
    session.execute(
        text(f"INSERT INTO exam ({columns}) VALUES (:term, '期中', '2027-04-20', 'midterm', '2027-04-20')"),  # noqa: S608 — 列名是写死的
        values,
    )


def add_pupil(session: Session, term_id: int, school: School) -> None:
    students = add_students(session, [("999", "新来", "新来")], Progress())
    enrol(session, term_id, [(students[0], school.classes[7, 1, ""])], Progress())


def move_pupil(session: Session, term_id: int, school: School) -> None:
    session.execute(
        text("UPDATE enrolment SET class_id = :other WHERE term_id = :term AND student_id = :student"),
        {"other": school.classes[7, 2, ""], "term": term_id, "student": school.pupils[7, 1, ""][0]},
    )


@pytest.mark.parametrize(("use", "word"), [(add_exam, "考试"), (add_pupil, "编班"), (move_pupil, "编班")])
def test_a_term_that_has_been_used_cannot_be_taken_back(
    session: Session, use: Callable[[Session, int, School], None], word: str
) -> None:
    school = open_school(session, SchoolKind.JUNIOR, {7: 2})
    changed = service.change_term(session, TermOrder(SPRING), DAY, Progress())
    use(session, schools.save_term(session, SPRING), school)
    before = everything(session)

    with pytest.raises(UserError, match=rf"新学期的{word}又有了变化"):
        service.take_back(session, changed.batch_id)

    assert everything(session) == before


def test_looking_at_the_old_term_meanwhile_does_not_block_taking_back(session: Session) -> None:
    school = open_school(session, SchoolKind.JUNIOR, {7: 1})
    changed = service.change_term(session, TermOrder(SPRING), DAY, Progress())
    schools.set_current_term(session, school.term_id)

    service.take_back(session, changed.batch_id)

    assert schools.current_term(session) == AUTUMN


def test_a_cancelled_change_leaves_nothing(store: Store) -> None:
    with store.write("准备") as session:
        open_school(session, SchoolKind.JUNIOR, {9: 1}, SPRING)
        before = everything(session)
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled), store.write("换学期") as session:
        service.change_term(session, TermOrder(NEXT), DAY, progress)

    with store.read() as session:
        assert everything(session) == before


def test_classes_that_skip_a_stage_graduate() -> None:
    later = TermOrder(Term(2031, 1), frozenset({6}))

    assert next_form((6, 1, ""), AUTUMN, later) == (MoveKind.GRADUATE, None)
    assert next_form((8, 1, "理"), AUTUMN, TermOrder(NEXT)) == (MoveKind.PROMOTE, (9, 1, "理"))


def test_the_next_two_terms_are_offered() -> None:
    assert next_terms(AUTUMN) == (SPRING, NEXT)
    assert next_terms(SPRING) == (NEXT, Term(2027, 2))
