"""获奖与成果：登记、改、删去、撤销。"""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.services import papers
from jiaowu.teachers.services.awards import add_award, delete_award, edit_award, list_awards
from jiaowu.teachers.services.profiles import remove_teacher, take_back
from jiaowu.teachers.services.works import add_work, delete_work, edit_work, list_works
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed

DAY = date(2025, 5, 4)
T15 = AwardDraft(
    DAY,
    "《让错误成为资源》",
    "云溪市教科院",
    "论文",
    "市级",
    "一等奖",
    "YX2025-017",
    "数学",
    "第一作者",
    "随文附证书",
)


def test_t15_an_award_keeps_every_column(session: Session, staff: Staffed) -> None:
    add_award(session, staff.song, T15)

    (award,) = list_awards(session, staff.song)

    assert award.draft == T15
    assert (award.teacher_id, list_awards(session, staff.feng)) == (staff.song, ())


def test_an_award_can_be_edited_and_each_step_taken_back(session: Session, staff: Staffed) -> None:
    add_award(session, staff.song, T15)
    (award,) = list_awards(session)

    edited = edit_award(session, award.id, AwardDraft(DAY, "改过的题目", level="省级"))
    assert list_awards(session)[0].draft.level == "省级"
    take_back(session, edited)
    assert list_awards(session)[0].draft == T15

    deleted = delete_award(session, award.id)
    assert list_awards(session) == ()
    take_back(session, deleted)
    assert list_awards(session)[0].draft == T15


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (AwardDraft(DAY, " "), "没有写题目"),
        (AwardDraft(DAY, "优质课", level="宇宙级"), "级别“宇宙级”不在列表里"),
        (AwardDraft(DAY, "优质课", category="唱歌"), "类别“唱歌”不在列表里"),
        (AwardDraft(date.today() + timedelta(days=1), "优质课"), "还没有到"),  # noqa: DTZ011 — 按本地日期
    ],
)
def test_a_wrong_award_is_refused(session: Session, staff: Staffed, draft: AwardDraft, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        add_award(session, staff.feng, draft)

    assert list_awards(session) == ()


def test_a_work_is_registered_edited_and_restored(session: Session, staff: Staffed) -> None:
    paper = WorkDraft(WorkKind.PAPER, DAY, "大单元教学", "市级", "《云溪教育》")
    add_work(session, staff.feng, paper)
    add_work(session, staff.feng, WorkDraft(WorkKind.OPEN_LESSON, date(2024, 3, 1), "背影", "校级"))

    first, second = list_works(session, staff.feng)
    assert (first.draft, second.draft.kind.label) == (paper, "公开课")
    assert list_works(session, since=date(2025, 1, 1), until=date(2025, 12, 31)) == (first,)

    edit_work(session, second.id, WorkDraft(WorkKind.LECTURE, date(2024, 3, 2), "背影的教法"))
    assert list_works(session)[1].draft.kind is WorkKind.LECTURE
    done = delete_work(session, first.id)
    assert len(list_works(session)) == 1
    take_back(session, done)
    assert list_works(session)[0].draft == paper


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (WorkDraft(WorkKind.PAPER, DAY, ""), "论文没有写题目"),
        (WorkDraft(WorkKind.PAPER, date.today() + timedelta(days=1), "题"), "还没有到"),  # noqa: DTZ011 — 同上
        (WorkDraft(WorkKind.PAPER, DAY, "题", "天级"), "级别“天级”"),
    ],
)
def test_a_wrong_work_is_refused(session: Session, staff: Staffed, draft: WorkDraft, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        add_work(session, staff.feng, draft)


def test_certificates_go_and_come_back_with_their_award(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    add_award(session, staff.dan, T15)
    (award,) = list_awards(session)
    certificate = tmp_path / "证书.pdf"
    certificate.write_bytes(b"%PDF certificate")
    papers.add_papers(session, tmp_path, papers.AWARD, award.id, [certificate])
    papers.add_papers(session, tmp_path, papers.TEACHER, staff.dan, [certificate])

    shown = [
        (each.file.name, each.owner, each.intact) for each in papers.list_papers(session, tmp_path, staff.dan)
    ]
    assert shown == [("证书.pdf", "教师", True), ("证书.pdf", "获奖：《让错误成为资源》", True)]

    done = remove_teacher(session, staff.dan)
    assert papers.list_papers(session, tmp_path, staff.dan) == ()
    take_back(session, done)
    assert len(papers.list_papers(session, tmp_path, staff.dan)) == 2


def test_a_new_photo_replaces_the_old_one_until_taken_back(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    for name in ("一.jpg", "二.jpg"):
        (tmp_path / name).write_bytes(name.encode())

    papers.save_photo(session, tmp_path, staff.feng, tmp_path / "一.jpg")
    first = papers.photo_path(session, tmp_path, staff.feng)
    done = papers.save_photo(session, tmp_path, staff.feng, tmp_path / "二.jpg")
    second = papers.photo_path(session, tmp_path, staff.feng)
    take_back(session, done)

    assert first is not None
    assert second not in {None, first}
    assert papers.photo_path(session, tmp_path, staff.feng) == first
    papers.drop_photo(session, staff.feng)
    assert papers.photo_path(session, tmp_path, staff.feng) is None
    with pytest.raises(UserError, match="没有照片"):
        papers.drop_photo(session, staff.feng)
