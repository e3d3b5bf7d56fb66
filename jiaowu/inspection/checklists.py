"""检查表：分项、要点、满分、计分方式、小计、等第线、一票否决；自带的在 data/checklists/，学校可以照着改。"""

import json
import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped

FULL = 100.0
"""合计一律折成百分。"""


class Facet(StrEnum):
    """检查的方面。"""

    PREPARATION = "preparation"
    LESSON = "lesson"
    HOMEWORK = "homework"
    TUTORING = "tutoring"
    TESTING = "testing"
    RESEARCH = "research"
    OBSERVING = "observing"

    @property
    def label(self) -> str:
        """中文名称。"""
        return FACET_LABELS[self]

    @property
    def short(self) -> str:
        """表头、图上用的短名。"""
        return FACET_SHORTS.get(self, self.label)


FACET_LABELS = {
    Facet.PREPARATION: "备课",
    Facet.LESSON: "上课",
    Facet.HOMEWORK: "作业批改",
    Facet.TUTORING: "辅导",
    Facet.TESTING: "测试与质量分析",
    Facet.RESEARCH: "教研活动",
    Facet.OBSERVING: "听评课",
}


FACET_SHORTS = {Facet.HOMEWORK: "作业", Facet.TESTING: "测试", Facet.RESEARCH: "教研"}


class Mode(StrEnum):
    """一项怎样计分；填的数各是什么意思。"""

    POINTS = "points"
    """直接打分：填得分。"""
    DEDUCTION = "deduction"
    """扣分：填几处，每处扣 per 分，扣到 0 为止。"""
    LEVEL = "level"
    """等第：填第几档（0 起），各档的分在 steps。"""
    YES_NO = "yes_no"
    """是否：填 1 或 0。"""
    SHARE = "share"
    """完成率：不用填，按实有 ÷ 应有折算，超过 1 按 1 算；填了就以填的比值为准。"""

    @property
    def label(self) -> str:
        """中文名称。"""
        return MODE_LABELS[self]


MODE_LABELS = {
    Mode.POINTS: "打分",
    Mode.DEDUCTION: "扣分",
    Mode.LEVEL: "等第",
    Mode.YES_NO: "是否",
    Mode.SHARE: "完成率",
}


@dataclass(frozen=True)
class Step:
    """一档：名称与分。等第里是这一档得几分；打分里是这一档从几分起，如 符合 10–8、基本符合 7–5、不符 4–0。"""

    name: str
    points: float


@dataclass(frozen=True)
class Item:
    """一个要点。"""

    group: str
    """大项；没有大项为空串。"""
    text: str
    full: float
    mode: Mode = Mode.POINTS
    per: float = 0.0
    """扣分：每处扣几分。"""
    unit: str = ""
    """扣分：“处”怎么说，如 课时、项、次。"""
    steps: tuple[Step, ...] = ()
    bonus: bool = False
    """附加分：加在合计上，不算进满分。"""
    short: str = ""
    """表头用的短名；空就用 text。"""

    @property
    def title(self) -> str:
        """表头里的名称。"""
        return self.short or self.text


@dataclass(frozen=True)
class GradeLine:
    """一个等第与它的下限（百分制）。"""

    name: str
    low: float


USUAL_GRADES = (GradeLine("A", 90), GradeLine("B", 80), GradeLine("C", 60), GradeLine("D", 0))


@dataclass(frozen=True)
class Checklist:
    """一份检查表的内容。"""

    id: str
    name: str
    facet: Facet
    items: tuple[Item, ...]
    subtotals: Mapping[str, float]
    """大项 → 表上写明的小计；没有写明的不列。"""
    grades: tuple[GradeLine, ...] = USUAL_GRADES
    """等第从高到低。"""
    vetoes: tuple[str, ...] = ()
    """一票否决：有一条就是最低的等第。"""
    flags: tuple[str, ...] = ()
    """合规提示：不计分，有就标红。"""
    expected: str = ""
    """应有的数叫什么，如 应备课时、应交本数；没有为空串。"""
    actual: str = ""
    """实有的数叫什么。"""
    least_share: float | None = None
    """实有 ÷ 应有低于它（0–1）时，第一项得 0 分。"""
    source: str = ""
    """出处，印在表下。"""
    heads: tuple[str, ...] = ()
    """逐人一页的表头上另外几项，检查人手写，不存结果；冒号后面的先印好，如 教案形式：□手写 □电子。"""

    @property
    def full(self) -> float:
        """满分之和（附加分不算）。"""
        return sum(item.full for item in self.items if not item.bonus)

    @property
    def groups(self) -> tuple[str, ...]:
        """各大项，按先后。"""
        return tuple(dict.fromkeys(item.group for item in self.items))


