"""校样：印出来之前，找出文档里没有字体能显示的字。"""

from collections.abc import Iterator

from jiaowu.paper.document import Block, Chart, Document, Fields, PageBreak, Strips, Table, Text
from jiaowu.paper.fonts import missing_characters


def missing_in(document: Document) -> tuple[str, ...]:
    """文档里没有任何字体能显示的字，按出现的顺序；印出来时写作 `〔U+30000〕`，调用者应列为问题。"""
    return missing_characters(texts_in(document))


def texts_in(document: Document) -> Iterator[str]:
    """文档里的全部文字。"""
    yield from (document.title, document.subtitle, document.confidential, *document.signers)
    for block in document.blocks:
        yield from _block_texts(block)


def _block_texts(block: Block) -> Iterator[str]:
    """一块内容里的文字。"""
    match block:
        case Table() | Strips():
            yield block.title
            yield from (text for column in block.columns for text in (column.group, column.title))
            yield from (value for row in block.rows for value in row if isinstance(value, str))
            yield from block.notes if isinstance(block, Table) else (block.footer,)
        case Text():
            yield block.text
        case Fields():
            for label, value in block.pairs:
                yield from (label, value) if isinstance(value, str) else (label,)
        case Chart():
            yield from (block.title, block.unit, *block.labels, *(one.name for one in block.series))
        case PageBreak():
            yield block.sheet
