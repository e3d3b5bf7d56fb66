"""学生名单：任何版式的工作簿 → 一行一人。表头在哪一行、哪几列有用，由内容认出。"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from jiaowu.errors import UserError
from jiaowu.school.titles import class_in_text, grade_in_text
from jiaowu.sheets.grid import CellValue, Grid, Workbook
from jiaowu.students.importing.people import ReadingOptions, read_person
from jiaowu.students.importing.words import IGNORED, TITLES, role_of, skip_words
from jiaowu.students.names import normalise_name
from jiaowu.students.rosters import RosterPerson, RosterReading

HEADER_ROWS = 15
"""表头至多在第几行。"""


@dataclass(frozen=True)
class _Block:
    """一块名单：表头的行，角色 → 列。"""

    file: str
    grid: Grid
    header: int
    columns: Mapping[str, int]


@dataclass
class _Tally:
    """略去的行数与用上的列。"""

    skipped: Counter[str] = field(default_factory=Counter)
    columns: dict[str, None] = field(default_factory=dict)
    has_id_numbers: bool = False


def read_rosters(workbooks: Sequence[Workbook], options: ReadingOptions) -> RosterReading:
    """工作簿 → 名单；哪张表都没有“姓名”表头，或一个学生也没有时报 UserError。"""
    tally = _Tally()
    blocks = [block for book in workbooks for grid in book.grids for block in _blocks(book.file, grid)]
    people = [person for block in blocks for person in _read_block(block, options, tally)]
    if not blocks:
        raise UserError("没有找到学生名单的表头，请确认表里有“姓名”一列，并且在前 15 行。")
    if not people:
        raise UserError("名单里一个学生也没有，请确认选对了文件。")
    notes = tuple(f"略去{what} {count} 行。" for what, count in tally.skipped.items())
    return RosterReading(tuple(_marked(people)), tuple(tally.columns), tally.has_id_numbers, notes)


def _blocks(file: str, grid: Grid) -> list[_Block]:
    """一张表里的各块名单；左右并排几份时，姓名列重复一次就多一块。"""
    found: list[tuple[int, list[dict[str, int]]]] = [
        (row, _split([role_of(cell) for cell in cells])) for row, cells in enumerate(grid.rows[:HEADER_ROWS])
    ]
    row, columns = max(found, key=lambda each: sum(map(len, each[1])), default=(0, []))
    return [_Block(file, grid, row, block) for block in columns]


def _split(roles: Sequence[str | None]) -> list[dict[str, int]]:
    """一行表头 → 各块；已有姓名而某个角色又出现一次，就是下一块。只有姓名一列的也算。"""
    blocks: list[dict[str, int]] = [{}]
    for column, role in enumerate(roles):
        if role is None or role == IGNORED:
            continue
        if role in blocks[-1] and "name" in blocks[-1] and "name" in roles[column:]:
            blocks.append({})
        blocks[-1].setdefault(role, column)
    return [block for block in blocks if "name" in block]


def _read_block(block: _Block, options: ReadingOptions, tally: _Tally) -> Iterator[RosterPerson]:
    tally.columns.update(dict.fromkeys(TITLES[role] for role in block.columns if role in TITLES))
    tally.has_id_numbers |= "id_number" in block.columns
    around, first = _class_around(block), block.header + 1
    for at, cells in enumerate(block.grid.rows[first:], start=first):
        row = {role: cells[column] for role, column in block.columns.items()}
        why = _why_skipped(cells, row)
        if why is None:
            yield read_person((block.file, block.grid.name, at + 1), row, around, options)
        elif why:
            tally.skipped[why] += 1


def _class_around(block: _Block) -> str | None:
    """没有班级一列时，班级写在表名、标题或文件名里；年级可以写在另一处。"""
    cells = [cell for row in block.grid.rows[: block.header] for cell in row]
    texts = [block.grid.name, *(cell for cell in cells if isinstance(cell, str)), block.file]
    found = next((each for text in texts if (each := class_in_text(text)) is not None), None)
    if found is None or grade_in_text(found) is not None:
        return found
    grades = (grade_in_text(text) for text in texts)
    grade = next((each for each in grades if each is not None), None)
    return found if grade is None else f"{grade}年级{found}"


def _why_skipped(cells: Sequence[CellValue], row: Mapping[str, CellValue]) -> str | None:
    """不是学生的行：略去的理由；空行为空串，是学生为 None。"""
    texts = [str(cell).strip() for cell in cells if cell is not None and str(cell).strip()]
    skip = skip_words()
    if not texts:
        return ""
    if any(word in text for text in texts for word in skip["anywhere"]):
        return "样例"
    if texts[0].rstrip(":： ") in skip["first"]:
        return "样例" if texts[0].startswith(("例", "示", "样")) else "合计与说明"
    if role_of(row["name"]) == "name":
        return "重复的表头"
    name = row["name"]
    if not isinstance(name, str) or not normalise_name(name):
        used = [value for role, value in row.items() if role not in {"name", "note"}]
        return "没有姓名的" if any(value not in {None, ""} for value in used) else ""
    return None


def _marked(people: Sequence[RosterPerson]) -> Iterator[RosterPerson]:
    """号码重复的说明。"""
    numbers = Counter(person.number for person in people)
    registries = Counter(person.registry_number for person in people)
    for person in people:
        found = list(person.doubts)
        if person.number and numbers[person.number] > 1:
            found.append(f"学号 {person.number} 在名单里出现了 {numbers[person.number]} 次。")
        if person.registry_number and registries[person.registry_number] > 1:
            found.append("学籍号在名单里出现了不止一次。")
        yield replace(person, doubts=tuple(found))
