"""一次活动的文稿：按流程一步步交，可以写在里面，也可以添附件。"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import TableColumn
from jiaowu.errors import UserError
from jiaowu.research.activities import Activity
from jiaowu.research.flows import Written, paper_name, steps
from jiaowu.research.gui.forms.ui_activity_paper_dialog import Ui_ActivityPaperDialog
from jiaowu.research.gui.forms.ui_activity_papers import Ui_ActivityPapers
from jiaowu.research.gui.page import date_of, today
from jiaowu.research.services import activities_papers as service
from jiaowu.research.services.activities_papers import PaperDraft, StoredFile
from jiaowu.teachers.services.choices import Person

ANY_FILE = "全部文件 (*)"
COLUMNS = (
    TableColumn("步骤", 90),
    TableColumn("文稿", 130),
    TableColumn("教师", 90),
    TableColumn("交出", 100, "yyyy-mm-dd"),
    TableColumn("提前（天）", 80, "0", numeric=True),
    TableColumn("题目", 280),
    TableColumn("附件", 60, "0", numeric=True),
    TableColumn("说明", 220),
)


class ActivityPapers(QWidget):
    """文件拖进来就作正在走的一步的附件；set_up 之后用。"""

    saved = Signal(int, str)
    """存好了：批次、做了什么。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.form = Ui_ActivityPapers()
        self.form.setupUi(self)
        self._context: Context | None = None
        self._shown: Activity | None = None
        self._rows: tuple[Written, ...] = ()
        self._people: Sequence[Person] = ()
        self._menu = QMenu(self)
        self._files = QMenu(self)

    def set_up(self, context: Context) -> None:
        """接上资料。"""
        self._context = context
        form = self.form
        form.papersTable.set_up(context, "activityPapers", "活动的文稿", tools=False)
        form.papersTable.set_columns(COLUMNS)
        form.papersTable.opened.connect(lambda _row: self.edit())
        form.addButton.setMenu(self._menu)
        form.openButton.setMenu(self._files)
        form.editButton.clicked.connect(self.edit)
        form.removeButton.clicked.connect(self.remove)
        self._files.aboutToShow.connect(self._fill_files)

    def show_activity(self, shown: Activity, people: Sequence[Person]) -> None:
        """显示一次活动的各份。"""
        form = self.form
        self._shown, self._people = shown, people
        order = {step: at for at, step in enumerate(shown.flow.steps)}
        self._rows = tuple(
            sorted(shown.written, key=lambda each: (order.get(each.step, 99), each.version, each.id))
        )
        doubts = {state.step: state.doubt for state in shown.steps}
        form.papersTable.set_rows(
            [
                (
                    each.step,
                    each.label,
                    each.teacher,
                    each.day,
                    (shown.plan.day - each.day).days if each.day <= shown.plan.day else None,
                    each.title,
                    each.files or None,
                    doubts.get(each.step, ""),
                )
                for each in self._rows
            ]
        )
        self._menu.clear()
        for step in shown.flow.steps or [each.name for each in steps()]:
            self._menu.addAction(f"{paper_name(step)}…", partial(self.add, step))
        form.countLabel.setText(
            f"{len(self._rows)} 份" if self._rows else "还没有；写好的文稿也可以直接拖到这里"
        )
        for button in (form.editButton, form.openButton, form.removeButton):
            button.setEnabled(bool(self._rows))

    def add(self, step: str, chosen: Sequence[Path] = ()) -> "ActivityPaperDialog | None":
        """交一份；教师先填主备主讲。"""
        context, shown = self._context, self._shown
        if context is None or shown is None:
            return None
        draft = PaperDraft(step, shown.plan.speaker_id, min(today(), shown.plan.day))
        key, folder = shown.id, context.data_folder

        def work(session: Any, wanted: PaperDraft, picked: Sequence[Path]) -> int:
            return service.add_paper(session, folder, key, wanted, picked).batch_id

        return self._open(draft, work, f"交了{paper_name(step)}", chosen)

    def edit(self) -> "ActivityPaperDialog | None":
        """改选中的一份。"""
        each, context = self._chosen(), self._context
        if each is None or context is None:
            return None
        folder = context.data_folder

        def work(session: Any, wanted: PaperDraft, picked: Sequence[Path]) -> int:
            return service.edit_paper(session, folder, each.id, wanted, picked)

        draft = PaperDraft(each.step, each.teacher_id, each.day, each.title, each.text)
        return self._open(draft, work, f"改了{each.label}", (), fixed=True)

    def remove(self) -> None:
        """删去选中的一份；可以撤销，所以不问。"""
        each, context = self._chosen(), self._context
        if each is not None and context is not None:
            context.write(
                "删去文稿",
                lambda session, _: service.delete_paper(session, each.id),
                lambda batch: self.saved.emit(batch, f"删去了{each.label}"),
            )

    def _open(
        self,
        draft: PaperDraft,
        work: Callable[[Any, PaperDraft, Sequence[Path]], int],
        told: str,
        chosen: Sequence[Path],
        *,
        fixed: bool = False,
    ) -> "ActivityPaperDialog | None":
        context, shown = self._context, self._shown
        if context is None or shown is None:
            return None
        dialog = ActivityPaperDialog(context, draft, self._people, work, self)
        dialog.show_steps(shown.flow.steps, fixed=fixed)
        dialog.add_files(chosen)
        dialog.saved.connect(lambda batch: self.saved.emit(batch, told))
        dialog.open()
        return dialog

    def _chosen(self) -> Written | None:
        table = self.form.papersTable
        index = table.view.currentIndex()
        if index.isValid():
            return self._rows[table.model.source_row(index.row())]
        if len(self._rows) == 1:
            return self._rows[0]
        if self._context is not None:
            self._context.fail("请先在表里选中一份文稿。")
        return None

    def _fill_files(self) -> None:
        """选中的一份有哪些附件。"""
        self._files.clear()
        each, context = self._chosen(), self._context
        if each is None or context is None:
            return
        found: tuple[StoredFile, ...] = context.read(lambda session: service.files_of(session, each.id))
        for file in found:
            self._files.addAction(file.name, partial(self.open_file, file))
        if not found:
            self._files.addAction("没有附件").setEnabled(False)

    def open_file(self, file: StoredFile) -> None:
        """用系统里的程序打开；文件不见了或被改动过的说一句话。"""
        context = self._context
        if context is None:
            return
        folder = context.data_folder

        def show(path: Path) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                context.fail(f"这台电脑没有能打开“{file.name}”的程序；文件在 {path}。")

        context.run("正在核对附件", lambda _progress: service.path_of(folder, file), show)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        chosen = files.dropped(event, ANY_FILE)
        if chosen and self._shown is not None:
            waiting = next((each.step for each in self._shown.steps if not each.written), None)
            self.add(waiting or (self._shown.flow.steps or ("反思",))[-1], chosen)


