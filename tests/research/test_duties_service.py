"""个人任务：数到哪里，免做与认定，各套的改动，骨干与校长的义务，报告。"""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document, Table, Value
from jiaowu.paper.writers import WRITERS, write
from jiaowu.progress import Progress
from jiaowu.research.duties import DutySet, shipped_sets
from jiaowu.research.duties_progress import Board, Cell, Excuse, PersonDuties, State, subtotals
from jiaowu.research.reports import duties as reports
from jiaowu.research.reports.registry import build_reports
from jiaowu.research.services.duties import (
    copy_of,
    drop_set,
    is_changed,
    list_sets,
    progress,
    progress_of,
    save_excuse,
    save_set,
    save_weeks,
    weeks_in,
)
from jiaowu.research.services.training import add_training
from jiaowu.research.training import Member, TrainingDraft
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.store.batches import undo
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.bells import DayChange
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.awards import add_award
from jiaowu.teachers.services.bells import save_day_changes
from jiaowu.teachers.services.facts import change_fact, delete_fact, list_facts
from jiaowu.teachers.services.records import TEACHER_SOURCES, RecordSource
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed, build_staff

DAY = date(2026, 11, 22)
END = date(2027, 1, 31)


@pytest.fixture
def staff(session: Session) -> Staffed:
    """在写会话里建好的学校。"""
    return build_staff(session)


class Heard:
    """造的听课记录，数它被问了几次。"""

    def __init__(self) -> None:
        """还没有听过。"""
        self.asked = 0
        self.records: list[Record] = []

    def list(self, _session: Session, span: Span | None, teacher_id: int | None) -> list[Record]:
        """照 RecordSource 的样子问。"""
        self.asked += 1
        return [
            each
            for each in self.records
            if (span is None or span.holds(each.day)) and teacher_id in {None, each.teacher_id}
        ]


@pytest.fixture
def heard() -> Heard:
    """听课。"""
    return Heard()


@pytest.fixture
def sources(heard: Heard) -> tuple[RecordSource, ...]:
    """教师档案的与造的听课。"""
    return (
        *TEACHER_SOURCES,
        RecordSource("observation.given", "听课", "听评课", "常规检查", heard.list, "节"),
    )


def cell(board: Board, teacher_id: int, key: str) -> Cell | None:
    keys = [column.key for column in board.columns]
    person = next(each for each in board.people if each.teacher.id == teacher_id)
    return person.cells[keys.index(key)] if key in keys else None


def text(board: Board, teacher_id: int, key: str) -> str:
    found = cell(board, teacher_id, key)
    return found.text if found is not None else ""


def rows(document: Document) -> list[tuple[Value, ...]]:
    return [tuple(row) for block in document.blocks if isinstance(block, Table) for row in block.rows]


def test_records_of_every_room_are_counted_without_asking_twice(
    session: Session, staff: Staffed, heard: Heard, sources: tuple[RecordSource, ...]
) -> None:
    for at in range(12):
        add_work(
            session,
            staff.feng,
            WorkDraft(WorkKind.REFLECTION, date(2026, 9, 4) + timedelta(weeks=at), "反思"),
        )
    heard.records = [
        Record(staff.feng, date(2026, 9, 8), "一次函数", "observation", 1, amount=2.0, other_id=staff.song),
        Record(staff.song, date(2026, 9, 8), "背影", "observation", 2),
    ]

    board = progress(session, staff.autumn, DAY, sources)

    assert heard.asked == 1
    assert text(board, staff.feng, "four-a/reflection") == "○ 12/20"
    assert text(board, staff.feng, "four-a/observe") == "✗ 2/20 差10"
    assert text(board, staff.song, "four-a/observe") == "✗ 1/20 差11"
    observed = cell(board, staff.song, "four-a/observe")
    assert observed is not None
    assert observed.missing[0] == "第1周"
    assert [each.title for each in observed.records] == ["背影"]
    assert staff.dan not in {each.teacher.id for each in board.people}
    assert board.unknown == ("activity.attended", "project.joined", "project.led")


def test_one_teachers_line_reads_only_that_teacher(
    session: Session, staff: Staffed, heard: Heard, sources: tuple[RecordSource, ...]
) -> None:
    heard.records = [Record(staff.song, date(2026, 9, 8), "背影", "observation", 2)]

    found = progress_of(session, staff.autumn, staff.song, DAY, sources)

    assert isinstance(found, PersonDuties)
    assert found.teacher.id == staff.song
    assert "听课差 11" in found.line
    assert progress_of(session, staff.autumn, staff.dan, DAY, sources) is None


