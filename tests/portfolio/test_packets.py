"""评审材料：照栏目先选好，缺什么说清楚，勾选可以撤销，打印成册。"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Table, Text
from jiaowu.portfolio.packets import PacketDraft, Section, packet_templates, template_of
from jiaowu.portfolio.reports.packets import build_packet
from jiaowu.portfolio.results import AppraisalDraft
from jiaowu.portfolio.services.appraisals import save_appraisal
from jiaowu.portfolio.services.evidence import add_evidence
from jiaowu.portfolio.services.packets import (
    add_packet,
    delete_packet,
    list_packets,
    load_packet,
    save_choices,
)
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.progress import Progress
from jiaowu.store.batches import undo
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.services.facts import change_fact
from jiaowu.teachers.services.works import add_work, list_works
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed, build_staff

DAY = date(2026, 11, 1)


@dataclass(frozen=True)
class Desk:
    """一位教师：一级教师，三篇论文（一篇有证明），四年考核。"""

    session: Session
    folder: Path
    staff: Staffed

    def draft(self, template: str = "senior") -> PacketDraft:
        """冯的一份。"""
        return PacketDraft(self.staff.feng, template, "高级评审", DAY, {})


@pytest.fixture
def desk(session: Session, tmp_path: Path) -> Desk:
    staff = build_staff(session)
    change_fact(session, staff.feng, Fact(FactKind.TITLE, "一级教师", date(2020, 9, 1)))
    add_work(session, staff.feng, WorkDraft(WorkKind.PAPER, date(2019, 5, 1), "早先的论文"))
    add_work(session, staff.feng, WorkDraft(WorkKind.PAPER, date(2023, 5, 1), "有证明的论文"))
    add_work(session, staff.feng, WorkDraft(WorkKind.PAPER, date(2024, 5, 1), "没有证明的论文"))
    for year in (2020, 2023, 2024, 2025):
        save_appraisal(session, staff.feng, AppraisalDraft(year, "年度考核", "合格", date(year + 1, 7, 10)))
    proof = tmp_path / "证书.txt"
    proof.write_text("x", encoding="utf-8")
    work = next(each.id for each in list_works(session, staff.feng) if each.draft.title == "有证明的论文")
    add_evidence(session, tmp_path / "资料", ("teacher_work", work), [proof], Progress())
    return Desk(session, tmp_path / "资料", staff)


def section(desk: Desk, packet_id: int, code: str) -> Section:
    packet = load_packet(desk.session, desk.folder, packet_id, SOURCES)
    return next(each for each in packet.sections if each.heading.code == code)


def test_what_fits_the_years_and_has_proof_is_chosen_at_once(desk: Desk) -> None:
    key, _ = add_packet(desk.session, desk.folder, desk.draft(), SOURCES)

    papers = section(desk, key, "papers")

    assert [each.title for each in papers.candidates] == ["没有证明的论文", "有证明的论文"]
    assert [each.title for each in papers.picked] == ["有证明的论文"]
    assert papers.gaps == ("论文、论著：任现职以来至少 2 件，每件附证明材料，还缺 1 件。",)


def test_only_the_last_years_count_and_the_rest_is_lacking(desk: Desk) -> None:
    key, _ = add_packet(desk.session, desk.folder, desk.draft(), SOURCES)

    appraisals = section(desk, key, "appraisal")

    assert [each.detail for each in appraisals.picked] == ["合格"] * 3
    assert appraisals.gaps == ("任现职以来年度考核：近 5 年至少 5 件，还缺 2 件。",)


def test_a_choice_without_proof_is_pointed_out_and_can_be_taken_back(desk: Desk) -> None:
    key, _ = add_packet(desk.session, desk.folder, desk.draft(), SOURCES)
    every = {"papers": [each.place for each in section(desk, key, "papers").candidates]}

    batch_id = save_choices(desk.session, key, every)

    assert section(desk, key, "papers").gaps == ("论文、论著：“没有证明的论文”没有证明材料。",)
    undo(desk.session, batch_id)
    assert len(section(desk, key, "papers").picked) == 1


def test_a_damaged_proof_is_lacking_too(desk: Desk) -> None:
    key, _ = add_packet(desk.session, desk.folder, desk.draft(), SOURCES)
    for path in (desk.folder / "附件").rglob("*.txt"):
        path.chmod(0o600)
        path.unlink()

    assert any("“证书.txt”不见了" in gap for gap in section(desk, key, "papers").gaps)


def test_the_packet_prints_what_was_chosen_and_what_is_lacking(desk: Desk) -> None:
    key, _ = add_packet(desk.session, desk.folder, desk.draft(), SOURCES)

    document = build_packet(desk.session, desk.folder, key)

    values = [
        value for block in document.blocks if isinstance(block, Table) for row in block.rows for value in row
    ]
    assert "有证明的论文" in values
    assert "没有证明的论文" not in values
    assert any(isinstance(block, Text) and "还缺 1 件" in block.text for block in document.blocks)
    assert document.cover is not None


def test_a_packet_is_deleted_and_comes_back(desk: Desk) -> None:
    key, _ = add_packet(desk.session, desk.folder, desk.draft("backbone"), SOURCES)

    batch_id = delete_packet(desk.session, key)

    assert list_packets(desk.session) == ()
    with pytest.raises(UserError, match="已经删去了"):
        load_packet(desk.session, desk.folder, key, SOURCES)
    undo(desk.session, batch_id)
    assert [each.title for each in list_packets(desk.session)] == ["高级评审"]


def test_every_source_named_in_the_templates_is_known() -> None:
    known = {source.code for source in SOURCES} | {f"fact.{kind.value}" for kind in FactKind}

    named = {code for each in packet_templates() for heading in each.headings for code in heading.sources}

    assert named - known - {"appraisal", "entry"} == set()


def test_an_unknown_template_or_an_empty_title_is_refused(desk: Desk) -> None:
    with pytest.raises(UserError, match="模板已经没有了"):
        template_of("none")
    with pytest.raises(UserError, match="没有写名称"):
        add_packet(desk.session, desk.folder, PacketDraft(desk.staff.feng, "senior", " ", DAY, {}), SOURCES)


def test_what_happened_after_the_day_of_the_packet_is_not_offered(desk: Desk) -> None:
    late = AppraisalDraft(2026, "年度考核", "合格", date(2026, 11, 20))
    save_appraisal(desk.session, desk.staff.feng, late)

    packet_id, _ = add_packet(desk.session, desk.folder, desk.draft(), SOURCES)

    days = [each.day for each in section(desk, packet_id, "appraisal").candidates]
    assert date(2025, 7, 10) in days
    assert date(2026, 11, 20) not in days
