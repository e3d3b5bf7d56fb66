"""佐证：各处的附件合成一份，谁的就是谁的；不见了、改动过的认得出；添加不成什么也不留。"""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.observations import ObservationDraft
from jiaowu.inspection.services.observations import add_observation
from jiaowu.portfolio.evidence import FileState
from jiaowu.portfolio.services.evidence import (
    TEACHER,
    add_evidence,
    check_evidence,
    drop_evidence,
    evidence_days,
    evidence_path,
    list_evidence,
    stored_path,
)
from jiaowu.progress import Progress
from jiaowu.store.attachments import FOLDER, attach
from jiaowu.store.batches import undo
from jiaowu.teachers.records import Span
from jiaowu.teachers.services.papers import save_photo
from tests.portfolio.growing import Grown, build_grown


@pytest.fixture
def grown(session: Session, tmp_path: Path) -> Grown:
    return build_grown(session, tmp_path)


def write(folder: Path, name: str, content: bytes = b"content") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_files_of_every_record_are_listed_newest_first(
    session: Session, tmp_path: Path, grown: Grown
) -> None:
    feng = grown.staff.feng
    lesson = write(tmp_path, "课件.pptx", b"slides")
    add_evidence(session, tmp_path, ("teacher_work", grown.lesson), [lesson], Progress())
    add_evidence(session, tmp_path, (TEACHER, feng), [write(tmp_path, "教师资格证.pdf")], Progress())
    save_photo(session, tmp_path, feng, write(tmp_path, "照片.jpg", b"photo"))

    found = list_evidence(session, tmp_path, feng)

    assert [(each.name, each.kind, each.title) for each in found] == [
        ("教师资格证.pdf", "证件与证书", "教师本人"),
        ("课件.pptx", "教学设计与公开课", "《湖心亭看雪》"),
        ("证书.pdf", "获奖证书", "优质课评比"),
    ]
    assert [each.day for each in found[1:]] == [date(2026, 10, 20), date(2026, 6, 1)]
    assert list_evidence(session, tmp_path, grown.staff.song) == ()
    assert len(evidence_days(session)[feng]) == 3


def test_a_lesson_is_evidence_of_the_one_who_taught_and_of_those_who_listened(
    session: Session, tmp_path: Path, grown: Grown
) -> None:
    staff = grown.staff
    observation = add_observation(
        session, staff.autumn, ObservationDraft(date(2026, 10, 9), staff.feng, (staff.song,), topic="秋天")
    )
    attach(session, tmp_path, "observation", observation, write(tmp_path, "评课稿.docx"), "paper")

    for teacher in (staff.feng, staff.song):
        found = [each for each in list_evidence(session, tmp_path, teacher) if each.table == "observation"]
        assert [(each.name, each.kind) for each in found] == [("评课稿.docx", "听课记录")]


def test_a_span_takes_the_day_of_the_record(session: Session, tmp_path: Path, grown: Grown) -> None:
    june = Span(date(2026, 6, 1), date(2026, 6, 30))

    assert [each.name for each in list_evidence(session, tmp_path, grown.staff.feng, june)] == ["证书.pdf"]


def test_a_missing_and_a_changed_file_are_told(session: Session, tmp_path: Path, grown: Grown) -> None:
    feng = grown.staff.feng
    add_evidence(session, tmp_path, (TEACHER, feng), [write(tmp_path, "学历.pdf", b"abcdef")], Progress())
    spoiled, lost = list_evidence(session, tmp_path, feng)
    path = stored_path(tmp_path, spoiled)
    path.chmod(0o644)
    path.write_bytes(b"ABCDEF")
    stored_path(tmp_path, lost).unlink()

    quick = list_evidence(session, tmp_path, feng)
    states = check_evidence(tmp_path, quick, Progress())

    assert [each.state for each in quick] == [FileState.INTACT, FileState.MISSING]
    assert states == {spoiled.id: FileState.CHANGED, lost.id: FileState.MISSING}
    with pytest.raises(UserError, match="被改动过"):
        evidence_path(tmp_path, spoiled)


def test_one_bad_file_keeps_all_out(session: Session, tmp_path: Path, grown: Grown) -> None:
    feng = grown.staff.feng
    before = sorted((tmp_path / FOLDER).rglob("*.pdf"))
    empty = write(tmp_path, "空.pdf", b"")

    with pytest.raises(UserError, match="是空文件"):
        add_evidence(session, tmp_path, (TEACHER, feng), [empty, write(tmp_path, "好.pdf")], Progress())

    assert sorted((tmp_path / FOLDER).rglob("*.pdf")) == before


def test_dropping_a_file_can_be_taken_back(session: Session, tmp_path: Path, grown: Grown) -> None:
    (certificate,) = list_evidence(session, tmp_path, grown.staff.feng)

    batch = drop_evidence(session, certificate.id)
    assert list_evidence(session, tmp_path, grown.staff.feng) == ()
    undo(session, batch)

    assert list_evidence(session, tmp_path, grown.staff.feng) == (certificate,)
