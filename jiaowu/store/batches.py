"""可以整批撤销的改动：记下每一处改前改后的样子，撤销时倒着退回去。

用法：`batch = Batch(session, "score_import", "导入期中成绩", files, facts)`，之后新增、修改、删除都经过它
（或在自己成批写入之后用 inserted_range、inserted_where 报一声），提交后用 undo 退回。
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.changes import (
    Change,
    Values,
    core_of,
    current_values,
    decoded,
    digest_of,
    encoded,
    matches,
    replace_rows,
)
from jiaowu.store.journal import login_name
from jiaowu.store.reversal import Keep, reverse
from jiaowu.store.tables import Base, BatchChangeTable, BatchTable


@dataclass(frozen=True)
class BatchInfo:
    """登记过的一批。"""

    id: int
    kind: str
    title: str
    time: datetime
    who: str
    files: tuple[Mapping[str, Any], ...]
    facts: Mapping[str, Any]
    undone_at: datetime | None


@dataclass(frozen=True)
class Undone:
    """撤销的结果：表名 → 因为别处还在用而留下的行数。"""

    kept: Mapping[str, int]


class Batch:
    """正在登记的一批；与改动在同一个事务里，一起提交或回滚。"""

    def __init__(
        self,
        session: Session,
        kind: str,
        title: str,
        files: Sequence[Mapping[str, Any]] = (),
        facts: Mapping[str, Any] | None = None,
    ) -> None:
        """files 每项至少有 name 与 sha256；facts 可以用 set_facts 补。"""
        self._session = session
        self._row = BatchTable(
            kind=kind,
            title=title,
            time=datetime.now(UTC),
            who=login_name(),
            files=json.dumps(list(files), ensure_ascii=False),
            facts=json.dumps(dict(facts or {}), ensure_ascii=False),
            undone_at=None,
        )
        session.add(self._row)
        session.flush()

    @property
    def id(self) -> int:
        """批次的编号。"""
        return self._row.id

    def set_facts(self, facts: Values) -> None:
        """改写回执要用的人数、条数与决定。"""
        self._row.facts = json.dumps(dict(facts), ensure_ascii=False)

    def insert(self, table: type[Base], values: Values) -> None:
        """新增一行并记下；values 里要有全部的主键列。"""
        target = core_of(table)
        self._session.execute(insert(target), [dict(values)])
        key = {column.name: values[column.name] for column in target.primary_key}
        self._record(target, [Change(key, None, values)])

    def update(self, table: type[Base], key: Values, values: Values) -> None:
        """改一行，只记真正变了的列；没有这一行时抛 KeyError。"""
        target = core_of(table)
        before = current_values(self._session, target, key, values)
        if before is None:
            raise KeyError(f"{target.name}：{dict(key)}")
        changed = {name: value for name, value in values.items() if before[name] != value}
        if changed:
            self._session.execute(update(target).where(matches(target, key)).values(changed))
            self._record(target, [Change(key, {name: before[name] for name in changed}, changed)])

    def update_many(self, table: type[Base], changes: Sequence[Change]) -> None:
        """成批改许多行；各行改的是同样几列，改前改后的值由调用者给出，改前的必须就是现在的。"""
        if changes:
            target = core_of(table)
            replace_rows(self._session, target, changes, self._row.title)
            self._record(target, changes)

    def delete(self, table: type[Base], key: Values) -> None:
        """删一行并记下全部的列；没有这一行时抛 KeyError。"""
        target = core_of(table)
        before = current_values(self._session, target, key, [column.name for column in target.columns])
        if before is None:
            raise KeyError(f"{target.name}：{dict(key)}")
        self._session.execute(delete(target).where(matches(target, key)))
        self._record(target, [Change(key, before, None)])

    def inserted_range(self, table: type[Base], ids: range) -> None:
        """已经成批新增了这一段编号；撤销时仍被别处用到的留下。空的不记。"""
        if ids:
            self._record(core_of(table), [Change({"first": ids[0], "last": ids[-1]}, None, None)])

    def inserted_where(self, table: type[Base], **equal: Any) -> None:
        """已经新增了这些列等于这些值的全部行；撤销时全部删除，别处还在用就不能撤销。

        一列的值可以是列表，表示其中任何一个。
        """
        self._record(core_of(table), [Change({"where": encoded(equal)}, None, None)])

    def inserted_exactly(self, table: type[Base], **equal: Any) -> None:
        """同 inserted_where，还记下内容的摘要：之后这些行改动过，就不能撤销。"""
        target = core_of(table)
        digest = {"digest": digest_of(self._session, target, equal)}
        self._record(target, [Change({"where": encoded(equal)}, None, digest)])

    def _record(self, table: Table, changes: Iterable[Change]) -> None:
        rows = [
            {
                "batch_id": self.id,
                "table": table.name,
                "key": json.dumps(encoded(key), ensure_ascii=False),
                "before": None if before is None else json.dumps(encoded(before), ensure_ascii=False),
                "after": None if after is None else json.dumps(encoded(after), ensure_ascii=False),
            }
            for key, before, after in changes
        ]
        self._session.execute(insert(core_of(BatchChangeTable)), rows)


def list_batches(session: Session, *kinds: str) -> tuple[BatchInfo, ...]:
    """这些种类（不给就是全部）的批次，新的在前。"""
    chosen = select(BatchTable).order_by(BatchTable.id.desc())
    if kinds:
        chosen = chosen.where(BatchTable.kind.in_(kinds))
    return tuple(_info(row) for row in session.scalars(chosen))


def get_batch(session: Session, batch_id: int) -> BatchInfo:
    """编号 → 批次。"""
    return _info(session.get_one(BatchTable, batch_id))


def list_changes(session: Session, batch_id: int, table: type[Base]) -> tuple[Change, ...]:
    """一批里对一张表逐行改的，按先后；成段、按条件新增的不在内。"""
    target = core_of(table)
    rows = session.execute(
        select(BatchChangeTable.key, BatchChangeTable.before, BatchChangeTable.after)
        .where(BatchChangeTable.batch_id == batch_id, BatchChangeTable.table == target.name)
        .order_by(BatchChangeTable.id)
    )
    keys = {column.name for column in target.primary_key}
    return tuple(
        Change(decoded(target, own), _read(target, before), _read(target, after))
        for own, before, after in ((json.loads(key), before, after) for key, before, after in rows)
        if own.keys() == keys
    )


def inserted_ids(session: Session, batch_id: int, table: type[Base]) -> frozenset[int]:
    """一批里成段新增的编号（inserted_range 报的）；逐行、按条件新增的不在内。"""
    rows = session.scalars(
        select(BatchChangeTable.key).where(
            BatchChangeTable.batch_id == batch_id, BatchChangeTable.table == core_of(table).name
        )
    )
    spans = (json.loads(key) for key in rows)
    return frozenset(at for span in spans if "first" in span for at in range(span["first"], span["last"] + 1))


def undo(session: Session, batch_id: int, keep: Keep | None = None) -> Undone:
    """把一批改动原样退回；撤销过、之后又改过、或新增的行别处还在用时报 UserError（调用者回滚）。"""
    batch = session.get_one(BatchTable, batch_id)
    if batch.undone_at is not None:
        raise UserError(f"“{batch.title}”已经撤销过了，不用再撤销。")
    session.flush()
    kept = reverse(session, batch, keep or {})
    batch.undone_at = datetime.now(UTC)
    session.flush()
    session.expire_all()
    return Undone(kept)


def _info(row: BatchTable) -> BatchInfo:
    return BatchInfo(
        row.id,
        row.kind,
        row.title,
        row.time,
        row.who,
        tuple(json.loads(row.files)),
        json.loads(row.facts),
        row.undone_at,
    )


def _read(table: Table, text: str | None) -> Values | None:
    return None if text is None else decoded(table, json.loads(text))
