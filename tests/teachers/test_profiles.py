"""教师名册与一位教师的档案。"""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.batches import Batch, list_batches
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.people import EVERYONE, Basic, TeacherFilter, doubts_about, mask_id_number, mask_phone
from jiaowu.teachers.services.choices import list_people
from jiaowu.teachers.services.facts import (
    RECORDED,
    add_facts,
    change_fact,
    delete_fact,
    edit_fact,
    groups,
    homerooms,
    list_facts,
    used_values,
)
from jiaowu.teachers.services.moments import Moment, moment_of, moment_on
from jiaowu.teachers.services.profiles import (
    add_teacher,
    get_teacher,
    list_teachers,
    remove_teacher,
    save_basic,
    take_back,
)
from jiaowu.teachers.services.settings import get_tiers, save_tiers
from jiaowu.teachers.tenure import Tier
from tests.teachers.staff import Staffed

DAY = date(2026, 11, 22)


def moment(staff: Staffed) -> Moment:
    return Moment(DAY, staff.autumn)


def test_the_register_shows_each_teacher_of_the_term(session: Session, staff: Staffed) -> None:
    feng, song, dan = list_teachers(session, moment(staff))

    assert (feng.name, feng.title, feng.group, feng.homeroom) == ("冯豪", "一级教师", "语文组", "七（1）班")
    assert (feng.subjects, feng.classes, feng.periods) == (("语文",), ("七（1）班", "七（2）班"), None)
    assert (feng.age, feng.tenure, feng.tier, feng.sex_name) == (46, 24, "中年教师", "男")
    assert (song.tenure, song.tier, song.backbone) == (5, "新教师", ("县级教坛新秀",))
    assert (dan.name, dan.subjects, dan.title, dan.status_name) == ("单雨", (), "", "在职")


def test_a_past_term_is_shown_as_it_was(session: Session, staff: Staffed) -> None:
    change_fact(session, staff.feng, Fact(FactKind.TITLE, "高级教师", date(2026, 8, 20)))
    change_fact(session, staff.dan, Fact(FactKind.STATUS, "01", date(2026, 9, 1)))

    then = list_teachers(session, moment_of(session, staff.spring))
    now = list_teachers(session, moment(staff))

    assert [(row.name, row.title) for row in then] == [("冯豪", "一级教师"), ("宋博婷", ""), ("单雨", "")]
    assert [(row.name, row.title) for row in now] == [("冯豪", "高级教师"), ("宋博婷", "")]
    assert then[0].subjects == ()
    assert moment_of(session, staff.spring).day == date(2026, 7, 31)


def test_one_who_came_later_is_not_in_the_past_register(session: Session, staff: Staffed) -> None:
    change_fact(session, staff.dan, Fact(FactKind.STATUS, "11", date(2026, 8, 15)))

    names = [row.name for row in list_teachers(session, moment_of(session, staff.spring))]

    assert names == ["冯豪", "宋博婷"]
    assert list_teachers(session, Moment(date(2010, 1, 1))) != ()
    assert [row.name for row in list_teachers(session, Moment(date(2010, 1, 1)))] == ["冯豪"]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (TeacherFilter(group="语文组"), ["冯豪"]),
        (TeacherFilter(group=""), ["单雨"]),
        (TeacherFilter(subject="数学"), ["宋博婷"]),
        (TeacherFilter(subject=""), ["单雨"]),
        (TeacherFilter(title="一级教师"), ["冯豪"]),
        (TeacherFilter(tier="中年教师"), ["冯豪", "单雨"]),
        (TeacherFilter(backbone="县级"), ["宋博婷"]),
        (TeacherFilter(backbone="县级教坛新秀"), ["宋博婷"]),
        (TeacherFilter(backbone=""), ["冯豪", "单雨"]),
        (TeacherFilter(status="11"), ["冯豪", "宋博婷", "单雨"]),
        (TeacherFilter(post="1"), []),
        (TeacherFilter(text="sby"), []),
        (TeacherFilter(text="sbt"), ["宋博婷"]),
        (TeacherFilter(text="sy"), ["单雨"]),
        (TeacherFilter(text="t001"), ["冯豪"]),
        (TeacherFilter(present=False), []),
    ],
)
def test_the_register_can_be_filtered(
    session: Session, staff: Staffed, wanted: TeacherFilter, names: list[str]
) -> None:
    assert [row.name for row in list_teachers(session, moment(staff), wanted)] == names


def test_those_who_left_are_found_only_on_request(session: Session, staff: Staffed) -> None:
    change_fact(session, staff.song, Fact(FactKind.STATUS, "05", date(2026, 10, 1)))

    assert "宋博婷" not in [row.name for row in list_teachers(session, moment(staff))]
    assert "宋博婷" in [row.name for row in list_teachers(session, moment(staff), EVERYONE)]
    gone = list_teachers(session, moment(staff), TeacherFilter(status="05"))
    assert [(row.name, row.status_name) for row in gone] == [("宋博婷", "调出")]


