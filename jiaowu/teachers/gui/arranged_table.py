"""“调代课”一页的表：选中的几节记已通知、记已签字、取消安排。"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_view import TableView
from jiaowu.teachers.gui.leave_ledger import ARRANGED_COLUMNS, arranged_row
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.services import substitutions as service
from jiaowu.teachers.services.substitutions import Arrangement

NO_LESSON = "请先选一节课。"


class ArrangedTable:
    """管着页上的一张表；改了都可以在状态栏里撤销。"""

    def __init__(self, context: Context, table: TableView) -> None:
        """table 是 .ui 里的表。"""
        self._context, self._table = context, table
        self._arranged: tuple[Arrangement, ...] = ()
        table.set_up(context, "substitutions", "调代课")
        table.set_columns(ARRANGED_COLUMNS)

    def show_rows(self, arranged: tuple[Arrangement, ...], today: date) -> None:
        """换成这个学期的。"""
        self._arranged = arranged
        self._table.set_rows([arranged_row(each, today) for each in arranged])

    def selected_ids(self) -> list[int]:
        """选中的各节的编号。"""
        return [self._arranged[at].id for at in selected_rows(self._table)]

    def mark_noticed(self) -> None:
        """选中的记为已通知。"""
        ids = [each.id for each in self._wanted()]
        if ids:
            self._write(
                "记下已通知", lambda session: service.mark_noticed(session, ids), f"{len(ids)} 节记为已通知。"
            )

    def mark_signed(self) -> None:
        """选中的记为代课条已签；不给补贴的没有代课条。"""
        ids = [each.id for each in self._wanted() if each.move.way.paid]
        if ids:
            told = f"{len(ids)} 节记为代课条已签。"
            self._write("记下已签字", lambda session: service.mark_signed(session, ids), told)

    def drop(self) -> None:
        """取消选中的。"""
        self.cancel([each.id for each in self._wanted()])

    def cancel(self, ids: Sequence[int]) -> None:
        """取消几节的安排；一节也没有时说一句话。"""
        if not ids:
            self._context.fail("选中的课还没有安排，不用取消。")
            return
        self._write("取消安排", lambda session: service.cancel(session, ids), f"取消了 {len(ids)} 节的安排。")

    def _wanted(self) -> list[Arrangement]:
        found = [self._arranged[at] for at in selected_rows(self._table)]
        if not found:
            self._context.fail(NO_LESSON)
        return found

    def _write(self, title: str, work: Callable[[Any], int], told: str) -> None:
        write_undoable(self._context, title, work, told)


def write_undoable(context: Context, title: str, work: Callable[[Any], int], told: str) -> None:
    """改一下（work 返回批次），状态栏里可以撤销。"""
    context.write(
        title, lambda session, _: work(session), lambda batch_id: offer_undo(context, batch_id, told)
    )


def current_row(table: TableView) -> int | None:
    """光标所在的行（set_rows 里的行号）。"""
    index = table.view.currentIndex()
    return table.model.source_row(index.row()) if index.isValid() else None


def selected_rows(table: TableView) -> list[int]:
    """选中的各行（set_rows 里的行号）。"""
    rows = {index.row() for index in table.view.selectionModel().selectedIndexes()}
    return sorted(table.model.source_row(row) for row in rows)
