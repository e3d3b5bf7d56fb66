"""师徒结对：协议、任务与进度、考核。"""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from math import floor
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.teachers.records import Record, Span

GRADES = ("优秀", "合格", "不合格")
COPIES = "一式三份"
"""协议份数：师傅、徒弟、教导处各一份。"""


class Side(StrEnum):
    """看谁的记录。"""

    MENTOR = "mentor"
    APPRENTICE = "apprentice"

    @property
    def label(self) -> str:
        """师傅、徒弟。"""
        return "师傅" if self is Side.MENTOR else "徒弟"


class Per(StrEnum):
    """多长时间一算。"""

    TERM = "term"
    YEAR = "year"
    WHOLE = "whole"

    @property
    def label(self) -> str:
        """每学期、每学年、期限内。"""
        return {Per.TERM: "每学期", Per.YEAR: "每学年", Per.WHOLE: "期限内"}[self]


@dataclass(frozen=True)
class Target:
    """一条任务。"""

    name: str
    amount: float
    unit: str
    per: Per
    who: Side
    records: tuple[str, ...] = ()
    """数 who 的哪些记录（记录的代码）。"""
    pair: bool = False
    """只数另一方是这一对里的另一位的记录。"""
    entries: tuple[str, ...] = ()
    """数哪些手工登记的帮带内容。"""

    @property
    def text(self) -> str:
        """如“每学期徒弟听师傅的课不少于 8 节”。"""
        return f"{self.per.label}{self.name}不少于 {self.amount:g} {self.unit}"


