"""样例学校收到的成绩表：每个年级一种版式，数值都与真值一致。"""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter
import xlwt

SCHOOL = "青禾实验学校"
CREATED = datetime(2026, 7, 1, tzinfo=UTC).replace(tzinfo=None)
"""写进文件属性的日期；固定下来，文件才逐字节相同。"""
NUMERALS = {7: "七", 8: "八", 9: "九"}

Cell = float | str | None
Row = tuple[str, str, int, list[Cell]]
"""学号、姓名、班号、各科成绩。"""
Value = str | float | None


@dataclass(frozen=True)
class Grade:
    """一个年级的一次考试。"""

    grade: int
    subjects: tuple[str, ...]
    rows: list[Row]

    @property
    def numeral(self) -> str:
        """七、八、九。"""
        return NUMERALS[self.grade]

    def classes(self) -> Iterator[tuple[int, list[Row]]]:
        """逐班：班号与考生。"""
        for no in sorted({row[2] for row in self.rows}):
            yield no, [row for row in self.rows if row[2] == no]


@dataclass(frozen=True)
class Paper:
    """要写成表格的一个年级：文件夹、考试名称、满分、成绩。"""

    folder: Path
    exam: str
    full: dict[str, int]
    grade: Grade


def write_workbooks(root: Path, at: int, exam: str, full: dict[str, int], grades: list[Grade]) -> None:
    """第 at 次考试的全部文件，写在 root/<考试名称> 里。"""
    folder = root / exam
    folder.mkdir(parents=True, exist_ok=True)
    for grade in grades:
        LAYOUTS[at, grade.grade](Paper(folder, exam, full, grade))


def sheet_per_class(paper: Paper) -> None:
    """.xls，一班一张表，班级只在表名与标题里；末尾有平均分与及格率。"""
    book = xlwt.Workbook(encoding="utf-8")
    for no, rows in paper.grade.classes():
        title = f"{paper.grade.numeral}({no})班"
        sheet = book.add_sheet(title)
        sheet.write_merge(0, 0, 0, len(paper.grade.subjects) + 3, f"{SCHOOL}{paper.exam}{title}成绩表")
        lines: list[list[Value]] = [["序号", "学号", "姓名", *paper.grade.subjects, "总分"]]
        lines += [
            [i, number, name, *cells, total(cells)] for i, (number, name, _, cells) in enumerate(rows, 1)
        ]
        lines += summary(rows, paper, 3)
        for top, line in enumerate(lines, 1):
            for left, value in enumerate(line):
                if value is not None:
                    sheet.write(top, left, value)
    book.save(str(paper.folder / f"{paper.grade.numeral}年级各班成绩.xls"))


def merged_headers(paper: Paper) -> None:
    """两层合并表头：上层学科，下层得分、班次、校次；末行是注。"""
    with open_book(paper, "年级汇总（含名次）") as book:
        sheet = book.add_worksheet("汇总")
        centred = book.add_format({"align": "center", "bold": True})
        width = 3 + 3 * (len(paper.grade.subjects) + 1)
        sheet.merge_range(0, 0, 0, width - 1, f"{SCHOOL} {paper.exam}（{paper.grade.numeral}年级）", centred)
        for left, text in enumerate(("学号", "姓名", "班级")):
            sheet.merge_range(1, left, 2, left, text, centred)
        for at, subject in enumerate((*paper.grade.subjects, "总分")):
            left = 3 + 3 * at
            sheet.merge_range(1, left, 1, left + 2, subject, centred)
            sheet.write_row(2, left, ("得分", "班次", "校次"), centred)
        ranks = all_ranks(paper.grade)
        for top, (number, name, no, cells) in enumerate(paper.grade.rows, 3):
            sheet.write_row(top, 0, (number, name, f"{paper.grade.numeral}({no})班"))
            for at, value in enumerate((*cells, total(cells))):
                write(sheet, top, 3 + 3 * at, (value, *ranks[number][at]))
        sheet.merge_range(
            len(paper.grade.rows) + 3,
            0,
            len(paper.grade.rows) + 3,
            width - 1,
            "注：缺考不计排名；名次按得分从高到低。",
        )


def plain_csv(paper: Paper) -> None:
    """GB18030 的 .csv：姓名用全角空格撑开，班级写作 七1班。"""
    path = paper.folder / f"{paper.grade.numeral}年级成绩.csv"
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(("学号", "姓名", "班级", *paper.grade.subjects, "总分", "年级名次"))
        ranks = all_ranks(paper.grade)
        for number, name, no, cells in paper.grade.rows:
            padded = "　".join(name) if len(name) == 2 else name
            values = [short(value) for value in (*cells, total(cells))]
            writer.writerow((number, padded, f"{paper.grade.numeral}{no}班", *values, ranks[number][-1][1]))


