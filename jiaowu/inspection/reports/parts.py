"""检查表怎样分开装订：全部一本，按教研组，或按检查人。"""

from collections.abc import Sequence
from enum import StrEnum

from jiaowu.inspection.checklists import FULL, Checklist, Facet, Item, Mode
from jiaowu.inspection.rounds import Round, RoundFacet, Target

NOBODY = "没有指定检查人"


class Split(StrEnum):
    """分开装订的办法。"""

    WHOLE = "whole"
    GROUP = "group"
    INSPECTOR = "inspector"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {"whole": "全部一起", "group": "按教研组", "inspector": "按检查人"}[self.value]


def part_names(shown: Round, split: Split) -> tuple[str, ...]:
    """分成哪几份；全部一起是一份空名。"""
    return tuple(dict.fromkeys(_part_of(target, split) for target in shown.targets))


def targets_of(shown: Round, split: Split, part: str) -> tuple[Target, ...]:
    """一份里的各位教师，按名单的先后。"""
    return tuple(target for target in shown.targets if _part_of(target, split) == part)


def title_of(shown: Round) -> str:
    """检查表的总标题，如“2026—2027学年第一学期期中检查表”。"""
    return f"{shown.name.removesuffix('表').removesuffix('检查')}检查表"


def facets_of(shown: Round, wanted: Sequence[Facet] | None) -> tuple[RoundFacet, ...]:
    """要印的方面；None 为全部。"""
    return tuple(each for each in shown.facets if wanted is None or each.facet in wanted)


def how_to_mark(item: Item) -> str:
    """这一项怎样计分，几个字，如“−2/课时”“优10 良8”。"""
    if item.mode is Mode.DEDUCTION:
        return f"−{item.per:g}/{item.unit or '处'}"
    if item.steps:
        return " ".join(f"{step.name}{step.points:g}" for step in item.steps)
    return {Mode.YES_NO: "是 / 否", Mode.SHARE: "按完成率"}.get(item.mode, "")


def _part_of(target: Target, split: Split) -> str:
    if split is Split.GROUP:
        return target.group
    return (target.inspector or NOBODY) if split is Split.INSPECTOR else ""


def grade_words(checklist: Checklist) -> str:
    """等第线，如 A≥90　B≥80　C≥60；满分不是 100 的写明要先折成百分。"""
    lines = "　".join(f"{line.name}≥{line.low:g}" for line in checklist.grades[:-1])
    return lines if checklist.full == FULL else f"{lines}（折成百分）"
