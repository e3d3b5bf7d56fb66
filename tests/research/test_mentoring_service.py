"""师徒结对的登记、进度、考核、续签与记录，都在真的资料库里。"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.limits import LimitError
from jiaowu.research.mentoring import Entry, PairDraft, Review, presets
from jiaowu.research.services.mentoring import (
    delete_entry,
    delete_pair,
    end_pair,
    get_pair,
    list_pairs,
    renew_pair,
    save_entry,
    save_pair,
    save_review,
)
from jiaowu.research.services.mentoring_progress import track
from jiaowu.research.services.mentoring_settings import get_most_apprentices, save_most_apprentices
from jiaowu.research.services.mentoring_sources import MENTORING_SOURCES
from jiaowu.store.batches import undo
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.records import RecordSource
from tests.teachers.staff import Staffed, build_staff

START, END = date(2026, 9, 1), date(2027, 8, 31)
TODAY = date(2026, 11, 22)


@pytest.fixture
def staff(session: Session) -> Staffed:
    """三位教师：冯豪、宋博婷、单雨。"""
    return build_staff(session)


def _draft(staff: Staffed, preset: str = "three_three_one") -> PairDraft:
    chosen = next(each for each in presets() if each.code == preset)
    return PairDraft(staff.feng, staff.song, "学科教学", START, END, START, "一年站稳讲台", chosen.targets)


def _pair_id(session: Session) -> int:
    return list_pairs(session)[0].id


def test_the_preset_is_copied_into_the_pair(session: Session, staff: Staffed) -> None:
    save_pair(session, _draft(staff))

    pair = list_pairs(session)[0]

    assert (pair.title, pair.state(TODAY)) == ("冯豪 — 宋博婷（学科教学）", "进行中")
    assert [each.name for each in pair.draft.targets] == ["提供示范课", "指导教学设计", "帮助分析学科质量"]


def test_the_same_pair_and_field_may_not_overlap_but_another_field_may(
    session: Session, staff: Staffed
) -> None:
    save_pair(session, _draft(staff))

    with pytest.raises(UserError, match="2026-09-01 至 2027-08-31 与这次的重叠"):
        save_pair(session, replace(_draft(staff), start=date(2027, 1, 1), end=date(2028, 1, 1)))
    save_pair(session, replace(_draft(staff), field="班主任工作"))

    assert len(list_pairs(session)) == 2


def test_mutual_pairs_are_marked(session: Session, staff: Staffed) -> None:
    save_pair(session, _draft(staff))
    other = replace(_draft(staff), mentor_id=staff.song, apprentice_id=staff.feng, field="信息技术应用")

    save_pair(session, other)

    assert [each.mutual for each in list_pairs(session)] == [True, True]


def test_a_mentor_with_too_many_is_doubted(session: Session, staff: Staffed) -> None:
    save_most_apprentices(session, 1)
    save_pair(session, _draft(staff))

    with pytest.raises(LimitError, match="冯豪这段时间已经带着宋博婷 1 名徒弟，学校规定一位师傅至多带 1 名"):
        save_pair(session, replace(_draft(staff), apprentice_id=staff.dan))
    save_pair(session, replace(_draft(staff), apprentice_id=staff.dan), knowingly=True)

    assert get_most_apprentices(session) == 1
    assert len(list_pairs(session)) == 2


def _observed(staff: Staffed) -> RecordSource:
    """徒弟听了师傅两节，听了别人一节；师傅听了徒弟一节。"""
    seen = (
        Record(staff.song, date(2026, 9, 20), "《背影》", "observation", 1, other_id=staff.feng),
        Record(staff.song, date(2026, 10, 20), "《春》", "observation", 2, other_id=staff.feng),
        Record(staff.song, date(2026, 10, 21), "别人的课", "observation", 3, other_id=staff.dan),
        Record(staff.feng, date(2026, 10, 22), "徒弟的课", "observation", 4, other_id=staff.song),
    )

    def listed(_session: Session, span: Span | None, teacher_id: int | None) -> Sequence[Record]:
        assert teacher_id is None
        return [each for each in seen if span is None or span.holds(each.day)]

    return RecordSource("observation.given", "听课", "听评课", "常规检查", listed, "节")


def test_observations_between_the_two_count_by_themselves(session: Session, staff: Staffed) -> None:
    save_pair(session, _draft(staff))
    save_entry(session, _pair_id(session), Entry(0, "指导设计", date(2026, 10, 8), "《背影》教案", 2))

    found = track(session, staff.autumn, [_observed(staff)], TODAY)

    assert found[0].text == "提供示范课 2/3 节；指导教学设计 2/3 篇；帮助分析学科质量 0/1 次"
    assert not found[0].behind
    assert track(session, staff.autumn, [_observed(staff)], END)[0].behind


def test_both_directions_are_counted_apart(session: Session, staff: Staffed) -> None:
    save_pair(session, _draft(staff, "mutual_seven"))

    found = track(session, staff.autumn, [_observed(staff)], TODAY)

    assert [each.done for each in found[0].progresses[:2]] == [2, 1]
    assert [each.behind for each in found[0].progresses[:2]] == [True, True]


def test_reviews_are_kept_by_term_and_can_be_undone(session: Session, staff: Staffed) -> None:
    save_pair(session, _draft(staff))
    key = _pair_id(session)

    save_review(session, key, Review(staff.autumn, "收获很多", "进步快", "优秀", TODAY))
    batch = save_review(session, key, Review(staff.autumn, "收获很多", "进步快", "合格", TODAY))

    assert get_pair(session, key).review_of(staff.autumn).grade == "合格"
    undo(session, batch)
    assert get_pair(session, key).review_of(staff.autumn).grade == "优秀"
    assert get_pair(session, key).review_of(staff.spring).grade == ""


def test_renewing_copies_the_contract_and_a_second_time_is_refused(session: Session, staff: Staffed) -> None:
    save_pair(session, _draft(staff))
    key = _pair_id(session)

    renew_pair(session, key)

    newest = list_pairs(session)[0].draft
    assert (newest.start, newest.signed) == (date(2027, 9, 1), None)
    with pytest.raises(UserError, match="重叠"):
        renew_pair(session, key)


def test_a_pair_ended_early_counts_until_that_day(session: Session, staff: Staffed) -> None:
    save_pair(session, _draft(staff))
    key = _pair_id(session)

    end_pair(session, key, date(2026, 10, 31))

    assert get_pair(session, key).state(TODAY) == "提前结束"
    assert list_pairs(session, Span(date(2027, 2, 1), date(2027, 7, 31))) == ()
    with pytest.raises(UserError, match="不能续签"):
        renew_pair(session, key)


def test_deleting_a_pair_takes_its_entries_along_and_comes_back(session: Session, staff: Staffed) -> None:
    save_pair(session, _draft(staff))
    key = _pair_id(session)
    save_entry(session, key, Entry(0, "示范课", date(2026, 10, 8), "《春》", 1))
    save_review(session, key, Review(staff.autumn, grade="优秀"))

    batch = delete_pair(session, key)

    assert list_pairs(session) == ()
    undo(session, batch)
    pair = get_pair(session, key)
    assert ([each.kind for each in pair.entries], len(pair.reviews)) == (["示范课"], 1)
    delete_entry(session, pair.entries[0].id)
    assert get_pair(session, key).entries == ()


def test_mentoring_is_told_as_records_to_both(session: Session, staff: Staffed) -> None:
    save_pair(session, _draft(staff))
    save_entry(session, _pair_id(session), Entry(0, "示范课", date(2026, 10, 8), "《春》", 1))

    mentor, apprentice = (each.list(session, None, None) for each in MENTORING_SOURCES)

    assert [(each.teacher_id, each.other_id, each.day, each.title) for each in mentor] == [
        (staff.feng, staff.song, START, "与徒弟宋博婷结对"),
        (staff.feng, staff.song, date(2026, 10, 8), "示范课（徒弟宋博婷）"),
    ]
    assert [each.title for each in apprentice] == ["与师傅冯豪结对", "示范课（师傅冯豪）"]
    assert MENTORING_SOURCES[1].list(session, Span(END, END), staff.song) == []
