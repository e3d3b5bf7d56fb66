"""设置个人任务：左边各套（打勾的在用），右边一条一行地改，抄一套、加一条、恢复自带的。"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.errors import UserError
from jiaowu.research.duties import Duty, DutySet, shipped_sets
from jiaowu.research.duties_wording import (
    EVERYONE,
    audience_text,
    counts_text,
    period_text,
    read_amount,
    read_audience,
    read_counts,
    read_period,
)
from jiaowu.research.gui.forms.ui_duties_dialog import Ui_DutiesDialog
from jiaowu.research.services import duties as service
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.services.records import RecordSource
from jiaowu.teachers.services.settings import get_tiers

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
NAME, COUNT, PERIOD, UNIT, AUDIENCE, COUNTS, DUE, POINTS = range(8)
COLUMNS = (
    EditColumn("做什么", 150, numeric=False),
    EditColumn("至少", 48, note="一个时段里至少几次"),
    EditColumn("多长时间", 74, numeric=False, note="每周、每两周、每月、每两月、每学期、每学年"),
    EditColumn("单位", 48, numeric=False, note="篇、节、次……"),
    EditColumn("对谁", 160, numeric=False, note="全体，或职务、教龄层、县级骨干……，几样用“、”隔开"),
    EditColumn("数哪些记录", 270, numeric=False, note="如 论文、获奖（县级以上；论文）；空着的只能人工认定"),
    EditColumn("期限", 60, numeric=False, note="每学期、每学年的可以写，如 12-31"),
    EditColumn("积分", 48, note="完成了记几分；不记的空着"),
)


class DutiesDialog(QDialog):
    """打勾、周数当场就存；改一套的内容要按保存。"""

    def __init__(
        self, context: Context, term_id: int, sources: Sequence[RecordSource], parent: QWidget | None = None
    ) -> None:
        """sources 是可以数的各种记录。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._term_id = context, term_id
        self._names: Mapping[str, str] = {each.code: each.name for each in sources}
        self.form = form = Ui_DutiesDialog()
        form.setupUi(self)
        self._sets: tuple[DutySet, ...] = ()
        self._own: frozenset[str] = frozenset()
        """改过的、自建的套的代码。"""
        self._tiers = [tier.name for tier in context.read(get_tiers)]
        self._duties: list[Duty | None] = []
        """各行原来是哪一条；新加的为 None。"""
        self._shown = 0
        """正在改第几套。"""
        self._dirty = False
        """改了还没有保存。"""
        form.dutiesGrid.set_up(context.theme, "各条任务")
        form.dutiesGrid.grid.edited.connect(lambda _edits: self._mark())
        for edit in (form.nameEdit, form.noteEdit):
            edit.textEdited.connect(lambda _text: self._mark())
        form.weeksBox.setValue(context.read(lambda session: service.weeks_in(session, term_id)))
        form.hintLabel.setText(f"可以数的记录：{'、'.join(self._names.values()) or '还没有'}。")
        form.refusalLabel.hide()
        self._load(None)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.setsList.currentRowChanged.connect(self._go_to)
        form.setsList.itemChanged.connect(self._turn)
        form.copyButton.clicked.connect(self.copy)
        form.dropButton.clicked.connect(self.drop)
        form.addButton.clicked.connect(self.add_duty)
        form.removeButton.clicked.connect(self.remove_duty)
        form.weeksBox.editingFinished.connect(self._save_weeks)
        form.saveButton.clicked.connect(self.save)
        form.discardButton.clicked.connect(self.discard)
        form.closeButton.clicked.connect(self.reject)
        for button in (
            form.copyButton,
            form.dropButton,
            form.addButton,
            form.removeButton,
            form.discardButton,
            form.closeButton,
        ):
            button.setAutoDefault(False)

    def _load(self, chosen: str | None) -> None:
        """重新读各套，选中 chosen。"""

        def read(session: Any) -> tuple[tuple[DutySet, ...], frozenset[str]]:
            sets = service.list_sets(session)
            return sets, frozenset(each.code for each in sets if service.is_changed(session, each.code))

        self._sets, self._own = self._context.read(read)
        box = self.form.setsList
        box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        box.clear()
        for each in self._sets:
            item = QListWidgetItem(each.name)
            item.setCheckState(CHECKED if each.enabled else UNCHECKED)
            box.addItem(item)
        codes = [each.code for each in self._sets]
        at = codes.index(chosen) if chosen in codes else 0
        box.setCurrentRow(at)
        box.blockSignals(False)  # noqa: FBT003 — 同上
        self._show_set(at)

    @property
    def current(self) -> DutySet:
        """正在改的一套。"""
        return self._sets[self._shown]

    def _mark(self) -> None:
        self._dirty = True
        self.form.savedLabel.setText("改了还没有保存")

    def _kept(self) -> bool:
        """改了还没有保存时不走开，说怎么办。"""
        if self._dirty:
            self._refuse(UserError(f"“{self.current.name}”改了还没有保存，请先保存，或按“放弃改动”。"))
        return self._dirty

    def _go_to(self, at: int) -> None:
        box = self.form.setsList
        if at != self._shown and self._kept():
            box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
            box.setCurrentRow(self._shown)
            box.blockSignals(False)  # noqa: FBT003 — 同上
        else:
            self._show_set(at)

    def discard(self) -> None:
        """不要还没有保存的改动。"""
        self._show_set(self._shown)

    @override
    def reject(self) -> None:
        """改了还没有保存的，先说一声，不关。"""
        if not self._kept():
            super().reject()

    def _show_set(self, at: int) -> None:
        if not 0 <= at < len(self._sets):
            return
        form, shown = self.form, self._sets[at]
        self._shown, self._dirty = at, False
        form.refusalLabel.hide()
        form.savedLabel.setText("")
        form.nameEdit.setText(shown.name)
        form.noteEdit.setText(shown.note)
        shipped = any(each.code == shown.code for each in shipped_sets())
        form.dropButton.setText("恢复自带的" if shipped else "删去")
        form.dropButton.setEnabled(shown.code in self._own)
        self._duties = list(shown.duties)
        self._show_rows([self._row(duty) for duty in shown.duties])

    def _show_rows(self, rows: list[list[str]]) -> None:
        self.form.dutiesGrid.show_rows(COLUMNS, rows, self._accept)

    def _row(self, duty: Duty) -> list[str]:
        return [
            duty.name,
            f"{duty.count:g}",
            period_text(duty.period),
            duty.unit,
            audience_text(duty),
            counts_text(duty, self._names),
            duty.due,
            f"{duty.points:g}" if duty.points else "",
        ]

    def _accept(self, row: int, column: int, text: str) -> str:
        plain = text.strip()
        if column in {COUNT, POINTS} and plain:
            return f"{read_amount(plain, COLUMNS[column].title):g}"
        if column == PERIOD and plain:
            return period_text(read_period(plain))
        if column == AUDIENCE:
            read_audience(plain, self._known_tiers(row))
            return plain or EVERYONE
        if column == COUNTS:
            read_counts(plain, self._known_names(row))
        return plain

    def _known_tiers(self, row: int) -> list[str]:
        """学校的教龄层，加上这一条原来写的。"""
        before = self._duties[row] if row < len(self._duties) else None
        return [*self._tiers, *(before.tiers if before is not None else ())]

    def _known_names(self, row: int) -> Mapping[str, str]:
        """可以数的记录，加上这一条原来写的（那一间没有装时照代码）。"""
        before = self._duties[row] if row < len(self._duties) else None
        own = {each.source: each.source for each in before.counts} if before is not None else {}
        return {**own, **self._names}

    def _rows(self) -> list[list[str]]:
        grid = self.form.dutiesGrid.grid
        return [[grid.text(row, at) for at in range(len(COLUMNS))] for row in range(grid.rowCount())]

    def add_duty(self) -> None:
        """在最后加一条。"""
        rows = [*self._rows(), ["", "1", "每学期", "次", EVERYONE, "", "", ""]]
        self._duties.append(None)
        self._show_rows(rows)
        self._mark()
        grid = self.form.dutiesGrid
        grid.setCurrentIndex(grid.grid.index(len(rows) - 1, NAME))
        grid.setFocus()

    def remove_duty(self) -> None:
        """去掉光标所在的一条；保存以前可以重新选这一套来恢复。"""
        at, rows = self.form.dutiesGrid.currentIndex().row(), self._rows()
        if 0 <= at < len(rows):
            del rows[at], self._duties[at]
            self._show_rows(rows)
            self._mark()

    def edited(self) -> DutySet:
        """现在填的一套；看不懂的报 UserError。"""
        taken = {duty.code for duty in self._duties if duty is not None}
        duties = []
        for row, (before, texts) in enumerate(zip(self._duties, self._rows(), strict=True)):
            code = before.code if before is not None else _free_code(taken)
            taken.add(code)
            roles, tiers, backbones = read_audience(texts[AUDIENCE], self._known_tiers(row))
            base = before or Duty(code, "", 1.0, read_period("学期"))
            duties.append(
                replace(
                    base,
                    name=texts[NAME],
                    count=read_amount(texts[COUNT] or "0", "“至少”"),
                    period=read_period(texts[PERIOD]),
                    unit=texts[UNIT] or "次",
                    roles=roles,
                    tiers=tiers,
                    backbones=backbones,
                    counts=read_counts(texts[COUNTS], self._known_names(row)),
                    due=texts[DUE],
                    points=read_amount(texts[POINTS] or "0", "“积分”"),
                )
            )
        form = self.form
        return replace(
            self.current, name=form.nameEdit.text(), note=form.noteEdit.text(), duties=tuple(duties)
        )

    def save(self) -> None:
        """保存正在改的一套；不对时说一句话，什么也不改。"""
        try:
            wanted = self.edited()
        except UserError as error:
            self._refuse(error)
            return
        self._store(wanted)

    def _store(self, wanted: DutySet) -> None:
        def done(_batch: int) -> None:
            self._load(wanted.code)
            self.form.savedLabel.setText(f"“{wanted.name.strip()}”已保存。")

        self._context.write(
            "改个人任务", lambda session, _: service.save_set(session, wanted), done, self._refuse
        )

    def _turn(self, item: QListWidgetItem) -> None:
        """启用或停用一套。"""
        at = self.form.setsList.row(item)
        if self._kept():
            self.form.setsList.blockSignals(True)  # noqa: FBT003 — Qt 的参数
            item.setCheckState(CHECKED if self._sets[at].enabled else UNCHECKED)
            self.form.setsList.blockSignals(False)  # noqa: FBT003 — 同上
            return
        self._store(replace(self._sets[at], enabled=item.checkState() == CHECKED))

    def copy(self) -> None:
        """抄正选着的一套。"""
        if self._kept():
            return
        current = self.current
        self._store(self._context.read(lambda session: service.copy_of(session, current)))

    def drop(self) -> None:
        """删去自建的，或恢复自带的；状态栏里可以撤销。"""
        current, context = self.current, self._context
        self._dirty = False

        def done(batch_id: int) -> None:
            self._load(current.code)
            offer_undo(context, batch_id, f"“{current.name}”的改动已去掉。")

        context.write(
            "去掉个人任务的改动",
            lambda session, _: service.drop_set(session, current.code),
            done,
            self._refuse,
        )

    def _save_weeks(self) -> None:
        term_id, weeks = self._term_id, self.form.weeksBox.value()
        if self._context.read(lambda session: service.weeks_in(session, term_id)) != weeks:
            self._context.write(
                "改教学周数",
                lambda session, _: service.save_weeks(session, term_id, weeks),
                None,
                self._refuse,
            )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _free_code(taken: set[str]) -> str:
    number = 1
    while f"d{number}" in taken:
        number += 1
    return f"d{number}"
