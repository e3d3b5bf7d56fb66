"""每种改动撤销之后，资料库里各张表与改动之前一字不差（操作日志与批次除外）。"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.research.activities import Attendance, Attender, Minutes, Status
from jiaowu.research.groups import GroupKind
from jiaowu.research.importing.sign_in import Signed, SignSheet
from jiaowu.research.mentoring import Entry, PairDraft, Review, presets
from jiaowu.research.papers import PaperKind
from jiaowu.research.projects import Member as ProjectMember
from jiaowu.research.projects import ProjectDraft, Step
from jiaowu.research.projects import Status as ProjectStatus
from jiaowu.research.services import activities, groups, groups_members, mentoring, papers, training
from jiaowu.research.services.activities_attendance import mark_all_present, remove_people, save_attendance
from jiaowu.research.services.activities_papers import PaperDraft, add_paper
from jiaowu.research.services.activities_sign_in import plan_sign_in, save_sign_in
from jiaowu.research.services.projects import add_project
from jiaowu.research.services.projects_stages import add_files, advance, step_back
from jiaowu.research.services.stars import type_score
from jiaowu.research.tables import ProjectStageTable
from jiaowu.research.training import Exemption, Member, TrainingDraft
from jiaowu.store.batches import undo
from jiaowu.store.tables import Base
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.services.facts import change_fact
from tests.research.rooms import DAY, Rooms

LOGS = frozenset({"journal", "batch", "batch_change"})
Act = Callable[["Made"], int]


def dump(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """各张表的全部行；日志一类的不算。"""
    session.flush()
    session.expire_all()
    return {
        table.name: sorted((tuple(row) for row in session.execute(select(table))), key=repr)
        for table in Base.metadata.sorted_tables
        if table.name not in LOGS
    }


class Made:
    """改动之前的资料：一次开展了、记了学时的活动，一次培训，一项课题，一对师徒。"""

    def __init__(self, session: Session, rooms: Rooms, folder: Path) -> None:
        """folder 放附件。"""
        self.session, self.rooms, self.folder = session, rooms, folder
        self.before: dict[str, list[tuple[object, ...]]] = {}
        """要撤销的那一步之前的样子；空的就是动手之前。"""
        self.paper = folder / "说课稿.txt"
        self.paper.write_text("说课", encoding="utf-8")
        self.activity = activities.plan_activity(session, rooms.term, rooms.plan(hours=2.0)).id
        mark_all_present(session, self.activity)
        self.training = training.add_training(
            session, TrainingDraft("研修", DAY, DAY, hours=6, members=(Member(rooms.lin, 6),))
        )
        draft = ProjectDraft(
            "提问", (ProjectMember(rooms.lin, leads=True),), applied=date(2026, 2, 20), due=date(2026, 7, 1)
        )
        self.project = add_project(session, draft).id
        advance(session, self.project, Step(ProjectStatus.APPROVED, date(2026, 3, 1)))
        advance(session, self.project, Step(ProjectStatus.OPENED, date(2026, 3, 9)))
        targets = presets()[0].targets
        mentoring.save_pair(
            session,
            PairDraft(rooms.staff.feng, rooms.lin, "学科教学", DAY, date(2027, 3, 9), targets=targets),
        )
        self.pair = mentoring.list_pairs(session)[0].id
        mentoring.save_entry(session, self.pair, Entry(0, "示范课", DAY, "示范", 1))

    @property
    def stage(self) -> int:
        """课题的第一个阶段。"""
        return self.session.scalars(select(ProjectStageTable.id)).first() or 0


def register(made: Made) -> int:
    """档案里写着、还没有登记的两个组，一个是另一个的上级。"""
    for kind, name in ((FactKind.GROUP, "体育组"), (FactKind.PREPARATION, "七年级体育")):
        change_fact(made.session, made.rooms.staff.dan, Fact(kind, name, date(2026, 2, 1)))
    made.before = dump(made.session)
    return groups.register_all(made.session, made.rooms.term)


def sign_in(made: Made) -> int:
    sheet = SignSheet(
        (Signed("林晓", "表!A2", Attendance.LATE), Signed("单雨", "表!A3", Attendance.PRESENT)), ()
    )
    return save_sign_in(made.session, plan_sign_in(made.session, made.activity, "签到", sheet), absent=True)


def extend_and_back(made: Made) -> int:
    advance(
        made.session,
        made.project,
        Step(ProjectStatus.EXTENDED, date(2026, 6, 20), due=date(2026, 12, 1)),
    )
    made.before = dump(made.session)
    return step_back(made.session, made.project)


ACTS: dict[str, Act] = {
    "改名": lambda m: groups.rename_group(m.session, m.rooms.chinese, "大语文组"),
    "撤销组": lambda m: groups.close_group(m.session, m.rooms.seventh, date(2026, 5, 1)),
    "新建组": lambda m: groups.add_group(m.session, GroupKind.RESEARCH, "综合组").batch_id,
    "新建备课组": lambda m: (
        groups.add_group(m.session, GroupKind.PREPARATION, "九年级语文", m.rooms.chinese).batch_id
    ),
    "登记档案里的组": register,
    "换组": lambda m: groups_members.add_members(m.session, m.rooms.maths, (m.rooms.lin,), date(2026, 4, 1)),
    "改学时": lambda m: activities.save_plan(m.session, m.activity, m.rooms.plan(hours=3.0)),
    "取消": lambda m: activities.set_status(m.session, m.activity, Status.CANCELLED),
    "删除": lambda m: activities.delete_activities(m.session, (m.activity,)),
    "上报": lambda m: activities.report_activities(m.session, (m.activity,), DAY),
    "记录": lambda m: activities.save_minutes(m.session, m.activity, Minutes("过程", reflection="反思")),
    "点名": lambda m: save_attendance(m.session, m.activity, [Attender(m.rooms.lin, "", Attendance.ABSENT)]),
    "去掉一位": lambda m: remove_people(m.session, m.activity, [m.rooms.lin]),
    "签到表": sign_in,
    "文稿": lambda m: (
        add_paper(
            m.session, m.folder, m.activity, PaperDraft("说课", m.rooms.lin, DAY, "说课稿"), (m.paper,)
        ).batch_id
    ),
    "布置应交": lambda m: papers.require_papers(
        m.session, m.rooms.term, papers.Due(PaperKind.PLAN, date(2026, 3, 20))
    ),
    "删培训": lambda m: training.delete_training(m.session, m.training),
    "改培训": lambda m: training.edit_training(m.session, m.training, TrainingDraft("研修二", DAY, DAY)),
    "培训附件": lambda m: training.add_files(m.session, m.folder, m.training, [m.paper]),
    "免修": lambda m: training.save_exemption(m.session, m.rooms.lin, 2025, Exemption.WHOLE, "外派"),
    "课题延期": lambda m: advance(
        m.session, m.project, Step(ProjectStatus.EXTENDED, date(2026, 6, 20), due=date(2026, 12, 1))
    ),
    "课题退回": lambda m: step_back(m.session, m.project),
    "延期退回": extend_and_back,
    "阶段附件": lambda m: add_files(m.session, m.folder, m.stage, [m.paper]),
    "删师徒": lambda m: mentoring.delete_pair(m.session, m.pair),
    "结束师徒": lambda m: mentoring.end_pair(m.session, m.pair, date(2026, 6, 1)),
    "考核": lambda m: mentoring.save_review(m.session, m.pair, Review(m.rooms.term, "小结", "评语", "优秀")),
    "打分": lambda m: type_score(m.session, m.rooms.chinese, m.rooms.term, "results", 9.5),
}


@pytest.mark.parametrize("name", ACTS)
def test_undo_leaves_every_table_as_it_was(session: Session, rooms: Rooms, tmp_path: Path, name: str) -> None:
    made = Made(session, rooms, tmp_path)
    before = dump(session)

    batch = ACTS[name](made)
    before = made.before or before
    assert dump(session) != before
    undo(session, batch)

    assert dump(session) == before
