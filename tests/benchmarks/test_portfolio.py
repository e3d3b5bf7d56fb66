"""成长档案的速度：十年 3,000 条记录、200 件佐证的一份打开多快、成册多快；三百位教师的完整度、三百本册子。

打开的底线是裸 sqlite3 取出同样的行：不排、不拼、不看文件。上限取 300 毫秒与底线的五倍里大的。
成册的底线是取出同样的行，再用光秃秃的画布写同样的文字、线与图：不折行、不分栏、没有封面、目录与书签。
"""

import gc
import io
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import psutil
import pytest
from sqlalchemy import insert
from typing_extensions import override

from jiaowu.database import open_database
from jiaowu.inspection.tables import ObservationTable, ObserverTable
from jiaowu.paper.faces import Face
from jiaowu.paper.fonts import load_font
from jiaowu.paper.pdf import write_pdf
from jiaowu.paths import DATABASE_NAME
from jiaowu.portfolio.reports.book import BookWish, build_book
from jiaowu.portfolio.reports.books import Output, write_books
from jiaowu.portfolio.services.completeness import list_completeness
from jiaowu.portfolio.services.portfolios import load_portfolio
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.portfolio.tables import PortfolioEntryTable
from jiaowu.progress import Progress
from jiaowu.research.tables import ActivityTable, AttendanceTable, TrainingMemberTable, TrainingTable
from jiaowu.school.services.schools import save_term, set_current_term
from jiaowu.school.terms import Term
from jiaowu.store.attachments import FOLDER
from jiaowu.store.store import DATABASE_VARIABLE, Store
from jiaowu.store.tables import AttachmentTable, Base
from jiaowu.teachers.people import Basic
from jiaowu.teachers.services.profiles import add_teacher
from jiaowu.teachers.tables import AwardTable, TeacherWorkTable
from tests.benchmarks.bare_report import bare_pages
from tests.benchmarks.plain import to_plain
from tests.benchmarks.race import Race

TEACHERS = 300
DAY = date(2026, 11, 22)
YEARS = 10
FILES = 200
WARM = 60
"""写过这么多本以后，内存不应再涨。"""
GROWTH = 30 * 2**20
"""其后至多多占多少字节；一本书的零头，不随本数长。"""
ONE = 1
"""有十年记录的一位；其余各有一年的。"""
PER_YEAR = {
    "work": 100,
    "award": 10,
    "given": 80,
    "received": 30,
    "training": 60,
    "activity": 110,
    "entry": 20,
}
LATEST = {"work": 8, "award": 2, "given": 20, "received": 2, "training": 8, "activity": 12, "entry": 4}
QUERIES = (
    "SELECT day, title, id, place, level, kind FROM teacher_work WHERE teacher_id = 1 ORDER BY day",
    "SELECT day, title, id, prize, level FROM award WHERE teacher_id = 1 ORDER BY day",
    """SELECT o.day, o.topic, o.id, v.grade, v.total FROM observation o
    JOIN observer v ON v.observation_id = o.id WHERE v.teacher_id = 1 ORDER BY o.day""",
    """SELECT o.day, o.topic, o.id, v.grade, v.total FROM observation o
    JOIN observer v ON v.observation_id = o.id WHERE o.teacher_id = 1 ORDER BY o.day""",
    """SELECT t.end, t.title, t.id, m.hours FROM training t
    JOIN training_member m ON m.training_id = t.id WHERE m.teacher_id = 1 ORDER BY t.end""",
    """SELECT a.day, a.theme, a.id, t.state FROM activity a
    JOIN attendance t ON t.activity_id = a.id WHERE t.teacher_id = 1 ORDER BY a.day""",
    "SELECT * FROM portfolio_entry WHERE teacher_id = 1 ORDER BY day",
    """SELECT a.* FROM attachment a JOIN award w ON a.owner_table = 'award' AND a.owner_id = w.id
    WHERE w.teacher_id = 1""",
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Path]]:
    """三百位教师的资料库与它的文件夹。"""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(DATABASE_VARIABLE, raising=False)
        folder = tmp_path_factory.mktemp("十年的档案")
        store = open_database(folder)
        _fill(store, folder)
        yield store, folder
        store.close()


