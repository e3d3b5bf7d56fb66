"""听课记录的登记、修改、打分、反馈与删除。"""

from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.observations import Comment, Invalid, ObservationDraft, Step
from jiaowu.inspection.services import observations as service
from jiaowu.inspection.services.lessons import (
    has_timetable,
    subject_taught,
    teacher_of_class,
    teaching_at,
    teaching_in,
)
from jiaowu.inspection.services.observation_choices import read_choices, term_titles
from jiaowu.inspection.services.visits import comments_on, list_observations, observations_of, strictness
from jiaowu.inspection.severity import Leaning
from jiaowu.inspection.tables import ChecklistTable, ObserverTable
from jiaowu.teachers.substitutions import Way
from jiaowu.teachers.tables import SubstitutionTable
from tests.inspection.observing import (
    FIRST,
    MONDAY,
    SECOND,
    add_timetable,
    classes_of,
    comment_all,
    mark_all,
    observe,
    subjects_of,
)
from tests.inspection.small import SmallSchool


def test_the_timetable_says_who_teaches(session: Session, school: SmallSchool) -> None:
    add_timetable(session, school)
    first = classes_of(session, school)[FIRST]

    found = teaching_in(session, MONDAY, 2, first)

    assert found is not None
    assert (found.subject, found.teacher, found.way) == ("数学", "高远", "")
    assert teaching_in(session, MONDAY, 5, first) is None
    assert teaching_in(session, date(2030, 1, 7), 1, first) is None
    assert has_timetable(session, school.term)


def test_a_substitution_is_seen(session: Session, school: SmallSchool) -> None:
    add_timetable(session, school)
    first = classes_of(session, school)[FIRST]
    session.add(
        SubstitutionTable(
            leave_id=None,
            day=MONDAY,
            period=1,
            class_id=first,
            subject_id=subjects_of(session)["语文"],
            teacher_id=school.teachers["陈静"],
            way=Way.SUBSTITUTE.value,
            new_day=None,
            new_period=None,
            substitute_id=school.teachers["周岚"],
            official=True,
            money=None,
            noticed=None,
            signed=False,
            note="",
        )
    )
    session.flush()

    found = teaching_at(session, MONDAY, 1)

    assert [(each.class_title, each.teacher, each.way) for each in found] == [
        (FIRST, "周岚", Way.SUBSTITUTE.label),
        (SECOND, "周岚", ""),
    ]


def test_without_a_timetable_the_assignment_tells_the_subject(session: Session, school: SmallSchool) -> None:
    classes, subjects = classes_of(session, school), subjects_of(session)

    assert subject_taught(session, school.term, school.teachers["高远"], None) == subjects["数学"]
    assert subject_taught(session, school.term, school.teachers["陈静"], classes[SECOND]) is None
    assert (
        teacher_of_class(session, school.term, classes[SECOND], subjects["语文"]) == school.teachers["周岚"]
    )
    assert not has_timetable(session, school.term)


def test_a_lesson_is_recorded_with_several_observers(session: Session, school: SmallSchool) -> None:
    key = observe(session, school, observers=("高远", "林夕"), checklist="lesson")

    shown = service.get_observation(session, key)

    assert shown.title == f"11月9日 {FIRST} 语文 陈静"
    assert shown.when == "星期一第 1 节"
    assert [each.name for each in shown.observers] == ["高远", "林夕"]
    assert shown.checklist is not None
    assert shown.observers[0].marks == (None,) * len(shown.checklist.items)
    assert shown.state.label == "未评"
    assert session.scalars(select(ChecklistTable.frozen)).all() == [True]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"day": date(2027, 3, 1)}, "不在2026—2027学年第一学期"),
        ({"period": 0}, "节次"),
        ({"period": 40}, "节次"),
        ({"kind": "偷听"}, "没有“偷听”这种听课类型"),
        ({"lesson_kind": "自习"}, "课型"),
        ({"teacher_id": None}, "授课教师"),
    ],
)
def test_a_wrong_change_is_refused_and_nothing_is_lost(
    session: Session, school: SmallSchool, changes: dict[str, object], told: str
) -> None:
    key = observe(session, school)

    with pytest.raises(UserError, match=told):
        service.edit_observation(session, key, {"topic": "春", **changes})

    assert service.get_observation(session, key).topic == "背影"


def test_a_lesson_needs_an_observer_and_a_day_in_the_term(session: Session, school: SmallSchool) -> None:
    teacher = school.teachers["陈静"]

    with pytest.raises(UserError, match="听课人"):
        service.add_observation(session, school.term, ObservationDraft(MONDAY, teacher, ()))
    with pytest.raises(UserError, match="换到那个学期"):
        service.add_observation(session, school.term, ObservationDraft(date(2026, 7, 1), teacher, (teacher,)))

    assert list_observations(session, school.term) == ()


