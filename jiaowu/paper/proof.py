"""校样：印出来之前，找出文档里没有字体能显示的字。"""

from collections.abc import Iterator

from jiaowu.paper.document import (
    Block,
    Chart,
    Code,
    Contents,
    Document,
    Fields,
    PageBreak,
    Pictures,
    Strips,
    Table,
    Text,
)


def missing_in(document: Document) -> tuple[str, ...]:
    """文档里没有任何字体能显示的字，按出现的顺序；印出来时写作 `〔U+30000〕`，调用者应列为问题。

    字体至少有 GBK 的全部字，所以绝大多数文档不必为此载入字体。
    """
    text = "".join(texts_in(document))
    try:
        text.encode("gbk")
    except UnicodeEncodeError:
        from jiaowu.paper.fonts import missing_characters  # noqa: PLC0415 — 有生僻字才载入

        return missing_characters((text,))
    return ()


def doubt_about(document: Document) -> str:
    """给用户看的一句话：哪些字印不出来、印成什么；都印得出来时为空。"""
    missing = missing_in(document)
    if not missing:
        return ""
    listed = "、".join(f"“{char}”（U+{ord(char):04X}）" for char in missing)
    return f"没有字体能显示 {listed}，PDF 与纸上改印编码；请核对原表里的这些字。"


def texts_in(document: Document) -> Iterator[str]:
    """文档里的全部文字。"""
    yield from (document.title, document.subtitle, document.confidential, *document.signers)
    if document.cover is not None:
        cover = document.cover
        yield from (cover.school, cover.title, cover.subtitle, cover.foot)
        yield from (text for line in cover.lines for text in line)
    for appendix in document.appendices:
        yield from (appendix.heading, appendix.shown_name, appendix.note)
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
        case Code():
            yield block.value
        case Pictures():
            yield block.title
            yield from (text for one in block.pictures for text in (one.caption, one.shown_name))
        case Contents():
            yield from (block.title, *block.notes.values())
        case PageBreak():
            yield block.sheet
