"""一块里的考生：姓名、号码、班级。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

import numpy as np

from jiaowu.school.classes import ClassKey, read_class
from jiaowu.school.titles import grade_in_text
from jiaowu.scores.importing.context import Area, Context, read_context, stage_of, surroundings
from jiaowu.scores.importing.doubts import Doubts, row_ranges
from jiaowu.scores.importing.evidence import is_blank, to_number
from jiaowu.scores.importing.heading import SEARCHED_ROWS
from jiaowu.scores.importing.marks import Rows
from jiaowu.scores.importing.merged import column_values
from jiaowu.scores.importing.rows import plain_name_test
from jiaowu.scores.layout import Block, Column, Role
from jiaowu.scores.parsed import ParseOptions
from jiaowu.sheets.grid import CellError, CellValue, Grid, column_letter
from jiaowu.students.names import LARGEST_EXACT, normalise_name, read_number

_MONTH_DAY = re.compile(r"(?:1[0-2]|0?[1-9])(?:(?<=\d\d)|[-.])(?:0[1-9]|[12]\d|3[01])")
"""既像班级又像月日的数字；两位的月后面可以不隔开。"""


@dataclass(frozen=True, eq=False)
class People:
    """考生按文件次序；rows 为所在行（0 起）。"""

    rows: Rows
    names: list[str]
    numbers: list[str | None]
    classes: list[ClassKey | None]


@dataclass(frozen=True, eq=False)
class Source:
    """一块成绩的出处。"""

    file: str
    grid: Grid
    block: Block


def read_people(source: Source, rows: Sequence[int], options: ParseOptions, doubts: Doubts) -> People:
    """一块的考生；没有姓名列时姓名为空串，没有号码列时号码为 None。"""
    grid, block = source.grid, source.block
    roles = {column.role: column for column in reversed(block.columns)}

    subject = roles[Role.SUBJECT].index if Role.SUBJECT in roles else None

    def values(role: Role) -> list[CellValue] | None:
        column = roles.get(role)
        return None if column is None else column_values(grid, column.index, rows, subject)

    count = len(rows)
    names = _names(values(Role.NAME), roles.get(Role.NAME), rows, doubts) or [""] * count
    numbers = _numbers(values(Role.NUMBER), roles.get(Role.NUMBER), rows, doubts) or [None] * count
    written = _carried_down(values(Role.CLASS), roles.get(Role.CLASS), doubts)
    context = _context(source, written, options)
    reader = _ClassReader(block, context, roles.get(Role.CLASS), doubts)
    classes = reader.read(written, values(Role.GRADE), rows)
    if written is None and block.class_text is not None and _is_date_like(source.file, block.class_text):
        told = f"班级取自文件名里的“{block.class_text}”；它也可能是日期，请确认。"
        doubts.add("class_doubt", told)
    return People(np.array(rows, dtype=np.int32), names, numbers, classes)


def _is_date_like(file: str, text: str) -> bool:
    """整个文件名就是 1016、11-20 一类既像班级又像月日的数字。"""
    return PurePath(file).stem == text and _MONTH_DAY.fullmatch(text) is not None


# ---- 姓名与号码 -----------------------------------------------------------------


def _names(
    values: list[CellValue] | None, column: Column | None, rows: Sequence[int], doubts: Doubts
) -> list[str] | None:
    if values is None or column is None:
        return None
    plain = plain_name_test()
    table: dict[CellValue, str] = {
        value: str(value) if plain(value) else _odd_name(value) for value in set(values)
    }
    nameless = [row for row, value in zip(rows, values, strict=True) if not table[value]]
    doubts.add_cells(
        "no_name", "这一行有号码和成绩，却没有姓名；成绩照样计入，请补上姓名。", column.index, nameless
    )
    return [table[value] for value in values]


def _odd_name(value: CellValue) -> str:
    if is_blank(value) or isinstance(value, CellError):
        return ""
    number = to_number(value) if not isinstance(value, str) else None
    return normalise_name(f"{number:g}" if number is not None else str(value))


def _numbers(
    values: list[CellValue] | None, column: Column | None, rows: Sequence[int], doubts: Doubts
) -> list[str | None] | None:
    if values is None or column is None:
        return None
    numbers: list[str | None] = [
        value
        if type(value) is str and value.isdigit() and value.isascii()
        else str(int(value))
        if (type(value) is float or type(value) is int) and 0 < value < LARGEST_EXACT and value == int(value)
        else ""
        for value in values
    ]
    for offset in [offset for offset, number in enumerate(numbers) if number == ""]:
        value = values[offset]
        reading = read_number(None if isinstance(value, CellError) else value)
        numbers[offset] = reading.text
        if reading.doubt is not None:
            kind = "number_lost" if reading.text is None else "number_odd"
            doubts.add_cells(kind, reading.doubt, column.index, (rows[offset],))
    return numbers


# ---- 班级 --------------------------------------------------------------------


def _carried_down(
    values: list[CellValue] | None, column: Column | None, doubts: Doubts
) -> list[CellValue] | None:
    """班级只写在每班第一行、下面空着：照上面的补，并告诉用户。"""
    if values is None or column is None or not values or is_blank(values[0]):
        return values
    written = [value for value in values if not is_blank(value)]
    if len(written) * 2 > len(values) or len(set(written)) < len(written):
        return values
    carried: list[CellValue] = []
    for value in values:
        carried.append(carried[-1] if is_blank(value) else value)
    text = f"班级只写在 {len(written)} 行，下面空着的照上一行的班级计，请确认。"
    doubts.add("class_carried", text, column_letter(column.index))
    return carried


def _context(source: Source, classes: list[CellValue] | None, options: ParseOptions) -> Context:
    block = source.block
    top = block.header_rows[0] if block.header_rows else block.first_row
    area = Area(top, max(0, top - SEARCHED_ROWS))
    subjects = [column.subject for column in block.columns if column.role is Role.SCORE]
    context = read_context(surroundings(source.grid, source.file, area), set(classes or ()), subjects)
    grade = block.grade if block.grade is not None else options.grade
    stage = stage_of(options.grade) if context.guessed and options.grade is not None else context.stage
    guessed = context.guessed and options.grade is None
    return Context(grade, stage, context.school_year, guessed=guessed)


class _ClassReader:
    """读一列班级；同样的写法只读一次，同一个班的不同写法归成一个。"""

    def __init__(self, block: Block, context: Context, column: Column | None, doubts: Doubts) -> None:
        self._block = block
        self._context = context
        self._column = column
        self._doubts = doubts
        self._same: dict[tuple[int | None, int | None, str], ClassKey] = {}

    def read(
        self, classes: list[CellValue] | None, grades: list[CellValue] | None, rows: Sequence[int]
    ) -> list[ClassKey | None]:
        """每名考生的班级；都不知道时为 None。"""
        texts: list[CellValue] = classes if classes is not None else [self._block.class_text] * len(rows)
        if grades is None:
            table = {text: self._key(text, self._context.grade, rows, texts) for text in dict.fromkeys(texts)}
            return [table[text] for text in texts]
        pairs = list(zip(texts, grades, strict=True))
        paired = {
            (text, grade): self._key(text, self._grade(grade), rows, texts)
            for text, grade in dict.fromkeys(pairs)
        }
        return [paired[pair] for pair in pairs]

    def _grade(self, value: CellValue) -> int | None:
        """年级列的一格：七年级、高一、7。"""
        number = to_number(value)
        if number is not None and number in range(1, 13):
            return int(number)
        found = None if is_blank(value) else grade_in_text(str(value), stage=self._context.stage)
        return found if found is not None else self._context.grade

    def _key(
        self, text: CellValue, grade: int | None, rows: Sequence[int], texts: Sequence[CellValue]
    ) -> ClassKey | None:
        if isinstance(text, CellError):
            text = None
        reading = read_class(text, grade, stage=self._context.stage, school_year=self._context.school_year)
        if reading is None:
            return None if grade is None else self._unify(ClassKey(grade, None, ""))
        if self._context.guessed and plain_reading(text) != reading.key:
            told = f"班级“{text}”的学段是由学科推断的，读作{reading.key.grade}年级，请确认。"
            self._report(text, told, [row for row, own in zip(rows, texts, strict=True) if own == text])
        if reading.doubt is not None:
            self._report(
                text, reading.doubt, [row for row, own in zip(rows, texts, strict=True) if own == text]
            )
        return self._unify(reading.key)

    def _unify(self, key: ClassKey) -> ClassKey:
        return self._same.setdefault(key.identity, key)

    def _report(self, text: CellValue, doubt: str, rows: Sequence[int]) -> None:
        if self._column is None:
            self._doubts.add("class_doubt", doubt)
        elif isinstance(text, date):
            self._doubts.add_cells("class_date", doubt, self._column.index, rows)
        elif isinstance(text, float) and not text.is_integer():
            self._doubts.add_cells("class_float", doubt, self._column.index, rows)
        else:
            self._doubts.add_cells(
                "class_doubt", f"{doubt}（{row_ranges(rows)}）", self._column.index, rows[:1]
            )


def plain_reading(text: CellValue) -> ClassKey | None:
    """不看学段时的读法，用来看出学段是否起了作用。"""
    reading = read_class(text)
    return None if reading is None else reading.key
