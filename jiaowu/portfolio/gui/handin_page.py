"""交材料：给教师发出材料包，交回来看清改了什么再收下。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.errors import UserError
from jiaowu.paper.together import made
from jiaowu.paper.writers import write
from jiaowu.portfolio.gui.forms.ui_handin_page import Ui_HandinPage
from jiaowu.portfolio.gui.handin_return import HandinReturn
from jiaowu.portfolio.gui.people_dialog import PeopleDialog, Request
from jiaowu.portfolio.importing.handins import Returned, read_handin
from jiaowu.portfolio.packages import free_place
from jiaowu.portfolio.parcels import INSTRUCTIONS, Parcel, open_parcel
from jiaowu.portfolio.reports import handins as report
from jiaowu.portfolio.services.handins import (
    HandinPlan,
    HandinReceipt,
    Issued,
    SentHandin,
    issue_handins,
    list_handins,
    plan_return,
)
from jiaowu.progress import Progress
from jiaowu.sheets.child import read_in_child
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers

COLUMNS = (
    TableColumn("教师", 100),
    TableColumn("学期", 220),
    TableColumn("发出", 150),
    TableColumn("收回", 150),
    TableColumn("状态", 90),
)
PATTERNS = "材料包 (*.zip *.xlsx *.xlsm *.xls *.et)"
ASK = Request(
    "发出材料包",
    "每位教师一个文件夹：材料表里已有的内容先填好，后面留空行。勾上要发给谁。",
    "选文件夹并发出…",
)


@dataclass(frozen=True)
class Opened:
    """读好的一份：解开在哪里、读出来的各行。"""

    staging: "TemporaryDirectory[str]"
    parcel: Parcel
    returned: Returned


class HandinPage(QWidget):
    """发出与收回的记录。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 refresh 取。"""
        super().__init__(parent)
        self.context = context
        self.form = form = Ui_HandinPage()
        form.setupUi(self)
        form.handinTable.set_up(context, "handins", "交材料")
        form.handinTable.set_columns(COLUMNS)
        form.issueButton.clicked.connect(self.ask_people)
        form.returnFilesButton.clicked.connect(self.choose_files)
        form.returnFolderButton.clicked.connect(self.choose_folder)

    def refresh(self) -> None:
        """重新取发出过的各份。"""
        self.context.load("正在读取材料包", lambda session, _: list_handins(session), self._show)

    # ---- 发出 -------------------------------------------------------------------

    def ask_people(self) -> None:
        """先取名单，再请用户勾。"""
        self.context.load("正在读取名单", _present_teachers, self._pick)

    def issue(self, teacher_ids: Sequence[int], folder: Path) -> None:
        """给这几位教师各写一个文件夹；写不成的一份也不登记。"""
        year_month = f"{date.today():%Y-%m}"  # noqa: DTZ011 — 按本地日期

        def work(session: Any, progress: Progress) -> int:
            moment = current_moment(session)
            if moment.term_id is None:
                raise UserError("还没有设置学期，请先在右上角的设置里填好学校与学期。")
            issued = issue_handins(session, moment.term_id, teacher_ids)
            with made(folder) as staging:
                for at, each in enumerate(issued):
                    progress.step(f"正在写{each.name}的材料包", at, len(issued))
                    write_package(each, staging, year_month)
                for home in sorted(staging.iterdir()):
                    home.rename(free_place(folder, home.name, ""))
            return len(issued)

        self.context.write("发出成长档案材料包", work, lambda count: self._issued(count, folder))

    def _pick(self, people: Sequence[TeacherRow]) -> None:
        dialog = PeopleDialog(people, ASK, parent=self)
        dialog.picked.connect(self._choose_target)
        dialog.open()

    def _choose_target(self, teacher_ids: Sequence[int]) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "材料包放在哪个文件夹（U 盘也可以）")
        if chosen:
            self.issue(teacher_ids, Path(chosen))

    def _issued(self, count: int, folder: Path) -> None:
        self.context.say(f"{count} 份材料包已写到 {folder}。")
        self.refresh()

    # ---- 收回 -------------------------------------------------------------------

    def choose_files(self) -> None:
        """选压缩包或 Excel。"""
        for path in files.choose_files(self, "选择教师交回来的压缩包或 Excel", PATTERNS)[:1]:
            self.take_back(path)

    def choose_folder(self) -> None:
        """选教师的那个文件夹。"""
        chosen = QFileDialog.getExistingDirectory(self, "选择一位教师交回来的文件夹")
        if chosen:
            self.take_back(Path(chosen))

    def take_back(self, source: Path) -> None:
        """读一份交回来的材料，比好了给人看。"""
        self.context.run(
            f"正在读“{source.name}”", lambda progress: open_return(source, progress), self._compare
        )

    def _compare(self, opened: Opened) -> None:
        def failed(error: UserError) -> None:
            opened.staging.cleanup()
            self.context.fail(str(error))

        self.context.load(
            "正在比较",
            lambda session, _: plan_return(session, opened.returned, opened.parcel),
            lambda plan: self._ask(plan, opened),
            failed,
        )

    def _ask(self, plan: HandinPlan, opened: Opened) -> None:
        dialog = HandinReturn(self.context, plan, opened.staging, self)
        dialog.taken.connect(lambda receipt: self._taken(plan, receipt))
        dialog.open()

    def _taken(self, plan: HandinPlan, receipt: HandinReceipt) -> None:
        told = f"{plan.name}的材料已收下：新增 {receipt.added} 条，改动 {receipt.changed} 条"
        kept = f"，保留现在的 {receipt.kept} 条" if receipt.kept else ""
        offer_undo(self.context, receipt.batch_id, f"{told}{kept}，附件 {receipt.files} 个。")
        self.refresh()

    def _show(self, found: Sequence[SentHandin]) -> None:
        self.form.handinTable.set_rows([_row(each) for each in found])
        waiting = sum(each.returned is None for each in found)
        self.form.handinSummaryLabel.setText(
            f"发出 {len(found)} 份，{waiting} 份还没有收回。"
            if found
            else "还没有发出过材料包。按“发出材料包…”，选教师与文件夹，一次可以发给许多位。"
        )


def open_return(source: Path, progress: Progress) -> Opened:
    """打开并读好一份；读不了时报 UserError，解开的不留下。"""
    staging = TemporaryDirectory(prefix="jiaowu-")
    try:
        parcel = open_parcel(source, Path(staging.name))
        return Opened(staging, parcel, _read_any(parcel, progress))
    except BaseException:
        staging.cleanup()
        raise


def _read_any(parcel: Parcel, progress: Progress) -> Returned:
    """包里认得出的第一份材料表；都认不出时报最后一份的原因。"""
    reason = UserError(f"“{parcel.name}”里没有材料表（Excel），没有读。请选教师交回来的整个文件夹或压缩包。")
    for path in parcel.workbooks:
        try:
            return read_handin(read_in_child([path], progress)[0])
        except UserError as error:
            reason = error
    raise reason


def write_package(issued: Issued, folder: Path, when: str) -> Path:
    """写一位教师的文件夹：材料表、填写说明、空的“附件”文件夹。返回文件夹。"""
    name = "_".join(part for part in ("成长档案材料", issued.number, issued.name, when) if part)
    home = free_place(folder, files.file_name(name), "")
    (home / report.FILES_FOLDER).mkdir(parents=True)
    (home / INSTRUCTIONS).write_text(report.instructions(issued), encoding="utf-8-sig")
    write(report.build(issued), home / "材料表.xlsx", Progress())
    return home


def _present_teachers(session: Any, _progress: Progress) -> tuple[TeacherRow, ...]:
    return list_teachers(session, current_moment(session))


def _row(each: SentHandin) -> Row:
    returned = f"{each.returned:%Y-%m-%d %H:%M}" if each.returned else ""
    state = "已收回" if each.returned else "还没有交"
    return each.name, each.term, f"{each.made:%Y-%m-%d %H:%M}", returned, state
