"""存小题分与双向细目表：每次导入、每次改细目表都是一批，可以整批撤销。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.importing.items import ItemRow
from jiaowu.scores.importing.items_matching import ItemPlan
from jiaowu.scores.items import Item
from jiaowu.scores.services.items import Paper, load_items, of_paper, subject_id
from jiaowu.scores.tables import UNKNOWN_GRADE, ItemScoreTable, ItemTable
from jiaowu.store.batches import Batch, list_batches, undo
from jiaowu.store.bulk import bulk_insert

IMPORT_KIND, BLUEPRINT_KIND = "item_import", "blueprint"
FIELDS = ("label", "kind", "full", "knowledge", "ability", "expected", "answer")
Cell = tuple[float | None, str | None]
"""（得分、选项）。"""


@dataclass(frozen=True)
class ItemReceipt:
    """导入的结果。"""

    batch_id: int
    items: int
    pupils: int
    unmatched: int
    problems: int


def import_items(
    session: Session,
    paper: Paper,
    plan: ItemPlan,
    sources: Sequence[tuple[str, str]],
    progress: Progress,
) -> ItemReceipt:
    """存入一份计划：新的加上，改了的改掉，文件里没有的留着；一名考生也没有配上时报 UserError。"""
    if not plan.students:
        raise UserError("没有一名考生与这次考试的名单对得上，没有导入。请检查选的考试、年级与文件。")
    batch = Batch(
        session,
        IMPORT_KIND,
        f"导入{paper.subject}小题分",
        [{"name": name, "sha256": digest} for name, digest in sources],
        {
            "exam": paper.exam_id,
            "grade": paper.grade,
            "subject": paper.subject,
            "items": len(plan.items),
            "pupils": len(plan.students),
            "unmatched": plan.unmatched,
            "problems": [[each.file, each.sheet, each.cell, each.text] for each in plan.problems],
        },
    )
    positions = _save_items(session, batch, paper, plan.items)
    _save_scores(session, batch, paper, (plan, positions), progress)
    return ItemReceipt(batch.id, len(plan.items), len(plan.students), plan.unmatched, len(plan.problems))


def undo_latest(session: Session, paper: Paper) -> str:
    """撤销这份卷子最近一次导入，返回那一批的名称；没有可撤销的报 UserError。"""
    place = {"exam": paper.exam_id, "grade": paper.grade, "subject": paper.subject}
    batches = (each for each in list_batches(session, IMPORT_KIND) if each.undone_at is None)
    latest = next((each for each in batches if place.items() <= each.facts.items()), None)
    if latest is None:
        raise UserError(f"{paper.subject}没有可以撤销的小题分导入。")
    undo_import(session, latest.id)
    return latest.title


def undo_import(session: Session, batch_id: int) -> None:
    """撤销一次导入；之后又改过的报 UserError。"""
    undo(session, batch_id)


def save_blueprint(session: Session, paper: Paper, items: Sequence[Item]) -> int:
    """存双向细目表，返回批次编号；删去的题已有小题分、题号空着或重复时报 UserError。"""
    labels = [item.label for item in items]
    if not all(labels) or len(set(labels)) < len(labels):
        raise UserError("题号不能空着，也不能重复，请改正后再保存。")
    batch = Batch(session, BLUEPRINT_KIND, f"录入{paper.subject}双向细目表", (), {"exam": paper.exam_id})
    kept = {item.position for item in items}
    for item in load_items(session, paper):
        if item.position not in kept:
            _remove_item(session, batch, paper, item)
    _save_items(session, batch, paper, items)
    return batch.id


# ---- 写 ----------------------------------------------------------------------


def _save_items(session: Session, batch: Batch, paper: Paper, items: Sequence[Item]) -> Mapping[str, int]:
    """新增、修改各题，返回题号 → 编号。"""
    known = {item.position for item in load_items(session, paper)}
    fresh = max((position for position in known if position is not None), default=-1) + 1
    key = _key(session, paper)
    positions: dict[str, int] = {}
    for item in items:
        values = {name: getattr(item, name) for name in FIELDS}
        if item.position is not None and item.position in known:
            positions[item.label] = item.position
            batch.update(ItemTable, {**key, "position": item.position}, values)
        else:
            positions[item.label] = fresh
            batch.insert(ItemTable, {**key, "position": fresh, **values})
            fresh += 1
    return positions


def _remove_item(session: Session, batch: Batch, paper: Paper, item: Item) -> None:
    used = session.scalar(
        select(func.count())
        .select_from(ItemScoreTable)
        .where(*of_paper(session, paper, ItemScoreTable), ItemScoreTable.position == item.position)
    )
    if used:
        raise UserError(
            f"第 {item.label} 题已有 {used} 人的小题分，不能从细目表里删去。请先撤销那次小题分的导入。"
        )
    batch.delete(ItemTable, {**_key(session, paper), "position": item.position})


def _key(session: Session, paper: Paper) -> dict[str, int]:
    return {
        "exam_id": paper.exam_id,
        "grade": paper.grade or UNKNOWN_GRADE,
        "subject_id": subject_id(session, paper.subject),
    }


def _save_scores(
    session: Session,
    batch: Batch,
    paper: Paper,
    planned: tuple[ItemPlan, Mapping[str, int]],
    progress: Progress,
) -> None:
    """没有小题分的考生成批新增；有的逐格比，改了的才改。"""
    plan, positions = planned
    key = _key(session, paper)
    stored = _stored_cells(session, paper)
    table = ItemScoreTable
    columns = (table.exam_id, table.grade, table.subject_id, table.student_id, table.position)
    rows = []
    for student, row in progress.track(list(zip(plan.students, plan.rows, strict=True)), "正在存入小题分"):
        cells = _cells(row, positions)
        if student in stored:
            _change(batch, {**key, "student_id": student}, stored[student], cells)
        elif cells:
            batch.inserted_where(table, **key, student_id=student)
            rows += [(*key.values(), student, position, *cell) for position, cell in cells.items()]
    bulk_insert(session, table, (*columns, table.value, table.choice), rows, progress)


def _cells(row: ItemRow, positions: Mapping[str, int]) -> dict[int, Cell]:
    """一名考生的各题：编号 →（得分、选项）。"""
    labels = dict.fromkeys((*row.points, *row.choices))
    return {positions[label]: (row.points.get(label), row.choices.get(label)) for label in labels}


def _stored_cells(session: Session, paper: Paper) -> dict[int, dict[int, Cell]]:
    """学生 → 编号 → 已存的（得分、选项）。"""
    found: dict[int, dict[int, Cell]] = {}
    rows = session.execute(
        select(
            ItemScoreTable.student_id, ItemScoreTable.position, ItemScoreTable.value, ItemScoreTable.choice
        ).where(*of_paper(session, paper, ItemScoreTable))
    )
    for student, position, value, choice in rows:
        found.setdefault(student, {})[position] = (value, choice)
    return found


def _change(
    batch: Batch,
    key: Mapping[str, int],
    stored: Mapping[int, Cell],
    cells: Mapping[int, Cell],
) -> None:
    """一名考生已有小题分：这次写了的才改，得分表没有选项时原来的选项留着，反之亦然。"""
    for position, (value, choice) in cells.items():
        place = {**key, "position": position}
        if position not in stored:
            batch.insert(ItemScoreTable, {**place, "value": value, "choice": choice})
            continue
        old_value, old_choice = stored[position]
        values = {
            "value": old_value if value is None else value,
            "choice": old_choice if choice is None else choice,
        }
        if (old_value, old_choice) != (values["value"], values["choice"]):
            batch.update(ItemScoreTable, place, values)
