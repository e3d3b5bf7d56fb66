"""成书：正文之后接上各附件——PDF 的页照原样，图片与接不上的说明由我们画——再登记目录与书签指向的页。

附件一份一份地从文件接进来，攒到一定大小就写一次盘；书有多大，内存里也只有其中一小段。
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2

from jiaowu.paper.appendices import DAMAGED, Planned, plan_appendices, refused
from jiaowu.paper.document import Document
from jiaowu.paper.headings import FILES_KEY, appendix_key
from jiaowu.paper.pdf_appendix import Place, draw_appendices
from jiaowu.paper.pdf_body import Body, draw_body
from jiaowu.paper.pdf_destinations import add_destinations
from jiaowu.paper.preview import PDFIUM_LOCK
from jiaowu.progress import Progress

DRAWN_TOGETHER = 12
"""我们画的页，连着的至多几页写成一份再接上；多了占内存，少了字体重复得多。"""

BATCH = 64 * 2**20
"""接进来这么多字节就写一次盘。"""

INCREMENTAL = pypdfium2.raw.FPDF_INCREMENTAL
"""只在原有的字节后面添上新的；整个重写要把全书读进内存。"""


@dataclass(frozen=True)
class Part:
    """接在后面的一段：一份 PDF 文件，或几页我们画的。"""

    places: tuple[Place, ...]

    @property
    def whole(self) -> bool:
        """是不是一份照原样接上的文件。"""
        return self.places[0].planned.whole


class _Unjoinable(Exception):  # noqa: N818 — 只在本模块里传话，不是给人看的错误
    """打得开却接不上的附件。"""

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


def write_book(document: Document, target: Path, progress: Progress) -> None:
    """把有附件的文档写成一本 PDF。接不上的附件印一页说明，从不因为它出错；取消时抛出 Cancelled。"""
    planned = list(plan_appendices(document.appendices))
    while True:
        body = draw_body(document, planned, progress)
        try:
            _join(document, body, planned, target, progress)
        except _Unjoinable as error:
            planned[error.index] = refused(planned[error.index].appendix, DAMAGED)
        else:
            return


def _join(
    document: Document, body: Body, planned: Sequence[Planned], target: Path, progress: Progress
) -> None:
    places = _places(body.first, planned)
    book = _Book(body.data, target)
    try:
        for part in _parts(places):
            progress.step("正在接上附件", part.places[0].index, len(places))
            if part.whole:
                book.append_file(part.places[0])
            else:
                book.append(draw_appendices(document, body, part.places))
        book.save()
    finally:
        book.close()
    cover = document.cover is not None
    targets = {appendix_key(place.index): place.number - 1 + cover for place in places}
    targets[FILES_KEY] = targets[appendix_key(0)]
    add_destinations(target, targets, body.total + cover)


def _places(first: int, planned: Sequence[Planned]) -> list[Place]:
    """各附件从第几页起。"""
    places: list[Place] = []
    for index, each in enumerate(planned):
        places.append(Place(index, first, each))
        first += each.pages
    return places


def _parts(places: Sequence[Place]) -> Iterator[Part]:
    """连着的几页我们画的合成一段。"""
    drawn: list[Place] = []
    for place in places:
        if drawn and (place.planned.whole or len(drawn) == DRAWN_TOGETHER):
            yield Part(tuple(drawn))
            drawn = []
        if place.planned.whole:
            yield Part((place,))
        else:
            drawn.append(place)
    if drawn:
        yield Part(tuple(drawn))


class _Book:
    """正在接的书。"""

    def __init__(self, body: bytes, target: Path) -> None:
        self._target = target
        self._pending = 0
        self._written = 0
        with PDFIUM_LOCK:
            self._document: Any = pypdfium2.PdfDocument(body)

    def append_file(self, place: Place) -> None:
        path = place.planned.appendix.path
        try:
            size = path.stat().st_size
            self._import(path, size)
        except (pypdfium2.PdfiumError, OSError) as error:
            raise _Unjoinable(place.index) from error

    def append(self, data: bytes) -> None:
        self._import(data, len(data))

    def save(self) -> None:
        with PDFIUM_LOCK:
            self._document.save(self._target, flags=INCREMENTAL)

    def close(self) -> None:
        with PDFIUM_LOCK:
            self._document.close()

    def _import(self, source: bytes | Path, size: int) -> None:
        if self._pending and self._pending + size > BATCH:
            self._flush()
        with PDFIUM_LOCK, pypdfium2.PdfDocument(source) as pages:
            self._document.import_pages(pages)
        self._pending += size

    def _flush(self) -> None:
        """写到盘上再打开：接进来的页就不占内存了。"""
        self._written += 1
        path = self._target.with_name(f"{self._target.stem}-{self._written}.pdf")
        with PDFIUM_LOCK:
            self._document.save(path, flags=INCREMENTAL)
            self._document.close()
            self._document = pypdfium2.PdfDocument(path)
        self._target.with_name(f"{self._target.stem}-{self._written - 1}.pdf").unlink(missing_ok=True)
        self._pending = 0