def test_a_profile_lists_what_was_taught_in_each_term(session: Session, staff: Staffed) -> None:
    profile = get_teacher(session, staff.feng, moment(staff))

    autumn, spring = profile.taught
    assert [(each.class_title, each.subject) for each in autumn.lessons] == [
        ("七（1）班", "语文"),
        ("七（2）班", "语文"),
    ]
    assert autumn.roles == ("语文组", "七（1）班班主任")
    assert (spring.lessons, spring.roles) == ((), ("语文组",))
    assert len(profile.facts) == 4
    with pytest.raises(UserError, match="已经不在资料库里"):
        get_teacher(session, 999)


def test_o60_the_id_number_is_checked_and_masked(session: Session, staff: Staffed) -> None:
    with pytest.raises(UserError, match="校验位不对"):
        save_basic(session, staff.dan, {"id_number": "110105194912310021"})
    with pytest.raises(UserError, match="19490230 不存在"):
        save_basic(session, staff.dan, {"id_number": "110105194902300020"})

    save_basic(session, staff.dan, {"id_number": "11010519491231002x"})

    basic = get_teacher(session, staff.dan, moment(staff)).basic
    assert basic.id_number == "11010519491231002X"
    assert mask_id_number(basic.id_number) == "110105********002X"
    assert doubts_about(basic) == ("身份证号里的出生日期是 1949-12-31，登记的是 1965-01-31，请核对。",)
    with pytest.raises(UserError, match="身份证号已经登记给“单雨”了"):
        save_basic(session, staff.song, {"id_number": "11010519491231002X"})


def test_an_id_number_fills_in_what_was_not_registered(session: Session, staff: Staffed) -> None:
    key = add_teacher(session, Basic("赵强"))

    save_basic(session, key, {"id_number": "34052419800101001X"})

    basic = get_teacher(session, key, moment(staff)).basic
    assert (basic.birth, basic.sex, doubts_about(basic)) == (date(1980, 1, 1), "1", ())


