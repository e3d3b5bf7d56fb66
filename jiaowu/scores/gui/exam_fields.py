"""由文件名预填考试名称、日期与类型；填得不对，用户改。"""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from jiaowu.school.terms import AUTUMN_START, Term, current_term_for
from jiaowu.scores.exams import KIND_LABELS, ExamDraft, ExamKind

DATE = re.compile(r"(20\d\d)\s*[-—.年_]\s*(1[0-2]|0?[1-9])(?!\d)(?:\s*[-—.月_]\s*(3[01]|[12]\d|0?[1-9]))?")
TERM = re.compile(r"(20\d\d)\s*[-—–~]\s*(?:20)?\d\d\s*学?年度?\s*第?\s*([一二上下12])\s*学期")
FIRST = "一上1"
"""第一学期的各种写法。"""
TYPICAL_DAYS = {(1, True): (11, 10), (1, False): (1, 15), (2, True): (4, 25), (2, False): (6, 30)}
"""只写了学期时：（第几学期、是不是期中）→ 通常的月日。"""
EXAM_FOLDER = re.compile(r"考|期中|期末|测|诊断")
TRAILING = re.compile(r"(?:[\s_—-]*(?:成绩(?:总表|统计表|汇总表?|登记表|表|单)?|汇总|\(\d+\)|副本))+$")


def draft_for(paths: Sequence[Path], today: date) -> ExamDraft:
    """按文件名预填的考试情况；学期由日期推算。"""
    name = exam_name(paths)
    return ExamDraft(name, exam_date(paths, today), exam_kind(name))


def exam_name(paths: Sequence[Path]) -> str:
    """考试名称：几个文件同在一个以考试命名的文件夹里时用文件夹名，否则用第一个文件的名字。

    去掉“成绩表”一类的尾巴；只剩空白时就用文件名。
    """
    folder = paths[0].parent
    if len(paths) > 1 and {path.parent for path in paths} == {folder} and EXAM_FOLDER.search(folder.name):
        return folder.name
    stem = paths[0].stem.strip()
    return TRAILING.sub("", stem).strip() or stem


def exam_date(paths: Sequence[Path], today: date) -> date:
    """文件名里写明的日期；只有年月时取 1 日；没有时看名称里写的学期。

    写的就是 today 所在的学期、没有写学期、日期不成立，都是 today；
    写的是别的学期时，取那个学期期中或期末通常的日子。
    """
    for path in paths:
        match = DATE.search(path.stem)
        if match is None:
            continue
        try:
            return date(int(match[1]), int(match[2]), int(match[3] or 1))
        except ValueError:
            continue
    name = exam_name(paths)
    term = named_term(name)
    if term is None or term == current_term_for(today):
        return today
    month, day = TYPICAL_DAYS[term.semester, exam_kind(name) is ExamKind.MIDTERM]
    autumn = term.semester == 1 and month >= AUTUMN_START
    return date(term.start_year if autumn else term.start_year + 1, month, day)


def named_term(name: str) -> Term | None:
    """名称里写明的学期，如“2025—2026学年第二学期期末考试”；没有写为 None。"""
    match = TERM.search(name)
    return None if match is None else Term(int(match[1]), 1 if match[2] in FIRST else 2)


def exam_kind(name: str) -> ExamKind:
    """名称里的“期中”“期末”……；没有时为其他。"""
    words = {label: kind for kind, label in KIND_LABELS.items() if kind is not ExamKind.OTHER}
    return next((kind for word, kind in words.items() if word in name), ExamKind.OTHER)


def today() -> date:
    """今天；测试里换掉。"""
    return date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
