"""像陌生人一样造一个 .xlsx，从命令行分析它，只看 --json 说了什么。"""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from jiaowu.__main__ import main

Analyze = Callable[..., dict[str, Any]]
Rows = Sequence[Sequence[object]]


def _fill(sheet: Worksheet, rows: Rows) -> None:
    for row in rows:
        sheet.append(list(row))


@pytest.fixture
def analyze(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Analyze:
    """Analyze(各行, file=文件名, merges=合并, more=别的表) → 命令行打印的 JSON 对象。"""

    def run(
        rows: Rows,
        file: str = "成绩.xlsx",
        *,
        merges: Sequence[str] = (),
        more: Mapping[str, Rows] | None = None,
    ) -> dict[str, Any]:
        book = openpyxl.Workbook()
        _fill(book.worksheets[0], rows)
        for merge in merges:
            book.worksheets[0].merge_cells(merge)
        for name, others in (more or {}).items():
            _fill(book.create_sheet(name), others)
        book.save(tmp_path / file)

        code = main(["analyze", str(tmp_path / file), "--json"])

        spoken = capsys.readouterr()
        assert code == 0, spoken.err
        report: dict[str, Any] = json.loads(spoken.out)
        return report

    return run
