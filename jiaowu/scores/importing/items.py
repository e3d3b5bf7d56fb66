"""小题分表 → 小题、各考生各题的得分与选项、可疑之处；一行一名考生，一列一题。"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from jiaowu.scores.importing.cells import CellKind, read_score
from jiaowu.scores.importing.evidence import is_blank
from jiaowu.scores.importing.items_sheets import ItemSheet, find_sheet
from jiaowu.scores.importing.words import dictionary, is_example, is_note, is_summary, normalise
from jiaowu.scores.items import Item, in_paper_order
from jiaowu.scores.layout import Problem
from jiaowu.sheets.grid import CellError, CellValue, Grid, Workbook, address
from jiaowu.students.names import normalise_name, read_number

_CHOICE = re.compile(r"[A-Z]{1,8}")
_CHOICE_BLANKS = frozenset({"", "-", "--", "*", "#", ".", "/", "空", "未选", "未填", "未作答", "无"})


@dataclass(frozen=True)
class ItemRow:
    """一名考生的一行；points 与 choices 的键是题号。"""

    points: dict[str, float]
    choices: dict[str, str]
    number: str | None = None
    name: str = ""
    class_value: CellValue = None
    file: str = ""
    sheet: str = ""
    row: int = 0
    """从 1 起。"""
    total: float | None = None
    """表里写的卷面得分。"""
    parts: float | None = None
    """表里写的客观分、主观分之和；不全写为 None。"""
    cells: dict[str, str] = field(default_factory=dict)
    """题号 → 得分所在的格。"""


@dataclass(frozen=True)
class ParsedItems:
    """认出的小题分；分值、答案没有写的先空着，由双向细目表或用户补。"""

    items: tuple[Item, ...]
    rows: tuple[ItemRow, ...]
    problems: tuple[Problem, ...]
    sources: tuple[tuple[str, str], ...] = ()
    """（文件名、sha256）。"""

    @property
    def scored(self) -> frozenset[str]:
        """有得分的题号；其余的题只有选项。"""
        return frozenset(label for row in self.rows for label in row.points)


def parse_items(workbooks: Sequence[Workbook], subject: str) -> ParsedItems:
    """几个文件（得分表、选项表、一班一个文件……）→ 合在一起的小题分；写明是别的学科的表不用。"""
    found: list[ParsedItems] = []
    own = _words_of(subject)
    sheets = [(book, grid) for book in workbooks for grid in book.grids if grid.rows]
    for book, grid in sheets:
        named = _subjects_in(grid.name) or _subjects_in(book.file)
        sheet = find_sheet(grid)
        if named and not named & own and sheet:
            found.append(_unused(book, grid, f"写明是{'、'.join(sorted(named))}，不是{subject}，没有使用。"))
        elif isinstance(sheet, ItemSheet):
            found.append(_Reader(book.file, sheet).read())
        elif sheet:
            found.append(_unused(book, grid, sheet))
    merged = _merge(found)
    return replace(merged, sources=tuple((book.file, book.sha256) for book in workbooks))


def _unused(book: Workbook, grid: Grid, text: str) -> ParsedItems:
    return ParsedItems((), (), (Problem(book.file, grid.name, "", "sheet", text),))


def _words_of(subject: str) -> set[str]:
    """一门学科的各种写法。"""
    known = (set(each["words"]) for each in dictionary("subjects")["subject"])
    return next((words for words in known if subject in words), {subject})


def _subjects_in(text: str) -> set[str]:
    """表名、文件名里写着的学科；一字的写法不算。"""
    plain = normalise(text)
    words = [word for each in dictionary("subjects")["subject"] for word in each["words"] if len(word) > 1]
    return {word for word in words if word in plain}


class _Reader:
    """读一张认出来的表。"""

    def __init__(self, file: str, sheet: ItemSheet) -> None:
        self._file = file
        self._sheet = sheet
        self._rows = sheet.grid.rows
        self._problems: list[Problem] = []

    def read(self) -> ParsedItems:
        rows = tuple(self._pupils())
        told = () if rows else (self._problem("", "no_pupils", "表里没有考生，没有使用。"),)
        return ParsedItems(tuple(self._items()), rows, (*self._problems, *told))

    def _items(self) -> Iterator[Item]:
        for label, header in self._sheet.labels.items():
            facts = {name: self._fact(name, label) for name in ("kind", "knowledge", "ability")}
            yield Item(
                label,
                self._sheet.full_of(label) or header.full or 0.0,
                facts["kind"] or header.kind,
                facts["knowledge"],
                facts["ability"],
                answer=read_choice(self._fact("answer", label)) or "",
            )

    def _fact(self, name: str, label: str) -> str:
        value = self._sheet.fact(name, label)
        return "" if value is None or isinstance(value, CellError) else str(value).strip()

    def _pupils(self) -> Iterator[ItemRow]:
        for row in range(self._sheet.first_row, len(self._rows)):
            cells = self._rows[row]
            if self._is_pupil(cells):
                yield self._pupil(row, cells)

    def _is_pupil(self, cells: Sequence[CellValue]) -> bool:
        texts = [str(value) for value in cells if not is_blank(value)]
        named = any(not is_blank(cells[at]) for at in self._sheet.identity_columns)
        if not named or not texts:
            return False
        heads = [text for text in texts[:3] if not isinstance(text, float)]
        return not any(is_summary(text) or is_example(text) or is_note(text) for text in heads)

    def _pupil(self, row: int, cells: Sequence[CellValue]) -> ItemRow:
        sheet = self._sheet
        name = cells[sheet.name] if sheet.name is not None else None
        number = read_number(None if sheet.number is None else _plain(cells[sheet.number]))
        if number.doubt is not None and sheet.number is not None:
            self._tell(row, sheet.number, "number", number.doubt)
        points, places = self._points(row, cells)
        parts = [self._number(cells, at) for at in (*sheet.objective, *sheet.subjective)]
        whole = sheet.objective and sheet.subjective and None not in parts
        return ItemRow(
            points,
            dict(self._choices(row, cells)),
            number.text,
            "" if is_blank(name) or isinstance(name, CellError) else normalise_name(str(name)),
            None if sheet.class_ is None else _plain(sheet.class_values[row]),
            self._file,
            sheet.grid.name,
            row + 1,
            next((value for at in sheet.total if (value := self._number(cells, at)) is not None), None),
            sum(part for part in parts if part is not None) if whole else None,
            places,
        )

    def _points(self, row: int, cells: Sequence[CellValue]) -> tuple[dict[str, float], dict[str, str]]:
        """各题得分与所在的格；空白、短横是没有分数，看不懂的列出来。"""
        points: dict[str, float] = {}
        blanks = 0
        for label, at in self._sheet.scores.items():
            reading = read_score(cells[at])
            if reading.value is not None:
                points[label] = reading.value
            elif reading.kind in {CellKind.BLANK, CellKind.DASH}:
                blanks += 1
            elif reading.kind is not CellKind.STATE:
                self._tell(row, at, "odd", reading.doubt or f"“{reading.text}”没有当作得分。")
            if reading.kind is CellKind.FLAGGED:
                self._tell(row, at, "flagged", reading.doubt or "")
        if points and blanks:
            self._problems.append(
                self._problem(f"{row + 1} 行", "blank", f"有 {blanks} 题空着，按没有分数计，不算 0 分。")
            )
        return points, {label: address(row, self._sheet.scores[label]) for label in points}

    def _choices(self, row: int, cells: Sequence[CellValue]) -> Iterator[tuple[str, str]]:
        for label, at in self._sheet.choices.items():
            choice = read_choice(cells[at])
            if choice is None:
                self._tell(row, at, "odd", f"“{cells[at]}”不是选项，没有使用。")
            else:
                yield label, choice

    def _number(self, cells: Sequence[CellValue], at: int) -> float | None:
        return read_score(cells[at]).value

    def _tell(self, row: int, column: int, kind: str, text: str) -> None:
        self._problems.append(self._problem(address(row, column), kind, text))

    def _problem(self, cell: str, kind: str, text: str) -> Problem:
        return Problem(self._file, self._sheet.grid.name, cell, kind, text)


def read_choice(value: CellValue) -> str | None:
    """一格选项 → 排好序的大写字母；没有填涂为空串，不是选项为 None。"""
    if value is None:
        return ""
    if not isinstance(value, str):
        return None
    plain = re.sub(r"[,、;./|\s]+", "", normalise(value)).upper()
    if plain.lower() in _CHOICE_BLANKS:
        return ""
    return "".join(sorted(set(plain))) if _CHOICE.fullmatch(plain) else None


def _plain(value: CellValue) -> CellValue:
    return None if isinstance(value, CellError) else value


def _merge(found: Sequence[ParsedItems]) -> ParsedItems:
    """各张表合起来：同一题、同一名考生各归一个，前后不同的列出来，以先读到的为准。"""
    problems = [problem for each in found for problem in each.problems]
    items: dict[str, Item] = {}
    rows: dict[tuple[object, ...], ItemRow] = {}
    for each in found:
        for item in each.items:
            known = items.get(item.label)
            if known is not None and known.full and item.full and known.full != item.full:
                problems.append(
                    _clash(each, f"第 {item.label} 题的分值写了 {known.full:g} 和 {item.full:g}，用前一个。")
                )
            items[item.label] = item if known is None else _filled(known, item)
        for row in each.rows:
            key = (row.number or "", row.name, "" if row.number else str(row.class_value))
            rows[key] = row if key not in rows else _joined(rows[key], row, problems)
    ordered = list(items.values())
    return ParsedItems(
        tuple(ordered[at] for at in in_paper_order(ordered)), tuple(rows.values()), tuple(problems)
    )


def _clash(parsed: ParsedItems, text: str) -> Problem:
    first = parsed.rows[0] if parsed.rows else None
    return Problem(first.file if first else "", first.sheet if first else "", "", "clash", text)


def _filled(known: Item, other: Item) -> Item:
    """一题在两张表里各写了一部分。"""
    return replace(
        known,
        full=known.full or other.full,
        kind=known.kind or other.kind,
        knowledge=known.knowledge or other.knowledge,
        ability=known.ability or other.ability,
        answer=known.answer or other.answer,
    )


def _joined(known: ItemRow, other: ItemRow, problems: list[Problem]) -> ItemRow:
    """一名考生在两张表里的两行：得分表与选项表互补；同一题两个得分时列出来。"""
    twice = [
        label
        for label, value in other.points.items()
        if label in known.points and not math.isclose(known.points[label], value)
    ]
    if twice:
        who = other.name or other.number
        told = f"{who}的第 {'、'.join(twice)} 题前后有两个得分，用前一个。"
        problems.append(Problem(other.file, other.sheet, f"{other.row} 行", "twice", told))
    return replace(
        known,
        points=other.points | known.points,
        choices=other.choices | known.choices,
        cells=other.cells | known.cells,
        total=known.total if known.total is not None else other.total,
        parts=known.parts if known.parts is not None else other.parts,
    )
