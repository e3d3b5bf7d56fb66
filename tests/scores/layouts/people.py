"""班级、姓名、号码、文件格式里的陷阱。"""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from jiaowu.scores.matrix import State
from tests.scores.layouts.exam import Mark, Truth, make_pupils, ranks, raw, with_mark
from tests.scores.layouts.pages import Page, Row, rewrite, save, save_csv
from tests.scores.layouts.wide import HEAD, THREE, wide, wide_row


def class_spellings(folder: Path) -> Truth:
    """同一个班写成各种样子。"""
    pupils = make_pupils(61, size=12)
    spellings: Row = [
        "七(1)班",
        "七（1）班",
        "七年级1班",
        "七年级一班",
        "初一1班",
        "701",
        701,
        "7-1",
        "G7-1",
        "0701",
        "七1班",
        "七 （1） 班",
    ]
    rows: list[Row] = [list(HEAD)]
    for index, pupil in enumerate(pupils):
        text = spellings[index] if pupil.no == 1 else "七(2)班"
        rows.append([pupil.number, pupil.name, text, *(raw(pupil, s) for s in THREE), pupil.total])
    return Truth((save(folder / "班级.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def class_numbers_that_lost_zeros(folder: Path) -> Truth:
    """3.10 成了 3.1，3-2 成了日期：照读并逐格列出。"""
    pupils = make_pupils(62, classes=((3, 1), (3, 2), (3, 12)), size=4)
    values: Row = [3.1, date(2026, 3, 2), 3.12]
    rows: list[Row] = [["三年级期末"], list(HEAD)]
    rows += [
        [p.number, p.name, values[i // 4], *(raw(p, s) for s in THREE), p.total] for i, p in enumerate(pupils)
    ]
    doubtful = tuple(f"Sheet1!C{row}" for row in range(3, 11))
    return Truth((save(folder / "班级.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils), doubtful=doubtful)


def senior_class_codes(folder: Path) -> Truth:
    """301 在高中是高三1班。"""
    pupils = make_pupils(63, classes=((12, 1), (12, 2)))
    rows: list[Row] = [["明德高中2026届一模成绩"], list(HEAD)]
    rows += [[p.number, p.name, 300 + (p.no or 0), *(raw(p, s) for s in THREE), p.total] for p in pupils]
    return Truth((save(folder / "一模.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def primary_class_codes(folder: Path) -> Truth:
    """301、401 一起出现是小学。"""
    pupils = make_pupils(64, classes=((3, 1), (4, 1), (5, 2)))
    rows: list[Row] = [list(HEAD)]
    rows += [[p.number, p.name, f"{p.grade}0{p.no}", *(raw(p, s) for s in THREE), p.total] for p in pupils]
    return Truth((save(folder / "期末.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def entry_years(folder: Path) -> Truth:
    """2024级1班，标题写明学年与学段。"""
    pupils = make_pupils(65, classes=((8, 1), (8, 2)))
    rows: list[Row] = [["明德初中2025—2026学年第一学期期中"], list(HEAD)]
    rows += [[p.number, p.name, f"2024级{p.no}班", *(raw(p, s) for s in THREE), p.total] for p in pupils]
    return Truth((save(folder / "期中.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def streams(folder: Path) -> Truth:
    """高三理1班与高三文1班是两个班。"""
    pupils = make_pupils(66, classes=((12, 1), (12, 1)), absent=0)
    rows: list[Row] = [list(HEAD)]
    for index, pupil in enumerate(pupils):
        word = "理" if index < 12 else "文"
        rows.append(
            [pupil.number, pupil.name, f"高三{word}1班", *(raw(pupil, s) for s in THREE), pupil.total]
        )
    return Truth((save(folder / "高三.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def padded_names(folder: Path) -> Truth:
    """姓名里垫了空白，间隔号各异，有生僻字与自造字。"""
    pupils = make_pupils(67)
    odd = (
        "张 三",
        "李\u3000四",
        "\u00a0王五 ",
        "阿依古丽•买买提",
        "迪丽 ・ 努尔",
        "䶮𬭎",
        "吉\ue863",
        "Anna  Li",
    )
    names = ("张三", "李四", "王五", "阿依古丽·买买提", "迪丽·努尔", "䶮𬭎", "吉\ue863", "Anna Li")
    rows: list[Row] = [list(HEAD)]
    for index, pupil in enumerate(pupils):
        name = odd[index] if index < len(odd) else pupil.name
        rows.append([pupil.number, name, pupil.written, *(raw(pupil, s) for s in THREE), pupil.total])
    truth = tuple(replace(p, name=names[i]) if i < len(names) else p for i, p in enumerate(pupils))
    return Truth((save(folder / "姓名.xlsx", Page("Sheet1", rows)),), THREE, truth)


def lost_digits(folder: Path) -> Truth:
    """十八位号码存成了数：不收，并逐格列出；短号码存成数照收。"""
    pupils = make_pupils(68, size=6)
    rows: list[Row] = [list(HEAD)]
    truth = []
    for index, pupil in enumerate(pupils):
        number = 4.40106201001011e17 if index < 3 else 20260000.0 + index
        rows.append([number, *wide_row(pupil)[1:]])
        truth.append(replace(pupil, number=None if index < 3 else f"{20260000 + index}"))
    doubtful = ("Sheet1!A2", "Sheet1!A3", "Sheet1!A4")
    path = save(folder / "号码.xlsx", Page("Sheet1", rows))
    return Truth((path,), THREE, tuple(truth), doubtful=doubtful)


def same_name_twice(folder: Path) -> Truth:
    """同班同名：按学号是两个人。"""
    pupils = make_pupils(69, absent=0)
    pupils[4] = replace(pupils[4], name=pupils[3].name)
    return Truth((save(folder / "同名.xlsx", Page("Sheet1", wide(pupils))),), THREE, tuple(pupils))


def no_numbers_and_same_name(folder: Path) -> Truth:
    """同班同名又没有学号：两行都算，并说明。"""
    pupils = [replace(pupil, number=None) for pupil in make_pupils(70, absent=0)]
    pupils[4] = replace(pupils[4], name=pupils[3].name)
    rows: list[Row] = [
        ["姓名", "班级", *THREE],
        *([p.name, p.written, *(raw(p, s) for s in THREE)] for p in pupils),
    ]
    path = save(folder / "同名.xlsx", Page("Sheet1", rows))
    return Truth((path,), THREE, tuple(pupils), mentions=(pupils[3].name,))


def numbers_without_class(folder: Path) -> Truth:
    """没有班级：照样读入，班级不知道。"""
    pupils = [replace(pupil, grade=None, no=None) for pupil in make_pupils(71)]
    rows: list[Row] = [
        ["学号", "姓名", *THREE],
        *([p.number, p.name, *(raw(p, s) for s in THREE)] for p in pupils),
    ]
    return Truth((save(folder / "成绩.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def zeros_for_absence(folder: Path) -> Truth:
    """只有一科把缺考写成 0，名次写“无”：0 仍是分数，但要提醒。"""
    pupils = make_pupils(72, absent=0)
    for index in (2, 9):
        pupils[index] = with_mark(pupils[index], "数学", Mark(0.0, State.NORMAL, 0))
    rows: list[Row] = [["学号", "姓名", "班级", *(h for s in THREE for h in (s, f"{s}校次"))]]
    for index, pupil in enumerate(pupils):
        row: Row = [pupil.number, pupil.name, pupil.written]
        for subject in THREE:
            rank = ranks(pupils, subject)[index]
            row += [raw(pupil, subject), "无" if pupil.marks[subject].value == 0 else rank]
        rows.append(row)
    return Truth(
        (save(folder / "零分.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils), mentions=("0 分",)
    )


def wrong_dimension(folder: Path) -> Truth:
    """文件声称使用区域只有 A1。"""
    pupils = make_pupils(73)
    path = save(folder / "平台.xlsx", Page("Sheet1", wide(pupils)))
    rewrite(
        path,
        "xl/worksheets/sheet1.xml",
        lambda xml: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1"', xml),
    )
    return Truth((path,), THREE, tuple(pupils))


def far_used_range(folder: Path) -> Truth:
    """使用区域一直到 XFD。"""
    pupils = make_pupils(74)
    page = Page("Sheet1", wide(pupils), stray=(5000, 16383))
    return Truth((save(folder / "虚大.xlsx", page),), THREE, tuple(pupils))


def gbk_text(folder: Path) -> Truth:
    """GBK 的 .csv。"""
    pupils = make_pupils(75)
    return Truth((save_csv(folder / "成绩.csv", wide(pupils), "gb18030"),), THREE, tuple(pupils))


def utf8_text(folder: Path) -> Truth:
    """带 BOM 的 UTF-8 .csv。"""
    pupils = make_pupils(75)
    return Truth((save_csv(folder / "成绩.csv", wide(pupils)),), THREE, tuple(pupils))


def workbook_and_its_text_twin(folder: Path) -> Truth:
    """同一次考试的 .xlsx 与 .csv 一起选了：每人只算一次。"""
    pupils = make_pupils(75)
    paths = (
        save(folder / "成绩.xlsx", Page("Sheet1", wide(pupils))),
        save_csv(folder / "成绩.csv", wide(pupils)),
    )
    return Truth(paths, THREE, tuple(pupils))


PEOPLE = (
    class_spellings,
    class_numbers_that_lost_zeros,
    senior_class_codes,
    primary_class_codes,
    entry_years,
    streams,
    padded_names,
    lost_digits,
    same_name_twice,
    no_numbers_and_same_name,
    numbers_without_class,
    zeros_for_absence,
    wrong_dimension,
    far_used_range,
    gbk_text,
    utf8_text,
    workbook_and_its_text_twin,
)
