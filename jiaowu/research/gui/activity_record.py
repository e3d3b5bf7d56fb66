"""一次活动的页：① 计划 ② 签到 ③ 记录 ④ 文稿，改了就存。"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from jiaowu.desktop import files
from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.comment_edit import CommentEdit
from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.progress import Progress
from jiaowu.research.activities import Activity, Minutes, Status, kind_of
from jiaowu.research.gui.forms.ui_activity_record import Ui_ActivityRecord
from jiaowu.research.gui.page import today
from jiaowu.research.gui.sign_in_dialog import SignInDialog
from jiaowu.research.importing.sign_in import read_sign_in
from jiaowu.research.services import activities as service
from jiaowu.research.services.activities_sign_in import SignPlan, known_names, plan_sign_in
from jiaowu.research.services.activity_choices import Choices
from jiaowu.sheets.child import read_in_child

SHEETS = "签到表 (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.tsv *.txt *.htm *.html)"


class ActivityRecord(QWidget):
    """show_activity 之后才有内容。"""

    left = Signal()
    """回列表。"""
    moved = Signal(int)
    """上一次（-1）、下一次（1）。"""
    saved = Signal(int, str)
    """存好了：批次、做了什么。"""
    print_asked = Signal(int)
    delete_asked = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self._context = context
        self._shown: Activity | None = None
        self.form = form = Ui_ActivityRecord()
        form.setupUi(self)
        form.people.set_up(context)
        form.papers.set_up(context)
        fill_titled(form.statusBox, [(each, each.value) for each in Status], Status.PLANNED)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.backButton.clicked.connect(self.leave)
        form.previousButton.clicked.connect(lambda: self.moved.emit(-1))
        form.nextButton.clicked.connect(lambda: self.moved.emit(1))
        form.planForm.changed.connect(self._save_plan)
        form.statusBox.activated.connect(self._save_status)
        form.reportedButton.clicked.connect(self.report)
        form.printButton.clicked.connect(self._print)
        more = QMenu(self)
        more.addAction("导入签到表…", self.choose_sign_in)
        more.addAction("改回没有上报", lambda: self._report(None))
        more.addSeparator()
        more.addAction("移到回收站", self._delete)
        form.moreButton.setMenu(more)
        for part in (form.people, form.papers):
            part.saved.connect(self.saved)
        form.people.import_asked.connect(self.choose_sign_in)
        for edit in self._edits.values():
            edit.finished.connect(self._save_minutes)

    @property
    def _edits(self) -> dict[str, CommentEdit]:
        form = self.form
        return {
            "process": form.processEdit,
            "discussion": form.discussionEdit,
            "consensus": form.consensusEdit,
            "result": form.resultEdit,
            "reflection": form.reflectionEdit,
        }

    @property
    def activity(self) -> Activity | None:
        """正在看的一次。"""
        return self._shown

    # ---- 显示 -------------------------------------------------------------------

    def show_activity(self, shown: Activity, choices: Choices) -> None:
        """显示一次；换了一次时，没存的先存。"""
        form = self.form
        other = self._shown is None or self._shown.id != shown.id
        if other:
            self.flush()
        self._shown = shown
        form.titleLabel.setText(shown.plan.theme)
        form.chipsLabel.setText("　·　".join(_chips(shown)))
        form.statusBox.setCurrentIndex(form.statusBox.findData(shown.status))
        form.reportedButton.setText(f"{shown.reported:%m-%d} 已上报" if shown.reported else "上报教导处")
        form.reportedButton.setEnabled(shown.reported is None)
        form.stepsLabel.setText(_flow_text(shown))
        form.stepsLabel.setVisible(bool(shown.steps))
        if other or not form.planForm.modified:
            form.planForm.show_choices(choices)
            form.planForm.show_plan(shown.plan, len(shown.attenders))
        form.people.show_activity(shown, choices.people)
        form.papers.show_activity(shown, choices.people)
        prompts = kind_of(shown.plan.kind).prompts
        form.promptsLabel.setText(f"{shown.plan.kind}可以围绕：{'　'.join(prompts)}" if prompts else "")
        form.promptsLabel.setVisible(bool(prompts))
        for field, edit in self._edits.items():
            text = getattr(shown.minutes, field)
            if other:
                edit.replace_text(text)
            else:
                edit.show_text(text)

    def show_place(self, at: int, total: int) -> None:
        """列表里的第几次。"""
        self.form.previousButton.setEnabled(at > 0)
        self.form.nextButton.setEnabled(at + 1 < total)

    @property
    def pending(self) -> bool:
        """有没有写了还没存的。"""
        return any(edit.pending for edit in self._edits.values())

    def flush(self) -> None:
        """没存的先存。"""
        for edit in self._edits.values():
            edit.flush()

    def leave(self) -> None:
        """存好，回列表。"""
        self.flush()
        self._save_plan()
        self.left.emit()

    # ---- 存 ---------------------------------------------------------------------

    def _save_plan(self) -> None:
        shown, form = self._shown, self.form.planForm
        if shown is None:
            return
        try:
            plan = form.plan()
        except UserError as error:
            self._context.fail(str(error))
            return
        if plan != shown.plan:
            self._write(
                "修改活动的计划", lambda session: service.save_plan(session, shown.id, plan), "活动的计划已存"
            )

    def _save_minutes(self) -> None:
        shown = self._shown
        if shown is None:
            return
        minutes = Minutes(**{field: edit.toPlainText() for field, edit in self._edits.items()})
        self._write(
            "记录教研活动", lambda session: service.save_minutes(session, shown.id, minutes), "活动的记录已存"
        )

    def _save_status(self) -> None:
        shown, status = self._shown, Status(self.form.statusBox.currentData())
        if shown is not None:
            self._write(
                "改活动的状态",
                lambda session: service.set_status(session, shown.id, status),
                f"“{shown.plan.theme}”{status}",
            )

    def report(self) -> None:
        """记录今天上报教导处。"""
        self._report(today())

    def _report(self, day: Any) -> None:
        shown = self._shown
        if shown is not None:
            self._write(
                "上报记录",
                lambda session: service.report_activities(session, (shown.id,), day),
                f"“{shown.plan.theme}”的记录{'已上报' if day else '改回没有上报'}",
            )

    def _print(self) -> None:
        if self._shown is not None:
            self.flush()
            self.print_asked.emit(self._shown.id)

    def _delete(self) -> None:
        if self._shown is not None:
            self.delete_asked.emit(self._shown.id)

    # ---- 签到表 -----------------------------------------------------------------

    def choose_sign_in(self) -> None:
        """选签到表，读出来给人看。"""
        self.import_sign_in(files.choose_files(self, "选择签到表", SHEETS)[:1])

    def import_sign_in(self, chosen: Sequence[Path]) -> None:
        """读一份签到表；没有文件时什么也不做。"""
        shown = self._shown
        if not chosen or shown is None:
            return
        paths = tuple(chosen)

        def work(session: Any, progress: Progress) -> SignPlan:
            book = read_in_child(paths, progress)[0]
            return plan_sign_in(session, shown.id, book.file, read_sign_in(book, known_names(session)))

        self._context.load("正在读取签到表", work, self._show_sign_in)

    def _show_sign_in(self, plan: SignPlan) -> None:
        dialog = SignInDialog(self._context, plan, self)
        dialog.saved.connect(self.saved)
        dialog.open()

    def _write(self, title: str, work: Callable[[Any], int], told: str) -> None:
        self._context.write(
            title,
            lambda session, _: work(session),
            lambda batch: self.saved.emit(batch, told) if batch else None,
        )


def _chips(shown: Activity) -> list[str]:
    seen = shown.turnout
    rate = f"出勤 {display(seen.rate, '0%')}" if seen.rate is not None else f"应到 {seen.due}"
    hours = f"{shown.plan.hours:g} 学时" if shown.plan.hours else ""
    parts = (shown.organizer, shown.plan.kind, f"{shown.plan.day:%Y-%m-%d}", rate, shown.checks.text, hours)
    return [part for part in parts if part]


def _flow_text(shown: Activity) -> str:
    """流程各步走到哪里，如“✓ 初案（当天才发出） → ○ 讨论”；不分步的为空。"""
    told = (
        f"{'✓' if each.done else '○'} {each.step}" + (f"（{each.doubt}）" if each.doubt else "")
        for each in shown.steps
    )
    return "　→　".join(told)
