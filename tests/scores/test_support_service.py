"""学习帮扶的档案：建议、建档、计划、记录、评估、结案与转化。"""

from datetime import date

import numpy as np
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.schools import save_term
from jiaowu.school.settings import SupportRules
from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services.intake import import_exam
from jiaowu.scores.services.support import (
    add_check,
    add_record,
    conclude,
    get_case,
    list_cases,
    list_groups,
    open_cases,
    remove_record,
    save_group,
    save_plan,
)
from jiaowu.scores.services.support_results import measure_outcomes, suggest_pupils
from jiaowu.scores.support import CaseStatus, RecordKind, Source, Transfer, Verdict
from jiaowu.scores.support_cases import CaseCheck, CaseDraft, CasePlan, CaseRecord
from jiaowu.students.tables import StudentTable
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments

SEVEN = ClassKey(7, 1, "七(1)班")
NAN = float("nan")
DAY = date(2026, 11, 20)
PUPILS = tuple(
    Pupil(f"{at:02}", name, SEVEN)
    for at, name in enumerate(("丁一然", "马知行", "方可心", "石小满", "白露"), 1)
)


def store_exam(session: Session, day: date, *columns: tuple[float, ...]) -> int:
    """语文、数学两科，五名学生；NaN 是缺考。返回考试编号。"""
    values = np.array(columns, dtype=np.float64).T
    states = np.where(np.isnan(values), State.ABSENT, State.NORMAL).astype(np.uint8)
    lines = tuple(lines_for(name, 100.0, LinePercents()) for name in ("语文", "数学"))
    exam = ParsedExam(ScoreMatrix(PUPILS, lines, values, states), (), ())
    draft = ExamDraft(f"{day:%m}月测评", day, ExamKind.OTHER)
    return import_exam(session, exam, draft, Progress()).exam_id


@pytest.fixture
def midterm(session: Session) -> int:
    """丁一然数学不及格，白露缺考语文。"""
    return store_exam(session, date(2026, 11, 12), (90, 80, 70, 61, NAN), (30, 88, 75, 62, 95))


def student_id(session: Session, name: str) -> int:
    found = session.scalar(select(StudentTable.id).where(StudentTable.name == name))
    assert found is not None
    return found


def opened(session: Session, midterm: int, subject: str | None = "数学") -> int:
    """给丁一然建的档案。"""
    draft = CaseDraft(
        student_id(session, "丁一然"), subject, Source.RESULTS, DAY, "", midterm, "等级 D，得分率 30%"
    )
    (case,) = open_cases(session, [draft])
    return case


def test_failed_subjects_and_the_bottom_of_the_class_are_suggested(session: Session, midterm: int) -> None:
    found = suggest_pupils(session, midterm, SupportRules(failed_subjects=1, bottom_percent=20.0))

    assert [(each.name, each.subject, each.reason) for each in found] == [
        ("丁一然", "数学", "低于及格线"),
        ("丁一然", None, "总分在班级后 20%"),
    ]
    assert found[0].baseline == "等级 D，得分率 30%"
    assert not found[0].has_case


def test_rules_that_are_switched_off_suggest_nobody(session: Session, midterm: int) -> None:
    assert suggest_pupils(session, midterm, SupportRules(failed_subjects=None, bottom_percent=None)) == ()
    assert suggest_pupils(session, midterm, SupportRules(failed_subjects=2, bottom_percent=None)) == ()


def test_an_open_case_is_shown_beside_the_suggestion_and_not_opened_twice(
    session: Session, midterm: int
) -> None:
    opened(session, midterm)

    found = suggest_pupils(session, midterm, SupportRules(bottom_percent=None))

    assert [each.has_case for each in found] == [True]
    with pytest.raises(UserError, match="丁一然的数学帮扶档案还没有结束"):
        opened(session, midterm)


