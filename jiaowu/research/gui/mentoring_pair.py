"""一对师徒的下半页：各条任务的进度，逐次帮带，考核、续签、结束。"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.research.gui.buttons import make_button, make_label, make_menu_button, make_row
from jiaowu.research.gui.mentoring_targets import TargetsDialog
from jiaowu.research.gui.people_dialog import PeopleDialog
from jiaowu.research.gui.projects_coverage import shade_rows
from jiaowu.research.mentoring import GRADES, Entry, Review, Target, units
from jiaowu.research.services import mentoring as service
from jiaowu.research.services.mentoring_progress import Tracked
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.gui.undoing import offer_undo

PROGRESS_COLUMNS = (
    TableColumn("任务", 200),
    TableColumn("完成", 52, "", numeric=True),
    TableColumn("要求", 52, "", numeric=True),
    TableColumn("单位", 48),
    TableColumn("多长时间", 76),
    TableColumn("情况", 64),
)
ENTRY_COLUMNS = (
    TableColumn("日期", 92, "yyyy-mm-dd"),
    TableColumn("帮带内容", 90),
    TableColumn("过程", 250),
    TableColumn("数量", 52, "", numeric=True),
    TableColumn("单位", 48),
)
NO_ENTRY = "请先在帮带记录里选一条。"


class PairPanel(QWidget):
    """内容由 show_pair 给；没有选师徒时停用。"""

    edit_asked = Signal()
    print_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.context = context
        self.tracked: Tracked | None = None
        self._term_id = 0
        self.title = make_label("section")
        self.goals = make_label("soft", wraps=True)
        self.progress, self.entries = TableView(), TableView()
        self.progress.set_up(context, "mentoringProgress", "任务的进度", tools=False)
        self.progress.set_columns(PROGRESS_COLUMNS)
        self.entries.set_up(context, "mentoringEntries", "帮带记录", tools=False)
        self.entries.set_columns(ENTRY_COLUMNS)
        self.entries.opened.connect(lambda row: self.edit_entry(self._entries()[row]))
        self._lay_out()
        self.setEnabled(False)

    def _lay_out(self) -> None:
        more = make_menu_button(
            "更多 ▾",
            "morePairButton",
            (
                ("改协议…", self.edit_asked.emit),
                ("改任务…", self.edit_targets),
                ("续签一年…", self.renew),
                ("提前结束…", self.end),
                ("删去这一对", self.delete),
            ),
            self,
        )
        head = make_row(
            self.title,
            None,
            more,
            make_button("打印协议…", "printContractButton", self.print_asked.emit),
            make_button("考核…", "reviewPairButton", self.review),
            make_button("改这一条…", "editEntryButton", lambda: self._with_entry(self.edit_entry)),
            make_button("删去这一条", "removeEntryButton", lambda: self._with_entry(self.remove_entry)),
            make_button("登记帮带…", "addEntryButton", self.add_entry),
        )
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.progress)
        splitter.addWidget(self.entries)
        remember(splitter, "mentoringPair", self.context.settings, (560, 620))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.goals)
        layout.addWidget(splitter, 1)

    def show_pair(self, tracked: Tracked | None, term_id: int) -> None:
        """显示一对师徒在一个学期的情况；None 为没有选。"""
        self.tracked, self._term_id = tracked, term_id
        self.setEnabled(tracked is not None)
        if tracked is None:
            self.title.setText("在上面选一对师徒")
            self.goals.setText("")
            self.progress.set_rows([])
            self.entries.set_rows([])
            return
        pair = tracked.pair
        self.title.setText(pair.title)
        review = pair.review_of(term_id)
        told = (
            f"目标：{pair.draft.goals}" if pair.draft.goals else "",
            f"本学期考核：{review.grade}" if review.grade else "本学期还没有考核",
            pair.draft.note,
        )
        self.goals.setText("　·　".join(part for part in told if part))
        rows = [
            (
                each.target.name,
                each.done,
                each.target.amount,
                each.target.unit,
                each.target.per.label,
                "完成" if each.met else "落后" if each.behind else "进行中",
            )
            for each in tracked.progresses
        ]
        behind = {at for at, each in enumerate(tracked.progresses) if each.behind}
        self.progress.set_rows(rows, shade_rows(self.context.theme, behind))
        self.entries.set_rows(
            [
                (each.day, each.kind, each.content, each.amount, units().get(each.kind, ""))
                for each in self._entries()
            ]
        )

    def _entries(self) -> tuple[Entry, ...]:
        """新的在前。"""
        return tuple(reversed(self.tracked.pair.entries)) if self.tracked is not None else ()

    # ---- 帮带与考核 ---------------------------------------------------------------

    def add_entry(self) -> RecordDialog | None:
        """登记一次帮带。"""
        today = date.today()  # noqa: DTZ011 — 日期按本地
        return self._entry_dialog(Entry(0, next(iter(units())), today, "", 1))

    def edit_entry(self, entry: Entry) -> RecordDialog | None:
        """改一次帮带。"""
        return self._entry_dialog(entry)

    def _entry_dialog(self, entry: Entry) -> RecordDialog | None:
        if self.tracked is None:
            return None
        key = self.tracked.pair.id

        def save(session: Any, values: Mapping[str, Any]) -> int:
            amount = _number(values["amount"])
            day = values["day"] or entry.day
            return service.save_entry(
                session, key, Entry(entry.id, values["kind"], day, values["content"], amount)
            )

        asked = (
            FormField(
                "kind", "帮带内容", tuple((f"{name}（{unit}）", name) for name, unit in units().items())
            ),
            FormField("day", "日期", day=True),
            FormField("content", "过程", lines=3),
            FormField("amount", "数量"),
        )
        hint = "听课记录、公开课、论文从各处自动数，不必在这里再登记。"
        wanted = Wanted("登记帮带" if not entry.id else "改帮带", asked, save, "帮带已登记。", hint)
        values = {
            "kind": entry.kind,
            "day": entry.day,
            "content": entry.content,
            "amount": f"{entry.amount:g}",
        }
        return self._open(wanted, values)

    def remove_entry(self, entry: Entry) -> None:
        """删去一次帮带；可以撤销，所以不问。"""
        self._write(
            "删去帮带记录", lambda session, _key: service.delete_entry(session, entry.id), "帮带记录已删去。"
        )

    def review(self) -> RecordDialog | None:
        """本学期的考核。"""
        if self.tracked is None:
            return None
        pair, term_id = self.tracked.pair, self._term_id
        known = pair.review_of(term_id)

        def save(session: Any, values: Mapping[str, Any]) -> int:
            return service.save_review(session, pair.id, Review(term_id, **values))

        asked = (
            FormField("summary", "徒弟小结", lines=5),
            FormField("comment", "师傅评语", lines=4),
            FormField("grade", "等第", (("", ""), *((each, each) for each in GRADES))),
            FormField("day", "日期", day=True),
        )
        today = date.today()  # noqa: DTZ011 — 日期按本地
        values = {
            "summary": known.summary,
            "comment": known.comment,
            "grade": known.grade,
            "day": known.day or today,
        }
        return self._open(Wanted("师徒考核", asked, save, "考核已存。"), values)

    # ---- 协议 -------------------------------------------------------------------

    def edit_targets(self) -> TargetsDialog | None:
        """改这一对的任务。"""
        if self.tracked is None:
            return None
        pair = self.tracked.pair
        dialog = TargetsDialog(pair.draft.targets, self)

        def chosen(targets: tuple[Target, ...]) -> None:
            draft = replace(pair.draft, targets=targets)
            self._write(
                "改师徒的任务", lambda session, key: service.save_pair(session, draft, key), "任务已改。"
            )

        dialog.chosen.connect(chosen)
        dialog.open()
        return dialog

    def renew(self) -> PeopleDialog | None:
        """续签一年；师傅带得太多时先说。"""
        if self.tracked is None:
            return None
        key, span = self.tracked.pair.id, self.tracked.pair.span

        def save(session: Any, values: Mapping[str, Any]) -> int:
            return service.renew_pair(session, key, knowingly=values["knowingly"])

        hint = f"原来的期限到 {span.last}；续签从次日起一年，任务与目标照抄，签字之后填签订日期。"
        wanted = Wanted("续签一年", (), save, "已续签一年，换学期就看得到。", hint)
        dialog = PeopleDialog(self.context, wanted, {}, (), self)
        dialog.done_with.connect(lambda batch_id, told: offer_undo(self.context, batch_id, told))
        dialog.open()
        return dialog

    def end(self) -> RecordDialog | None:
        """提前结束。"""
        if self.tracked is None:
            return None
        key = self.tracked.pair.id
        today = date.today()  # noqa: DTZ011 — 日期按本地

        def save(session: Any, values: Mapping[str, Any]) -> int:
            return service.end_pair(session, key, values["day"] or today)

        wanted = Wanted("提前结束", (FormField("day", "结束日期", day=True),), save, "已提前结束。")
        return self._open(wanted, {"day": today})

    def delete(self) -> None:
        """删去登记错的一对；可以撤销，所以不问。"""
        self._write("删去师徒", service.delete_pair, "这对师徒与帮带记录已删去。")

    def _write(self, title: str, work: Callable[[Any, int], int], told: str) -> None:
        if self.tracked is not None:
            key = self.tracked.pair.id
            self.context.write(
                title,
                lambda session, _: work(session, key),
                lambda batch_id: offer_undo(self.context, batch_id, told),
            )

    def _with_entry(self, act: Callable[[Entry], object]) -> None:
        index, entries = self.entries.view.currentIndex(), self._entries()
        if index.isValid():
            act(entries[self.entries.model.source_row(index.row())])
        elif len(entries) == 1:
            act(entries[0])
        else:
            self.context.fail(NO_ENTRY)

    def _open(self, wanted: Wanted, values: Mapping[str, Any]) -> RecordDialog:
        dialog = RecordDialog(self.context, wanted, values, self)
        dialog.done_with.connect(lambda batch_id, told: offer_undo(self.context, batch_id, told))
        dialog.open()
        return dialog


def _number(text: str) -> float:
    """填的数量；不是数报 UserError。"""
    try:
        return float(text)
    except ValueError:
        raise UserError(f"数量“{text}”不是数，请改正。") from None
