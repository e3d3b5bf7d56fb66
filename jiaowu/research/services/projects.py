"""课题：一览、一项的全部、登记、改、删去；每次改动都可以撤销。"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.groups import GroupKind
from jiaowu.research.limits import refuse_over
from jiaowu.research.projects import (
    Argument,
    Load,
    Member,
    ProjectDraft,
    Stage,
    StageDraft,
    Standing,
    Status,
    check_project,
    check_standing,
    next_stage,
    over_limits,
)
from jiaowu.research.services.projects_settings import get_limits
from jiaowu.research.tables import GroupTable, ProjectMemberTable, ProjectStageTable, ProjectTable
from jiaowu.store.attachments import detach_all
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.store.tables import AttachmentTable
from jiaowu.teachers.facts import FactKind
from jiaowu.teachers.tables import TeacherFactTable, TeacherTable

CHANGED = "research_project"
"""课题的各种改动。"""
STAGE = ProjectStageTable.__tablename__


@dataclass(frozen=True)
class NamedMember:
    """课题组的一位与姓名。"""

    member: Member
    name: str


@dataclass(frozen=True)
class Project:
    """登记过的一项课题。"""

    id: int
    draft: ProjectDraft
    standing: Standing
    people: tuple[NamedMember, ...]
    stages: tuple[Stage, ...]
    """照登记的先后。"""
    group: str
    """所属的教研组；没有登记的是第一位主持人现在的教研组，都没有为空串。"""

    @property
    def leaders(self) -> str:
        """主持人的姓名，顿号隔开。"""
        return "、".join(each.name for each in self.people if each.member.leads)

    @property
    def others(self) -> str:
        """参与者的姓名，顿号隔开。"""
        return "、".join(each.name for each in self.people if not each.member.leads)

    @property
    def year(self) -> int | None:
        """立项（没有就是申报）的年份；都没有为 None。"""
        day = self.draft.approved or self.draft.applied
        return day.year if day else None

    @property
    def state(self) -> str:
        """状态的写法，如 结题（优秀）。"""
        verdict = f"（{self.standing.verdict}）" if self.standing.verdict else ""
        return f"{self.standing.status.value}{verdict}"

    @property
    def next(self) -> Stage | None:
        """下一个要做的阶段；不在做、都做完了为 None。"""
        return next_stage(self.stages) if self.standing.status.active else None

    def overdue(self, today: date) -> bool:
        """还在做，而有阶段过了期限、或过了计划结题的日期。"""
        if not self.standing.status.active:
            return False
        late = self.draft.due is not None and self.draft.due < today
        return late or any(stage.overdue(today) for stage in self.stages)


@dataclass(frozen=True)
class Saved:
    """存好的课题与撤销用的批次。"""

    id: int
    batch_id: int


def list_projects(session: Session, project_id: int | None = None) -> tuple[Project, ...]:
    """全部（或一项）课题，立项（申报）新的在前；五次查询取完，不逐项问。"""
    people, stages = _people(session, project_id), _stages(session, project_id)
    homes = _homes(session)
    chosen = select(ProjectTable, GroupTable.name).join(
        GroupTable, GroupTable.id == ProjectTable.group_id, isouter=True
    )
    if project_id is not None:
        chosen = chosen.where(ProjectTable.id == project_id)
    found = [
        _project(row, group or _home(homes, people[row.id]), people[row.id], stages[row.id])
        for row, group in session.execute(chosen)
    ]
    newest = sorted(found, key=lambda each: each.id, reverse=True)
    newest.sort(key=lambda each: each.draft.approved or each.draft.applied or date.min, reverse=True)
    return tuple(newest)


def get_project(session: Session, project_id: int) -> Project:
    """一项课题；已经不在资料库里时报 UserError。"""
    found = list_projects(session, project_id)
    if not found:
        raise UserError("这项课题已经不在资料库里，多半是撤销了登记它的那一次。请回到一览。")
    return found[0]


def projects_of(session: Session, teacher_id: int) -> tuple[Project, ...]:
    """一位教师主持、参与的课题，新的在前。"""
    return tuple(
        each
        for each in list_projects(session)
        if any(person.member.teacher_id == teacher_id for person in each.people)
    )


def project_warnings(session: Session, draft: ProjectDraft, project_id: int | None = None) -> tuple[str, ...]:
    """照学校的限制，这样登记超过了哪些；project_id 是正在改的课题，不与自己比。"""
    own = {member.teacher_id for member in draft.members}
    names = dict(
        session.execute(select(TeacherTable.id, TeacherTable.name).where(TeacherTable.id.in_(own))).all()
    )
    loads = {key: Load(name) for key, name in names.items()}
    for each in list_projects(session):
        if each.id == project_id or not each.standing.status.active:
            continue
        for person in each.people:
            key, load = person.member.teacher_id, loads.get(person.member.teacher_id)
            if load is not None and person.member.leads:
                loads[key] = replace(load, led=(*load.led, each.draft.title))
            elif load is not None:
                loads[key] = replace(load, joined=(*load.joined, each.draft.title))
    return over_limits(draft, loads, get_limits(session))


def add_project(
    session: Session,
    draft: ProjectDraft,
    standing: Standing | None = None,
    batch: Batch | None = None,
    *,
    knowingly: bool = False,
) -> Saved:
    """登记一项课题；超过限制又不是明知的报 LimitError，内容不对报 UserError。

    standing 是登记时已经走到哪一步，默认申报。
    """
    standing = standing or Standing()
    draft = _checked(draft)
    check_standing(standing)
    if standing.status.active:
        refuse_over(project_warnings(session, draft), knowingly=knowingly)
    key = next_id(session, ProjectTable.id)
    batch = batch or Batch(session, CHANGED, f"登记课题“{draft.title}”")
    stood = {"status": standing.status.value, "verdict": standing.verdict, "ended": standing.ended}
    batch.insert(ProjectTable, {"id": key, **_values(draft), **stood})
    _insert_members(batch, key, draft)
    return Saved(key, batch.id)


def edit_project(
    session: Session,
    project_id: int,
    draft: ProjectDraft,
    batch: Batch | None = None,
    *,
    knowingly: bool = False,
) -> Saved:
    """改一项课题的各项与成员（状态用“推进”改）；超过限制又不是明知的报 LimitError，内容不对报 UserError。"""
    before, draft = get_project(session, project_id), _checked(draft)
    if before.standing.status.active and before.draft.members != draft.members:
        refuse_over(project_warnings(session, draft, project_id), knowingly=knowingly)
    batch = batch or Batch(session, CHANGED, f"改课题“{draft.title}”")
    batch.update(ProjectTable, {"id": project_id}, _values(draft))
    if before.draft.members != draft.members:
        for member in before.draft.members:
            batch.delete(ProjectMemberTable, {"project_id": project_id, "teacher_id": member.teacher_id})
        _insert_members(batch, project_id, draft)
    session.expire_all()
    return Saved(project_id, batch.id)


def delete_project(session: Session, project_id: int) -> int:
    """删去一项课题与它的阶段、附件，返回批次（撤销用）。"""
    project = get_project(session, project_id)
    batch = Batch(session, CHANGED, f"删去课题“{project.draft.title}”")
    for stage in project.stages:
        detach_all(session, STAGE, stage.id, batch)
        batch.delete(ProjectStageTable, {"id": stage.id})
    for member in project.draft.members:
        batch.delete(ProjectMemberTable, {"project_id": project_id, "teacher_id": member.teacher_id})
    batch.delete(ProjectTable, {"id": project_id})
    session.expire_all()
    return batch.id


def list_groups(session: Session) -> tuple[tuple[int, str], ...]:
    """可以选的教研组：（编号、名称），照次序。"""
    rows = session.execute(
        select(GroupTable.id, GroupTable.name)
        .where(GroupTable.closed.is_(None), GroupTable.kind == GroupKind.RESEARCH.value)
        .order_by(GroupTable.position, GroupTable.id)
    )
    return tuple((key, name) for key, name in rows)


def _checked(draft: ProjectDraft) -> ProjectDraft:
    tidy: dict[str, Any] = {
        name: getattr(draft, name).strip()
        for name in ("title", "category", "level", "number", "unit", "result", "note")
    }
    members = tuple(sorted(draft.members, key=lambda member: not member.leads))
    draft = replace(draft, **tidy, members=members)
    check_project(draft, date.today())  # noqa: DTZ011 — 日期按本地
    return draft


def _values(draft: ProjectDraft) -> dict[str, Any]:
    found = asdict(draft)
    found.pop("members")
    return found | {"argument": draft.argument.text}


def _insert_members(batch: Batch, project_id: int, draft: ProjectDraft) -> None:
    for position, member in enumerate(draft.members):
        batch.insert(
            ProjectMemberTable,
            {"project_id": project_id, "position": position, **asdict(member)},
        )


def _homes(session: Session) -> Mapping[int, str]:
    """教师 → 现在的教研组。"""
    table = TeacherFactTable
    rows = session.execute(
        select(table.teacher_id, table.value).where(table.kind == FactKind.GROUP.value, table.ended.is_(None))
    )
    return dict(rows.all())


def _home(homes: Mapping[int, str], people: list[NamedMember]) -> str:
    return homes.get(people[0].member.teacher_id, "") if people else ""


def _people(session: Session, project_id: int | None) -> defaultdict[int, list[NamedMember]]:
    table = ProjectMemberTable
    chosen = (
        select(table.project_id, table.teacher_id, table.leads, table.task, TeacherTable.name)
        .join(TeacherTable, TeacherTable.id == table.teacher_id)
        .order_by(table.position)
    )
    if project_id is not None:
        chosen = chosen.where(table.project_id == project_id)
    found = defaultdict[int, list[NamedMember]](list)
    for key, teacher_id, leads, task, name in session.execute(chosen):
        found[key].append(NamedMember(Member(teacher_id, leads, task), name))
    return found


def _stages(session: Session, project_id: int | None) -> defaultdict[int, list[Stage]]:
    table = ProjectStageTable
    held = (
        select(AttachmentTable.owner_id, func.count().label("files"))
        .where(AttachmentTable.owner_table == STAGE)
        .group_by(AttachmentTable.owner_id)
        .subquery()
    )
    chosen = (
        select(table, held.c.files).join(held, held.c.owner_id == table.id, isouter=True).order_by(table.id)
    )
    if project_id is not None:
        chosen = chosen.where(table.project_id == project_id)
    found = defaultdict[int, list[Stage]](list)
    for row, files in session.execute(chosen):
        draft = StageDraft(row.kind, row.title, row.due, row.done, row.outcome, row.opinion)
        found[row.project_id].append(Stage(row.id, draft, files or 0))
    return found


def _project(row: ProjectTable, group: str, people: list[NamedMember], stages: list[Stage]) -> Project:
    draft = ProjectDraft(
        row.title,
        tuple(each.member for each in people),
        row.category,
        row.level,
        row.number,
        row.unit,
        row.group_id,
        row.applied,
        row.approved,
        row.due,
        Argument.read(row.argument),
        row.result,
        row.note,
    )
    standing = Standing(Status(row.status), row.verdict, row.ended)
    return Project(row.id, draft, standing, tuple(people), tuple(stages), group)