def test_fields_are_changed_one_by_one(session: Session, school: SmallSchool) -> None:
    key = observe(session, school)

    service.edit_observation(session, key, {"topic": " 春 ", "period": None, "note": "录像"})

    shown = service.get_observation(session, key)
    assert (shown.topic, shown.period, shown.note, shown.when) == ("春", None, "录像", "星期一")
    with pytest.raises(ValueError, match="fed_back"):
        service.edit_observation(session, key, {"fed_back": MONDAY})


def test_marks_give_total_and_grade(session: Session, school: SmallSchool) -> None:
    key = observe(session, school, observers=("高远", "林夕"), checklist="lesson")

    mark_all(session, key, "高远", 0.9)
    mark_all(session, key, "林夕", 0.8)

    shown = service.get_observation(session, key)
    assert [each.total for each in shown.observers] == pytest.approx([90, 80])
    assert [each.grade for each in shown.observers] == ["A", "B"]
    assert shown.mean == pytest.approx(85)
    assert shown.grade == "B"


def test_an_unfinished_score_has_no_total(session: Session, school: SmallSchool) -> None:
    key = observe(session, school, checklist="lesson")
    observer = service.get_observation(session, key).observers[0].id

    service.save_mark(session, observer, 0, 4.5)

    shown = service.get_observation(session, key)
    assert (shown.observers[0].marks[0], shown.observers[0].total, shown.mean, shown.grade) == (
        4.5,
        None,
        None,
        "",
    )
    with pytest.raises(UserError, match="满分 5"):
        service.save_mark(session, observer, 0, 6)


def test_a_veto_gives_the_lowest_grade_whatever_the_points(session: Session, school: SmallSchool) -> None:
    key = observe(session, school, observers=("高远", "林夕"), checklist="lesson")
    mark_all(session, key, "高远", 1)
    observer = service.get_observation(session, key).observers[0].id
    late = "无故迟到、早退或离开课堂"

    service.save_vetoes(session, observer, {late: True})

    shown = service.get_observation(session, key)
    assert [shown.observers[0].total, shown.mean] == pytest.approx([100, 100])
    assert (shown.observers[0].vetoed, shown.observers[1].vetoed) == ((late,), ())
    assert (shown.observers[0].grade, shown.grade) == ("D", "D")
    (row,) = list_observations(session, school.term)
    assert (row.grade, row.vetoed) == ("D", (late,))
    with pytest.raises(UserError, match="没有“喝茶”这条一票否决"):
        service.save_vetoes(session, observer, {"喝茶": True})
    with pytest.raises(UserError, match="已经打了分"):
        service.change_checklist(session, key, "lesson_b")
    service.save_vetoes(session, observer, {late: False})
    assert service.get_observation(session, key).grade == "A"


def test_a_veto_without_points_still_gives_a_grade(session: Session, school: SmallSchool) -> None:
    key = observe(session, school, checklist="lesson")
    observer = service.get_observation(session, key).observers[0].id

    service.save_vetoes(session, observer, {"体罚或变相体罚学生": True})

    shown = service.get_observation(session, key)
    assert (shown.mean, shown.grade) == (None, "D")
    assert shown.score_words == "D（一票否决：体罚或变相体罚学生）"
    with pytest.raises(UserError, match="先把勾去掉"):
        service.change_checklist(session, key, None)


def test_a_checklist_with_marks_cannot_be_changed(session: Session, school: SmallSchool) -> None:
    key = observe(session, school, checklist="lesson")
    observer = service.get_observation(session, key).observers[0].id
    service.save_mark(session, observer, 0, 4)

    with pytest.raises(UserError, match="先把各项的分清空"):
        service.change_checklist(session, key, "lesson_b")
    service.save_mark(session, observer, 0, None)
    service.change_checklist(session, key, "lesson_b")
    assert service.get_observation(session, key).code == "lesson_b"
    service.change_checklist(session, key, None)

    assert service.get_observation(session, key).checklist is None
    with pytest.raises(UserError, match="没有选评价表"):
        service.save_mark(session, observer, 0, 1)


def test_every_lesson_must_be_commented_before_feedback(session: Session, school: SmallSchool) -> None:
    key = observe(session, school)

    with pytest.raises(UserError, match="写评语"):
        service.confirm_feedback(session, key, MONDAY)
    comment_all(session, key)
    with pytest.raises(UserError, match="早于上课"):
        service.confirm_feedback(session, key, date(2026, 11, 8))
    service.confirm_feedback(session, key, date(2026, 11, 10))

    (row,) = list_observations(session, school.term)
    assert (row.fed_back, row.state.label) == (date(2026, 11, 10), "已评")
    service.confirm_feedback(session, key, None)
    assert service.get_observation(session, key).fed_back is None


