"""课表的一格 → 一节课，或单双周轮换的两节：语文/王丽、语文（换行）王丽、单:音乐 双:美术。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jiaowu.teachers.importing.timetable_words import is_blank, leading_subject, subject_of, text_of
from jiaowu.teachers.timetable import WeekKind

_MARK = re.compile(r"\((单|双)周?\)|(?<![^\s/,;、|])(单|双)(?:周[::]?|[::]|\s(?=\S))|(单|双)周")
_GAP = re.compile(r"[\s/,、;|()\[\]:@+＋·]+|(?<=\D)[-—–]+(?=\D)")
_ROOM = re.compile(r"(?:.*(?:室|场|馆|楼|厅|园|房|中心|基地)\d*|[A-Z]?\d+(?:-\d+)*)")
_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{1,6}|[A-Za-z .]{2,20}")
_TITLES = ("老师", "教师", "师")
_WEEKS = {"单": WeekKind.ODD, "双": WeekKind.EVEN}


@dataclass(frozen=True)
class CellLesson:
    """一格里的一节课；没有写教师、场地为空串。"""

    subject: str
    teacher: str = ""
    week: WeekKind = WeekKind.EVERY
    room: str = ""
    strange: bool = False
    """没见过的课名，照原样。"""
    others: tuple[str, ...] = ()
    """一格里写了几位教师时，第一位以外的。"""


def read_cell(text: str) -> tuple[CellLesson, ...]:
    """一格的文字 → 一节或两节课；空的、“/”为空。"""
    plain = text_of(text).replace("【", "(").replace("】", ")").strip()
    if is_blank(plain):
        return ()
    marked = _by_marks(plain)
    if marked:
        return tuple(_one(part, week) for part, week in marked)
    pair = _rotating(plain)
    if pair:
        return pair
    return (_one(plain, WeekKind.EVERY),)


def _by_marks(text: str) -> list[tuple[str, WeekKind]]:
    """写明单双周的 → （一段、周）；标记在前或在后都可以。"""
    marks = [(match.start(), match.end(), _week_of(match)) for match in _MARK.finditer(text)]
    if not marks or len({week for _, _, week in marks}) < len(marks):
        return []
    ends = [start for start, _, _ in marks[1:]] + [len(text)]
    if not text[: marks[0][0]].strip(" /,、;|\n"):
        parts = [text[end:stop] for (_, end, _), stop in zip(marks, ends, strict=True)]
    else:
        starts = [0, *(end for _, end, _ in marks[:-1])]
        parts = [text[start:at] for start, (at, _, _) in zip(starts, marks, strict=True)]
        parts[-1] += text[marks[-1][1] :]
    return [
        (part.strip(" /,、;|\n"), week)
        for part, (_, _, week) in zip(parts, marks, strict=True)
        if part.strip(" /,、;|\n")
    ]


def _week_of(match: re.Match[str]) -> WeekKind:
    return _WEEKS[match[1] or match[2] or match[3]]


def _rotating(text: str) -> tuple[CellLesson, ...]:
    """没有写单双、却是两门课的：音乐/美术、音乐/李某/美术/张某、两行各两项；第一门单周，第二门双周。"""
    tokens = _tokens(text)
    places = [at for at, token in enumerate(tokens) if subject_of(token)]
    first, _, second = text.partition("\n")
    split = "/" in first or "、" in first or places == [0, 2]
    if len(places) != 2 or not split:
        return ()
    if places == [0, 1]:
        names = _tokens(second) if second else tokens[2:]
        names = names if len(names) in {0, 2} else [names[0], names[0]]
        parts = [[tokens[at], *names[at : at + 1]] for at in (0, 1)]
    else:
        parts = [tokens[places[0] : places[1]], tokens[places[1] :]]
    weeks = (WeekKind.ODD, WeekKind.EVEN)
    return tuple(_of_tokens(part, week) for part, week in zip(parts, weeks, strict=True))


def _one(text: str, week: WeekKind) -> CellLesson:
    return _of_tokens(_tokens(text), week)


def _of_tokens(tokens: Sequence[str], week: WeekKind) -> CellLesson:
    """几段字里哪段是课、哪段是教师、哪段是场地。"""
    if not tokens:
        return CellLesson("", week=week, strange=True)
    at = next((place for place, token in enumerate(tokens) if subject_of(token)), None)
    if at is not None:
        subject, rest = subject_of(tokens[at]) or "", [*tokens[:at], *tokens[at + 1 :]]
        return _with_people(subject, rest, week)
    glued = leading_subject(tokens[0])
    if glued is not None and glued[1] and _is_name(_untitled(glued[1])):
        return _with_people(glued[0], [glued[1], *tokens[1:]], week)
    return _with_people(tokens[0], tokens[1:], week, strange=True)


def _with_people(subject: str, rest: Sequence[str], week: WeekKind, *, strange: bool = False) -> CellLesson:
    rooms = [token for token in rest if _ROOM.fullmatch(token)]
    names = [_untitled(token) for token in rest if token not in rooms and _is_name(_untitled(token))]
    return CellLesson(
        subject, names[0] if names else "", week, rooms[0] if rooms else "", strange, tuple(names[1:])
    )


def _tokens(text: str) -> list[str]:
    return [token for token in _GAP.split(text) if token]


def _untitled(text: str) -> str:
    """王丽老师 → 王丽，王老师 → 王。"""
    for title in _TITLES:
        if text.endswith(title) and len(text) > len(title):
            return text.removesuffix(title)
    return text


def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None
