"""听课记录：一节课一页，照常用的记录表的样子。"""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Item, band_of, item_points
from jiaowu.inspection.marks import TICK
from jiaowu.inspection.observations import Observation, Observer
from jiaowu.inspection.services.observations import get_observation
from jiaowu.inspection.services.visits import list_observations
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Emphasis,
    Fields,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.schools import get_school

TITLE = "听课记录"
NOTHING = "这个学期还没有听课记录，请先在“常规检查”的“听课”里登记。"
COMMENT_HEIGHT = 14.0
SPARE_STEPS = 4
"""没有写教学过程的留几行。"""


def build(session: Session, term_id: int, only: Collection[int] | None = None) -> Document:
    """这个学期的（only 给了就只要这几条）听课记录，先上的在前；一条也没有时报 UserError。"""
    rows = list_observations(session, term_id, only)
    if not rows:
        raise UserError(NOTHING)
    place = school_name(session)
    blocks: list[Block] = []
    for row in reversed(rows):
        blocks += [PageBreak()] if blocks else []
        blocks += _page(get_observation(session, row.id), place)
    return Document(title=TITLE, blocks=tuple(blocks), sheet=TITLE, handout=True)


def school_name(session: Session) -> str:
    """学校的名称；还没有填为空串。"""
    school = get_school(session)
    return school.name if school else ""


def lesson_pairs(shown: Observation) -> tuple[tuple[str, Value], ...]:
    """一节课的基本几项。"""
    return (
        ("日期", shown.day),
        ("星期 / 节次", shown.when),
        ("班级", shown.class_title),
        ("学科", shown.subject),
        ("授课教师", shown.teacher),
        ("课型", shown.lesson_kind),
        ("听课类型", shown.kind),
    )


def _page(shown: Observation, place: str) -> Iterator[Block]:
    yield Text(TITLE, TextStyle.TITLE)
    yield Fields(
        (*lesson_pairs(shown), ("学期", shown.term)),
        per_row=2,
        formats={"日期": "yyyy-mm-dd"},
    )
    names = "、".join(each.name for each in shown.observers)
    yield Fields((("课题", shown.topic), ("听课人", names), ("学校", place)), per_row=1)
    yield _process(shown)
    if shown.checklist is not None and any(judged(each) for each in shown.observers):
        yield _marks(shown.checklist, shown.observers)
    yield Fields(_comments(shown), per_row=1, row_height=COMMENT_HEIGHT)
    if shown.materials:
        yield Fields((("文稿与附件", material_words(shown)),), per_row=1)
    yield Fields(
        (("平均得分 / 等第", shown.score_words), ("反馈日期", shown.fed_back), ("授课教师签字", "")),
        per_row=3,
        formats={"反馈日期": "yyyy-mm-dd"},
        row_height=10,
    )


def material_words(shown: Observation) -> str:
    """各份文稿与附件，一种一段，如“说课稿：背影说课稿.docx；课件：背影.pptx”。"""
    kinds = dict.fromkeys(each.kind for each in shown.materials)
    parts = ((kind, [each.name for each in shown.materials if each.kind == kind]) for kind in kinds)
    return "；".join(f"{kind}：{'、'.join(names)}" for kind, names in parts)


def judged(observer: Observer) -> bool:
    """打了分，或勾了一票否决。"""
    return bool(observer.vetoed) or any(mark is not None for mark in observer.marks)


def _process(shown: Observation) -> Table:
    rows: list[tuple[Value, ...]] = [
        (step.time, step.step, step.activity, step.note) for step in shown.process
    ]
    return Table(
        (Column("时间", 8, Align.CENTER), Column("教学环节", 14), Column("师生活动", 44), Column("随记", 24)),
        rows or [(None, None, None, None)] * SPARE_STEPS,
        row_height=0.0 if rows else 9.0,
    )


def _marks(checklist: Checklist, observers: Sequence[Observer]) -> Table:
    """分了大项的一个大项一行，没有分的一个要点一行；末几行是一票否决与合计。"""
    marked = [each for each in observers if judged(each)]
    grouped = len({group for group in checklist.groups if group}) > 1
    parts = (
        _by_group(checklist) if grouped else [(item.title, (at,)) for at, item in enumerate(checklist.items)]
    )
    rows: list[tuple[Value, ...]] = []
    for title, places in parts:
        full = sum(checklist.items[at].full for at in places if not checklist.items[at].bonus)
        rows.append((title, _plain(full), *(_points(checklist.items, each, places) for each in marked)))
    rows += [
        (f"一票否决：{clause}", None, *(TICK if clause in each.vetoed else None for each in marked))
        for clause in checklist.vetoes
    ]
    rows.append(("合计（百分制）", 100, *(each.total for each in marked)))
    rows.append(("等第", None, *(each.grade for each in marked)))
    columns = (
        Column(checklist.name, 30),
        Column("满分", 8, Align.CENTER),
        *(Column(each.name, 12, Align.CENTER, "0.0") for each in marked),
    )
    return Table(columns, rows, emphasis=((len(rows) - 2, Emphasis.TOTAL), (len(rows) - 1, Emphasis.TOTAL)))


def _plain(full: float) -> Value:
    """满分：整数不带小数；附加分没有满分，空着。"""
    return (int(full) if full == int(full) else full) or None


def _by_group(checklist: Checklist) -> list[tuple[str, tuple[int, ...]]]:
    found = []
    for group in checklist.groups:
        places = tuple(at for at, item in enumerate(checklist.items) if item.group == group)
        found.append((group or "、".join(checklist.items[at].title for at in places), places))
    return found


def _points(items: Sequence[Item], observer: Observer, places: Sequence[int]) -> Value:
    """这几项得分之和，单独一项分了档的写明哪一档，如“18 A”；一项也没有填为空。"""
    known = [(items[at], mark) for at in places if (mark := observer.marks[at]) is not None]
    if not known:
        return None
    points = sum(item_points(item, mark) for item, mark in known)
    band = band_of(known[0][0], points) if len(places) == 1 else ""
    return f"{points:.4g} {band}" if band else points


def _comments(shown: Observation) -> tuple[tuple[str, Value], ...]:
    """优点、问题、建议；几位听课人的分行写，写明是谁。"""
    return (
        ("优点", together(shown.observers, "merits")),
        ("问题", together(shown.observers, "problems")),
        ("建议", together(shown.observers, "advice")),
    )


def together(observers: Sequence[Observer], field: str) -> str:
    """各位听课人的一项评语；field 是 Comment 的字段名，只有一位听课人的不写名字。"""
    texts = [(each.name, str(getattr(each.comment, field)).strip()) for each in observers]
    if len(texts) == 1:
        return texts[0][1]
    return "\n".join(f"{name}：{text}" for name, text in texts if text)
