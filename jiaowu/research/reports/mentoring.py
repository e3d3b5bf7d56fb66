"""师徒结对的报告：拜师协议、一览、过程记录表、考核表。"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Entry,
    Fields,
    Orientation,
    PageBreak,
    Table,
    Text,
    TextStyle,
)
from jiaowu.research.mentoring import COPIES, Side, duties_of
from jiaowu.research.services.mentoring import Pair, get_pair, list_pairs
from jiaowu.research.services.mentoring_progress import Tracked, track
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.records import Span
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS, subtitle_of, written
from jiaowu.teachers.services.moments import current_moment, moment_of
from jiaowu.teachers.services.records import RecordSource

CONTRACT_TITLE = "师徒结对（拜师）协议"
LIST_TITLE = "师徒结对一览表"
PROCESS_TITLE = "师徒结对过程记录表"
REVIEW_TITLE = "师徒结对考核表"
NONE_YET = "这个学期还没有师徒结对，请先在教研研训的“师徒”里登记。"
EMPTY_ROWS = 6
"""过程记录表后面留给手写的空行。"""
FREE = Entry(0, 0, text=True)


def build_contracts(session: Session, pair_id: int | None = None, term_id: int | None = None) -> Document:
    """一对（默认这个学期的全部，一对一页）的协议，可以直接签字；一对也没有时报 UserError。"""
    pairs = (get_pair(session, pair_id),) if pair_id is not None else _pairs(session, term_id)
    school = get_school(session)
    name = school.name if school else ""
    blocks: list[Block] = []
    for pair in pairs:
        if blocks:
            blocks.append(PageBreak())
        blocks += _contract(pair, name)
    return Document(title=CONTRACT_TITLE, blocks=tuple(blocks), handout=True)


def build_list(
    session: Session, sources: Sequence[RecordSource] = (), term_id: int | None = None
) -> Document:
    """一个学期的师徒与各条任务的进度；一对也没有时报 UserError。"""
    key = _term(session, term_id)
    found = _tracked(session, sources, key)
    rows = [
        (
            at,
            each.pair.mentor,
            each.pair.apprentice,
            each.pair.draft.field,
            f"{each.pair.span.first} 至 {each.pair.span.last}",
            "是" if each.pair.mutual else "",
            each.text,
            "落后" if each.behind else "已完成" if each.met else "",
            each.pair.review_of(key).grade,
        )
        for at, each in enumerate(found, 1)
    ]
    columns = (
        Column("序号", 5, Align.CENTER, "0"),
        Column("师傅", 9),
        Column("徒弟", 9),
        Column("领域", 12),
        Column("期限", 24),
        Column("互为师徒", 9, Align.CENTER),
        Column("任务进度", 46),
        Column("情况", 8),
        Column("考核", 8, Align.CENTER),
    )
    note = (
        "进度从听课、公开课、论文等记录自动数出，加上手工登记的帮带；到今天该做到的按时间折算，不够就是落后。"
    )
    return _document(session, key, LIST_TITLE, (Table(columns, rows, notes=(note,)),))


def build_process(
    session: Session, sources: Sequence[RecordSource] = (), term_id: int | None = None
) -> Document:
    """一个学期每对师徒的任务进度与逐次帮带，一对一页，后面留空行手写；一对也没有时报 UserError。"""
    key = _term(session, term_id)
    span = Span(*term_days(get_term(session, key)))
    blocks: list[Block] = []
    for each in _tracked(session, sources, key):
        if blocks:
            blocks.append(PageBreak(each.pair.mentor))
        blocks += _process(each, span)
    return _document(session, key, PROCESS_TITLE, tuple(blocks), Orientation.PORTRAIT)


def build_reviews(
    session: Session, sources: Sequence[RecordSource] = (), term_id: int | None = None
) -> Document:
    """一个学期每对师徒的考核：进度、徒弟小结、师傅评语、等第，一对一页；一对也没有时报 UserError。"""
    key = _term(session, term_id)
    blocks: list[Block] = []
    for each in _tracked(session, sources, key):
        if blocks:
            blocks.append(PageBreak(each.pair.mentor))
        review = each.pair.review_of(key)
        blocks += [
            Fields(_facts(each.pair), per_row=2),
            _progress_table(each),
            Fields([("徒弟小结", review.summary)], per_row=1, row_height=55),
            Fields([("师傅评语", review.comment)], per_row=1, row_height=40),
            Fields([("学校意见", ""), ("考核等第", review.grade)], per_row=1, row_height=18),
            Fields(
                [("徒弟签字", ""), ("师傅签字", ""), ("教导处", ""), ("日期", review.day)],
                per_row=4,
                row_height=14,
            ),
        ]
    return _document(session, key, REVIEW_TITLE, tuple(blocks), Orientation.PORTRAIT)


def _contract(pair: Pair, school: str) -> list[Block]:
    draft = pair.draft
    intro = (
        f"为发挥骨干教师的传帮带作用，促进青年教师专业成长，经{school or '学校'}同意，"
        f"甲方{pair.mentor}与乙方{pair.apprentice}结为师徒，双方约定如下。"
    )
    period = f"一、结对的领域：{draft.field}。期限：{written(draft.start)}至{written(draft.end)}。"
    goals = f"二、帮带目标：{draft.goals or '________________________________________'}"
    targets = [f"{at}．{each.text}。" for at, each in enumerate(draft.targets, 1)]
    blocks: list[Block] = [
        Text(CONTRACT_TITLE, TextStyle.TITLE),
        Fields([("甲方（师傅）", pair.mentor), ("乙方（徒弟）", pair.apprentice)], per_row=2),
        Text(intro),
        Text(period),
        Text(goals),
        Text("三、甲方职责"),
        *(Text(f"{at}．{each}") for at, each in enumerate(duties_of(Side.MENTOR), 1)),
        Text("四、乙方职责"),
        *(Text(f"{at}．{each}") for at, each in enumerate(duties_of(Side.APPRENTICE), 1)),
    ]
    if targets:
        blocks += [Text("五、任务"), *(Text(each) for each in targets)]
    last = "六" if targets else "五"
    ending = f"{last}、本协议{COPIES}，甲方、乙方、学校教导处各执一份，签字后生效；期满考核，可以续签。"
    signed = draft.signed or None
    blocks += [
        Text(ending),
        Fields(
            [
                ("甲方签字", ""),
                ("乙方签字", ""),
                ("学校（盖章）", ""),
                ("签订日期", signed),
            ],
            per_row=2,
            row_height=16,
        ),
    ]
    return blocks


def _process(each: Tracked, span: Span) -> list[Block]:
    entries = [entry for entry in each.pair.entries if span.holds(entry.day)]
    rows: list[tuple[date | str | float | None, ...]] = [
        (entry.day, entry.kind, entry.content, entry.amount, "") for entry in entries
    ]
    rows += [(None, "", "", None, "")] * EMPTY_ROWS
    columns = (
        Column("日期", 12, Align.CENTER, "yyyy-mm-dd", entry=FREE),
        Column("帮带内容", 12, entry=FREE),
        Column("过程与收获", 44, entry=FREE),
        Column("数量", 7, Align.RIGHT, entry=FREE),
        Column("签字", 10, entry=FREE),
    )
    return [
        Fields(_facts(each.pair), per_row=2),
        _progress_table(each),
        Table(columns, rows, "帮带记录"),
    ]


def _facts(pair: Pair) -> list[tuple[str, str]]:
    return [
        ("师傅", pair.mentor),
        ("徒弟", pair.apprentice),
        ("领域", pair.draft.field),
        ("期限", f"{pair.span.first} 至 {pair.span.last}"),
    ]


def _progress_table(each: Tracked) -> Table:
    columns = (
        Column("任务", 30),
        Column("要求", 10, Align.RIGHT),
        Column("完成", 10, Align.RIGHT),
        Column("单位", 8, Align.CENTER),
        Column("多长时间", 10, Align.CENTER),
        Column("情况", 10, Align.CENTER),
    )
    rows = [
        (
            one.target.name,
            one.target.amount,
            one.done,
            one.target.unit,
            one.target.per.label,
            "完成" if one.met else "落后" if one.behind else "进行中",
        )
        for one in each.progresses
    ]
    return Table(columns, rows, "任务与进度")


def _document(
    session: Session,
    term_id: int,
    title: str,
    blocks: tuple[Block, ...],
    orientation: Orientation = Orientation.LANDSCAPE,
) -> Document:
    return Document(
        title=title,
        subtitle=subtitle_of(session, moment_of(session, term_id)),
        blocks=blocks,
        orientation=orientation,
        signers=SIGNERS if orientation is Orientation.LANDSCAPE else (),
        confidential=CONFIDENTIAL,
    )


def _pairs(session: Session, term_id: int | None) -> tuple[Pair, ...]:
    span = Span(*term_days(get_term(session, _term(session, term_id))))
    found = list_pairs(session, span)
    if not found:
        raise UserError(NONE_YET)
    return found


def _tracked(session: Session, sources: Sequence[RecordSource], term_id: int) -> tuple[Tracked, ...]:
    found = track(session, term_id, sources, date.today())  # noqa: DTZ011 — 日期按本地
    if not found:
        raise UserError(NONE_YET)
    return found


def _term(session: Session, term_id: int | None) -> int:
    key = term_id if term_id is not None else current_moment(session).term_id
    if key is None:
        raise UserError("还没有登记学期，请先在“设置”里填好学校与学期。")
    return key
