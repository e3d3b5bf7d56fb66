"""教师花名册：任何版式的工作簿 → 一行一人。"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from jiaowu.errors import UserError
from jiaowu.school.classes import Stage
from jiaowu.sheets.grid import CellValue, Grid, Workbook
from jiaowu.students.names import normalise_name
from jiaowu.teachers.importing.rosters_headers import Header, find_header
from jiaowu.teachers.importing.rosters_people import read_person
from jiaowu.teachers.importing.timetable_words import text_of
from jiaowu.teachers.importing.words import role_of, skip_words
from jiaowu.teachers.rosters import COMPUTED_TITLES, ROLE_TITLES, RosterOptions, RosterPerson, RosterReading

SHORTEST = 2
"""略去的字样至少几个字，后面才可以接着写（填表人：王某）。"""


@dataclass
class _Tally:
    """略去的行数、用上的与没有用的列。"""

    skipped: Counter[str] = field(default_factory=Counter)
    columns: dict[str, None] = field(default_factory=dict)
    unused: dict[str, None] = field(default_factory=dict)
    without: list[str] = field(default_factory=list)
    hidden: int = 0
    """在原表里隐藏的行；照样读。"""

    def take(self, header: Header) -> None:
        """记下一张表的各列。"""
        used = set(header.columns.values())
        for column, heading in sorted(header.headings.items()):
            if heading.role in ROLE_TITLES and column in used:
                self.columns[heading.role] = None
            elif heading.role != "serial":
                self.unused[heading.text] = None


def read_rosters(
    workbooks: Sequence[Workbook], options: RosterOptions, stage: Stage | None = None
) -> RosterReading:
    """工作簿 → 花名册；stage 是学校只有一个学段时的学段，用来读班级。

    哪张表都没有“姓名”表头，或一位教师也没有时报 UserError。
    """
    tally = _Tally()
    sheets = [(book.file, grid, find_header(grid)) for book in workbooks for grid in book.grids if grid.rows]
    found = [(file, grid, header) for file, grid, header in sheets if header is not None]
    if not found:
        raise UserError("没有找到花名册的表头，请确认表里有“姓名”和另外至少一列，并且在前 30 行。")
    if len(found) < len(sheets):
        tally.without = [grid.name for _, grid, header in sheets if header is None]
    people = [
        person
        for file, grid, header in found
        for person in _read_sheet(file, grid, header, (options, stage), tally)
    ]
    if not people:
        raise UserError("花名册里一位教师也没有，请确认选对了文件。")
    people, repeated = _without_repeated(people)
    return RosterReading(
        tuple(people),
        tuple(ROLE_TITLES[role] for role in tally.columns),
        tuple(tally.unused),
        "id_number" in tally.columns,
        "subject" in tally.columns and "group" not in tally.columns,
        tuple(_notes(tally, repeated)),
    )


def _read_sheet(
    file: str, grid: Grid, header: Header, how: tuple[RosterOptions, Stage | None], tally: _Tally
) -> Iterator[RosterPerson]:
    tally.take(header)
    first = header.bottom + 1
    for at, cells in enumerate(grid.rows[first:], start=first):
        row = {role: cells[column] for role, column in header.columns.items()}
        why = _why_skipped(cells, row)
        if why is None:
            tally.hidden += at in grid.hidden_rows
            yield read_person((file, grid.name, at + 1), row, *how)
        elif why:
            tally.skipped[why] += 1


def _why_skipped(cells: Sequence[CellValue], row: Mapping[str, CellValue]) -> str | None:
    """不是教师的行：略去的理由；空行为空串，是教师为 None。"""
    texts = [text for cell in cells if (text := text_of(cell))]
    if not texts:
        return ""
    skip = skip_words()
    if any(word in text for text in texts for word in skip["anywhere"]):
        return "样例"
    if any(_starts(text, word) for text in (texts[0], text_of(row["name"])) for word in skip["first"]):
        return "样例" if texts[0].startswith(("例", "示", "样")) else "合计与说明"
    if role_of(row["name"]) == "name":
        return "重复的表头"
    if not normalise_name(text_of(row["name"])):
        used = [role for role in row if role not in {"name", "note", *COMPUTED_TITLES} and text_of(row[role])]
        return "没有姓名的" if used else ""
    return None


def _starts(text: str, word: str) -> bool:
    """整格就是这个词，或者“填表人：王某”一类。"""
    plain = text.rstrip(":： ")
    return plain == word or (len(word) >= SHORTEST and text.startswith((f"{word}:", f"{word}：")))


def _without_repeated(people: Sequence[RosterPerson]) -> tuple[list[RosterPerson], int]:
    """全校一张、各组又一张时，写得完全一样的只留第一次；只有姓名的可能是同名，都留着。"""
    seen: set[RosterPerson] = set()
    found = []
    for person in people:
        key, basic = replace(person, file="", sheet="", row=0), person.basic
        known = (basic.number, basic.id_number, basic.birth) != (None, None, None)
        if not known or key not in seen:
            found.append(person)
        seen.add(key)
    return found, len(people) - len(found)


def _notes(tally: _Tally, repeated: int) -> Iterator[str]:
    for what, count in tally.skipped.items():
        yield f"略去{what} {count} 行。"
    if repeated:
        yield f"写得完全一样的又出现 {repeated} 行，只算一次。"
    if tally.hidden:
        yield f"有 {tally.hidden} 行在原表里是隐藏的，也读了。"
    if tally.without:
        yield f"没有花名册表头的表没有读：{'、'.join(tally.without)}。"
    if "subject" in tally.columns:
        yield "任教学科不存在花名册里，请在“任教”里登记。"
    if tally.unused:
        yield f"没有用的列：{'、'.join(tally.unused)}。"
