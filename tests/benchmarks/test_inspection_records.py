"""检查结果的速度：三百位教师、六个方面、四十次检查、十二项，与裸 SQL 比。"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import pytest

from jiaowu.database import open_database
from jiaowu.inspection.checklists import Checklist, Facet, Item, to_json
from jiaowu.inspection.services.recording import load_sheet, results_of_teacher
from jiaowu.inspection.services.rounds import list_rounds
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.paths import DATABASE_NAME
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.store.engine import PRAGMAS
from jiaowu.store.store import Store
from tests.benchmarks.race import Race

TEACHERS, ROUNDS, ITEMS, TAGS = 300, 40, 12, 10
FACETS = tuple(Facet)[:6]
LIMIT = 5.0
CHECKLIST = Checklist(
    "x",
    "检查表",
    FACETS[0],
    tuple(Item("", f"第{at}项", 10) for at in range(ITEMS)),
    {},
    expected="应",
    actual="实",
)
DONE = (
    "SELECT t.round_id, t.id, count(r.id) done FROM inspection_target t LEFT JOIN inspection_result r"
    " ON r.target_id = t.id AND (r.total IS NOT NULL OR NOT r.applies OR r.vetoed <> '')"
    " GROUP BY t.round_id, t.id"
)
LIST = (
    f"SELECT g.*, e.people, e.ready FROM inspection_round g JOIN (SELECT round_id, count(*) people,"  # noqa: S608 — 常量
    f" sum(done >= {len(FACETS)}) ready FROM ({DONE}) GROUP BY round_id) e ON e.round_id = g.id"
    " ORDER BY g.start DESC"
)
SHEET = (
    "SELECT t.*, p.name, r.* FROM inspection_target t JOIN teacher p ON p.id = t.teacher_id"
    " LEFT JOIN inspection_result r ON r.target_id = t.id WHERE t.round_id = ?"
    " ORDER BY t.position"
)
ROUND_TAGS = (
    "SELECT g.result_id, p.text FROM inspection_target t JOIN inspection_result r ON r.target_id = t.id"
    " JOIN inspection_result_tag g ON g.result_id = r.id JOIN problem_tag p ON p.id = g.tag_id"
    " WHERE t.round_id = ?"
)
OLD_TAGS = (
    "WITH now AS (SELECT DISTINCT t.teacher_id, r.facet FROM inspection_target t"
    " JOIN inspection_result r ON r.target_id = t.id JOIN inspection_result_tag g ON g.result_id = r.id"
    " WHERE t.round_id = ?) SELECT t.teacher_id, r.facet, t.round_id, p.text FROM now"
    " JOIN inspection_target t ON t.teacher_id = now.teacher_id"
    " JOIN inspection_result r ON r.target_id = t.id AND r.facet = now.facet"
    " JOIN inspection_round o ON o.id = t.round_id LEFT JOIN inspection_result_tag g ON g.result_id = r.id"
    " LEFT JOIN problem_tag p ON p.id = g.tag_id WHERE t.round_id < ? ORDER BY o.start DESC"
)
TEACHER = (
    "SELECT g.*, r.* FROM inspection_target t JOIN inspection_result r ON r.target_id = t.id"
    " JOIN inspection_round g ON g.id = t.round_id WHERE t.teacher_id = ? ORDER BY g.start DESC"
)
TEACHER_TAGS = ROUND_TAGS.replace("t.round_id", "t.teacher_id")


@dataclass(frozen=True)
class School:
    """填满了的资料库，与不经 SQLAlchemy 的连接。"""

    store: Store
    bare: sqlite3.Connection
    round_id: int
    teacher_id: int


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    """四十次检查都录完了的学校。"""
    folder = tmp_path_factory.mktemp("检查")
    store = open_database(folder)
    with store.write("学期") as session:
        term = save_term(session, Term(2026, 1))
    with closing(_fill(folder, term)) as bare:
        yield School(store, bare, ROUNDS, TEACHERS // 2)
    store.close()


def _fill(folder: Path, term: int) -> sqlite3.Connection:
    bare = sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)
    for pragma in PRAGMAS:
        bare.execute(pragma)
    bare.execute("BEGIN")
    _insert(bare, "teacher", [{"id": at, "name": f"教师{at}"} for at in _ids(TEACHERS)])
    _insert(
        bare,
        "checklist",
        [
            {
                "id": at,
                "code": facet.value,
                "version": 1,
                "name": facet.label,
                "facet": facet.value,
                "content": to_json(replace(CHECKLIST, facet=facet)),
                "frozen": 1,
                "retired": 0,
            }
            for at, facet in enumerate(FACETS, 1)
        ],
    )
    _insert(
        bare,
        "problem_tag",
        [{"id": at, "facet": FACETS[0].value, "text": f"问题{at}", "retired": 0} for at in _ids(TAGS)],
    )
    for key in _ids(ROUNDS):
        _fill_round(bare, term, key)
    bare.execute("COMMIT")
    bare.execute("ANALYZE")
    return bare


def _ids(count: int) -> range:
    return range(1, count + 1)


def _fill_round(bare: sqlite3.Connection, term: int, key: int) -> None:
    day = (date(2020, 9, 1) + timedelta(days=30 * key)).isoformat()
    scope: Mapping[str, object] = {"scope": {"groups": [], "subjects": [], "grades": [], "size": None}}
    _insert(
        bare,
        "inspection_round",
        [
            {
                "id": key,
                "term_id": term,
                "name": f"检查{key}",
                "kind": "monthly",
                "start": day,
                "end": day,
                "inspectors": "[]",
                "draw": json.dumps(scope),
                "note": "",
            }
        ],
    )
    _insert(
        bare,
        "inspection_facet",
        [
            {"round_id": key, "facet": facet.value, "checklist_id": at, "weight": 10, "position": at}
            for at, facet in enumerate(FACETS, 1)
        ],
    )
    first = (key - 1) * TEACHERS
    _insert(
        bare,
        "inspection_target",
        [
            {
                "id": first + at,
                "round_id": key,
                "teacher_id": at,
                "position": at,
                "group": "语文组",
                "subject": "语文",
                "classes": "七（1）班",
                "token": f"{first + at:08X}",
                "inspector": "",
                "expected": '{"preparation": 40}',
            }
            for at in _ids(TEACHERS)
        ],
    )
    results = [
        {
            "id": (first + at - 1) * len(FACETS) + number + 1,
            "target_id": first + at,
            "facet": facet.value,
            "checklist_id": number + 1,
            "marks": json.dumps([float((at + item) % 11) for item in range(ITEMS)]),
            "applies": 1,
            "vetoed": "",
            "total": 50.0 + at % 50,
            "grade": "B",
            "expected": 40,
            "actual": 38,
            "merits": "层次清楚",
            "problems": "反思少",
            "measures": "",
            "inspector": "王主任",
            "day": day,
            "recorded": f"{day} 08:00:00.000000",
        }
        for at in _ids(TEACHERS)
        for number, facet in enumerate(FACETS)
    ]
    _insert(bare, "inspection_result", results)
    tagged = [
        {"result_id": each["id"], "tag_id": int(str(each["id"])) % TAGS + 1}
        for each in results
        if int(str(each["id"])) % 10 == key % 10
    ]
    _insert(bare, "inspection_result_tag", tagged)


def _insert(bare: sqlite3.Connection, table: str, rows: Sequence[Mapping[str, object]]) -> None:
    """没有给的列：可以空的空着，必填的文字是空串。"""
    columns = bare.execute(f"PRAGMA table_info({table})").fetchall()
    blank = {name: "" for _, name, _, required, *_ in columns if required}
    values = [{**blank, **row} for row in rows]
    names = list(values[0])
    listed = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    bare.executemany(
        f"INSERT INTO {table} ({listed}) VALUES ({marks})",  # noqa: S608 — 常量
        [[row[name] for name in names] for row in values],
    )


def test_the_list_of_rounds_keeps_up_with_sql(race: Race, school: School) -> None:
    with school.store.read() as session:
        assert list_rounds(session)[0].recorded == TEACHERS

        race.compare(
            "检查列表",
            ours=lambda: list_rounds(session),
            floor=lambda: school.bare.execute(LIST).fetchall(),
            limit=LIMIT,
        )


def test_opening_a_sheet_to_type_keeps_up_with_sql(race: Race, school: School) -> None:
    with school.store.read() as session:
        assert len(load_sheet(session, school.round_id, FACETS[0]).rows) == TEACHERS

        race.compare(
            "录入表 300 人",
            ours=lambda: load_sheet(session, school.round_id, FACETS[0]),
            floor=lambda: _read_round(school),
            limit=LIMIT,
        )


def test_the_summary_of_a_round_keeps_up_with_sql(race: Race, school: School) -> None:
    with school.store.read() as session:
        assert len(get_summary(session, school.round_id).rows) == TEACHERS

        race.compare(
            "检查汇总 300 人",
            ours=lambda: get_summary(session, school.round_id),
            floor=lambda: (
                _read_round(school),
                school.bare.execute(OLD_TAGS, (school.round_id,) * 2).fetchall(),
            ),
            limit=LIMIT,
        )


def test_the_years_of_one_teacher_keep_up_with_sql(race: Race, school: School) -> None:
    with school.store.read() as session:
        assert len(results_of_teacher(session, school.teacher_id)) == ROUNDS * len(FACETS)

        race.compare(
            "一位教师历次的结果",
            ours=lambda: results_of_teacher(session, school.teacher_id),
            floor=lambda: (
                school.bare.execute(TEACHER, (school.teacher_id,)).fetchall(),
                school.bare.execute(TEACHER_TAGS, (school.teacher_id,)).fetchall(),
            ),
            limit=LIMIT,
        )


def test_a_sheet_of_three_hundred_opens_within_a_twentieth_of_a_second(race: Race, school: School) -> None:
    def measure() -> float:
        with school.store.read() as session:
            started = perf_counter()
            load_sheet(session, school.round_id, FACETS[0])
            return perf_counter() - started

    race.watch("打开录入表", measure, limit=0.05, rounds=5)


def _read_round(school: School) -> object:
    return (
        school.bare.execute(SHEET, (school.round_id,)).fetchall(),
        school.bare.execute(ROUND_TAGS, (school.round_id,)).fetchall(),
    )
