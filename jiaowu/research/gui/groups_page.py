"""教研组：左边是各组，右边是选中的一组这个学期的安排与成员。"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QTreeWidgetItem, QWidget
from typing_extensions import override

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import TableColumn
from jiaowu.errors import UserError
from jiaowu.research.groups import (
    DAYS,
    Group,
    GroupKind,
    Slot,
    Weeks,
    read_periods,
)
from jiaowu.research.gui.forms.ui_groups_page import Ui_GroupsPage
from jiaowu.research.gui.groups_view import GroupsView, chips_of, duty_of, parent_of, read_view
from jiaowu.research.gui.page import ResearchPage
from jiaowu.research.reports import groups as report
from jiaowu.research.services import groups as service
from jiaowu.research.services import groups_members as members
from jiaowu.teachers.services.records import RecordSource

ROLE = Qt.ItemDataRole.UserRole
COLUMNS = (
    TableColumn("姓名", 120),
    TableColumn("职责", 90),
    TableColumn("从哪天起", 110, "yyyy-mm-dd"),
    TableColumn("到哪天止", 110, "yyyy-mm-dd"),
)
NO_GROUPS = (
    "教师档案里写着的教研组、备课组可以一次登记好；\n"
    "也可以新建一个，再把教师添进去。成员有起止，以前的学期照当时的名单。"
)


class GroupsPage(ResearchPage):
    """右边改了就存。"""

    watches = frozenset({"research_group", "research_group_term", "teacher", "teacher_fact", "term"})

    def __init__(
        self, context: Context, sources: Sequence[RecordSource], parent: QWidget | None = None
    ) -> None:
        """搭好部件。"""
        super().__init__(context, sources, parent)
        self.form = Ui_GroupsPage()
        self.form.setupUi(self)
        self._view = GroupsView((), (), (), date.min)
        self._group_id: int | None = None
        self._closed = False
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        form = self.form
        form.membersTable.set_up(self.context, "researchMembers", "成员", tools=False)
        form.membersTable.set_columns(COLUMNS)
        form.membersTable.view.setSelectionBehavior(form.membersTable.view.SelectionBehavior.SelectRows)
        fill_titled(form.weeksBox, [(each, each.value) for each in Weeks], Weeks.EVERY)
        fill_titled(form.weekdayBox, [(at, f"周{day}") for at, day in enumerate(DAYS, start=1)], 1)
        remember(form.splitter, "researchGroups", self.context.settings, (240, 960))
        printing = QMenu(self)
        printing.addAction(f"{report.TITLE}…", lambda: self._print(report.TITLE, report.build))
        printing.addAction(
            f"{report.POSTS_TITLE}…", lambda: self._print(report.POSTS_TITLE, report.build_posts)
        )
        form.printButton.setMenu(printing)
        more = QMenu(self)
        more.addAction("改名…", self.rename)
        more.addAction("归到哪个教研组…", self.place)
        more.addAction(
            "往前挪", lambda: self._write_chosen("挪动", lambda s, key: service.move_group(s, key, -1))
        )
        more.addAction(
            "往后挪", lambda: self._write_chosen("挪动", lambda s, key: service.move_group(s, key, 1))
        )
        more.addSeparator()
        more.addAction("撤销这个组", self.close_group)
        more.addAction("恢复这个组", lambda: self._write_chosen("恢复", service.reopen_group))
        shown = more.addAction("连撤销了的一起看")
        shown.setCheckable(True)
        shown.toggled.connect(self._show_closed)
        form.moreButton.setMenu(more)
        form.emptyPage.button.setObjectName("firstGroupsButton")
        form.emptyPage.set_up("", "正在读取教研组……")

    def _connect(self) -> None:
        form = self.form
        form.addGroupButton.clicked.connect(self.add_group)
        form.registerButton.clicked.connect(self.register_all)
        form.copyButton.clicked.connect(self.copy_arrangements)
        form.emptyPage.asked.connect(self._begin)
        form.groupsTree.currentItemChanged.connect(self._on_chosen)
        for box in (form.leaderBox, form.patronBox):
            box.chosen.connect(lambda _person: self._save())
        for edit in self._edits:
            edit.editingFinished.connect(self._save)
        form.addSlotButton.clicked.connect(self.add_slot)
        form.removeSlotButton.clicked.connect(self.remove_slot)
        form.memberBox.chosen.connect(lambda person: form.addMemberButton.setEnabled(person is not None))
        form.addMemberButton.clicked.connect(self.add_member)
        form.removeMemberButton.clicked.connect(self.remove_members)
        delete = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            form.membersTable.view,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        delete.activated.connect(self.remove_members)

    @property
    def _edits(self) -> tuple[QLineEdit, ...]:
        return (self.form.placeEdit, self.form.liaisonEdit, self.form.noteEdit)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        term_id, closed = self.term_id, self._closed
        self.context.load(
            "正在读取教研组", lambda session, _: read_view(session, term_id, closed=closed), self._show
        )

    def _show(self, view: GroupsView) -> None:
        self._view = view
        form = self.form
        form.registerButton.setVisible(bool(view.waiting))
        form.registerButton.setText(f"登记档案里的 {len(view.waiting)} 个组")
        form.registerButton.setToolTip(
            "、".join(f"{each.name}（{each.members} 人）" for each in view.waiting)
        )
        if not view.groups:
            wanted = f"登记档案里的 {len(view.waiting)} 个组" if view.waiting else "新建教研组…"
            form.emptyPage.set_up("还没有登记教研组", NO_GROUPS, wanted)
            form.stack.setCurrentWidget(form.emptyPage)
            return
        form.chipsLabel.setText(chips_of(view.groups))
        form.stack.setCurrentWidget(form.groupsHolder)
        self._fill_tree()
        self._show_group()

    def _fill_tree(self) -> None:
        tree = self.form.groupsTree
        tree.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        tree.clear()
        items: dict[int, QTreeWidgetItem] = {}
        for group in self._view.groups:
            above = items.get(group.parent_id or 0)
            title = f"{group.name}　{len(group.members)} 人" + ("（已撤销）" if group.closed else "")
            item = QTreeWidgetItem(above or tree.invisibleRootItem(), [title])
            item.setData(0, ROLE, group.id)
            items[group.id] = item
        tree.expandAll()
        if self._group_id not in items:
            self._group_id = self._view.groups[0].id
        tree.setCurrentItem(items[self._group_id or 0])
        tree.blockSignals(False)  # noqa: FBT003 — 同上

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._save_pending()
            self._group_id = item.data(0, ROLE)
            self._show_group()

    @property
    def group(self) -> Group | None:
        """正在看的组。"""
        return next((each for each in self._view.groups if each.id == self._group_id), None)

    def _show_group(self) -> None:
        group, form, people = self.group, self.form, self._view.people
        if group is None:
            return
        arranged = group.arrangement
        form.nameLabel.setText(group.name)
        closed = f"{group.closed:%Y-%m-%d} 撤销" if group.closed else ""
        form.factsLabel.setText(
            "　·　".join(part for part in (group.kind, parent_of(self._view, group), closed) if part)
        )
        form.leaderBox.show_people(people, arranged.leader_id)
        form.patronBox.show_people(people, arranged.patron_id)
        form.memberBox.show_people(people)
        form.addMemberButton.setEnabled(False)
        for edit, text in zip(self._edits, (arranged.place, arranged.liaison, arranged.note), strict=True):
            edit.setText(text)
            edit.setModified(False)
        form.slotsList.clear()
        form.slotsList.addItems([slot.label for slot in arranged.slots])
        day = self._view.day
        form.sinceEdit.setDate(QDate(day.year, day.month, day.day))
        form.membersLabel.setText(f"成员　{len(group.members)} 人")
        form.membersTable.set_rows(
            [
                (each.name, duty_of(each.teacher_id, arranged), each.started, each.ended)
                for each in group.members
            ]
        )

    def _show_closed(self, shown: bool) -> None:  # noqa: FBT001 — Qt 的信号
        self._closed = shown
        self.refresh()

    # ---- 动作 -------------------------------------------------------------------

    def _begin(self) -> None:
        if self._view.waiting:
            self.register_all()
        else:
            self.add_group()

    def register_all(self) -> None:
        """教师档案里写着的各组一次登记好。"""
        term_id, count = self.term_id, len(self._view.waiting)
        self.write_undoable(
            "登记教研组", lambda session: service.register_all(session, term_id), f"登记了 {count} 个组"
        )

    def copy_arrangements(self) -> None:
        """没有安排过的组沿用上学期的。"""
        term_id = self.term_id
        self.write_undoable(
            "沿用上学期", lambda session: service.copy_arrangements(session, term_id), "已沿用上学期的安排"
        )

    def add_group(self) -> None:
        """问种类与名称，新建一个。"""
        kind, accepted = QInputDialog.getItem(
            self, "新建组", "种类：", [each.value for each in GroupKind], editable=False
        )
        if not accepted:
            return
        name, accepted = QInputDialog.getText(self, "新建组", f"{kind}名称：")
        if accepted:
            self.create_group(GroupKind(kind), name)

    def create_group(self, kind: GroupKind, name: str) -> None:
        """新建一个组并打开；备课组先归在正在看的教研组下。"""
        group = self.group
        above = group.id if group is not None and group.kind is GroupKind.RESEARCH else None

        def done(saved: service.Saved) -> None:
            self._group_id = saved.id
            self.offer_undo(saved.batch_id, f"新建了{kind}“{name.strip()}”")

        self.context.write("新建组", lambda session, _: service.add_group(session, kind, name, above), done)

    def rename(self) -> None:
        """改名；成员的这一项跟着改。"""
        group = self.group
        if group is None:
            return
        name, accepted = QInputDialog.getText(
            self, "改名", f"{group.kind}的新名称（教师档案里的跟着改）：", text=group.name
        )
        if accepted and name.strip() != group.name:
            self.write_undoable(
                "改名",
                lambda session: service.rename_group(session, group.id, name),
                f"已改名为“{name.strip()}”",
            )

    def place(self) -> None:
        """备课组归到哪个教研组。"""
        group = self.group
        if group is None or group.kind is GroupKind.RESEARCH:
            self.context.fail("只有备课组可以归到一个教研组下面，请先在左边选一个备课组。")
            return
        tops = [each for each in self._view.groups if each.kind is GroupKind.RESEARCH]
        names = ["（不归）", *(each.name for each in tops)]
        usual = next((at for at, each in enumerate(tops, start=1) if each.id == group.parent_id), 0)
        chosen, accepted = QInputDialog.getItem(self, "归到", "教研组：", names, usual, editable=False)
        if accepted:
            above = next((each.id for each in tops if each.name == chosen), None)
            self.write_undoable(
                "归到教研组",
                lambda session: service.place_group(session, group.id, above, group.note),
                f"“{group.name}”已归到{chosen}",
            )

    def close_group(self) -> None:
        """撤销正在看的组；成员到今天为止，可以撤销这一步。"""
        day = self._view.day
        self._write_chosen("撤销组", lambda session, key: service.close_group(session, key, day))

    def add_slot(self) -> None:
        """添一个固定时段。"""
        form, group = self.form, self.group
        if group is None:
            return
        try:
            slot = Slot(
                form.weekdayBox.currentData(),
                Weeks(form.weeksBox.currentData()),
                read_periods(form.periodsEdit.text()),
                form.startEdit.text(),
                form.endEdit.text(),
            )
        except UserError as error:
            self.context.fail(str(error))
            return
        for edit in (form.periodsEdit, form.startEdit, form.endEdit):
            edit.clear()
        self._save(slots=(*group.arrangement.slots, slot))

    def remove_slot(self) -> None:
        """去掉选中的固定时段。"""
        group, at = self.group, self.form.slotsList.currentRow()
        if group is None or at < 0:
            self.context.fail("请先选中要去掉的固定时段。")
            return
        self._save(slots=tuple(slot for place, slot in enumerate(group.arrangement.slots) if place != at))

    def _save_pending(self) -> None:
        if any(edit.isModified() for edit in self._edits):
            self._save()

    def _save(self, slots: tuple[Slot, ...] | None = None) -> None:
        """存正在看的组的安排；没有变就不存。"""
        form, group, term_id = self.form, self.group, self.term_id
        if group is None:
            return
        for edit in self._edits:
            edit.setModified(False)
        wanted = replace(
            group.arrangement,
            leader_id=form.leaderBox.person,
            patron_id=form.patronBox.person,
            place=form.placeEdit.text(),
            liaison=form.liaisonEdit.text(),
            note=form.noteEdit.text(),
            slots=group.arrangement.slots if slots is None else slots,
        )
        if wanted != group.arrangement:
            self.write_undoable(
                "修改教研组的安排",
                lambda session: service.save_arrangement(session, group.id, term_id, wanted),
                f"“{group.name}”的安排已存",
            )

    def add_member(self) -> None:
        """把选好的教师添进组。"""
        form, group, person = self.form, self.group, self.form.memberBox.person
        if group is None or person is None:
            self.context.fail("请先打姓名或拼音首字母，选一位教师。")
            return
        shown = form.sinceEdit.date()
        day = date(shown.year(), shown.month(), shown.day())
        self.write_undoable(
            "添加成员",
            lambda session: members.add_members(session, group.id, (person,), day),
            f"{form.memberBox.currentText()}已进{group.name}",
        )

    def remove_members(self) -> None:
        """选中的成员离组，到这个学期看的那一天为止。"""
        group, day = self.group, self._view.day
        table = self.form.membersTable
        rows = {table.model.source_row(each.row()) for each in table.view.selectionModel().selectedIndexes()}
        if group is None or not rows:
            self.context.fail("请先在名单里选中要去掉的成员。")
            return
        facts = [group.members[row].fact_id for row in sorted(rows)]
        self.write_undoable(
            "去掉成员",
            lambda session: members.remove_members(session, facts, day),
            f"去掉了 {len(facts)} 位成员",
        )

    def _print(self, title: str, build: Any) -> None:
        term_id = self.term_id
        self.preview(title, lambda session, _: build(session, term_id))

    def _write_chosen(self, title: str, work: Any) -> None:
        group = self.group
        if group is not None:
            self.write_undoable(title, lambda session: work(session, group.id), f"“{group.name}”：{title}")
