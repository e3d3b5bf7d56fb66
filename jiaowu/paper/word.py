"""把文档写成 Word：学校要接着改的报告（质量分析报告、给家长的信）存成它。"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import docx
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from jiaowu.paper.document import (
    Align,
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
    TextStyle,
)
from jiaowu.paper.flow import Frame, frame_for
from jiaowu.paper.loose import loosened
from jiaowu.paper.word_charts import chart_pictures
from jiaowu.paper.word_contents import contents_xml
from jiaowu.paper.word_forms import fields_xml, signers_xml, strips_xml
from jiaowu.paper.word_official import text_xml
from jiaowu.paper.word_pages import set_up_file, set_up_page
from jiaowu.paper.word_pictures import PicturePen
from jiaowu.paper.word_tables import table_xml
from jiaowu.paper.word_text import Face, Style, paragraph
from jiaowu.progress import Progress


def write_word(document: Document, target: Path | BinaryIO, progress: Progress) -> None:
    """把文档写成 .docx；target 是路径或可写的二进制流。取消时抛出 Cancelled，什么也不写。"""
    data = word_bytes(document, progress)
    if isinstance(target, Path):
        target.write_bytes(data)
    else:
        target.write(data)


def word_bytes(document: Document, progress: Progress) -> bytes:
    """文档的 .docx 内容；成册的写成开头的几行，附件只列名称。"""
    document = loosened(document)
    frame = frame_for(document.orientation, document.style)
    package = docx.Document()
    set_up_file(package, document)
    set_up_page(package.sections[0], frame, document)
    charts = [block for block in document.blocks if isinstance(block, Chart)]
    pen = PicturePen(package, frame, chart_pictures(charts, frame, progress))
    parts = list(_parts(document, frame, pen, progress))
    body = parse_xml(f"<w:body {nsdecls('w', 'wp', 'a', 'pic', 'r')}>{''.join(parts)}</w:body>")
    section = package.element.body[-1]
    for child in list(body):
        section.addprevious(child)
    progress.step("正在写出 Word")
    buffer = io.BytesIO()
    package.save(buffer)
    return buffer.getvalue()


def _parts(document: Document, frame: Frame, pen: PicturePen, progress: Progress) -> Iterator[str]:
    """标题、各块、签字处的 XML。"""
    if not document.handout:
        yield from text_xml(Text(document.title, TextStyle.TITLE), frame)
    if document.subtitle and not document.handout:
        yield paragraph(document.subtitle, Style.SUBTITLE)
    fresh = False
    for number, block in enumerate(document.blocks):
        progress.step("正在写 Word", number, len(document.blocks))
        if isinstance(block, PageBreak):
            if not fresh:
                yield paragraph("", Style.THIN, Face(breaks=True))
        elif isinstance(block, Contents):
            yield from contents_xml(block, document)
        else:
            signed = bool(document.signers) and number == len(document.blocks) - 1
            yield from _block_xml(block, frame, pen, progress, signed=signed)
        fresh = isinstance(block, PageBreak)
    yield from signers_xml(document.signers, frame.width)


def _block_xml(
    block: Block, frame: Frame, pen: PicturePen, progress: Progress, *, signed: bool
) -> Iterator[str]:
    """一块内容的 XML。"""
    match block:
        case Table():
            yield from table_xml(block, frame.width, progress, signed=signed)
        case Strips():
            yield from strips_xml(block, frame.width, progress)
        case Text():
            yield from text_xml(block, frame)
        case Fields():
            yield from fields_xml(block, frame, pen)
        case Code():
            yield paragraph(block.value, Style.NOTE, Face(Align.RIGHT))
        case Chart():
            yield pen.chart(block)
        case Pictures():
            yield from pen.pictures(block)
