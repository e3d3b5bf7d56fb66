"""多张表、多次考试、别的格式，以及夹在数据里的表头与空白。"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import xlwt

from jiaowu.scores.matrix import State
from jiaowu.scores.parsed import ParseOptions
from tests.scores.layouts.exam import Mark, TruePupil, Truth, make_pupils, ranks, raw, with_mark
from tests.scores.layouts.pages import Page, Row, save
from tests.scores.layouts.wide import HEAD, THREE, wide, wide_row


def merged_class_column(folder: Path) -> Truth:
    """班级纵向合并，只有首行有字。"""
    pupils = make_pupils(81)
    rows: list[Row] = [["班级", "学号", "姓名", *THREE]]
    for index, pupil in enumerate(pupils):
        first = pupil.written if index % 12 == 0 else None
        rows.append([first, pupil.number, pupil.name, *(raw(pupil, s) for s in THREE)])
    page = Page("Sheet1", rows, merges=((1, 0, 12, 0), (13, 0, 24, 0)))
    return Truth((save(folder / "合并班级.xlsx", page),), THREE, tuple(pupils))


def class_written_once(folder: Path) -> Truth:
    """班级没有合并，只写在每班第一行。"""
    pupils = make_pupils(82)
    rows: list[Row] = [["班级", "学号", "姓名", *THREE]]
    for index, pupil in enumerate(pupils):
        first = pupil.written if index % 12 == 0 else None
        rows.append([first, pupil.number, pupil.name, *(raw(pupil, s) for s in THREE)])
    return Truth((save(folder / "班级首行.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def header_on_every_page(folder: Path) -> Truth:
    """每隔十行又出现一次标题与表头（打印用）。"""
    pupils = make_pupils(83)
    rows: list[Row] = []
    for start in range(0, len(pupils), 10):
        rows += [
            ["七年级期中考试成绩表"],
            list(HEAD),
            *(wide_row(pupil) for pupil in pupils[start : start + 10]),
        ]
    return Truth((save(folder / "分页.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def blank_scores(folder: Path) -> Truth:
    """个别空白当作缺考，并说明；整行空白的考生也在。"""
    pupils = make_pupils(84, absent=0)
    nothing = Mark(None, State.ABSENT, None)
    pupils[3] = with_mark(pupils[3], "数学", nothing)
    for subject in THREE:
        pupils[8] = with_mark(pupils[8], subject, nothing)
    return Truth(
        (save(folder / "空白.xlsx", Page("Sheet1", wide(pupils))),), THREE, tuple(pupils), mentions=("空",)
    )


def blank_electives(folder: Path) -> Truth:
    """选科没选的一大片空白是没有选。"""
    subjects = (*THREE, "物理", "历史")
    pupils = make_pupils(85, classes=((10, 1), (10, 2)), subjects=subjects, absent=0)
    nothing = Mark(None, State.NOT_TAKEN, None)
    pupils = [with_mark(p, "历史" if i % 2 else "物理", nothing) for i, p in enumerate(pupils)]
    path = save(folder / "高一.xlsx", Page("Sheet1", wide(pupils, subjects)))
    return Truth((path,), subjects, tuple(pupils))


def quality_sheets_beside(folder: Path) -> Truth:
    """同一本里还有质量分析、任课安排、分数段各表：都不是成绩。"""
    pupils = make_pupils(86)
    quality: list[Row] = [
        ["七年级质量分析"],
        [
            "班级",
            "考试人数",
            "总分",
            "平均分",
            "合格人数",
            "合格率",
            "优秀人数",
            "优秀率",
            "四率和",
            "任课教师",
        ],
        ["七(1)班", 12, 960.5, 80.04, 11, 0.917, 5, 0.417, 210.5, "甲老师"],
        ["七(2)班", 12, 930.0, 77.5, 10, 0.833, 4, 0.333, 195.1, "乙老师"],
        ["合计", 24, 1890.5, 78.77, 21, 0.875, 9, 0.375, 202.8, None],
    ]
    posts: list[Row] = [["班级", "语文", "数学", "英语"], ["七(1)班", "甲老师", "乙老师", "丙老师"]]
    bands: list[Row] = [
        ["分数段", "七(1)班", "七(2)班"],
        ["110-120", 3, 2],
        ["100-109", 4, 5],
        ["90-99", 5, 5],
    ]
    path = save(
        folder / "七年级.xlsx",
        Page("质量分析", quality),
        Page("成绩", wide(pupils)),
        Page("任课", posts),
        Page("分数段", bands),
    )
    return Truth((path,), THREE, tuple(pupils), left_out=("质量分析", "任课", "分数段"))


def differing_class_sheet(folder: Path) -> Truth:
    """年级表与班级表里有一人的分数不同：只算一次，并说出是谁。"""
    pupils = make_pupils(87, absent=0)
    other = [
        with_mark(pupils[2], "语文", Mark(33.0, State.NORMAL, 33)) if p is pupils[2] else p for p in pupils
    ]
    pages = [Page("全年级", wide(pupils))]
    pages += [Page(f"{no}班", wide([p for p in other if p.no == no])) for no in (1, 2)]
    path = save(folder / "七年级.xlsx", *pages)
    return Truth((path,), THREE, tuple(pupils), left_out=("1班", "2班"), mentions=(pupils[2].name,))


def ratio_ranks(folder: Path) -> Truth:
    """名次写成 1/24；空列夹在学科之间。"""
    pupils = make_pupils(88, absent=0)
    rows: list[Row] = [["学号", "姓名", "班级", "语文", "名次", None, "数学", "名次", None, "英语", "名次"]]
    by = {subject: ranks(pupils, subject) for subject in THREE}
    for index, pupil in enumerate(pupils):
        row: Row = [pupil.number, pupil.name, pupil.written]
        for subject in THREE:
            row += [raw(pupil, subject), f"{by[subject][index]}/{len(pupils)}", None]
        rows.append(row)
    return Truth((save(folder / "名次.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def full_marks_under_subjects(folder: Path) -> Truth:
    """第二行表头是满分：(120)、满分100。"""
    pupils = make_pupils(89, subjects=("语文", "数学", "物理"))
    rows = wide(pupils, ("语文", "数学", "物理"))
    rows.insert(1, [None, None, None, "（120）", "(120分)", "满分100", None])
    merges = [(0, left, 1, left) for left in (0, 1, 2, 6)]
    path = save(folder / "满分.xlsx", Page("Sheet1", rows, merges=merges))
    full = {"语文": 120.0, "数学": 120.0, "物理": 100.0}
    return Truth((path,), ("语文", "数学", "物理"), tuple(pupils), full)


def class_averages_between(folder: Path) -> Truth:
    """每班后面一行写“七(1)班平均”。"""
    pupils = make_pupils(90)
    rows: list[Row] = [list(HEAD)]
    for no in (1, 2):
        rows += [wide_row(pupil) for pupil in pupils if pupil.no == no]
        rows.append([None, f"七({no})班平均", None, 81.2, 80.3, 79.4, 240.9])
    rows.append([None, "年级平均分", None, 80.9, 80.1, 79.2, 240.2])
    return Truth((save(folder / "班均.xlsx", Page("Sheet1", rows)),), THREE, tuple(pupils))


def subject_files_with_other_pupils(folder: Path) -> Truth:
    """每科一个文件，有一人不在数学的名单里。"""
    pupils = make_pupils(91, absent=0)
    pupils[5] = with_mark(pupils[5], "数学", Mark(None, State.ABSENT, None))
    paths = []
    for subject in THREE:
        own = [p for p in pupils if not (subject == "数学" and p is pupils[5])]
        rows: list[Row] = [["学号", "姓名", "班级", "得分"]]
        rows += [[p.number, p.name, p.written, raw(p, subject)] for p in own]
        paths.append(save(folder / f"{subject}.xlsx", Page("Sheet1", rows)))
    return Truth(tuple(paths), THREE, tuple(pupils), mentions=(pupils[5].name,))


def written_subject_names(folder: Path) -> Truth:
    """政治一科在初中叫道德与法治，信息科技照原文。"""
    subjects = ("语文", "道德与法治", "信息科技")
    pupils = make_pupils(92, subjects=subjects)
    rows = wide(pupils, subjects)
    rows[0][4] = "道法"
    return Truth((save(folder / "七年级.xlsx", Page("Sheet1", rows)),), subjects, tuple(pupils))


def one_letter_subjects(folder: Path) -> Truth:
    """学科写成一个字。"""
    subjects = ("语文", "数学", "英语", "物理", "化学", "生物")
    pupils = make_pupils(93, classes=((9, 1), (9, 2)), subjects=subjects)
    rows = wide(pupils, subjects)
    rows[0][3:] = ["语", "数", "英", "物", "化", "生", "总"]
    return Truth((save(folder / "九年级.xlsx", Page("Sheet1", rows)),), subjects, tuple(pupils))


def japanese_instead_of_english(folder: Path) -> Truth:
    """日语是一门学科：没有考的人是没有选。"""
    subjects = ("语文", "英语", "日语")
    pupils = make_pupils(94, classes=((10, 1), (10, 2)), subjects=subjects, absent=0)
    nothing = Mark(None, State.NOT_TAKEN, "-")
    pupils = [with_mark(p, "日语" if i % 5 else "英语", nothing) for i, p in enumerate(pupils)]
    rows: list[Row] = [["学号", "姓名", "班级", "语文", "英语", "外语(日语)"]]
    rows += [[p.number, p.name, p.written, *(raw(p, s) for s in subjects)] for p in pupils]
    return Truth((save(folder / "高一.xlsx", Page("Sheet1", rows)),), subjects, tuple(pupils))


def old_binary_workbook(folder: Path) -> Truth:
    """真的 .xls。"""
    pupils = make_pupils(95)
    path = folder / "期中.xls"
    book = xlwt.Workbook()
    sheet = book.add_sheet("成绩")
    for row, values in enumerate(wide(pupils)):
        for column, value in enumerate(values):
            if value is not None:
                sheet.write(row, column, value)
    book.save(str(path))
    return Truth((path,), THREE, tuple(pupils))


def _tabbed(pupils: Sequence[TruePupil]) -> str:
    return "\r\n".join("\t".join("" if v is None else str(v) for v in row) for row in wide(pupils)) + "\r\n"


def utf16_tabs(folder: Path) -> Truth:
    """UTF-16 的制表符文本，名叫 .txt。"""
    pupils = make_pupils(96)
    path = folder / "成绩.txt"
    path.write_bytes(_tabbed(pupils).encode("utf-16"))
    return Truth((path,), THREE, tuple(pupils))


def misnamed_workbook(folder: Path) -> Truth:
    """.xlsx 起名 .xls：按内容读，并说明。"""
    pupils = make_pupils(97)
    path = save(folder / "期中.xlsx", Page("Sheet1", wide(pupils)))
    return Truth((path.rename(folder / "期中.xls"),), THREE, tuple(pupils), mentions=("扩展名",))


def exam_per_sheet(folder: Path) -> Truth:
    """L12：每次考试一张表，用户选了期末。"""
    pupils = make_pupils(99, absent=0)
    before = [with_mark(p, "语文", Mark(50.0, State.NORMAL, 50)) for p in pupils]
    path = save(folder / "七年级.xlsx", Page("期中", wide(before)), Page("期末", wide(pupils)))
    options = ParseOptions(sheets=("期末",))
    return Truth((path,), THREE, tuple(pupils), left_out=("期中",), options=options)


def only_a_total(folder: Path) -> Truth:
    """只有总分：总分当作一科。"""
    pupils = make_pupils(98, absent=0)
    rows: list[Row] = [["学号", "姓名", "班级", "总分"]]
    rows += [[p.number, p.name, p.written, p.total] for p in pupils]
    truth = tuple(replace(p, marks={"总分": Mark(p.total)}) for p in pupils)
    return Truth((save(folder / "总分.xlsx", Page("Sheet1", rows)),), ("总分",), truth)


def sheet_per_class_and_subject(folder: Path) -> Truth:
    """每班每科一张表，班级与学科都在表名里。"""
    pupils = make_pupils(121, absent=0)
    pages = []
    for no in (1, 2):
        for subject in THREE:
            rows: list[Row] = [["姓名", "分数", "名次"]]
            own = [p for p in pupils if p.no == no]
            order = ranks(own, subject)
            rows += [[p.name, raw(p, subject), order[i]] for i, p in enumerate(own)]
            pages.append(Page(f"七{no}班{subject}", rows))
    truth = tuple(replace(pupil, number=None) for pupil in pupils)
    return Truth((save(folder / "期中.xlsx", *pages),), THREE, truth)


def file_per_class_sheet_per_subject(folder: Path) -> Truth:
    """每班一个文件，每科一张表；学号在各表里都有。"""
    pupils = make_pupils(122, absent=0)
    paths = []
    for no in (1, 2):
        pages = []
        for subject in THREE:
            rows: list[Row] = [[f"{subject}成绩登记表"], ["学号", "姓名", "得分"]]
            rows += [[p.number, p.name, raw(p, subject)] for p in pupils if p.no == no]
            pages.append(Page(subject, rows))
        paths.append(save(folder / f"七（{no}）班.xlsx", *pages))
    return Truth(tuple(paths), THREE, tuple(pupils))


def subject_in_the_title(folder: Path) -> Truth:
    """学科与班级都只在标题里，一张表里上下三科。"""
    pupils = make_pupils(123, classes=((8, 2),), size=10, absent=0)
    rows: list[Row] = []
    for subject in THREE:
        rows += [[f"八年级2班{subject}期末成绩"], ["序号", "姓名", "成绩"]]
        rows += [[i + 1, p.name, raw(p, subject)] for i, p in enumerate(pupils)]
        rows.append([])
    truth = tuple(replace(pupil, number=None) for pupil in pupils)
    return Truth((save(folder / "期末.xlsx", Page("Sheet1", rows)),), THREE, truth)


def classes_in_two_files_with_other_columns(folder: Path) -> Truth:
    """两个班的文件列的次序、学科写法都不同。"""
    pupils = make_pupils(124)
    first: list[Row] = [["学号", "姓名", *THREE]]
    first += [[p.number, p.name, *(raw(p, s) for s in THREE)] for p in pupils if p.no == 1]
    second: list[Row] = [["姓名", "英", "语", "数", "考号"]]
    order = ("英语", "语文", "数学")
    second += [[p.name, *(raw(p, s) for s in order), p.number] for p in pupils if p.no == 2]
    paths = (
        save(folder / "701.xlsx", Page("Sheet1", first)),
        save(folder / "702.xlsx", Page("Sheet1", second)),
    )
    return Truth(paths, THREE, tuple(pupils))


def same_number_in_two_classes(folder: Path) -> Truth:
    """每班的学号都从 1 编起：不能当作同一个人。"""
    pupils = make_pupils(125)
    truth = tuple(replace(pupil, number=str(index % 12 + 1)) for index, pupil in enumerate(pupils))
    rows: list[Row] = [list(HEAD), *(wide_row(pupil) for pupil in truth)]
    return Truth((save(folder / "班内学号.xlsx", Page("Sheet1", rows)),), THREE, truth)


def same_number_on_two_sheets(folder: Path) -> Truth:
    """每班一张表，学号都从 1 编起。"""
    pupils = make_pupils(126)
    truth = tuple(replace(pupil, number=str(index % 12 + 1)) for index, pupil in enumerate(pupils))
    pages = [Page(f"{no}班", wide([p for p in truth if p.no == no])) for no in (1, 2)]
    return Truth((save(folder / "七年级.xlsx", *pages),), THREE, truth)


BOOKS = (
    sheet_per_class_and_subject,
    file_per_class_sheet_per_subject,
    subject_in_the_title,
    classes_in_two_files_with_other_columns,
    same_number_in_two_classes,
    same_number_on_two_sheets,
    merged_class_column,
    class_written_once,
    header_on_every_page,
    blank_scores,
    blank_electives,
    quality_sheets_beside,
    differing_class_sheet,
    ratio_ranks,
    full_marks_under_subjects,
    class_averages_between,
    subject_files_with_other_pupils,
    written_subject_names,
    one_letter_subjects,
    japanese_instead_of_english,
    old_binary_workbook,
    utf16_tabs,
    misnamed_workbook,
    exam_per_sheet,
    only_a_total,
)
