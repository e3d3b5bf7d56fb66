"""满分、合成分、赋分、选科里的陷阱。"""

from dataclasses import replace
from pathlib import Path

from jiaowu.scores.layout import Role
from jiaowu.scores.matrix import State
from tests.scores.layouts.exam import Mark, Truth, make_pupils, ranks, raw, with_mark
from tests.scores.layouts.pages import Page, Row, save
from tests.scores.layouts.wide import THREE, wide


def full_marks_in_headers(folder: Path) -> Truth:
    """满分写在表头里，写法各异。"""
    subjects = ("语文", "数学", "英语", "物理", "道德与法治")
    pupils = make_pupils(44, classes=((8, 1), (8, 2)), subjects=subjects)
    pupils = [with_mark(p, "道德与法治", _halved(p.marks["道德与法治"])) for p in pupils]
    heads = ["语文（满分120）", "数学/120", "英语(120分)", "物理110", "道德与法治\n【满分：50分】"]
    rows: list[Row] = [
        ["学号", "姓名", "班级", *heads],
        *([p.number, p.name, p.written, *(raw(p, s) for s in subjects)] for p in pupils),
    ]
    full = {"语文": 120.0, "数学": 120.0, "英语": 120.0, "物理": 110.0, "道德与法治": 50.0}
    return Truth((save(folder / "满分.xlsx", Page("Sheet1", rows)),), subjects, tuple(pupils), full)


