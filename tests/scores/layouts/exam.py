"""造出来的考试：考生、成绩、状态都是普通的 Python 值，与被测的程序无关。"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from jiaowu.scores.layout import Role
from jiaowu.scores.matrix import State
from jiaowu.scores.parsed import ParseOptions
from jiaowu.sheets.grid import CellValue

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "子一雨欣宇轩浩然梓涵思琪佳怡俊杰诗梦雪晨文博艺嘉明哲静婷志强建华晓东海燕春秋乐安宁"


@dataclass(frozen=True)
class Mark:
    """一科成绩：真正的分数与状态，以及表里写成什么样。"""

    value: float | None
    state: State = State.NORMAL
    raw: CellValue = None


@dataclass(frozen=True)
class TruePupil:
    """一名考生的真实情况。"""

    number: str | None
    name: str
    grade: int | None
    no: int | None
    marks: Mapping[str, Mark]
    written: str = ""
    """班级在表里的写法。"""

    @property
    def total(self) -> float | None:
        """各科都有分时的总分。"""
        values = [mark.value for mark in self.marks.values() if mark.state is not State.NOT_TAKEN]
        return None if None in values else sum(value for value in values if value is not None)


@dataclass(frozen=True)
class Truth:
    """一份（或几份）写好的文件，应当读出什么。"""

    paths: tuple[Path, ...]
    subjects: tuple[str, ...]
    pupils: tuple[TruePupil, ...]
    full: Mapping[str, float] = field(default_factory=dict)
    """应当认出的满分。"""
    left_out: tuple[str, ...] = ()
    """不应使用的工作表。"""
    doubtful: tuple[str, ...] = ()
    """必须列为可疑的单元格，写成 表名!地址。"""
    mentions: tuple[str, ...] = ()
    """问题或说明里必须提到的文字。"""
    roles: Mapping[str, Role] = field(default_factory=dict)
    """表头（去空白）→ 应当认作的角色。"""
    options: ParseOptions = field(default_factory=ParseOptions)


FULL = {
    "语文": 120.0,
    "数学": 120.0,
    "英语": 120.0,
    "物理": 100.0,
    "化学": 100.0,
    "生物": 100.0,
    "历史": 100.0,
    "地理": 100.0,
}


def make_pupils(
    seed: int,
    classes: Sequence[tuple[int, int]] = ((7, 1), (7, 2)),
    size: int = 12,
    subjects: Sequence[str] = ("语文", "数学", "英语"),
    absent: float = 0.04,
) -> list[TruePupil]:
    """固定种子的考生，姓名与考号都不重复；缺考写作“缺考”。"""
    rng = random.Random(seed)  # noqa: S311 — 造数据，与安全无关
    names = rng.sample(
        [s + a + b for s in SURNAMES for a in GIVEN[:20] for b in GIVEN[20:]], size * len(classes)
    )
    pupils = []
    for index, name in enumerate(names):
        grade, no = classes[index // size]
        ability = rng.gauss(0.72, 0.15)
        marks = {subject: _mark(rng, subject, ability, absent) for subject in subjects}
        pupils.append(
            TruePupil(f"0{grade:02}{no:02}{index + 1:03}", name, grade, no, marks, written(grade, no))
        )
    return pupils


def written(grade: int, no: int) -> str:
    """最常见的班级写法：七(1)班、高一(1)班。"""
    prefix = "一二三四五六七八九"[grade - 1] if grade < 10 else "高" + "一二三"[grade - 10]
    return f"{prefix}({no})班"


def _mark(rng: random.Random, subject: str, ability: float, absent: float) -> Mark:
    if rng.random() < absent:
        return Mark(None, State.ABSENT, "缺考")
    full = FULL.get(subject, 100.0)
    value = round(min(1.0, max(0.05, rng.gauss(ability, 0.08))) * full * 2) / 2
    return Mark(value, State.NORMAL, int(value) if value.is_integer() else value)


def with_mark(pupil: TruePupil, subject: str, mark: Mark) -> TruePupil:
    """换掉一科成绩。"""
    return replace(pupil, marks={**pupil.marks, subject: mark})


def raw(pupil: TruePupil, subject: str) -> CellValue:
    """这一科在表里的写法。"""
    return pupil.marks[subject].raw


def ranks(pupils: Sequence[TruePupil], subject: str, *, by_class: bool = False) -> list[int | None]:
    """竞争名次；没有分数的为 None。subject 为“总分”时按总分。"""
    values = [pupil.total if subject == "总分" else pupil.marks[subject].value for pupil in pupils]
    found: list[int | None] = []
    for pupil, value in zip(pupils, values, strict=True):
        rivals = [
            other
            for rival, other in zip(pupils, values, strict=True)
            if other is not None and (not by_class or (rival.grade, rival.no) == (pupil.grade, pupil.no))
        ]
        found.append(None if value is None else 1 + sum(other > value for other in rivals))
    return found
