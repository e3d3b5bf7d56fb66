"""导入窗口：读文件、给人看认出了什么、改、存入；一个窗口从头到尾。"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QMessageBox,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.splitters import remember
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.terms import current_term_for
from jiaowu.scores.exams import KIND_LABELS, ExamDraft, ExamKind, ImportReceipt
from jiaowu.scores.groups import GRADE_TITLES
from jiaowu.scores.gui.column_editor import ColumnEditor
from jiaowu.scores.gui.doubts_model import DoubtsModel, cell_place
from jiaowu.scores.gui.exam_fields import exam_date, exam_kind, exam_name
from jiaowu.scores.gui.forms.ui_import_window import Ui_ImportWindow
from jiaowu.scores.gui.grid_model import FAMILIES, GridModel
from jiaowu.scores.gui.intake_work import Intake, read_intake, reparse
from jiaowu.scores.gui.layout_edits import Place, block_of, column_at, set_column, use_sheet
from jiaowu.scores.layout import Column, Problem, Role, SheetLayout
from jiaowu.scores.lines import LinePercents
from jiaowu.scores.parsed import ParseOptions
from jiaowu.scores.services import exams as service
from jiaowu.sheets.grid import column_letter

PATTERNS = "成绩表 (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.tsv *.txt);;全部文件 (*)"
REPARSE_AFTER_MS = 250
"""改动停下多久才重新解析。"""
NO_GRADE = "以文件为准"
LINES_REFUSED = "分数线应当由高到低：优秀、良好、及格、低分。请改正后再导入，现在仍是原来的结果。"
COLUMN_WIDTH = 92
HEADER_HEIGHT = 44


class ImportWindow(QDialog):
    """从选好的文件到存进资料库。"""

    imported = Signal(int)
    """存好了，考试的编号。"""
    _job: Job | None

    def __init__(self, context: Context, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        """立即在后台开始读 paths。"""
        super().__init__(parent)
        self.context = context
        self.form = Ui_ImportWindow()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.intake: Intake | None = None
        self._paths = list(paths)
        self._job = None
        self._saving = False
        self._full_marks: dict[str, float] = {}
        self.grid_model = GridModel(context.theme, self)
        self.doubts_model = DoubtsModel(self)
        self._timer = QTimer(self, singleShot=True, interval=REPARSE_AFTER_MS)
        self._build()
        self._prefill()
        self._connect()
        self._read()

    # 搭好部件

    def _build(self) -> None:
        form = self.form
        form.messageBar.set_theme(self.context.theme)
        form.jobBar.watch(self.context.jobs)
        form.gridView.setModel(self.grid_model)
        form.gridView.horizontalHeader().setDefaultSectionSize(COLUMN_WIDTH)
        form.gridView.horizontalHeader().setFixedHeight(HEADER_HEIGHT)
        form.gridView.horizontalHeader().setSectionsClickable(True)
        form.gridView.verticalHeader().setDefaultSectionSize(26)
        form.doubtsView.setModel(self.doubts_model)
        form.kindBox.addItems(list(KIND_LABELS.values()))
        form.gradeBox.addItem(NO_GRADE, None)
        for grade, title in enumerate(GRADE_TITLES, 1):
            form.gradeBox.addItem(title, grade)
        squares = (f'<span style="color:{family.colour}">■</span> {family.title}' for family in FAMILIES)
        doubt = f'<span style="color:{self.context.theme.bad}">■</span> 可疑的格'
        form.legendLabel.setText("　".join((*squares, doubt)))
        remember(form.splitter, "scoresImport", self.context.settings, (190, 740, 310))
        form.importButton.setEnabled(False)
        self.resize(self.size().boundedTo(self.screen().availableSize()))

    def _prefill(self) -> None:
        form = self.form
        name = exam_name(self._paths)
        form.nameEdit.setText(name)
        day = exam_date(self._paths, today())
        form.dateEdit.setDate(QDate(day.year, day.month, day.day))
        form.kindBox.setCurrentText(exam_kind(name).label)
        self._show_term()

    def _connect(self) -> None:
        form = self.form
        form.dateEdit.dateChanged.connect(self._show_term)
        form.nameEdit.textChanged.connect(self._show_ready)
        form.sheetsTree.chosen.connect(self._on_sheet)
        form.sheetsTree.used.connect(self._on_used)
        form.gridView.horizontalHeader().sectionClicked.connect(self.edit_column)
        form.doubtsView.clicked.connect(self._on_doubt)
        form.doubtsView.activated.connect(self._on_doubt)
        form.fullTable.changed.connect(self._on_full)
        form.fullTable.refused.connect(self._on_refused)
        form.gradeBox.currentIndexChanged.connect(self._later)
        for spin in (form.excellentSpin, form.goodSpin, form.passSpin, form.lowSpin):
            spin.valueChanged.connect(self._later)
        self._timer.timeout.connect(self._parse_again)
        self.context.jobs.cancelled.connect(self._on_cancelled)
        form.addFilesButton.clicked.connect(self._add_files)
        form.closeButton.clicked.connect(self.close)
        form.importButton.clicked.connect(self.import_now)

    # 读与解析

    def _read(self) -> None:
        self._cancel_job()
        self.form.summaryLabel.setText("正在读取……")
        self.form.importButton.setEnabled(False)
        paths, options = tuple(self._paths), self.options()
        self._job = self.context.run(
            "正在读取文件",
            lambda progress: read_intake(paths, options, progress),
            self._on_read,
            self._on_failed,
        )

    def _later(self) -> None:
        if self.intake is not None:
            self.form.importButton.setEnabled(False)
            self._timer.start()

    def _parse_again(self) -> None:
        intake = self.intake
        if intake is None:
            return
        self._cancel_job()
        options = self.options()
        if not options.percents.ordered:
            self.form.messageBar.show_text(LINES_REFUSED)
            return

        def work(progress: Progress) -> Intake:
            return reparse(intake, options, progress)

        self._job = self.context.run("正在重新识别", work, self._on_parsed, self._on_failed)

    def _cancel_job(self) -> None:
        if self._job is not None and not self._job.finished:
            self._job.cancel()

    def options(self) -> ParseOptions:
        """窗口里现在填的年级、满分、分数线。"""
        form = self.form
        return ParseOptions(
            grade=form.gradeBox.currentData(),
            full_marks=dict(self._full_marks),
            percents=LinePercents(
                form.excellentSpin.value(), form.goodSpin.value(), form.passSpin.value(), form.lowSpin.value()
            ),
        )

    def _on_read(self, intake: Intake) -> None:
        self.intake = intake
        self.form.sheetsTree.fill(intake)
        self._on_parsed(intake)

    def _on_parsed(self, intake: Intake) -> None:
        self.intake = intake
        self.form.messageBar.show_text(intake.refusal)
        self._show_sheet(keep=True)
        self._show_doubts(intake.problems)
        self.form.fullTable.show_subjects(intake.parsed.matrix if intake.parsed else None)
        self._show_summary(intake)
        self._show_ready()

    def _on_failed(self, error: UserError) -> None:
        self._saving = False
        self.form.messageBar.show_text(str(error))
        self.form.summaryLabel.setText("没有读成。" if self.intake is None else "没有存入，资料没有改动。")
        self._show_ready()

    def _on_cancelled(self, job: object) -> None:
        if job is self._job:
            self._saving = False
            self.form.summaryLabel.setText("已取消，资料没有改动。")
            self._show_ready()

    # 左：工作表

    def _on_used(self, place: int, used: bool) -> None:  # noqa: FBT001 — 直接接信号
        intake = self.intake
        if intake is None or used == intake.layouts[place].used:
            return
        self._set_intake_layouts(use_sheet(intake.layouts, intake.recognised, place, used=used))
        self.form.sheetsTree.show_used(
            place, used=self.intake is not None and self.intake.layouts[place].used
        )

    # 中：表格预览

    def _on_sheet(self) -> None:
        self._show_sheet(keep=False)

    def _show_sheet(self, *, keep: bool) -> None:
        intake, place = self.intake, self.form.sheetsTree.place
        if intake is None or place is None:
            return
        layout = intake.layouts[place]
        doubts = intake.doubts_of(layout)
        if keep:
            self.grid_model.show_layout(layout, doubts)
        else:
            self.grid_model.show_grid(intake.grids[place], layout, doubts)
        self.form.whyLabel.setText(layout.why)

    def edit_column(self, column: int) -> None:
        """弹出小窗，改第 column 列的用途。"""
        intake, sheet = self.intake, self.form.sheetsTree.place
        if intake is None or sheet is None:
            return
        layout = intake.layouts[sheet]
        if not layout.blocks:
            self.form.messageBar.show_text(
                "这张表没有用上，请先在左边打勾；仍认不出时，请检查表头里有没有姓名与科目。"
            )
            return
        block = block_of(layout, self.form.gridView.currentIndex().row(), column) or 0
        spec = column_at(layout.blocks[block], column) or Column(column, Role.IGNORED)
        subjects = [lines.name for lines in intake.parsed.matrix.subjects] if intake.parsed else []
        title = f"{column_letter(column)} 列　{spec.header}".strip()
        editor = ColumnEditor(self, title, spec, subjects)
        place = Place(sheet, block, column)
        editor.changed.connect(lambda role, subject, full: self._change_column(place, role, subject, full))
        header = self.form.gridView.horizontalHeader()
        left = header.sectionViewportPosition(column)
        editor.show_at(header.mapToGlobal(QPoint(max(0, left), header.height())))

    def _change_column(self, place: Place, role: Role, subject: str | None, full: float | None) -> None:
        if self.intake is not None:
            self._set_intake_layouts(set_column(self.intake.layouts, place, role, subject, full))

    def _set_intake_layouts(self, layouts: Sequence[SheetLayout]) -> None:
        if self.intake is not None:
            self.intake = self.intake.with_layouts(layouts)
            self._show_sheet(keep=True)
            self._later()

    # 右：疑问与满分

    def _show_doubts(self, problems: Sequence[Problem]) -> None:
        self.doubts_model.set_problems(problems)
        title = f"疑问 {len(problems)}" if problems else "没有疑问"
        self.form.sidePages.setTabText(0, title)

    def _on_doubt(self, index: QModelIndex) -> None:
        intake = self.intake
        if intake is None:
            return
        problem = self.doubts_model.problem(index.row())
        place = intake.sheet_of(problem)
        if place is None:
            return
        self.form.sheetsTree.choose(place)
        cell = cell_place(problem.cell) or intake.header_place(problem)
        if cell is not None:
            target = self.grid_model.index(*cell)
            self.form.gridView.setCurrentIndex(target)
            self.form.gridView.scrollTo(target, self.form.gridView.ScrollHint.PositionAtCenter)

    def _on_full(self, subject: str, full: float) -> None:
        self._full_marks[subject] = full
        self.form.messageBar.show_text("")
        self._later()

    def _on_refused(self, text: str) -> None:
        self.form.messageBar.show_text(text)
        self._later()

    # 下：说明与导入

    def _show_term(self) -> None:
        self.form.termLabel.setText(current_term_for(self.exam_day()).name)

    def exam_day(self) -> date:
        """填写的考试日期。"""
        day = self.form.dateEdit.date()
        return date(day.year(), day.month(), day.day())

    def _show_summary(self, intake: Intake) -> None:
        used = sum(layout.used for layout in intake.layouts)
        if intake.parsed is None:
            self.form.summaryLabel.setText("还没有认出成绩。")
            return
        matrix = intake.parsed.matrix
        left = len(intake.layouts) - used
        text = f"认出 {len(matrix.pupils)} 名考生、{len(matrix.subjects)} 科，用了 {used} 张表"
        self.form.summaryLabel.setText(text + (f"，{left} 张没有用。" if left else "。"))

    def _show_ready(self) -> None:
        parsed = self.intake.parsed if self.intake is not None else None
        ready = parsed is not None and bool(parsed.matrix.pupils) and bool(self.form.nameEdit.text().strip())
        ready = ready and self.options().percents.ordered
        self.form.importButton.setEnabled(ready and not self._saving and not self._timer.isActive())

    def import_now(self) -> None:
        """在一个事务里存入；取消时什么都不留下。"""
        if self.intake is None or self.intake.parsed is None:
            return
        parsed = self.intake.parsed
        kind = {label: kind for kind, label in KIND_LABELS.items()}[self.form.kindBox.currentText()]
        draft = ExamDraft(self.form.nameEdit.text().strip(), self.exam_day(), ExamKind(kind))
        self._saving = True
        self.form.messageBar.show_text("")
        self._show_ready()
        self._job = self.context.write(
            f"导入{draft.name}",
            lambda session, progress: service.import_exam(session, parsed, draft, progress),
            self._on_imported,
            self._on_failed,
        )

    def _on_imported(self, receipt: ImportReceipt) -> None:
        self._saving = False
        self.intake = None
        fresh = f"，新登记 {receipt.new_pupils} 名学生" if receipt.new_pupils else ""
        self.context.say(f"已导入 {receipt.pupils} 名考生、{receipt.scores} 个成绩{fresh}。")
        self.imported.emit(receipt.exam_id)
        self.accept()

    # 关闭与拖放

    def _add_files(self) -> None:
        self.add_paths(files.choose_files(self, "再加几个文件", PATTERNS))

    def add_paths(self, paths: Sequence[Path]) -> None:
        """再加文件，全部重新读。"""
        fresh = [path for path in paths if path not in self._paths]
        if fresh:
            self._paths.extend(fresh)
            self._read()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add_paths(files.dropped(event, PATTERNS))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """不导入，也不再问。"""
        self.intake = None
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.intake is not None and not self._sure_to_leave():
            event.ignore()
            return
        self._cancel_job()
        super().closeEvent(event)

    def _sure_to_leave(self) -> bool:
        buttons = QMessageBox.StandardButton
        text = "这次考试还没有存入，现在离开就要重新选文件。要离开吗？"
        answer = QMessageBox.question(self, "导入成绩", text, buttons.Yes | buttons.No, buttons.No)
        return answer == buttons.Yes


def today() -> date:
    """今天；测试里换掉。"""
    return date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
