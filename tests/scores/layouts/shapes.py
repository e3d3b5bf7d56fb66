"""表的形状里的陷阱：并排、夹行、多张表、班级写在别处。"""

from dataclasses import replace
from pathlib import Path

from jiaowu.scores.matrix import State
from tests.scores.layouts.exam import Mark, Truth, make_pupils, ranks, raw, with_mark
from tests.scores.layouts.pages import Page, Row, save
from tests.scores.layouts.wide import HEAD, THREE, wide, wide_row


def side_by_side(folder: Path) -> Truth:
    """两块并排，右块比左块短。"""
    pupils = make_pupils(31, classes=((7, 1),), size=25)
    head: Row = ["序号", "姓名", *THREE, None, "序号", "姓名", *THREE]
    rows: list[Row] = [["七年级1班期中成绩"], head]
    left, right = pupils[:13], pupils[13:]
    for index, pupil in enumerate(left):
        row: Row = [index + 1, pupil.name, *(raw(pupil, s) for s in THREE), None]
        if index < len(right):
            row += [index + 14, right[index].name, *(raw(right[index], s) for s in THREE)]
        rows.append(row)
    truth = tuple(replace(pupil, number=None) for pupil in pupils)
    return Truth((save(folder / "并排.xlsx", Page("Sheet1", rows)),), THREE, truth)


