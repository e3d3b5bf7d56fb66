"""一份报告的内容：只描述，不绘制；预览、打印、PDF、Excel、Word 都由它画出。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum, auto
from pathlib import Path

Value = str | float | int | date | None
"""单元格的值：数就是数（率用 0–1），日期就是日期；None 印成空白。"""


class Align(Enum):
    """列内对齐。"""

    LEFT = auto()
    CENTER = auto()
    RIGHT = auto()


class Orientation(Enum):
    """A4 纸的方向。"""

    PORTRAIT = auto()
    LANDSCAPE = auto()


class Emphasis(Enum):
    """一行的强调：合计行、分组行。"""

    TOTAL = auto()
    GROUP = auto()


class TextStyle(Enum):
    """段落样式。"""

    TITLE = auto()
    """一页自己的大标题，居中；用在单独分发的纸上（见 Document.handout）。"""
    HEADING = auto()
    SUBHEADING = auto()
    """小标题之下再分的一层。"""
    BODY = auto()
    NOTE = auto()
    FLUSH = auto()
    """顶格的一段：公文的主送、称呼。"""
    APPENDIX = auto()
    """附件页左上角的“附件”二字。"""
    CLOSING = auto()
    """落款：署名与成文日期各一行，排在右边。"""


class DocumentStyle(Enum):
    """整份文档的样子。"""

    REPORT = auto()
    """报告与表：装订边 25 毫米，正文 10.5 磅。"""
    OFFICIAL = auto()
    """公文：GB/T 9704 的页边距，标题二号，正文三号仿宋，页码两侧一字线。"""


class ChartKind(StrEnum):
    """图的种类。"""

    BARS = "bars"
    LINES = "lines"
    BOX = "box"
    HISTOGRAM = "histogram"


class CodeKind(Enum):
    """扫码枪认得的码。"""

    BARS = auto()
    """一维条码，各种扫码枪都认得；占的地方长。"""
    SQUARE = auto()
    """二维码，放得进一行表里。"""


@dataclass(frozen=True)
class Entry:
    """留给人填的格里可以填什么：low 到 high 的数（low 大于 high 就不收数），或 words 里的一个词。"""

    low: float
    high: float
    words: tuple[str, ...] = ()
    text: bool = False
    """什么文字都收，不校验。"""
    noun: str = "分数"
    """数是什么，拒绝时告诉填的人，如 请填 0 到 15 的分数。"""


@dataclass(frozen=True)
class Column:
    """一列：标题、宽度（半角字符数）、对齐、数字格式（Excel 写法，如 0.00、0.0%）、上层表头。"""

    title: str
    width: float
    align: Align = Align.LEFT
    format: str = ""
    group: str = ""
    """相邻且相同的 group 合并成上层表头；空为没有上层。"""
    entry: Entry | None = None
    """留给人填的列：纸上的行高够手写，Excel 里只收填得对的；None 为不填。"""
    code: CodeKind | None = None
    """PDF 与纸上把这一列的文字画成码；Excel 与 Word 里仍是文字。"""
    paged: bool = False
    """这一列写的是附件的编号（Appendix.label），PDF 里印成它的页码；Excel 与 Word 里、不是编号的照原样。"""


@dataclass(frozen=True)
class Table:
    """一张表。"""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    title: str = ""
    emphasis: Sequence[tuple[int, Emphasis]] = ()
    """需要强调的行号（0 起）。"""
    notes: Sequence[str] = ()
    """印在表下的口径与说明。"""
    frozen_columns: int = 0
    """表太宽要分页时，每页都重复的左侧列数；Excel 里冻结这些列。"""
    locked: bool = False
    """Excel 里锁住这张工作表（没有密码），只有留给人填的列可以改。"""
    row_height: float = 0.0
    """每行至少多高（毫米）；0 为一般的行高，有留给人填的列就够手写。"""

    @property
    def written(self) -> bool:
        """有没有留给人填的列；有就把行放高。"""
        return any(column.entry is not None for column in self.columns)


@dataclass(frozen=True)
class Strips:
    """成绩条：每人一条，重复表头，条与条之间有裁剪线。"""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    title: str = ""
    footer: str = ""


@dataclass(frozen=True)
class Text:
    """一段文字。"""

    text: str
    style: TextStyle = TextStyle.BODY


@dataclass(frozen=True)
class Picture:
    """一幅图片（或一份 PDF 的第一页）：画的时候才读文件；读不了就画一个框，写“图片缺失”，从不出错。"""

    path: Path
    caption: str = ""
    """图下的一行说明。"""
    name: str = ""
    """原来的文件名，读不了时写出来；空则用 path 的。"""

    @property
    def shown_name(self) -> str:
        """给人看的文件名。"""
        return self.name or self.path.name


@dataclass(frozen=True)
class Pictures:
    """几幅图片，照次序几幅一行；不裁、不变形，大的缩小到够印的清晰度。一幅大图是 per_row=1。"""

    pictures: Sequence[Picture]
    per_row: int = 3
    height: float = 45.0
    """每幅（不含说明）至多多高（毫米）；宽度由 per_row 均分版心。"""
    title: str = ""


@dataclass(frozen=True)
class Portrait:
    """方框右上角贴照片的格；没有照片就空着，印“照片”二字。"""

    picture: Picture | None = None
    width: float = 25.0
    """毫米；一寸照。"""
    height: float = 35.0


@dataclass(frozen=True)
class Contents:
    """目录：小标题与附件，虚线连到页码；Excel 里没有，Word 里是可以更新的目录域。

    它不换页；要单独一页，就在后面放 PageBreak。
    """

    depth: int = 2
    """列到第几层：1 只有 HEADING，2 连 SUBHEADING。"""
    title: str = "目　录"
    notes: Mapping[str, str] = field(default_factory=dict)
    """小标题 → 印在它下面的一行小字，如这一部分写了什么。"""


@dataclass(frozen=True)
class Fields:
    """标签—值的方框，几个一行。"""

    pairs: Sequence[tuple[str, Value]]
    per_row: int = 4
    formats: Mapping[str, str] = field(default_factory=dict)
    """标签 → 值的数字格式（同 Column.format）；没有列出的照原样。"""
    row_height: float = 0.0
    """每行至少多高（毫米），留给人写字时用；0 为一般的行高。"""
    portrait: Portrait | None = None
    """右上角的照片；它旁边的几行窄一些。"""


@dataclass(frozen=True)
class Code:
    """一个可以扫的码，画在右边，与下一块同高度起、不另占地方；Excel 与 Word 里是一行文字。"""

    value: str
    """只能是 ASCII 字符。"""
    kind: CodeKind = CodeKind.BARS


@dataclass(frozen=True)
class Series:
    """图里的一组数；values 与 Chart.labels 等长，None 为缺。

    箱线图里 values 不用，boxes 每项是（最低、下四分位、中位、上四分位、最高）。
    """

    name: str
    values: Sequence[float | None] = ()
    boxes: Sequence[tuple[float, float, float, float, float]] = ()


@dataclass(frozen=True)
class Chart:
    """一张图：只有数据与文字，颜色与花纹由绘制者按主题决定。"""

    kind: ChartKind
    title: str
    labels: Sequence[str]
    series: Sequence[Series]
    unit: str = ""
    format: str = "0.0"
    """数值标签与坐标轴的数字格式。"""
    height: float = 60.0
    """高度（毫米）；宽度占满版心。"""


@dataclass(frozen=True)
class PageBreak:
    """换页；在 Excel 里开始一张新工作表，名称为 sheet。"""

    sheet: str = ""


Block = Table | Strips | Text | Fields | Code | Chart | Pictures | Contents | PageBreak


@dataclass(frozen=True)
class Mark:
    """随 Excel 带着的记号：一张看不见的工作表，读回来时认得出是哪一份。"""

    sheet: str
    rows: Sequence[Sequence[Value]]


@dataclass(frozen=True)
class Cover:
    """成册的封面；有封面的文档，正文前不再印总标题，封面不编页码。Excel 与 Word 里是开头的几行。"""

    title: str
    """如 教师专业成长档案。"""
    school: str = ""
    subtitle: str = ""
    """大标题下的一行，如 2016—2026学年。"""
    lines: Sequence[tuple[str, str]] = ()
    """标签—值，印在下半页的横线上，如（姓名，某某）（学科，语文）。"""
    foot: str = ""
    """页底的一行，如 某某中学教导处　2026年11月。"""
    portrait: Portrait | None = None
    """大标题与各行之间的照片；None 为不要。"""


@dataclass(frozen=True)
class Appendix:
    """附在书后的一个文件：PDF 照原样接上，图片一幅一页；别的、打不开的印一页说明。

    Excel 与 Word 里只列名称。
    """

    label: str
    """编号，一份文档里不重复，如 附件1；表里 paged 的列用它找页码。"""
    title: str
    """名称，印在目录、书签与图片上方。"""
    path: Path
    name: str = ""
    """原来的文件名，打不开时写出来；空则用 path 的。"""
    note: str = ""
    """图片下面的一行说明。"""

    @property
    def shown_name(self) -> str:
        """给人看的文件名。"""
        return self.name or self.path.name

    @property
    def heading(self) -> str:
        """编号与名称。"""
        return f"{self.label}　{self.title}"


@dataclass(frozen=True)
class Document:
    """一份可以预览、打印、存成 PDF、Excel 或 Word 的报告。"""

    title: str
    blocks: Sequence[Block]
    subtitle: str = ""
    orientation: Orientation = Orientation.PORTRAIT
    signers: Sequence[str] = ()
    """末尾签字处，如 制表人、审核人、日期。"""
    sheet: str = ""
    """Excel 里第一张工作表的名称；空则用标题。"""
    handout: bool = False
    """每页单独发给一个人（给家长的信、教师个人分析）：不印总标题与页码，各页用 TextStyle.TITLE 写自己的标题。

    这样的文档里，没有 sheet 的 PageBreak 在 Excel 里只换页，不另起工作表。
    """
    confidential: str = ""
    """页眉右上的密级提示，如“教学内部资料”；有它的，导出与打印先问用途。"""
    mark: Mark | None = None
    """读回来时认出它用的记号；只写进 Excel。"""
    style: DocumentStyle = DocumentStyle.REPORT
    """报告还是公文；Excel 里没有分别。"""
    cover: Cover | None = None
    """成册时的封面。"""
    appendices: Sequence[Appendix] = ()
    """附在书后的文件，照次序。"""
