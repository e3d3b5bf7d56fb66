"""导入之前的计划：谁是谁，拿不准的列出来，一次给一类决定；认出重复。"""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.matrix import State
from jiaowu.scores.planning import (
    Mark,
    PupilChoice,
    PupilDecision,
    PupilKind,
    ScoreChangeKind,
    decide_all,
)
from jiaowu.scores.services.exams import delete_exam, import_exam
from jiaowu.scores.services.plan import undo_import
from jiaowu.scores.tables import ExamPupilTable
from jiaowu.students.tables import EnrolmentTable, StudentTable
from tests.scores.score_sheets import FINAL, MIDTERM, dump, planned, sheet, stored

CHINESE = {"语文": 120.0}


def first(session: Session) -> int:
    """已有一次期中：七(1)班王喆 01、李㛃 02、同名的王伟两人，七(2)班孙垚（没有学号）。"""
    return stored(
        session,
        sheet(
            CHINESE,
            ("01", "王喆", "七(1)班", [100]),
            ("02", "李㛃", "七(1)班", [90.5]),
            ("03", "王伟", "七(1)班", [80]),
            ("04", "王伟", "七(1)班", [70]),
            (None, "孙垚", "七(2)班", ["缺考"]),
        ),
    ).exam_id


def names(session: Session) -> list[tuple[str | None, str]]:
    """学籍：学号、姓名。"""
    rows = session.execute(select(StudentTable.number, StudentTable.name).order_by(StudentTable.id))
    return [(number, name) for number, name in rows]


def test_a_plan_reads_and_writes_nothing(session: Session) -> None:
    first(session)
    before = dump(session)

    planned(session, sheet(CHINESE, ("09", "周𠮷", "八(3)班", [60])), draft=FINAL)

    assert dump(session) == before


def test_in_a_new_school_everyone_is_new(session: Session) -> None:
    plan = planned(
        session, sheet(CHINESE, ("01", "王喆", "七(1)班", [100]), ("02", "李㛃", "七(2)班", [None]))
    )

    assert [(doubt.kind, doubt.suggested) for doubt in plan.doubts] == [
        (PupilKind.NEW, PupilChoice.CREATE)
    ] * 2
    assert plan.doubts[0].text == "学籍里没有“王喆”（七(1)班）；现在打算登记成新学生。"
    assert (plan.pupils, plan.new_pupils) == (2, 2)
    assert plan.new_classes == ("七（1）班", "七（2）班")
    assert plan.counts == {
        ScoreChangeKind.CHANGED: 0,
        ScoreChangeKind.NEW: 1,
        ScoreChangeKind.SAME: 0,
        ScoreChangeKind.LEFT_OUT: 0,
    }
    assert plan.changes == ()


def test_known_pupils_are_no_doubt(session: Session) -> None:
    first(session)

    plan = planned(
        session, sheet(CHINESE, ("01", "王喆", "七(1)班", [99]), (None, "孙垚", "七(2)班", [60])), draft=FINAL
    )

    assert plan.doubts == ()
    assert plan.new_pupils == 0


def test_two_of_one_name_without_a_number_are_never_merged(session: Session) -> None:
    first(session)

    plan = planned(session, sheet(CHINESE, (None, "王伟", "七(1)班", [80])), draft=FINAL)

    (doubt,) = plan.doubts
    assert (doubt.kind, doubt.suggested) == (PupilKind.UNSURE, PupilChoice.CREATE)
    assert {one.number for one in doubt.candidates} == {"03", "04"}
    assert doubt.candidates[0].class_name == "七（1）班"
    assert not doubt.clear
    assert decide_all(plan, PupilKind.UNSURE, PupilChoice.MATCH) == {}


def test_the_user_says_which_of_two_it_is(session: Session) -> None:
    first(session)
    exam = sheet(CHINESE, (None, "王伟", "七(1)班", [80]))
    doubt = planned(session, exam, draft=FINAL).doubts[0]
    fourth = next(one for one in doubt.candidates if one.number == "04")

    receipt = stored(session, exam, None, {0: PupilDecision(PupilChoice.MATCH, fourth.student_id)}, FINAL)

    assert receipt.new_pupils == 0
    sat = session.scalars(
        select(ExamPupilTable.student_id).where(ExamPupilTable.exam_id == receipt.exam_id)
    ).all()
    assert sat == [fourth.student_id]


