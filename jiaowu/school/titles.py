"""标题、表名、文件名里写的年级、班级、学年。"""

import re
from datetime import date
from functools import cache

from jiaowu.school.classes import (
    ENTRY,
    NO,
    NUMERALS,
    STREAM,
    Stage,
    alternatives,
    entry_grade,
    grade_word,
    grade_words,
    plain_text,
    read_class,
    short_grade_words,
    stage_in_text,
)

_EXTENSION = re.compile(r"\.(?:xlsx?|xlsm|xlsb|et|ods|csv|tsv|txt)$", re.IGNORECASE)


def grade_in_text(text: str, *, stage: Stage | None = None, school_year: int | None = None) -> int | None:
    """标题、表名、文件名里的年级；没有写（或需要学段而不知道）时为 None。"""
    plain = plain_text(text)
    found = grade_word(plain, stage or stage_in_text(plain))
    if found is not None:
        return found
    year = school_year or school_year_in_text(plain)
    match = ENTRY.search(plain)
    if match is not None:
        return entry_grade(match, stage or stage_in_text(plain), year)
    inner = class_in_text(text)
    reading = read_class(inner, stage=stage or stage_in_text(plain), school_year=year) if inner else None
    return reading.key.grade if reading is not None and reading.doubt is None else None


def class_in_text(text: str) -> str | None:
    """表名、文件名、标题里写的班级（原文那一段）；2026年11月、第1次、1-3班 都不是。"""
    plain = _EXTENSION.sub("", plain_text(text))
    for pattern in _class_patterns():
        for match in pattern.finditer(plain):
            if not _range_around(plain, match):
                return match["cls"]
    return None


def school_year_in_text(text: str) -> int | None:
    """2025-2026学年 → 2025；2026年3月 → 2025；没有年份时为 None。"""
    plain = plain_text(text)
    match = re.search(r"(20\d\d)(?:[-—–~至]|/)(?:20)?\d\d(?:学年|年)", plain) or re.search(
        r"(20\d\d)学年", plain
    )
    if match is not None:
        return int(match[1])
    match = re.search(r"(20\d\d)年(\d{1,2})月", plain) or re.search(
        r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)", plain
    )
    return None if match is None else school_year_of(date(int(match[1]), max(1, min(12, int(match[2]))), 1))


def school_year_of(day: date) -> int:
    """某一天所在学年的开始年份；8 月起算新学年。"""
    return day.year if day.month >= 8 else day.year - 1


@cache
def _class_patterns() -> tuple[re.Pattern[str], ...]:
    """在一段文字里找班级，可靠的写法在前。"""
    grade = f"(?:{alternatives(grade_words())})"
    short = f"(?:{alternatives(short_grade_words())})"
    entry = r"[初高]?(?:20\d\d|[1-4]\d)[级届]"
    stop = r"(?![个年月日次分名号人\d])"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"(?P<cls>(?:{grade}|{entry}){STREAM}[-.]?(?:\({NO}\)班?|{NO}班))",
            rf"(?P<cls>{short}{STREAM}(?:\({NO}\)班?|\d{{1,2}}班))",
            rf"(?<![\d第A-Z])(?P<cls>(?:1[0-2]|[1-9])\({NO}\)班)",
            rf"(?P<cls>(?<![\d第])(?:G\d{{1,2}}-\d{{1,2}}){stop})",
            rf"(?<![\d{NUMERALS}])(?P<cls>\(?第?(?:\d{{1,4}}|[{NUMERALS}]{{1,3}})\)?班)(?!级?(?:平均|均))",
            rf"(?P<cls>{grade}[-.]?\d{{1,2}}){stop}",
            r"^(?P<cls>0?[1-9]\d{2}|1[0-2]\d{2}|(?!20[1-4])(?:1[89]|2\d|3\d)\d{2})$",
            r"^(?P<cls>(?:1[0-2]|[1-9])(?:[-.]\d{1,2}|\(\d{1,2}\)))$",
            r"^(?P<cls>[1-9](?:0[1-9]|[1-4]\d))(?=[^\d分名人年月日次题.-])",
            r"(?<=[-_考中末绩)])(?P<cls>[3-9](?:0[1-9]|[12]\d)|[12]0[1-9])$",
        )
    )


def _range_around(plain: str, match: re.Match[str]) -> bool:
    """班级前后是“1-3班”“1、2班”“1至6班”一类的范围。"""
    return bool(re.search(r"[\d)班][-—–~至到、,和]+$", plain[: match.start("cls")])) or bool(
        re.match(r"[-—–~至到、,和]+[(第]?\d{1,2}\)?班?", plain[match.end("cls") :])
    )
