"""问题标签库：列出、添、改、停用；第一次用到时连同自带的一起登记。"""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.problem_tags import ProblemTag, shipped_tags, tidy
from jiaowu.inspection.tables import ProblemTagTable, ResultTagTable


def list_tags(session: Session, facet: Facet) -> tuple[ProblemTag, ...]:
    """一个方面的全部标签（含停用的），自带的在前，再是学校添的，带着各贴了几次。"""
    rows = session.execute(
        select(ProblemTagTable.text, ProblemTagTable.retired, func.count(ResultTagTable.result_id))
        .outerjoin(ResultTagTable, ResultTagTable.tag_id == ProblemTagTable.id)
        .where(ProblemTagTable.facet == facet.value)
        .group_by(ProblemTagTable.id)
        .order_by(ProblemTagTable.id)
    ).all()
    stored = {text: (retired, used) for text, retired, used in rows}
    names = dict.fromkeys((*shipped_tags()[facet], *stored))
    return tuple(ProblemTag(facet, text, *stored.get(text, (False, 0))) for text in names)


def known_texts(session: Session, facet: Facet) -> tuple[str, ...]:
    """一个方面可以选的标签：自带的在前，再是学校添的；停用的不列。"""
    rows = session.execute(
        select(ProblemTagTable.text, ProblemTagTable.retired)
        .where(ProblemTagTable.facet == facet.value)
        .order_by(ProblemTagTable.id)
    ).all()
    retired = {text for text, gone in rows if gone}
    names = dict.fromkeys((*shipped_tags()[facet], *(text for text, _ in rows)))
    return tuple(text for text in names if text not in retired)


def add_tag(session: Session, facet: Facet, text: str) -> int:
    """添一个标签，返回编号；已有（含停用的）就重新启用它。为空或太长时报 UserError。"""
    plain = tidy(text)
    row = _find(session, facet, plain)
    if row is None:
        row = ProblemTagTable(facet=facet.value, text=plain, retired=False)
        session.add(row)
    row.retired = False
    session.flush()
    return row.id


def rename_tag(session: Session, facet: Facet, old: str, new: str) -> None:
    """改一个标签的写法，贴过它的结果跟着变；与别的相同、为空、太长时报 UserError。"""
    plain = tidy(new)
    if plain == old:
        return
    if plain in known_texts(session, facet) or _find(session, facet, plain) is not None:
        raise UserError(f"“{plain}”已经在标签库里，请换一个写法。")
    (tag_id,) = tag_ids(session, facet, (old,))
    session.get_one(ProblemTagTable, tag_id).text = plain
    if old in shipped_tags()[facet]:
        session.add(ProblemTagTable(facet=facet.value, text=old, retired=True))
    session.flush()


def retire_tag(session: Session, facet: Facet, text: str) -> None:
    """不再列出供选；贴过它的结果不变。"""
    session.get_one(ProblemTagTable, add_tag(session, facet, text)).retired = True
    session.flush()


def tag_ids(session: Session, facet: Facet, texts: Iterable[str]) -> list[int]:
    """标签的文字 → 编号，次序不变；还没有登记的先登记，停用的照旧停用。"""
    found = []
    for text in dict.fromkeys(texts):
        row = _find(session, facet, text)
        if row is None:
            row = ProblemTagTable(facet=facet.value, text=text, retired=False)
            session.add(row)
            session.flush()
        found.append(row.id)
    return found


def _find(session: Session, facet: Facet, text: str) -> ProblemTagTable | None:
    return session.scalar(
        select(ProblemTagTable).where(ProblemTagTable.facet == facet.value, ProblemTagTable.text == text)
    )
