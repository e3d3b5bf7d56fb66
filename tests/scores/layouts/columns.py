"""列的陷阱：没有名字的名次、重复的表头、等级科目、两次考试、左边空着的列。"""

from dataclasses import replace
from pathlib import Path

from jiaowu.scores.layout import Role
from jiaowu.scores.matrix import State
from tests.scores.layouts.exam import Mark, Truth, make_pupils, ranks, raw, with_mark
from tests.scores.layouts.pages import Page, Row, save
from tests.scores.layouts.wide import HEAD, THREE, wide, wide_row


def merged_score_and_rank(folder: Path) -> Truth:
    """学科表头横跨两列，没有第二行：左边是分数，右边是名次。"""
    pupils = make_pupils(101)
    rows: list[Row] = [["学号", "姓名", "班级", "语文", None, "数学", None, "英语", None]]
    for index, pupil in enumerate(pupils):
        row: Row = [pupil.number, pupil.name, pupil.written]
        for subject in THREE:
            row += [raw(pupil, subject), ranks(pupils, subject)[index]]
        rows.append(row)
    page = Page("Sheet1", rows, merges=((0, 3, 0, 4), (0, 5, 0, 6), (0, 7, 0, 8)))
    return Truth((save(folder / "跨列.xlsx", page),), THREE, tuple(pupils))


