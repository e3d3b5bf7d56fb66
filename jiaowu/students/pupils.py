"""一名学生的登记：填写的内容，与屏幕、报告要用的一行。"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from jiaowu.paths import shipped
from jiaowu.students.statuses import Status

SEXES = {"1": "男", "2": "女"}
"""GB/T 2261.1 里登记学生用的两个。"""

_DAY = re.compile(r"(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2}))(?: 00:00(?::00)?)?")
SEX_CODES = {name: code for code, name in SEXES.items()}


@dataclass(frozen=True)
class PupilDraft:
    """要登记的一名学生；没有的为空。"""

    name: str
    number: str | None = None
    registry_number: str | None = None
    sex: str | None = None
    """1 男、2 女。"""
    birth: date | None = None
    category: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class PupilRow:
    """名单里的一行。"""

    id: int
    name: str
    number: str | None
    registry_number: str | None
    sex: str | None
    birth: date | None
    status: Status
    category: str | None
    note: str | None
    class_id: int | None
    """这个学期所在的班；不在班为空。"""
    class_title: str
    """班名；不在班的是离开前的班，不知道为空串。"""
    grade: int | None
    """1–12；不在班为空。"""

    @property
    def sex_name(self) -> str:
        """男、女；没有登记为空串。"""
        return SEXES.get(self.sex or "", "")


@cache
def categories() -> Mapping[str, str]:
    """学生类别的代码 → 名称，取自 data/codes/pupils.toml。"""
    with shipped("codes", "pupils.toml").open("rb") as file:
        return {each["code"]: each["name"] for each in tomllib.load(file)["category"]}


def parse_day(text: str) -> date | None:
    """2013-09-01、2013.9.1、2013年9月1日、20130901 → 日期；不是完整的日期为 None。"""
    match = _DAY.fullmatch(text)
    try:
        return date(*(int(part) for part in match.groups() if part)) if match else None
    except ValueError:
        return None
