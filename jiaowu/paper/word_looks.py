"""Word 的段落样式各是什么样子：报告的，与公文的。"""

from dataclasses import dataclass, replace

from jiaowu.paper.faces import Face, machine_path
from jiaowu.paper.theme import official_theme, paper_theme
from jiaowu.paper.word_text import TWIPS, Style

SONG, HEI, FANG, KAI = "宋体", "黑体", "仿宋", "楷体"
"""正文宋体，标题与表头黑体，注释仿宋；公文正文仿宋，二级标题楷体。"""

BIAO_SONG, ZHONG_SONG = "方正小标宋简体", "华文中宋"
"""公文标题，这台电脑装了才用。"""

OFFICIAL_SIZE = 16.0
"""公文正文三号；每行 28 字由文档网格收紧字距。"""

TITLE_LINE = 35.0
"""公文标题的固定行距（磅）。"""

SMALL = 12.0
"""公文里注释的字号，小四。"""


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


def report_looks() -> dict[Style, StyleLook]:
    """报告与表的样式。"""
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
        Style.FLUSH: StyleLook("顶格", SONG, body, after=4, spacing=1.35),
        Style.APPENDIX: StyleLook("附件", HEI, theme.heading_size, after=4, spacing=1.3, extra=keep),
        Style.CLOSING: StyleLook("落款", SONG, body, align="right", spacing=1.35),
        Style.CUT: StyleLook("裁剪线", SONG, 4.0, after=8, extra=dashed),
    }


def official_looks() -> dict[Style, StyleLook]:
    """公文的样式；表、方框、图同报告，不跟文档网格。"""
    theme = official_theme()
    indent = f'<w:ind w:firstLineChars="200" w:firstLine="{round(OFFICIAL_SIZE * 2 * TWIPS)}"/>'
    keep = "<w:keepNext/><w:keepLines/>"
    title, line = _title_font(), -theme.line_height
    own = {
        Style.BODY: StyleLook("Normal", FANG, OFFICIAL_SIZE, align="both", spacing=line, indent=indent),
        Style.TITLE: StyleLook(
            "Title",
            title,
            theme.title_size,
            bold=title == SONG,
            align="center",
            after=theme.line_height,
            spacing=-TITLE_LINE,
            extra=keep,
        ),
        Style.SUBTITLE: StyleLook("Subtitle", KAI, OFFICIAL_SIZE, align="center", spacing=line),
        Style.HEADING: StyleLook(
            "heading 1", HEI, OFFICIAL_SIZE, spacing=line, extra=keep, indent=indent, level=0
        ),
        Style.SUBHEADING: StyleLook(
            "heading 2", KAI, OFFICIAL_SIZE, spacing=line, extra=keep, indent=indent, level=1
        ),
        Style.NOTE: StyleLook("口径", FANG, SMALL, before=2, spacing=1.15),
        Style.FLUSH: StyleLook("顶格", FANG, OFFICIAL_SIZE, align="both", spacing=line),
        Style.APPENDIX: StyleLook(
            "附件", HEI, OFFICIAL_SIZE, after=theme.line_height, spacing=line, extra=keep
        ),
        Style.CLOSING: StyleLook("落款", FANG, OFFICIAL_SIZE, align="right", spacing=line),
    }
    free = '<w:snapToGrid w:val="0"/>'
    usual = {style: replace(look, extra=look.extra + free) for style, look in report_looks().items()}
    return usual | own


def _title_font() -> str:
    """小标宋这台电脑有就用它，没有用宋体加粗。"""
    found = machine_path(Face.XIAO_BIAO_SONG)
    if found is None:
        return SONG
    return ZHONG_SONG if "zhongs" in found.name.casefold() else BIAO_SONG
