import pytest

from jiaowu.scores.importing.headers import TOTAL, RankScope, read_header, read_stacked, read_subject
from jiaowu.scores.layout import Role


@pytest.mark.parametrize(
    "text",
    ["语文", "语文得分", "语文成绩", "语 文", "语文(原始分)", "语文-得分", "语", "语文总分", "语文原始分"],
)
def test_the_ways_to_head_a_subject(text: str) -> None:
    reading = read_header(text)

    assert (reading.role, reading.subject, reading.certain) == (Role.SCORE, "语文", True)


@pytest.mark.parametrize(
    "text",
    [
        "语文（满分120）",
        "语文(120分)",
        "语文/120",
        "语文120",
        "语文【120】",
        "语文满分120",
        "语文(满分：120分)",
        "语文(满分120)得分",
        "语文\n120分",
    ],
)
def test_full_marks_in_the_header(text: str) -> None:
    reading = read_header(text)

    assert (reading.role, reading.subject, reading.full) == (Role.SCORE, "语文", 120.0)


@pytest.mark.parametrize(
    ("text", "subject", "scope"),
    [
        ("语文校次", "语文", RankScope.GRADE),
        ("语文班次", "语文", RankScope.CLASS),
        ("语文班级排名", "语文", RankScope.CLASS),
        ("语文班次进退步", "语文", RankScope.PROGRESS),
        ("语文名次", "语文", RankScope.UNKNOWN),
        ("总分校次", TOTAL, RankScope.GRADE),
        ("语数外排名", "语数外", RankScope.UNKNOWN),
        ("班次", None, RankScope.CLASS),
        ("校次", None, RankScope.GRADE),
        ("年级排名", None, RankScope.GRADE),
        ("联考排名", None, RankScope.UNION),
        ("进退步", None, RankScope.PROGRESS),
        ("名次", None, RankScope.UNKNOWN),
    ],
)
def test_ranks_and_whose_they_are(text: str, subject: str | None, scope: RankScope) -> None:
    reading = read_header(text)

    assert (reading.role, reading.subject, reading.scope) == (Role.RANK, subject, scope)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("化赋", "化学"),
        ("生赋", "生物"),
        ("政赋", "政治"),
        ("物理赋分", "物理"),
        ("语文(赋分)", "语文"),
        ("地理等级分", "地理"),
        ("赋分", None),
    ],
)
def test_assigned_scores_are_a_role_of_their_own(text: str, subject: str | None) -> None:
    reading = read_header(text)

    assert (reading.role, reading.subject) == (Role.ASSIGNED, subject)


@pytest.mark.parametrize(
    "text",
    [
        "语数外",
        "语数外物",
        "物化生",
        "文综",
        "理综",
        "选科总分",
        "主科总分",
        "九科总分",
        "第一高分",
        "六总",
        "五科总分",
        "3+1+2总分",
        "语数英总分",
    ],
)
def test_sums_are_no_subjects(text: str) -> None:
    assert read_header(text).role is Role.SUM


def test_the_parts_of_a_sum_are_known() -> None:
    assert read_header("物化生").parts == ("物理", "化学", "生物")
    assert "物理" in read_header("语数外物").parts
    assert read_header("九科总分").parts == ()


@pytest.mark.parametrize("text", ["总分", "总成绩", "合计", "总 分", "总分(750)", "总分(物理)", "总分赋分"])
def test_totals(text: str) -> None:
    assert read_header(text).role is Role.TOTAL


def test_a_total_for_one_direction_says_so() -> None:
    reading = read_header("总分(物理)(赋分)")

    assert (reading.role, reading.direction, reading.assigned) == (Role.TOTAL, "物理", True)


@pytest.mark.parametrize(
    "text",
    [
        "座号",
        "序号",
        "性别",
        "备注",
        "语文客观题",
        "第1题",
        "1.",
        "T1",
        "客观题",
        "作文",
        "语文标准分",
        "中考分",
        "中考排名",
        "平均分",
        "学校",
        "英语听力",
    ],
)
def test_other_columns_are_never_scores(text: str) -> None:
    assert read_header(text).role is Role.OTHER


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("姓名", Role.NAME),
        ("*姓名", Role.NAME),
        ("学号", Role.NUMBER),
        ("准考证号", Role.NUMBER),
        ("自定义考号", Role.NUMBER),
        ("班级", Role.CLASS),
        ("班级(如:701)", Role.CLASS),
        ("年级", Role.GRADE),
        ("科目", Role.SUBJECT),
        ("缺考标记", Role.STATE),
        ("语文等级", Role.LEVEL),
    ],
)
def test_columns_that_say_who_and_how(text: str, role: Role) -> None:
    assert read_header(text).role is role


