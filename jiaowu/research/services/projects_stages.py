"""课题怎样往前走：推进一步、退回一步，阶段与过程材料、附件。"""

from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.projects import (
    PROCESS,
    Stage,
    StageDraft,
    Status,
    Step,
    check_stage,
    check_step,
    paper_of,
    planned_kinds,
    planned_stages,
)
from jiaowu.research.services.projects import CHANGED, STAGE, Project, get_project
from jiaowu.research.tables import ProjectStageTable, ProjectTable
from jiaowu.store import attachments
from jiaowu.store.attachments import Attachment, detach_all
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id

PAPER = "paper"
"""阶段的附件。"""
STATUSES = frozenset(each.value for each in Status)
BEFORE = {
    Status.APPLIED: Status.APPLIED,
    Status.APPROVED: Status.APPLIED,
    Status.OPENED: Status.APPROVED,
    Status.MIDTERM: Status.OPENED,
    Status.EXTENDED: Status.MIDTERM,
    Status.CLOSED: Status.MIDTERM,
}
"""通常的次序里，上一步是什么。"""


@dataclass(frozen=True)
class StageFile:
    """一个阶段的一个附件。"""

    file: Attachment

    @property
    def title(self) -> str:
        """文件名与大小，如“访谈.txt　12 KB”。"""
        return f"{self.file.name}　{max(1, round(self.file.size / 1024))} KB"


def advance(session: Session, project_id: int, step: Step) -> int:
    """推进一步，返回批次（撤销用）；不能走这一步、日期不对时报 UserError。

    有排好的阶段就记在它上面，没有就新记一条；立项时照计划结题的日期排好后面的阶段。
    """
    project = get_project(session, project_id)
    check_step(project.standing.status, project.draft.category, step, latest_day(project), _today())
    batch = Batch(session, CHANGED, f"课题“{project.draft.title}”{step.to.value}")
    values: dict[str, Any] = {"status": step.to.value}
    if step.to is Status.APPROVED:
        values["approved"] = step.day
    elif step.to is Status.EXTENDED:
        values["due"] = step.due
    elif not step.to.active:
        values |= {"ended": step.day, "verdict": step.verdict}
    batch.update(ProjectTable, {"id": project_id}, values)
    _record(session, batch, project, step)
    if step.to is Status.APPROVED:
        _plan(session, batch, replace(project, draft=replace(project.draft, approved=step.day)))
    elif step.to is Status.EXTENDED:
        _postpone(batch, project, step.due)
    session.expire_all()
    return batch.id


def step_back(session: Session, project_id: int) -> int:
    """退回一步（走错了时用），返回批次（撤销用）：状态回到上一步，排好的阶段抹去完成日期，材料留着。

    立项的日期抹去；延期的，期限回到延期以前。没有走过一步时报 UserError。
    """
    project = get_project(session, project_id)
    done = steps_done(project)
    if not done:
        raise UserError(
            f"“{project.draft.title}”还没有在这里推进过，没有可退回的一步；状态不对的请删去后重新登记。"
        )
    last, before = done[-1], done[:-1]
    status = Status(before[-1].draft.kind) if before else _first_status(project, Status(last.draft.kind))
    batch = Batch(session, CHANGED, f"课题“{project.draft.title}”退回到{status.value}")
    values: dict[str, Any] = {"status": status.value, "verdict": "", "ended": None}
    if last.draft.kind == Status.APPROVED:
        values["approved"] = None
    elif last.draft.kind == Status.EXTENDED:
        values["due"] = last.draft.due
        _postpone(batch, project, last.draft.due)
    batch.update(ProjectTable, {"id": project_id}, values)
    _unmark(batch, last)
    session.expire_all()
    return batch.id


def _unmark(batch: Batch, stage: Stage) -> None:
    """退回的一步：排好的阶段还要再走；推进时另记的没有附件就删去，有附件的留作过程材料。"""
    key = {"id": stage.id}
    if stage.draft.kind in planned_kinds():
        batch.update(ProjectStageTable, key, {"done": None})
    elif stage.files:
        batch.update(ProjectStageTable, key, {"kind": PROCESS})
    else:
        batch.delete(ProjectStageTable, key)


def steps_done(project: Project) -> list[Stage]:
    """走过的各步，先走的在前；过程材料不算。"""
    done = [each for each in project.stages if each.draft.done and each.draft.kind in STATUSES]
    return sorted(done, key=lambda each: (each.draft.done or date.min, each.id))


def latest_day(project: Project) -> date | None:
    """走到现在这一步的日期；不知道为 None。"""
    days = [each.draft.done for each in steps_done(project)]
    days += [project.draft.applied]
    if project.standing.status is not Status.APPLIED:
        days.append(project.draft.approved)
    return max((day for day in days if day), default=None)


