"""第二步：各列当作什么、各科满分多少、有哪些疑问。"""

from PySide6.QtWidgets import QDoubleSpinBox, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.scores.groups import GRADE_TITLES
from jiaowu.scores.gui.forms.ui_import_columns_step import Ui_ColumnsStep
from jiaowu.scores.gui.import_steps.intake_desk import IntakeDesk
from jiaowu.scores.gui.import_steps.step import ImportStep
from jiaowu.scores.lines import LinePercents
from jiaowu.scores.matrix import ScoreMatrix, SubjectLines

NO_GRADE = "不写年级"
ONE_LINES = "分数线（占满分的百分比）"
OWN_LINES = "分数线（各科照学校设置；在这里改了，就各科都用这里的）"


class ColumnsStep(ImportStep):
    """左边是着色的表，右边是疑问、满分与分数线。"""

    title = "列与满分"

    def __init__(self, context: Context, desk: IntakeDesk, parent: QWidget | None = None) -> None:
        """内容随 desk 变。"""
        super().__init__(parent)
        self._desk = desk
        self.form = Ui_ColumnsStep()
        self.form.setupUi(self)
        form = self.form
        form.preview.set_up(desk, context.theme, chooses=True)
        self.setFocusProxy(form.preview.view)
        form.gradeBox.addItem(NO_GRADE, None)
        for grade, title in enumerate(GRADE_TITLES, 1):
            form.gradeBox.addItem(title, grade)
        remember(form.splitter, "scoresImportColumns", context.settings, (930, 350))
        form.doubtsList.picked.connect(desk.point_at)
        form.fullTable.changed.connect(desk.set_full)
        form.fullTable.refused.connect(self._on_refused)
        form.gradeBox.currentIndexChanged.connect(lambda: desk.set_grade(form.gradeBox.currentData()))
        form.linesHint.setWordWrap(True)
        for spin in self._spins:
            spin.valueChanged.connect(lambda _value: desk.set_percents(self.percents))
        for signal in (desk.began, desk.parsed, desk.stopped):
            signal.connect(self.renew)

    @property
    def percents(self) -> LinePercents:
        """现在填的四条线。"""
        return LinePercents(*(spin.value() for spin in self._spins))

    @property
    def _spins(self) -> tuple[QDoubleSpinBox, ...]:
        form = self.form
        return form.excellentSpin, form.goodSpin, form.passSpin, form.lowSpin

    @property
    @override
    def ready(self) -> bool:
        return self._desk.exam is not None

    @property
    @override
    def summary(self) -> str:
        intake = self._desk.intake
        if self._desk.busy:
            return "正在重新识别……"
        if intake is None or intake.parsed is None:
            return "还没有认出成绩，请点表头改各列的用途。"
        doubts = len(intake.problems)
        names = "、".join(lines.name for lines in intake.parsed.matrix.subjects)
        return f"{names}。" + (f"有 {doubts} 处疑问，请看一眼右边的清单。" if doubts else "没有疑问。")

    @override
    def redraw(self) -> None:
        intake = self._desk.intake
        if intake is None or self._desk.busy:
            return
        problems = intake.problems
        self.form.doubtsList.set_problems(problems)
        self.form.doubtsHint.setText(
            "点一条，左边的表就跳到那一格。" if problems else "每一列都认得出，每一格都读得懂。"
        )
        title = f"疑问 {len(problems)}" if problems else "没有疑问"
        self.form.sidePages.setTabText(self.form.sidePages.indexOf(self.form.doubtsPage), title)
        self.form.fullTable.show_subjects(intake.parsed.matrix if intake.parsed else None)
        self._show_lines(intake.parsed.matrix if intake.parsed else None)

    def _show_lines(self, matrix: ScoreMatrix | None) -> None:
        """没有指定分数线时，显示正在用的；各科不一样就说照学校设置。"""
        if matrix is None or self._desk.options.percents is not None:
            self.form.linesHint.setText(ONE_LINES)
            return
        used = {
            _percents_of(each) for lines in (matrix.subjects, *matrix.grade_lines.values()) for each in lines
        }
        self.form.linesHint.setText(ONE_LINES if len(used) == 1 else OWN_LINES)
        shown = used.pop() if len(used) == 1 else _percents_of(matrix.subjects[0])
        for spin, percent in zip(self._spins, shown, strict=True):
            spin.blockSignals(True)  # noqa: FBT003 — Qt 的参数
            spin.setValue(percent)
            spin.blockSignals(False)  # noqa: FBT003 — 同上

    def _on_refused(self, text: str) -> None:
        self._desk.parse_again()
        self._desk.told.emit(text)


def _percents_of(lines: SubjectLines) -> tuple[float, ...]:
    """一科的四条线各占满分的百分之几。"""
    marks = (lines.excellent, lines.good, lines.pass_, lines.low)
    return tuple(round(mark * 100 / lines.full, 4) for mark in marks)
