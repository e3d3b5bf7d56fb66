"""评审材料：从档案里取出各栏可选的记录，存下选了哪些。"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.portfolio.packets import (
    Candidate,
    Heading,
    Packet,
    PacketDraft,
    Place,
    Section,
    check_packet,
    suggest,
    template_of,
)
from jiaowu.portfolio.parts import ENTRY_TABLE
from jiaowu.portfolio.services.appraisals import list_appraisals
from jiaowu.portfolio.services.entries import Owner, list_entries
from jiaowu.portfolio.services.evidence import list_evidence
from jiaowu.portfolio.services.rows import require
from jiaowu.portfolio.tables import AppraisalTable, PacketTable
from jiaowu.portfolio.timeline import excerpt
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.facts import Fact, FactKind, history
from jiaowu.teachers.services.facts import list_facts
from jiaowu.teachers.services.records import RecordSource
from jiaowu.teachers.tables import TeacherFactTable, TeacherTable

if TYPE_CHECKING:
    from jiaowu.portfolio.evidence import Evidence

RECORDED = "portfolio_packet"
"""评审材料里一次改动的批次。"""
FACT = TeacherFactTable.__tablename__
APPRAISAL = AppraisalTable.__tablename__
FACT_PREFIX = "fact."


@dataclass(frozen=True)
class PacketTitle:
    """列表里的一份。"""

    id: int
    teacher_id: int
    name: str
    title: str
    template: str
    day: date


@dataclass(frozen=True)
class _Records:
    """一位教师的全部可选记录：代码 → 各条，新的在前；附件按（表、编号）。"""

    by_code: Mapping[str, Sequence[Candidate]]
    title_since: date | None


def list_packets(session: Session) -> tuple[PacketTitle, ...]:
    """全部评审材料，新的在前。"""
    table = PacketTable
    rows = session.execute(
        select(table.id, table.teacher_id, TeacherTable.name, table.title, table.template, table.day)
        .join(TeacherTable, table.teacher_id == TeacherTable.id)
        .order_by(table.day.desc(), table.id.desc())
    )
    return tuple(PacketTitle(*row) for row in rows)


def load_packet(session: Session, folder: Path, packet_id: int, sources: Sequence[RecordSource]) -> Packet:
    """一份评审材料与各栏可选的记录；已经删去的报 UserError。"""
    row = session.get(PacketTable, packet_id)
    if row is None:
        raise UserError("这份评审材料已经删去了，请在左边另选一份。")
    chosen = {
        code: tuple((each[0], each[1]) for each in places) for code, places in json.loads(row.choices).items()
    }
    draft = PacketDraft(row.teacher_id, row.template, row.title, row.day, chosen, row.note)
    name = session.scalars(select(TeacherTable.name).where(TeacherTable.id == row.teacher_id)).one()
    return Packet(
        packet_id, name, draft, template_of(row.template), sections_of(session, folder, draft, sources)
    )


def sections_of(
    session: Session, folder: Path, draft: PacketDraft, sources: Sequence[RecordSource]
) -> tuple[Section, ...]:
    """各栏可选的记录（只列合乎年限的）与选了的。"""
    template = template_of(draft.template)
    records = _records(session, folder, draft, sources)
    return tuple(
        Section(each, _candidates(each, records, draft.day), frozenset(draft.choices.get(each.code, ())))
        for each in template.headings
    )


def add_packet(
    session: Session, folder: Path, draft: PacketDraft, sources: Sequence[RecordSource]
) -> tuple[int, int]:
    """新建一份，先照要求替人选好，返回（编号、批次）；内容不对时报 UserError。"""
    check_packet(draft)
    ready = replace(draft, choices=suggest(sections_of(session, folder, draft, sources)))
    batch = Batch(session, RECORDED, f"新建评审材料“{draft.title.strip()}”")
    key = next_id(session, PacketTable.id)
    batch.insert(PacketTable, {"id": key, "teacher_id": draft.teacher_id, **_values(ready)})
    return key, batch.id


def save_choices(session: Session, packet_id: int, choices: Mapping[str, Sequence[Place]]) -> int:
    """存下各栏选了哪些，返回批次（撤销用）；那一份已经删去时报 UserError。"""
    row = require(session, PacketTable, packet_id)
    batch = Batch(session, RECORDED, f"改评审材料“{row.title}”的挑选")
    batch.update(PacketTable, {"id": packet_id}, {"choices": _dumped(choices)})
    session.expire_all()
    return batch.id


def delete_packet(session: Session, packet_id: int) -> int:
    """删去一份，返回批次（撤销用）；选的记录与附件都还在。已经不在时报 UserError。"""
    row = require(session, PacketTable, packet_id)
    batch = Batch(session, RECORDED, f"删去评审材料“{row.title}”")
    batch.delete(PacketTable, {"id": packet_id})
    session.expire_all()
    return batch.id


def _records(session: Session, folder: Path, draft: PacketDraft, sources: Sequence[RecordSource]) -> _Records:
    files: dict[Place, tuple[Evidence, ...]] = defaultdict(tuple)
    for each in list_evidence(session, folder, draft.teacher_id, None):
        files[each.table, each.row_id] += (each,)
    facts = list_facts(session, draft.teacher_id)
    found: dict[str, list[Candidate]] = {
        source.code: [
            Candidate(
                place,
                record.day,
                source.name,
                record.title,
                _joined(record.level, record.detail),
                files[place],
            )
            for record in reversed(source.list(session, None, draft.teacher_id))
            if (place := (record.table, record.row_id)) and record.day <= draft.day
        ]
        for source in sources
    }
    found |= {f"{FACT_PREFIX}{kind.value}": _facts(facts, kind, draft.day) for kind in FactKind}
    found["appraisal"] = [
        Candidate(
            (APPRAISAL, each.id),
            each.draft.day or date(each.draft.year + 1, 7, 31),
            each.draft.kind,
            f"{each.year_title}学年{each.draft.kind}",
            each.draft.result,
            files[APPRAISAL, each.id],
        )
        for each in list_appraisals(session, draft.teacher_id)
    ]
    found["entry"] = [
        Candidate(
            (ENTRY_TABLE, each.id),
            each.draft.day,
            each.draft.kind,
            each.draft.title,
            excerpt(each.draft.text),
            files[ENTRY_TABLE, each.id],
        )
        for each in list_entries(session, Owner(draft.teacher_id))
    ]
    titles = [fact for fact in history(facts, FactKind.TITLE) if fact.holds(draft.day)]
    return _Records(found, titles[0].started if titles else None)


def _facts(facts: Sequence[Fact], kind: FactKind, day: date) -> list[Candidate]:
    return [
        Candidate((FACT, fact.id or 0), fact.started, kind.label, fact.value, fact.span)
        for fact in history(facts, kind)
        if fact.started is None or fact.started <= day
    ]


def _candidates(heading: Heading, records: _Records, day: date) -> tuple[Candidate, ...]:
    first = heading.first_day(day, records.title_since)
    found = [each for code in heading.sources for each in records.by_code.get(code, ())]
    kept = [each for each in found if each.day is None or (first or date.min) <= each.day <= day]
    return tuple(sorted(kept, key=lambda each: each.day or date.min, reverse=True))


def _values(draft: PacketDraft) -> dict[str, Any]:
    return {
        "template": draft.template,
        "title": draft.title.strip(),
        "day": draft.day,
        "choices": _dumped(draft.choices),
        "note": draft.note.strip(),
    }


def _dumped(choices: Mapping[str, Sequence[Place]]) -> str:
    return json.dumps({code: [list(place) for place in places] for code, places in choices.items()})


def _joined(*parts: str) -> str:
    return "　".join(part for part in parts if part)