def plan_stages(session: Session, project_id: int) -> int:
    """照立项与计划结题的日期排出还没有的阶段，返回批次；没有立项日期、都排过了时报 UserError。"""
    project = get_project(session, project_id)
    if project.draft.approved is None:
        raise UserError(f"“{project.draft.title}”还没有立项日期，排不出阶段。请先填立项日期。")
    batch = Batch(session, CHANGED, f"排课题“{project.draft.title}”的阶段")
    if not _plan(session, batch, project):
        raise UserError("开题、中期、结题都已经排过了，可以逐条改期限。")
    return batch.id


def save_stage(session: Session, project_id: int, draft: StageDraft, stage_id: int | None = None) -> int:
    """登记（stage_id 为 None）或改一个阶段、一份过程材料，返回批次；内容不对时报 UserError。

    阶段做没做完由“推进”与“退回一步”管，这里只改过程材料的完成日期。
    """
    draft = replace(draft, title=draft.title.strip())
    check_stage(draft, _today())
    batch = Batch(session, CHANGED, f"{'登记' if stage_id is None else '改'}课题材料“{draft.title}”")
    if stage_id is None:
        _insert(session, batch, project_id, draft)
    else:
        batch.update(ProjectStageTable, {"id": stage_id}, asdict(draft))
    session.expire_all()
    return batch.id


def delete_stage(session: Session, project_id: int, stage_id: int) -> int:
    """删去一个阶段或一份材料与附件，返回批次；走过的一步不能删，报 UserError。"""
    project = get_project(session, project_id)
    stage = next(each for each in project.stages if each.id == stage_id)
    if stage in steps_done(project):
        raise UserError(f"“{stage.draft.title}”是走过的一步，不能单独删去；走错了请用“退回一步”。")
    batch = Batch(session, CHANGED, f"删去课题材料“{stage.draft.title}”")
    detach_all(session, STAGE, stage_id, batch)
    batch.delete(ProjectStageTable, {"id": stage_id})
    session.expire_all()
    return batch.id


def add_files(session: Session, folder: Path, stage_id: int, paths: list[Path]) -> int:
    """给一个阶段添加几个附件，返回批次；有一个不行就都不添。"""
    batch = Batch(session, CHANGED, f"添加附件“{'、'.join(path.name for path in paths)}”")
    for path in paths:
        attachments.attach(session, folder, STAGE, stage_id, path, PAPER, batch)
    return batch.id


def list_files(session: Session, stage_id: int) -> tuple[StageFile, ...]:
    """一个阶段的附件，按添加的先后。"""
    return tuple(StageFile(each) for each in attachments.list_attachments(session, STAGE, stage_id))


def open_file(folder: Path, paper: StageFile) -> Path:
    """要打开的文件；不见了或被改动过时报 UserError。"""
    return attachments.open_path(folder, paper.file)


def drop_file(session: Session, attachment_id: int) -> int:
    """删去一个附件的登记，返回批次（撤销用）。"""
    return attachments.detach(session, attachment_id)


def _record(session: Session, batch: Batch, project: Project, step: Step) -> None:
    waiting = [each for each in project.stages if each.draft.kind == step.to and each.draft.done is None]
    told: dict[str, Any] = {
        "done": step.day,
        "outcome": step.outcome.strip(),
        "opinion": step.opinion.strip(),
    }
    if waiting:
        known = {name: value for name, value in told.items() if value}
        batch.update(ProjectStageTable, {"id": waiting[0].id}, known)
    else:
        before = project.draft.due if step.to is Status.EXTENDED else None
        draft = StageDraft(step.to.value, paper_of(step.to.value), before, step.day)
        _insert(session, batch, project.id, replace(draft, outcome=told["outcome"], opinion=told["opinion"]))


def _plan(session: Session, batch: Batch, project: Project) -> int:
    approved = project.draft.approved or _today()
    taken = [each.draft.kind for each in project.stages]
    drafts = planned_stages(approved, project.draft.due, project.draft.category, taken)
    for draft in drafts:
        _insert(session, batch, project.id, draft)
    return len(drafts)


def _postpone(batch: Batch, project: Project, due: date | None) -> None:
    for each in project.stages:
        if each.draft.kind == Status.CLOSED and each.draft.done is None:
            batch.update(ProjectStageTable, {"id": each.id}, {"due": due})


def _insert(session: Session, batch: Batch, project_id: int, draft: StageDraft) -> None:
    key = next_id(session, ProjectStageTable.id)
    batch.insert(ProjectStageTable, {"id": key, "project_id": project_id, **asdict(draft)})
    session.expire_all()


def _first_status(project: Project, taken: Status) -> Status:
    """只在这里走过这一步时，之前是什么：照通常的次序，撤销的看立项没有。"""
    if taken is Status.CANCELLED:
        return Status.APPROVED if project.draft.approved else Status.APPLIED
    return BEFORE[taken]


def _today() -> date:
    return date.today()  # noqa: DTZ011 — 日期按本地
