"""学生学籍：左边是年级与班，右边是名单；双击打开一名学生的页。"""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QInputDialog, QMenu, QTreeWidgetItem
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import Build, PreviewDialog
from jiaowu.desktop.sections import Section
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.tab import Tab
from jiaowu.paper.document import Document
from jiaowu.students.gui.change_dialog import ChangeDialog
from jiaowu.students.gui.forms.ui_tab import Ui_StudentsTab
from jiaowu.students.gui.ledger_page import LedgerPage
from jiaowu.students.gui.new_pupil_dialog import NewPupilDialog
from jiaowu.students.gui.pupil_page import PupilPage
from jiaowu.students.gui.register import Node, Register, columns_for, counts_of, load_register
from jiaowu.students.gui.roster_window import RosterWindow, take_back
from jiaowu.students.gui.sizes_page import SizesPage
from jiaowu.students.pupils import PupilRow
from jiaowu.students.reports import ledger as ledger_report
from jiaowu.students.reports import roster as roster_report
from jiaowu.students.reports import sizes as sizes_report
from jiaowu.students.reports.heading import CONFIDENTIAL
from jiaowu.students.services.pupils import PupilFilter
from jiaowu.students.services.roster_import import list_imports

PATTERNS = "学生名单 (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.tsv *.txt *.htm *.html)"
NODE_ROLE = Qt.ItemDataRole.UserRole
NO_PUPIL = "请先在名单里选一名学生。"


class TermReport(Protocol):
    """按学期做的一种报告（一个模块）。"""

    TITLE: str
    build: Callable[..., Document]


