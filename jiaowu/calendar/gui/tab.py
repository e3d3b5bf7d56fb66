"""工作安排：一个学期的事，按周、按月、按清单看；登记、办完、顺延、照模板添加、打印。"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QMenu
from typing_extensions import override

from jiaowu.calendar.gui.forms.ui_tab import Ui_CalendarTab
from jiaowu.calendar.gui.month_view import MonthView
from jiaowu.calendar.gui.plan_actions import PlanActions
from jiaowu.calendar.gui.plan_printing import PlanPrinting, Shown
from jiaowu.calendar.gui.rows import COLUMNS, WEEK_COLUMNS, late_shade, row_of, week_row
from jiaowu.calendar.gui.task_dialog import TaskDialog, open_task_dialog
from jiaowu.calendar.services import tasks as service
from jiaowu.calendar.services.tasks import TermPlan
from jiaowu.calendar.tasks import Status, Task, TaskFilter
from jiaowu.calendar.weeks import Week, months_between, term_weeks, week_at
from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.tab import Tab
from jiaowu.desktop.table_view import TableView
from jiaowu.teachers.facts import term_days

ROLE = Qt.ItemDataRole.UserRole
ALL = "不限"
WEEK_PAGE, MONTH_PAGE, LIST_PAGE = range(3)


class CalendarTab(Tab):
    """左上角选学期，三页看同一份安排。"""

    watches = frozenset({"task", "term", "teacher", "setting", "school"})

    def __init__(self, context: Context) -> None:
        """搭好部件；内容由 refresh 取。"""
        super().__init__(context)
        self.form = Ui_CalendarTab()
        self.form.setupUi(self)
        self.plan = TermPlan((), None, date.min, date.min)
        self._term_id: int | None = None
        self._week: int | None = None
        """正在看第几周；None 为今天那一周。"""
        self._month: tuple[int, int] | None = None
        self._wanted: int | None = None
        """读好之后要选中的一件。"""
        self._shown: list[Task] = []
        self._week_tasks: list[Task] = []
        self._set_up()
        self._connect()
        self.form.emptyPage.set_up("", "正在读取工作安排……")
        self.form.stack.setCurrentWidget(self.form.emptyPage)
        self.form.head.hide()

    # ---- 部件 -------------------------------------------------------------------

    def _set_up(self) -> None:
        form, context = self.form, self.context
        form.printButton.setIcon(context.theme.icon("print"))
        form.emptyPage.button.setObjectName("firstPlanButton")
        form.emptyPage.offer("新建一件事…", "firstTaskButton", self.add_task)
        form.tasksTable.set_up(context, "calendarTasks", "工作安排")
        form.tasksTable.set_columns(COLUMNS)
        form.weekTable.set_up(context, "calendarWeek", "本周工作", tools=False)
        form.weekTable.set_columns(WEEK_COLUMNS)
        remember(form.weekSplitter, "calendarWeeks", context.settings, (270, 960))
        self.plan_actions = PlanActions(context, self, self.chosen, lambda: self._term_id)
        self.printing = PlanPrinting(context, self)
        self.month_view = MonthView(form.monthTable, context.theme)
        form.printButton.setMenu(
            self.printing.menu(lambda: Shown(self._term_id, self._month, self._seen_day()))
        )
        more = QMenu(self)
        for text, act in (
            ("照模板添加…", self.plan_actions.fill_from_plan),
            ("顺延…", self.plan_actions.shift),
            ("把这个学期存成模板…", self.plan_actions.save_plan),
            ("删去自己的模板…", self.plan_actions.delete_plan),
        ):
            more.addAction(text, act)
        form.moreButton.setMenu(more)

    def _connect(self) -> None:
        form = self.form
        form.addButton.clicked.connect(lambda _checked: self.add_task())
        form.emptyPage.asked.connect(self.plan_actions.fill_from_plan)
        form.termBox.activated.connect(self._choose_term)
        form.weeksList.currentItemChanged.connect(lambda item, _before: self._choose_week(item))
        form.previousButton.clicked.connect(lambda: self._turn_month(-1))
        form.nextButton.clicked.connect(lambda: self._turn_month(1))
        form.thisMonthButton.clicked.connect(lambda: self.show_month(_today().year, _today().month))
        for box in (form.categoryBox, form.phaseBox, form.whoBox, form.statusBox):
            box.activated.connect(lambda _at: self._show_list())
        form.overdueBox.toggled.connect(lambda _on: self._show_list())
        form.clearButton.clicked.connect(self.clear_filters)
        for table, tasks in (
            (form.tasksTable, lambda: self._shown),
            (form.weekTable, lambda: self._week_tasks),
        ):
            self._connect_table(table, tasks)
        self.month_view.opened.connect(self.open_task)
        self.month_view.day_asked.connect(self.add_task)
        form.pages.currentChanged.connect(lambda _at: self._show_actions())
        form.doneButton.clicked.connect(lambda: self.plan_actions.mark(Status.DONE))
        form.openButton.clicked.connect(self.open_chosen)
        form.shiftButton.clicked.connect(self.plan_actions.shift)
        form.deleteButton.clicked.connect(self.plan_actions.delete)

    def _connect_table(self, table: TableView, tasks: Callable[[], list[Task]]) -> None:
        view = table.view
        view.setSelectionBehavior(view.SelectionBehavior.SelectRows)
        table.opened.connect(lambda row: self.open_task(tasks()[row].id))
        view.selectionModel().selectionChanged.connect(lambda *_: self._show_actions())
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda _place: self.plan_actions.show_menu(self.open_chosen))
        for key, act in (
            (Qt.Key.Key_Space, lambda: self.plan_actions.mark(Status.DONE)),
            (QKeySequence(QKeySequence.StandardKey.Delete), self.plan_actions.delete),
        ):
            shortcut = QShortcut(QKeySequence(key), view, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        wanted = self._term_id
        self.context.load(
            "正在读取工作安排", lambda session, _: service.load_plan(session, wanted), self._show
        )

    @override
    def _on_changed(self, tables: frozenset[str]) -> None:
        if "term" in tables:
            self._term_id = self._week = self._month = None  # 换了学期，跟着看当前的
        super()._on_changed(tables)

    @override
    def show_record(self, table: str, row_id: int) -> None:
        if table != "task":
            return

        def show(task: Task) -> None:
            self._term_id, self._wanted = task.term_id, row_id
            self.clear_filters()
            self.refresh()

        self.context.load("正在找这件事", lambda session, _: service.get_task(session, row_id), show)

    def _show(self, plan: TermPlan) -> None:
        self.plan, form = plan, self.form
        term = plan.term
        form.head.setVisible(term is not None)
        if term is None:
            form.emptyPage.set_up(
                "还没有学期", "先在右上角的“设置”里登记学校与学期，就可以安排一学期的工作。"
            )
            form.stack.setCurrentWidget(form.emptyPage)
            return
        self._term_id = term.id
        fill_titled(form.termBox, [(each.id, each.term.name) for each in plan.terms], term.id)
        self._show_facts()
        if not plan.tasks:
            form.emptyPage.set_up(
                f"{term.term.name}还没有安排",
                "照模板添加：自带秋季、春季两份，也可以照去年同期的；先看要添加哪些，不要的去掉勾。",
                "照模板添加",
            )
            form.stack.setCurrentWidget(form.emptyPage)
            return
        form.stack.setCurrentWidget(form.planPage)
        self._fill_filters()
        self._show_weeks()
        self.show_month(*(self._month or self._usual_month()))
        self._show_list()
        self._choose_wanted()
        self._show_actions()

    def _show_facts(self) -> None:
        tasks, today = self.plan.tasks, _today()
        done = sum(task.status is Status.DONE for task in tasks)
        late = sum(task.days_late(today) > 0 for task in tasks)
        week = week_at(today, self.plan.opening)
        within = self.plan.opening <= today <= self.plan.last
        facts = [f"{len(tasks)} 件，办完 {done}", *([f"逾期 {late}"] if late else [])]
        self.form.chipsLabel.setText("　·　".join([*([f"今天{week.title}"] if within else []), *facts]))

    def _fill_filters(self) -> None:
        form, tasks = self.form, self.plan.tasks
        people = dict.fromkeys(name for task in tasks for name in (task.teacher, task.draft.owner) if name)
        for box, title, names in (
            (form.categoryBox, "类别", dict.fromkeys(task.draft.category for task in tasks)),
            (form.phaseBox, "阶段", dict.fromkeys(task.draft.phase for task in tasks if task.draft.phase)),
            (form.whoBox, "负责", people),
        ):
            kept = box.currentData() or ""
            fill_titled(box, [("", f"{title}：{ALL}"), *((name, name) for name in names)], kept)
            box.setCurrentIndex(max(0, box.currentIndex()))
        kept = form.statusBox.currentData()
        fill_titled(form.statusBox, [(None, f"状态：{ALL}"), *((each, each.label) for each in Status)], kept)
        form.statusBox.setCurrentIndex(max(0, form.statusBox.currentIndex()))

    def _show_weeks(self) -> None:
        """左边的各周；开学前有事的，第一行是“开学前”。"""
        plan, form = self.plan, self.form
        weeks = list(term_weeks(plan.opening, plan.last))
        early = [task for task in plan.tasks if task.draft.start < weeks[0].first]
        chosen = self._week if self._week is not None else week_at(_today(), plan.opening).number
        listing = form.weeksList
        listing.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        listing.clear()
        if early:
            item = QListWidgetItem(f"开学前　{len(early)} 件", listing)
            item.setData(ROLE, Week(0, term_days(plan.term.term)[0] if plan.term else plan.opening))
        for week in weeks:
            count = len(self._in_week(week))
            item = QListWidgetItem(f"{week.title}　{week.days}{f'　{count} 件' if count else ''}", listing)
            item.setData(ROLE, week)
        rows = [listing.item(at).data(ROLE).number for at in range(listing.count())]
        listing.setCurrentRow(rows.index(chosen) if chosen in rows else 0)
        listing.blockSignals(False)  # noqa: FBT003 — 同上
        listing.scrollToItem(listing.currentItem())
        self._show_week()

    def _in_week(self, week: Week) -> list[Task]:
        if week.number > 0:
            return [task for task in self.plan.tasks if task.meets(week.first, week.last)]
        first = week_at(self.plan.opening, self.plan.opening).first
        return [task for task in self.plan.tasks if task.draft.start < first]

    def _choose_week(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._week = item.data(ROLE).number
            self._show_week()

    def _show_week(self) -> None:
        item, today = self.form.weeksList.currentItem(), _today()
        self._week_tasks = tasks = self._in_week(item.data(ROLE)) if item is not None else []
        rows = [week_row(task, today) for task in tasks]
        self.form.weekTable.set_rows(rows, late_shade(tasks, today, self.context.theme.bad))
        self._show_actions()

    def _usual_month(self) -> tuple[int, int]:
        """今天的月份；不在这个学期里就是学期的头一个月。"""
        today = _today()
        months = self._months()
        return (today.year, today.month) if (today.year, today.month) in months else months[0]

    def _months(self) -> tuple[tuple[int, int], ...]:
        term = self.plan.term
        return months_between(*term_days(term.term)) if term is not None else ()

    def show_month(self, year: int, month: int) -> None:
        """月历翻到这个月。"""
        form, months = self.form, self._months()
        if (year, month) not in months:
            self.context.say("这个学期没有那个月。")
            return
        self._month = year, month
        form.monthLabel.setText(f"{year}年{month}月")
        form.previousButton.setEnabled((year, month) != months[0])
        form.nextButton.setEnabled((year, month) != months[-1])
        self.month_view.show_month(year, month, self.plan.tasks, _today())

    def _turn_month(self, step: int) -> None:
        months = self._months()
        at = months.index(self._month) + step if self._month in months else 0
        self.show_month(*months[min(max(at, 0), len(months) - 1)])

    def _show_list(self) -> None:
        form, today = self.form, _today()
        wanted = TaskFilter(
            form.categoryBox.currentData() or "",
            form.phaseBox.currentData() or "",
            form.whoBox.currentData() or "",
            form.statusBox.currentData(),
            form.overdueBox.isChecked(),
        )
        self._shown = tasks = [task for task in self.plan.tasks if wanted.takes(task, today)]
        form.clearButton.setVisible(wanted != TaskFilter())
        rows = [row_of(task, self.plan.opening, today) for task in tasks]
        form.tasksTable.set_rows(rows, late_shade(tasks, today, self.context.theme.bad))
        self._show_actions()

    def clear_filters(self) -> None:
        """清单不限。"""
        form = self.form
        for box in (form.categoryBox, form.phaseBox, form.whoBox, form.statusBox):
            box.setCurrentIndex(0)
        form.overdueBox.setChecked(False)
        self._show_list()

    def _choose_wanted(self) -> None:
        """翻到清单，选中要看的一件。"""
        table, wanted = self.form.tasksTable, self._wanted
        for row in range(table.model.rowCount()) if wanted is not None else ():
            if self._shown[table.model.source_row(row)].id == wanted:
                self.form.pages.setCurrentIndex(LIST_PAGE)
                table.view.selectRow(row)
                table.view.scrollTo(table.model.index(row, 0))
                self._wanted = None

    def _show_actions(self) -> None:
        form, chosen = self.form, self.chosen()
        form.doneButton.setEnabled(any(task.is_open for task in chosen))
        form.openButton.setEnabled(len(chosen) == 1)
        form.deleteButton.setEnabled(bool(chosen))
        hint = "双击一天：有事就打开，没有就新建。" if form.pages.currentIndex() == MONTH_PAGE else ""
        form.hintLabel.setText(hint)

    # ---- 动作 -------------------------------------------------------------------

    def chosen(self) -> list[Task]:
        """正在看的一页里选中的。"""
        page = self.form.pages.currentIndex()
        if page == MONTH_PAGE:
            return self.month_view.chosen()
        table, tasks = (
            (self.form.weekTable, self._week_tasks)
            if page == WEEK_PAGE
            else (self.form.tasksTable, self._shown)
        )
        rows = {index.row() for index in table.view.selectionModel().selectedIndexes()}
        return [tasks[table.model.source_row(row)] for row in sorted(rows)]

    def add_task(self, day: date | None = None) -> TaskDialog | None:
        """新建一件事，先填 day。"""
        if self._term_id is None:
            return None
        return open_task_dialog(self.context, self, self._term_id, day=day)

    def open_task(self, task_id: int) -> TaskDialog | None:
        """看与改一件。"""
        if self._term_id is None:
            return None
        return open_task_dialog(self.context, self, self._term_id, task_id)

    def open_chosen(self) -> None:
        """看与改选中的一件。"""
        for task in self.chosen()[:1]:
            self.open_task(task.id)

    def _seen_day(self) -> date:
        """正在看的一周里的一天；开学前的当作开学那天。"""
        item = self.form.weeksList.currentItem()
        week = item.data(ROLE) if item is not None else None
        return week.first if week is not None and week.number > 0 else self.plan.opening

    def _choose_term(self, place: int) -> None:
        self._term_id, self._week, self._month = self.form.termBox.itemData(place), None, None
        self.refresh()

    @override
    def shots(self, camera: Camera) -> None:
        camera.settle()
        for at in range(self.form.pages.count()) if self.plan.tasks else ():
            self.form.pages.setCurrentIndex(at)
            camera.shoot(self.form.pages.tabText(at))
        if not self.plan.tasks:
            camera.shoot("")


def _today() -> date:
    return date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
