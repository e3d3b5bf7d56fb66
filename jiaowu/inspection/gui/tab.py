"""常规检查：左边是各次检查（按学期）与听课、巡堂，右边是正在做的一次，按步骤走。"""

from collections.abc import Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QInputDialog,
    QMenu,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.tab import Tab
from jiaowu.inspection.gui.checklists_dialog import ChecklistsDialog
from jiaowu.inspection.gui.desk import Desk, read_desk, side_title
from jiaowu.inspection.gui.forms.ui_tab import Ui_InspectionTab
from jiaowu.inspection.gui.list_page import ListPage
from jiaowu.inspection.gui.lists import LISTS
from jiaowu.inspection.gui.observation_page import ObservationPage
from jiaowu.inspection.gui.rectify_page import RectifyPage
from jiaowu.inspection.gui.round_dialog import RoundDialog
from jiaowu.inspection.gui.step_page import StepPage
from jiaowu.inspection.gui.steps import STEPS
from jiaowu.inspection.rectifications import Rectification
from jiaowu.inspection.rounds import RoundSummary
from jiaowu.inspection.services import rounds as service
from jiaowu.inspection.services.rectifications import list_rectifications
from jiaowu.progress import Progress

ROLE = Qt.ItemDataRole.UserRole
NUMBERS = "①②③④⑤⑥⑦⑧⑨"
OWN_TABLES = frozenset(
    {
        "inspection_round",
        "inspection_facet",
        "inspection_target",
        "inspection_result",
        "inspection_result_tag",
        "checklist",
        "rectification",
        "term",
        "teacher",
        "school",
        "setting",
    }
)

P = TypeVar("P", bound=StepPage)
L = TypeVar("L", bound=ListPage)


