"""课题的报告：一览表、申报表与立项书、过程管理表、人人课题统计。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    Orientation,
    Table,
)
from jiaowu.research.projects import ARGUMENT_TITLES, PROCESS, Status, planned_stages
from jiaowu.research.services.projects import Project, list_projects
from jiaowu.research.services.projects_coverage import Coverage, cover
from jiaowu.school.services.schools import get_school
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS, subtitle_of, written
from jiaowu.teachers.services.moments import current_moment, moment_of

LIST_TITLE = "课题一览表"
FORM_TITLE = "课题立项书"
APPLICATION_TITLE = "课题申报表"
PROCESS_TITLE = "课题过程管理表"
COVERAGE_TITLE = "人人课题统计"
NONE_YET = "还没有登记课题，请先在教研研训的“课题”里登记或导入。"
LIST_COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("课题名称", 30),
    Column("课题编号", 13),
    Column("课题主持人", 11),
    Column("负责单位", 11),
    Column("参与", 20),
    Column("研究状态", 11, Align.CENTER),
    Column("备注", 14),
)
PROCESS_COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("课题名称", 26),
    Column("主持人", 9),
    Column("状态", 11, Align.CENTER),
    Column("立项", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("期限", 11, Align.CENTER, "yyyy-mm-dd", "开题"),
    Column("完成", 11, Align.CENTER, "yyyy-mm-dd", "开题"),
    Column("期限", 11, Align.CENTER, "yyyy-mm-dd", "中期"),
    Column("完成", 11, Align.CENTER, "yyyy-mm-dd", "中期"),
    Column("期限", 11, Align.CENTER, "yyyy-mm-dd", "结题"),
    Column("完成", 11, Align.CENTER, "yyyy-mm-dd", "结题"),
    Column("过程材料", 9, Align.RIGHT, "0"),
    Column("提醒", 9),
)
PEOPLE_COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("教师", 9),
    Column("教研组", 11),
    Column("主持的课题", 26),
    Column("参与的课题", 26),
    Column("本学期材料", 10, Align.RIGHT, "0"),
    Column("情况", 10),
)
GROUP_COLUMNS = (
    Column("教研组", 14),
    Column("校级以上课题", 12, Align.RIGHT, "0"),
    Column("小课题", 10, Align.RIGHT, "0"),
    Column("小课题报告", 10, Align.RIGHT, "0"),
    Column("情况", 30),
)
BODY_ROW = 21.0
"""立项书里各论证一格至少多高，毫米；留给人写。"""
FILLED_ROW = 14.0
"""已经写了的论证，不必留那么高。"""
OPINION_ROW = 18.0


def build_list(session: Session) -> Document:
    """全部课题，一览表（上级模板的各列）；按立项单位、立项时间分节。一项也没有时报 UserError。"""
    projects = _all(session)
    parts: dict[tuple[str, str], list[Project]] = {}
    for each in projects:
        day = each.draft.approved
        parts.setdefault((each.draft.unit, f"{day.year}年{day.month}月" if day else ""), []).append(each)
    blocks = []
    for (unit, when), found in parts.items():
        head = f"立项单位：{unit or '（未填）'}　　立项时间：{when or '（未填）'}"
        blocks.append(Table(LIST_COLUMNS, [_list_row(at, each) for at, each in enumerate(found, 1)], head))
    return _document(session, LIST_TITLE, tuple(blocks))


def build_form(session: Session, project_id: int | None = None) -> Document:
    """一项（默认最近的一项）课题：还在申报的是申报表，立了项的是立项书。一项也没有时报 UserError。"""
    project = _all(session, project_id)[0]
    draft = project.draft
    title = APPLICATION_TITLE if project.standing.status is Status.APPLIED else FORM_TITLE
    argument = [(label, getattr(draft.argument, name)) for name, label in ARGUMENT_TITLES.items()]
    blocks: tuple[Block, ...] = (
        Fields(_facts(project), per_row=2),
        Table(
            (Column("课题组成员", 12), Column("承担", 10, Align.CENTER), Column("分工", 50)),
            [
                (each.name, "主持人" if each.member.leads else "参与", each.member.task)
                for each in project.people
            ],
        ),
        Fields(argument, per_row=1, row_height=FILLED_ROW if any(text for _, text in argument) else BODY_ROW),
        Table(
            (
                Column("阶段", 10, Align.CENTER),
                Column("阶段成果", 22),
                Column("期限", 12, Align.CENTER, "yyyy-mm-dd"),
                Column("完成", 12, Align.CENTER, "yyyy-mm-dd"),
                Column("内容与形式", 30),
            ),
            _stage_rows(project),
            "研究阶段与成果",
        ),
        Fields([("最终成果", draft.result)], per_row=1, row_height=BODY_ROW / 2),
        Fields(
            [
                ("单位意见", _opinion(project)),
                ("主管部门意见", ""),
            ],
            per_row=1,
            row_height=OPINION_ROW,
        ),
    )
    return Document(
        title=title,
        subtitle=draft.title,
        blocks=blocks,
        signers=("主持人", "单位负责人（盖章）", "日期"),
        confidential=CONFIDENTIAL,
    )


def build_process(session: Session) -> Document:
    """每项课题各阶段的期限与完成日期，过期的写明。一项也没有时报 UserError。"""
    projects = [each for each in _all(session) if each.standing.status is not Status.CANCELLED]
    today = date.today()  # noqa: DTZ011 — 日期按本地
    rows = [_process_row(at, each, today) for at, each in enumerate(projects, 1)]
    late = sum(each.overdue(today) for each in projects)
    note = f"{len(projects)} 项课题（不含撤销的），到{written(today)}有 {late} 项有阶段过了期限。"
    return _document(session, PROCESS_TITLE, (Table(PROCESS_COLUMNS, rows, notes=(note,)),))


def build_coverage(session: Session, term_id: int | None = None) -> Document:
    """一个学期（默认当前）人人课题的情况：没有的人在前，各教研组的校级课题与小课题报告。"""
    key = term_id if term_id is not None else current_moment(session).term_id
    if key is None:
        raise UserError("还没有登记学期，请先在“设置”里填好学校与学期。")
    found = cover(session, key)
    if not found.people:
        raise UserError("这个学期还没有教师，请先在教师档案里登记。")
    ordered = sorted(found.people, key=lambda each: not each.none)
    rows = [
        (
            at,
            each.row.name,
            each.row.group,
            "、".join(each.led),
            "、".join(each.joined),
            each.papers,
            "还没有课题" if each.none else "还没有材料" if not each.papers else "",
        )
        for at, each in enumerate(ordered, 1)
    ]
    none = sum(each.none for each in found.people)
    note = (
        f"教师 {len(rows)} 人，有课题 {len(rows) - none} 人，没有课题 {none} 人。撤销的、学期以前结题的不算。"
    )
    groups = Table(GROUP_COLUMNS, _group_rows(found), title="各教研组")
    return Document(
        title=COVERAGE_TITLE,
        subtitle=subtitle_of(session, moment_of(session, key)),
        blocks=(groups, Table(PEOPLE_COLUMNS, rows, "各位教师", notes=(note,))),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def _all(session: Session, project_id: int | None = None) -> tuple[Project, ...]:
    found = list_projects(session, project_id)
    if not found:
        raise UserError(NONE_YET)
    return found


def _document(session: Session, title: str, blocks: tuple[Block, ...]) -> Document:
    school, today = get_school(session), date.today()  # noqa: DTZ011 — 日期按本地
    return Document(
        title=title,
        subtitle="　".join(part for part in (school.name if school else "", written(today)) if part),
        blocks=blocks,
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
    )


def _list_row(at: int, project: Project) -> tuple[int | str, ...]:
    draft = project.draft
    return (
        at,
        draft.title,
        draft.number,
        project.leaders,
        project.group,
        project.others,
        project.state,
        draft.note,
    )


def _facts(project: Project) -> list[tuple[str, str | date | None]]:
    draft = project.draft
    return [
        ("课题名称", draft.title),
        ("课题编号", draft.number),
        ("课题类别", draft.category),
        ("级别", draft.level),
        ("主持人", project.leaders),
        ("负责单位", project.group),
        ("立项单位", draft.unit),
        ("申报时间", draft.applied),
        ("立项时间", draft.approved),
        ("计划结题", draft.due),
    ]


def _stage_rows(project: Project) -> list[tuple[str | date | None, ...]]:
    """已排的阶段（过程材料不在立项书里）；还没有排的（申报时）列出要经过的各步，日期留给人填。"""
    drafts = [each.draft for each in project.stages if each.draft.kind != PROCESS]
    if not drafts:
        today = date.today()  # noqa: DTZ011 — 只用来排次序，期限空着
        drafts = list(planned_stages(today, None, project.draft.category))
    return [(each.kind, each.title, each.due, each.done, each.outcome) for each in drafts]


def _opinion(project: Project) -> str:
    found = [
        each.draft.opinion for each in project.stages if each.draft.opinion and each.draft.kind != PROCESS
    ]
    return found[-1] if found else ""


def _process_row(at: int, project: Project, today: date) -> tuple[int | str | date | None, ...]:
    days: list[date | None] = []
    for kind in (Status.OPENED, Status.MIDTERM, Status.CLOSED):
        stage = next((each for each in project.stages if each.draft.kind == kind), None)
        days += [stage.draft.due, stage.draft.done] if stage else [None, None]
    if days[-2] is None:
        days[-2] = project.draft.due
    if days[-1] is None and project.standing.status is Status.CLOSED:
        days[-1] = project.standing.ended
    papers = sum(each.draft.kind == PROCESS for each in project.stages)
    told = "有过期" if project.overdue(today) else ""
    draft = project.draft
    return (at, draft.title, project.leaders, project.state, draft.approved, *days, papers, told)


def _group_rows(found: Coverage) -> list[tuple[str | int, ...]]:
    rows: list[tuple[str | int, ...]] = []
    for each in found.groups:
        lacks = [] if each.projects else ["还没有校级以上的课题"]
        if each.small and not each.reports:
            lacks.append("小课题还没有报告")
        rows.append((each.name, len(each.projects), len(each.small), each.reports, "；".join(lacks)))
    return rows
