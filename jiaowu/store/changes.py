"""一处改动的写法：存成 JSON、按主键找到行、比较与替换；登记与撤销都用它。"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, Table, and_, bindparam, select, update
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

from jiaowu.errors import UserError
from jiaowu.store.tables import Base

Values = Mapping[str, Any]
"""列名（数据库里的）→ 值。"""


SLICE = 500
"""一条语句里至多列几个值。"""


class Change(NamedTuple):
    """一行的改动；新增的没有改前，删除的没有改后。"""

    key: Values
    """主键的各列。"""
    before: Values | None
    after: Values | None


def core_of(table: type[Base]) -> Table:
    """声明式的表 → 它在 SQLAlchemy Core 里的表。"""
    found = table.__table__
    assert isinstance(found, Table)  # noqa: S101 — 声明式的表都是 Table
    return found


def encoded(values: Values) -> dict[str, Any]:
    """日期写成 ISO 文字，其余本来就能进 JSON。"""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def decoded(table: Table, values: Values) -> dict[str, Any]:
    """按列的类型把日期读回来。"""
    return {name: _read_value(table, name, value) for name, value in values.items()}


def _read_value(table: Table, name: str, value: Any) -> Any:
    if not isinstance(value, str) or name not in table.c:
        return value
    declared = table.c[name].type
    kind = (declared.impl_instance if isinstance(declared, TypeDecorator) else declared).python_type
    return kind.fromisoformat(value) if issubclass(kind, date) else value


def replace_rows(session: Session, table: Table, changes: Sequence[Change], title: str) -> None:
    """各行由改前的样子换成改后的；有一行不是改前的样子就报 UserError。"""
    key, before, after = changes[0]
    matching = [table.c[name].is_not_distinct_from(_param("key", table, name)) for name in key]
    as_before = [table.c[name].is_not_distinct_from(_param("before", table, name)) for name in before or {}]
    statement = (
        update(table)
        .where(*matching, *as_before)
        .values({name: _param("after", table, name) for name in after or {}})
    )
    rows = [
        {
            f"{part}_{name}": value
            for part, values in zip(("key", "before", "after"), change, strict=True)
            for name, value in (values or {}).items()
        }
        for change in changes
    ]
    result = session.connection().execute(statement, rows)
    if result.rowcount != len(changes):
        raise UserError(changed_since(title))


def _param(part: str, table: Table, name: str) -> BindParameter[Any]:
    return bindparam(f"{part}_{name}", type_=table.c[name].type)


def current_values(
    session: Session, table: Table, key: Values, names: Iterable[str]
) -> dict[str, Any] | None:
    """一行现在的这些列；没有这一行为 None。"""
    wanted = list(names)
    row = session.execute(
        select(*(table.c[name] for name in wanted)).where(matches(table, key))
    ).one_or_none()
    return None if row is None else dict(zip(wanted, row, strict=True))


def matches(table: Table, values: Values) -> ColumnElement[bool]:
    """各列等于这些值的条件；值是列表时，等于其中任何一个。"""
    return and_(
        *(
            table.c[name].in_(value) if isinstance(value, list) else table.c[name].is_not_distinct_from(value)
            for name, value in values.items()
        )
    )


def slices(where: Values) -> Iterator[Values]:
    """列表太长就分几段。"""
    name = next((name for name, value in where.items() if isinstance(value, list)), None)
    if name is None:
        yield where
        return
    for start in range(0, len(where[name]), SLICE):
        yield {**where, name: where[name][start : start + SLICE]}


def digest_of(session: Session, table: Table, where: Values) -> str:
    """这些行现在内容的摘要，按主键的次序。"""
    summary = sha256()
    for part in slices(where):
        rows = select(table).where(matches(table, part)).order_by(*table.primary_key.columns)
        for row in session.execute(rows):
            summary.update(repr(tuple(row)).encode())
    return summary.hexdigest()


def listed(value: Any) -> list[Any]:
    """一个值也当作只有一项的列表。"""
    return value if isinstance(value, list) else [value]


def changed_since(title: str) -> str:
    """之后又改动过、不能撤销的说明。"""
    return f"“{title}”之后，其中的内容又改动过，不能直接撤销。请先撤销后来的那次改动。"
