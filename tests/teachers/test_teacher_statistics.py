"""教师队伍统计。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.teachers.awards import AwardDraft, count_awards
from jiaowu.teachers.people import Basic, TeacherRow
from jiaowu.teachers.services.awards import add_award
from jiaowu.teachers.services.moments import Moment, moment_of
from jiaowu.teachers.services.overview import overview
from jiaowu.teachers.statistics import Breakdown, age_band, break_down, key_figures
from tests.teachers.staff import Staffed


def row(key: int, title: str = "", backbone: tuple[str, ...] = (), **more: object) -> TeacherRow:
    basic = Basic(f"教师{key}", sex="1" if key % 2 else "2")
    return TeacherRow(key, basic, None, 40, 18, "青年教师", title, backbone=backbone, **more)  # type: ignore[arg-type]


def topic(found: tuple[Breakdown, ...], title: str) -> Breakdown:
    (chosen,) = (each for each in found if each.title == title)
    return chosen


def test_r114_the_register_counts_titles_and_honours() -> None:
    rows = [row(key, "高级教师" if key < 8 else "一级教师") for key in range(191 - 42 - 13)]
    rows += [row(200 + key, "一级教师", ("市级教坛新秀",)) for key in range(42)]
    rows += [row(300 + key, "", ("县级学科带头人",)) for key in range(13)]

    found = break_down(rows)

    assert topic(found, "职称").counts == (("高级教师", 8), ("一级教师", 170), ("未登记", 13))
    assert topic(found, "职称").people == 191
    assert topic(found, "骨干与称号").counts == (("市级教坛新秀", 42), ("县级学科带头人", 13))
    assert topic(found, "教龄").counts == (("青年教师", 191),)
    assert topic(found, "职称").share(8) == 8 / 191


def test_one_person_with_two_honours_counts_in_both() -> None:
    found = break_down([row(1, backbone=("市级学科带头人", "县级骨干教师"))])

    assert topic(found, "骨干与称号").counts == (("市级学科带头人", 1), ("县级骨干教师", 1))
    assert "各计一次" in topic(found, "骨干与称号").note


def test_nobody_gives_no_shares() -> None:
    found = break_down([])

    assert all(each.counts == () for each in found)
    assert topic(found, "职称").share(0) is None


def test_r118_awards_are_counted_by_level_and_prize() -> None:
    day = date(2025, 5, 1)
    awards = [
        *(AwardDraft(day, "论文评选", level="国家级", prize="一等奖") for _ in range(13)),
        *(AwardDraft(day, "论文评选", level="校级", prize="二等奖") for _ in range(40)),
        *(AwardDraft(day, "论文评选", level="校级", prize="一等奖") for _ in range(38)),
        AwardDraft(day, "表扬"),
    ]

    assert list(count_awards(awards).items()) == [
        (("国家级", "一等奖"), 13),
        (("校级", "一等奖"), 38),
        (("校级", "二等奖"), 40),
        (("未分级", ""), 1),
    ]
    found = topic(break_down([row(1)], awards), "荣誉获奖")
    assert found.counts == (("国家级", 13), ("校级", 78), ("未分级", 1))
    assert found.share(13) is None


def test_ages_fall_into_bands_at_their_edges() -> None:
    assert [age_band(age) for age in (None, 22, 30, 31, 35, 36, 55, 56, 60)] == [
        "", "30岁及以下", "30岁及以下", "31–35岁", "31–35岁", "36–40岁", "51–55岁", "56岁及以上",
        "56岁及以上",
    ]  # fmt: skip


def test_the_summary_says_how_many(session: Session, staff: Staffed) -> None:
    found = overview(session, Moment(date(2026, 11, 22), staff.autumn))

    assert found.summary == (
        "截至 2026-11-22 在册教职工 3 人，男 1 人，女 2 人，平均年龄 44.7 岁，平均教龄 23.3 年。"
    )
    assert key_figures([], date(2026, 1, 1)) == "截至 2026-01-01 在册教职工 0 人。"


def test_the_past_is_counted_as_it_was(session: Session, staff: Staffed) -> None:
    add_award(session, staff.feng, AwardDraft(date(2026, 5, 4), "优质课", level="市级"))
    add_award(session, staff.feng, AwardDraft(date(2026, 9, 10), "优秀教师", level="县级"))

    spring = overview(session, moment_of(session, staff.spring))
    autumn = overview(session, Moment(date(2026, 11, 22), staff.autumn))

    assert topic(spring.breakdowns, "荣誉获奖").counts == (("市级", 1),)
    assert topic(autumn.breakdowns, "荣誉获奖").counts == (("市级", 1), ("县级", 1))
    assert topic(spring.breakdowns, "学科").counts == ()
    assert topic(autumn.breakdowns, "学科").counts == (("语文", 1), ("数学", 1))
    assert topic(autumn.breakdowns, "学历").counts == (("研究生", 1), ("本科", 1), ("专科", 1))