def ranks_behind(paper: Paper) -> None:
    """标题、说明、表头在第 4 行；名次只是跟在学科后面；各班之间夹小计，末尾签字。"""
    with open_book(paper, "学情诊断") as book:
        sheet = book.add_worksheet("Sheet1")
        sheet.merge_range(0, 0, 0, 12, f"{paper.exam}成绩登记表")
        sheet.merge_range(
            1, 0, 1, 12, "说明：1.本表由各班班主任核对；2.缺考填“缺考”，不得空白；3.10月15日前交教导处。"
        )
        header: list[Value] = ["班级", "学号", "姓名"]
        for subject in (*paper.grade.subjects, "总分"):
            header += [subject, "班次", "校次"]
        lines: list[list[Value]] = [[], header]
        ranks = all_ranks(paper.grade)
        for no, rows in paper.grade.classes():
            for number, name, _, cells in rows:
                line: list[Value] = [f"{paper.grade.grade}0{no}", number, name]
                for at, value in enumerate((*cells, total(cells))):
                    line += [value, *ranks[number][at]]
                lines.append(line)
            lines.append(spaced(["", "", "平均分"], means(rows)))
        lines.append(spaced(["", "", "年级平均"], means(paper.grade.rows)))
        lines += [[], ["制表人：", "", "", "审核人：", "", "", "日期："]]
        for top, line in enumerate(lines, 2):
            write(sheet, top, 0, line)


def long_table(paper: Paper) -> None:
    """封面之后是长表，一行一科；另有一张隐藏的旧表。"""
    with open_book(paper, "导出明细") as book:
        cover = book.add_worksheet("封面")
        cover.write_column(3, 2, (SCHOOL, paper.exam, f"{paper.grade.numeral}年级", "教导处"))
        sheet = book.add_worksheet("明细")
        sheet.write_row(0, 0, ("学号", "姓名", "年级", "班级", "科目", "分数"))
        top = 1
        for number, name, no, cells in paper.grade.rows:
            for subject, cell in zip(paper.grade.subjects, cells, strict=True):
                grade = f"{paper.grade.numeral}年级"
                sheet.write_row(top, 0, (number, name, grade, f"{no}班", subject, cell))
                top += 1
        old = book.add_worksheet("旧表勿用")
        old.write_row(0, 0, ("学号", "姓名", "语文"))
        old.hide()


def full_in_header(paper: Paper) -> None:
    """表头写满分（语文（满分120））；成绩都存成文字，夹着“85分”、全角数字与各种缺考的写法。"""
    with open_book(paper, "期中") as book:
        sheet = book.add_worksheet(f"{paper.grade.numeral}年级")
        titles = [f"{subject}（满分{paper.full[subject]}）" for subject in paper.grade.subjects]
        sheet.write_row(0, 0, ("学籍号", "学生姓名", "行政班", *titles))
        absent = iter(("缺", "Q", "病假", "缺考") * len(paper.grade.rows))
        for top, (number, name, no, cells) in enumerate(paper.grade.rows, 1):
            words = [next(absent) if cell == "缺考" else as_text(cell, top) for cell in cells]
            write(sheet, top, 0, (number, name, f"{paper.grade.numeral}年级{no}班", *words))


def side_by_side(paper: Paper) -> None:
    """一班一张表，左右两块并排；表头写作 语文/120。"""
    with open_book(paper, "期中各班") as book:
        titles = [f"{subject}/{paper.full[subject]}" for subject in paper.grade.subjects]
        header = ("学号", "姓名", *titles)
        for no, rows in paper.grade.classes():
            sheet = book.add_worksheet(f"{paper.grade.numeral}({no})班")
            half = (len(rows) + 1) // 2
            sheet.merge_range(0, 0, 0, 2 * len(header), f"{paper.grade.numeral}年级（{no}）班期中考试成绩")
            for left, part in ((0, rows[:half]), (len(header) + 1, rows[half:])):
                sheet.write_row(1, left, header)
                for top, (number, name, _, cells) in enumerate(part, 2):
                    write(sheet, top, left, (number, name, *cells))


def merged_full_xls(paper: Paper) -> None:
    """.xls，两层表头，上层学科带满分，下层得分、名次；各班之间有合计行。"""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("九年级")
    sheet.write_merge(0, 0, 0, 10, f"{SCHOOL}{paper.exam}")
    for left, text in enumerate(("班级", "学号", "姓名")):
        sheet.write_merge(1, 2, left, left, text)
    for at, subject in enumerate(paper.grade.subjects):
        left = 3 + 2 * at
        sheet.write_merge(1, 1, left, left + 1, f"{subject}（满分{paper.full[subject]}分）")
        sheet.write(2, left, "得分")
        sheet.write(2, left + 1, "名次")
    ranks = all_ranks(paper.grade)
    top = 3
    for no, rows in paper.grade.classes():
        for number, name, _, cells in rows:
            line: list[Value] = [f"九（{no}）班", int(number), name]
            for at, value in enumerate(cells):
                line += [value, ranks[number][at][1]]
            for left, value in enumerate(line):
                if value is not None:
                    sheet.write(top, left, value)
            top += 1
        for left, value in enumerate(spaced(["", "", "合计"], sums(rows), 1)):
            if value is not None:
                sheet.write(top, left, value)
        top += 1
    book.save(str(paper.folder / "九年级期中.xls"))


