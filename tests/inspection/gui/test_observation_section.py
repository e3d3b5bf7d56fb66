"""教师页里的“听课”。"""

import pytest
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_view import TableView
from jiaowu.inspection.gui.observation_section import ObservationSection
from jiaowu.store.store import Store
from tests.inspection.gui.conftest import Settle
from tests.inspection.observing import SECOND, comment_all, observe
from tests.inspection.small import SmallSchool


def texts(table: TableView, column: int) -> list[str]:
    return [table.model.text(row, column) for row in range(table.model.rowCount())]


@pytest.fixture
def section(qtbot: QtBot, context: Context) -> ObservationSection:
    """显示着的一节。"""
    made = ObservationSection(context)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_teacher_sees_both_sides(
    section: ObservationSection, store: Store, saved: SmallSchool, settle: Settle
) -> None:
    with store.write("听课") as session:
        key = observe(session, saved, teacher="陈静", observers=("高远",))
        comment_all(session, key, "板书好")
        observe(session, saved, teacher="周岚", title=SECOND, observers=("陈静",))
        observe(session, saved, teacher="陈静", observers=("陈静",), kind="反思式", period=2)

    section.show_person(saved.teachers["陈静"])
    settle()

    form = section.form
    assert form.observingLabel.text() == "听别人的课　2 节"
    assert set(texts(form.observingTable, 7)) == {"计", "不计：本人的课"}
    assert form.observedLabel.text() == "被听的课　2 节"
    assert "板书好" in texts(form.observedTable, 9)
    assert form.quotaLabel.text().startswith("有效 1 节 / 定额 15 节")


def test_changes_are_shown_at_once(
    section: ObservationSection, context: Context, saved: SmallSchool, settle: Settle
) -> None:
    section.show_person(saved.teachers["高远"])
    settle()
    before = texts(section.form.observingTable, 4)

    context.write("听课", lambda session, _: observe(session, saved))
    settle()
    section.form.termBox.activated.emit(0)
    settle()

    assert before == []
    assert texts(section.form.observingTable, 4) == ["陈静"]


def test_a_school_without_terms_shows_nothing(section: ObservationSection, settle: Settle) -> None:
    section.show_person(1)
    settle()

    assert section.form.termBox.count() == 0
    assert section.form.quotaLabel.text() == ""