def test_a_duplicate_number_is_refused(session: Session, staff: Staffed) -> None:
    with pytest.raises(UserError, match="工号 T001 已经登记给“冯豪”了"):
        add_teacher(session, Basic("新来的", "T001"))
    with pytest.raises(UserError, match="工号 T001 已经登记给“冯豪”了"):
        save_basic(session, staff.song, {"number": " T001 "})
    save_basic(session, staff.feng, {"number": "T001"})


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": " "}, "姓名不能为空"),
        ({"sex": "3"}, "性别只能是"),
        ({"education": "99"}, "没有“99”这种学历"),
        ({"birth": date(1800, 1, 1)}, "出生日期 1800-01-01 不对"),
        ({"birth": date(2000, 1, 1)}, "时还不满 14 岁"),
        ({"started": date(1990, 1, 1)}, "时还不满 14 岁"),
    ],
)
def test_wrong_details_are_refused(
    session: Session, staff: Staffed, changes: dict[str, object], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        save_basic(session, staff.feng, changes)

    assert get_teacher(session, staff.feng, moment(staff)).basic.name == "冯豪"


def test_an_edit_can_be_taken_back(session: Session, staff: Staffed) -> None:
    done = save_basic(session, staff.feng, {"college": "云溪师范学院", "major": "汉语言文学"})
    assert get_teacher(session, staff.feng, moment(staff)).basic.college == "云溪师范学院"

    take_back(session, done)

    assert get_teacher(session, staff.feng, moment(staff)).basic.college is None
    assert list_batches(session)[0].title == "改冯豪的毕业院校、所学专业"


def test_a_change_of_title_can_be_taken_back(session: Session, staff: Staffed) -> None:
    before = list_facts(session, staff.feng)

    done = change_fact(session, staff.feng, Fact(FactKind.TITLE, "高级教师", date(2026, 7, 1)))
    take_back(session, done.batch_id)

    assert list_facts(session, staff.feng) == before


def test_a_class_has_one_homeroom_teacher(session: Session, staff: Staffed) -> None:
    new = Fact(FactKind.HOMEROOM, "班主任", date(2026, 11, 1), class_id=staff.first)

    done = change_fact(session, staff.song, new)

    assert done.displaced == ("冯豪",)
    assert homerooms(session, date(2026, 10, 31)) == {staff.first: staff.feng}
    assert homerooms(session, date(2026, 11, 1)) == {staff.first: staff.song}
    earlier = Fact(FactKind.HOMEROOM, "班主任", date(2026, 8, 20), class_id=staff.first)
    with pytest.raises(UserError, match="这个班的班主任登记的是"):
        change_fact(session, staff.dan, earlier)


def test_a_wrong_fact_is_corrected_ended_or_deleted(session: Session, staff: Staffed) -> None:
    group = next(fact for fact in list_facts(session, staff.song) if fact.kind is FactKind.GROUP)
    assert group.id is not None

    edit_fact(session, group.id, Fact(FactKind.GROUP, "理科组", date(2021, 8, 25), date(2026, 9, 30)))

    assert groups(session, date(2026, 9, 30)) == {
        "理科组": ((staff.song, "宋博婷"),),
        "语文组": ((staff.feng, "冯豪"),),
    }
    assert "理科组" not in groups(session, date(2026, 10, 1))
    assert used_values(session, FactKind.GROUP) == ("理科组", "语文组")
    done = delete_fact(session, group.id)
    assert len(list_facts(session, staff.song)) == 1
    take_back(session, done)
    assert len(list_facts(session, staff.song)) == 2


def test_a_correction_must_not_overlap(session: Session, staff: Staffed) -> None:
    second = list_facts(session, staff.feng)[0]
    assert second.id is not None

    with pytest.raises(UserError, match="时间重叠，没有改"):
        edit_fact(session, second.id, Fact(FactKind.TITLE, "二级教师", date(2003, 9, 1), date(2015, 1, 1)))


def test_a_teacher_registered_by_mistake_can_be_removed_and_restored(
    session: Session, staff: Staffed
) -> None:
    change_fact(session, staff.dan, Fact(FactKind.TITLE, "高级教师", date(2000, 1, 1)))

    done = remove_teacher(session, staff.dan)
    assert len(list_teachers(session, moment(staff))) == 2
    take_back(session, done)

    assert list_teachers(session, moment(staff))[2].title == "高级教师"


def test_a_teacher_with_lessons_is_not_removed(session: Session, staff: Staffed) -> None:
    with pytest.raises(UserError, match="已有任教、检查或请假等记录"):
        remove_teacher(session, staff.feng)

    assert len(list_facts(session, staff.feng)) == 4


def test_the_tiers_are_a_setting(session: Session, staff: Staffed) -> None:
    save_tiers(session, (Tier("三年内", 0, 3), Tier("骨干期", 4, 30), Tier("资深", 31)))

    rows = list_teachers(session, moment(staff))

    assert [row.tier for row in rows] == ["骨干期", "骨干期", "资深"]
    with pytest.raises(UserError, match="重叠"):
        save_tiers(session, (Tier("三年内", 0, 3), Tier("其余", 3)))
    assert [tier.first for tier in get_tiers(session)] == [0, 4, 31]


def test_a_day_finds_its_term(session: Session, staff: Staffed) -> None:
    assert moment_on(session, date(2026, 3, 1)).term_id == staff.spring
    assert moment_on(session, date(2020, 3, 1)).term_id is None


@pytest.mark.parametrize(
    ("text", "shown"), [("13812345678", "138****5678"), ("12345", "*****"), (None, ""), ("", "")]
)
def test_phones_are_masked(text: str | None, shown: str) -> None:
    assert mask_phone(text) == shown


def test_a_broken_id_number_is_hidden_completely() -> None:
    assert mask_id_number("1234") == "****"
    assert mask_id_number(None) == ""


def test_personal_numbers_never_show_in_a_printed_value(staff: Staffed) -> None:
    assert staff
    assert "13812345678" not in repr(Basic("冯豪", phone="13812345678", id_number="11010519491231002X"))


def test_many_facts_are_registered_and_taken_back_at_once(session: Session, staff: Staffed) -> None:
    batch = Batch(session, RECORDED, "成批登记")
    retired = Fact(FactKind.STATUS, "01", date(2026, 3, 1))

    added = add_facts(
        session, {staff.dan: [retired, Fact(FactKind.TITLE, "高级教师", date(2000, 1, 1))]}, batch
    )

    assert added == 2
    assert "单雨" not in [row.name for row in list_teachers(session, moment(staff))]
    take_back(session, batch.id)
    assert list_teachers(session, moment(staff))[2].status is None
    wrong = [Fact(FactKind.TITLE, "高级教师"), Fact(FactKind.TITLE, "一级教师", date(2020, 1, 1))]
    with pytest.raises(UserError, match="时间重叠，没有登记"):
        add_facts(session, {staff.dan: wrong}, Batch(session, RECORDED, "成批登记"))
    assert add_facts(session, {}, Batch(session, RECORDED, "没有可登记的")) == 0


def test_namesakes_without_lessons_are_told_apart_by_group_or_number(
    session: Session, staff: Staffed
) -> None:
    add_teacher(session, Basic("同名", "T91"))

    hints = {each.number: each.hint for each in list_people(session, staff.autumn)}

    assert hints["T91"] == "T91"
    assert all(hints.values())
