"""发给检查人的 Excel：一个方面一张工作表，姓名与表头锁住，每格只收填得对的，带着读回来用的记号。"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet, Item, Mode
from jiaowu.inspection.marks import CROSS, TICK, hint_of
from jiaowu.inspection.records import COUNTS, MOST_COUNT, Field, FieldKind, fields_of
from jiaowu.inspection.reports.parts import title_of
from jiaowu.inspection.rounds import Round, RoundFacet, Target
from jiaowu.inspection.sheet_marks import (
    FIXED,
    MARK_SHEET,
    BookMark,
    MarkedSheet,
    headings_of,
    mark_rows,
)
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Entry,
    Mark,
    Orientation,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.schools import get_school

TITLE = "检查表（给检查人的 Excel）"
HOW = "照表头填；不适用的在“{}”一栏填 不适用。编号、姓名、表头不要改动，填好交回教导处。"
FIXED_WIDTHS = (11.0, 9.0, 8.0, 12.0)
WORD_WIDTH = 22.0
MARK_WIDTH = 10.0
MOST_TIMES = 999


def build(session: Session, shown: Round, inspector: str | None = None) -> Document:
    """inspector 是发给谁：只有分给他的人；None 为全部，空串为没有分派的人。没有人时报 UserError。"""
    targets = [each for each in shown.targets if inspector is None or each.inspector == inspector]
    if not targets:
        raise UserError(f"这次检查里没有分给“{inspector}”的教师，请先在“准备”里分派。")
    school = get_school(session)
    blocks: list[Block] = []
    for facet in shown.facets:
        blocks += [PageBreak(facet.facet.label)] if blocks else []
        blocks += [Text(_how(facet), TextStyle.NOTE), _table(facet, targets, inspector or "")]
    sheets = tuple(MarkedSheet(each.facet, each.checklist_id, each.facet.label) for each in shown.facets)
    return Document(
        title=f"{title_of(shown)}{f'（{inspector}）' if inspector else ''}",
        subtitle=f"{school.name if school else ''}　{shown.start:%Y-%m-%d} 至 {shown.end:%Y-%m-%d}".strip(),
        orientation=Orientation.LANDSCAPE,
        blocks=blocks,
        sheet=shown.facets[0].facet.label,
        mark=Mark(MARK_SHEET, mark_rows(BookMark(shown.id, inspector or "", sheets))),
    )


def _how(facet: RoundFacet) -> str:
    """表上的一句话，写明不适用填在哪一栏。"""
    fields = fields_of(facet.checklist)
    return HOW.format(next(field.title for field in fields if field.kind is FieldKind.SPECIAL))


def _table(facet: RoundFacet, targets: Sequence[Target], inspector: str) -> Table:
    fields = fields_of(facet.checklist)
    fixed = [Column(title, width) for title, width in zip(FIXED, FIXED_WIDTHS, strict=True)]
    columns = [_column(field, heading) for field, heading in zip(fields, headings_of(fields), strict=True)]
    rows = [_row(facet.facet, fields, target, inspector) for target in targets]
    return Table((*fixed, *columns), rows, notes=_notes(facet), frozen_columns=2, locked=True)


def _row(facet: Facet, fields: Sequence[Field], target: Target, inspector: str) -> tuple[Value, ...]:
    known: dict[FieldKind, Value] = {
        FieldKind.EXPECTED: target.expected.get(facet),
        FieldKind.INSPECTOR: inspector or target.inspector or None,
    }
    fixed = (target.token, target.teacher, target.subject, target.classes)
    return (*fixed, *(known.get(field.kind) for field in fields))


def _column(field: Field, heading: str) -> Column:
    if field.item is not None:
        return Column(heading, MARK_WIDTH, Align.CENTER, entry=_entry(field.item))
    if field.kind in COUNTS:
        return Column(heading, MARK_WIDTH, Align.CENTER, entry=Entry(0, MOST_COUNT, noun="数"))
    if field.kind is FieldKind.SPECIAL:
        return Column(heading, 14, Align.CENTER, entry=Entry(1, 0, text=True))
    width = MARK_WIDTH + 2 if field.kind in {FieldKind.INSPECTOR, FieldKind.DAY} else WORD_WIDTH
    return Column(heading, width, entry=Entry(1, 0, text=True))


def _entry(item: Item) -> Entry:
    """一项在 Excel 里收什么。"""
    if item.mode is Mode.DEDUCTION:
        return Entry(0, MOST_TIMES, (TICK,), noun=f"数（几{item.unit or '处'}）")
    if item.mode is Mode.LEVEL:
        return Entry(1, 0, tuple(step.name for step in item.steps))
    if item.mode is Mode.YES_NO:
        return Entry(0, 1, (TICK, CROSS, "是", "否"), noun="数")
    if item.mode is Mode.SHARE:
        return Entry(0, 1, noun="比值")
    return Entry(0, item.full, (*_levels(item), TICK))


def _levels(item: Item) -> tuple[str, ...]:
    """打分的一项可以填的几档。"""
    return tuple(step.name for step in item.steps) or ("优", "良", "中", "差")


def _hint(item: Item) -> str:
    """表下的说明：只说 Excel 的格子里收得下的填法。"""
    if item.mode is Mode.DEDUCTION:
        unit = item.unit or "处"
        return f"{item.full:g} 分，填几{unit}，每{unit}扣 {item.per:g} 分；没有扣的填 0 或 √"
    if item.mode is Mode.POINTS:
        return f"0–{item.full:g} 分，也可填 {'、'.join(_levels(item))}、√（满分）"
    return hint_of(item)


def _notes(facet: RoundFacet) -> tuple[str, ...]:
    """每一项怎样填；否决与合规的话。"""
    items = facet.checklist.items
    notes = [f"{at} {item.title}：{_hint(item)}。" for at, item in enumerate(items, 1)]
    if facet.checklist.vetoes:
        notes.append(f"一票否决：{'；'.join(facet.checklist.vetoes)}。")
    if facet.checklist.flags:
        notes.append(f"有下列情形的写进“问题标签”：{'；'.join(facet.checklist.flags)}。")
    return tuple(notes)
