"""小题分表：各种表头、选项、合计列，杂乱之处逐一列出。"""

from pathlib import Path

import openpyxl
import pytest

from jiaowu.scores.importing.items import ParsedItems, parse_items, read_choice
from jiaowu.scores.importing.items_headers import ItemRole, cell_text, read_item_header
from jiaowu.sheets.grid import CellError, Grid, Merge
from jiaowu.sheets.reading import read_workbook
from tests.scores.importing.grids import book, page

HEAD = ("考号", "姓名", "班级")


def parsed(*grids: Grid, subject: str = "数学", file: str = "小题分.xlsx") -> ParsedItems:
    return parse_items([book(*grids, file=file)], subject)


def labels(found: ParsedItems) -> list[str]:
    return [item.label for item in found.items]


def told(found: ParsedItems) -> list[str]:
    return [f"{problem.cell} {problem.text}".strip() for problem in found.problems]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (1, "1"),
        ("第1题", "1"),
        ("题1", "1"),
        ("T12", "12"),
        ("客观题1", "1"),
        ("主观题21", "21"),
        ("21（1）", "21(1)"),
        ("21①", "21(1)"),
        (21.1, "21(1)"),
        ("21-2", "21(2)"),
        ("第21题第(2)小题", "21(2)"),
        ("第3题得分", "3"),
        ("二、13", "13"),
        ("选择题1-10", "1-10"),
        ("第11～16题", "11-16"),
        ("1-2", "1(2)"),
        ("作文", "作文"),
        ("2026", ""),
        ("序号", ""),
        ("班次", ""),
    ],
)
def test_an_item_is_known_by_its_header(text: str | float, label: str) -> None:
    assert read_item_header([cell_text(text)]).label == label


@pytest.mark.parametrize(
    ("parts", "label", "role", "full"),
    [
        (("1（2分）",), "1", ItemRole.SCORE, 2),
        (("5(满分:3)",), "5", ItemRole.SCORE, 3),
        (("3选项",), "3", ItemRole.CHOICE, None),
        (("第1题", "选项"), "1", ItemRole.CHOICE, None),
        (("第1题", "得分"), "1", ItemRole.SCORE, None),
        (("第1题", "满分2分"), "1", ItemRole.SCORE, 2),
        (("21", "①"), "21(1)", ItemRole.SCORE, None),
        (("一、选择题（每小题3分）", "4"), "4", ItemRole.SCORE, 3),
        (("客观题", "7"), "7", ItemRole.SCORE, None),
        (("客观题总分",), "", ItemRole.OBJECTIVE, None),
        (("Ⅱ卷",), "", ItemRole.SUBJECTIVE, None),
        (("总分",), "", ItemRole.TOTAL, None),
        (("数学",), "", ItemRole.TOTAL, None),
        (("",), "", ItemRole.OTHER, None),
    ],
)
def test_headers_of_one_or_two_rows(
    parts: tuple[str, ...], label: str, role: ItemRole, full: float | None
) -> None:
    found = read_item_header([cell_text(part) for part in parts])

    assert (found.label, found.role, found.full) == (label, role, full)


def test_a_plain_wide_table() -> None:
    found = parsed(
        page(
            "数学",
            [
                ["七年级期中数学小题分"],
                [*HEAD, 1, 2, "21(1)", "总分"],
                ["满分", None, None, 3, 3, 6, 12],
                ["701", "王芳", "七(1)班", 3, 0, 5.5, 8.5],
                ["702", "李明", "七(1)班", "3", None, "缺考", None],
                ["平均分", None, None, 3, 0, 5.5],
            ],
        )
    )

    assert [(item.label, item.full) for item in found.items] == [("1", 3), ("2", 3), ("21(1)", 6)]
    assert [(row.number, row.name, row.points, row.total) for row in found.rows] == [
        ("701", "王芳", {"1": 3, "2": 0, "21(1)": 5.5}, 8.5),
        ("702", "李明", {"1": 3}, None),
    ]
    assert told(found) == ["5 行 有 1 题空着，按没有分数计，不算 0 分。"]


