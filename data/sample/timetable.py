"""排样例学校的课表：各年级每周几节照开课计划，没有同人同节，固定种子。"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

SEED = 20261123
DAYS, PERIODS = 5, 7
HOURS: Mapping[int, Mapping[str, int]] = {
    7: {
        "语文": 6,
        "数学": 5,
        "英语": 5,
        "道德与法治": 2,
        "历史": 2,
        "地理": 2,
        "生物": 2,
        "体育": 3,
        "音乐": 1,
        "美术": 1,
        "信息科技": 1,
        "劳动": 1,
        "综合实践": 1,
        "校本课程": 1,
    },
    8: {
        "语文": 5,
        "数学": 5,
        "英语": 4,
        "物理": 2,
        "道德与法治": 2,
        "历史": 2,
        "地理": 2,
        "生物": 2,
        "体育": 3,
        "音乐": 1,
        "美术": 1,
        "信息科技": 1,
        "劳动": 1,
        "综合实践": 1,
        "校本课程": 1,
    },
    9: {
        "语文": 5,
        "数学": 5,
        "英语": 5,
        "物理": 3,
        "化学": 3,
        "道德与法治": 2,
        "历史": 2,
        "体育": 3,
        "音乐": 1,
        "美术": 1,
        "劳动": 1,
        "综合实践": 1,
        "校本课程": 1,
    },
}
"""年级 → 学科 → 每周几节；连班会一共 34 节。"""
LACKING = (9, 3, "劳动", "数学")
"""这个班没有开劳动，改上数学：开足开齐要看得出来。"""
FIXED = {(1, 7): "班会", (5, 7): "社团"}
"""（星期、节次）→ 全校同一时间上的。"""
APART = (("T029", "T030"),)
"""不排在同一时间的两位：后一位请长假，由前一位代课。"""
MOST_A_DAY = 2
LONG = ("语文", "数学", "英语")
"""一天可以上两节的。"""
TRIES = 20000

Room = tuple[int, int]
Slot = tuple[int, int]


@dataclass(frozen=True)
class Unit:
    """要排的一节课。"""

    room: Room
    subject: str
    teacher: str
    nth: int


def write_timetable(folder: Path, assignments: Iterable[tuple[int, int, int, str, str]], term: int) -> None:
    """写出 timetable.json：“年级-班号” → 每天各节的学科。"""
    teachers = {(grade, no, subject): own for at, grade, no, subject, own in assignments if at == term}
    placed = arrange(Random(SEED), teachers)  # noqa: S311 — 造样例，不是加密
    rooms = sorted({room for room, _ in placed})
    table = {
        f"{grade}-{no}": [
            [FIXED.get((day, period)) or placed[(grade, no), (day, period)].subject for period in _periods()]
            for day in _days()
        ]
        for grade, no in rooms
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":")).replace('],"', '],\n"')
    (folder / "timetable.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def arrange(random: Random, teachers: Mapping[tuple[int, int, str], str]) -> dict[tuple[Room, Slot], Unit]:
    """一节一节地排；没有空位的，把挡着的那节挤出来重排。"""
    waiting = _units(teachers)
    random.shuffle(waiting)
    placed: dict[tuple[Room, Slot], Unit] = {}
    for _ in range(TRIES):
        if not waiting:
            return placed
        unit = waiting.pop(0)
        costs = {slot: _in_the_way(placed, unit, slot) for slot in _open_slots(unit, placed)}
        least = min(map(len, costs.values()))
        slot = random.choice([each for each, found in costs.items() if len(found) == least])
        for place in costs[slot]:
            waiting.append(placed.pop(place))
        placed[unit.room, slot] = unit
    raise ValueError("课表排不出来，请换一个种子。")


def _units(teachers: Mapping[tuple[int, int, str], str]) -> list[Unit]:
    found = []
    for grade, no in sorted({key[:2] for key in teachers}):
        hours = dict(HOURS[grade])
        if (grade, no) == LACKING[:2]:
            hours[LACKING[3]] += hours.pop(LACKING[2])
        for subject, count in hours.items():
            own = teachers[grade, no, subject]
            found += [Unit((grade, no), subject, own, nth) for nth in range(count)]
    return found


def _open_slots(unit: Unit, placed: Mapping[tuple[Room, Slot], Unit]) -> list[Slot]:
    """合规矩的时间：体育不排第一节，一门课一天不太多。"""
    limit = MOST_A_DAY if unit.subject in LONG else 1
    today = [
        day
        for day in _days()
        if sum(
            room == unit.room and slot[0] == day and each.subject == unit.subject
            for (room, slot), each in placed.items()
        )
        < limit
    ]
    first = 2 if unit.subject == "体育" else 1
    return [
        (day, period)
        for day in today
        for period in _periods()
        if period >= first and (day, period) not in FIXED
    ]


def _in_the_way(placed: Mapping[tuple[Room, Slot], Unit], unit: Unit, slot: Slot) -> list[tuple[Room, Slot]]:
    """排在 slot 要挤出来的：这个班的，同一位教师的，错开的那一位的。"""
    rivals = {unit.teacher, *(other for pair in APART if unit.teacher in pair for other in pair)}
    return [
        (room, when)
        for (room, when), each in placed.items()
        if when == slot and (room == unit.room or each.teacher in rivals)
    ]


def _days() -> range:
    return range(1, DAYS + 1)


def _periods() -> range:
    return range(1, PERIODS + 1)