def test_a_case_keeps_its_plan_records_checks_and_conclusion(session: Session, midterm: int) -> None:
    case_id = opened(session, midterm)
    term = save_term(session, Term(2026, 1))
    add_assignments(session, term, [Assignment(SEVEN, "数学", Teacher("T01", "冯豪"))])
    group = save_group(session, "数学互助一组", "马知行")
    plan = CasePlan(
        "冯豪", group, ("gaps", "homework"), " 分数运算 ", "两周内补上分数", "期末达到及格", "每周二面批"
    )

    save_plan(session, case_id, plan)
    add_record(
        session, case_id, CaseRecord(0, DAY, RecordKind.TUTORING, "通分练习", "认真", "基本掌握", "约分")
    )
    add_check(session, case_id, CaseCheck(0, DAY, "", "小测 65 分", Verdict.BETTER, ""), midterm)
    conclude(session, case_id, CaseStatus.EXITED, date(2027, 1, 20), "期末及格")

    case = get_case(session, case_id)
    assert case.plan == CasePlan(
        "冯豪", group, ("gaps", "homework"), "分数运算", "两周内补上分数", "期末达到及格", "每周二面批"
    )
    assert [(one.kind, one.content) for one in case.records] == [(RecordKind.TUTORING, "通分练习")]
    assert [(one.exam, one.verdict) for one in case.checks] == [("11月测评", Verdict.BETTER)]
    assert (case.row.status, case.closed, case.conclusion) == (
        CaseStatus.EXITED,
        date(2027, 1, 20),
        "期末及格",
    )
    assert (case.row.group, case.row.records, case.row.last_record) == ("数学互助一组", 1, DAY)
    assert [(one.name, one.members) for one in list_groups(session)] == [("数学互助一组", 1)]


def test_continuing_a_case_leaves_it_open(session: Session, midterm: int) -> None:
    case_id = opened(session, midterm)

    conclude(session, case_id, CaseStatus.CONTINUED, DAY, "下学期继续")

    assert get_case(session, case_id).closed is None
    assert list_cases(session)[0].status is CaseStatus.CONTINUED


def test_an_unknown_teacher_an_empty_record_and_a_nameless_group_are_refused(
    session: Session, midterm: int
) -> None:
    case_id = opened(session, midterm)

    with pytest.raises(UserError, match="教师名册里没有“无名氏”"):
        save_plan(session, case_id, CasePlan("无名氏", None, (), "", "", "", ""))
    with pytest.raises(UserError, match="内容"):
        add_record(session, case_id, CaseRecord(0, DAY, RecordKind.TALK, "  ", "", "", ""))
    with pytest.raises(UserError, match="名称"):
        save_group(session, " ", "")


def test_a_record_can_be_removed(session: Session, midterm: int) -> None:
    case_id = opened(session, midterm)
    record = add_record(session, case_id, CaseRecord(0, DAY, RecordKind.HOME, "家访", "", "", ""))

    remove_record(session, record)

    assert get_case(session, case_id).records == ()


def test_the_next_exam_with_a_score_measures_the_change(session: Session, midterm: int) -> None:
    opened(session, midterm)
    store_exam(session, date(2026, 12, 10), (90, 80, 70, 61, 80), (NAN, 88, 75, 62, 95))
    store_exam(session, date(2027, 1, 20), (90, 80, 70, 61, 80), (64, 88, 75, 62, 95))

    (outcome,) = measure_outcomes(session)

    assert outcome.exam == "01月测评"
    assert outcome.transfer is Transfer.RAISED
    assert outcome.result == "等级 C，得分率 64%"
    assert outcome.z_change is not None
    assert outcome.z_change > 0


def test_without_a_later_exam_the_outcome_is_unknown(session: Session, midterm: int) -> None:
    opened(session, midterm)

    (outcome,) = measure_outcomes(session)

    assert (outcome.exam, outcome.transfer, outcome.z_change) == ("", Transfer.UNKNOWN, None)


def test_a_general_case_is_measured_by_the_total(session: Session, midterm: int) -> None:
    opened(session, midterm, None)
    later = store_exam(session, date(2027, 1, 20), (95, 80, 70, 61, 80), (95, 88, 75, 62, 95))

    (outcome,) = measure_outcomes(session, later)

    assert outcome.case.subject == "综合"
    assert outcome.transfer is Transfer.RAISED
