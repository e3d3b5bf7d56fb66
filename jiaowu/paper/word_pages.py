"""Word 文件的纸面：纸张、页边距、页眉页脚、文件属性。"""

from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Pt

from jiaowu.paper.characters import clean
from jiaowu.paper.document import Document, DocumentStyle, Orientation
from jiaowu.paper.flow import FOOTER_BAND, Frame
from jiaowu.paper.theme import MM, official_theme, paper_theme
from jiaowu.paper.word_looks import OFFICIAL_SIZE
from jiaowu.paper.word_styles import styles_xml
from jiaowu.paper.word_text import TWIPS

CREATOR = "教务台"

HEADER_DISTANCE = 8 * MM

GRID_UNITS = 4096
"""文档网格里字距的一磅。"""

THUMBNAIL = "/thumbnail"
"""模板自带的缩略图的关系种类以它结尾。"""

COMPATIBILITY = "15"
"""照 Word 2013 以来的排法，不进兼容模式。"""


def set_up_file(package: Any, document: Document) -> None:
    """换上自己的样式，去掉模板的痕迹；属性里不写登录名。"""
    styles = package.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.extend(parse_xml(f"<w:styles {nsdecls('w')}>{styles_xml(document.style)}</w:styles>"))
    settings = package.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), COMPATIBILITY)
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    package.settings.odd_and_even_pages_header_footer = document.style is DocumentStyle.OFFICIAL
    _forget_thumbnail(package.part.package)
    properties = package.core_properties
    properties.title, properties.author, properties.last_modified_by = clean(document.title), CREATOR, CREATOR
    properties.comments = properties.keywords = properties.subject = ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    properties.language = "zh-CN"


def set_up_page(section: Section, frame: Frame, document: Document) -> None:
    """A4、左边留装订线；首页页眉只有密级，续页加标题；页码居中。"""
    landscape = document.orientation is Orientation.LANDSCAPE
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(frame.paper_width), Pt(frame.paper_height)
    section.left_margin, section.right_margin = Pt(frame.left), Pt(frame.paper_width - frame.right)
    section.top_margin, section.bottom_margin = Pt(frame.paper_height - frame.top), Pt(frame.bottom)
    section.gutter = Pt(0)
    section.header_distance, section.footer_distance = (
        Pt(HEADER_DISTANCE),
        Pt(frame.bottom / 2 - FOOTER_BAND / 4),
    )
    section.different_first_page_header_footer = not frame.official
    secret = document.confidential
    _fill(section.first_page_header, _header("", secret, frame.width))
    _fill(section.header, _header("" if document.handout else document.title, secret, frame.width))
    if frame.official:
        _set_up_official(section, document)
        return
    for footer in (section.first_page_footer, section.footer):
        _fill(footer, "" if document.handout else _footer())


def _set_up_official(section: Section, document: Document) -> None:
    """公文：续页不印标题，页码四号、两侧一字线、单右双左；文档网格每面 22 行、每行 28 字。"""
    theme = official_theme()
    pitch, space = round(theme.line_height * TWIPS), round((theme.body_size - OFFICIAL_SIZE) * GRID_UNITS)
    properties = section._sectPr  # noqa: SLF001 — python-docx 没有文档网格的接口
    for old in properties.findall(qn("w:docGrid")):
        properties.remove(old)
    properties.append(
        parse_xml(
            f'<w:docGrid {nsdecls("w")} w:type="linesAndChars" w:linePitch="{pitch}" w:charSpace="{space}"/>'
        )
    )
    section.footer_distance = Pt((theme.margin_bottom - theme.footer_drop) * MM - theme.page_number_size)
    for header in (section.header, section.even_page_header):
        _fill(header, _header("", document.confidential, _width_of(section)))
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        _fill(footer, "" if document.handout else _page_number(side))


def _width_of(section: Section) -> float:
    """版心宽（磅）。"""
    widths = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (width.pt if width is not None else 0.0 for width in widths)
    return page - left - right


def _page_number(side: str) -> str:
    """— 1 —，离版心的边一个字。"""
    size = round(official_theme().page_number_size * 2)
    look = f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    number = f'<w:fldSimple w:instr=" PAGE "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>'
    inset = f'<w:ind w:{side}Chars="100" w:firstLineChars="0" w:firstLine="0"/>'
    return (
        f'<w:pPr>{inset}<w:jc w:val="{side}"/></w:pPr>'
        f'<w:r>{look}<w:t xml:space="preserve">— </w:t></w:r>{number}'
        f'<w:r>{look}<w:t xml:space="preserve"> —</w:t></w:r>'
    )


def _forget_thumbnail(package: Any) -> None:
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith(THUMBNAIL):
            del package.rels[key]


def _fill(place: Any, inner: str) -> None:
    """换掉页眉或页脚的全部段落。"""
    element = place._element  # noqa: SLF001 — python-docx 没有公开页眉的元素
    for child in list(element):
        element.remove(child)
    element.append(parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))


def _header(left: str, right: str, width: float) -> str:
    """左边标题，右边密级。"""
    tab = f'<w:tab w:val="right" w:pos="{round(width * TWIPS)}"/>'
    properties = f'<w:pPr><w:tabs>{tab}</w:tabs><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>'
    return f"{properties}{_small(left)}<w:r><w:tab/></w:r>{_small(right)}"


def _footer() -> str:
    """第 × 页　共 × 页，是域。"""
    properties = '<w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
    return (
        f"{properties}{_small('第 ')}{_field('PAGE')}{_small(' 页　共 ')}{_field('NUMPAGES')}{_small(' 页')}"
    )


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} ">{_small("1")}</w:fldSimple>'


def _small(text: str) -> str:
    """页眉页脚的小字。"""
    theme = paper_theme()
    size = round(theme.footer_size * 2)
    look = f'<w:color w:val="{theme.ink_soft[1:]}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    shown = escape(clean(text).replace("\n", " "))
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{shown}</w:t></w:r>' if shown else ""
