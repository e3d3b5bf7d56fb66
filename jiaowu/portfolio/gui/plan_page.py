"""自我规划：正在执行的规划、各个目标与每学期的复查；过期的目标标红并写明过期几天。"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.portfolio.goals import Goal, GoalDraft, GoalState, Plan, PlanDraft, Progress, Review
from jiaowu.portfolio.gui.entry_form import read_date
from jiaowu.portfolio.gui.page import NOT_CHOSEN, PortfolioPage
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.services import plans as service
from jiaowu.school.terms import Term
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.services.moments import known_terms

COLUMNS = (
    TableColumn("目标", 250),
    TableColumn("现在", 116),
    TableColumn("期限", 92, "yyyy-mm-dd"),
    TableColumn("拿什么证明", 190),
    TableColumn("从", 92, "yyyy-mm-dd"),
    TableColumn("上学期复查", 110),
    TableColumn("本学期复查", 110),
)
STATE_COLUMN = 1
PLAN_SHARE = 0.4
"""规划的四段至多占这一页的几成高，更长的滚动着看。"""
TEXTS = (("strengths", "优势"), ("weaknesses", "不足"), ("aim", "总目标"), ("measures", "措施"))
PLAN_FIELDS = (
    FormField("start", "从", day=True, hint="如 2026-09-01"),
    FormField("end", "到", day=True, hint="通常三年，如 2029-08-31"),
    FormField("strengths", "优势", lines=3),
    FormField("weaknesses", "不足", lines=3),
    FormField("aim", "总目标", lines=3),
    FormField("measures", "措施", lines=4),
)
GOAL_FIELDS = (
    FormField("title", "做到什么", hint="如 上一节校级公开课"),
    FormField("evidence", "拿什么证明", hint="如 教案、课堂录像与评课记录"),
    FormField("start", "从", day=True),
    FormField("due", "期限", day=True),
    FormField("done", "完成的日期", day=True, hint="没有完成就空着"),
    FormField("dropped", "还做不做", (("做", False), ("不再做（原因写在复查里）", True))),
)


class PlanPage(PortfolioPage):
    """上面是规划，下面是目标。"""

    title = Part.PLAN.value

    def __init__(self, context: Context) -> None:
        """内容由 show_portfolio 给。"""
        super().__init__(context)
        self._goals: tuple[Goal, ...] = ()
        self.plans_box = QComboBox()
        self.plans_box.setObjectName("plansBox")
        self.plans_box.setAccessibleName("哪一份规划")
        self.plans_box.activated.connect(lambda _at: self._show_plan())
        self.hint = QLabel()
        self.hint.setObjectName("planHint")
        self.hint.setProperty("role", "soft")
        self.texts = {name: _paragraph(name) for name, _ in TEXTS}
        self.table = TableView()
        self.table.setObjectName("goalsTable")
        self.table.set_up(context, "portfolioGoals", "目标与复查", tools=False)
        self.table.set_columns(COLUMNS)
        self.table.opened.connect(lambda row: self.edit_goal(self._goals[row]))
        self.reviews = _paragraph("reviews")
        self._lay_out()
        self.table.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_reviews())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.plans_box)
        head.addWidget(self.hint, 1)
        self.remove_plan_button = _button("删去规划", "removePlanButton", self.remove_plan, head)
        self.edit_plan_button = _button("改规划…", "editPlanButton", self.edit_plan, head)
        self.add_plan_button = _button("写规划…", "addPlanButton", self.add_plan, head)
        inside = QWidget()
        grid = self.grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for at, (name, label) in enumerate(TEXTS):
            row, column = divmod(at, 2)
            told = QLabel(label)
            told.setProperty("role", "soft")
            grid.addWidget(told, row, 2 * column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.texts[name], row, 2 * column + 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(2 * column + 1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self.area = QScrollArea()
        self.area.setObjectName("planArea")
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        goals = QHBoxLayout()
        section = QLabel("目标与复查")
        section.setProperty("role", "section")
        goals.addWidget(section)
        goals.addStretch(1)
        _button("删去目标", "removeGoalButton", partial(self._with_goal, self.remove_goal), goals)
        _button("改目标…", "editGoalButton", partial(self._with_goal, self.edit_goal), goals)
        _button("复查…", "reviewGoalButton", partial(self._with_goal, self.review_goal), goals)
        add = _button("加目标…", "addGoalButton", self.add_goal, goals)
        add.setProperty("role", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.area)
        layout.addLayout(goals)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.reviews)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def redraw(self, portfolio: Portfolio) -> None:
        plan = portfolio.plan
        kept = self.plans_box.currentData()
        current = plan.current(portfolio.day)
        self.plans_box.clear()
        for each in plan.plans:
            self.plans_box.addItem(each.years, each.id)
        wanted = kept if kept in {each.id for each in plan.plans} else current.id if current else None
        self.plans_box.setCurrentIndex(max(0, self.plans_box.findData(wanted)))
        self.plans_box.setVisible(bool(plan.plans))
        self.hint.setText(_plan_hint(portfolio, current))
        self._show_plan()
        self._goals = plan.goals
        red = self.context.theme.mix(self.context.theme.bad, 0.16)

        def shade(row: int, column: int) -> QColor | None:
            late = self._goals[row].state(portfolio.day) is GoalState.OVERDUE
            return red if late and column == STATE_COLUMN else None

        self.table.set_rows([_goal_row(goal, portfolio) for goal in self._goals], shade)
        self._show_reviews()

    def _plan(self) -> Plan | None:
        plans = self.portfolio.plan.plans if self.portfolio is not None else ()
        return next((plan for plan in plans if plan.id == self.plans_box.currentData()), None)

    def _show_plan(self) -> None:
        plan = self._plan()
        for name, _ in TEXTS:
            self.texts[name].setText((getattr(plan.draft, name) if plan is not None else "") or "没有写")
            self.texts[name].setEnabled(plan is not None)
        for button in (self.edit_plan_button, self.remove_plan_button):
            button.setVisible(plan is not None)
        self._fit_plan()

    def _fit_plan(self) -> None:
        """四段有多高就留多高，太长的滚动。"""
        wanted = self.grid.totalHeightForWidth(self.area.viewport().width())
        self.area.setFixedHeight(max(0, min(wanted, round(self.height() * PLAN_SHARE))))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """窗口变宽，四段就变矮。"""
        super().resizeEvent(event)
        self._fit_plan()

    def _show_reviews(self) -> None:
        goal = self._chosen()
        if goal is None or not goal.reviews:
            self.reviews.setText("选一个目标，这里有它历次的复查。" if self._goals else "还没有目标。")
            return
        told = [
            f"{review.term.name}　{review.progress.value}　{review.reviewer}　{review.day:%Y-%m-%d}"
            + (f"\n　　{review.text}" if review.text else "")
            for review in reversed(goal.reviews)
        ]
        self.reviews.setText("\n".join(told))

    def _chosen(self) -> Goal | None:
        index = self.table.view.currentIndex()
        if index.isValid():
            return self._goals[self.table.model.source_row(index.row())]
        return self._goals[0] if len(self._goals) == 1 else None

    def _with_goal(self, act: Callable[[Goal], object]) -> None:
        goal = self._chosen()
        if goal is None:
            self.context.fail(NOT_CHOSEN)
        else:
            act(goal)

    # ---- 动作 -------------------------------------------------------------------

    def add_plan(self) -> RecordDialog | None:
        """写一份规划。"""
        return self._open_plan(None)

    def edit_plan(self) -> RecordDialog | None:
        """改正在看的一份。"""
        return self._open_plan(self._plan())

    def remove_plan(self) -> None:
        """删去正在看的一份；目标留着。"""
        plan = self._plan()
        if plan is not None:
            key = plan.id
            self.remove(
                "删去规划", lambda session: service.delete_plan(session, key), "规划已删去，目标还在。"
            )

    def add_goal(self) -> RecordDialog | None:
        """加一个目标。"""
        return self._open_goal(None)

    def edit_goal(self, goal: Goal) -> RecordDialog | None:
        """改一个目标。"""
        return self._open_goal(goal)

    def remove_goal(self, goal: Goal) -> None:
        """删去一个目标与它的复查。"""
        title = goal.draft.title
        self.remove(
            "删去目标", lambda session: service.delete_goal(session, goal.id), f"目标“{title}”已删去。"
        )

    def review_goal(self, goal: Goal) -> RecordDialog | None:
        """写一学期的复查；那个学期写过的就是改它。"""
        portfolio = self.portfolio
        if portfolio is None:
            return None
        terms = {each.term: each.id for each in self.context.read(known_terms)}
        wanted = [term for term in (portfolio.term, portfolio.last_term) if term in terms]
        if not wanted:
            self.context.fail("还没有登记本学期，请先在右上角的学期里登记，再来复查。")
            return None
        known = goal.review_of(wanted[0])
        form = Wanted(
            f"复查目标“{goal.draft.title}”",
            (
                FormField("term", "学期", tuple((term.name, term) for term in wanted)),
                FormField("progress", "到了哪一步", tuple((each.value, each) for each in Progress)),
                FormField("text", "进展、原因与下一步", lines=5),
                FormField("reviewer", "复查人"),
                FormField("day", "日期", day=True),
            ),
            lambda session, values: service.save_review(
                session, goal.id, terms[values["term"]], _review(values)
            ),
            "复查已记下。",
            hint="写“已达成”的，目标的完成日期就是复查的日期。",
        )
        values = {
            "term": wanted[0],
            "progress": known.progress if known is not None else Progress.GOING,
            "text": known.text if known is not None else "",
            "reviewer": known.reviewer if known is not None else "",
            "day": known.day if known is not None else portfolio.day,
        }
        return self.open_dialog(form, values)

    def _open_plan(self, plan: Plan | None) -> RecordDialog | None:
        portfolio = self.portfolio
        if portfolio is None:
            return None
        teacher, key = portfolio.teacher_id, plan.id if plan is not None else None
        wanted = Wanted(
            "写规划" if plan is None else "改规划",
            PLAN_FIELDS,
            lambda session, values: service.save_plan(session, teacher, _plan_draft(values), key),
            "规划已存。",
        )
        return self.open_dialog(wanted, asdict(plan.draft) if plan is not None else {"start": portfolio.day})

    def _open_goal(self, goal: Goal | None) -> RecordDialog | None:
        portfolio = self.portfolio
        if portfolio is None:
            return None
        teacher, key = portfolio.teacher_id, goal.id if goal is not None else None
        wanted = Wanted(
            "加目标" if goal is None else "改目标",
            GOAL_FIELDS,
            lambda session, values: service.save_goal(session, teacher, _goal_draft(values), key),
            "目标已存。",
        )
        known = {"start": portfolio.day, "dropped": False}
        return self.open_dialog(wanted, asdict(goal.draft) if goal is not None else known)


def _plan_hint(portfolio: Portfolio, current: Plan | None) -> str:
    overdue = len(portfolio.plan.overdue(portfolio.day))
    told = "" if current is not None else "现在没有正在执行的规划。"
    return told + (f"有 {overdue} 个目标已经过期。" if overdue else "")


def _goal_row(goal: Goal, portfolio: Portfolio) -> Row:
    draft = goal.draft
    return (
        draft.title,
        state_words(goal, portfolio),
        draft.due,
        draft.evidence,
        draft.start,
        _review_words(goal, portfolio.last_term),
        _review_words(goal, portfolio.term),
    )


def state_words(goal: Goal, portfolio: Portfolio) -> str:
    """一个目标现在怎样；过期的写过期几天。"""
    over = goal.days_over(portfolio.day)
    return f"已过期 {over} 天" if over else goal.state(portfolio.day).value


def _review_words(goal: Goal, term: Term) -> str:
    found = goal.review_of(term)
    return found.progress.value if found is not None else ""


def _plan_draft(values: Mapping[str, Any]) -> PlanDraft:
    start, end = read_date(values, "start", "开始的日期"), read_date(values, "end", "结束的日期")
    return PlanDraft(start, end, *(values[name] for name, _ in TEXTS))


def _goal_draft(values: Mapping[str, Any]) -> GoalDraft:
    return GoalDraft(
        values["title"],
        values["evidence"],
        read_date(values, "start", "开始的日期"),
        read_date(values, "due", "期限"),
        values["done"],
        values["dropped"],
    )


def _review(values: Mapping[str, Any]) -> Review:
    progress = Progress(values["progress"])  # 下拉框还回来的是文字
    if not values["text"] and progress is Progress.MISSED:
        raise UserError("没有达成的目标，请写明原因与下一步，再保存。")
    day = read_date(values, "day", "日期")
    return Review(values["term"], progress, values["text"], values["reviewer"], day)


def _button(text: str, name: str, act: Callable[[], object], row: QHBoxLayout) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(lambda _checked=False: act())
    row.addWidget(button)
    return button


def _paragraph(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(f"{name}Text")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
