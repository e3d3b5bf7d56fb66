"""第四步：存成哪次考试，将要新增、改动、略去哪些成绩。"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row
from jiaowu.school.terms import current_term_for
from jiaowu.scores.exams import KIND_LABELS, ExamDraft, ExamKind, ExamSummary
from jiaowu.scores.gui.forms.ui_import_changes_step import Ui_ChangesStep
from jiaowu.scores.gui.import_steps.change_rows import COLUMNS, KIND_TEXTS, NEW_COLUMN, class_columns
from jiaowu.scores.gui.import_steps.plan_desk import PlanDesk, Planned
from jiaowu.scores.gui.import_steps.step import ImportStep
from jiaowu.scores.planning import Repeat, ScoreChangeKind
from jiaowu.scores.services import exams as service
from jiaowu.students.services.classrooms import TermChoice, list_terms

NEW_EXAM = "新建一次考试"
TINT = 0.16
INTO, AS_NEW, NOT_AT_ALL = range(3)
"""发现重复时的三个按钮。"""
CHIPS = (None, ScoreChangeKind.CHANGED, ScoreChangeKind.NEW, ScoreChangeKind.LEFT_OUT)
"""筛选按钮，None 为全部。"""
CHOOSE_FIRST = "请先在上面选：并入更正、仍作新考试，还是不导入。"


class ChangesStep(ImportStep):
    """上边填考试，下边是每一格的变化，变动的在前。"""

    title = "将要改变什么"
    next_text = "存入"

    def __init__(self, context: Context, plan: PlanDesk, parent: QWidget | None = None) -> None:
        """内容随 plan 变；已有的考试现在读。"""
        super().__init__(parent)
        self._plan = plan
        self._warn = context.theme.mix(context.theme.warn, TINT)
        self._filter: ScoreChangeKind | None = None
        self._shown: tuple[Planned, ScoreChangeKind | None] | None = None
        self._as_new = False
        self._exams: dict[int, ExamSummary] = {}
        self.leave_asked = False
        """在提示里选了“不导入”。"""
        self.form = Ui_ChangesStep()
        self.form.setupUi(self)
        self._chips: Sequence[QPushButton] = (
            self.form.allChip,
            self.form.changedChip,
            self.form.newChip,
            self.form.leftChip,
        )
        self.form.changesTable.set_up(context, "importChanges", "将要改变的成绩")
        self.form.changesTable.set_columns(COLUMNS)
        self.setFocusProxy(self.form.changesTable.view)
        self.form.noticeBar.set_choices(("并入更正", "仍作新考试", "不导入"))
        self._fill_boxes(context.read(service.list_exams), context.read(list_terms))
        self.show_draft(plan.draft)
        self._connect()

    def _fill_boxes(self, exams: Sequence[ExamSummary], terms: Sequence[TermChoice]) -> None:
        form = self.form
        form.kindBox.addItems(list(KIND_LABELS.values()))
        self._exams = {exam.id: exam for exam in exams}
        form.targetBox.addItem(NEW_EXAM, None)
        for exam in exams:
            form.targetBox.addItem(f"并入“{exam.name}”", exam.id)
        form.termBox.addItem("", None)
        for choice in terms:
            form.termBox.addItem(choice.term.name, choice.id)

    def _connect(self) -> None:
        form = self.form
        form.targetBox.activated.connect(lambda _row: self.choose_target(form.targetBox.currentData()))
        form.nameEdit.textChanged.connect(self._on_fields)
        form.dateEdit.dateChanged.connect(self._on_fields)
        form.termBox.currentIndexChanged.connect(self._on_fields)
        form.kindBox.currentIndexChanged.connect(self._on_fields)
        form.noticeBar.chosen.connect(self._on_notice)
        for chip, kind in zip(self._chips, CHIPS, strict=True):
            chip.clicked.connect(lambda _checked=False, kind=kind: self._show_only(kind))
        for signal in (self._plan.began, self._plan.planned):
            signal.connect(self.renew)

    # 考试情况

    def show_draft(self, draft: ExamDraft) -> None:
        """按 draft 填各栏。"""
        form = self.form
        form.nameEdit.setText(draft.name)
        form.dateEdit.setDate(QDate(draft.date.year, draft.date.month, draft.date.day))
        form.kindBox.setCurrentText(draft.kind.label)
        form.termBox.setCurrentIndex(max(0, form.termBox.findData(draft.term_id)))
        self._show_term()

    @property
    def exam_name(self) -> str:
        """存成的考试叫什么。"""
        target = self._plan.target
        return self._plan.draft.name if target is None else self._exams[target].name

    def exam_day(self) -> date:
        """填写的考试日期。"""
        day = self.form.dateEdit.date()
        return date(day.year(), day.month(), day.day())

    def _show_term(self) -> None:
        self.form.termBox.setItemText(0, f"按日期：{current_term_for(self.exam_day()).name}")

    def _on_fields(self) -> None:
        self._show_term()
        form = self.form
        kind = {label: kind for kind, label in KIND_LABELS.items()}[form.kindBox.currentText()]
        name, term = form.nameEdit.text().strip(), form.termBox.currentData()
        self._plan.set_draft(ExamDraft(name, self.exam_day(), ExamKind(kind), term))

    def choose_target(self, target: int | None) -> None:
        """并入（更正）这次考试；None 为新建。"""
        self.form.targetBox.setCurrentIndex(max(0, self.form.targetBox.findData(target)))
        self.form.newExamPanel.setVisible(target is None)
        self._as_new = False
        self._plan.set_target(target)

    # 重复

    @property
    def _repeat(self) -> Repeat | None:
        """还没有并入它的第一处重复；同一文件的在先。"""
        planned = self._plan.latest
        repeats = planned.plan.repeats if planned is not None else ()
        first = sorted(repeats, key=lambda each: not each.same_file)
        return first[0] if first else None

    def _on_notice(self, picked: int) -> None:
        repeat = self._repeat
        if picked == NOT_AT_ALL or repeat is None:
            self.leave_asked = True
            self.changed.emit()
            return
        self.choose_target(repeat.exam_id if picked == INTO else None)
        self._as_new = picked == AS_NEW
        self.renew()

    @property
    def _settled(self) -> bool:
        return self._repeat is None or self._plan.target is not None or self._as_new

    # 能不能存

    @property
    @override
    def ready(self) -> bool:
        named = bool(self._plan.draft.name) or self._plan.target is not None
        return self._plan.current is not None and not self._plan.busy and named and self._settled

    @property
    @override
    def summary(self) -> str:
        planned = self._plan.current
        if planned is None:
            return "正在核对……" if self._plan.busy else "还没有核对成。"
        if not self._settled:
            return CHOOSE_FIRST
        if not self._plan.draft.name and self._plan.target is None:
            return "请填写考试名称。"
        counts = planned.plan.counts
        told = [f"{text} {counts[kind]}" for kind, text in KIND_TEXTS.items() if counts.get(kind)]
        return f"{'、'.join(told) or '没有成绩'}。"

    # 重画

    @override
    def redraw(self) -> None:
        planned = self._plan.latest
        if planned is None:
            return
        self._show_notice()
        self._show_facts(planned)
        self._show_counts(planned)
        self._show_rows(planned)
        fresh = self._plan.current is not None
        for widget in (self.form.changesTable, self.form.factsLabel, self.form.emptyLabel):
            widget.setEnabled(fresh)

    def _show_notice(self) -> None:
        repeat = self._repeat
        picked = INTO if self._plan.target is not None else AS_NEW if self._as_new else None
        self.form.noticeBar.show_text(repeat.text if repeat is not None else "", picked)

    def _show_facts(self, planned: Planned) -> None:
        plan = planned.plan
        exam = self._exams.get(plan.target) if plan.target is not None else None
        where = f"更正“{exam.name}”（{exam.date.isoformat()}）" if exam is not None else "新建一次考试"
        told = [f"{where}：{plan.pupils} 名考生"]
        told += [f"新登记 {plan.new_pupils} 名学生"] if plan.new_pupils else []
        told += [f"新建班级 {'、'.join(plan.new_classes)}"] if plan.new_classes else []
        self.form.factsLabel.setText("\n".join(("，".join(told) + "。", *plan.notes)))

    def _show_counts(self, planned: Planned) -> None:
        counts = planned.plan.counts
        listed = sum(len(rows) for rows in planned.rows.values())
        for chip, kind in zip(self._chips, CHIPS, strict=True):
            count = len(planned.rows.get(kind, ())) if kind is not None else listed
            chip.setText(f"{KIND_TEXTS[kind] if kind is not None else '全部'} {count}")
            chip.setVisible(bool(listed) and (kind is None or bool(count)))
            chip.setChecked(kind is self._filter)
        same = counts.get(ScoreChangeKind.SAME, 0)
        self.form.chipsPanel.setVisible(bool(listed))
        self.form.sameLabel.setText(f"另有 {same} 格相同，不列出。" if same else "")

    def _show_rows(self, planned: Planned) -> None:
        rows = self._rows(planned)
        listed = any(planned.rows.values())
        new = planned.plan.target is None and not listed
        self.form.changesTable.setVisible(listed or new)
        self.form.emptyLabel.setVisible(not listed)
        self.form.emptyLabel.setText(self._nothing_listed(planned))
        if self._shown == (planned, self._filter):
            return
        self._shown = (planned, self._filter)
        if new:
            self.form.changesTable.set_columns(class_columns(planned.question.parsed.matrix))
            self.form.changesTable.set_rows(planned.classes)
            return
        self.form.changesTable.set_columns(COLUMNS)
        changed = len(planned.rows.get(ScoreChangeKind.CHANGED, ()))
        striking = changed if self._filter in {None, ScoreChangeKind.CHANGED} else 0
        self.form.changesTable.set_rows(rows, lambda row, column: self._shade(row, column, striking))

    def _shade(self, row: int, column: int, striking: int) -> QColor | None:
        return self._warn if column == NEW_COLUMN and row < striking else None

    def _rows(self, planned: Planned) -> Sequence[Row]:
        return planned.listed if self._filter is None else planned.rows.get(self._filter, ())

    def _nothing_listed(self, planned: Planned) -> str:
        new = planned.plan.counts.get(ScoreChangeKind.NEW, 0)
        if planned.plan.target is None:
            return f"{new} 个成绩都是新增，不改动已有的任何内容。各班各科有成绩的人数："
        return "每一格都与资料库里的相同，存入也不会改变什么。"

    def _show_only(self, kind: ScoreChangeKind | None) -> None:
        self._filter = kind
        self.renew()
