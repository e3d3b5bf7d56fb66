"""计划总结：应交、已交、未交，逾期的标红；按种类一张清单，按组与教师一张合计。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.table_model import TableColumn
from jiaowu.research.gui.forms.ui_papers_page import Ui_PapersPage
from jiaowu.research.gui.page import ResearchPage, today
from jiaowu.research.gui.papers_dialogs import DueDialog, ResearchPaperDialog
from jiaowu.research.papers import Paper, PaperKind, PaperState, collected
from jiaowu.research.reports import papers as report
from jiaowu.research.services import papers as service
from jiaowu.research.services.papers import StoredFile
from jiaowu.teachers.services.records import RecordSource

ANY_FILE = "全部文件 (*)"
TINT = 42
COLUMNS = (
    TableColumn("种类", 110),
    TableColumn("组 / 教师", 120),
    TableColumn("题目", 280),
    TableColumn("期限", 100, "yyyy-mm-dd"),
    TableColumn("交来", 100, "yyyy-mm-dd"),
    TableColumn("情况", 90),
    TableColumn("附件", 60, "0", numeric=True),
    TableColumn("备注", 180),
)
OWNER_COLUMNS = (
    TableColumn("组 / 教师", 140),
    TableColumn("应交", 70, "0", numeric=True),
    TableColumn("已交", 70, "0", numeric=True),
    TableColumn("其中迟交", 80, "0", numeric=True),
    TableColumn("未交", 70, "0", numeric=True),
    TableColumn("其中逾期", 80, "0", numeric=True),
    TableColumn("上交率", 80, "0.0%", numeric=True),
    TableColumn("没有交的", 360),
)
NO_PAPERS = "先布置：计划、总结、案例与反思各由谁交、什么时候交；\n交来了按“今天交来”，电子稿拖进来就是附件。"


@dataclass(frozen=True)
class StateFilter:
    """列表里只看哪些。"""

    title: str
    states: frozenset[PaperState]


FILTERS = (
    StateFilter("全部", frozenset(PaperState)),
    StateFilter("没有交的", frozenset({PaperState.WAITING, PaperState.OVERDUE})),
    StateFilter("逾期未交", frozenset({PaperState.OVERDUE})),
    StateFilter("已交", frozenset({PaperState.ON_TIME, PaperState.LATE})),
)


class PapersPage(ResearchPage):
    """选中几份一起登记交来。"""

    watches = frozenset({"research_paper", "attachment", "research_group", "teacher"})

    def __init__(
        self, context: Context, sources: Sequence[RecordSource], parent: QWidget | None = None
    ) -> None:
        """搭好部件。"""
        super().__init__(context, sources, parent)
        self.form = form = Ui_PapersPage()
        form.setupUi(self)
        self._papers: tuple[Paper, ...] = ()
        self._listed: tuple[Paper, ...] = ()
        self._files = QMenu(self)
        form.papersTable.set_up(context, "researchPapers", "计划总结")
        form.papersTable.set_columns(COLUMNS)
        form.papersTable.view.setSelectionBehavior(form.papersTable.view.SelectionBehavior.SelectRows)
        form.ownersTable.set_up(context, "researchPaperOwners", "计划总结上交情况")
        form.ownersTable.set_columns(OWNER_COLUMNS)
        fill_titled(form.kindBox, [(None, "全部种类"), *((kind, kind.value) for kind in PaperKind)], None)
        fill_titled(form.stateBox, [(each, each.title) for each in FILTERS], None)
        for box in (form.kindBox, form.stateBox):
            box.setCurrentIndex(0)
            box.activated.connect(self._fill_rows)
        form.emptyPage.button.setObjectName("firstPapersButton")
        form.emptyPage.set_up("", "正在读取计划总结……")
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.requireButton.clicked.connect(self.require)
        form.emptyPage.asked.connect(self.require)
        form.handInButton.clicked.connect(lambda: self.submit(today()))
        form.printButton.clicked.connect(self.print_report)
        form.papersTable.opened.connect(lambda row: self.edit(self._listed[row]))
        form.filesButton.setMenu(self._files)
        self._files.aboutToShow.connect(self._fill_files)
        more = QMenu(self)
        more.addAction("修改…", self._edit_chosen)
        more.addAction("改回没有交", lambda: self.submit(None))
        more.addAction("删除选中的", self.delete)
        form.moreButton.setMenu(more)
        delete = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            form.papersTable.view,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        delete.activated.connect(self.delete)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        term_id = self.term_id
        self.context.load(
            "正在读取计划总结", lambda session, _: service.list_papers(session, term_id), self._show
        )

    def _show(self, papers: tuple[Paper, ...]) -> None:
        self._papers = papers
        form = self.form
        if not papers:
            form.chipsLabel.clear()
            form.emptyPage.set_up("还没有布置要交的文稿", NO_PAPERS, "布置应交…")
            form.stack.setCurrentWidget(form.emptyPage)
            return
        seen = collected(each.state_on(today()) for each in papers)
        parts = [f"应交 {seen.due}", f"已交 {seen.handed_in}", f"未交 {seen.missing}"]
        parts += [f"逾期 {seen.overdue}"] if seen.overdue else []
        form.chipsLabel.setText("　·　".join(parts))
        form.stack.setCurrentWidget(form.views)
        self._fill_rows()
        form.ownersTable.set_rows([_owner_row(name, found) for name, found in _by_owner(papers)])

    def _fill_rows(self) -> None:
        form, day = self.form, today()
        kind, wanted = form.kindBox.currentData(), form.stateBox.currentData() or FILTERS[0]
        self._listed = tuple(
            each
            for each in self._papers
            if (kind is None or each.kind == kind) and each.state_on(day) in wanted.states
        )
        states = [each.state_on(day) for each in self._listed]
        bad, good = QColor(self.context.theme.bad), QColor(self.context.theme.good)
        for colour in (bad, good):
            colour.setAlpha(TINT)

        def shade(row: int, column: int) -> QColor | None:
            if COLUMNS[column].title != "情况":
                return None
            state = states[row]
            return bad if state is PaperState.OVERDUE else good if state.handed_in else None

        form.papersTable.set_rows(
            [
                (
                    each.kind,
                    each.owner,
                    each.title,
                    each.due,
                    each.submitted,
                    state,
                    each.files or None,
                    each.note,
                )
                for each, state in zip(self._listed, states, strict=True)
            ],
            shade,
        )

    def chosen(self) -> tuple[Paper, ...]:
        """列表里选中的几份。"""
        table = self.form.papersTable
        rows = {index.row() for index in table.view.selectionModel().selectedIndexes()}
        return tuple(self._listed[table.model.source_row(row)] for row in sorted(rows))

    # ---- 动作 -------------------------------------------------------------------

    def require(self) -> DueDialog:
        """布置一种文稿。"""
        dialog = DueDialog(self.context, self.term_id, self)
        dialog.saved.connect(self.offer_undo)
        dialog.open()
        return dialog

    def submit(self, day: date | None) -> None:
        """选中的登记交来（None 为改回没有交）。"""
        keys = tuple(each.id for each in self.chosen())
        told = f"{len(keys)} 份{'已登记交来' if day else '改回没有交'}"
        self.write_undoable("登记交来", lambda session: service.submit_papers(session, keys, day), told)

    def delete(self) -> None:
        """删去选中的；可以撤销，所以不问。"""
        keys = tuple(each.id for each in self.chosen())
        self.write_undoable(
            "删去文稿", lambda session: service.delete_papers(session, keys), f"删去了 {len(keys)} 份"
        )

    def _edit_chosen(self) -> None:
        if chosen := self._one():
            self.edit(chosen)

    def edit(self, paper: Paper) -> ResearchPaperDialog:
        """改一份。"""
        dialog = ResearchPaperDialog(self.context, paper, self)
        dialog.saved.connect(self.offer_undo)
        dialog.open()
        return dialog

    def add_files(self, paper: Paper, chosen: Sequence[Path]) -> None:
        """给一份添附件；没有选文件时什么也不做。"""
        if chosen:
            folder, picked = self.context.data_folder, tuple(chosen)
            self.write_undoable(
                "添附件",
                lambda session: service.add_files(session, folder, paper.id, picked, today()),
                f"{paper.owner}的{paper.kind}添了 {len(picked)} 个附件",
            )

    def _one(self) -> Paper | None:
        found = self.chosen()
        if len(found) != 1:
            self.context.fail("请先在清单里选中一份文稿。")
            return None
        return found[0]

    def _fill_files(self) -> None:
        self._files.clear()
        found = self.chosen()
        if len(found) != 1:
            self._files.addAction("先在清单里选中一份").setEnabled(False)
            return
        paper = found[0]
        self._files.addAction("添加…", partial(self._choose_files, paper))
        attached: tuple[StoredFile, ...] = self.context.read(
            lambda session: service.files_of(session, paper.id)
        )
        for file in attached:
            self._files.addAction(f"打开 {file.name}", partial(self.open_file, file))

    def _choose_files(self, paper: Paper) -> None:
        self.add_files(paper, files.choose_files(self, "选择附件", ANY_FILE))

    def open_file(self, file: StoredFile) -> None:
        """用系统里的程序打开；文件不见了或被改动过的说一句话。"""
        folder, context = self.context.data_folder, self.context

        def show(path: Path) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                context.fail(f"这台电脑没有能打开“{file.name}”的程序；文件在 {path}。")

        context.run("正在核对附件", lambda _progress: service.path_of(folder, file), show)

    def print_report(self) -> PreviewDialog:
        """计划总结上交情况。"""
        term_id = self.term_id
        return self.preview(report.TITLE, lambda session, _: report.build(session, term_id))

    @override
    def shots(self, camera: Camera, title: str) -> None:
        for at in range(self.form.views.count()):
            self.form.views.setCurrentIndex(at)
            camera.shoot(f"{title}-{self.form.views.tabText(at)}")


def _by_owner(papers: Sequence[Paper]) -> list[tuple[str, list[Paper]]]:
    """学校、组在前，教师在后。"""
    found: dict[tuple[bool, int, str], list[Paper]] = {}
    for each in papers:
        key = (each.teacher_id is not None, each.teacher_id or each.group_id or 0, each.owner)
        found.setdefault(key, []).append(each)
    return [(key[2], found[key]) for key in sorted(found)]


def _owner_row(name: str, papers: Sequence[Paper]) -> tuple[str | int | float | None, ...]:
    day = today()
    seen = collected(each.state_on(day) for each in papers)
    missing = "、".join(
        f"{each.kind}{'（逾期）' if each.state_on(day) is PaperState.OVERDUE else ''}"
        for each in papers
        if not each.state_on(day).handed_in
    )
    return (name, seen.due, seen.handed_in, seen.late, seen.missing, seen.overdue, seen.share, missing)