def test_the_order_of_numbers_prefers_the_school_number() -> None:
    assert read_header("学号").order < read_header("考号").order < read_header("准考证号").order


def test_school_name_or_rank_is_left_to_the_values() -> None:
    reading = read_header("校名")

    assert (reading.role, reading.alternative, reading.certain) == (Role.RANK, Role.OTHER, False)


@pytest.mark.parametrize("text", ["", "张三", "12", "七年级期中考试成绩表", "2026年11月", "生源校", "x" * 60])
def test_strange_text_is_unknown(text: str) -> None:
    assert read_header(text).role is None


def test_subjects_keep_their_written_name_beside_one_key() -> None:
    readings = [read_header(text) for text in ("道德与法治", "道法", "政治", "思品")]

    assert {reading.subject for reading in readings} == {"政治"}
    assert [reading.shown for reading in readings] == ["道德与法治", "道法", "政治", "思品"]
    assert read_header("外语(日语)").subject == "日语"
    assert read_header("俄语").subject == "俄语"


def test_a_column_for_either_subject_is_uncertain() -> None:
    reading = read_header("物理/历史")

    assert (reading.role, reading.subject, reading.certain) == (Role.SCORE, "物理/历史", False)


def test_the_exam_in_a_header_is_kept() -> None:
    assert read_header("期中语文").exam == "期中"
    assert read_header("第一次月考数学").exam == "第一次月考"


@pytest.mark.parametrize(
    ("parts", "role", "subject"),
    [
        (["语文", "得分"], Role.SCORE, "语文"),
        (["语文(120分)", "校次"], Role.RANK, "语文"),
        (["总分(物理)(赋分)", "分数"], Role.TOTAL, None),
        (["总分", "班次"], Role.RANK, TOTAL),
        (["语文(赋分)", "分数"], Role.ASSIGNED, "语文"),
        (["物理", "赋分"], Role.ASSIGNED, "物理"),
        (["姓名", "姓名"], Role.NAME, None),
        (["", "姓名"], Role.NAME, None),
        (["期中考试", "语文"], Role.SCORE, "语文"),
        (["语文", "", "得分"], Role.SCORE, "语文"),
        (["语数外", "得分"], Role.SUM, "语数外"),
        (["班级名次", "语文"], Role.RANK, "语文"),
        (["年级名次", "总分"], Role.RANK, TOTAL),
        (["赋分", "化学"], Role.ASSIGNED, "化学"),
        (["赋分", "总分"], Role.TOTAL, None),
        (["考试成绩", "座号"], Role.OTHER, None),
        (["学生信息", "性别"], Role.OTHER, None),
        (["历史方向", "校次"], Role.RANK, None),
        (["语文", "甲老师"], Role.SCORE, "语文"),
        (["", " "], None, None),
    ],
)
def test_two_header_rows_are_read_together(parts: list[str], role: Role | None, subject: str | None) -> None:
    reading = read_stacked(parts)

    assert (reading.role, reading.subject) == (role, subject)


def test_an_unknown_bracket_or_number_leaves_the_subject_uncertain() -> None:
    readings = [read_header(text) for text in ("数学(理)", "语文2")]

    assert [(reading.role, reading.certain) for reading in readings] == [(Role.SCORE, False)] * 2


def test_full_marks_may_stand_in_the_row_below() -> None:
    reading = read_stacked(["数学", "满分150"])

    assert (reading.role, reading.subject, reading.full) == (Role.SCORE, "数学", 150.0)


def test_a_sheet_name_or_cell_may_be_a_subject() -> None:
    assert (reading := read_subject("数学成绩")) is not None
    assert reading.subject == "数学"
    assert read_subject("七年级") is None
    assert read_subject("姓名") is None
    assert read_subject("得分") is None
