"""命令行参数：写错时是一句中文，说清哪里错、怎么办。"""

from pathlib import Path

import pytest

from jiaowu import arguments
from jiaowu.errors import UserError


@pytest.fixture
def parser() -> arguments.Parser:
    """一个有各种参数的解析器。"""
    parser = arguments.Parser("试", "只为测试。")
    parser.add_argument("files", nargs="+", metavar="文件")
    parser.add_argument("--sheet")
    parser.add_argument("--kind", choices=("sat", "enrolled"))
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--one", action="store_true")
    either.add_argument("--two", action="store_true")
    return parser


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "缺少 文件，请补上后再试；"),
        (["a", "--sheet"], "--sheet 后面要跟一个值；"),
        (["a", "--kind", "x"], "--kind 不能是“x”，可以是 sat, enrolled；"),
        (["a", "--one", "--two"], "--two 与 --one 不能同时用；"),
        (["a", "--nothing"], "不认识 --nothing，请检查拼写；"),
    ],
)
def test_argparse_speaks_chinese(parser: arguments.Parser, words: list[str], sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        parser.parse_args(words)

    assert str(caught.value) == sentence + arguments.SEE_HELP


def test_an_error_nobody_foresaw_is_still_chinese() -> None:
    assert arguments.translate("something new in argparse") == "命令写得不对；"


def test_help_is_chinese(parser: arguments.Parser) -> None:
    text = parser.format_help()

    assert text.startswith("用法：试")
    assert not {"usage:", "options:", "positional arguments:"} & set(text.split("\n"))
    assert "显示这份说明" in text


@pytest.mark.parametrize(
    "text", ["语文=100,数学=120.5", "语文＝100，数学：120.5分", " 语文 = 100 、 数学 = 120.5 "]
)
def test_full_marks_accept_full_width_punctuation(text: str) -> None:
    assert arguments.full_marks(text) == {"语文": 100.0, "数学": 120.5}


@pytest.mark.parametrize(
    "text", ["语文", "语文=", "=100", "语文=一百", "语文=0", "语文=-5", "语文=99999", ""]
)
def test_wrong_full_marks_are_refused(text: str) -> None:
    with pytest.raises(UserError, match="--full 里的"):
        arguments.full_marks(text)


def test_lines_not_given_keep_their_defaults() -> None:
    assert arguments.line_percents("优秀=90%") == (90, 75, 60, 40)
    assert arguments.line_percents("低分=30,优秀=80,良好=70,及格=60") == (80, 70, 60, 30)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("优=90", "没有“优”这条线"),
        ("优秀=70", "100 ≥ 优秀 ≥ 良好"),
        ("优秀=120", "100 ≥ 优秀"),
        ("及格=x", "大于 0"),
    ],
)
def test_wrong_lines_are_refused(text: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        arguments.line_percents(text)


def test_grades_run_from_one_to_twelve() -> None:
    assert [arguments.grade_number(text) for text in ("1", "07", "12")] == [1, 7, 12]


@pytest.mark.parametrize("text", ["0", "13", "七", "7.5", "-1", ""])
def test_other_grades_are_refused(text: str) -> None:
    with pytest.raises(UserError, match="1 到 12"):
        arguments.grade_number(text)


def test_a_folder_needs_a_name() -> None:
    assert arguments.folder("报告") == Path("报告")
    with pytest.raises(UserError, match="空的"):
        arguments.folder("  ")
