"""课题：一步接一步的状态、各阶段的材料、论证、成员与限制。"""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.teachers.works import check_level

PROCESS = "过程材料"
"""不属于哪一步的材料。"""
SMALL = "小课题"
"""教研组的小课题：期末要有报告，不要求中期检查。"""
SHORT_CATEGORIES = ("小课题", "个人课题")
"""开题之后可以直接结题的类别。"""
GRADES = ("优秀", "合格")


class Status(StrEnum):
    """课题走到哪一步。"""

    APPLIED = "申报"
    APPROVED = "立项"
    OPENED = "开题"
    MIDTERM = "中期"
    EXTENDED = "延期"
    CLOSED = "结题"
    CANCELLED = "撤销"

    @property
    def active(self) -> bool:
        """还在做：没有结题，也没有撤销。"""
        return self not in {Status.CLOSED, Status.CANCELLED}


NEXT: Mapping[Status, tuple[Status, ...]] = {
    Status.APPLIED: (Status.APPROVED, Status.CANCELLED),
    Status.APPROVED: (Status.OPENED, Status.CANCELLED),
    Status.OPENED: (Status.MIDTERM, Status.EXTENDED, Status.CANCELLED),
    Status.MIDTERM: (Status.CLOSED, Status.EXTENDED, Status.CANCELLED),
    Status.EXTENDED: (Status.CLOSED, Status.EXTENDED, Status.CANCELLED),
    Status.CLOSED: (),
    Status.CANCELLED: (),
}
"""哪一步之后可以是哪几步。"""


@dataclass(frozen=True)
class Argument:
    """课题论证。"""

    meaning: str = ""
    content: str = ""
    state: str = ""
    """国内外、本校研究的现状。"""
    conditions: str = ""

    @property
    def text(self) -> str:
        """存进资料库的样子。"""
        return json.dumps(asdict(self), ensure_ascii=False) if any(asdict(self).values()) else ""

    @classmethod
    def read(cls, text: str) -> "Argument":
        """存的样子 → 论证；不是我们写的，全算内容。"""
        if not text:
            return cls()
        try:
            known = json.loads(text)
            return cls(**known)
        except (ValueError, TypeError):
            return cls(content=text)


ARGUMENT_TITLES = {
    "meaning": "研究的意义",
    "content": "研究的内容",
    "state": "研究的现状",
    "conditions": "研究的条件",
}


@dataclass(frozen=True)
class Member:
    """课题组的一位。"""

    teacher_id: int
    leads: bool = False
    task: str = ""
    """分工。"""


@dataclass(frozen=True)
class ProjectDraft:
    """要登记的课题；没有的为空串、None。"""

    title: str
    members: tuple[Member, ...]
    """主持人在前；可以有两位主持人。"""
    category: str = ""
    level: str = ""
    number: str = ""
    unit: str = ""
    """立项单位。"""
    group_id: int | None = None
    applied: date | None = None
    approved: date | None = None
    due: date | None = None
    argument: Argument = field(default_factory=Argument)
    result: str = ""
    note: str = ""


@dataclass(frozen=True)
class Standing:
    """课题现在的状态；登记早就在做的课题时一并写上。"""

    status: Status = Status.APPLIED
    verdict: str = ""
    """结题的等第；没有结题为空串。"""
    ended: date | None = None


@dataclass(frozen=True)
class StageDraft:
    """一个阶段或一份过程材料。"""

    kind: str
    """Status 的值，或 PROCESS。"""
    title: str
    due: date | None = None
    done: date | None = None
    outcome: str = ""
    """成果的形式与内容。"""
    opinion: str = ""
    """学校或专家的意见。"""


@dataclass(frozen=True)
class Stage:
    """登记过的一个阶段。"""

    id: int
    draft: StageDraft
    files: int = 0
    """有几个附件。"""

    def overdue(self, today: date) -> bool:
        """过了期限还没有做。"""
        return self.draft.done is None and self.draft.due is not None and self.draft.due < today


