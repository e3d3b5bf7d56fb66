"""旧资料库逐版升级：结构与新建的一样，资料还在，升级前留有副本。"""

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from jiaowu.database import METADATA, open_database
from jiaowu.errors import UserError
from jiaowu.paths import DATABASE_NAME
from jiaowu.scores.services.exams import list_exams, load_matrix
from jiaowu.store import schema
from jiaowu.store.engine import build_engine
from jiaowu.store.schema import COPIES, SCHEMA, SCRIPTS, migrate, stored_version
from jiaowu.teachers.services.assignments import list_taught

KEPT = sorted(Path(__file__).parent.glob("schema_*.db"))

NEXT_REVISION = '''
"""测试用的下一版。"""

import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{last}"


def upgrade() -> None:
    """学校加一列，然后按要求出错。"""
    op.add_column("school", sa.Column("motto", sa.String()))
    {ending}
'''


def engine_of(path: Path) -> Engine:
    """打开一个文件，不作任何准备。"""
    return build_engine(f"sqlite:///{path}")


def structure(engine: Engine) -> dict[str, object]:
    """全部的表、列、主键、外键、唯一、检查、索引，以及是否带 rowid。"""
    found: dict[str, object] = {}
    inspector = inspect(engine)
    for table in inspector.get_table_names():
        with engine.connect() as connection:
            sql = connection.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
            ).scalar_one()
        found[table] = (
            [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in inspector.get_columns(table)],
            inspector.get_pk_constraint(table),
            sorted(map(str, inspector.get_foreign_keys(table))),
            sorted(map(str, inspector.get_unique_constraints(table))),
            sorted(map(str, inspector.get_check_constraints(table))),
            sorted(map(str, inspector.get_indexes(table))),
            "WITHOUT ROWID" in sql,
        )
    return found


def fresh_structure(folder: Path) -> dict[str, object]:
    """新建的资料库的结构。"""
    open_database(folder).close()
    engine = engine_of(folder / DATABASE_NAME)
    found = structure(engine)
    engine.dispose()
    return found


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """假装程序已经有了下一版；参数是升级脚本的最后一句。"""
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    following = f"{int(SCHEMA) + 1:04d}"
    text = NEXT_REVISION.format(next=following, last=SCHEMA, ending=request.param)
    (scripts / "versions" / "next.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(schema, "SCHEMA", following)
    monkeypatch.setattr(schema, "SCRIPTS", scripts)


def test_the_newest_script_is_the_version_of_the_program() -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))

    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA


def test_migrating_from_nothing_gives_the_schema_of_a_new_database(tmp_path: Path) -> None:
    engine = engine_of(tmp_path / "empty.db")

    migrate(engine, METADATA)

    assert structure(engine) == fresh_structure(tmp_path / "新")
    engine.dispose()


def test_every_schema_version_has_a_kept_database() -> None:
    kept = [re.sub(r"\D", "", path.stem) for path in KEPT]

    assert kept == [f"{version:04d}" for version in range(1, int(SCHEMA) + 1)]


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_a_kept_database_migrates_to_the_schema_of_a_new_one(kept: Path, tmp_path: Path) -> None:
    shutil.copy(kept, tmp_path / DATABASE_NAME)

    open_database(tmp_path).close()

    engine = engine_of(tmp_path / DATABASE_NAME)
    with engine.connect() as connection:
        assert stored_version(connection) == SCHEMA
    assert structure(engine) == fresh_structure(tmp_path / "新")
    engine.dispose()


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_a_kept_database_still_has_its_data(kept: Path, tmp_path: Path) -> None:
    shutil.copy(kept, tmp_path / DATABASE_NAME)

    store = open_database(tmp_path)
    with store.read() as session:
        (exam,) = list_exams(session)
        matrix = load_matrix(session, exam.id)
        taught = list_taught(session, exam.term_id)
    store.close()

    assert exam.name == "2026—2027学年第一学期期中考试"
    assert [pupil.name for pupil in matrix.pupils] == ["陈䶮", "吴𬭎", "王一禾", "王一禾"]
    assert matrix.values[:, 0].tolist() == pytest.approx([98.5, 0.0, 60.0, float("nan")], nan_ok=True)
    assert [row.teacher.name for row in taught if row.subject == "语文"] == ["冯豪"]


@pytest.mark.parametrize("next_version", ["pass"], indirect=True)
@pytest.mark.usefixtures("next_version")
def test_a_copy_is_kept_before_upgrading(tmp_path: Path) -> None:
    folder = tmp_path / "资料"
    folder.mkdir()
    shutil.copy(KEPT[-1], folder / DATABASE_NAME)

    open_database(folder).close()

    (copy,) = (folder / COPIES).iterdir()
    with closing(sqlite3.connect(copy)) as old, closing(sqlite3.connect(folder / DATABASE_NAME)) as new:
        assert old.execute("SELECT version_num FROM alembic_version").fetchone() == (SCHEMA,)
        assert (
            old.execute("SELECT count(*) FROM score").fetchone()
            == new.execute("SELECT count(*) FROM score").fetchone()
        )
        assert "motto" in new.execute("SELECT sql FROM sqlite_master WHERE name = 'school'").fetchone()[0]


@pytest.mark.parametrize(
    "next_version",
    [
        (
            "with op.batch_alter_table('student', recreate='always') as batch:"
            " batch.add_column(sa.Column('nickname', sa.String()))"
        )
    ],
    indirect=True,
)
@pytest.mark.usefixtures("next_version")
def test_a_table_that_others_refer_to_can_be_rebuilt(tmp_path: Path) -> None:
    folder = tmp_path / "资料"
    folder.mkdir()
    shutil.copy(KEPT[-1], folder / DATABASE_NAME)

    store = open_database(folder)

    with store.read() as session:
        connection = session.connection()
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(nickname), count(*) FROM student").one() == (0, 4)
        assert connection.exec_driver_sql("SELECT count(*) FROM enrolment").scalar() == 4
    store.close()


@pytest.mark.parametrize(
    "next_version", ['raise ValueError("中途出错")', 'op.execute("DELETE FROM student")'], indirect=True
)
@pytest.mark.usefixtures("next_version")
def test_an_upgrade_that_fails_or_breaks_references_is_taken_back(tmp_path: Path) -> None:
    folder = tmp_path / "资料"
    folder.mkdir()
    shutil.copy(KEPT[-1], folder / DATABASE_NAME)
    engine = engine_of(folder / DATABASE_NAME)
    before = structure(engine)

    with pytest.raises(UserError, match="已退回原样"):
        open_database(folder)

    assert structure(engine) == before
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM student").scalar() == 4
    engine.dispose()


@pytest.mark.parametrize("next_version", ["pass"], indirect=True)
@pytest.mark.usefixtures("next_version")
def test_without_room_for_the_copy_nothing_is_upgraded(tmp_path: Path) -> None:
    folder = tmp_path / "资料"
    folder.mkdir()
    shutil.copy(KEPT[-1], folder / DATABASE_NAME)
    (folder / COPIES).write_text("占住了副本文件夹的名字", encoding="utf-8")

    with pytest.raises(UserError, match="留副本"):
        open_database(folder)

    engine = engine_of(folder / DATABASE_NAME)
    with engine.connect() as connection:
        assert stored_version(connection) == SCHEMA
    engine.dispose()


def test_opening_the_current_version_never_loads_alembic(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from jiaowu.database import open_database;"
        "open_database(Path(sys.argv[1])).close(); open_database(Path(sys.argv[1])).close();"
        "sys.exit('alembic' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)  # noqa: S603 — 自己的程序

    assert done.returncode == 0
