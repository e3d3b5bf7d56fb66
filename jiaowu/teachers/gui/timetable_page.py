"""课表：按班键入，按教师看，开足开齐，冲突；导入、沿用、打印。"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QInputDialog, QListWidget, QListWidgetItem, QMenu, QTabWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_model import TableColumn
from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.school.initials import matches
from jiaowu.teachers.curriculum import Verdict
from jiaowu.teachers.gui.forms.ui_timetable_page import Ui_TimetablePage
from jiaowu.teachers.gui.term_page import TermPage
from jiaowu.teachers.gui.timetable_book import Book, load_book
from jiaowu.teachers.gui.timetable_import_window import TimetableImportWindow, take_back
from jiaowu.teachers.gui.timetable_settings_dialog import TimetableSettingsDialog
from jiaowu.teachers.reports import timetable as reports
from jiaowu.teachers.services.timetable_edit import save_slots
from jiaowu.teachers.services.timetable_import import list_imports
from jiaowu.teachers.timetable import WEEKDAYS, Lesson, teacher_periods

PATTERNS = "课表 (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.tsv *.txt *.htm *.html)"
KEY_ROLE = Qt.ItemDataRole.UserRole
LABEL_WIDTH, DAY_WIDTH = 110, 142
COVERAGE_COLUMNS = (
    TableColumn("班级", 110),
    TableColumn("课程", 130),
    TableColumn("计划", 80),
    TableColumn("实际", 70, numeric=True),
    TableColumn("差", 60, numeric=True),
    TableColumn("情况", 110),
)
CLASH_COLUMNS = (TableColumn("种类", 90), TableColumn("时间与课", 640))
Build = Callable[..., Document]


class TimetablePage(TermPage):
    """一个学期的课表。"""

    title = "课表"
    watches = frozenset({"lesson", "term", "class", "teacher", "assignment", "setting", "school"})

    def __init__(self, context: Context) -> None:
        """内容由 refresh 读。"""
        super().__init__(context)
        self.form = Ui_TimetablePage()
        self.form.setupUi(self)
        self.book: Book | None = None
        self._typing: int | None = None
        """还没有课就要在格里键入的学期。"""
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        form, theme = self.form, self.context.theme
        form.titleLabel.setText("课表")
        form.importButton.setIcon(theme.icon("import"))
        form.reportsButton.setIcon(theme.icon_on_primary("print"))
        form.lessonsGrid.set_up(theme, "班级课表")
        form.teacherGrid.set_up(theme, "教师课表")
        for grid in (form.lessonsGrid, form.teacherGrid):
            grid.verticalHeader().hide()
            grid.horizontalHeader().setMinimumSectionSize(LABEL_WIDTH)
        form.coverageTable.set_up(self.context, "coverage", reports.COVERAGE_TITLE)
        form.coverageTable.set_columns(COVERAGE_COLUMNS)
        form.clashTable.set_up(self.context, "timetable_clashes", "课表冲突", tools=False)
        form.clashTable.set_columns(CLASH_COLUMNS)
        form.emptyPage.set_up(
            "还没有课表",
            "选择课表文件（Excel、WPS 或 CSV）：一班一张、全校一张都行，有没有教师、单双周也都认得。\n"
            "也可以直接在格里键入，或沿用上学期的课表。",
            "导入课表",
        )
        form.emptyPage.button.setObjectName("firstTimetableButton")
        form.emptyPage.offer("在格里键入", "typeTimetableButton", self._start_typing)
        form.emptyPage.offer("沿用上学期的课表", "copyTimetableButton", self.copy_last)
        self._set_up_menus()

    def _set_up_menus(self) -> None:
        printed = QMenu(self)
        for title, build in (
            (reports.CLASS_TITLE, reports.build_classes),
            (reports.TEACHER_TITLE, reports.build_teachers),
            (reports.WHOLE_TITLE, reports.build_whole),
            (reports.COVERAGE_TITLE, reports.build_coverage),
            (reports.BELLS_TITLE, reports.build_bells),
        ):
            action = printed.addAction(f"{title}…")
            action.triggered.connect(lambda _on=False, title=title, build=build: self.preview(title, build))
        printed.addSeparator()
        printed.addAction("只印这个班…", self._print_class)
        printed.addAction("只印这位教师…", self._print_teacher)
        self.form.reportsButton.setMenu(printed)
        more = QMenu(self)
        more.addAction("沿用上学期的课表…", self.copy_last)
        more.addAction("作息与开课计划…", self.edit_settings)
        more.addAction("撤销导入…", self.undo_import)
        self.form.moreButton.setMenu(more)

    def _connect(self) -> None:
        form = self.form
        self.frame(form.backButton, form.termBox)
        form.importButton.clicked.connect(self.choose_files)
        form.emptyPage.asked.connect(self.choose_files)
        form.classesList.currentItemChanged.connect(lambda *_: self._show_class())
        form.teachersList.currentItemChanged.connect(lambda *_: self._show_teacher())
        form.teacherSearch.textChanged.connect(self._filter_teachers)
        form.shortOnlyBox.toggled.connect(lambda _on: self._show_coverage())
        form.lessonsGrid.grid.edited.connect(self._save)

    # ---- 显示 -------------------------------------------------------------------

    @property
    @override
    def pages(self) -> QTabWidget:
        return self.form.pages

    @override
    def refresh(self) -> None:
        term_id = self.term_id
        self.context.load(
            "正在读取课表", lambda session, progress: load_book(session, progress, term_id), self._show
        )

    def _show(self, book: Book | None) -> None:
        if book is None:
            self.context.fail("还没有设定学期，请先登记学校与学期，再排课表。")
            return
        self.book = book
        form = self.form
        self.fill_terms(form.termBox, book.terms, book.term_id)
        periods = teacher_periods(book.lessons)
        names = {key: f"{book.teachers[key]}　{count:g} 节" for key, count in sorted(periods.items())}
        _fill(form.classesList, book.classes)
        _fill(form.teachersList, names)
        self._filter_teachers(form.teacherSearch.text())
        scheduled = len({each.class_id for each in book.lessons})
        facts = [f"{scheduled} / {len(book.classes)} 个班有课表", f"{len(periods)} 位教师"]
        facts.append(f"{len(book.clashes)} 处冲突" if book.clashes else "没有冲突")
        form.chipsLabel.setText("　·　".join(facts))
        typed = book.lessons or self._typing == book.term_id
        form.stack.setCurrentWidget(form.bodyPage if typed else form.emptyPage)
        self._show_class()
        self._show_teacher()
        self._show_coverage()
        self._show_clashes()

    def _show_class(self) -> None:
        """显示选中的班；内容没有变就不动，免得打断正在键入的人。"""
        book, class_id = self.book, _chosen(self.form.classesList)
        if book is None or class_id is None:
            return
        grid = self.form.lessonsGrid
        rows = book.rows(book.of_class(class_id), by_class=True)
        place = (class_id, book.term_id)
        shown = [
            [grid.grid.text(row, column) for column in range(grid.grid.columnCount())]
            for row in range(grid.grid.rowCount())
        ]
        if grid.property("place") == place and rows == shown:
            return
        at = grid.currentIndex()
        grid.show_rows(_columns(book, editable=True), rows, self._accept)
        if grid.property("place") == place and at.isValid():
            grid.setCurrentIndex(grid.grid.index(at.row(), at.column()))
        grid.setProperty("place", place)
        _stretch(grid)

    def _show_teacher(self) -> None:
        book, teacher_id = self.book, _chosen(self.form.teachersList)
        if book is not None:
            own = book.of_teacher(teacher_id) if teacher_id is not None else []
            rows = book.rows(own, by_class=False)
            self.form.teacherGrid.show_rows(_columns(book, editable=False), rows, lambda _r, _c, text: text)
            _stretch(self.form.teacherGrid)

    def _filter_teachers(self, text: str) -> None:
        box = self.form.teachersList
        for item in (box.item(row) for row in range(box.count())):
            item.setHidden(not matches(text, item.text().partition("　")[0]))

    def _show_coverage(self) -> None:
        book = self.book
        if book is None:
            return
        wanted = [
            each for each in book.coverage.offered if each.lacking or not self.form.shortOnlyBox.isChecked()
        ]
        self.form.coverageTable.set_rows(
            [
                (
                    book.coverage.titles.get(each.class_id, ""),
                    each.name,
                    each.planned.text,
                    each.actual,
                    each.lacking or None,
                    each.verdict.label if each.verdict is Verdict.MET else f"● {each.verdict.label}",
                )
                for each in wanted
            ]
        )
        lacking = sum(each.verdict in {Verdict.SHORT, Verdict.MISSING} for each in book.coverage.offered)
        extra = "、".join(book.coverage.extra)
        told = f"{lacking} 项没有开足" if lacking else "各班各科都按计划开足开齐"
        self.form.coverageLabel.setText(told + (f"；计划里没有：{extra}" if extra else ""))

    def _show_clashes(self) -> None:
        book = self.book
        if book is None:
            return
        self.form.clashTable.set_rows([(each.kind.label, book.clash_text(each)) for each in book.clashes])
        self.form.clashLabel.setText(
            "同一时刻争一位教师、一个班或一个场地的课；合班上课的也会列出，属实就不用改。"
            if book.clashes
            else "没有冲突。"
        )
        title = f"冲突（{len(book.clashes)}）" if book.clashes else "冲突"
        self.form.pages.setTabText(self.form.pages.indexOf(self.form.clashPage), title)

    # ---- 键入 -------------------------------------------------------------------

    def _accept(self, row: int, column: int, text: str) -> str:
        """键入的一格存成什么样；不收时报 UserError。"""
        book, class_id = self.book, _chosen(self.form.classesList)
        if book is None or class_id is None:
            raise UserError("课表还没有读好，请稍候。")
        lessons = book.read((class_id, column, row + 1), text)
        return " ".join(book.class_text(lesson) for lesson in lessons)

    def _save(self, edits: Sequence[Edit]) -> None:
        book, class_id = self.book, _chosen(self.form.classesList)
        if book is None or class_id is None:
            return
        places = [(class_id, edit.column, edit.row + 1) for edit in edits]
        changes = {place: book.read(place, edit.after) for place, edit in zip(places, edits, strict=True)}
        term_id = book.term_id

        kept = tuple(lesson for own in changes.values() for lesson in own)
        self.context.write(
            "改课表",
            lambda session, _: save_slots(session, term_id, changes),
            lambda _batch: self.context.load(
                "正在读取课表",
                lambda session, progress: load_book(session, progress, term_id),
                lambda fresh: self._after_save(fresh, kept),
            ),
        )

    def _after_save(self, fresh: Book | None, kept: Sequence[Lesson]) -> None:
        """存好之后：撞上了什么当场说。"""
        self._show(fresh)
        hit = [told for lesson in kept if fresh is not None and (told := fresh.clash_of(lesson))]
        self.context.say(f"课表已存。注意{hit[0]}" if hit else "课表已存。")

    def _start_typing(self) -> None:
        self._typing = self.book.term_id if self.book is not None else None
        self.form.stack.setCurrentWidget(self.form.bodyPage)
        self.form.pages.setCurrentWidget(self.form.classPage)
        self._show_class()

    # ---- 动作 -------------------------------------------------------------------

    def choose_files(self) -> None:
        """选文件，开始导入。"""
        self.import_files(files.choose_files(self, "选择课表", PATTERNS))

    def import_files(self, chosen: list[Path]) -> TimetableImportWindow | None:
        """打开导入窗口；没有文件时什么也不做。"""
        if not chosen or self.book is None:
            return None
        window = TimetableImportWindow(self.context, chosen, self.book.term_id, self)
        window.open()
        return window

    def copy_last(self) -> TimetableImportWindow | None:
        """沿用上一个有课表的学期，先看再存。"""
        if self.book is None:
            return None
        window = TimetableImportWindow(self.context, None, self.book.term_id, self)
        window.open()
        return window

    def edit_settings(self) -> TimetableSettingsDialog | None:
        """改作息、活动、开学日期、开课计划。"""
        if self.book is None:
            return None
        dialog = TimetableSettingsDialog(self.context, self.book.term_id, self)
        dialog.open()
        return dialog

    def undo_import(self) -> None:
        """选一次课表导入撤销；只有还没撤销的才列出。"""
        imports = self.context.read(list_imports)
        if not imports:
            self.context.say("没有可以撤销的课表导入。")
            return
        titles = [f"{each.time:%Y-%m-%d %H:%M}　{each.title}" for each in imports]
        title, accepted = QInputDialog.getItem(self, "撤销导入", "撤销哪一次：", titles, 0, False)  # noqa: FBT003 — Qt 的参数
        if accepted:
            take_back(self.context, imports[titles.index(title)].id)

    def preview(self, title: str, build: Build, only: Sequence[int] = ()) -> PreviewDialog | None:
        """预览一种课表；only 是只印的班级或教师。"""
        if self.book is None:
            return None
        term_id = self.book.term_id

        def make(session: Any, _progress: object) -> Document:
            return build(session, term_id, only) if only else build(session, term_id)

        return self.open_preview(title, make)

    def _print_class(self) -> None:
        chosen = _chosen(self.form.classesList)
        if chosen is not None:
            self.preview(reports.CLASS_TITLE, reports.build_classes, (chosen,))

    def _print_teacher(self) -> None:
        chosen = _chosen(self.form.teachersList)
        if chosen is not None:
            self.preview(reports.TEACHER_TITLE, reports.build_teachers, (chosen,))


def _columns(book: Book, *, editable: bool) -> list[EditColumn]:
    label = EditColumn("节次", LABEL_WIDTH, editable=False, numeric=False)
    days = (EditColumn(WEEKDAYS[day], DAY_WIDTH, editable, numeric=False) for day in range(book.days))
    return [label, *days]


def _stretch(grid: EditGrid) -> None:
    """各天平分余下的宽度。"""
    header = grid.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)


def _fill(box: QListWidget, names: Any) -> None:
    """换列表的各项，选中的照旧。"""
    kept = _chosen(box)
    box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
    box.clear()
    for key, name in names.items():
        item = QListWidgetItem(name)
        item.setData(KEY_ROLE, key)
        box.addItem(item)
        if key == kept:
            box.setCurrentItem(item)
    if box.currentItem() is None and box.count():
        box.setCurrentRow(0)
    box.blockSignals(False)  # noqa: FBT003 — 同上


def _chosen(box: QListWidget) -> int | None:
    item = box.currentItem()
    key = item.data(KEY_ROLE) if item is not None else None
    return key if isinstance(key, int) else None
