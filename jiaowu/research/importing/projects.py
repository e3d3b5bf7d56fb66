"""课题一览表 → 一行一项课题；看不懂的记进 doubts，不猜。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jiaowu.research.importing.sheet_rows import SheetRow, SheetWords, read_rows
from jiaowu.research.projects import Status, categories, read_status, words
from jiaowu.sheets.grid import Workbook
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.importing.rosters_cells import read_moment

_PEOPLE = re.compile(r"[、,，;；/\s]+")
_NOBODY = frozenset({"无", "-", "—", "——"})


@dataclass(frozen=True)
class ReadProject:
    """表里的一项课题。"""

    place: str
    title: str
    number: str
    leaders: tuple[str, ...]
    members: tuple[str, ...]
    office: str
    """负责单位。"""
    unit: str
    level: str
    category: str
    approved: date | None
    due: date | None
    status: Status
    verdict: str
    note: str
    doubts: tuple[str, ...]


def read_projects(workbooks: Sequence[Workbook]) -> tuple[ReadProject, ...]:
    """工作簿 → 课题；没有认得的表头、一项也没有时报 UserError。"""
    known = words()
    found = SheetWords(known["headers"], ("title", "leader"), known["skip"]["first"])
    return tuple(_project(row) for row in read_rows(workbooks, found))


def _project(row: SheetRow) -> ReadProject:
    doubts: list[str] = []
    approved = read_moment(row.cells.get("approved"), "立项时间", doubts)
    due = read_moment(row.cells.get("due"), "结题时间", doubts)
    status = read_status(row.text("status"))
    if status is None:
        doubts.append(f"研究状态“{row.text('status')}”不认识，按“立项”登记。")
    level = codes.read(CodeList.LEVEL, row.text("level")) if row.text("level") else ""
    if level is None:
        doubts.append(f"级别“{row.text('level')}”不认识，没有使用。")
    category = row.text("category")
    if category and category not in categories():
        doubts.append(f"类别“{category}”不认识，没有使用。")
    now, verdict = status or (Status.APPROVED, "")
    return ReadProject(
        row.place,
        row.text("title").strip("《》"),
        row.text("number"),
        split_people(row.text("leader")),
        split_people(row.text("member")),
        row.text("office"),
        row.text("unit"),
        level or "",
        category if category in categories() else "",
        approved.day if approved else None,
        due.day if due else None,
        now,
        verdict,
        row.text("note"),
        tuple(doubts),
    )


def split_people(text: str) -> tuple[str, ...]:
    """一格里的几个人；姓与名之间空开的（王 丽、宋 博婷）并起来。"""
    found: list[str] = []
    for part in _PEOPLE.split(text):
        if found and len(found[-1]) == 1:
            found[-1] += part
        elif part and part not in _NOBODY:
            found.append(part)
    return tuple(dict.fromkeys(found))
