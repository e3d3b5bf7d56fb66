"""一份报告的内容：只描述，不绘制；预览、打印、PDF、Excel、Word 都由它画出。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum, auto

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
class Fields:
    """标签—值的方框，几个一行。"""

    pairs: Sequence[tuple[str, Value]]
    per_row: int = 4
    formats: Mapping[str, str] = field(default_factory=dict)
    """标签 → 值的数字格式（同 Column.format）；没有列出的照原样。"""
    row_height: float = 0.0
    """每行至少多高（毫米），留给人写字时用；0 为一般的行高。"""


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


Block = Table | Strips | Text | Fields | Code | Chart | PageBreak


@dataclass(frozen=True)
class Mark:
    """随 Excel 带着的记号：一张看不见的工作表，读回来时认得出是哪一份。"""

    sheet: str
    rows: Sequence[Sequence[Value]]


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
