"""第三步：表里的学生与学籍对不上的，逐个或成批决定；可疑的格再看一眼。"""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.school.terms import current_term_for
from jiaowu.scores.gui.forms.ui_import_pupils_step import Ui_PupilsStep
from jiaowu.scores.gui.import_steps.choice_delegate import ChoiceDelegate
from jiaowu.scores.gui.import_steps.choices import (
    ALL_TEXTS,
    BY_EACH,
    KIND_TITLES,
    place_of,
)
from jiaowu.scores.gui.import_steps.intake_desk import IntakeDesk
from jiaowu.scores.gui.import_steps.plan_desk import PlanDesk, Planned
from jiaowu.scores.gui.import_steps.pupils_model import CHOICE_COLUMN, PupilsModel
from jiaowu.scores.gui.import_steps.step import ImportStep
from jiaowu.scores.matrix import Pupil
from jiaowu.scores.planning import PupilChoice, PupilDecision, PupilKind

WIDTHS = (84, 110, 96, 70, 236, 244, 380)
ROW_HEIGHT = 28
MOST = 16_777_215
"""Qt 里“高度不限”的数。"""


class PupilsStep(ImportStep):
    """上边是学生，下边是原表与可疑的格。"""

    title = "学生与疑问"
    _boxes: Mapping[PupilKind, tuple[QLabel, QComboBox]]
    """各类的说明与“全部这样处理”。"""

    def __init__(
        self, context: Context, intake: IntakeDesk, plan: PlanDesk, parent: QWidget | None = None
    ) -> None:
        """内容随 intake 与 plan 变。"""
        super().__init__(parent)
        self._intake = intake
        self._plan = plan
        self._shown: Planned | None = None
        self.form = Ui_PupilsStep()
        self.form.setupUi(self)
        self.pupils = PupilsModel(QColor(context.theme.warn), self)
        form = self.form
        self._boxes = {
            PupilKind.UNSURE: (form.unsureLabel, form.unsureBox),
            PupilKind.MOVED: (form.movedLabel, form.movedBox),
            PupilKind.NEW: (form.newLabel, form.newBox),
        }
        self._set_up_table()
        form.preview.set_up(intake, context.theme, chooses=True)
        form.preview.legend.hide()
        form.preview.why_label.hide()
        self.setFocusProxy(form.pupilsView)
        remember(form.splitter, "scoresImportPupils", context.settings, (300, 320))
        remember(form.cellsSplitter, "scoresImportCells", context.settings, (930, 350))
        self._connect()

    def _set_up_table(self) -> None:
        view = self.form.pupilsView
        view.setModel(self.pupils)
        view.setItemDelegateForColumn(CHOICE_COLUMN, ChoiceDelegate(view))
        view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        view.verticalHeader().setSectionResizeMode(view.verticalHeader().ResizeMode.Fixed)
        view.verticalHeader().hide()
        view.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(WIDTHS):
            view.setColumnWidth(column, width)

    def _connect(self) -> None:
        form = self.form
        form.pupilsView.clicked.connect(self._on_clicked)
        form.pupilsView.selectionModel().currentRowChanged.connect(self._on_row)
        form.doubtsList.picked.connect(self._intake.point_at)
        form.searchEdit.textChanged.connect(self.pupils.set_search)
        self.pupils.decided.connect(self._decide)
        for kind, (_, box) in self._boxes.items():
            box.activated.connect(lambda _row, kind=kind: self._give_all(kind))
        for signal in (self._plan.began, self._plan.planned, self._intake.began, self._intake.parsed):
            signal.connect(self.renew)

    @property
    def _known(self) -> Planned | None:
        """最近算出的、还是这批考生的计划；决定改了也先显示它。"""
        planned = self._plan.latest
        return planned if planned is not None and planned.question.parsed is self._intake.exam else None

    @property
    @override
    def ready(self) -> bool:
        return self._known is not None and not self._plan.busy

    @property
    @override
    def summary(self) -> str:
        planned = self._known
        if planned is None:
            return "正在核对学生……" if self._plan.busy or self._intake.busy else "还没有核对成。"
        told = [
            f"{title} {planned.counts[kind]} 名"
            for kind, title in KIND_TITLES.items()
            if kind in planned.counts
        ]
        cells = len(self._cells)
        if not told and not cells:
            return f"没有疑问：{planned.plan.pupils} 名考生都与学籍对得上。"
        told += [f"可疑的格 {cells} 处"] if cells else []
        return f"{planned.plan.pupils} 名考生：{'、'.join(told)}。"

    @property
    def _cells(self) -> tuple[object, ...]:
        return self._intake.intake.cell_problems if self._intake.intake is not None else ()

    @override
    def redraw(self) -> None:
        self._show_cells()
        planned = self._known
        form = self.form
        doubts = planned.doubts if planned is not None else ()
        form.kindsPanel.setVisible(bool(doubts))
        form.pupilsView.setVisible(bool(doubts))
        form.pupilsHint.setText(self._hint(planned))
        form.pupilsPanel.setMaximumHeight(MOST if doubts else form.pupilsPanel.minimumSizeHint().height())
        if planned is None:
            self._shown = None
        elif planned is self._shown:
            self.pupils.set_choices(self._plan.choices)
        else:
            self._shown = planned
            self.pupils.set_doubts(planned.question.parsed.matrix.pupils, doubts, self._plan.choices)
        self._show_kinds()

    def _hint(self, planned: Planned | None) -> str:
        if planned is None:
            return "正在与学籍核对……" if self._plan.busy else ""
        if not planned.doubts:
            return f"没有疑问：{planned.plan.pupils} 名考生都与学籍里的人、班级对得上。"
        if planned.counts.keys() == {PupilKind.NEW}:
            return "学籍里还没有这些学生，存入时登记；不想登记的在“怎样处理”里改。"
        told = "下面的学生与学籍对不上。先按建议，逐个点“怎样处理”改（按 F2 展开），或一类全部这样处理。"
        return told + self._term()

    def _term(self) -> str:
        """按日期推算学期时说一声：日期填错了，全年级都像换了班。"""
        if self._plan.target is not None or self._plan.draft.term_id is not None:
            return ""
        name = current_term_for(self._plan.draft.date).name
        return f"现在按{name}的学籍核对，考试不在这个学期的，请在第 4 步改日期。"

    def _show_cells(self) -> None:
        intake = self._intake.intake
        if intake is None or self._intake.busy:
            return
        problems = intake.cell_problems
        self.form.doubtsList.set_problems(problems)
        self.form.cellsTitle.setText(f"可疑的格 {len(problems)}" if problems else "没有可疑的格")
        self.form.cellsPanel.setVisible(bool(problems))

    def _show_kinds(self) -> None:
        for kind, (label, box) in self._boxes.items():
            count = self._shown.counts.get(kind, 0) if self._shown is not None else 0
            label.setVisible(bool(count))
            box.setVisible(bool(count))
            label.setText(f"{KIND_TITLES[kind]} {count} 名：")
            box.clear()
            box.addItem(BY_EACH, None)
            for choice in self._shown.choices[kind] if self._shown is not None else ():
                box.addItem(ALL_TEXTS[choice], choice)
            box.setCurrentIndex(max(0, box.findData(self._plan.choices.by_kind.get(kind))))

    def _give_all(self, kind: PupilKind) -> None:
        if self._shown is None:
            return
        pupils = self._shown.question.parsed.matrix.pupils
        places = (place_of(pupils[doubt.index]) for doubt in self._shown.doubts if doubt.kind is kind)
        _, box = self._boxes[kind]
        picked = box.currentData()  # 枚举进了 Qt 就成了文字
        choice = None if picked is None else PupilChoice(picked)
        self._plan.set_choices(self._plan.choices.give_all(kind, choice, places))

    def _decide(self, pupil: Pupil, decision: PupilDecision) -> None:
        self._plan.set_choices(self._plan.choices.give(pupil, decision))

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == CHOICE_COLUMN:
            self.form.pupilsView.edit(index)

    def _on_row(self, index: QModelIndex) -> None:
        """选中一名学生，预览跳到他的一行。"""
        if index.isValid() and index.row() < self.pupils.rowCount():
            pupil = self.pupils.pupil(index.row())
            self._intake.point_at_row(pupil.file, pupil.sheet, pupil.row)
