"""成绩分析页的“打印 / 导出”：把正在看的考试做成各种报告，先预览。"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.paper.document import Document
from jiaowu.progress import Progress
from jiaowu.scores.gui.booklet_dialog import BookletDialog
from jiaowu.scores.gui.exam_view import ExamView
from jiaowu.scores.reports import booklet
from jiaowu.scores.reports.booklet import Choice
from jiaowu.scores.reports.registry import ExamReport, build_report

BOOKLET = "quality-report"
"""先要选内容的一种报告。"""

Shown = Callable[[], tuple[ExamView, int] | None]


def open_report(context: Context, parent: QWidget, shown: Shown, report: ExamReport) -> None:
    """菜单里选了一种报告：质量分析报告先问写哪些部分，其余直接预览。"""
    current = shown()
    if report.id != BOOKLET or current is None:
        open_preview(context, parent, shown, report)
        return

    def chosen(choice: Choice) -> None:
        build = partial(booklet.build, choice=choice)
        open_preview(context, parent, shown, replace(report, build=build))

    BookletDialog(current[0], chosen, parent).open()


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