def _halved(mark: Mark) -> Mark:
    return mark if mark.value is None else Mark(mark.value // 2, mark.state, mark.value // 2)


def full_marks_row(folder: Path) -> Truth:
    """表头下面一行写着满分。"""
    pupils = make_pupils(45)
    rows = wide(pupils)
    rows.insert(1, ["满分", None, None, 150, 120, 130, 400])
    full = {"语文": 150.0, "数学": 120.0, "英语": 130.0}
    return Truth((save(folder / "满分行.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils), full)


def unstated_full_marks(folder: Path) -> Truth:
    """没写满分：超过 100 的推定 120，超过 120 的推定 150，并说明。"""
    pupils = make_pupils(46, subjects=("语文", "数学", "物理"), absent=0)
    pupils = [with_mark(p, "物理", _halved(p.marks["物理"])) for p in pupils]
    pupils[2] = with_mark(pupils[2], "数学", Mark(144.0, State.NORMAL, 144))
    pupils[3] = with_mark(pupils[3], "语文", Mark(101.5, State.NORMAL, 101.5))
    subjects = ("语文", "数学", "物理")
    path = save(folder / "无满分.xlsx", Page("Sheet1", wide(pupils, subjects)))
    full = {"语文": 120.0, "数学": 150.0, "物理": 100.0}
    return Truth((path,), subjects, tuple(pupils), full, mentions=("满分",))


def derived_columns(folder: Path) -> Truth:
    """语数外、语数外物、第一高分、选科总分、赋分都不是学科。"""
    subjects = (*THREE, "物理", "化学", "生物")
    pupils = make_pupils(47, classes=((11, 1), (11, 2)), subjects=subjects, absent=0)
    heads = [
        "语数外",
        "语数外物",
        "物理",
        "化学",
        "化赋",
        "生物",
        "生赋",
        "第一高分",
        "选科总分",
        "总分",
        "总分赋分",
        "校次",
    ]
    rows: list[Row] = [["学号", "姓名", "班级", *THREE, *heads]]
    for index, pupil in enumerate(pupils):
        value = {subject: pupil.marks[subject].value or 0 for subject in subjects}
        main = value["语文"] + value["数学"] + value["英语"]
        assigned = [round(40 + value[s] * 0.6) for s in ("化学", "生物")]
        row: Row = [
            pupil.number,
            pupil.name,
            pupil.written,
            *(raw(pupil, s) for s in THREE),
            main,
            main + value["物理"],
        ]
        row += [raw(pupil, "物理"), raw(pupil, "化学"), assigned[0], raw(pupil, "生物"), assigned[1]]
        total = main + value["物理"] + sum(assigned)
        row += [
            max(assigned),
            value["物理"] + sum(assigned),
            pupil.total,
            total,
            ranks(pupils, "总分")[index],
        ]
        rows.append(row)
    sums = dict.fromkeys(("语数外", "语数外物", "第一高分", "选科总分"), Role.SUM)
    roles = {**sums, "化赋": Role.ASSIGNED, "生赋": Role.ASSIGNED, "总分": Role.TOTAL, "校次": Role.RANK}
    path = save(folder / "高二.xlsx", Page("Sheet1", rows))
    return Truth((path,), subjects, tuple(pupils), roles=roles)


def single_science_paper(folder: Path) -> Truth:
    """只有文综、理综而没有分科：它们就是卷子。"""
    subjects = ("语文", "数学", "英语", "理综")
    pupils = make_pupils(48, classes=((12, 1),), size=20, subjects=subjects, absent=0)
    pupils = [
        with_mark(
            p, "理综", Mark((p.marks["理综"].value or 0) * 3, State.NORMAL, (p.marks["理综"].value or 0) * 3)
        )
        for p in pupils
    ]
    path = save(folder / "高三理科.xlsx", Page("Sheet1", wide(pupils, subjects)))
    return Truth((path,), subjects, tuple(pupils), {"理综": 300.0})


def both_direction_subjects(folder: Path) -> Truth:
    """3+1+2：全部成绩存成文字，“-”是没有选，不是缺考。"""
    subjects = ("语文", "数学", "英语", "物理", "历史", "化学", "生物", "地理")
    pupils = make_pupils(49, classes=((10, 1), (10, 2)), subjects=subjects, absent=0.03)
    nothing = Mark(None, State.NOT_TAKEN, "-")
    taken = []
    for index, pupil in enumerate(pupils):
        own = with_mark(pupil, "历史" if index % 3 else "物理", nothing)
        own = with_mark(own, ("化学", "生物", "地理")[index % 3], nothing)
        taken.append(own)
    rows: list[Row] = [["准考证号", "姓名", "班级", *subjects, "总分"]]
    for pupil in taken:
        marks = [str(raw(pupil, subject)) for subject in subjects]
        rows.append(
            [
                pupil.number,
                pupil.name,
                pupil.written,
                *marks,
                "-" if pupil.total is None else str(pupil.total),
            ]
        )
    return Truth((save(folder / "平台导出.xlsx", Page("成绩", rows)),), subjects, tuple(taken))


def item_columns(folder: Path) -> Truth:
    """客观题、主观题、小题列不是学科；座号不是学号；校名是名次。"""
    pupils = make_pupils(50)
    heads = [
        "语文",
        "语文客观",
        "语文主观",
        "第1题",
        "T2",
        "数学",
        "数学主观题",
        "英语",
        "英语听力",
        "总分",
        "校名",
        "班名",
    ]
    rows: list[Row] = [["座号", "姓名", "班级", "性别", *heads]]
    school, inner = ranks(pupils, "总分"), ranks(pupils, "总分", by_class=True)
    for index, pupil in enumerate(pupils):
        row: Row = [index + 1, pupil.name, pupil.written, "女"]
        row += [raw(pupil, "语文"), 30, 45, 3, 2, raw(pupil, "数学"), 50, raw(pupil, "英语"), 20, pupil.total]
        rows.append([*row, school[index], inner[index]])
    truth = tuple(replace(pupil, number=None) for pupil in pupils)
    roles = {"校名": Role.RANK, "班名": Role.RANK, "座号": Role.OTHER, "语文客观": Role.OTHER}
    return Truth((save(folder / "小题.xlsx", Page("Sheet1", rows)),), THREE, truth, roles=roles)


SUMS = (
    full_marks_in_headers,
    full_marks_row,
    unstated_full_marks,
    derived_columns,
    single_science_paper,
    both_direction_subjects,
    item_columns,
)
