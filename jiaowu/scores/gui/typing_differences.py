"""核对双录的两遍：列出不一致的格，用哪一遍或重新键入，定下来就进成绩。"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.errors import UserError
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.gui.forms.ui_typing_differences import Ui_TypingDifferences
from jiaowu.scores.importing.typed_marks import TypedMark, mark_text, read_typed
from jiaowu.scores.services import double_entry as service
from jiaowu.scores.services.double_entry import Comparison, Difference
from jiaowu.scores.services.typing_in import MarkChange

NOT_TYPED = "（未录）"
COLUMNS = (
    EditColumn("班级", 110, editable=False, numeric=False),
    EditColumn("学号", 110, editable=False, numeric=False),
    EditColumn("姓名", 90, editable=False, numeric=False),
    EditColumn("学科", 100, editable=False, numeric=False),
    EditColumn("第一遍", 80, editable=False),
    EditColumn("第二遍", 80, editable=False),
    EditColumn("定为", 80),
)


class TypingDifferences(QDialog):
    """打开就比；定下一格，它就从清单上消失。"""

    def __init__(
        self, context: Context, exam: ExamSummary, typist: str, parent: QWidget | None = None
    ) -> None:
        """typist 是核对的人，记在两遍里。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._exam, self._typist = context, exam, typist
        self.form = Ui_TypingDifferences()
        self.form.setupUi(self)
        self.form.messageBar.set_theme(context.theme)
        self.form.differencesGrid.set_up(context.theme, "两遍不一致的成绩")
        self.differences: tuple[Difference, ...] = ()
        self.form.differencesGrid.grid.edited.connect(self._on_edited)
        self.form.firstButton.clicked.connect(lambda: self._use(lambda each: each.first))
        self.form.secondButton.clicked.connect(lambda: self._use(lambda each: each.second))
        self.form.closeButton.clicked.connect(self.close)
        self.form.summaryLabel.setText("正在比对……")
        self._load()

    def _load(self, _result: object = None) -> None:
        self._context.load(
            "正在比对两遍",
            lambda session, _progress: service.compare_passes(session, self._exam.id),
            self._show,
            self._refuse,
        )

    def _show(self, comparison: Comparison) -> None:
        self.differences = differences = comparison.differences
        rows = [
            (
                *(each.class_title, each.number or "", each.name, each.subject.name),
                *(mark_text(mark) or NOT_TYPED for mark in (each.first, each.second)),
                "",
            )
            for each in differences
        ]
        self.form.differencesGrid.show_rows(COLUMNS, rows, self._accept)
        self.form.summaryLabel.setText(_summary(comparison))
        for button in (self.form.firstButton, self.form.secondButton):
            button.setEnabled(bool(rows))

    def _accept(self, row: int, _column: int, text: str) -> str:
        return mark_text(read_typed(text, self.differences[row].subject.full))

    def _on_edited(self, edits: Sequence[Edit]) -> None:
        self._settle(
            [
                (self.differences[edit.row], read_typed(edit.after, self.differences[edit.row].subject.full))
                for edit in edits
                if edit.after
            ]
        )

    def _use(self, pick: Callable[[Difference], TypedMark | None]) -> None:
        indexes = self.form.differencesGrid.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in indexes})
        self._settle([(self.differences[row], pick(self.differences[row])) for row in rows])

    def _settle(self, chosen: Sequence[tuple[Difference, TypedMark | None]]) -> None:
        changes = [MarkChange(each.student_id, each.subject.id, mark) for each, mark in chosen]
        if not changes:
            return
        self._context.write(
            _title(self._exam, chosen),
            lambda session, _: service.settle(session, self._exam.id, changes, self._typist),
            self._load,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))


def _summary(comparison: Comparison) -> str:
    """比下来怎样，一句话。"""
    agreed, left = comparison.agreed, comparison.whole - comparison.agreed
    if comparison.differences:
        return f"两遍有 {len(comparison.differences)} 格不一致，还没有进成绩；一致的 {agreed} 格已进成绩"
    if left:
        return f"两遍都录了的 {agreed} 格全部一致，已进成绩；还有 {left} 格没有录完两遍"
    return f"两遍全部一致，{agreed} 格都已进成绩"


def _title(exam: ExamSummary, chosen: Sequence[tuple[Difference, TypedMark | None]]) -> str:
    """操作日志里的一句。"""
    each, mark = chosen[0]
    more = f" 等 {len(chosen)} 格" if len(chosen) > 1 else ""
    return (
        f"核对双录：{exam.name} {each.class_title} {each.name} {each.subject.name} "
        f"定为 {mark_text(mark) or '空'}{more}"
    )
