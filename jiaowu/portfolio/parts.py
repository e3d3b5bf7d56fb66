"""成长档案的四个部分、足迹的各类、自己写的材料与佐证的种类；都取自 data/codes/portfolio_parts.toml。"""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from jiaowu.paths import shipped

ENTRY_TABLE = "portfolio_entry"
"""自己写的一条在哪张表，附件也属于它。"""


class Part(StrEnum):
    """成长手册的四个方面。"""

    STATUS = "发展现状"
    PLAN = "自我规划"
    FOOTPRINTS = "成长足迹"
    RESULTS = "工作成效"


@dataclass(frozen=True)
class PartInfo:
    """一个部分：总的完整度里占多少、里面有什么。"""

    part: Part
    weight: float
    about: str


@dataclass(frozen=True)
class EvidenceKind:
    """一种佐证；sources 是它来自哪些表（点后是那一行的种类）。"""

    name: str
    sources: tuple[str, ...]


@cache
def parts() -> tuple[PartInfo, ...]:
    """四个部分，照次序。"""
    return tuple(
        PartInfo(Part(each["name"]), each["weight"], each["about"]) for each in shipped_data()["part"]
    )


@cache
def footprint_groups() -> tuple[str, ...]:
    """足迹的各类，照次序。"""
    return tuple(shipped_data()["footprints"]["groups"])


@cache
def entry_kinds(part: Part | None = None) -> tuple[str, ...]:
    """自己写的材料有哪些种类；给了 part 就只要那一部分的。"""
    return tuple(
        each["name"] for each in shipped_data()["entry"] if part is None or each["part"] == part.value
    )


def part_of_kind(kind: str) -> Part:
    """一种自己写的材料属于哪一部分；不认识的归成长足迹。"""
    found = next((each["part"] for each in shipped_data()["entry"] if each["name"] == kind), None)
    return Part(found) if found else Part.FOOTPRINTS


@cache
def evidence_kinds() -> tuple[EvidenceKind, ...]:
    """佐证的种类，照次序，最后是“其他”。"""
    return tuple(EvidenceKind(each["name"], tuple(each["from"])) for each in shipped_data()["evidence"])


@cache
def evidence_names() -> tuple[str, ...]:
    """佐证各种类的名称，照次序。"""
    return tuple(each.name for each in evidence_kinds())


@cache
def evidence_kind(table: str, kind: str = "") -> str:
    """附件属于 table 表里种类是 kind 的一行 → 哪一种佐证；不认识的是“其他”。"""
    wanted = {f"{table}.{kind}", table}
    found = (each.name for each in evidence_kinds() if wanted.intersection(each.sources))
    return next(found, evidence_kinds()[-1].name)


@cache
def shipped_data() -> dict[str, Any]:
    """自带的文件，原样。"""
    data: dict[str, Any] = tomllib.loads(shipped("codes", "portfolio_parts.toml").read_text(encoding="utf-8"))
    return data
