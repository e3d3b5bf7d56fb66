"""可以整批撤销的改动：记下每一处改前改后的样子，撤销时倒着退回去。

用法：`batch = Batch(session, "score_import", "导入期中成绩", files, facts)`，之后新增、修改、删除都经过它
（或在自己成批写入之后用 inserted_range、inserted_where 报一声），提交后用 undo 退回。
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, delete, exists, insert, or_, select, update
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.journal import login_name
from jiaowu.store.tables import Base, BatchChangeTable, BatchTable

Values = Mapping[str, Any]
"""列名（数据库里的）→ 值。"""


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
        target = _core(table)
        self._session.execute(insert(target), [dict(values)])
        key = {column.name: values[column.name] for column in target.primary_key}
        self._record(target, _encoded(key), None, _encoded(values))

    def update(self, table: type[Base], key: Values, values: Values) -> None:
        """改一行，只记真正变了的列；没有这一行时抛 KeyError。"""
        target = _core(table)
        before = _current(self._session, target, key, values)
        if before is None:
            raise KeyError(f"{target.name}：{dict(key)}")
        changed = {name: value for name, value in values.items() if before[name] != value}
        if changed:
            self._session.execute(update(target).where(_matches(target, key)).values(changed))
            old = {name: before[name] for name in changed}
            self._record(target, _encoded(key), _encoded(old), _encoded(changed))

    def delete(self, table: type[Base], key: Values) -> None:
        """删一行并记下全部的列；没有这一行时抛 KeyError。"""
        target = _core(table)
        before = _current(self._session, target, key, [column.name for column in target.columns])
        if before is None:
            raise KeyError(f"{target.name}：{dict(key)}")
        self._session.execute(delete(target).where(_matches(target, key)))
        self._record(target, _encoded(key), _encoded(before), None)

    def inserted_range(self, table: type[Base], ids: range) -> None:
        """已经成批新增了这一段编号；撤销时仍被别处用到的留下。空的不记。"""
        if ids:
            self._record(_core(table), {"first": ids[0], "last": ids[-1]}, None, None)

    def inserted_where(self, table: type[Base], **equal: Any) -> None:
        """已经新增了这些列等于这些值的全部行；撤销时全部删除，别处还在用就不能撤销。"""
        self._record(_core(table), {"where": _encoded(equal)}, None, None)

    def _record(self, table: Table, key: Values, before: Values | None, after: Values | None) -> None:
        self._session.add(
            BatchChangeTable(
                batch_id=self.id,
                table=table.name,
                key=json.dumps(key, ensure_ascii=False),
                before=None if before is None else json.dumps(before, ensure_ascii=False),
                after=None if after is None else json.dumps(after, ensure_ascii=False),
            )
        )


def list_batches(session: Session, *kinds: str) -> tuple[BatchInfo, ...]:
    """这些种类（不给就是全部）的批次，新的在前。"""
    chosen = select(BatchTable).order_by(BatchTable.id.desc())
    if kinds:
        chosen = chosen.where(BatchTable.kind.in_(kinds))
    return tuple(_info(row) for row in session.scalars(chosen))


def get_batch(session: Session, batch_id: int) -> BatchInfo:
    """编号 → 批次。"""
    return _info(session.get_one(BatchTable, batch_id))


def undo(session: Session, batch_id: int) -> Undone:
    """把一批改动原样退回；撤销过、之后又改过、或新增的行别处还在用时报 UserError（调用者回滚）。"""
    batch = session.get_one(BatchTable, batch_id)
    if batch.undone_at is not None:
        raise UserError(f"“{batch.title}”已经撤销过了，不用再撤销。")
    changes = session.scalars(
        select(BatchChangeTable)
        .where(BatchChangeTable.batch_id == batch_id)
        .order_by(BatchChangeTable.id.desc())
    ).all()
    session.flush()
    kept: dict[str, int] = {}
    for change in changes:
        left = _take_back(session, change, batch.title)
        if left:
            kept[change.table] = kept.get(change.table, 0) + left
    batch.undone_at = datetime.now(UTC)
    session.expire_all()
    return Undone(kept)


def _take_back(session: Session, change: BatchChangeTable, title: str) -> int:
    """退回一处，返回因为别处在用而留下的行数。"""
    table = Base.metadata.tables[change.table]
    key = json.loads(change.key)
    if "first" in key:
        return _remove_range(session, table, range(key["first"], key["last"] + 1))
    if "where" in key:
        _remove(session, table, _decoded(table, key["where"]), title)
        return 0
    where = _decoded(table, key)
    before = None if change.before is None else _decoded(table, json.loads(change.before))
    after = None if change.after is None else _decoded(table, json.loads(change.after))
    _check_untouched(session, table, where, after, title)
    if before is None:
        _remove(session, table, where, title)
    elif after is None:
        session.execute(insert(table), [before])
    else:
        session.execute(update(table).where(_matches(table, where)).values(before))
    return 0


def _check_untouched(session: Session, table: Table, where: Values, after: Values | None, title: str) -> None:
    """现在的样子还是这一批改成的样子，才能退回。"""
    now = _current(session, table, where, list(after or where))
    if (now if after is not None else None) != (dict(after) if after is not None else None) or (
        after is None and now is not None
    ):
        raise UserError(f"“{title}”之后，其中的内容又改动过，不能直接撤销。请先撤销后来的那次改动。")


def _remove(session: Session, table: Table, where: Values, title: str) -> None:
    """删去这些行；别处还在用就报 UserError。"""
    matching = _matches(table, where)
    if _used_keys(session, table, matching):
        raise UserError(f"“{title}”新增的内容之后又有别的资料用到，不能撤销。请先撤销或删除后来的资料。")
    session.execute(delete(table).where(matching))


def _remove_range(session: Session, table: Table, ids: range) -> int:
    """删去这一段编号里没有被用到的行，返回留下几行。"""
    (column,) = table.primary_key.columns
    inside = column.between(ids[0], ids[-1])
    used = _used_keys(session, table, inside)
    session.execute(delete(table).where(inside, column.not_in(used)) if used else delete(table).where(inside))
    return len(used)


def _used_keys(session: Session, table: Table, matching: ColumnElement[bool]) -> set[Any]:
    """这些行里，被别的表（或别的行）引用的主键首列。"""
    first = next(iter(table.primary_key.columns))
    references = [
        exists().where(*(pair.parent == pair.column for pair in constraint.elements)).correlate(table)
        for other in Base.metadata.tables.values()
        for constraint in other.foreign_key_constraints
        if constraint.referred_table is table
    ]
    if not references:
        return set()
    return set(session.scalars(select(first).where(matching, or_(*references))))


def _current(session: Session, table: Table, key: Values, names: Iterable[str]) -> dict[str, Any] | None:
    """一行现在的这些列；没有这一行为 None。"""
    row = session.execute(
        select(*(table.c[name] for name in names)).where(_matches(table, key))
    ).one_or_none()
    return None if row is None else dict(zip(names, row, strict=True))


def _matches(table: Table, values: Values) -> ColumnElement[bool]:
    return and_(*(table.c[name].is_not_distinct_from(value) for name, value in values.items()))


def _core(table: type[Base]) -> Table:
    found = table.__table__
    assert isinstance(found, Table)  # noqa: S101 — 声明式的表都是 Table
    return found


def _encoded(values: Values) -> dict[str, Any]:
    """日期写成 ISO 文字，其余本来就能进 JSON。"""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def _decoded(table: Table, values: Values) -> dict[str, Any]:
    """按列的类型把日期读回来。"""
    return {name: _read(table, name, value) for name, value in values.items()}


def _read(table: Table, name: str, value: Any) -> Any:
    kind = table.c[name].type.python_type
    if isinstance(value, str) and issubclass(kind, date):
        return kind.fromisoformat(value)
    return value


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