class ActivityPaperDialog(QDialog):
    """交一份或改一份文稿。"""

    saved = Signal(int)
    """存好了：批次。"""

    def __init__(
        self,
        context: Context,
        draft: PaperDraft,
        people: Sequence[Person],
        work: Callable[[Any, PaperDraft, Sequence[Path]], int],
        parent: QWidget | None = None,
    ) -> None:
        """work 是（会话、填好的、附件）→ 批次。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._work, self._draft = context, work, draft
        self._files: list[Path] = []
        self.form = form = Ui_ActivityPaperDialog()
        form.setupUi(self)
        form.teacherBox.show_people(people, draft.teacher_id)
        form.dayEdit.setDate(QDate(draft.day.year, draft.day.month, draft.day.day))
        form.titleEdit.setText(draft.title)
        form.textEdit.setPlainText(draft.text)
        form.refusalLabel.hide()
        form.filesButton.clicked.connect(
            lambda: self.add_files(files.choose_files(self, "选择附件", ANY_FILE))
        )
        form.cancelButton.clicked.connect(self.reject)
        form.saveButton.clicked.connect(self.save)

    def show_steps(self, names: Sequence[str], *, fixed: bool) -> None:
        """可以选的步骤；fixed 为真时不能换（改一份旧的）。"""
        known = list(dict.fromkeys([*names, *(each.name for each in steps()), self._draft.step]))
        fill_titled(
            self.form.stepBox, [(each, f"{each}（{paper_name(each)}）") for each in known], self._draft.step
        )
        self.form.stepBox.setEnabled(not fixed)
        self.setWindowTitle(f"改{paper_name(self._draft.step)}" if fixed else "交文稿")

    def add_files(self, chosen: Sequence[Path]) -> None:
        """添几个附件，存的时候抄进来。"""
        self._files += [path for path in chosen if path not in self._files]
        if self._files:
            self.form.filesLabel.setText("、".join(path.name for path in self._files))
            if not self.form.titleEdit.text().strip():
                self.form.titleEdit.setText(self._files[0].stem)

    def save(self) -> None:
        """保存；不对的说一句话，窗口留着。"""
        form = self.form
        form.teacherBox.settle()
        draft = PaperDraft(
            form.stepBox.currentData(),
            form.teacherBox.person,
            date_of(form.dayEdit),
            form.titleEdit.text(),
            form.textEdit.toPlainText(),
        )
        picked, work = tuple(self._files), self._work

        def done(batch_id: int) -> None:
            self.saved.emit(batch_id)
            self.accept()

        self._context.write("存文稿", lambda session, _: work(session, draft, picked), done, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
