"""一个 .xlsx 里有哪些工作表、在哪个部分、可不可见。"""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from jiaowu.sheets.grid import Visibility
from jiaowu.sheets.markup import attribute, is_true, parse
from jiaowu.sheets.outcome import DAMAGED, Refused
from jiaowu.sheets.zipped import Package

KINDS = {
    "chartsheet": "图表工作表",
    "dialogsheet": "对话框工作表",
    "xlMacrosheet": "宏工作表",
    "xlIntlMacrosheet": "宏工作表",
}
"""关系类型 → 不是单元格表的工作表叫什么。"""


@dataclass(frozen=True)
class Entry:
    """一张工作表：名字、所在部分、可见性；left_out 非空时说明为什么不读（不是单元格表）。"""

    name: str
    part: str
    visibility: Visibility
    left_out: str = ""

    def why_not(self) -> str:
        """没有读取这张表的一句说明。"""
        return f"{self.left_out}“{self.name}”不是单元格表，没有读取。"


@dataclass(frozen=True)
class Book:
    """工作簿的目录。"""

    entries: tuple[Entry, ...]
    epoch_1904: bool
    strings: str
    """共享文字所在部分；没有时为空。"""
    styles: str
    """样式所在部分；没有时为空。"""


@dataclass(frozen=True)
class Relation:
    """一条关系：指向哪个部分，什么类型（类型网址的最后一段）。"""

    part: str
    kind: str


def read_book(package: Package) -> Book:
    """压缩包 → 目录；没有工作簿部分时拒读。"""
    main = main_part(package, "xl/workbook.xml")
    related = relations(package, main)
    entries: list[Entry] = []
    epochs: list[bool] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            entries.append(_entry(attributes, related))
        elif name == "workbookPr":
            epochs.append(is_true(attributes.get("date1904")))

    parse(package.read(main), start)
    if not entries:
        raise Refused(DAMAGED)
    return Book(
        tuple(entries),
        any(epochs),
        _only(package, related, "sharedStrings"),
        _only(package, related, "styles"),
    )


def main_part(package: Package, usual: str) -> str:
    """工作簿部分的名字；关系里没写或写错时按通常的名字。"""
    told = next((r.part for r in relations(package, "").values() if r.kind == "officeDocument"), "")
    return told if package.find(told) else usual


def relations(package: Package, part: str) -> dict[str, Relation]:
    """某个部分（空为整个包）的关系：编号 → 指向。"""
    folder = dirname(part)
    place = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
    found: dict[str, Relation] = {}

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "").replace("\\", "/")
            whole = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found[attributes.get("Id", "")] = Relation(whole, attributes.get("Type", "").rpartition("/")[2])

    if package.find(place):
        parse(package.read(place), start)
    return found


def _entry(attributes: Mapping[str, str], related: Mapping[str, Relation]) -> Entry:
    """<sheet> 标签 → 目录项。"""
    shown = attributes.get("state", "visible") not in {"hidden", "veryHidden"}
    relation = related.get(attribute(attributes, "id"), Relation("", ""))
    return Entry(
        name=attributes.get("name", ""),
        part=relation.part,
        visibility=Visibility.SHOWN if shown else Visibility.HIDDEN,
        left_out=KINDS.get(relation.kind, ""),
    )


def _only(package: Package, related: Mapping[str, Relation], kind: str) -> str:
    """某种类型的部分；包里确有它时才返回名字。"""
    return next((r.part for r in related.values() if r.kind == kind and package.find(r.part)), "")
