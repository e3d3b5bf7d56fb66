"""考试的基本情况：登记时填什么，列表里看什么，导入后得到什么。"""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from jiaowu.school.terms import Term
from jiaowu.scores.layout import Problem
from jiaowu.scores.matrix import SubjectLines

_TERM = re.compile(r"^\s*\d{4}\s*[-—–~]+\s*\d{4}\s*学年\s*(?:第?[一二12]学期|[上下](?:学期|期)?)?")


class ExamKind(StrEnum):
    """考试类型。"""

    MIDTERM = "midterm"
    FINAL = "final"
    MOCK = "mock"
    MONTHLY = "monthly"
    CLASS_TEST = "class_test"
    OTHER = "other"

    @property
    def label(self) -> str:
        """中文名称。"""
        return KIND_LABELS[self]


KIND_LABELS = {
    ExamKind.MIDTERM: "期中",
    ExamKind.FINAL: "期末",
    ExamKind.MOCK: "模拟",
    ExamKind.MONTHLY: "月考",
    ExamKind.CLASS_TEST: "班级测试",
    ExamKind.OTHER: "其他",
}


def short_name(name: str) -> str:
    """考试名称去掉前面的学年学期，如“期中考试”；去掉就什么也不剩的照旧。"""
    return _TERM.sub("", name, count=1).strip() or name


@dataclass(frozen=True)
class ExamDraft:
    """导入时填写的考试情况；term_id 为 None 时由日期推算学期。"""

    name: str
    date: date
    kind: ExamKind = ExamKind.OTHER
    term_id: int | None = None


@dataclass(frozen=True)
class ExamSummary:
    """列表里的一次考试。"""

    id: int
    name: str
    term_id: int
    term: Term
    date: date
    kind: ExamKind
    pupils: int
    subjects: tuple[str, ...]
    """学科名，按来源文件里的先后。"""
    grades: tuple[int, ...]
    """年级 1–12；都不明时为空。"""


@dataclass(frozen=True)
class GradeLines:
    """一个年级（None 为不明）在一次考试里的满分与分数线。"""

    grade: int | None
    lines: tuple[SubjectLines, ...]


@dataclass(frozen=True)
class ImportReceipt:
    """导入的结果：人次、新增、成绩数，以及配对时的疑问。"""

    exam_id: int
    pupils: int
    new_pupils: int
    new_classes: int
    scores: int
    problems: tuple[Problem, ...]
    batch_id: int = field(default=0, compare=False)
    """撤销这次导入用的批次。"""
