"""目录里列哪些：小标题与附件，以及它们的书签叫什么。"""

from collections.abc import Iterator
from dataclasses import dataclass

from jiaowu.paper.document import Document, Table, Text, TextStyle

APPENDICES = "附件"
"""附件这一部分在目录、书签与 Excel、Word 里叫什么。"""

FILES_KEY = "files"
"""附件这一部分的书签。"""

LEVELS = {TextStyle.HEADING: 1, TextStyle.APPENDIX: 1, TextStyle.SUBHEADING: 2}
"""各种小标题在目录里是第几层。"""


def heading_key(block: int) -> str:
    """第 block 块（0 起）是小标题时，它的书签叫什么。"""
    return f"part{block}"


def appendix_key(index: int) -> str:
    """第 index 个（0 起）附件的书签叫什么。"""
    return f"file{index}"


def has_index(document: Document) -> bool:
    """文档里有没有带页码的附件清单。"""
    return any(
        column.paged for block in document.blocks if isinstance(block, Table) for column in block.columns
    )


@dataclass(frozen=True)
class Entry:
    """目录里的一条。"""

    key: str
    """书签的名称，也是查页码的键。"""
    title: str
    level: int


def entries_of(document: Document, depth: int) -> Iterator[Entry]:
    """目录列哪些：小标题；有附件再列附件。附件另有带页码的清单时，只列一条。"""
    for number, block in enumerate(document.blocks):
        if isinstance(block, Text) and block.text.strip() and LEVELS.get(block.style, depth + 1) <= depth:
            yield Entry(heading_key(number), block.text, LEVELS[block.style])
    if document.appendices:
        yield Entry(FILES_KEY, APPENDICES, 1)
    if depth > 1 and not has_index(document):
        for number, appendix in enumerate(document.appendices):
            yield Entry(appendix_key(number), appendix.heading, 2)
