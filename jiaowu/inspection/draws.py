"""抽查：先抽没查够次数的，再抽久未查过的；同一位检查人不再查同一位教师；种子相同，抽出的相同。"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DrawRules:
    """抽查的规矩。"""

    least: int = 1
    """每位教师一学期至少查几次；不够的先抽。"""
    stale_days: int = 30
    """满几天没有查过的先抽。"""


@dataclass(frozen=True)
class Candidate:
    """可以抽到的一位教师。"""

    teacher_id: int
    name: str
    seen: int
    """这个学期查过几次。"""
    last: date | None
    """最近一次是哪天；没有查过为 None。"""
    met: tuple[str, ...] = ()
    """这个学期查过他的检查人。"""


@dataclass(frozen=True)
class Drawing:
    """一次抽样的全部条件；照着它再抽，结果一样。"""

    candidates: tuple[Candidate, ...]
    inspectors: tuple[str, ...]
    """没有检查人时只抽人，不分派。"""
    size: int
    day: date
    """从哪天往前算多久没查。"""
    rules: DrawRules
    seed: int


@dataclass(frozen=True)
class Drawn:
    """抽到的一位，与分给谁查；没有检查人为空串。"""

    teacher_id: int
    inspector: str


@dataclass(frozen=True)
class Outcome:
    """抽样的结果。"""

    drawn: tuple[Drawn, ...]
    """按抽到的先后。"""
    skipped: tuple[str, ...]
    """轮到了却没有人可以去查的教师：每位检查人都查过他，或就是他自己。"""


def draw(drawing: Drawing) -> Outcome:
    """抽 size 人，人不够就全部抽到；检查人分得尽量匀。"""
    chance = random.Random(drawing.seed)  # noqa: S311 — 抽样要能重来，不是密码
    shuffled = sorted(drawing.candidates, key=lambda each: each.teacher_id)
    chance.shuffle(shuffled)
    queue = sorted(shuffled, key=lambda each: _turn(each, drawing))
    chosen: list[Candidate] = []
    skipped = []
    for each in queue:
        if len(chosen) == drawing.size:
            break
        if drawing.inspectors and not allowed(each, drawing.inspectors):
            skipped.append(each.name)
        else:
            chosen.append(each)
    pairs = _pair(chosen, drawing.inspectors)
    drawn = (Drawn(each.teacher_id, pairs.get(each.teacher_id, "")) for each in chosen)
    return Outcome(tuple(drawn), tuple(skipped))


def allowed(candidate: Candidate, inspectors: Sequence[str]) -> tuple[str, ...]:
    """谁可以去查他：这个学期没有查过他，也不是他自己。"""
    return tuple(name for name in inspectors if name not in candidate.met and name != candidate.name)


def _turn(candidate: Candidate, drawing: Drawing) -> tuple[bool, bool, int]:
    """越小越先抽。"""
    enough = candidate.seen >= drawing.rules.least
    recent = candidate.last is not None and (drawing.day - candidate.last).days < drawing.rules.stale_days
    return enough, recent, candidate.seen


def _pair(chosen: Sequence[Candidate], inspectors: Sequence[str]) -> dict[int, str]:
    """每人分一位检查人：先按平均人数配（增广路），配不上的给手里最少的一位。"""
    if not inspectors:
        return {}
    seats = _Seats(chosen, inspectors)
    left = [each for each in chosen if not seats.place(each, set())]
    for each in left:
        seats.squeeze(each)
    return {teacher: name for name, teachers in seats.taken.items() for teacher in teachers}


class _Seats:
    """每位检查人名下的几个位子。"""

    def __init__(self, chosen: Sequence[Candidate], inspectors: Sequence[str]) -> None:
        self._room = -(-len(chosen) // len(inspectors))
        self._allowed = {each.teacher_id: allowed(each, inspectors) for each in chosen}
        self._by_id = {each.teacher_id: each for each in chosen}
        self.taken: dict[str, list[int]] = {name: [] for name in inspectors}

    def place(self, candidate: Candidate, tried: set[str]) -> bool:
        """给他一个位子，需要时请别人挪一挪；配不上为假。"""
        names = [name for name in self._allowed[candidate.teacher_id] if name not in tried]
        for name in sorted(names, key=lambda name: len(self.taken[name])):
            tried.add(name)
            if len(self.taken[name]) < self._room:
                self.taken[name].append(candidate.teacher_id)
                return True
            for at, other in enumerate(self.taken[name]):
                if self.place(self._by_id[other], tried):
                    self.taken[name][at] = candidate.teacher_id
                    return True
        return False

    def squeeze(self, candidate: Candidate) -> None:
        """位子都满了：给手里最少的一位。"""
        name = min(self._allowed[candidate.teacher_id], key=lambda name: len(self.taken[name]))
        self.taken[name].append(candidate.teacher_id)
