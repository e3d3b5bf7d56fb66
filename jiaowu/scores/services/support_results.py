"""学习帮扶与考试成绩：这次考试建议谁，入档之后有没有转化。"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.school.settings import SupportRules
from jiaowu.scores.services.standings import Standings, load_standings
from jiaowu.scores.services.support import GENERAL, list_cases, open_subjects
from jiaowu.scores.support import Standing, below_pass, bottom_of_classes, transfer
from jiaowu.scores.support_cases import WHOLE, CaseRow, Outcome, Suggestion
from jiaowu.scores.tables import ExamTable, SupportCaseTable
from jiaowu.students.tables import StudentTable

Find = Callable[[int | None, CaseRow], Standing | None]
"""（考试、档案）→ 这名学生这一科在那次考试的情况。"""


def suggest_pupils(session: Session, exam_id: int, rules: SupportRules) -> tuple[Suggestion, ...]:
    """一次考试按规则建议的学生：低于及格线的学科各一行，总分在班级末尾的一行“综合”；建不建档由人决定。"""
    standings = load_standings(session, exam_id)
    names, taken = _names(session, standings), open_subjects(session)
    found = [
        _suggestion(subject, row, names, taken, reason)
        for subject, reasons in _reasons(standings, rules).items()
        for row in standings[subject]
        if (reason := reasons.get(row.student_id))
    ]
    return tuple(sorted(found, key=lambda each: (each.class_name, each.student_id)))


def _reasons(standings: Standings, rules: SupportRules) -> dict[str, dict[int, str]]:
    """学科（总分也在内）→ 学生编号 → 为什么建议。"""
    found: dict[str, dict[int, str]] = {}
    if rules.failed_subjects is not None:
        failed = {name: below_pass(rows) for name, rows in standings.items() if name != WHOLE}
        counts = Counter(student for students in failed.values() for student in students)
        for subject, students in failed.items():
            chosen = [each for each in students if counts[each] >= rules.failed_subjects]
            found[subject] = dict.fromkeys(chosen, "低于及格线")
    if rules.bottom_percent is not None and WHOLE in standings:
        low = bottom_of_classes(standings[WHOLE], rules.bottom_percent)
        found[WHOLE] = dict.fromkeys(low, f"总分在班级后 {rules.bottom_percent:g}%")
    return found


def _suggestion(
    subject: str,
    row: Standing,
    names: Mapping[int, str],
    taken: frozenset[tuple[int, str | None]],
    reason: str,
) -> Suggestion:
    own = None if subject == WHOLE else subject
    student = row.student_id
    return Suggestion(student, names[student], row.class_name, own, reason, row.text, (student, own) in taken)


def measure_outcomes(session: Session, exam_id: int | None = None) -> tuple[Outcome, ...]:
    """每份档案在 exam_id（不给就是入档考试之后的第一次）上的变化；次序同 list_cases。"""
    cases = list_cases(session)
    exams = session.execute(
        select(ExamTable.id, ExamTable.name, ExamTable.date)
        .where(ExamTable.deleted_at.is_(None))
        .order_by(ExamTable.date, ExamTable.id)
    ).all()
    names = {key: name for key, name, _ in exams}
    order = [key for key, _, _ in exams]
    rows = session.execute(select(SupportCaseTable.id, SupportCaseTable.baseline_exam_id))
    baselines = {case: exam for case, exam in rows}  # noqa: C416 — 行对象要拆开，类型才清楚
    cache: dict[int, Mapping[tuple[str, int], Standing]] = {}

    def standing(exam: int | None, case: CaseRow) -> Standing | None:
        if exam is None or exam not in names:
            return None
        if exam not in cache:
            cache[exam] = _by_pupil(load_standings(session, exam))
        subject = WHOLE if case.subject == GENERAL else case.subject
        return cache[exam].get((subject, case.student_id))

    found = []
    for case in cases:
        baseline = baselines[case.id]
        later = exam_id if exam_id is not None else _next_with(order, baseline, case, standing)
        found.append(
            _outcome(case, names.get(later or 0, ""), standing(baseline, case), standing(later, case))
        )
    return tuple(found)


def _next_with(order: Sequence[int], baseline: int | None, case: CaseRow, standing: Find) -> int | None:
    """入档考试之后、这名学生这一科有成绩的第一次考试。"""
    if baseline not in order:
        return None
    later = order[order.index(baseline) + 1 :]
    return next((exam for exam in later if standing(exam, case) is not None), None)


def _outcome(case: CaseRow, exam: str, before: Standing | None, after: Standing | None) -> Outcome:
    change = after.z - before.z if before is not None and after is not None else None
    return Outcome(case, exam, after.text if after else "", change, transfer(before, after))


def _by_pupil(standings: Standings) -> dict[tuple[str, int], Standing]:
    return {(subject, row.student_id): row for subject, rows in standings.items() for row in rows}


def _names(session: Session, standings: Standings) -> Mapping[int, str]:
    wanted = {row.student_id for rows in standings.values() for row in rows}
    rows = session.execute(select(StudentTable.id, StudentTable.name))
    return {key: name for key, name in rows if key in wanted}
