"""全校设置与办公密码：默认值、存了读得回、密码不存原文。"""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.services import settings
from jiaowu.school.settings import ExamLimits, SchoolSettings, SupportRules
from jiaowu.school.tables import SettingTable
from jiaowu.store.store import Store
from jiaowu.store.tables import JournalTable


def test_a_new_school_starts_with_the_rules_of_compulsory_education(session: Session) -> None:
    found = settings.get_settings(session)

    assert found == SchoolSettings()
    assert found.compliance
    assert [found.exam_limits.allowed(grade) for grade in (1, 2, 3, 6, 7, 9, 10)] == [0, 0, 1, 1, 2, 2, None]
    assert [found.exam_limits.mocks(grade) for grade in (6, 8, 9, 11, 12)] == [0, 0, 2, 0, 2]


def test_settings_are_saved_and_read_back(session: Session) -> None:
    wanted = SchoolSettings(
        ClassStyle.CODE,
        compliance=False,
        exam_limits=ExamLimits(0, 2, 3, 4, None),
        support=SupportRules(2, None, nominated=False),
    )

    settings.save_settings(session, SchoolSettings())
    settings.save_settings(session, wanted)

    assert settings.get_settings(session) == wanted


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        (SchoolSettings(exam_limits=ExamLimits(primary=-1)), "负数"),
        (SchoolSettings(support=SupportRules(bottom_percent=0)), "0 与 100"),
        (SchoolSettings(support=SupportRules(bottom_percent=101)), "0 与 100"),
        (SchoolSettings(support=SupportRules(failed_subjects=0)), "至少是 1"),
    ],
)
def test_impossible_settings_are_refused(session: Session, wrong: SchoolSettings, word: str) -> None:
    with pytest.raises(UserError, match=word):
        settings.save_settings(session, wrong)

    assert settings.get_settings(session) == SchoolSettings()


def test_leaving_compliance_needs_a_reason_which_goes_into_the_journal(store: Store) -> None:
    with store.write("关闭合规") as session:
        with pytest.raises(UserError, match="理由"):
            settings.leave_compliance(session, "  ")
        settings.leave_compliance(session, "高中部用 ")

    with store.read() as session:
        entry = session.scalars(select(JournalTable)).one()
        assert "高中部用" in entry.detail
        assert not settings.get_settings(session).compliance
        assert settings.compliance_reason(session) == "高中部用"


def test_compliance_can_be_restored_without_touching_the_rest(session: Session) -> None:
    settings.save_settings(session, replace(SchoolSettings(), class_style=ClassStyle.DOT))
    settings.leave_compliance(session, "试用")

    settings.restore_compliance(session)

    assert settings.get_settings(session) == SchoolSettings(ClassStyle.DOT)
    assert settings.compliance_reason(session) == ""


def test_the_office_password_is_checked_changed_and_removed(session: Session) -> None:
    before = settings.check_password(session, "什么都行")
    settings.set_password(session, "春风2026")
    first = [settings.check_password(session, text) for text in ("春风2026", "春风２０２６", "春风", "")]
    settings.set_password(session, "秋月")
    second = [settings.check_password(session, text) for text in ("春风2026", "秋月")]
    had = settings.has_password(session)
    settings.set_password(session, None)

    assert before
    assert first == [True, True, False, False]
    assert second == [False, True]
    assert had
    assert not settings.has_password(session)


def test_the_password_itself_is_nowhere_in_the_file(store: Store, tmp_path: Path) -> None:
    with store.write("密码") as session:
        settings.set_password(session, "secret-2026")
        stored = session.get_one(SettingTable, settings.PASSWORD_KEY).value
    store.close()

    assert "secret-2026" not in stored
    assert all(b"secret-2026" not in file.read_bytes() for file in (tmp_path / "资料").iterdir())


def test_two_schools_with_one_password_store_different_hashes(session: Session) -> None:
    settings.set_password(session, "一样的")
    first = session.get_one(SettingTable, settings.PASSWORD_KEY).value
    settings.set_password(session, "一样的")

    assert session.get_one(SettingTable, settings.PASSWORD_KEY).value != first


def test_a_blank_password_is_refused(session: Session) -> None:
    with pytest.raises(UserError, match="不能为空"):
        settings.set_password(session, "  ")

    assert not settings.has_password(session)
