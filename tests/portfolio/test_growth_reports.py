"""成长足迹、自我规划与复查表、完整度一览：内容对，每种格式都写得出来。"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document, Emphasis, Fields, Table, Text
from jiaowu.paper.writers import WRITERS, write
from jiaowu.portfolio.reports import completeness, footprints, plan
from jiaowu.portfolio.reports.registry import REPORTS
from jiaowu.portfolio.services.completeness import save_adjustments
from jiaowu.progress import Progress
from tests.portfolio.growing import DAY, Grown, build_grown

GROWTH = {"growth-footprints", "growth-plan", "growth-completeness"}
Build = Callable[[Session, int], Document]
BUILDS: dict[str, Build] = {
    "footprints": lambda session, key: footprints.build(session, key, DAY),
    "plan": lambda session, key: plan.build(session, key, DAY),
    "completeness": lambda session, _key: completeness.build(session, DAY),
}


@pytest.fixture
def grown(session: Session, tmp_path: Path) -> Grown:
    return build_grown(session, tmp_path)


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.id)
@pytest.mark.parametrize("name", BUILDS)
def test_every_report_goes_through_every_writer(
    session: Session, tmp_path: Path, grown: Grown, name: str, writer: object
) -> None:
    document = BUILDS[name](session, grown.staff.feng)
    target = tmp_path / f"{name}{writer.suffix}"  # type: ignore[attr-defined]  # WRITERS 的一项

    write(document, target, Progress())

    assert target.stat().st_size > 1000


def test_footprints_are_grouped_by_term_with_own_words_among_them(session: Session, grown: Grown) -> None:
    document = footprints.build(session, grown.staff.feng, DAY)

    headings = [block.text for block in document.blocks if isinstance(block, Text)]
    assert headings == [
        "各学年的记录",
        "2026—2027学年第一学期（2 条）",
        "2025—2026学年第二学期（1 条）",
        "2020—2021学年第二学期（1 条）",
    ]
    latest = tables(document)[1]
    assert [(row[0], row[2], row[3]) for row in latest.rows] == [
        (date(2026, 10, 21), "教学反思", "课后"),
        (date(2026, 10, 20), "公开课", "《湖心亭看雪》"),
    ]
    assert "不在教师之间比较" in tables(document)[0].notes[0]


def test_the_plan_shows_what_is_overdue_and_leaves_room_to_sign(session: Session, grown: Grown) -> None:
    document = plan.build(session, grown.staff.feng, DAY)

    (goals,) = tables(document)
    assert [row[-1] for row in goals.rows] == ["已过期 22 天", "进行中"]
    fields = [block for block in document.blocks if isinstance(block, Fields)]
    assert [label for label, _ in fields[-1].pairs] == ["本人签名", "教研组长（师傅）意见", "学校意见"]


def test_completeness_is_listed_by_group_and_never_sorted_by_share(session: Session, grown: Grown) -> None:
    document = completeness.build(session, DAY)

    (table,) = tables(document)
    names = [row[0] for row in table.rows]
    assert names == ["数学组（1 人）", "宋博婷", "语文组（1 人）", "冯豪", "没有教研组（1 人）", "单雨"]
    assert [at for at, kind in table.emphasis if kind is Emphasis.GROUP] == [0, 2, 4]
    assert any("不排名" in note for note in table.notes)
    assert "自我分析" in str(table.rows[3][-1])
    assert [row[0] for row in tables(completeness.build(session, DAY, {grown.staff.dan}))[0].rows] == [
        "没有教研组（1 人）",
        "单雨",
    ]


def test_reports_of_nothing_are_refused(session: Session, grown: Grown) -> None:
    with pytest.raises(UserError, match="还没有足迹"):
        footprints.build(session, grown.staff.dan, DAY)
    with pytest.raises(UserError, match="还没有写自我规划"):
        plan.build(session, grown.staff.dan, DAY)
    with pytest.raises(UserError, match="没有可以印的教师"):
        completeness.build(session, DAY, set())


def test_the_reports_of_growth_are_registered_and_choose_someone_by_themselves(
    session: Session, grown: Grown
) -> None:
    save_adjustments(session, {})
    own = {report.id: report for report in REPORTS if report.id in GROWTH}

    assert set(own) == GROWTH
    for report in own.values():
        assert report.build(session).title == report.title
    assert grown.award
