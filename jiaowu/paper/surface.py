"""一张可以画字、线、色块的纸面，直接写 PDF 指令。

每页的文字合成一个文本对象，同一段文字的编码与宽度只算一次：这比 reportlab 逐字符串的接口快一倍。
坐标为磅，原点在纸的左下角，文字的 y 是基线。
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from jiaowu.paper.document import Align
from jiaowu.paper.faces import Face
from jiaowu.paper.fonts import load_font, run_width, split_runs
from jiaowu.paper.pdf_objects import Ahead, embed
from jiaowu.paper.raster import Raster

EM_CENTRE = 0.38
"""汉字字面中心在基线上方多少（以字号为 1）。"""

BLACK = "#000000"

WHITE = "#FFFFFF"

CIRCLE_SIDES = 8
"""圆画成几边形；都是很小的圆。"""

SHIFTS = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}

Spot = tuple[float, float]
"""一个点：x, y。"""

Segment = tuple[float, float, float, float]
"""线段：x1, y1, x2, y2。"""

Box = tuple[float, float, float, float]
"""矩形：左、下、宽、高。"""


@dataclass(frozen=True)
class Lettering:
    """文字的字体、字号（磅）与颜色。"""

    face: Face = Face.SANS
    size: float = 10.0
    colour: str = BLACK

    def width(self, text: str) -> float:
        """一行文字的宽度（磅）。"""
        return self.size * sum(run_width(run, used) for used, run in split_runs(text, self.face))


@dataclass(frozen=True)
class Pen:
    """线的粗细（磅）、颜色与虚实。"""

    width: float
    colour: str = BLACK
    dash: tuple[float, ...] = ()

    @property
    def operators(self) -> str:
        """选用这支笔的 PDF 指令。"""
        pattern = " ".join(f"{length:g}" for length in self.dash)
        return f"{self.width:g} w {_rgb(self.colour)} RG [{pattern}] 0 d"


class Encoded(NamedTuple):
    """一段文字编好的码：（PDF 字体名，十六进制字形）若干，宽度以字号为 1。"""

    runs: tuple[tuple[str, str], ...]
    width: float


class Stamp(NamedTuple):
    """横坐标与字号已定、可以反复盖在不同高度的一行文字。"""

    first: str
    """开头要选定的字体与字号。"""
    prefix: str
    body: str
    last: str
    """画完以后停在哪个字体与字号。"""
    drop: float
    """基线比所在行的中心低多少。"""


class Surface:
    """正在画的 PDF；一页画完调用 finish_page。"""

    def __init__(self, canvas: Canvas) -> None:
        """canvas 是空白的 reportlab 画布。"""
        self._canvas = canvas
        self.shelf: dict[Any, Any] = {}
        """排过的格，按内容与位置记着，别的页再用；放什么由排格的人定。"""
        self._encoded: dict[tuple[str, Face], Encoded] = {}
        self._shapes: list[str] = []
        self._texts: list[str] = []
        self._font = ""
        self._depth = -1

    def encode(self, text: str, face: Face) -> Encoded:
        """给一段文字编码；字体缺的字自动换字体。"""
        key = (text, face)
        found = self._encoded.get(key)
        if found is None:
            found = self._encoded[key] = self._encode(text, face)
        return found

    def stamp(self, encoded: Encoded, size: float, x: float, drop: float) -> Stamp | None:
        """把编好的文字固定在横坐标 x 上；空文字得 None。"""
        if not encoded.runs:
            return None
        fonts = [f"{name} {size:g} Tf" for name, _ in encoded.runs]
        body = f"<{encoded.runs[0][1]}> Tj"
        for font, (_, code) in zip(fonts[1:], encoded.runs[1:], strict=True):
            body += f" {font} <{code}> Tj"
        return Stamp(fonts[0], f"1 0 0 1 {x:.2f} ", body, fonts[-1], drop)

    def press(self, stamps: Iterable[Stamp], centre: float) -> None:
        """把若干文字盖在中心高度为 centre 的一行。"""
        texts, font = self._texts, self._font
        for first, prefix, body, last, drop in stamps:
            if first != font:
                texts.append(first)
            texts.append(f"{prefix}{centre - drop:.2f} Tm {body}")
            font = last
        self._font = font

    def write(
        self, text: str, spot: Spot, lettering: Lettering, align: Align = Align.LEFT, *, upright: bool = False
    ) -> None:
        """在 spot 写一行字；upright 时逆时针转 90°，对齐沿着书写方向。"""
        encoded = self.encode(text, lettering.face)
        shift = SHIFTS[align] * encoded.width * lettering.size
        x, y = spot
        matrix = f"0 1 -1 0 {x:.2f} {y - shift:.2f}" if upright else f"1 0 0 1 {x - shift:.2f} {y:.2f}"
        body = " ".join(f"{name} {lettering.size:g} Tf <{code}> Tj" for name, code in encoded.runs)
        if lettering.colour == BLACK:
            self._texts.append(f"{matrix} Tm {body}")
        else:
            self._texts.append(f"{_rgb(lettering.colour)} rg {matrix} Tm {body} 0 g")
        self._font = ""

    def strokes(self, segments: Iterable[Segment], pen: Pen) -> None:
        """用同一支笔画若干线段。"""
        paths = [f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l" for x1, y1, x2, y2 in segments]
        if paths:
            self._shapes.append(f"{pen.operators} {' '.join(paths)} S")

    def polyline(self, points: Sequence[Spot], pen: Pen) -> None:
        """一条折线。"""
        self._shapes.append(f"{pen.operators} 1 j {_path(points)} S 0 j")

    def fill(self, box: Box, colour: str) -> None:
        """一个实心矩形。"""
        self._shapes.append(f"{_rgb(colour)} rg {_rectangle(box)} f")

    def fills(self, boxes: Iterable[Box], colour: str) -> None:
        """同一种颜色的若干实心矩形。"""
        paths = " ".join(map(_rectangle, boxes))
        if paths:
            self._shapes.append(f"{_rgb(colour)} rg {paths} f")

    def frame(self, box: Box, pen: Pen) -> None:
        """一个空心矩形。"""
        self._shapes.append(f"{pen.operators} {_rectangle(box)} S")

    def polygon(self, points: Sequence[Spot], fill: str, pen: Pen) -> None:
        """一个填色并描边的多边形。"""
        self._shapes.append(f"{_rgb(fill)} rg {pen.operators} {_path(points)} b")

    def circle(self, centre: Spot, radius: float, fill: str, pen: Pen) -> None:
        """一个填色并描边的小圆。"""
        self.polygon(regular_polygon(centre, radius, CIRCLE_SIDES, 0.0), fill, pen)

    def hatch(self, box: Box, segments: Iterable[Segment], pen: Pen) -> None:
        """在矩形以内画线段，出界的部分裁掉。"""
        self._shapes.append(f"q {_rectangle(box)} W n")
        self.strokes(segments, pen)
        self._shapes.append("Q")

    def image(self, raster: Raster, box: Box) -> None:
        """一幅图，铺满矩形；在本页的线与字的下面。"""
        x, y, width, height = box
        name = embed(self._canvas, raster)
        self._shapes.insert(0, f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q")

    def bookmark(self, key: str, title: str, top: float, level: int) -> None:
        """在大纲里记下此处；key 一份文档里不重复，可以用 link 连过来。"""
        self._canvas.bookmarkHorizontal(key, 0, top)
        self.outline(key, title, level)

    def outline(self, key: str, title: str, level: int) -> None:
        """大纲里加一条；不能比上一条深两层以上。"""
        self._depth = min(level, self._depth + 1)
        self._canvas.addOutlineEntry(title, key, self._depth)

    def expect(self, key: str) -> None:
        """这个目的地的页以后才接上；key 只能是英文字母与数字。"""
        self._canvas._destinations[key] = Ahead(key)  # noqa: SLF001 — reportlab 没有公开入口

    def link(self, key: str, box: Box) -> None:
        """点这个矩形就到 key 那里。"""
        x, y, width, height = box
        self._canvas.linkAbsolute("", key, (x, y, x + width, y + height))

    def finish_page(self) -> None:
        """写出本页，开始下一页。"""
        if self._shapes:
            self._canvas.addLiteral("\n".join(["q", *self._shapes, "Q"]))
        if self._texts:
            self._canvas.addLiteral("\n".join(["BT", *self._texts, "ET"]))
        self._shapes, self._texts = [], []
        self._font = ""
        self._canvas.showPage()

    def _encode(self, text: str, face: Face) -> Encoded:
        """逐段交给字体分配字形。"""
        runs: list[tuple[str, str]] = []
        width = 0.0
        document: Any = self._canvas._doc  # noqa: SLF001 — 字体子集按文档分配，reportlab 没有公开入口
        for used, run in split_runs(text, face):
            font = load_font(used)
            width += run_width(run, used)
            for subset, code in font.splitString(run, document):
                runs.append((font.getSubsetInternalName(subset, document), code.hex()))
        return Encoded(tuple(runs), width)


def regular_polygon(centre: Spot, radius: float, sides: int, turn: float) -> list[Spot]:
    """正多边形的各顶点；turn 是第一个顶点的方向（度）。"""
    angles = [math.radians(turn) + math.tau * side / sides for side in range(sides)]
    return [(centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)) for angle in angles]


def _rectangle(box: Box) -> str:
    """矩形路径。"""
    x, y, width, height = box
    return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"


def _path(points: Sequence[Spot]) -> str:
    """折线路径。"""
    (x0, y0), *rest = points
    return " ".join([f"{x0:.2f} {y0:.2f} m", *(f"{x:.2f} {y:.2f} l" for x, y in rest)])


@cache
def _rgb(colour: str) -> str:
    """`#RRGGBB` 的 PDF 写法。"""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return " ".join(f"{part:.3g}" for part in parts)
