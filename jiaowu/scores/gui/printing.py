"""成绩分析页的“打印 / 导出”：把正在看的考试做成各种报告，先预览。"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.paper.document import Document
from jiaowu.progress import Progress
from jiaowu.scores.gui.exam_view import ExamView
from jiaowu.scores.reports import BuildFrom, strips, subtitle_of, table
from jiaowu.scores.reports import analysis as analysis_report


@dataclass(frozen=True)
class Kind:
    """一种报告：标题、由分析结果做出文档的函数。"""

    title: str
    build_from: BuildFrom


KINDS = (
    Kind("成绩分析报告", analysis_report.build_from),
    Kind("成绩总表", table.build_from),
    Kind("成绩条", strips.build_from),
)

Shown = Callable[[], tuple[ExamView, int] | None]


def open_preview(context: Context, parent: QWidget, shown: Shown, kind: Kind) -> PreviewDialog | None:
    """给正在看的考试做一份报告并预览；还没分析好时说一句话。"""
    current = shown()
    if current is None:
        context.fail("这次考试还没有分析好，请稍等几秒再打印。")
        return None
    view, _ = current
    title = f"{view.exam.name}{kind.title}"

    def build(session: Any, progress: Progress) -> Document:
        progress.step(f"正在排版{kind.title}")
        analyses = tuple(scope.analysis for scope in view.scopes)
        return kind.build_from(analyses, title, subtitle_of(session, view.exam))

    dialog = PreviewDialog(context, title, build, parent)
    dialog.open()
    return dialog
