"""说清每张表、每一列、每一行被当作了什么：没有用上的、拿不准的都在这里。"""

from collections.abc import Sequence

import numpy as np

from jiaowu.scores.importing.blocks import find_blocks
from jiaowu.scores.importing.doubts import Doubts, row_ranges
from jiaowu.scores.importing.entry_sheets import is_mark
from jiaowu.scores.importing.evidence import observe, sample_rows
from jiaowu.scores.importing.gathered import Gathered, place_of, same_cell, told
from jiaowu.scores.importing.headers import read_header
from jiaowu.scores.importing.marks import BLANK
from jiaowu.scores.importing.parts import Part, read_part
from jiaowu.scores.importing.repeats import DIFFERING
from jiaowu.scores.importing.rows import RowKind
from jiaowu.scores.importing.union import unite
from jiaowu.scores.layout import Column, Problem, Role, SheetLayout
from jiaowu.scores.parsed import ParseOptions
from jiaowu.sheets.grid import Grid, Visibility, address, column_letter

ROW_TEXTS = {
    RowKind.SUMMARY: "{}是汇总行，没有当作考生。",
    RowKind.NAMELESS: "{}没有姓名却有数字，像是合计或平均，没有读入。",
    RowKind.HEADER: "{}是重复的表头，已跳过。",
    RowKind.NOTE: "{}是说明或签名，没有当作考生。",
    RowKind.EXAMPLE: "{}是示例，没有当作考生。",
    RowKind.EMPTY: "{}只有预先编好的号码，没有读入。",
}
"""略去的行怎么说；空行不必说。"""


def remark_sheet(layout: SheetLayout, grid: Grid, doubts: Doubts) -> None:
    """一张表：没有用上的原因，隐藏的行列。"""
    if is_mark(grid):
        return
    hidden = grid.visibility is Visibility.HIDDEN
    if not layout.used:
        if grid.rows:
            told_why = f"工作表‘{layout.sheet}’没有读入：{layout.why}。"
            more = "如果要用它，请在原表取消隐藏后重新导入。" if hidden else ""
            doubts.add("hidden_sheet" if hidden else "sheet_unused", told_why + more)
        return
    if hidden:
        doubts.add("hidden_sheet", f"工作表‘{layout.sheet}’在原文件里是隐藏的，这次读入了，请确认。")
    rows = sorted(
        row
        for row in grid.hidden_rows
        if any(block.first_row <= row <= block.last_row for block in layout.blocks)
    )
    if rows:
        doubts.add(
            "hidden_rows", f"有 {len(rows)} 行在原表里被隐藏或筛选掉了（{row_ranges(rows)}），照样读入。"
        )
    used = {column.index: column for block in layout.blocks for column in block.columns}
    for index in sorted(grid.hidden_columns & used.keys()):
        column = used[index]
        if column.role not in {Role.OTHER, Role.IGNORED}:
            text = f"“{column.header}”列在原表里是隐藏的，照样按{column.role.label}读入。"
            doubts.add("hidden_column", text, column_letter(index))


def remark_part(part: Part) -> None:
    """一块：略去的行、拿不准的列、不知道的班级。"""
    for kind, text in ROW_TEXTS.items():
        rows = part.sort.others.get(kind)
        if rows:
            part.doubts.add(kind.value, text.format(row_ranges(rows)), address(rows[0], part.person_column))
    for column in part.block.columns:
        _remark_column(part, column)
    _remark_items(part)
    _remark_schools(part)
    unknown = [
        row for row, key in zip(part.people.rows.tolist(), part.people.classes, strict=True) if key is None
    ]
    if unknown:
        where = "" if len(unknown) == len(part.people.rows) else f"（{row_ranges(unknown)}）"
        part.doubts.add(
            "class_unknown", f"有 {len(unknown)} 人没有写班级{where}，不分班统计；可以按学号与学生名单对上。"
        )


def _remark_items(part: Part) -> None:
    """一科只有听力、笔试一类的分项，没有得分：没有读入，请用户补一列。"""
    lone: dict[str, list[Column]] = {}
    for column in part.block.columns:
        item = column.role is Role.OTHER and read_header(column.header).role is Role.OTHER
        if item and column.subject is not None and column.subject not in part.marks:
            lone.setdefault(column.subject, []).append(column)
    for subject, columns in lone.items():
        shown = "、".join(column.header for column in columns)
        text = f"{subject}只有分项（{shown}），没有合起来的得分，没有读入；请在原表加一列“{subject}”再导入。"
        part.doubts.add("items_only", text, column_letter(columns[0].index))


