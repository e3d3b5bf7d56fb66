"""并入已有的考试：变的在前，新的、略去的随后，相同的只数；表里没有的留着。"""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.scores.matrix import State
from jiaowu.scores.planning import (
    Mark,
    PupilChoice,
    PupilDecision,
    PupilKind,
    ScoreChangeKind,
    decide_all,
)
from jiaowu.scores.services.exams import delete_exam, list_exams, load_matrix, subject_lines
from jiaowu.scores.tables import ExamPupilTable
from jiaowu.students.tables import EnrolmentTable, StudentTable
from tests.scores.score_sheets import Row, dump, planned, sheet, stored

TWO = {"语文": 120.0, "数学": 100.0}
SEVEN: tuple[Row, ...] = (
    ("01", "王喆", "七(1)班", [100, 88]),
    ("02", "李㛃", "七(1)班", ["缺考", 0]),
    (None, "王伟", "七(1)班", [70, 60]),
    (None, "王伟", "七(1)班", [71, 61]),
)


def first(session: Session) -> int:
    """已有一次期中：七(1)班四人两科，两个王伟都没有学号。"""
    return stored(session, sheet(TWO, *SEVEN)).exam_id


def scores(session: Session, exam_id: int) -> dict[str, list[tuple[float | None, str]]]:
    """库里的成绩：姓名 → 各科的值与状态。"""
    matrix = load_matrix(session, exam_id)
    return {
        pupil.name: [
            (None if value != value else float(value), State(int(state)).label)  # noqa: PLR0124 — NaN
            for value, state in zip(values, states, strict=True)
        ]
        for pupil, values, states in zip(matrix.pupils, matrix.values, matrix.states, strict=True)
    }


def test_changes_come_first_then_the_new_then_what_is_left_out(session: Session) -> None:
    exam_id = first(session)
    again = sheet(
        {"数学": 100.0, "英语": 120.0},
        ("01", "王喆", "七(1)班", [89, 110]),
        ("02", "李㛃", "七(1)班", [0, None]),
    )

    plan = planned(session, again, exam_id)

    assert plan.counts == {
        ScoreChangeKind.CHANGED: 1,
        ScoreChangeKind.NEW: 1,
        ScoreChangeKind.SAME: 1,
        ScoreChangeKind.LEFT_OUT: 2,
    }
    listed = [(one.name, one.subject, one.kind.value, one.old, one.new) for one in plan.changes]
    normal = State.NORMAL
    assert listed == [
        ("王喆", "数学", "changed", Mark(88, normal), Mark(89, normal)),
        ("王喆", "英语", "new", None, Mark(110, normal)),
        ("王伟", "数学", "left_out", Mark(60, normal), None),
        ("王伟", "数学", "left_out", Mark(61, normal), None),
    ]
    assert plan.repeats == ()


def test_a_score_that_becomes_a_state_is_a_change(session: Session) -> None:
    exam_id = first(session)

    plan = planned(session, sheet({"语文": 120.0}, ("02", "李㛃", "七(1)班", [0])), exam_id)

    (change,) = (one for one in plan.changes if one.kind is ScoreChangeKind.CHANGED)
    assert (change.old, change.new) == (Mark(None, State.ABSENT), Mark(0, State.NORMAL))


def test_a_merge_changes_adds_and_keeps(session: Session) -> None:
    exam_id = first(session)
    again = sheet(
        {"数学": 100.0, "英语": 120.0},
        ("01", "王喆", "七(1)班", [89, 110]),
        ("03", "赵𫖯", "七(2)班", ["缓考", 90]),
    )

    receipt = stored(session, again, exam_id)

    assert (receipt.exam_id, receipt.pupils, receipt.new_pupils, receipt.scores) == (exam_id, 2, 1, 4)
    assert scores(session, exam_id)["王喆"] == [(100.0, "正常"), (89.0, "正常"), (110.0, "正常")]
    assert scores(session, exam_id)["李㛃"] == [(None, "缺考"), (0.0, "正常"), (None, "未选")]
    assert scores(session, exam_id)["赵𫖯"] == [(None, "未选"), (None, "缓考"), (90.0, "正常")]
    (listed,) = list_exams(session)
    assert (listed.pupils, listed.subjects) == (5, ("语文", "数学", "英语"))
    positions = session.scalars(
        select(ExamPupilTable.position).where(ExamPupilTable.exam_id == exam_id)
    ).all()
    assert sorted(positions) == [0, 1, 2, 3, 4]


