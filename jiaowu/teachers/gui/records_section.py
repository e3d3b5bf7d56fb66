"""一张表加几个按钮的一节：荣誉获奖、论文与公开课。"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.errors import UserError
from jiaowu.teachers import codes
from jiaowu.teachers.awards import Award, AwardDraft
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.gui.forms.ui_records_section import Ui_RecordsSection
from jiaowu.teachers.gui.record_dialog import FormField, Options, RecordDialog, Wanted
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.services import awards, papers, works
from jiaowu.teachers.works import Work, WorkDraft, WorkKind

NOT_CHOSEN = "请先在表里选一条。"
ANY_FILE = "证书、材料 (*)"


class RecordsSection(Section):
    """子类说有哪些列、怎样读、怎样存。"""

    name: ClassVar[str] = ""
    """记住列用的英文名。"""
    noun: ClassVar[str] = ""
    owner: ClassVar[str] = ""
    """附件属于哪张表。"""
    columns: ClassVar[tuple[TableColumn, ...]] = ()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_person 给。"""
        super().__init__(context, parent)
        self.form = form = Ui_RecordsSection()
        form.setupUi(self)
        self._teacher_id = 0
        self._records: Sequence[Any] = ()
        form.recordsTable.set_up(context, self.name, self.title, tools=False)
        form.recordsTable.set_columns(self.columns)
        form.recordsTable.opened.connect(lambda row: self.edit(self._records[row]))
        form.addButton.clicked.connect(self.add)
        form.editButton.clicked.connect(lambda: self._with_chosen(self.edit))
        form.removeButton.clicked.connect(lambda: self._with_chosen(self.remove))
        form.filesButton.clicked.connect(lambda: self._with_chosen(self.add_files))

    @override
    def show_person(self, person_id: int) -> None:
        self._teacher_id = person_id
        self._records = self.context.read(lambda session: self.load(session, person_id))
        self.form.recordsTable.set_rows([self.row_of(record) for record in self._records])
        count = f"{len(self._records)} 条{self.noun}" if self._records else f"还没有登记{self.noun}"
        self.form.countLabel.setText(count)
        for button in (self.form.editButton, self.form.removeButton, self.form.filesButton):
            button.setEnabled(bool(self._records))

    def load(self, session: Any, teacher_id: int) -> Sequence[Any]:
        """一位教师的各条。"""
        raise NotImplementedError

    def row_of(self, record: Any) -> Row:
        """一条在表里的样子。"""
        raise NotImplementedError

    def fields(self) -> tuple[FormField, ...]:
        """登记时填哪些。"""
        raise NotImplementedError

    def store(self, session: Any, record_id: int | None, values: Mapping[str, Any]) -> int:
        """存新的（record_id 为 None）或改的，返回批次。"""
        raise NotImplementedError

    def delete(self, session: Any, record_id: int) -> int:
        """删去一条，返回批次。"""
        raise NotImplementedError

    # ---- 动作 -------------------------------------------------------------------

    @property
    def teacher_id(self) -> int:
        """正在看的教师。"""
        return self._teacher_id

    def add(self) -> RecordDialog:
        """登记一条。"""
        wanted = Wanted(
            f"登记{self.noun}",
            self.fields(),
            lambda session, values: self.store(session, None, values),
            f"{self.noun}已登记。",
        )
        return self._open(wanted, {})

    def edit(self, record: Any) -> RecordDialog:
        """改一条。"""
        key = record.id
        wanted = Wanted(
            f"改{self.noun}",
            self.fields(),
            lambda session, values: self.store(session, key, values),
            f"{self.noun}已改。",
        )
        values = {each.name: getattr(record.draft, each.name) for each in fields(record.draft)}
        return self._open(wanted, values)

    def remove(self, record: Any) -> None:
        """删去一条；可以撤销，所以不问。"""
        self.context.write(
            f"删去{self.noun}",
            lambda session, _: self.delete(session, record.id),
            lambda batch_id: offer_undo(self.context, batch_id, f"“{record.draft.title}”已删去。"),
        )

    def add_files(self, record: Any) -> None:
        """给一条添加证书等附件。"""
        chosen = files.choose_files(self, "选择证书或材料", ANY_FILE)
        if not chosen:
            return
        work = partial(
            papers.add_papers,
            folder=self.context.data_folder,
            owner_table=self.owner,
            owner_id=record.id,
            paths=chosen,
        )
        self.context.write(
            "添加附件",
            lambda session, _: work(session),
            lambda batch_id: offer_undo(self.context, batch_id, f"{len(chosen)} 个附件已添加，在“附件”里。"),
        )

    def _open(self, wanted: Wanted, values: Mapping[str, Any]) -> RecordDialog:
        dialog = RecordDialog(self.context, wanted, values, self)
        dialog.done_with.connect(lambda batch_id, told: offer_undo(self.context, batch_id, told))
        dialog.open()
        return dialog

    def _with_chosen(self, act: Any) -> None:
        table = self.form.recordsTable
        index = table.view.currentIndex()
        if index.isValid():
            act(self._records[table.model.source_row(index.row())])
        elif len(self._records) == 1:
            act(self._records[0])
        else:
            self.context.fail(NOT_CHOSEN)


