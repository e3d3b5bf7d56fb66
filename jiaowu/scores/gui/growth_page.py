"""进退步：与较早的一次考试比，各人进退、各班与各位教师的增值、等级转移。"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.progress import Progress
from jiaowu.scores.comparison import Grouping
from jiaowu.scores.growth import DEFINITIONS, Growth, PupilGrowth
from jiaowu.scores.gui.compared_figures import interval_text
from jiaowu.scores.gui.loaded_page import Fetch, LoadedPage
from jiaowu.scores.gui.page import fill_box
from jiaowu.scores.services.sittings import EarlierExam, earlier_exams
from jiaowu.scores.services.tracking import (
    GainOptions,
    Gains,
    progress_between,
    value_added_between,
)
from jiaowu.scores.services.tracking import (
    Progress as GrowthFound,
)
from jiaowu.scores.transfers import DEFINITIONS as TRANSFER_DEFINITIONS
from jiaowu.scores.transfers import LEVEL_FLOORS, Contribution
from jiaowu.scores.value_added import DIAGNOSIS_NOTE, GroupGain, Method, ValueAdded

SIGNED_Z = "+0.00;-0.00;0.00"
SIGNED = "+0;-0;0"
SIGNED_PERCENT = "+0.0%;-0.0%;0.0%"

METHODS = {
    Method.RESIDUAL: SIGNED_Z,
    Method.DELTA_Z: SIGNED_Z,
    Method.DELTA_T: "+0.0;-0.0;0.0",
    Method.PERCENTILE: SIGNED_PERCENT,
    Method.PLACE: "+0.0;-0.0;0.0",
    Method.RAW_RESIDUAL: SIGNED_Z,
}
"""增值的算法与它的数字格式，默认第一种。"""

PUPIL_COLUMNS = (
    TableColumn("班级", 104),
    TableColumn("姓名", 84),
    TableColumn("学号", 100),
    TableColumn("上次分数", 80, numeric=True),
    TableColumn("这次分数", 80, numeric=True),
    TableColumn("上次 Z", 70, SIGNED_Z, numeric=True),
    TableColumn("这次 Z", 70, SIGNED_Z, numeric=True),
    TableColumn("ΔZ", 70, SIGNED_Z, numeric=True, explained=True),
    TableColumn("ΔT", 64, "+0.0;-0.0;0.0", numeric=True),
    TableColumn("百分位变化", 90, SIGNED_PERCENT, numeric=True),
    TableColumn("名次变化", 80, SIGNED, numeric=True),
    TableColumn("进退步系数", 90, "+0.000;-0.000;0.000", numeric=True),
)
RANK_COLUMNS = 2
"""末尾几列按名次算，义务教育模式下不显示。"""


@dataclass(frozen=True, eq=False)
class GrowthView:
    """与一次较早的考试比的全部结果。"""

    choices: tuple[EarlierExam, ...]
    earlier: EarlierExam
    growth: GrowthFound
    classes: Gains
    teachers: Gains | None
    """没有登记任教时为 None。"""


class GrowthPage(LoadedPage[GrowthView]):
    """学生、班级、教师、等级转移四页。"""

    title = "进退步"

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self._chosen: int | None = None
        self.exams, self.subjects, self.methods = QComboBox(), QComboBox(), QComboBox()
        for box, name in (
            (self.exams, "growthExam"),
            (self.subjects, "growthSubject"),
            (self.methods, "growthMethod"),
        ):
            box.setObjectName(name)
        self.heads = QLabel()
        self.heads.setObjectName("growthHeads")
        self.heads.setProperty("role", "soft")
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pupils, self.classes, self.teachers, self.transfers = (TableView() for _ in range(4))
        for title, table in (
            ("学生", self.pupils),
            ("班级增值", self.classes),
            ("教师增值", self.teachers),
            ("等级转移", self.transfers),
        ):
            self.pages.addTab(table, title)
        note = QLabel(DIAGNOSIS_NOTE)
        note.setProperty("role", "soft")
        row = QHBoxLayout()
        for title, box in (("与", self.exams), ("相比　学科", self.subjects), ("增值算法", self.methods)):
            row.addWidget(QLabel(title))
            row.addWidget(box)
        row.addStretch(1)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.heads)
        layout.addWidget(self.pages, 1)
        layout.addWidget(note)

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        for table, name, title in (
            (self.pupils, "growthPupils", "学生进退步"),
            (self.classes, "growthClasses", "班级增值"),
            (self.teachers, "growthTeachers", "教师增值"),
            (self.transfers, "growthTransfers", "等级转移"),
        ):
            table.set_up(context, name, title)
        self.exams.currentIndexChanged.connect(self._choose)
        self.subjects.currentIndexChanged.connect(self._show_subject)
        self.methods.currentIndexChanged.connect(self._show_subject)
        self.pupils.explained.connect(self._explain_pupil)
        self.classes.explained.connect(lambda row, _column: self._explain_group(Grouping.CLASS, row))
        self.teachers.explained.connect(lambda row, _column: self._explain_group(Grouping.TEACHER, row))
        self.transfers.explained.connect(lambda row, _column: self._explain_transfer(row))

    @override
    def fetcher(self) -> Fetch[GrowthView]:
        exam_id, grade, chosen = self.exam.id, self.grade, self._chosen

        def fetch(session: Any, progress: Progress) -> GrowthView:
            choices = earlier_exams(session, exam_id, grade)
            if not choices:
                raise UserError("这一届还没有更早的考试，导入两次以上才能看进退步。")
            earlier = next((each for each in choices if each.exam.id == chosen), choices[0])
            progress.step("正在计算进退步")
            found = progress_between(session, earlier.exam.id, exam_id, grade)
            progress.step("正在计算增值")
            classes = value_added_between(session, earlier.exam.id, exam_id, grade)
            return GrowthView(
                choices, earlier, found, classes, _teacher_gains(session, earlier.exam.id, exam_id, grade)
            )

        return fetch

    @override
    def show_found(self, found: GrowthView) -> None:
        fill_box(self.exams, [each.exam.name for each in found.choices], found.earlier.exam.name)
        fill_box(self.methods, [method.label for method in self._methods])
        subjects = [each.subject for each in found.growth.growths]
        fill_box(self.subjects, subjects, self.subjects.currentText() or "总分")
        self.pages.setTabVisible(2, found.teachers is not None)
        self._show_subject()

    def _choose(self, at: int) -> None:
        if self.found is not None and 0 <= at < len(self.found.choices):
            self._chosen = self.found.choices[at].exam.id
            self.redraw()

    @property
    def method(self) -> Method:
        """选中的增值算法。"""
        return self._methods[max(0, self.methods.currentIndex())]

    @property
    def _methods(self) -> tuple[Method, ...]:
        """可选的算法；不显示名次时没有名次增值。"""
        return tuple(method for method in METHODS if self.ranks_shown or method is not Method.PLACE)

    def growth(self) -> Growth | None:
        """选中学科的进退步。"""
        if self.found is None:
            return None
        subject = self.subjects.currentText()
        return next((each for each in self.found.growth.growths if each.subject == subject), None)

    def gains(self, by: Grouping) -> ValueAdded | None:
        """选中学科的增值；人数不足没有计算为 None。"""
        if self.found is None:
            return None
        source = self.found.classes if by is Grouping.CLASS else self.found.teachers
        subject = self.subjects.currentText()
        return next((each for each in source.subjects if each.subject == subject), None) if source else None

    def _show_subject(self) -> None:
        growth = self.growth()
        if growth is None:
            return
        heads = growth.matched.headcount(growth.matched.cohort.later.whole)
        self.heads.setText(
            f"匹配 {heads.matched} 人（两次都有成绩）　·　流入 {heads.inflow} 人　·　流出 {heads.outflow} 人"
            f"　·　只比匹配的学生{self._untaught()}"
        )
        columns = PUPIL_COLUMNS if self.ranks_shown else PUPIL_COLUMNS[:-RANK_COLUMNS]
        self.pupils.set_columns(columns)
        self.pupils.set_rows([_pupil_cells(each)[: len(columns)] for each in growth.pupils])
        self._show_groups(Grouping.CLASS, self.classes)
        self._show_groups(Grouping.TEACHER, self.teachers)
        self._show_transfers()

    def _untaught(self) -> str:
        """登记了任教，而这一科（总分）没有教师可比时说一声，免得“教师增值”空着。"""
        gains = self.gains(Grouping.TEACHER)
        return "　·　看教师增值请先选一科" if gains is not None and not gains.groups else ""

    @property
    def ranks_shown(self) -> bool:
        """名次一类的列显示不显示。"""
        return any(column.title == "级名次" and column.shown for column in self.scope.pupil_columns)

    def _show_groups(self, by: Grouping, table: TableView) -> None:
        gains, method = self.gains(by), self.method
        table.set_columns(_group_columns(by, method))
        rows = [] if gains is None else [_group_cells(gain, method) for gain in (*gains.groups, gains.grade)]
        table.set_rows(rows, None, len(rows) - 1 if rows else None)

    def _show_transfers(self) -> None:
        gains = self.gains(Grouping.CLASS)
        names = [name for name, _ in LEVEL_FLOORS]
        self.transfers.set_columns(
            (
                TableColumn("班级", 104),
                TableColumn("上次在最高等", 100, "0", numeric=True),
                TableColumn("巩固率", 80, "0.0%", numeric=True, explained=True),
                TableColumn("转化率", 80, "0.0%", numeric=True, explained=True),
                *(TableColumn(f"上次{name} → 这次", 190) for name in names),
            )
        )
        rows = [] if gains is None else [_transfer_cells(gain) for gain in (*gains.groups, gains.grade)]
        self.transfers.set_rows(rows, None, len(rows) - 1 if rows else None)

    def _explain_pupil(self, at: int, _column: int) -> None:
        growth = self.growth()
        if growth is not None:
            each = growth.pupils[at]
            self.pop_up(f"{each.pupil.name} · {growth.subject} · ΔZ", DEFINITIONS, (each.at,))

    def _explain_group(self, by: Grouping, at: int) -> None:
        gains = self.gains(by)
        if gains is None:
            return
        gain = (*gains.groups, gains.grade)[at]
        heads = gain.headcount
        lines = [
            self.method.definition,
            f"匹配 {heads.matched} 人，流入 {heads.inflow} 人，流出 {heads.outflow} 人，",
            f"匹配的人里 {heads.moved} 人是从别的班转来的。",
            *([f"结论：{gain[self.method].verdict.label}。"] if gain.group.id else []),
            DIAGNOSIS_NOTE,
        ]
        title = f"{gain.group.title} · {gains.subject} · {self.method.label}"
        self.pop_up(title, lines, _matched_members(gains, gain))

    def _explain_transfer(self, at: int) -> None:
        gains = self.gains(Grouping.CLASS)
        if gains is not None:
            gain = (*gains.groups, gains.grade)[at]
            title = f"{gain.group.title} · {gains.subject} · 等级转移"
            self.pop_up(title, TRANSFER_DEFINITIONS, _matched_members(gains, gain))


def _matched_members(gains: ValueAdded, gain: GroupGain) -> list[int]:
    """一组里两次都有成绩的考生。"""
    return sorted(set(gain.group.members.tolist()) & set(gains.matched.after.tolist()))


def _teacher_gains(session: Any, earlier_id: int, exam_id: int, grade: int) -> Gains | None:
    """教师增值；这个学期没有登记任教时为 None。"""
    try:
        return value_added_between(session, earlier_id, exam_id, grade, GainOptions(Grouping.TEACHER))
    except UserError:
        return None


def _pupil_cells(each: PupilGrowth) -> Row:
    place = each.pupil.class_key.name if each.pupil.class_key else ""
    return (
        place,
        each.pupil.name,
        each.pupil.number or "",
        each.before.score,
        each.after.score,
        each.before.z,
        each.after.z,
        each.delta_z,
        each.delta_t,
        each.percentile_gain,
        each.place_gain,
        each.progress,
    )


def _group_columns(by: Grouping, method: Method) -> tuple[TableColumn, ...]:
    return (
        TableColumn(by.label, 110),
        TableColumn("匹配", 60, "0", numeric=True),
        TableColumn("流入", 60, "0", numeric=True),
        TableColumn("流出", 60, "0", numeric=True),
        TableColumn("转班", 60, "0", numeric=True),
        TableColumn(method.label, 120, METHODS[method], numeric=True, explained=True),
        TableColumn("95% 区间", 130),
        TableColumn("与年级其余考生比", 132),
        TableColumn("优秀净增", 80, SIGNED, numeric=True),
        TableColumn("占年级净增", 120),
    )


def _group_cells(gain: GroupGain, method: Method) -> Row:
    figure, heads = gain[method], gain.headcount
    whole = not gain.group.id
    return (
        gain.group.title,
        heads.matched,
        heads.inflow,
        heads.outflow,
        heads.moved,
        figure.value,
        interval_text(figure.interval, METHODS[method]),
        "" if whole else figure.verdict.label,
        gain.contribution.own,
        "" if whole else share_text(gain.contribution),
    )


def share_text(contribution: Contribution) -> str:
    """净增占年级净增的份额；一增一减时注明逆势，不然 −3 与 +3 看起来一样。"""
    if contribution.rate is None:
        return ""
    return f"{display(contribution.rate, '0.0%')}{'（逆势）' if contribution.against else ''}"


def _transfer_cells(gain: GroupGain) -> Row:
    names = [name for name, _ in LEVEL_FLOORS]
    moves = [
        "　".join(f"{name} {count}" for name, count in zip(names, row, strict=True) if count)
        for row in gain.transfer.counts
    ]
    transfer = gain.transfer
    return (gain.group.title, transfer.entered_top, transfer.consolidation, transfer.conversion, *moves)
