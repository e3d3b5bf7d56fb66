"""名册在屏幕上要用的全部：在工作线程里取好，界面只取用。"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from jiaowu.desktop.table_model import Row, TableColumn, text_key
from jiaowu.progress import Progress
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.columns import COLUMNS, cells_of
from jiaowu.teachers.people import EVERYONE, TeacherFilter, TeacherRow
from jiaowu.teachers.services.moments import KnownTerm, Moment, current_moment, known_terms, moment_of
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.services.settings import get_tiers
from jiaowu.teachers.tenure import NO_TIER, Tier

PIXELS_PER_CHARACTER = 8.2
NONE_REGISTERED = "没有登记的"

Choice = tuple[str, str | None]
"""下拉框的一项：文字与筛选的值（None 为不限）。"""


@dataclass(frozen=True, eq=False)
class Register:
    """某个学期的名册，连已经离开的。"""

    terms: tuple[KnownTerm, ...]
    """新的在前；一个学期都没有为空。"""
    moment: Moment
    teachers: tuple[TeacherRow, ...]
    masked: tuple[Row, ...]
    """与 teachers 一一对应，身份证号与电话遮住。"""
    tiers: tuple[Tier, ...]

    @property
    def term(self) -> KnownTerm | None:
        """正在看的学期。"""
        return next((each for each in self.terms if each.id == self.moment.term_id), None)

    def chosen(self, wanted: TeacherFilter) -> list[int]:
        """符合的教师在 teachers 里的序号。"""
        return [at for at, row in enumerate(self.teachers) if wanted.takes(row)]

    def rows(self, places: Iterable[int], *, bare: bool) -> list[Row]:
        """这些教师的表格行；bare 为真时不遮身份证号与电话。"""
        if bare:
            return [cells_of(self.teachers[at], bare=True) for at in places]
        return [self.masked[at] for at in places]

    def choices(self) -> dict[str, tuple[Choice, ...]]:
        """各个下拉框：TeacherFilter 的字段 → 选项，第一项是不限。"""
        here = [row for row in self.teachers if row.present]
        titles = {row.title for row in here}
        levels = {level for row in here for level, _ in map(codes.split_backbone, row.backbone) if level}
        honours = sorted({value for row in here for value in row.backbone}, key=codes.backbone_rank)
        ordered_levels = [level for level in codes.names(CodeList.LEVEL) if level in levels]
        posts = {row.basic.post_kind or "" for row in here}
        subjects = dict.fromkeys(subject for row in here for subject in row.subjects)
        return {
            "group": _choices("教研组", sorted({row.group for row in here}, key=text_key)),
            "subject": _choices(
                "学科", [*subjects, ""] if any(not row.subjects for row in here) else subjects
            ),
            "title": _choices("职称", sorted(titles, key=partial(codes.rank_of, CodeList.TITLE))),
            "tier": _choices("教龄层", [*(tier.name for tier in self.tiers), NO_TIER]),
            "backbone": _choices("骨干与称号", [*ordered_levels, *honours, ""]),
            "post": _coded("岗位", CodeList.POST, posts),
            "status": _statuses(self.teachers),
        }


def load_register(session: Any, _progress: Progress, term_id: int | None) -> Register:
    """取出一个学期的名册；term_id 为 None 或已经没有了时取当前学期。"""
    terms = known_terms(session)
    known = term_id is not None and any(each.id == term_id for each in terms)
    moment = moment_of(session, term_id) if known and term_id is not None else current_moment(session)
    teachers = list_teachers(session, moment, EVERYONE)
    masked = tuple(cells_of(row, bare=False) for row in teachers)
    return Register(terms, moment, teachers, masked, get_tiers(session))


def table_columns() -> tuple[TableColumn, ...]:
    """名册的列；职称等按高低排，不按拼音。"""
    return tuple(
        TableColumn(
            column.title,
            round(column.width * PIXELS_PER_CHARACTER),
            "0.##" if column.title == "周节数" else "",
            column.numeric,
            column.shown,
            order=partial(codes.rank_of, column.order) if column.order is not None else None,
        )
        for column in COLUMNS
    )


def counts_of(rows: Sequence[TeacherRow]) -> list[str]:
    """人数、男女、任教的人数。"""
    boys, girls = (sum(row.sex_name == sex for row in rows) for sex in ("男", "女"))
    teaching = sum(bool(row.subjects) for row in rows)
    return [f"{len(rows)} 人", f"男 {boys}　女 {girls}", f"本学期有任教 {teaching} 人"]


def _choices(title: str, values: Iterable[str]) -> tuple[Choice, ...]:
    """第一项不限，没有登记的在最后。"""
    known = list(values)
    named: list[Choice] = [(value, value) for value in known if value]
    missing: list[Choice] = [(NONE_REGISTERED, "")] if "" in known else []
    return ((f"{title}：全部", None), *named, *missing)


def _coded(title: str, wanted: CodeList, values: set[str]) -> tuple[Choice, ...]:
    named: list[Choice] = [(each.name, each.code) for each in codes.codes(wanted) if each.code in values]
    missing: list[Choice] = [(NONE_REGISTERED, "")] if "" in values else []
    return ((f"{title}：全部", None), *named, *missing)


def _statuses(rows: Iterable[TeacherRow]) -> tuple[Choice, ...]:
    """第一项是在册的；其余是出现过的各种状态。"""
    used = {row.status or codes.IN_SERVICE for row in rows}
    named: list[Choice] = [
        (each.name, each.code) for each in codes.codes(CodeList.STATUS) if each.code in used
    ]
    return (("状态：在册", None), *named)
