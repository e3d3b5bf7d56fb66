"""把用户的决定（没有决定的按建议）落实到每名考生：是谁、导不导入、学籍动不动。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jiaowu.errors import UserError
from jiaowu.scores.layout import Problem
from jiaowu.scores.matrix import Pupil, ScoreMatrix
from jiaowu.scores.planning import WHO_CHOICES, PupilChoice, PupilDecision, PupilDoubt
from jiaowu.scores.services.identification import Identified

CHOICE_NAMES = {
    PupilChoice.MATCH: "认作学籍里的这个人",
    PupilChoice.MOVE: "就是这个人，学籍转到表里的班",
    PupilChoice.STAY: "就是这个人，这次照表里的班算，学籍不动",
    PupilChoice.CREATE: "登记成新学生",
    PupilChoice.SKIP: "不导入",
}
"""决定的中文名称，窗口与回执都用。"""


@dataclass(frozen=True, eq=False)
class Settled:
    """每名考生最后怎样办；序号都是考生的序号。"""

    kept: tuple[int, ...]
    """要导入的考生。"""
    students: tuple[int | None, ...]
    """次序同考生：学生编号；None 为登记成新学生（或不导入）。"""
    fills: tuple[tuple[int, str], ...]
    """给还没有学号的学生补上的：（学生编号、号码）。"""
    moved: tuple[int, ...]
    """学籍要转到表里的班的考生。"""
    rehomed: tuple[int, ...]
    """并入已有考试时，考试里的班级要改成表里的考生。"""
    decisions: Mapping[int, PupilDecision]
    """要看一眼的考生 → 采用的决定。"""


def settle(
    matrix: ScoreMatrix,
    found: Identified,
    doubts: Sequence[PupilDoubt],
    decisions: Mapping[int, PupilDecision],
) -> Settled:
    """落实决定；决定不合适、两名考生认作同一个人时报 UserError。不在 doubts 里的考生没有可决定的。"""
    final = {doubt.index: _decision(doubt, decisions.get(doubt.index)) for doubt in doubts}
    students = list(found.matches.ids)
    for index, decision in final.items():
        students[index] = decision.student_id
    skipped = {index for index, decision in final.items() if decision.choice is PupilChoice.SKIP}
    kept = tuple(index for index in range(len(students)) if index not in skipped)
    if final:
        _check_distinct(matrix, [(index, students[index]) for index in kept])
    rehomed = {
        index
        for index, decision in final.items()
        if decision.choice in {PupilChoice.MOVE, PupilChoice.STAY} and decision.student_id in found.in_exam
    }
    return Settled(
        kept=kept,
        students=tuple(students),
        fills=_fills(found, doubts, final, students),
        moved=tuple(index for index, one in final.items() if one.choice is PupilChoice.MOVE),
        rehomed=tuple(sorted(rehomed)),
        decisions=final,
    )


def fresh_places(found: Identified, settled: Settled) -> list[int]:
    """要导入的考生里，还没有建的班（Places 里的负数）。"""
    places = {found.places.of_pupils[index] for index in settled.kept}
    return [place for place in found.places.fresh if place in places]


def _decision(doubt: PupilDoubt, wanted: PupilDecision | None) -> PupilDecision:
    """用户的决定；没有决定的按建议。"""
    if wanted is None:
        who = doubt.candidates[0].student_id if doubt.suggested in WHO_CHOICES else None
        return PupilDecision(doubt.suggested, who)
    if wanted.choice not in doubt.choices:
        raise UserError(f"{_what(doubt)}。对他不能选“{CHOICE_NAMES[wanted.choice]}”，请重新决定。")
    if wanted.choice not in WHO_CHOICES:
        return PupilDecision(wanted.choice)
    if wanted.student_id not in {one.student_id for one in doubt.candidates}:
        raise UserError(f"{_what(doubt)}。还没有指定是学籍里的哪一个人，请选定后再导入。")
    return wanted


def _what(doubt: PupilDoubt) -> str:
    return doubt.text.partition("；")[0]


def _check_distinct(matrix: ScoreMatrix, pairs: Sequence[tuple[int, int | None]]) -> None:
    first: dict[int, int] = {}
    for index, student in pairs:
        if student is None:
            continue
        if student in first:
            one, other = matrix.pupils[first[student]], matrix.pupils[index]
            raise UserError(
                f"第 {one.row} 行的“{one.name}”与第 {other.row} 行的“{other.name}”认作了同一个学生，"
                "一个学生在一次考试里只能有一份成绩。请改正其中一个。"
            )
        first[student] = index


def _fills(
    found: Identified,
    doubts: Sequence[PupilDoubt],
    final: Mapping[int, PupilDecision],
    students: Sequence[int | None],
) -> tuple[tuple[int, str], ...]:
    """可以补的学号；改认了别人的不补，由用户认定的也补上。"""
    matches = found.matches
    if not final:
        return tuple(matches.missing_numbers)
    used = {student for student in students if student is not None}
    fills = {student: number for student, number in matches.missing_numbers if student in used}
    for doubt in doubts:
        who, number = final[doubt.index].student_id, found.usable_number(doubt.index)
        known = {one.student_id: one.number for one in doubt.candidates}
        if who is not None and number is not None and known[who] is None:
            fills.setdefault(who, number)
    return tuple(fills.items())


def problem_of(pupil: Pupil, doubt: PupilDoubt, decision: PupilDecision) -> Problem:
    """一处疑问与决定，存进这次考试的疑问。"""
    text = f"第 {pupil.row} 行：{_what(doubt)}；{CHOICE_NAMES[decision.choice]}。"
    return Problem(pupil.file, pupil.sheet, "", f"pupil_{doubt.kind.value}", text)
