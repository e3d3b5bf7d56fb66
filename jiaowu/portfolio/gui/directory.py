"""左边的名单：各位教师与完整度，在工作线程里取好。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jiaowu.desktop.table_model import Row, TableColumn, text_key
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.services.completeness import TeacherCompleteness, list_completeness
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.progress import Progress
from jiaowu.teachers.people import TeacherFilter
from jiaowu.teachers.services.settings import get_tiers
from jiaowu.teachers.tenure import NO_TIER

Choice = tuple[str, str | None]
COLUMNS = (
    TableColumn("姓名", 62),
    TableColumn("总的", 54, "0%", numeric=True),
    *(TableColumn(part.value[-2:], 54, "0%", numeric=True) for part in Part),
)
"""完整度：总的与四个部分（现状、规划、足迹、成效）。"""


@dataclass(frozen=True, eq=False)
class Directory:
    """今天在册的教师。"""

    day: date
    people: tuple[TeacherCompleteness, ...]
    """照名册的次序。"""
    tiers: tuple[str, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """教研组，照拼音；没有登记的为空串，在最后。"""
        found = {each.teacher.group for each in self.people}
        return (*sorted(found - {""}, key=text_key), *([""] if "" in found else []))

    def chosen(self, wanted: TeacherFilter) -> list[int]:
        """符合的教师在 people 里的序号。"""
        return [at for at, each in enumerate(self.people) if wanted.takes(each.teacher)]

    def find(self, teacher_id: int) -> TeacherCompleteness | None:
        """一位教师；不在册为 None。"""
        return next((each for each in self.people if each.teacher.id == teacher_id), None)


def load_directory(session: Any, _progress: Progress) -> Directory:
    """按今天取名单与各人的完整度。"""
    today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    people = list_completeness(session, today, SOURCES)
    used = {each.teacher.tier for each in people}
    tiers = (*(tier.name for tier in get_tiers(session)), NO_TIER)
    return Directory(today, people, tuple(tier for tier in tiers if tier in used))


def row_of(each: TeacherCompleteness) -> Row:
    """名单里的一行。"""
    found = each.completeness
    return (each.teacher.name, found.share, *(found.of(part).share for part in Part))


def choices(title: str, values: Sequence[str]) -> tuple[Choice, ...]:
    """下拉框的各项：第一项不限，没有登记的在最后。"""
    return ((f"{title}：全部", None), *((value or "没有登记的", value) for value in values))
