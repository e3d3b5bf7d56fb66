"""参训名单、证书一览表 → 一行一人次；看不懂的记进 doubts，不猜。"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jiaowu.paths import shipped
from jiaowu.research.importing.sheet_rows import SheetRow, SheetWords, read_rows
from jiaowu.research.training import Word, read_word, words
from jiaowu.sheets.grid import Workbook
from jiaowu.students.names import normalise_name
from jiaowu.teachers.importing.rosters_cells import read_moment

_SPAN = re.compile(
    r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?\s*(?:至|到|[-~—–～]+)\s*"
    r"(?:(?:(\d{4})[-./年])?(\d{1,2})[-./月])?(\d{1,2})日?"
)
_HOURS = re.compile(r"(\d+(?:\.\d+)?)(?:个?(?:学时|课时|小时|节))?")
YES = frozenset({"是", "校本", "√", "✓", "y", "yes", "1"})
NO = frozenset({"否", "不是", "×", "n", "no", "0"})


@dataclass(frozen=True)
class ReadCertificate:
    """表里的一人次。"""

    place: str
    name: str
    number: str
    """工号；没有为空串。"""
    title: str
    start: date | None
    """没有、看不懂为 None。"""
    end: date | None
    hours: float
    """没有写为 0，待补。"""
    form: str
    level: str
    school_based: bool | None
    """没有写明为 None，照学校的规定。"""
    category: str
    scope: str
    trainer: str
    organizer: str
    where: str
    result: str
    certificate: str
    note: str
    doubts: tuple[str, ...]


def read_certificates(workbooks: Sequence[Workbook]) -> tuple[ReadCertificate, ...]:
    """工作簿 → 各人次；没有认得的表头（姓名、培训名称）、一行也没有时报 UserError。"""
    known = _words()
    found = SheetWords(known["headers"], ("name", "title"), known["skip"]["first"])
    return tuple(_certificate(row) for row in read_rows(workbooks, found))


def _certificate(row: SheetRow) -> ReadCertificate:
    doubts: list[str] = []
    start, end = _span(row, doubts)
    return ReadCertificate(
        row.place,
        normalise_name(row.text("name")),
        row.text("number").removesuffix(".0"),
        row.text("title").strip("《》"),
        start,
        end,
        _hours(row, doubts),
        _word(Word.FORM, row.text("form"), doubts),
        _word(Word.LEVEL, row.text("level"), doubts),
        _yes(row.text("school_based"), doubts),
        _word(Word.CATEGORY, row.text("category"), doubts),
        _word(Word.SCOPE, row.text("scope"), doubts),
        row.text("trainer"),
        row.text("organizer"),
        row.text("place"),
        _word(Word.RESULT, row.text("result"), doubts),
        row.text("certificate").removesuffix(".0"),
        row.text("note"),
        tuple(doubts),
    )


def _span(row: SheetRow, doubts: list[str]) -> tuple[date | None, date | None]:
    """起止：两列各写，或写在一格里“2026.7.5—7.10”。"""
    text = unicodedata.normalize("NFKC", row.text("when"))
    match = _SPAN.fullmatch(text)
    if match is not None:
        return _days_of(match, text, doubts)
    first = read_moment(row.cells.get("start"), "开始时间", doubts)
    last = read_moment(row.cells.get("end"), "结束时间", doubts)
    both = read_moment(row.cells.get("when"), "时间", doubts) if not (first and last) else None
    if any(each is not None and each.monthly for each in (first, last, both)):
        doubts.append("时间只写到月，登记为 1 日，请核对。")
    start = first or both or last
    end = last or both or first
    return (start.day if start else None), (end.day if end else None)


def _days_of(match: re.Match[str], text: str, doubts: list[str]) -> tuple[date | None, date | None]:
    year, month, day, other_year, other_month, other_day = match.groups()
    try:
        start = date(int(year), int(month), int(day))
        return start, date(int(other_year or year), int(other_month or month), int(other_day))
    except ValueError:
        doubts.append(f"时间“{text}”不是日期，没有使用。")
        return None, None


def _hours(row: SheetRow, doubts: list[str]) -> float:
    value = row.cells.get("hours")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    text = unicodedata.normalize("NFKC", row.text("hours")).strip()
    match = _HOURS.fullmatch(text)
    if match is not None:
        return float(match[1])
    doubts.append(f"学时“{text}”看不懂，登记为待补。" if text else "没有写学时，登记为待补。")
    return 0.0


def _word(kind: Word, text: str, doubts: list[str]) -> str:
    found = read_word(kind, text)
    if found is None:
        doubts.append(f"{kind.label}“{text}”不认识，没有使用；可以写{'、'.join(words(kind))}。")
    return found or ""


def _yes(text: str, doubts: list[str]) -> bool | None:
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    if not plain:
        return None
    if plain in YES or plain in NO:
        return plain in YES
    doubts.append(f"校本一列“{text}”看不懂，照学校的规定算。")
    return None


@cache
def _words() -> Mapping[str, Any]:
    with shipped("codes", "training.toml").open("rb") as file:
        return tomllib.load(file)
