"""评课意见反馈单：交给授课教师，一节课一张，签字交回。"""

from collections.abc import Collection, Iterator

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.observations import Observation
from jiaowu.inspection.reports.observations import lesson_pairs, school_name, together
from jiaowu.inspection.services.observations import get_observation
from jiaowu.inspection.services.visits import list_observations
from jiaowu.paper.document import Block, Document, Fields, PageBreak, Text, TextStyle

TITLE = "评课意见反馈单"
BOX, REPLY, SIGNED = 26.0, 34.0, 12.0
"""评语、教师的话、签字各多高（毫米）。"""


def build(session: Session, term_id: int, only: Collection[int] | None = None) -> Document:
    """这个学期写了评语的课（only 给了就只要这几条），先上的在前；都没有评时报 UserError。"""
    rows = [row for row in list_observations(session, term_id, only) if row.state.commented]
    if not rows:
        raise UserError("选中的课还没有写评语，没有可以反馈的。请先写优点、问题或建议。")
    place = school_name(session)
    blocks: list[Block] = []
    for row in reversed(rows):
        blocks += [PageBreak()] if blocks else []
        blocks += _page(get_observation(session, row.id), place)
    return Document(title=TITLE, blocks=tuple(blocks), sheet=TITLE, handout=True)


def _page(shown: Observation, place: str) -> Iterator[Block]:
    yield Text(TITLE, TextStyle.TITLE)
    yield Text(f"{shown.teacher}老师：", TextStyle.HEADING)
    names = "、".join(each.name for each in shown.observers)
    yield Text(
        f"{shown.day.year}年{shown.day.month}月{shown.day.day}日，{names}听了您的下面这节课。"
        "现将评课意见反馈给您，请阅后在下面写上您的想法，签字交回教导处。"
    )
    pairs = [pair for pair in lesson_pairs(shown) if pair[0] != "授课教师"]
    yield Fields((*pairs, ("听课人", names), ("课题", shown.topic)), 2, {"日期": "yyyy-mm-dd"})
    yield Fields((("综合评价", shown.score_words),), per_row=1)
    yield Fields(
        tuple(
            (title, together(shown.observers, field))
            for title, field in (("优点", "merits"), ("问题", "problems"), ("建议", "advice"))
        ),
        per_row=1,
        row_height=BOX,
    )
    yield Fields((("授课教师的想法与改进打算", ""),), per_row=1, row_height=REPLY)
    yield Fields((("授课教师签字", ""), ("日期", "")), per_row=2, row_height=SIGNED)
    yield Text(f"{place}教导处" if place else "教导处", TextStyle.NOTE)
