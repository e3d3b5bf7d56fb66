"""报告预览：看 PDF 本身，打印、存为 PDF、Excel、Word；教学内部资料先问用途。"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.forms.ui_preview import Ui_PreviewDialog
from jiaowu.desktop.printing import ask_printer, make_printer, print_pages
from jiaowu.desktop.purpose import Purpose, ask_purpose
from jiaowu.desktop.saving import save_document
from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.preview import Preview
from jiaowu.paper.proof import doubt_about
from jiaowu.progress import Progress

Build = Callable[[Any, Progress], Document]
"""（会话、进度）→ 文档；在工作线程里调用。"""


@dataclass(frozen=True, eq=False)
class _Made:
    """做好的报告：文档与它的 PDF。"""

    document: Document
    pdf: bytes
    doubt: str
    """哪些字印不出来；没有时为空。"""


class PreviewDialog(QDialog):
    """打开就开始做报告，做好了才能打印与保存。"""

    def __init__(self, context: Context, title: str, build: Build, parent: QWidget | None = None) -> None:
        """title 写在窗口标题上。"""
        super().__init__(parent)
        self.context = context
        self.form = Ui_PreviewDialog()
        self.form.setupUi(self)
        self.setWindowTitle(f"预览 — {title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._made: _Made | None = None
        self._pages: Preview | None = None

        self._set_up()
        self._connect()
        self._show_enabled()
        self.resize(self.size().boundedTo(self.screen().availableSize()))
        self.form.stateLabel.setText("正在生成报告……")
        self._job = context.load(
            f"正在生成{title}",
            lambda session, progress: _make(build, session, progress),
            self._on_made,
            self._fail,
        )

    def _set_up(self) -> None:
        form, theme = self.form, self.context.theme
        form.messageBar.set_theme(theme)
        form.jobBar.watch(self.context.jobs)
        form.printButton.setIcon(theme.icon_on_primary("print"))
        form.savePdfButton.setIcon(theme.icon("pdf"))
        form.saveExcelButton.setIcon(theme.icon("excel"))
        form.saveWordButton.setIcon(theme.icon("word"))
        for button, icon in (
            (form.zoomOutButton, "zoom_out"),
            (form.zoomInButton, "zoom_in"),
            (form.fitButton, "fit_width"),
        ):
            button.setIcon(theme.icon(icon))
            button.setIconSize(QSize(20, 20))

    def _connect(self) -> None:
        form = self.form
        form.printButton.clicked.connect(self.print_report)
        form.savePdfButton.clicked.connect(lambda: self.save(".pdf"))
        form.saveExcelButton.clicked.connect(lambda: self.save(".xlsx"))
        form.saveWordButton.clicked.connect(lambda: self.save(".docx"))
        for button, act, keys in (
            (form.zoomInButton, form.pagesView.zoom_in, QKeySequence.StandardKey.ZoomIn),
            (form.zoomOutButton, form.pagesView.zoom_out, QKeySequence.StandardKey.ZoomOut),
            (form.fitButton, form.pagesView.fit_width, QKeySequence("Ctrl+0")),
            (form.printButton, self.print_report, QKeySequence.StandardKey.Print),
        ):
            if button is not form.printButton:
                button.clicked.connect(act)
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        form.pagesView.moved.connect(self._show_page)
        form.pagesView.zoomed.connect(lambda zoom: form.zoomLabel.setText(f"{zoom:.0%}"))
        self.context.said.connect(form.stateLabel.setText)
        self.context.jobs.cancelled.connect(self._on_cancelled)

    @property
    def document(self) -> Document | None:
        """做好的报告；还没做好为 None。"""
        return self._made.document if self._made is not None else None

    def _on_made(self, made: _Made) -> None:
        self._made = made
        self._pages = Preview(made.pdf)
        self.form.messageBar.show_text(made.doubt)
        self.form.stateLabel.setText(f"共 {self._pages.page_count} 页")
        self.form.pagesView.show_pages(self._pages)
        self._show_page(0)
        self._show_enabled()
        self.form.pagesView.setFocus()

    def _on_cancelled(self, job: object) -> None:
        if job is self._job:
            self.form.stateLabel.setText("已取消，没有生成报告。")

    def _show_enabled(self) -> None:
        form = self.form
        for button in (form.printButton, form.savePdfButton, form.saveExcelButton, form.saveWordButton):
            button.setEnabled(self._made is not None)

    def _show_page(self, page: int) -> None:
        if self._pages is not None:
            self.form.pageLabel.setText(f"第 {page + 1} / {self._pages.page_count} 页")

    def _fail(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))
        if self._made is None:
            self.form.stateLabel.setText("")

    def save(self, suffix: str) -> None:
        """存为 .pdf、.xlsx 或 .docx。"""
        if self._made is not None:
            self.form.messageBar.show_text(self._made.doubt)
            save_document(self.context, self, self._made.document, suffix, self._fail)

    def print_report(self) -> None:
        """打开打印对话框，在后台打印；教学内部资料先问用途。"""
        if self._made is None:
            return
        if self._made.document.confidential:
            ask_purpose(self, self._made.document, self._print)
        else:
            self._print(None)

    def _print(self, use: Purpose | None) -> None:
        """use 是教学内部资料的用途，打印好了记进日志；隐名的在后台另排一份。"""
        if self._made is None or self._pages is None:
            return
        made, printer = self._made, make_printer(self._pages)
        if not ask_printer(self, printer, self._pages.page_count):
            return

        def work(progress: Progress) -> int:
            masked = use is not None and use.masked
            pdf = pdf_bytes(use.apply(made.document), progress) if use and masked else made.pdf
            return print_pages(pdf, printer, progress)

        def done(count: int) -> None:
            self.context.say(f"已送出 {count} 页到打印机。")

        self.form.messageBar.show_text(made.doubt)
        if use is None:
            self.context.run("正在打印", work, done, self._fail)
        else:
            title = f"打印{made.document.title}"
            self.context.write(
                title, lambda session, progress: use.journalled(session, work(progress)), done, self._fail
            )

    @override
    def done(self, result: int) -> None:
        if not self._job.finished:
            self._job.cancel()
        if self._pages is not None:
            self.form.pagesView.clear()
            self._pages.close()
        super().done(result)


def _make(build: Build, session: Any, progress: Progress) -> _Made:
    document = build(session, progress)
    return _Made(document, pdf_bytes(document, progress), doubt_about(document))