LAYOUTS: dict[tuple[int, int], Callable[[Paper], None]] = {
    (0, 7): sheet_per_class,
    (0, 8): merged_headers,
    (1, 7): plain_csv,
    (1, 8): ranks_behind,
    (1, 9): long_table,
    (2, 7): full_in_header,
    (2, 8): side_by_side,
    (2, 9): merged_full_xls,
}
"""（第几次考试、年级）→ 版式。"""


def open_book(paper: Paper, title: str) -> xlsxwriter.Workbook:
    """新建 .xlsx，属性里的日期固定。"""
    book = xlsxwriter.Workbook(paper.folder / f"{paper.grade.numeral}年级{title}.xlsx")
    book.set_properties({"created": CREATED})
    return book


def write(sheet: xlsxwriter.worksheet.Worksheet, top: int, left: int, values: Sequence[Value]) -> None:
    """写一行；没有值的格子留空，数字样的文字仍是文字。"""
    for at, value in enumerate(values):
        if isinstance(value, str):
            sheet.write_string(top, left + at, value)
        elif value is not None:
            sheet.write_number(top, left + at, value)


def total(cells: Sequence[Cell]) -> Value:
    """表里自带的总分：把数加起来。"""
    return sum(cell for cell in cells if isinstance(cell, float | int))


def short(value: Value) -> Value:
    """整数不带小数点。"""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def as_text(cell: Cell, row: int) -> str | None:
    """成绩 → 文字；每隔几行换一种写法。"""
    if cell is None or isinstance(cell, str):
        return cell
    text = str(short(cell))
    if row % 11 == 0:
        return f"{text}分"
    return "".join(chr(ord(digit) + 0xFEE0) for digit in text) if row % 13 == 0 else f"{text} "


def all_ranks(grade: Grade) -> dict[str, list[tuple[int | None, int | None]]]:
    """学号 → 各科与总分的（班次、校次）；没有分数的没有名次。"""
    found: dict[str, list[tuple[int | None, int | None]]] = {row[0]: [] for row in grade.rows}
    columns: list[list[Value]] = [[row[3][at] for row in grade.rows] for at in range(len(grade.subjects))]
    columns.append([total(row[3]) for row in grade.rows])
    for column in columns:
        school = ranks(column)
        by_class: dict[int, list[Value]] = {}
        for value, row in zip(column, grade.rows, strict=True):
            by_class.setdefault(row[2], []).append(value)
        within = {no: iter(ranks(values)) for no, values in by_class.items()}
        for place, row in zip(school, grade.rows, strict=True):
            found[row[0]].append((next(within[row[2]]), place))
    return found


def ranks(values: Sequence[Value]) -> list[int | None]:
    """并列名次相同、后面空出的名次。"""
    scored = sorted((value for value in values if isinstance(value, float | int)), reverse=True)
    return [scored.index(value) + 1 if isinstance(value, float | int) else None for value in values]


def sums(rows: Sequence[Row]) -> list[float]:
    """各科得分之和。"""
    return [
        sum(cell for cell in column if isinstance(cell, float | int))
        for column in zip(*(cells for *_, cells in rows), strict=True)
    ]


def means(rows: Sequence[Row]) -> list[float]:
    """各科与总分的平均，两位小数。"""
    with_totals = [[*cells, total(cells)] for *_, cells in rows]
    columns = [
        [cell for cell in column if isinstance(cell, float | int)]
        for column in zip(*with_totals, strict=True)
    ]
    return [round(sum(column) / len(column), 2) for column in columns]


def spaced(head: list[Value], values: Sequence[float], gap: int = 2) -> list[Value]:
    """每个数后面空 gap 格（名次的位置）。"""
    line = list(head)
    for value in values:
        line += [value, *[None] * gap]
    return line


def summary(rows: Sequence[Row], paper: Paper, left: int) -> list[list[Value]]:
    """表末的平均分与及格率两行。"""
    rates: list[Value] = []
    for at, subject in enumerate(paper.grade.subjects):
        scored = [cell for *_, cells in rows if isinstance(cell := cells[at], float | int)]
        rates.append(f"{100 * sum(cell >= 0.6 * paper.full[subject] for cell in scored) / len(scored):.1f}%")
    head: list[Value] = [None] * (left - 1)
    return [[*head, "平均分", *means(rows)], [*head, "及格率", *rates]]