class StudentsTab(Tab):
    """把名单拖到任何地方就开始导入。"""

    watches = frozenset({"student", "enrolment", "class", "student_change", "term", "school", "setting"})

    def __init__(self, context: Context, sections: Sequence[type[Section]] = ()) -> None:
        """sections 是学生页里由别的房间提供的各节。"""
        super().__init__(context)
        self.form = Ui_StudentsTab()
        self.form.setupUi(self)
        self._register: Register | None = None
        self._wanted = PupilFilter(away=False)
        self._shown: list[int] = []
        """名单里各行在 pupils 里的序号。"""
        self._term_id: int | None = None
        self._sections = sections
        self._set_up_frame()
        self._connect()
        self.form.emptyPage.set_up("", "正在读取学生……")
        self.form.stack.setCurrentWidget(self.form.emptyPage)

    @cached_property
    def pupil_page(self) -> PupilPage:
        """一名学生的页；第一次翻到才造，开窗就不等它。"""
        page = PupilPage(self.context, self._sections)
        page.change_asked.connect(lambda: self.record_change(page.pupil))
        page.left.connect(self.show_list)
        self.form.stack.addWidget(page)
        return page

    @cached_property
    def ledger_page(self) -> LedgerPage:
        """变动台账的页；同上。"""
        page = LedgerPage(self.context)
        page.pupil_asked.connect(self.open_pupil)
        page.left.connect(self.show_list)
        self.form.stack.addWidget(page)
        return page

    @cached_property
    def sizes_page(self) -> SizesPage:
        """班额统计的页；同上。"""
        page = SizesPage(self.context)
        page.left.connect(self.show_list)
        self.form.stack.addWidget(page)
        return page

    def _set_up_frame(self) -> None:
        form, theme = self.form, self.context.theme
        form.importButton.setIcon(theme.icon("import"))
        form.reportsButton.setIcon(theme.icon_on_primary("print"))
        form.pupilsTable.set_up(self.context, "pupils", "学生名单")
        form.pupilsTable.set_confidential(CONFIDENTIAL)
        form.pupilsTable.search.setPlaceholderText("姓名、拼音首字母、学号")
        form.pupilsTable.search.setMinimumWidth(200)
        form.emptyPage.button.setObjectName("firstRosterButton")
        reports = QMenu(self)
        reports.addAction(f"{roster_report.TITLE}…", self.preview_roster)
        for report in (sizes_report, ledger_report):
            action = reports.addAction(f"{report.TITLE}…")
            action.triggered.connect(lambda _checked=False, report=report: self._preview_term(report))
        form.reportsButton.setMenu(reports)
        more = QMenu(self)
        more.addAction("新增学生…", self.add_pupil)
        more.addAction("台账", self.show_ledger)
        more.addAction("班额统计", self.show_sizes)
        more.addAction("撤销导入…", self.undo_import)
        form.moreButton.setMenu(more)
        remember(form.splitter, "students", self.context.settings, (210, 1030))

    def _connect(self) -> None:
        form = self.form
        form.importButton.clicked.connect(self.choose_files)
        form.emptyPage.asked.connect(self.choose_files)
        form.changeButton.clicked.connect(lambda: self.record_change(self.chosen_pupil()))
        form.classesTree.currentItemChanged.connect(self._on_chosen)
        form.classesTree.itemClicked.connect(lambda *_: self.show_list())
        form.termBox.activated.connect(self._on_term)
        form.pupilsTable.opened.connect(lambda row: self.open_pupil(self._pupils[self._shown[row]].id))
        view = form.pupilsTable.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda _place: self._show_menu())

    # ---- 显示 -------------------------------------------------------------------

    @property
    def register(self) -> Register | None:
        """正在看的名单；还没读好为 None。"""
        return self._register

    @property
    def _pupils(self) -> tuple[PupilRow, ...]:
        return self._register.pupils if self._register is not None else ()

    @override
    def refresh(self) -> None:
        term_id = self._term_id
        self.context.load(
            "正在读取学生", lambda session, progress: load_register(session, progress, term_id), self._show
        )

    def _show(self, register: Register) -> None:
        self._register = register
        self._fill_terms(register)
        self._fill_tree(register)
        stack, form = self.form.stack, self.form
        if register.term is None or not register.pupils:
            form.emptyPage.set_up(
                "还没有学生",
                "把学生名单（Excel、WPS 或 CSV，任何版式）拖到这里，或者选择文件。\n"
                "程序会认出姓名、学号、班级等各列，给你看过之后才存入；身份证号从不保存。",
                "导入名单",
            )
            stack.setCurrentWidget(form.emptyPage)
            return
        form.pupilsTable.set_columns(columns_for(register))
        self._show_rows()
        if stack.currentWidget() is form.emptyPage:
            stack.setCurrentWidget(form.listPage)
        self._refresh_page()

    def _refresh_page(self) -> None:
        """资料变了，正开着的一页跟着变。"""
        page, register = self.form.stack.currentWidget(), self._register
        if register is None or register.term is None:
            return
        if isinstance(page, PupilPage):
            self._refresh_pupil(page)
        elif isinstance(page, LedgerPage):
            self.show_ledger()
        elif isinstance(page, SizesPage):
            self.show_sizes()

    def _refresh_pupil(self, page: PupilPage) -> None:
        pupil = self._pupil_of(page.pupil.id) if page.pupil is not None else None
        if pupil is None:
            self.show_list()
        else:
            page.update_pupil(pupil)

    def _fill_terms(self, register: Register) -> None:
        box = self.form.termBox
        box.clear()
        for choice in register.terms:
            box.addItem(choice.term.name, choice.id)
        box.setVisible(bool(register.terms))
        if register.term is not None:
            box.setCurrentIndex(box.findData(register.term.id))

    def _on_term(self, place: int) -> None:
        self._term_id = self.form.termBox.itemData(place)
        self._wanted = PupilFilter(away=False)
        self.show_list()
        self.refresh()

    def _fill_tree(self, register: Register) -> None:
        tree = self.form.classesTree
        tree.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        tree.clear()
        chosen: QTreeWidgetItem | None = None
        above: QTreeWidgetItem | None = None
        for node in register.nodes:
            item = QTreeWidgetItem([f"{node.title}　{node.count}"])
            item.setData(0, NODE_ROLE, node)
            if node.level and above is not None:
                above.addChild(item)
            else:
                tree.addTopLevelItem(item)
                above = item
            if chosen is None or node.wanted == self._wanted:
                chosen = item
        tree.expandAll()
        if chosen is not None:
            tree.setCurrentItem(chosen)
            self._wanted = chosen.data(0, NODE_ROLE).wanted
        tree.blockSignals(False)  # noqa: FBT003 — 同上

    def _on_chosen(self, item: QTreeWidgetItem | None, _before: Any = None) -> None:
        node = item.data(0, NODE_ROLE) if item is not None else None
        if isinstance(node, Node):
            self._wanted = node.wanted
            self._show_rows()
            self.show_list()

    def _show_rows(self) -> None:
        register, form = self._register, self.form
        if register is None or register.term is None:
            return
        self._shown = register.chosen(self._wanted)
        pupils = [register.pupils[at] for at in self._shown]
        node = next((each for each in register.nodes if each.wanted == self._wanted), register.nodes[0])
        form.titleLabel.setText(node.title)
        form.chipsLabel.setText("　·　".join([register.term.term.name, *counts_of(pupils)]))
        form.pupilsTable.set_title(f"{node.title}学生名单")
        form.pupilsTable.set_rows([register.rows[at] for at in self._shown])

    def show_list(self) -> None:
        """回到名单。"""
        if self._pupils:
            self.form.stack.setCurrentWidget(self.form.listPage)

    def open_pupil(self, student_id: int) -> None:
        """打开一名学生的页；他已经不在库里时回到名单。"""
        pupil = self._pupil_of(student_id)
        if pupil is None:
            self.show_list()
            return
        self.pupil_page.show_pupil(pupil)
        self.form.stack.setCurrentWidget(self.pupil_page)

    def _pupil_of(self, student_id: int) -> PupilRow | None:
        return next((each for each in self._pupils if each.id == student_id), None)

    def show_ledger(self) -> None:
        """打开台账。"""
        register = self._register
        if register is not None and register.term is not None:
            self.ledger_page.show_terms(register.terms, register.term.id)
            self.form.stack.setCurrentWidget(self.ledger_page)

    def show_sizes(self) -> None:
        """打开班额统计。"""
        register = self._register
        if register is not None and register.term is not None:
            self.sizes_page.show_term(register.term)
            self.form.stack.setCurrentWidget(self.sizes_page)

    # ---- 动作 -------------------------------------------------------------------

    def chosen_pupil(self) -> PupilRow | None:
        """名单里选中的学生。"""
        table = self.form.pupilsTable
        index = table.view.currentIndex()
        return self._pupils[self._shown[table.model.source_row(index.row())]] if index.isValid() else None

    def record_change(self, pupil: PupilRow | None) -> ChangeDialog | None:
        """给一名学生登记变动；没有选学生时说一句话。"""
        register = self._register
        if pupil is None or register is None or register.term is None:
            self.context.fail(NO_PUPIL)
            return None
        if not register.term.is_current:
            self.context.fail("变动只能登记在当前学期；请先在左边选当前学期。")
            return None
        dialog = ChangeDialog(self.context, pupil, register.term.id, register.classrooms, self)
        dialog.open()
        return dialog

    def add_pupil(self) -> NewPupilDialog | None:
        """新增一名学生，先选好正在看的班。"""
        register = self._register
        if register is None or register.term is None:
            return None
        dialog = NewPupilDialog(
            self.context, register.term.id, register.classrooms, self._wanted.class_id, self
        )
        dialog.open()
        return dialog

    def preview_roster(self) -> PreviewDialog | None:
        """预览正在看的班（年级、全校）的名册。"""
        register = self._register
        if register is None or register.term is None:
            return None
        inside = {register.pupils[at].class_id for at in self._shown} - {None}
        term_id, classes = register.term.id, [each for each in inside if each is not None]
        return self._preview(
            roster_report.TITLE, lambda session, _: roster_report.build(session, term_id, classes)
        )

    def _preview_term(self, report: TermReport) -> PreviewDialog | None:
        register = self._register
        if register is None or register.term is None:
            return None
        term_id = register.term.id
        return self._preview(report.TITLE, lambda session, _: report.build(session, term_id))

    def _preview(self, title: str, build: Build) -> PreviewDialog:
        dialog = PreviewDialog(self.context, title, build, self)
        dialog.open()
        return dialog

    def _show_menu(self) -> None:
        """在一名学生上按右键。"""
        pupil = self.chosen_pupil()
        if pupil is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("打开", lambda: self.open_pupil(pupil.id))
        menu.addAction("变动…", lambda: self.record_change(pupil))
        menu.popup(QCursor.pos())

    def choose_files(self) -> None:
        """选文件，开始导入。"""
        self.import_files(files.choose_files(self, "选择学生名单", PATTERNS))

    def import_files(self, chosen: list[Path]) -> RosterWindow | None:
        """打开导入窗口；没有文件时什么也不做，还没有学期时说一句话。"""
        register = self._register
        if not chosen or register is None:
            return None
        if register.term is None:
            self.context.fail("还没有设定学期，请先登记学校与学期，再导入名单。")
            return None
        window = RosterWindow(self.context, chosen, register.term.id, self)
        window.open()
        return window

    def undo_import(self) -> None:
        """选一次名单导入撤销；只有还没撤销的才列出。"""
        imports = self.context.read(list_imports)
        if not imports:
            self.context.say("没有可以撤销的名单导入。")
            return
        titles = [f"{each.time:%Y-%m-%d %H:%M}　{each.title}" for each in imports]
        title, accepted = QInputDialog.getItem(self, "撤销导入", "撤销哪一次：", titles, 0, False)  # noqa: FBT003 — Qt 的参数
        if accepted:
            take_back(self.context, imports[titles.index(title)].id)

    @override
    def shots(self, camera: Camera) -> None:
        camera.shoot("名单")
        if self._pupils:
            self.open_pupil(self._pupils[0].id)
            for place in range(self.pupil_page.form.pages.count()):
                self.pupil_page.form.pages.setCurrentIndex(place)
                camera.shoot(f"学生页{self.pupil_page.form.pages.tabText(place).partition('（')[0]}")
        self.show_ledger()
        camera.shoot("台账")
        self.show_sizes()
        camera.shoot("班额统计")
        self.show_list()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.import_files(files.dropped(event, PATTERNS))
