"""Word 文件的样式：字体用学校电脑上都有的名称，字号与颜色同 PDF。"""

from dataclasses import dataclass

from jiaowu.paper.theme import paper_theme
from jiaowu.paper.word_text import TWIPS, Style

SONG, HEI, FANG = "宋体", "黑体", "仿宋"
"""正文宋体，标题与表头黑体，注释仿宋。"""

LATIN = "Times New Roman"
"""数字与西文；数字等宽，竖看对得齐。"""


@dataclass(frozen=True)
class StyleLook:
    """一种段落样式的样子；长度为磅。"""

    name: str
    """样式的名称；Word 自带的用它的英文名。"""
    font: str
    size: float
    bold: bool = False
    colour: str = "#000000"
    align: str = "left"
    before: float = 0.0
    after: float = 0.0
    spacing: float = 1.0
    """行距（倍）；负数为固定行高（磅）。"""
    extra: str = ""
    """其他段落属性的 XML，排在行距之前。"""
    indent: str = ""
    level: int = -1
    """大纲级别，0 起；-1 为正文。"""


def styles_xml() -> str:
    """全部样式：默认字体、段落样式，拼成 styles.xml 的内容。"""
    body = paper_theme().body_size
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(SONG)}{_sizes(body)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    return defaults + "".join(_style(style, look) for style, look in _looks().items())


def _looks() -> dict[Style, StyleLook]:
    theme = paper_theme()
    soft, body, note = theme.ink_soft, theme.body_size, theme.note_size
    first_line = '<w:ind w:firstLineChars="200" w:firstLine="420"/>'
    dashed = f'<w:pBdr><w:bottom w:val="dashed" w:sz="4" w:space="1" w:color="{soft[1:]}"/></w:pBdr>'
    keep = "<w:keepNext/><w:keepLines/>"
    return {
        Style.BODY: StyleLook("Normal", SONG, body, after=4, spacing=1.35, indent=first_line),
        Style.TITLE: StyleLook(
            "Title", SONG, theme.title_size, bold=True, align="center", after=2, extra=keep
        ),
        Style.SUBTITLE: StyleLook(
            "Subtitle", SONG, theme.subtitle_size, colour=soft, align="center", after=8
        ),
        Style.HEADING: StyleLook(
            "heading 1", HEI, theme.heading_size, before=8, after=4, spacing=1.3, extra=keep, level=0
        ),
        Style.SUBHEADING: StyleLook(
            "heading 2", HEI, body, before=6, after=3, spacing=1.25, extra=keep, level=1
        ),
        Style.CAPTION: StyleLook("表题", HEI, body, before=4, after=3, extra=keep),
        Style.NOTE: StyleLook("口径", FANG, note, colour=soft, before=2, spacing=1.15),
        Style.CELL: StyleLook("表格文字", SONG, 10.0),
        Style.HEAD: StyleLook("表头", HEI, 10.0, align="center"),
        Style.THIN: StyleLook("间隔", SONG, 1.0, after=5, spacing=-1),
        Style.PICTURE: StyleLook("图", SONG, body, align="center", after=6),
        Style.CUT: StyleLook("裁剪线", SONG, 4.0, after=8, extra=dashed),
    }


def _style(style: Style, look: StyleLook) -> str:
    own = style.value.startswith("Jiaowu")
    kind = 'w:customStyle="1" ' if own else ""
    default = 'w:default="1" ' if style is Style.BODY else ""
    based = '<w:next w:val="Normal"/>' if style is not Style.BODY else ""
    outline = f'<w:outlineLvl w:val="{look.level}"/>' if look.level >= 0 else ""
    bold = "<w:b/>" if look.bold else ""
    return (
        f'<w:style w:type="paragraph" {default}{kind}w:styleId="{style.value}"><w:name w:val="{look.name}"/>'
        f"{based}<w:qFormat/>"
        f'<w:pPr>{look.extra}{_spacing(look)}{look.indent}<w:jc w:val="{look.align}"/>{outline}</w:pPr>'
        f'<w:rPr>{_fonts(look.font)}{bold}<w:color w:val="{look.colour[1:]}"/>{_sizes(look.size)}</w:rPr>'
        "</w:style>"
    )


def _spacing(look: StyleLook) -> str:
    """段前、段后与行距。"""
    if look.spacing < 0:
        line, rule = round(-look.spacing * TWIPS), "exact"
    else:
        line, rule = round(look.spacing * 240), "auto"
    before, after = round(look.before * TWIPS), round(look.after * TWIPS)
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/>'


def _fonts(east: str) -> str:
    return f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{east}" w:cs="{LATIN}"/>'


def _sizes(size: float) -> str:
    half_points = round(size * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
