"""第二步：各列当作什么、各科满分多少、有哪些疑问。"""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.scores.groups import GRADE_TITLES
from jiaowu.scores.gui.forms.ui_import_columns_step import Ui_ColumnsStep
from jiaowu.scores.gui.import_steps.intake_desk import IntakeDesk
from jiaowu.scores.gui.import_steps.step import ImportStep
from jiaowu.scores.lines import LinePercents

NO_GRADE = "不写年级"


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
        for spin in (form.excellentSpin, form.goodSpin, form.passSpin, form.lowSpin):
            spin.valueChanged.connect(lambda _value: desk.set_percents(self.percents))
        for signal in (desk.began, desk.parsed, desk.stopped):
            signal.connect(self.renew)

    @property
    def percents(self) -> LinePercents:
        """现在填的四条线。"""
        form = self.form
        spins = (form.excellentSpin, form.goodSpin, form.passSpin, form.lowSpin)
        return LinePercents(*(spin.value() for spin in spins))

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

    def _on_refused(self, text: str) -> None:
        self._desk.parse_again()
        self._desk.told.emit(text)
