"""常规检查交出的记录：听课、被听课、结果、整改、通报表扬；照手工数的核对，每种只查一次。"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from jiaowu.inspection.services import rectifications
from jiaowu.inspection.services.circulars import close_round, get_circular, save_circular
from jiaowu.inspection.services.observations import get_observation, save_vetoes
from jiaowu.inspection.services.rounds import delete_round
from jiaowu.inspection.services.sources import INSPECTION_SOURCES
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.teachers.records import Record, Span
from tests.inspection.observing import MONDAY, mark_all, observe
from tests.inspection.recorded import BEST, RecordedRounds, build_recorded
from tests.inspection.small import SmallSchool

TODAY = date(2026, 11, 22)
NOVEMBER = Span(date(2026, 11, 1), date(2026, 11, 30))
SOURCES = {each.code: each for each in INSPECTION_SOURCES}


@pytest.fixture
def rounds(session: Session, school: SmallSchool) -> RecordedRounds:
    return build_recorded(session, school)


def records(
    session: Session, code: str, span: Span | None = None, teacher: int | None = None
) -> tuple[Record, ...]:
    return tuple(SOURCES[code].list(session, span, teacher))


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    """期间发出的 SQL。"""
    told: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        told.append(statement)

    session.flush()
    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    yield told
    event.remove(engine, "before_cursor_execute", note)


def test_only_effective_lessons_count_for_the_observer(session: Session, school: SmallSchool) -> None:
    heard = observe(session, school, observers=("高远", "林夕"))
    observe(session, school, observers=("高远",))
    observe(session, school, observers=("陈静",), period=2)
    early = observe(session, school, observers=("高远",), day=date(2026, 9, 7), teacher="周岚")
    ids = school.teachers

    found = records(session, "observation.given")
    own = records(session, "observation.given", NOVEMBER, ids["高远"])

    assert [(each.teacher_id, each.row_id, each.other_id) for each in found] == [
        (ids["高远"], early, ids["周岚"]),
        (ids["高远"], heard, ids["陈静"]),
        (ids["林夕"], heard, ids["陈静"]),
    ]
    assert own == (
        Record(ids["高远"], MONDAY, "背影", "observation", heard, "陈静 语文 推门", other_id=ids["陈静"]),
    )


def test_a_lesson_received_is_one_record_with_what_each_observer_gave(
    session: Session, school: SmallSchool
) -> None:
    key = observe(session, school, observers=("高远", "林夕", "陈静"), checklist="lesson")
    mark_all(session, key, "高远", 0.9)
    mark_all(session, key, "林夕", 0.8)
    single = observe(session, school, observers=("何川",), teacher="周岚", period=3, checklist="lesson")
    mark_all(session, single, "何川", 1)
    judge = get_observation(session, single).observers[0].id
    save_vetoes(session, judge, {"体罚或变相体罚学生": True})
    observe(session, school, observers=("林夕",), teacher="林夕", period=4)
    ids = school.teachers

    found = records(session, "observation.received")

    assert [(each.teacher_id, each.row_id, each.other_id) for each in found] == [
        (ids["陈静"], key, None),
        (ids["周岚"], single, ids["何川"]),
    ]
    assert [each.detail for each in found] == [
        "高远、林夕听课 推门 85.0 分 A、B",
        "何川听课 推门 100.0 分 D 一票否决",
    ]
    assert records(session, "observation.received", None, ids["周岚"]) == found[1:]
    assert records(session, "observation.received", Span(date(2026, 9, 1), date(2026, 9, 30))) == ()


def test_each_finished_result_is_a_record_of_its_day(
    session: Session, school: SmallSchool, rounds: RecordedRounds
) -> None:
    found = records(session, "inspection.result", None, school.teachers[BEST])

    assert [(each.day, each.title, each.detail) for each in found] == [
        (date(2026, 9, 20), "第一次检查：备课", "A 100.0 分"),
        (date(2026, 9, 20), "第一次检查：作业批改", "A 100.0 分"),
        (date(2026, 11, 9), "期中检查：备课", "A 100.0 分"),
        (date(2026, 11, 9), "期中检查：作业批改", "A 100.0 分"),
    ]
    assert len(records(session, "inspection.result")) == 20
    assert len(records(session, "inspection.result", NOVEMBER)) == 10
    delete_round(session, rounds.before)
    assert len(records(session, "inspection.result")) == 10


def test_a_rectification_tells_where_it_stands(
    session: Session, school: SmallSchool, rounds: RecordedRounds
) -> None:
    (draft, *_) = rectifications.list_candidates(session, get_summary(session, rounds.now))
    issued = rectifications.issue(session, [draft.draft], date(2026, 11, 10), date(2026, 11, 17))
    rectifications.sign(session, issued.ids[0])
    owner = school.teachers[draft.teacher]

    (found,) = records(session, "inspection.rectification", NOVEMBER, owner)

    assert (found.teacher_id, found.day, found.row_id) == (owner, date(2026, 11, 10), issued.ids[0])
    assert found.title.startswith("备课：")
    assert found.detail.endswith("期中检查 已签收")
    assert records(session, "inspection.rectification", Span(TODAY, TODAY)) == ()
    assert records(session, "inspection.rectification", None, school.teachers[BEST]) == ()


def test_those_named_in_the_kept_circular_are_praised(
    session: Session, school: SmallSchool, rounds: RecordedRounds
) -> None:
    assert records(session, "inspection.praise") == ()

    close_round(session, rounds.now, TODAY)

    found = records(session, "inspection.praise")
    named = {name for name, key in school.teachers.items() if key in {each.teacher_id for each in found}}
    assert named == {"周岚", "陈静", "高远"}
    assert {(each.day, each.title, each.level) for each in found} == {(TODAY, "期中检查通报表扬", "校级")}
    assert records(session, "inspection.praise", Span(MONDAY, MONDAY)) == ()
    assert len(records(session, "inspection.praise", NOVEMBER, school.teachers["陈静"])) == 1


def test_a_name_inside_a_longer_one_or_outside_the_praise_is_not_praised(
    session: Session, rounds: RecordedRounds
) -> None:
    drafted = get_circular(session, rounds.now, TODAY)
    changed = replace(
        drafted, merits="李周岚、陈静怡老师教案工整。\n表扬林夕等老师。", survey="检查人：高远。"
    )

    save_circular(session, rounds.now, changed)

    names = [each.teacher_id for each in records(session, "inspection.praise")]
    assert names == [get_id(session, rounds, "林夕")]


def get_id(session: Session, rounds: RecordedRounds, name: str) -> int:
    rows = get_summary(session, rounds.now).rows
    return next(row.teacher.teacher_id for row in rows if row.teacher.name == name)


@pytest.mark.parametrize("code", SOURCES)
def test_each_kind_is_one_statement_however_many_there_are(
    session: Session, school: SmallSchool, rounds: RecordedRounds, code: str
) -> None:
    for period in range(1, 7):
        observe(session, school, observers=("高远", "林夕"), period=period, checklist="lesson")
    drafts = [
        each.draft for each in rectifications.list_candidates(session, get_summary(session, rounds.now))
    ]
    rectifications.issue(session, drafts, MONDAY, TODAY)
    close_round(session, rounds.now, TODAY)

    with counted(session) as told:
        found = records(session, code, NOVEMBER)

    assert len(found) > 1
    assert len(told) == 1
