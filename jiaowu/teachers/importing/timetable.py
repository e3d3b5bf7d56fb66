"""课表的识别：一班一张、全校一张（行是班或行是节），有没有教师、单双周都行。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey, Stage, read_class
from jiaowu.school.titles import class_in_text, grade_in_text
from jiaowu.sheets.grid import Grid, Workbook, address
from jiaowu.teachers.importing.timetable_cells import CellLesson, read_cell
from jiaowu.teachers.importing.timetable_layouts import Block, find_blocks
from jiaowu.teachers.importing.timetable_words import text_of
from jiaowu.teachers.timetable import WeekKind

LONGEST_PERIOD = 2
"""这么多位以内的数也可能是节次，不当班级。"""
MOST_STRANGE = 8
"""没见过的课名至多点几个名。"""


@dataclass(frozen=True)
class ReadingOptions:
    """怎样读班级的写法。"""

    stage: Stage | None = None
    """学校只有一个学段时给出，用来读 301、2024级1班。"""
    school_year: int | None = None


@dataclass(frozen=True)
class ReadLesson:
    """课表上读出来的一节。"""

    class_key: ClassKey
    weekday: int
    period: int
    subject: str
    teacher: str
    """没有写为空串。"""
    week: WeekKind
    room: str
    place: str
    """文件、表、格。"""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class TimetableReading:
    """读出来的全部课，与对整份课表的说明。"""

    lessons: tuple[ReadLesson, ...]
    notes: tuple[str, ...] = ()


@dataclass
class _Findings:
    """读的时候攒下的说明。"""

    notes: list[str] = field(default_factory=list)
    strange: dict[str, None] = field(default_factory=dict)
    unplaced: dict[str, None] = field(default_factory=dict)
    """没有写明年级的班。"""


def read_timetables(workbooks: Sequence[Workbook], options: ReadingOptions) -> TimetableReading:
    """工作簿 → 课；哪张表都认不出课表，或一节课也没有时报 UserError。"""
    findings = _Findings()
    lessons = [
        lesson
        for book in workbooks
        for grid in book.grids
        for lesson in _read_grid(book.file, grid, options, findings)
    ]
    if findings.unplaced:
        findings.notes.append(f"没有写明年级的班没有读：{'、'.join(findings.unplaced)}。")
    if not lessons:
        told = "".join(findings.notes)
        raise UserError(
            f"没有认出课表。{told}请确认表里有星期一至星期五的表头，以及节次；"
            "一班一张的要在标题或表名里写明班级。"
        )
    strange = list(findings.strange)
    if strange:
        more = f"等 {len(strange)} 种" if len(strange) > MOST_STRANGE else ""
        named = "、".join(strange[:MOST_STRANGE])
        findings.notes.append(f"没见过的课名照原样存：{named}{more}。")
    return TimetableReading(tuple(lessons), tuple(findings.notes))


def _read_grid(file: str, grid: Grid, options: ReadingOptions, findings: _Findings) -> Iterator[ReadLesson]:
    for block in find_blocks(grid, is_class=lambda text: _is_class(text, options)):
        around = None if block.by_class else _class_around(file, grid, block, options)
        if around is None and not block.by_class:
            findings.notes.append(f"“{grid.name}”里有一张课表没有写明班级，没有读。")
            continue
        grade = _grade_around(file, grid, block, options)
        yield from _read_block((file, grid), block, (around, grade), options, findings)


def _read_block(
    source: tuple[str, Grid],
    block: Block,
    known: tuple[ClassKey | None, int | None],
    options: ReadingOptions,
    findings: _Findings,
) -> Iterator[ReadLesson]:
    """一块课表的各格；known 是整块的班级、年级。"""
    file, grid = source
    around, grade = known
    for cell in block.cells:
        key = around or _class_of(cell.class_text, grade, options)
        if key is None:
            findings.unplaced[cell.class_text] = None
            continue
        place = f"{file}　{grid.name}　{address(cell.row, cell.column)}"
        for found in read_cell(cell.text):
            if found.strange:
                findings.strange[found.subject] = None
            yield ReadLesson(
                key,
                cell.weekday,
                cell.period,
                found.subject,
                found.teacher,
                found.week,
                found.room,
                place,
                _doubts(found),
            )


def _doubts(found: CellLesson) -> tuple[str, ...]:
    doubts = []
    if found.others:
        doubts.append(f"一格里写了几位教师，只用了{found.teacher}，没有用{'、'.join(found.others)}。")
    return tuple(doubts)


def _class_around(file: str, grid: Grid, block: Block, options: ReadingOptions) -> ClassKey | None:
    """写在表上、表名、文件名里的班级，近的优先；年级可以写在另一处。"""
    texts = [*block.titles, grid.name, file]
    grade = _grade_around(file, grid, block, options)
    for text in texts:
        inner = class_in_text(text)
        key = _class_of(inner or (text if text == grid.name else ""), grade, options)
        if key is not None:
            return key
    return None


def _grade_around(file: str, grid: Grid, block: Block, options: ReadingOptions) -> int | None:
    texts = [*block.titles, grid.name, file]
    found = (
        grade_in_text(text, stage=options.stage, school_year=options.school_year) for text in texts if text
    )
    return next((grade for grade in found if grade is not None), None)


def _class_of(text: str, grade: int | None, options: ReadingOptions) -> ClassKey | None:
    """一格的字 → 写明了年级与班号的班级；不是为 None。"""
    if not text:
        return None
    reading = read_class(text.replace("\n", ""), grade, stage=options.stage, school_year=options.school_year)
    if reading is None or reading.key.no is None or reading.key.grade is None:
        return None
    return reading.key


def _is_class(text: str, options: ReadingOptions) -> bool:
    """像不像一个班级的写法：要有班号，年级可以在别处。"""
    reading = read_class(text.replace("\n", ""), stage=options.stage, school_year=options.school_year)
    plain = text_of(text).replace("\n", "")
    written = "班" in plain or not plain.isdigit() or len(plain) > LONGEST_PERIOD
    return reading is not None and reading.key.no is not None and written
