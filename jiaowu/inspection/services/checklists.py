"""检查表：自带的与学校自己的，复制、修改、冻结、停用。"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import (
    Checklist,
    Facet,
    check,
    from_json,
    shipped_checklists,
    to_json,
)
from jiaowu.inspection.tables import ChecklistTable

OWN = "own"
"""学校自己的检查表，代码是它加序号。"""


@dataclass(frozen=True)
class ChecklistInfo:
    """可以选用的一份检查表，最新的一版。"""

    code: str
    checklist: Checklist
    version: int
    """1 起；自带的、还没有用过也没有改过的是 1。"""
    frozen: bool
    """已用过：改动会另存为新版本。"""
    retired: bool
    shipped: bool
    """随软件自带的（可能已经照着改过）。"""


def list_checklists(
    session: Session, facet: Facet | None = None, *, retired: bool = False
) -> tuple[ChecklistInfo, ...]:
    """各份检查表最新的一版，自带的在前，同一方面排在一起；retired 为真时停用的也列出。"""
    shipped = {each.id: each for each in shipped_checklists()}
    stored = _newest(session)
    codes = [*shipped, *(code for code in stored if code not in shipped)]
    found = [_info(stored[code], shipped) if code in stored else _untouched(shipped[code]) for code in codes]
    chosen = (
        each
        for each in found
        if (facet is None or each.checklist.facet is facet) and (retired or not each.retired)
    )
    return tuple(sorted(chosen, key=lambda each: tuple(Facet).index(each.checklist.facet)))


def find_checklist(session: Session, code: str) -> ChecklistInfo:
    """代码 → 最新的一版；没有这份时报 UserError。"""
    for each in list_checklists(session, retired=True):
        if each.code == code:
            return each
    raise UserError("这份检查表已经不在了，请重新选一份。")


def copy_checklist(session: Session, code: str, name: str) -> str:
    """照着一份另存一份学校自己的，返回新的代码；名称为空或与别的相同时报 UserError。"""
    source = find_checklist(session, code).checklist
    return add_checklist(session, replace(source, name=name.strip()))


def add_checklist(session: Session, checklist: Checklist) -> str:
    """新建一份学校自己的检查表，返回代码；内容有毛病时报 UserError。"""
    _require_sound(session, checklist, "")
    own = replace(checklist, id=_fresh_code(session))
    session.add(_row(own, version=1))
    session.flush()
    return own.id


def save_checklist(session: Session, code: str, checklist: Checklist) -> int:
    """保存对一份检查表的修改，返回版本：没用过的就地改，用过的另存为新版本，旧版本不变。

    内容有毛病时报 UserError，每句一行。
    """
    _require_sound(session, checklist, code)
    content = replace(checklist, id=code)
    newest = _newest(session).get(code)
    if newest is None:
        shipped = next((each for each in shipped_checklists() if each.id == code), None)
        if shipped is None:
            raise UserError("这份检查表已经不在了，请重新选一份。")
        if shipped == content:
            return 1
        session.add(_row(shipped, version=1))
        session.add(_row(content, version=2))
        session.flush()
        return 2
    if from_json(newest.content) == content:
        return newest.version
    if newest.frozen or (newest.version == 1 and _is_shipped(code)):
        fresh = _row(content, version=newest.version + 1)
        fresh.retired = newest.retired
        session.add(fresh)
        session.flush()
        return fresh.version
    newest.name, newest.facet, newest.content = content.name, content.facet.value, to_json(content)
    session.flush()
    return newest.version


def use_checklist(session: Session, code: str) -> int:
    """一次检查用上了它：最新一版存进资料库并冻结，返回那一版的编号。没有这份时报 UserError。"""
    row = _newest(session).get(code)
    if row is None:
        row = _row(find_checklist(session, code).checklist, version=1)
        session.add(row)
    row.frozen = True
    session.flush()
    return row.id


def retire_checklist(session: Session, code: str) -> None:
    """不再列出供选用；用过它的检查不受影响。"""
    _set_retired(session, code, retired=True)


def revive_checklist(session: Session, code: str) -> None:
    """重新列出供选用。"""
    _set_retired(session, code, retired=False)


def _set_retired(session: Session, code: str, *, retired: bool) -> None:
    info = find_checklist(session, code)
    row = _newest(session).get(code)
    if row is None:
        row = _row(info.checklist, version=1)
        session.add(row)
    row.retired = retired
    session.flush()


def _newest(session: Session) -> dict[str, ChecklistTable]:
    last = (
        select(ChecklistTable.code, func.max(ChecklistTable.version).label("version"))
        .group_by(ChecklistTable.code)
        .subquery()
    )
    rows = session.scalars(
        select(ChecklistTable)
        .join(last, (last.c.code == ChecklistTable.code) & (last.c.version == ChecklistTable.version))
        .order_by(ChecklistTable.id)
    )
    return {row.code: row for row in rows}


def _info(row: ChecklistTable, shipped: Iterable[str]) -> ChecklistInfo:
    content = from_json(row.content)
    return ChecklistInfo(row.code, content, row.version, row.frozen, row.retired, row.code in shipped)


def _untouched(checklist: Checklist) -> ChecklistInfo:
    return ChecklistInfo(checklist.id, checklist, 1, frozen=False, retired=False, shipped=True)


def _row(checklist: Checklist, version: int) -> ChecklistTable:
    return ChecklistTable(
        code=checklist.id,
        version=version,
        name=checklist.name,
        facet=checklist.facet.value,
        content=to_json(checklist),
        frozen=False,
        retired=False,
    )


def _is_shipped(code: str) -> bool:
    return any(each.id == code for each in shipped_checklists())


def _fresh_code(session: Session) -> str:
    codes = set(session.scalars(select(ChecklistTable.code)))
    return next(code for code in (f"{OWN}{at}" for at in range(1, len(codes) + 2)) if code not in codes)


def _require_sound(session: Session, checklist: Checklist, code: str) -> None:
    faults = list(check(checklist))
    name = checklist.name.strip()
    if any(each.code != code and each.checklist.name == name for each in list_checklists(session)):
        faults.append(f"已有一份“{name}”，请换一个名称。")
    if faults:
        raise UserError("\n".join(faults))
