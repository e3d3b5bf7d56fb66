"""由文件名预填考试名称、日期与类型；填得不对，用户改。"""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from jiaowu.scores.exams import KIND_LABELS, ExamDraft, ExamKind

DATE = re.compile(r"(20\d\d)\s*[-—.年_]\s*(1[0-2]|0?[1-9])(?:\s*[-—.月_]\s*(3[01]|[12]\d|0?[1-9]))?")
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
    """文件名里写明的日期；只有年月时取 1 日；没有或不成立时为 today。"""
    for path in paths:
        match = DATE.search(path.stem)
        if match is None:
            continue
        try:
            return date(int(match[1]), int(match[2]), int(match[3] or 1))
        except ValueError:
            continue
    return today


def exam_kind(name: str) -> ExamKind:
    """名称里的“期中”“期末”……；没有时为其他。"""
    words = {label: kind for kind, label in KIND_LABELS.items() if kind is not ExamKind.OTHER}
    return next((kind for word, kind in words.items() if word in name), ExamKind.OTHER)


def today() -> date:
    """今天；测试里换掉。"""
    return date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