def check(checklist: Checklist) -> tuple[str, ...]:
    """检查表自己的毛病，一条一句：小计与各项之和不符、没有满分、等第线次序不对……没有毛病为空。"""
    found = []
    if not checklist.name.strip():
        found.append("检查表还没有名称。")
    if not checklist.items:
        found.append("还没有要点，请至少加一项。")
    found += [text for item in checklist.items for text in _item_faults(item)]
    for group, declared in checklist.subtotals.items():
        actual = sum(item.full for item in checklist.items if item.group == group and not item.bonus)
        if round(actual - declared, 6):
            found.append(f"“{group}”写明 {declared:g} 分，各项加起来是 {actual:g} 分，请改成一致。")
    lows = [line.low for line in checklist.grades]
    if not lows or lows[-1] != 0 or any(high <= low for high, low in pairwise(lows)):
        found.append("等第线应从高到低，最低一等从 0 分起。")
    return tuple(found + _scope_faults(checklist))


def _scope_faults(checklist: Checklist) -> list[str]:
    """没有应有、实有的数，就算不出完成率，也谈不上最少几成。"""
    counted = checklist.expected.strip() and checklist.actual.strip()
    found = []
    if not counted and any(item.mode is Mode.SHARE for item in checklist.items):
        found.append("有按完成率计分的项，请写明应有的数与实有的数各叫什么。")
    if checklist.least_share is not None and not (counted and 0 < checklist.least_share <= 1):
        found.append("“实有不到应有的几成，第一项得 0 分”要写明应有、实有的数叫什么，且在 0 与 100% 之间。")
    if checklist.items and all(item.bonus for item in checklist.items):
        found.append("只有附加分，没有计入满分的项。")
    return found


def _item_faults(item: Item) -> list[str]:
    name = item.title
    faults = []
    if not item.text.strip():
        faults.append("有一项没有写要点。")
    if not 0 < item.full < math.inf:
        faults.append(f"“{name}”的满分应大于 0。")
    if item.mode is Mode.DEDUCTION and not 0 < item.per < math.inf:
        faults.append(f"“{name}”是扣分，请写明每处扣几分。")
    return faults + _step_faults(item)


def _step_faults(item: Item) -> list[str]:
    """等第的最高一档等于满分；打分分了档的，最低一档从 0 分起。"""
    points = [step.points for step in item.steps]
    falling = len(points) > 1 and all(high > low >= 0 for high, low in pairwise(points))
    if item.mode is Mode.LEVEL and not (falling and points[0] == item.full):
        return [f"“{item.title}”的各档应从高到低，至少两档，最高一档等于满分 {item.full:g}。"]
    if item.mode is Mode.POINTS and points and not (falling and points[0] <= item.full and not points[-1]):
        return [f"“{item.title}”分了档，应从高到低写每档从几分起，最高一档不超过满分，最低一档从 0 分起。"]
    return []


@dataclass(frozen=True)
class Score:
    """一份结果的合计。"""

    points: float
    """各项得分之和，含附加分，未折算。"""
    percent: float | None
    """折成百分，附加分可以超过 100；没有填全为 None。"""
    grade: str
    """等第；没有填全为空串，触发否决为最低一等。"""
    missing: int
    """还有几项没有填。"""


Marks = Sequence[float | None]
"""各项填的数，次序同 Checklist.items；没有填为 None。"""


def score(checklist: Checklist, marks: Marks, *, vetoed: bool = False, share: float | None = None) -> Score:
    """各项填的数 → 合计与等第。share 是实有 ÷ 应有；低于 least_share 时第一项得 0 分。

    填的数超出范围时报 UserError。附加分没有填不算没填全。
    """
    points, missing = 0.0, 0
    for at, (item, typed) in enumerate(zip(checklist.items, marks, strict=True)):
        mark = share if typed is None and item.mode is Mode.SHARE else typed
        if mark is None:
            missing += not item.bonus
            continue
        void = not at and share is not None and checklist.least_share is not None
        points += 0.0 if void and (share or 0.0) < (checklist.least_share or 0.0) else item_points(item, mark)
    percent = None if missing or not checklist.full else points * FULL / checklist.full
    grade = "" if percent is None else grade_of(checklist, percent)
    return Score(points, percent, lowest_grade(checklist) if vetoed else grade, missing)