def test_a_week_off_shortens_nothing_and_is_not_missing(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    free = [DayChange(date(2026, 10, 5) + timedelta(days=at), None) for at in range(5)]
    save_day_changes(session, free)
    save_weeks(session, staff.autumn, 18)

    board = progress(session, staff.autumn, DAY, sources)
    found = cell(board, staff.feng, "four-a/reflection")

    assert found is not None
    assert "第6周" not in found.missing
    assert (found.expected, found.required) == (11, 18)
    with pytest.raises(UserError, match="1 与 26"):
        save_weeks(session, staff.autumn, 27)
    assert weeks_in(session, staff.spring) == 20


def test_excuse_and_manual_credit_need_a_reason_and_can_be_taken_back(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    with pytest.raises(UserError, match="要写明理由"):
        save_excuse(session, staff.feng, staff.autumn, "four-a/lesson", Excuse(extra=1))
    with pytest.raises(UserError, match="0 与 500"):
        save_excuse(session, staff.feng, staff.autumn, "four-a/lesson", Excuse(extra=-1, reason="错"))

    credited = save_excuse(
        session, staff.feng, staff.autumn, "four-a/lesson", Excuse(extra=1, reason="外校上课")
    )
    save_excuse(session, staff.song, staff.autumn, "four-a/lesson", Excuse(excused=True, reason="产假"))

    board = progress(session, staff.autumn, DAY, sources)
    assert text(board, staff.feng, "four-a/lesson") == "✓ 1/1"
    assert text(board, staff.song, "four-a/lesson") == "免"
    undo(session, credited)
    save_excuse(session, staff.song, staff.autumn, "four-a/lesson", Excuse())
    board = progress(session, staff.autumn, DAY, sources)
    assert [text(board, each, "four-a/lesson") for each in (staff.feng, staff.song)] == ["○ 0/1", "○ 0/1"]


def test_credit_for_a_yearly_duty_holds_in_both_terms(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    spring = save_term(session, Term(2026, 2))
    save_excuse(
        session, staff.song, staff.autumn, "backbone/county-topic", Excuse(extra=1, reason="见课题卡")
    )

    board = progress(session, spring, date(2027, 4, 1), sources)

    assert text(board, staff.song, "backbone/county-topic") == "✓ 1/1"


def test_subtotals_go_group_by_group_and_end_with_the_school(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    add_work(session, staff.feng, WorkDraft(WorkKind.OPEN_LESSON, date(2026, 10, 9), "公开课"))
    board = progress(session, staff.autumn, DAY, sources, ("four-a",))

    found = dict(subtotals(board))

    at = [column.key for column in board.columns].index("four-a/lesson")
    assert [name for name, _ in subtotals(board)] == ["数学组", "语文组", "全校"]
    assert [found[name][at].text for name in ("语文组", "数学组", "全校")] == ["✓1 / 1", "✓0 / 1", "✓1 / 2"]
    assert found["全校"][0].text == "✓0 ✗2 / 2"


# ---- 各套 ---------------------------------------------------------------------------


def test_a_set_is_copied_changed_switched_off_and_restored(session: Session, staff: Staffed) -> None:
    assert staff.feng
    first = shipped_sets()[0]
    copied = copy_of(session, first)
    assert (copied.code, copied.name) == ("own-1", "四个一（甲）（抄）")
    save_set(session, copied)
    save_set(session, replace(first, duties=first.duties[:1], enabled=False))

    sets = {each.code: each for each in list_sets(session)}
    assert [each.code for each in list_sets(session)][-1] == "own-1"
    assert (len(sets["four-a"].duties), sets["four-a"].enabled) == (1, False)
    with pytest.raises(UserError, match="已经有一套叫"):
        save_set(session, replace(copied, code="own-2"))
    restored = drop_set(session, "four-a")
    assert list_sets(session)[0] == first
    undo(session, restored)
    assert is_changed(session, "four-a")
    drop_set(session, "own-1")
    assert "own-1" not in {each.code for each in list_sets(session)}
    with pytest.raises(UserError, match="没有改过"):
        drop_set(session, "seven")


def test_a_duty_with_points_adds_them_up(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    first = shipped_sets()[0]
    lesson = replace(first.duties[3], points=4.0)
    save_set(session, DutySet("points", "研究积分", (lesson,)))
    add_work(session, staff.feng, WorkDraft(WorkKind.OPEN_LESSON, date(2026, 10, 9), "公开课"))

    board = progress(session, staff.autumn, DAY, sources, ("points",))

    assert board.scored
    assert {each.teacher.name: each.points for each in board.people} == {"冯豪": 4.0, "宋博婷": 0.0}


# ---- 骨干与校长 ---------------------------------------------------------------------


def backbone(session: Session, staff: Staffed, value: str) -> None:
    """宋博婷只有这一个称号。"""
    for fact in list_facts(session, staff.song):
        if fact.kind is FactKind.BACKBONE and fact.id is not None:
            delete_fact(session, fact.id)
    change_fact(session, staff.song, Fact(FactKind.BACKBONE, value, date(2020, 9, 1)))


def test_r110_a_county_backbone_owes_a_topic_a_paper_and_a_lesson_a_year(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    backbone(session, staff, "县级骨干教师")
    add_work(session, staff.song, WorkDraft(WorkKind.PAPER, date(2026, 9, 10), "论文"))
    add_work(session, staff.song, WorkDraft(WorkKind.OPEN_LESSON, date(2026, 3, 10), "上学年的课"))

    board = progress(session, staff.autumn, DAY, sources, ("backbone",))

    assert [column.key.partition("/")[2] for column in board.columns] == [
        "county-topic", "county-paper", "county-lesson", "article",
    ]  # fmt: skip
    assert [each.text for each in board.people[0].own] == ["○ 0/1", "✓ 1/1", "○ 0/1", "○ 0/1"]


def test_r111_a_city_backbone_owes_them_every_term(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    backbone(session, staff, "市级骨干教师")
    add_work(session, staff.song, WorkDraft(WorkKind.PAPER, date(2026, 3, 1), "上学期的论文"))
    add_work(session, staff.song, WorkDraft(WorkKind.LECTURE, date(2026, 10, 1), "学术报告"))

    board = progress(session, staff.autumn, END, sources, ("backbone",))

    assert text(board, staff.song, "backbone/city-paper") == "✗ 0/1 差1"
    assert text(board, staff.song, "backbone/city-lesson") == "✓ 1/1"
    assert text(board, staff.song, "backbone/article") == "✓ 1/1"


@pytest.mark.parametrize(
    ("award", "met"),
    [
        (AwardDraft(date(2026, 11, 1), "论文评选", category="论文", level="县级"), True),
        (AwardDraft(date(2026, 11, 1), "论文评选", category="论文", level="校级"), False),
        (AwardDraft(date(2026, 11, 1), "赛课", category="优质课", level="市级"), False),
        (AwardDraft(date(2026, 7, 31), "论文评选", category="论文", level="市级"), False),
    ],
)
def test_r112_an_article_is_awarded_at_county_or_above(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...], award: AwardDraft, *, met: bool
) -> None:
    add_award(session, staff.song, award)

    board = progress(session, staff.autumn, DAY, sources, ("backbone",))

    found = cell(board, staff.song, "backbone/article")
    assert found is not None
    assert (found.state is State.DONE) is met


def test_two_years_without_fulfilment_are_pointed_out(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    save_term(session, Term(2025, 1))
    backbone(session, staff, "县级骨干教师")
    add_work(session, staff.song, WorkDraft(WorkKind.PAPER, date(2025, 11, 10), "去年的论文"))

    found = rows(reports.build_backbone(session, sources, staff.autumn, DAY))

    told = {str(row[4]): (row[7], row[8]) for row in found}
    assert told["研究课（县级）"] == ("还差 1", "连续两年没有完成")
    assert told["论文或案例（县级）"] == ("还差 1", "")


def test_r162_the_principals_four_musts(
    session: Session, staff: Staffed, heard: Heard, sources: tuple[RecordSource, ...]
) -> None:
    with pytest.raises(UserError, match="还没有登记校长"):
        reports.build_principal(session, sources, staff.autumn, DAY)
    change_fact(session, staff.dan, Fact(FactKind.DUTY, "校长", date(2020, 9, 1)))
    heard.records = [Record(staff.dan, date(2026, 9, 1 + at), "听课", "observation", at) for at in range(20)]
    save_excuse(session, staff.dan, staff.autumn, "principal/subject", Excuse(extra=1, reason="分管数学"))

    found = rows(reports.build_principal(session, sources, staff.autumn, DAY))

    assert [(row[4], row[7]) for row in found] == [
        ("分管一门学科", "完成"),
        ("参加教研活动", "还差 5"),
        ("承担课题研究", "还差 1"),
        ("深入课堂听课", "完成"),
    ]


# ---- 报告 ---------------------------------------------------------------------------


def test_a_school_without_backbones_has_nothing_to_print(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    backbone(session, staff, "校级骨干教师")

    with pytest.raises(UserError, match="还没有登记县级以上的骨干"):
        reports.build_backbone(session, sources, staff.autumn, DAY)


def test_the_matrix_ends_with_subtotals_and_leaves_special_sets_out(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...]
) -> None:
    found = reports.build(session, sources, staff.autumn, DAY)

    table = next(block for block in found.blocks if isinstance(block, Table))
    assert [row[1] for row in table.rows] == ["宋博婷", "冯豪", "数学组", "语文组", "全校"]
    assert {column.group for column in table.columns} == {"", "四个一（甲）", "中青年教师公开课"}
    assert len(rows(reports.build(session, sources, staff.autumn, DAY, "语文组"))) == 1


OWN = ("training-", "dut", "backbone-duties", "principal-duties")


def test_every_report_goes_through_every_writer(
    session: Session, staff: Staffed, sources: tuple[RecordSource, ...], tmp_path: Path
) -> None:
    change_fact(session, staff.dan, Fact(FactKind.DUTY, "校长", date(2020, 9, 1)))
    today = date.today()  # noqa: DTZ011 — 报告默认看今天
    members = (Member(staff.feng, 6, "优秀", "证-1"), Member(staff.song, 0))
    add_training(session, TrainingDraft("新课标", today, today, "集中", "县", hours=6, members=members))

    own = [each for each in build_reports(sources) if each.id.startswith(OWN)]

    assert len(own) == 9
    for report in own:
        document = report.build(session)
        for writer in WRITERS:
            target = tmp_path / f"{report.id}{writer.suffix}"
            write(document, target, Progress())
            assert target.stat().st_size > 500