def test_frozen_lines_stay_and_new_ones_are_added(session: Session) -> None:
    exam_id = first(session)
    before = subject_lines(session, exam_id)
    again = sheet(
        {"语文": 150.0, "物理": 90.0},
        ("01", "王喆", "七(1)班", [100, 80]),
        ("21", "周𠮷", "八(1)班", [120, None]),
    )

    plan = planned(session, again, exam_id)
    stored(session, again, exam_id)

    assert plan.notes == ("语文的满分表里是 150 分，考试里定的是 120 分，仍按考试的算。",)
    seven, eight = subject_lines(session, exam_id)
    assert seven.lines[:2] == before[0].lines
    assert [(line.name, line.full) for line in seven.lines] == [("语文", 120), ("数学", 100), ("物理", 90)]
    assert [(eight.grade, line.name, line.full) for line in eight.lines] == [(8, "语文", 150)]


def test_scores_over_the_frozen_full_mark_are_told(session: Session) -> None:
    exam_id = first(session)

    plan = planned(session, sheet({"数学": 120.0}, ("01", "王喆", "七(1)班", [108])), exam_id)

    assert plan.notes == ("数学有 1 个成绩超过考试里定的满分 100 分，请先核对满分。",)


def test_another_class_leaves_nothing_out(session: Session) -> None:
    exam_id = first(session)

    plan = planned(session, sheet(TWO, ("31", "吴䶮", "七(3)班", [1, 2])), exam_id)

    assert plan.counts[ScoreChangeKind.LEFT_OUT] == 0
    assert plan.counts[ScoreChangeKind.NEW] == 2


def test_namesakes_of_the_exam_are_not_doubled(session: Session) -> None:
    exam_id = first(session)
    again = sheet(TWO, (None, "王伟", "七(1)班", [70, 65]), ("01", "王喆", "七(1)班", [100, 88]))

    plan = planned(session, again, exam_id)

    (doubt,) = plan.doubts
    assert (doubt.kind, doubt.suggested) == (PupilKind.UNSURE, PupilChoice.SKIP)
    assert doubt.choices == (PupilChoice.MATCH, PupilChoice.CREATE, PupilChoice.SKIP)
    assert plan.counts[ScoreChangeKind.CHANGED] == 0
    second = doubt.candidates[1].student_id
    stored(session, again, exam_id, {0: PupilDecision(PupilChoice.MATCH, second)})
    matrix = load_matrix(session, exam_id)
    assert matrix.values[2:, 1].tolist() == [60.0, 65.0]
    assert len(matrix.pupils) == 4


def test_pupils_without_class_or_number_are_found_in_the_exam(session: Session) -> None:
    exam_id = stored(session, sheet(TWO, (None, "王喆", None, [1, 2]), (None, "李㛃", None, [3, 4]))).exam_id

    plan = planned(session, sheet(TWO, (None, "王喆", None, [1, 9])), exam_id)

    assert plan.doubts == ()
    assert plan.counts[ScoreChangeKind.CHANGED] == 1


def test_a_name_only_row_needs_confirmation_in_an_exam_with_classes(session: Session) -> None:
    exam_id = first(session)
    again = sheet(TWO, (None, "王喆", None, [100, 90]))

    plan = planned(session, again, exam_id)

    assert (plan.doubts[0].kind, plan.doubts[0].suggested) == (PupilKind.UNSURE, PupilChoice.SKIP)
    decided = decide_all(plan, PupilKind.UNSURE, PupilChoice.MATCH)
    assert planned(session, again, exam_id, decided).counts[ScoreChangeKind.CHANGED] == 1


