"""教师基本资料存进去之前的核对。"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.id_numbers import read_id_number
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.people import BASIC_TITLES, SEXES
from jiaowu.teachers.tables import TeacherTable
from jiaowu.teachers.tenure import age_at

EARLIEST = date(1900, 1, 1)
"""更早的日期多半是写错了。"""
YOUNGEST_START = 14
"""参加工作至少满几岁。"""
CODED = {
    "education": CodeList.EDUCATION,
    "degree": CodeList.DEGREE,
    "politics": CodeList.POLITICS,
    "post_kind": CodeList.POST,
}
"""用代码登记的字段。"""


def checked(session: Session, values: Mapping[str, Any], teacher_id: int | None) -> dict[str, Any]:
    """核对要存的各项，写成规范的样子；teacher_id 是正在改的教师，新登记时为 None。"""
    tidy: dict[str, Any] = {
        key: value.strip() or None if isinstance(value, str) else value for key, value in values.items()
    }
    if "name" in tidy and not tidy["name"]:
        raise UserError("姓名不能为空，请填写后再保存。")
    if tidy.get("sex") not in {None, *SEXES}:
        raise UserError("性别只能是男或女，请改正。")
    for field, wanted in CODED.items():
        code = tidy.get(field)
        if code is not None and code not in {each.code for each in codes.codes(wanted)}:
            raise UserError(f"没有“{code}”这种{BASIC_TITLES[field]}，请从列表里选。")
    if tidy.get("id_number") is not None:
        reading = read_id_number(tidy["id_number"])
        if reading.number is None:
            raise UserError(reading.doubt or "身份证号不能用，请核对。")
        tidy["id_number"] = reading.number.text
    for field in ("number", "id_number"):
        _check_unused(session, tidy, field, teacher_id)
    _check_days(session, tidy, teacher_id)
    return tidy


def known_from_id(session: Session, teacher_id: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """身份证号里有、而没有登记的出生日期与性别。"""
    number = read_id_number(values["id_number"]).number
    birth, sex = session.execute(
        select(TeacherTable.birth, TeacherTable.sex).where(TeacherTable.id == teacher_id)
    ).one()
    found: dict[str, Any] = {}
    if number is not None and birth is None:
        found["birth"] = number.birth
    if number is not None and sex is None:
        found["sex"] = number.sex
    return found


def _check_unused(session: Session, tidy: Mapping[str, Any], field: str, teacher_id: int | None) -> None:
    text = tidy.get(field)
    if text is None:
        return
    column = getattr(TeacherTable, field)
    owner = session.execute(
        select(TeacherTable.name).where(
            column == text, TeacherTable.id != (0 if teacher_id is None else teacher_id)
        )
    ).scalar()
    if owner is not None:
        shown = f" {text} " if field == "number" else ""
        raise UserError(f"{BASIC_TITLES[field]}{shown}已经登记给“{owner}”了，不能再给别人，请核对。")


def _check_days(session: Session, tidy: Mapping[str, Any], teacher_id: int | None) -> None:
    today = date.today()  # noqa: DTZ011 — 日期按本地
    for field in ("birth", "started"):
        day = tidy.get(field)
        if day is not None and not EARLIEST <= day <= today:
            raise UserError(f"{BASIC_TITLES[field]} {day:%Y-%m-%d} 不对，请改正。")
    if not {"birth", "started"} & tidy.keys():
        return
    birth, started = tidy.get("birth"), tidy.get("started")
    if teacher_id is not None:
        row = session.execute(
            select(TeacherTable.birth, TeacherTable.started).where(TeacherTable.id == teacher_id)
        ).one()
        birth, started = tidy.get("birth", row.birth), tidy.get("started", row.started)
    years = age_at(birth, started) if started is not None else None
    if birth and years is not None and years < YOUNGEST_START:
        raise UserError(
            f"参加工作 {started:%Y-%m-%d} 时还不满 {YOUNGEST_START} 岁（出生日期 {birth:%Y-%m-%d}），请核对。"
        )
