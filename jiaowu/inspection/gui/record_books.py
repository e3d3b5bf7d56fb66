"""给检查人的 Excel：导出一份，读回一份，撤销最近的一次读回。"""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.saving import save_document
from jiaowu.errors import UserError
from jiaowu.inspection.gui.record_return import RecordReturn
from jiaowu.inspection.importing.returned_sheets import mark_of, read_sheet
from jiaowu.inspection.reports import inspector_sheets
from jiaowu.inspection.rounds import Round
from jiaowu.inspection.services import returned_sheets as service
from jiaowu.inspection.services.returned_sheets import ReturnPlan, ReturnReceipt
from jiaowu.paper.document import Document
from jiaowu.progress import Progress
from jiaowu.sheets.child import read_in_child

PATTERNS = "Excel 工作簿 (*.xlsx *.xls *.ods)"


class RecordBooks(QObject):
    """“Excel”菜单里的事。"""

    taken = Signal()
    """收下或撤销了，请重新显示。"""
    refused = Signal(str)
    """没有读成：一句话。"""

    def __init__(self, context: Context, page: QWidget) -> None:
        """page 是录入的那一页。"""
        super().__init__(page)
        self._context, self._page = context, page
        self.dialog: RecordReturn | None = None

    def fill_menu(self, menu: QMenu, shown: Round) -> None:
        """每位检查人导出一份，读回，撤销。"""
        counts: dict[str, int] = {}
        for target in shown.targets:
            counts[target.inspector] = counts.get(target.inspector, 0) + 1
        if len(counts) > 1:
            for name, count in counts.items():
                told = name or "没有分派的"
                menu.addAction(f"导出给{told}（{count} 人）…", partial(self.export, shown, name))
        menu.addAction(f"导出全部（{len(shown.targets)} 人）…", lambda: self.export(shown, None))
        menu.addSeparator()
        menu.addAction("读回填好的 Excel…", lambda: self.read_back(shown))
        latest = self._context.read(lambda session: service.latest_return(session, shown.id))
        if latest is not None:
            menu.addAction(f"撤销“{latest[1]}”", lambda: self.undo(latest[0], latest[1]))

    def export(self, shown: Round, inspector: str | None) -> None:
        """写出给 inspector 的一份；None 为全部。"""

        def work(session: Any, _progress: Progress) -> Document:
            return inspector_sheets.build(session, shown, inspector)

        def done(document: Document) -> None:
            save_document(self._context, self._page, document, ".xlsx")

        self._context.load("正在准备检查表", work, done)

    def read_back(self, shown: Round) -> None:
        """选一份填好的，读出来给人看。"""
        chosen = files.choose_files(self._page, "选填好的 Excel", PATTERNS)
        if chosen:
            self.read_file(shown, chosen[0])

    def read_file(self, shown: Round, path: Path) -> None:
        """读一份，在子进程里；排好之后打开核对的窗口。"""

        def work(session: Any, progress: Progress) -> ReturnPlan:
            (workbook,) = read_in_child([path], progress)
            mark = mark_of(workbook)
            found = service.round_of_mark(session, mark, shown.id)
            rows, problems = service.plan_return(
                session, found, mark, lambda at, fields: read_sheet(workbook, mark.sheets[at], fields)
            )
            return ReturnPlan(
                found.id, found.name, mark.inspector, workbook.file, workbook.sha256, rows, problems
            )

        self._context.load(f"正在读取 {path.name}", work, self._check, self._on_refused)

    def undo(self, batch_id: int, title: str) -> None:
        """整批撤销一次读回。"""
        self._context.write(
            f"撤销{title}",
            lambda session, _: service.undo_return(session, batch_id),
            lambda _: self._undone(title),
            self._on_refused,
        )

    def _check(self, plan: ReturnPlan) -> None:
        self.dialog = RecordReturn(self._context, plan, self._page)
        self.dialog.taken.connect(self._on_taken)
        self.dialog.open()

    def _on_taken(self, receipt: ReturnReceipt) -> None:
        self.taken.emit()
        parts = ((receipt.new, "新录"), (receipt.added, "补充"), (receipt.replaced, "改成表里的"))
        told = "，".join(f"{word} {count} 份" for count, word in parts if count) or "没有要存的"
        if receipt.batch_id is None:
            self._context.say(f"读完了：{told}。")
            return
        key = receipt.batch_id
        self._context.offer_undo(f"已收下：{told}。", lambda: self.undo(key, "读回检查表"))

    def _undone(self, title: str) -> None:
        self._context.say(f"已撤销“{title}”。")
        self.taken.emit()

    def _on_refused(self, error: UserError) -> None:
        self.refused.emit(str(error))
