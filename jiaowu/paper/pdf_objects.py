"""直接交给 reportlab 的 PDF 对象：原样嵌入的 JPEG，页还没有接上的目的地。"""

import hashlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFImageXObject, PDFObject
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from jiaowu.paper.raster import Raster


class Ahead(PDFObject):  # type: ignore[misc]  # reportlab 没有类型
    """一个有名称的目的地：附件的页在画书的时候还没有接上，名称指哪一页，接好以后再登记。"""

    def __init__(self, key: str) -> None:
        """key 只能是英文字母与数字。"""
        self._key = key

    @override
    def format(self, document: object) -> bytes:
        """PDF 里的写法。"""
        return f"/{self._key}".encode("ascii")


def embed(canvas: Canvas, raster: Raster) -> str:
    """把图放进 PDF（同样的只放一次），在本页登记，返回画它用的名称。

    不用 canvas.drawImage：它把图解开再压一遍，又编成文字，慢而且大。
    """
    document: Any = canvas._doc  # noqa: SLF001 — reportlab 没有原样嵌入 JPEG 字节的公开入口
    name = hashlib.sha256(raster.data).hexdigest()
    shown: str = document.getXObjectName(name)
    if shown not in document.idToObject:
        image = PDFImageXObject(name)
        image.width, image.height = raster.width, raster.height
        image.bitsPerComponent, image.mask = 8, None
        image.colorSpace = "DeviceGray" if raster.grey else "DeviceRGB"
        image._filters = ("DCTDecode",)  # noqa: SLF001 — 同上
        image.streamContent = raster.data
        document.Reference(image, shown)
        document.addForm(name, image)
    canvas._formsinuse.append(name)  # noqa: SLF001 — 同上
    canvas._currentPageHasImages = 1  # noqa: SLF001 — 同上
    return shown
