"""见过的版面 L1–L9：每个函数写一份文件，返回真实情况。"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from jiaowu.scores.matrix import State
from tests.scores.layouts.exam import FULL, Mark, TruePupil, Truth, make_pupils, ranks, raw, with_mark
from tests.scores.layouts.pages import Page, Row, save

THREE = ("语文", "数学", "英语")


def plain_wide(folder: Path) -> Truth:
    """L1：第一行就是表头。"""
    pupils = make_pupils(1)
    rows: list[Row] = [["学号", "姓名", "班级", *THREE, "总分"]]
    rows += [[p.number, p.name, p.written, *(raw(p, s) for s in THREE), p.total] for p in pupils]
    return Truth((save(folder / "期中.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def titled_wide(folder: Path) -> Truth:
    """L1：上面有大标题与说明，末尾有平均分、及格率与签名。"""
    pupils = make_pupils(2)
    rows: list[Row] = [
        ["明德中学七年级期中考试成绩表"],
        ["说明：满分语文120、数学120、英语120；缺考者写“缺考”，由各班班主任核对后签字。"],
        [],
        ["序号", "考号", "姓 名", "班级", *THREE, "总 分", "名次"],
    ]
    order = ranks(pupils, "总分")
    for index, pupil in enumerate(pupils):
        marks = [raw(pupil, subject) for subject in THREE]
        rows.append([index + 1, pupil.number, pupil.name, pupil.written, *marks, pupil.total, order[index]])
    rows += [
        ["平均分", None, None, None, 83.5, 81.2, 79.9, 244.6],
        [None, None, "及格率", None, 0.91, 0.88, 0.8],
        [],
        ["制表人：", None, "审核人：", None, "日期：2026年11月20日"],
    ]
    page = Page("成绩", rows, merges=((0, 0, 0, 8), (1, 0, 1, 8)))
    return Truth((save(folder / "七年级期中.xlsx", page),), THREE, tuple(pupils))


def long_table(folder: Path) -> Truth:
    """L2：一行一科，同一人的各科挨着。"""
    pupils = make_pupils(3)
    rows: list[Row] = [["学号", "姓名", "班级", "科目", "分数"]]
    rows += [[p.number, p.name, p.written, subject, raw(p, subject)] for p in pupils for subject in THREE]
    return Truth((save(folder / "长表.xlsx", Page("数据", rows)),), THREE, tuple(pupils))


def long_table_by_subject(folder: Path) -> Truth:
    """L2：一行一科，先全体语文再全体数学，带满分与状态列。"""
    pupils = make_pupils(4)
    rows: list[Row] = [["考生号", "考生姓名", "行政班", "考试科目", "得分", "满分", "缺考标记"]]
    for subject in THREE:
        for pupil in pupils:
            mark = pupil.marks[subject]
            flag = "缺考" if mark.state is State.ABSENT else None
            rows.append([pupil.number, pupil.name, pupil.written, subject, mark.value, FULL[subject], flag])
    return Truth((save(folder / "导出.xlsx", Page("成绩明细", rows)),), THREE, tuple(pupils))


def platform_template(folder: Path) -> Truth:
    """L3：A1 是大段填写说明，第二行表头；旁边有说明、学生信息、教学编排、走班各表。"""
    pupils = make_pupils(5, classes=((10, 1), (10, 2)), absent=0)
    pupils[3] = with_mark(pupils[3], "数学", Mark(None, State.ABSENT, "Q"))
    pupils[7] = with_mark(pupils[7], "英语", Mark(None, State.EXEMPT, "N"))
    pupils[9] = with_mark(pupils[9], "英语", Mark(None, State.ABSENT, "q"))
    words = "填写说明：1.学校名称、学校代码、学号、姓名为必填；2.缺考填Q，正常不参考填N；3.不要改动表头。"
    rows: list[Row] = [[words], ["学校名称", "学校代码", "学号", "姓名", "班级", *THREE]]
    rows += [["明德中学", "4401", p.number, p.name, p.written, *(raw(p, s) for s in THREE)] for p in pupils]
    info: list[Row] = [["学号", "姓名", "班级", "性别"]]
    info += [[p.number, p.name, p.written, "男"] for p in pupils]
    posts: list[Row] = [
        ["班级", "语文", "数学", "英语", "班主任"],
        ["高一(1)班", "甲老师", "乙老师", "丙老师", ""],
    ]
    walk: list[Row] = [["学号", "姓名", "物理", "化学"]]
    walk += [[p.number, p.name, "物理A", "化学B"] for p in pupils[:5]]
    notes: list[Row] = [["填写说明"], ["一、成绩按学科填写，不要合并单元格。"], ["二、缺考填Q。"]]
    path = save(
        folder / "联考模板.xlsx",
        Page("填写说明", notes),
        Page("成绩", rows, merges=((0, 0, 0, 7),)),
        Page("学生信息表", info),
        Page("教学编排表", posts),
        Page("走班表", walk),
    )
    left = ("填写说明", "学生信息表", "教学编排表", "走班表")
    return Truth((path,), THREE, tuple(pupils), left_out=left)


def prefixed_ranks(folder: Path) -> Truth:
    """L4：阅卷系统，名次带学科前缀。"""
    pupils = make_pupils(6, classes=((7, 1), (7, 2), (7, 3)))
    heads = [f"{subject}{suffix}" for subject in ("总分", *THREE) for suffix in ("", "校次", "班次")]
    rows: list[Row] = [["准考证号", "班级", "姓名", *heads]]
    by = {s: (ranks(pupils, s), ranks(pupils, s, by_class=True)) for s in ("总分", *THREE)}
    for index, pupil in enumerate(pupils):
        row: Row = [pupil.number, pupil.written, pupil.name]
        for subject in ("总分", *THREE):
            value = pupil.total if subject == "总分" else raw(pupil, subject)
            row += [value, by[subject][0][index], by[subject][1][index]]
        rows.append(row)
    return Truth((save(folder / "阅卷系统.xlsx", Page("一级拼名", rows)),), THREE, tuple(pupils))


def prefixed_progress(folder: Path) -> Truth:
    """L4 变体：两种号码、学生属性、得分、校次、进退步。"""
    pupils = make_pupils(7, classes=((9, 1), (9, 2)))
    suffixes = ("得分", "校次", "校次进退步", "班次", "班次进退步")
    heads = [f"{subject}{suffix}" for subject in ("总分", *THREE) for suffix in suffixes]
    rows: list[Row] = [["考号", "学籍号", "班级", "姓名", "学生属性", *heads]]
    for index, pupil in enumerate(pupils):
        row: Row = [1000 + index, f"G{pupil.number}X", pupil.written, pupil.name, "应届"]
        for subject in ("总分", *THREE):
            value = pupil.total if subject == "总分" else raw(pupil, subject)
            own, inner = ranks(pupils, subject)[index], ranks(pupils, subject, by_class=True)[index]
            row += [value, own, index % 7 - 3, inner, 2 - index % 5]
        rows.append(row)
    truth = tuple(replace(pupil, number=f"G{pupil.number}X") for pupil in pupils)
    return Truth((save(folder / "进退步.xlsx", Page("成绩", rows)),), THREE, truth)


def _two_rows(pupils: Sequence[TruePupil]) -> tuple[list[Row], list[Row]]:
    """两级表头与数据行。"""
    upper: Row = [None, None, None]
    lower: Row = ["自定义考号", "姓名", "班级"]
    for subject in (*THREE, "总分"):
        upper += [subject, None, None]
        lower += ["得分", "校次", "班次"]
    body: list[Row] = []
    for index, pupil in enumerate(pupils):
        row: Row = [pupil.number, pupil.name, pupil.written]
        for subject in (*THREE, "总分"):
            value = pupil.total if subject == "总分" else raw(pupil, subject)
            row += [value, ranks(pupils, subject)[index], ranks(pupils, subject, by_class=True)[index]]
        body.append(row)
    return [upper, lower], body


def merged_header(folder: Path) -> Truth:
    """L5：两级合并表头，上面还有两行标题。"""
    pupils = make_pupils(8)
    header, body = _two_rows(pupils)
    rows: list[Row] = [["明德中学2026—2027学年第一学期"], ["七年级期中考试成绩一览"], *header, *body]
    merges = [(0, 0, 0, 14), (1, 0, 1, 14), *((2, left, 2, left + 2) for left in (3, 6, 9, 12))]
    path = save(folder / "两级.xlsx", Page("成绩", rows, merges=merges))
    return Truth((path,), THREE, tuple(pupils))


def merged_header_with_merges_lost(folder: Path) -> Truth:
    """L5：合并丢了，上层只有每组第一格有学科。"""
    pupils = make_pupils(9)
    header, body = _two_rows(pupils)
    return Truth((save(folder / "两级.xlsx", Page("成绩", [*header, *body])),), THREE, tuple(pupils))


def merged_header_down(folder: Path) -> Truth:
    """L5：姓名、班级在上一行并向下合并。"""
    pupils = make_pupils(10)
    (upper, lower), body = _two_rows(pupils)
    upper[:3], lower[:3] = ["自定义考号", "姓名", "班级"], [None, None, None]
    merges = [*((0, left, 1, left) for left in range(3)), *((0, left, 0, left + 2) for left in (3, 6, 9, 12))]
    path = save(folder / "两级.xlsx", Page("成绩", [upper, lower, *body], merges=merges))
    return Truth((path,), THREE, tuple(pupils))


def direction_ranks(folder: Path) -> Truth:
    """L6：方向名次格式，第三行学科(赋分)，第四行分数、校次、班次。"""
    pupils = make_pupils(11, classes=((11, 1), (11, 2)), subjects=(*THREE, "物理", "化学"))
    subjects = (*THREE, "物理", "化学")
    upper: Row = ["考号", "姓名", "班级"]
    lower: Row = [None, None, None]
    for subject in ("总分(物理)", *subjects):
        upper += [f"{subject}(赋分)", None, None]
        lower += ["分数", "校次", "班次"]
    rows: list[Row] = [["高二年级期中考试"], ["物理方向"], upper, lower]
    for index, pupil in enumerate(pupils):
        row: Row = [pupil.number, pupil.name, pupil.written]
        for subject in ("总分", *subjects):
            value = pupil.total if subject == "总分" else raw(pupil, subject)
            row += [value, ranks(pupils, subject)[index], ranks(pupils, subject, by_class=True)[index]]
        rows.append(row)
    merges = [
        *((2, left, 3, left) for left in range(3)),
        *((2, left, 2, left + 2) for left in range(3, 21, 3)),
    ]
    path = save(folder / "方向名次.xlsx", Page("物理", rows, merges=merges))
    return Truth((path,), subjects, tuple(pupils))


def ranks_behind(folder: Path) -> Truth:
    """L7：名次列没有学科前缀，跟在学科后面。"""
    pupils = make_pupils(12)
    heads = [head for subject in THREE for head in (subject, "班次", "校次")]
    rows: list[Row] = [["班级", "姓名", "总分", "学校名次", "班级名次", *heads]]
    for index, pupil in enumerate(pupils):
        own, inner = ranks(pupils, "总分")[index], ranks(pupils, "总分", by_class=True)[index]
        row: Row = [pupil.written, pupil.name, pupil.total, own, inner]
        for subject in THREE:
            row += [
                raw(pupil, subject),
                ranks(pupils, subject, by_class=True)[index],
                ranks(pupils, subject)[index],
            ]
        rows.append(row)
    truth = tuple(replace(pupil, number=None) for pupil in pupils)
    return Truth((save(folder / "名次在后.xlsx", Page("Sheet1", rows)),), THREE, truth)


def repeated_headers(folder: Path) -> Truth:
    """L8：选科的分数旁边重复出现“原始分”，外语有英语、日语两列。"""
    subjects = (*THREE, "物理", "化学", "生物", "日语")
    pupils = make_pupils(13, classes=((12, 1), (12, 2)), subjects=subjects, absent=0)
    taken: list[TruePupil] = []
    nothing = Mark(None, State.NOT_TAKEN, "-")
    for index, pupil in enumerate(pupils):
        other = "英语" if index % 6 == 0 else "日语"
        own = with_mark(pupil, other, nothing)
        taken.append(with_mark(own, "化学" if index % 2 else "生物", nothing))
    heads = [
        "选考总分",
        "原始分",
        "校次",
        "主科总分",
        "语文",
        "数学",
        "英语",
        "物理",
        "化学",
        "原始分",
        "生物",
        "原始分",
        "日语",
    ]
    rows: list[Row] = [["班级", "姓名", *heads, "中考分", "中考排名", "进退步"]]
    for index, pupil in enumerate(taken):
        chosen = [pupil.marks[s].value or 0 for s in ("物理", "化学", "生物")]
        main = sum(pupil.marks[s].value or 0 for s in ("语文", "数学", "英语", "日语"))
        chemistry, biology = (_scaled(pupil, s) for s in ("化学", "生物"))
        row: Row = [pupil.written, pupil.name, sum(chosen) + 12, sum(chosen), index + 1, main]
        row += [raw(pupil, s) for s in (*THREE, "物理")]
        row += [
            chemistry,
            raw(pupil, "化学"),
            biology,
            raw(pupil, "生物"),
            raw(pupil, "日语"),
            600 + index,
            index * 7 + 3,
            2,
        ]
        rows.append(row)
    truth = tuple(replace(pupil, number=None) for pupil in taken)
    path = save(folder / "高三.xlsx", Page("总表", rows))
    return Truth((path,), subjects, truth)


def _scaled(pupil: TruePupil, subject: str) -> float | str | None:
    """赋分：比原始分高一些。"""
    value = pupil.marks[subject].value
    return "-" if value is None else round(40 + value * 0.6)


def homemade_sheet(folder: Path) -> Truth:
    """L9：班级是整数，有组合、性别、九科总分、中考分；使用区域虚大到 XFA 列。"""
    subjects = ("语文", "数学", "英语", "物理", "化学", "生物", "政治", "历史", "地理")
    pupils = make_pupils(14, classes=((10, 3), (10, 12)), subjects=subjects)
    rows: list[Row] = [["新班级", "姓名", "所选组合", "性别", *subjects, "九科总分", "中考分"]]
    for index, pupil in enumerate(pupils):
        rows.append(
            [
                pupil.no,
                pupil.name,
                "物化生",
                "男女"[index % 2],
                *(raw(pupil, s) for s in subjects),
                pupil.total,
                600,
            ]
        )
    truth = tuple(replace(pupil, number=None) for pupil in pupils)
    path = save(folder / "高一九科.xlsx", Page("高一", rows, stray=(3, 16354)))
    return Truth((path,), subjects, truth)


OBSERVED = (
    plain_wide,
    titled_wide,
    long_table,
    long_table_by_subject,
    platform_template,
    prefixed_ranks,
    prefixed_progress,
    merged_header,
    merged_header_with_merges_lost,
    merged_header_down,
    direction_ranks,
    ranks_behind,
    repeated_headers,
    homemade_sheet,
)
