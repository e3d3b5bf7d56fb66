from pathlib import Path

import pytest

from jiaowu.errors import UserError
from jiaowu.paper.document import Column, Document, Orientation, Table
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.preview import Preview
from jiaowu.progress import Progress


@pytest.fixture
def data() -> bytes:
    """两页横放的 PDF。"""
    table = Table((Column("姓名", 8),), [(f"学生{n}",) for n in range(30)])
    return pdf_bytes(Document(title="名单", blocks=(table,), orientation=Orientation.LANDSCAPE), Progress())


def test_pages_have_their_paper_size(data: bytes) -> None:
    with Preview(data) as preview:
        sizes = [preview.page_size(index) for index in range(preview.page_count)]

    assert sizes == [pytest.approx((297, 210), abs=0.01)] * 2


def test_a_page_is_rendered_at_the_wanted_sharpness(data: bytes) -> None:
    with Preview(data) as preview:
        image = preview.render(0, 72)

    assert (image.width, image.height) == (842, 596)
    assert image.stride >= image.width * 4
    assert len(image.data) == image.stride * image.height


def test_a_rendered_page_is_black_ink_on_white_paper(data: bytes) -> None:
    with Preview(data) as preview:
        image = preview.render(0, 72)

    pixels = {image.data[at : at + 3] for at in range(0, len(image.data), 4)}
    assert bytes((255, 255, 255)) in pixels
    assert min(map(sum, pixels)) < 100


def test_pages_are_rendered_one_after_another(data: bytes) -> None:
    with Preview(data) as preview:
        images = [preview.render(index, 30) for index in range(preview.page_count)]

    assert len(images) == 2


def test_the_text_of_a_page_can_be_searched(data: bytes) -> None:
    with Preview(data) as preview:
        assert "学生0" in preview.text(0)


def test_a_file_can_be_previewed_too(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "名单.pdf"
    path.write_bytes(data)

    with Preview(path) as preview:
        assert preview.page_count == 2


@pytest.mark.parametrize("broken", [b"", b"not a pdf", b"%PDF-1.4\n"])
def test_a_broken_pdf_is_said_so(broken: bytes) -> None:
    with pytest.raises(UserError, match="打不开"):
        Preview(broken)


def test_a_missing_file_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="打不开"):
        Preview(tmp_path / "没有.pdf")


def test_closing_twice_is_harmless(data: bytes) -> None:
    preview = Preview(data)

    preview.close()
    preview.close()
