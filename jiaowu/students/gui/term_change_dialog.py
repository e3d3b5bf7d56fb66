"""换到新学期：先看各班、各人的去向，再一次换好。"""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QSpinBox, QTableWidgetItem, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.errors import UserError
from jiaowu.school.class_styles import grade_title
from jiaowu.school.classes import MAX_CLASS_NO
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.plan import USUAL_CLASSES
from jiaowu.school.terms import Term
from jiaowu.students.gui.forms.ui_term_change_dialog import Ui_TermChangeDialog
from jiaowu.students.moves import ClassMove, MoveKind, TermOrder, next_terms
from jiaowu.students.services.term_change import TermChanged, change_term, take_back
from jiaowu.students.services.term_outlook import TermPreview, preview_change, read_start

HEADERS = ("现在的班", "新学期", "去向", "学生")
SIX, NINE = 6, 9
"""小学、初中的最高年级。"""
NAMED = 12
"""不随班走的学生先写出几个。"""


class TermChangeDialog(QDialog):
    """按“换学期”之前什么都没有改；换好后可以撤销。"""

    _loading: Job | None = None
    """正在算的去向；又选了别的就取消它。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """没有当前学期时报 UserError。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("termChangeDialog")
        self.form = Ui_TermChangeDialog()
        self.form.setupUi(self)
        self.resize(self.size().boundedTo(self.screen().availableSize()))
        self._context = context
        self._start = context.read(read_start)
        self._entries: dict[int, QSpinBox] = {}
        self._fill()
        self._connect()
        self._show_target()

    def order(self) -> TermOrder:
        """现在选的。"""
        return TermOrder(
            self._target(), self._continuing(), {grade: spin.value() for grade, spin in self._entries.items()}
        )

    def change(self) -> None:
        """换好；不成时说一句话，不关窗口。"""
        order, today = self.order(), date.today()  # noqa: DTZ011 — 台账的日期按这台电脑上的
        self.form.changeButton.setEnabled(False)
        self._context.write(
            f"换到{order.target.name}",
            lambda session, progress: change_term(session, order, today, progress),
            self._done,
            self._not_done,
        )

    def _fill(self) -> None:
        form, start = self.form, self._start
        for term in next_terms(start.source):
            form.targetBox.addItem(term.name, term)
        form.continueSixCheck.setChecked(start.kind is SchoolKind.NINE_YEAR)
        table = form.movesTable
        table.setColumnCount(len(HEADERS))
        table.setHorizontalHeaderLabels(list(HEADERS))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        table.setEditTriggers(table.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        form.refusalLabel.hide()
        form.leftOutLabel.hide()

    def _connect(self) -> None:
        form = self.form
        form.targetBox.currentIndexChanged.connect(self._show_target)
        form.continueSixCheck.toggled.connect(self._show_target)
        form.continueNineCheck.toggled.connect(self._show_target)
        form.changeButton.clicked.connect(self.change)
        form.cancelButton.clicked.connect(self.reject)

    def _target(self) -> Term:
        term = self.form.targetBox.currentData()
        assert isinstance(term, Term)  # noqa: S101 — 每一项都带着学期
        return term

    def _new_year(self) -> bool:
        return self._target().start_year > self._start.source.start_year

    def _continuing(self) -> frozenset[int]:
        """哪些最高年级按原班升入下一学段；只有办下一学段的学校才能选。"""
        form, kind = self.form, self._start.kind
        chosen = (
            (SIX, kind is SchoolKind.NINE_YEAR and form.continueSixCheck.isChecked()),
            (NINE, kind is SchoolKind.COMPLETE and form.continueNineCheck.isChecked()),
        )
        return frozenset(grade for grade, continues in chosen if continues)

    def _show_target(self) -> None:
        """换了学期或升学的选择：新生的年级随之变。"""
        form, kind = self.form, self._start.kind
        form.continueSixCheck.setVisible(self._new_year() and kind is SchoolKind.NINE_YEAR)
        form.continueNineCheck.setVisible(self._new_year() and kind is SchoolKind.COMPLETE)
        self._show_entries()
        self._preview()

    def _show_entries(self) -> None:
        stages = self._start.kind.stages if self._start.kind and self._new_year() else ()
        firsts = [stage.grades[0] for stage in stages if stage.grades[0] - 1 not in self._continuing()]
        kept = {grade: spin.value() for grade, spin in self._entries.items()}
        row = self.form.entryRow
        while (item := row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._entries = {}
        for grade in firsts:
            spin = QSpinBox(maximum=MAX_CLASS_NO, suffix=" 个班")
            spin.setValue(kept.get(grade, self._start.counts.get(grade, USUAL_CLASSES)))
            spin.setObjectName(f"entry{grade}Spin")
            spin.setAccessibleName(f"{grade_title(grade)}新生的班数")
            spin.valueChanged.connect(self._preview)
            row.addWidget(QLabel(f"{grade_title(grade)}新生"))
            row.addWidget(spin)
            self._entries[grade] = spin
        row.addStretch()
        self.form.entryBar.setVisible(bool(firsts))

    def _preview(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
        self.form.changeButton.setEnabled(False)
        order = self.order()
        self._loading = self._context.load(
            "正在看各班的去向",
            lambda session, _: preview_change(session, order),
            self._show_preview,
            self._refuse,
        )

    def _show_preview(self, preview: TermPreview) -> None:
        form = self.form
        form.changeButton.setEnabled(True)
        form.refusalLabel.hide()
        form.factsLabel.setText(_facts(preview))
        form.leftOutLabel.setText(_left_out(preview))
        form.leftOutLabel.setVisible(bool(form.leftOutLabel.text()))
        table = form.movesTable
        table.setRowCount(len(preview.moves))
        for row, move in enumerate(preview.moves):
            for column, text in enumerate(_texts(move)):
                item = QTableWidgetItem(text)
                if column == len(HEADERS) - 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)

    def _done(self, changed: TermChanged) -> None:
        graduated = f"，{changed.graduated} 人毕业" if changed.graduated else ""
        told = f"已换到{changed.target.name}：{changed.carried} 人编进新学期{graduated}。"
        context = self._context
        context.offer_undo(told, lambda: undo_change(context, changed.batch_id))
        self.accept()

    def _not_done(self, error: UserError) -> None:
        self._refuse(error)
        self.form.changeButton.setEnabled(True)

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def undo_change(context: Context, batch_id: int) -> None:
    """撤销一次换学期；新学期已经用过时，消息条里说明。"""
    context.write(
        "撤销换学期",
        lambda session, _: take_back(session, batch_id),
        lambda term: context.say(f"已撤销换学期，回到{term.name}。"),
    )


def _texts(move: ClassMove) -> tuple[str, str, str, str]:
    """一行的文字；新招的班还没有学生。"""
    pupils = "" if move.kind is MoveKind.ENTER else str(move.pupils)
    return move.title, move.next_title, move.kind.label, pupils


def _facts(preview: TermPreview) -> str:
    """各种去向的班数与人数。"""
    parts = [
        f"{kind.label} {preview.classes(kind)} 个班"
        + ("" if kind is MoveKind.ENTER else f" {preview.pupils(kind)} 人")
        for kind in MoveKind
        if preview.classes(kind)
    ]
    return "　·　".join(parts) or "现在的学期还没有班级。"


def _left_out(preview: TermPreview) -> str:
    """不编进新学期的学生，与已经编好的。"""
    lines = []
    if preview.left_out:
        names = [
            f"{each.name}（{'，'.join(filter(None, (each.class_title, each.status.label)))}）"
            for each in preview.left_out[:NAMED]
        ]
        more = "等" if len(preview.left_out) > NAMED else ""
        lines.append(f"不编班 {len(preview.left_out)} 人（休学的到复学时再编）：{'、'.join(names)}{more}")
    if preview.already:
        lines.append(f"{preview.already} 人在新学期已经编了班，不再动。")
    return "\n".join(lines)
