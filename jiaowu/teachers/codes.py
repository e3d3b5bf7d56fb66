"""教师档案的代码与名称：职称、学历、政治面貌、岗位、状态、级别、获奖类别……取自 data/codes/teachers.toml。"""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from jiaowu.paths import shipped

IN_SERVICE = "11"
"""人员状态“在职”；没有登记状态的就是它。"""
SEPARATORS = " \t\u00a0\u3000·.。-—_|/"
"""比较名称时略去的字。"""


class CodeList(StrEnum):
    """一种代码表；值是 teachers.toml 里的名字。"""

    TITLE = "title"
    POST_LEVEL = "post_level"
    EDUCATION = "education"
    DEGREE = "degree"
    POLITICS = "politics"
    POST = "post"
    STATUS = "status"
    LEVEL = "level"
    BACKBONE = "backbone"
    DUTY = "duty"
    AWARD = "award"
    PRIZE = "prize"
    ROLE = "role"


@dataclass(frozen=True)
class Code:
    """一项代码；没有国标代码的，代码就是名称。"""

    code: str
    name: str
    group: str
    """统计时归在哪一类；没有另外说明的就是名称。"""
    present: bool
    """人员状态用：还在学校的名册上。"""
    names: tuple[str, ...]
    """来源里可能出现的其他写法。"""


@cache
def codes(wanted: CodeList) -> tuple[Code, ...]:
    """一种代码表的全部，职称、学历、级别等由高到低。"""
    return tuple(
        Code(
            each.get("code", each["name"]),
            each["name"],
            each.get("group", each["name"]),
            each.get("present", False),
            tuple(each["names"]),
        )
        for each in _all()[wanted.value]
    )


def names(wanted: CodeList) -> tuple[str, ...]:
    """一种代码表的全部名称，下拉框用。"""
    return tuple(each.name for each in codes(wanted))


def name_of(wanted: CodeList, code: str | None) -> str:
    """代码 → 名称；空的为空串，不认识的照原样。"""
    if not code:
        return ""
    found = _by_code(wanted).get(code)
    return found.name if found else code


def group_of(wanted: CodeList, code: str | None) -> str:
    """代码 → 统计时归在哪一类；空的为空串，不认识的照原样。"""
    if not code:
        return ""
    found = _by_code(wanted).get(code)
    return found.group if found else code


def rank_of(wanted: CodeList, code: str) -> int:
    """在表里排第几（0 起）；不认识的排在最后。"""
    return next((at for at, each in enumerate(codes(wanted)) if each.code == code), len(codes(wanted)))


def read(wanted: CodeList, text: str) -> str | None:
    """来源里的写法（名称、旧名、代码，或“本科|21”）→ 代码；认不出为 None。"""
    plain = _plain(text)
    for part in (plain, *(_plain(each) for each in text.replace("｜", "|").split("|"))):
        if found := _spellings(wanted).get(part):
            return found
    return None


def read_title(text: str) -> str | None:
    """职称的写法 → 统一后的名称，如 中学高级→高级教师、小学高级→一级教师；认不出为 None。"""
    return read(CodeList.TITLE, text)


def read_backbone(text: str) -> str | None:
    """骨干与称号的写法 → 规范的名称，如 区骨干→县级骨干教师；认不出称号为 None。"""
    plain = _plain(text)
    spelled = _spellings(CodeList.BACKBONE)
    for word in sorted(spelled, key=len, reverse=True):
        if plain.endswith(word):
            level = plain.removesuffix(word)
            if not level:
                return spelled[word]
            known = read(CodeList.LEVEL, level)
            return f"{known}{spelled[word]}" if known else None
    return None


def split_backbone(value: str) -> tuple[str, str]:
    """规范的名称 → （级别、称号）；没有级别的级别为空串。"""
    for level in names(CodeList.LEVEL):
        if value.startswith(level):
            return level, value.removeprefix(level)
    return "", value


def backbone_rank(value: str) -> tuple[int, int]:
    """骨干与称号的高低：先级别后称号，小的高；特级教师等没有级别的在前。"""
    level, name = split_backbone(value)
    return (rank_of(CodeList.LEVEL, level) if level else -1), rank_of(CodeList.BACKBONE, name)


def is_present(status: str | None) -> bool:
    """这种人员状态是不是还在学校的名册上；没有登记的算在职。"""
    found = _by_code(CodeList.STATUS).get(status or IN_SERVICE)
    return found.present if found else False


@cache
def _all() -> Mapping[str, Any]:
    with shipped("codes", "teachers.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _by_code(wanted: CodeList) -> Mapping[str, Code]:
    return {each.code: each for each in codes(wanted)}


@cache
def _spellings(wanted: CodeList) -> Mapping[str, str]:
    """比较用的写法 → 代码；规范的名称优先。"""
    found: dict[str, str] = {}
    for each in codes(wanted):
        for spelling in (each.name, each.code):
            found[_plain(spelling)] = each.code
    for each in codes(wanted):
        for spelling in each.names:
            found.setdefault(_plain(spelling), each.code)
    return found


def _plain(text: str) -> str:
    """全角转半角，略去空白与标点，字母小写。"""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character not in SEPARATORS)
