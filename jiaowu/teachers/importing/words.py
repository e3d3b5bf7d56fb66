"""教师花名册、上报表表头的词典。"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from jiaowu.paths import shipped
from jiaowu.sheets.grid import CellValue
from jiaowu.teachers.rosters import COMPUTED_TITLES, ROLE_TITLES

IGNORED = "ignored"
_NOISE = re.compile(r"[\s\u00a0\u200b-\u200f\u3000\ufeff*★:]+|\(.*?\)|\[.*?\]")
_PLACEHOLDER = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")


def role_of(cell: CellValue) -> str | None:
    """一格表头 → 角色（ROLE_TITLES、COMPUTED_TITLES 的键）；认得但不用的是 IGNORED，不认得为 None。"""
    if not isinstance(cell, str):
        return None
    return _words().get(plain_header(cell))


def plain_header(text: str) -> str:
    """比较表头用的写法：去空白、星号与括号里的说明，全角转半角。"""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text))


def placeholders_in(cell: CellValue) -> tuple[str, ...]:
    """一格里的 {{字段}}，按先后；没有为空。"""
    return tuple(_PLACEHOLDER.findall(unicodedata.normalize("NFKC", cell))) if isinstance(cell, str) else ()


@cache
def skip_words() -> Mapping[str, Sequence[str]]:
    """不是教师的行的字样：anywhere 任何一格里有，first 第一格就是。"""
    found: Mapping[str, Sequence[str]] = _dictionary()["skip"]
    return found


@cache
def _words() -> Mapping[str, str]:
    """表头的写法 → 角色；程序自己的叫法也认得。"""
    dictionary = _dictionary()
    found = dict.fromkeys(dictionary[IGNORED]["words"], IGNORED)
    for part in ("computed", "roles"):
        found |= {word: role for role, words in dictionary[part].items() for word in words}
    own = {title: role for role, title in (COMPUTED_TITLES | ROLE_TITLES).items()}
    return found | {plain_header(word): role for word, role in (found | own).items()}


@cache
def _dictionary() -> Mapping[str, Any]:
    with shipped("codes", "teacher_roster_words.toml").open("rb") as file:
        return tomllib.load(file)