def test_a_pupil_in_another_class_may_move_or_stay(session: Session) -> None:
    first(session)
    exam = sheet(CHINESE, ("01", "王喆", "七(2)班", [80]))

    (doubt,) = planned(session, exam, draft=FINAL).doubts
    assert (doubt.kind, doubt.suggested) == (PupilKind.MOVED, PupilChoice.STAY)
    assert doubt.choices == (PupilChoice.STAY, PupilChoice.MOVE, PupilChoice.SKIP)
    assert doubt.text == "“王喆”学籍在七（1）班，表里是七(2)班；现在打算这次照表里的班算，学籍不动。"

    before = session.scalar(select(EnrolmentTable.class_id).where(EnrolmentTable.student_id == 1))
    stored(session, exam, None, {}, FINAL)
    assert session.scalar(select(EnrolmentTable.class_id).where(EnrolmentTable.student_id == 1)) == before
    moved = decide_all(planned(session, exam, draft=FINAL), PupilKind.MOVED, PupilChoice.MOVE)
    stored(session, exam, None, moved, FINAL)
    assert session.scalar(select(EnrolmentTable.class_id).where(EnrolmentTable.student_id == 1)) != before


def test_a_number_of_somebody_else_is_unsure(session: Session) -> None:
    first(session)

    plan = planned(session, sheet(CHINESE, ("01", "赵𫖯", "七(1)班", [80])), draft=FINAL)

    (doubt,) = plan.doubts
    assert doubt.kind is PupilKind.UNSURE
    assert [one.name for one in doubt.candidates] == ["王喆"]
    assert "号码是另一名学生的" in doubt.text
    assert plan.decisions[0] == PupilDecision(PupilChoice.CREATE)


def test_the_same_name_in_another_class_is_offered_but_not_assumed(session: Session) -> None:
    first(session)

    (doubt,) = planned(session, sheet(CHINESE, (None, "孙垚", "七(1)班", [80])), draft=FINAL).doubts

    assert (doubt.kind, doubt.suggested) == (PupilKind.NEW, PupilChoice.CREATE)
    assert [one.class_name for one in doubt.candidates] == ["七（2）班"]
    assert PupilChoice.MOVE in doubt.choices


def test_the_same_name_in_another_grade_is_not_offered(session: Session) -> None:
    first(session)

    (doubt,) = planned(session, sheet(CHINESE, (None, "孙垚", "九(1)班", [80])), draft=FINAL).doubts

    assert doubt.candidates == ()


def test_a_name_without_a_class_needs_confirmation(session: Session) -> None:
    first(session)
    exam = sheet(CHINESE, (None, "孙垚", None, [80]))

    plan = planned(session, exam, draft=FINAL)

    assert (plan.doubts[0].kind, plan.doubts[0].suggested) == (PupilKind.UNSURE, PupilChoice.CREATE)
    decided = decide_all(plan, PupilKind.UNSURE, PupilChoice.MATCH)
    assert stored(session, exam, None, decided, FINAL).new_pupils == 0


def test_a_registry_number_finds_the_pupil(session: Session) -> None:
    first(session)
    session.get_one(StudentTable, 1).registry_number = "G320311201303150014"

    plan = planned(session, sheet(CHINESE, ("G320311201303150014", "王喆", "七(1)班", [80])), draft=FINAL)

    assert plan.doubts == ()


def test_a_new_pupil_with_a_registry_number_keeps_it_in_its_place(session: Session) -> None:
    stored(session, sheet(CHINESE, ("G320311201303150014", "王喆", "七(1)班", [80])))

    found = session.execute(select(StudentTable.number, StudentTable.registry_number)).one()

    assert tuple(found) == (None, "G320311201303150014")


def test_a_known_pupil_receives_his_registry_number_and_loses_it_again(session: Session) -> None:
    first(session)
    before = dump(session)

    receipt = stored(session, sheet(CHINESE, ("G320311201303150014", "孙垚", "七(2)班", [80])), draft=FINAL)

    found = session.get_one(StudentTable, 5)
    assert (receipt.new_pupils, found.number, found.registry_number) == (0, None, "G320311201303150014")
    undo_import(session, receipt.batch_id)
    assert dump(session) == before


def test_one_choice_for_all_new_pupils(session: Session) -> None:
    first(session)
    exam = sheet(
        CHINESE,
        ("01", "王喆", "七(1)班", [100]),
        ("11", "周𠮷", "七(1)班", ["缺考"]),
        ("12", "吴䶮", "七(3)班", [60]),
    )
    decided = decide_all(planned(session, exam, draft=FINAL), PupilKind.NEW, PupilChoice.SKIP)

    plan = planned(session, exam, None, decided, FINAL)

    assert (plan.pupils, plan.new_pupils, plan.new_classes) == (1, 0, ())
    assert [(one.name, one.kind, one.old, one.new) for one in plan.changes] == [
        ("周𠮷", ScoreChangeKind.LEFT_OUT, None, Mark(None, State.ABSENT)),
        ("吴䶮", ScoreChangeKind.LEFT_OUT, None, Mark(60.0, State.NORMAL)),
    ]
    receipt = stored(session, exam, None, decided, FINAL)
    assert (receipt.pupils, receipt.new_pupils, receipt.new_classes, receipt.scores) == (1, 0, 0, 1)


