"""研训学时：台账、学年情况、五年累计、需要核对。"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.research.gui import training_tables as tables
from jiaowu.research.gui.forms.ui_training_page import Ui_TrainingPage
from jiaowu.research.gui.import_window import PATTERNS, ImportWindow
from jiaowu.research.gui.page import ResearchPage
from jiaowu.research.gui.training_certificates import CERTIFICATES
from jiaowu.research.gui.training_dialog import TrainingDialog
from jiaowu.research.gui.training_files_dialog import TrainingFilesDialog
from jiaowu.research.gui.training_settings_dialog import TrainingSettingsDialog
from jiaowu.research.gui.training_view import TrainingView, read_view
from jiaowu.research.reports import training as reports
from jiaowu.research.reports import training_sheets
from jiaowu.research.services import training as service
from jiaowu.research.services.training_years import PersonYear, TrainingYear
from jiaowu.research.training import Exemption, Training, Word, words
from jiaowu.research.training_years import year_name
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.services.records import RecordSource

NOT_CHOSEN = "请先在表里选一行。"
ALL, WARNED, SHORT, EXCUSED = "全部教师", "要提醒的", "还没有修够的", "免修与不参加的"
GOOD = "具备学时条件的"
"""达标或免修：年度考核、职务评聘、评先评优的必备条件。"""
EVERY, SCHOOL, OTHER, PENDING = "校本与否", "只看校本", "只看非校本", "学时待补"
NO_ROWS = "培训结束后登记一次：内容、形式、层级、学时、谁参加；有证书一览表的，直接导入。"


class TrainingPage(ResearchPage):
    """学年由右上角的学期决定。"""

    watches = frozenset(
        {
            "training",
            "training_member",
            "training_exemption",
            "teacher",
            "teacher_fact",
            "setting",
            "attachment",
        }
    )

    def __init__(
        self, context: Context, sources: tuple[RecordSource, ...] = (), parent: QWidget | None = None
    ) -> None:
        """搭好部件；内容由 refresh 给。"""
        super().__init__(context, sources, parent)
        self.form = form = Ui_TrainingPage()
        form.setupUi(self)
        self._view: TrainingView | None = None
        self._listed: tuple[Training, ...] = ()
        self._people: tuple[PersonYear, ...] = ()
        self._sought: int | None = None
        """读好之后要选中的一次。"""
        form.ledgerTable.set_up(context, "trainingLedger", reports.LEDGER_TITLE)
        form.ledgerTable.set_columns(tables.LEDGER_COLUMNS)
        form.yearTable.set_up(context, "trainingYear", reports.YEAR_TITLE)
        form.yearTable.set_columns(tables.YEAR_COLUMNS)
        form.windowTable.set_up(context, "trainingWindow", reports.WINDOW_TITLE)
        form.doubtTable.set_up(context, "trainingDoubts", "需要核对的学时")
        form.doubtTable.set_columns(tables.DOUBT_COLUMNS)
        for table in (form.ledgerTable, form.yearTable):
            table.view.setSelectionBehavior(table.view.SelectionBehavior.SelectRows)
        fill_titled(form.formBox, _options("全部形式", words(Word.FORM)), "")
        fill_titled(form.levelBox, _options("全部层级", words(Word.LEVEL)), "")
        fill_titled(form.schoolBox, [(each, each) for each in (EVERY, SCHOOL, OTHER, PENDING)], EVERY)
        fill_titled(form.peopleBox, [(each, each) for each in (ALL, WARNED, SHORT, GOOD, EXCUSED)], ALL)
        form.emptyPage.set_up("", "正在读取研训学时……")
        form.emptyPage.button.setObjectName("firstTrainingButton")
        form.stack.setCurrentWidget(form.emptyPage)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.newButton.clicked.connect(self.record)
        form.emptyPage.asked.connect(self.record)
        form.editButton.clicked.connect(lambda: self._with_training(self.edit))
        form.filesButton.clicked.connect(lambda: self._with_training(self.show_files))
        form.removeButton.clicked.connect(lambda: self._with_training(self.remove))
        form.exemptButton.clicked.connect(lambda: self._with_person(self.excuse))
        form.ledgerTable.opened.connect(lambda row: self.edit(self._listed[row]))
        form.yearTable.opened.connect(lambda row: self.preview_sheets((self._people[row].teacher.id,)))
        for box in (form.formBox, form.levelBox, form.schoolBox):
            box.activated.connect(self._fill_ledger)
        form.peopleBox.activated.connect(self._fill_people)
        form.printButton.setMenu(self._printing())
        more = QMenu(self)
        more.addAction("导入参训名单与证书…", self.choose_import)
        more.addAction("研训学时的规定…", self.edit_settings)
        form.moreButton.setMenu(more)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            form.ledgerTable.view,
            context=Qt.ShortcutContext.WidgetShortcut,
        ).activated.connect(lambda: self._with_training(self.remove))

    def _printing(self) -> QMenu:
        menu = QMenu(self)
        for title, build in (
            (reports.LEDGER_TITLE, reports.build_ledger),
            (reports.YEAR_TITLE, reports.build_year),
            (reports.WINDOW_TITLE, reports.build_window),
            (reports.STATISTICS_TITLE, reports.build_statistics),
        ):
            menu.addAction(f"{title}…", partial(self._preview_year, title, build))
        menu.addAction(f"{training_sheets.TITLE}（选中的各位）…", lambda: self.preview_sheets(self.chosen()))
        menu.addAction(f"{training_sheets.TITLE}（全部）…", lambda: self.preview_sheets(None))
        return menu

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        term_id = self.term_id

        def show(view: TrainingView) -> None:
            if self.term_id == term_id:
                self._show(view)

        self.context.load("正在读取研训学时", lambda session, _: read_view(session, term_id), show)

    def _show(self, view: TrainingView) -> None:
        self._view = view
        form, found = self.form, view.found
        form.titleLabel.setText(f"{year_name(view.year)}研训学时")
        pending = sum(each.pending for each in view.trainings)
        facts = [
            f"{len(view.trainings)} 次",
            f"达标 {sum(each.row.verdict.good for each in found.people)} 人",
        ]
        facts.append(f"要提醒 {len(found.warned)} 人")
        if pending:
            facts.append(f"学时待补 {pending} 次")
        form.chipsLabel.setText("　·　".join(facts))
        if not view.trainings and not found.people:
            form.emptyPage.set_up("还没有登记培训", NO_ROWS, "登记培训")
            form.stack.setCurrentWidget(form.emptyPage)
            return
        form.stack.setCurrentWidget(form.tabs)
        sought, self._sought = self._sought, None
        at = _current(form.ledgerTable)
        kept = self._listed[at].id if at is not None else None
        self._fill_ledger()
        if sought is not None:
            self._seek(sought)
        self._choose_training(sought or kept)
        if self.wanted is not None:
            form.tabs.setCurrentWidget(form.yearTab)
            form.peopleBox.setCurrentIndex(0)
        self._fill_people()
        self.choose_wanted(form.yearTable, [each.teacher.id for each in self._people])
        self._fill_rest(found)

    def _fill_ledger(self) -> None:
        view, form = self._view, self.form
        if view is None:
            return
        shape, level, kind = (box.currentData() for box in (form.formBox, form.levelBox, form.schoolBox))
        self._listed = tuple(
            each
            for each in view.trainings
            if shape in {"", each.draft.form} and level in {"", each.draft.level} and _takes(kind, each)
        )
        form.ledgerTable.set_rows([tables.ledger_row(each, view.names) for each in self._listed])

    @override
    def show_record(self, row_id: int) -> None:
        self._sought = row_id
        self.renew()

    def _seek(self, row_id: int) -> None:
        """要看台账里的一次：翻到台账，筛掉了的就先不筛。"""
        form = self.form
        if all(each.id != row_id for each in self._listed):
            for box in (form.formBox, form.levelBox, form.schoolBox):
                box.setCurrentIndex(0)
            self._fill_ledger()
        form.tabs.setCurrentWidget(form.ledgerTab)

    def _choose_training(self, row_id: int | None) -> None:
        """在台账里选中这一次；不在其中就不选。"""
        table = self.form.ledgerTable
        for row in range(table.model.rowCount()):
            if self._listed[table.model.source_row(row)].id == row_id:
                table.view.selectRow(row)
                table.view.scrollTo(table.model.index(row, 0))

    def _fill_people(self) -> None:
        view, form = self._view, self.form
        if view is None:
            return
        found, wanted = view.found, form.peopleBox.currentData()
        people = found.warned if wanted == WARNED else found.people
        if wanted == SHORT:
            people = tuple(each for each in people if not each.row.verdict.good)
        elif wanted == GOOD:
            people = tuple(each for each in people if each.row.verdict.good)
        elif wanted == EXCUSED:
            people = tuple(each for each in people if each.row.scope is not None)
        self._people = people
        warned = {each.teacher.id for each in found.warned}
        red = self.context.theme.mix(self.context.theme.bad, 0.16)
        green = self.context.theme.mix(self.context.theme.good, 0.16)

        def shade(row: int, column: int) -> QColor | None:
            if column != tables.VERDICT_COLUMN or row >= len(people):
                return None
            if people[row].row.verdict.good:
                return green
            return red if people[row].teacher.id in warned else None

        form.yearTable.set_rows([tables.year_row(each, found) for each in people], shade)

    def _fill_rest(self, found: TrainingYear) -> None:
        form, settings = self.form, found.settings
        short = "任一不足即提示" if settings.either else "两样都不足才提示"
        form.ruleLabel.setText(
            f"每学年 {settings.total:g} 学时，其中校本 {settings.school_based:g}，{short}；"
            f"到 {found.day} 照日子应修 {found.expected:.1f}。双击看个人登记表。"
        )
        if found.people:
            form.windowTable.set_columns(tables.window_columns(found.people[0].window.years))
        form.windowTable.set_rows([tables.window_row(each) for each in found.people])
        form.windowLabel.setText(f"五年累计不少于 {settings.five_years:g} 学时；没有登记过的学年是 0。")
        form.doubtTable.set_rows([(line,) for line in found.doubts])
        form.doubtLabel.setText(
            f"重复登记、一天超过 {settings.day_limit:g} 学时、学时待补的列在这里。"
            if found.doubts
            else "没有需要核对的：没有重复登记，没有一天学时过多，也没有学时待补。"
        )
        form.tabs.setTabText(
            form.tabs.indexOf(form.doubtTab), f"需要核对 {len(found.doubts)}" if found.doubts else "需要核对"
        )

    # ---- 动作 -------------------------------------------------------------------

    def record(self) -> TrainingDialog:
        """登记一次培训。"""
        return self._open(None)

    def edit(self, training: Training) -> TrainingDialog:
        """改一次培训。"""
        return self._open(training)

    def _open(self, training: Training | None) -> TrainingDialog:
        dialog = TrainingDialog(self.context, training, self)
        dialog.saved.connect(self.offer_undo)
        dialog.open()
        return dialog

    def remove(self, training: Training) -> None:
        """删去一次；可以撤销，所以不问。"""
        self.context.write(
            "删去培训",
            lambda session, _: service.delete_training(session, training.id),
            lambda batch_id: self.offer_undo(batch_id, f"“{training.draft.title}”已删去。"),
        )

    def show_files(self, training: Training) -> TrainingFilesDialog:
        """看、添、删一次培训的证书。"""
        dialog = TrainingFilesDialog(self.context, training, self)
        dialog.changed.connect(self.offer_undo)
        dialog.open()
        return dialog

    def excuse(self, person: PersonYear) -> RecordDialog:
        """登记免修、不参加，或取消。"""
        view = self._view
        if view is None:
            raise UserError("研训学时还没有读出来，请稍候再试。")
        teacher_id, year = person.teacher.id, view.year
        options = (("照一般要求", ""), *((each.label, each.value) for each in Exemption))
        wanted = Wanted(
            f"{person.teacher.name} {year_name(year)}的学时要求",
            (FormField("scope", "要求", options), FormField("reason", "理由或文件")),
            lambda session, values: service.save_exemption(
                session,
                teacher_id,
                year,
                Exemption(values["scope"]) if values["scope"] else None,
                values["reason"],
            ),
            "学时要求已登记。",
        )
        dialog = RecordDialog(
            self.context, wanted, {"scope": person.row.scope or "", "reason": person.row.reason}, self
        )
        dialog.done_with.connect(self.offer_undo)
        dialog.open()
        return dialog

    def choose_import(self) -> None:
        """选参训名单、证书一览表，读完给人看。"""
        self.import_files(files.choose_files(self, "选择参训名单或证书一览表", PATTERNS))

    def import_files(self, paths: list[Path]) -> None:
        """读这几个文件；一个也没有时什么也不做。"""
        if paths:
            window = ImportWindow(self.context, CERTIFICATES, paths, self)
            window.saved.connect(self.offer_undo)
            window.open()

    def edit_settings(self) -> TrainingSettingsDialog:
        """改规定。"""
        dialog = TrainingSettingsDialog(self.context, self)
        dialog.open()
        return dialog

    def chosen(self) -> tuple[int, ...]:
        """学年情况里选中的几位。"""
        table = self.form.yearTable
        rows = {index.row() for index in table.view.selectionModel().selectedIndexes()}
        return tuple(self._people[table.model.source_row(row)].teacher.id for row in sorted(rows))

    def preview_sheets(self, teacher_ids: tuple[int, ...] | None) -> PreviewDialog | None:
        """预览个人登记表；None 是全部，一位也没有选就说一句话。"""
        if teacher_ids == ():
            self.context.fail("请先在“学年情况”里选几位教师。")
            return None
        year = self._year()
        return self.preview(
            training_sheets.TITLE, lambda session, _: training_sheets.build(session, teacher_ids, year)
        )

    def _preview_year(self, title: str, build: Callable[..., Any]) -> PreviewDialog:
        year = self._year()
        return self.preview(title, lambda session, _: build(session, year))

    def _year(self) -> int | None:
        return self._view.year if self._view is not None else None

    def _with_training(self, act: Callable[[Training], object]) -> None:
        row = _current(self.form.ledgerTable)
        if row is None:
            self.context.fail(NOT_CHOSEN)
        else:
            act(self._listed[row])

    def _with_person(self, act: Callable[[PersonYear], object]) -> None:
        row = _current(self.form.yearTable)
        if row is None:
            self.context.fail("请先在“学年情况”里选一位教师。")
        else:
            act(self._people[row])

    @override
    def shots(self, camera: Camera, title: str) -> None:
        tabs = self.form.tabs
        for at in range(tabs.count()):
            tabs.setCurrentIndex(at)
            camera.settle()
            camera.shoot(f"{title}-{tabs.tabText(at)}")
        tabs.setCurrentIndex(0)


def _options(every: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [("", every), *((name, name) for name in names)]


def _takes(kind: str, training: Training) -> bool:
    if kind == PENDING:
        return training.pending
    return kind == EVERY or (kind == SCHOOL) == training.draft.school_based


def _current(table: TableView) -> int | None:
    index = table.view.currentIndex()
    return table.model.source_row(index.row()) if index.isValid() else None