@dataclass(frozen=True)
class Step:
    """把课题推进一步。"""

    to: Status
    day: date
    verdict: str = ""
    """结题时必有：优秀、合格。"""
    due: date | None = None
    """延期时必有：延到哪天。"""
    outcome: str = ""
    opinion: str = ""


@dataclass(frozen=True)
class Limits:
    """学校对课题的限制；0 为不限。"""

    lead: int = 1
    """同一人同时主持几项。"""
    join: int = 2
    """同一人同时参与几项（不含主持的）。"""
    members: int = 5
    """一项课题至多几人，含主持人。"""


@dataclass(frozen=True)
class Load:
    """一位教师手上别的没有结题的课题。"""

    name: str
    led: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


def check_project(draft: ProjectDraft, today: date) -> None:
    """题目、主持人、级别、类别、日期的先后；不对时报 UserError。"""
    if not draft.title.strip():
        raise UserError("课题没有写名称，请填写后再保存。")
    if not any(member.leads for member in draft.members):
        raise UserError(f"“{draft.title}”没有主持人，请至少选一位。")
    people = [member.teacher_id for member in draft.members]
    if len(set(people)) < len(people):
        raise UserError(f"“{draft.title}”的成员里有一位写了两次，请去掉一个。")
    check_level(draft.level)
    if draft.category and draft.category not in categories():
        raise UserError(f"课题类别“{draft.category}”不在列表里，请从{'、'.join(categories())}里选。")
    if draft.applied and draft.applied > today:
        raise UserError(f"申报日期 {draft.applied} 还没有到，请改正。")
    if draft.approved and draft.approved > today:
        raise UserError(f"立项日期 {draft.approved} 还没有到，请改正。")
    if draft.applied and draft.approved and draft.approved < draft.applied:
        raise UserError(f"立项日期 {draft.approved} 早于申报日期 {draft.applied}，请改正。")
    start = draft.approved or draft.applied
    if start and draft.due and draft.due <= start:
        raise UserError(f"计划结题的日期 {draft.due} 不晚于 {start}，请改正。")


def check_standing(standing: Standing) -> None:
    """结题的要有等第，没有结题的不能有；不对时报 UserError。"""
    if standing.status is Status.CLOSED and standing.verdict not in GRADES:
        raise UserError("结题的课题要写等第：优秀或合格。")
    if standing.status is not Status.CLOSED and standing.verdict:
        raise UserError(f"状态是“{standing.status.value}”的课题还没有结题等第，请去掉。")


def next_statuses(status: Status, category: str) -> tuple[Status, ...]:
    """现在这一步之后可以是哪几步；小课题、个人课题开题之后可以直接结题。"""
    found = NEXT[status]
    if status is Status.OPENED and category in SHORT_CATEGORIES:
        return (Status.MIDTERM, Status.CLOSED, *found[1:])
    return found


def check_step(status: Status, category: str, step: Step, latest: date | None, today: date) -> None:
    """能不能从 status 走这一步；latest 是上一步的日期。不能时报 UserError。"""
    allowed = next_statuses(status, category)
    if step.to not in allowed:
        after = f"只能是{'、'.join(allowed)}" if allowed else "不能再改；走错了请用“退回一步”"
        raise UserError(f"“{status.value}”之后不能是“{step.to.value}”，{after}。")
    if step.day > today:
        raise UserError(f"{step.to.value}的日期 {step.day} 还没有到，请改正。")
    if latest and step.day < latest:
        raise UserError(f"{step.to.value}的日期 {step.day} 早于上一步的 {latest}，请改正。")
    if step.to is Status.CLOSED and step.verdict not in GRADES:
        raise UserError("结题要写等第：优秀或合格；还不能结题的请选“延期”。")
    if step.to is Status.EXTENDED and (step.due is None or step.due <= step.day):
        raise UserError("延期要写延到哪一天，而且要晚于办理延期的日期。")


