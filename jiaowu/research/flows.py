"""一次活动的流程与各步的文稿：备课—说课—上课—评课，初案—讨论—定案—二次备课—反思。"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from jiaowu.paths import shipped

DRAFT, DISCUSSION, LESSON, REFLECTION = "初案", "讨论", "上课", "反思"
LEAD_DAYS = 2
"""初案一般提前几天发给组员。"""


@dataclass(frozen=True)
class Flow:
    """一种流程。"""

    code: str
    name: str
    steps: tuple[str, ...]


NO_FLOW = Flow("", "不分步", ())


@dataclass(frozen=True)
class Written:
    """交来的一份文稿。"""

    step: str
    version: int
    day: date
    title: str = ""
    teacher_id: int | None = None
    teacher: str = ""
    text: str = ""
    files: int = 0
    id: int = 0

    @property
    def label(self) -> str:
        """如“说课稿”“初案 第2稿”。"""
        name = paper_name(self.step)
        return f"{name} 第{self.version}稿" if self.version > 1 else name


@dataclass(frozen=True)
class StepState:
    """流程的一步走到了没有。"""

    step: str
    written: tuple[Written, ...]
    done: bool
    doubt: str = ""
    """做了却不合要求的地方，如初案发晚了；没有为空串。"""


@cache
def flows() -> tuple[Flow, ...]:
    """现成的各种流程。"""
    raw = tomllib.loads(shipped("codes", "activities.toml").read_text(encoding="utf-8"))
    return tuple(Flow(each["code"], each["name"], tuple(each["steps"])) for each in raw["flow"])


def flow_of(code: str) -> Flow:
    """代码 → 流程；没有这种的不分步。"""
    return next((each for each in flows() if each.code == code), NO_FLOW)


@dataclass(frozen=True)
class Step:
    """流程里的一种步骤。"""

    name: str
    code: str
    """不变的英文代码。"""
    paper: str
    """这一步的文稿叫什么，如 说课稿。"""


@cache
def steps() -> tuple[Step, ...]:
    """各种步骤。"""
    raw = tomllib.loads(shipped("codes", "activities.toml").read_text(encoding="utf-8"))
    return tuple(Step(each["name"], each["code"], each["paper"]) for each in raw["step"])


def paper_name(step: str) -> str:
    """这一步的文稿叫什么；自己加的步骤就叫步骤的名称。"""
    return next((each.paper for each in steps() if each.name == step), step)


def lead_of(drafted: date, held: date) -> int:
    """初案提前几天发出；当天发的为 0，事后补的为负。"""
    return (held - drafted).days


def late_draft(written: Iterable[Written], held: date, needed: int) -> str:
    """初案发得不够早的说法；够早、或还没有初案为空串。按最早的一份算。"""
    days = [each.day for each in written if each.step == DRAFT]
    if not days or (ahead := lead_of(min(days), held)) >= needed:
        return ""
    told = f"提前 {ahead} 天发出" if ahead > 0 else "当天才发出" if ahead == 0 else "活动之后才补"
    return f"初案{told}，应提前 {needed} 天"


def step_states(
    flow: Flow,
    written: Sequence[Written],
    held: date,
    told: Mapping[str, bool],
    needed: int = LEAD_DAYS,
) -> tuple[StepState, ...]:
    """各步走到了没有：交了文稿就是走到了；told 是不必交文稿、由记录看得出的步骤（如讨论写了要点）。"""
    return tuple(
        StepState(
            step,
            mine := tuple(each for each in written if each.step == step),
            bool(mine) or told.get(step, False),
            late_draft(mine, held, needed) if step == DRAFT else "",
        )
        for step in flow.steps
    )
