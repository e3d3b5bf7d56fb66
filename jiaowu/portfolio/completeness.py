"""完整度：每一部分要有什么、现在有多少、缺什么；要求与权重在 portfolio_parts.toml，学校可以改。

完整度只说材料齐不齐，不评价人，也不在教师之间比高低。
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from jiaowu.errors import UserError
from jiaowu.portfolio.parts import Part, parts, shipped_data
from jiaowu.school.decimals import percent_text

YEAR_DAYS = 365
"""“近一年”是到看的那天为止的这么多天。"""
DEFINITION = (
    "一项的完成 = 现有数 ÷ 要求数（至多 100%）；一部分的完整度 = 各项完成按权重的平均；"
    "总完整度 = 四部分按权重的平均。不适用的（如没有任教的听评课）不计。"
)
PURPOSE = "完整度只说材料齐不齐，供补齐材料用，不评价教师，不排名。"
LARGEST = 1000
TAUGHT, EXAMINED = "taught", "examined"
"""有任教；所教的学科有考试。"""


@dataclass(frozen=True)
class Requirement:
    """一项要求。"""

    code: str
    part: Part
    name: str
    measure: str
    """数什么：见 services.completeness；“group:听评课”“source:work.paper”“entry:自我分析”或一个名称。"""
    unit: str
    least: float
    """至少多少才算齐。"""
    weight: float
    """在这一部分里占多少；0 为不看这一项。"""
    yearly: bool
    """只数近一年的。"""
    when: str
    """只在什么情况下要求：TAUGHT、EXAMINED；空串为都要求。"""
    tiers: tuple[str, ...]
    """只对这几个教龄层要求；空为都要求。"""
    hint: str
    """怎样补。"""

    def applies(self, tier: str, cases: Collection[str]) -> bool:
        """对这个教龄层、这些情况的教师要不要求。"""
        fits = not self.when or self.when in cases
        return self.weight > 0 and fits and (not self.tiers or tier in self.tiers)


@dataclass(frozen=True)
class Item:
    """一位教师的一项：要求与现有多少。"""

    requirement: Requirement
    have: float

    @property
    def share(self) -> float:
        """完成了几成，0–1。"""
        least = self.requirement.least
        return min(1.0, self.have / least) if least > 0 else 1.0

    @property
    def met(self) -> bool:
        """够了没有。"""
        return self.share >= 1

    @property
    def sentence(self) -> str:
        """缺什么、怎样补；够了为空串。"""
        if self.met:
            return ""
        need, when = self.requirement, "近一年" if self.requirement.yearly else ""
        if need.unit == "成":
            return f"{need.name}：做到 {percent_text(self.have, 0)}。{need.hint}"
        lacking, had = f"{round(need.least - self.have, 1):g}", f"{round(self.have, 1):g}"
        told = f"{when}有 {had} {need.unit}，还差 {lacking} {need.unit}" if self.have else f"{when}还没有"
        return f"{need.name}：{told}。{need.hint}"


@dataclass(frozen=True)
class PartScore:
    """一个部分的完整度。"""

    part: Part
    items: tuple[Item, ...]
    """适用的各项。"""

    @property
    def share(self) -> float | None:
        """0–1；没有适用的要求为 None。"""
        weight = sum(item.requirement.weight for item in self.items)
        if not weight:
            return None
        return sum(item.share * item.requirement.weight for item in self.items) / weight

    @property
    def missing(self) -> tuple[str, ...]:
        """缺什么，一项一句。"""
        return tuple(item.sentence for item in self.items if not item.met)


@dataclass(frozen=True)
class Completeness:
    """一位教师的完整度。"""

    scores: tuple[PartScore, ...]
    """四个部分，照次序。"""

    @property
    def share(self) -> float | None:
        """总的，0–1；没有适用的要求为 None。"""
        weights = {info.part: info.weight for info in parts()}
        known = [(score.share, weights[score.part]) for score in self.scores if score.share is not None]
        total = sum(weight for _, weight in known)
        return sum(share * weight for share, weight in known if share is not None) / total if total else None

    @property
    def missing(self) -> tuple[str, ...]:
        """缺什么，照部分的次序。"""
        return tuple(sentence for score in self.scores for sentence in score.missing)

    def of(self, part: Part) -> PartScore:
        """一个部分的。"""
        return next(score for score in self.scores if score.part is part)


@dataclass(frozen=True)
class Adjustment:
    """学校改过的一项：至少多少、占多少。"""

    least: float
    weight: float


@cache
def usual_requirements() -> tuple[Requirement, ...]:
    """自带的各项要求，照次序。"""
    return tuple(
        Requirement(
            each["code"],
            Part(each["part"]),
            each["name"],
            each["measure"],
            each["unit"],
            each["least"],
            each["weight"],
            each["per"] == "year",
            each.get("when", ""),
            tuple(each.get("tiers", ())),
            each["hint"],
        )
        for each in shipped_data()["require"]
    )


def adjusted(changes: Mapping[str, Adjustment]) -> tuple[Requirement, ...]:
    """自带的要求换上学校改过的；不认识的代码略去。"""
    return tuple(
        replace(each, least=changes[each.code].least, weight=changes[each.code].weight)
        if each.code in changes
        else each
        for each in usual_requirements()
    )


def check_adjustments(changes: Mapping[str, Adjustment]) -> None:
    """数与权重要在 0–1000，不能一项也不看；不对时报 UserError。"""
    for each in adjusted(changes):
        if not 0 <= each.weight <= LARGEST or not 0 <= each.least <= LARGEST:
            raise UserError(f"“{each.name}”的要求与权重要在 0 到 {LARGEST} 之间，请改正。")
    if not any(each.weight for each in adjusted(changes)):
        raise UserError("各项的权重都是 0，就没有完整度了，请至少留一项。")


def judge(
    requirements: Sequence[Requirement], have: Mapping[str, float], tier: str, cases: Collection[str]
) -> Completeness:
    """现有多少（要求的代码 → 数，没有的当 0）→ 一位教师的完整度；cases 是他合乎的情况。"""
    applied = [each for each in requirements if each.applies(tier, cases)]
    return Completeness(
        tuple(
            PartScore(
                info.part,
                tuple(Item(each, have.get(each.code, 0.0)) for each in applied if each.part is info.part),
            )
            for info in parts()
        )
    )