class AwardsSection(RecordsSection):
    """获奖与荣誉。"""

    title = "荣誉获奖"
    name = "teacherAwards"
    noun = "获奖"
    owner = papers.AWARD
    columns = (
        TableColumn("日期", 96),
        TableColumn("题目", 260),
        TableColumn("类别", 84),
        TableColumn("级别", 70),
        TableColumn("奖项", 84),
        TableColumn("发证单位", 170),
        TableColumn("参与", 84),
        TableColumn("证书编号", 140),
        TableColumn("备注", 140),
    )

    @override
    def load(self, session: Any, teacher_id: int) -> Sequence[Award]:
        return awards.list_awards(session, teacher_id)

    @override
    def row_of(self, record: Award) -> Row:
        draft = record.draft
        return (
            str(draft.day),
            draft.title,
            draft.category,
            draft.level,
            draft.prize,
            draft.issuer,
            draft.role,
            draft.certificate,
            draft.note,
        )

    @override
    def fields(self) -> tuple[FormField, ...]:
        return (
            FormField("title", "题目"),
            FormField("day", "发证日期", day=True),
            FormField("category", "类别", _choices(CodeList.AWARD)),
            FormField("level", "级别", _choices(CodeList.LEVEL)),
            FormField("prize", "奖项", _choices(CodeList.PRIZE), editable=True),
            FormField("issuer", "发证单位"),
            FormField("subject", "学科"),
            FormField("role", "参与", _choices(CodeList.ROLE), editable=True),
            FormField("certificate", "证书编号"),
            FormField("note", "备注"),
        )

    @override
    def store(self, session: Any, record_id: int | None, values: Mapping[str, Any]) -> int:
        draft = AwardDraft(**{**values, "day": _day_of(values)})
        if record_id is None:
            return awards.add_award(session, self.teacher_id, draft)
        return awards.edit_award(session, record_id, draft)

    @override
    def delete(self, session: Any, record_id: int) -> int:
        return awards.delete_award(session, record_id)


class WorksSection(RecordsSection):
    """论文、公开课、讲座、培训。"""

    title = "论文与公开课"
    name = "teacherWorks"
    noun = "成果"
    owner = papers.WORK
    columns = (
        TableColumn("日期", 96),
        TableColumn("种类", 80),
        TableColumn("题目", 320),
        TableColumn("级别", 80),
        TableColumn("刊物或地点", 240),
        TableColumn("备注", 200),
    )

    @override
    def load(self, session: Any, teacher_id: int) -> Sequence[Work]:
        return works.list_works(session, teacher_id)

    @override
    def row_of(self, record: Work) -> Row:
        draft = record.draft
        return (str(draft.day), draft.kind.label, draft.title, draft.level, draft.place, draft.note)

    @override
    def fields(self) -> tuple[FormField, ...]:
        return (
            FormField("kind", "种类", tuple((kind.label, kind) for kind in WorkKind)),
            FormField("title", "题目"),
            FormField("day", "日期", day=True),
            FormField("level", "级别", _choices(CodeList.LEVEL)),
            FormField("place", "刊物或地点"),
            FormField("note", "备注"),
        )

    @override
    def store(self, session: Any, record_id: int | None, values: Mapping[str, Any]) -> int:
        draft = WorkDraft(**{**values, "day": _day_of(values), "kind": WorkKind(values["kind"])})
        if record_id is None:
            return works.add_work(session, self.teacher_id, draft)
        return works.edit_work(session, record_id, draft)

    @override
    def delete(self, session: Any, record_id: int) -> int:
        return works.delete_work(session, record_id)


def _choices(wanted: CodeList) -> Options:
    return (("", ""), *((each.name, each.code) for each in codes.codes(wanted)))


def _day_of(values: Mapping[str, Any]) -> date:
    day = values["day"]
    if not isinstance(day, date):
        raise UserError("没有写日期，请填写后再保存；只知道月份的写 2020-09。")
    return day
