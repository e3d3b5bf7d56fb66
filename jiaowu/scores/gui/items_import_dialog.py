"""导入小题分：读文件 → 认出的小题（分值、答案可改）与疑问 → 存入。"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import TableColumn
from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.progress import Progress
from jiaowu.scores.gui.forms.ui_items_import import Ui_ItemsImportDialog
from jiaowu.scores.importing.items import ParsedItems, parse_items, read_choice
from jiaowu.scores.importing.items_matching import ItemPlan
from jiaowu.scores.items import Item
from jiaowu.scores.layout import Problem
from jiaowu.scores.services import item_saving
from jiaowu.scores.services import items as service
from jiaowu.scores.services.item_saving import ItemReceipt
from jiaowu.scores.services.items import Paper
from jiaowu.sheets.child import read_in_child

PATTERNS = "小题分表 (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.tsv *.txt);;全部文件 (*)"
SIZE = (1080, 620)
COLUMNS = (
    EditColumn("题号", 64, editable=False, numeric=False),
    EditColumn("题型", 80, editable=False, numeric=False),
    EditColumn("分值", 60, note="可以改；超过分值的得分不会存入"),
    EditColumn("答案", 60, numeric=False, note="选择题的答案，如 B、AC；可以改"),
    EditColumn("有得分", 64, editable=False),
)
FULL, ANSWER = 2, 3
FIRST_TOLD = ("sheet", "no_pupils", "full", "clash", "match", "twice", "missing", "range", "state")
"""先列出的疑问。"""
DOUBT_COLUMNS = (TableColumn("位置", 110), TableColumn("说明", 520))


@dataclass(frozen=True)
class _Reading:
    """读到的与将要存入的。"""

    parsed: ParsedItems
    plan: ItemPlan


class ItemsImportDialog(QDialog):
    """一份卷子的小题分；改了分值、答案就重新核对。"""

    def __init__(
        self, context: Context, paper: Paper, title: str, paths: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        """title 如“期中考试 七年级数学”；一打开就读 paths。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = Ui_ItemsImportDialog()
        self.form.setupUi(self)
        self.setWindowTitle(f"导入小题分 — {title}")
        self.resize(*SIZE)
        self._context = context
        self._paper = paper
        self._reading: _Reading | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._check_again)
        self._set_up()
        self._read(paths)

    @property
    def plan(self) -> ItemPlan | None:
        """将要存入的内容；还没读好为 None。"""
        return None if self._reading is None else self._reading.plan

    def _set_up(self) -> None:
        form = self.form
        form.foundItems.set_up(self._context.theme, "认出的小题")
        form.itemDoubts.set_up(self._context, "itemDoubts", "疑问", tools=False)
        form.itemDoubts.set_columns(DOUBT_COLUMNS)
        remember(form.importItemsSplitter, "itemsImport", self._context.settings, (400, 640))
        form.importItemsRefusal.hide()
        form.storeItemsButton.setEnabled(False)
        form.storeItemsButton.clicked.connect(self.store)
        form.cancelItemsButton.clicked.connect(self.reject)
        form.otherFilesButton.clicked.connect(self._choose_again)
        form.foundItems.grid.edited.connect(lambda _edits: self._soon.start())

    def _choose_again(self) -> None:
        chosen = files.choose_files(self, "选择小题分表", PATTERNS)
        if chosen:
            self._read(chosen)

    def _read(self, paths: Sequence[Path]) -> None:
        form = self.form
        form.importItemsSummary.setText("正在读取……")
        form.storeItemsButton.setEnabled(False)
        paper = self._paper

        def read(session: Any, progress: Progress) -> _Reading:
            parsed = parse_items(read_in_child(list(paths), progress), paper.subject)
            progress.step("正在核对考生")
            return _Reading(parsed, service.plan_import(session, paper, parsed))

        self._context.load("正在读取小题分表", read, self._show_all, self._refuse)

    def _show_all(self, reading: _Reading) -> None:
        rows = [_item_row(item, reading.parsed) for item in reading.plan.items]
        self.form.foundItems.show_rows(COLUMNS, rows, self._accept)
        self._show(reading)

    def _show(self, reading: _Reading) -> None:
        self._reading = reading
        plan, form = reading.plan, self.form
        total = sum(item.full for item in plan.items)
        left = f"，{plan.unmatched} 行没有存入" if plan.unmatched else ""
        form.importItemsSummary.setText(
            f"{len(plan.items)} 题，合计 {display(total)} 分；对上 {len(plan.students)} 名考生{left}；"
            f"疑问 {len(plan.problems)} 处"
        )
        doubts = [
            ("　".join(part for part in (each.sheet, each.cell) if part), each.text)
            for each in sorted(plan.problems, key=_weight)
        ]
        form.itemDoubts.set_rows(doubts)
        form.storeItemsButton.setEnabled(bool(plan.students))
        form.importItemsRefusal.hide()
        if not plan.students:
            self._refuse(UserError(_why_nothing(plan)))

    def _accept(self, _row: int, column: int, text: str) -> str:
        plain = text.strip()
        if column == ANSWER:
            choice = read_choice(plain)
            if choice is None:
                raise UserError("答案写选项的字母，如 B、AC；不是选择题就空着。")
            return choice
        return points_text(plain)

    def _check_again(self) -> None:
        """分值、答案改了：按新的核对。"""
        reading = self._reading
        if reading is None:
            return
        grid, known = self.form.foundItems.grid, {item.label: item for item in reading.plan.items}
        changed = {
            label: replace(known[label], full=float(grid.text(row, FULL) or 0), answer=grid.text(row, ANSWER))
            for row, label in enumerate(known)
        }
        inside = {item.label for item in reading.parsed.items}
        items = tuple(item for item in changed.values() if item.label in inside)
        parsed = replace(reading.parsed, items=items)
        self._show(
            _Reading(
                parsed, self._context.read(lambda session: service.plan_import(session, self._paper, parsed))
            )
        )

    def store(self) -> None:
        """存入；成功后关上，状态栏里可以撤销。"""
        reading, paper = self._reading, self._paper
        if reading is None:
            return
        self.form.storeItemsButton.setEnabled(False)
        self._context.write(
            f"导入{paper.subject}小题分",
            lambda session, progress: item_saving.import_items(
                session, paper, reading.plan, reading.parsed.sources, progress
            ),
            self._stored,
            self._refuse,
        )

    def _stored(self, receipt: ItemReceipt) -> None:
        context, paper = self._context, self._paper
        context.offer_undo(
            f"已存入{paper.subject} {receipt.items} 题、{receipt.pupils} 名考生的小题分。",
            lambda: context.write(
                "撤销导入小题分",
                lambda session, _progress: item_saving.undo_import(session, receipt.batch_id),
            ),
        )
        self.accept()

    def _refuse(self, error: UserError) -> None:
        if self.form.importItemsSummary.text() == "正在读取……":
            self.form.importItemsSummary.setText("没有读成")
        self.form.importItemsRefusal.setText(str(error))
        self.form.importItemsRefusal.show()


def _item_row(item: Item, parsed: ParsedItems) -> list[str]:
    scored = sum(item.label in row.points for row in parsed.rows)
    return [item.label, item.kind, display(item.full), item.answer, str(scored)]


def points_text(text: str) -> str:
    """键入的分值 → 存下的写法；不是 0 到 300 的数报 UserError。"""
    try:
        value = float(text.removesuffix("分"))
    except ValueError as error:
        raise UserError("分值应是一个数。") from error
    if not 0 < value <= 300:
        raise UserError("分值应大于 0，不超过 300。")
    return display(value)


def _weight(problem: Problem) -> int:
    """疑问的次序：整张表、分值、对不上的考生在前，逐格的在后。"""
    return FIRST_TOLD.index(problem.kind) if problem.kind in FIRST_TOLD else len(FIRST_TOLD)


def _why_nothing(plan: ItemPlan) -> str:
    """为什么一名考生也没有。"""
    if plan.unmatched:
        return "文件里的考生一个也对不上这次考试的名单，请检查选的考试、年级、学科与文件。"
    if plan.problems and plan.problems[0].kind == "sheet":
        return plan.problems[0].text
    return "没有找到小题分：表头里要有姓名或考号，以及 1、2、21(1) 这样的题号，一列一题。"
