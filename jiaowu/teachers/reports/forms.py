"""教师登记表：一人一页。"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    PageBreak,
    Picture,
    Portrait,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.teachers import codes
from jiaowu.teachers.awards import Award
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.people import EVERYONE, PRESENT, Profile, mask_id_number, mask_phone
from jiaowu.teachers.reports.heading import CONFIDENTIAL, subtitle_of, written
from jiaowu.teachers.services.awards import list_awards
from jiaowu.teachers.services.moments import Moment, current_moment
from jiaowu.teachers.services.papers import printed_photo
from jiaowu.teachers.services.profiles import get_teacher, list_teachers
from jiaowu.teachers.services.works import list_works
from jiaowu.teachers.works import Work

TITLE = "教师登记表"
LINES = 16
"""一页里四张表合起来放得下几行；多的在表下写明另有几条。"""
LEAST = 2
"""每张表至少留几条的地方。"""
TALL = (1, 2, 1, 1)
"""四张表的一条各占几行：任教经历的一条常要两行。"""
ROOM = "\n　\n　　　　　　年　月　日"
"""签名与盖章的地方：三行高。"""
EXPERIENCE = (
    Column("项目", 10),
    Column("内容", 34),
    Column("起止", 28),
)
TEACHING = (Column("学期", 24), Column("学科", 10), Column("班级", 26), Column("组与职务", 24))
AWARDS = (
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("题目", 34),
    Column("级别", 8),
    Column("奖项", 9),
    Column("发证单位", 20),
)
WORKS = (
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("种类", 8),
    Column("题目", 36),
    Column("级别", 8),
    Column("刊物或地点", 20),
)

FORMATS = {"出生日期": "yyyy-mm-dd", "参加工作": "yyyy-mm-dd"}

Item = TypeVar("Item")


@dataclass(frozen=True)
class Record:
    """一张登记表要用的全部。"""

    profile: Profile
    awards: tuple[Award, ...]
    works: tuple[Work, ...]
    photo: Path | None


def build(
    session: Session,
    moment: Moment | None = None,
    wanted: Collection[int] | None = None,
    *,
    bare: bool = False,
) -> Document:
    """那时（默认当前学期）这些教师（默认在册的全部）的登记表，照名册的次序。

    身份证号与电话默认遮住，bare 为真时照印。一位教师也没有时报 UserError。
    """
    moment = moment or current_moment(session)
    rows = list_teachers(session, moment, PRESENT if wanted is None else EVERYONE)
    chosen = [row.id for row in rows if wanted is None or row.id in wanted]
    if not chosen:
        raise UserError("没有可以印的教师，请先登记或导入名册，或者放宽筛选。")
    blocks: list[Block] = []
    for key in chosen:
        record = Record(
            get_teacher(session, key, moment),
            list_awards(session, key, until=moment.day),
            list_works(session, key, until=moment.day),
            printed_photo(session, key),
        )
        if blocks:
            blocks.append(PageBreak(record.profile.row.name))
        blocks += _page(record, moment, subtitle_of(session, moment), bare=bare)
    return Document(
        title=TITLE,
        blocks=tuple(blocks),
        handout=True,
        sheet=rows[0].name if wanted is None else TITLE,
        confidential=CONFIDENTIAL,
    )


def share_lines(counts: Sequence[int], lines: int = LINES) -> list[int]:
    """四张表各印几条：先各留 LEAST 条，剩下的行轮着分给还没印完的。"""
    shares = [min(count, LEAST) for count in counts]
    left = lines - sum(max(share, 1) * tall for share, tall in zip(shares, TALL, strict=True))
    while True:
        wanting = [at for at, count in enumerate(counts) if shares[at] < count and TALL[at] <= left]
        if not wanting:
            return shares
        for at in wanting:
            if TALL[at] <= left:
                shares[at] += 1
                left -= TALL[at]


def _page(record: Record, moment: Moment, subtitle: str, *, bare: bool) -> list[Block]:
    profile = record.profile
    facts = [fact for fact in profile.facts if fact.started is None or fact.started <= moment.day]
    ordered = sorted(facts, key=lambda fact: (fact.first, fact.id or 0), reverse=True)
    taught = [each for each in profile.taught if each.lessons]
    shares = share_lines([len(each) for each in (ordered, taught, record.awards, record.works)])
    blocks: list[Block] = [
        Text(TITLE, TextStyle.TITLE),
        Text(f"{subtitle}　截至{written(moment.day)}", TextStyle.NOTE),
        Fields(_basic(profile, bare=bare), 3, FORMATS, portrait=_portrait(record)),
        _limited("职务与称号经历", EXPERIENCE, ordered, shares[0], _experience),
        _limited(
            "任教经历",
            TEACHING,
            taught,
            shares[1],
            lambda each: (
                each.term.name,
                "、".join(dict.fromkeys(lesson.subject for lesson in each.lessons)),
                "、".join(dict.fromkeys(lesson.class_title for lesson in each.lessons)),
                "、".join(each.roles),
            ),
        ),
        _limited("荣誉获奖", AWARDS, record.awards, shares[2], _award),
        _limited("论文、公开课等", WORKS, record.works, shares[3], _work),
        Fields((("本人签名", ROOM), ("学校意见（盖章）", ROOM)), 2),
    ]
    return blocks


def _portrait(record: Record) -> Portrait:
    """右上角的一寸照；没有就空着给人贴。"""
    if record.photo is None:
        return Portrait()
    return Portrait(Picture(record.photo, name=f"{record.profile.row.name}的照片"))


def _basic(profile: Profile, *, bare: bool) -> tuple[tuple[str, Value], ...]:
    basic, row = profile.basic, profile.row
    id_number = basic.id_number if bare else mask_id_number(basic.id_number)
    phone = basic.phone if bare else mask_phone(basic.phone)
    return (
        ("姓名", basic.name),
        ("工号", basic.number),
        ("性别", row.sex_name),
        ("出生日期", basic.birth),
        ("政治面貌", codes.name_of(CodeList.POLITICS, basic.politics)),
        ("身份证号", id_number),
        ("参加工作", basic.started),
        ("教龄", None if row.tenure is None else f"{row.tenure} 年（{row.tier}）"),
        ("联系电话", phone),
        ("学历", codes.name_of(CodeList.EDUCATION, basic.education)),
        ("学位", basic.degree),
        ("毕业院校", basic.college),
        ("所学专业", basic.major),
        ("职称", row.title),
        ("岗位等级", row.post_level),
        ("岗位类别", codes.name_of(CodeList.POST, basic.post_kind)),
        ("教研组", row.group),
        ("职务", "、".join(row.duties)),
        ("班主任", row.homeroom),
        ("骨干与称号", "、".join(row.backbone)),
        ("人员状态", row.status_name),
    )


def _limited(
    title: str,
    columns: Sequence[Column],
    items: Sequence[Item],
    most: int,
    values: Callable[[Item], tuple[Value, ...]],
) -> Table:
    """最近的几条；没有的留一行空白给人填。"""
    rows = [values(item) for item in items[:most]] or [("",) * len(columns)]
    more = len(items) - most
    notes = (f"只印最近的 {most} 条，另有 {more} 条见教师档案。",) if more > 0 else ()
    return Table(columns, rows, title=title, notes=notes)


def _experience(fact: Fact) -> tuple[Value, ...]:
    value = codes.name_of(CodeList.STATUS, fact.value) if fact.kind is FactKind.STATUS else fact.value
    return (fact.kind.label, "　".join(part for part in (value, fact.note) if part), fact.span)


def _award(award: Award) -> tuple[Value, ...]:
    draft = award.draft
    return (draft.day, draft.title, draft.level, draft.prize, draft.issuer)


def _work(work: Work) -> tuple[Value, ...]:
    draft = work.draft
    return (draft.day, draft.kind.label, draft.title, draft.level, draft.place)
