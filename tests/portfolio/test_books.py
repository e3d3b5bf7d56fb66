"""成长档案册：四个部分都在，佐证有页码，成批做不覆盖、不因一位坏而停。"""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.database import open_database
from jiaowu.errors import Cancelled
from jiaowu.paper.document import Contents, Table, Text, TextStyle
from jiaowu.paper.writers import write
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.reports.book import BookWish, build, build_book
from jiaowu.portfolio.reports.books import Output, write_books
from jiaowu.portfolio.services.entries import Owner, save_entry
from jiaowu.portfolio.services.evidence import add_evidence
from jiaowu.portfolio.timeline import EntryDraft
from jiaowu.progress import Progress
from jiaowu.teachers.records import Span
from jiaowu.teachers.tables import TeacherTable, TeacherWorkTable

WISH = BookWish(date(2026, 11, 22))


@dataclass(frozen=True)
class Shelf:
    """样例学校，第一位教师有一幅图片与一份坏的 PDF。"""

    session: Session
    folder: Path
    teacher_id: int
    work_id: int


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Path:
    return fresh_sample(tmp_path_factory.mktemp("样例"))


@pytest.fixture
def shelf(sample: Path, tmp_path: Path) -> Iterator[Shelf]:
    folder = Path(shutil.copytree(sample, tmp_path / "样例"))
    picture, broken = tmp_path / "证书.png", tmp_path / "坏.pdf"
    Image.new("RGB", (300, 200), (40, 90, 160)).save(picture)
    broken.write_bytes(b"%PDF-1.4 broken")
    store = open_database(folder)
    with store.write("测试") as session:
        teacher_id, work_id = session.execute(
            select(TeacherWorkTable.teacher_id, TeacherWorkTable.id).order_by(TeacherWorkTable.id)
        ).first() or (0, 0)
        add_evidence(session, folder, ("teacher_work", work_id), [picture, broken], Progress())
        yield Shelf(session, folder, teacher_id, work_id)
    store.close()


def test_the_four_parts_and_the_evidence_are_in_the_contents(shelf: Shelf, tmp_path: Path) -> None:
    document = build_book(shelf.session, shelf.folder, shelf.teacher_id, WISH, Progress())

    headings = [
        block.text
        for block in document.blocks
        if isinstance(block, Text) and block.style is TextStyle.HEADING
    ]
    assert headings == ["一、发展现状", "二、自我规划", "三、成长足迹", "四、工作成效", "五、佐证材料"]
    assert any(isinstance(block, Contents) for block in document.blocks)
    assert document.cover is not None
    assert sorted(each.name for each in document.appendices) == ["坏.pdf", "证书.png"]

    write(document, tmp_path / "书.pdf", Progress())
    pages = pypdfium2.PdfDocument(tmp_path / "书.pdf")
    texts = [page.get_textpage().get_text_range() for page in pages]
    at = next(place for place, text in enumerate(texts) if "一、发展现状" in text and "目" not in text[:40])
    assert f"第 {at} 页" in texts[at]
    assert any("打不开" in text for text in texts[-2:])
    assert {each.get_title() for each in pages.get_toc()} >= set(headings)
    pages.close()


def test_a_span_limits_footprints_and_evidence_but_not_the_record(shelf: Shelf) -> None:
    early = Span(date(1990, 1, 1), date(1990, 12, 31))

    document = build_book(
        shelf.session, shelf.folder, shelf.teacher_id, BookWish(WISH.day, early), Progress()
    )

    text = "\n".join(block.text for block in document.blocks if isinstance(block, Text))
    assert document.appendices == ()
    assert "还没有登记。" in text
    assert any(isinstance(block, Table) for block in document.blocks)


def test_no_book_ever_ranks_teachers(shelf: Shelf) -> None:
    document = build(shelf.session)

    for block in document.blocks:
        if isinstance(block, Table):
            assert not any("名次" in column.title or "排名" in column.title for column in block.columns)


def test_several_books_are_written_and_nothing_is_overwritten(shelf: Shelf, tmp_path: Path) -> None:
    ids = list(shelf.session.scalars(select(TeacherTable.id).order_by(TeacherTable.id)))[:3]
    target = tmp_path / "U盘"

    first = write_books(shelf.session, shelf.folder, ids, WISH, target, Output.BOOK, Progress())
    again = write_books(shelf.session, shelf.folder, ids[:1], WISH, target, Output.BOOK, Progress())

    assert (first.count, first.problems, again.count) == (3, (), 1)
    names = sorted(path.name for path in target.iterdir())
    assert len(names) == 4
    assert sum("（2）" in name for name in names) == 1


