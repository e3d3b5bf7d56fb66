"""教师档案：一排下拉筛选，一张大表；双击打开一位教师的页。"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QMenu
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.tab import Tab
from jiaowu.teachers.gui.forms.ui_tab import Ui_TeachersTab
from jiaowu.teachers.gui.leave_page import LeavePage
from jiaowu.teachers.gui.new_teacher import new_teacher_dialog
from jiaowu.teachers.gui.privacy import Privacy
from jiaowu.teachers.gui.record_dialog import RecordDialog
from jiaowu.teachers.gui.records_section import AwardsSection, WorksSection
from jiaowu.teachers.gui.register import Choice, Register, counts_of, load_register, table_columns
from jiaowu.teachers.gui.roster_menu import RosterMenu
from jiaowu.teachers.gui.roster_prints import RosterPrints
from jiaowu.teachers.gui.roster_window import RosterWindow
from jiaowu.teachers.gui.statistics_page import StatisticsPage
from jiaowu.teachers.gui.teacher_page import TeacherPage
from jiaowu.teachers.gui.term_page import TermPage
from jiaowu.teachers.gui.tiers_dialog import TiersDialog
from jiaowu.teachers.gui.timetable_page import TimetablePage
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.people import PRESENT, TeacherFilter, TeacherRow
from jiaowu.teachers.reports.heading import CONFIDENTIAL
from jiaowu.teachers.services.profiles import remove_teacher
from jiaowu.teachers.services.records import owner_of

PATTERNS = "教师名册 (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.tsv *.txt *.htm *.html)"
TERM_PAGES = (TimetablePage, LeavePage)
"""从“更多”打开的各页，翻到才造，自己取数。"""
RECORD_SECTIONS = {"teacher_work": WorksSection.title, "award": AwardsSection.title}
"""表 → 它的记录在教师页的哪一节。"""
REVEAL, HIDE = "显示身份证号与电话…", "遮住身份证号与电话"


class TeachersTab(Tab):
    """把名册拖到任何地方就开始导入。"""

    watches = frozenset(
        {
            "teacher",
            "teacher_fact",
            "teacher_work",
            "award",
            "attachment",
            "assignment",
            "class",
            "subject",
            "term",
            "school",
            "setting",
        }
    )

    def __init__(self, context: Context, sections: Sequence[type[Section]] = ()) -> None:
        """sections 是教师页里由别的房间提供的各节。"""
        super().__init__(context)
        self.form = Ui_TeachersTab()
        self.form.setupUi(self)
        self._register: Register | None = None
        self._wanted = PRESENT
        self._shown: list[int] = []
        """表里各行在 teachers 里的序号。"""
        self._term_id: int | None = None
        self.privacy = Privacy(context)
        self._sections = tuple(sections)
        self._term_pages: dict[type[TermPage], TermPage] = {}
        form = self.form
        self._boxes: dict[str, QComboBox] = {
            "group": form.groupBox,
            "subject": form.subjectBox,
            "title": form.titleChoice,
            "tier": form.tierBox,
            "backbone": form.backboneBox,
            "post": form.postBox,
            "status": form.statusBox,
        }
        self._set_up_frame()
        self._connect()
        form.emptyPage.set_up("", "正在读取教师档案……")
        form.stack.setCurrentWidget(form.emptyPage)

    @cached_property
    def teacher_page(self) -> TeacherPage:
        """教师页；第一次打开一位才造，打开窗口时不等它。"""
        page = TeacherPage(self.context, self.privacy, self._sections)
        page.print_asked.connect(self.prints.preview_forms)
        page.remove_asked.connect(self.remove_teacher)
        page.left.connect(self.show_list)
        self.form.stack.addWidget(page)
        return page

    @cached_property
    def statistics_page(self) -> StatisticsPage:
        """队伍统计；第一次翻到才造。"""
        page = StatisticsPage(self.context)
        page.left.connect(self.show_list)
        self.form.stack.addWidget(page)
        return page

    def _set_up_frame(self) -> None:
        form, theme = self.form, self.context.theme
        form.importButton.setIcon(theme.icon("import"))
        form.reportsButton.setIcon(theme.icon_on_primary("print"))
        form.teachersTable.set_up(self.context, "teachers", "教师名册")
        form.teachersTable.set_confidential(CONFIDENTIAL)
        form.teachersTable.set_columns(table_columns())
        form.teachersTable.search.setPlaceholderText("姓名、拼音首字母、工号")
        form.teachersTable.search.setMinimumWidth(200)
        form.emptyPage.button.setObjectName("firstTeachersButton")
        form.emptyPage.offer("新增一位教师…", "firstTeacherButton", self.add_teacher)
        reports = QMenu(self)
        self.prints = RosterPrints(reports, self, self)
        form.reportsButton.setMenu(reports)
        self.more = more = QMenu(self)
        more.addAction("队伍统计", self.show_statistics)
        for kind in TERM_PAGES:
            action = more.addAction(kind.title)
            action.triggered.connect(lambda _checked=False, kind=kind: self.show_term_page(kind))
        self._reveal = more.addAction(REVEAL, lambda: self.privacy.toggle(self))
        more.addAction("教龄层…", self.set_tiers)
        self.roster_menu = RosterMenu(more, self, self)
        form.moreButton.setMenu(more)

    def _connect(self) -> None:
        form = self.form
        form.importButton.clicked.connect(self.choose_files)
        form.addButton.clicked.connect(self.add_teacher)
        form.emptyPage.asked.connect(self.choose_files)
        form.clearButton.clicked.connect(self.clear_filters)
        form.termBox.activated.connect(self._on_term)
        for box in self._boxes.values():
            box.activated.connect(self._on_filter)
        form.teachersTable.opened.connect(lambda row: self.open_teacher(self._teachers[self._shown[row]].id))
        view = form.teachersTable.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda _place: self._show_menu())
        self.privacy.changed.connect(self._on_privacy)

    # ---- 显示 -------------------------------------------------------------------

    @property
    def register(self) -> Register | None:
        """正在看的名册；还没读好为 None。"""
        return self._register

    @property
    def _teachers(self) -> tuple[TeacherRow, ...]:
        return self._register.teachers if self._register is not None else ()

    @override
    def refresh(self) -> None:
        term_id = self._term_id
        self.context.load(
            "正在读取教师档案",
            lambda session, progress: load_register(session, progress, term_id),
            self._show,
        )

    def _show(self, register: Register) -> None:
        self._register = register
        form = self.form
        self._fill_boxes(register)
        if not register.teachers:
            form.emptyPage.set_up(
                "还没有教师",
                "把教师名册（Excel、WPS 或 CSV，任何版式）拖到这里，或者选择文件。\n"
                "程序会认出姓名、工号、职称、学历等各列，给你看过之后才存入。",
                "导入名册",
            )
            form.stack.setCurrentWidget(form.emptyPage)
            return
        self._show_rows()
        if form.stack.currentWidget() is form.emptyPage:
            form.stack.setCurrentWidget(form.listPage)
        self._refresh_page()

    def _refresh_page(self) -> None:
        """资料变了，正开着的一页跟着变。"""
        page = self.form.stack.currentWidget()
        if isinstance(page, TeacherPage) and page.teacher is not None:
            self.open_teacher(page.teacher.id)
        elif isinstance(page, StatisticsPage):
            self.show_statistics()

    def _fill_boxes(self, register: Register) -> None:
        form = self.form
        form.termBox.clear()
        for known in register.terms:
            form.termBox.addItem(known.term.name, known.id)
        form.termBox.setVisible(bool(register.terms))
        form.termBox.setCurrentIndex(form.termBox.findData(register.moment.term_id))
        for field, choices in register.choices().items():
            _fill(self._boxes[field], choices, getattr(self._wanted, field))
        self._read_boxes()

    def _on_term(self, place: int) -> None:
        self._term_id = self.form.termBox.itemData(place)
        self.refresh()

    def _on_filter(self) -> None:
        self._read_boxes()
        self._show_rows()

    def _read_boxes(self) -> None:
        values: dict[str, Any] = {field: box.currentData() for field, box in self._boxes.items()}
        self._wanted = TeacherFilter(**values)
        self.form.clearButton.setVisible(self._wanted != PRESENT)

    def clear_filters(self) -> None:
        """各个下拉框都回到不限。"""
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        self._on_filter()

    def _show_rows(self) -> None:
        register, form = self._register, self.form
        if register is None:
            return
        self._shown = register.chosen(self._wanted)
        shown = [register.teachers[at] for at in self._shown]
        term = register.term
        form.titleLabel.setText("教师名册")
        form.chipsLabel.setText("　·　".join([*([term.term.name] if term else []), *counts_of(shown)]))
        form.teachersTable.set_rows(register.rows(self._shown, bare=self.privacy.shown))

    def show_list(self) -> None:
        """回到名册。"""
        if self._teachers:
            self.form.stack.setCurrentWidget(self.form.listPage)

    def open_teacher(self, teacher_id: int) -> None:
        """打开一位教师的页；他已经不在库里时回到名册。"""
        teacher = next((each for each in self._teachers if each.id == teacher_id), None)
        if teacher is None:
            self.show_list()
            return
        self.form.stack.setCurrentWidget(self.teacher_page)
        self.teacher_page.show_teacher(teacher)

    @override
    def show_record(self, table: str, row_id: int) -> None:
        def show(teacher_id: int | None) -> None:
            if teacher_id is not None:
                self.open_teacher(teacher_id)
                self.teacher_page.turn_to_title(RECORD_SECTIONS.get(table, ""))

        self.context.load(  # 名册可能还在读，排在它后面
            "正在打开教师", lambda session, _: owner_of(session, table, row_id), show
        )

    def show_statistics(self) -> None:
        """打开队伍统计。"""
        if self._register is not None:
            self.statistics_page.show_terms(self._register.terms, self._register.moment)
            self.form.stack.setCurrentWidget(self.statistics_page)

    def show_term_page(self, kind: type[TermPage]) -> TermPage:
        """打开课表、请假与调代课一类的一页。"""
        page = self._term_pages.get(kind)
        if page is None:
            page = self._term_pages[kind] = kind(self.context)
            page.left.connect(self.show_list)
            self.form.stack.addWidget(page)
        page.refresh()
        self.form.stack.setCurrentWidget(page)
        return page

    def _on_privacy(self) -> None:
        self._reveal.setText(HIDE if self.privacy.shown else REVEAL)
        self._show_rows()

    # ---- 动作 -------------------------------------------------------------------

    def chosen_teacher(self) -> TeacherRow | None:
        """名册里选中的教师。"""
        table = self.form.teachersTable
        index = table.view.currentIndex()
        return self._teachers[self._shown[table.model.source_row(index.row())]] if index.isValid() else None

    def visible_ids(self) -> list[int]:
        """表里看得见的教师（连表里找的、表头下过滤的），照表里的次序。"""
        model = self.form.teachersTable.model
        return [self._teachers[self._shown[model.source_row(row)]].id for row in range(model.rowCount())]

    def add_teacher(self) -> RecordDialog:
        """新增一位教师，登记好就打开他的页。"""
        dialog = new_teacher_dialog(self.context, self)
        dialog.open()
        return dialog

    def remove_teacher(self, teacher_id: int) -> None:
        """删去登记错的教师；可以撤销，所以不问，不能删的说一句话。"""
        name = next((each.name for each in self._teachers if each.id == teacher_id), "")

        def removed(batch_id: int) -> None:
            self.show_list()
            offer_undo(self.context, batch_id, f"{name}已删去。")

        self.context.write("删去教师", lambda session, _: remove_teacher(session, teacher_id), removed)

    def set_tiers(self) -> TiersDialog:
        """改教龄层。"""
        dialog = TiersDialog(self.context, self)
        dialog.open()
        return dialog

    def _show_menu(self) -> None:
        """在一位教师上按右键。"""
        teacher = self.chosen_teacher()
        if teacher is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("打开", lambda: self.open_teacher(teacher.id))
        menu.addAction("打印登记表…", lambda: self.prints.preview_forms(teacher.id))
        menu.popup(QCursor.pos())

    def choose_files(self) -> None:
        """选文件，开始导入名册。"""
        self.import_files(files.choose_files(self, "选择教师名册", PATTERNS))

    def import_files(self, chosen: list[Path]) -> RosterWindow | None:
        """打开导入窗口；没有文件时什么也不做。"""
        register = self._register
        if not chosen or register is None:
            return None
        window = RosterWindow(self.context, chosen, register.moment, self)
        window.open()
        return window

    @override
    def shots(self, camera: Camera) -> None:
        camera.shoot("名册")
        if self._teachers:
            self.open_teacher(self._teachers[0].id)
            names = self.teacher_page.form.sectionsList
            for place in range(names.count()):
                names.setCurrentRow(place)
                camera.shoot(f"教师页{names.item(place).text()}")
            names.setCurrentRow(0)
        self.show_statistics()
        camera.shoot("队伍统计")
        for kind in TERM_PAGES:
            pages = self.show_term_page(kind).pages
            for place in range(pages.count()):
                pages.setCurrentIndex(place)
                camera.shoot(f"{kind.title}{pages.tabText(place).partition('（')[0]}")
        self.show_list()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.import_files(files.dropped(event, PATTERNS))


def _fill(box: QComboBox, choices: Sequence[Choice], value: str | None) -> None:
    """换选项，原来选的还在就仍选它。"""
    box.clear()
    for text, data in choices:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(value)) if value is not None else 0)
