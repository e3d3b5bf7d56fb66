"""师徒结对：一个学期的各对与进度，落后的标红；下面是选中的一对。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.research.gui.buttons import make_button, make_label, make_menu_button, make_row
from jiaowu.research.gui.mentoring_pair import PairPanel
from jiaowu.research.gui.page import ResearchPage
from jiaowu.research.gui.people_dialog import PeopleDialog, PersonField
from jiaowu.research.gui.projects_coverage import shade_rows
from jiaowu.research.mentoring import PairDraft, fields, presets
from jiaowu.research.reports import mentoring as reports
from jiaowu.research.services.mentoring import Pair, save_pair
from jiaowu.research.services.mentoring_progress import Tracked, track
from jiaowu.research.services.mentoring_settings import get_most_apprentices, save_most_apprentices
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.services.choices import Person, list_people
from jiaowu.teachers.services.records import RecordSource

COLUMNS = (
    TableColumn("师傅", 92),
    TableColumn("徒弟", 92),
    TableColumn("领域", 110),
    TableColumn("期限", 180),
    TableColumn("状态", 84),
    TableColumn("互为师徒", 76),
    TableColumn("进度", 560),
    TableColumn("情况", 64),
    TableColumn("考核", 70),
)


@dataclass(frozen=True)
class _View:
    """一个学期的师徒。"""

    tracked: tuple[Tracked, ...]
    people: tuple[Person, ...]
    span: tuple[date, date]
    """新登记时预填的期限：学期的第一天起一年。"""


class MentoringPage(ResearchPage):
    """上面一览，下面一对。"""

    watches = frozenset(
        {
            "mentoring",
            "mentoring_entry",
            "mentoring_review",
            "teacher",
            "observation",
            "teacher_work",
            "observer",
            "setting",
        }
    )

    def __init__(
        self, context: Context, sources: Sequence[RecordSource], parent: QWidget | None = None
    ) -> None:
        """搭好部件。"""
        super().__init__(context, sources, parent)
        self._view: _View | None = None
        self._chosen: int | None = None
        self.stack = QStackedWidget()
        self.empty = EmptyPage()
        self.table = TableView()
        self.panel = PairPanel(context)
        self.counts = make_label()
        self._lay_out()

    def _lay_out(self) -> None:
        self.empty.set_up(
            "这个学期还没有师徒结对",
            "登记一对：师傅、徒弟、领域、期限，选一套任务；协议可以直接打印签字，\n"
            "听课、公开课、论文的完成情况自动从各处的记录里数。",
            "登记师徒…",
        )
        self.empty.button.setObjectName("firstPairButton")
        self.empty.asked.connect(self.add)
        self.table.set_up(self.context, "mentoring", reports.LIST_TITLE)
        self.table.set_columns(COLUMNS)
        self.table.view.setSelectionBehavior(self.table.view.SelectionBehavior.SelectRows)
        self.table.view.selectionModel().currentRowChanged.connect(lambda *_: self._on_row())
        self.panel.edit_asked.connect(self.edit)
        self.panel.print_asked.connect(self.print_contract)
        printing = make_menu_button(
            "打印 / 导出 ▾",
            "printMentoringButton",
            (
                ("本学期的拜师协议…", self.print_contracts),
                (f"{reports.LIST_TITLE}…", lambda: self._print(reports.LIST_TITLE, reports.build_list)),
                (
                    f"{reports.PROCESS_TITLE}…",
                    lambda: self._print(reports.PROCESS_TITLE, reports.build_process),
                ),
                (
                    f"{reports.REVIEW_TITLE}…",
                    lambda: self._print(reports.REVIEW_TITLE, reports.build_reviews),
                ),
            ),
            self,
        )
        more = make_menu_button("更多 ▾", "moreMentoringButton", (("带徒人数的限制…", self.set_most),), self)
        add = make_button("登记师徒…", "addPairButton", self.add, primary=True)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.table)
        splitter.addWidget(self.panel)
        remember(splitter, "mentoring", self.context.settings, (300, 300))
        listed = QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(make_row(self.counts, None, more, printing, add))
        rows.addWidget(splitter, 1)
        self.list = listed
        self.stack.addWidget(self.empty)
        self.stack.addWidget(listed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        term_id, sources = self.term_id, self.sources
        today = date.today()  # noqa: DTZ011 — 日期按本地

        def work(session: Any, _progress: Any) -> _View:
            first = term_days(get_term(session, term_id))[0]
            found = track(session, term_id, sources, today)
            return _View(found, list_people(session, term_id), (first, _year_after(first)))

        self.context.load("正在读取师徒结对", work, self._show)

    def _show(self, view: _View) -> None:
        self._view = view
        today = date.today()  # noqa: DTZ011 — 日期按本地
        behind = {at for at, each in enumerate(view.tracked) if each.behind}
        rows = [self._row(each, today) for each in view.tracked]
        self.table.set_rows(rows, shade_rows(self.context.theme, behind))
        reviewed = sum(bool(each.pair.review_of(self.term_id).grade) for each in view.tracked)
        told = (f"师徒 {len(rows)} 对", f"落后 {len(behind)} 对", f"已考核 {reviewed} 对")
        self.counts.setText("　·　".join(told))
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        self._select()

    def _row(self, each: Tracked, today: date) -> tuple[Any, ...]:
        pair = each.pair
        return (
            pair.mentor,
            pair.apprentice,
            pair.draft.field,
            f"{pair.span.first} 至 {pair.span.last}",
            pair.state(today),
            "是" if pair.mutual else "",
            each.text,
            "落后" if each.behind else "完成" if each.met else "",
            pair.review_of(self.term_id).grade,
        )

    def _select(self) -> None:
        """照旧选中原来的一对；没有就选第一对。"""
        view = self._view
        if view is None or not view.tracked:
            self.panel.show_pair(None, self.term_id)
            return
        keys = [each.pair.id for each in view.tracked]
        at = keys.index(self._chosen) if self._chosen in keys else 0
        model = self.table.model
        row = next((row for row in range(model.rowCount()) if model.source_row(row) == at), 0)
        self.table.view.selectRow(row)
        self._on_row()

    @override
    def show_record(self, row_id: int) -> None:
        self._chosen = row_id
        self._select()

    def _on_row(self) -> None:
        index, view = self.table.view.currentIndex(), self._view
        if view is None or not index.isValid():
            return
        tracked = view.tracked[self.table.model.source_row(index.row())]
        self._chosen = tracked.pair.id
        self.panel.show_pair(tracked, self.term_id)

    # ---- 动作 -------------------------------------------------------------------

    def add(self) -> PeopleDialog | None:
        """登记一对师徒。"""
        return self._edit(None)

    def edit(self) -> PeopleDialog | None:
        """改选中的一对的协议。"""
        return self._edit(self.panel.tracked.pair if self.panel.tracked else None)

    def _edit(self, pair: Pair | None) -> PeopleDialog | None:
        view = self._view
        if view is None:
            return None
        wanted = Wanted(
            "登记师徒" if pair is None else "改师徒协议",
            _asked(pair),
            lambda session, values: _save(session, pair, values),
            "师徒结对已登记。" if pair is None else "师徒协议已改。",
        )
        draft = pair.draft if pair else None
        people = (
            PersonField("mentor_id", "师傅（甲方）", view.people, draft.mentor_id if draft else None),
            PersonField("apprentice_id", "徒弟（乙方）", view.people, draft.apprentice_id if draft else None),
        )
        start, end = (draft.start, draft.end) if draft else view.span
        values: dict[str, Any] = {"start": start, "end": end, "field": fields()[0]}
        if draft is not None:
            values |= {name: getattr(draft, name) or "" for name in ("field", "signed", "goals", "note")}
        dialog = PeopleDialog(self.context, wanted, values, people, self)
        dialog.done_with.connect(self.offer_undo)
        dialog.open()
        return dialog

    def set_most(self) -> RecordDialog:
        """改一位师傅至多带几名徒弟。"""
        most = self.context.read(get_most_apprentices)

        def save(session: Any, values: Mapping[str, Any]) -> None:
            if not values["most"].isdecimal():
                raise UserError(f"“{values['most']}”不是个数，请写 0 或正整数。")
            save_most_apprentices(session, int(values["most"]))

        asked = (FormField("most", "一位师傅至多带几名徒弟"),)
        wanted = Wanted("带徒人数的限制", asked, save, "限制已改。", "不限制的写 0；超过时提醒，仍可以保存。")
        dialog = RecordDialog(self.context, wanted, {"most": most}, self)
        dialog.done_with.connect(lambda _batch, told: self.context.say(told))
        dialog.open()
        return dialog

    def print_contract(self) -> None:
        """选中的一对的协议。"""
        if self.panel.tracked is not None:
            key = self.panel.tracked.pair.id
            self.preview(reports.CONTRACT_TITLE, lambda session, _: reports.build_contracts(session, key))

    def print_contracts(self) -> None:
        """这个学期全部的协议，一对一页。"""
        term_id = self.term_id
        self.preview(
            reports.CONTRACT_TITLE, lambda session, _: reports.build_contracts(session, term_id=term_id)
        )

    def _print(self, title: str, build: Any) -> None:
        sources, term_id = self.sources, self.term_id
        self.preview(title, lambda session, _: build(session, sources, term_id))


def _asked(pair: Pair | None) -> tuple[FormField, ...]:
    known = (
        FormField("field", "领域", tuple((each, each) for each in fields()), editable=True),
        FormField("start", "期限从", day=True),
        FormField("end", "到", day=True),
        FormField("signed", "签订日期", day=True, hint="还没有签字就空着"),
        FormField("goals", "帮带目标", lines=3),
        FormField("note", "备注"),
    )
    if pair is not None:
        return known
    chosen = FormField("preset", "任务", tuple((each.name, each.code) for each in presets()))
    return (*known[:4], chosen, *known[4:])


def _save(session: Any, pair: Pair | None, values: Mapping[str, Any]) -> int:
    if values["mentor_id"] is None or values["apprentice_id"] is None:
        raise UserError("请选好师傅和徒弟，没有登记的教师请先在教师档案里登记。")
    if values["start"] is None or values["end"] is None:
        raise UserError("请写期限的开始与结束。")
    preset = next((each for each in presets() if each.code == values.get("preset")), None)
    targets = pair.draft.targets if pair is not None else preset.targets if preset else ()
    draft = PairDraft(
        values["mentor_id"],
        values["apprentice_id"],
        values["field"],
        values["start"],
        values["end"],
        values["signed"],
        values["goals"],
        targets,
        values["note"],
    )
    return save_pair(session, draft, pair.id if pair else None, knowingly=values["knowingly"])


def _year_after(first: date) -> date:
    """满一年的最后一天；学期的第一天不会是 2 月 29 日。"""
    return date.fromordinal(first.replace(year=first.year + 1).toordinal() - 1)