def test_nobody_left_is_refused(session: Session) -> None:
    exam = sheet(CHINESE, ("01", "王喆", "七(1)班", [100]))

    with pytest.raises(UserError, match="至少留下"):
        stored(session, exam, None, {0: PupilDecision(PupilChoice.SKIP)})


def test_a_choice_that_does_not_fit_is_refused(session: Session) -> None:
    first(session)
    exam = sheet(CHINESE, ("01", "王喆", "七(2)班", [80]), (None, "王伟", "七(1)班", [70]))

    with pytest.raises(UserError, match="不能选"):
        planned(session, exam, None, {0: PupilDecision(PupilChoice.CREATE)}, FINAL)
    with pytest.raises(UserError, match="还没有指定"):
        planned(session, exam, None, {1: PupilDecision(PupilChoice.MATCH)}, FINAL)
    with pytest.raises(UserError, match="还没有指定"):
        planned(session, exam, None, {1: PupilDecision(PupilChoice.MATCH, 1)}, FINAL)


def test_two_rows_for_one_pupil_are_refused(session: Session) -> None:
    first(session)
    exam = sheet(CHINESE, ("03", "王伟", "七(1)班", [80]), (None, "王伟", None, [70]))
    two = sheet(CHINESE, (None, "孙垚", None, [80]), (None, "孙垚", None, [70]))

    assert PupilKind.UNSURE in {doubt.kind for doubt in planned(session, exam, draft=FINAL).doubts}
    decided = decide_all(planned(session, two, draft=FINAL), PupilKind.UNSURE, PupilChoice.MATCH)
    with pytest.raises(UserError, match="同一个学生"):
        planned(session, two, None, decided, FINAL)


def test_without_decisions_the_result_is_that_of_the_plain_import(session: Session) -> None:
    first(session)
    exam = sheet(
        CHINESE,
        ("01", "王喆", "七(2)班", [80]),
        (None, "王伟", "七(1)班", [70]),
        ("02", "赵𫖯", "七(1)班", [60]),
        ("05", "孙垚", "七(2)班", [50]),
        ("06", "周𠮷", "七(9)班", [40]),
        (None, "李㛃", None, [30]),
    )

    with session.begin_nested() as trial:
        import_exam(session, exam, FINAL, Progress())
        plain = dump(session)
        trial.rollback()
    session.expire_all()
    stored(session, exam, None, {}, FINAL)
    ours = dump(session)

    moments = {"exam", "import", "import_problem"}
    assert {name: ours[name] for name in ours.keys() - moments} == {
        name: plain[name] for name in plain.keys() - moments
    }
    assert ("05", "孙垚") in names(session)


def test_the_same_file_is_noticed(session: Session) -> None:
    exam = sheet(CHINESE, ("01", "王喆", "七(1)班", [100]), sha256="a" * 64)
    exam_id = stored(session, exam).exam_id

    (repeat,) = planned(session, exam, draft=FINAL).repeats

    assert (repeat.exam_id, repeat.same_file) == (exam_id, True)
    assert "导入过" in repeat.text
    with pytest.raises(UserError, match="已经导入过"):
        import_exam(session, exam, FINAL, Progress())
    delete_exam(session, exam_id)
    assert planned(session, exam, draft=FINAL).repeats == ()


def test_the_same_exam_in_another_file_is_noticed(session: Session) -> None:
    exam_id = first(session)
    again = sheet(
        CHINESE,
        ("01", "王喆", "七(1)班", [100]),
        ("02", "李㛃", "七(1)班", [90.5]),
        ("03", "王伟", "七(1)班", [80]),
        ("04", "王伟", "七(1)班", [71]),
        (None, "孙垚", "七(2)班", ["缺考"]),
        sha256="b" * 64,
    )

    (repeat,) = planned(session, again).repeats

    assert (repeat.exam_id, repeat.same_file) == (exam_id, False)
    assert "80% 的成绩相同" in repeat.text


def test_another_exam_of_the_same_pupils_is_no_repeat(session: Session) -> None:
    first(session)
    other = sheet(
        CHINESE,
        ("01", "王喆", "七(1)班", [88]),
        ("02", "李㛃", "七(1)班", [77]),
        ("03", "王伟", "七(1)班", [66]),
        ("04", "王伟", "七(1)班", [55]),
        (None, "孙垚", "七(2)班", [44]),
    )

    assert planned(session, other, draft=MIDTERM).repeats == ()


def test_an_empty_sheet_is_refused(session: Session) -> None:
    with pytest.raises(UserError, match="没有认出任何考生"):
        planned(session, sheet(CHINESE))
