"""后三步共用的：考试情况、对学生的决定，以及按它们算好的计划。"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.table_model import Row
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.exams import ExamDraft
from jiaowu.scores.gui.import_steps.change_rows import change_rows, class_rows
from jiaowu.scores.gui.import_steps.choices import KIND_TITLES, Choices, common_choices
from jiaowu.scores.gui.import_steps.intake_desk import IntakeDesk
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.planning import ImportPlan, PupilChoice, PupilDoubt, PupilKind, ScoreChangeKind
from jiaowu.scores.services import plan as service

PLAN_AFTER_MS = 400
"""考试情况改动停下多久才重新算。"""


@dataclass(frozen=True, eq=False)
class Question:
    """按什么算计划。"""

    parsed: ParsedExam
    draft: ExamDraft
    target: int | None
    choices: Choices


@dataclass(frozen=True, eq=False)
class Planned:
    """算好的计划，以及表里要显示的（都在工作线程里排好）。"""

    question: Question
    plan: ImportPlan
    doubts: tuple[PupilDoubt, ...]
    """说不准的在前，再是换了班的、新学生。"""
    counts: Mapping[PupilKind, int]
    choices: Mapping[PupilKind, tuple[PupilChoice, ...]]
    """各类可以成批选的。"""
    rows: Mapping[ScoreChangeKind, Sequence[Row]]
    listed: Sequence[Row]
    """全部的行：变动、新增、略去。"""
    classes: Sequence[Row]
    """各班各科有多少成绩。"""


class PlanDesk(QObject):
    """改动之后 plan 就不作数了，ask 再算。"""

    _job: Job | None
    began = Signal()
    """有了改动，或正在重新算。"""
    planned = Signal()
    """有了新的计划。"""
    told = Signal(str)
    """一句话：算不成；空为没有话了。"""

    def __init__(self, context: Context, intake: IntakeDesk, draft: ExamDraft, parent: QObject) -> None:
        """draft 是按文件名预填的。"""
        super().__init__(parent)
        self._context = context
        self._intake = intake
        self._job = None
        self._wanted: Question | None = None
        self._timer = QTimer(self, singleShot=True, interval=PLAN_AFTER_MS)
        self._timer.timeout.connect(self.ask)
        self.draft = draft
        self.target: int | None = None
        self.choices = Choices()
        self.latest: Planned | None = None
        context.jobs.cancelled.connect(self._on_cancelled)

    @property
    def current(self) -> Planned | None:
        """与现在填的、选的相符的计划；没有为 None。"""
        return self.latest if self.latest is not None and self._fits(self.latest.question) else None

    @property
    def busy(self) -> bool:
        """正在算，或等着重新算。"""
        return self._timer.isActive() or (self._job is not None and not self._job.finished)

    def set_draft(self, draft: ExamDraft) -> None:
        """改了考试情况。"""
        if draft != self.draft:
            self.draft = draft
            self._later()

    def set_target(self, target: int | None) -> None:
        """并入（更正）哪次考试；None 为新建。"""
        if target != self.target:
            self.target = target
            self.ask()

    def set_choices(self, choices: Choices) -> None:
        """改了对学生的决定；翻到下一步时才重新算。"""
        self.choices = choices
        self.began.emit()

    def ask(self) -> None:
        """没有作数的计划就算一次；正在算的正是要的就等着。"""
        parsed = self._intake.exam
        if parsed is None or self.current is not None:
            return
        if self._wanted is not None and self._fits(self._wanted) and self.busy and not self._timer.isActive():
            return
        self.stop()
        asked = self._wanted = Question(parsed, self.draft, self.target, self.choices)
        doubts = self.latest.plan.doubts if self.latest and self.latest.question.parsed is parsed else ()
        self._job = self._context.load(
            "正在核对学生与成绩",
            lambda session, progress: make_plan(session, asked, doubts, progress),
            self._on_planned,
            self._on_failed,
        )
        self.began.emit()

    def stop(self) -> None:
        """正在算的不要了。"""
        self._timer.stop()
        if self._job is not None and not self._job.finished:
            self._job.cancel()

    def _later(self) -> None:
        if self.latest is not None or self.busy:
            self._timer.start()
        self.began.emit()

    def _fits(self, question: Question) -> bool:
        return (
            question.parsed is self._intake.exam
            and question.draft == self.draft
            and question.target == self.target
            and question.choices is self.choices
        )

    def _on_planned(self, planned: Planned) -> None:
        self.latest = planned
        self.told.emit("")
        self.planned.emit()

    def _on_failed(self, error: UserError) -> None:
        self._wanted = None
        self.told.emit(str(error))
        self.began.emit()

    def _on_cancelled(self, job: object) -> None:
        if job is self._job:
            self._wanted = None
            self.began.emit()


def make_plan(session: Any, asked: Question, known: Sequence[PupilDoubt], progress: Progress) -> Planned:
    """在工作线程里算计划并排好要显示的；known 是上次算出的疑问，决定要照它们找到考生。"""
    parsed, pupils = asked.parsed, asked.parsed.matrix.pupils

    def planned(doubts: Sequence[PupilDoubt]) -> ImportPlan:
        decisions = asked.choices.settle(doubts, pupils)
        return service.plan_import(session, parsed, asked.draft, asked.target, decisions, progress)

    plan = planned(known)
    if asked.choices.settle(plan.doubts, pupils) != asked.choices.settle(known, pupils):
        plan = planned(plan.doubts)
    order = list(KIND_TITLES)
    doubts = tuple(sorted(plan.doubts, key=lambda doubt: (order.index(doubt.kind), doubt.index)))
    progress.check()
    choices = {kind: common_choices(doubt for doubt in doubts if doubt.kind is kind) for kind in KIND_TITLES}
    counts = Counter(doubt.kind for doubt in doubts)
    rows = change_rows(plan)
    listed = list(chain.from_iterable(rows.values()))
    classes = class_rows(parsed.matrix)
    return Planned(asked, plan, doubts, counts, choices, rows, listed, classes)
