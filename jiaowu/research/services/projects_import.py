"""导入课题一览表：先看打算，再一次存入；整批可以撤销。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.research.importing.projects import ReadProject
from jiaowu.research.listings import Fate, Listed, ListPlan, People
from jiaowu.research.projects import Member, ProjectDraft, Standing, Status
from jiaowu.research.services.projects import (
    Project,
    add_project,
    edit_project,
    list_groups,
    list_projects,
)
from jiaowu.research.tables import ProjectTable
from jiaowu.store.batches import Batch
from jiaowu.teachers.tables import TeacherTable

BATCH_KIND = "project_import"


@dataclass(frozen=True)
class Wanted:
    """要存的一项课题。"""

    draft: ProjectDraft
    standing: Standing
    people: str
    """给人看的主持人与成员。"""


Plan = ListPlan[Wanted]


def plan_projects(
    session: Session, rows: Sequence[ReadProject], files: Sequence[Mapping[str, str]] = ()
) -> Plan:
    """与登记的比较：编号相同（没有编号时名称与主持人相同）就是同一项，不同的列出；主持人不认识的不录。"""
    people = People(dict(session.execute(select(TeacherTable.id, TeacherTable.name)).all()))
    groups = {name: key for key, name in list_groups(session)}
    known, seen = list_projects(session), set[tuple[str, str]]()
    entries = []
    for row in rows:
        key = (row.number, row.title)
        if key in seen:
            entries.append(Listed[Wanted](Fate.SAME, row.place, None, None, ("表里写了两次，只算一次。",)))
            continue
        seen.add(key)
        try:
            entries.append(_listed(row, people, groups, known))
        except UserError as error:
            entries.append(Listed[Wanted](Fate.REFUSED, row.place, None, None, (str(error), *row.doubts)))
    return ListPlan(tuple(entries), tuple(files), tuple(people.unknown))


def import_projects(session: Session, plan: Plan, progress: Progress) -> int:
    """按打算存成一批，返回批次（撤销用）；一项也没有报 UserError。"""
    if not plan.wanted:
        raise UserError("没有新增、也没有改动的课题，什么都没有存。")
    names = "、".join(file["name"] for file in plan.files)
    batch = Batch(session, BATCH_KIND, f"导入课题一览表 {names}".strip(), plan.files)
    for entry in progress.track(plan.wanted, "正在存入课题"):
        if entry.what is None:
            continue
        if entry.known_id is None:
            add_project(session, entry.what.draft, entry.what.standing, batch, knowingly=True)
        else:
            edit_project(session, entry.known_id, entry.what.draft, batch, knowingly=True)
            standing = entry.what.standing
            values = {"status": standing.status.value, "verdict": standing.verdict, "ended": standing.ended}
            batch.update(ProjectTable, {"id": entry.known_id}, values)
    session.expire_all()
    return batch.id


def _listed(
    row: ReadProject, people: People, groups: Mapping[str, int], known: Sequence[Project]
) -> Listed[Wanted]:
    notes = list(row.doubts)
    wanted = _wanted(row, people, groups, notes)
    same = next((each for each in known if _is_same(each, row)), None)
    if same is None:
        return Listed(Fate.NEW, row.place, wanted, None, tuple(notes))
    merged = _merged(same, wanted)
    differences = _differences(same, merged)
    fate = Fate.CHANGED if differences else Fate.SAME
    return Listed(fate, row.place, merged, same.id, (*differences, *notes))


def _wanted(row: ReadProject, people: People, groups: Mapping[str, int], notes: list[str]) -> Wanted:
    if not row.title:
        raise UserError("没有课题名称。")
    if not row.leaders:
        raise UserError("没有写主持人。")
    members = [Member(people.find(name), leads=True) for name in row.leaders]
    outside = []
    for name in row.members:
        try:
            key = people.find(name)
        except UserError as error:
            notes.append(f"{str(error).rstrip('。')}，姓名写进备注。")
            outside.append(name)
            continue
        if key not in {each.teacher_id for each in members}:
            members.append(Member(key))
    remarks = [row.note, f"其他成员：{'、'.join(outside)}" if outside else ""]
    if row.office and row.office not in groups:
        remarks.append(f"负责单位：{row.office}")
    draft = ProjectDraft(
        row.title,
        tuple(members),
        row.category,
        row.level,
        row.number,
        row.unit,
        groups.get(row.office),
        None,
        row.approved,
        row.due if row.status.active else None,
        note="；".join(part for part in remarks if part),
    )
    standing = Standing(row.status, row.verdict, None if row.status.active else row.due)
    told = "、".join(row.leaders) + (f"（{'、'.join(row.members)}）" if row.members else "")
    return Wanted(draft, standing, told)


def _is_same(project: Project, row: ReadProject) -> bool:
    if row.number and project.draft.number:
        return row.number == project.draft.number
    return project.draft.title == row.title and bool(set(row.leaders) & set(project.leaders.split("、")))


def _merged(same: Project, wanted: Wanted) -> Wanted:
    """表里没有写的照登记的；撤销、结题以外，状态只往前不往后由人看着定。"""
    new, old = wanted.draft, same.draft
    tasks = {each.teacher_id: each.task for each in old.members}
    draft = replace(
        old,
        title=new.title,
        members=tuple(replace(each, task=tasks.get(each.teacher_id, "")) for each in new.members),
        category=new.category or old.category,
        level=new.level or old.level,
        number=new.number or old.number,
        unit=new.unit or old.unit,
        group_id=new.group_id or old.group_id,
        approved=new.approved or old.approved,
        due=new.due or old.due,
        note=new.note or old.note,
    )
    ended = wanted.standing.ended or same.standing.ended
    further = wanted.standing.status is not Status.APPROVED or not same.standing.status.active
    standing = wanted.standing if further else same.standing
    return Wanted(draft, replace(standing, ended=None if standing.status.active else ended), wanted.people)


def _differences(same: Project, wanted: Wanted) -> tuple[str, ...]:
    new, old = wanted.draft, same.draft
    titles = {
        "title": "名称",
        "category": "类别",
        "level": "级别",
        "number": "编号",
        "unit": "立项单位",
        "approved": "立项时间",
        "due": "计划结题",
        "note": "备注",
    }
    found = [
        f"{label}：{getattr(old, name) or '空'} → {getattr(new, name)}。"
        for name, label in titles.items()
        if getattr(old, name) != getattr(new, name)
    ]
    if {(each.teacher_id, each.leads) for each in old.members} != {
        (each.teacher_id, each.leads) for each in new.members
    }:
        found.append(f"成员：{same.leaders}（{same.others}）→ {wanted.people}。")
    if new.group_id != old.group_id:
        found.append("教研组不同。")
    now = same.standing
    if (now.status, now.verdict) != (wanted.standing.status, wanted.standing.verdict):
        found.append(f"状态：{same.state} → {wanted.standing.status.value}{wanted.standing.verdict}。")
    return tuple(found)
