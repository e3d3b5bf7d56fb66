"""小题分表的表头：1、第1题、客观题1、21(1)、21① …… 以及选项列、合计列。"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from jiaowu.scores.importing.headers import read_header
from jiaowu.scores.importing.words import dictionary, normalise, word_set
from jiaowu.scores.layout import Role
from jiaowu.sheets.grid import CellValue

STEM = "item_words"
_CIRCLED = {code: f"({code - 0x245F})" for code in range(0x2460, 0x2474)}
"""①–⑳ → (1)–(20)，要在转半角之前换，否则 21① 成了 211。"""
_FULL = re.compile(
    r"\((?:(?:满分|分值|共):?(\d+(?:\.\d+)?)分?|(\d+(?:\.\d+)?)分)\)|(?:满分|分值):?(\d+(?:\.\d+)?)分?$"
)
_EACH = re.compile(r"每(?:小)?题(\d+(?:\.\d+)?)分")
_NUMERAL = r"\(?[一二三四五六七八九十]+\)?[,、.:]?"
_SUB = re.compile(r"(?:第)?\(?(\d{1,2})\)?(?:小?题|问|空)?")
_SPAN = re.compile(r"\D*?(\d{1,3})[-~—–至到]第?(\d{1,3})(?:小?题)?")
SUB_ITEMS = 9
"""21-2 是小题号；1-10 后一个数大过前一个、又大过它，是几题合计。"""
_MOST_ITEMS = 200


class ItemRole(StrEnum):
    """小题分表里一列的角色。"""

    NUMBER = "number"
    NAME = "name"
    CLASS = "class"
    SCORE = "score"
    CHOICE = "choice"
    OBJECTIVE = "objective"
    SUBJECTIVE = "subjective"
    TOTAL = "total"
    OTHER = "other"


@dataclass(frozen=True)
class ItemHeader:
    """一列表头的意思；label 只有小题有。"""

    role: ItemRole
    label: str = ""
    head: str = ""
    """题号前的大题号或题型，题号重复时用来区分。"""
    kind: str = ""
    full: float | None = None
    order: int = 0
    """同一角色的优先次序，越小越先（学号在考号之前）。"""


OTHER = ItemHeader(ItemRole.OTHER)


def cell_text(value: CellValue) -> str:
    """一格表头 → 规范的文字；带圈的小题号换成 (1)。"""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return f"{value:g}"
    return normalise(str(value).translate(_CIRCLED))


def read_item_header(parts: Sequence[str]) -> ItemHeader:
    """上下几行表头（自上而下，cell_text 过、合并已补全）→ 意思。"""
    texts = [text for at, text in enumerate(parts) if text and text not in parts[:at]]
    if not texts:
        return OTHER
    header = _read_one(texts[-1])
    for upper in reversed(texts[:-1]):
        header = _join(upper, texts[-1], header)
    return header


def distinct_labels(headers: Sequence[ItemHeader]) -> list[ItemHeader]:
    """题号重复（一、1 与 二、1）的，把前面的大题号或题型留在题号里。"""
    items = [(each.role, each.label) for each in headers if each.label]
    twice = {key for key, count in Counter(items).items() if count > 1}
    return [
        replace(
            each, label=f"{each.head}{'、' if each.head[-1] in '一二三四五六七八九十' else ''}{each.label}"
        )
        if (each.role, each.label) in twice and each.head
        else each
        for each in headers
    ]


def _read_one(text: str) -> ItemHeader:
    for role in (ItemRole.OBJECTIVE, ItemRole.SUBJECTIVE, ItemRole.TOTAL):
        if _FULL.sub("", text) in word_set(STEM, "sum", role.value):
            return ItemHeader(role)
    return _read_label(text) or _read_identity(text)


def _read_identity(text: str) -> ItemHeader:
    reading = read_header(text)
    if reading.role in _IDENTITY:
        return ItemHeader(_IDENTITY[reading.role], order=reading.order)
    total = reading.role is Role.TOTAL or (reading.role is Role.SCORE and reading.subject is not None)
    return ItemHeader(ItemRole.TOTAL) if total else OTHER


_IDENTITY = {Role.NUMBER: ItemRole.NUMBER, Role.NAME: ItemRole.NAME, Role.CLASS: ItemRole.CLASS}


def _read_label(text: str) -> ItemHeader | None:
    full = _full_in(text)
    plain = _FULL.sub("", text)
    choice, plain = _without_suffix(plain)
    role = ItemRole.CHOICE if choice else ItemRole.SCORE
    if plain in word_set(STEM, "label", "words"):
        return ItemHeader(role, plain, full=full)
    span = _SPAN.fullmatch(plain)
    if span is not None and int(span[2]) > max(int(span[1]), SUB_ITEMS):
        return ItemHeader(role, f"{int(span[1])}-{int(span[2])}", full=full)
    match = _label_pattern().fullmatch(plain)
    if match is None or not 0 < int(match["main"]) <= _MOST_ITEMS:
        return None
    subs = re.findall(r"\d+", match["subs"])
    label = match["main"].lstrip("0") + "".join(f"({sub})" for sub in subs)
    head = match["numeral"].strip("(),、.:") or (match["head"] if len(match["head"]) > 1 else "")
    kind = match["head"] if match["head"] in word_set(STEM, "label", "kinds") else ""
    return ItemHeader(role, label, head, kind, full)


@cache
def _label_pattern() -> re.Pattern[str]:
    words = dictionary(STEM)["label"]
    heads = sorted({normalise(word) for key in ("kinds", "heads") for word in words[key]}, key=len)
    joined = "|".join(re.escape(head) for head in reversed(heads))
    return re.compile(
        rf"(?P<numeral>(?:{_NUMERAL})?)(?P<head>(?:{joined})?)[-_.:]?第?(?P<main>\d{{1,3}})(?:小?题)?"
        r"(?P<subs>(?:第?\(\d{1,2}\)|[.\-_]\d{1,2})*)(?:小?题|号|问)?"
    )


def _without_suffix(plain: str) -> tuple[bool, str]:
    """（是不是选项列、去掉后缀词的题号）。"""
    for key in ("choice", "score"):
        for word in sorted(word_set(STEM, "label", key), key=len, reverse=True):
            for tail in (f"({word})", f"-{word}", f"_{word}", f":{word}", word):
                if plain.endswith(tail) and len(plain) > len(tail):
                    return key == "choice", plain.removesuffix(tail)
    return False, plain


def _full_in(text: str) -> float | None:
    match = _FULL.search(text) or _EACH.search(text)
    return float(next(group for group in match.groups() if group)) if match else None


def _join(upper: str, lower: str, header: ItemHeader) -> ItemHeader:
    """上一行是题号、下一行是小题号或“得分”“选项”；或上一行是大题、题型，下一行是题号。"""
    above = _read_one(upper)
    if above.label:
        if lower in word_set(STEM, "label", "choice"):
            return replace(above, role=ItemRole.CHOICE)
        if lower in word_set(STEM, "label", "score") | word_set(STEM, "sum", "total"):
            return above
        sub = _SUB.fullmatch(lower)
        if sub is not None:
            return replace(above, label=f"{above.label}({int(sub[1])})", full=None)
        return replace(above, full=_full_in(lower)) if _full_in(lower) else header
    if not header.label:
        return header if header.role is not ItemRole.OTHER else above
    known = next((word for word in _kind_words() if word in upper), "")
    head = re.match(_NUMERAL, upper)
    return replace(
        header,
        head=header.head or (head[0].strip("(),、.:") if head else known),
        kind=header.kind or ("" if known in {"客观题", "主观题"} else known),
        full=header.full or (float(each[1]) if (each := _EACH.search(upper)) else None),
    )


@cache
def _kind_words() -> tuple[str, ...]:
    words = {*word_set(STEM, "label", "kinds"), "客观题", "主观题"}
    return tuple(sorted(words, key=len, reverse=True))
