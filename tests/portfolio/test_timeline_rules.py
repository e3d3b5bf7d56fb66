"""足迹的规矩：按学期分、按学年数、反思跟着记录；佐证的种类照数据文件。"""

from datetime import UTC, date, datetime

import pytest

from jiaowu.errors import UserError
from jiaowu.portfolio.evidence import Evidence, FileState, bad_sentences, by_kind
from jiaowu.portfolio.parts import (
    Part,
    entry_kinds,
    evidence_kind,
    evidence_kinds,
    footprint_groups,
    part_of_kind,
    parts,
)
from jiaowu.portfolio.places import place_name
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.portfolio.timeline import (
    Entry,
    EntryDraft,
    Footprint,
    Origin,
    Timeline,
    check_entry,
    newest_first,
    school_year_of,
    year_figures,
)
from jiaowu.school.terms import Term
from jiaowu.teachers.records import Record

PAPER = Origin("work.paper", "论文", "成果", "教师档案", "篇")
HOURS = Origin("training.hours", "研训", "培训", "教研研训", "学时")


def footprint(key: int, day: date, origin: Origin, amount: float = 1.0) -> Footprint:
    return Footprint(Record(1, day, f"第 {key} 条", "teacher_work", key, amount=amount), origin)


def entry(key: int, day: date, source: tuple[str, int] | None = None) -> Entry:
    return Entry(key, EntryDraft(Part.FOOTPRINTS, "教学反思", day, "反思", "写", source))


@pytest.fixture
def timeline() -> Timeline:
    """三个学年，中间一个学年没有记录；一条反思属于第 2 条。"""
    footprints = (
        footprint(1, date(2024, 9, 10), PAPER),
        footprint(2, date(2026, 10, 1), PAPER),
        footprint(3, date(2027, 1, 31), HOURS, 16),
        footprint(4, date(2027, 2, 1), HOURS, 8.5),
    )
    return Timeline(newest_first(footprints), (entry(9, date(2026, 10, 2), ("teacher_work", 2)),))


def test_the_last_of_january_still_belongs_to_the_first_term(timeline: Timeline) -> None:
    found = {each.term: [one.record.row_id for one in each.footprints] for each in timeline.terms}

    assert found == {Term(2026, 2): [4], Term(2026, 1): [3, 2], Term(2024, 1): [1]}
    assert timeline.terms[0].term == Term(2026, 2)
    assert [each.id for each in timeline.terms[1].entries] == [9]


def test_a_reflection_is_found_by_the_record_it_is_about(timeline: Timeline) -> None:
    assert [each.id for each in timeline.reflections["teacher_work", 2]] == [9]
    assert len(timeline.of_group("培训")) == 2


def test_years_are_counted_with_the_empty_ones_between(timeline: Timeline) -> None:
    years = year_figures(timeline)

    assert [(each.title, dict(each.counts), each.hours, each.written) for each in years] == [
        ("2024—2025", {"成果": 1}, 0.0, 0),
        ("2025—2026", {}, 0.0, 0),
        ("2026—2027", {"培训": 2, "成果": 1}, 24.5, 1),
    ]
    assert school_year_of(date(2026, 7, 31)) == 2025
    assert year_figures(Timeline((), ())) == ()


def test_a_bad_entry_is_refused() -> None:
    today = date(2026, 11, 22)

    with pytest.raises(UserError, match="没有写题目"):
        check_entry(EntryDraft(Part.FOOTPRINTS, "教学反思", today, " "), today)
    with pytest.raises(UserError, match="还没有到"):
        check_entry(EntryDraft(Part.FOOTPRINTS, "教学反思", date(2026, 11, 23), "明天"), today)
    with pytest.raises(UserError, match="不在列表里"):
        check_entry(EntryDraft(Part.FOOTPRINTS, "日记", today, "题目"), today)


def test_the_four_parts_weigh_a_hundred_and_each_kind_has_a_part() -> None:
    assert [info.part for info in parts()] == list(Part)
    assert sum(info.weight for info in parts()) == 100
    assert {part_of_kind(kind) for kind in entry_kinds()} <= set(Part)
    assert part_of_kind("没有这一种") is Part.FOOTPRINTS


def test_evidence_of_r109_each_has_a_kind() -> None:
    assert evidence_kind("teacher_work", "study") == "学习笔记"
    assert evidence_kind("observation") == "听课记录"
    assert evidence_kind("teacher_work", "courseware") == "课件"
    assert evidence_kind("teacher_work", "reflection") == "学习体会与反思"
    assert evidence_kind("teacher_work", "case") == "案例分析"
    assert evidence_kind("teacher_work", "paper") == "研究论文"
    assert evidence_kind("award") == "获奖证书"
    assert evidence_kind("portfolio_entry", "证书与材料") == "其他"
    assert evidence_kind("没有这张表") == evidence_kinds()[-1].name == "其他"


def test_bad_files_are_told_with_what_to_do() -> None:
    added = date(2026, 9, 1)
    moment = datetime(2026, 9, 1, tzinfo=UTC)
    good = Evidence(1, "a.pdf", "其他", "teacher", 1, "教师本人", added, 9, "aa/a.pdf", "a", moment)
    lost = Evidence(
        2, "b.pdf", "获奖证书", "award", 1, "优质课", added, 9, "b", "b", moment, FileState.MISSING
    )

    (told,) = bad_sentences((good, lost))

    assert told == "“b.pdf”（优质课）不见了。请从备份找回“附件”文件夹，或者重新添加这个文件。"
    assert list(by_kind((good, lost))) == ["获奖证书", "其他"]


def test_every_source_has_a_known_group_a_place_and_its_own_code() -> None:
    codes = [source.code for source in SOURCES]

    assert len(set(codes)) == len(codes)
    assert {source.group for source in SOURCES} <= set(footprint_groups())
    assert {place_name(source.place) for source in SOURCES} <= {"teachers", "inspection", "research"}
