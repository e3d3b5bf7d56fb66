"""Word 里的图与图片：放进文件，返回段落与格里的 XML。"""

import io
from collections.abc import Iterator
from typing import Any

from docx.shared import Pt

from jiaowu.paper.characters import clean
from jiaowu.paper.document import Align, Chart, Picture, Pictures, Portrait
from jiaowu.paper.flow import Frame
from jiaowu.paper.raster import Raster
from jiaowu.paper.theme import MM
from jiaowu.paper.word_charts import alternative_text, chart_size
from jiaowu.paper.word_grids import WordCell, WordRow, grid
from jiaowu.paper.word_text import Style, paragraph

PICTURE_NAME = "图"

MISSING = "图片缺失：{name}"

EMPTY_PORTRAIT = "照片"

GAP = 6.0
"""图离格边共多少（磅）。"""


class PicturePen:
    """把图放进文件的笔。"""

    def __init__(self, package: Any, frame: Frame, images: list[bytes]) -> None:
        """images 是画好的图（Chart），与文档里的次序相同。"""
        self._package = package
        self._frame = frame
        self._images = iter(images)

    def chart(self, chart: Chart) -> str:
        """下一张图的一段；带文字说明。"""
        size = chart_size(chart, self._frame)
        drawn = self._drawing(next(self._images), size, chart.title, alternative_text(chart))
        return paragraph("", Style.PICTURE).replace("</w:p>", f"{drawn}</w:p>")

    def pictures(self, block: Pictures) -> Iterator[str]:
        """几幅一行，排在没有线的表里；说明在图下。"""
        if block.title:
            yield paragraph(block.title, Style.CAPTION)
        width = self._frame.width / block.per_row
        height = min(block.height * MM, self._frame.height / 2)
        rows: list[WordRow] = []
        for start in range(0, len(block.pictures), block.per_row):
            chosen = block.pictures[start : start + block.per_row]
            rows.append(WordRow([self._cell(each, width, height) for each in chosen], keep=True))
            rows.append(WordRow([WordCell(each.caption, width, Align.CENTER) for each in chosen]))
        yield grid([width] * block.per_row, rows, bordered=False)
        yield paragraph("", Style.THIN)

    def portrait(self, portrait: Portrait) -> tuple[str, str]:
        """照片的一格：文字（没有照片时）与图。"""
        if portrait.picture is None:
            return EMPTY_PORTRAIT, ""
        cell = self._cell(portrait.picture, portrait.width * MM + GAP, portrait.height * MM)
        return cell.text, cell.drawing

    def _cell(self, picture: Picture, width: float, height: float) -> WordCell:
        raster = _raster_of(picture, width - GAP, height)
        if raster is None:
            return WordCell(MISSING.format(name=picture.shown_name), width, Align.CENTER)
        size = raster.fitted(width - GAP, height)
        name = picture.caption or picture.shown_name
        return WordCell("", width, Align.CENTER, drawing=self._drawing(raster.data, size, name, name))

    def _drawing(self, data: bytes, size: tuple[float, float], title: str, told: str) -> str:
        """一幅图的 XML；size 是宽与高（磅）。"""
        inline = self._package.part.new_pic_inline(io.BytesIO(data), Pt(size[0]), Pt(size[1]))
        inline.docPr.set("descr", clean(told))
        inline.docPr.set("title", clean(title))
        inline.docPr.set("name", f"{PICTURE_NAME}{inline.docPr.id}")
        return f"<w:r><w:drawing>{inline.xml}</w:drawing></w:r>"


def _raster_of(picture: Picture, width: float, height: float) -> Raster | None:
    from jiaowu.paper.pictures import raster_of  # noqa: PLC0415 — 有图片才载入读图的库

    return raster_of(picture, width, height)
