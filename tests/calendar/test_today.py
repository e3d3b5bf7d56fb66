"""工作台的各张卡片：整改、检查、听课、成绩、学时、任务，各说该说的，没有时安静。"""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.calendar.cards import Card
from jiaowu.calendar.services.today import CARDS, Look, get_today, read_card
from jiaowu.inspection.services import rectifications
from jiaowu.inspection.services.rounds import create_round
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.research.services.training import add_training
from jiaowu.research.training import Member, TrainingDraft
from jiaowu.school.services.schools import set_current_term
from jiaowu.school.tables import SubjectTable
from jiaowu.scores.exams import ExamKind
from jiaowu.scores.matrix import State
from jiaowu.scores.tables import ExamPupilTable, ExamTable, ScoreTable
from jiaowu.students.tables import StudentTable
from jiaowu.teachers.services.records import TEACHER_SOURCES
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.inspection.recorded import build_recorded
from tests.inspection.small import SmallSchool, build_small_school, draft_of

TODAY = date(2026, 11, 22)


@pytest.fixture
def school(session: Session) -> SmallSchool:
    """五位教师，当前学期已经上了十来周。"""
    built = build_small_school(session)
    set_current_term(session, built.term)
    return built


def card(session: Session, name: str, day: date = TODAY) -> Card:
    (kind,) = (each for each in CARDS if each.name == name)
    return read_card(session, kind, Look(day))


def test_an_empty_school_has_calm_cards(session: Session) -> None:
    cards = [read_card(session, kind, Look(TODAY)) for kind in CARDS]

    assert all(each.lines == () and each.empty.endswith("。") for each in cards)
    assert len({each.name for each in cards}) == len(CARDS)
    assert get_today(session, TODAY).week is None


def test_today_knows_the_week_of_the_term(session: Session, school: SmallSchool) -> None:
    today = get_today(session, TODAY)

    assert today.school == "青禾中学"
    assert today.term_id == school.term
    assert today.week is not None
    assert today.week.title == "第十二周"


def test_late_rectifications_come_first_and_lead_to_their_sheet(
    session: Session, school: SmallSchool
) -> None:
    rounds = build_recorded(session, school)
    drafts = [
        each.draft for each in rectifications.list_candidates(session, get_summary(session, rounds.now))
    ]
    issued = TODAY - timedelta(days=10)
    late = rectifications.issue(session, drafts[:1], issued, TODAY - timedelta(days=3)).ids
    soon = rectifications.issue(session, drafts[1:2], issued, TODAY + timedelta(days=7)).ids
    rectifications.issue(session, drafts[2:3], issued, TODAY + timedelta(days=8))

    lines = card(session, "rectifications").lines

    assert [(line.table, line.row_id, line.urgent) for line in lines] == [
        ("rectification", late[0], True),
        ("rectification", soon[0], False),
    ]
    assert [line.detail for line in lines] == ["逾期 3 天", "11月29日到期"]
    assert {line.place for line in lines} == {"inspection"}


def test_only_rounds_still_being_recorded_are_shown(session: Session, school: SmallSchool) -> None:
    build_recorded(session, school)
    started = create_round(session, school.term, draft_of("正在查的", day=date(2026, 11, 20)))
    create_round(session, school.term, draft_of("下个月的", day=date(2026, 12, 20)))

    lines = card(session, "rounds").lines

    assert [(line.text, line.detail, line.row_id) for line in lines] == [("正在查的", "已录 0/5", started)]


def test_who_is_behind_and_who_was_not_observed_lead_to_the_teacher(
    session: Session, school: SmallSchool
) -> None:
    behind, unseen = card(session, "behind").lines, card(session, "unseen").lines

    people = set(school.teachers.values())
    assert {line.row_id for line in behind} == people
    assert all(line.urgent and line.place == "teachers" for line in behind)
    assert {line.row_id for line in unseen} == people
    assert {line.detail for line in unseen} == {"本学期没有"}


def test_cards_whose_room_has_nothing_recorded_stay_quiet(session: Session, school: SmallSchool) -> None:
    assert school.term

    assert card(session, "training").lines == ()
    assert card(session, "exams").lines == ()


def test_training_is_told_once_the_school_keeps_a_ledger(session: Session, school: SmallSchool) -> None:
    draft = TrainingDraft(
        "校本培训",
        date(2026, 9, 5),
        date(2026, 9, 5),
        school_based=True,
        members=(Member(school.teachers["高远"], 6.0),),
    )
    add_training(session, draft)

    lines = card(session, "training").lines

    assert {(line.place, line.table) for line in lines} == {("research", "teacher_training")}
    assert {line.row_id for line in lines} == set(school.teachers.values())
    assert next(line.text for line in lines if line.row_id == school.teachers["高远"]).endswith("已修 6／72")
    assert lines[-1].row_id == school.teachers["高远"]


def test_duties_are_counted_from_the_records_of_the_rooms_given(
    session: Session, school: SmallSchool
) -> None:
    add_work(session, school.teachers["高远"], WorkDraft(WorkKind.REFLECTION, date(2026, 11, 2), "反思一篇"))
    (kind,) = (each for each in CARDS if each.name == "duties")

    told = read_card(session, kind, Look(TODAY, TEACHER_SOURCES)).lines
    quiet = read_card(session, kind, Look(TODAY)).lines

    assert quiet == ()
    assert {(line.place, line.table) for line in told} == {("research", "teacher_duties")}
    assert all(line.detail.endswith("条落后") for line in told)


def test_scores_to_be_checked_lead_to_their_exam(session: Session, school: SmallSchool) -> None:
    empty = ExamTable(
        term_id=school.term,
        name="期中考试",
        date=date(2026, 11, 3),
        kind=ExamKind.MIDTERM.value,
        created=datetime.now(UTC),
    )
    session.add(empty)
    session.flush()
    before = card(session, "exams").lines
    pupil = session.scalars(select(StudentTable.id).limit(1)).one()
    subject = session.scalars(select(SubjectTable.id).limit(1)).one()
    session.add(
        ExamPupilTable(exam_id=empty.id, student_id=pupil, position=0, name="学生0", file="", sheet="", row=1)
    )
    session.flush()
    session.add(
        ScoreTable(exam_id=empty.id, student_id=pupil, subject_id=subject, state=int(State.UNCHECKED))
    )
    session.flush()

    after = card(session, "exams").lines

    assert [(line.detail, line.urgent) for line in before] == [("还没有成绩", False)]
    assert [(line.detail, line.urgent, line.row_id) for line in after] == [("1 个待核", True, empty.id)]
