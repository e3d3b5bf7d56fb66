"""命令行：analyze、report、demo、shots，以及出错时用户看到什么。"""

import json
import os
import sqlite3
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest
import xlsxwriter

from jiaowu import __main__ as entry
from jiaowu import command, paths
from jiaowu.command import Screen, run
from jiaowu.errors import Cancelled, UserError
from jiaowu.workers import COPYIST_FLAG, SHEETS_FLAG

Rows = Sequence[Sequence[str | float | None]]
HEADER = ("考号", "姓名", "班级", "语文", "数学", "总分")
ROWS: Rows = (
    ("00000000000000000001", "张　三", "七(1)班", 90, 80, 170),
    ("00000000000000000002", "李四", "七(1)班", 84.5, "缺考", None),
    ("00000000000000000003", "王五", "七(2)班", 60, 100, 160),
    ("00000000000000000004", "赵六", "七(2)班", 39.5, 59.5, 99),
)
SHEET = "七年级期中成绩"


def write_book(path: Path, rows: Rows = ROWS) -> Path:
    """写一个一张表的工作簿。"""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(SHEET)
        for at, row in enumerate((HEADER, *rows)):
            sheet.write_row(at, 0, row)
    return path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """四名考生、两个班、两科。"""
    return write_book(tmp_path / "七年级.xlsx")


