"""义务教育阶段的规矩：哪些考试超出规定，要提示一句；只提示，不拦。

依据：教育部办公厅关于加强义务教育学校考试管理的通知（2021）、关于进一步加强中小学日常考试管理的通知（2025）：
小学一二年级不进行纸笔考试；其他年级每学期一次期末，初中可加一次期中；不组织周考、月考、单元考试；
毕业年级可另有一至两次模拟考试。
"""

from collections.abc import Iterator, Sequence

from jiaowu.school.classes import Stage
from jiaowu.school.settings import SchoolSettings
from jiaowu.scores.exams import ExamKind, ExamSummary
from jiaowu.scores.groups import grade_title

COMPULSORY_GRADES = tuple(range(1, 10))

CONFIDENTIAL = "教学内部资料"
"""有学生姓名与名次的资料页眉上写的字。"""

NOT_ALLOWED_KINDS = frozenset({ExamKind.MONTHLY, ExamKind.CLASS_TEST})
"""义务教育阶段不组织的考试。"""

FIRST_TESTED_GRADE = 3
"""三年级起才有纸笔考试。"""


def concerns(exam: ExamSummary, exams: Sequence[ExamSummary], settings: SchoolSettings) -> tuple[str, ...]:
    """一次考试有哪些地方超出规定，各一句；没有或合规模式关着时为空。exams 是全部考试。"""
    if not settings.compliance:
        return ()
    return tuple(
        sentence
        for grade in exam.grades
        if grade in COMPULSORY_GRADES
        for sentence in _concerns_of_grade(exam, exams, settings, grade)
    )


def shows_ranks(grades: Sequence[int], settings: SchoolSettings) -> bool:
    """给学生与家长看的纸上、屏幕上默认的列里能不能有名次：义务教育阶段合规模式下不能。"""
    return not settings.compliance or not any(grade in COMPULSORY_GRADES for grade in grades)


def _concerns_of_grade(
    exam: ExamSummary, exams: Sequence[ExamSummary], settings: SchoolSettings, grade: int
) -> Iterator[str]:
    title, limits = grade_title(grade), settings.exam_limits
    if grade < FIRST_TESTED_GRADE and limits.lower == 0:
        yield f"{title}不进行纸笔考试，本次请改为非纸笔的综合评价。"
    elif exam.kind in NOT_ALLOWED_KINDS:
        yield f"义务教育阶段不组织{exam.kind.label}一类的考试（{title}）。"
    elif exam.kind is ExamKind.MOCK:
        yield from _mock_concerns(exam, exams, settings, grade)
    else:
        yield from _count_concerns(exam, exams, settings, grade)


def _mock_concerns(
    exam: ExamSummary, exams: Sequence[ExamSummary], settings: SchoolSettings, grade: int
) -> Iterator[str]:
    allowed = settings.exam_limits.mocks(grade)
    if allowed == 0:
        yield f"模拟考试只在毕业年级组织，{grade_title(grade)}不应参加。"
        return
    place = _place(exam, exams, grade, frozenset({ExamKind.MOCK}))
    if allowed is not None and place > allowed:
        yield f"{grade_title(grade)}本学期第 {place} 次模拟考试，规定至多 {allowed} 次。"


def _count_concerns(
    exam: ExamSummary, exams: Sequence[ExamSummary], settings: SchoolSettings, grade: int
) -> Iterator[str]:
    allowed = settings.exam_limits.allowed(grade)
    primary = grade in Stage.PRIMARY.grades
    if allowed is None:
        return
    counted = frozenset(ExamKind) - {ExamKind.MOCK}
    place = _place(exam, exams, grade, counted)
    if primary and allowed == 1 and exam.kind is ExamKind.MIDTERM:
        yield f"小学每学期只组织一次期末考试，没有期中考试（{grade_title(grade)}）。"
    elif place > allowed:
        yield f"{grade_title(grade)}本学期第 {place} 次考试，规定至多 {allowed} 次。"


def _place(exam: ExamSummary, exams: Sequence[ExamSummary], grade: int, kinds: frozenset[ExamKind]) -> int:
    """这个年级本学期这几种考试里，它是第几次（按日期）。"""
    same = [
        (each.date, each.id)
        for each in exams
        if each.term_id == exam.term_id and grade in each.grades and each.kind in kinds
    ]
    return 1 + sum(moment < (exam.date, exam.id) for moment in same)
