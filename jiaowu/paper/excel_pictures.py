"""Excel 里的图片：几幅一行，说明写在下面一行；方框右上角的照片。"""

import io
import math
from collections.abc import Sequence

from jiaowu.paper.characters import clean
from jiaowu.paper.document import Picture, Pictures, Portrait
from jiaowu.paper.excel_charts import COLUMN_PADDING, PIXELS_PER_POINT, PIXELS_PER_UNIT, ROW_POINTS
from jiaowu.paper.excel_sheets import SheetPen
from jiaowu.paper.excel_styles import BORDER
from jiaowu.paper.pictures import raster_of
from jiaowu.paper.theme import MM

GAP = 8.0
"""图与图之间、图与格线之间的像素。"""

MISSING = "图片缺失：{name}"

EMPTY_PORTRAIT = "照片"

BETWEEN = "　｜　"
"""一行里几幅的说明之间。"""

Room = tuple[float, float, float, float]
"""可以放图的地方：左、上、宽、高（像素），从某一格的左上角量起。"""


def place_pictures(pen: SheetPen, block: Pictures) -> None:
    """放几行图片。"""
    if block.title:
        pen.write_line(block.title, pen.styles.heading)
    width = width_of(pen.widths) / block.per_row
    height = block.height * MM
    for start in range(0, len(block.pictures), block.per_row):
        chosen = block.pictures[start : start + block.per_row]
        rows = math.ceil(height / ROW_POINTS)
        kept = [
            place_picture(
                pen, each, (pen.row, 0), (at * width, 0.0, width - GAP, rows * ROW_POINTS * PIXELS_PER_POINT)
            )
            for at, each in enumerate(chosen)
        ]
        pen.row += rows if any(kept) else 0
        _write_captions(pen, chosen, kept)
    pen.row += 1


def place_portrait(pen: SheetPen, portrait: Portrait, area: tuple[int, int, int, int]) -> None:
    """照片放进合并好的一块：没有就写“照片”，读不了写“图片缺失”。"""
    top, first, _, last = area
    picture = portrait.picture
    width = width_of(pen.widths[first : last + 1])
    room = (GAP / 2, GAP / 2, width - GAP, portrait.height * MM * PIXELS_PER_POINT - GAP)
    drawn = picture is not None and place_picture(pen, picture, (top, first), room)
    words = MISSING.format(name=picture.shown_name) if picture is not None else EMPTY_PORTRAIT
    style = pen.styles.of(align="center", border=BORDER, text_wrap=True)
    pen.merge(area, "" if drawn else clean(words), style)


def place_picture(pen: SheetPen, picture: Picture, cell: tuple[int, int], room: Room) -> bool:
    """一幅图放在 room 的正中；读不了为假。"""
    left, top, width, height = room
    raster = raster_of(picture, width / PIXELS_PER_POINT, height / PIXELS_PER_POINT)
    if raster is None:
        return False
    wide, high = raster.fitted(width, height)
    options = {
        "image_data": io.BytesIO(raster.data),
        "x_scale": wide / raster.width,
        "y_scale": high / raster.height,
        "x_offset": left + (width - wide) / 2,
        "y_offset": top + (height - high) / 2,
        "object_position": 1,
        "description": clean(picture.caption or picture.shown_name),
    }
    pen.worksheet.insert_image(*cell, "picture.jpg", options)
    return True


def width_of(widths: Sequence[float]) -> float:
    """几列合起来多少像素。"""
    return sum(unit * PIXELS_PER_UNIT + COLUMN_PADDING for unit in widths)


def _write_captions(pen: SheetPen, chosen: Sequence[Picture], kept: Sequence[bool]) -> None:
    """各幅的说明；读不了的写明。"""
    words = [
        each.caption if drawn else "　".join([each.caption, MISSING.format(name=each.shown_name)]).strip()
        for each, drawn in zip(chosen, kept, strict=True)
    ]
    if any(words):
        pen.write_line(BETWEEN.join(word or "（无说明）" for word in words), pen.styles.note)