def planned_stages(
    approved: date, due: date | None, category: str = "", taken: Iterable[str] = ()
) -> tuple[StageDraft, ...]:
    """立项之后的各阶段与期限：期限 = 立项日期 +（计划结题 − 立项）× 阶段走过的几成。

    taken 是已有的阶段，不再排；小课题、个人课题不排中期；没有计划结题的日期时，期限空着。
    """
    have = {*taken, *((Status.MIDTERM.value,) if category in SHORT_CATEGORIES else ())}
    days = (due - approved).days if due else None
    return tuple(
        StageDraft(
            row["status"],
            row["paper"],
            approved + timedelta(days=round(days * row["share"])) if days is not None else None,
        )
        for row in words()["stage"]
        if row["status"] not in have
    )


def planned_kinds() -> frozenset[str]:
    """立项时排好的是哪几步。"""
    return frozenset(row["status"] for row in words()["stage"])


def paper_of(kind: str) -> str:
    """一步要交的材料叫什么。"""
    found = {row["status"]: row["paper"] for row in words()["stage"]} | words()["papers"]
    return str(found.get(kind, kind))


def check_stage(draft: StageDraft, today: date) -> None:
    """阶段的名称与日期；不对时报 UserError。"""
    if not draft.title.strip():
        raise UserError("阶段或材料没有写名称，请填写后再保存。")
    if draft.kind != PROCESS and draft.kind not in {each.value for each in Status}:
        raise UserError(f"没有“{draft.kind}”这个阶段，请从列表里选。")
    if draft.done and draft.done > today:
        raise UserError(f"“{draft.title}”完成的日期 {draft.done} 还没有到，请改正。")


def over_limits(draft: ProjectDraft, loads: Mapping[int, Load], limits: Limits) -> tuple[str, ...]:
    """超过限制的地方，一句一处；loads 是各成员手上别的没有结题的课题。"""
    found = []
    for member in draft.members:
        load = loads.get(member.teacher_id, Load(""))
        held, most, how = (
            (load.led, limits.lead, "主持") if member.leads else (load.joined, limits.join, "参与")
        )
        if most and len(held) + 1 > most:
            titles = "".join(f"《{title}》" for title in held)
            found.append(
                f"{load.name}已{how} {len(held)} 项没有结题的课题{titles}，"
                f"学校规定同一人{how}不超过 {most} 项。"
            )
    if limits.members and len(draft.members) > limits.members:
        found.append(f"课题组有 {len(draft.members)} 人，学校规定不超过 {limits.members} 人。")
    return tuple(found)


def check_limits(limits: Limits) -> None:
    """限制不能是负数；不对时报 UserError。"""
    if min(limits.lead, limits.join, limits.members) < 0:
        raise UserError("课题的限制不能是负数；不限制的写 0。")


def next_stage(stages: Sequence[Stage]) -> Stage | None:
    """没有做完的里期限最早的；没有期限的在后。"""
    waiting = [each for each in stages if each.draft.done is None]
    return min(waiting, key=lambda each: (each.draft.due is None, each.draft.due or date.max), default=None)


def read_status(text: str) -> tuple[Status, str] | None:
    """来源里的研究状态 → （状态、结题的等第）；认不出为 None。"""
    plain = text.strip()
    if not plain:
        return Status.APPROVED, ""
    for status, spellings in words()["statuses"].items():
        if plain in spellings:
            verdict = ("优秀" if "优秀" in plain else "合格") if status == Status.CLOSED else ""
            return Status(status), verdict
    return None


@cache
def categories() -> tuple[str, ...]:
    """课题的类别。"""
    return tuple(row["name"] for row in words()["category"])


@cache
def words() -> Mapping[str, Any]:
    """data/codes/projects.toml 的内容。"""
    with shipped("codes", "projects.toml").open("rb") as file:
        return tomllib.load(file)
