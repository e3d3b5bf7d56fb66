"""教研组一览与蹲点安排；岗位职责与教研网络。"""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Emphasis,
    Orientation,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.research.groups import Group, GroupKind
from jiaowu.research.posts import network, posts
from jiaowu.research.reports.research_heading import NO_GROUPS, SIGNERS, place_of
from jiaowu.research.services.groups import list_groups
from jiaowu.teachers.facts import FactKind
from jiaowu.teachers.services.facts import groups as duties_on
from jiaowu.teachers.services.moments import moment_of

TITLE = "教研组一览与蹲点安排"
POSTS_TITLE = "教研网络与岗位职责"
OFFICE = 2
"""第几级以上是学校的领导与中层。"""
COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("组", 13),
    Column("组长", 9),
    Column("蹲点领导", 9),
    Column("联系教研员", 16),
    Column("活动时间", 24),
    Column("地点", 12),
    Column("人数", 5, Align.RIGHT, "0"),
    Column("成员", 44),
)


def build(session: Session, term_id: int) -> Document:
    """这个学期的各组：组长、蹲点领导、联系教研员、固定时段、成员；没有登记时报 UserError。"""
    groups = list_groups(session, term_id)
    if not groups:
        raise UserError(NO_GROUPS)
    rows = [_row(at, group) for at, group in enumerate(groups, start=1)]
    tops = tuple((at, Emphasis.GROUP) for at, group in enumerate(groups) if group.kind is GroupKind.RESEARCH)
    return Document(
        title=TITLE,
        subtitle=place_of(session, term_id),
        blocks=(Table(COLUMNS, rows, emphasis=tops),),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
    )


def _row(at: int, group: Group) -> tuple[Value, ...]:
    arranged = group.arrangement
    return (
        at,
        group.name,
        group.leader,
        group.patron,
        arranged.liaison,
        group.slots,
        arranged.place,
        len(group.members),
        "、".join(member.name for member in group.members),
    )


def build_posts(session: Session, term_id: int) -> Document:
    """四级网络：谁在哪一级、做什么；各岗位的职责，一个岗位一段。"""
    groups = list_groups(session, term_id)
    blocks: list[Block] = [
        Text("一、教研网络", TextStyle.HEADING),
        _network(groups, _office(session, term_id)),
    ]
    blocks += [_net_groups(groups)] if groups else []
    blocks += [PageBreak("岗位职责"), Text("二、岗位职责", TextStyle.HEADING), *_posts()]
    return Document(
        title=POSTS_TITLE, subtitle=place_of(session, term_id), blocks=tuple(blocks), sheet="教研网络"
    )


def _office(session: Session, term_id: int) -> dict[int, str]:
    """第一、二级各是谁，照教师档案里这个学期的职务。"""
    held = duties_on(session, moment_of(session, term_id).day, FactKind.DUTY)
    found: dict[int, list[str]] = {}
    for post in posts():
        people = [name for duty, members in held.items() if _same(duty, post.name) for _, name in members]
        if people and post.level <= OFFICE:
            found.setdefault(post.level, []).append(f"{post.name} {'、'.join(people)}")
    return {level: "；".join(told) for level, told in found.items()}


def _same(duty: str, post: str) -> bool:
    """职务与岗位是不是一回事：副校长就是分管副校长，教务主任就是教导主任。"""
    return duty in {post, post.removeprefix("分管"), post.replace("教导", "教务")}


def _network(groups: tuple[Group, ...], office: dict[int, str]) -> Table:
    people = {
        **office,
        3: "、".join(f"{group.name} {group.leader}" for group in groups if group.leader),
        4: f"{len({member.teacher_id for group in groups for member in group.members})} 人",
    }
    rows: list[tuple[Value, ...]] = [
        (each.level, each.name, each.role, people.get(each.level, "")) for each in network()
    ]
    columns = (
        Column("级", 5, Align.CENTER, "0"),
        Column("岗位", 22),
        Column("做什么", 12),
        Column("本学期", 50),
    )
    return Table(columns, rows)


def _net_groups(groups: tuple[Group, ...]) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            group.name,
            group.patron,
            group.leader,
            "、".join(member.name for member in group.members),
        )
        for group in groups
    ]
    columns = (Column("组", 14), Column("蹲点领导", 10), Column("组长", 10), Column("教师", 56))
    return Table(columns, rows, title="各组")


def _posts() -> Iterator[Block]:
    for post in posts():
        yield Text(post.name, TextStyle.SUBHEADING)
        for at, duty in enumerate(post.duties, start=1):
            yield Text(f"{at}. {duty}", TextStyle.BODY)
