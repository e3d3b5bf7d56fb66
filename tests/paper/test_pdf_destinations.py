"""在写好的 PDF 末尾登记名称指向的页。"""

import io
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from jiaowu.paper.pdf_destinations import add_destinations
from jiaowu.paper.surface import Surface


def written(path: Path, extra: int) -> None:
    """正文一页，大纲里有一个还没有接上的目的地；再接上 extra 页空白。"""
    stream = io.BytesIO()
    canvas = Canvas(stream)
    surface = Surface(canvas)
    surface.expect("file0")
    surface.outline("file0", "附件", 0)
    surface.finish_page()
    canvas.save()
    with pypdfium2.PdfDocument(stream.getvalue()) as pages:
        for _ in range(extra):
            pages.new_page(200, 100)
        pages.save(path, flags=pypdfium2.raw.FPDF_INCREMENTAL)


def target_of(path: Path) -> int | None:
    with pypdfium2.PdfDocument(path) as pages:
        (mark,) = pages.get_toc()
        place = mark.get_dest()
        return place and int(place.get_index())


@pytest.mark.parametrize("at", [1, 2, 3])
def test_the_name_leads_to_its_page(tmp_path: Path, at: int) -> None:
    written(tmp_path / "书.pdf", 3)
    before = (tmp_path / "书.pdf").read_bytes()

    add_destinations(tmp_path / "书.pdf", {"file0": at}, 4)

    assert target_of(tmp_path / "书.pdf") == at
    assert (tmp_path / "书.pdf").read_bytes().startswith(before)


def test_a_file_whose_pages_do_not_tally_is_left_alone(tmp_path: Path) -> None:
    written(tmp_path / "书.pdf", 3)
    before = (tmp_path / "书.pdf").read_bytes()

    add_destinations(tmp_path / "书.pdf", {"file0": 1}, 5)

    assert (tmp_path / "书.pdf").read_bytes() == before
    assert target_of(tmp_path / "书.pdf") is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a pdf",
        b"startxref\n99999\n%%EOF",
        b"xref\n0 1\n0000000000 65535 f\ntrailer\n<</Size 1>>\nstartxref\n0\n%%EOF",
        b"xref\n0 1\n0000000000 65535 f\ntrailer\n<</Root 5 0 R>>\nstartxref\n0\n%%EOF",
        b"xref\n0 1\n0000000000 65535 f\ntrailer\n<</Root 5 0 R/Prev 0>>\nstartxref\n0\n%%EOF",
    ],
)
def test_a_file_that_makes_no_sense_is_left_alone(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "怪.pdf").write_bytes(data)

    add_destinations(tmp_path / "怪.pdf", {"file0": 0}, 1)

    assert (tmp_path / "怪.pdf").read_bytes() == data
