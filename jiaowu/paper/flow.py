"""把一块块内容从上到下排进一页页；先排完再画，才知道共几页。"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jiaowu.paper.document import DocumentStyle, Orientation
from jiaowu.paper.headings import heading_key
from jiaowu.paper.surface import Surface
from jiaowu.paper.theme import MM, official_theme, paper_theme
from jiaowu.progress import Progress

Draw = Callable[[Surface, float], None]
"""画一块内容：纸面，内容顶边的 y。"""

A4 = (210 * MM, 297 * MM)

FOOTER_BAND = 8 * MM
"""版心以下留给页码的高度。"""

HEADER_BAND = 6 * MM
"""版心以上留给页眉的高度。"""

SLACK = 0.01
"""浮点误差的余地（磅）。"""


@dataclass(frozen=True)
class Heading:
    """排好的一个小标题在哪里。"""

    key: str
    """书签的名称，见 heading_key。"""
    title: str
    level: int
    """1 为小标题，2 为它下面的一层。"""
    page: int
    """在 Flow.pages 里的序号，0 起。"""
    top: float


@dataclass(frozen=True)
class Frame:
    """纸张与版心，单位磅。"""

    paper_width: float
    paper_height: float
    left: float
    right: float
    top: float
    bottom: float
    style: DocumentStyle = DocumentStyle.REPORT
    """排的是报告还是公文。"""

    @property
    def official(self) -> bool:
        """是不是公文。"""
        return self.style is DocumentStyle.OFFICIAL

    @property
    def width(self) -> float:
        """版心宽。"""
        return self.right - self.left

    @property
    def height(self) -> float:
        """版心高。"""
        return self.top - self.bottom


def frame_for(orientation: Orientation, style: DocumentStyle = DocumentStyle.REPORT) -> Frame:
    """A4 的版心：左边留装订线；公文照 GB/T 9704。"""
    width, height = A4 if orientation is Orientation.PORTRAIT else A4[::-1]
    if style is DocumentStyle.OFFICIAL:
        official = official_theme()
        return Frame(
            paper_width=width,
            paper_height=height,
            left=official.margin_left * MM,
            right=width - official.margin_right * MM,
            top=height - official.margin_top * MM,
            bottom=official.margin_bottom * MM,
            style=style,
        )
    theme = paper_theme()
    return Frame(
        paper_width=width,
        paper_height=height,
        left=theme.binding_margin * MM,
        right=width - theme.margin_right * MM,
        top=height - theme.margin_top * MM,
        bottom=theme.margin_bottom * MM + FOOTER_BAND / 2,
    )


class Flow:
    """排版的笔：记着排到第几页、还剩多高。"""

    def __init__(self, surface: Surface, frame: Frame, progress: Progress) -> None:
        """surface 只用来量文字；真正的绘制在排完以后。"""
        self.surface = surface
        self.frame = frame
        self.progress = progress
        self.pages: list[list[tuple[float, Draw]]] = [[]]
        self.block = 0
        """正在排第几块，0 起。"""
        self.headings: list[Heading] = []
        self.numbers: dict[str, int] = {}
        """小标题与附件的书签 → 印着的页码；排完才填，画的时候用。"""
        self.labels: Mapping[str, str] = {}
        """附件的编号 → 书签。"""
        self._y = frame.top

    @property
    def room(self) -> float:
        """本页还剩的高度。"""
        return self._y - self.frame.bottom

    @property
    def is_fresh(self) -> bool:
        """本页还什么都没有。"""
        return not self.pages[-1]

    def place(self, height: float, draw: Draw) -> None:
        """放一块内容；本页放不下就换页。"""
        self.ensure(height)
        self.pages[-1].append((self._y, draw))
        self._y -= height

    def gap(self, height: float) -> None:
        """空一段；页首不空。"""
        if not self.is_fresh:
            self._y -= height

    def ensure(self, height: float) -> None:
        """保证下面 height 这么高的内容在同一页。"""
        if height > self.room + SLACK and not self.is_fresh:
            self.turn()

    def mark(self, title: str, level: int, height: float) -> None:
        """刚放下的 height（磅）高的一行是小标题。"""
        key, page = heading_key(self.block), len(self.pages) - 1
        self.headings.append(Heading(key, title, level, page, self._y + height))

    def turn(self) -> None:
        """换页。"""
        self.progress.step("正在排版", len(self.pages))
        self.pages.append([])
        self._y = self.frame.top
