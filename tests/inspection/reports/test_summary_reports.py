"""汇总表、通报、反馈单、整改单、台账：内容对，每种格式都写得出来。"""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.records import ResultEdit
from jiaowu.inspection.rectifications import Verdict
from jiaowu.inspection.reports import circular, feedback, rectification, summary
from jiaowu.inspection.services import rectifications
from jiaowu.inspection.services.recording import save_result
from jiaowu.inspection.services.rounds import create_round, get_round
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.paper.document import Chart, Document, Fields, PageBreak, Table, Text, TextStyle
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.preview import Preview
from jiaowu.paper.writers import WRITERS, write
from jiaowu.progress import Progress
from tests.inspection.recorded import ORDER, RecordedRounds, build_recorded
from tests.inspection.small import SmallSchool, draft_of

TODAY = date(2026, 11, 22)
Build = Callable[[Session, int], Document]

BUILDS: dict[str, Build] = {
    "summary": summary.build,
    "circular": lambda session, key: circular.build(session, key, TODAY),
    "feedback": feedback.build,
    "feedback-two": lambda session, key: feedback.build(session, key, None, 2),
    "notices": rectification.build,
    "ledger": lambda session, key: rectification.build_ledger(session, key, TODAY),
}


@pytest.fixture
def rounds(session: Session, school: SmallSchool) -> RecordedRounds:
    """两次检查，这一次发了整改单，其中一张已提交。"""
    found = build_recorded(session, school)
    candidates = rectifications.list_candidates(session, get_summary(session, found.now))
    issued = rectifications.issue(
        session, [each.draft for each in candidates], date(2026, 11, 10), date(2026, 11, 17)
    )
    rectifications.sign(session, issued.ids[0])
    rectifications.submit(session, issued.ids[0], "已补写反思。")
    return found


def pages_of(document: Document) -> int:
    with Preview(pdf_bytes(document, Progress())) as preview:
        return preview.page_count


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.id)
@pytest.mark.parametrize("name", BUILDS)
def test_every_report_goes_through_every_writer(
    session: Session, rounds: RecordedRounds, tmp_path: Path, name: str, writer: object
) -> None:
    suffix = getattr(writer, "suffix")  # noqa: B009 — 参数化的值
    path = tmp_path / f"{name}{suffix}"

    write(BUILDS[name](session, rounds.now), path, Progress())

    assert path.stat().st_size > 1_000


def test_the_summary_has_a_row_a_teacher_and_everything_after_it(
    session: Session, rounds: RecordedRounds
) -> None:
    document = summary.build(session, rounds.now)

    table = document.blocks[0]
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == list(ORDER)
    assert table.rows[1][4:8] == (90.0, 95.0, 92.5, "A")
    assert table.rows[1][-2:] == (date(2026, 11, 17), "已提交、已发出")
    assert [block.sheet for block in document.blocks if isinstance(block, PageBreak)] == [
        "等第分布",
        "问题标签",
        "与上次比",
        "历次",
    ]
    assert sum(isinstance(block, Chart) for block in document.blocks) == 3
    assert document.subtitle == "青禾中学　2026—2027学年第一学期　期中检查"
    assert document.confidential


def test_what_was_not_scored_says_why(session: Session, school: SmallSchool) -> None:
    key = create_round(session, school.term, draft_of())
    shown = get_round(session, key)
    items = len(shown.facets[0].checklist.items)
    facet = shown.facets[0].facet
    save_result(session, shown.targets[0].id, facet, ResultEdit((None,) * items, applies=False))
    save_result(session, shown.targets[1].id, facet, ResultEdit((None,) * items, vetoed="无案上课"))
    save_result(session, shown.targets[2].id, facet, ResultEdit((5.0, *(None,) * (items - 1))))

    table = summary.build(session, key).blocks[0]

    assert isinstance(table, Table)
    assert [row[4] for row in table.rows] == ["不适用", "否决", "未查", "未查", "未查"]
    assert all(row[5] == "未查" and not row[7] for row in table.rows)


def test_a_first_round_without_tags_has_no_comparison(session: Session, school: SmallSchool) -> None:
    key = create_round(session, school.term, draft_of())

    document = summary.build(session, key)

    assert [block.sheet for block in document.blocks if isinstance(block, PageBreak)] == ["等第分布"]
    assert not any(isinstance(block, Chart) for block in document.blocks)
    with pytest.raises(UserError, match="都还没有检查结果"):
        feedback.build(session, key)
    with pytest.raises(UserError, match="还没有发整改通知单"):
        rectification.build(session, key)
    assert pages_of(rectification.build_ledger(session, key, TODAY)) == 1