def test_scores_and_options_in_pairs_of_columns_with_keys_above() -> None:
    found = parsed(
        page(
            "Sheet1",
            [
                ["考号", "姓名", "第1题", None, "第2题", None, "客观题", "主观题"],
                [None, None, "得分", "选项", "得分", "选项", None, None],
                ["答案", None, None, "B", None, "AC", None, None],
                ["分值", None, 3, None, 4, None, None, None],
                ["1", "王芳", 3, "B", 2, "a,c", 5, 0],
                ["2", "李明", 0, "-", 0, "甲", 0, None],
            ],
            merges=(Merge(0, 2, 0, 3), Merge(0, 4, 0, 5), Merge(0, 0, 1, 0), Merge(0, 1, 1, 1)),
        )
    )

    assert [(item.label, item.full, item.answer) for item in found.items] == [("1", 3, "B"), ("2", 4, "AC")]
    assert found.rows[0].choices == {"1": "B", "2": "AC"}
    assert (found.rows[0].parts, found.rows[1].parts) == (5, None)
    assert found.rows[1].choices == {"1": ""}
    assert told(found) == ["F6 “甲”不是选项，没有使用。"]


def test_merged_items_with_their_parts_below() -> None:
    found = parsed(
        page(
            "Sheet1",
            [
                [*HEAD, "一、选择题（每小题3分）", None, "21", None],
                [None, None, None, 1, 2, "(1)", "(2)"],
                [None, None, None, 3, 3, 5, 7],
                ["1", "王芳", "七1班", 3, 0, 5, 6],
            ],
            merges=(Merge(0, 3, 0, 4), Merge(0, 5, 0, 6), *(Merge(0, at, 1, at) for at in range(3))),
        )
    )

    assert [(item.label, item.full, item.kind) for item in found.items] == [
        ("1", 3, "选择题"),
        ("2", 3, "选择题"),
        ("21(1)", 5, ""),
        ("21(2)", 7, ""),
    ]
    assert found.rows[0].points == {"1": 3, "2": 0, "21(1)": 5, "21(2)": 6}


def test_the_options_table_beside_the_score_table_is_joined() -> None:
    scores = page("得分", [[*HEAD, 1, 2], ["1", "王芳", "七1班", 3, 0]])
    options = page(
        "选项", [[*HEAD, 1, 2], ["标准答案", None, None, "B", "C"], ["1", "王芳", "七1班", "B", "D"]]
    )

    found = parsed(scores, options)

    assert [(item.label, item.answer) for item in found.items] == [("1", "B"), ("2", "C")]
    assert [(row.points, row.choices) for row in found.rows] == [({"1": 3, "2": 0}, {"1": "B", "2": "D"})]
    assert found.scored == {"1", "2"}


def test_a_sheet_per_class_is_put_together_and_contradictions_are_listed() -> None:
    first = page("1班", [[*HEAD, "1（2分）", "2"], ["1", "王芳", "1班", 2, 1]])
    second = page("2班", [[*HEAD, "1（3分）", "2"], ["2", "李明", "2班", 1, 1], ["1", "王芳", "1班", 0, 1]])

    found = parsed(first, second)

    assert [row.name for row in found.rows] == ["王芳", "李明"]
    assert found.rows[0].points == {"1": 2, "2": 1}
    assert told(found) == [
        "第 1 题的分值写了 2 和 3，用前一个。",
        "3 行 王芳的第 1 题前后有两个得分，用前一个。",
    ]


def test_sheets_of_other_subjects_are_left_alone() -> None:
    math = page("数学", [[*HEAD, 1, 2], ["1", "王芳", "1班", 2, 1]])
    chinese = page("语文", [[*HEAD, 1, 2, 3], ["1", "王芳", "1班", 1, 1, 1]])

    assert labels(parsed(math, chinese)) == ["1", "2"]
    assert told(parsed(math, chinese)) == ["写明是语文，不是数学，没有使用。"]
    assert labels(parsed(page("天文", math.rows), subject="天文")) == ["1", "2"]
    assert labels(parsed(math, chinese, subject="语文")) == ["1", "2", "3"]


def test_repeated_numbers_keep_the_number_of_their_part() -> None:
    found = parsed(
        page("小题", [[*HEAD, "一、1", "一、2", "二、1", "二、2"], ["1", "王芳", "1班", 2, 1, 3, 4]])
    )

    assert labels(found) == ["一、1", "一、2", "二、1", "二、2"]


