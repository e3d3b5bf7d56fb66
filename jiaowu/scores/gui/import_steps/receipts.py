"""导入之后的两件事：打印回执，撤销后说一声留下了什么。"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.paper.document import Document
from jiaowu.progress import Progress
from jiaowu.scores.reports.receipt import build_receipt

KEPT_TITLES = {"student": "学生", "class": "班级", "school_class": "班级", "subject": "学科", "term": "学期"}
"""撤销时可能因为别处在用而留下的。"""


def open_receipt(context: Context, batch_id: int, parent: QWidget) -> PreviewDialog:
    """预览一次导入的回执。"""

    def build(session: Any, progress: Progress) -> Document:
        progress.step("正在写回执")
        return build_receipt(session, batch_id)

    dialog = PreviewDialog(context, "导入回执", build, parent)
    dialog.open()
    return dialog


def kept_text(kept: Mapping[str, int]) -> str:
    """kept 是撤销时留下的（表名 → 行数）：一句话；都退干净了为空。"""
    told = [f"{count} 个{KEPT_TITLES.get(table, '条目')}" for table, count in kept.items() if count]
    return f"新登记的{'、'.join(told)}因为别处已经用到，留着没有删。" if told else ""
