"""可以撤销的批次：退回之后与改前分毫不差；之后又改过、别处还在用的，说清楚而不硬退。"""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.classes import save_classes
from jiaowu.school.services.schools import save_term
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.tables import ClassTable, GradeSubjectTable
from jiaowu.school.terms import Term
from jiaowu.scores.tables import EntryTable, ExamPupilTable, ExamTable, ScoreTable
from jiaowu.store.batches import Batch, get_batch, list_batches, list_changes, undo
from jiaowu.store.changes import Change
from jiaowu.store.tables import Base, BatchChangeTable
from jiaowu.students.tables import EnrolmentTable, StudentChangeTable, StudentTable

TERM = Term(2026, 1)
ALL = tuple(table for table in Base.metadata.sorted_tables if table.name not in {"batch", "batch_change"})


@pytest.fixture
def term_id(session: Session) -> int:
    """一个学期。"""
    return save_term(session, TERM)


def dump(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """批次之外全部的表。"""
    session.flush()
    return {table.name: [tuple(row) for row in session.execute(select(table))] for table in ALL}


def begin(session: Session, title: str = "导入期中成绩") -> Batch:
    """登记一批。"""
    return Batch(session, "score_import", title, [{"name": "a.xlsx", "sha256": "0" * 64}])


def student(session: Session, key: int, name: str, number: str | None = None) -> int:
    """登记一名学生。"""
    session.add(StudentTable(id=key, number=number, name=name, name_key=name))
    session.flush()
    return key


def exam(session: Session, term_id: int, *pupils: int) -> int:
    """一次考试与它的考生。"""
    row = ExamTable(
        term_id=term_id, name="期中", date=date(2026, 11, 12), kind="midterm", created=datetime.now(UTC)
    )
    session.add(row)
    session.flush()
    session.add_all(
        ExamPupilTable(exam_id=row.id, student_id=pupil, position=at, name="王喆", file="", sheet="", row=at)
        for at, pupil in enumerate(pupils)
    )
    session.flush()
    return row.id


def put_score(session: Session, exam_id: int, pupil: int, subject: int, value: float | None) -> None:
    """一个成绩。"""
    session.add(ScoreTable(exam_id=exam_id, student_id=pupil, subject_id=subject, value=value, state=0))
    session.flush()


def test_inserted_updated_and_deleted_rows_all_go_back(session: Session) -> None:
    student(session, 1, "王喆", "01")
    student(session, 2, "李㛃")
    before = dump(session)
    batch = begin(session)

    batch.insert(StudentTable, {"id": 3, "number": "03", "name": "孙垚", "name_key": "孙垚"})
    batch.update(StudentTable, {"id": 2}, {"number": "02", "name": "李㛃㛃"})
    batch.delete(StudentTable, {"id": 1})
    assert dump(session) != before
    undone = undo(session, batch.id)

    assert dump(session) == before
    assert undone.kept == {}


def test_dates_and_moments_come_back_as_they_were(session: Session, term_id: int) -> None:
    student(session, 1, "王喆")
    session.add(
        StudentChangeTable(
            id=1,
            student_id=1,
            kind="in",
            day=date(2026, 9, 1),
            term_id=term_id,
            other_school="实验小学",
            reason="",
            papers="",
            system_state="open",
            system_date=date(2026, 9, 3),
            note="",
            recorded=datetime(2026, 9, 1, 8, 30, 0, 123456, tzinfo=UTC),
        )
    )
    before = dump(session)
    batch = begin(session)

    batch.update(StudentChangeTable, {"id": 1}, {"day": date(2026, 9, 2), "recorded": datetime.now(UTC)})
    batch.update(StudentTable, {"id": 1}, {"birth": date(2013, 5, 6)})
    batch.delete(StudentChangeTable, {"id": 1})
    undo(session, batch.id)

    assert dump(session) == before


def test_rows_with_keys_of_several_columns_go_back(session: Session, term_id: int) -> None:
    subjects = list(save_subjects(session, ["语文", "数学"]).values())
    exam_id = exam(session, term_id, student(session, 1, "王喆"), student(session, 2, "李㛃"))
    for pupil, subject, value in (
        (1, subjects[0], 0.1 + 0.2),
        (1, subjects[1], None),
        (2, subjects[0], 1e-9),
    ):
        put_score(session, exam_id, pupil, subject, value)
    before = dump(session)
    batch = begin(session)

    batch.update_many(
        ScoreTable,
        [
            Change(
                {"exam_id": exam_id, "student_id": pupil, "subject_id": subject},
                {"value": value, "state": 0},
                {"value": 99.5, "state": 1},
            )
            for pupil, subject, value in ((1, subjects[0], 0.1 + 0.2), (1, subjects[1], None))
        ],
    )
    batch.delete(ScoreTable, {"exam_id": exam_id, "student_id": 2, "subject_id": subjects[0]})
    session.flush()
    assert session.get_one(ScoreTable, (exam_id, 1, subjects[1])).state == 1
    undo(session, batch.id)

    assert dump(session) == before


def test_a_column_named_otherwise_in_the_database_goes_back(session: Session) -> None:
    (chinese,) = save_subjects(session, ["语文"]).values()
    key = {"grade": 7, "subject_id": chinese}
    session.add(GradeSubjectTable(**key, position=0, full=120, excellent=102, good=90, pass_=72, low=48))
    before = dump(session)
    batch = begin(session)

    batch.update(GradeSubjectTable, key, {"pass": 70.0, "low": 40.0})
    assert session.get_one(GradeSubjectTable, (7, chinese), populate_existing=True).pass_ == 70.0
    undo(session, batch.id)

    assert dump(session) == before


def test_one_row_changed_twice_in_a_batch_goes_back_to_the_first(session: Session) -> None:
    student(session, 1, "王喆", "01")
    before = dump(session)
    batch = begin(session)

    batch.update(StudentTable, {"id": 1}, {"name": "王哲"})
    batch.update(StudentTable, {"id": 1}, {"name": "王喆喆"})
    undo(session, batch.id)

    assert dump(session) == before


def test_an_unchanged_row_is_not_recorded_and_a_missing_one_is_an_error(session: Session) -> None:
    student(session, 1, "王喆", "01")
    batch = begin(session)

    batch.update(StudentTable, {"id": 1}, {"name": "王喆"})

    assert list_changes(session, batch.id, StudentTable) == ()
    with pytest.raises(KeyError):
        batch.update(StudentTable, {"id": 9}, {"name": "王喆"})
    with pytest.raises(KeyError):
        batch.delete(StudentTable, {"id": 9})


def test_a_whole_range_goes_except_what_is_used_elsewhere(session: Session, term_id: int) -> None:
    batch = begin(session)
    for key in range(1, 5):
        student(session, key, f"学生{key}")
    batch.inserted_range(StudentTable, range(1, 5))
    exam(session, term_id, 3)

    undone = undo(session, batch.id)

    assert session.scalars(select(StudentTable.id)).all() == [3]
    assert undone.kept == {"student": 1}


def test_what_a_later_batch_changed_or_the_caller_wants_is_kept(session: Session) -> None:
    first = begin(session)
    for key in range(1, 5):
        student(session, key, f"学生{key}")
    first.inserted_range(StudentTable, range(1, 5))
    begin(session, "导入名单").update(StudentTable, {"id": 2}, {"number": "02"})

    undone = undo(session, first.id, {"student": [4]})

    assert session.scalars(select(StudentTable.id)).all() == [2, 4]
    assert undone.kept == {"student": 2}


def test_an_empty_range_records_nothing(session: Session) -> None:
    batch = begin(session)

    batch.inserted_range(StudentTable, range(5, 5))

    assert session.scalars(select(BatchChangeTable)).all() == []


def test_rows_given_by_condition_go_and_their_neighbours_stay(session: Session, term_id: int) -> None:
    (chinese,) = save_subjects(session, ["语文"]).values()
    pupils = [student(session, key, f"学生{key}") for key in range(1, 1204)]
    kept, gone = exam(session, term_id, *pupils), exam(session, term_id)
    for pupil in pupils[:2]:
        put_score(session, kept, pupil, chinese, 60)
    before = dump(session)
    batch = begin(session)
    for pupil in pupils:
        if pupil > 2:
            put_score(session, kept, pupil, chinese, 70)
    batch.inserted_where(ScoreTable, exam_id=kept, subject_id=chinese, student_id=pupils[2:])

    undo(session, batch.id)

    assert dump(session) == before
    assert session.get(ExamTable, gone) is not None


def test_a_condition_is_refused_while_something_else_refers_to_its_rows(
    session: Session, term_id: int
) -> None:
    (chinese,) = save_subjects(session, ["语文"]).values()
    student(session, 1, "王喆")
    batch = begin(session)
    exam_id = exam(session, term_id, 1)
    batch.inserted_where(ExamTable, id=exam_id)
    batch.inserted_where(ExamPupilTable, exam_id=exam_id)
    session.add(
        EntryTable(
            exam_id=exam_id,
            subject_id=chinese,
            student_id=1,
            pass_no=1,
            value=90,
            state=0,
            who="甲",
            time=datetime.now(UTC),
        )
    )
    session.flush()

    with pytest.raises(UserError, match="别的资料用到"):
        undo(session, batch.id)


def test_rows_recorded_exactly_are_refused_once_they_changed(session: Session, term_id: int) -> None:
    (chinese,) = save_subjects(session, ["语文"]).values()
    exam_id = exam(session, term_id, student(session, 1, "王喆"))
    batch = begin(session)
    put_score(session, exam_id, 1, chinese, 90)
    batch.inserted_exactly(ScoreTable, exam_id=exam_id, student_id=[1])
    session.execute(update(ScoreTable).values(value=91))

    with pytest.raises(UserError, match="又改动过"):
        undo(session, batch.id)

    session.execute(update(ScoreTable).values(value=90))
    undo(session, batch.id)
    assert session.scalars(select(ScoreTable)).all() == []


def test_a_later_batch_inside_the_condition_must_go_first(session: Session, term_id: int) -> None:
    (chinese,) = save_subjects(session, ["语文"]).values()
    first = begin(session)
    exam_id = exam(session, term_id, student(session, 1, "王喆"))
    put_score(session, exam_id, 1, chinese, 90)
    first.inserted_where(ScoreTable, exam_id=exam_id)
    later = begin(session, "更正期中成绩")
    key = {"exam_id": exam_id, "student_id": 1, "subject_id": chinese}
    later.update(ScoreTable, key, {"value": 95.0})

    with pytest.raises(UserError, match="后来的那次改动"):
        undo(session, first.id)

    undo(session, later.id)
    undo(session, first.id)
    assert session.scalars(select(ScoreTable)).all() == []


@pytest.mark.parametrize("how", ["update", "delete", "reinsert"])
def test_a_row_changed_later_is_refused(session: Session, how: str) -> None:
    student(session, 1, "王喆", "01")
    batch = begin(session)
    if how == "reinsert":
        batch.delete(StudentTable, {"id": 1})
        student(session, 1, "李㛃")
    else:
        batch.update(StudentTable, {"id": 1}, {"name": "王哲"})
        session.execute(
            update(StudentTable).values(name="王吉吉") if how == "update" else delete(StudentTable)
        )

    with pytest.raises(UserError, match="又改动过"):
        undo(session, batch.id)


def test_a_row_inserted_and_changed_later_or_used_is_refused(session: Session, term_id: int) -> None:
    batch = begin(session)
    batch.insert(StudentTable, {"id": 1, "number": None, "name": "王喆", "name_key": "王喆"})

    session.execute(update(StudentTable).values(number="01"))
    with pytest.raises(UserError, match="又改动过"):
        undo(session, batch.id)
    session.execute(update(StudentTable).values(number=None))
    exam(session, term_id, 1)
    with pytest.raises(UserError, match="别的资料用到"):
        undo(session, batch.id)


def test_a_deleted_row_whose_parent_is_gone_is_refused(session: Session, term_id: int) -> None:
    (class_id,) = save_classes(session, TERM, [(7, 1, "")]).values()
    student(session, 1, "王喆")
    session.add(EnrolmentTable(id=1, student_id=1, term_id=term_id, class_id=class_id))
    session.flush()
    batch = begin(session)
    batch.delete(EnrolmentTable, {"id": 1})
    session.execute(delete(ClassTable))

    with pytest.raises(UserError, match="又改动过"):
        undo(session, batch.id)


def test_a_batch_is_undone_only_once(session: Session) -> None:
    batch = begin(session)
    batch.insert(StudentTable, {"id": 1, "number": None, "name": "王喆", "name_key": "王喆"})
    undo(session, batch.id)

    with pytest.raises(UserError, match="已经撤销过"):
        undo(session, batch.id)


def test_batches_are_listed_newest_first_with_their_facts(session: Session) -> None:
    first = begin(session)
    second = Batch(session, "term_change", "换学期")
    first.set_facts({"pupils": 3})

    assert [info.id for info in list_batches(session)] == [second.id, first.id]
    (info,) = list_batches(session, "score_import")
    assert info == get_batch(session, first.id)
    assert (info.title, info.facts, info.undone_at) == ("导入期中成绩", {"pupils": 3}, None)
    assert info.files[0]["name"] == "a.xlsx"
    undo(session, first.id)
    assert get_batch(session, first.id).undone_at is not None