def header_repeated_for_ranks(folder: Path) -> Truth:
    """“语文”出现两次：一次是分数，一次是名次。"""
    pupils = make_pupils(102)
    rows: list[Row] = [["学号", "姓名", "班级", *(head for subject in THREE for head in (subject, subject))]]
    for index, pupil in enumerate(pupils):
        row: Row = [pupil.number, pupil.name, pupil.written]
        for subject in THREE:
            row += [raw(pupil, subject), ranks(pupils, subject)[index]]
        rows.append(row)
    return Truth((save(folder / "重复.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def unknown_rank_words(folder: Path) -> Truth:
    """名次列的表头不在词典里：语文(校)、语文(班)。"""
    pupils = make_pupils(103)
    rows: list[Row] = [["学号", "姓名", "班级", *(f"{s}{w}" for s in THREE for w in ("", "(校)", "(班)"))]]
    for index, pupil in enumerate(pupils):
        row: Row = [pupil.number, pupil.name, pupil.written]
        for subject in THREE:
            own, inner = ranks(pupils, subject)[index], ranks(pupils, subject, by_class=True)[index]
            row += [raw(pupil, subject), own, inner]
        rows.append(row)
    return Truth((save(folder / "括号.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def raw_and_assigned_below(folder: Path) -> Truth:
    """两级表头，选科下面是原始分、赋分、等级。"""
    subjects = ("语文", "化学", "生物")
    pupils = make_pupils(104, classes=((11, 1), (11, 2)), subjects=subjects, absent=0)
    upper: Row = ["考号", "姓名", "班级", "语文", "化学", None, None, "生物", None, None, "总分"]
    lower: Row = [None, None, None, None, "原始分", "赋分", "等级", "原始分", "赋分", "等级", None]
    rows: list[Row] = [upper, lower]
    for pupil in pupils:
        row: Row = [pupil.number, pupil.name, pupil.written, raw(pupil, "语文")]
        for subject in ("化学", "生物"):
            value = pupil.marks[subject].value or 0
            row += [value, round(40 + value * 0.6), "ABCDE"[min(4, int((100 - value) // 20))]]
        rows.append([*row, pupil.total])
    merges = [(0, 4, 0, 6), (0, 7, 0, 9), *((0, left, 1, left) for left in (0, 1, 2, 3, 10))]
    path = save(folder / "高二.xlsx", Page("Sheet1", rows, merges=merges))
    return Truth((path,), subjects, tuple(pupils))


def level_subjects(folder: Path) -> Truth:
    """体育、音乐只有等级：不算成绩。"""
    pupils = make_pupils(105)
    rows: list[Row] = [["学号", "姓名", "班级", *THREE, "体育", "音乐"]]
    for index, pupil in enumerate(pupils):
        marks = [raw(pupil, subject) for subject in THREE]
        rows.append([pupil.number, pupil.name, pupil.written, *marks, "优良中"[index % 3], "ABC"[index % 3]])
    path = save(folder / "等级.xlsx", Page("Sheet1", rows))
    return Truth((path,), THREE, tuple(pupils), roles={"体育": Role.LEVEL, "音乐": Role.LEVEL})


def teachers_above_the_header(folder: Path) -> Truth:
    """表头上面一行写着任课教师。"""
    pupils = make_pupils(106)
    rows: list[Row] = [
        ["七年级期中成绩"],
        ["任课教师", None, None, "王老师", "李老师", "张老师", None],
        *wide(pupils),
    ]
    return Truth((save(folder / "教师.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def teachers_named_by_subject(folder: Path) -> Truth:
    """标题下一行写“语文：王老师 数学：李老师”。"""
    pupils = make_pupils(107)
    rows: list[Row] = [["七年级期中成绩"], ["语文：王老师", "数学：李老师", "英语：张老师"], *wide(pupils)]
    return Truth((save(folder / "教师.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def empty_margins(folder: Path) -> Truth:
    """左边两列、上面三行都空着。"""
    pupils = make_pupils(108)
    rows: list[Row] = [[], [], [], *([None, None, *row] for row in wide(pupils))]
    return Truth((save(folder / "空边.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def numbers_without_names(folder: Path) -> Truth:
    """只有考号，没有姓名。"""
    pupils = [replace(pupil, name="") for pupil in make_pupils(109)]
    rows: list[Row] = [["准考证号", "班级", *THREE]]
    rows += [[p.number, p.written, *(raw(p, s) for s in THREE)] for p in pupils]
    return Truth((save(folder / "考号.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def one_subject_only(folder: Path) -> Truth:
    """只有姓名和一科。"""
    pupils = [replace(pupil, number=None) for pupil in make_pupils(110, classes=((5, 2),), size=15)]
    rows: list[Row] = [["五年级2班数学测验"], ["姓名", "数学"], *([p.name, raw(p, "数学")] for p in pupils)]
    return Truth((save(folder / "测验.xlsx", Page("Sheet1", rows)),), ("数学",), tuple(pupils))


def average_column(folder: Path) -> Truth:
    """右边有平均分、等级、评语、家长签字各列。"""
    pupils = make_pupils(111, classes=((3, 1), (3, 2)), absent=0)
    rows: list[Row] = [["学号", "姓名", "班级", *THREE, "总分", "平均分", "等级", "评语", "家长签字"]]
    rows += [[*wide_row(pupil), (pupil.total or 0) / 3, "A", "继续努力", None] for pupil in pupils]
    return Truth((save(folder / "小学.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def two_exams_in_columns(folder: Path) -> Truth:
    """期中、期末两次的成绩并列：只取一次并说明。"""
    pupils = make_pupils(112, absent=0)
    rows: list[Row] = [["学号", "姓名", "班级", *(f"期中{s}" for s in THREE), *(f"期末{s}" for s in THREE)]]
    for pupil in pupils:
        before = [max(0, (pupil.marks[subject].value or 0) - 5) for subject in THREE]
        rows.append([pupil.number, pupil.name, pupil.written, *before, *(raw(pupil, s) for s in THREE)])
    path = save(folder / "两次.xlsx", Page("Sheet1", rows))
    return Truth((path,), THREE, tuple(pupils), mentions=("期中",))


def last_exam_for_comparison(folder: Path) -> Truth:
    """旁边有上次总分、上次校次、进退步。"""
    pupils = make_pupils(113, absent=0)
    rows: list[Row] = [[*HEAD, "校次", "上次总分", "上次校次", "进退步"]]
    for index, pupil in enumerate(pupils):
        rows.append([*wide_row(pupil), ranks(pupils, "总分")[index], (pupil.total or 0) - 6, index + 1, 3])
    return Truth((save(folder / "对比.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def remarks_beside(folder: Path) -> Truth:
    """备注列写着“缺考”，那一科空着。"""
    pupils = make_pupils(114, absent=0)
    pupils[4] = with_mark(pupils[4], "英语", Mark(None, State.ABSENT, None))
    rows: list[Row] = [[*HEAD, "备注"]]
    rows += [[*wide_row(p), "英语缺考" if p is pupils[4] else None] for p in pupils]
    return Truth((save(folder / "备注.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def three_header_rows(folder: Path) -> Truth:
    """三级表头：成绩 → 学科 → 得分、名次。"""
    pupils = make_pupils(115)
    top: Row = ["基本信息", None, None, "各科成绩", *([None] * 5)]
    upper: Row = ["学号", "姓名", "班级", *(value for s in THREE for value in (s, None))]
    lower: Row = [None, None, None, *(["得分", "名次"] * 3)]
    rows: list[Row] = [["七年级期中"], top, upper, lower]
    for index, pupil in enumerate(pupils):
        row: Row = [pupil.number, pupil.name, pupil.written]
        for subject in THREE:
            row += [raw(pupil, subject), ranks(pupils, subject)[index]]
        rows.append(row)
    merges = [(1, 0, 1, 2), (1, 3, 1, 8), *((2, left, 3, left) for left in range(3))]
    merges += [(2, left, 2, left + 1) for left in (3, 5, 7)]
    path = save(folder / "三级.xlsx", Page("Sheet1", rows, merges=merges))
    return Truth((path,), THREE, tuple(pupils))


def ranks_all_at_the_end(folder: Path) -> Truth:
    """先是各科分数，再是各科名次。"""
    pupils = make_pupils(116)
    rows: list[Row] = [["学号", "姓名", "班级", *THREE, "总分", *(f"{s}排名" for s in THREE), "总分排名"]]
    for index, pupil in enumerate(pupils):
        own = [ranks(pupils, subject)[index] for subject in (*THREE, "总分")]
        rows.append([*wide_row(pupil), *own])
    return Truth((save(folder / "名次在末.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def ranks_grouped_above(folder: Path) -> Truth:
    """两级表头反过来：上层是成绩、班级名次、年级名次，下层是各学科。"""
    pupils = make_pupils(117)
    upper: Row = [
        "学号",
        "姓名",
        "班级",
        *(v for w in ("成绩", "班级名次", "年级名次") for v in (w, None, None)),
    ]
    rows: list[Row] = [upper, [None, None, None, *THREE, *THREE, *THREE]]
    for index, pupil in enumerate(pupils):
        marks = [raw(pupil, subject) for subject in THREE]
        inner = [ranks(pupils, subject, by_class=True)[index] for subject in THREE]
        own = [ranks(pupils, subject)[index] for subject in THREE]
        rows.append([pupil.number, pupil.name, pupil.written, *marks, *inner, *own])
    merges = [*((0, left, 1, left) for left in range(3)), *((0, left, 0, left + 2) for left in (3, 6, 9))]
    path = save(folder / "反过来.xlsx", Page("Sheet1", rows, merges=merges))
    return Truth((path,), THREE, tuple(pupils))


COLUMNS = (
    merged_score_and_rank,
    header_repeated_for_ranks,
    unknown_rank_words,
    raw_and_assigned_below,
    level_subjects,
    teachers_above_the_header,
    teachers_named_by_subject,
    empty_margins,
    numbers_without_names,
    one_subject_only,
    average_column,
    two_exams_in_columns,
    last_exam_for_comparison,
    remarks_beside,
    three_header_rows,
    ranks_all_at_the_end,
    ranks_grouped_above,
)
