"""设置学校：由已有的资料开始，一次存好；班级的名字、添与删。"""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.lines import usual_subjects
from jiaowu.school.plan import SchoolPlan
from jiaowu.school.services import classes, grade_subjects, plans, profiles, schools, settings
from jiaowu.school.settings import SchoolSettings
from jiaowu.school.terms import Term
from jiaowu.students.services.roster import add_students, enrol

TODAY = date(2026, 11, 22)
PLAN = SchoolPlan(
    "云溪九年一贯制学校",
    SchoolKind.NINE_YEAR,
    Term(2026, 1),
    ClassStyle.PLAIN,
    {1: 2, 7: 3, 8: 0},
    {7: usual_subjects(7)},
)


def test_an_empty_database_starts_with_the_term_of_today(session: Session) -> None:
    plan = plans.read_plan(session, TODAY)

    assert (plan.name, plan.kind, plan.term) == ("", SchoolKind.PRIMARY, Term(2026, 1))
    assert plan.classes == dict.fromkeys(range(1, 7), 4)


def test_a_plan_is_saved_in_one_go(session: Session) -> None:
    plans.save_plan(session, PLAN)

    assert schools.get_school(session) == schools.SchoolInfo("云溪九年一贯制学校", SchoolKind.NINE_YEAR)
    assert schools.current_term(session) == Term(2026, 1)
    titles = classes.class_titles(session, Term(2026, 1))
    assert list(titles.values()) == ["一1班", "一2班", "七1班", "七2班", "七3班"]
    assert grade_subjects.grade_subjects(session, 7) == usual_subjects(7)
    assert settings.get_settings(session).class_style is ClassStyle.PLAIN


def test_classes_that_came_with_imported_scores_are_the_start_and_stay(session: Session) -> None:
    schools.save_term(session, Term(2026, 1))
    before = classes.save_classes(session, Term(2026, 1), [(7, 1, ""), (7, 5, ""), (8, 2, "")])

    start = plans.read_plan(session, TODAY)
    plans.save_plan(session, replace(start, name="云溪初中", classes={7: 2, 8: 2, 9: 1}))

    assert (start.kind, start.classes) == (SchoolKind.JUNIOR, {7: 5, 8: 2, 9: 0})
    after = {info.identity: info.id for info in classes.list_classes(session, Term(2026, 1))}
    assert before.items() <= after.items()
    assert set(after) - set(before) == {(7, 2, ""), (8, 1, ""), (9, 1, "")}


def test_a_plan_can_be_saved_again(session: Session) -> None:
    plans.save_plan(session, PLAN)
    plans.save_plan(session, replace(plans.read_plan(session, TODAY), name="云溪学校"))

    assert len(classes.list_classes(session, Term(2026, 1))) == 5
    assert schools.get_school(session) == schools.SchoolInfo("云溪学校", SchoolKind.NINE_YEAR)


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        (replace(PLAN, name=" "), "名称"),
        (replace(PLAN, classes={7: 0}), "至少"),
        (replace(PLAN, classes={7: 61}), "最多 60"),
        (replace(PLAN, classes={7: -1, 8: 1}), "最多 60"),
    ],
)
def test_an_impossible_plan_is_refused(session: Session, wrong: SchoolPlan, word: str) -> None:
    with pytest.raises(UserError, match=word):
        plans.save_plan(session, wrong)


def test_a_profile_edit_changes_school_classes_and_subjects(session: Session) -> None:
    plans.save_plan(session, PLAN)
    first = classes.list_classes(session, Term(2026, 1))
    edit = profiles.ProfileEdit(
        " 云溪学校 ",
        SchoolKind.NINE_YEAR,
        SchoolSettings(ClassStyle.CODE),
        {first[0].id: "彩虹班"},
        {(9, 1, ""): "宏志班", (9, 2, ""): ""},
        (first[-1].id,),
        {9: usual_subjects(9)},
    )

    profiles.save_profile(session, Term(2026, 1), edit)

    found = profiles.read_profile(session, TODAY)
    assert (found.name, found.settings) == ("云溪学校", SchoolSettings(ClassStyle.CODE))
    assert list(classes.class_titles(session, Term(2026, 1)).values()) == [
        "彩虹班",
        "102",
        "701",
        "702",
        "宏志班",
        "902",
    ]
    assert set(found.subjects) == {7, 9}


def test_taking_a_name_away_brings_the_school_style_back(session: Session) -> None:
    plans.save_plan(session, PLAN)
    first = classes.list_classes(session, Term(2026, 1))[0]

    classes.set_own_titles(session, {first.id: "彩虹班"})
    classes.set_own_titles(session, {first.id: " "})

    assert classes.class_titles(session, Term(2026, 1))[first.id] == "一1班"


def test_a_class_with_pupils_cannot_be_deleted(session: Session) -> None:
    plans.save_plan(session, PLAN)
    term_id = schools.save_term(session, Term(2026, 1))
    first, second, *_ = classes.list_classes(session, Term(2026, 1))
    (student,) = add_students(session, [("01", "王喆", "王喆")], Progress())
    enrol(session, term_id, [(student, first.id)], Progress())

    classes.delete_class(session, second.id)
    with pytest.raises(UserError, match=r"2026级1班.*不能删除"):
        classes.delete_class(session, first.id)

    left = [info.id for info in classes.list_classes(session, Term(2026, 1))]
    assert first.id in left
    assert second.id not in left
