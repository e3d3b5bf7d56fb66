"""编辑各年级的学科、满分与分数线；设置向导与学校设置都用它。"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QListWidgetItem, QTableWidgetItem, QWidget

from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.school.class_styles import grade_title
from jiaowu.school.gui.forms.ui_subjects_editor import Ui_SubjectsEditor
from jiaowu.school.lines import GradeSubject, LinePercents, preset_for, presets, usual_subjects
from jiaowu.school.terms import stage_of

HEADERS = ("学科", "满分", "优秀 %", "良好 %", "及格 %", "低分 %")
USUAL_FULL = "100"
"""新添一科时先写的满分。"""

Row = list[str]
"""一行各格的文字，次序同 HEADERS。"""


class SubjectsEditor(QWidget):
    """左边选年级，右边改学科；没有存的修改留在这里，read 时才核对。"""

    touched = Signal()
    """有一格改了。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """由 .ui 造出；用之前调 set_up。"""
        super().__init__(parent)
        self.form = Ui_SubjectsEditor()
        self.form.setupUi(self)
        self._rows: dict[int, list[Row]] = {}
        self._grade = 0
        self._original: dict[int, tuple[GradeSubject, ...]] = {}
        self._set_up_table()
        for each in presets():
            self.form.presetBox.addItem(each.name, each.id)
        self._connect()

    def set_up(
        self,
        grades: Sequence[int],
        subjects: Mapping[int, tuple[GradeSubject, ...]],
        saved: Mapping[int, tuple[GradeSubject, ...]] | None = None,
    ) -> None:
        """显示这些年级（1–12）；subjects 里没有的年级是空的。saved 是已经存的，没有给就是 subjects。"""
        known = subjects if saved is None else saved
        self._rows = {grade: [_row(each) for each in subjects.get(grade, ())] for grade in grades}
        self._original = {grade: known.get(grade, ()) for grade in grades}
        self._grade = 0
        grades_list = self.form.gradesList
        grades_list.clear()
        for grade in grades:
            item = QListWidgetItem(grade_title(grade), grades_list)
            item.setData(Qt.ItemDataRole.UserRole, grade)
        grades_list.setCurrentRow(0)

    def read(self) -> dict[int, tuple[GradeSubject, ...]]:
        """各年级（1–12）现在的学科；有一格不是数时报 UserError，并翻到那个年级。"""
        self._keep()
        found = {}
        for grade, rows in self._rows.items():
            try:
                found[grade] = tuple(_subject(grade, row) for row in rows)
            except UserError:
                self._show_grade(grade)
                raise
        return found

    def changed(self) -> dict[int, tuple[GradeSubject, ...]]:
        """改过的年级；报错同 read。"""
        return {grade: rows for grade, rows in self.read().items() if rows != self._original[grade]}

    def _set_up_table(self) -> None:
        table = self.form.subjectsTable
        table.setColumnCount(len(HEADERS))
        table.setHorizontalHeaderLabels(list(HEADERS))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        form = self.form
        form.gradesList.currentItemChanged.connect(self._on_grade)
        form.presetButton.clicked.connect(self._apply_preset)
        form.copyButton.clicked.connect(self._copy)
        form.addButton.clicked.connect(self._add)
        form.dropButton.clicked.connect(self._drop)
        form.usualButton.clicked.connect(self._fill_usual)
        form.subjectsTable.currentCellChanged.connect(self._show_marks)
        form.subjectsTable.itemChanged.connect(self._on_item)

    def _on_grade(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._keep()
        self._grade = int(item.data(Qt.ItemDataRole.UserRole))
        self.form.presetBox.setCurrentText(preset_for(self._grade).name)
        self._show_rows()

    def _show_rows(self) -> None:
        table = self.form.subjectsTable
        table.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        table.setRowCount(0)
        for row in self._rows[self._grade]:
            self._append(row)
        table.blockSignals(False)  # noqa: FBT003 — 同上
        if table.rowCount():
            table.setCurrentCell(0, 0)
        self._show_marks()

    def _append(self, texts: Row) -> None:
        table = self.form.subjectsTable
        at = table.rowCount()
        table.insertRow(at)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(at, column, item)

    def _keep(self) -> None:
        """把表里的文字收回这个年级。"""
        if self._grade:
            table = self.form.subjectsTable
            self._rows[self._grade] = [self._texts(row) for row in range(table.rowCount())]

    def _texts(self, row: int) -> Row:
        items = (self.form.subjectsTable.item(row, column) for column in range(len(HEADERS)))
        return [item.text().strip() if item is not None else "" for item in items]

    def _show_grade(self, grade: int) -> None:
        self.form.gradesList.setCurrentRow(list(self._rows).index(grade))

    def _on_item(self) -> None:
        self._show_marks()
        self.touched.emit()

    def _apply_preset(self) -> None:
        chosen = presets()[self.form.presetBox.currentIndex()]
        self._keep()
        for row in self._rows[self._grade]:
            row[2:] = _percent_texts(chosen.percents_for(row[0]))
        self._show_rows()
        self.touched.emit()

    def _copy(self) -> None:
        """抄到同一学段的其他年级。"""
        self._keep()
        stage = stage_of(self._grade)
        others = [grade for grade in self._rows if grade != self._grade and stage_of(grade) is stage]
        for grade in others:
            self._rows[grade] = [list(row) for row in self._rows[self._grade]]
        names = "、".join(grade_title(grade) for grade in others)
        self.form.marksLabel.setText(
            f"已抄到{names}；保存之前都可以再改。" if others else "这个学段没有别的年级。"
        )
        self.touched.emit()

    def _add(self) -> None:
        table = self.form.subjectsTable
        table.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        self._append(["", USUAL_FULL, *_percent_texts(preset_for(self._grade).percents)])
        table.blockSignals(False)  # noqa: FBT003 — 同上
        table.setCurrentCell(table.rowCount() - 1, 0)
        table.edit(table.currentIndex())
        self.touched.emit()

    def _fill_usual(self) -> None:
        """空的年级填上常用的学科。"""
        self._rows[self._grade] = [_row(each) for each in usual_subjects(self._grade)]
        self._show_rows()
        self.touched.emit()

    def _drop(self) -> None:
        at = self.form.subjectsTable.currentRow()
        if at >= 0:
            self.form.subjectsTable.removeRow(at)
            self._on_item()

    def _show_marks(self) -> None:
        """这一科的各线折合多少分；还没有学科时给出填上常用学科的按钮。"""
        self.form.usualButton.setVisible(self.form.subjectsTable.rowCount() == 0)
        row = self.form.subjectsTable.currentRow()
        try:
            subject = _subject(self._grade, self._texts(row)) if row >= 0 else None
        except UserError as error:
            self.form.marksLabel.setText(str(error))
            return
        self.form.marksLabel.setText(_marks(subject) if subject else "")


def _row(subject: GradeSubject) -> Row:
    return [subject.name, display(subject.full), *_percent_texts(subject.percents)]


def _percent_texts(percents: LinePercents) -> list[str]:
    return [display(value) for value in (percents.excellent, percents.good, percents.pass_, percents.low)]


def _subject(grade: int, row: Row) -> GradeSubject:
    """一行文字 → 一科；不是数时报 UserError。"""
    name = row[0]
    numbers = []
    for text, header in zip(row[1:], HEADERS[1:], strict=True):
        try:
            numbers.append(float(text.removesuffix("%")))
        except ValueError as error:
            what = header.removesuffix(" %")
            raise UserError(f"{grade_title(grade)}{name}的“{what}”应是一个数，请改正。") from error
    full, *percents = numbers
    return GradeSubject(name, full, LinePercents(*percents))


def _marks(subject: GradeSubject) -> str:
    percents = subject.percents
    titled = (("优秀 ≥", percents.excellent), ("良好 ≥", percents.good), ("及格 ≥", percents.pass_))
    parts = [f"{title} {display(subject.full * percent / 100)}" for title, percent in titled]
    return f"{subject.name}：{'　'.join(parts)}　低分 < {display(subject.full * percents.low / 100)}（分）"