def _remark_schools(part: Part) -> None:
    """有几所学校时，同名的班会合在一起。"""
    for column in part.block.columns:
        if column.role is Role.OTHER and column.header in {"学校", "学校名称", "所在学校"}:
            names = {part.grid.rows[row][column.index] for row in part.people.rows.tolist()} - {None}
            if len(names) > 1:
                text = f"这张表里有 {len(names)} 所学校，各校同名的班会合在一起统计；请只留一所学校再导入。"
                part.doubts.add("several_schools", text, column_letter(column.index))


def _remark_column(part: Part, column: Column) -> None:
    reading = read_header(column.header)
    letters = column_letter(column.index)
    if column.role is Role.SCORE and column.subject is not None:
        text = _score_doubt(column, reading.role, sure=reading.certain)
        if text:
            part.doubts.add("column_doubt", text, letters)
    elif column.role is Role.ASSIGNED and reading.role is Role.SCORE:
        text = f"“{column.header}”右边还有{column.subject}的原始分，这一列当作赋分，成绩用原始分，请确认。"
        part.doubts.add("assigned", text, letters)
    elif column.role is Role.LEVEL and reading.role is Role.SCORE:
        part.doubts.add("level_column", f"“{column.header}”写的都是等级，按等级列，不算成绩。", letters)
    elif column.role in {Role.OTHER, Role.IGNORED} and reading.role in {
        Role.SCORE,
        Role.ASSIGNED,
        Role.TOTAL,
        None,
    }:
        _remark_unused(part, column, reading.exam, known=reading.role is not None)


def _score_doubt(column: Column, role: Role | None, *, sure: bool) -> str:
    if role is Role.ASSIGNED:
        return f"{column.subject}只有赋分“{column.header}”，没有原始分，按赋分作为成绩。"
    if role in {Role.TOTAL, Role.SUM} and column.subject is not None:
        return f"“{column.header}”当作一科成绩读入，请确认。"
    if role is None:
        return f"“{column.header}”不是常见的学科名，按学科“{column.subject}”读入，请确认。"
    return "" if sure else f"“{column.header}”按{column.subject}的成绩读入，请确认。"


def _remark_unused(part: Part, column: Column, exam: str | None, *, known: bool) -> None:
    rows = sample_rows(part.people.rows.tolist())
    evidence = observe([part.grid.rows[row][column.index] for row in rows])
    letters = column_letter(column.index)
    shown = column.header or f"{letters} 列（没有表头）"
    if known and evidence.blank:
        part.doubts.add("blank_column", f"“{shown}”整列空白，没有读入。", letters)
    elif exam is not None:
        part.doubts.add("other_exam", f"“{shown}”是{exam}的成绩，没有读入。", letters)
    elif evidence.numeric:
        text = f"“{shown}”有数字，没有当作成绩；如果它是一科成绩，请在预览里改它的角色。"
        part.doubts.add("unknown_column", text, letters)


# ---- 没有用上的表与用上的是否一致 ---------------------------------------------------


def compare_unused(
    whole: Gathered, layouts: Sequence[SheetLayout], grids: Sequence[Grid], options: ParseOptions
) -> list[Problem]:
    """与已读入的是同一批学生而没有用的表：逐格列出不同之处。"""
    others = [
        read_part(grid, layout.file, found.block, options)
        for layout, grid in zip(layouts, grids, strict=True)
        if not layout.used and DIFFERING in layout.why
        for found in find_blocks(grid, layout.file)
    ]
    if not others:
        return []
    told_before = [list(part.doubts.items) for part in whole.parts]
    union = unite([*whole.parts, *others])
    for part, items in zip(whole.parts, told_before, strict=True):
        part.doubts.items = items
    for part, owners in zip(others, union.owners[len(whole.parts) :], strict=True):
        part.doubts.items = []
        for subject in set(part.marks) & set(whole.subjects):
            _list_differences(whole, part, subject, owners.tolist())
    return [problem for part in others for problem in part.doubts.items]


def _list_differences(whole: Gathered, part: Part, subject: str, owners: Sequence[int]) -> None:
    column, marks = whole.subjects.index(subject), part.marks[subject]
    for row, owner in enumerate(owners):
        if owner >= len(whole.people) or marks.states[row] >= BLANK or whole.sources[owner, column] < 0:
            continue
        source = whole.parts[int(whole.sources[owner, column])]
        kept, line = source.marks[subject], int(whole.rows[owner, column])
        place = int(np.flatnonzero(kept.rows == line)[0])
        held, old = int(kept.states[place]), float(kept.values[place])
        given, new = int(marks.states[row]), float(marks.values[row])
        if not same_cell(held, old, given, new):
            where = f"{place_of(source, part)}{address(line, kept.column)}"
            who = f"{whole.people[owner].name}的{subject}"
            text = f"{who}：这里是{told(given, new)}，{where} 是{told(held, old)}，以后者为准。"
            part.doubts.add_cells("conflict", text, marks.column, (int(marks.rows[row]),))