@pytest.fixture
def result(book: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """analyze --json 的结果。"""
    assert entry.main(["analyze", str(book), "--json"]) == 0
    parsed: dict[str, Any] = json.loads(capsys.readouterr().out)
    return parsed


def refused(words: Sequence[str], capsys: pytest.CaptureFixture[str]) -> str:
    """退出码是 2，标准输出是空的，标准错误恰有一句中文；返回这一句。"""
    assert entry.main(words) == entry.REFUSED
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.strip().endswith("。")
    assert "Traceback" not in err
    return err.strip()


def test_json_figures_match_numpy(result: dict[str, Any]) -> None:
    chinese = np.array([90, 84.5, 60, 39.5])

    (group,) = [g for g in result["groups"] if g["class"] is None and g["subject"] == "语文"]

    assert (group["enrolled"], group["sat"], group["absent"]) == (4, 4, 0)
    assert (group["max"], group["min"], group["median"]) == (90, 39.5, np.median(chinese))
    assert group["mean"] == pytest.approx(chinese.mean(), abs=1e-12)
    assert group["sd"] == pytest.approx(chinese.std(), abs=1e-12)
    rates = [group[f"{name}_rate"] for name in ("excellent", "good", "pass", "low")]
    assert rates == [0.25, 0.5, 0.75, 0.25]


def test_json_gives_every_pupil_ranks_and_states(result: dict[str, Any]) -> None:
    students = {student["name"]: student for student in result["students"]}

    zhang, li = students["张三"], students["李四"]
    assert zhang["number"] == "00000000000000000001"
    assert zhang["class"] == {"grade": 7, "no": 1, "name": "七(1)班"}
    assert (zhang["file"], zhang["sheet"], zhang["row"]) == ("七年级.xlsx", SHEET, 2)
    assert zhang["total"] == {"value": 170.0, "rank": 1, "class_rank": 1}
    assert zhang["scores"]["数学"]["rank"] == 2
    assert li["scores"]["数学"] == {
        "value": None,
        "state": "缺考",
        "rank": None,
        "class_rank": None,
        "z": None,
        "t": None,
    }
    assert li["total"] == {"value": None, "rank": None, "class_rank": None}
    assert students["赵六"]["total"]["class_rank"] == 2


def test_json_says_what_every_column_was_taken_for(result: dict[str, Any]) -> None:
    (sheet,) = result["sheets"]

    assert (sheet["file"], sheet["sheet"], sheet["used"], sheet["header_rows"]) == (
        "七年级.xlsx",
        SHEET,
        True,
        [1],
    )
    roles = {column["column"]: (column["role"], column["subject"]) for column in sheet["columns"]}
    assert roles["A"] == ("number", None)
    assert roles["D"] == ("score", "语文")
    assert roles["F"][0] == "total"


def test_full_marks_lines_and_denominator_are_obeyed(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--full", "语文=120,数学=150", "--lines", "优秀=75,良好=70,及格=50,低分=20"]

    code = entry.main(["analyze", str(book), "--json", "--denominator", "enrolled", *options])

    result = json.loads(capsys.readouterr().out)
    chinese, mathematics, total = result["subjects"]
    assert code == 0
    assert (chinese["full"], chinese["excellent"], chinese["pass"]) == (120, 90, 60)
    assert (mathematics["full"], total["full"], total["low"]) == (150, 270, 54)
    (group,) = [g for g in result["groups"] if g["class"] is None and g["subject"] == "数学"]
    assert group["mean"] == (80 + 100 + 59.5) / 4
    assert group["pass_rate"] == 2 / 4


def test_a_grade_given_by_hand_fills_what_the_file_leaves_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [(number, name, "3班", *rest) for number, name, _, *rest in ROWS]
    book = tmp_path / "成绩.xlsx"
    with xlsxwriter.Workbook(book) as workbook:
        sheet = workbook.add_worksheet("成绩")
        for at, row in enumerate((HEADER, *rows)):
            sheet.write_row(at, 0, row)

    entry.main(["analyze", str(book), "--json", "--grade", "8"])

    students = json.loads(capsys.readouterr().out)["students"]
    assert {(student["class"]["grade"], student["class"]["no"]) for student in students} == {(8, 3)}


def test_the_table_is_short_and_aligned(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = entry.main(["analyze", str(book)])

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[0] == "4 名考生"
    assert [line.split()[0] for line in lines[2:6]] == ["学科", "语文", "数学", "总分"]
    assert lines[7].startswith("1 人有学科缺考、缓考、待核或剔除：总分作废")
    assert [line.split()[0] for line in lines[9:12]] == ["班级", "七(1)班", "七(2)班"]


def test_out_holds_exactly_the_two_files(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "深" / "报告"

    code = entry.main(["analyze", str(book), "--out", str(out)])

    assert code == 0
    assert capsys.readouterr().err == ""
    assert sorted(file.name for file in out.iterdir()) == ["成绩分析.pdf", "成绩分析.xlsx"]
    assert (out / "成绩分析.pdf").read_bytes().startswith(b"%PDF")
    assert openpyxl.load_workbook(out / "成绩分析.xlsx").sheetnames


def test_a_second_run_replaces_the_first(book: Path, tmp_path: Path) -> None:
    old = tmp_path / "成绩分析.pdf"
    old.write_bytes("旧的".encode())

    code = entry.main(["analyze", str(book), "--out", str(tmp_path)])

    assert code == 0
    assert old.read_bytes().startswith(b"%PDF")


def test_an_unwritable_target_leaves_nothing_behind(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "文件").write_text("不是文件夹", encoding="utf-8")
    blocked = tmp_path / "新"
    before = sorted(tmp_path.rglob("*"))

    sentence = refused(["analyze", str(book), "--out", str(tmp_path / "文件" / "里")], capsys)

    assert "不是文件夹" in sentence
    assert sorted(tmp_path.rglob("*")) == before
    assert not blocked.exists()


def test_a_folder_in_the_way_of_a_file_is_explained(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "成绩分析.xlsx").mkdir()

    sentence = refused(["analyze", str(book), "--out", str(tmp_path)], capsys)

    assert "是一个文件夹" in sentence
    assert not (tmp_path / "成绩分析.pdf").exists()
    assert not list(tmp_path.glob(".jiaowu*"))


def test_a_failure_while_writing_removes_the_new_folder(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("jiaowu.paper.together.write", fail)

    sentence = refused(["analyze", str(book), "--out", str(tmp_path / "一" / "二")], capsys)

    assert "磁盘已满" in sentence
    assert not (tmp_path / "一").exists()


def test_a_misspelt_subject_in_full_is_mentioned(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = entry.main(["analyze", str(book), "--full", "体育=50"])

    assert code == 0
    assert capsys.readouterr().err == "成绩里没有“体育”，--full 的这一项没有用上。\n"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["analyze"], "缺少 文件"),
        (["analyze", "{book}", "--lines", "优=1"], "没有“优”这条线"),
        (["analyze", "{book}", "--grade", "13"], "1 到 12"),
        (["analyze", "{book}", "--denominator", "all"], "可以是 sat, enrolled"),
        (["analyze", "{book}", "--out", ""], "是空的"),
        (["analyze", "{book}", "--sheet", "没有这张"], "没有叫“没有这张”的工作表，文件里有 七年级期中成绩"),
        (["analyze", "{folder}/没有.xlsx"], "没有.xlsx"),
        (["analyze", "{folder}"], "文件夹"),
        (["start"], "不能是“start”"),
        (["report"], "--list"),
        (["report", "score-table"], "--out"),
        (["report", "nothing", "--out", "x", "--sample"], "没有“nothing”这份报告"),
        (["report", "--all", "--out", "x", "--data", "{folder}"], "还没有资料"),
        (["report", "--all", "--out", "x", "--sample", "--data", "y"], "不能同时用"),
    ],
)
def test_wrong_words_end_in_one_sentence(
    words: Sequence[str], part: str, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled = [word.format(book=book, folder=book.parent) for word in words]

    sentence = refused(filled, capsys)

    assert part in sentence


def test_a_file_without_scores_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes = tmp_path / "通知.csv"
    notes.write_text("关于开学工作的通知\n请各班做好准备\n", encoding="utf-8")

    sentence = refused(["analyze", str(notes), "--out", str(tmp_path / "报告")], capsys)

    assert "通知.csv" in sentence
    assert not (tmp_path / "报告").exists()


def test_the_program_speaks_utf8_under_an_ascii_locale(book: Path) -> None:
    environment = {**os.environ, "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    done = subprocess.run(  # noqa: S603 — 运行自己
        [sys.executable, "-m", "jiaowu", "analyze", str(book), "--json"],
        env=environment,
        cwd=paths.bundle(),
        capture_output=True,
        check=True,
    )

    assert json.loads(done.stdout.decode("utf-8"))["students"][0]["name"] == "张三"


def test_analyze_never_loads_qt_or_the_database(book: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from jiaowu.__main__ import main;"
        f"code = main(['analyze', {str(book)!r}, '--out', {str(tmp_path / 'o')!r}]);"
        "heavy = {name.partition('.')[0] for name in sys.modules} & {'PySide6', 'sqlalchemy', 'alembic'};"
        "sys.exit(code or (f'载入了 {heavy}' if heavy else 0))"
    )

    done = subprocess.run(  # noqa: S603 — 运行自己
        [sys.executable, "-c", script], cwd=paths.bundle(), capture_output=True, check=False
    )

    assert (done.returncode, done.stderr.decode()) == (0, "")


def test_reports_are_listed_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    code = entry.main(["report", "--list"])

    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert code == 0
    assert ["score-analysis", "成绩分析", "成绩分析报告", "pdf,xlsx,docx"] in rows
    assert all(len(row) == 4 for row in rows)


def test_one_report_in_one_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["report", "score-table", "--out", str(tmp_path / "报告"), "--format", "xlsx", "--sample"]

    code = entry.main(words)

    assert code == 0
    assert [file.name for file in (tmp_path / "报告").iterdir()] == ["成绩总表.xlsx"]
    assert capsys.readouterr().out == f"{tmp_path / '报告' / '成绩总表.xlsx'}\n"


def test_internal_material_is_written_only_with_a_reason_and_then_journalled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fresh_sample: Callable[[Path], Path]
) -> None:
    fresh_sample(tmp_path)
    words = ["report", "score-table", "--out", str(tmp_path / "报告"), "--format", "docx"]
    words += ["--data", str(tmp_path)]

    said = refused(words, capsys)
    code = entry.main([*words, "--reason", "质量分析会", "--masked"])

    assert "--reason" in said
    assert code == 0
    assert [file.name for file in (tmp_path / "报告").iterdir()] == ["成绩总表.docx"]
    with closing(sqlite3.connect(tmp_path / paths.DATABASE_NAME)) as database:
        title, detail = database.execute("SELECT title, detail FROM journal ORDER BY id DESC").fetchone()
    assert title.endswith("成绩总表（隐名）（docx）")
    assert detail == "用途：质量分析会；已隐名"


def test_demo_without_a_display_writes_the_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "has_display", lambda: False)
    monkeypatch.chdir(tmp_path)

    code = entry.main(["demo"])

    target = tmp_path / command.SAMPLE_REPORTS
    written = {file.name for file in target.iterdir()}
    assert code == 0
    out, err = capsys.readouterr()
    made = [each for each in command.all_reports() if f"没有写“{each.title}”" not in err]
    assert {f"{each.title}.{suffix}" for each in made for suffix in each.formats} == written
    assert {"成绩分析报告.pdf", "质量分析报告.docx", "成绩总表.xlsx"} <= written
    assert out.splitlines()[-1].endswith(str(target))


def recording_screen() -> tuple[Screen, list[tuple[str, bool]]]:
    """只记下被叫做了什么、资料库在不在的“屏幕”。"""
    calls: list[tuple[str, bool]] = []

    def open_window(folder: Path | None) -> int:
        calls.append(("window", folder is not None and (folder / paths.DATABASE_NAME).is_file()))
        return 7

    def take_shots(folder: Path, data_folder: Path) -> Sequence[Path]:
        calls.append(("shots", (data_folder / paths.DATABASE_NAME).is_file()))
        return [folder / "总览.png"]

    return Screen(open_window, take_shots), calls


def test_no_words_open_the_window() -> None:
    screen, calls = recording_screen()

    code = run([], screen)

    assert (code, calls) == (7, [("window", False)])


def test_demo_with_a_display_opens_the_sample_school(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, calls = recording_screen()
    monkeypatch.setattr(command, "has_display", lambda: True)

    code = run(["demo"], screen)

    assert (code, calls) == (7, [("window", True)])


def test_shots_are_taken_of_the_sample_school(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    screen, calls = recording_screen()
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(command, "has_display", lambda: False)

    code = run(["shots", str(tmp_path / "图")], screen)

    assert (code, calls) == (0, [("shots", True)])
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert capsys.readouterr().out == f"{tmp_path / '图' / '总览.png'}\n"


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("win32", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_is_found_in_the_environment(
    platform: str,
    variables: dict[str, str],
    expected: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)

    assert command.has_display() is expected


def raising(error: BaseException) -> Callable[..., int]:
    """一个只会抛出 error 的命令。"""

    def act(*_: object) -> int:
        raise error

    return act


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (UserError("文件坏了，请换一个。"), 2, "文件坏了，请换一个。\n"),
        (Cancelled(), 130, "已停止。\n"),
        (KeyboardInterrupt(), 130, "已停止。\n"),
    ],
)
def test_known_endings_have_their_exit_codes(
    error: BaseException,
    code: int,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(command, "run", raising(error))

    assert entry.main(["analyze"]) == code
    assert capsys.readouterr().err == sentence


def test_a_surprise_is_logged_and_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "run", raising(ZeroDivisionError("意外")))
    monkeypatch.setattr(paths, "default_data_folder", lambda: tmp_path / "资料")

    code = entry.main([])

    err = capsys.readouterr().err
    log = tmp_path / "资料" / entry.LOG_NAME
    assert code == entry.CRASHED
    assert str(log) in err
    assert "Traceback" not in err
    assert "ZeroDivisionError: 意外" in log.read_text(encoding="utf-8")


def test_the_log_goes_elsewhere_when_the_data_folder_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "占位").write_text("", encoding="utf-8")
    monkeypatch.setattr(command, "run", raising(ValueError("意外")))
    monkeypatch.setattr(paths, "default_data_folder", lambda: tmp_path / "占位" / "里")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    code = entry.main([])

    assert code == entry.CRASHED
    assert str(tmp_path / entry.LOG_NAME) in capsys.readouterr().err


def test_a_closed_pipe_is_no_error(book: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run(  # noqa: S603 — 运行自己
        [sys.executable, "-m", "jiaowu", "analyze", str(book), "--json"],
        cwd=paths.bundle(),
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )

    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("flag", "module"), [(SHEETS_FLAG, "jiaowu.sheets.worker"), (COPYIST_FLAG, "jiaowu.paper.copyist")]
)
def test_a_worker_flag_means_that_work_only(flag: str, module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    worked: list[str] = []
    monkeypatch.setattr(f"{module}.main", lambda: worked.append(module))

    code = entry.main([flag])

    assert (code, worked) == (0, [module])


def test_a_program_without_a_console_prints_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    with warnings.catch_warnings():
        command.say("没有标准输出")
        command.warn("没有标准错误")


def test_characters_no_font_has_are_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rare = "高\U00030000一"
    book = write_book(tmp_path / f"{rare}.xlsx")

    assert entry.main(["analyze", str(book), "--out", str(tmp_path / "报告")]) == 0

    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "U+30000" in told