def test_a_feedback_slip_is_for_one_teacher(session: Session, rounds: RecordedRounds) -> None:
    chosen = get_summary(session, rounds.now).rows[4].teacher
    document = feedback.build(session, rounds.now, [chosen.teacher_id])

    fields = next(block for block in document.blocks if isinstance(block, Fields))
    values = dict(fields.pairs)
    texts = "\n".join(block.text for block in document.blocks if isinstance(block, Text))
    assert (values["教师"], values["合计"], values["等第"]) == ("何川", 52.5, "D")
    assert values["与上次比"] == "+32.5 分（上次 20.0）"
    assert "备课“无反思”（连着 2 次）" in texts
    assert "另发整改通知单：2026-2027-1-007" in texts
    assert not any(name in texts for name in ORDER[:4])
    assert pages_of(document) == 1


def test_feedback_slips_one_or_two_a_page(session: Session, rounds: RecordedRounds) -> None:
    one, two = feedback.build(session, rounds.now), feedback.build(session, rounds.now, None, 2)

    assert (pages_of(one), pages_of(two)) == (5, 3)
    assert sum(isinstance(each, Text) and each.style is TextStyle.TITLE for each in two.blocks) == 5


def test_a_slip_of_an_unfinished_teacher_has_no_grade(session: Session, school: SmallSchool) -> None:
    key = create_round(session, school.term, draft_of())
    shown = get_round(session, key)
    items = len(shown.facets[0].checklist.items)
    save_result(
        session, shown.targets[0].id, shown.facets[0].facet, ResultEdit((5.0, *(None,) * (items - 1)))
    )

    fields = next(block for block in feedback.build(session, key).blocks if isinstance(block, Fields))

    values = dict(fields.pairs)
    assert (values["合计"], values["等第"], values["与上次比"]) == (None, "还没有查完", "上次没有可比的")


def test_one_notice_is_one_page_with_two_signatures(session: Session, rounds: RecordedRounds) -> None:
    every = rectification.build(session, rounds.now)
    first = rectifications.list_rectifications(session, rounds.now)[0]
    one = rectification.build(session, None, [first.id])

    with Preview(pdf_bytes(one, Progress())) as preview:
        text = preview.text(0)
    assert pages_of(every) == 8
    assert pages_of(one) == 1
    for words in ("青禾中学整改通知单", "2026-2027-1-001", "陈静", "教师签字", "复查人签字", "已补写反思"):
        assert words in text


def test_a_long_notice_still_fits_one_page(session: Session, rounds: RecordedRounds) -> None:
    candidates = rectifications.list_candidates(session, get_summary(session, rounds.before))
    draft = candidates[0].draft
    long = type(draft)(
        draft.result_id, draft.clause, "教案缺反思，作业布置没有分层。" * 12, "逐项补写。" * 40
    )
    issued = rectifications.issue(session, [long], date(2026, 9, 21), date(2026, 9, 28))

    assert pages_of(rectification.build(session, rounds.before, list(issued.ids))) == 1


def test_the_verdict_is_ticked_once_reviewed(session: Session, rounds: RecordedRounds) -> None:
    first = rectifications.list_rectifications(session, rounds.now)[0]
    rectifications.review(session, first.id, "周主任", date(2026, 11, 18), Verdict.DONE)

    with Preview(pdf_bytes(rectification.build(session, None, [first.id]), Progress())) as preview:
        text = preview.text(0)
    ledger = rectification.build_ledger(session, rounds.now, TODAY).blocks[0]
    assert "√ 已整改" in text
    assert "2026年11月18日" in text
    assert isinstance(ledger, Table)
    assert ledger.rows[0][7:] == ("复查通过", "周主任", date(2026, 11, 18), "已整改")
    assert ledger.rows[1][7] == "已发出（逾期）"


def test_pdf_bytes_are_the_same_twice(session: Session, rounds: RecordedRounds) -> None:
    first = io.BytesIO(pdf_bytes(circular.build(session, rounds.now, TODAY), Progress()))
    again = io.BytesIO(pdf_bytes(circular.build(session, rounds.now, TODAY), Progress()))

    assert len(first.getvalue()) == len(again.getvalue())
