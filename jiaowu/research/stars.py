"""星级教研组：各项得分由资料算出或由人打，合计折成百分，照星级线定星。"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped


class ScoreSource(StrEnum):
    """一项得分从哪里来。"""

    FREQUENCY = "frequency"
    ATTENDANCE = "attendance"
    RECORDS = "records"
    FLOW = "flow"
    PAPERS = "papers"
    REPORTED = "reported"
    MANUAL = "manual"


DEFINITIONS = {
    ScoreSource.FREQUENCY: "逐月封顶的开展次数 ÷ 应开展次数",
    ScoreSource.ATTENDANCE: "实到 ÷（应到 − 公出），各次合计",
    ScoreSource.RECORDS: "三查（出勤、记录、反思）落实的样数 ÷（3 × 开展次数）",
    ScoreSource.FLOW: "走到的步骤 ÷ 应走的步骤，只算分步的活动，初案发晚了不算走到",
    ScoreSource.PAPERS: "已交 ÷ 应交，没到期又没交的不算应交",
    ScoreSource.REPORTED: "按时上报记录的次数 ÷ 开展次数，没到期又没上报的不算",
    ScoreSource.MANUAL: "由评委打分",
}


@dataclass(frozen=True)
class StarItem:
    """评比的一项。"""

    code: str
    name: str
    points: float
    """满分。"""
    source: ScoreSource


@dataclass(frozen=True)
class StarLine:
    """百分制多少分以上几星。"""

    stars: int
    at: float


@dataclass(frozen=True)
class StarScheme:
    """一套评比办法。"""

    code: str
    name: str
    items: tuple[StarItem, ...]
    lines: tuple[StarLine, ...]
    report_days: int = 7
    """活动之后几天内上报算及时。"""


@dataclass(frozen=True)
class Mark:
    """一个组一项的得分；没有可算的（如没有应交的文稿、还没有打分）为 None。"""

    points: float | None
    share: float | None = None
    detail: str = ""
    """怎样算出来的，如 8/10。"""


@dataclass(frozen=True)
class StarResult:
    """一个组的结果。"""

    group_id: int
    group: str
    marks: tuple[Mark, ...]
    total: float | None
    """百分制，没有可算的项不算进满分；一项也没有为 None。"""
    stars: int
    full: float
    """算进去的各项满分之和。"""


@cache
def schemes() -> tuple[StarScheme, ...]:
    """现成的几套办法。"""
    raw = tomllib.loads(shipped("codes", "stars.toml").read_text(encoding="utf-8"))
    return tuple(scheme_from(each) for each in raw["scheme"])


def scheme_from(raw: Mapping[str, Any]) -> StarScheme:
    """文件或设置里的一套 → StarScheme。"""
    return StarScheme(
        str(raw["code"]),
        str(raw["name"]),
        tuple(
            StarItem(item["code"], item["name"], float(item["points"]), ScoreSource(item["source"]))
            for item in raw["items"]
        ),
        tuple(StarLine(int(line["stars"]), float(line["at"])) for line in raw["lines"]),
        int(raw["report_days"]),
    )


def check_scheme(scheme: StarScheme) -> None:
    """办法对不对：有项目、满分为正、线在 0–100 之间由高到低；不对时报 UserError。"""
    if not scheme.items:
        raise UserError("评比办法里一项也没有，请至少留一项。")
    for item in scheme.items:
        if item.points < 0:
            raise UserError(f"“{item.name}”的满分不能是负数，请改正。")
    if sum(item.points for item in scheme.items) <= 0:
        raise UserError("各项满分都是 0，没法评，请至少给一项分数。")
    if any(not 0 <= line.at <= 100 for line in scheme.lines):
        raise UserError("星级线要在 0 与 100 之间，请改正。")
    ordered = sorted(scheme.lines, key=lambda line: -line.stars)
    if any(high.at <= low.at for high, low in pairwise(ordered)):
        raise UserError("星数多的线要比星数少的高，请改正。")


def mark_share(item: StarItem, share: float | None, detail: str) -> Mark:
    """由率算出的一项；率超过 1 按 1 算。"""
    if share is None:
        return Mark(None, None, detail)
    return Mark(item.points * min(1.0, max(0.0, share)), share, detail)


def mark_typed(item: StarItem, points: float | None) -> Mark:
    """由人打的一项；超出满分、为负时报 UserError。"""
    if points is None:
        return Mark(None, None, "还没有打分")
    if not 0 <= points <= item.points:
        raise UserError(f"“{item.name}”的分要在 0 与 {item.points:g} 之间，而不是 {points:g}，请改正。")
    return Mark(points)


def result_of(group_id: int, group: str, scheme: StarScheme, marks: Sequence[Mark]) -> StarResult:
    """各项 → 合计与星级：合计 = 得分之和 ÷ 算进去的各项满分之和 × 100，不足最低一线为 0 星。"""
    counted = [
        (item.points, mark.points)
        for item, mark in zip(scheme.items, marks, strict=True)
        if mark.points is not None
    ]
    full = sum(points for points, _ in counted)
    if not full:
        return StarResult(group_id, group, tuple(marks), None, 0, 0.0)
    total = sum(points for _, points in counted) / full * 100
    stars = max((line.stars for line in scheme.lines if total >= line.at - 1e-9), default=0)
    return StarResult(group_id, group, tuple(marks), total, stars, full)
