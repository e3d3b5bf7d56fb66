"""成绩分析：左边是各次考试，右边是总览、分数段、班级对比、学生名单。"""

from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QMenu, QTreeWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.charts import load_library
from jiaowu.desktop.context import Context
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.tab import Tab
from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.gui.concern_chip import ConcernChip
from jiaowu.scores.gui.exam_tree import EXAM_ROLE, add_exam, facts_of
from jiaowu.scores.gui.exam_view import ExamView, load_view
from jiaowu.scores.gui.forms.ui_tab import Ui_ScoresTab
from jiaowu.scores.gui.import_window import PATTERNS, ImportWindow
from jiaowu.scores.gui.imports_dialog import ImportsDialog
from jiaowu.scores.gui.lines_dialog import LinesDialog
from jiaowu.scores.gui.page import ScoresPage, fill_box
from jiaowu.scores.gui.pages import PAGES
from jiaowu.scores.gui.printing import open_preview, open_report
from jiaowu.scores.gui.typing_new_exam import NewExamDialog
from jiaowu.scores.gui.typing_sheets import TypingSheets
from jiaowu.scores.gui.typing_window import TypingWindow
from jiaowu.scores.reports.registry import EXAM_REPORTS, ExamReport
from jiaowu.scores.services import exams as service

SHOWN_WORKBOOKS = "*期中*/*"
"""截图里导入的样例工作簿。"""
NO_SCORES = "“{}”的考生与学科已经定好。\n在这里录入成绩，或者发空白登分表给教师填，填好再导入。"
KEPT_VIEWS = 3
"""最近看过的几次考试留在内存里。"""

P = TypeVar("P", bound=ScoresPage)


