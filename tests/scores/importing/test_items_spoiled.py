"""任意乱糟糟的表都不出异常：要么读出来，要么一句话。"""

from contextlib import suppress
from datetime import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jiaowu.errors import UserError
from jiaowu.scores.importing.items import parse_items
from jiaowu.scores.importing.items_blueprint import parse_blueprint
from jiaowu.scores.importing.items_matching import ExamPerson, plan_items
from jiaowu.sheets.grid import CellError, CellValue, Merge
from tests.scores.importing.grids import book, page

WORDS = (
    *(
        "考号",
        "姓名",
        "班级",
        "学校",
        "总分",
        "客观题",
        "主观题",
        "1",
        "2",
        "21(1)",
        "①",
        "第3题",
        "得分",
        "选项",
    ),
    *(
        "满分",
        "答案",
        "分值",
        "题号",
        "题型",
        "知识点",
        "识记",
        "理解",
        "运用",
        "易",
        "中",
        "难",
        "合计",
        "1-10",
    ),
    *("1、2", "3(4分)", "每题2分", "2×5", "王芳", "七(1)班", "A", "AC", "b", "-1", "缺考", "85*", "作文"),
    *("一、选择题（每小题3分）", "平均分", "备注", "√", "#N/A"),
)
HEADERS: tuple[list[CellValue], ...] = (
    [],
    ["考号", "姓名", "班级", 1, 2, 21.1, "总分"],
    ["姓名", "一、1", "二、1", "1选项", "2得分", "客观题", "主观题"],
    ["题号", "题型", "知识点", "能力层次", "分值", "难度", "答案"],
    ["题号", "识记", "理解", "运用", "易", "中", "难"],
    ["知识点", "识记", "理解", "运用", "合计"],
)
CELLS: st.SearchStrategy[CellValue] = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.integers(-3, 120),
    st.floats(allow_nan=True, allow_infinity=True),
    st.booleans(),
    st.just(CellError("#DIV/0!")),
    st.just(datetime(2026, 1, 21)),  # noqa: DTZ001 — 表格里的日期没有时区
    st.text(max_size=4),
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=7), min_size=1, max_size=7)
MERGES = st.lists(
    st.builds(
        lambda top, left, down, right: Merge(top, left, top + down, left + right),
        st.integers(0, 5),
        st.integers(0, 5),
        st.integers(0, 2),
        st.integers(0, 2),
    ),
    max_size=3,
)
PEOPLE = (ExamPerson(1, "701", "王芳", 1, "七(1)班", 5.0, ""),)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(HEADERS), ROWS, MERGES)
def test_any_sheet_is_read_or_refused(
    header: list[CellValue], body: list[list[CellValue]], merges: list[Merge]
) -> None:
    rows = [header, *body]
    height, width = len(rows), max(map(len, rows))
    inside = tuple(each for each in merges if each.bottom < height and each.right < width)
    workbook = book(page("小题", rows, merges=inside))

    parsed = parse_items([workbook], "数学")
    plan = plan_items(parsed, PEOPLE, (), 7, 100.0)
    with suppress(UserError):
        parse_blueprint(workbook)

    assert len(plan.students) + plan.unmatched == len(parsed.rows)
    assert all(0 <= value <= 1e5 for row in plan.rows for value in row.points.values())
