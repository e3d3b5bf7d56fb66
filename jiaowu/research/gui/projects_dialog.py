"""登记或改一项课题：基本、成员与分工、论证；超过限制时问一声，再按就照样保存。"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.research.gui.buttons import make_button, make_label, make_row
from jiaowu.research.gui.people_dialog import INSIST
from jiaowu.research.limits import LimitError
from jiaowu.research.projects import (
    ARGUMENT_TITLES,
    GRADES,
    Argument,
    Member,
    ProjectDraft,
    Standing,
    Status,
    categories,
)
from jiaowu.research.services.projects import Project, Saved, add_project, edit_project
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.gui.record_dialog import read_day
from jiaowu.teachers.gui.teacher_box import TeacherBox
from jiaowu.teachers.services.choices import Person

FIRST_ROWS = 2
"""新登记时先有几个空的成员格。"""


class MemberRow(QWidget):
    """课题组的一位。"""

    def __init__(self, people: Sequence[Person], member: Member | None, at: int) -> None:
        """空的一行 member 为 None。"""
        super().__init__()
        self.box = TeacherBox()
        self.box.setObjectName(f"memberBox{at}")
        self.box.setAccessibleName(f"第 {at + 1} 位成员")
        self.box.show_people(people, member.teacher_id if member else None)
        self.leads = QCheckBox("主持")
        self.leads.setObjectName(f"memberLeads{at}")
        self.leads.setChecked(member.leads if member else at == 0)
        self.task = QLineEdit(member.task if member else "")
        self.task.setObjectName(f"memberTask{at}")
        self.task.setAccessibleName("分工")
        self.task.setPlaceholderText("分工，如 收集案例、撰写报告")
        self.box.setFixedWidth(170)
        row = make_row(self.box, self.leads)
        row.addWidget(self.task, 1)
        self.setLayout(row)

    def member(self) -> Member | None:
        """填的一位；空着为 None，没有这位教师时报 UserError。"""
        self.box.settle()
        text = self.box.currentText().strip()
        if not text:
            return None
        if self.box.person is None:
            raise UserError(f"没有登记“{text}”这位教师，请从列表里选。")
        return Member(self.box.person, self.leads.isChecked(), self.task.text().strip())


class ProjectDialog(QDialog):
    """状态只在新登记时填，之后用“推进”。"""

    saved = Signal(object, str)
    """存好了：Saved、说的话。"""

    def __init__(
        self,
        context: Context,
        people: Sequence[Person],
        groups: Sequence[tuple[int, str]],
        project: Project | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """project 为 None 是新登记。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("登记课题" if project is None else "改课题")
        self.resize(640, 560)
        self.context, self._people, self._project = context, people, project
        self._knowingly = False
        self.edits: dict[str, QLineEdit] = {}
        self.boxes: dict[str, QComboBox] = {}
        self.texts: dict[str, QPlainTextEdit] = {}
        self.members: list[MemberRow] = []
        self._member_rows = QVBoxLayout()
        self.refusal = make_label("refusal", wraps=True)
        self.refusal.setObjectName("projectRefusal")
        self.refusal.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.save_button = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._lay_out(groups)

    def _lay_out(self, groups: Sequence[tuple[int, str]]) -> None:
        self.save_button.setObjectName("saveProjectButton")
        self.save_button.setProperty("role", "primary")
        self.save_button.setText("保存")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self._basic(groups), "基本")
        tabs.addTab(self._member_page(), "成员与分工")
        tabs.addTab(self._argument(), "论证与成果")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(tabs, 1)
        layout.addWidget(self.refusal)
        layout.addWidget(self.buttons)

    def _basic(self, groups: Sequence[tuple[int, str]]) -> QWidget:
        page, form = _form_page()
        project = self._project
        draft = project.draft if project else None
        self._edit(form, "title", "课题名称", draft.title if draft else "")
        self._edit(form, "number", "课题编号", draft.number if draft else "")
        self._box(form, "category", "类别", [(each, each) for each in categories()], draft and draft.category)
        levels = [(each, each) for each in codes.names(CodeList.LEVEL)]
        self._box(form, "level", "级别", levels, draft and draft.level)
        self._edit(form, "unit", "立项单位", draft.unit if draft else "")
        self._box(form, "group_id", "教研组", groups, draft and draft.group_id)
        for name, label in (("applied", "申报日期"), ("approved", "立项日期"), ("due", "计划结题")):
            day = getattr(draft, name) if draft else None
            self._edit(form, name, label, str(day or ""), "如 2026-09-20")
        if project is None:
            statuses = [(each.value, each.value) for each in Status]
            self._box(form, "status", "现在的状态", statuses, Status.APPLIED.value)
            self._box(form, "verdict", "结题等第", [(each, each) for each in GRADES], "")
            self._edit(form, "ended", "结题（撤销）日期", "", "已经结束的才填")
        self._edit(form, "note", "备注", draft.note if draft else "")
        return page

    def _member_page(self) -> QWidget:
        page = QWidget()
        members = self._project.draft.members if self._project else ()
        for member in members:
            self.add_member(member)
        for _ in range(max(1, FIRST_ROWS - len(members))):
            self.add_member()
        hint = make_label("soft", wraps=True)
        hint.setText("勾“主持”的是主持人，可以有两位；打姓名或拼音首字母选人，清空就是去掉这一位。")
        add = make_button("加一位", "addMemberButton", self.add_member)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(hint)
        layout.addLayout(self._member_rows)
        layout.addLayout(make_row(add, None))
        layout.addStretch(1)
        return page

    def add_member(self, member: Member | None = None) -> None:
        """添一行成员。"""
        row = MemberRow(self._people, member, len(self.members))
        self.members.append(row)
        self._member_rows.addWidget(row)

    def _argument(self) -> QWidget:
        page, form = _form_page()
        draft = self._project.draft if self._project else None
        titles = {**ARGUMENT_TITLES, "result": "最终成果"}
        for name, label in titles.items():
            holder = (draft if name == "result" else draft.argument) if draft else None
            edit = QPlainTextEdit(getattr(holder, name) if holder else "")
            edit.setObjectName(f"{name}Text")
            edit.setAccessibleName(label)
            edit.setTabChangesFocus(True)
            self.texts[name] = edit
            form.addRow(label, edit)
        return page

    def _edit(self, form: QFormLayout, name: str, label: str, text: str, hint: str = "") -> None:
        edit = QLineEdit(text)
        edit.setObjectName(f"{name}Field")
        edit.setAccessibleName(label)
        edit.setPlaceholderText(hint)
        self.edits[name] = edit
        form.addRow(label, edit)

    def _box(
        self, form: QFormLayout, name: str, label: str, items: Sequence[tuple[Any, str]], keep: Any
    ) -> None:
        box = QComboBox()
        box.setObjectName(f"{name}Box")
        box.setAccessibleName(label)
        blank: Any = None if name == "group_id" else ""
        fill_titled(box, [(blank, ""), *items], keep or blank)
        box.setCurrentIndex(max(0, box.currentIndex()))
        self.boxes[name] = box
        form.addRow(label, box)

    def draft(self) -> ProjectDraft:
        """填的各项；日期看不懂、没有这位教师时报 UserError。"""
        text = {name: edit.text().strip() for name, edit in self.edits.items()}
        long = {name: edit.toPlainText().strip() for name, edit in self.texts.items()}
        members = tuple(found for row in self.members if (found := row.member()) is not None)
        return ProjectDraft(
            text["title"],
            members,
            self.boxes["category"].currentData(),
            self.boxes["level"].currentData(),
            text["number"],
            text["unit"],
            self.boxes["group_id"].currentData(),
            read_day(text["applied"], "申报日期"),
            read_day(text["approved"], "立项日期"),
            read_day(text["due"], "计划结题"),
            Argument(**{name: long[name] for name in ARGUMENT_TITLES}),
            long["result"],
            text["note"],
        )

    def standing(self) -> Standing:
        """新登记时填的状态；日期看不懂时报 UserError。"""
        status = Status(self.boxes["status"].currentData() or Status.APPLIED.value)
        ended = read_day(self.edits["ended"].text().strip(), "结题日期")
        return Standing(status, self.boxes["verdict"].currentData(), ended)

    def save(self) -> None:
        """核对并存；超过限制的先说，再按一次照样存。"""
        project, knowingly = self._project, self._knowingly
        try:
            draft = self.draft()
            standing = self.standing() if project is None else None
        except UserError as error:
            self._refuse(error)
            return

        def work(session: Any, _progress: Any) -> Saved:
            if project is None:
                return add_project(session, draft, standing, knowingly=knowingly)
            return edit_project(session, project.id, draft, knowingly=knowingly)

        def done(saved: Saved) -> None:
            self.accept()
            self.saved.emit(saved, f"课题“{draft.title}”已{'登记' if project is None else '改'}。")

        self.context.write("保存课题", work, done, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.refusal.setText(str(error))
        self.refusal.show()
        self._knowingly = isinstance(error, LimitError)
        self.save_button.setText(INSIST if self._knowingly else "保存")


def _form_page() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(0, 12, 0, 0)
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(8)
    return page, form
