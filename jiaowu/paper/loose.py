"""不成册的写法：Excel 与 Word 里没有封面与接在后面的文件，封面成开头的几行，附件只列名称。"""

from collections.abc import Iterator
from dataclasses import replace

from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    PageBreak,
    Table,
    Text,
    TextStyle,
)
from jiaowu.paper.headings import APPENDICES, has_index

COLUMNS = (Column("编号", 10, Align.CENTER), Column("名称", 40), Column("文件", 36))


def loosened(document: Document) -> Document:
    """成册的文档 → 没有封面、没有附件的文档；本来就不成册的原样。"""
    if document.cover is None and not document.appendices:
        return document
    cover = document.cover
    subtitle = document.subtitle
    if cover is not None:
        subtitle = "　".join(part for part in (cover.school, cover.subtitle) if part) or subtitle
    blocks = (*_front(document), *document.blocks, *_back(document))
    return replace(document, subtitle=subtitle, blocks=blocks, cover=None, appendices=())


def _front(document: Document) -> Iterator[Block]:
    """封面上的各行。"""
    cover = document.cover
    if cover is not None and cover.lines:
        yield Fields(cover.lines, per_row=2, portrait=cover.portrait)


def _back(document: Document) -> Iterator[Block]:
    """附件的名称；已有清单的不再列。"""
    if document.appendices and not has_index(document):
        yield PageBreak(APPENDICES)
        yield Text(APPENDICES, TextStyle.HEADING)
        yield Table(COLUMNS, [(each.label, each.title, each.shown_name) for each in document.appendices])
