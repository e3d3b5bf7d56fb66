"""评审材料：选教师与模板新建一份，照栏目勾选佐证，看还缺什么，打印成册。"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import TableColumn
from jiaowu.portfolio.gui.forms.ui_packets_page import Ui_PacketsPage
from jiaowu.portfolio.packets import (
    Candidate,
    Packet,
    PacketDraft,
    Place,
    Section,
    packet_templates,
    template_of,
)
from jiaowu.portfolio.reports import packets as report
from jiaowu.portfolio.services import packets as service
from jiaowu.portfolio.services.packets import PacketTitle
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.progress import Progress
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers

COLUMNS = (TableColumn("教师", 80), TableColumn("名称", 170), TableColumn("日期", 90))
WIDTHS = (372, 96, 96, 214, 120)
PLACE = Qt.ItemDataRole.UserRole
HINT = "按档案里的记录先替您选好，再勾选、去掉；缺的列在下面。"


class PacketsPage(QWidget):
    """内容由 refresh 取；勾一下就存一下，可以撤销。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """先是空的。"""
        super().__init__(parent)
        self.context = context
        self.form = form = Ui_PacketsPage()
        form.setupUi(self)
        self.packet: Packet | None = None
        self._titles: tuple[PacketTitle, ...] = ()
        self._chosen_id = 0
        form.packetsTable.set_up(context, "packets", "评审材料", tools=False)
        form.packetsTable.set_columns(COLUMNS)
        view = form.packetsTable.view
        view.setSelectionBehavior(view.SelectionBehavior.SelectRows)
        view.setSelectionMode(view.SelectionMode.SingleSelection)
        view.selectionModel().currentRowChanged.connect(lambda *_: self._on_chosen())
        for at, width in enumerate(WIDTHS):
            form.packetTree.setColumnWidth(at, width)
        form.packetTree.itemChanged.connect(lambda *_: self._save())
        form.newPacketButton.clicked.connect(self.ask_people)
        form.removePacketButton.clicked.connect(self.remove)
        form.printPacketButton.setIcon(context.theme.icon_on_primary("print"))
        form.printPacketButton.clicked.connect(self.preview)
        remember(form.packetsSplitter, "packets", context.settings, (360, 880))
        self._say_empty("", "正在读取评审材料……")

    def refresh(self) -> None:
        """重新取各份与正在看的一份。"""
        self.context.load(
            "正在读取评审材料", lambda session, _: service.list_packets(session), self._show_titles
        )

    def open_packet(self, packet_id: int) -> None:
        """看这一份。"""
        self._chosen_id = packet_id
        folder = self.context.data_folder
        self.context.load(
            "正在整理评审材料",
            lambda session, _: service.load_packet(session, folder, packet_id, SOURCES),
            self._show,
        )

    # ---- 动作 -------------------------------------------------------------------

    def ask_people(self) -> None:
        """先取名单，再问给谁、哪一种。"""
        self.context.load("正在读取名单", _present_teachers, self.ask)

    def ask(self, people: tuple[TeacherRow, ...]) -> RecordDialog | None:
        """问给谁、哪一种、按哪天算。"""
        if not people:
            self.context.fail("还没有教师，请先在“教师档案”里登记或导入名册。")
            return None
        templates = packet_templates()
        fields = (
            FormField("teacher", "教师", [(f"{each.name}　{each.number or ''}", each.id) for each in people]),
            FormField("template", "模板", [(each.name, each.code) for each in templates]),
            FormField("title", "名称", hint="空着就用模板的名称"),
            FormField("day", "按哪天算", day=True),
        )
        folder = self.context.data_folder

        def save(session: Any, values: Mapping[str, Any]) -> int:
            title = values["title"].strip() or template_of(values["template"]).name
            day = values["day"] or date.today()  # noqa: DTZ011 — 没有写就是今天
            draft = PacketDraft(values["teacher"], values["template"], title, day, {})
            self._chosen_id, batch_id = service.add_packet(session, folder, draft, SOURCES)
            return batch_id

        given = {"teacher": people[0].id, "template": templates[0].code, "title": "", "day": date.today()}  # noqa: DTZ011 — 同上
        wanted = Wanted("新建评审材料", fields, save, "评审材料已建好，已照要求先选了一遍。", HINT)
        dialog = RecordDialog(self.context, wanted, given, self)
        dialog.done_with.connect(lambda batch_id, told: offer_undo(self.context, batch_id, told))
        dialog.open()
        return dialog

    def remove(self) -> None:
        """删去正在看的一份；可以撤销，所以不问。"""
        if self.packet is None:
            self.context.fail("请先在左边选一份。")
            return
        packet = self.packet
        self.context.write(
            "删去评审材料",
            lambda session, _: service.delete_packet(session, packet.id),
            lambda batch_id: offer_undo(self.context, batch_id, f"“{packet.draft.title}”已删去。"),
        )

    def preview(self) -> PreviewDialog | None:
        """预览正在看的一份。"""
        if self.packet is None:
            return None
        packet_id, folder = self.packet.id, self.context.data_folder
        dialog = PreviewDialog(
            self.context,
            self.packet.draft.title,
            lambda session, _: report.build_packet(session, folder, packet_id),
            self,
        )
        dialog.open()
        return dialog

    # ---- 显示 -------------------------------------------------------------------

    def _show_titles(self, found: tuple[PacketTitle, ...]) -> None:
        self._titles = found
        table = self.form.packetsTable
        with QSignalBlocker(table.view.selectionModel()):
            table.set_rows([(each.name, each.title, str(each.day)) for each in found])
        if not found:
            self.packet = None
            self._say_empty(
                "还没有评审材料", "按“新建…”选教师与模板：职称评审、骨干评选等，缺什么一看就知道。"
            )
            return
        if self._chosen_id not in {each.id for each in found}:
            self._chosen_id = found[0].id
        for row in range(table.model.rowCount()):
            if found[table.model.source_row(row)].id == self._chosen_id:
                with QSignalBlocker(table.view.selectionModel()):
                    table.view.selectRow(row)
        self.open_packet(self._chosen_id)

    def _on_chosen(self) -> None:
        table = self.form.packetsTable
        index = table.view.currentIndex()
        if index.isValid():
            self.open_packet(self._titles[table.model.source_row(index.row())].id)

    def _say_empty(self, title: str, text: str) -> None:
        self.form.packetEmpty.set_up(title, text)
        self.form.packetStack.setCurrentWidget(self.form.packetEmpty)

    def _show(self, packet: Packet) -> None:
        same = self.packet is not None and self.packet.id == packet.id
        self.packet = packet
        form = self.form
        form.packetTitle.setText(f"{packet.name}　{packet.draft.title}")
        form.packetChips.setText(f"{packet.template.name}　按 {packet.draft.day:%Y-%m-%d} 算")
        with QSignalBlocker(form.packetTree):
            self._fill_tree(packet, keep=same)
        gaps = packet.gaps
        shown = "\n".join(gaps[:5]) + (f"\n……共 {len(gaps)} 处" if len(gaps) > 5 else "")
        form.packetGaps.setText(f"还缺 {len(gaps)} 处：\n{shown}" if gaps else "材料齐了。")
        form.packetStack.setCurrentWidget(form.packetPage)

    def _fill_tree(self, packet: Packet, *, keep: bool) -> None:
        """keep 为真时保持滚动的位置。"""
        tree = self.form.packetTree
        bar = tree.verticalScrollBar()
        at = bar.value() if keep else 0
        tree.clear()
        for section in packet.sections:
            tree.addTopLevelItem(_heading_item(section))
        tree.expandAll()
        bar.setValue(at)

    def _save(self) -> None:
        """勾选变了：存下，再算还缺什么。"""
        if self.packet is None:
            return
        tree, packet = self.form.packetTree, self.packet
        choices = {
            section.heading.code: _checked(tree.topLevelItem(at))
            for at, section in enumerate(packet.sections)
        }
        self.context.write(
            "改评审材料的挑选",
            lambda session, _: service.save_choices(session, packet.id, choices),
            lambda batch_id: offer_undo(self.context, batch_id, "挑选已保存。"),
        )


def _heading_item(section: Section) -> QTreeWidgetItem:
    picked = len(section.picked)
    item = QTreeWidgetItem([f"{section.heading.name}（{picked} 件）", "", "", section.heading.demand, ""])
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    for each in section.candidates:
        item.addChild(_candidate_item(each, chosen=each.place in section.chosen))
    return item


def _candidate_item(each: Candidate, *, chosen: bool) -> QTreeWidgetItem:
    files = f"{len(each.files)} 个" if each.files else "没有"
    item = QTreeWidgetItem([each.title, str(each.day or ""), each.kind, each.detail, files])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
    item.setData(0, PLACE, list(each.place))
    item.setToolTip(0, each.title)
    return item


def _checked(heading: QTreeWidgetItem | None) -> tuple[Place, ...]:
    if heading is None:
        return ()
    items = (heading.child(at) for at in range(heading.childCount()))
    return tuple(
        (str(item.data(0, PLACE)[0]), int(item.data(0, PLACE)[1]))
        for item in items
        if item is not None and item.checkState(0) is Qt.CheckState.Checked
    )


def _present_teachers(session: Any, _progress: Progress) -> tuple[TeacherRow, ...]:
    return list_teachers(session, current_moment(session))
