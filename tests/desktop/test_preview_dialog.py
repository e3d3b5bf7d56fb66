"""预览：看、缩放、打印、存为 PDF 与 Excel；失败说一句话。"""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files, preview
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Column, Document, PageBreak, Table
from jiaowu.paper.preview import Preview
from jiaowu.progress import Progress

TABLE = Table((Column("姓名", 12), Column("语文", 8, Align.RIGHT, "0.0")), [("王芳", 88.5), ("李明", 90.0)])


def three_pages(_session: object, _progress: Progress) -> Document:
    return Document("成绩表", (TABLE, PageBreak("乙"), TABLE, PageBreak("丙"), TABLE))


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> PreviewDialog:
    made = PreviewDialog(context, "成绩表", three_pages)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitUntil(lambda: made.document is not None)
    return made


def test_pages_are_shown_and_counted(qtbot: QtBot, dialog: PreviewDialog) -> None:
    view = dialog.form.pagesView

    view.go_to(2)

    qtbot.waitUntil(lambda: dialog.form.pageLabel.text() == "第 3 / 3 页")
    qtbot.waitUntil(lambda: any(dark(dialog, x) for x in range(0, view.viewport().width(), 2)))


def dark(dialog: PreviewDialog, x: int) -> bool:
    """第 x 列像素里有没有字的颜色。"""
    image = dialog.form.pagesView.viewport().grab().toImage()
    return any(image.pixelColor(x, y).lightness() < 60 for y in range(0, image.height(), 2))


def test_zoom_by_button_by_wheel_and_back_to_width(qtbot: QtBot, dialog: PreviewDialog) -> None:
    view = dialog.form.pagesView
    fitted = view.zoom

    dialog.form.zoomInButton.click()
    bigger = view.zoom
    wheel(view.viewport(), -120)
    smaller = view.zoom
    dialog.form.fitButton.click()

    assert bigger > fitted
    assert smaller < bigger
    assert view.zoom == fitted
    assert dialog.form.zoomLabel.text() == f"{fitted:.0%}"
    assert qtbot is not None


def wheel(widget: object, delta: int) -> None:
    """按住 Ctrl 滚一格。"""
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 — Qt 的参数
    )
    QApplication.sendEvent(widget, event)  # type: ignore[arg-type]  # 就是 QWidget


@pytest.mark.parametrize(
    ("button", "suffix"),
    [("savePdfButton", ".pdf"), ("saveExcelButton", ".xlsx"), ("saveWordButton", ".docx")],
)
def test_saves_where_the_person_chose(
    qtbot: QtBot,
    context: Context,
    dialog: PreviewDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    suffix: str,
) -> None:
    target = tmp_path / f"成绩{suffix}"
    monkeypatch.setattr(files, "choose_target", lambda *_: target)

    with qtbot.waitSignal(context.said) as said:
        getattr(dialog.form, button).click()

    assert target.stat().st_size > 1000
    assert said.args == [f"已存为 {target}"]


def test_a_target_that_cannot_be_written_is_told(
    qtbot: QtBot, dialog: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "choose_target", lambda *_: tmp_path / "没有" / "成绩.pdf")

    dialog.form.savePdfButton.click()

    qtbot.waitUntil(lambda: "请另选一个文件夹" in dialog.form.messageBar.text())
    assert list(tmp_path.glob("*.pdf")) == []


def test_giving_up_the_file_dialog_writes_nothing(
    dialog: PreviewDialog, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "choose_target", lambda *_: None)

    dialog.form.savePdfButton.click()

    assert context.jobs.current is None


def test_prints_the_chosen_pages_on_the_right_paper(
    qtbot: QtBot, context: Context, dialog: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "印出.pdf"

    def accept(_parent: object, printer: QPrinter, page_count: int) -> bool:
        assert page_count == 3
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setFromTo(2, 3)
        return True

    monkeypatch.setattr(preview, "ask_printer", accept)

    with qtbot.waitSignal(context.said, timeout=20_000) as said:
        dialog.form.printButton.click()

    with Preview(target) as printed:
        assert printed.page_count == 2
        assert printed.page_size(0) == pytest.approx((210, 297), abs=1)
    assert said.args == ["已送出 2 页到打印机。"]


@pytest.mark.qt_log_ignore("Returned false", "does not support")
def test_a_printer_that_does_not_answer_is_told(
    qtbot: QtBot, dialog: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(_parent: object, printer: QPrinter, _count: int) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "没有" / "印出.pdf"))
        return True

    monkeypatch.setattr(preview, "ask_printer", accept)

    dialog.form.printButton.click()

    qtbot.waitUntil(lambda: "打印机没有响应" in dialog.form.messageBar.text())


def test_a_report_that_cannot_be_made_says_why(qtbot: QtBot, context: Context) -> None:
    def refuse(_session: object, _progress: Progress) -> Document:
        raise UserError("还没有考试，请先导入成绩。")

    made = PreviewDialog(context, "成绩表", refuse)
    qtbot.addWidget(made)
    made.show()

    qtbot.waitUntil(lambda: made.form.messageBar.text() == "还没有考试，请先导入成绩。")
    assert not made.form.printButton.isEnabled()


def test_closing_early_cancels_the_report(qtbot: QtBot, context: Context) -> None:
    def endless(_session: object, progress: Progress) -> Document:
        while True:
            progress.check()

    made = PreviewDialog(context, "成绩表", endless)
    made.show()

    made.close()

    qtbot.waitUntil(lambda: context.jobs.current is None)


def test_characters_no_font_has_are_listed(qtbot: QtBot, context: Context) -> None:
    made = PreviewDialog(context, "成绩表", lambda *_: Document("成绩表\U00030000", (TABLE,)))
    qtbot.addWidget(made)

    qtbot.waitUntil(lambda: made.document is not None)

    assert "U+30000" in made.form.messageBar.text()


def test_nothing_is_said_when_every_character_can_be_shown(dialog: PreviewDialog) -> None:
    assert dialog.form.messageBar.text() == ""
