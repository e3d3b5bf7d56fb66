"""教研研训各页的底子：看哪个学期，资料变了怎样重读，翻到才读。"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDateEdit, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import Build, PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.table_view import TableView
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.services.records import RecordSource


class ResearchPage(QWidget):
    """一页；第一次翻到才造，show_term 之前是空的。"""

    watches: ClassVar[frozenset[str]] = frozenset()
    """这些表变了就重读。"""

    def __init__(
        self, context: Context, sources: Sequence[RecordSource], parent: QWidget | None = None
    ) -> None:
        """sources 是各间交出的记录，任务与师徒照它数。"""
        super().__init__(parent)
        self.context = context
        self.sources = tuple(sources)
        self.term_id = 0
        """正在看的学期；还没有给为 0。"""
        self._stale = False
        self.wanted: int | None = None
        """读好之后要选中的教师。"""

    def show_teacher(self, teacher_id: int) -> None:
        """读好之后选中这位教师；没有教师一行的页不动。"""
        self.wanted = teacher_id
        self.renew()

    def choose_wanted(self, table: TableView, teacher_ids: Sequence[int]) -> None:
        """teacher_ids 是表里各行的教师：要看的那位在里面就选中。"""
        wanted, self.wanted = self.wanted, None
        for row in range(table.model.rowCount()):
            if teacher_ids[table.model.source_row(row)] == wanted:
                table.view.setCurrentIndex(table.model.index(row, 0))
                table.view.selectRow(row)
                table.view.scrollTo(table.model.index(row, 0))

    def show_record(self, row_id: int) -> None:
        """打开编号是 row_id 的一条；没有可以单独打开的一条的页不动。"""

    def show_term(self, term_id: int) -> None:
        """换学期；看得见就读，看不见等翻到再读。"""
        self.term_id = term_id
        self.renew()

    def renew(self) -> None:
        """资料变了；看得见就读，看不见等翻到再读。"""
        self._stale = True
        if self.isVisible():
            self._refresh_stale()

    def _refresh_stale(self) -> None:
        if self._stale and self.term_id:
            self._stale = False
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """翻到这一页时才读。"""
        super().showEvent(event)
        self._refresh_stale()

    def refresh(self) -> None:
        """按 term_id 与资料库现在的内容重新显示；由子类实现。"""
        raise NotImplementedError

    def busy_reason(self) -> str:
        """现在离开会丢掉什么；没有为空。"""
        return ""

    def offer_undo(self, batch_id: int, told: str) -> None:
        """说做了什么，几秒之内可以撤销。"""
        offer_undo(self.context, batch_id, told)

    def write_undoable(self, title: str, work: Callable[[Any], int], told: str) -> None:
        """后台改（work 返回批次），改好了就可以撤销；没有变（0）就不说。"""
        self.context.write(
            title,
            lambda session, _: work(session),
            lambda batch: self.offer_undo(batch, told) if batch else None,
        )

    def preview(self, title: str, build: Build) -> PreviewDialog:
        """打开一份报告的预览。"""
        dialog = PreviewDialog(self.context, title, build, self)
        dialog.open()
        return dialog

    def shots(self, camera: Camera, title: str) -> None:
        """截图；默认一张，名字就是页的标题。"""
        camera.shoot(title)


def date_of(edit: QDateEdit) -> date:
    """日期框里的日期。"""
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())


def today() -> date:
    """这台电脑的日期。"""
    return date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
