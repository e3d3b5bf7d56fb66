"""把一批改动倒着退回去。"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ForeignKeyConstraint,
    Table,
    bindparam,
    delete,
    exists,
    insert,
    or_,
    select,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.changes import (
    Change,
    Values,
    changed_since,
    current_values,
    decoded,
    digest_of,
    encoded,
    listed,
    matches,
    replace_rows,
    slices,
)
from jiaowu.store.tables import Base, BatchChangeTable, BatchTable

Keep = Mapping[str, Collection[int]]
"""表名 → 成段新增的编号里，虽然没有被引用、也要留下的。"""


def reverse(session: Session, batch: BatchTable, keep: Keep) -> dict[str, int]:
    """退回一批的全部改动，返回各表因为别处在用而留下的行数；不能退回时报 UserError。"""
    changes = session.execute(
        select(BatchChangeTable.table, BatchChangeTable.key, BatchChangeTable.before, BatchChangeTable.after)
        .where(BatchChangeTable.batch_id == batch.id)
        .order_by(BatchChangeTable.id.desc())
    ).all()
    reversal = _Reversal(session, batch, keep)
    try:
        for _, alike in groupby((_step(*change) for change in changes), key=lambda step: step.shape):
            reversal.take_back(list(alike))
    except IntegrityError as error:
        raise UserError(changed_since(batch.title)) from error
    return reversal.kept


@dataclass(frozen=True)
class _Step:
    """要退回的一处改动。"""

    table: Table
    key: Mapping[str, Any]
    before: Values | None
    after: Values | None

    @property
    def shape(self) -> tuple[str, bool, tuple[str, ...]]:
        """同样的可以一起退：同一张表、都是改、改的是同样几列。"""
        updated = self.before is not None and self.after is not None
        return self.table.name, updated, tuple(self.after or ()) if updated else ()


def _step(name: str, key: str, before: str | None, after: str | None) -> _Step:
    table = Base.metadata.tables[name]
    return _Step(
        table,
        json.loads(key),
        None if before is None else decoded(table, json.loads(before)),
        None if after is None else decoded(table, json.loads(after)),
    )


class _Reversal:
    """一批正在退回的改动。"""

    def __init__(self, session: Session, batch: BatchTable, keep: Keep) -> None:
        self._session, self._title, self._keep = session, batch.title, keep
        self._later = _LaterChanges(session, batch.id)
        self.kept: dict[str, int] = {}

    def take_back(self, steps: Sequence[_Step]) -> None:
        """退回同一种的几处。"""
        table, updated, _ = steps[0].shape
        if updated:
            swapped = [Change(decoded(step.table, step.key), step.after, step.before) for step in steps]
            replace_rows(self._session, Base.metadata.tables[table], swapped, self._title)
            return
        for step in steps:
            if "first" in step.key:
                self._remove_range(step.table, step.key["first"], step.key["last"])
            elif "where" in step.key:
                self._remove_where(step)
            elif step.before is None:
                self._remove_row(step)
            else:
                self._put_back(step)

    def _remove_range(self, table: Table, first: int, last: int) -> None:
        """删去这一段编号里没有被用到的行，数一数留下几行。"""
        (key,) = table.primary_key.columns
        present = set(self._session.scalars(select(key).where(key.between(first, last))))
        used = set(self._keep.get(table.name, ())) | self._later.ids(table)
        for child in _children(table):
            used |= set(self._session.scalars(select(child).where(child.between(first, last)).distinct()))
        gone = sorted(present - used)
        if gone:
            self._session.execute(
                delete(table).where(key == bindparam("gone")), [{"gone": at} for at in gone]
            )
        if len(gone) < len(present):
            self.kept[table.name] = self.kept.get(table.name, 0) + len(present) - len(gone)

    def _remove_where(self, step: _Step) -> None:
        where = decoded(step.table, step.key["where"])
        if step.after is not None and digest_of(self._session, step.table, where) != step.after["digest"]:
            raise UserError(changed_since(self._title))
        if self._later.touches(step.table, where):
            raise UserError(changed_since(self._title))
        for part in slices(where):
            self._remove(step.table, part)

    def _remove_row(self, step: _Step) -> None:
        where = decoded(step.table, step.key)
        if current_values(self._session, step.table, where, step.after or {}) != step.after:
            raise UserError(changed_since(self._title))
        self._remove(step.table, where)

    def _remove(self, table: Table, where: Values) -> None:
        """删去这些行；别处还在用就报 UserError。"""
        matching = matches(table, where)
        if _is_used(self._session, table, matching):
            raise UserError(
                f"“{self._title}”新增的内容之后又有别的资料用到，不能撤销。请先撤销或删除后来的资料。"
            )
        self._session.execute(delete(table).where(matching))

    def _put_back(self, step: _Step) -> None:
        where = decoded(step.table, step.key)
        if current_values(self._session, step.table, where, where) is not None:
            raise UserError(changed_since(self._title))
        self._session.execute(insert(step.table), [dict(step.before or {})])


class _LaterChanges:
    """之后各批（没有撤销的）改过哪些行。"""

    def __init__(self, session: Session, batch_id: int) -> None:
        self._session, self._batch_id = session, batch_id
        self._keys: dict[str, list[Mapping[str, Any]]] = {}

    def ids(self, table: Table) -> set[int]:
        """改过的编号。"""
        return {at for key in self._of(table) for at in listed(key.get("id", []))}

    def touches(self, table: Table, where: Values) -> bool:
        """有没有改过这些行里的任何一行。"""
        wanted = {name: set(listed(value)) for name, value in encoded(where).items()}
        return any(
            all(wanted[name] & set(listed(key[name])) for name in wanted.keys() & key.keys())
            and bool(wanted.keys() & key.keys())
            for key in self._of(table)
        )

    def _of(self, table: Table) -> list[Mapping[str, Any]]:
        if table.name not in self._keys:
            found = self._session.scalars(
                select(BatchChangeTable.key)
                .join(BatchTable, BatchTable.id == BatchChangeTable.batch_id)
                .where(
                    BatchTable.id > self._batch_id,
                    BatchTable.undone_at.is_(None),
                    BatchChangeTable.table == table.name,
                )
            )
            keys = [json.loads(text) for text in found]
            self._keys[table.name] = [key.get("where", key) for key in keys]
        return self._keys[table.name]


def _is_used(session: Session, table: Table, matching: ColumnElement[bool]) -> bool:
    """这些行里，有没有被别的表（或别的行）引用的。"""
    references = [_referring(table, constraint) for constraint in _constraints(table)]
    if not references:
        return False
    first = next(iter(table.primary_key.columns))
    return session.execute(select(first).where(matching, or_(*references)).limit(1)).first() is not None


def _referring(table: Table, constraint: ForeignKeyConstraint) -> ColumnElement[bool]:
    """有别的行照这条外键引用着它；表引用自己（如下级与上级）时要另起一个别名。"""
    child = constraint.table.alias() if constraint.table is table else constraint.table
    pairs = (child.c[pair.parent.name] == pair.column for pair in constraint.elements)
    return exists().where(*pairs).correlate(table)


def _children(table: Table) -> list[ColumnElement[int]]:
    """引用这张表的单列主键的各列。"""
    return [
        pair.parent
        for constraint in _constraints(table)
        for pair in constraint.elements
        if pair.column.primary_key
    ]


def _constraints(table: Table) -> list[ForeignKeyConstraint]:
    return [
        constraint
        for other in Base.metadata.tables.values()
        for constraint in other.foreign_key_constraints
        if constraint.referred_table is table
    ]
