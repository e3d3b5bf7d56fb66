"""名册的列：屏幕上的表与印的花名册共用一份。"""

from collections.abc import Callable
from dataclasses import dataclass

from jiaowu.school.initials import initials_of
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.people import TeacherRow, mask_id_number, mask_phone

Cell = str | int | float | None


@dataclass(frozen=True)
class RosterColumn:
    """一列。"""

    title: str
    width: int
    """半角字符数。"""
    value: Callable[[TeacherRow], Cell]
    numeric: bool = False
    shown: bool = True
    """屏幕上默认显示。"""
    printed: bool = False
    """花名册默认印。"""
    order: CodeList | None = None
    """按这种代码表的先后排，不按拼音。"""
    bare: Callable[[TeacherRow], Cell] | None = None
    """涉及个人隐私的，不遮住时的值；其余为 None。"""


def _several(values: tuple[str, ...]) -> str:
    return "、".join(values)


def _day(value: object) -> str:
    return str(value) if value is not None else ""


COLUMNS = (
    RosterColumn("工号", 8, lambda row: row.number, printed=True),
    RosterColumn("姓名", 9, lambda row: row.name, printed=True),
    RosterColumn("性别", 5, lambda row: row.sex_name, printed=True),
    RosterColumn("年龄", 5, lambda row: row.age, numeric=True),
    RosterColumn("教研组", 11, lambda row: row.group, printed=True),
    RosterColumn("任教学科", 12, lambda row: _several(row.subjects), printed=True),
    RosterColumn("任教班级", 18, lambda row: _several(row.classes)),
    RosterColumn("周节数", 7, lambda row: row.periods, numeric=True, shown=False),
    RosterColumn("职称", 12, lambda row: row.title, printed=True, order=CodeList.TITLE),
    RosterColumn("教龄", 5, lambda row: row.tenure, numeric=True, printed=True),
    RosterColumn("教龄层", 9, lambda row: row.tier),
    RosterColumn("骨干与称号", 17, lambda row: _several(row.backbone), printed=True),
    RosterColumn("职务", 13, lambda row: _several(row.duties), printed=True),
    RosterColumn("班主任", 10, lambda row: row.homeroom, printed=True),
    RosterColumn(
        "学历", 12, lambda row: codes.name_of(CodeList.EDUCATION, row.basic.education), printed=True
    ),
    RosterColumn("参加工作", 11, lambda row: _day(row.basic.started), printed=True),
    RosterColumn("出生日期", 11, lambda row: _day(row.basic.birth), shown=False, printed=True),
    RosterColumn("学位", 7, lambda row: row.basic.degree, shown=False),
    RosterColumn("毕业院校", 18, lambda row: row.basic.college, shown=False),
    RosterColumn("所学专业", 14, lambda row: row.basic.major, shown=False),
    RosterColumn(
        "政治面貌", 12, lambda row: codes.name_of(CodeList.POLITICS, row.basic.politics), shown=False
    ),
    RosterColumn("岗位类别", 9, lambda row: codes.name_of(CodeList.POST, row.basic.post_kind), shown=False),
    RosterColumn("岗位等级", 14, lambda row: row.post_level, shown=False, order=CodeList.POST_LEVEL),
    RosterColumn("备课组", 14, lambda row: _several(row.preparations), shown=False),
    RosterColumn("人员状态", 9, lambda row: row.status_name, shown=False),
    RosterColumn(
        "电话",
        14,
        lambda row: mask_phone(row.basic.phone),
        shown=False,
        bare=lambda row: row.basic.phone or "",
    ),
    RosterColumn(
        "身份证号",
        21,
        lambda row: mask_id_number(row.basic.id_number),
        shown=False,
        bare=lambda row: row.basic.id_number or "",
    ),
    RosterColumn("备注", 18, lambda row: row.basic.note, shown=False),
    RosterColumn("拼音首字母", 12, lambda row: " ".join(initials_of(row.name)), shown=False),
)
"""全部的列；加一列就加一行。"""

PRINTED = tuple(column.title for column in COLUMNS if column.printed)
"""花名册默认印的列。"""
PRINTABLE = tuple(column.title for column in COLUMNS if column.title != "拼音首字母")


def cells_of(row: TeacherRow, *, bare: bool) -> tuple[Cell, ...]:
    """一位教师的各格，次序同 COLUMNS；bare 为真时身份证号与电话不遮。"""
    return tuple(
        column.bare(row) if bare and column.bare is not None else column.value(row) for column in COLUMNS
    )