class InspectionTab(Tab):
    """新建一次检查，打印检查表，录入，汇总通报，整改复查。"""

    watches = OWN_TABLES.union(*(step.watches for step in STEPS), *(kind.watches for kind in LISTS))

    def __init__(self, context: Context) -> None:
        """搭好部件；内容由 refresh 取。"""
        super().__init__(context)
        self.form = Ui_InspectionTab()
        self.form.setupUi(self)
        self._desk = Desk((), None, ())
        self._round_id: int | None = None
        self._step = 0
        self._list: type[ListPage] | None = None
        """正在看的清单；看检查时为 None。"""
        self._buttons: list[QPushButton] = []
        self._holders: list[QWidget] = []
        self._steps: dict[int, StepPage] = {}
        self._lists: dict[type[ListPage], ListPage] = {}
        self._set_up_frame()
        self._set_up_steps()
        self.form.emptyPage.set_up("", "正在读取检查……")
        self.form.stack.setCurrentWidget(self.form.emptyPage)

    # ---- 部件 -------------------------------------------------------------------

    def _set_up_frame(self) -> None:
        form = self.form
        form.newRoundButton.clicked.connect(self.create_round)
        form.emptyPage.button.setObjectName("firstRoundButton")
        form.emptyPage.asked.connect(self.create_round)
        form.emptyPage.offer("检查表…", "firstChecklistsButton", self.edit_checklists)
        more = QMenu(self)
        more.addAction("修改这次检查…", self.edit_round)
        more.addAction("检查表…", self.edit_checklists)
        more.addAction("移到回收站", self.delete_round)
        more.addAction("回收站…", self.restore_round)
        form.moreButton.setMenu(more)
        form.roundsTree.currentItemChanged.connect(self._on_chosen)
        form.roundsTree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        form.roundsTree.customContextMenuRequested.connect(lambda _place: more.popup(QCursor.pos()))
        delete = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            form.roundsTree,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        delete.activated.connect(self.delete_round)
        remember(form.splitter, "inspection", self.context.settings, (220, 1020))

    def _set_up_steps(self) -> None:
        self._group = QButtonGroup(self)
        for at, step in enumerate(STEPS):
            button = QPushButton()
            button.setObjectName(f"{step.name}StepButton")
            button.setProperty("role", "step")
            button.setCheckable(True)
            self._group.addButton(button, at)
            button.clicked.connect(lambda _checked=False, at=at: self.turn_to(at))
            self.form.stepsRow.insertWidget(at, button)
            self._buttons.append(button)
            holder = QWidget()
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
            self.form.steps.addWidget(holder)
            self._holders.append(holder)
        self._name_steps(("",) * len(STEPS))

    def _name_steps(self, progress: tuple[str, ...]) -> None:
        for number, button, step, text in zip(NUMBERS, self._buttons, STEPS, progress, strict=False):
            button.setText(f"{number} {step.title}　{text}" if text else f"{number} {step.title}")
            button.setAccessibleName(button.text())

    # ---- 显示 -------------------------------------------------------------------

    @property
    def round_id(self) -> int | None:
        """正在看的检查；没有为 None。"""
        return self._round_id

    @override
    def refresh(self) -> None:
        wanted = self._round_id

        def work(session: Any, _progress: Progress) -> Desk:
            return read_desk(session, wanted)

        self.context.load("正在读取检查", work, self._show)

    @override
    def _on_changed(self, tables: frozenset[str]) -> None:
        if self.watches & tables:
            for at, page in self._steps.items():
                if STEPS[at].watches & tables and page.round_id is not None:
                    page.show_round(page.round_id)
            for kind, shown in self._lists.items():
                if "term" in tables:
                    shown.follow_term()
                if kind.watches & tables:
                    shown.refresh()
        if OWN_TABLES & tables:
            self.refresh()

    def _show(self, desk: Desk) -> None:
        self._desk = desk
        self._fill_tree()
        if self._list is None:
            self._show_round()

    def _show_round(self) -> None:
        form, chosen = self.form, self._desk.chosen
        self._round_id = chosen.id if chosen else None
        if chosen is None:
            form.emptyPage.set_up(
                "还没有检查",
                "新建一次检查：选查哪些人、哪几个方面、用哪份检查表，\n"
                "就可以打印带教师姓名的空白检查表，拿着去查，回来录入。",
                "新建检查",
            )
            form.stack.setCurrentWidget(form.emptyPage)
            return
        form.titleLabel.setText(chosen.name)
        days = f"{chosen.start:%Y-%m-%d} 至 {chosen.end:%Y-%m-%d}" if chosen.end > chosen.start else ""
        facts = (
            *(() if chosen.name.startswith(chosen.term) else (chosen.term,)),
            *(() if chosen.kind.label in chosen.name else (chosen.kind.label,)),
            days or f"{chosen.start:%Y-%m-%d}",
            f"{chosen.targets} 人",
        )
        form.chipsLabel.setText("　·　".join(facts))
        self._name_steps(self._desk.progress)
        form.stack.setCurrentWidget(form.roundPage)
        self.turn_to(self._step)

    def turn_to(self, at: int) -> None:
        """翻到第 at 步（0 起）；第一次翻到才造。"""
        if self._round_id is None:
            return
        self._step = at
        self._buttons[at].setChecked(True)
        if at not in self._steps:
            self._steps[at] = self._make_step(at)
        page = self._steps[at]
        self.form.steps.setCurrentIndex(at)
        if page.round_id != self._round_id:
            page.show_round(self._round_id)

    def _make_step(self, at: int) -> StepPage:
        holder = self._holders[at]
        page = STEPS[at](holder)
        page.setObjectName(STEPS[at].name)
        page.step_asked.connect(self._turn_to_named)
        page.set_up(self.context)
        layout = holder.layout()
        assert layout is not None  # noqa: S101 — 上面刚放的
        layout.addWidget(page)
        return page

    def _turn_to_named(self, name: str) -> None:
        names = [step.name for step in STEPS]
        if name in names:
            self.turn_to(names.index(name))

    def page(self, kind: type[P]) -> P:
        """翻到这一步，返回它的页；没有这一步时抛 ValueError。"""
        at = STEPS.index(kind)
        self.turn_to(at)
        made = self._steps[at]
        assert isinstance(made, kind)  # noqa: S101 — STEPS 里就是这个类
        return made

    def open_list(self, kind: type[L]) -> L:
        """打开一种清单，返回它的页。"""
        self._list = kind
        if kind not in self._lists:
            page = kind()
            page.setObjectName(kind.name)
            page.set_up(self.context)
            self.form.stack.addWidget(page)
            self._lists[kind] = page
            page.refresh()
        made = self._lists[kind]
        self.form.stack.setCurrentWidget(made)
        assert isinstance(made, kind)  # noqa: S101 — 上面刚造的就是这个类
        return made

    def _fill_tree(self) -> None:
        tree = self.form.roundsTree
        tree.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        tree.clear()
        chosen: QTreeWidgetItem | None = None
        for kind in LISTS:
            item = QTreeWidgetItem(tree, [kind.title])
            item.setData(0, ROLE, kind)
            if kind is self._list:
                chosen = item
        terms: dict[int, QTreeWidgetItem] = {}
        for each in self._desk.rounds:
            if each.term_id not in terms:
                terms[each.term_id] = QTreeWidgetItem(tree, [each.term])
                terms[each.term_id].setFlags(Qt.ItemFlag.ItemIsEnabled)
            item = QTreeWidgetItem(terms[each.term_id], [side_title(each)])
            item.setData(0, ROLE, each)
            item.setToolTip(0, f"{each.name}　{each.start:%Y-%m-%d}　已录 {each.recorded}/{each.targets}")
            if self._list is None and self._desk.chosen is not None and each.id == self._desk.chosen.id:
                chosen = item
        tree.expandAll()
        if chosen is not None:
            tree.setCurrentItem(chosen)
        tree.blockSignals(False)  # noqa: FBT003 — 同上

    def _on_chosen(self, item: QTreeWidgetItem | None, _before: Any = None) -> None:
        held = item.data(0, ROLE) if item is not None else None
        if isinstance(held, RoundSummary):
            self._list = None
            self._round_id = held.id
            self.refresh()
        elif isinstance(held, type) and issubclass(held, ListPage):
            self.open_list(held)

    # ---- 动作 -------------------------------------------------------------------

    def create_round(self) -> RoundDialog:
        """新建一次检查，建好就选中它。"""
        dialog = RoundDialog(self.context, None, self)
        dialog.saved.connect(self.select_round)
        dialog.open()
        return dialog

    def select_round(self, round_id: int) -> None:
        """选中一次检查。"""
        self._list, self._round_id, self._step = None, round_id, 0
        self.refresh()

    @override
    def show_record(self, table: str, row_id: int) -> None:
        if table == "inspection_round":
            self.select_round(row_id)
        elif table == "inspection_result":
            self.context.load(
                "正在找检查结果",
                lambda session, _: service.round_of_result(session, row_id),
                lambda round_id: None if round_id is None else self.select_round(round_id),
            )
        elif table == "observation":
            self.open_list(ObservationPage).open_record(row_id)
        elif table == "rectification":
            self.context.load(
                "正在找整改单",
                lambda session, _: [each for each in list_rectifications(session) if each.id == row_id],
                self._show_notice,
            )

    def _show_notice(self, found: Sequence[Rectification]) -> None:
        """翻到整改那一步，选中这一张；已经撤回的不动。"""
        for each in found:
            self.select_round(each.round_id)
            self.context.load(  # 排在上一句的读取之后
                "正在打开整改单",
                lambda _session, _: each.id,  # noqa: B023 — 至多一张
                lambda notice_id: self.page(RectifyPage).show_notice(notice_id),
            )

    def edit_round(self) -> RoundDialog | None:
        """修改正在看的检查。"""
        if self._round_id is None:
            return None
        dialog = RoundDialog(self.context, self._round_id, self)
        dialog.open()
        return dialog

    def edit_checklists(self) -> ChecklistsDialog:
        """检查表：看、改、复制、停用。"""
        dialog = ChecklistsDialog(self.context, self)
        dialog.open()
        return dialog

    def delete_round(self) -> None:
        """移到回收站，状态栏里可以撤销。"""
        chosen = self._desk.chosen
        if chosen is None or self._list is not None:
            return
        context, key = self.context, chosen.id

        def undo() -> None:
            context.write(f"恢复{chosen.name}", lambda session, _: service.restore_round(session, key))

        context.write(
            f"删除{chosen.name}",
            lambda session, _: service.delete_round(session, key),
            lambda _: context.offer_undo(f"“{chosen.name}”已移到回收站", undo),
        )

    def restore_round(self) -> None:
        """从回收站选一次放回来。"""
        deleted = self.context.read(service.list_deleted)
        if not deleted:
            self.context.say("回收站里没有检查。")
            return
        names = [name for _, name in deleted]
        name, accepted = QInputDialog.getItem(self, "回收站", "放回哪一次检查：", names, 0, False)  # noqa: FBT003 — Qt 的参数
        if accepted:
            key = deleted[names.index(name)][0]
            self.context.write(
                f"恢复{name}",
                lambda session, _: service.restore_round(session, key),
                lambda _: self.select_round(key),
            )

    @override
    def busy_reason(self) -> str:
        steps = (page.busy_reason() for page in self._steps.values())
        lists = (page.busy_reason() for page in self._lists.values())
        return next((reason for reason in (*steps, *lists) if reason), "")

    @override
    def shots(self, camera: Camera) -> None:
        camera.settle()
        for at in range(len(STEPS)) if self._round_id is not None else ():
            self.turn_to(at)
            camera.settle()
            self._steps[at].shots(camera)
        for kind in LISTS:
            self.open_list(kind).shots(camera)
        if self._round_id is None and not LISTS:
            camera.shoot("")
