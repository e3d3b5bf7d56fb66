"""教师档案的速度：三百位教师、每人八条起止、四个学期的任教，打开名册与队伍统计。

底线只用裸 sqlite3 取出同样的行，不算年龄、教龄，不拼名册。
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

import pytest

from jiaowu.database import open_database
from jiaowu.paths import DATABASE_NAME
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.schools import save_term, set_current_term
from jiaowu.school.terms import Term
from jiaowu.store.batches import Batch
from jiaowu.store.store import DATABASE_VARIABLE, Store
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.gui.register import load_register
from jiaowu.teachers.people import EVERYONE, Basic
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments
from jiaowu.teachers.services.facts import RECORDED, add_facts
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.overview import overview
from jiaowu.teachers.services.profiles import add_teacher, list_teachers
from tests.benchmarks.race import Race

TEACHERS = 300
DAY = date(2026, 11, 22)
TERMS = (Term(2025, 1), Term(2025, 2), Term(2026, 1))
QUERIES = (
    "SELECT * FROM teacher",
    "SELECT * FROM teacher_fact ORDER BY id",
    """SELECT a.teacher_id, a.class_id, s.name, a.periods FROM assignment a
    JOIN subject s ON s.id = a.subject_id WHERE a.term_id = 3 ORDER BY s.position, s.id""",
    "SELECT * FROM class",
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Path]]:
    """三百位教师的资料库与它的文件夹。"""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(DATABASE_VARIABLE, raising=False)
        folder = tmp_path_factory.mktemp("三百位教师")
        store = open_database(folder)
        _fill(store)
        yield store, folder
        store.close()


def _fill(store: Store) -> None:
    random = Random(4)  # noqa: S311 — 造数据，不是加密
    with store.write("造教师") as session:
        batch = Batch(session, RECORDED, "造教师")
        terms = [save_term(session, term) for term in TERMS]
        set_current_term(session, terms[-1])
        facts: dict[int, list[Fact]] = {}
        for at in range(TEACHERS):
            started = date(random.randint(1988, 2024), 9, 1)
            birth = date(started.year - 23, random.randint(1, 12), 5)
            key = add_teacher(session, Basic(_name(random), f"T{at:04d}", "1", birth, started, "21"), batch)
            facts[key] = _facts(random, started)
        add_facts(session, facts, batch)
        people = [Teacher(row.number, row.name) for row in list_teachers(session, Moment(DAY), EVERYONE)]
        for term in terms:
            add_assignments(session, term, _assignments(people))


def _name(random: Random) -> str:
    return random.choice("王李张刘陈") + "".join(random.sample("明华芳强丽军敏静磊洋", 2))


def _facts(random: Random, started: date) -> list[Fact]:
    second = date(2025, random.randint(1, 12), 1)
    return [
        Fact(FactKind.TITLE, "二级教师", started, date(2024, 12, 31)),
        Fact(FactKind.TITLE, "一级教师", second),
        Fact(FactKind.POST_LEVEL, "专业技术十级", second),
        Fact(FactKind.GROUP, random.choice(("语文组", "数学组", "英语组")), started),
        Fact(FactKind.BACKBONE, random.choice(("市级骨干教师", "县级教坛新秀")), second),
        Fact(FactKind.DUTY, "备课组长", second),
        Fact(FactKind.PREPARATION, "七年级语文", second),
        Fact(FactKind.STATUS, "11", started),
    ]


def _assignments(people: list[Teacher]) -> list[Assignment]:
    rooms = [ClassKey(grade, no, f"{grade}年级{no}班") for grade in (7, 8, 9) for no in range(1, 34)]
    return [
        Assignment(room, subject, people[(at * 9 + place) % len(people)])
        for at, room in enumerate(rooms)
        for place, subject in enumerate(
            ("语文", "数学", "英语", "物理", "化学", "历史", "地理", "生物", "音乐")
        )
    ]


def _bare(folder: Path) -> None:
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        for query in QUERIES:
            connection.execute(query).fetchall()


def test_the_register_of_300_teachers_opens_quickly(race: Race, opened: tuple[Store, Path]) -> None:
    store, folder = opened

    def ours() -> None:
        with store.read() as session:
            assert len(load_register(session, Progress(), None).teachers) == TEACHERS

    race.compare("打开三百位教师的名册", ours=ours, floor=lambda: _bare(folder), limit=5.0)


def test_the_statistics_of_300_teachers_are_quick(race: Race, opened: tuple[Store, Path]) -> None:
    store, folder = opened

    def ours() -> None:
        with store.read() as session:
            assert overview(session, Moment(DAY, 3)).breakdowns

    race.compare("三百位教师的队伍统计", ours=ours, floor=lambda: _bare(folder), limit=5.0)