class _Filler:
    """一行行造记录，最后成批写入。"""

    def __init__(self, term_id: int) -> None:
        self.term_id = term_id
        self.rows: dict[type[Base], list[dict[str, Any]]] = {}

    def add(self, table: type[Base], **values: Any) -> int:
        rows = self.rows.setdefault(table, [])
        rows.append({"id": len(rows) + 1, **values})
        return len(rows)

    def link(self, table: type[Base], **values: Any) -> None:
        self.rows.setdefault(table, []).append(values)

    def year(self, teacher: int, last: date, counts: dict[str, int]) -> None:
        """一位教师到 last 为止的一年。"""
        for at in range(counts["work"]):
            common = {"day": _day(last, at, counts["work"]), "title": f"成果 {at}", "note": "", "place": ""}
            kinds = ("paper", "reflection", "open_lesson", "case")
            self.add(TeacherWorkTable, teacher_id=teacher, kind=kinds[at % 4], level="县级", **common)
        for at in range(counts["award"]):
            texts = dict.fromkeys(("issuer", "category", "certificate", "subject", "role", "note"), "")
            day = _day(last, at, counts["award"])
            self.add(
                AwardTable,
                teacher_id=teacher,
                student_id=None,
                day=day,
                title=f"获奖 {at}",
                level="市级",
                prize="一等奖",
                **texts,
            )
        self._lessons(teacher, last, counts)
        self._research(teacher, last, counts)
        for at in range(counts["entry"]):
            self.add(
                PortfolioEntryTable,
                teacher_id=teacher,
                student_id=None,
                part="成长足迹",
                kind="教学反思",
                day=_day(last, at, counts["entry"]),
                title=f"反思 {at}",
                text="写了一段话。" * 8,
                source_table="",
                source_id=None,
                changed=_now(),
            )

    def _lessons(self, teacher: int, last: date, counts: dict[str, int]) -> None:
        other = teacher % TEACHERS + 1
        for name, taught_by, heard_by in (("given", other, teacher), ("received", teacher, other)):
            for at in range(counts[name]):
                lesson = self.add(
                    ObservationTable,
                    term_id=self.term_id,
                    day=_day(last, at, counts[name]),
                    period=None,
                    class_id=None,
                    subject_id=None,
                    topic=f"课题 {at}",
                    lesson_kind="",
                    teacher_id=taught_by,
                    kind="互助",
                    checklist_id=None,
                    process="[]",
                    fed_back=None,
                    note="",
                )
                self.add(
                    ObserverTable,
                    observation_id=lesson,
                    teacher_id=heard_by,
                    marks="[]",
                    total=86.0,
                    grade="B",
                    merits="好",
                    problems="",
                    advice="",
                    vetoed="",
                )

    def _research(self, teacher: int, last: date, counts: dict[str, int]) -> None:
        for at in range(counts["training"]):
            day = _day(last, at, counts["training"])
            texts = dict.fromkeys(("category", "trainer", "organizer", "place", "note"), "")
            training = self.add(
                TrainingTable,
                title=f"培训 {at}",
                form="校本",
                level="校",
                school_based=True,
                start=day,
                end=day,
                hours=2.0,
                activity_id=None,
                **texts,
            )
            self.link(
                TrainingMemberTable,
                training_id=training,
                teacher_id=teacher,
                hours=2.0,
                result="合格",
                certificate="",
                note="",
            )
        for at in range(counts["activity"]):
            names = ("start", "end", "place", "content", "speaker", "process", "discussion", "consensus")
            texts = dict.fromkeys((*names, "result", "reflection", "level", "note"), "")
            keys = ("group_id", "host_id", "recorder_id", "speaker_id", "class_id", "subject_id")
            activity = self.add(
                ActivityTable,
                term_id=self.term_id,
                kind="主题教研",
                status="已开展",
                day=_day(last, at, counts["activity"]),
                theme=f"主题 {at}",
                hours=None,
                reported=None,
                created=_now(),
                deleted_at=None,
                **texts,
                **dict.fromkeys(keys),
            )
            self.link(AttendanceTable, activity_id=activity, teacher_id=teacher, state="出席", reason="")


def _fill(store: Store, folder: Path) -> None:
    with store.write("造档案") as session:
        terms = [save_term(session, Term(year, half)) for year in range(2016, 2027) for half in (1, 2)]
        set_current_term(session, terms[-2])
        for at in range(TEACHERS):
            assert (
                add_teacher(session, Basic(f"教师{at}", f"T{at:03d}", "1", None, date(2010, 9, 1))) == at + 1
            )
        filler = _Filler(terms[-2])
        for year in range(YEARS):
            filler.year(ONE, DAY - timedelta(days=365 * year), PER_YEAR)
        for teacher in range(ONE + 1, TEACHERS + 1):
            filler.year(teacher, DAY, LATEST)
        _attach(filler, folder)
        for table, rows in filler.rows.items():
            session.execute(insert(table), rows)


