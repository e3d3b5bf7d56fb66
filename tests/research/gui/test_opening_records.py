"""从成长足迹翻到登记的地方：活动、课题、师徒、培训，哪个学期的都翻得到；删去了的说一声。"""

from datetime import date

import pytest
from sqlalchemy import insert

from jiaowu.desktop.context import Context
from jiaowu.research.gui.activities_page import ActivitiesPage
from jiaowu.research.gui.mentoring_page import MentoringPage
from jiaowu.research.gui.projects_page import ProjectsPage
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.gui.training_page import TrainingPage
from jiaowu.research.mentoring import PairDraft
from jiaowu.research.projects import Member, ProjectDraft
from jiaowu.research.services import activities
from jiaowu.research.services.mentoring import save_pair
from jiaowu.research.services.projects import add_project
from jiaowu.research.tables import ActivityTable, MentoringTable, ProjectStageTable, TrainingTable
from jiaowu.store.store import Store
from tests.research.gui.conftest import Settle
from tests.research.rooms import DAY, Rooms


@pytest.fixture
def elsewhere(research_tab: ResearchTab, saved_rooms: Rooms, settle: Settle) -> ResearchTab:
    """正看着另一个学期。"""
    research_tab.select_term(saved_rooms.staff.autumn)
    settle()
    return research_tab


def test_an_activity_of_another_term_opens_in_its_term(
    elsewhere: ResearchTab, store: Store, saved_rooms: Rooms, settle: Settle
) -> None:
    with store.write("登记活动") as session:
        key = activities.plan_activity(session, saved_rooms.term, saved_rooms.plan()).id

    elsewhere.show_record(ActivityTable.__tablename__, key)
    settle()

    page = elsewhere.page(ActivitiesPage)
    assert elsewhere.term_id == saved_rooms.term
    assert page.form.pages.currentWidget() is page.record


def test_a_stage_of_a_project_opens_the_project(
    elsewhere: ResearchTab, store: Store, saved_rooms: Rooms, settle: Settle
) -> None:
    staff = saved_rooms.staff
    members = (Member(staff.feng, leads=True),)
    with store.write("登记课题") as session:
        draft = ProjectDraft("作业设计", members, "规划课题", "市级", applied=date(2026, 9, 5))
        project = add_project(session, draft, knowingly=True).id
        stage = {"id": 7, "project_id": project, "kind": "过程材料", "title": "问卷", "due": None}
        session.execute(insert(ProjectStageTable).values(**stage, done=DAY, outcome="", opinion=""))

    elsewhere.show_record(ProjectStageTable.__tablename__, 7)
    settle()

    page = elsewhere.page(ProjectsPage)
    assert page.stack.currentWidget() is page.detail


def test_a_pair_is_chosen_in_the_list(
    elsewhere: ResearchTab, store: Store, saved_rooms: Rooms, settle: Settle
) -> None:
    staff, span = saved_rooms.staff, (date(2026, 9, 1), date(2027, 8, 31))
    with store.write("结对") as session:
        save_pair(session, PairDraft(staff.feng, staff.song, "学科教学", *span))
        save_pair(session, PairDraft(saved_rooms.lin, saved_rooms.su, "班主任工作", *span))

    elsewhere.show_record(MentoringTable.__tablename__, 2)
    settle()

    index = elsewhere.page(MentoringPage).table.view.currentIndex()
    assert index.siblingAtColumn(0).data() == "林晓"


def test_a_training_is_chosen_in_the_ledger(elsewhere: ResearchTab, store: Store, settle: Settle) -> None:
    texts = dict.fromkeys(("category", "trainer", "organizer", "place", "note"), "")
    common = {
        "form": "集中",
        "level": "校级",
        "school_based": True,
        "hours": 3.0,
        "activity_id": None,
        **texts,
    }
    with store.write("登记培训") as session:
        for key, day in ((4, DAY), (5, date(2026, 4, 2))):
            row = {"id": key, "title": f"第 {key} 讲", "start": day, "end": day, **common}
            session.execute(insert(TrainingTable).values(**row))

    elsewhere.show_record(TrainingTable.__tablename__, 4)
    settle()

    page = elsewhere.page(TrainingPage)
    assert page.form.tabs.currentWidget() is page.form.ledgerTab
    chosen = page.form.ledgerTable.view.currentIndex()
    cells = [chosen.siblingAtColumn(column).data() for column in range(4)]
    assert "第 4 讲" in cells


def test_a_record_that_is_gone_is_one_sentence(
    elsewhere: ResearchTab, context: Context, settle: Settle
) -> None:
    heard: list[str] = []
    context.failed.connect(heard.append)

    elsewhere.show_record(ActivityTable.__tablename__, 99)
    settle()

    assert heard == ["这一条已经不在教研研训里，多半是刚才删去或撤销了。"]
