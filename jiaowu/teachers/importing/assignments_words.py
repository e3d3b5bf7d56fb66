"""教学编排表里的字：表头、学科、不是任教的行。"""

from collections.abc import Sequence

from jiaowu.sheets.grid import CellValue
from jiaowu.teachers.assignment_plans import HOMEROOM
from jiaowu.teachers.importing.timetable_words import subject_of, text_of
from jiaowu.teachers.importing.words import plain_header, skip_words

HEADER_ROWS = 30
"""表头至多在第几行。"""
ROLES = {
    "class": ("班级", "行政班", "班级名称", "任教班级", "任课班级", "所教班级", "授课班级", "班别", "班"),
    "grade": ("年级", "任教年级"),
    "subject": ("科目", "学科", "课程", "任教学科", "任教科目", "课程名称", "所教学科"),
    "teacher": ("教师", "任课教师", "教师姓名", "姓名", "任课老师", "老师", "授课教师"),
    "number": ("工号", "教师工号", "教师编号", "教工号", "账号", "帐号"),
    "periods": ("周课时", "周课时数", "课时", "节数", "周节数", "每周节数", "课时数"),
}
"""一行一处的表头。"""
_WORDS = {word: role for role, words in ROLES.items() for word in words}


def column_role(cell: CellValue) -> str | None:
    """一格表头 → ROLES 的键；不是为 None。"""
    return _WORDS.get(plain_header(cell)) if isinstance(cell, str) else None


def subject_in_header(text: str) -> str | None:
    """表头里的学科（语文、语、语文教师），或班主任；不是为 None。"""
    plain = plain_header(text)
    for ending in ("任课教师", "教师", "老师"):
        plain = plain.removesuffix(ending)
    return HOMEROOM if plain == HOMEROOM else subject_of(plain)


def is_skipped(texts: Sequence[str]) -> bool:
    """样例、合计、说明的行。"""
    skip = skip_words()
    written = [text_of(text) for text in texts if text_of(text)]
    if not written:
        return True
    return written[0].rstrip(":") in skip["first"] or any(
        word in text for text in written for word in skip["anywhere"]
    )
