"""骨干教师的义务：按称号的级别，一学年或一学期内要有几篇论文、几节课；规定在 data/codes/teachers.toml。"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from jiaowu.paths import shipped
from jiaowu.school.terms import Term
from jiaowu.teachers import codes
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.works import WorkDraft

COUNTED_LEVELS = ("国家级", "省级", "市级", "县级")
"""获奖要到县级才算。"""
WHOLE_YEAR = "year"


@dataclass(frozen=True)
class Obligation:
    """一条规定。"""

    title: str
    levels: frozenset[str]
    whole_year: bool
    """按学年算；否则按学期。"""
    needed: int
    works: frozenset[str]
    awards: frozenset[str]


@dataclass(frozen=True)
class Fulfilment:
    """一条规定完成得怎样。"""

    obligation: Obligation
    done: int

    @property
    def met(self) -> bool:
        """够不够。"""
        return self.done >= self.obligation.needed

    @property
    def text(self) -> str:
        """如“研究课 1/1”“论文或案例 0/1（本学期还差 1）”。"""
        short = self.obligation.needed - self.done
        when = "本学年" if self.obligation.whole_year else "本学期"
        lack = f"（{when}还差 {short}）" if short > 0 else ""
        return f"{self.obligation.title} {self.done}/{self.obligation.needed}{lack}"


def fulfilments(
    backbone: Sequence[str], works: Iterable[WorkDraft], awards: Iterable[AwardDraft], term: Term, day: date
) -> tuple[Fulfilment, ...]:
    """有这些称号（高的在前）的教师，在 term 与它的学年里到 day 为止各条完成几项；没有县级以上称号的为空。

    几个级别的称号按最高的算。
    """
    level = next((known for known, _ in map(codes.split_backbone, backbone) if known in COUNTED_LEVELS), None)
    wanted = [each for each in obligations() if level in each.levels]
    listed, honoured = list(works), list(awards)
    return tuple(Fulfilment(each, _count(each, listed, honoured, term, day)) for each in wanted)


@cache
def obligations() -> tuple[Obligation, ...]:
    """全部规定。"""
    with shipped("codes", "teachers.toml").open("rb") as file:
        rows = tomllib.load(file)["backbone_duty"]
    return tuple(
        Obligation(
            row["title"],
            frozenset(row["levels"]),
            row["period"] == WHOLE_YEAR,
            row["needed"],
            frozenset(row["works"]),
            frozenset(row["awards"]),
        )
        for row in rows
    )


def _count(
    wanted: Obligation, works: Sequence[WorkDraft], awards: Sequence[AwardDraft], term: Term, day: date
) -> int:
    first, last = term_days(term)
    if wanted.whole_year:
        first, last = term_days(Term(term.start_year, 1))[0], term_days(Term(term.start_year, 2))[1]
    last = min(last, day)
    done = sum(work.kind in wanted.works and first <= work.day <= last for work in works)
    return done + sum(
        award.category in wanted.awards and award.level in COUNTED_LEVELS and first <= award.day <= last
        for award in awards
    )
