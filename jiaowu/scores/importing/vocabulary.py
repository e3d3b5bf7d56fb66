"""表头由哪些词拼成：学科、总分、得分、名次、赋分 …… 切开并说出各词的意思。"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from jiaowu.scores.importing.words import dictionary, normalise


class Kind(StrEnum):
    """一个词的种类。"""

    SUBJECT = "subject"
    SHORT = "short"
    SUM = "sum"
    TOTAL = "total"
    SCORE = "score"
    ASSIGNED = "assigned"
    RANK = "rank"
    LEVEL = "level"
    STATE = "state"
    ITEM = "item"
    STAT = "stat"
    EXAM = "exam"
    DIRECTION = "direction"
    OR = "or"


@dataclass(frozen=True)
class Token:
    """一个词：种类、规范名（学科名、名次范围）、原来的写法。"""

    kind: Kind
    value: str
    word: str


PROGRESS = "progress"
"""名次范围：进退步。"""

_SEPARATORS = "-_·.:,~—–|+&和与"
_NUMBERED_SUM = re.compile(
    r"(?:[二两三四五六七八九十]|\d{1,2})(?:大)?(?:科|门|学科)(?:总分|总成绩|合计|总和|成绩|总|得分)?"
)
_EXAM_ORDER = re.compile(
    r"第?[一二三四五六七八九十\d]+次(?:月考|考试|模拟|联考|模考|周考|检测|测试|质检)?|\d{1,2}月(?:月考|考)?"
)


@cache
def _vocabulary() -> tuple[Mapping[str, Token], int]:
    """全部的词 → 词义，以及最长的词有几个字。"""
    table: dict[str, Token] = {}
    for token in (*_subject_words(), *_rank_words(), *_part_words(), *_short_words()):
        table.setdefault(normalise(token.word), token)
    return table, max(map(len, table))


def _subject_words() -> Iterator[Token]:
    subjects = dictionary("subjects")
    for subject in subjects["subject"]:
        yield from (Token(Kind.SUBJECT, subject["words"][0], word) for word in subject["words"])
    for entry in subjects["sum"]:
        yield from (Token(Kind.SUM, word, word) for word in entry["words"])


def _rank_words() -> Iterator[Token]:
    data = dictionary("headers")
    for scope, words in data["rank"].items():
        value = "unknown" if scope == "plain" else scope
        yield from (Token(Kind.RANK, value, word) for word in words)
    yield from (Token(Kind.RANK, PROGRESS, word) for word in data["word"]["progress"])


def _part_words() -> Iterator[Token]:
    for key, words in dictionary("headers")["word"].items():
        if key != "progress":
            yield from (Token(Kind(key), word, word) for word in words)
    yield from (Token(Kind.OR, "/", word) for word in ("/", "或"))


def _short_words() -> Iterator[Token]:
    for subject in dictionary("subjects")["subject"]:
        yield from (Token(Kind.SHORT, subject["words"][0], word) for word in subject.get("short", []))


@lru_cache(maxsize=1 << 14)
def split(text: str) -> tuple[Token, ...] | None:
    """整段切成认识的词（长词优先，可回溯）；有一个字不认识就是 None。"""
    plain = text.strip("()" + _SEPARATORS)
    if not plain:
        return ()
    table, longest = _vocabulary()
    for pattern, kind in ((_NUMBERED_SUM, Kind.SUM), (_EXAM_ORDER, Kind.EXAM)):
        match = pattern.match(plain)
        rest = split(plain[match.end() :]) if match else None
        if match and rest is not None:
            return (Token(kind, match[0], match[0]), *rest)
    for size in range(min(longest, len(plain)), 0, -1):
        token = table.get(plain[:size])
        if token is None:
            continue
        rest = split(plain[size:])
        if rest is not None:
            return (token, *rest)
    return None
