"""成绩表没有写班级、同一批文件里另有学生名单时，按号码（其次按不重复的姓名）补上班级。"""

from collections import Counter
from collections.abc import Sequence

from jiaowu.school.classes import ClassKey
from jiaowu.scores.importing.blocks import find_blocks
from jiaowu.scores.importing.parts import Part, read_part
from jiaowu.scores.importing.recognition import ROSTER
from jiaowu.scores.layout import SheetLayout
from jiaowu.scores.parsed import ParseOptions
from jiaowu.sheets.grid import Grid


def join_rosters(
    parts: Sequence[Part], layouts: Sequence[SheetLayout], grids: Sequence[Grid], options: ParseOptions
) -> None:
    """给没有班级的考生补班级，原地修改各块的 people，并说明取自哪张名单。"""
    if not any(_is_unknown(key) for part in parts for key in part.people.classes):
        return
    for layout, grid in zip(layouts, grids, strict=True):
        if layout.why == ROSTER:
            for found in find_blocks(grid, layout.file):
                roster = _Roster(read_part(grid, layout.file, found.block, options))
                for part in parts:
                    roster.fill(part)


class _Roster:
    """一份名单：号码与姓名 → 班级；同号、同名的不用。"""

    def __init__(self, source: Part) -> None:
        people = source.people
        rows = [
            (number, name, key)
            for number, name, key in zip(people.numbers, people.names, people.classes, strict=True)
            if key is not None and not _is_unknown(key)
        ]
        numbers = Counter(number for number, _, _ in rows)
        self._sheet = source.grid.name
        self._names = Counter(name for _, name, _ in rows)
        self._by_number = {number: (name, key) for number, name, key in rows if numbers[number] == 1}
        self._by_name = {name: key for _, name, key in rows if self._names[name] == 1}

    def fill(self, part: Part) -> None:
        """补上一块里没有班级的考生。"""
        people = part.people
        names = Counter(people.names)
        filled = {True: 0, False: 0}
        for row, (number, name, key) in enumerate(
            zip(people.numbers, people.names, people.classes, strict=True)
        ):
            if not _is_unknown(key):
                continue
            found = self._numbered(number, name)
            by_number = found is not None
            if found is None and names[name] == 1:
                found = self._by_name.get(name)
            if found is not None:
                people.classes[row] = found
                filled[by_number] += 1
        if any(filled.values()):
            part.doubts.add("class_joined", self._told(filled[True], filled[False]))

    def _numbered(self, number: str | None, name: str) -> ClassKey | None:
        """号码相同，姓名也不矛盾。"""
        if number is None or number not in self._by_number:
            return None
        written, key = self._by_number[number]
        return key if not written or not name or written == name else None

    def _told(self, by_number: int, by_name: int) -> str:
        ways = [(by_number, "号码"), (by_name, "姓名")]
        shown = "，".join(f"{count} 人按{way}对上" for count, way in ways if count)
        return f"成绩表没有写班级，班级取自名单‘{self._sheet}’：{shown}，请确认。"


def _is_unknown(key: ClassKey | None) -> bool:
    """没有班级，或只知道年级。"""
    return key is None or (key.no is None and not key.name)
