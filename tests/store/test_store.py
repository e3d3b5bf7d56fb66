"""读与写：一次写入一个事务、一条日志、一次通知。"""

from collections.abc import Iterator

import pytest
from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jiaowu.errors import Cancelled, UserError
from jiaowu.progress import Progress
from jiaowu.school.tables import SubjectTable
from jiaowu.store.bulk import bulk_insert, fetch_chunks, next_id
from jiaowu.store.journal import note
from jiaowu.store.store import Store
from jiaowu.store.tables import JournalTable


def subject(name: str) -> SubjectTable:
    """一门没有讲究的学科。"""
    return SubjectTable(name=name, short=name[:1], position=0)


def names(store: Store) -> list[str]:
    """库里的学科名。"""
    with store.read() as session:
        return list(session.scalars(select(SubjectTable.name).order_by(SubjectTable.id)))


def journal(store: Store) -> list[tuple[str, int, str]]:
    """操作日志：标题、行数、详情。"""
    with store.read() as session:
        rows = session.scalars(select(JournalTable).order_by(JournalTable.id))
        return [(row.title, row.rows, row.detail) for row in rows]


def test_a_write_is_committed_and_told_to_listeners(store: Store) -> None:
    heard: list[frozenset[str]] = []
    store.subscribe(heard.append)

    with store.write("登记学科") as session:
        session.add(subject("语文"))

    assert names(store) == ["语文"]
    assert heard == [frozenset({"subject", "journal"})]


def test_a_listener_who_left_hears_nothing(store: Store) -> None:
    heard: list[frozenset[str]] = []
    leave = store.subscribe(heard.append)
    leave()

    with store.write("登记学科") as session:
        session.add(subject("语文"))

    assert heard == []


@pytest.mark.parametrize("failure", [Cancelled, ValueError, KeyboardInterrupt])
def test_a_write_that_fails_or_is_cancelled_leaves_nothing(
    store: Store, failure: type[BaseException]
) -> None:
    heard: list[frozenset[str]] = []
    store.subscribe(heard.append)

    def work() -> None:
        with store.write("登记学科") as session:
            session.add(subject("语文"))
            session.flush()
            raise failure

    with pytest.raises(failure):
        work()

    assert names(store) == []
    assert journal(store) == []
    assert heard == []


def test_the_journal_counts_rows_of_every_kind_of_change(store: Store) -> None:
    with store.write("登记学科") as session:
        session.add_all([subject("语文"), subject("数学")])
        session.flush()
        session.execute(update(SubjectTable).values(position=1))
        session.execute(delete(SubjectTable).where(SubjectTable.name == "数学"))

    assert journal(store) == [("登记学科", 5, "subject 5")]


def test_the_journal_says_who_and_when(store: Store) -> None:
    with store.write("登记学科") as session:
        session.add(subject("语文"))

    with store.read() as session:
        entry = session.scalars(select(JournalTable)).one()
        assert entry.who
        assert entry.time.tzinfo is not None


def test_a_write_without_changes_is_neither_journalled_nor_told(store: Store) -> None:
    heard: list[frozenset[str]] = []
    store.subscribe(heard.append)

    with store.write("什么都没做") as session:
        session.execute(delete(SubjectTable))

    assert journal(store) == []
    assert heard == []


def test_a_remark_is_journalled_even_when_nothing_changed(store: Store) -> None:
    with store.write("导出成绩总表") as session:
        note(session, "用途：质量分析会")

    assert journal(store) == [("导出成绩总表", 0, "用途：质量分析会")]


def test_a_remark_follows_the_counted_rows_and_does_not_stay_for_the_next_write(store: Store) -> None:
    with store.write("登记学科") as session:
        session.add(subject("语文"))
        note(session, "照课程表")
    with store.write("再登记") as session:
        session.add(subject("数学"))

    assert journal(store) == [("登记学科", 1, "subject 1；照课程表"), ("再登记", 1, "subject 1")]


def test_changing_data_in_a_reading_session_is_a_programming_error(store: Store) -> None:
    with pytest.raises(RuntimeError, match="要用"), store.read() as session:
        session.add(subject("语文"))

    assert names(store) == []


def test_a_reader_sees_one_moment_while_another_writes(store: Store) -> None:
    with store.read() as session:
        before = session.scalar(select(func.count()).select_from(SubjectTable))
        with store.write("登记学科") as other:
            other.add(subject("语文"))
        during = session.scalar(select(func.count()).select_from(SubjectTable))

    assert (before, during) == (0, 0)
    assert names(store) == ["语文"]


def test_bulk_rows_are_counted_and_told_like_any_other(store: Store) -> None:
    heard: list[frozenset[str]] = []
    store.subscribe(heard.append)
    rows = ((f"学科{i}", "学", i) for i in range(9_000))

    with store.write("成批登记") as session:
        columns = (SubjectTable.name, SubjectTable.short, SubjectTable.position)
        count = bulk_insert(session, SubjectTable, columns, rows, Progress())

    assert count == 9_000
    assert journal(store) == [("成批登记", 9_000, "subject 9000")]
    assert heard == [frozenset({"subject", "journal"})]


def test_a_bulk_insert_stops_soon_after_cancelling(store: Store) -> None:
    progress = Progress()
    taken = 0

    def rows() -> Iterator[tuple[str, str, int]]:
        nonlocal taken
        for taken in range(100_000):
            if taken == 5_000:
                progress.cancel()
            yield (f"学科{taken}", "学", taken)

    columns = (SubjectTable.name, SubjectTable.short, SubjectTable.position)
    with pytest.raises(Cancelled), store.write("成批登记") as session:
        bulk_insert(session, SubjectTable, columns, rows(), progress)

    assert taken < 10_000
    assert names(store) == []


def test_bulk_rows_come_back_as_plain_tuples_in_chunks(session: Session) -> None:
    rows = [(i, f"学科{i}", "学", None if i == 5 else i) for i in range(1, 30_000)]
    columns = (SubjectTable.id, SubjectTable.name, SubjectTable.short, SubjectTable.position)
    bulk_insert(session, SubjectTable, columns, [row for row in rows if row[3] is not None], Progress())

    chunks = list(fetch_chunks(session, select(*columns).order_by(SubjectTable.id)))

    assert len(chunks) == 2
    assert chunks[0][:2] == rows[:2]
    assert sum(map(len, chunks)) == len(rows) - 1


def test_the_next_id_follows_the_largest(session: Session) -> None:
    assert next_id(session, SubjectTable.id) == 1

    session.add(SubjectTable(id=41, name="语文", short="语", position=0))
    session.flush()

    assert next_id(session, SubjectTable.id) == 42


def test_a_full_disk_is_explained_and_changes_nothing(store: Store) -> None:
    with store.read() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
    columns = (SubjectTable.name, SubjectTable.short, SubjectTable.position)

    rows = ((f"学科{i}", "学", i) for i in range(9_000))

    def work() -> None:
        with store.write("成批登记") as session:
            session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
            bulk_insert(session, SubjectTable, columns, rows, Progress())

    with pytest.raises(UserError, match="磁盘空间不足"):
        work()

    assert names(store) == []


def test_a_programming_error_in_sql_is_not_dressed_up(store: Store) -> None:
    with pytest.raises(IntegrityError), store.write("登记学科") as session:
        session.add_all([subject("语文"), subject("语文")])
