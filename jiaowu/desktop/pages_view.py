"""一份 PDF 的各页，从上到下连着看；看到哪页画哪页。"""

from collections import OrderedDict
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from jiaowu.paper.preview import PageImage, Preview

MM_PER_INCH = 25.4
GAP = 16
"""页与页、页与边之间的空（像素）。"""
KEPT_PAGES = 8
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
GROUND = QColor("#8A939C")


class PagesView(QAbstractScrollArea):
    """放在 .ui 里；show_pages 之后才有内容。"""

    moved = Signal(int)
    """看到第几页（0 起）。"""
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self._pages: Preview | None = None
        self._sizes: list[tuple[float, float]] = []
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._zoom = 1.0
        self._fitting = True
        self._current = -1
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._render_next)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)

    def show_pages(self, pages: Preview) -> None:
        """换一份 PDF；原来的一份由打开者关闭。"""
        self._pages = pages
        self._sizes = [pages.page_size(index) for index in range(pages.page_count)]
        self._images.clear()
        self.verticalScrollBar().setValue(0)
        self.fit_width()

    def clear(self) -> None:
        """不再显示任何页；之后打开者可以关闭 PDF。"""
        self._pages = None
        self._sizes = []
        self._images.clear()

    @property
    def zoom(self) -> float:
        """缩放，1.0 为实际大小。"""
        return self._zoom

    @property
    def page(self) -> int:
        """看到第几页（0 起）；没有内容时为 -1。"""
        return self._current

    def set_zoom(self, zoom: float) -> None:
        """按给定比例显示，留住看到的位置。"""
        self._fitting = False
        self._apply_zoom(zoom)

    def zoom_in(self) -> None:
        """放大一级。"""
        self.set_zoom(next((zoom for zoom in ZOOMS if zoom > self._zoom + 0.01), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """缩小一级。"""
        self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self._zoom - 0.01), ZOOMS[0]))

    def fit_width(self) -> None:
        """最宽的一页正好放下，窗口变宽时跟着变。"""
        self._fitting = True
        if self._sizes:
            widest = max(width for width, _ in self._sizes) / MM_PER_INCH * self.logicalDpiX()
            self._apply_zoom(min(ZOOMS[-1], max(ZOOMS[0], (self.viewport().width() - 2 * GAP) / widest)))

    def go_to(self, page: int) -> None:
        """翻到第 page 页（0 起）。"""
        if 0 <= page < len(self._sizes):
            self.verticalScrollBar().setValue(self._rects()[page].top() - GAP)

    def _apply_zoom(self, zoom: float) -> None:
        share = self.verticalScrollBar().value() / max(1, self.verticalScrollBar().maximum())
        self._zoom = zoom
        self._images.clear()
        self._update_bars()
        self.verticalScrollBar().setValue(round(share * self.verticalScrollBar().maximum()))
        self.zoomed.emit(zoom)
        self._on_scrolled()

    def _pixel_sizes(self) -> list[QSize]:
        scale = self.logicalDpiX() / MM_PER_INCH * self._zoom
        return [QSize(round(width * scale), round(height * scale)) for width, height in self._sizes]

    def _rects(self) -> list[QRect]:
        """各页在整幅里的位置，横向居中。"""
        sizes = self._pixel_sizes()
        width = max([self.viewport().width(), *(size.width() + 2 * GAP for size in sizes)])
        tops = accumulate((size.height() + GAP for size in sizes), initial=GAP)
        return [
            QRect(QPoint((width - size.width()) // 2, top), size)
            for size, top in zip(sizes, tops, strict=False)
        ]

    def _update_bars(self) -> None:
        rects = self._rects()
        height = rects[-1].bottom() + GAP if rects else 0
        width = max((rect.width() + 2 * GAP for rect in rects), default=0)
        view = self.viewport().size()
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()))

    def _visible(self) -> list[tuple[int, QRect]]:
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        view = self.viewport().rect()
        moved = ((index, rect.translated(-offset)) for index, rect in enumerate(self._rects()))
        return [(index, rect) for index, rect in moved if rect.intersects(view)]

    def _on_scrolled(self) -> None:
        middle = self.viewport().height() // 2
        seen = [index for index, rect in self._visible() if rect.top() <= middle]
        page = seen[-1] if seen else 0 if self._sizes else -1
        if page != self._current:
            self._current = page
            self.moved.emit(page)
        self.viewport().update()

    def _render_next(self) -> None:
        """一次只画一页，画完再看还缺哪页，滚动时不停顿。"""
        missing = [index for index, _ in self._visible() if index not in self._images]
        if self._pages is None or not missing:
            return
        ratio = self.devicePixelRatioF()
        image = to_image(self._pages.render(missing[0], self.logicalDpiX() * self._zoom * ratio))
        image.setDevicePixelRatio(ratio)
        self._images[missing[0]] = image
        while len(self._images) > KEPT_PAGES:
            self._images.popitem(last=False)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), GROUND)
        for index, rect in self._visible():
            painter.fillRect(rect, Qt.GlobalColor.white)
            image = self._images.get(index)
            if image is not None:
                painter.drawImage(rect.topLeft(), image)
            else:
                self._timer.start()
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting:
            self.fit_width()
        else:
            self._update_bars()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)


def to_image(page: PageImage) -> QImage:
    """一页的图像 → QImage，自己拥有像素。"""
    return QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()
