"""学生成长档案：基本情况、历次成绩的等级、获奖、活动与作品、学习帮扶、教师寄语。"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.portfolio.timeline import Entry
from jiaowu.school.terms import Term
from jiaowu.scores.pupil_marks import PupilExam
from jiaowu.scores.support_cases import Case
from jiaowu.students.pupils import PupilRow


@dataclass(frozen=True)
class Word:
    """一学期里一位教师写的话。"""

    id: int
    term_id: int
    term: Term
    teacher_id: int | None
    teacher: str
    """没有写是谁为空串。"""
    text: str
    day: date


@dataclass(frozen=True)
class PupilAward:
    """一次获奖。"""

    day: date
    title: str
    category: str
    level: str
    prize: str
    issuer: str
    teacher: str
    """指导教师；没有为空串。"""


@dataclass(frozen=True)
class PupilPortfolio:
    """一名学生的成长档案；各部分都是新的在前，考试旧的在前。"""

    pupil: PupilRow
    places: tuple[tuple[Term, str], ...]
    """每个学期在哪个班。"""
    exams: tuple[PupilExam, ...]
    awards: tuple[PupilAward, ...]
    entries: tuple[Entry, ...]
    words: tuple[Word, ...]
    cases: tuple[Case, ...]
    """学习帮扶的档案；没有建、或没有要求取的为空。"""
    files: int
    """活动与作品的附件有几个。"""


@cache
def pupil_kinds() -> tuple[str, ...]:
    """活动与作品的种类。"""
    return tuple(_data()["kinds"])


def check_word(text: str) -> str:
    """收拾一段寄语；空的、太长的报 UserError。"""
    tidy, longest = text.strip(), int(_data()["longest_word"])
    if not tidy:
        raise UserError("寄语还没有写，请写好后再保存。")
    if len(tidy) > longest:
        raise UserError(f"寄语有 {len(tidy)} 字，超过 {longest} 字印不下，请写短些。")
    return tidy


def level_rows(exams: Sequence[PupilExam]) -> tuple[tuple[str, ...], list[tuple[PupilExam, list[str]]]]:
    """历次成绩的等级表：各学科，与每次考试各科的等级（没考为空串）。"""
    subjects = tuple(dict.fromkeys(mark.subject for exam in exams for mark in exam.marks if not mark.is_sum))
    rows = []
    for exam in exams:
        marks = [exam.mark(subject) for subject in subjects]
        rows.append((exam, [mark.level if mark else "" for mark in marks]))
    return subjects, rows


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = tomllib.loads(shipped("codes", "pupil_portfolio.toml").read_text(encoding="utf-8"))
    return data