def test_seat_numbers_of_the_exam_find_its_pupils(session: Session) -> None:
    first(session)
    seats = sheet(TWO, ("9901", "王喆", "七(1)班", [1, 2]), ("9902", "李㛃", "七(1)班", [3, 4]))
    exam_id = stored(session, seats).exam_id

    plan = planned(session, sheet(TWO, ("9902", "李㛃", "七(1)班", [3, 5])), exam_id)

    assert plan.doubts == ()
    assert plan.counts[ScoreChangeKind.CHANGED] == 1


def test_a_number_written_twice_in_the_exam_is_the_first_pupils(session: Session) -> None:
    exam_id = stored(
        session, sheet(TWO, ("01", "王喆", "七(1)班", [1, 2]), ("01", "周𠮷", "七(1)班", [3, 4]))
    ).exam_id

    plan = planned(session, sheet(TWO, ("01", "王喆", "七(1)班", [1, 9])), exam_id)

    assert [doubt.kind for doubt in plan.doubts] == []
    assert plan.counts[ScoreChangeKind.CHANGED] == 1


def test_a_pupil_written_in_another_class_keeps_his_unless_told(session: Session) -> None:
    exam_id = first(session)
    again = sheet(TWO, ("01", "王喆", "七(2)班", [100, 90]))

    (doubt,) = planned(session, again, exam_id).doubts
    assert (doubt.kind, doubt.suggested) == (PupilKind.MOVED, PupilChoice.MATCH)
    assert "在这次考试里是七(1)班，表里是七(2)班" in doubt.text
    stored(session, again, exam_id)
    assert {pupil.class_key.name for pupil in load_matrix(session, exam_id).pupils if pupil.class_key} == {
        "七(1)班"
    }

    stored(session, again, exam_id, {0: PupilDecision(PupilChoice.STAY, 1)})
    moved = next(pupil for pupil in load_matrix(session, exam_id).pupils if pupil.name == "王喆")
    assert moved.class_key is not None
    assert moved.class_key.name == "七(2)班"
    classes = session.scalars(select(EnrolmentTable.class_id).where(EnrolmentTable.student_id == 1)).all()
    assert len(classes) == 1


def test_a_wrong_name_is_not_believed_without_confirmation(session: Session) -> None:
    exam_id = first(session)
    again = sheet(TWO, ("01", "王吉吉", "七(1)班", [100, 90]))

    plan = planned(session, again, exam_id)

    assert (plan.doubts[0].kind, plan.doubts[0].suggested) == (PupilKind.UNSURE, PupilChoice.SKIP)
    before = session.scalar(select(func.count()).select_from(StudentTable))
    stored(session, again, exam_id, decide_all(plan, PupilKind.UNSURE, PupilChoice.MATCH))
    assert session.scalar(select(func.count()).select_from(StudentTable)) == before
    assert scores(session, exam_id)["王喆"][1] == (90.0, "正常")


def test_an_exam_that_is_gone_is_not_merged_into(session: Session) -> None:
    exam_id = first(session)
    delete_exam(session, exam_id)

    with pytest.raises(UserError, match="已经删除或撤销"):
        planned(session, sheet(TWO, *SEVEN), exam_id)
    with pytest.raises(UserError, match="已经删除或撤销"):
        stored(session, sheet(TWO, *SEVEN), 99)


def test_an_identical_file_changes_nothing_but_its_record(session: Session) -> None:
    exam_id = first(session)
    before = dump(session)
    known = sheet(TWO, *SEVEN[:2])

    plan = planned(session, known, exam_id)
    receipt = stored(session, known, exam_id)

    assert plan.counts[ScoreChangeKind.SAME] == 4
    assert receipt.scores == 0
    after = dump(session)
    assert {name for name in after if after[name] != before[name]} == {"import"}
