"""佐证：一位教师的全部附件，不管登记在哪里，各是什么、属于哪条记录、文件还好不好。"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from jiaowu.portfolio.parts import evidence_kinds

LONGEST_NAME = 30
"""印出来的文件名至多几个字；手机、微信的文件名又长又不能折行，会把表挤成两半。"""
TAIL = 12


class FileState(StrEnum):
    """文件还好不好。"""

    INTACT = "完好"
    MISSING = "不见了"
    CHANGED = "被改动过"

    @property
    def advice(self) -> str:
        """怎么办；完好为空串。"""
        return {
            FileState.INTACT: "",
            FileState.MISSING: "请从备份找回“附件”文件夹，或者重新添加这个文件。",
            FileState.CHANGED: "请从备份找回原来的文件，或者重新添加正确的文件；现在的文件没有动。",
        }[self]


@dataclass(frozen=True, slots=True)
class Evidence:
    """一件佐证。"""

    id: int
    """附件的编号。"""
    name: str
    """原来的文件名。"""
    kind: str
    """parts.evidence_kinds 里的名称。"""
    table: str
    row_id: int
    """属于哪条记录（表、编号）。"""
    title: str
    """那条记录的题目；教师本人的为“教师”。"""
    day: date
    """那条记录的日期；没有的用添加的日期。"""
    size: int
    """字节。"""
    path: str
    """在“附件”文件夹里的相对位置。"""
    sha256: str
    added: datetime
    state: FileState = FileState.INTACT
    """只看在不在、大小对不对；逐字节核对另做。"""


def by_kind(evidence: Iterable[Evidence]) -> Mapping[str, tuple[Evidence, ...]]:
    """种类 → 各件，种类照列表的次序；没有的种类不在其中。"""
    found: dict[str, list[Evidence]] = {kind.name: [] for kind in evidence_kinds()}
    for each in evidence:
        found.setdefault(each.kind, []).append(each)
    return {name: tuple(items) for name, items in found.items() if items}


def short_file_name(name: str) -> str:
    """印在表里的文件名：太长的中间略去，留下开头、末尾与扩展名。"""
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME - TAIL - 1]}…{name[-TAIL:]}"


def bad_sentences(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """不见了、被改动过的，一件一句，说怎么办。"""
    return tuple(
        f"“{each.name}”（{each.title}）{each.state.value}。{each.state.advice}"
        for each in evidence
        if each.state is not FileState.INTACT
    )
