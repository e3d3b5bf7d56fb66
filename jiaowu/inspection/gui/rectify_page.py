"""⑤ 整改与复查：发整改通知单，记签收、说明、复查、关闭；逾期的标红。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import Build, PreviewDialog
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.inspection.gui.forms.ui_rectify_page import Ui_RectifyPage
from jiaowu.inspection.gui.rectify_issue_dialog import RectifyIssueDialog
from jiaowu.inspection.gui.rectify_review_dialog import RectifyReviewDialog
from jiaowu.inspection.gui.step_page import StepPage
from jiaowu.inspection.rectifications import Candidate, Rectification, Status, Step, count_of
from jiaowu.inspection.reports import rectification as report
from jiaowu.inspection.services import rectifications as service
from jiaowu.inspection.services import rounds
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.progress import Progress

NOTHING_CHOSEN = "请先在表里选中整改单。"
NO_CANDIDATES = "这次检查没有贴标签、写问题的结果，不用发整改通知单。"
NO_SUCH = "选中的整改单里没有“{}”的，不能记这一步。"
SCOPES = ("这次检查", "全部检查")
COLUMNS = (
    TableColumn("编号", 122),
    TableColumn("教师", 66),
    TableColumn("教研组", 74),
    TableColumn("检查", 130, shown=False),
    TableColumn("方面", 78),
    TableColumn("问题", 136),
    TableColumn("发出", 92, "yyyy-mm-dd"),
    TableColumn("期限", 92, "yyyy-mm-dd"),
    TableColumn("状态", 138),
    TableColumn("复查人", 66),
    TableColumn("结论", 74),
    TableColumn("项目与条款", 116),
)


@dataclass(frozen=True)
class Loaded:
    """这一步要显示的全部。"""

    notices: tuple[Rectification, ...]
    inspectors: tuple[str, ...]
    days: int


class RectifyPage(StepPage):
    """一张一行，选中的在下面看详情与走过的各步。"""

    name = "rectify"
    title = "整改与复查"
    watches = StepPage.watches | {"rectification", "rectification_step", "teacher", "inspection_result"}

    def __init__(self, parent: QWidget | None = None) -> None:
        """空页。"""
        super().__init__(parent)
        self.form = Ui_RectifyPage()
        self.form.setupUi(self)
        self._loaded = Loaded((), (), 0)
        self._wanted: int | None = None
        """读好之后要选中的一张：别处要看的，或重读之前选中的；没有为 None。"""

    @override
    @staticmethod
    def progress(session: Any, round_id: int) -> str:
        found = service.count_rectifications(session, round_id, _today())
        if not found.whole:
            return ""
        late = f"　逾期 {found.overdue}" if found.overdue else ""
        return f"{found.closed}/{found.whole}{late}"

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        form = self.form
        form.printButton.setIcon(context.theme.icon("print"))
        form.overdueLabel.setStyleSheet(f"color: {context.theme.bad}; font-weight: bold;")
        form.noticesTable.set_up(context, "rectifications", report.LEDGER)
        form.noticesTable.set_columns(COLUMNS)
        form.noticesTable.view.setSelectionBehavior(form.noticesTable.view.SelectionBehavior.SelectRows)
        form.noticesTable.view.selectionModel().selectionChanged.connect(lambda *_: self._show_detail())
        form.scopeBox.addItems(list(SCOPES))
        form.scopeBox.setAccessibleName("看哪些检查的整改单")
        form.scopeBox.currentIndexChanged.connect(lambda _index: self.redraw())
        menu = QMenu(self)
        menu.addAction("选中的整改通知单", lambda: self.preview_notices(chosen=True))
        menu.addAction("这次检查的全部整改通知单", self.preview_notices)
        menu.addAction("整改台账", self.preview_ledger)
        form.printButton.setMenu(menu)
        for button, act in (
            (form.issueButton, self.issue),
            (form.signButton, self.sign),
            (form.submitButton, self.submit),
            (form.reviewButton, self.review),
            (form.closeButton, self.close_notices),
            (form.takeBackButton, self.withdraw),
        ):
            button.clicked.connect(act)
        self._show_detail()

    @override
    def redraw(self) -> None:
        key = self.round_id
        if key is None:
            return
        wanted = key if self.form.scopeBox.currentIndex() == 0 else None

        def work(session: Any, _progress: Progress) -> Loaded:
            notices = service.list_rectifications(session, wanted)
            return Loaded(notices, rounds.get_round(session, key).inspectors, service.get_days(session))

        self.context.load("正在读取整改单", work, self._show)

    def _show(self, loaded: Loaded) -> None:
        if self._wanted is None and len(chosen := self.chosen()) == 1:
            self._wanted = chosen[0].id
        self._loaded = loaded
        form, notices, today = self.form, loaded.notices, _today()
        found = count_of(((each.status, each.due) for each in notices), today)
        form.factsLabel.setText(f"整改单 {found.whole} 张　·　办结 {found.closed} 张")
        form.overdueLabel.setText(f"逾期 {found.overdue} 张" if found.overdue else "")
        colour = QColor(self.context.theme.bad)
        colour.setAlpha(40)

        def shade(row: int, _column: int) -> QColor | None:
            return colour if notices[row].is_overdue(today) else None

        form.noticesTable.set_rows([_row(each, today) for each in notices], shade)
        self._choose_wanted()
        self._show_detail()

    def show_notice(self, notice_id: int) -> None:
        """选中这一张；读好之后才选。"""
        self._wanted = notice_id
        self.redraw()

    def _choose_wanted(self) -> None:
        table, wanted = self.form.noticesTable, self._wanted
        for row in range(table.model.rowCount()) if wanted is not None else ():
            if self._loaded.notices[table.model.source_row(row)].id == wanted:
                table.view.selectRow(row)
                table.view.scrollTo(table.model.index(row, 0))
                self._wanted = None

    def chosen(self) -> list[Rectification]:
        """表里选中的。"""
        table = self.form.noticesTable
        shown = {index.row() for index in table.view.selectionModel().selectedIndexes()}
        return [self._loaded.notices[table.model.source_row(row)] for row in sorted(shown)]

    def _show_detail(self) -> None:
        form, chosen = self.form, self.chosen()
        form.detailPanel.setVisible(len(chosen) == 1)
        states = {each.status for each in chosen}
        form.signButton.setEnabled(Status.ISSUED in states)
        form.submitButton.setEnabled(len(chosen) == 1 and states <= {Status.SIGNED, Status.RETURNED})
        form.reviewButton.setEnabled(len(chosen) == 1 and states == {Status.SUBMITTED})
        form.closeButton.setEnabled(Status.PASSED in states)
        form.takeBackButton.setEnabled(len(chosen) == 1)
        if len(chosen) != 1:
            return
        each = chosen[0]
        steps = self.context.read(lambda session: service.list_steps(session, each.id))
        form.detailTitle.setText(f"{each.number}　{each.teacher}　{each.clause}")
        reply = f"\n整改说明：{each.reply}" if each.reply else ""
        form.detailLabel.setText(f"问题：{each.problem}\n要求：{each.demand}{reply}")
        form.stepsLabel.setText("　→　".join(map(_step_words, steps)))

    # ---- 动作 -------------------------------------------------------------------

    def issue(self) -> None:
        """选结果，发整改通知单。"""
        key = self.round_id
        if key is None:
            return

        def work(session: Any, _progress: Progress) -> tuple[tuple[Candidate, ...], int]:
            found = service.list_candidates(session, get_summary(session, key))
            return found, service.get_days(session)

        self.context.load("正在找有问题的结果", work, self._open_issue)

    def _open_issue(self, found: tuple[tuple[Candidate, ...], int]) -> None:
        candidates, days = found
        if not candidates:
            self.context.fail(NO_CANDIDATES)
            return
        RectifyIssueDialog(self.context, candidates, days, self).open()

    def sign(self) -> None:
        """选中的记为已签收。"""
        self._move_all(Status.ISSUED, Status.SIGNED, service.sign)

    def close_notices(self) -> None:
        """选中的、复查通过的关闭。"""
        today = _today()
        self._move_all(Status.PASSED, Status.CLOSED, lambda session, key: service.close(session, key, today))

    def submit(self) -> None:
        """写下教师的整改说明。"""
        chosen = self.chosen()
        if len(chosen) != 1:
            self.context.fail(NOTHING_CHOSEN)
            return
        each = chosen[0]
        text, accepted = QInputDialog.getMultiLineText(
            self, "提交整改说明", f"{each.number}　{each.teacher}的整改说明：", each.reply
        )
        if accepted:
            self.context.write(
                "记下整改说明",
                lambda session, _: service.submit(session, each.id, text),
                lambda batch_id: self._offer_undo(f"{each.number} 已提交", [batch_id]),
            )

    def review(self) -> RectifyReviewDialog | None:
        """复查选中的一张。"""
        chosen = self.chosen()
        if len(chosen) != 1:
            self.context.fail(NOTHING_CHOSEN)
            return None
        each = chosen[0]

        def saved(batch_id: int, status: Status) -> None:
            self._offer_undo(f"{each.number} {status.label}", [batch_id])

        loaded = self._loaded
        names = [each.reviewer, *loaded.inspectors] if each.reviewer else list(loaded.inspectors)
        dialog = RectifyReviewDialog(self.context, each, names, loaded.days, saved, self)
        dialog.open()
        return dialog

    def withdraw(self) -> None:
        """发错了的撤回；只有还没签收的可以。"""
        chosen = self.chosen()
        if len(chosen) != 1:
            self.context.fail(NOTHING_CHOSEN)
            return
        each = chosen[0]
        self.context.write(
            f"撤回整改单 {each.number}",
            lambda session, _: service.withdraw(session, each.id),
            lambda batch_id: self._offer_undo(f"{each.number} 已撤回", [batch_id]),
        )

    def _move_all(self, now: Status, to: Status, move: Callable[[Any, int], int]) -> None:
        """选中的里状态合适的都走一步；别的不动，说清楚。"""
        keys = [each.id for each in self.chosen() if each.status is now]
        if not keys:
            self.context.fail(NO_SUCH.format(now.label))
            return
        self.context.write(
            f"整改单记为{to.label}",
            lambda session, _: [move(session, key) for key in keys],
            lambda batches: self._offer_undo(f"{len(keys)} 张整改单记为{to.label}", batches),
        )

    def _offer_undo(self, text: str, batches: Sequence[int]) -> None:
        context = self.context

        def back() -> None:
            context.write(f"撤销：{text}", lambda session, _: service.take_back(session, batches))

        context.offer_undo(text, back)

    # ---- 打印 -------------------------------------------------------------------

    def preview_notices(self, *, chosen: bool = False) -> PreviewDialog | None:
        """预览整改通知单，一页一张。"""
        keys = [each.id for each in self.chosen()] if chosen else None
        if chosen and not keys:
            self.context.fail(NOTHING_CHOSEN)
            return None
        key = None if chosen else self.round_id
        return self._preview(report.TITLE, lambda session, _: report.build(session, key, keys))

    def preview_ledger(self) -> PreviewDialog | None:
        """预览整改台账。"""
        key, today = self.round_id, _today()
        if key is None:
            return None
        return self._preview(report.LEDGER, lambda session, _: report.build_ledger(session, key, today))

    def _preview(self, title: str, build: Build) -> PreviewDialog:
        dialog = PreviewDialog(self.context, title, build, self)
        dialog.open()
        return dialog


def _row(each: Rectification, today: date) -> Row:
    late = (today - each.due).days
    status = f"{each.status.label}（逾期 {late} 天）" if each.is_overdue(today) else each.status.label
    return (
        each.number,
        each.teacher,
        each.group,
        each.round,
        each.facet.label,
        each.problem,
        each.issued,
        each.due,
        status,
        each.reviewer,
        each.verdict.label if each.verdict else "",
        each.clause,
    )


def _step_words(step: Step) -> str:
    note = f"（{step.note}）" if step.note else ""
    return f"{step.time.astimezone():%m-%d} {step.status.label}{note}"


def _today() -> date:
    return date.today()  # noqa: DTZ011 — 逾期按这台电脑上的日期
