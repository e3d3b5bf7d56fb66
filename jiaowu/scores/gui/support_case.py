"""一份学习帮扶档案：左边诊断与计划（改了自己保存），右边过程记录、阶段评估与结论。"""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.gui.support_process import ProcessPanel
from jiaowu.scores.services import support
from jiaowu.scores.support import dimensions
from jiaowu.scores.support_cases import Case, CasePlan, SupportGroup

SAVE_PAUSE_MS = 700
TEXT_HEIGHT = 56
NO_GROUP = "（没有小组）"

Loaded = tuple[Case, tuple[str, ...], tuple[SupportGroup, ...]]


class CaseView(QWidget):
    """一份档案；open 之前是空的。"""

    closed = Signal()
    """按了返回；列表要重读。"""
    printed = Signal(int)
    """要打印这一份。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.context: Context
        self.case: Case | None = None
        self._filling = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_PAUSE_MS)
        self._pause.timeout.connect(self.save)
        self.title = QLabel()
        self.title.setProperty("role", "section")
        self.facts = QLabel()
        self.facts.setProperty("role", "soft")
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # 再长也不撑宽整页
        self.saved = QLabel()
        self.saved.setObjectName("caseSaved")
        self.saved.setProperty("role", "soft")
        self.back = QPushButton("← 返回")
        self.back.setObjectName("caseBackButton")
        self.print = QPushButton("打印个案…")
        self.print.setObjectName("casePrintButton")
        self.causes: dict[str, QCheckBox] = {}
        self.note, self.short_goal, self.long_goal, self.measures = (
            _text(name) for name in ("causeNote", "shortGoal", "longGoal", "measures")
        )
        self.teacher = QComboBox()
        self.teacher.setObjectName("caseTeacher")
        self.group = QComboBox()
        self.group.setObjectName("caseGroup")
        self.new_group = QPushButton("新建小组…")
        self.new_group.setObjectName("newGroupButton")
        self.process = ProcessPanel()
        self._arrange()
        self._connect()

    def set_up(self, context: Context) -> None:
        """接上资料。"""
        self.context = context
        self.process.set_up(context)

    def open(self, case_id: int) -> None:
        """显示一份档案。"""

        def read(session: Any, _progress: Progress) -> Loaded:
            return (
                support.get_case(session, case_id),
                support.list_teachers(session),
                support.list_groups(session),
            )

        self.context.load("正在读取档案", read, self._fill)

    def save(self) -> None:
        """存诊断与计划；没有改动或没有档案时什么也不做。"""
        self._pause.stop()
        if self.case is None or self._plan() == self.case.plan:
            return
        case_id, plan = self.case.row.id, self._plan()

        def stored(_none: None) -> None:
            self.saved.setText("已保存")
            self.process.refresh(case_id, self._refill)

        self.context.write(
            "改学习帮扶计划",
            lambda session, _: support.save_plan(session, case_id, plan),
            stored,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.saved.setText("没有保存")
        self.context.fail(str(error))

    def _refill(self, case: Case) -> None:
        """只换存下来的样子，不动正在填的格子。"""
        self.case = case

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addWidget(self.facts, 1)
        head.addWidget(self.saved)
        head.addWidget(self.print)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(_scrolled(self._plan_box()), 5)
        body.addWidget(_scrolled(self.process), 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(body)

    def _plan_box(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 8, 0)
        grid = QGridLayout()
        for at in range(len(dimensions())):
            grid.addWidget(self._dimension_box(at), at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        layout.addLayout(grid)
        form = QFormLayout()
        form.addRow("说明", self.note)
        form.addRow("短期目标", self.short_goal)
        form.addRow("长期目标", self.long_goal)
        form.addRow("措施", self.measures)
        form.addRow("帮扶教师", self.teacher)
        row = QHBoxLayout()
        row.addWidget(self.group, 1)
        row.addWidget(self.new_group)
        form.addRow("学习小组", row)
        layout.addLayout(form)
        layout.addStretch(1)
        return box

    def _dimension_box(self, at: int) -> QGroupBox:
        dimension = dimensions()[at]
        box = QGroupBox(f"诊断：{dimension.name}")
        layout = QVBoxLayout(box)
        layout.setSpacing(2)
        for cause in dimension.causes:
            tick = QCheckBox(cause.label)
            tick.setObjectName(f"cause_{cause.code}")
            tick.toggled.connect(self._changed)
            self.causes[cause.code] = tick
            layout.addWidget(tick)
        layout.addStretch(1)
        return box

    def _connect(self) -> None:
        for edit in (self.note, self.short_goal, self.long_goal, self.measures):
            edit.textChanged.connect(self._changed)
        self.teacher.currentIndexChanged.connect(self._changed)
        self.group.currentIndexChanged.connect(self._changed)
        self.back.clicked.connect(self._leave)
        self.print.clicked.connect(self._print)
        self.new_group.clicked.connect(self._add_group)

    def _changed(self, *_: object) -> None:
        if not self._filling:
            self.saved.setText("")
            self._pause.start()

    def _leave(self) -> None:
        self.save()
        self.case = None
        self.closed.emit()

    def _print(self) -> None:
        if self.case is not None:
            self.save()
            self.printed.emit(self.case.row.id)

    def _add_group(self) -> None:
        name, accepted = QInputDialog.getText(self, "新建学习小组", "小组名称：")
        if not accepted:
            return
        leader, accepted = QInputDialog.getText(self, "新建学习小组", "组长姓名（可以不填）：")
        if accepted:
            self.context.write(
                "新建学习小组",
                lambda session, _: (support.save_group(session, name, leader), support.list_groups(session)),
                self._show_new_group,
            )

    def _show_new_group(self, made: tuple[int, tuple[SupportGroup, ...]]) -> None:
        group_id, groups = made
        self._fill_groups(groups, group_id)
        self._changed()

    def _plan(self) -> CasePlan:
        return CasePlan(
            teacher=self.teacher.currentText(),
            group_id=self.group.currentData(),
            causes=tuple(code for code, tick in self.causes.items() if tick.isChecked()),
            cause_note=self.note.toPlainText().strip(),
            short_goal=self.short_goal.toPlainText().strip(),
            long_goal=self.long_goal.toPlainText().strip(),
            measures=self.measures.toPlainText().strip(),
        )

    def _fill(self, loaded: Loaded) -> None:
        self.case, teachers, groups = loaded
        row, plan = self.case.row, self.case.plan
        self._filling = True
        self.title.setText(f"{row.name}　{row.subject}")
        basis = f"{row.baseline}（{self.case.baseline_exam}）" if self.case.baseline_exam else row.baseline
        facts = (row.class_name, row.status.label, f"{row.opened.isoformat()} 建档", row.source.label)
        self.facts.setText("　·　".join(fact for fact in (*facts, row.baseline) if fact))
        self.facts.setToolTip("\n".join(fact for fact in (*facts, basis) if fact))
        for code, tick in self.causes.items():
            tick.setChecked(code in plan.causes)
        for edit, text in (
            (self.note, plan.cause_note),
            (self.short_goal, plan.short_goal),
            (self.long_goal, plan.long_goal),
            (self.measures, plan.measures),
        ):
            edit.setPlainText(text)
        self.teacher.clear()
        self.teacher.addItems(["", *teachers])
        self.teacher.setCurrentText(plan.teacher)
        self._fill_groups(groups, plan.group_id)
        self.process.show_case(self.case)
        self.saved.setText("")
        self._filling = False

    def _fill_groups(self, groups: tuple[SupportGroup, ...], chosen: int | None) -> None:
        filling, self._filling = self._filling, True
        self.group.clear()
        self.group.addItem(NO_GROUP, None)
        for group in groups:
            leader = f"（组长 {group.leader}）" if group.leader else ""
            self.group.addItem(f"{group.name}{leader}", group.id)
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)))
        self._filling = filling


def _text(name: str) -> QPlainTextEdit:
    edit = QPlainTextEdit()
    edit.setObjectName(name)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(TEXT_HEIGHT)
    return edit


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    return area
