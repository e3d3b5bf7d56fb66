"""问题标签：自带的清单，以及按首字母、文字找标签。"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.paths import shipped
from jiaowu.school.initials import initials_of

JOINED = "；"
"""几个标签写在一起时隔开；标签里自己可以有顿号。"""
WHOLE = re.compile(r"\s*[；;\n]\s*")
SEPARATORS = re.compile(r"[、，,；;/\s]+")
NEW = "+"
"""写在前面表示把它添进标签库。"""
MOST_TOLD = 5
LONGEST = 30


@dataclass(frozen=True)
class ProblemTag:
    """标签库的一条。"""

    facet: Facet
    text: str
    retired: bool
    """不再列出供选。"""
    used: int
    """贴在几份结果上。"""


@cache
def shipped_tags() -> Mapping[Facet, tuple[str, ...]]:
    """自带的标签：方面 → 常见问题，取自 data/codes/problem_tags.toml。"""
    raw = tomllib.loads(shipped("codes", "problem_tags.toml").read_text(encoding="utf-8"))
    return {facet: tuple(raw.get(facet.value, ())) for facet in Facet}


def match_tags(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """键入的字 → 标签，可以几个，用空格、顿号、逗号、分号隔开；照首字母或文字的一段找。

    前面写 + 的是新标签。找不到、对得上几个时报 UserError，说出是哪几个。
    """
    found: list[str] = []
    choices = tuple(dict.fromkeys(known))
    for part in WHOLE.split(text.strip().replace("＋", NEW)):
        words = [part] if part in choices else filter(None, SEPARATORS.split(part))
        found += [_match(word, choices) for word in words]
    return tuple(dict.fromkeys(found))


def tidy(text: str) -> str:
    """标签的写法：没有空白与分隔号；为空或太长时报 UserError。"""
    plain = SEPARATORS.sub("", text.replace("＋", "").removeprefix(NEW))
    if not plain:
        raise UserError("标签不能为空，请写几个字说明是什么问题。")
    if len(plain) > LONGEST:
        raise UserError(f"标签最多 {LONGEST} 个字，详细的情况请写在“问题”里。")
    return plain


def _match(word: str, known: Sequence[str]) -> str:
    if word.startswith(NEW):
        return tidy(word)
    wanted = word.casefold()
    exact = [tag for tag in known if tag.casefold() == wanted]
    letters = [tag for tag in known if wanted in initials_of(tag)]
    starts = [tag for tag in known if any(each.startswith(wanted) for each in initials_of(tag))]
    parts = [tag for tag in known if wanted in tag.casefold()]
    for found in (exact, letters, starts, parts):
        if len(found) == 1:
            return found[0]
        if found:
            shown = "、".join(found[:MOST_TOLD]) + ("……" if len(found) > MOST_TOLD else "")
            raise UserError(f"“{word}”对得上几个标签：{shown}。请多键几个字母。")
    raise UserError(f"标签里没有“{word}”。要添进标签库，请在前面写 +，如 +{word}。")
