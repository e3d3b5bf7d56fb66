"""Word 里的目录：一个域，打开后按 F9 更新就有页码；没更新时先列出各部分的名称。"""

from collections.abc import Iterator

from jiaowu.paper.document import Align, Contents, Document
from jiaowu.paper.headings import entries_of
from jiaowu.paper.word_text import Face, Style, paragraph

BEGIN = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
"""dirty 让 Word 打开时自己更新。"""

INSTRUCTION = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z \\u </w:instrText></w:r>'

SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'

END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

INDENT = "　　"


def contents_xml(block: Contents, document: Document) -> Iterator[str]:
    """目录的各段。"""
    if block.title:
        yield paragraph(block.title, Style.CAPTION, Face(Align.CENTER, keep=True))
    entries = list(entries_of(document, block.depth))
    rows = [paragraph(INDENT * (entry.level - 1) + entry.title, Style.FLUSH) for entry in entries]
    rows = rows or [paragraph("", Style.FLUSH)]
    start = BEGIN + INSTRUCTION.format(depth=block.depth) + SEPARATE
    rows[0] = rows[0].replace("</w:pPr>", f"</w:pPr>{start}", 1)
    rows[-1] = rows[-1].removesuffix("</w:p>") + f"{END}</w:p>"
    yield from rows
