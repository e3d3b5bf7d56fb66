"""各年级的学科、满分与分数线：现成的方案，存取，不对的不收。"""

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.lines import GradeSubject, LinePercents, preset_for, presets, usual_subjects
from jiaowu.school.services import grade_subjects as service

CHINESE = GradeSubject("语文", 120.0, LinePercents(85, 75, 60, 40))
MATHS = GradeSubject("数学", 150.0, LinePercents(90, 70.5, 60, 30))


@pytest.mark.parametrize(
    ("grade", "subject", "percents"),
    [
        (1, "语文", LinePercents(90, 75, 60, 40)),
        (3, "语文", LinePercents(85, 75, 60, 40)),
        (3, "数学", LinePercents(90, 75, 60, 40)),
        (6, "英语", LinePercents(90, 75, 60, 40)),
        (8, "物理", LinePercents(85, 75, 60, 40)),
        (8, "体育", LinePercents(90, 75, 60, 40)),
        (11, "数学", LinePercents(85, 70, 60, 40)),
    ],
)
def test_each_stage_has_its_usual_lines(grade: int, subject: str, percents: LinePercents) -> None:
    assert preset_for(grade).percents_for(subject) == percents


def test_every_grade_has_usual_subjects_and_one_preset() -> None:
    for grade in range(1, 13):
        subjects = usual_subjects(grade)

        assert [each.name for each in subjects[:2]] == ["语文", "数学"]
        assert all(each.percents.ordered and each.full >= 100 for each in subjects)
        assert sum(grade in each.grades for each in presets()) == 1


def test_senior_lines_come_to_the_marks_the_field_uses() -> None:
    chinese = usual_subjects(10)[0]

    percents = chinese.percents
    marks = [
        chinese.full * percent / 100
        for percent in (percents.excellent, percents.good, percents.pass_, percents.low)
    ]

    assert marks == [127.5, 105.0, 90.0, 60.0]


def test_subjects_of_a_grade_are_saved_in_order_and_replaced_whole(session: Session) -> None:
    service.save_grade_subjects(session, 7, usual_subjects(7))
    service.save_grade_subjects(session, 7, [MATHS, CHINESE])
    service.save_grade_subjects(session, 8, [CHINESE])

    assert service.grade_subjects(session, 7) == (MATHS, CHINESE)
    assert service.all_grade_subjects(session) == {7: (MATHS, CHINESE), 8: (CHINESE,)}
    assert service.grade_subjects(session, 9) == ()


def test_default_lines_answer_to_every_spelling_of_the_subject(session: Session) -> None:
    morals = GradeSubject("道德与法治", 50.0, LinePercents())
    service.save_grade_subjects(session, 7, [MATHS, morals])

    found = service.default_lines(session, 7)

    assert found["数学"] == (150.0, MATHS.percents)
    assert found["道法"] == found["政治"] == (50.0, LinePercents())
    assert "语文" not in found
    assert service.default_lines(session, 8) == {}


def test_a_spelling_saved_on_its_own_keeps_its_own_lines(session: Session) -> None:
    both = [GradeSubject("政治", 100.0, LinePercents()), GradeSubject("道法", 60.0, LinePercents())]
    service.save_grade_subjects(session, 9, both)

    found = service.default_lines(session, 9)

    assert (found["政治"][0], found["道法"][0]) == (100.0, 60.0)


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ([GradeSubject(" ", 100, LinePercents())], "没有写学科"),
        ([CHINESE, CHINESE], "写了两次"),
        ([GradeSubject("语文", 0, LinePercents())], "大于 0"),
        ([GradeSubject("语文", float("nan"), LinePercents())], "大于 0"),
        ([GradeSubject("语文", 100, LinePercents(60, 75, 85, 40))], "由高到低"),
        ([GradeSubject("语文", 100, LinePercents(120, 75, 60, 40))], "由高到低"),
    ],
)
def test_impossible_subjects_are_refused_and_nothing_changes(
    session: Session, wrong: list[GradeSubject], word: str
) -> None:
    service.save_grade_subjects(session, 7, [MATHS])

    with pytest.raises(UserError, match=word):
        service.save_grade_subjects(session, 7, wrong)

    assert service.grade_subjects(session, 7) == (MATHS,)