def item_points(item: Item, mark: float) -> float:
    """一项填的数 → 得分；超出范围时报 UserError。"""
    if item.mode is Mode.DEDUCTION:
        if mark < 0:
            raise UserError(f"“{item.title}”填的是几{item.unit or '处'}，不能是负数。")
        return max(0.0, item.full - mark * item.per)
    if item.mode is Mode.LEVEL:
        if mark not in range(len(item.steps)):
            raise UserError(f"“{item.title}”只有 {'、'.join(step.name for step in item.steps)} 几档。")
        return item.steps[int(mark)].points
    if item.mode is Mode.YES_NO:
        if mark not in {0, 1}:
            raise UserError(f"“{item.title}”只能填是或否。")
        return item.full * mark
    if item.mode is Mode.SHARE:
        if mark < 0:
            raise UserError(f"“{item.title}”是完成率，不能是负数。")
        return item.full * min(1.0, mark)
    if not 0 <= mark <= item.full:
        raise UserError(f"“{item.title}”满分 {item.full:g}，不能填 {mark:g}。")
    return mark


def band_of(item: Item, mark: float) -> str:
    """打分分了档的一项，这个分落在哪一档，如 8 分是“符合”；没有分档为空串。"""
    return next((step.name for step in item.steps if mark >= step.points), "")


def grade_of(checklist: Checklist, percent: float) -> str:
    """百分 → 等第。"""
    reached = round(percent, 9)
    return next(line.name for line in checklist.grades if reached >= line.low)


def lowest_grade(checklist: Checklist) -> str:
    """最低的一等：触发一票否决就是它。"""
    return checklist.grades[-1].name


def weigh(percents: Mapping[Facet, float | None], weights: Mapping[Facet, float]) -> float | None:
    """各方面的百分（None 为不适用）按权重合成百分；不适用的方面不算，其余按比例放大。

    一个方面都没有时为 None。
    """
    known = {facet: value for facet, value in percents.items() if value is not None and weights.get(facet)}
    whole = sum(weights[facet] for facet in known)
    return sum(value * weights[facet] for facet, value in known.items()) / whole if whole else None


def to_json(checklist: Checklist) -> str:
    """存进资料库的写法。"""
    return json.dumps(asdict(checklist), ensure_ascii=False)


def from_json(text: str) -> Checklist:
    """资料库里的写法 → 检查表。"""
    return _read(json.loads(text))


@cache
def shipped_checklists() -> tuple[Checklist, ...]:
    """data/checklists/ 里自带的全部检查表，按检查的方面，同一方面常用的在前。"""
    files = sorted(shipped("checklists").glob("*.toml"), key=lambda file: file.stem)
    found = [_read(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files]
    return tuple(sorted(found, key=lambda checklist: tuple(Facet).index(checklist.facet)))


def _read(raw: Mapping[str, Any]) -> Checklist:
    usual = tuple(asdict(line) for line in USUAL_GRADES)
    return Checklist(
        id=raw["id"],
        name=raw["name"],
        facet=Facet(raw["facet"]),
        items=tuple(_read_item(item) for item in raw["items"]),
        subtotals={group: float(full) for group, full in raw.get("subtotals", {}).items()},
        grades=tuple(GradeLine(line["name"], float(line["low"])) for line in raw.get("grades", usual)),
        vetoes=tuple(raw.get("vetoes", ())),
        flags=tuple(raw.get("flags", ())),
        expected=raw.get("expected", ""),
        actual=raw.get("actual", ""),
        least_share=raw.get("least_share"),
        source=raw.get("source", ""),
        heads=tuple(raw.get("heads", ())),
    )


def _read_item(raw: Mapping[str, Any]) -> Item:
    return Item(
        group=raw.get("group", ""),
        text=raw["text"],
        full=float(raw["full"]),
        mode=Mode(raw.get("mode", "points")),
        per=float(raw.get("per", 0)),
        unit=raw.get("unit", ""),
        steps=tuple(Step(step["name"], float(step["points"])) for step in raw.get("steps", ())),
        bonus=bool(raw.get("bonus", False)),
        short=raw.get("short", ""),
    )