def test_a_package_holds_the_book_the_files_and_an_index(shelf: Shelf, tmp_path: Path) -> None:
    target = tmp_path / "U盘"

    told = write_books(
        shelf.session, shelf.folder, [shelf.teacher_id], WISH, target, Output.PACKAGE, Progress()
    )

    assert told.count == 1
    with zipfile.ZipFile(next(target.iterdir())) as packed:
        names = packed.namelist()
        assert {"index.html", "成长档案.pdf"} <= set(names)
        assert any(name.endswith("证书.png") for name in names)
        assert "证书.png" in packed.read("index.html").decode()


def test_a_missing_file_is_told_and_the_others_go_on(shelf: Shelf, tmp_path: Path) -> None:
    for path in (shelf.folder / "附件").rglob("*.png"):
        path.chmod(0o600)
        path.unlink()

    told = write_books(
        shelf.session, shelf.folder, [shelf.teacher_id], WISH, tmp_path / "U盘", Output.PACKAGE, Progress()
    )

    assert told.count == 1
    assert "“证书.png”" in told.problems[0]


def test_cancelling_leaves_no_half_written_file(shelf: Shelf, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        write_books(
            shelf.session, shelf.folder, [shelf.teacher_id], WISH, tmp_path / "U盘", Output.BOOK, progress
        )

    assert not (tmp_path / "U盘").exists()


def test_a_teacher_who_is_gone_does_not_stop_the_others(shelf: Shelf, tmp_path: Path) -> None:
    told = write_books(
        shelf.session,
        shelf.folder,
        [9999, shelf.teacher_id],
        WISH,
        tmp_path / "出",
        Output.BOOK,
        Progress(),
    )

    assert told.count == 1
    assert "已经不在资料库里" in told.problems[0]
    assert len(list((tmp_path / "出").glob("*.pdf"))) == 1


def test_a_file_changed_behind_our_back_is_reported_with_the_package(shelf: Shelf, tmp_path: Path) -> None:
    picture = next(each for each in (shelf.folder / "附件").rglob("*.png"))
    content = picture.read_bytes()
    picture.chmod(0o644)
    picture.write_bytes(content[:-1] + b"?")

    told = write_books(
        shelf.session,
        shelf.folder,
        [shelf.teacher_id],
        WISH,
        tmp_path / "出",
        Output.PACKAGE,
        Progress(),
    )

    assert any("“证书.png”" in each and "被改动过" in each for each in told.problems)


def test_long_file_names_do_not_split_the_list_of_evidence(shelf: Shelf, tmp_path: Path) -> None:
    for name in ("Screenshot_2026-11-22-10-10-10-123_com.tencent.mm.txt", f"{'很' * 75}长.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        add_evidence(
            shelf.session, shelf.folder, ("teacher_work", shelf.work_id), [tmp_path / name], Progress()
        )

    document = build_book(shelf.session, shelf.folder, shelf.teacher_id, WISH, Progress())
    write(document, tmp_path / "书.pdf", Progress())

    names = [str(row[2]) for table in document.blocks if isinstance(table, Table) for row in table.rows[:9]]
    assert "Screenshot_2026-1…ncent.mm.txt" in names
    with pypdfium2.PdfDocument(tmp_path / "书.pdf") as book:
        pages = "".join(page.get_textpage().get_text_range() for page in book)
    assert "部分，共" not in pages


def test_a_long_paragraph_is_cut_in_the_table_and_printed_in_full_below(shelf: Shelf) -> None:
    text = "把话说完再评。" * 30
    save_entry(
        shelf.session,
        Owner(shelf.teacher_id),
        EntryDraft(Part.FOOTPRINTS, "教学反思", date(2026, 10, 21), "课后", text),
    )

    document = build_book(shelf.session, shelf.folder, shelf.teacher_id, WISH, Progress())

    told = [
        row[5] for table in document.blocks if isinstance(table, Table) for row in table.rows if len(row) == 6
    ]
    assert f"{text[:39]}…" in told
    assert any(isinstance(block, Text) and block.text == text for block in document.blocks)