class ScoresTab(Tab):
    """查看各次考试的分析；把文件拖到任何地方就开始导入。"""

    _loading: Job | None = None
    """正在分析的一次；又选了别的考试就取消它。"""
    watches = frozenset({"exam", "exam_subject", "score", "exam_pupil", "setting"})

    def __init__(self, context: Context) -> None:
        """搭好部件；内容由 refresh 取。"""
        super().__init__(context)
        self.form = Ui_ScoresTab()
        self.form.setupUi(self)
        self.unscored_page = EmptyPage()
        """建好了还没有成绩的考试显示这一页。"""
        self._views: dict[int, ExamView] = {}
        self._exam: ExamSummary | None = None
        self._wanted: int | None = None
        self._holders: list[QWidget] = []
        self._made: dict[int, ScoresPage] = {}
        self._prepared = False
        self._typing = False
        self._set_up_frame()
        self._connect()
        self.form.stack.setCurrentWidget(self.form.waitPage)

    def page(self, kind: type[P]) -> P:
        """翻到这一种页，返回它；没有这一页时抛 KeyError。"""
        at = {place.page: at for at, place in enumerate(PAGES)}[kind]
        self.form.pages.setCurrentIndex(at)
        made = self._made[at]
        assert isinstance(made, kind)  # noqa: S101 — PAGES 里就是这个类
        return made

    def _set_up_frame(self) -> None:
        form, theme = self.form, self.context.theme
        form.emptyPage.set_up(
            "还没有考试",
            "把成绩表（Excel、WPS 或 CSV，任何版式）拖到这里，或者选择文件。\n"
            "程序会认出班级、姓名与各科成绩，给你看过、改过之后才存入。",
            "导入成绩",
        )
        form.emptyPage.button.setObjectName("firstImportButton")
        form.emptyPage.button.setIcon(theme.icon_on_primary("import"))
        form.emptyPage.offer("新建考试", "newExamButton", self.create_exam)
        form.emptyPage.offer("导入记录…", "emptyImportsButton", self.show_imports)
        form.waitPage.set_up("", "正在分析……")
        self.unscored_page.offer("空白登分表…", "unscoredSheetsButton", self.make_entry_sheets)
        self.unscored_page.offer("导入成绩…", "unscoredImportButton", self.choose_files)
        form.stack.addWidget(self.unscored_page)
        self._concerns = ConcernChip(self.context, self)
        form.chipsRow.insertWidget(1, self._concerns)
        form.importButton.setIcon(theme.icon("import"))
        form.reportsButton.setIcon(theme.icon_on_primary("print"))
        form.reportsButton.setMenu(QMenu(self))
        for report in EXAM_REPORTS:
            action = form.reportsButton.menu().addAction(f"{report.title}…")
            action.triggered.connect(
                lambda _checked=False, report=report: open_report(self.context, self, self._shown, report)
            )
        more = QMenu(self)
        more.addAction("新建考试…", self.create_exam)
        more.addAction("录入成绩…", self.type_marks)
        more.addAction("空白登分表…", self.make_entry_sheets)
        more.addSeparator()
        more.addAction("满分与分数线…", self.change_lines)
        more.addAction("改名…", self.rename)
        more.addAction("导入记录…", self.show_imports)
        more.addAction("移到回收站", self.delete)
        form.moreButton.setMenu(more)
        form.examsTree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        form.examsTree.customContextMenuRequested.connect(lambda _place: more.exec(QCursor.pos()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), form.examsTree, self.delete)
        QShortcut(QKeySequence(Qt.Key.Key_F2), form.examsTree, self.rename)
        remember(form.splitter, "scores", self.context.settings, (210, 1030))

    def _connect(self) -> None:
        form = self.form
        form.importButton.clicked.connect(self.choose_files)
        form.emptyPage.asked.connect(self.choose_files)
        self.unscored_page.asked.connect(self.type_marks)
        form.examsTree.currentItemChanged.connect(self._on_chosen)
        form.gradeBox.currentIndexChanged.connect(self._show_pages)

    @override
    def refresh(self) -> None:
        if not self._prepared:
            self._prepare()
        self.context.prepare("正在准备图表", load_library)
        self.context.load(
            "正在读取考试", lambda session, _progress: service.list_exams(session), self._show_exams
        )

    def _prepare(self) -> None:
        """先摆好各页的位置；每一页到第一次翻到时才造，开窗与换考试就不等它们。"""
        self._prepared = True
        for place in PAGES:
            holder = QWidget()
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
            self._holders.append(holder)
            self.form.pages.addTab(holder, place.title)
        self.form.pages.currentChanged.connect(self._turn_to)
        self._turn_to(self.form.pages.currentIndex())

    def _turn_to(self, at: int) -> None:
        """第一次翻到的一页，造出来并显示正在看的考试。"""
        if at in self._made or at < 0:
            return
        page = PAGES[at].page(self._holders[at])
        page.setObjectName(PAGES[at].name)
        self._made[at] = page
        page.set_up(self.context)
        layout = self._holders[at].layout()
        if layout is not None:
            layout.addWidget(page)
        page.show()
        shown = self._shown()
        if shown is not None:
            view, scope = shown
            page.show_scope(view.exam, view.scopes[scope])

    def _show_exams(self, exams: tuple[ExamSummary, ...]) -> None:
        self._views.clear()
        self._fill_tree(exams)
        if not exams:
            self._exam = None
            self.form.stack.setCurrentWidget(self.form.emptyPage)

    def _fill_tree(self, exams: tuple[ExamSummary, ...]) -> None:
        tree = self.form.examsTree
        keep = self._wanted or (self._exam.id if self._exam else None)
        self._wanted = None
        tree.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        tree.clear()
        chosen: QTreeWidgetItem | None = None
        for exam in exams:
            item = add_exam(tree, exam)
            if chosen is None or exam.id == keep:
                chosen = item
        tree.expandAll()
        tree.blockSignals(False)  # noqa: FBT003 — 同上
        if chosen is not None:
            tree.setCurrentItem(chosen)
            self._on_chosen(chosen)

    @override
    def show_record(self, table: str, row_id: int) -> None:
        if table == "exam":
            self.select_exam(row_id)
            self.refresh()

    def select_exam(self, exam_id: int) -> None:
        """提交之后的刷新会选中这次考试。"""
        self._wanted = exam_id

    @property
    def exam(self) -> ExamSummary | None:
        """正在看的考试。"""
        return self._exam

    def _on_chosen(self, item: QTreeWidgetItem | None, _before: Any = None) -> None:
        exam = item.data(0, EXAM_ROLE) if item is not None else None
        if not isinstance(exam, ExamSummary):
            return
        self._exam = exam
        self._show_head(exam)
        if exam.id in self._views:
            self._show_view(self._views[exam.id])
            return
        self.form.waitPage.set_up("", "正在分析……")
        self.form.stack.setCurrentWidget(self.form.waitPage)
        if self._loading is not None:
            self._loading.cancel()
        self._loading = self.context.load(
            f"正在分析{exam.name}",
            lambda session, progress: load_view(session, exam, progress),
            self._on_loaded,
            self._on_failed,
        )

    def _on_failed(self, error: UserError) -> None:
        self.form.waitPage.set_up("没有分析成功", str(error))

    def _on_loaded(self, view: ExamView) -> None:
        self._views[view.exam.id] = view
        while len(self._views) > KEPT_VIEWS:
            self._views.pop(next(iter(self._views)))
        if self._exam == view.exam:
            self._show_view(view)

    def _show_head(self, exam: ExamSummary) -> None:
        self.form.titleLabel.setText(exam.name)
        self.form.titleLabel.setToolTip(exam.name)
        self._concerns.hide()
        self.form.chipsLabel.setText(facts_of(exam))

    def _show_view(self, view: ExamView) -> None:
        self._concerns.show_concerns(view.exam, view.concerns)
        self.form.chipsLabel.setText(facts_of(view.exam, view.blanks))
        if not view.scopes:
            self.unscored_page.set_up("还没有成绩", NO_SCORES.format(view.exam.name), "录入成绩")
            self.form.stack.setCurrentWidget(self.unscored_page)
            return
        fill_box(self.form.gradeBox, [scope.title for scope in view.scopes])
        several = len(view.scopes) > 1
        self.form.gradeBox.setVisible(several)
        self.form.gradeLabel.setVisible(several)
        self.form.stack.setCurrentWidget(self.form.examPage)
        self._show_pages()

    def _show_pages(self) -> None:
        shown = self._shown()
        if shown is None:
            return
        view, place = shown
        for page in self._made.values():
            page.show_scope(view.exam, view.scopes[place])

    def _shown(self) -> tuple[ExamView, int] | None:
        """正在看的考试与年级的序号；还没分析好时为 None。"""
        view = self._views.get(self._exam.id) if self._exam is not None else None
        if view is None or not view.scopes:
            return None
        return view, max(0, self.form.gradeBox.currentIndex())

    def preview(self, report: ExamReport) -> PreviewDialog | None:
        """预览正在看的考试的一种报告。"""
        return open_preview(self.context, self, self._shown, report)

    def change_lines(self) -> None:
        """改正在看的年级的满分与分数线。"""
        shown = self._shown()
        if shown is not None:
            view, place = shown
            LinesDialog(self.context, view.exam, view.scopes[place], self).open()

    def create_exam(self) -> NewExamDialog:
        """不用文件新建一次考试，建好就录入。"""
        dialog = NewExamDialog(self.context, self)
        dialog.created.connect(self._type_created)
        dialog.open()
        return dialog

    def _type_created(self, exam_id: int) -> None:
        self.select_exam(exam_id)
        exam = next(each for each in self.context.read(service.list_exams) if each.id == exam_id)
        self._open_typing(exam)

    def type_marks(self) -> TypingWindow | None:
        """录入正在看的考试的成绩。"""
        return None if self._exam is None else self._open_typing(self._exam)

    def _open_typing(self, exam: ExamSummary) -> TypingWindow:
        window = TypingWindow(self.context, exam, self)
        self._typing = True
        window.finished.connect(self._on_typed)
        window.open()
        return window

    def _on_typed(self) -> None:
        self._typing = False
        self.refresh()

    @override
    def busy_reason(self) -> str:
        window = self.findChild(TypingWindow)
        return "录入的成绩还没有存好。" if window is not None and window.savings.busy else ""

    @override
    def _on_changed(self, tables: frozenset[str]) -> None:
        if not self._typing:  # 录一格分析一遍太费；录完再刷新
            super()._on_changed(tables)

    def make_entry_sheets(self) -> TypingSheets | None:
        """正在看的考试的空白登分表。"""
        if self._exam is None:
            return None
        dialog = TypingSheets(self.context, self._exam, self)
        dialog.open()
        return dialog

    def rename(self) -> None:
        """给正在看的考试改名。"""
        exam = self._exam
        if exam is None:
            return
        name, accepted = QInputDialog.getText(self, "改名", "考试名称：", text=exam.name)
        if accepted and name != exam.name:
            self.context.write("考试改名", lambda session, _: service.rename_exam(session, exam.id, name))

    def show_imports(self) -> None:
        """打开导入记录。"""
        ImportsDialog(self.context, self).open()

    def delete(self) -> None:
        """把正在看的考试移到回收站；状态栏里可以撤销。"""
        exam = self._exam
        if exam is not None:
            self.context.write(
                "删除考试",
                lambda session, _: service.delete_exam(session, exam.id),
                lambda _: self.context.offer_undo(
                    f"“{exam.name}”已移到回收站。", lambda: self._restore(exam.id)
                ),
            )

    def _restore(self, exam_id: int) -> None:
        self._wanted = exam_id
        self.context.write("恢复考试", lambda session, _: service.restore_exam(session, exam_id))

    def choose_files(self) -> None:
        """选文件，开始导入。"""
        self.import_files(files.choose_files(self, "选择成绩表", PATTERNS))

    def import_files(self, chosen: list[Path]) -> ImportWindow | None:
        """打开导入窗口；没有文件时什么也不做。"""
        if not chosen:
            return None
        window = ImportWindow(self.context, chosen, self)
        window.imported.connect(self.select_exam)
        window.open()
        return window

    @override
    def shots(self, camera: Camera) -> None:
        for place in range(self.form.pages.count()):
            self.form.pages.setCurrentIndex(place)
            camera.shoot(self.form.pages.tabText(place))
        self.form.pages.setCurrentIndex(0)
        window = ImportWindow(
            self.context, sorted(shipped("sample", "workbooks").glob(SHOWN_WORKBOOKS)), self
        )
        window.open()
        window.shots(camera)
        dialog = self.preview(EXAM_REPORTS[0])
        camera.shoot("预览", dialog)
        if dialog is not None:
            dialog.close()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.import_files(files.dropped(event, PATTERNS))
