"""成长足迹：一条自己会长的线；每一条可以翻到登记它的地方，旁边写反思、放附件。"""

from collections import Counter
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.portfolio.gui.entry_form import REFLECTION, edit_entry, write_entry
from jiaowu.portfolio.gui.files_work import ANY_FILE, add_files
from jiaowu.portfolio.gui.page import NOT_CHOSEN, PortfolioPage
from jiaowu.portfolio.gui.timeline_rows import OWN, TimelineRow, group_counts, timeline_rows
from jiaowu.portfolio.gui.timeline_view import TimelineView
from jiaowu.portfolio.parts import Part, entry_kinds, footprint_groups
from jiaowu.portfolio.places import place_name
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.timeline import Entry
from jiaowu.teachers.gui.record_dialog import RecordDialog

ALL = "全部"


class TimelinePage(PortfolioPage):
    """左边是线，右边是选中的一条。"""

    title = Part.FOOTPRINTS.value

    def __init__(self, context: Context) -> None:
        """内容由 show_portfolio 给。"""
        super().__init__(context)
        self._group: str | None = None
        self.view = TimelineView(context.theme)
        self.chips: dict[str | None, QPushButton] = {}
        self.detail = QVBoxLayout()
        self.open_button = QPushButton("到登记的地方看")
        self.reflect_button = QPushButton("写反思…")
        self.files_button = QPushButton("添加附件…")
        self.edit_button = QPushButton("改…")
        self.write_button = QPushButton("自己写一条…")
        self._lay_out()
        self.view.chosen.connect(self._show_detail)
        self.view.opened.connect(self.open_source)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        group = QButtonGroup(self)
        group.setExclusive(True)
        for name in (None, *footprint_groups(), OWN):
            chip = QPushButton(name or ALL)
            chip.setObjectName(f"{name or ALL}Chip")
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setChecked(name is None)
            chip.clicked.connect(partial(self._choose_group, name))
            group.addButton(chip)
            head.addWidget(chip)
            self.chips[name] = chip
        head.addStretch(1)
        self.write_button.setObjectName("writeEntryButton")
        self.write_button.setProperty("role", "primary")
        self.write_button.clicked.connect(self.write)
        head.addWidget(self.write_button)
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(12, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        inside = QWidget()
        inside.setLayout(self.detail)
        area.setWidget(inside)
        layout.addWidget(area, 1)
        for button, name, act in (
            (self.open_button, "openSourceButton", self.open_source),
            (self.reflect_button, "reflectButton", self.reflect),
            (self.files_button, "entryFilesButton", self.choose_files),
            (self.edit_button, "editEntryButton", self.edit),
        ):
            button.setObjectName(name)
            button.clicked.connect(act)
            layout.addWidget(button)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.view)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 1)
        remember(splitter, "portfolioTimeline", self.context.settings, (640, 250))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 8, 0, 0)
        page.setSpacing(8)
        page.addLayout(head)
        page.addWidget(splitter, 1)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def redraw(self, portfolio: Portfolio) -> None:
        counts = group_counts(portfolio.timeline)
        for name, chip in self.chips.items():
            count = sum(counts.values()) if name is None else counts.get(name, 0)
            chip.setText(f"{name or ALL} {count}")
            chip.setVisible(name is None or count > 0)
        if self._group is not None and not counts.get(self._group):
            self._group = None
            self.chips[None].setChecked(True)
        kept = self.view.current_row()
        attached = Counter((each.table, each.row_id) for each in portfolio.evidence)
        rows = timeline_rows(portfolio.timeline, self._group, attached)
        self.view.rows.set_rows(rows)
        place = kept.place if kept is not None else None
        again = next((at for at, row in enumerate(rows) if place is not None and row.place == place), None)
        if again is not None:
            self.view.setCurrentIndex(self.view.rows.index(again))
        self._show_detail()

    def _choose_group(self, name: str | None) -> None:
        self._group = name
        if self.portfolio is not None:
            self.redraw(self.portfolio)

    def _show_detail(self) -> None:
        while (item := self.detail.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        row, portfolio = self.view.current_row(), self.portfolio
        buttons = (self.open_button, self.reflect_button, self.files_button, self.edit_button)
        for button in buttons:
            button.setVisible(row is not None)
        if row is None or portfolio is None:
            text = "在左边选一条，这里看它的内容、反思与附件。"
            if not portfolio or not (portfolio.timeline.footprints or portfolio.timeline.entries):
                text = "还没有足迹。听课、教研、培训、获奖……在各处登记之后自动排在这里；也可以自己写一条。"
            self._tell(text, "soft")
            self.detail.addStretch(1)
            return
        self.open_button.setVisible(row.footprint is not None)
        self.reflect_button.setVisible(row.footprint is not None)
        self.edit_button.setVisible(row.entry is not None)
        self._tell_row(row, portfolio)
        self.detail.addStretch(1)

    def _tell_row(self, row: TimelineRow, portfolio: Portfolio) -> None:
        self._tell(row.title, "section")
        self._tell("　".join(part for part in (f"{row.day}", row.group) if part), "soft")
        if row.entry is not None:
            self._tell(row.entry.draft.text or "没有写内容。")
        elif row.detail:
            self._tell(row.detail)
        for entry in portfolio.timeline.reflections.get(row.place, ()) if row.place else ():
            self._tell_reflection(entry)
        attached = [each for each in portfolio.evidence if (each.table, each.row_id) == row.place]
        if attached:
            self._tell("附件", "soft")
            for each in attached:
                state = "" if not each.state.advice else f"（{each.state.value}）"
                self._tell(f"{each.name}{state}")

    def _tell_reflection(self, entry: Entry) -> None:
        head = QPushButton(f"{entry.draft.kind}　{entry.draft.day:%Y-%m-%d}")
        head.setObjectName(f"entry{entry.id}Button")
        head.setProperty("role", "link")
        head.setToolTip("改或删去这一篇")
        head.clicked.connect(partial(self._edit, entry))
        self.detail.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        self._tell(entry.draft.text or entry.draft.title)

    def _tell(self, text: str, role: str = "") -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            label.setProperty("role", role)
        self.detail.addWidget(label)

    # ---- 动作 -------------------------------------------------------------------

    def open_source(self) -> None:
        """翻到登记这一条的地方；自己写的就打开改。"""
        row, portfolio = self.view.current_row(), self.portfolio
        if row is None or portfolio is None:
            self.context.fail(NOT_CHOSEN)
        elif row.footprint is not None:
            self.context.open_record(place_name(row.footprint.origin.place), *row.footprint.place)
        else:
            self.edit()

    def reflect(self) -> RecordDialog | None:
        """对选中的一条写反思。"""
        row = self.view.current_row()
        if row is None or row.footprint is None:
            self.context.fail(NOT_CHOSEN)
            return None
        kinds = tuple(dict.fromkeys((REFLECTION, *entry_kinds(Part.FOOTPRINTS))))
        return write_entry(self, kinds, row.footprint)

    def write(self) -> RecordDialog | None:
        """自己写一条。"""
        return write_entry(self, entry_kinds(Part.FOOTPRINTS))

    def edit(self) -> RecordDialog | None:
        """改自己写的一条。"""
        row = self.view.current_row()
        if row is None or row.entry is None:
            self.context.fail(NOT_CHOSEN)
            return None
        return self._edit(row.entry)

    def choose_files(self) -> None:
        """给选中的一条添加附件。"""
        row = self.view.current_row()
        if row is not None and row.place is not None:
            self.attach(row.place, files.choose_files(self, "选择佐证材料", ANY_FILE))

    def attach(self, place: tuple[str, int], chosen: list[Path]) -> None:
        """给一条记录添几个文件；一个也没有时什么也不做。"""
        add_files(self.context, place, chosen)

    def _edit(self, entry: Entry) -> RecordDialog | None:
        return edit_entry(self, entry, entry_kinds())
