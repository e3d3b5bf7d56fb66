"""一条任务写成几格文字，再读回来：多长时间、对谁、数哪些记录；设置里就这样改。"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from jiaowu.errors import UserError
from jiaowu.research.duties import BACKBONE_LEVELS, PERIOD_LABELS, Counted, Duty, Period
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.tenure import USUAL_TIERS

EVERYONE = "全体"
BACKBONE = "骨干"
ABOVE = "以上"
USUAL_TIER_NAMES = [tier.name for tier in USUAL_TIERS]
_SPLIT = re.compile(r"[、,;\s]+")
_COUNTED = re.compile(r"([^()]+?)(?:\(([^()]*)\))?")
_OUTER = re.compile(r"[、,;](?![^()]*\))")


def period_text(period: Period) -> str:
    """如“每周”。"""
    return PERIOD_LABELS[period]


def read_period(text: str) -> Period:
    """“每周”“周”“学期”……→ 多长时间；看不懂报 UserError。"""
    plain = unicodedata.normalize("NFKC", text).strip().removeprefix("每")
    for period, label in PERIOD_LABELS.items():
        if plain in {label.removeprefix("每"), period.value}:
            return period
    raise UserError(f"“{text}”看不懂，请写{'、'.join(PERIOD_LABELS.values())}。")


def audience_text(duty: Duty) -> str:
    """如“全体”“校长、青年教师、县级骨干”。"""
    levels = tuple(f"{level}{BACKBONE}" for level in duty.backbones)
    return "、".join((*duty.roles, *duty.tiers, *levels)) or EVERYONE


def read_audience(
    text: str, tiers: Sequence[str] = USUAL_TIER_NAMES
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """（职务、教龄层、骨干级别）；“全体”、空着为三个空的；不认识的报 UserError。"""
    parts = [part for part in _SPLIT.split(unicodedata.normalize("NFKC", text).strip()) if part]
    if not parts or parts == [EVERYONE]:
        return (), (), ()
    known = codes.names(CodeList.DUTY)
    levels = {f"{level}{BACKBONE}": level for level in BACKBONE_LEVELS}
    for part in parts:
        if part not in known and part not in tiers and part not in levels:
            raise UserError(
                f"“{part}”不认识。写“{EVERYONE}”，或者职务（{'、'.join(known)}）、"
                f"教龄层（{'、'.join(tiers)}）、骨干（{'、'.join(levels)}），几样用“、”隔开。"
            )
    return (
        tuple(part for part in parts if part in known),
        tuple(part for part in parts if part in tiers),
        tuple(levels[part] for part in parts if part in levels),
    )


def counts_text(duty: Duty, names: Mapping[str, str]) -> str:
    """如“论文、获奖（县级以上；论文；案例）”；names 是记录的代码 → 名称。空的是只能人工认定。"""
    return "、".join(_counted_text(each, names) for each in duty.counts)


def read_counts(text: str, names: Mapping[str, str]) -> tuple[Counted, ...]:
    """counts_text 的样子 → 数哪些记录；没有这种记录报 UserError。"""
    plain = unicodedata.normalize("NFKC", text).strip()
    return tuple(_read_counted(part.strip(), names) for part in _OUTER.split(plain) if part.strip())


def read_amount(text: str, label: str) -> float:
    """至少几次、积分；不是数报 UserError。"""
    try:
        return float(unicodedata.normalize("NFKC", text).strip())
    except ValueError:
        raise UserError(f"{label}请填数，如 1。") from None


def _counted_text(counted: Counted, names: Mapping[str, str]) -> str:
    name = names.get(counted.source, counted.source)
    told = (*((f"{counted.level}{ABOVE}",) if counted.level else ()), *counted.words)
    return f"{name}（{'；'.join(told)}）" if told else name


def _read_counted(text: str, names: Mapping[str, str]) -> Counted:
    match = _COUNTED.fullmatch(text)
    if match is None:
        raise UserError(f"“{text}”的括号不成对，请写成“获奖（县级以上；论文）”的样子。")
    name = match[1].strip()
    source = next((code for code, known in names.items() if name in {code, known}), None)
    if source is None:
        raise UserError(f"没有“{name}”这种记录，可以数的有：{'、'.join(names.values())}。")
    parts = [part for part in _SPLIT.split((match[2] or "").strip()) if part]
    levels = [part.removesuffix(ABOVE) for part in parts if part.endswith(ABOVE)]
    known_levels = codes.names(CodeList.LEVEL)
    for level in levels:
        if level not in known_levels:
            raise UserError(f"级别“{level}”不在列表里，请从{'、'.join(known_levels)}里选。")
    words = tuple(part for part in parts if not part.endswith(ABOVE))
    return Counted(source, levels[0] if levels else "", words)
