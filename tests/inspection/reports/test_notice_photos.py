"""整改通知单后面附的照片。"""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy.orm import Session

from jiaowu.inspection.reports import rectification
from jiaowu.inspection.services import rectifications
from jiaowu.inspection.services.result_photos import OWNER, PHOTO
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.preview import Preview
from jiaowu.paper.writers import WRITERS, Writer, write
from jiaowu.progress import Progress
from jiaowu.store.attachments import attach
from tests.inspection.recorded import build_recorded
from tests.inspection.small import SmallSchool


@pytest.fixture
def issued(session: Session, school: SmallSchool, tmp_path: Path) -> int:
    """一张整改单，它的结果有两张照片和一份别的文件。"""
    found = build_recorded(session, school)
    draft = rectifications.list_candidates(session, get_summary(session, found.now))[0].draft
    key = rectifications.issue(session, [draft], date(2026, 11, 10), date(2026, 11, 17)).ids[0]
    for name, colour in (("作业本.jpg", "#C81E1E"), ("教案.png", "#1E1EC8")):
        Image.new("RGB", (800, 600), colour).save(tmp_path / name)
        attach(session, tmp_path / "资料", OWNER, draft.result_id, tmp_path / name, PHOTO)
    (tmp_path / "说明.docx").write_bytes(b"PK")
    attach(session, tmp_path / "资料", OWNER, draft.result_id, tmp_path / "说明.docx", PHOTO)
    return key


def test_the_photos_follow_the_notice_on_a_page_of_their_own(session: Session, issued: int) -> None:
    with Preview(pdf_bytes(rectification.build(session, None, [issued]), Progress())) as preview:
        pages, text = preview.page_count, preview.text(1)
        shown = preview.render(1, 36)
    image = Image.frombytes("RGB", (shown.width, shown.height), shown.data, "raw", "BGRX", shown.stride)

    assert pages == 2
    for words in ("整改通知单所附照片", "2026-2027-1-001", "照片 1", "照片 2"):
        assert words in text
    assert "图片缺失" not in text
    assert "说明.docx" not in text
    left, right = (image.getpixel((int(image.width * share), image.height // 3)) for share in (0.3, 0.7))
    assert left == pytest.approx((200, 30, 30), abs=8)
    assert right == pytest.approx((30, 30, 200), abs=8)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.id)
def test_a_notice_with_photos_goes_through_every_writer(
    session: Session, issued: int, tmp_path: Path, writer: Writer
) -> None:
    target = tmp_path / f"单{writer.suffix}"

    write(rectification.build(session, None, [issued]), target, Progress())

    assert target.stat().st_size > 3_000
