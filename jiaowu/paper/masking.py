"""隐名：名单里的姓名只留姓，学号只留末两位；成绩与名次照旧。"""

from collections.abc import Sequence
from dataclasses import replace

from jiaowu.paper.document import Block, Column, Document, Strips, Table, Value

NAME_TITLES = frozenset({"姓名", "学生", "学生姓名"})

NUMBER_TITLES = frozenset({"学号", "考号", "学籍号", "准考证号"})

KEPT_DIGITS = 2
"""号码末尾留几位。"""

STARS = "**"

DOUBLE_SURNAMES = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 宇文 夏侯 长孙 端木 独孤 南宫 百里"
"""常见的复姓；只留姓时留两个字。"""

MARK = "（隐名）"


def masked(document: Document) -> Document:
    """隐去姓名与号码的文档，标题后注明；没有名单的内容照旧。"""
    return replace(
        document,
        title=f"{document.title}{MARK}",
        blocks=tuple(_masked_block(block) for block in document.blocks),
    )


def has_names(document: Document) -> bool:
    """文档里有没有可以隐去的姓名或号码列。"""
    return any(
        _mask_of(column)
        for block in document.blocks
        if isinstance(block, Table | Strips)
        for column in block.columns
    )


def masked_name(name: str) -> str:
    """张小明 → 张**；复姓留两个字，空的不变。"""
    kept = 2 if name[:2] in DOUBLE_SURNAMES.split() and len(name) > 2 else 1
    return f"{name[:kept]}{STARS}" if name else name


def masked_number(number: str) -> str:
    """2026070112 → **12；空的不变。"""
    return f"{STARS}{number[-KEPT_DIGITS:]}" if number else number


def _masked_block(block: Block) -> Block:
    if not isinstance(block, Table | Strips):
        return block
    masks = [_mask_of(column) for column in block.columns]
    if not any(masks):
        return block
    rows = [_masked_row(row, masks) for row in block.rows]
    return replace(block, rows=rows)


def _mask_of(column: Column) -> str:
    """这一列要不要遮：name、number，或空。"""
    title = column.title.strip()
    return "name" if title in NAME_TITLES else "number" if title in NUMBER_TITLES else ""


def _masked_row(row: Sequence[Value], masks: Sequence[str]) -> tuple[Value, ...]:
    return tuple(_masked_value(value, mask) for value, mask in zip(row, masks, strict=True))


def _masked_value(value: Value, mask: str) -> Value:
    if not mask or value is None:
        return value
    text = str(value)
    return masked_name(text) if mask == "name" else masked_number(text)
