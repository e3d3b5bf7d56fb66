"""底线：一个新进程，只用现成的库做 analyze 做的事；不引入本程序的任何模块。

用法：python -m tests.benchmarks.bare_analyze 成绩表 内容 输出文件夹。“内容”是 pickle 的 Content。
"""

import pickle
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from python_calamine import CalamineWorkbook
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.benchmarks.bare_numpy import Ready, bare_numpy
from tests.benchmarks.bare_report import PlainReport, bare_book, bare_pages


@dataclass(frozen=True)
class Content:
    """底线要算、要写的全部内容。"""

    ready: Ready
    report: PlainReport
    fonts: Sequence[tuple[str, str]]
    """报告用到的字体：名称、文件。"""


def work(source: str, content: Content, out: str) -> None:
    """各段底线一个接一个：读表、算数、写 Excel、写 PDF；字体已经登记。"""
    CalamineWorkbook.from_path(source).get_sheet_by_index(0).to_python()
    bare_numpy(content.ready)
    bare_book(content.report, f"{out}/bare.xlsx")
    bare_pages(content.report, f"{out}/bare.pdf")


def main(source: str, content: str, out: str) -> None:
    """从头做一遍。"""
    given: Content = pickle.loads(Path(content).read_bytes())  # noqa: S301 — 基准自己写的
    for name, file in given.fonts:
        pdfmetrics.registerFont(TTFont(name, file))
    work(source, given, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
