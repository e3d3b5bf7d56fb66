"""任教表：班级 × 学科 → 教师；键入的字怎样认出是谁，哪些地方不对劲。"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jiaowu.errors import UserError
from jiaowu.school.initials import initials_of, matches
from jiaowu.school.subjects import spellings_of

USUAL_LIMIT = 20.0
"""没有设过时，一位教师一周多于几节要提醒。"""
_PARTS = re.compile(r"[、,，;；/]+")
_GROUP_ENDINGS = ("教研组", "学科组", "备课组", "组")
MOST_OFFERED = 12
"""下拉里至多列出几位。"""


@dataclass(frozen=True)
class GridTeacher:
    """可以填进任教表的一位教师。"""

    id: int
    name: str
    number: str | None = None
    group: str = ""
    """教研组。"""
    present: bool = True
    """还在学校的名册上。"""


@dataclass(frozen=True)
class Taught:
    """一个班一科的一位教师。"""

    teacher_id: int
    periods: float | None = None
    id: int = 0
    """资料库里的编号；还没存的为 0。"""


@dataclass(frozen=True)
class GridClass:
    """一个班。"""

    id: int
    title: str


@dataclass(frozen=True)
class AssignmentGrid:
    """一个学期的任教表。"""

    term_id: int
    classes: tuple[GridClass, ...]
    subjects: tuple[str, ...]
    teachers: tuple[GridTeacher, ...]
    cells: Mapping[tuple[int, str], tuple[Taught, ...]]
    """（班级编号、学科）→ 教师，登记的先后。"""
    heads: Mapping[int, int] = field(default_factory=dict)
    """班级编号 → 班主任的教师编号。"""
    limit: float = USUAL_LIMIT


@dataclass(frozen=True)
class CellEdit:
    """一格改成什么样；没有教师就是清空。"""

    class_id: int
    subject: str
    seats: tuple[Taught, ...]


@dataclass(frozen=True)
class Conflict:
    """一处要看一看的；不妨碍存。"""

    text: str
    class_id: int | None = None
    subject: str | None = None
    teacher_id: int | None = None


class Names:
    """教师怎样写、怎样认；同名的带着工号。"""

    def __init__(self, teachers: Sequence[GridTeacher]) -> None:
        """离开学校的不能新填，但已经填的照样认。"""
        self._teachers = tuple(teachers)
        counts: dict[str, int] = defaultdict(int)
        for teacher in teachers:
            counts[teacher.name] += 1
        self.labels = {
            each.id: f"{each.name}({each.number or f'#{each.id}'})" if counts[each.name] > 1 else each.name
            for each in teachers
        }

    def written(self, ids: Sequence[int]) -> str:
        """几位教师怎样写在一格里。"""
        return "、".join(self.labels[each] for each in ids)

    def read(self, text: str) -> tuple[int, ...]:
        """一格的文字（姓名、工号、拼音首字母，几位用顿号隔开）→ 教师编号；认不出、分不清时报 UserError。"""
        parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
        return tuple(dict.fromkeys(self._one(part) for part in parts))

    def offered(self, text: str) -> tuple[GridTeacher, ...]:
        """键入到一半时可能是谁：姓名、工号、首字母的一段。"""
        if not text.strip():
            return ()
        found = [each for each in self._teachers if each.present and matches(text, each.name, each.number)]
        found.sort(key=lambda each: (not _starts(text.strip().casefold(), each), each.name))
        return tuple(found[:MOST_OFFERED])

    def _one(self, text: str) -> int:
        wanted = text.replace("（", "(").replace("）", ")").casefold()
        for tries in (self._exact, self._lettered):
            found = tries(wanted)
            if len(found) == 1:
                return found[0]
            if found:
                told = "、".join(self.labels[each] for each in found)
                raise UserError(f"“{text}”可能是{told}，请写工号或从下拉里选。")
        raise UserError(f"没有叫“{text}”的教师。可以键入姓名、工号或拼音首字母；新来的请先在教师档案里登记。")

    def _exact(self, wanted: str) -> list[int]:
        """整个姓名、工号，或带工号的姓名。"""
        return [
            each.id
            for each in self._teachers
            if wanted
            in {each.name.casefold(), (each.number or "").casefold(), self.labels[each.id].casefold()}
        ]

    def _lettered(self, wanted: str) -> list[int]:
        """整个首字母。"""
        if not wanted.isascii():
            return []
        return [each.id for each in self._teachers if each.present and wanted in initials_of(each.name)]


def hours_of(grid: AssignmentGrid) -> Mapping[int, float]:
    """教师编号 → 每周合计几节。"""
    found: dict[int, float] = defaultdict(float)
    for seats in grid.cells.values():
        for each in seats:
            found[each.teacher_id] += each.periods or 0
    return found


def conflicts(grid: AssignmentGrid) -> tuple[Conflict, ...]:
    """任教表里要看一看的：不是本学科组的、课时太多的、一科几位教师的、已离校的。"""
    people = {teacher.id: teacher for teacher in grid.teachers}
    titles = {each.id: each.title for each in grid.classes}
    found: list[Conflict] = []
    for (class_id, subject), seats in grid.cells.items():
        where = f"{titles.get(class_id, '')}{subject}"
        found += _in_cell(where, (class_id, subject), [people[each.teacher_id] for each in seats])
    names = Names(grid.teachers)
    for teacher_id, hours in hours_of(grid).items():
        if hours > grid.limit:
            told = f"{names.labels[teacher_id]}每周 {hours:g} 节，多于 {grid.limit:g} 节。"
            found.append(Conflict(told, teacher_id=teacher_id))
    return tuple(found)


def _in_cell(where: str, place: tuple[int, str], seats: Sequence[GridTeacher]) -> Iterator[Conflict]:
    class_id, subject = place
    if len(seats) > 1:
        names = "、".join(each.name for each in seats)
        yield Conflict(f"{where}有 {len(seats)} 位教师：{names}。", class_id, subject)
    for each in seats:
        if not each.present:
            yield Conflict(f"{where}的{each.name}已不在学校名册上。", class_id, subject, each.id)
        elif not teaches(each.group, subject):
            yield Conflict(f"{where}的{each.name}是{each.group}的。", class_id, subject, each.id)


def teaches(group: str, subject: str) -> bool:
    """教研组的名称说不说得过去教这一科；名称里没有学科（综合组）或没有教研组的都算。"""
    bare = group
    for ending in _GROUP_ENDINGS:
        bare = bare.removesuffix(ending)
    if not bare or any(word in bare for word in spellings_of(subject)):
        return True
    if any(word in bare for name in USUAL_SUBJECTS for word in spellings_of(name)):
        return False
    letters = set("".join(USUAL_SUBJECTS))
    own = set("".join(spellings_of(subject)))
    return bool(own & set(bare)) or not set(bare) <= letters


USUAL_SUBJECTS = (
    "语文",
    "数学",
    "英语",
    "物理",
    "化学",
    "生物",
    "政治",
    "历史",
    "地理",
    "科学",
    "体育",
    "音乐",
    "美术",
    "信息技术",
    "劳动",
    "心理健康",
)
"""教研组的名称里常见的学科。"""


def _starts(wanted: str, teacher: GridTeacher) -> bool:
    """姓名、首字母从头就对得上的排在前面。"""
    return teacher.name.casefold().startswith(wanted) or any(
        letters.startswith(wanted) for letters in initials_of(teacher.name)
    )
