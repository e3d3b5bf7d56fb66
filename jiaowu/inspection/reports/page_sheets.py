"""空白检查表，一人一页：写明要点、分值与计分办法，留出得分、优点、问题、改进措施与签字。"""

from collections.abc import Iterator, Sequence
from math import ceil

from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Checklist, Facet, Item
from jiaowu.inspection.reports.parts import (
    Split,
    facets_of,
    grade_words,
    how_to_mark,
    part_names,
    targets_of,
    title_of,
)
from jiaowu.inspection.rounds import Round, RoundFacet, Target
from jiaowu.paper.document import (
    Align,
    Block,
    Code,
    Column,
    Document,
    Emphasis,
    Entry,
    Fields,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.schools import get_school

TITLE = "检查表（一人一页）"
ROOM = 124.0
"""一页里各项一共可以占多高（毫米）；项目少就排得疏些。"""
HEAD_ROW, NOTE_LINE, NOTE_CHARACTERS = 7.5, 5.0, 46
"""表头另填的一行、打勾与说明的一行各占多高（毫米），一行多少个字；占了的从 ROOM 里扣。"""
PER_ROW = 3
HAND = 7.0
"""手写的一行至少多高。"""
LOWEST, HIGHEST = 7.0, 13.0
"""每项一行的高度（毫米）。"""
MANY = 12
"""项目多于这么多时，下面的框矮一些，整张仍在一页。"""
TALL, SHORT = 22.0, 9.5
"""优点、问题、改进措施各框的高度（毫米）。"""
SIGN_HEIGHT = 12.0
BOX = "□ "


def build(
    session: Session,
    shown: Round,
    facets: Sequence[Facet] | None = None,
    split: Split = Split.GROUP,
    part: str | None = None,
) -> Document:
    """按份、按人、按方面排，一位教师的各方面连在一起；facets 为 None 是全部，part 为 None 是每份都印。"""
    school = get_school(session)
    name = school.name if school else ""
    parts = part_names(shown, split) if part is None else (part,)
    chosen = facets_of(shown, facets)
    pages = [
        (facet, target) for each in parts for target in targets_of(shown, split, each) for facet in chosen
    ]
    blocks: list[Block] = []
    for facet, target in pages:
        blocks += [PageBreak()] if blocks else []
        blocks += _page(shown, name, facet, target)
    return Document(title=title_of(shown), blocks=blocks, sheet="检查表", handout=True)


def _page(shown: Round, school: str, facet: RoundFacet, target: Target) -> Iterator[Block]:
    checklist = facet.checklist
    tall = TALL if len(checklist.items) <= MANY else SHORT
    yield Code(target.token)
    yield Text(checklist.name, TextStyle.TITLE)
    yield Fields((("检查", f"{school}　{shown.name}".strip()), ("班级", target.classes)), per_row=1)
    yield Fields(_head(checklist, facet.facet, target), PER_ROW, row_height=0.0 if tall == SHORT else HAND)
    yield _items(checklist)
    if ticks := _ticks(checklist):
        yield Text(ticks, TextStyle.NOTE)
    boxes: tuple[tuple[str, Value], ...] = (("优点", ""), ("问题", ""), ("改进措施", ""))
    yield Fields(boxes, per_row=1, row_height=tall)
    signs: tuple[tuple[str, Value], ...] = (("检查人签字", ""), ("教师签字", ""), ("日期", ""))
    yield Fields(signs, per_row=3, row_height=SIGN_HEIGHT)


def _head(checklist: Checklist, facet: Facet, target: Target) -> tuple[tuple[str, Value], ...]:
    counted: tuple[tuple[str, Value], ...] = ()
    if checklist.expected:
        counted = ((checklist.expected, target.expected.get(facet)), (checklist.actual, ""))
    return (
        ("教师", target.teacher),
        ("教研组", target.group),
        ("学科", target.subject),
        ("检查日期", ""),
        ("检查人", target.inspector),
        *counted,
        *((head.partition("：")[0], head.partition("：")[2]) for head in checklist.heads),
    )


def _items(checklist: Checklist) -> Table:
    rows: list[tuple[Value, ...]] = [
        (item.group, item.text, item.full, _how(item), None) for item in checklist.items
    ]
    rows.append(("", f"合计　　等第　{grade_words(checklist)}：", checklist.full, "", None))
    grouped = any(item.group for item in checklist.items)
    columns = (
        Column("大项", 10),
        Column("要点", 46),
        Column("满分", 6, Align.CENTER),
        Column("计分", 14, Align.CENTER),
        Column("得分", 12, Align.CENTER, entry=Entry(0, max(item.full for item in checklist.items))),
    )
    height = min(HIGHEST, max(LOWEST, _room(checklist) / (len(rows) + 1)))
    emphasis = ((len(rows) - 1, Emphasis.TOTAL),)
    notes = (checklist.source,) if checklist.source else ()
    if grouped:
        return Table(columns, _once(rows), emphasis=emphasis, notes=notes, row_height=height)
    return Table(columns[1:], [row[1:] for row in rows], emphasis=emphasis, notes=notes, row_height=height)


def _ticks(checklist: Checklist) -> str:
    """一票否决与合规提示，有则打勾；都没有为空串。"""
    marks = [f"{BOX}{text}" for text in (*checklist.vetoes, *checklist.flags)]
    veto = f"（前 {len(checklist.vetoes)} 条一票否决）" if checklist.vetoes else ""
    return f"有则打勾{veto}：{'　'.join(marks)}" if marks else ""


def _room(checklist: Checklist) -> float:
    """表头另填的、打勾的、说明的多，各项就排得密些，整张仍在一页。"""
    lines = sum(ceil(len(text) / NOTE_CHARACTERS) for text in (_ticks(checklist), checklist.source))
    counted = 2 if checklist.expected else 0
    heads = ceil((counted + len(checklist.heads)) / PER_ROW)
    return ROOM - HEAD_ROW * heads - NOTE_LINE * lines


def _once(rows: Sequence[tuple[Value, ...]]) -> list[tuple[Value, ...]]:
    """大项只在它的第一行写。"""
    found = []
    before: Value = None
    for row in rows:
        found.append(row if row[0] != before else ("", *row[1:]))
        before = row[0]
    return found


def _how(item: Item) -> str:
    return "附加分" if item.bonus else how_to_mark(item) or "打分"
