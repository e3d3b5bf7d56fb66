"""教研活动记录表：空白的夹在写字板上，开展了的一次一页。"""

from collections.abc import Collection, Iterator

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.research.activities import Activity, Attendance
from jiaowu.research.reports.research_heading import NO_ACTIVITIES, place_of
from jiaowu.research.services.activities_reading import list_activities
from jiaowu.teachers.timetable import WEEKDAYS

TITLE = "教研活动记录表"
BLANK_TITLE = "空白的教研活动记录表"
OPEN, HAND, TALL, LINE = 58.0, 35.0, 18.0, 8.0
"""留给人写的各栏多高（毫米）：过程、讨论要点、其余几栏、一行。"""


def build(session: Session, term_id: int, only: Collection[int] | None = None) -> Document:
    """这个学期的（only 给了就只要这几次），早的在前，一次一页；一次也没有时报 UserError。"""
    found = list_activities(session, term_id, only)
    if not found:
        raise UserError(NO_ACTIVITIES)
    place = place_of(session, term_id)
    blocks: list[Block] = []
    for each in found:
        blocks += [PageBreak()] if blocks else []
        blocks += _page(each, place)
    return Document(title=TITLE, blocks=tuple(blocks), sheet=TITLE, handout=True)


def build_blank(session: Session, term_id: int, copies: int = 1) -> Document:
    """空白的 copies 份，一份一页，够手写。"""
    place = place_of(session, term_id)
    blocks: list[Block] = []
    for _ in range(copies):
        blocks += [PageBreak()] if blocks else []
        blocks += _blank(place)
    return Document(title=BLANK_TITLE, blocks=tuple(blocks), sheet=TITLE, handout=True)


def _page(shown: Activity, place: str) -> Iterator[Block]:
    plan = shown.plan
    yield Text(TITLE, TextStyle.TITLE)
    yield Text(place, TextStyle.BODY)
    day = f"{plan.day:%Y-%m-%d}（{WEEKDAYS[plan.day.isoweekday() - 1]}）"
    yield Fields(
        (
            ("组织", shown.organizer),
            ("形式", plan.kind),
            ("时间", f"{day} {shown.when}".strip()),
            ("地点", plan.place),
            ("主持", shown.host),
            ("记录", shown.recorder),
            ("主备 / 主讲", shown.speaker),
            ("班级 / 学科", " ".join(part for part in (shown.class_title, shown.subject) if part)),
        ),
        per_row=2,
    )
    yield Fields((("主题", plan.theme), ("内容", plan.content), ("计划", _points(shown))), per_row=1)
    yield Fields(tuple(_turnout(shown)), per_row=3)
    yield Fields((("没有到会的", absences(shown)),), per_row=1)
    yield Fields(tuple(_minutes(shown)), per_row=1, row_height=14.0)
    if shown.flow.steps or shown.written:
        yield _papers(shown)
    reported = f"{shown.reported:%Y-%m-%d} 已上报" if shown.reported else "没有上报"
    yield Fields(
        (("三查", shown.checks.text), ("上报", reported), ("组长签字", "")), per_row=3, row_height=10.0
    )


def _points(shown: Activity) -> str:
    return "　".join(points.text for points in shown.points)


def _turnout(shown: Activity) -> Iterator[tuple[str, Value]]:
    seen = shown.turnout
    yield "应到", seen.due
    yield "实到", seen.came if seen.unmarked < seen.due else ""
    yield "缺席", seen.due - seen.came if seen.unmarked < seen.due else ""


def absences(shown: Activity) -> str:
    """没有到会的各位与原因，如“请假：单雨（病假）；公出：宋博婷”；都到了写“无”，没有点名写“没有点名”。"""
    if shown.attenders and all(each.state is None for each in shown.attenders):
        return "没有点名"
    parts = []
    for state in Attendance:
        people = [each for each in shown.attenders if each.state is state and not state.came]
        if people:
            told = (f"{each.name}（{each.reason}）" if each.reason else each.name for each in people)
            parts.append(f"{state}：{'、'.join(told)}")
    late = [each.name for each in shown.attenders if each.state is Attendance.LATE]
    parts += [f"迟到：{'、'.join(late)}"] if late else []
    return "；".join(parts) or "无"


def _minutes(shown: Activity) -> Iterator[tuple[str, Value]]:
    minutes = shown.minutes
    yield "过程与中心发言", minutes.process
    yield "讨论要点", minutes.discussion
    yield "共识与分工", minutes.consensus
    yield "成果", minutes.result
    yield "反思", minutes.reflection


def _papers(shown: Activity) -> Table:
    """流程各步与交来的文稿；没有分步的只列文稿。"""
    rows: list[tuple[Value, ...]] = []
    for step in shown.steps:
        if not step.written:
            rows.append((step.step, "有记录" if step.done else "没有", None, None, None, step.doubt))
        rows += [
            (step.step, each.label, each.teacher, each.day, _title(each.title, each.files), step.doubt)
            for each in step.written
        ]
    known = set(shown.flow.steps)
    rows += [
        (each.step, each.label, each.teacher, each.day, _title(each.title, each.files), "")
        for each in shown.written
        if each.step not in known
    ]
    columns = (
        Column("流程", 9),
        Column("文稿", 13),
        Column("教师", 9),
        Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
        Column("题目与附件", 28),
        Column("说明", 20),
    )
    return Table(columns, rows)


def _title(title: str, files: int) -> str:
    return "，".join(part for part in (title, f"附件 {files} 个" if files else "") if part)


def _blank(place: str) -> Iterator[Block]:
    yield Text(TITLE, TextStyle.TITLE)
    yield Text(place, TextStyle.BODY)
    yield Fields(
        (("教研组 / 备课组", ""), ("形式", ""), ("时间", ""), ("地点", ""), ("主持", ""), ("记录", "")),
        per_row=2,
        row_height=LINE,
    )
    yield Fields((("主题", ""), ("内容", ""), ("主备 / 中心发言", "")), per_row=1, row_height=LINE)
    yield Fields((("应到", ""), ("实到", "")), per_row=2, row_height=LINE)
    yield Fields((("缺席（原因）", ""),), per_row=1, row_height=LINE)
    yield Fields((("过程", ""),), per_row=1, row_height=OPEN)
    yield Fields((("讨论要点", ""),), per_row=1, row_height=HAND)
    yield Fields((("共识与分工", ""), ("成果", ""), ("反思", "")), per_row=1, row_height=TALL)
    yield Fields((("附件", ""), ("上报日期", ""), ("组长签字", "")), per_row=3, row_height=LINE)
