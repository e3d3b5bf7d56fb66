"""名单里的一行 → 一名学生。"""

from collections.abc import Mapping
from dataclasses import dataclass

from jiaowu.school.classes import ClassKey, Stage, read_class
from jiaowu.school.titles import grade_in_text
from jiaowu.sheets.grid import CellError, CellValue
from jiaowu.students.importing.cells import (
    read_birth,
    read_category,
    read_identity,
    read_own_number,
    read_registry,
    read_sex,
    read_status,
    settle,
    text_of,
)
from jiaowu.students.names import normalise_name
from jiaowu.students.rosters import RosterPerson


@dataclass(frozen=True)
class ReadingOptions:
    """怎样读。"""

    stage: Stage | None = None
    """学校只有一个学段时给出，用来读 301、2024级1班。"""
    school_year: int | None = None
    use_id_numbers: bool = False
    """用身份证号补性别、出生日期；身份证号本身从不保存。"""


def read_person(
    place: tuple[str, str, int], row: Mapping[str, CellValue], around: str | None, options: ReadingOptions
) -> RosterPerson:
    """place 是文件、表、行；around 是写在表名、标题里的班级。"""
    doubts: list[str] = []
    number, identity = read_own_number(row.get("number"), doubts), read_identity(row.get("id_number"), doubts)
    sex = read_sex(row.get("sex"), doubts)
    birth = read_birth(row.get("birth"), doubts)
    if identity is not None:
        sex, birth = settle(identity, sex, birth, doubts, use=options.use_id_numbers)
    registry = read_registry(row.get("registry"), (identity, sex, birth), doubts)
    return RosterPerson(
        *place,
        name=normalise_name(str(row["name"])),
        number=number,
        registry_number=registry,
        sex=sex,
        birth=birth,
        class_key=_class_key(row, around, options, doubts),
        category=read_category(row.get("category"), doubts),
        status=read_status(row.get("status"), doubts),
        note=text_of(row.get("note")) or None,
        doubts=tuple(doubts),
    )


def _class_key(
    row: Mapping[str, CellValue], around: str | None, options: ReadingOptions, doubts: list[str]
) -> ClassKey | None:
    stage, year = options.stage, options.school_year
    grade_cell = row.get("grade")
    grade = (
        grade_in_text(text_of(grade_cell), stage=stage, school_year=year) if grade_cell is not None else None
    )
    if grade is None and isinstance(grade_cell, int | float) and grade_cell in range(1, 13):
        grade = int(grade_cell)
    value = row.get("class")
    if value is None or isinstance(value, CellError) or not text_of(value):
        value = around
    reading = read_class(value, grade, stage=stage, school_year=year)
    if reading is None:
        return None
    if reading.doubt:
        doubts.append(reading.doubt)
    return reading.key
