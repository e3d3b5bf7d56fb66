"""一名学生历次考试的成绩：每次各科的分数、状态、等级、标准分、名次。"""

from dataclasses import dataclass
from datetime import date

from jiaowu.scores.analysis import Analysis
from jiaowu.scores.exams import ExamKind
from jiaowu.scores.matrix import State


@dataclass(frozen=True)
class SubjectMark:
    """一次考试里的一科（或总分）。"""

    subject: str
    is_sum: bool
    """是总分一类，不是学科。"""
    value: float | None
    """计入统计的分数；缺考、剔除等没有，违纪为 0。"""
    raw: float | None
    """卷面上的分数；剔除的也有。总分同 value。"""
    state: State
    """总分没有状态，有分为正常，没有分为缺考。"""
    full: float
    level: str
    """A–D；没有成绩为空串。"""
    z: float | None
    """Z = (本人 − 年级实考平均)/年级总体标准差。"""
    grade_rank: int | None
    class_rank: int | None
    """竞争名次；没有成绩、不知道班级的没有。"""

    @property
    def score_rate(self) -> float | None:
        """得分率 = 分数/满分，0–1。"""
        return None if self.value is None else self.value / self.full


@dataclass(frozen=True)
class PupilExam:
    """一次考试。"""

    exam_id: int
    name: str
    day: date
    kind: ExamKind
    class_title: str
    """考试当时的班；不知道为空串。"""
    marks: tuple[SubjectMark, ...]
    """考了的各科在前，总分在后。"""

    def mark(self, subject: str) -> SubjectMark | None:
        """这一科；没考为 None。"""
        return next((mark for mark in self.marks if mark.subject == subject), None)


def marks_of(analysis: Analysis, place: int) -> tuple[SubjectMark, ...]:
    """一个年级的分析里第 place 名考生（文件次序）的各科；没选的学科不列。"""
    matrix = analysis.matrix
    z_scores, levels = analysis.z_scores(), analysis.levels()
    found = []
    for subject in analysis.subjects:
        at = subject.index
        value = _number(analysis.values[at, place])
        taken = [State(int(matrix.states[place, part])) for part in subject.parts]
        if all(state is State.NOT_TAKEN for state in taken):
            continue
        state = (State.ABSENT if value is None else State.NORMAL) if subject.is_sum else taken[0]
        found.append(
            SubjectMark(
                subject=subject.name,
                is_sum=subject.is_sum,
                value=value,
                raw=value if subject.is_sum else _number(matrix.values[place, at]),
                state=state,
                full=subject.lines.full,
                level=str(levels[at, place]),
                z=_number(z_scores[at, place]),
                grade_rank=int(analysis.ranks[at, place]) or None,
                class_rank=int(analysis.class_ranks[at, place]) or None,
            )
        )
    return tuple(found)


def _number(value: float) -> float | None:
    """非数 → None。"""
    return None if value != value else float(value)  # noqa: PLR0124 — 非数不等于自己