@dataclass(frozen=True)
class PairDraft:
    """要登记的一对师徒。"""

    mentor_id: int
    apprentice_id: int
    field: str
    """学科教学、班主任工作、信息技术应用……"""
    start: date
    end: date
    signed: date | None = None
    goals: str = ""
    targets: tuple[Target, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Entry:
    """手工登记的一次帮带。"""

    id: int
    kind: str
    day: date
    content: str
    amount: float


@dataclass(frozen=True)
class Review:
    """一学期的考核。"""

    term_id: int
    summary: str = ""
    """徒弟小结。"""
    comment: str = ""
    """师傅评语。"""
    grade: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Progress:
    """一条任务做到哪里。"""

    target: Target
    done: float
    span: Span
    """数的是这一段日期。"""
    expected: float
    """到今天该做到多少。"""

    @property
    def met(self) -> bool:
        """够了。"""
        return self.done >= self.target.amount

    @property
    def behind(self) -> bool:
        """落在进度后面。"""
        return self.done < self.expected

    @property
    def text(self) -> str:
        """如“提供示范课 2/3 节”。"""
        return f"{self.target.name} {self.done:g}/{self.target.amount:g} {self.target.unit}"


def check_pair(draft: PairDraft) -> None:
    """两个人不同、领域与期限写了；不对时报 UserError。"""
    if draft.mentor_id == draft.apprentice_id:
        raise UserError("师傅和徒弟是同一位教师，请改正。")
    if not draft.field.strip():
        raise UserError("没有写结对的领域（学科教学、班主任工作……），请填写后再保存。")
    if draft.end <= draft.start:
        raise UserError(f"期限的结束 {draft.end} 不晚于开始 {draft.start}，请改正。")
    check_targets(draft.targets)


def check_targets(targets: Iterable[Target]) -> None:
    """每条任务都有名称，数量大于 0；不对时报 UserError。"""
    if any(not target.name.strip() or target.amount <= 0 for target in targets):
        raise UserError("每条任务都要有名称，数量要大于 0；不要的任务请删去。")


def check_entry(entry: Entry, span: Span, today: date) -> None:
    """帮带内容在列表里、数量大于 0、日期在结对的期限里又不在以后；不对时报 UserError。"""
    if entry.kind not in units():
        raise UserError(f"没有“{entry.kind}”这种帮带内容，请从{'、'.join(units())}里选。")
    if entry.amount <= 0:
        raise UserError("数量要大于 0，请改正。")
    if entry.day > today:
        raise UserError(f"日期 {entry.day} 还没有到，请改正。")
    if not span.holds(entry.day):
        raise UserError(f"日期 {entry.day} 不在结对的期限 {span.first} 至 {span.last} 里，请改正。")


def check_review(review: Review) -> None:
    """等第在列表里；不对时报 UserError。"""
    if review.grade and review.grade not in GRADES:
        raise UserError(f"考核等第只能是{'、'.join(GRADES)}，请改正。")


def overlaps(one: Span, other: Span) -> bool:
    """两段期限有没有重叠。"""
    return one.first <= other.last and other.first <= one.last


def counted_span(target: Target, pair: Span, term: Span, year: Span) -> Span | None:
    """一条任务数哪一段：学期、学年或整个期限，与结对的期限相交；不相交为 None。"""
    wanted = {Per.TERM: term, Per.YEAR: year, Per.WHOLE: pair}[target.per]
    if not overlaps(wanted, pair):
        return None
    return Span(max(wanted.first, pair.first), min(wanted.last, pair.last))


def progress_of(
    target: Target, span: Span, records: Iterable[Record], entries: Iterable[Entry], today: date
) -> Progress:
    """数出一条任务；records 是 who 的、target.records 里的、该数的各条。

    到今天该做到 = 数量 ×（已过的天数 ÷ 这一段的天数），向下取整；这一段已经结束就是全部。
    """
    done = sum(record.amount for record in records if span.holds(record.day))
    done += sum(each.amount for each in entries if each.kind in target.entries and span.holds(each.day))
    if today >= span.last:
        return Progress(target, done, span, target.amount)
    whole = (span.last - span.first).days + 1
    passed = max(0, (today - span.first).days + 1)
    return Progress(target, done, span, float(floor(target.amount * passed / whole)))


def renewed(draft: PairDraft) -> PairDraft:
    """续签一年：从原来结束的次日起，任务与目标照抄，还没有签字。"""
    start = draft.end + timedelta(days=1)
    try:
        end = start.replace(year=start.year + 1) - timedelta(days=1)
    except ValueError:
        end = date(start.year + 1, 2, 28)
    return PairDraft(
        draft.mentor_id, draft.apprentice_id, draft.field, start, end, None, draft.goals, draft.targets, ""
    )


def dump_targets(targets: Sequence[Target]) -> str:
    """任务 → 存进资料库的 JSON。"""
    return json.dumps([asdict(each) for each in targets], ensure_ascii=False)


def read_targets(text: str) -> tuple[Target, ...]:
    """存的 JSON → 任务。"""
    return tuple(_target(row) for row in json.loads(text or "[]"))


@dataclass(frozen=True)
class Preset:
    """一套预设的任务。"""

    code: str
    name: str
    targets: tuple[Target, ...]


@cache
def presets() -> tuple[Preset, ...]:
    """自带的预设。"""
    return tuple(
        Preset(row["code"], row["name"], tuple(_target(each) for each in row["targets"]))
        for row in _words()["preset"]
    )


@cache
def units() -> Mapping[str, str]:
    """帮带内容 → 单位。"""
    return {row["name"]: row["unit"] for row in _words()["kind"]}


def fields() -> tuple[str, ...]:
    """结对的领域，可以另写。"""
    return tuple(_words()["fields"]["names"])


def duties_of(side: Side) -> tuple[str, ...]:
    """协议里一方的职责。"""
    return tuple(_words()["duties"][side.value])


def _target(row: Mapping[str, Any]) -> Target:
    return Target(
        row["name"],
        float(row["amount"]),
        row["unit"],
        Per(row["per"]),
        Side(row["who"]),
        tuple(row.get("records", ())),
        bool(row.get("pair")),
        tuple(row.get("entries", ())),
    )


@cache
def _words() -> Mapping[str, Any]:
    with shipped("codes", "mentoring.toml").open("rb") as file:
        return tomllib.load(file)
