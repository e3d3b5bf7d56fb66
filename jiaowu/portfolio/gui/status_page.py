"""发展现状：登记的各项与经过（来自教师档案），以及本人的自我分析。"""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.portfolio.gui.entry_form import edit_entry, write_entry
from jiaowu.portfolio.gui.page import PortfolioPage
from jiaowu.portfolio.parts import Part, entry_kinds
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.timeline import Entry
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.facts import Fact, FactKind, history
from jiaowu.teachers.people import Profile, TaughtTerm

PER_ROW = 3
WIDEST = 940
"""像素；再宽，一行字就太长。"""
KINDS = (
    FactKind.TITLE,
    FactKind.POST_LEVEL,
    FactKind.BACKBONE,
    FactKind.DUTY,
    FactKind.GROUP,
    FactKind.HOMEROOM,
)
RECORD = "教师档案"


class StatusPage(PortfolioPage):
    """只看；要改的到教师档案里改，自我分析在这里写。"""

    title = Part.STATUS.value

    def __init__(self, context: Context) -> None:
        """内容由 show_portfolio 给。"""
        super().__init__(context)
        self.analysis_button = QPushButton("写自我分析…")
        self.analysis_button.setObjectName("writeAnalysisButton")
        self.analysis_button.clicked.connect(lambda: write_entry(self, entry_kinds(Part.STATUS)))
        self.record_button = QPushButton("到教师档案里改")
        self.record_button.setObjectName("openRecordButton")
        self.record_button.clicked.connect(self._open_record)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.record_button)
        row.addWidget(self.analysis_button)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setObjectName("statusArea")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.area, 1)

    @override
    def redraw(self, portfolio: Portfolio) -> None:
        profile = portfolio.status.profile
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(_heading("基本情况"))
        layout.addLayout(_pairs(_basic(profile)))
        layout.addWidget(_heading("职称、称号与职务的经过"))
        layout.addLayout(_facts(profile))
        layout.addWidget(_heading("任教的经过"))
        layout.addLayout(_taught(profile.taught))
        layout.addWidget(_heading("自我分析"))
        if not portfolio.status.analyses:
            layout.addWidget(_soft("还没有写。自我分析写优势、不足、机会与打算，一年一篇。"))
        for entry in portfolio.status.analyses:
            layout.addLayout(self._analysis(entry))
        layout.addStretch(1)
        self.area.setWidget(inside)

    def _analysis(self, entry: Entry) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(2)
        head = QPushButton(f"{entry.draft.day:%Y-%m-%d}　{entry.draft.title}")
        head.setObjectName(f"entry{entry.id}Button")
        head.setProperty("role", "link")
        head.setToolTip("改或删去这一篇")
        head.clicked.connect(partial(self._edit, entry))
        box.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(_text(entry.draft.text))
        return box

    def _edit(self, entry: Entry) -> None:
        edit_entry(self, entry, entry_kinds(Part.STATUS))

    def _open_record(self) -> None:
        if self.portfolio is not None:
            self.context.open_record("teachers", "teacher", self.portfolio.teacher_id)


def _basic(profile: Profile) -> tuple[tuple[str, str], ...]:
    basic, row = profile.basic, profile.row
    tenure = "" if row.tenure is None else f"{row.tenure} 年（{row.tier}）"
    return (
        ("姓名", basic.name),
        ("工号", basic.number or ""),
        ("性别", row.sex_name),
        ("出生年月", f"{basic.birth:%Y-%m}" if basic.birth else ""),
        ("参加工作", f"{basic.started:%Y-%m}" if basic.started else ""),
        ("教龄", tenure),
        ("学历", codes.name_of(CodeList.EDUCATION, basic.education)),
        ("毕业院校", basic.college or ""),
        ("所学专业", basic.major or ""),
        ("政治面貌", codes.name_of(CodeList.POLITICS, basic.politics)),
        ("岗位类别", codes.name_of(CodeList.POST, basic.post_kind)),
        ("职称", row.title),
        ("教研组", row.group),
        ("骨干与称号", "、".join(row.backbone)),
        ("本学期任教", "、".join(row.subjects)),
    )


def _pairs(pairs: Iterable[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    for at, (label, value) in enumerate(pairs):
        row, column = divmod(at, PER_ROW)
        grid.addWidget(_soft(label), row, 2 * column)
        grid.addWidget(_text(value or "没有登记", soft=not value), row, 2 * column + 1)
        grid.setColumnStretch(2 * column + 1, 1)
    return grid


def _facts(profile: Profile) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(2, 1)
    at = 0
    for kind in KINDS:
        for place, fact in enumerate(history(profile.facts, kind)):
            grid.addWidget(_soft("" if place else kind.label), at, 0)
            grid.addWidget(_text(_value(fact)), at, 1)
            grid.addWidget(
                _text("　".join(part for part in (fact.span, fact.note) if part), soft=True), at, 2
            )
            at += 1
    if not at:
        grid.addWidget(_soft("还没有登记，请在教师档案的“职务与称号”里登记。"), 0, 0, 1, 3)
    return grid


def _value(fact: Fact) -> str:
    return fact.value if fact.kind is not FactKind.STATUS else codes.name_of(CodeList.STATUS, fact.value)


def _taught(terms: Iterable[TaughtTerm]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    found = list(terms)
    for at, each in enumerate(found):
        subjects = "、".join(dict.fromkeys(lesson.subject for lesson in each.lessons))
        classes = "、".join(dict.fromkeys(lesson.class_title for lesson in each.lessons))
        told = "　".join(part for part in (subjects, classes, "、".join(each.roles)) if part)
        grid.addWidget(_soft(each.term.name), at, 0)
        grid.addWidget(_text(told), at, 1)
    if not found:
        grid.addWidget(_soft("还没有登记任教。"), 0, 0, 1, 2)
    return grid


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label


def _soft(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "soft")
    return label


def _text(text: str, *, soft: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if soft:
        label.setProperty("role", "soft")
    return label
