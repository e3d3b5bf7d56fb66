"""双向细目表：在格子里录入或从 Excel 读入，边录边核对分值、小计与占比。"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.progress import Progress
from jiaowu.scores.blueprints import EXPECTED, CrossTable, check_blueprint, cross
from jiaowu.scores.gui.forms.ui_items_blueprint import Ui_BlueprintDialog
from jiaowu.scores.gui.items_import_dialog import PATTERNS, points_text
from jiaowu.scores.importing.items import read_choice
from jiaowu.scores.importing.items_blueprint import ParsedBlueprint, parse_blueprint
from jiaowu.scores.items import Item
from jiaowu.scores.services import item_saving
from jiaowu.scores.services import items as service
from jiaowu.scores.services.items import PaperFacts, PaperSummary
from jiaowu.sheets.child import read_in_child

SIZE = (1180, 640)
EMPTY_ROWS, MORE_ROWS = 20, 10
COLUMNS = (
    EditColumn("题号", 64, numeric=False, note="如 1、21(2)"),
    EditColumn("题型", 84, numeric=False),
    EditColumn("知识点", 180, numeric=False, note="几个时用顿号隔开"),
    EditColumn("能力层次", 80, numeric=False, note="如 识记、理解、运用"),
    EditColumn("分值", 60),
    EditColumn("预估难度", 76, numeric=False, note="易、中、难"),
    EditColumn("答案", 60, numeric=False, note="选择题的答案，如 B、AC"),
)
LABEL, FULL, LEVEL, ANSWER = 0, 4, 5, 6
MOST_TOLD = 6
"""至多列出几处不合；其余说个数。"""


class BlueprintDialog(QDialog):
    """一份卷子的细目表与命题人、审题人、来源。"""

    def __init__(
        self, context: Context, chosen: PaperSummary, title: str, parent: QWidget | None = None
    ) -> None:
        """title 如“期中考试 七年级数学”；一打开就读已有的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = Ui_BlueprintDialog()
        self.form.setupUi(self)
        self.setWindowTitle(f"双向细目表 — {title}")
        self.resize(*SIZE)
        self._context = context
        self._paper = chosen.paper
        self._full = chosen.full
        self._positions: dict[str, int | None] = {}
        self._rows: list[int | None] = []
        self._notes: tuple[str, ...] = ()
        self._set_up()
        items, facts = context.read(
            lambda session: (
                service.load_items(session, self._paper),
                service.load_facts(session, self._paper.exam_id),
            )
        )
        self._positions = {item.label: item.position for item in items}
        self._fill_facts(facts)
        self.show_items(items)

    def _set_up(self) -> None:
        form = self.form
        form.blueprintGrid.set_up(self._context.theme, "双向细目表")
        form.blueprintCross.set_up(self._context, "blueprintCross", "知识点与能力层次的分值", tools=False)
        remember(form.blueprintSplitter, "blueprint", self._context.settings, (680, 460))
        form.blueprintRefusal.hide()
        form.blueprintGrid.grid.edited.connect(lambda _edits: self._check())
        form.readBlueprintButton.clicked.connect(self._choose_file)
        form.moreRowsButton.clicked.connect(lambda: self._set_rows(self._texts(), self._rows, MORE_ROWS))
        form.cancelBlueprintButton.clicked.connect(self.reject)
        form.saveBlueprintButton.clicked.connect(self.save)

    def _fill_facts(self, facts: PaperFacts) -> None:
        self.form.setterEdit.setText(facts.setter)
        self.form.reviewerEdit.setText(facts.reviewer)
        self.form.sourceEdit.setText(facts.source)

    def show_items(self, items: Sequence[Item]) -> None:
        """换成这些题；题号同已存的，就是同一题。"""
        positions = [self._positions.get(item.label) for item in items]
        self._set_rows([_texts_of(item) for item in items], positions, EMPTY_ROWS if not items else MORE_ROWS)

    def items(self) -> tuple[Item, ...]:
        """格子里的各题，空行除外。"""
        found = []
        for texts, position in zip(self._texts(), self._rows, strict=True):
            if any(texts):
                label, kind, knowledge, ability, full, expected, answer = texts
                points = float(full) if full else 0.0
                found.append(Item(label, points, kind, knowledge, ability, expected, answer, position))
        return tuple(found)

    def _set_rows(self, texts: Sequence[list[str]], positions: Sequence[int | None], more: int) -> None:
        self._rows = [*positions, *[None] * more]
        rows = [*texts, *([""] * len(COLUMNS) for _ in range(more))]
        self.form.blueprintGrid.show_rows(COLUMNS, rows, self._accept)
        self._check()

    def _texts(self) -> list[list[str]]:
        grid = self.form.blueprintGrid.grid
        return [[grid.text(row, at) for at in range(len(COLUMNS))] for row in range(len(self._rows))]

    def _accept(self, _row: int, column: int, text: str) -> str:
        plain = text.strip()
        if column == FULL and plain:
            return points_text(plain)
        if column == LEVEL and plain and plain not in EXPECTED:
            raise UserError("预估难度写 易、中、难。")
        if column == ANSWER:
            choice = read_choice(plain)
            if choice is None:
                raise UserError("答案写选项的字母，如 B、AC；不是选择题就空着。")
            return choice
        return plain

    def _check(self) -> None:
        items, form = self.items(), self.form
        total = sum(item.full for item in items)
        form.blueprintTotal.setText(
            f"{len(items)} 题，合计 {display(total)} 分（卷面满分 {display(self._full)}）"
        )
        told = [*self._notes, *(check_blueprint(items, self._full) if items else ())]
        more = [f"……还有 {len(told) - MOST_TOLD} 处"] if len(told) > MOST_TOLD else []
        form.blueprintProblems.setText("\n".join([*told[:MOST_TOLD], *more]) or "分值与小计都对得上。")
        if not items:
            form.blueprintProblems.setText("还没有小题。")
        table = cross(items)
        form.blueprintCross.set_columns(_cross_columns(table))
        form.blueprintCross.set_rows(_cross_rows(table), strong=len(table.knowledge))

    def _choose_file(self) -> None:
        chosen = files.choose_files(self, "选择双向细目表", PATTERNS)
        if chosen:
            self.read_file(chosen[0])

    def read_file(self, path: Path) -> None:
        """读入一个文件，换掉格子里的内容；看过再保存。"""

        def read(progress: Progress) -> ParsedBlueprint:
            return parse_blueprint(read_in_child([path], progress)[0])

        self._context.run("正在读取双向细目表", read, self._show_parsed, self._refuse)

    def _show_parsed(self, parsed: ParsedBlueprint) -> None:
        self._notes = parsed.notes
        self.form.blueprintRefusal.hide()
        self.show_items(parsed.items)

    def save(self) -> None:
        """存入；题号空着、重复，或删去了已有小题分的题时说一句话，不关窗口。"""
        items, paper, form = self.items(), self._paper, self.form
        facts = PaperFacts(form.setterEdit.text(), form.reviewerEdit.text(), form.sourceEdit.text())

        def write(session: Any, _progress: Progress) -> None:
            service.save_facts(session, paper.exam_id, facts)
            item_saving.save_blueprint(session, paper, items)

        self._context.write(f"录入{paper.subject}双向细目表", write, self._saved, self._refuse)

    def _saved(self, _result: None) -> None:
        self._context.say(f"{self._paper.subject}的双向细目表已保存。")
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.form.blueprintRefusal.setText(str(error))
        self.form.blueprintRefusal.show()


def _texts_of(item: Item) -> list[str]:
    full = display(item.full) if item.full else ""
    return [item.label, item.kind, item.knowledge, item.ability, full, item.expected, item.answer]


def _cross_columns(table: CrossTable) -> list[TableColumn]:
    abilities = [TableColumn(each, 64, "", numeric=True) for each in table.abilities]
    return [TableColumn("知识点", 130), *abilities, TableColumn("合计", 60, "", numeric=True)]


def _cross_rows(table: CrossTable) -> list[Row]:
    rows: list[Row] = [
        (tag, *(points or None for points in cells), total)
        for tag, cells, total in zip(table.knowledge, table.cells, table.row_totals, strict=True)
    ]
    shares = [f"{display(each, '0%')}" for each in table.ability_shares]
    return [
        *rows,
        ("合计", *table.column_totals, table.total),
        ("占比", *shares, "100%" if table.total else ""),
    ]
