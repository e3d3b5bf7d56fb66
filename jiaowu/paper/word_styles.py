"""Word 文件的样式：字体用学校电脑上都有的名称，字号与颜色同 PDF。"""

from jiaowu.paper.document import DocumentStyle
from jiaowu.paper.word_looks import StyleLook, official_looks, report_looks
from jiaowu.paper.word_text import TWIPS, Style

LATIN = "Times New Roman"
"""数字与西文；数字等宽，竖看对得齐。"""


def styles_xml(style: DocumentStyle = DocumentStyle.REPORT) -> str:
    """全部样式：默认字体、段落样式，拼成 styles.xml 的内容。"""
    looks = official_looks() if style is DocumentStyle.OFFICIAL else report_looks()
    body = looks[Style.BODY]
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(body.font)}{_sizes(body.size)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    return defaults + "".join(_style(style, look) for style, look in looks.items())


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
