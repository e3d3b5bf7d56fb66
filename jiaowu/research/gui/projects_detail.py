"""一项课题的页：各项与成员、论证，阶段与材料、附件；推进、退回、打印。"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.elided_label import ElidedLabel
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.research.gui.buttons import make_button, make_label, make_row
from jiaowu.research.gui.projects_coverage import shade_rows
from jiaowu.research.projects import (
    ARGUMENT_TITLES,
    GRADES,
    PROCESS,
    Stage,
    StageDraft,
    Status,
    Step,
    next_statuses,
    paper_of,
)
from jiaowu.research.services import projects_stages as stages
from jiaowu.research.services.projects import Project
from jiaowu.research.services.projects_stages import StageFile
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.gui.undoing import offer_undo

ANY_FILE = "材料 (*)"
NO_STAGE = "请先在阶段与材料里选一行。"
COLUMNS = (
    TableColumn("阶段", 76),
    TableColumn("材料", 150),
    TableColumn("期限", 92, "yyyy-mm-dd"),
    TableColumn("完成", 92, "yyyy-mm-dd"),
    TableColumn("情况", 60),
    TableColumn("内容与形式", 170),
    TableColumn("意见", 130),
    TableColumn("附件", 48, "0", numeric=True),
)


class ProjectDetail(QWidget):
    """内容由 show_project 给。"""

    left = Signal()
    edit_asked = Signal()
    delete_asked = Signal()
    print_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.context = context
        self.project: Project | None = None
        self._stages: tuple[Stage, ...] = ()
        self._files: tuple[StageFile, ...] = ()
        self.title = ElidedLabel()
        self.title.setProperty("role", "title")
        self.chips = make_label()
        self.facts = QLabel()
        self.table = TableView()
        self.file_list = QListWidget()
        self.forward = QPushButton("推进 ▾")
        self.back_step = make_button("退回一步", "stepBackButton", self.step_back)
        self._lay_out()

    def _lay_out(self) -> None:
        back = make_button("返回", "projectsBackButton", self.left.emit)
        back.setIcon(self.context.theme.icon("back"))
        self.forward.setObjectName("advanceButton")
        self.forward.setProperty("role", "primary")
        self.forward.setMenu(QMenu(self))
        head = make_row(
            back,
            self.title,
            None,
            make_button("删去", "deleteProjectButton", self.delete_asked.emit),
            make_button("改…", "editProjectButton", self.edit_asked.emit),
            make_button("打印立项书…", "printProjectButton", self.print_asked.emit),
            self.back_step,
            self.forward,
        )
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._facts_panel())
        splitter.addWidget(self._stage_panel())
        remember(splitter, "projectDetail", self.context.settings, (420, 820))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.chips)
        layout.addWidget(splitter, 1)

    def _facts_panel(self) -> QWidget:
        self.facts.setObjectName("projectFacts")
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.RichText)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts.setContentsMargins(0, 0, 12, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.facts)
        return area

    def _stage_panel(self) -> QWidget:
        panel = QWidget()
        title = make_label("section")
        title.setText("阶段与材料")
        self.table.set_up(self.context, "projectStages", "课题的阶段与材料", tools=False)
        self.table.set_columns(COLUMNS)
        self.table.opened.connect(lambda row: self.edit_stage(self._stages[row]))
        self.table.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_files())
        self.file_list.setObjectName("stageFiles")
        self.file_list.setAccessibleName("附件")
        self.file_list.setMaximumHeight(96)
        self.file_list.itemActivated.connect(lambda _item: self.open_file())
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(8)
        buttons = (
            ("排阶段", "planStagesButton", self.plan),
            ("登记材料…", "addStageButton", self.add_stage),
            ("改…", "editStageButton", lambda: self._with_stage(self.edit_stage)),
            ("删去", "removeStageButton", lambda: self._with_stage(self.remove_stage)),
            ("添加附件…", "addStageFileButton", lambda: self._with_stage(self.add_files)),
        )
        layout.addLayout(make_row(title, None, *(make_button(*each) for each in buttons)))
        layout.addWidget(self.table, 1)
        layout.addLayout(
            make_row(
                _soft("所选材料的附件（双击打开）"),
                None,
                make_button("打开", "openStageFileButton", self.open_file),
                make_button("删去附件", "dropStageFileButton", self.drop_file),
            )
        )
        layout.addWidget(self.file_list)
        return panel

    def show_project(self, project: Project) -> None:
        """显示一项课题；同一项再显示时留住选中的一行。"""
        same = self.project is not None and self.project.id == project.id
        row = self.table.view.currentIndex().row() if same else -1
        self.project, self._stages = project, project.stages
        today = date.today()  # noqa: DTZ011 — 日期按本地
        self.title.setText(project.draft.title)
        late = "　·　有阶段过了期限" if project.overdue(today) else ""
        chips = (project.state, project.draft.level, project.draft.category, project.draft.number)
        self.chips.setText("　·　".join(part for part in chips if part) + late)
        self.facts.setText(_facts_html(project))
        self._show_stages(today)
        if 0 <= row < len(self._stages):
            self.table.view.selectRow(row)
        self._fill_forward(project)
        self._show_files()

    def _show_stages(self, today: date) -> None:
        late = {at for at, each in enumerate(self._stages) if each.overdue(today)}
        rows = [
            (
                each.draft.kind,
                each.draft.title,
                each.draft.due,
                each.draft.done,
                "过期" if at in late else "完成" if each.draft.done else "",
                each.draft.outcome,
                each.draft.opinion,
                each.files or None,
            )
            for at, each in enumerate(self._stages)
        ]
        self.table.set_rows(rows, shade_rows(self.context.theme, late))

    def _fill_forward(self, project: Project) -> None:
        menu = self.forward.menu()
        menu.clear()
        following = next_statuses(project.standing.status, project.draft.category)
        for status in following:
            menu.addAction(f"{status.value}…", partial(self.advance, status))
        self.forward.setEnabled(bool(following))
        self.back_step.setEnabled(bool(stages.steps_done(project)))

    # ---- 推进与退回 ---------------------------------------------------------------

    def advance(self, to: Status) -> RecordDialog | None:
        """问日期、成果与意见，推进一步。"""
        project = self.project
        if project is None:
            return None
        key = project.id

        def save(session: Any, values: Mapping[str, Any]) -> int:
            day = values["day"] or date.today()  # noqa: DTZ011 — 日期按本地
            step = Step(
                to,
                day,
                values.get("verdict", ""),
                values.get("due"),
                values["outcome"],
                values["opinion"],
            )
            return stages.advance(session, key, step)

        asked = [FormField("day", f"{to.value}日期", day=True)]
        if to is Status.CLOSED:
            asked.append(FormField("verdict", "等第", tuple((each, each) for each in GRADES)))
        if to is Status.EXTENDED:
            asked.append(FormField("due", "延到", day=True))
        asked += [
            FormField("outcome", "成果与形式", hint=f"如 {paper_of(to.value)}一份"),
            FormField("opinion", "学校（专家）意见", lines=3),
        ]
        wanted = Wanted(f"课题{to.value}", asked, save, f"“{project.draft.title}”已{to.value}。")
        return self._open(wanted, {"day": date.today()})  # noqa: DTZ011 — 日期按本地

    def step_back(self) -> None:
        """走错了：退回一步；可以撤销，所以不问。"""
        self._write("退回一步", stages.step_back, "已退回一步。")

    def plan(self) -> None:
        """照立项与计划结题的日期排阶段。"""
        self._write("排阶段", stages.plan_stages, "阶段已排好，可以改期限。")

    def _write(self, title: str, work: Callable[[Any, int], int], told: str) -> None:
        project = self.project
        if project is not None:
            key = project.id
            self.context.write(
                title,
                lambda session, _: work(session, key),
                lambda batch_id: offer_undo(self.context, batch_id, told),
            )

    # ---- 阶段与材料 ---------------------------------------------------------------

    def add_stage(self) -> RecordDialog:
        """登记一份材料或一个阶段。"""
        return self._stage_dialog(None, {"kind": PROCESS})

    def edit_stage(self, stage: Stage) -> RecordDialog:
        """改一个阶段。"""
        values = {each.name: getattr(stage.draft, each.name) for each in fields(StageDraft)}
        return self._stage_dialog(stage, values)

    def _stage_dialog(self, stage: Stage | None, values: Mapping[str, Any]) -> RecordDialog:
        project = self.project
        assert project is not None  # noqa: S101 — 有课题才看得到这一页
        key, stage_id = project.id, stage.id if stage else None
        walked = stage is not None and stage in stages.steps_done(project)
        kinds = [PROCESS, *(each.value for each in Status)]

        def save(session: Any, told: Mapping[str, Any]) -> int:
            kind = str(values["kind"] if walked else told["kind"])
            done = values["done"] if walked else told["done"] if kind == PROCESS else None
            draft = StageDraft(kind, told["title"], told["due"], done, told["outcome"], told["opinion"])
            return stages.save_stage(session, key, draft, stage_id)

        asked = [] if walked else [FormField("kind", "阶段", tuple((each, each) for each in kinds))]
        asked += [FormField("title", "材料名称"), FormField("due", "期限", day=True)]
        if not walked:
            asked.append(FormField("done", "完成日期", day=True, hint="过程材料才填；各步的由“推进”记"))
        asked += [FormField("outcome", "内容与形式", lines=2), FormField("opinion", "意见", lines=2)]
        shown = {name: ("" if value is None else value) for name, value in values.items()}
        title = "登记材料" if stage is None else "改材料"
        return self._open(Wanted(title, asked, save, "材料已存。"), shown)

    def remove_stage(self, stage: Stage) -> None:
        """删去一份材料；可以撤销，所以不问。"""
        self._write(
            "删去材料",
            lambda session, key: stages.delete_stage(session, key, stage.id),
            f"“{stage.draft.title}”已删去。",
        )

    def add_files(self, stage: Stage) -> None:
        """给一个阶段添加附件。"""
        chosen = files.choose_files(self, "选择材料", ANY_FILE)
        folder = self.context.data_folder
        if chosen:
            self._write(
                "添加附件",
                lambda session, _key: stages.add_files(session, folder, stage.id, chosen),
                f"{len(chosen)} 个附件已添加。",
            )

    def _show_files(self) -> None:
        stage = self._chosen()
        self._files = () if stage is None else self.context.read(lambda s: stages.list_files(s, stage.id))
        self.file_list.clear()
        for each in self._files:
            self.file_list.addItem(each.title)

    def _chosen_file(self) -> StageFile | None:
        at = self.file_list.currentRow()
        if 0 <= at < len(self._files):
            return self._files[at]
        if len(self._files) == 1:
            return self._files[0]
        self.context.fail("请先在附件里选一个。")
        return None

    def open_file(self) -> None:
        """用系统里的程序打开；文件不见了或被改动过的说一句话。"""
        file, folder = self._chosen_file(), self.context.data_folder
        if file is None:
            return

        def show(path: Any) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self.context.fail(f"这台电脑没有能打开“{file.file.name}”的程序；文件在 {path}。")

        self.context.run("正在核对附件", lambda _progress: stages.open_file(folder, file), show)

    def drop_file(self) -> None:
        """删去附件的登记；可以撤销，所以不问。"""
        file = self._chosen_file()
        if file is not None:
            key = file.file.id
            self._write(
                "删去附件",
                lambda session, _key: stages.drop_file(session, key),
                f"附件“{file.file.name}”已删去。",
            )

    def _chosen(self) -> Stage | None:
        index = self.table.view.currentIndex()
        if not index.isValid():
            return None
        at = self.table.model.source_row(index.row())
        return self._stages[at] if at < len(self._stages) else None

    def _with_stage(self, act: Callable[[Stage], object]) -> None:
        stage = self._chosen()
        if stage is None:
            self.context.fail(NO_STAGE)
        else:
            act(stage)

    def _open(self, wanted: Wanted, values: Mapping[str, Any]) -> RecordDialog:
        dialog = RecordDialog(self.context, wanted, values, self)
        dialog.done_with.connect(lambda batch_id, told: offer_undo(self.context, batch_id, told))
        dialog.open()
        return dialog


def _soft(text: str) -> QLabel:
    label = make_label()
    label.setText(text)
    return label


def _facts_html(project: Project) -> str:
    """各项、成员、论证，一项一段。"""
    draft = project.draft
    pairs: Sequence[tuple[str, object]] = (
        ("主持人", project.leaders),
        ("教研组", project.group),
        ("立项单位", draft.unit),
        ("申报", draft.applied),
        ("立项", draft.approved),
        ("计划结题", draft.due),
        ("结束", project.standing.ended),
        ("备注", draft.note),
    )
    lines = [f"<b>{label}</b>　{escape(str(value))}" for label, value in pairs if value]
    lines.append("<b>成员与分工</b>")
    lines += [
        f"{escape(each.name)}{'（主持）' if each.member.leads else ''}　{escape(each.member.task)}"
        for each in project.people
    ]
    argued = {label: getattr(draft.argument, name) for name, label in ARGUMENT_TITLES.items()}
    for label, text in {**argued, "最终成果": draft.result}.items():
        if text:
            lines.append(f"<b>{label}</b><br>{escape(text)}".replace("\n", "<br>"))
    return "".join(f"<p style='margin:0 0 6px 0'>{line}</p>" for line in lines)