def _attach(filler: _Filler, folder: Path) -> None:
    """那一位的每次获奖两件佐证，文件都在。"""
    for at in range(FILES):
        content = f"佐证 {at}".encode()
        digest = sha256(content).hexdigest()
        target = folder / FOLDER / digest[:2] / f"{digest}.pdf"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        filler.add(
            AttachmentTable,
            owner_table="award",
            owner_id=at // 2 + 1,
            name=f"证书 {at}.pdf",
            kind="paper",
            sha256=digest,
            size=len(content),
            path=f"{digest[:2]}/{digest}.pdf",
            added=_now(),
        )


def _day(last: date, at: int, count: int) -> date:
    return last - timedelta(days=at * 360 // count)


def _now() -> datetime:
    return datetime.now(UTC)


def _bare(folder: Path, queries: Sequence[str]) -> int:
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        return sum(len(connection.execute(query).fetchall()) for query in queries)


def _seconds(work: Any) -> float:
    """计算用的秒数：别的进程占着处理器的时间不算。"""
    start = process_time()
    work()
    return process_time() - start


def test_a_portfolio_of_ten_years_opens_quickly(race: Race, opened: tuple[Store, Path]) -> None:
    store, folder = opened
    floor = median(_seconds(lambda: _bare(folder, QUERIES)) for _ in range(7))

    def ours() -> None:
        with store.read() as session:
            found = load_portfolio(session, folder, ONE, None, DAY, SOURCES)
        assert len(found.timeline.footprints) + len(found.timeline.entries) >= 3000
        assert len(found.evidence) == FILES

    ours()
    race.watch("打开十年 3,000 条的成长档案", lambda: _seconds(ours), limit=max(0.3, 5 * floor), rounds=7)


def test_the_completeness_of_300_teachers_is_quick(race: Race, opened: tuple[Store, Path]) -> None:
    store, _ = opened

    def ours() -> None:
        with store.read() as session:
            assert len(list_completeness(session, DAY, SOURCES)) == TEACHERS

    ours()
    race.watch("三百位教师的完整度", lambda: _seconds(ours), limit=1.0, rounds=5)


def test_the_book_of_ten_years_keeps_up_with_a_bare_canvas(
    race: Race, opened: tuple[Store, Path], tmp_path: Path
) -> None:
    store, folder = opened
    wish = BookWish(DAY, appended=False)  # 底线不会接别人的 PDF

    def ours() -> None:
        with store.read() as session:
            write_pdf(build_book(session, folder, ONE, wish, Progress()), tmp_path / "册.pdf", Progress())

    with store.read() as session:
        plain = to_plain(build_book(session, folder, ONE, wish, Progress()))
    for face in (Face.SANS, Face.BOLD):
        load_font(face)

    def floor() -> None:
        assert _bare(folder, QUERIES) >= 3000
        bare_pages(plain, io.BytesIO())

    race.compare("成册：十年 3,000 条的成长档案，从资料库到 PDF", ours=ours, floor=floor, limit=3.0)


def test_300_real_books_keep_memory_flat(race: Race, opened: tuple[Store, Path], tmp_path: Path) -> None:
    store, folder = opened
    process, sizes = psutil.Process(), []
    teachers = [at + 1 for at in range(1, TEACHERS)]

    class Watching(Progress):
        @override
        def step(self, label: str, done: int = 0, total: int = 0) -> None:
            super().step(label, done, total)
            if label == "正在做成长档案":
                gc.collect()
                sizes.append(process.memory_info().rss)

    def write_all() -> float:
        start = perf_counter()
        with store.read() as session:
            made = write_books(
                session, folder, teachers, BookWish(DAY), tmp_path / "出", Output.BOOK, Watching()
            )
        assert (made.count, made.problems) == (len(teachers), ())
        return (perf_counter() - start) / len(teachers)

    race.watch(f"一气写 {len(teachers)} 位教师的成长档案册，每本", write_all, limit=1.0, rounds=1)

    assert max(sizes[WARM:]) - max(sizes[:WARM]) < GROWTH
