"""导入窗口：五步，从选好的文件到存进资料库；回车往下走，Esc 离开。"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.shots import Camera
from jiaowu.errors import UserError
from jiaowu.scores.exams import ImportReceipt
from jiaowu.scores.gui.exam_fields import draft_for, today
from jiaowu.scores.gui.forms.ui_import_window import Ui_ImportWindow
from jiaowu.scores.gui.import_steps.changes_step import ChangesStep
from jiaowu.scores.gui.import_steps.columns_step import ColumnsStep
from jiaowu.scores.gui.import_steps.done_step import DoneStep
from jiaowu.scores.gui.import_steps.files_step import PATTERNS, FilesStep
from jiaowu.scores.gui.import_steps.intake_desk import IntakeDesk
from jiaowu.scores.gui.import_steps.plan_desk import PlanDesk
from jiaowu.scores.gui.import_steps.pupils_step import PupilsStep
from jiaowu.scores.gui.import_steps.step import ImportStep
from jiaowu.scores.gui.import_steps.storing import store_planned

__all__ = ["PATTERNS", "ImportWindow"]

FILES, COLUMNS, PUPILS, CHANGES, DONE = range(5)
SHOT_SIZE = (1320, 720)
LEAVE_TEXT = "这次导入还没有存入，现在离开，刚才改的、选的就没有了。要离开吗？"


class ImportWindow(QDialog):
    """五步各管各的，这里只管走到哪一步、存入与离开。"""

    _job: Job | None
    imported = Signal(int)
    """存好了，考试的编号。"""

    def __init__(self, context: Context, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        """立即在后台开始读 paths。"""
        super().__init__(parent)
        self.context = context
        self.form = Ui_ImportWindow()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._job = None
        self._leaving = False
        self._home: int | None = None
        self.desk = IntakeDesk(context, paths, self)
        self.plan = PlanDesk(context, self.desk, draft_for(paths, today()), self)
        self.files_step = FilesStep(context, self.desk)
        self.columns_step = ColumnsStep(context, self.desk)
        self.pupils_step = PupilsStep(context, self.desk, self.plan)
        self.changes_step = ChangesStep(context, self.plan)
        self.done_step = DoneStep(context)
        self.steps: tuple[ImportStep, ...] = (
            self.files_step,
            self.columns_step,
            self.pupils_step,
            self.changes_step,
            self.done_step,
        )
        self._build()
        self._connect()
        self._go(FILES)
        self.desk.read()

    def _build(self) -> None:
        form = self.form
        form.messageBar.set_theme(self.context.theme)
        form.jobBar.watch(self.context.jobs)
        form.stepsBar.set_titles([step.title for step in self.steps])
        for step in self.steps:
            form.pages.addWidget(step)
        self.resize(self.size().boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        form = self.form
        form.stepsBar.chosen.connect(self._choose)
        form.closeButton.clicked.connect(self.close)
        form.backButton.clicked.connect(self.go_back)
        form.backButton.setShortcut("Alt+Left")
        form.nextButton.clicked.connect(self.go_on)
        for step in self.steps:
            step.changed.connect(self._show_ready)
        self.desk.told.connect(form.messageBar.show_text)
        self.desk.parsed.connect(self._take_home)
        self.desk.parsed.connect(self._ask_plan)
        self.plan.told.connect(form.messageBar.show_text)
        self.done_step.told.connect(form.messageBar.show_text)
        self.context.jobs.cancelled.connect(self._on_cancelled)

    # 一步一步走

    @property
    def at(self) -> int:
        """在第几步，从 0 起。"""
        return self.form.pages.currentIndex()

    @property
    def step(self) -> ImportStep:
        """正在的一步。"""
        return self.steps[self.at]

    @property
    def saving(self) -> bool:
        """正在存入。"""
        return self._job is not None and not self._job.finished

    def go_on(self) -> None:
        """往下走一步；第四步是存入，最后一步是去看分析。"""
        if self.saving or not self.step.ready:
            return
        if self.at == DONE:
            self.accept()
        elif self.at == CHANGES:
            self.import_now()
        else:
            self._go(self.at + 1)

    def go_back(self) -> None:
        """退回一步，填过的都在。"""
        if not self.saving and FILES < self.at < DONE:
            self._go(self.at - 1)

    def _choose(self, place: int) -> None:
        """点了上面的一步：只能往回走。"""
        if not self.saving and place < self.at < DONE:
            self._go(place)
        else:
            self.form.stepsBar.show_step(self.at, back=self.at < DONE)

    def _go(self, place: int) -> None:
        form = self.form
        form.pages.setCurrentIndex(place)
        form.stepsBar.show_step(place, back=place < DONE)
        form.backButton.setVisible(FILES < place < DONE)
        form.closeButton.setVisible(place < DONE)
        (form.nextButton if place == DONE else self.step).setFocus()
        self._ask_plan()
        self._show_ready()

    def _take_home(self) -> None:
        """本程序发出的登分表填好送回来，先选好并入它那次考试；用户可以另选。"""
        home = self.desk.intake.home if self.desk.intake is not None else None
        if home != self._home:
            self._home = home
            self.changes_step.choose_target(home)

    def _ask_plan(self) -> None:
        """后两步要看计划；还不作数就去算。"""
        if self.at in {PUPILS, CHANGES}:
            self.plan.ask()

    def _show_ready(self) -> None:
        form = self.form
        if self.changes_step.leave_asked:
            self.leave()
            return
        form.summaryLabel.setText("正在存入……" if self.saving else self.step.summary)
        form.nextButton.setText(self._next_text())
        form.nextButton.setEnabled(self.step.ready and not self.saving)
        form.backButton.setEnabled(not self.saving)

    def _next_text(self) -> str:
        if self.at == DONE:
            return "关闭" if self.done_step.undone else "去看分析"
        return self.step.next_text

    # 存入

    def import_now(self) -> None:
        """在一个事务里存入；取消时什么都不留下。"""
        planned = self.plan.current
        intake, full_marks = self.desk.intake, self.desk.options.full_marks
        if planned is None or intake is None:
            return
        self.form.messageBar.show_text("")
        self._job = self.context.write(
            f"导入{self.changes_step.exam_name}",
            lambda session, progress: store_planned(session, planned, intake, full_marks, progress),
            self._on_imported,
            self._on_failed,
        )
        self._show_ready()

    def _on_imported(self, receipt: ImportReceipt) -> None:
        self.done_step.show_receipt(receipt, self.changes_step.exam_name, merged=self.plan.target is not None)
        fresh = f"，新登记 {receipt.new_pupils} 名学生" if receipt.new_pupils else ""
        self.context.say(f"已导入 {receipt.pupils} 名考生、{receipt.scores} 个成绩{fresh}。")
        self.imported.emit(receipt.exam_id)
        self._go(DONE)

    def _on_failed(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))
        self._show_ready()

    def _on_cancelled(self, job: object) -> None:
        if job is self._job:
            self._show_ready()
            self.form.summaryLabel.setText("已取消，资料没有改动。")

    # 拖放、回车、离开

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.at < DONE:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add_paths(files.dropped(event, PATTERNS))

    def add_paths(self, paths: Sequence[Path]) -> None:
        """再加文件，回到第一步重新读。"""
        if paths and not self.saving and self.at < DONE:
            self._go(FILES)
            self.desk.add(paths)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def shots(self, camera: Camera) -> None:
        """给前四步拍照；不存入。"""
        self.resize(*SHOT_SIZE)
        for place in range(DONE):
            camera.settle()
            camera.shoot(f"导入 {place + 1} {self.step.title}", self)
            if place < CHANGES:
                self.go_on()
        self.leave()

    def leave(self) -> None:
        """离开，不再问。"""
        self._leaving = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._would_lose() and not self._sure_to_leave():
            event.ignore()
            return
        self._leaving = True
        self.desk.stop()
        self.plan.stop()
        if self._job is not None and not self._job.finished:
            self._job.cancel()
        super().closeEvent(event)

    def _would_lose(self) -> bool:
        """刚选好文件、什么也没改，或者已经存入，离开就不丢什么。"""
        if self._leaving or self.at == DONE or self.desk.intake is None:
            return False
        return self.at > FILES or self.desk.edited

    def _sure_to_leave(self) -> bool:
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(self, "导入成绩", LEAVE_TEXT, buttons.Yes | buttons.No, buttons.No)
        return answer == buttons.Yes
