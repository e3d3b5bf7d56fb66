"""Word 里的段落：按样式写文字，返回段落的 XML。

正文直接写成 XML：逐格调用 python-docx 的接口要慢几十倍。
"""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from xml.sax.saxutils import escape

from jiaowu.paper.characters import clean
from jiaowu.paper.document import Align

TWIPS = 20
"""1 磅合多少缇（Word 的长度单位）。"""

NARROW = 0.52
"""半角字符的宽度（以字号为 1），略宽于实际，免得数字折行。"""

BROAD = 0.85
"""百分号与大写字母的宽度。"""

JUSTIFY = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}


class Style(Enum):
    """段落样式；值是它在文件里的编号。"""

    BODY = "Normal"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING = "Heading1"
    SUBHEADING = "Heading2"
    CAPTION = "JiaowuCaption"
    NOTE = "JiaowuNote"
    CELL = "JiaowuCell"
    HEAD = "JiaowuHead"
    THIN = "JiaowuThin"
    """一磅高的空段：换页、隔开相邻的表。"""
    PICTURE = "JiaowuPicture"
    CUT = "JiaowuCut"
    """裁剪线。"""
    FLUSH = "JiaowuFlush"
    """顶格的一段。"""
    APPENDIX = "JiaowuAppendix"
    """“附件”二字。"""
    CLOSING = "JiaowuClosing"
    """落款。"""


@dataclass(frozen=True)
class Face:
    """段落在样式以外的写法。"""

    align: Align | None = None
    bold: bool = False
    size: float = 0.0
    """字号（磅）；0 照样式。"""
    keep: bool = False
    """与下一段同页。"""
    breaks: bool = False
    """另起一页。"""
    inset: float = 0.0
    """右边空几个字；落款用。"""


PLAIN = Face()


def paragraph(text: str, style: Style, face: Face = PLAIN) -> str:
    """一段文字；换行符成段内换行。"""
    return f"<w:p>{_properties(style, face)}{run(text, face)}</w:p>"


def run(text: str, face: Face = PLAIN) -> str:
    """一段同样写法的文字；空文字为空。"""
    shown = clean(text)
    if not shown:
        return ""
    marks = "<w:b/>" if face.bold else ""
    if face.size:
        half_points = round(face.size * 2)
        marks += f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in shown.split("\n"))
    return f"<w:r>{f'<w:rPr>{marks}</w:rPr>' if marks else ''}{lines}</w:r>"


def em_width(text: str) -> float:
    """最长一行的宽度，以字号为 1；按全角、半角估计。"""
    return max(sum(map(_char_width, line)) for line in text.split("\n"))


def _char_width(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WFA":
        return 1.0
    return BROAD if char == "%" or char.isupper() else NARROW


def _properties(style: Style, face: Face) -> str:
    """段落属性；次序是格式规定的。"""
    marks = f'<w:pStyle w:val="{style.value}"/>'
    if face.keep:
        marks += "<w:keepNext/>"
    if face.breaks:
        marks += "<w:pageBreakBefore/>"
    if face.inset:
        marks += f'<w:ind w:rightChars="{round(face.inset * 100)}"/>'
    if face.align is not None:
        marks += f'<w:jc w:val="{JUSTIFY[face.align]}"/>'
    return f"<w:pPr>{marks}</w:pPr>"
