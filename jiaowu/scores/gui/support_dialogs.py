"""学习帮扶建档的两个对话框：从成绩建议、由教师提名。"""

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.services.settings import get_settings
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.gui.page import fill_box
from jiaowu.scores.services import support
from jiaowu.scores.services.standings import load_standings
from jiaowu.scores.services.support_results import suggest_pupils
from jiaowu.scores.support import Source
from jiaowu.scores.support_cases import WHOLE, CaseDraft, FoundPupil, Suggestion

TITLES = ("建档", "班级", "姓名", "学科", "为什么建议", "这次的情况")
WIDTHS = (52, 100, 90, 110, 170, 170)
PAUSE_MS = 200
ALL_CLASSES = "全部班级"
ALL_SUBJECTS = "全部学科"
PUPIL_ROLE = Qt.ItemDataRole.UserRole


def today() -> Any:
    """今天的日期（本地）。"""
    return datetime.now(UTC).astimezone().date()


class SuggestDialog(QDialog):
    """按规则建议的学生一行一名，勾选的建档。"""

    def __init__(self, context: Context, exam: ExamSummary, parent: QWidget | None = None) -> None:
        """exam 是正在看的考试。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("suggestDialog")
        self.setWindowTitle(f"从成绩建议 — {exam.name}")
        self.resize(760, 520)
        self._context, self._exam = context, exam
        self._found: tuple[Suggestion, ...] = ()
        self.note = QLabel("正在按规则查找……")
        self.note.setWordWrap(True)
        self.table = QTableWidget(0, len(TITLES))
        self.table.setObjectName("suggestTable")
        self.table.setHorizontalHeaderLabels(TITLES)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.refusal = QLabel()
        self.buttons = _save_buttons("为勾选的建档", self._save, self.reject)
        self.classes, self.subjects = QComboBox(), QComboBox()
        self.classes.setObjectName("suggestClasses")
        self.subjects.setObjectName("suggestSubjects")
        filters = QHBoxLayout()
        for box in (self.classes, self.subjects):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self._filter)
            filters.addWidget(box)
        filters.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.note)
        layout.addLayout(filters)
        for part in (self.table, self.refusal, self.buttons):
            layout.addWidget(part)
        context.load("正在查找建议的学生", self._find, self._show, self._refuse)

    def _find(self, session: Any, _progress: Progress) -> tuple[Suggestion, ...]:
        return suggest_pupils(session, self._exam.id, get_settings(session).support)

    def _show(self, found: tuple[Suggestion, ...]) -> None:
        self._found = found
        self.note.setText(
            f"成绩只作建议，请教师斟酌后勾选；共 {len(found)} 条。规则可以在“学校设置”里改。"
            if found
            else "按现在的规则，这次考试没有建议的学生。"
        )
        self.table.setRowCount(len(found))
        for row, each in enumerate(found):
            tick = QTableWidgetItem()
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
            tick.setFlags(Qt.ItemFlag.NoItemFlags if each.has_case else flags)
            tick.setCheckState(Qt.CheckState.Unchecked)
            self.table.setItem(row, 0, tick)
            reason = f"{each.reason}（已有档案）" if each.has_case else each.reason
            texts = (each.class_name, each.name, each.subject or support.GENERAL, reason, each.baseline)
            for column, text in enumerate(texts, start=1):
                self.table.setItem(row, column, QTableWidgetItem(text))
        fill_box(self.classes, [ALL_CLASSES, *dict.fromkeys(each.class_name for each in found)])
        fill_box(
            self.subjects, [ALL_SUBJECTS, *dict.fromkeys(each.subject or support.GENERAL for each in found)]
        )

    def _filter(self) -> None:
        """只显示选中的班级与学科；勾选的不受影响。"""
        wanted = (self.classes.currentText(), self.subjects.currentText())
        for row, each in enumerate(self._found):
            own = (each.class_name, each.subject or support.GENERAL)
            hidden = any(
                chosen not in {everything, value}
                for chosen, everything, value in zip(wanted, (ALL_CLASSES, ALL_SUBJECTS), own, strict=True)
            )
            self.table.setRowHidden(row, hidden)

    def _save(self) -> None:
        chosen = [
            each
            for row, each in enumerate(self._found)
            if (item := self.table.item(row, 0)) is not None and item.checkState() is Qt.CheckState.Checked
        ]
        if not chosen:
            self.refusal.setText("还没有勾选学生；在第一列打勾后再建档。")
            return
        drafts = [
            CaseDraft(
                each.student_id, each.subject, Source.RESULTS, today(), "", self._exam.id, each.baseline
            )
            for each in chosen
        ]
        _open_cases(self, self._context, drafts, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.refusal.setText(str(error))


class NominateDialog(QDialog):
    """找到学生，写明学科与提名教师。"""

    def __init__(self, context: Context, exam: ExamSummary, parent: QWidget | None = None) -> None:
        """exam 的成绩记作入档时的情况（有成绩的话）。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("nominateDialog")
        self.setWindowTitle("教师提名")
        self.resize(480, 460)
        self._context, self._exam = context, exam
        self.search = QLineEdit()
        self.search.setObjectName("nominateSearch")
        self.search.setPlaceholderText("姓名或学号")
        self.found = QListWidget()
        self.found.setObjectName("nominateFound")
        self.subject = QComboBox()
        self.subject.setObjectName("nominateSubject")
        self.subject.addItems([support.GENERAL, *exam.subjects])
        self.teacher = QLineEdit()
        self.teacher.setObjectName("nominateTeacher")
        self.refusal = QLabel()
        self.refusal.setWordWrap(True)
        self.buttons = _save_buttons("建档", self._save, self.reject)
        form = QFormLayout()
        form.addRow("学生", self.search)
        form.addRow("", self.found)
        form.addRow("学科", self.subject)
        form.addRow("提名教师", self.teacher)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.refusal)
        layout.addWidget(self.buttons)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self.search.textChanged.connect(lambda _text: self._pause.start())

    def _find(self) -> None:
        text = self.search.text()
        self._context.load("正在查找学生", lambda session, _: support.find_pupils(session, text), self._show)

    def _show(self, pupils: tuple[FoundPupil, ...]) -> None:
        self.found.clear()
        for pupil in pupils:
            item = QListWidgetItem(f"{pupil.name}　{pupil.class_name}　{pupil.number or ''}")
            item.setData(PUPIL_ROLE, pupil)
            self.found.addItem(item)
        self.found.setCurrentRow(0)

    def _save(self) -> None:
        item = self.found.currentItem()
        if item is None:
            self.refusal.setText("请先输入姓名或学号，选中一名学生。")
            return
        pupil: FoundPupil = item.data(PUPIL_ROLE)
        subject = None if self.subject.currentIndex() == 0 else self.subject.currentText()
        exam_id, teacher = self._exam.id, self.teacher.text()

        def save(session: Any, _progress: Progress) -> tuple[int, ...]:
            rows = load_standings(session, exam_id).get(subject or WHOLE, ())
            own = next((row for row in rows if row.student_id == pupil.student_id), None)
            draft = CaseDraft(
                pupil.student_id,
                subject,
                Source.NOMINATION,
                today(),
                teacher,
                exam_id if own else None,
                own.text if own else "",
            )
            return support.open_cases(session, [draft])

        self._context.write("学习帮扶建档", save, self._saved, self._refuse)

    def _saved(self, _ids: tuple[int, ...]) -> None:
        self._context.say("学习帮扶档案已建立。")
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.refusal.setText(str(error))


def _open_cases(dialog: QDialog, context: Context, drafts: list[CaseDraft], refuse: Any) -> None:
    def saved(ids: tuple[int, ...]) -> None:
        context.say(f"已建立 {len(ids)} 份学习帮扶档案。")
        dialog.accept()

    context.write("学习帮扶建档", lambda session, _: support.open_cases(session, drafts), saved, refuse)


def _save_buttons(title: str, save: Any, reject: Any) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    main = buttons.button(QDialogButtonBox.StandardButton.Save)
    main.setText(title)
    main.setProperty("role", "primary")
    main.setObjectName("saveCasesButton")
    buttons.accepted.connect(save)
    buttons.rejected.connect(reject)
    return buttons
