"""教学编排表：一行一个班一科的、班级与学科纵横排的、一行一位教师的 → 一处一处的任教。"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey, ClassReading, Stage, read_class
from jiaowu.school.titles import grade_in_text
from jiaowu.sheets.grid import CellValue, Grid, Workbook, address
from jiaowu.students.names import normalise_name, read_number
from jiaowu.teachers.assignment_plans import HOMEROOM, AssignmentReading, AssignmentRow
from jiaowu.teachers.importing.assignments_words import (
    HEADER_ROWS,
    column_role,
    is_skipped,
    subject_in_header,
)
from jiaowu.teachers.importing.timetable_words import is_blank, text_of

FEWEST_SUBJECTS = 2
"""纵横排的表头至少有几门学科。"""
MOST_PERIODS = 40
"""一科一周最多几节；再大的是别的数。"""
_TEACHERS = re.compile(r"[、,，;；/\n+＋]+|\s{2,}")
_CLASSES = re.compile(r"[、,，;；/\n\s]+")
_WITH_PERIODS = re.compile(r"(.+?)\s*[((]?\s*(?<![0-9A-Za-z.])(\d{1,2}(?:\.\d)?)\s*(?:节|课时)?\s*[))]?")
"""紧接着字母、数字的是工号的一段，如 冯豪(T01)，不是节数。"""

Read = Callable[[CellValue, int | None], ClassReading | None]


@dataclass(frozen=True)
class ReadingOptions:
    """怎样读班级。"""

    stage: Stage | None = None
    school_year: int | None = None


@dataclass(frozen=True)
class _Sheet:
    file: str
    grid: Grid
    read: Read
    grade: int | None
    """写在表名、标题里的年级。"""

    def row(self, place: tuple[int, int], key: ClassKey, subject: str | None, text: str) -> AssignmentRow:
        """一格教师 → 一处任教；节数写在名字后面的拿出来。"""
        names, periods = [], None
        for part in _TEACHERS.split(text):
            match = _WITH_PERIODS.fullmatch(part)
            bare = match[1] if match else part
            periods = float(match[2]) if match and periods is None else periods
            if name := normalise_name(bare.removesuffix("老师")):
                names.append(name)
        where = (self.file, self.grid.name, address(*place))
        return AssignmentRow(*where, key, subject, tuple(dict.fromkeys(names)), periods=periods)


def read_assignments(workbooks: Sequence[Workbook], options: ReadingOptions) -> AssignmentReading:
    """工作簿 → 任教；哪张表都认不出时报 UserError。"""
    rows: list[AssignmentRow] = []
    notes: list[str] = []
    read = partial(_read_class, options)
    for book in workbooks:
        for grid in (each for each in book.grids if each.rows):
            sheet = _Sheet(book.file, grid, read, _grade_of(grid, book.file, options))
            found = list(_read_sheet(sheet))
            rows += found
            if not found:
                notes.append(f"“{grid.name}”里没有认出任教，没有读。")
    if not rows:
        raise UserError(
            "没有找到任教。表头要有班级、科目、教师三列，或者一行一个班、一列一门学科，或者姓名、学科、任教班级三列。"
        )
    return AssignmentReading(tuple(_joined(rows)), tuple(notes))


def _read_sheet(sheet: _Sheet) -> list[AssignmentRow]:
    """依次试三种版式，取第一种读得出的。"""
    rows = sheet.grid.rows
    for at, cells in enumerate(rows[:HEADER_ROWS]):
        roles = {
            role: column for column, cell in reversed([*enumerate(cells)]) if (role := column_role(cell))
        }
        if {"class", "teacher"} <= roles.keys() and ("subject" in roles or "periods" in roles):
            return list(_read_list(sheet, at, roles))
        subjects = _subjects(cells)
        if len({subject for subject in subjects.values() if subject != HOMEROOM}) >= FEWEST_SUBJECTS:
            return list(_read_matrix(sheet, at, subjects))
        if found := list(_read_turned(sheet, at)):
            return found
    return []


def _read_list(sheet: _Sheet, header: int, roles: Mapping[str, int]) -> Iterator[AssignmentRow]:
    """一行一个班一科，或一行一位教师（班级一格里写几个班）；竖着合并的班级、科目照上面的。"""
    last: dict[str, CellValue] = {}
    for at, cells in enumerate(sheet.grid.rows[header + 1 :], start=header + 1):
        teacher = text_of(cells[roles["teacher"]])
        if is_skipped([text_of(cell) for cell in cells]) or is_blank(teacher) or column_role(teacher):
            continue
        own = {role: cells[column] for role, column in roles.items()}
        for role in ("class", "grade"):
            if role in own:
                last[role] = own[role] = own[role] if text_of(own[role]) else last.get(role)
        yield from _list_row(sheet, (at, roles["teacher"]), own, teacher)


def _list_row(
    sheet: _Sheet, place: tuple[int, int], own: Mapping[str, CellValue], teacher: str
) -> Iterator[AssignmentRow]:
    grade = grade_in_text(text_of(own.get("grade"))) or sheet.grade
    written = text_of(own.get("subject"))
    subject = None if not written or written == HOMEROOM else subject_in_header(written) or written
    number = read_number(own.get("number")).text
    periods = _periods(own.get("periods"))
    classes = list(_classes(sheet, own["class"], grade))
    unclear = f"几个班的周课时合写成 {periods:g}，没有使用。" if periods and len(classes) > 1 else None
    for key, doubt in classes:
        row = sheet.row(place, key, subject, teacher)
        doubts = tuple(each for each in (doubt, unclear) if each)
        periods = None if unclear else periods
        one = number if len(row.teachers) == 1 else None
        yield replace(row, number=one, periods=row.periods or periods, doubts=doubts)


def _read_matrix(sheet: _Sheet, header: int, subjects: Mapping[int, str]) -> Iterator[AssignmentRow]:
    """一行一个班，一列一门学科；学科右边写着“节数”的列是它的每周节数。"""
    cells = sheet.grid.rows[header]
    hours = {
        column - 1: column
        for column, cell in enumerate(cells)
        if column_role(cell) == "periods" and column - 1 in subjects
    }
    first, grade = min(subjects), sheet.grade
    written = _roles(cells).get("class")
    for at, row in enumerate(sheet.grid.rows[header + 1 :], start=header + 1):
        if is_skipped([text_of(cell) for cell in row]):
            continue
        texts = [grade_in_text(text_of(cell)) for cell in row[:first]]
        grade = next((found for found in texts if found), grade)
        left = row[:first] if written is None else [row[written]]
        readings = [sheet.read(cell, grade) for cell in left]
        keys = [reading.key for reading in readings if reading is not None and _known(reading)]
        if not keys:
            continue
        for column, subject in subjects.items():
            text = text_of(row[column])
            if not is_blank(text):
                name = None if subject == HOMEROOM else subject
                found = sheet.row((at, column), keys[-1], name, text)
                known = _periods(row[hours[column]]) if column in hours else None
                yield replace(found, periods=found.periods or known)


def _read_turned(sheet: _Sheet, header: int) -> Iterator[AssignmentRow]:
    """一列一个班，一行一门学科。"""
    readings = {
        column: reading.key
        for column, cell in enumerate(sheet.grid.rows[header])
        if (reading := sheet.read(cell, sheet.grade)) and _known(reading)
    }
    if len(readings) < FEWEST_SUBJECTS:
        return
    for at, row in enumerate(sheet.grid.rows[header + 1 :], start=header + 1):
        names = [subject_in_header(text_of(cell)) for cell in row[: min(readings)]]
        subject = next((name for name in names if name), None)
        if subject is None:
            continue
        for column, key in readings.items():
            text = text_of(row[column])
            if not is_blank(text):
                yield sheet.row((at, column), key, None if subject == HOMEROOM else subject, text)


def _roles(cells: Sequence[CellValue]) -> dict[str, int]:
    """一行表头：角色 → 最左的列。"""
    found = [(role, column) for column, cell in enumerate(cells) if (role := column_role(cell))]
    return dict(reversed(found))


def _subjects(cells: Sequence[CellValue]) -> dict[int, str]:
    """一行表头里的学科（与班主任）：列 → 学科。"""
    found = {column: subject_in_header(text_of(cell)) for column, cell in enumerate(cells)}
    return {column: subject for column, subject in found.items() if subject}


def _classes(sheet: _Sheet, cell: CellValue, grade: int | None) -> Iterator[tuple[ClassKey, str | None]]:
    """一格里的一个或几个班；“七1、2班”后面的照前面的年级。"""
    whole = sheet.read(cell, grade)
    if whole is not None and _known(whole):
        yield whole.key, whole.doubt
        return
    for part in _CLASSES.split(text_of(cell)):
        reading = sheet.read(part, grade)
        if reading is None:
            continue
        grade = reading.key.grade or grade
        yield reading.key, reading.doubt


def _read_class(options: ReadingOptions, cell: CellValue, grade: int | None) -> ClassReading | None:
    if isinstance(cell, str) and column_role(cell):
        return None
    return read_class(cell, grade, stage=options.stage, school_year=options.school_year)


def _known(reading: ClassReading) -> bool:
    """年级与班号都写明了。"""
    return reading.key.grade is not None and reading.key.no is not None


def _periods(cell: CellValue) -> float | None:
    text = text_of(cell).removesuffix("节").removesuffix("课时")
    try:
        count = float(text)
    except ValueError:
        return None
    return count if 0 < count <= MOST_PERIODS else None


def _grade_of(grid: Grid, file: str, options: ReadingOptions) -> int | None:
    """表名、标题、文件名里的年级。"""
    cells = [cell for row in grid.rows[:HEADER_ROWS] for cell in row[:1] if isinstance(cell, str)]
    how = {"stage": options.stage, "school_year": options.school_year}
    found = (grade_in_text(text, **how) for text in (grid.name, *cells, file))  # type: ignore[arg-type]
    return next((grade for grade in found if grade), None)


def _joined(rows: Sequence[AssignmentRow]) -> Iterator[AssignmentRow]:
    """同一个班同一科写成几行（几位教师）的并成一处；写了两遍的算一遍。"""
    places: dict[object, AssignmentRow] = {}
    for row in rows:
        key = (row.class_key.identity, row.subject)
        known = places.get(key)
        if known is None:
            places[key] = row
            continue
        teachers = tuple(dict.fromkeys((*known.teachers, *row.teachers)))
        number = known.number if teachers == known.teachers else None
        periods = known.periods if known.periods is not None else row.periods
        places[key] = replace(known, teachers=teachers, number=number, periods=periods)
    yield from places.values()
