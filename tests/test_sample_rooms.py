"""样例学校各间都有东西看：课表、请假调代课、检查与整改、听课、巡堂、成果获奖。"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.database import open_database
from jiaowu.inspection.rectifications import Status
from jiaowu.inspection.services.patrols import list_patrols
from jiaowu.inspection.services.quotas import quota_progress
from jiaowu.inspection.services.rectifications import list_rectifications
from jiaowu.inspection.services.rounds import list_rounds
from jiaowu.inspection.services.visits import list_observations, strictness
from jiaowu.progress import Progress
from jiaowu.sample import build_sample
from jiaowu.teachers.curriculum import Verdict
from jiaowu.teachers.leaves import LeaveStatus
from jiaowu.teachers.services.awards import list_awards
from jiaowu.teachers.services.curriculum import coverage
from jiaowu.teachers.services.leaves import list_leaves
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.services.substitutions import list_arrangements
from jiaowu.teachers.services.timetable import list_lessons
from jiaowu.teachers.services.works import list_works
from jiaowu.teachers.substitutions import Way
from jiaowu.teachers.timetable import clashes
from jiaowu.teachers.works import WorkKind

DAY = date(2026, 11, 22)
"""样例学期里的一天；不看今天几号。"""


@pytest.fixture(scope="module")
def session(
    tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]
) -> Iterator[Session]:
    """建好的样例学校，只读。"""
    store = open_database(fresh_sample(tmp_path_factory.mktemp("样例")))
    with store.read() as opened:
        yield opened
    store.close()


@pytest.fixture(scope="module")
def term_id(session: Session) -> int:
    """当前学期的编号。"""
    term_id = current_moment(session).term_id
    assert term_id is not None
    return term_id


def test_every_class_has_a_full_timetable_without_clashes(session: Session, term_id: int) -> None:
    lessons = list_lessons(session, term_id)

    assert Counter(lesson.class_id for lesson in lessons) == dict.fromkeys(
        {lesson.class_id for lesson in lessons}, 35
    )
    assert len({lesson.class_id for lesson in lessons}) == 9
    assert clashes(lessons) == ()
    assert {lesson.subject for lesson in lessons if lesson.teacher_id is None} == {"社团"}


def test_one_class_lacks_one_lesson_and_the_rest_is_offered_in_full(session: Session, term_id: int) -> None:
    found = coverage(session, term_id)

    lacking = [
        (found.titles[each.class_id], each.name) for each in found.offered if each.verdict is not Verdict.MET
    ]
    assert lacking == [("九(3)班", "劳动")]


def test_leaves_stand_in_every_state_with_their_lessons_arranged(session: Session, term_id: int) -> None:
    leaves, arranged = list_leaves(session, term_id), list_arrangements(session, term_id)

    assert {leave.status for leave in leaves} == set(LeaveStatus)
    assert {each.move.way for each in arranged} == set(Way)
    assert {each.official for each in arranged if each.money} == {True, False}
    assert {each.flag(DAY) for each in arranged} == {"", "未报备", "代课条未签"}


def test_rectifications_stand_in_every_state_and_one_is_overdue(session: Session) -> None:
    slips = list_rectifications(session)

    assert {slip.status for slip in slips} == set(Status)
    assert [slip.status for slip in slips if slip.is_overdue(DAY)] == [Status.SIGNED]


def test_two_rounds_one_closed_one_still_recording(session: Session) -> None:
    latest, earlier = list_rounds(session)

    assert (earlier.closed, earlier.recorded) == (True, earlier.targets)
    assert not latest.closed
    assert 0 < latest.recorded < latest.targets


def test_observers_are_ahead_and_behind_and_can_be_compared(session: Session, term_id: int) -> None:
    progress = quota_progress(session, term_id, DAY)

    assert sum(each.done >= each.due.quota for each in progress) >= 2
    assert sum(each.behind > 0 for each in progress) >= 5
    assert any(each.stale for each in progress)
    assert len(strictness(session, term_id).observers) >= 3
    assert any(not row.state.complete for row in list_observations(session, term_id))


def test_patrols_are_mostly_normal(session: Session, term_id: int) -> None:
    seen = list_patrols(session, term_id)

    assert len(seen) == 72
    assert sum(bool(each.violations) for each in seen) == 7


def test_teachers_have_groups_duties_levels_works_and_awards(session: Session) -> None:
    rows = list_teachers(session, current_moment(session))
    duties = {duty for row in rows for duty in row.duties}
    awards = list_awards(session)

    assert len(rows) == 38
    assert all(row.title and bool(row.group) == bool(row.classes) for row in rows)
    assert {"校长", "副校长", "教导主任", "教研组长", "年级组长"} <= duties
    assert any(row.preparations for row in rows)
    assert {"县级", "市级"} <= {level[:2] for row in rows for level in row.backbone}
    assert {WorkKind.PAPER, WorkKind.OPEN_LESSON, WorkKind.CASE} <= {
        each.draft.kind for each in list_works(session)
    }
    assert any(award.draft.student_id for award in awards)


def test_the_sample_can_be_built_twice_alike(session: Session, term_id: int, tmp_path: Path) -> None:
    store = open_database(build_sample(tmp_path, Progress()))
    with store.read() as again:
        second = [(each.teacher, each.result) for each in list_arrangements(again, term_id)]
    store.close()

    assert second == [(each.teacher, each.result) for each in list_arrangements(session, term_id)]
