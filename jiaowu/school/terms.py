"""学年学期与年级：哪一天属于哪个学期，哪一届在这个学期读几年级。"""

from dataclasses import dataclass
from datetime import date

from jiaowu.school.classes import Stage

AUTUMN_START = 8
"""8 月起算新学年的第一学期。"""
SPRING_START = 2
"""2 月起算第二学期；1 月仍在第一学期。"""


@dataclass(frozen=True, order=True)
class Term:
    """学期：学年的起始年份，1 为第一学期（秋），2 为第二学期（春）。"""

    start_year: int
    semester: int

    @property
    def name(self) -> str:
        """如“2026—2027学年第一学期”。"""
        return f"{self.start_year}—{self.start_year + 1}学年第{'一' if self.semester == 1 else '二'}学期"


def current_term_for(day: date) -> Term:
    """某一天所在的学期：8 月至次年 1 月为第一学期，2 至 7 月为第二学期。"""
    if day.month >= AUTUMN_START:
        return Term(day.year, 1)
    if day.month < SPRING_START:
        return Term(day.year - 1, 1)
    return Term(day.year - 1, 2)


def stage_of(grade: int) -> Stage:
    """年级 1–12 → 学段；超出范围报 ValueError。"""
    for stage in Stage:
        if grade in stage.grades:
            return stage
    raise ValueError(f"年级应为 1–12，而不是 {grade}。")


def entry_year_of(grade: int, start_year: int) -> int:
    """start_year 学年读 grade 年级（1–12）的学生，是哪一年入本学段的。"""
    return start_year - stage_of(grade).grades.index(grade)


def grade_of(stage: Stage, entry_year: int, term: Term) -> int | None:
    """某学段 entry_year 年入学的一届，在 term 读几年级（1–12）；尚未入学或已毕业为 None。"""
    years = term.start_year - entry_year
    return stage.grades[years] if 0 <= years < len(stage.grades) else None
