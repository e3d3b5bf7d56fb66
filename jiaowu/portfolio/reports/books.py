"""成批做成长档案册与电子材料包：做完一位放下一位，几百位也不多占内存；哪一位做不成说一句，其余照做。"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.paper.together import made
from jiaowu.paper.writers import write
from jiaowu.portfolio.evidence import FileState, by_kind
from jiaowu.portfolio.packages import Package, PackageTable, PackedFile, free_place, write_package
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.reports.book import TITLE, BookWish, book_of
from jiaowu.portfolio.reports.footprints import COLUMNS, term_rows
from jiaowu.portfolio.services.evidence import check_evidence, stored_path
from jiaowu.portfolio.services.portfolios import load_portfolio
from jiaowu.portfolio.services.results import ExamReader, load_results
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.progress import Progress
from jiaowu.school.services.schools import get_school
from jiaowu.teachers.services.papers import printed_photo
from jiaowu.teachers.services.timetable import teacher_names

BAD_CHARACTERS = '\\/:*?"<>|'


class Output(Enum):
    """做成什么。"""

    BOOK = auto()
    """一份 PDF。"""
    PACKAGE = auto()
    """一个 zip：目录页、成册的 PDF、佐证文件。"""


@dataclass(frozen=True)
class BooksMade:
    """做好了多少。"""

    count: int
    problems: tuple[str, ...]
    """没有做成、没有放进去的，一处一句。"""


def write_books(  # noqa: PLR0913, PLR0917 — 谁的、怎样做、写到哪
    session: Session,
    folder: Path,
    teacher_ids: Sequence[int],
    wish: BookWish,
    target: Path,
    output: Output,
    progress: Progress,
) -> BooksMade:
    """给几位教师各写一份到 target 文件夹，从不覆盖旧文件；写好的一份立刻放进去，取消时已写好的留着。

    folder 是资料文件夹。target 写不进去时报 UserError；某一位的出了错记在 problems 里。
    """
    reader, problems, count = ExamReader(session), [], 0
    school, names = get_school(session), teacher_names(session)
    with made(target) as staging:
        for at, teacher_id in enumerate(teacher_ids):
            progress.step("正在做成长档案", at, len(teacher_ids))
            suffix = ".pdf" if output is Output.BOOK else ".zip"
            name = names.get(teacher_id, "名单里的一位")
            try:
                portfolio = load_portfolio(session, folder, teacher_id, wish.span, wish.day, SOURCES)
                taught = load_results(session, teacher_id, wish.span, Progress(), reader)
                face = school.name if school else "", printed_photo(session, teacher_id)
                ready = staging / f"{_file_title(portfolio)}{suffix}"
                document = book_of(portfolio, taught, folder, wish, face)
                if output is Output.BOOK:
                    write(document, ready, progress)
                else:
                    problems += _package(portfolio, document, folder, ready, progress)
                ready.replace(free_place(target, _file_title(portfolio), suffix))
                count += 1
            except UserError as error:
                problems.append(f"{name}：{error}")
            session.expunge_all()
    return BooksMade(count, tuple(problems))


def package_of(portfolio: Portfolio, folder: Path, book: Path | None) -> Package:
    """一位教师的电子材料包：足迹按学期各一张表，佐证按种类。"""
    row = portfolio.status.profile.row
    facts = (row.group, row.title, f"{portfolio.day:%Y-%m-%d}")
    tables = [
        PackageTable(
            f"成长足迹：{term.term.name}",
            tuple(column.title for column in COLUMNS),
            [tuple("" if value is None else str(value) for value in line) for line in term_rows(term)],
        )
        for term in portfolio.timeline.terms
    ]
    files = [
        PackedFile(kind, each.title, each.name, each.day, stored_path(folder, each))
        for kind, items in by_kind(portfolio.evidence).items()
        for each in items
    ]
    return Package(
        f"{TITLE}（{portfolio.name}）", "　".join(part for part in facts if part), tables, book, files
    )


def _package(
    portfolio: Portfolio, document: Document, folder: Path, ready: Path, progress: Progress
) -> list[str]:
    """写一位的包，返回没有放进去的、被改动过的文件。"""
    with TemporaryDirectory(dir=ready.parent) as room:
        book = Path(room) / f"{ready.stem}.pdf"
        write(document, book, progress)
        missing = write_package(package_of(portfolio, folder, book), ready, progress)
    checked = check_evidence(folder, portfolio.evidence, progress)
    changed = [
        f"“{each.name}”（{each.title}）被改动过，是照现在的样子放进去的。"
        for each in portfolio.evidence
        if checked[each.id] is FileState.CHANGED
    ]
    return [f"{portfolio.name}：{sentence}" for sentence in (*missing, *changed)]


def _file_title(portfolio: Portfolio) -> str:
    """文件名：工号与姓名，不能用的字符换掉。"""
    row = portfolio.status.profile.row
    title = "_".join(part for part in (TITLE, row.number, row.name) if part)
    return "".join("_" if each in BAD_CHARACTERS or ord(each) < 32 else each for each in title)
