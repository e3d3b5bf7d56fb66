"""空白检查表，一人一行：横排 A4，夹在写字板上逐人填；每个方面、每一份另起一页。"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Checklist, Facet, Item, Mode
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
    CodeKind,
    Column,
    Document,
    Entry,
    Fields,
    Orientation,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.schools import get_school

TITLE = "检查表（一人一行）"
LOWEST, HIGHEST = 10.0, 14.0
"""一行的高度（毫米）：写得下字，也放得下二维码；人少就放高些。"""
ROOM = 92.0
"""一页里各行一共可以占多高（毫米）。"""
MANY = 9999.0
"""件数、节数不设上限时，Excel 里收的最大的数。"""
WIDE, NARROW = 7.0, 6.0
"""一项的列宽（半角字符数）；项目不多时宽些。"""
ONE_LINE = 3
"""表头不多于这么多个字写成一行，再多分成匀称的两行。"""
TIGHT = 12
"""项目多于这么多时，不留“问题”一栏，写在一人一页的表上。"""


def build(
    session: Session,
    shown: Round,
    facets: Sequence[Facet] | None = None,
    split: Split = Split.GROUP,
    part: str | None = None,
) -> Document:
    """facets 是要印的方面（None 为全部），part 只印其中一份（None 为每份都印）。"""
    school = get_school(session)
    day = f"{shown.start.year}年{shown.start.month}月{shown.start.day}日"
    parts = part_names(shown, split) if part is None else (part,)
    blocks: list[Block] = []
    for each in facets_of(shown, facets):
        for name in parts:
            targets = targets_of(shown, split, name)
            if targets:
                blocks += [PageBreak(f"{each.facet.label}{name}")] if blocks else []
                blocks += _part(each, name, targets)
    return Document(
        title=title_of(shown),
        subtitle=f"{school.name if school else ''}　{day}".strip(),
        orientation=Orientation.LANDSCAPE,
        blocks=blocks,
        sheet=shown.facets[0].facet.label if shown.facets else "",
    )


def _part(facet: RoundFacet, name: str, targets: Sequence[Target]) -> list[Block]:
    checklist = facet.checklist
    inspector = next(iter({target.inspector for target in targets}), "") if _same(targets) else ""
    return [
        Text(f"{checklist.name}{'　' + name if name else ''}", TextStyle.HEADING),
        Fields(
            (
                ("检查人", inspector),
                ("检查日期", ""),
                ("满分", checklist.full),
                ("等第线", grade_words(checklist)),
            ),
        ),
        Table(
            _columns(checklist),
            [_row(checklist, facet.facet, at, target) for at, target in enumerate(targets, start=1)],
            notes=_notes(checklist),
            frozen_columns=2,
            row_height=min(HIGHEST, max(LOWEST, ROOM / len(targets))),
        ),
    ]


def _same(targets: Sequence[Target]) -> bool:
    return len({target.inspector for target in targets}) == 1


def _columns(checklist: Checklist) -> tuple[Column, ...]:
    center, count = Align.CENTER, Entry(0, MANY)
    found = [
        Column("序", 3, center),
        Column("教师", 8),
        Column("学科", 6),
        Column("班级", 10),
    ]
    if checklist.expected:
        found.append(Column(checklist.expected, 5, center, entry=count))
        found.append(Column(checklist.actual, 5, center, entry=count))
    width = WIDE if len(checklist.items) <= TIGHT else NARROW
    found += [_item_column(item, width) for item in checklist.items]
    found += [Column("合计", 6, center), Column("等第", 5, center)]
    if len(checklist.items) <= TIGHT:
        found.append(Column("问题", 18))
    return (*found, Column("码", 10, center, code=CodeKind.SQUARE))


def _item_column(item: Item, width: float) -> Column:
    how = "" if item.steps else how_to_mark(item)
    lines = (_in_two(item.title), f"{'附加 ' if item.bonus else ''}{item.full:g}", how)
    low, high = 0.0, item.full
    words: tuple[str, ...] = ()
    if item.mode is Mode.DEDUCTION:
        high = MANY
    elif item.mode is Mode.LEVEL:
        low, high, words = 1.0, 0.0, tuple(step.name for step in item.steps)
    elif item.mode is Mode.YES_NO:
        low, high, words = 0.0, 1.0, ("是", "否")
    title = "\n".join(line for line in lines if line)
    return Column(title, width, Align.CENTER, group=item.group, entry=Entry(low, high, words))


def _in_two(title: str) -> str:
    """数量与进度 → 数量与、进度 两行；免得折成四个字加一个字。"""
    half = -(-len(title) // 2)
    return title if len(title) <= ONE_LINE else f"{title[:half]}\n{title[half:]}"


def _row(checklist: Checklist, facet: Facet, at: int, target: Target) -> tuple[Value, ...]:
    known: tuple[Value, ...] = (target.expected.get(facet), None) if checklist.expected else ()
    blank = (None,) * (len(checklist.items) + 2 + (len(checklist.items) <= TIGHT))
    return (at, target.teacher, target.subject, target.classes, *known, *blank, target.token)


def _notes(checklist: Checklist) -> tuple[str, ...]:
    notes = []
    if any(item.mode is Mode.DEDUCTION for item in checklist.items):
        notes.append("扣分的项填几处（几课时、几次），不填分；没有扣的填 0。")
    if checklist.vetoes:
        notes.append(f"一票否决（在“等第”里写“否”）：{'；'.join(checklist.vetoes)}。")
    if checklist.flags:
        notes.append(f"有下列情形的在“问题”里注明：{'；'.join(checklist.flags)}。")
    return (*notes, checklist.source) if checklist.source else tuple(notes)
