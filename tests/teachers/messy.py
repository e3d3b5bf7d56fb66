"""测试里造的杂乱的工作簿。"""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from jiaowu.sheets.grid import CellValue
from jiaowu.sheets.grid import Workbook as Read
from jiaowu.sheets.reading import read_workbook

Rows = Sequence[Sequence[CellValue]]
BATCH_HEADER = (
    "序号",
    "姓名*",
    "帐号*",
    "性别*",
    "出生年月*",
    "手机号*",
    "参加工作年月*",
    "行政职务*",
    "专业技术职务*",
    "毕业学校*",
    "专业*",
    "学历*",
    "用户组",
    "备注",
)
"""教师批量导入表的表头。"""


def save_book(target: Path, sheets: dict[str, Rows], merges: Sequence[str] = ()) -> Path:
    """存成工作簿；merges 是第一张表里要合并的。"""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for merge in merges:
        book.worksheets[0].merge_cells(merge)
    book.save(target)
    return target


def read_sheets(target: Path, sheets: dict[str, Rows], merges: Sequence[str] = ()) -> Read:
    """存成工作簿再读回来。"""
    return read_workbook(save_book(target, sheets, merges))
