"""评审材料：照模板的栏目，从档案里挑佐证，算出还缺什么；模板在 data/codes/packets.toml。"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.portfolio.evidence import Evidence, FileState

Place = tuple[str, int]
"""一条记录在哪里：（表、编号）。"""


@dataclass(frozen=True)
class Heading:
    """模板里的一栏。"""

    code: str
    name: str
    sources: tuple[str, ...]
    """数哪些记录的代码。"""
    least: int = 0
    """至少几件；0 为有就附。"""
    years: int = 0
    """只算最近几年的；0 为不限。"""
    from_title: bool = False
    """从现任职称算起。"""
    evidence: bool = False
    """每一件都要有附件。"""

    @property
    def demand(self) -> str:
        """要求的一句话；没有要求为空串。"""
        when = f"近 {self.years} 年" if self.years else "任现职以来" if self.from_title else ""
        count = f"至少 {self.least} 件" if self.least else "有就附上"
        return f"{when}{count}{'，每件附证明材料' if self.evidence else ''}"

    def first_day(self, day: date, title_since: date | None) -> date | None:
        """从哪天起的才算；不限为 None。"""
        if self.years:
            return _years_before(day, self.years)
        return title_since if self.from_title else None


@dataclass(frozen=True)
class PacketTemplate:
    """一种评审。"""

    code: str
    name: str
    headings: tuple[Heading, ...]


@dataclass(frozen=True)
class Candidate:
    """可以选进一栏的一条记录。"""

    place: Place
    day: date | None
    """没有日期的（如职称不知道从哪天起）为 None。"""
    kind: str
    title: str
    detail: str
    files: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Section:
    """一栏：可选的各条、选了哪些、还缺什么。"""

    heading: Heading
    candidates: tuple[Candidate, ...]
    """新的在前。"""
    chosen: frozenset[Place] = field(default_factory=frozenset)

    @property
    def picked(self) -> tuple[Candidate, ...]:
        """选了的各条。"""
        return tuple(each for each in self.candidates if each.place in self.chosen)

    @property
    def gaps(self) -> tuple[str, ...]:
        """还缺什么，一处一句；不缺为空。"""
        picked, name = self.picked, self.heading.name
        found = []
        short = self.heading.least - len(picked)
        if short > 0:
            found.append(f"{name}：{self.heading.demand}，还缺 {short} 件。")
        if self.heading.evidence:
            found += [f"{name}：“{each.title}”没有证明材料。" for each in picked if not each.files]
        found += [
            f"{name}：“{each.title}”的附件“{file.name}”{file.state.value}。"
            for each in picked
            for file in each.files
            if file.state is not FileState.INTACT
        ]
        return tuple(found)


@dataclass(frozen=True)
class PacketDraft:
    """要存的一份：谁的、哪种、叫什么、按哪天算、各栏选了哪些。"""

    teacher_id: int
    template: str
    title: str
    day: date
    choices: Mapping[str, tuple[Place, ...]]
    note: str = ""


@dataclass(frozen=True)
class Packet:
    """一份评审材料，取好了各栏。"""

    id: int
    name: str
    """教师姓名。"""
    draft: PacketDraft
    template: PacketTemplate
    sections: tuple[Section, ...]

    @property
    def gaps(self) -> tuple[str, ...]:
        """全部缺的，照栏目的次序。"""
        return tuple(gap for section in self.sections for gap in section.gaps)


@cache
def packet_templates() -> tuple[PacketTemplate, ...]:
    """自带的模板，照文件里的先后。"""
    text = shipped("codes", "packets.toml").read_text(encoding="utf-8")
    return tuple(
        PacketTemplate(
            raw["code"],
            raw["name"],
            tuple(Heading(**{**each, "sources": tuple(each["sources"])}) for each in raw["headings"]),
        )
        for raw in tomllib.loads(text)["packet"]
    )


def template_of(code: str) -> PacketTemplate:
    """代码 → 模板；不认识时报 UserError。"""
    for each in packet_templates():
        if each.code == code:
            return each
    raise UserError("这份评审材料用的模板已经没有了，请新建一份并重新挑选。")


def check_packet(draft: PacketDraft) -> None:
    """要有名称，模板要认识；不对时报 UserError。"""
    if not draft.title.strip():
        raise UserError("评审材料没有写名称，请填写后再保存。")
    template_of(draft.template)


def suggest(sections: Sequence[Section]) -> dict[str, tuple[Place, ...]]:
    """先替人选好：每一栏里合乎年限的全选，要附件的先选有附件的；人再增减。"""
    found = {}
    for section in sections:
        ready = [each for each in section.candidates if each.files or not section.heading.evidence]
        found[section.heading.code] = tuple(each.place for each in ready)
    return found


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 2 月 29 日
        return day.replace(year=day.year - years, day=28)
