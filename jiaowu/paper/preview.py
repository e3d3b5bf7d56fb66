"""把 PDF 的页画成图像，供屏幕预览与打印；不涉及 Qt。"""

from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

import pypdfium2

from jiaowu.errors import UserError
from jiaowu.paper.theme import MM

POINTS_PER_INCH = 72

PDFIUM_LOCK = RLock()
"""PDFium 不能在几个线程里同时用。"""


@dataclass(frozen=True)
class PageImage:
    """一页的图像：每像素四字节，依次为蓝、绿、红、空（即 Qt 的 Format_RGB32）。"""

    width: int
    height: int
    stride: int
    """每行的字节数。"""
    data: bytes


class Preview:
    """打开的一份 PDF；用完 close，或写在 with 里。"""

    def __init__(self, source: bytes | Path) -> None:
        """source 是 PDF 的内容或文件；打不开时抛出 UserError。"""
        with PDFIUM_LOCK:
            try:
                self._document = pypdfium2.PdfDocument(source)
            except (pypdfium2.PdfiumError, FileNotFoundError) as error:
                raise UserError("这份 PDF 打不开，可能已损坏；请重新生成后再预览。") from error
            self.page_count: int = len(self._document)

    def __enter__(self) -> Self:
        """进入 with。"""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """离开 with 时关闭。"""
        self.close()

    def close(self) -> None:
        """释放 PDF；可以重复调用。"""
        with PDFIUM_LOCK:
            self._document.close()

    def page_size(self, index: int) -> tuple[float, float]:
        """第 index 页（0 起）的宽与高，毫米。"""
        with PDFIUM_LOCK:
            width, height = self._document.get_page_size(index)
        return width / MM, height / MM

    def render(self, index: int, dpi: float) -> PageImage:
        """把第 index 页（0 起）按 dpi 画成图像。"""
        with PDFIUM_LOCK:
            page = self._document[index]
            bitmap = page.render(scale=dpi / POINTS_PER_INCH, prefer_bgrx=True)
            image = PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            page.close()
        return image

    def text(self, index: int) -> str:
        """第 index 页（0 起）的文字，供搜索与复制。"""
        with PDFIUM_LOCK:
            page = self._document[index]
            text_page = page.get_textpage()
            text: str = text_page.get_text_range()
            text_page.close()
            page.close()
        return text
