"""教师页里的“整改”：列出发给他的整改单，走一步就变；没有时说明白。"""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.inspection.gui.rectify_section import RectifySection
from jiaowu.inspection.services import rectifications as service
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.store.store import Store
from tests.inspection.recorded import build_recorded
from tests.inspection.small import SmallSchool


@pytest.fixture
def notice(store: Store, saved: SmallSchool) -> int:
    with store.write("发整改单") as session:
        rounds = build_recorded(session, saved)
        draft = service.list_candidates(session, get_summary(session, rounds.now))[0].draft
        return service.issue(session, [draft], date(2025, 11, 10), date(2025, 11, 17)).ids[0]


def test_the_notices_of_one_teacher_follow_every_step(
    store: Store, context: Context, saved: SmallSchool, notice: int, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    section = RectifySection(context)
    qtbot.addWidget(section)
    section.show_person(saved.teachers["陈静"])
    settle()
    model = section.form.resultsTable.model
    before = model.index(0, 5).data()

    with store.write("签收") as session:
        service.sign(session, notice)
        service.submit(session, notice, "已补写")
    settle()

    assert model.rowCount() == 1
    assert (before, model.index(0, 5).data()) == ("已发出（逾期）", "已提交")
    assert model.index(0, 6).data() == "已补写"


def test_a_teacher_without_notices_is_told_so(
    context: Context, saved: SmallSchool, notice: int, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    section = RectifySection(context)
    qtbot.addWidget(section)

    section.show_person(saved.teachers["周岚"])
    settle()

    assert notice
    assert section.form.sectionStack.currentWidget() is section.form.sectionEmpty
