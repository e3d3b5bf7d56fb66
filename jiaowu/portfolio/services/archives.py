"""资料归档：数出各件有多少、缺哪些，登记纸质与电子的材料。"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.portfolio.archives import (
    Category,
    Filed,
    Holding,
    Per,
    State,
    categories,
    check_filed,
    hold,
    item_code,
)
from jiaowu.portfolio.services.archive_counters import COUNTERS, Counter, Scope
from jiaowu.portfolio.services.rows import require
from jiaowu.portfolio.tables import ArchiveItemTable
from jiaowu.research.tables import GroupTable
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.store.attachments import attach, detach_all, list_attachments, open_path
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.store.tables import AttachmentTable
from jiaowu.students.tables import EnrolmentTable
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.services.moments import moment_of
from jiaowu.teachers.services.profiles import list_teachers

RECORDED = "archive"
"""资料归档里一次改动的批次。"""
FILE_KIND = "archive"
"""附件的种类。"""


@dataclass(frozen=True)
class Archive:
    """一个学期的资料归档。"""

    term: str
    holdings: tuple[Holding, ...]

    @property
    def required(self) -> int:
        """要求有的几件。"""
        return sum(each.state is not State.FREE for each in self.holdings)

    @property
    def complete(self) -> int:
        """其中齐了的几件。"""
        return sum(each.state is State.COMPLETE for each in self.holdings)

    @property
    def missing(self) -> tuple[Holding, ...]:
        """现在就该有却缺的。"""
        return tuple(each for each in self.holdings if each.state is State.MISSING)


def load_archive(
    session: Session,
    term_id: int,
    today: date,
    counters: Mapping[str, Counter] = COUNTERS,
    wanted: Sequence[Category] | None = None,
) -> Archive:
    """一个学期各件有多少、缺哪些；学期结束以后，期末才要的也算缺。"""
    term = get_term(session, term_id)
    first, last = term_days(term)
    scope = Scope(term_id, first, last, term.start_year)
    units = _units(session, term_id)
    filed = _filed(session, term_id)
    holdings = tuple(
        hold(
            category,
            item,
            counters[item.counter](session, scope) if item.counter in counters else (),
            filed.get(item_code(category, item), ()),
            units,
            ended=today > last,
        )
        for category in (categories() if wanted is None else wanted)
        for item in category.items
    )
    return Archive(term.name, holdings)


def file_item(session: Session, term_id: int, draft: Filed) -> tuple[int, int]:
    """手工登记一件，返回（编号、批次）；内容不对时报 UserError。"""
    check_filed(draft)
    batch = Batch(session, RECORDED, f"登记归档材料“{draft.title.strip()}”")
    key = next_id(session, ArchiveItemTable.id)
    batch.insert(ArchiveItemTable, {"id": key, "term_id": term_id, **_values(draft)})
    return key, batch.id


def edit_item(session: Session, draft: Filed) -> int:
    """改一件（draft.id），返回批次；内容不对时报 UserError。"""
    check_filed(draft)
    require(session, ArchiveItemTable, draft.id)
    batch = Batch(session, RECORDED, f"改归档材料“{draft.title.strip()}”")
    batch.update(ArchiveItemTable, {"id": draft.id}, _values(draft))
    session.expire_all()
    return batch.id


def delete_item(session: Session, item_id: int) -> int:
    """删去一件与它的附件的登记，返回批次（撤销用）；已经不在时报 UserError。"""
    row = require(session, ArchiveItemTable, item_id)
    batch = Batch(session, RECORDED, f"删去归档材料“{row.title}”")
    detach_all(session, ArchiveItemTable.__tablename__, item_id, batch)
    batch.delete(ArchiveItemTable, {"id": item_id})
    session.expire_all()
    return batch.id


def add_files(session: Session, folder: Path, item_id: int, sources: Sequence[Path]) -> int:
    """给一件添加附件，返回批次；读不了、太大时报 UserError，一个也不添加。"""
    row = require(session, ArchiveItemTable, item_id)
    batch = Batch(session, RECORDED, f"给归档材料“{row.title}”添加附件")
    for source in sources:
        attach(session, folder, ArchiveItemTable.__tablename__, item_id, source, FILE_KIND, batch)
    return batch.id


def file_paths(session: Session, folder: Path, item_id: int) -> tuple[Path, ...]:
    """一件的各个附件在哪里；有不见了或被改动过的报 UserError。"""
    owned = list_attachments(session, ArchiveItemTable.__tablename__, item_id)
    return tuple(open_path(folder, each) for each in owned)


def _values(draft: Filed) -> dict[str, object]:
    return {
        "category": draft.category,
        "title": draft.title.strip(),
        "day": draft.day,
        "owner": draft.owner.strip(),
        "place": draft.place.strip(),
        "copies": draft.copies,
        "note": draft.note.strip(),
    }


def _filed(session: Session, term_id: int) -> dict[str, list[Filed]]:
    """手工登记的各件，按目录里的代码分开。"""
    table = ArchiveItemTable
    owned = AttachmentTable.owner_table == table.__tablename__
    counted = select(AttachmentTable.owner_id, func.count()).where(owned).group_by(AttachmentTable.owner_id)
    counts = {key: int(count) for key, count in session.execute(counted)}
    found: defaultdict[str, list[Filed]] = defaultdict(list)
    for row in session.scalars(select(table).where(table.term_id == term_id).order_by(table.day, table.id)):
        each = Filed(row.id, row.category, row.title, row.day, row.owner, row.place, row.copies, row.note)
        found[row.category].append(replace(each, files=counts.get(row.id, 0)))
    return found


def _units(session: Session, term_id: int) -> dict[Per, dict[str, str]]:
    """这个学期的教研组与备课组、在岗教师、班级：编号 → 名字。"""
    groups = select(GroupTable.name).where(GroupTable.closed.is_(None)).order_by(GroupTable.position)
    teachers = list_teachers(session, moment_of(session, term_id))
    titles = class_titles(session, get_term(session, term_id))
    held = session.scalars(
        select(EnrolmentTable.class_id).where(EnrolmentTable.term_id == term_id).distinct()
    )
    present = {key for key in held if key is not None}
    return {
        Per.GROUP: {name: name for name in session.scalars(groups)},
        Per.TEACHER: {str(each.id): each.name for each in teachers},
        Per.CLASS: {str(key): title for key, title in titles.items() if key in present},
    }