def stacked_classes(folder: Path) -> Truth:
    """一张表里各班上下排列，各有标题、表头、平均分与签名。"""
    pupils = make_pupils(32, classes=((7, 1), (7, 2), (7, 3)))
    rows: list[Row] = []
    for no in (1, 2, 3):
        rows += [[f"七年级{no}班期中考试成绩"], ["学号", "姓名", *THREE, "总分"]]
        rows += [[p.number, p.name, *(raw(p, s) for s in THREE), p.total] for p in pupils if p.no == no]
        rows += [["平均分", None, 80.5, 81.5, 79.5, 241.5], ["班主任签名：", None, None, "日期："], []]
    return Truth((save(folder / "各班.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def summaries_between(folder: Path) -> Truth:
    """班级列齐全，每班末尾夹着平均分、及格率各行。"""
    pupils = make_pupils(33)
    rows: list[Row] = [list(HEAD)]
    for no in (1, 2):
        rows += [wide_row(pupil) for pupil in pupils if pupil.no == no]
        rows += [
            [None, "平均分", f"七({no})班", 80.1, 79.2, 78.3, 237.6],
            [None, "及格率", f"七({no})班", "92%", 0.9, 0.8, None],
        ]
        rows += [["最高分", None, None, 118, 119, 117, 340]]
    return Truth((save(folder / "夹行.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def unlabelled_footer(folder: Path) -> Truth:
    """末尾一行没有名目的合计，再空一行是备注。"""
    pupils = make_pupils(34)
    rows = wide(pupils)
    rows += [[None, None, None, 1944.5, 1932, 1890.5, 5767], [], ["备注：缺考的同学下周补考。"]]
    return Truth((save(folder / "合计.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def numbered_empty_rows(folder: Path) -> Truth:
    """序号预先编到 60，后面都是空行；表头下有一行隐藏的代码。"""
    pupils = make_pupils(35)
    rows: list[Row] = [["序号", *HEAD], ["xh", "stu_no", "stu_name", "class", "yw", "sx", "yy", "total"]]
    rows += [[index + 1, *wide_row(pupil)] for index, pupil in enumerate(pupils)]
    rows += [[index + 1] for index in range(len(pupils), 60)]
    page = Page("Sheet1", rows, hidden_rows=(1,))
    return Truth((save(folder / "预编号.xlsx", page),), THREE, tuple(pupils))


def filtered_rows(folder: Path) -> Truth:
    """筛选后隐藏了几名考生：照样计入，并说明。"""
    pupils = make_pupils(36)
    page = Page("Sheet1", wide(pupils), hidden_rows=(3, 4, 9))
    return Truth((save(folder / "筛选.xlsx", page),), THREE, tuple(pupils), mentions=("隐藏",))


def extra_sheets(folder: Path) -> Truth:
    """封面、示例、隐藏的旧成绩、空表都不用，并逐张说明。"""
    pupils = make_pupils(37)
    old = [with_mark(pupil, "语文", Mark(1.0, State.NORMAL, 1)) for pupil in pupils]
    path = save(
        folder / "期中.xlsx",
        Page("封面", [["明德中学"], ["七年级期中考试成绩册"], ["二〇二六年十一月"]]),
        Page("示例", [list(HEAD), ["20260101", "张三", "七(1)班", 100, 100, 100, 300]]),
        Page("七年级", wide(pupils)),
        Page("备份", wide(old), hidden=True),
        Page("Sheet3", []),
    )
    return Truth((path,), THREE, tuple(pupils), left_out=("封面", "示例", "备份"))


def grade_sheet_and_class_sheets(folder: Path) -> Truth:
    """全年级一张，各班又各一张，还有一张名次表：同一人只算一次。"""
    pupils = make_pupils(38)
    order = ranks(pupils, "总分")
    listing: list[Row] = [["名次", "姓名", "班级", "总分"]]
    listing += [[order[i], p.name, p.written, p.total] for i, p in enumerate(pupils) if order[i] is not None]
    pages = [Page("全年级", wide(pupils))]
    pages += [Page(f"{no}班", [list(HEAD), *(wide_row(p) for p in pupils if p.no == no)]) for no in (1, 2)]
    path = save(folder / "七年级期中.xlsx", *pages, Page("排名", listing))
    return Truth((path,), THREE, tuple(pupils), left_out=("1班", "2班", "排名"))


def class_in_the_title(folder: Path) -> Truth:
    """班级只写在标题里。"""
    pupils = make_pupils(39, classes=((8, 4),), size=20)
    rows: list[Row] = [["明德中学八年级（4）班期末考试成绩"], ["学号", "姓名", *THREE]]
    rows += [[p.number, p.name, *(raw(p, s) for s in THREE)] for p in pupils]
    return Truth((save(folder / "期末成绩.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def class_in_the_file_name(folder: Path) -> Truth:
    """班级只在文件名里，每班一个文件。"""
    pupils = make_pupils(40, classes=((7, 3), (7, 11)))
    paths = []
    for no in (3, 11):
        rows: list[Row] = [["学号", "姓名", *THREE]]
        rows += [[p.number, p.name, *(raw(p, s) for s in THREE)] for p in pupils if p.no == no]
        paths.append(save(folder / f"七年级{no}班期中成绩.xlsx", Page("Sheet1", rows)))
    return Truth(tuple(paths), THREE, tuple(pupils))


def sheet_per_subject(folder: Path) -> Truth:
    """每科一张表，只有“成绩”一列；有一人缺一张表里的一行。"""
    pupils = make_pupils(41, absent=0)
    pages = []
    for subject in THREE:
        rows: list[Row] = [["考号", "姓名", "班级", "成绩"]]
        rows += [[p.number, p.name, p.written, raw(p, subject)] for p in pupils]
        pages.append(Page(subject, rows))
    return Truth((save(folder / "七年级期中.xlsx", *pages),), THREE, tuple(pupils))


def grade_column(folder: Path) -> Truth:
    """年级与班号分在两列。"""
    pupils = make_pupils(42, classes=((7, 1), (8, 1), (9, 2)))
    rows: list[Row] = [["年级", "班级", "学号", "姓名", *THREE]]
    words = {7: "七年级", 8: "八年级", 9: "九年级"}
    rows += [[words[p.grade or 0], f"{p.no}", p.number, p.name, *(raw(p, s) for s in THREE)] for p in pupils]
    return Truth((save(folder / "全校.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def late_header(folder: Path) -> Truth:
    """表头在第 28 行，上面是大段说明。"""
    pupils = make_pupils(43)
    notes: list[Row] = [
        [f"{index + 1}. 请各班主任认真核对本班成绩，如有疑问请与教务处联系。"] for index in range(27)
    ]
    return Truth((save(folder / "说明.xlsx", Page("Sheet1", [*notes, *wide(pupils)])),), THREE, tuple(pupils))


SHAPES = (
    side_by_side,
    stacked_classes,
    summaries_between,
    unlabelled_footer,
    numbered_empty_rows,
    filtered_rows,
    extra_sheets,
    grade_sheet_and_class_sheets,
    class_in_the_title,
    class_in_the_file_name,
    sheet_per_subject,
    grade_column,
    late_header,
)
