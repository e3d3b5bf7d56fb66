"""资料库的速度：存、取一次考试，以及库里已有五百万条旧成绩时打开同一次考试。

底线用同样的表、同样的 PRAGMA（外键照查）、同样的行，只是没有配对、日志与通知。
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from jiaowu.database import METADATA, open_database
from jiaowu.paths import DATABASE_NAME
from jiaowu.progress import Progress
from jiaowu.school.classes import read_class
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services.exams import import_exam, load_matrix, load_problems, subject_lines
from jiaowu.store.engine import PRAGMAS
from jiaowu.store.store import DATABASE_VARIABLE, Store
from tests.benchmarks.exams import FULL_MARKS, SUBJECTS, SyntheticExam
from tests.benchmarks.race import Race

DRAFT = ExamDraft("期中考试", date(2026, 11, 12), ExamKind.MIDTERM)
TABLES = tuple(table.name for table in METADATA.sorted_tables)
OLD_EXAMS = 185
"""再抄这么多次三千人九科的考试，就有五百万条旧成绩。"""

Rows = list[tuple[Any, ...]]


@pytest.fixture(autouse=True)
def _no_chosen_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DATABASE_VARIABLE, raising=False)


@pytest.fixture(params=["exam_3000", "exam_50000"])
def parsed(request: pytest.FixtureRequest) -> ParsedExam:
    """三千人、五万人的一次考试，像刚识别完的一样。"""
    exam: SyntheticExam = request.getfixturevalue(request.param)
    return parsed_from(exam)


def parsed_from(exam: SyntheticExam) -> ParsedExam:
    """造出来的考试 → 识别的结果。"""
    readings = {text: read_class(text) for text in set(exam.classes)}
    keys = {text: reading.key if reading else None for text, reading in readings.items()}
    pupils = tuple(
        Pupil(number, name, keys[text], exam.path.name, "成绩", row)
        for row, (number, name, text) in enumerate(
            zip(exam.numbers, exam.names, exam.classes, strict=True), 2
        )
    )
    lines = (lines_for(name, full, LinePercents()) for name, full in zip(SUBJECTS, FULL_MARKS, strict=True))
    states = np.where(np.isnan(exam.values), State.ABSENT, State.NORMAL).astype(np.uint8)
    return ParsedExam(ScoreMatrix(pupils, tuple(lines), exam.values, states), (), ())


def stored(store: Store, exam: ParsedExam) -> int:
    """导入一次考试，返回编号。"""
    with store.write("导入考试") as session:
        return import_exam(session, exam, DRAFT, Progress()).exam_id


def raw(folder: Path) -> sqlite3.Connection:
    """不经 SQLAlchemy 打开 folder 里的资料库，设置与程序的相同。"""
    connection = sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection


def empty(connection: sqlite3.Connection) -> None:
    """删去全部的行，收回 WAL，让每次写入的起点相同。"""
    for table in reversed(TABLES):
        connection.execute(f'DELETE FROM "{table}"')  # noqa: S608 — 表名来自 METADATA
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def rows_of(connection: sqlite3.Connection) -> dict[str, Rows]:
    """资料库里现有的全部行，空表除外。"""
    found = {table: connection.execute(f'SELECT * FROM "{table}"').fetchall() for table in TABLES}  # noqa: S608 — 同上
    return {table: values for table, values in found.items() if values}


def insert_all(connection: sqlite3.Connection, rows: dict[str, Rows]) -> None:
    """底线：同样的行，一个事务，每表一次 executemany。"""
    connection.execute("BEGIN IMMEDIATE")
    for table, values in rows.items():
        marks = ",".join("?" * len(values[0]))
        connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)  # noqa: S608 — 同上
    connection.execute("COMMIT")


def test_storing_an_exam_keeps_up_with_executemany(race: Race, parsed: ParsedExam, tmp_path: Path) -> None:
    store = open_database(tmp_path / "我们")
    open_database(tmp_path / "底线").close()
    stored(store, parsed)
    with closing(raw(tmp_path / "我们")) as ours, closing(raw(tmp_path / "底线")) as floor:
        rows = rows_of(ours)

        def clear() -> None:
            empty(ours)
            empty(floor)

        race.compare(
            f"存 {len(parsed.matrix.pupils):,} 人",
            ours=lambda: stored(store, parsed),
            floor=lambda: insert_all(floor, rows),
            limit=1.5,
            before=clear,
        )
    store.close()


def test_loading_an_exam_keeps_up_with_fetchall(race: Race, parsed: ParsedExam, tmp_path: Path) -> None:
    store = open_database(tmp_path)
    exam_id = stored(store, parsed)
    with closing(raw(tmp_path)) as floor, store.read() as session:
        race.compare(
            f"取 {len(parsed.matrix.pupils):,} 人",
            ours=lambda: load_matrix(session, exam_id),
            floor=lambda: fetch_arrays(floor, exam_id),
            limit=1.5,
        )
    store.close()


def fetch_arrays(connection: sqlite3.Connection, exam_id: int) -> tuple[Rows, object]:
    """底线：考生与成绩各一次 fetchall，成绩变成一个 numpy 数组。"""
    columns = "student_id, grade, class_no, class_text, number, name, file, sheet, row"
    pupils = connection.execute(
        f"SELECT {columns} FROM exam_pupil WHERE exam_id = ? ORDER BY position",  # noqa: S608 — 常量
        (exam_id,),
    ).fetchall()
    scores = connection.execute(
        "SELECT student_id, subject_id, value, state FROM score WHERE exam_id = ?", (exam_id,)
    ).fetchall()
    return pupils, np.array(scores, dtype=np.float64)


@pytest.fixture(scope="module")
def crowded(
    tmp_path_factory: pytest.TempPathFactory, exam_3000: SyntheticExam
) -> Iterator[tuple[Store, int]]:
    """有五百万条旧成绩的资料库，与其中一次考试的编号。"""
    folder = tmp_path_factory.mktemp("五百万")
    store = open_database(folder)
    exam_id = stored(store, parsed_from(exam_3000))
    with closing(raw(folder)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN")
        for copy in range(exam_id + 1, exam_id + 1 + OLD_EXAMS):
            for table in ("exam", "exam_pupil", "exam_subject", "score"):
                key = "id" if table == "exam" else "exam_id"
                names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
                values = ", ".join("?" if name == key else f'"{name}"' for name in names)
                sql = f"INSERT INTO {table} SELECT {values} FROM {table} WHERE {key} = ?"  # noqa: S608 — 常量
                connection.execute(sql, (copy, exam_id))
        connection.execute("COMMIT")
        assert connection.execute("SELECT count(*) FROM score").fetchone()[0] > 5_000_000
    yield store, exam_id
    store.close()


def opened(store: Store, exam_id: int) -> ScoreMatrix:
    """打开一次考试要读的全部内容。"""
    with store.read() as session:
        subject_lines(session, exam_id)
        load_problems(session, exam_id)
        return load_matrix(session, exam_id)


def test_five_million_old_scores_do_not_slow_an_exam(
    race: Race, crowded: tuple[Store, int], exam_3000: SyntheticExam, tmp_path: Path
) -> None:
    full, exam_id = crowded
    small = open_database(tmp_path)
    same = stored(small, parsed_from(exam_3000))

    race.compare(
        "库里有五百万条旧成绩",
        ours=lambda: opened(full, exam_id),
        floor=lambda: opened(small, same),
        limit=1.2,
    )

    small.close()
