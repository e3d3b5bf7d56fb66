"""教学内部资料：导出与打印先问用途，记进操作日志；可以隐名。"""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from jiaowu.desktop import files, preview
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.purpose import PurposeDialog
from jiaowu.desktop.saving import save_document
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.paper.document import Column, Document, Table
from jiaowu.store.store import Store
from jiaowu.store.tables import JournalTable

LIST = Document(
    "期中成绩总表",
    (Table((Column("姓名", 8), Column("语文", 6)), [("张小明", 90)]),),
    confidential="教学内部资料",
)


def journal(store: Store) -> list[tuple[str, str]]:
    with store.read() as session:
        return [
            (row.title, row.detail) for row in session.scalars(select(JournalTable).order_by(JournalTable.id))
        ]


def asked(parent: QWidget) -> PurposeDialog:
    dialog = parent.findChild(PurposeDialog)
    assert isinstance(dialog, PurposeDialog)
    return dialog


def answer(dialog: PurposeDialog, text: str, *, masked: bool = False) -> None:
    dialog.form.purposeBox.setEditText(text)
    dialog.form.maskBox.setChecked(masked)
    dialog.form.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = tmp_path / "名单.xlsx"
    monkeypatch.setattr(files, "choose_target", lambda *_: chosen)
    return chosen


def test_nothing_is_written_before_a_purpose_is_given(
    context: Context, parent: QWidget, target: Path, store: Store
) -> None:
    save_document(context, parent, LIST, ".xlsx")

    dialog = asked(parent)
    ok = dialog.form.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.form.purposeBox.setEditText("  ")
    assert not ok.isEnabled()
    dialog.reject()
    assert not target.exists()
    assert journal(store) == []


def test_a_report_without_names_does_not_offer_to_mask_them(
    context: Context, parent: QWidget, target: Path
) -> None:
    rates = Document(
        "质量分析报告", (Table((Column("班级", 8),), [("七(1)班",)]),), confidential="教学内部资料"
    )

    save_document(context, parent, rates, ".xlsx")

    assert not asked(parent).form.maskBox.isVisible()
    assert not target.exists()


def test_the_purpose_is_journalled_with_the_report_but_without_names(
    qtbot: QtBot, context: Context, parent: QWidget, target: Path, store: Store
) -> None:
    save_document(context, parent, LIST, ".xlsx")
    with qtbot.waitSignal(context.said, timeout=10_000):
        answer(asked(parent), "质量分析会")

    assert target.exists()
    assert journal(store) == [("导出期中成绩总表（xlsx）", "用途：质量分析会")]


def test_a_masked_export_holds_no_name(
    qtbot: QtBot, context: Context, parent: QWidget, target: Path, store: Store
) -> None:
    save_document(context, parent, LIST, ".xlsx")
    with qtbot.waitSignal(context.said, timeout=10_000):
        answer(asked(parent), "上级检查", masked=True)

    cells = [
        cell.value for sheet in openpyxl.load_workbook(target) for row in sheet.iter_rows() for cell in row
    ]
    assert "张**" in cells
    assert "张小明" not in cells
    assert journal(store) == [("导出期中成绩总表（隐名）（xlsx）", "用途：上级检查；已隐名")]


def test_a_failed_export_is_not_journalled(
    qtbot: QtBot,
    context: Context,
    parent: QWidget,
    tmp_path: Path,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(files, "choose_target", lambda *_: tmp_path / "没有" / "名单.xlsx")
    told: list[str] = []

    save_document(context, parent, LIST, ".xlsx", lambda error: told.append(str(error)))
    answer(asked(parent), "存档")

    qtbot.waitUntil(lambda: bool(told))
    assert journal(store) == []


def test_printing_internal_material_asks_and_is_journalled(
    qtbot: QtBot, context: Context, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = PreviewDialog(context, "成绩总表", lambda *_: LIST)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.document is not None)

    def accept(_parent: object, printer: QPrinter, _count: int) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "印出.pdf"))
        return True

    monkeypatch.setattr(preview, "ask_printer", accept)

    dialog.form.printButton.click()
    with qtbot.waitSignal(context.said, timeout=20_000):
        answer(asked(dialog), "班主任分析", masked=True)

    assert (tmp_path / "印出.pdf").stat().st_size > 1000
    assert journal(store) == [("打印期中成绩总表", "用途：班主任分析；已隐名")]


def test_a_table_of_names_exports_as_internal_material(qtbot: QtBot, context: Context, target: Path) -> None:
    table = TableView()
    qtbot.addWidget(table)
    table.set_up(context, "names", "学生名单")
    table.set_columns([TableColumn("姓名", 80)])
    table.set_rows([("张小明",)])

    table.set_confidential("教学内部资料")

    assert table.document().confidential == "教学内部资料"
    assert not target.exists()
