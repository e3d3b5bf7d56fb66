"""发整改通知单：选哪些结果，改问题与要求，定期限。"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTableWidget, QTableWidgetItem, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.inspection.gui.forms.ui_rectify_issue_dialog import Ui_RectifyIssueDialog
from jiaowu.inspection.rectifications import Candidate, RectificationDraft
from jiaowu.inspection.services import rectifications as service
from jiaowu.inspection.services.rectifications import Issued
from jiaowu.progress import Progress
from jiaowu.school.decimals import decimal_text

TITLES = ("发", "教师", "教研组", "方面", "得分", "等第", "问题", "上次也有", "已发")
WIDTHS = (36, 76, 84, 84, 56, 48, 200, 110, 140)
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RectifyIssueDialog(QDialog):
    """已有没办完的整改单的结果不能再选。"""

    issued = Signal()
    """发好了。"""

    def __init__(
        self, context: Context, candidates: Sequence[Candidate], days: int, parent: QWidget | None = None
    ) -> None:
        """days 是默认的期限。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._candidates, self._days = context, list(candidates), days
        self._drafts: list[RectificationDraft] = [each.draft for each in candidates]
        self._at = -1
        self.form = Ui_RectifyIssueDialog()
        self.form.setupUi(self)
        self._fill()
        self._connect()
        self._show_due()
        self._show_count()
        if candidates:
            self.form.candidatesTable.setCurrentCell(0, 1)

    @property
    def chosen(self) -> list[RectificationDraft]:
        """选上的，连同改过的文字。"""
        self._keep_texts()
        return [draft for row, draft in enumerate(self._drafts) if self._is_checked(row)]

    def save(self) -> None:
        """发出；填得不对时说一句话，不关窗口。"""
        drafts, day, days = self.chosen, self._day(), self.form.daysBox.value()
        changed = days != self._days

        def work(session: Any, _progress: Progress) -> Issued:
            if changed:
                service.save_days(session, days)
            return service.issue(session, drafts, day, day + timedelta(days=days))

        self._context.write("发出整改通知单", work, self._on_issued, self._refuse)

    def _on_issued(self, found: Issued) -> None:
        context = self._context
        numbers = found.numbers[0] if len(found.ids) == 1 else f"{found.numbers[0]} 至 {found.numbers[-1]}"
        context.offer_undo(
            f"已发出 {len(found.ids)} 张整改通知单（{numbers}）",
            lambda: context.write(
                "撤回整改通知单", lambda session, _: service.take_back(session, [found.batch_id])
            ),
        )
        self.issued.emit()
        self.accept()

    def _fill(self) -> None:
        form, table = self.form, self.form.candidatesTable
        table.setColumnCount(len(TITLES))
        table.setHorizontalHeaderLabels(list(TITLES))
        table.verticalHeader().hide()
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setAccessibleName("有问题的结果")
        for column, width in enumerate(WIDTHS):
            table.setColumnWidth(column, width)
        table.setRowCount(len(self._candidates))
        for row, each in enumerate(self._candidates):
            self._fill_row(row, each)
        today = QDate.currentDate()
        form.issuedEdit.setDate(today)
        form.daysBox.setValue(self._days)
        form.refusalLabel.hide()
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText("发出")
        save.setObjectName("issueNoticesButton")
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式
        form.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")

    def _fill_row(self, row: int, each: Candidate) -> None:
        table = self.form.candidatesTable
        check = QTableWidgetItem()
        if each.number:
            check.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        else:
            check.setCheckState(CHECKED if each.urgent else UNCHECKED)
        table.setItem(row, 0, check)
        texts = (
            each.teacher,
            each.group,
            each.facet.label,
            "" if each.total is None else decimal_text(each.total),
            each.grade,
            each.draft.problem,
            "、".join(each.recurring),
            each.number,
        )
        for column, text in enumerate(texts, 1):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            table.setItem(row, column, item)

    def _connect(self) -> None:
        form = self.form
        form.candidatesTable.currentCellChanged.connect(lambda row, *_: self._show_texts(row))
        form.candidatesTable.itemChanged.connect(lambda _item: self._show_count())
        form.daysBox.valueChanged.connect(self._show_due)
        form.issuedEdit.dateChanged.connect(self._show_due)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)

    def _show_texts(self, row: int) -> None:
        self._keep_texts()
        self._at = row
        form = self.form
        draft = self._drafts[row] if 0 <= row < len(self._drafts) else None
        form.clauseEdit.setText(draft.clause if draft else "")
        form.problemEdit.setPlainText(draft.problem if draft else "")
        form.demandEdit.setPlainText(draft.demand if draft else "")

    def _keep_texts(self) -> None:
        """把正在看的一张改过的文字收下。"""
        if 0 <= self._at < len(self._drafts):
            form = self.form
            self._drafts[self._at] = replace(
                self._drafts[self._at],
                clause=form.clauseEdit.text(),
                problem=form.problemEdit.toPlainText(),
                demand=form.demandEdit.toPlainText(),
            )

    def _is_checked(self, row: int) -> bool:
        item = self.form.candidatesTable.item(row, 0)
        return item is not None and item.checkState() == CHECKED and not self._candidates[row].number

    def _day(self) -> date:
        day = self.form.issuedEdit.date()
        return date(day.year(), day.month(), day.day())

    def _show_due(self) -> None:
        due = self._day() + timedelta(days=self.form.daysBox.value())
        self.form.dueLabel.setText(f"到 {due:%Y-%m-%d}")

    def _show_count(self) -> None:
        count = sum(self._is_checked(row) for row in range(len(self._candidates)))
        self.form.countLabel.setText(f"选了 {count} 张")
        self.form.refusalLabel.hide()

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
