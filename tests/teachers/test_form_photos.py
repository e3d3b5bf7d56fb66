"""教师登记表右上角的照片。"""

from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy.orm import Session

from jiaowu.paper.document import Fields, Portrait
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.preview import Preview
from jiaowu.paper.writers import WRITERS, Writer, write
from jiaowu.progress import Progress
from jiaowu.teachers.reports import forms
from jiaowu.teachers.services.papers import printed_photo, save_photo
from tests.teachers.staff import Staffed


def test_the_form_has_a_box_for_the_photo(session: Session, staff: Staffed) -> None:
    fields = next(
        block for block in forms.build(session, None, [staff.feng]).blocks if isinstance(block, Fields)
    )

    assert fields.portrait == Portrait()
    with Preview(pdf_bytes(forms.build(session, None, [staff.feng]), Progress())) as preview:
        assert "照片" in preview.text(0)


def test_the_form_shows_the_photo_top_right(session: Session, staff: Staffed, tmp_path: Path) -> None:
    face = tmp_path / "冯豪.png"
    Image.new("RGB", (250, 350), "#C81E1E").save(face)
    save_photo(session, tmp_path / "资料", staff.feng, face)

    with Preview(pdf_bytes(forms.build(session, None, [staff.feng]), Progress())) as preview:
        image, text = preview.render(0, 72), preview.text(0)

    red = [
        (x, y)
        for y in range(image.height)
        for x in range(image.width)
        if image.data[y * image.stride + 4 * x : y * image.stride + 4 * x + 3] == b"\x1e\x1e\xc8"
    ]
    assert red
    assert min(x for x, _ in red) > image.width * 0.75
    assert max(y for _, y in red) < image.height * 0.3
    assert "图片缺失" not in text


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.id)
def test_a_form_whose_photo_is_gone_is_still_printed(
    session: Session, staff: Staffed, tmp_path: Path, writer: Writer
) -> None:
    face = tmp_path / "冯豪.png"
    Image.new("RGB", (25, 35)).save(face)
    save_photo(session, tmp_path / "资料", staff.feng, face)
    stored = printed_photo(session, staff.feng)
    assert stored is not None
    stored.chmod(0o600)
    stored.unlink()

    write(forms.build(session, None, [staff.feng]), tmp_path / f"表{writer.suffix}", Progress())

    if writer.id == "pdf":
        with Preview(tmp_path / "表.pdf") as preview:
            assert "图片缺失" in preview.text(0)
