"""成绩分析页的“打印 / 导出”：把正在看的考试做成各种报告，先预览。"""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.paper.document import Document
from jiaowu.progress import Progress
from jiaowu.scores.gui.exam_view import ExamView
from jiaowu.scores.reports import ExamReport, build_report

Shown = Callable[[], tuple[ExamView, int] | None]


def open_preview(context: Context, parent: QWidget, shown: Shown, report: ExamReport) -> PreviewDialog | None:
    """给正在看的考试做一份报告并预览；还没分析好时说一句话。"""
    current = shown()
    if current is None:
        context.fail("这次考试还没有分析好，请稍等几秒再打印。")
        return None
    view, _ = current
    title = f"{view.exam.name}{report.title}"

    def build(session: Any, progress: Progress) -> Document:
        progress.step(f"正在排版{report.title}")
        analyses = tuple(scope.analysis for scope in view.scopes)
        return build_report(session, report, view.exam, analyses)

    dialog = PreviewDialog(context, title, build, parent)
    dialog.open()
    return dialog
