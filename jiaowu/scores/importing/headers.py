"""读懂一格表头：角色、学科、满分、名次范围。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from jiaowu.scores.importing.vocabulary import Kind, Token, split
from jiaowu.scores.importing.words import dictionary, normalise
from jiaowu.scores.layout import Role

TOTAL = "总分"
"""总分在“学科”位置上的名称：总分校次的 subject 就是它。"""

SMALLEST_FULL = 10
LARGEST_FULL = 2000
MAX_HEADER = 40
"""再长的文字不是表头。"""


class RankScope(StrEnum):
    """名次的范围。"""

    CLASS = "class"
    GRADE = "grade"
    UNION = "union"
    PROGRESS = "progress"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class HeaderReading:
    """一格表头的意思；role 为 None 表示不认识。"""

    role: Role | None
    subject: str | None = None
    """规范的学科名；总分的名次、等级为 TOTAL；得分、校次等单独出现时为 None，归左侧或上方的学科。"""
    full: float | None = None
    certain: bool = True
    """False：要看这一列的值或请用户确认。"""
    scope: RankScope | None = None
    shown: str | None = None
    """学科在原文里的写法，如 道法。"""
    assigned: bool = False
    """总分是否为赋分后的总分。"""
    direction: str | None = None
    """只对一个方向（物理、历史）有意义时为该学科。"""
    parts: tuple[str, ...] = ()
    """合成分由哪些学科组成；不知道时为空。"""
    alternative: Role | None = None
    """certain 为 False 时的另一种可能。"""
    order: int = 0
    """同一角色的优先次序，越小越先（学号在考号之前）。"""
    exam: str | None = None
    """表头点明的是哪一次考试（期中、上次……）。"""


UNKNOWN = HeaderReading(None, certain=False)


@lru_cache(maxsize=1 << 14)
def read_header(text: str) -> HeaderReading:
    """一格表头（原文）→ 意思。"""
    plain = normalise(text)
    if not plain or len(plain) > MAX_HEADER:
        return UNKNOWN
    bare = _without_brackets(plain)
    return (
        _read_fixed(plain) or _read_words(plain) or (_read_fixed(bare) if bare != plain else None) or UNKNOWN
    )


def read_stacked(parts: Sequence[str]) -> HeaderReading:
    """上下几行表头（自上而下，合并单元格已补全）→ 意思：语文 + 校次 → 语文的校次。"""
    texts = [text for index, text in enumerate(parts) if normalise(text) and text not in parts[:index]]
    if not texts:
        return UNKNOWN
    lower = read_header(texts[-1])
    for upper in (read_header(text) for text in reversed(texts[:-1])):
        lower = _join(upper, lower)
    return lower


@lru_cache(maxsize=1 << 14)
def read_subject(text: str) -> HeaderReading | None:
    """表名、标题或长表里的一格 → 学科（含满分）；不是学科时为 None。"""
    reading = read_header(text)
    if reading.role in {Role.SCORE, Role.ASSIGNED, Role.TOTAL, Role.SUM} and (
        reading.subject or reading.role is Role.TOTAL
    ):
        return reading
    return None


def _join(upper: HeaderReading, lower: HeaderReading) -> HeaderReading:
    """上一行与下一行的意思合起来；下一行自己已经完整时以下一行为准。"""
    if lower.role is None and lower.full is not None:
        return replace(upper, full=upper.full or lower.full)
    if lower.role is None:
        return replace(upper, certain=False) if upper.role is not None else lower
    if upper.role in _GROUPS and upper.subject is None and _names_a_subject(lower):
        return _about_group(upper, lower)
    if lower.subject is not None or lower.role in _IDENTITY or _is_grand_total(upper, lower):
        return replace(lower, exam=lower.exam or upper.exam, assigned=lower.assigned or upper.assigned)
    if upper.role not in {Role.SCORE, Role.TOTAL, Role.SUM, Role.ASSIGNED}:
        return replace(lower, exam=lower.exam or upper.exam, direction=lower.direction or upper.direction)
    return _under(upper, lower)


def _is_grand_total(upper: HeaderReading, lower: HeaderReading) -> bool:
    """总分；英语下面的“合计”只是英语的得分。"""
    return lower.role is Role.TOTAL and (upper.role is not Role.SCORE or upper.subject is None)


def _names_a_subject(reading: HeaderReading) -> bool:
    return reading.role is Role.TOTAL or (reading.role is Role.SCORE and reading.subject is not None)


def _about_group(group: HeaderReading, lower: HeaderReading) -> HeaderReading:
    """“班级名次”“赋分”下面排着各学科：学科归下面，角色归上面。"""
    if lower.role is Role.TOTAL and group.role is Role.ASSIGNED:
        return replace(lower, assigned=True)
    subject = TOTAL if lower.role is Role.TOTAL else lower.subject
    return replace(group, subject=subject, shown=lower.shown, full=lower.full)


def _under(upper: HeaderReading, lower: HeaderReading) -> HeaderReading:
    subject = upper.subject or (TOTAL if upper.role is Role.TOTAL else None)
    role = lower.role
    if role in {Role.SCORE, Role.TOTAL} or (role is Role.ASSIGNED and upper.role in {Role.TOTAL, Role.SUM}):
        assigned = upper.assigned or role is Role.ASSIGNED
        return replace(
            upper, full=lower.full or upper.full, certain=upper.certain and lower.certain, assigned=assigned
        )
    return replace(
        lower,
        subject=subject,
        shown=upper.shown,
        direction=lower.direction or upper.direction,
        assigned=upper.assigned or lower.assigned,
        exam=lower.exam or upper.exam,
        full=lower.full or (upper.full if role is Role.ASSIGNED else None),
    )


_GROUPS = {Role.RANK, Role.ASSIGNED, Role.LEVEL}
_IDENTITY = {Role.NUMBER, Role.NAME, Role.CLASS, Role.GRADE, Role.SUBJECT}


def _without_brackets(plain: str) -> str:
    return re.sub(r"\([^()]*\)", "", plain)


# ---- 整格的词 ----------------------------------------------------------------


def _read_fixed(plain: str) -> HeaderReading | None:
    return _fixed().get(plain.upper() if plain.isascii() else plain)


@cache
def _fixed() -> dict[str, HeaderReading]:
    """表头词典里整格的词 → 意思。"""
    data = dictionary("headers")
    table: dict[str, HeaderReading] = {}
    for role in (Role.NUMBER, Role.NAME, Role.CLASS, Role.GRADE, Role.SUBJECT, Role.STATE, Role.OTHER):
        for order, word in enumerate(data["fixed"][role.value]):
            table.setdefault(normalise(word), HeaderReading(role, order=order))
    for word, meaning in data["ambiguous"].items():
        table[normalise(word)] = HeaderReading(
            Role(meaning["role"]),
            certain=False,
            scope=RankScope(meaning["scope"]),
            alternative=Role(meaning["alternative"]),
        )
    return table


# ---- 由词拼成的表头 ------------------------------------------------------------


_FULL = re.compile(
    r"\((?:满分|总分|卷面满分|分值|共)?[:=]?(\d+(?:\.\d+)?)分?(?:满分|制)?\)|(?:满分|卷面满分)[:=]?(\d+(?:\.\d+)?)分?|/(\d+(?:\.\d+)?)分?$"
)
_TRAILING = re.compile(r"(?<=[^\d.(/+第月日年X-])(\d{2,3}(?:\.\d+)?)分?(?:制)?$")
_ITEM = re.compile(
    r"^(?:第?[一二三四五六七八九十\d]+[、.]?(?:大题|小题|题|小问|问)(?:\([\d.]+\)|\d)*(?:得分|分数|分)?|[TQ题]\d+(?:[.-]\d+)*|\d+[.、]|\d+[-.]\d+(?:[-.]\d+)*|\d+\(\d+\)|\(\d+\)|[一二三四五六七八九十]+[,.、])$",
    re.IGNORECASE,
)


def _read_words(plain: str) -> HeaderReading | None:
    if plain.isdigit():
        return None
    if _ITEM.match(plain):
        return HeaderReading(Role.OTHER)
    text, full = _take_full(plain)
    tokens = split(text)
    if tokens is None and full is None:
        text, full = _take_trailing(plain)
        tokens = split(text) if full is not None else None
    if tokens is not None:
        return _meaning(tokens, text, full)
    return _read_partly(text, full)


def _read_partly(text: str, full: float | None) -> HeaderReading | None:
    """括号里或末尾有不认识的字：去掉后能读懂就作为不确定的结果。"""
    for candidate in (_without_brackets(text), re.sub(r"\d{1,2}$", "", text)):
        tokens = split(candidate) if candidate and candidate != text else None
        if tokens:
            return replace(_meaning(tokens, candidate, full), certain=False)
    return None


def _take_full(plain: str) -> tuple[str, float | None]:
    """取出写明的满分。"""
    match = _FULL.search(plain)
    if match is None:
        return plain, None
    full = _plausible(match[1] or match[2] or match[3])
    return (plain, None) if full is None else (plain[: match.start()] + plain[match.end() :], full)


def _take_trailing(plain: str) -> tuple[str, float | None]:
    """语文120：紧跟在学科后面的数字是满分。"""
    match = _TRAILING.search(plain)
    full = _plausible(match[1]) if match else None
    return (plain, None) if match is None or full is None else (plain[: match.start()], full)


def _plausible(digits: str) -> float | None:
    full = float(digits)
    return full if SMALLEST_FULL <= full <= LARGEST_FULL else None


def _meaning(tokens: tuple[Token, ...], text: str, full: float | None) -> HeaderReading:
    """词的序列 → 意思；名次、等级等说的是前面的学科。"""
    kinds = {token.kind for token in tokens}
    subject = _subject_of(tokens, text)
    reading = replace(subject, full=full)
    if Kind.EXAM in kinds:
        reading = replace(reading, exam=next(token.word for token in tokens if token.kind is Kind.EXAM))
    if Kind.RANK in kinds:
        return _rank(reading, tokens)
    for kind, role in (
        (Kind.ITEM, Role.OTHER),
        (Kind.STAT, Role.OTHER),
        (Kind.LEVEL, Role.LEVEL),
        (Kind.STATE, Role.STATE),
    ):
        if kind in kinds:
            return replace(_about(reading), role=role)
    if Kind.ASSIGNED in kinds:
        return (
            replace(reading, assigned=True)
            if reading.role is Role.TOTAL
            else replace(reading, role=Role.ASSIGNED)
        )
    if reading.role is None and Kind.SCORE in kinds:
        return replace(reading, role=Role.SCORE, certain=tokens != (_BARE_MARK,))
    if reading.role is None:
        return replace(reading, role=Role.OTHER if reading.direction else None, certain=False)
    return reading


_BARE_MARK = Token(Kind.SCORE, "分", "分")


def _rank(reading: HeaderReading, tokens: Sequence[Token]) -> HeaderReading:
    scopes = [RankScope(token.value) for token in tokens if token.kind is Kind.RANK]
    scope = RankScope.PROGRESS if RankScope.PROGRESS in scopes else scopes[0]
    return replace(_about(reading), role=Role.RANK, scope=scope)


def _about(reading: HeaderReading) -> HeaderReading:
    """名次、等级说的是哪一科；总分写成 TOTAL。"""
    return replace(reading, subject=TOTAL, certain=True) if reading.role is Role.TOTAL else reading


def _subject_of(tokens: Sequence[Token], text: str) -> HeaderReading:
    """词里说的是哪一科、总分还是合成分。"""
    named = [token for token in tokens if token.kind in {Kind.SUBJECT, Kind.SHORT}]
    sums = [token for token in tokens if token.kind is Kind.SUM]
    totals = [index for index, token in enumerate(tokens) if token.kind is Kind.TOTAL]
    names = tuple(dict.fromkeys(token.value for token in named))
    direction = names[0] if names and any(token.kind is Kind.DIRECTION for token in tokens) else None
    if direction is not None or (totals and named and tokens.index(named[0]) > totals[0] and len(names) == 1):
        return HeaderReading(Role.TOTAL if totals else None, direction=names[0])
    if any(token.kind is Kind.OR for token in tokens) and len(names) > 1:
        return HeaderReading(Role.SCORE, subject="/".join(names), shown=text, certain=False)
    if not sums and len(named) == 2 and names[0] == _FOREIGN and names[1].endswith("语"):
        return HeaderReading(Role.SCORE, subject=names[1], shown=names[1])
    if sums or len(names) > 1:
        return _sum_reading(tokens)
    if names:
        spelled = named[0].kind is Kind.SUBJECT
        shown = named[0].word if spelled else names[0]
        return HeaderReading(Role.SCORE, subject=names[0], shown=shown, certain=spelled or len(tokens) <= 2)
    return HeaderReading(Role.TOTAL if totals else None)


_FOREIGN = "外语"


def _sum_reading(tokens: Sequence[Token]) -> HeaderReading:
    """合成分：名称照原文，组成的学科由词典或名称里的简称得到。"""
    part_of = _sum_parts()
    parts: dict[str, None] = {}
    label = ""
    for token in tokens:
        if token.kind is Kind.SUM:
            parts.update(dict.fromkeys(part_of.get(token.value, ())))
            label += token.word
        elif token.kind in {Kind.SUBJECT, Kind.SHORT}:
            parts[token.value] = None
            label += token.word
    return HeaderReading(Role.SUM, subject=label, shown=label, parts=tuple(parts))


@cache
def _sum_parts() -> dict[str, tuple[str, ...]]:
    """合成分 → 组成它的学科。"""
    return {word: tuple(entry["parts"]) for entry in dictionary("subjects")["sum"] for word in entry["words"]}