def test_a_comment_that_is_far_too_long_is_refused(session: Session, school: SmallSchool) -> None:
    key = observe(session, school)
    observer = service.get_observation(session, key).observers[0].id

    with pytest.raises(UserError, match="最多 4000 字"):
        service.save_comment(session, observer, Comment("好" * 4001))

    assert not service.get_observation(session, key).observers[0].comment.given


def test_the_process_keeps_its_rows(session: Session, school: SmallSchool) -> None:
    key = observe(session, school)
    step = Step("8:30", "导入", "出示图片", "")

    service.save_process(session, key, [step, Step("", "", "", "")])

    assert service.get_observation(session, key).process == (step,)


def test_an_observer_is_added_once_and_the_last_one_stays(session: Session, school: SmallSchool) -> None:
    key = observe(session, school)
    service.add_observer(session, key, school.teachers["林夕"])

    with pytest.raises(UserError, match="林夕已经在听课人里"):
        service.add_observer(session, key, school.teachers["林夕"])
    with pytest.raises(UserError, match="不在教师名册"):
        service.add_observer(session, key, 999)
    first, second = service.get_observation(session, key).observers
    batch = service.remove_observer(session, first.id)
    with pytest.raises(UserError, match="至少要有一位"):
        service.remove_observer(session, second.id)

    service.take_back(session, batch)
    assert [each.name for each in service.get_observation(session, key).observers] == ["高远", "林夕"]


def test_a_deleted_record_comes_back_whole(session: Session, school: SmallSchool) -> None:
    key = observe(session, school, observers=("高远", "林夕"), checklist="lesson")
    mark_all(session, key, "高远", 0.9)
    comment_all(session, key)
    before = service.get_observation(session, key)

    batch = service.delete_observations(session, [key])

    assert session.scalar(select(func.count()).select_from(ObserverTable)) == 0
    with pytest.raises(UserError, match="已经删除"):
        service.get_observation(session, key)
    service.take_back(session, batch)
    assert service.get_observation(session, key) == before


def test_records_that_do_not_count_say_why(session: Session, school: SmallSchool) -> None:
    observe(session, school)
    observe(session, school)
    observe(session, school, observers=("陈静",), kind="反思式")

    rows = {row.id: row for row in list_observations(session, school.term)}

    assert [row.doubt for _, row in sorted(rows.items())] == [
        "",
        f"高远：{Invalid.REPEATED.label}",
        f"陈静：{Invalid.OWN.label}",
    ]


def test_the_list_has_the_latest_first_and_can_be_narrowed(session: Session, school: SmallSchool) -> None:
    old = observe(session, school, day=date(2026, 10, 12))
    new = observe(session, school, period=2)

    assert [row.id for row in list_observations(session, school.term)] == [new, old]
    assert [row.id for row in list_observations(session, school.term, [old])] == [old]


def test_a_teacher_sees_lessons_given_and_observed(session: Session, school: SmallSchool) -> None:
    observed = observe(session, school)
    observing = observe(session, school, teacher="周岚", title=SECOND, observers=("陈静", "林夕"))
    observe(session, school, teacher="周岚", title=SECOND, observers=("林夕",), period=2)
    comment_all(session, observed, "板书好")
    comment_all(session, observing)

    rows = observations_of(session, school.teachers["陈静"], school.term)

    assert {row.id for row in rows} == {observed, observing}
    assert comments_on(session, [observed, observing]) == {
        observed: ("板书好", "", "多留思考的时间"),
        observing: ("环节清楚；环节清楚", "", "多留思考的时间；多留思考的时间"),
    }


def test_strictness_uses_lessons_scored_by_several(session: Session, school: SmallSchool) -> None:
    for period in range(1, 6):
        key = observe(session, school, observers=("高远", "林夕", "陈静"), period=period, checklist="lesson")
        mark_all(session, key, "高远", 0.9)
        mark_all(session, key, "林夕", 0.8)
        mark_all(session, key, "陈静", 1.0)
    observe(session, school, period=6, checklist="lesson")

    found = strictness(session, school.term)

    assert [(name, each.lessons, round(each.shift, 6), each.leaning) for name, each in found.observers] == [
        ("高远", 5, 10.0, Leaning.LENIENT),
        ("林夕", 5, -10.0, Leaning.STRICT),
    ]
    assert len(found.lessons) == 5
    assert found.lessons[0].scores == {"高远": pytest.approx(90), "林夕": pytest.approx(80)}
    assert found.lessons[0].spread == pytest.approx(10)


def test_the_choices_hold_what_a_record_needs(session: Session, school: SmallSchool) -> None:
    found = read_choices(session, school.term)

    assert {each.name for each in found.people} == set(school.teachers)
    assert [title for _, title in found.classes] == [FIRST, SECOND]
    assert found.usual_checklist in [code for code, _ in found.checklists]
    assert found.periods == 7
    assert [(each.id, each.name) for each in term_titles(session)] == [(school.term, "2026—2027学年第一学期")]
