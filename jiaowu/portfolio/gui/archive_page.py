"""资料归档：各类各件有多少、缺哪些；登记纸质的材料，附上电子的。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.errors import UserError
from jiaowu.portfolio.archives import Filed, Holding, State, categories, item_code
from jiaowu.portfolio.gui.forms.ui_archive_page import Ui_ArchivePage
from jiaowu.portfolio.reports import archives as report
from jiaowu.portfolio.services import archives as service
from jiaowu.portfolio.services.archives import Archive
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.services.moments import known_terms

COLUMNS = (
    TableColumn("类目", 150),
    TableColumn("材料名称", 290),
    TableColumn("份数", 70, "0", numeric=True),
    TableColumn("最近日期", 100),
    TableColumn("责任人", 90),
    TableColumn("存放位置", 130),
    TableColumn("附件", 60, "0", numeric=True),
    TableColumn("状态", 80),
    TableColumn("还缺什么", 320),
)
ANY_FILE = "归档的文件 (*)"
PICK_FILED = "请先在表里选一件手工登记的材料（名称前有“·”的）；自动数到的在各自的标签页里改。"
HINT = (
    "自动数到的不用登记；纸质的材料写明放在哪里，电子的登记以后用“附件…”添加。\n"
    "只补缺的几位教师、几个组或班的，名称里写上是谁的。"
)


@dataclass(frozen=True)
class Line:
    """表里的一行：目录里的一件，或登记在它下面的一件。"""

    holding: Holding
    filed: Filed | None = None


class ArchivePage(QWidget):
    """“缺”的一行有底色，也写着缺哪些。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 refresh 取。"""
        super().__init__(parent)
        self.context = context
        self.form = form = Ui_ArchivePage()
        form.setupUi(self)
        self._archive: Archive | None = None
        self._current = 0
        """上次读的时候的当前学期；换了学期就跟着看新的。"""
        self._lines: tuple[Line, ...] = ()
        form.archiveTable.set_up(context, "archive", report.TITLE)
        form.archiveTable.set_columns(COLUMNS)
        form.printArchiveButton.setIcon(context.theme.icon_on_primary("print"))
        form.archiveTermBox.activated.connect(lambda _index: self._load())
        form.lackingBox.toggled.connect(lambda _on: self._fill())
        form.archiveTable.opened.connect(lambda row: self.open_line(self._lines[row]))
        form.fileArchiveButton.clicked.connect(lambda: self.file(self._chosen()))
        form.editArchiveButton.clicked.connect(lambda: self._with_filed(self.edit))
        form.removeArchiveButton.clicked.connect(lambda: self._with_filed(self.remove))
        form.archiveFilesButton.clicked.connect(lambda: self._with_filed(self.add_files))
        form.printArchiveButton.clicked.connect(self.preview)

    @property
    def term_id(self) -> int:
        """正在看的学期；还没有学期为 0。"""
        return int(self.form.archiveTermBox.currentData() or 0)

    def refresh(self) -> None:
        """重新取学期与各件。"""
        box = self.form.archiveTermBox
        terms, shown = self.context.read(known_terms), self.term_id
        box.clear()
        for each in terms:
            box.addItem(each.term.name, each.id)
        current = next((each.id for each in terms if each.is_current), 0)
        chosen = shown if current == self._current else 0
        self._current = current
        box.setCurrentIndex(max(0, box.findData(chosen or current)))
        self._load()

    def preview(self) -> PreviewDialog:
        """预览目录。"""
        term_id = self.term_id or None
        dialog = PreviewDialog(
            self.context, report.TITLE, lambda session, _: report.build(session, term_id), self
        )
        dialog.open()
        return dialog

    # ---- 动作 -------------------------------------------------------------------

    def open_line(self, line: Line) -> None:
        """登记过的打开附件（没有附件就改），目录里的一件就登记。"""
        if line.filed is None:
            self.file(line)
        elif line.filed.files:
            self.open_files(line.filed)
        else:
            self.edit(line.filed)

    def file(self, line: Line | None = None) -> RecordDialog:
        """登记一件，归在选中的那一件下面。"""
        code = line.holding.code if line else ""
        values = {"category": code, "day": date.today(), "copies": "1"}  # noqa: DTZ011 — 按本地日期
        term_id = self.term_id

        def save(session: Any, given: Mapping[str, Any]) -> int:
            return service.file_item(session, term_id, _draft(0, given))[1]

        return self._ask(Wanted("登记归档材料", _fields(), save, "材料已登记。", HINT), values)

    def edit(self, filed: Filed) -> RecordDialog:
        """改一件。"""
        values = {**{name: getattr(filed, name) for name in _NAMES}, "copies": str(filed.copies)}

        def save(session: Any, given: Mapping[str, Any]) -> int:
            return service.edit_item(session, _draft(filed.id, given))

        return self._ask(Wanted("改归档材料", _fields(), save, "材料已改。", HINT), values)

    def remove(self, filed: Filed) -> None:
        """删去一件；可以撤销，所以不问。"""
        self.context.write(
            "删去归档材料",
            lambda session, _: service.delete_item(session, filed.id),
            lambda batch_id: offer_undo(self.context, batch_id, f"“{filed.title}”已删去。"),
        )

    def add_files(self, filed: Filed) -> None:
        """给一件添加附件。"""
        chosen = files.choose_files(self, "选择要归档的文件", ANY_FILE)
        if not chosen:
            return
        folder = self.context.data_folder
        self.context.write(
            "添加附件",
            lambda session, _: service.add_files(session, folder, filed.id, chosen),
            lambda batch_id: offer_undo(
                self.context, batch_id, f"{len(chosen)} 个附件已添加，双击那一行打开。"
            ),
        )

    def open_files(self, filed: Filed) -> None:
        """用系统里的程序打开附件；不见了或被改动过的说一句话。"""
        folder = self.context.data_folder

        def show(paths: Any) -> None:
            for path in paths:
                if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                    self.context.fail(f"这台电脑没有能打开“{path.name}”的程序；文件在 {path}。")

        self.context.load(
            "正在核对附件", lambda session, _: service.file_paths(session, folder, filed.id), show
        )

    # ---- 内部 -------------------------------------------------------------------

    def _load(self) -> None:
        term_id = self.term_id
        if not term_id:
            self.form.archiveSummaryLabel.setText("还没有设置学期，请先在右上角的设置里填好学校与学期。")
            return
        today = date.today()  # noqa: DTZ011 — 按本地日期
        self.context.load(
            "正在清点资料", lambda session, _: service.load_archive(session, term_id, today), self._show
        )

    def _show(self, archive: Archive) -> None:
        self._archive = archive
        self.form.archiveSummaryLabel.setText(report.summary_of(archive) + report.NOTE)
        self._fill()

    def _fill(self) -> None:
        if self._archive is None:
            return
        only = self.form.lackingBox.isChecked()
        shown = [each for each in self._archive.holdings if not only or each.state is State.MISSING]
        self._lines = tuple(
            line
            for holding in shown
            for line in (Line(holding), *(Line(holding, filed) for filed in holding.filed))
        )
        colour = QColor(self.context.theme.warn)
        colour.setAlpha(36)

        def shade(row: int, _column: int) -> QColor | None:
            line = self._lines[row]
            return colour if line.filed is None and line.holding.state is State.MISSING else None

        self.form.archiveTable.set_rows([_row(line) for line in self._lines], shade)

    def _chosen(self) -> Line | None:
        table = self.form.archiveTable
        index = table.view.currentIndex()
        return self._lines[table.model.source_row(index.row())] if index.isValid() else None

    def _with_filed(self, act: Any) -> None:
        line = self._chosen()
        if line is None or line.filed is None:
            self.context.fail(PICK_FILED)
        else:
            act(line.filed)

    def _ask(self, wanted: Wanted, values: Mapping[str, Any]) -> RecordDialog:
        dialog = RecordDialog(self.context, wanted, values, self)
        dialog.done_with.connect(lambda batch_id, told: offer_undo(self.context, batch_id, told))
        dialog.open()
        return dialog


_NAMES = ("category", "title", "day", "owner", "place", "note")


def _fields() -> tuple[FormField, ...]:
    options = [
        (f"{category.name}：{item.name}", item_code(category, item))
        for category in categories()
        for item in category.items
    ]
    return (
        FormField("category", "归在", options),
        FormField("title", "材料名称"),
        FormField("day", "日期", day=True),
        FormField("copies", "份数"),
        FormField("owner", "责任人"),
        FormField("place", "存放位置", hint="如 3 号柜第 2 层，蓝色档案盒"),
        FormField("note", "备注"),
    )


def _draft(item_id: int, values: Mapping[str, Any]) -> Filed:
    """填的各项；日期、份数看不懂时报 UserError。"""
    copies = str(values["copies"]).strip()
    if not copies.isdigit():
        raise UserError(f"份数“{copies}”要写成整数，请改正。")
    if values["day"] is None:
        raise UserError("请写材料的日期，如 2026-09-01。")
    return Filed(
        item_id,
        values["category"],
        values["title"],
        values["day"],
        values["owner"],
        values["place"],
        int(copies),
        values["note"],
    )


def _row(line: Line) -> Row:
    holding, filed = line.holding, line.filed
    if filed is not None:
        return (
            "",
            f"　· {filed.title}",
            filed.copies,
            str(filed.day),
            filed.owner,
            filed.place,
            filed.files or None,
            "",
            filed.note,
        )
    required = holding.state is not State.FREE
    return (
        holding.category.name,
        holding.item.name,
        holding.count,
        str(holding.latest or ""),
        "",
        "",
        sum(each.files for each in holding.filed) or None,
        holding.state.value if required or not holding.count else "",
        holding.lack_text,
    )
