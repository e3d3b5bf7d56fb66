"""新建考试：不用文件，考生取自学籍，学科与分数线先用学校的默认值，都可以改。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDialog, QInputDialog, QTreeWidgetItem, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.school.class_styles import grade_title
from jiaowu.school.services.schools import current_term
from jiaowu.school.terms import Term
from jiaowu.scores.exams import KIND_LABELS, ExamDraft, ExamKind
from jiaowu.scores.gui.forms.ui_typing_new_exam import Ui_NewExamDialog
from jiaowu.scores.gui.typing_subjects import SubjectsTable
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import SubjectLines
from jiaowu.scores.services import exams
from jiaowu.scores.services import new_exams as service
from jiaowu.scores.services.new_exams import ClassChoice, CreatedExam, ExamPlan

CHOICE_ROLE = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
NEW_FULL = 100.0
NO_CLASSES = "这个学期还没有班级与学生，请先在“学生学籍”里登记，或者直接导入成绩表。"


@dataclass(frozen=True)
class _Ground:
    """打开时读来的：当前学期、各班、各年级的学科。"""

    term: Term | None
    choices: tuple[ClassChoice, ...]
    subjects: Mapping[int, Sequence[SubjectLines]]


class NewExamDialog(QDialog):
    """填名称、日期、类型，勾班级与学科。"""

    created = Signal(int)
    """建好了，考试的编号。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """打开就读班级与学科。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._boxes: list[QTreeWidgetItem] = []
        self._term_name = ""
        self.form = Ui_NewExamDialog()
        self.form.setupUi(self)
        self.subjects = SubjectsTable(self.form.subjectsTable)
        self._set_up()
        context.load("正在读取班级", lambda session, _progress: _load(session), self._fill, self._refuse)

    def _set_up(self) -> None:
        form = self.form
        form.messageBar.set_theme(self._context.theme)
        form.splitter.setSizes([300, 640])
        form.kindBox.addItems(list(KIND_LABELS.values()))
        day = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        form.dateEdit.setDate(QDate(day.year, day.month, day.day))
        form.createButton.setEnabled(False)
        form.classesTree.itemChanged.connect(self._on_checked)
        form.nameEdit.textChanged.connect(self._show_ready)
        form.kindBox.currentTextChanged.connect(self._suggest_name)
        form.addSubjectButton.clicked.connect(self.add_subject)
        form.cancelButton.clicked.connect(self.reject)
        form.createButton.clicked.connect(self.create_exam)
        self.subjects.refused.connect(form.messageBar.show_text)
        self.subjects.changed.connect(self._show_ready)
        self.resize(self.size().boundedTo(self.screen().availableSize()))

    def _fill(self, ground: _Ground) -> None:
        self._term_name = ground.term.name if ground.term else ""
        self.form.termLabel.setText(self._term_name or "还没有设定")
        tree = self.form.classesTree
        tree.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        for grade in dict.fromkeys(choice.grade for choice in ground.choices):
            top = QTreeWidgetItem(tree, [grade_title(grade)])
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
            for choice in ground.choices:
                if choice.grade == grade:
                    item = QTreeWidgetItem(top, [f"{choice.title}　{choice.pupils} 人"])
                    item.setData(0, CHOICE_ROLE, choice)
                    item.setCheckState(0, UNCHECKED)
                    self._boxes.append(item)
        tree.expandAll()
        tree.blockSignals(False)  # noqa: FBT003 — 同上
        self.subjects.offer(ground.subjects)
        if not ground.choices:
            self.form.messageBar.show_text(NO_CLASSES)
        self._suggest_name()

    def _suggest_name(self) -> None:
        """名称还是自动填的那个时，随类型换。"""
        edit, kind = self.form.nameEdit, self.form.kindBox.currentText()
        tail = "考试" if kind in {"期中", "期末", "模拟"} else ""
        if self._term_name and not edit.isModified():
            edit.setText(f"{self._term_name}{'' if kind == KIND_LABELS[ExamKind.OTHER] else kind + tail}")
        self._show_ready()

    def _chosen(self) -> list[ClassChoice]:
        return [item.data(0, CHOICE_ROLE) for item in self._boxes if item.checkState(0) == CHECKED]

    def _on_checked(self) -> None:
        self.subjects.show_grades(sorted({choice.grade for choice in self._chosen()}))
        self._show_ready()

    def _show_ready(self) -> None:
        chosen = self._chosen()
        self.form.summaryLabel.setText(
            f"{len(chosen)} 个班，{sum(choice.pupils for choice in chosen)} 人" if chosen else "请勾选班级"
        )
        self.form.createButton.setEnabled(bool(chosen and self.form.nameEdit.text().strip()))

    def add_subject(self) -> None:
        """给显示着的各年级加一科，满分 100。"""
        name, accepted = QInputDialog.getText(self, "加一科", "学科名称：")
        if accepted and name.strip():
            self.subjects.add(lines_for(name.strip(), NEW_FULL, LinePercents()))

    def create_exam(self) -> None:
        """建立考试；填得不对时说一句话，不关窗口。"""
        day = self.form.dateEdit.date()
        kind = {label: kind for kind, label in KIND_LABELS.items()}[self.form.kindBox.currentText()]
        draft = ExamDraft(self.form.nameEdit.text().strip(), date(day.year(), day.month(), day.day()), kind)
        try:
            plan = ExamPlan(draft, tuple(choice.id for choice in self._chosen()), self.subjects.chosen())
        except UserError as error:
            self._refuse(error)
            return
        self.form.createButton.setEnabled(False)
        self._context.write(
            f"新建考试：{draft.name}",
            lambda session, progress: service.create_exam(session, plan, progress),
            self._made,
            self._refuse,
        )

    def _made(self, made: CreatedExam) -> None:
        context, exam_id = self._context, made.exam_id

        def undo() -> None:
            context.write("撤销新建考试", lambda session, _: exams.delete_exam(session, exam_id))

        context.offer_undo(f"已新建考试，{made.classes} 个班、{made.pupils} 名考生。", undo)
        self.created.emit(exam_id)
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))
        self._show_ready()


def _load(session: Any) -> _Ground:
    choices = service.list_choices(session)
    return _Ground(
        current_term(session),
        choices,
        service.default_subjects(session, (choice.grade for choice in choices)),
    )
