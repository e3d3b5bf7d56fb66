"""获奖一览表 → 一行一次获奖；看不懂的记进 doubts，不猜。"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jiaowu.paths import shipped
from jiaowu.research.importing.projects import split_people
from jiaowu.research.importing.sheet_rows import SheetRow, SheetWords, read_rows
from jiaowu.sheets.grid import Workbook
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.importing.rosters_cells import read_moment


@dataclass(frozen=True)
class ReadAward:
    """表里的一次获奖。"""

    place: str
    title: str
    winners: tuple[str, ...]
    """几个人合得一奖的，一人登记一条。"""
    guide: str
    class_title: str
    day: date | None
    """只写到月的是当月 1 日；没有、看不懂为 None。"""
    issuer: str
    category: str
    level: str
    prize: str
    certificate: str
    subject: str
    role: str
    note: str
    doubts: tuple[str, ...]


def read_awards(workbooks: Sequence[Workbook]) -> tuple[ReadAward, ...]:
    """工作簿 → 获奖；没有认得的表头、一项也没有时报 UserError。"""
    known = _words()
    found = SheetWords(known["headers"], ("title", "winner"), known["skip"]["first"])
    return tuple(_award(row) for row in read_rows(workbooks, found))


def _award(row: SheetRow) -> ReadAward:
    doubts: list[str] = []
    moment = read_moment(row.cells.get("day"), "发证时间", doubts)
    guides = split_people(row.text("guide"))
    if len(guides) > 1:
        doubts.append(f"指导教师写了 {len(guides)} 位，登记第一位。")
    return ReadAward(
        row.place,
        row.text("title").strip("《》"),
        split_people(row.text("winner")),
        guides[0] if guides else "",
        row.text("class"),
        moment.day if moment else None,
        row.text("issuer"),
        _code(CodeList.AWARD, row.text("category"), "类别", doubts),
        _code(CodeList.LEVEL, row.text("level"), "级别", doubts),
        codes.read(CodeList.PRIZE, row.text("prize")) or row.text("prize"),
        row.text("certificate"),
        row.text("subject"),
        codes.read(CodeList.ROLE, row.text("role")) or row.text("role"),
        row.text("note"),
        tuple(doubts),
    )


def _code(wanted: CodeList, text: str, label: str, doubts: list[str]) -> str:
    if not text:
        return ""
    found = codes.read(wanted, text)
    if found is None:
        doubts.append(f"{label}“{text}”不认识，没有使用。")
    return found or ""


@cache
def _words() -> Mapping[str, Any]:
    with shipped("codes", "awards.toml").open("rb") as file:
        return tomllib.load(file)
