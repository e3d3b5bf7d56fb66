"""附件：抄进资料文件夹，按内容存放，丢了、改了都看得出来。"""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store import attachments, incoming
from jiaowu.store.attachments import (
    AttachmentState,
    attach,
    detach,
    list_attachments,
    open_path,
    state_of,
    stored_path,
)
from jiaowu.store.batches import list_batches, undo

CONTENT = b"certificate"
SHA = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    path = tmp_path / "证书 1.PDF"
    path.write_bytes(CONTENT)
    return path


def test_a_file_is_copied_under_its_hash_and_the_original_is_left(
    session: Session, tmp_path: Path, certificate: Path
) -> None:
    kept = attach(session, tmp_path, "teacher", 7, certificate, "paper")

    assert (kept.name, kept.kind, kept.size, kept.sha256) == ("证书 1.PDF", "paper", len(CONTENT), SHA)
    assert kept.path == f"{SHA[:2]}/{SHA}.pdf"
    assert (tmp_path / "附件" / SHA[:2] / f"{SHA}.pdf").read_bytes() == CONTENT
    assert certificate.read_bytes() == CONTENT
    assert list_attachments(session, "teacher", 7) == (kept,)
    assert list_attachments(session, "teacher", 7, "photo") == ()
    assert open_path(tmp_path, kept) == stored_path(tmp_path, kept)
    assert [path.name for path in (tmp_path / "附件").rglob("*.tmp")] == []


def test_the_same_file_is_stored_once(session: Session, tmp_path: Path, certificate: Path) -> None:
    first = attach(session, tmp_path, "teacher", 7, certificate, "paper")
    again = attach(session, tmp_path, "teacher", 7, certificate, "paper")
    other = attach(session, tmp_path, "award", 3, certificate, "paper")

    assert again == first
    assert other.path == first.path
    assert len([path for path in (tmp_path / "附件").rglob("*") if path.is_file()]) == 1


def test_a_deleted_attachment_comes_back(session: Session, tmp_path: Path, certificate: Path) -> None:
    kept = attach(session, tmp_path, "teacher", 7, certificate, "paper")

    done = detach(session, kept.id)
    assert list_attachments(session, "teacher", 7) == ()
    assert stored_path(tmp_path, kept).is_file()
    undo(session, done)

    assert list_attachments(session, "teacher", 7) == (kept,)
    assert list_batches(session, attachments.RECORDED)[0].title == "删去附件“证书 1.PDF”"


def test_adding_can_be_taken_back(session: Session, tmp_path: Path, certificate: Path) -> None:
    attach(session, tmp_path, "teacher", 7, certificate, "paper")

    undo(session, list_batches(session, attachments.RECORDED)[0].id)

    assert list_attachments(session, "teacher", 7) == ()


def test_a_missing_file_is_told(session: Session, tmp_path: Path, certificate: Path) -> None:
    kept = attach(session, tmp_path, "teacher", 7, certificate, "paper")
    stored_path(tmp_path, kept).unlink()

    assert state_of(tmp_path, kept) is AttachmentState.MISSING
    with pytest.raises(UserError, match=r"的文件不见了.*登记还在"):
        open_path(tmp_path, kept)


@pytest.mark.parametrize("spoiled", [b"certificatf", b"certificate and more"])
def test_a_changed_file_is_told_and_never_overwritten(
    session: Session, tmp_path: Path, certificate: Path, spoiled: bytes
) -> None:
    kept = attach(session, tmp_path, "teacher", 7, certificate, "paper")
    path = stored_path(tmp_path, kept)
    path.chmod(0o644)
    path.write_bytes(spoiled)

    assert state_of(tmp_path, kept) is AttachmentState.CHANGED
    with pytest.raises(UserError, match="被改动过，与添加时不同"):
        open_path(tmp_path, kept)

    good = attach(session, tmp_path, "award", 3, certificate, "paper")
    assert good.path == f"{SHA[:2]}/{SHA}-2.pdf"
    assert open_path(tmp_path, good).read_bytes() == CONTENT
    assert path.read_bytes() == spoiled


def test_the_stored_file_is_read_only(session: Session, tmp_path: Path, certificate: Path) -> None:
    kept = attach(session, tmp_path, "teacher", 7, certificate, "paper")

    assert stored_path(tmp_path, kept).stat().st_mode & 0o222 == 0


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [("没有.pdf", None, "不是文件或已经不在了"), ("空.pdf", b"", "是空文件")],
)
def test_a_bad_file_is_refused(
    session: Session, tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(UserError, match=sentence):
        attach(session, tmp_path, "teacher", 7, path, "paper")

    assert list_attachments(session, "teacher", 7) == ()


def test_a_folder_and_a_huge_file_are_refused(
    session: Session, tmp_path: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "LARGEST", 4)

    with pytest.raises(UserError, match="超过了"):
        attach(session, tmp_path, "teacher", 7, certificate, "paper")
    with pytest.raises(UserError, match="不是文件"):
        attach(session, tmp_path, "teacher", 7, tmp_path, "paper")


def test_a_folder_that_cannot_be_written_is_told(session: Session, tmp_path: Path, certificate: Path) -> None:
    (tmp_path / "附件").write_text("不是文件夹", encoding="utf-8")

    with pytest.raises(UserError, match="没有添加"):
        attach(session, tmp_path, "teacher", 7, certificate, "paper")


@pytest.mark.parametrize(("name", "suffix"), [("无扩展名", ""), ("怪.p d f", ""), ("照片.JPEG", ".jpeg")])
def test_strange_suffixes_are_dropped(session: Session, tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / name
    path.write_bytes(CONTENT)

    assert attach(session, tmp_path, "teacher", 7, path, "paper").path == f"{SHA[:2]}/{SHA}{suffix}"
