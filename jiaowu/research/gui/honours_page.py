"""获奖：全校教师与学生的一张表；登记、导入、统计。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QStackedWidget, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.research.gui.buttons import (
    fill_filter,
    make_button,
    make_filter,
    make_label,
    make_menu_button,
    make_row,
)
from jiaowu.research.gui.honours_dialog import AwardDialog, Choices
from jiaowu.research.gui.import_window import PATTERNS, ImportKind, ImportWindow
from jiaowu.research.gui.page import ResearchPage
from jiaowu.research.importing.awards import read_awards
from jiaowu.research.reports import honours as reports
from jiaowu.research.services.honours import (
    AWARD,
    Honour,
    Owner,
    count_by_level_and_category,
    count_by_year,
    list_honours,
    list_pupil_choices,
    year_title,
)
from jiaowu.research.services.honours_import import Wanted, import_awards, plan_awards
from jiaowu.school.services.schools import get_term
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.services import papers
from jiaowu.teachers.services.awards import delete_award
from jiaowu.teachers.services.choices import Person, list_people
from jiaowu.teachers.services.records import RecordSource

ANY_FILE = "证书、材料 (*)"
NOT_CHOSEN = "请先在表里选一项获奖。"
COLUMNS = (
    TableColumn("发证单位", 150),
    TableColumn("发证时间", 92, "yyyy-mm-dd"),
    TableColumn("标题", 220),
    TableColumn("获奖人", 130),
    TableColumn("指导教师", 76),
    TableColumn("类别", 76),
    TableColumn("级别", 62),
    TableColumn("奖项", 70),
    TableColumn("学科", 62),
    TableColumn("参与", 76),
    TableColumn("证书编号", 110),
    TableColumn("附件", 48, "0", numeric=True),
    TableColumn("备注", 120),
)
IMPORTED = (
    TableColumn("标题", 190),
    TableColumn("获奖人", 80),
    TableColumn("指导教师", 76),
    TableColumn("发证时间", 92, "yyyy-mm-dd"),
    TableColumn("奖项", 70),
)


@dataclass(frozen=True)
class _View:
    """这一页要的全部。"""

    honours: tuple[Honour, ...]
    people: tuple[Person, ...]
    year: int


class HonoursPage(ResearchPage):
    """一览与统计。"""

    watches = frozenset({"award", "attachment", "teacher", "student", "enrolment"})

    def __init__(
        self, context: Context, sources: Sequence[RecordSource], parent: QWidget | None = None
    ) -> None:
        """搭好部件。"""
        super().__init__(context, sources, parent)
        self._view: _View | None = None
        self._shown: tuple[Honour, ...] = ()
        self._first = True
        self.stack = QStackedWidget()
        self.empty = EmptyPage()
        self.table, self.pivot, self.years = TableView(), TableView(), TableView()
        self.counts = make_label()
        self.year = make_filter("学年", "honourYearFilter", self._show_rows)
        self.owner = make_filter("获奖人", "honourOwnerFilter", self._show_rows)
        self.level = make_filter("级别", "honourLevelFilter", self._show_rows)
        self.category = make_filter("类别", "honourCategoryFilter", self._show_rows)
        self.tabs = QTabWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        self.empty.set_up(
            "还没有登记获奖",
            "登记一项，或把“获奖一览表”导进来（表里要有“标题”和“获奖人”）；\n"
            "教师的也在教师档案里看得到，学生的也在学生页里看得到，只登记一次。",
            "登记教师获奖…",
        )
        self.empty.button.setObjectName("firstHonourButton")
        self.empty.asked.connect(self.add_teacher)
        self.empty.offer("导入一览表…", "firstImportHonoursButton", self.choose_files)
        self.table.set_up(self.context, "honours", reports.LIST_TITLE)
        self.table.set_columns(COLUMNS)
        self.table.view.setSelectionBehavior(self.table.view.SelectionBehavior.SelectRows)
        self.table.opened.connect(lambda row: self.edit(self._shown[row]))
        self.pivot.set_up(self.context, "honourPivot", reports.STATISTICS_TITLE, tools=False)
        self.years.set_up(self.context, "honourYears", "各学年的获奖", tools=False)
        fill_filter(self.owner, [(each, each.value) for each in Owner])
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._list_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _list_page(self) -> QWidget:
        listed, counted = QWidget(), QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.addWidget(self.table, 1)
        below = QVBoxLayout(counted)
        below.setContentsMargins(0, 8, 0, 0)
        for title, table in (("级别 × 类别（按上面的筛选）", self.pivot), ("各学年 × 级别", self.years)):
            label = make_label("section")
            label.setText(title)
            below.addWidget(label)
            below.addWidget(table, 1)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(listed, "一览")
        self.tabs.addTab(counted, "统计")
        printing = make_menu_button(
            "打印 / 导出 ▾",
            "printHonoursButton",
            (
                (f"{reports.LIST_TITLE}…", lambda: self._print(reports.LIST_TITLE, reports.build_list)),
                (
                    f"{reports.STATISTICS_TITLE}…",
                    lambda: self._print(reports.STATISTICS_TITLE, reports.build_statistics),
                ),
            ),
            self,
        )
        head = make_row(
            self.counts,
            None,
            printing,
            make_button("导入…", "importHonoursButton", self.choose_files),
            make_button("登记学生获奖…", "addPupilHonourButton", self.add_pupil),
            make_button("登记教师获奖…", "addTeacherHonourButton", self.add_teacher, primary=True),
        )
        self.list = QWidget()
        layout = QVBoxLayout(self.list)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        chosen = (
            make_button("添加证书…", "honourFilesButton", lambda: self._with_chosen(self.add_files)),
            make_button("删去", "removeHonourButton", lambda: self._with_chosen(self.remove)),
            make_button("改…", "editHonourButton", lambda: self._with_chosen(self.edit)),
        )
        layout.addLayout(make_row(self.year, self.owner, self.level, self.category, None, *chosen))
        layout.addWidget(self.tabs, 1)
        return self.list

    # ---- 显示 -------------------------------------------------------------------

    @override
    def show_term(self, term_id: int) -> None:
        self._first = True
        super().show_term(term_id)

    @override
    def refresh(self) -> None:
        term_id = self.term_id

        def work(session: Any, _progress: Any) -> _View:
            year = get_term(session, term_id).start_year
            return _View(list_honours(session), list_people(session, term_id), year)

        self.context.load("正在读取获奖", work, self._show)

    def _show(self, view: _View) -> None:
        self._view = view
        years = sorted({each.year for each in view.honours} | {view.year}, reverse=True)
        fill_filter(self.year, [(each, year_title(each)) for each in years])
        if self._first:
            self.year.setCurrentIndex(self.year.findData(view.year))
            self._first = False
        levels = {each.draft.level for each in view.honours}
        fill_filter(self.level, [(each, each) for each in codes.names(CodeList.LEVEL) if each in levels])
        fill_filter(self.category, [(each, each) for each in codes.names(CodeList.AWARD)])
        self.stack.setCurrentWidget(self.list if view.honours else self.empty)
        self._show_rows()

    def _takes(self, honour: Honour) -> bool:
        chosen: Sequence[tuple[QComboBox, Any]] = (
            (self.year, honour.year),
            (self.owner, honour.owner),
            (self.level, honour.draft.level),
            (self.category, honour.draft.category),
        )
        return all(box.currentData() in {None, value} for box, value in chosen)

    def _show_rows(self) -> None:
        view = self._view
        if view is None:
            return
        self._shown = tuple(each for each in view.honours if self._takes(each))
        self.table.set_rows([_cells(each) for each in self._shown])
        own = sum(each.owner is Owner.TEACHER for each in self._shown)
        told = (f"获奖 {len(self._shown)} 项", f"教师 {own} 项", f"学生 {len(self._shown) - own} 项")
        self.counts.setText("　·　".join(told))
        self._show_counts(view)

    def _show_counts(self, view: _View) -> None:
        pivot = count_by_level_and_category(self._shown)
        self.pivot.set_columns((TableColumn("级别", 110), *map(_number_column, (*pivot.categories, "合计"))))
        rows: list[tuple[Any, ...]] = [(level, *pivot.row(level)) for level in pivot.levels]
        self.pivot.set_rows([*rows, ("合计", *pivot.total)], strong=len(rows))
        years = count_by_year(view.honours)
        levels = count_by_level_and_category(view.honours).levels
        self.years.set_columns((TableColumn("学年", 130), *map(_number_column, (*levels, "合计"))))
        self.years.set_rows(
            [
                (
                    year_title(year),
                    *(found.row(level)[-1] for level in levels),
                    found.total[-1],
                )
                for year, found in years
            ]
        )

    # ---- 动作 -------------------------------------------------------------------

    def add_teacher(self) -> None:
        """登记教师的获奖。"""
        self._ask(Owner.TEACHER, None)

    def add_pupil(self) -> None:
        """登记学生的获奖，可以有指导教师。"""
        self._ask(Owner.STUDENT, None)

    def edit(self, honour: Honour) -> None:
        """改一项，连是谁的也可以改。"""
        self._ask(honour.owner, honour)

    def _ask(self, owner: Owner, honour: Honour | None) -> None:
        """学生多，在工作线程里读好了再打开。"""
        view, term_id = self._view, self.term_id
        if view is None:
            return

        def work(session: Any, _progress: Any) -> tuple[Person, ...]:
            return list_pupil_choices(session, term_id) if owner is Owner.STUDENT else ()

        def show(pupils: tuple[Person, ...]) -> None:
            dialog = AwardDialog(self.context, owner, honour, Choices(view.people, pupils), self)
            dialog.done_with.connect(self.offer_undo)
            dialog.open()

        self.context.load("正在读取学生", work, show)

    def remove(self, honour: Honour) -> None:
        """删去一项；可以撤销，所以不问。"""
        self.context.write(
            "删去获奖",
            lambda session, _: delete_award(session, honour.id),
            lambda batch_id: self.offer_undo(batch_id, f"“{honour.draft.title}”已删去。"),
        )

    def add_files(self, honour: Honour) -> None:
        """给一项添加证书。"""
        chosen = files.choose_files(self, "选择证书或材料", ANY_FILE)
        if not chosen:
            return
        work = partial(
            papers.add_papers,
            folder=self.context.data_folder,
            owner_table=AWARD,
            owner_id=honour.id,
            paths=chosen,
        )
        self.context.write(
            "添加附件",
            lambda session, _: work(session),
            lambda batch_id: self.offer_undo(batch_id, f"{len(chosen)} 个附件已添加。"),
        )

    def choose_files(self) -> None:
        """选一览表来导入。"""
        chosen = files.choose_files(self, "选择获奖一览表", PATTERNS)
        if chosen:
            self.import_files(chosen)

    def import_files(self, chosen: Sequence[Path]) -> ImportWindow:
        """导入一览表。"""
        term_id = self.term_id
        kind = ImportKind(
            "获奖一览表",
            IMPORTED,
            lambda session, books, found: plan_awards(session, term_id, read_awards(books), found),
            _imported,
            import_awards,
        )
        window = ImportWindow(self.context, kind, chosen, self)
        window.saved.connect(self.offer_undo)
        window.open()
        return window

    def _print(self, title: str, build: Any) -> None:
        term_id = self.term_id
        self.preview(title, lambda session, _: build(session, term_id))

    def _with_chosen(self, act: Callable[[Honour], object]) -> None:
        index = self.table.view.currentIndex()
        if index.isValid():
            act(self._shown[self.table.model.source_row(index.row())])
        elif len(self._shown) == 1:
            act(self._shown[0])
        else:
            self.context.fail(NOT_CHOSEN)

    @override
    def shots(self, camera: Camera, title: str) -> None:
        camera.shoot(title)
        self.tabs.setCurrentIndex(1)
        camera.settle()
        camera.shoot(f"{title}-统计")
        self.tabs.setCurrentIndex(0)


def _number_column(title: str) -> TableColumn:
    return TableColumn(title, 84, "0", numeric=True)


def _cells(honour: Honour) -> tuple[Any, ...]:
    draft = honour.draft
    return (
        draft.issuer,
        draft.day,
        draft.title,
        honour.winner,
        honour.guide,
        draft.category,
        draft.level,
        draft.prize,
        draft.subject,
        draft.role,
        draft.certificate,
        honour.files or None,
        draft.note,
    )


def _imported(wanted: Wanted) -> tuple[Any, ...]:
    return (wanted.draft.title, wanted.winner, wanted.guide, wanted.draft.day, wanted.draft.prize)
