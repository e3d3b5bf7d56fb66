"""学习帮扶：先过办公密码，再看档案列表；打开一份就是一页，不叠对话框。"""

from typing import Any

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.paper.document import Document
from jiaowu.progress import Progress
from jiaowu.school.services.settings import check_password, has_password
from jiaowu.scores.gui.page import ScoresPage
from jiaowu.scores.gui.support_case import CaseView
from jiaowu.scores.gui.support_dialogs import NominateDialog, SuggestDialog
from jiaowu.scores.reports import support as reports
from jiaowu.scores.services import support
from jiaowu.scores.support_cases import CaseRow

WATCHED = frozenset({"support_case", "support_record", "support_check", "support_group", "setting"})

COLUMNS = (
    TableColumn("班级", 110),
    TableColumn("姓名", 84),
    TableColumn("学科", 64),
    TableColumn("入档时", 170),
    TableColumn("建档", 92),
    TableColumn("来源", 76),
    TableColumn("帮扶教师", 84),
    TableColumn("学习小组", 110),
    TableColumn("记录", 56, "0", numeric=True),
    TableColumn("最近记录", 92),
    TableColumn("状态", 84),
)


class SupportPage(ScoresPage):
    """档案列表与一份档案。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self._unlocked = False
        self._rows: tuple[CaseRow, ...] = ()
        self.stack = QStackedWidget()
        self.lock = _LockPage()
        self.empty = EmptyPage()
        self.list = _ListPage()
        self.case = CaseView()
        for page in (self.lock, self.empty, self.list, self.case):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.stack)

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        self.empty.set_up(
            "还没有学习帮扶档案",
            "程序按“学校设置”里的规则，从这次考试的成绩建议需要帮助的学生，由教师决定是否建档；\n"
            "也可以不看成绩，由教师提名。",
            "从成绩建议…",
        )
        self.empty.button.setObjectName("firstSuggestButton")
        self.list.set_up(context)
        self.case.set_up(context)
        self._connect(context)

    def _connect(self, context: Context) -> None:
        self.lock.entered.clicked.connect(self._unlock)
        self.lock.password.returnPressed.connect(self._unlock)
        self.empty.asked.connect(self.suggest)
        self.list.suggest.clicked.connect(self.suggest)
        self.list.nominate.clicked.connect(self.nominate)
        self.list.table.opened.connect(lambda row: self.open_case(self._rows[row].id))
        self.case.closed.connect(self._reload)
        menu = QMenu(self)
        menu.addAction("学习帮扶个案…", self.preview_cases)
        menu.addAction("学习帮扶汇总…", self.preview_summary)
        self.list.print.setMenu(menu)
        self.case.printed.connect(lambda case_id: self.preview_cases((case_id,)))
        context.changed.connect(self._on_changed)

    @override
    def redraw(self) -> None:
        """换考试不影响档案；只有还没显示过列表时才读。"""
        if self.stack.currentWidget() is not self.case:
            self._reload()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & WATCHED and self.isVisible() and self.stack.currentWidget() is not self.case:
            self._reload()

    def _reload(self) -> None:
        def read(session: Any, _progress: Progress) -> tuple[bool, tuple[CaseRow, ...]]:
            locked = has_password(session) and not self._unlocked
            return locked, () if locked else support.list_cases(session)

        self.context.load("正在读取学习帮扶档案", read, self._show)

    def _show(self, found: tuple[bool, tuple[CaseRow, ...]]) -> None:
        locked, self._rows = found
        if locked:
            self.stack.setCurrentWidget(self.lock)
            self.lock.password.setFocus()
        elif not self._rows:
            self.stack.setCurrentWidget(self.empty)
        else:
            self.list.show_rows(self._rows)
            self.stack.setCurrentWidget(self.list)

    def _unlock(self) -> None:
        text = self.lock.password.text()
        self._unlocked = self.context.read(lambda session: check_password(session, text))
        self.lock.password.clear()
        self.lock.refusal.setText(
            "" if self._unlocked else "密码不对，请再输一次；更换、取消它也要先输对，请找设密码的人。"
        )
        if self._unlocked:
            self._reload()

    def open_case(self, case_id: int) -> None:
        """打开一份档案。"""
        self.case.open(case_id)
        self.stack.setCurrentWidget(self.case)

    def suggest(self) -> None:
        """按规则从正在看的考试建议学生，勾选后建档。"""
        SuggestDialog(self.context, self.exam, self).open()

    def nominate(self) -> None:
        """由教师提名建档。"""
        NominateDialog(self.context, self.exam, self).open()

    def preview_cases(self, case_ids: tuple[int, ...] = ()) -> None:
        """预览个案；不给编号就是全部没结束的。"""
        self._preview("学习帮扶个案", lambda session, _: reports.build_cases(session, case_ids))

    def preview_summary(self) -> None:
        """预览汇总。"""
        self._preview("学习帮扶汇总", lambda session, _: reports.build_summary(session))

    def _preview(self, title: str, build: "Any") -> None:
        def work(session: Any, progress: Progress) -> Document:
            progress.step(f"正在排版{title}")
            document: Document = build(session, progress)
            return document

        PreviewDialog(self.context, title, work, self).open()


class _LockPage(QWidget):
    """设了办公密码时先看到的一页。"""

    def __init__(self) -> None:
        super().__init__()
        title = QLabel("学习帮扶档案只给有权限的人看")
        title.setProperty("role", "title")
        self.password = QLineEdit()
        self.password.setObjectName("officePassword")
        self.password.setAccessibleName("办公密码")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText("办公密码")
        self.password.setFixedWidth(220)
        self.entered = QPushButton("打开")
        self.entered.setObjectName("unlockButton")
        self.entered.setProperty("role", "primary")
        self.refusal = QLabel()
        self.refusal.setObjectName("unlockRefusal")
        row = QHBoxLayout()
        row.addWidget(self.password)
        row.addWidget(self.entered)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(title)
        layout.addLayout(row)
        layout.addWidget(self.refusal)
        layout.addStretch(1)


class _ListPage(QWidget):
    """全部档案。"""

    def __init__(self) -> None:
        super().__init__()
        self.counts = QLabel()
        self.counts.setProperty("role", "soft")
        self.suggest = QPushButton("从成绩建议…")
        self.suggest.setObjectName("suggestButton")
        self.nominate = QPushButton("教师提名…")
        self.nominate.setObjectName("nominateButton")
        self.print = QPushButton("打印 / 导出 ▾")
        self.print.setObjectName("supportPrintButton")
        self.table = TableView()
        row = QHBoxLayout()
        row.addWidget(self.counts)
        row.addStretch(1)
        for button in (self.suggest, self.nominate, self.print):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.table)

    def set_up(self, context: Context) -> None:
        """接上资料与主题。"""
        self.table.set_up(context, "supportCases", "学习帮扶档案")
        self.table.set_columns(COLUMNS)

    def show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        """换全部的行。"""
        self.table.set_rows([_cells(row) for row in rows])
        open_count = sum(row.status.is_open for row in rows)
        pupils = len({row.student_id for row in rows if row.status.is_open})
        self.counts.setText(f"{len(rows)} 份档案　·　帮扶中 {open_count} 份，{pupils} 人　·　双击打开")


def _cells(row: CaseRow) -> tuple[Any, ...]:
    return (
        row.class_name,
        row.name,
        row.subject,
        row.baseline,
        row.opened,
        row.source.label,
        row.teacher,
        row.group,
        row.records,
        row.last_record,
        row.status.label,
    )
