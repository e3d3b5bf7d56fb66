"""成长档案册：封面、目录、四个部分、佐证目录，附件接在书后；一位教师一册，一份 PDF。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from jiaowu.paper.document import (
    Appendix,
    Block,
    Contents,
    Cover,
    Document,
    PageBreak,
    Picture,
    Portrait,
)
from jiaowu.portfolio.evidence import Evidence, FileState, by_kind
from jiaowu.portfolio.parts import parts
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.reports.book_parts import (
    PICTURES,
    evidence_part,
    footprints_part,
    heading,
    plan_part,
    results_part,
    status_part,
)
from jiaowu.portfolio.reports.heading import CONFIDENTIAL, first_teacher, today
from jiaowu.portfolio.results import TaughtResult
from jiaowu.portfolio.services.evidence import data_folder, stored_path
from jiaowu.portfolio.services.portfolios import load_portfolio
from jiaowu.portfolio.services.results import ExamReader, load_results
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.progress import Progress
from jiaowu.school.services.schools import get_school
from jiaowu.teachers.records import Span
from jiaowu.teachers.reports.heading import written
from jiaowu.teachers.services.papers import printed_photo

TITLE = "教师专业成长档案"
NUMERALS = "一二三四五"
EVIDENCE_TITLE = "佐证材料"
APPENDED = PICTURES | {".pdf"}
"""能接在书后的。"""
NO_TEACHER = "还没有教师，请先在“教师档案”里登记或导入名册。"


@dataclass(frozen=True)
class BookWish:
    """一册怎样做。"""

    day: date
    span: Span | None = None
    """足迹与佐证只取这段日期的；None 为全部。"""
    appended: bool = True
    """PDF 与图片接在书后。"""


def build(session: Session) -> Document:
    """名册里第一位教师的一册；还没有教师时报 UserError。"""
    teacher_id = first_teacher(session, lambda _row: True, NO_TEACHER)
    return build_book(session, data_folder(session), teacher_id, BookWish(today()), Progress())


def build_book(  # noqa: PLR0913, PLR0917 — 谁的、怎样做、文件在哪
    session: Session,
    folder: Path,
    teacher_id: int,
    wish: BookWish,
    progress: Progress,
    reader: ExamReader | None = None,
) -> Document:
    """一位教师的一册；成批时各位共用一个 reader。教师已经不在库里时报 UserError。"""
    portfolio = load_portfolio(session, folder, teacher_id, wish.span, wish.day, SOURCES)
    taught = load_results(session, teacher_id, wish.span, progress, reader)
    school = get_school(session)
    photo = printed_photo(session, teacher_id)
    return book_of(portfolio, taught, folder, wish, (school.name if school else "", photo))


def book_of(
    portfolio: Portfolio,
    taught: Sequence[TaughtResult],
    folder: Path,
    wish: BookWish,
    face: tuple[str, Path | None],
) -> Document:
    """取好的值 → 一册；face 是封面上的校名与照片（没有为 None）。"""
    evidence = by_kind(portfolio.evidence)
    chosen = [each for items in evidence.values() for each in items if wish.appended and _appendable(each)]
    labels = {each.id: f"附件{at}" for at, each in enumerate(chosen, 1)}
    appendices = tuple(
        Appendix(
            labels[each.id],
            each.title,
            stored_path(folder, each),
            each.name,
            f"{each.kind}　{each.day:%Y-%m-%d}",
        )
        for each in chosen
    )
    return Document(
        title=f"{TITLE}（{portfolio.name}）",
        blocks=tuple(_blocks(portfolio, taught, evidence_part(evidence, labels, folder))),
        sheet=portfolio.name,
        confidential=CONFIDENTIAL,
        cover=_cover(portfolio, wish, face),
        appendices=appendices,
    )


def _blocks(
    portfolio: Portfolio, taught: Sequence[TaughtResult], evidence: Iterator[Block]
) -> Iterator[Block]:
    about = {f"{NUMERALS[at]}、{info.part.value}": info.about for at, info in enumerate(parts())}
    yield Contents(notes=about)
    bodies = (
        status_part(portfolio),
        plan_part(portfolio),
        footprints_part(portfolio),
        results_part(portfolio, taught),
    )
    for title, body in zip(about, bodies, strict=True):
        yield PageBreak(title)
        yield heading(title)
        yield from body
    yield PageBreak(EVIDENCE_TITLE)
    yield heading(f"{NUMERALS[len(bodies)]}、{EVIDENCE_TITLE}")
    yield from evidence


def _cover(portfolio: Portfolio, wish: BookWish, face: tuple[str, Path | None]) -> Cover:
    school, photo = face
    row = portfolio.status.profile.row
    span = wish.span
    period = f"{written(span.first)}至{written(span.last)}" if span else f"截至{written(wish.day)}"
    lines = (
        ("姓名", row.name),
        ("教研组", row.group),
        ("任教学科", "、".join(row.subjects)),
        ("职称", row.title),
    )
    return Cover(
        TITLE,
        school,
        period,
        tuple(line for line in lines if line[1]),
        f"{school}教导处　{wish.day.year}年{wish.day.month}月" if school else "",
        Portrait(Picture(photo)) if photo else None,
    )


def _appendable(each: Evidence) -> bool:
    return each.state is FileState.INTACT and Path(each.name).suffix.lower() in APPENDED
