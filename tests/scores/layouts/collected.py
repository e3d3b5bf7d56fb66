"""见过的版面 L10–L14：区级表、每班每年级一份、成对的列、名单模板。每个函数写一份文件，返回真实情况。"""

from pathlib import Path

from jiaowu.scores.parsed import ParseOptions
from tests.scores.layouts.exam import Truth, make_pupils, raw
from tests.scores.layouts.pages import Page, Row, save

THREE = ("语文", "数学", "英语")


def district_sheets(folder: Path) -> Truth:
    """L10：三行表头，学校只在首行，每科一张表，后面是小题。"""
    pupils = make_pupils(15, classes=((8, 1), (8, 2)), absent=0)
    pages = []
    for subject in THREE:
        rows: list[Row] = [
            ["学校", "班级", "考号", "姓名", subject, None, None, None, None, None],
            [None, None, None, None, "得分", "客观题", "主观题", "小题", None, None],
            [None, None, None, None, None, None, None, "1", "2", "3"],
        ]
        for index, pupil in enumerate(pupils):
            score = pupil.marks[subject].value or 0
            school = "明德中学" if index == 0 else None
            rows.append(
                [
                    school,
                    pupil.written,
                    pupil.number,
                    pupil.name,
                    raw(pupil, subject),
                    40,
                    score - 40,
                    3,
                    4,
                    5,
                ]
            )
        merges = [
            *((0, left, 2, left) for left in range(4)),
            (0, 4, 0, 9),
            *((1, left, 2, left) for left in (4, 5, 6)),
        ]
        pages.append(Page(subject, rows, merges=[*merges, (1, 7, 1, 9), (3, 0, 2 + len(pupils), 0)]))
    return Truth((save(folder / "区统考.xlsx", *pages),), THREE, tuple(pupils))


def district_school_files(folder: Path) -> Truth:
    """L11：每科一个文件，只有“成绩”一列，学科在文件名里。"""
    pupils = make_pupils(16, classes=((9, 1), (9, 2)))
    paths = []
    for subject in THREE:
        rows: list[Row] = [["学籍号", "考生号", "姓名", "学校", "班级", "成绩"]]
        rows += [
            [p.number, index + 1, p.name, "明德中学", p.written, raw(p, subject)]
            for index, p in enumerate(pupils)
        ]
        paths.append(save(folder / f"九年级{subject}成绩.xlsx", Page("Sheet1", rows)))
    return Truth(tuple(paths), THREE, tuple(pupils))


def sheet_per_class(folder: Path) -> Truth:
    """L12：每班一张表，班级只在表名里。"""
    pupils = make_pupils(17, classes=((7, 1), (7, 2), (7, 3)))
    pages = []
    for no in (1, 2, 3):
        rows: list[Row] = [["学号", "姓名", *THREE, "总分"]]
        rows += [[p.number, p.name, *(raw(p, s) for s in THREE), p.total] for p in pupils if p.no == no]
        pages.append(Page(f"七({no})班", rows))
    return Truth((save(folder / "期中.xlsx", *pages),), THREE, tuple(pupils))


def file_per_grade(folder: Path) -> Truth:
    """L12：每年级一个文件，年级在文件名里，班级列只有班号。"""
    pupils = [*make_pupils(18, classes=((7, 1), (7, 2))), *make_pupils(118, classes=((8, 1), (8, 2)))]
    paths = []
    for grade, word in ((7, "七"), (8, "八")):
        rows: list[Row] = [["学号", "姓名", "班级", *THREE]]
        rows += [[p.number, p.name, p.no, *(raw(p, s) for s in THREE)] for p in pupils if p.grade == grade]
        paths.append(save(folder / f"{word}年级期末.xlsx", Page("Sheet1", rows)))
    return Truth(tuple(paths), THREE, tuple(pupils))


def subject_score_pairs(folder: Path) -> Truth:
    """L13：“科目、分数”成对重复。"""
    pupils = make_pupils(19)
    rows: list[Row] = [["学号", "姓名", "班级", *(["科目", "分数"] * 3)]]
    for pupil in pupils:
        pairs = [value for subject in THREE for value in (subject, raw(pupil, subject))]
        rows.append([pupil.number, pupil.name, pupil.written, *pairs])
    return Truth((save(folder / "成对.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def roster_template(folder: Path) -> Truth:
    """L14：名单模板上加了成绩，第四行是“例…此行不录”。"""
    pupils = make_pupils(20, classes=((3, 1), (3, 2)))
    rows: list[Row] = [
        ["三年级学生成绩登记表"],
        [],
        ["序号", "*姓名", "学号", "*身份证号", "*班级", *THREE, "备注"],
        ["例", "张三", "20260101", "11010519491231002X", "三(1)班", 95, 90, 88, "此行不录"],
    ]
    for index, pupil in enumerate(pupils):
        marks = [raw(pupil, subject) for subject in THREE]
        rows.append([index + 1, pupil.name, pupil.number, None, pupil.written, *marks, None])
    return Truth(
        (save(folder / "登记表.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils), mentions=("例",)
    )


def bare_class_numbers(folder: Path) -> Truth:
    """班级只写“20”，年级由用户指定。"""
    pupils = make_pupils(21, classes=((10, 9), (10, 20)))
    rows: list[Row] = [["考号", "姓名", "班级", *THREE]]
    rows += [[p.number, p.name, str(p.no), *(raw(p, s) for s in THREE)] for p in pupils]
    path = save(folder / "成绩.xlsx", Page("Sheet1", rows))
    return Truth((path,), THREE, tuple(pupils), options=ParseOptions(grade=10))


COLLECTED = (
    district_sheets,
    district_school_files,
    sheet_per_class,
    file_per_grade,
    subject_score_pairs,
    roster_template,
    bare_class_numbers,
)
