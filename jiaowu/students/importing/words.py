"""名单表头的词典。"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from jiaowu.paths import shipped
from jiaowu.sheets.grid import CellValue

TITLES = {
    "name": "姓名",
    "number": "学号",
    "registry": "学籍号",
    "sex": "性别",
    "birth": "出生日期",
    "class": "班级",
    "grade": "年级",
    "category": "学生类别",
    "status": "状态",
    "note": "备注",
}
"""用上的列给人看的名称。"""

ROLES = (*TITLES, "id_number")
IGNORED = "ignored"
_NOISE = re.compile(r"[\s\u00a0\u200b-\u200f\u3000\ufeff*:]+|\(.*?\)")


def role_of(cell: CellValue) -> str | None:
    """一格表头 → 角色；认得但不用的是 IGNORED，不认得为 None。"""
    if not isinstance(cell, str):
        return None
    return _words().get(_NOISE.sub("", unicodedata.normalize("NFKC", cell)))


@cache
def skip_words() -> Mapping[str, Sequence[str]]:
    """不是学生的行的字样：anywhere 任何一格里有，first 第一格就是。"""
    found: Mapping[str, Sequence[str]] = _dictionary()["skip"]
    return found


@cache
def _words() -> Mapping[str, str]:
    """表头的写法 → 角色。"""
    return {word: role for role in (*ROLES, IGNORED) for word in _dictionary()[role]}


@cache
def _dictionary() -> Mapping[str, Any]:
    with shipped("codes", "roster_words.toml").open("rb") as file:
        return tomllib.load(file)