def test_a_table_of_means_per_class_is_refused_in_words() -> None:
    found = parsed(
        page(
            "小题均分",
            [
                ["某区七年级数学"],
                ["学校", "班级", "小题得分率", None],
                [None, None, 1, 2],
                ["甲校", "七(1)班", 2.5, 1.2],
                [None, "七(2)班", 2.4, 1.1],
            ],
            merges=(Merge(1, 2, 1, 3), Merge(3, 0, 4, 0)),
        )
    )

    assert found.rows == ()
    assert "没有每名考生的得分" in found.problems[0].text


def test_a_table_of_means_per_school_is_refused_too() -> None:
    found = parsed(page("均分", [["学校", "人数", 1, 2], ["甲校", 40, 2.5, 1.2]]))

    assert "没有每名考生的得分" in found.problems[0].text


def test_a_title_over_the_table_does_not_name_the_kind_of_its_items() -> None:
    title = page(
        "Sheet1", [["选择题小题分"], [*HEAD, 1, 2], ["1", "王芳", "1班", 2, 1]], merges=(Merge(0, 0, 0, 4),)
    )

    assert [item.kind for item in parsed(title).items] == ["", ""]


def test_full_marks_and_keys_may_stand_above_the_header() -> None:
    found = parsed(
        page(
            "Sheet1",
            [
                ["满分", None, None, 3, 4],
                ["答案", None, None, "B", None],
                [*HEAD, 1, 2],
                ["1", "王芳", "1班", 2, 1],
            ],
        )
    )

    assert [(item.full, item.answer) for item in found.items] == [(3, "B"), (4, "")]


def test_a_real_workbook_with_merged_classes_is_read(tmp_path: Path) -> None:
    target = tmp_path / "小题分.xlsx"
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["姓名", "班级", "客观题", "客观题", "总分"])
    sheet.append([None, None, 1, 2, None])
    sheet.append(["王芳", "七(1)班", 3, "3", 6])
    sheet.append(["李明", None, 0, "０", 0])
    sheet.append(["合计", None, 3, 3, 6])
    for place in ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "B3:B4"):
        sheet.merge_cells(place)
    workbook.save(target)

    found = parse_items([read_workbook(target)], "数学")

    assert [(row.name, row.class_value, row.points, row.total) for row in found.rows] == [
        ("王芳", "七(1)班", {"1": 3, "2": 3}, 6),
        ("李明", "七(1)班", {"1": 0, "2": 0}, 0),
    ]


def test_odd_cells_are_listed_with_their_address() -> None:
    found = parsed(
        page(
            "小题",
            [
                [*HEAD, 1, 2, 3],
                ["1", "王芳", "1班", "优", CellError("#DIV/0!"), "2(补)"],
                [1.23e16, "李明", "1班", -1, 1, 2],
                ["此行不录", "示例", "1班", 1, 1, 1],
                [None, None, None, 5, 5, 5],
            ],
        )
    )

    assert [row.name for row in found.rows] == ["王芳", "李明"]
    assert [line.split(" ")[0] for line in told(found)] == ["D2", "E2", "F2", "A3", "D3"]
    assert found.rows[0].points == {"3": 2}


def test_a_sheet_without_pupils_or_items_is_not_used() -> None:
    empty = parsed(page("小题", [[*HEAD, 1, 2], ["满分", None, None, 2, 2]]))
    other = parsed(page("通知", [["期中考试通知"], ["请各班按时考试"]]))

    assert (empty.rows, told(empty)) == ((), ["表里没有考生，没有使用。"])
    assert (other.items, other.problems) == ((), ())


@pytest.mark.parametrize(
    ("value", "choice"),
    [
        ("b", "B"),
        ("C、A", "AC"),
        ("ＡＢ", "AB"),
        (None, ""),
        ("-", ""),
        ("未填", ""),
        ("对", None),
        (3, None),
    ],
)
def test_an_option_is_read_from_its_cell(value: str | float | None, choice: str | None) -> None:
    assert read_choice(value) == choice
