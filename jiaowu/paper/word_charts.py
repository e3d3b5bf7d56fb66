"""Word 里的图：照 PDF 的画法画成图片，配上文字说明。"""

import io
from collections.abc import Sequence

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Flow, Frame
from jiaowu.paper.fonts import load_font
from jiaowu.paper.formats import display
from jiaowu.paper.pdf_body import SAVING
from jiaowu.paper.pdf_charts import MIN_HEIGHT, place_chart
from jiaowu.paper.preview import PDFIUM_LOCK, POINTS_PER_INCH
from jiaowu.paper.surface import Surface
from jiaowu.paper.theme import MM
from jiaowu.progress import Progress

DPI = 200

KINDS = {
    ChartKind.BARS: "柱形图",
    ChartKind.LINES: "折线图",
    ChartKind.BOX: "箱线图",
    ChartKind.HISTOGRAM: "直方图",
}

MAX_TOLD = 40
"""文字说明里至多写几个数。"""


def chart_size(chart: Chart, frame: Frame) -> tuple[float, float]:
    """图的宽与高（磅）。"""
    return frame.width, min(max(chart.height * MM, MIN_HEIGHT), frame.height)


def chart_pictures(charts: Sequence[Chart], frame: Frame, progress: Progress) -> list[bytes]:
    """各图的 PNG，每英寸 200 点；没有图就不载入字体。"""
    if not charts:
        return []
    buffer = io.BytesIO()
    load_font(Face.SANS)
    canvas = Canvas(buffer, pageCompression=0, initialFontName=Face.SANS.value)
    surface = Surface(canvas)
    for number, chart in enumerate(charts):
        progress.step("正在画图", number, len(charts))
        width, height = chart_size(chart, frame)
        canvas.setPageSize((width, height))
        flow = Flow(surface, Frame(width, height, 0.0, width, height, 0.0), progress)
        place_chart(flow, chart)
        for top, draw in flow.pages[0]:
            draw(surface, top)
        surface.finish_page()
    with SAVING:
        canvas.save()
    return _render(buffer.getvalue(), progress)


def alternative_text(chart: Chart) -> str:
    """看不见图的人听到的一句话：什么图、各系列的数。"""
    told = "；".join(_told(chart, series) for series in chart.series)
    return f"{KINDS[chart.kind]}：{display(chart.title)}。{told}"


def _told(chart: Chart, series: Series) -> str:
    """一个系列的数；箱线图说中位数。"""
    values = [box[2] for box in series.boxes] if series.boxes else list(series.values)
    pairs = list(zip(chart.labels, values, strict=False))
    shown = "，".join(
        f"{display(label)} {display(value, chart.format) or '缺'}" for label, value in pairs[:MAX_TOLD]
    )
    name = f"{display(series.name)}{'（中位数）' if series.boxes else ''}"
    return f"{name}：{shown}{'……' if len(pairs) > MAX_TOLD else ''}"


def _render(data: bytes, progress: Progress) -> list[bytes]:
    """每页一张图片。"""
    pictures: list[bytes] = []
    with PDFIUM_LOCK, pypdfium2.PdfDocument(data) as pages:
        for number in range(len(pages)):
            progress.step("正在画图", number, len(pages))
            page = pages[number]
            bitmap = page.render(scale=DPI / POINTS_PER_INCH)
            stream = io.BytesIO()
            bitmap.to_pil().save(stream, "PNG", dpi=(DPI, DPI))
            pictures.append(stream.getvalue())
            bitmap.close()
            page.close()
    return pictures
