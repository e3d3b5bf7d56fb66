"""学生成长档案：左边按班选学生，右边是学业发展、获奖、活动与作品、教师寄语、学习帮扶。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from jiaowu.desktop import files
from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.portfolio.gui.files_work import ANY_FILE, add_files
from jiaowu.portfolio.gui.forms.ui_pupils_page import Ui_PupilsPage
from jiaowu.portfolio.gui.pupil_books import PupilBooks
from jiaowu.portfolio.gui.pupil_tables import (
    AWARD_COLUMNS,
    ENTRY_COLUMNS,
    PUPIL_COLUMNS,
    SUPPORT_COLUMNS,
    WORD_COLUMNS,
)
from jiaowu.portfolio.gui.word_dialog import WordDialog
from jiaowu.portfolio.parts import ENTRY_TABLE, Part
from jiaowu.portfolio.pupils import PupilPortfolio, Word, level_rows, pupil_kinds
from jiaowu.portfolio.reports import pupils as report
from jiaowu.portfolio.services.entries import Owner, delete_entry, save_entry
from jiaowu.portfolio.services.pupils import delete_word, load_pupil, words_written
from jiaowu.portfolio.timeline import Entry, EntryDraft
from jiaowu.progress import Progress
from jiaowu.school.initials import matches
from jiaowu.school.services.schools import current_term
from jiaowu.students.pupils import PupilRow
from jiaowu.students.services.classrooms import Classroom, current_term_id, list_classrooms
from jiaowu.students.services.pupils import list_pupils
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers

if TYPE_CHECKING:
    from jiaowu.desktop.jobs import Job

NOT_CHOSEN = "请先在表里选一条。"
WRITTEN = "已写"


@dataclass(frozen=True)
class ClassList:
    """一个班的名单与写过寄语的学生。"""

    pupils: tuple[PupilRow, ...]
    written: frozenset[int]


@dataclass(frozen=True)
class School:
    """当前学期、它的班与在岗的教师。"""

    term_id: int
    rooms: tuple[Classroom, ...]
    teachers: tuple[TeacherRow, ...]


NO_CLASS = 0
"""不在哪个班里：转出、休学、毕业的，档案还看得到、印得出。"""


class PupilsPage(QWidget):
    """内容由 refresh 取。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """先是空的。"""
        super().__init__(parent)
        self.context = context
        self.form = form = Ui_PupilsPage()
        form.setupUi(self)
        self.school = School(0, (), ())
        self.portfolio: PupilPortfolio | None = None
        self._listed = ClassList((), frozenset())
        self._shown: list[PupilRow] = []
        self._entries: tuple[Entry, ...] = ()
        self._words: tuple[Word, ...] = ()
        self._loading: Job | None = None
        self._set_up_tables()
        self._connect()
        remember(form.pupilsSplitter, "pupilPortfolios", context.settings, (260, 980))
        self._say_empty("正在读取班级与学生……")

    def _set_up_tables(self) -> None:
        form = self.form
        tables = (
            (form.pupilsTable, "portfolioPupils", "学生", PUPIL_COLUMNS),
            (form.awardsTable, "portfolioAwards", "获奖", AWARD_COLUMNS),
            (form.entriesTable, "portfolioEntries", "活动与作品", ENTRY_COLUMNS),
            (form.wordsTable, "portfolioWords", "教师寄语", WORD_COLUMNS),
            (form.supportTable, "portfolioSupport", "学习帮扶", SUPPORT_COLUMNS),
        )
        for table, name, title, columns in tables:
            table.set_up(self.context, name, title, tools=False)
            table.set_columns(columns)
        form.levelsTable.set_up(self.context, "portfolioLevels", "学业发展", tools=False)
        view = form.pupilsTable.view
        view.setSelectionBehavior(view.SelectionBehavior.SelectRows)
        view.setSelectionMode(view.SelectionMode.SingleSelection)
        form.levelsNote.setText(report.LEVEL_NOTES[0])
        form.awardsNote.setText("获奖在“教研研训”的“获奖”里登记，登记一次，各处都看得到。")
        form.supportNote.setText("学习帮扶的档案在“成绩分析”里登记，仅限授权的教师看；打印时要勾上才印。")

    def _connect(self) -> None:
        form = self.form
        form.printPupilButton.setIcon(self.context.theme.icon_on_primary("print"))
        form.classBox.activated.connect(lambda _at: self._load_class())
        form.pupilSearchEdit.textChanged.connect(lambda _text: self._fill_pupils())
        form.pupilsTable.view.selectionModel().currentRowChanged.connect(lambda *_: self._on_pupil())
        form.addEntryButton.clicked.connect(lambda: self.edit_entry(None))
        form.editEntryButton.clicked.connect(lambda: self._with(self._entry(), self.edit_entry))
        form.entriesTable.opened.connect(lambda row: self.edit_entry(self._entries[row]))
        form.removeEntryButton.clicked.connect(lambda: self._with(self._entry(), self.remove_entry))
        form.entryFilesButton.clicked.connect(lambda: self._with(self._entry(), self.add_files))
        form.addWordButton.clicked.connect(lambda: self.write_word(None))
        form.editWordButton.clicked.connect(lambda: self._with(self._word(), self.write_word))
        form.wordsTable.opened.connect(lambda row: self.write_word(self._words[row]))
        form.removeWordButton.clicked.connect(lambda: self._with(self._word(), self.remove_word))
        form.printPupilButton.clicked.connect(self.preview_pupil)
        form.printClassButton.clicked.connect(self.preview_class)
        form.printSchoolButton.clicked.connect(
            lambda: PupilBooks(self.context, self).ask(self.school.term_id)
        )

    # ---- 读 ---------------------------------------------------------------------

    def refresh(self) -> None:
        """重新取班级、名单与正在看的学生。"""
        self.context.load("正在读取班级", _school, self._show_school)

    def show_pupil(self, student_id: int) -> None:
        """看这名学生。"""
        if self._loading is not None:
            self._loading.cancel()
        term_id = self.school.term_id
        self._loading = self.context.load(
            "正在整理成长档案",
            lambda session, progress: load_pupil(session, term_id, student_id, progress),
            self._show,
        )

    def _show_school(self, school: School) -> None:
        self.school = school
        box = self.form.classBox
        rooms = [(room.id, room.title) for room in school.rooms]
        fill_titled(box, [*rooms, (NO_CLASS, "已离校、休学的")], box.currentData())
        if not school.rooms:
            self.portfolio = None
            self.form.pupilsTable.set_rows([])
            self._say_empty("还没有班级与学生，请先在“学生学籍”里导入名册。")
            return
        box.setCurrentIndex(max(0, box.currentIndex()))
        self._load_class()

    def _load_class(self) -> None:
        term_id, class_id = self.school.term_id, self.form.classBox.currentData()

        def work(session: Any, _progress: Progress) -> ClassList:
            pupils = tuple(
                each for each in list_pupils(session, term_id) if (each.class_id or NO_CLASS) == class_id
            )
            return ClassList(pupils, words_written(session, term_id, {each.id for each in pupils}))

        self.context.load("正在读取名单", work, self._show_class)

    def _show_class(self, listed: ClassList) -> None:
        self._listed = listed
        self.form.printClassButton.setEnabled(self.form.classBox.currentData() != NO_CLASS)
        self.form.pupilsCountLabel.setText(
            f"{len(listed.pupils)} 名学生，{len(listed.written)} 名本学期有寄语"
        )
        self._fill_pupils()

    def _fill_pupils(self) -> None:
        text, view = self.form.pupilSearchEdit.text(), self.form.pupilsTable.view
        kept = self.portfolio.pupil.id if self.portfolio else None
        self._shown = [each for each in self._listed.pupils if matches(text, each.name, each.number)]
        self.form.pupilsTable.set_rows(
            [
                (each.name, each.number or "", WRITTEN if each.id in self._listed.written else "")
                for each in self._shown
            ]
        )
        if not self._shown:
            self.portfolio = None
            self._say_empty("没有找到这样的学生。" if text.strip() else "这里还没有学生。")
            return
        at = next((place for place, each in enumerate(self._shown) if each.id == kept), 0)
        model = self.form.pupilsTable.model
        line = next((row for row in range(model.rowCount()) if model.source_row(row) == at), 0)
        view.setCurrentIndex(model.index(line, 0))
        self.show_pupil(self._shown[at].id)

    def _on_pupil(self) -> None:
        table = self.form.pupilsTable
        index = table.view.currentIndex()
        if index.isValid():
            chosen = self._shown[table.model.source_row(index.row())]
            if self.portfolio is None or self.portfolio.pupil.id != chosen.id:
                self.show_pupil(chosen.id)

    def _say_empty(self, text: str) -> None:
        self.form.pupilEmpty.set_up("", text)
        self.form.pupilStack.setCurrentWidget(self.form.pupilEmpty)

    # ---- 画 ---------------------------------------------------------------------

    def _show(self, portfolio: PupilPortfolio) -> None:
        if self.portfolio is None or self.portfolio.pupil.id != portfolio.pupil.id:
            self.form.withSupportBox.setChecked(False)  # 每名学生都要重新勾，免得顺手印出别人的
        self.portfolio = portfolio
        self._entries, self._words = portfolio.entries, portfolio.words
        form, pupil = self.form, portfolio.pupil
        form.pupilTitle.setText(pupil.name)
        chips = (pupil.class_title, pupil.number or "", pupil.sex_name, pupil.status.label)
        form.pupilChips.setText("　".join(part for part in chips if part))
        self._show_levels(portfolio)
        form.awardsTable.set_rows(
            [(str(a.day), a.title, a.level, a.prize, a.issuer, a.teacher) for a in portfolio.awards]
        )
        form.entriesTable.set_rows(
            [(str(e.draft.day), e.draft.kind, e.draft.title, e.draft.text) for e in portfolio.entries]
        )
        form.wordsTable.set_rows([(w.term.name, w.teacher, str(w.day), w.text) for w in portfolio.words])
        form.supportTable.set_rows(
            [
                (
                    case.row.subject,
                    case.row.teacher,
                    str(case.row.opened),
                    case.row.status.label,
                    case.plan.short_goal,
                    case.conclusion,
                )
                for case in portfolio.cases
            ]
        )
        form.withSupportBox.setVisible(bool(portfolio.cases))
        form.pupilStack.setCurrentWidget(form.pupilPage)

    def _show_levels(self, portfolio: PupilPortfolio) -> None:
        subjects, rows = level_rows(portfolio.exams)
        columns = (
            TableColumn("考试", 280),
            TableColumn("日期", 96),
            *(TableColumn(subject, max(64, 16 * len(subject) + 24)) for subject in subjects),
        )
        self.form.levelsTable.set_columns(columns)
        self.form.levelsTable.set_rows(
            [(exam.name, str(exam.day), *levels) for exam, levels in reversed(rows)]
        )

    # ---- 动作 -------------------------------------------------------------------

    def edit_entry(self, entry: Entry | None) -> RecordDialog | None:
        """登记或改一条活动、作品。"""
        if self.portfolio is None:
            return None
        owner, kinds = Owner(student_id=self.portfolio.pupil.id), pupil_kinds()
        fields = (
            FormField("kind", "种类", [(kind, kind) for kind in kinds]),
            FormField("day", "日期", day=True),
            FormField("title", "题目"),
            FormField("text", "内容"),
        )

        def save(session: Any, values: Mapping[str, Any]) -> int:
            day = values["day"] or date.today()  # noqa: DTZ011 — 没有写就是今天
            draft = EntryDraft(Part.FOOTPRINTS, values["kind"], day, values["title"], values["text"])
            return save_entry(session, owner, draft, entry.id if entry else None, kinds)

        given = entry.draft if entry else None
        values = {
            "kind": given.kind if given else kinds[0],
            "day": given.day if given else date.today(),  # noqa: DTZ011 — 同上
            "title": given.title if given else "",
            "text": given.text if given else "",
        }
        title = "改活动或作品" if entry else "登记活动或作品"
        dialog = RecordDialog(self.context, Wanted(title, fields, save, "已登记。"), values, self)
        dialog.done_with.connect(lambda batch_id, told: offer_undo(self.context, batch_id, told))
        dialog.open()
        return dialog

    def remove_entry(self, entry: Entry) -> None:
        """删去一条；可以撤销，所以不问。"""
        self.context.write(
            "删去活动或作品",
            lambda session, _: delete_entry(session, entry.id),
            lambda batch_id: offer_undo(self.context, batch_id, f"“{entry.draft.title}”已删去。"),
        )

    def add_files(self, entry: Entry) -> None:
        """给一条添加照片、作品等附件。"""
        chosen = files.choose_files(self, "选择照片、作品等文件", ANY_FILE)
        add_files(self.context, (ENTRY_TABLE, entry.id), chosen)

    def write_word(self, word: Word | None) -> WordDialog | None:
        """写或改一段寄语。"""
        if self.portfolio is None:
            return None
        pupil = self.portfolio.pupil
        dialog = WordDialog(self.context, pupil, self.school.term_id, self.school.teachers, word, self)
        dialog.saved.connect(
            lambda batch_id: offer_undo(self.context, batch_id, f"给{pupil.name}的寄语已保存。")
        )
        dialog.open()
        return dialog

    def remove_word(self, word: Word) -> None:
        """删去一段寄语；可以撤销，所以不问。"""
        self.context.write(
            "删去寄语",
            lambda session, _: delete_word(session, word.id),
            lambda batch_id: offer_undo(self.context, batch_id, "寄语已删去。"),
        )

    def preview_pupil(self) -> PreviewDialog | None:
        """预览这名学生的成长档案。"""
        if self.portfolio is None:
            return None
        term_id, pupil = self.school.term_id, self.portfolio.pupil
        with_support = bool(self.portfolio.cases) and self.form.withSupportBox.isChecked()
        dialog = PreviewDialog(
            self.context,
            f"{report.TITLE}（{pupil.name}）",
            lambda session, progress: report.build_pupil(
                session, term_id, pupil.id, progress, with_support=with_support
            ),
            self,
        )
        dialog.open()
        return dialog

    def preview_class(self) -> PreviewDialog | None:
        """预览全班的成长档案，一人一页起。"""
        term_id, box = self.school.term_id, self.form.classBox
        class_id = box.currentData()
        if class_id is None:
            return None
        dialog = PreviewDialog(
            self.context,
            f"{report.TITLE}（{box.currentText()}）",
            lambda session, progress: report.build_class(session, term_id, class_id, progress),
            self,
        )
        dialog.open()
        return dialog

    def _entry(self) -> Entry | None:
        at = _chosen(self.form.entriesTable, len(self._entries))
        return None if at is None else self._entries[at]

    def _word(self) -> Word | None:
        at = _chosen(self.form.wordsTable, len(self._words))
        return None if at is None else self._words[at]

    def _with(self, record: Any, act: Any) -> None:
        if record is None:
            self.context.fail(NOT_CHOSEN)
        else:
            act(record)


def _chosen(table: TableView, count: int) -> int | None:
    """表里选中的是第几条；只有一条就是它，没有选为 None。"""
    index = table.view.currentIndex()
    if index.isValid():
        return table.model.source_row(index.row())
    return 0 if count == 1 else None


def _school(session: Any, _progress: Progress) -> School:
    term = current_term(session)
    if term is None:
        return School(0, (), ())
    term_id = current_term_id(session)
    return School(term_id, list_classrooms(session, term_id), list_teachers(session, current_moment(session)))
