"""打印：把 PDF 的页按打印机的分辨率画出，在工作线程里。"""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from jiaowu.desktop.pages_view import to_image
from jiaowu.errors import UserError
from jiaowu.paper.preview import Preview
from jiaowu.progress import Progress

MAX_DPI = 300
"""再高只是更慢、更占内存，纸上看不出来。"""
CLOSE_MM = 3.0
"""与 A4 差这么多毫米以内就当 A4，打印机才会选对纸盒。"""


def make_printer(pages: Preview) -> QPrinter:
    """纸张与方向照第一页设好的打印机。"""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    width, height = pages.page_size(0)
    landscape = width > height
    short, long = sorted((width, height))
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    named = abs(short - 210) < CLOSE_MM and abs(long - 297) < CLOSE_MM
    size = a4 if named else QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter)
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setFromTo(1, pages.page_count)
    return printer


def ask_printer(parent: QWidget, printer: QPrinter, page_count: int) -> bool:
    """系统的打印对话框；按了取消为 False。测试只替换这里。"""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("打印")
    dialog.setMinMax(1, page_count)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return dialog.exec() == QPrintDialog.DialogCode.Accepted


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """打印选定的页，返回页数；取消时放弃还没送出的。打不开打印机时报 UserError。"""
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("打印机没有响应，没有打印。请检查打印机是否接好、是否缺纸，然后再试。")
    try:
        with Preview(pdf) as pages:
            return _paint(pages, printer, painter, progress)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _paint(pages: Preview, printer: QPrinter, painter: QPainter, progress: Progress) -> int:
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or pages.page_count, pages.page_count)
    dpi = min(printer.resolution(), MAX_DPI)
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    for done, page in enumerate(range(first, last + 1)):
        progress.step(f"正在打印第 {page} 页", done, last - first + 1)
        if done:
            printer.newPage()
        painter.drawImage(sheet, to_image(pages.render(page - 1, dpi)))
    return last - first + 1
