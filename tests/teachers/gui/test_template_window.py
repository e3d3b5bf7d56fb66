"""填写上报表的窗口：认出、改一改、填好另存；填好的再导入都是“不变”。"""

from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from jiaowu.desktop.context import Context
from jiaowu.desktop.purpose import PurposeDialog
from jiaowu.progress import Progress
from jiaowu.school.classes import Stage
from jiaowu.sheets.reading import read_workbook
from jiaowu.store.tables import JournalTable
from jiaowu.students.rosters import Fate
from jiaowu.teachers.gui.template_window import TemplateWindow, fill_form
from jiaowu.teachers.importing.rosters import read_rosters
from jiaowu.teachers.importing.rosters_forms import read_form
from jiaowu.teachers.rosters import ROLE_TITLES, RosterOptions
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.roster_plan import plan_roster
from jiaowu.teachers.services.template_values import form_values
from jiaowu.teachers.templates import Layout
from tests.teachers.messy import Rows, save_book
from tests.teachers.staff import Staffed

DAY = date(2026, 11, 1)
ROWS: Rows = (
    ("某某区教师名册",),
    ("序号", "姓名", "出生年月", "现有职称", "任教班级", "血型"),
    (1, None, None, None, None, None),
    ("合计", None, None, None, None, None),
)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """区里的名册。"""
    return save_book(tmp_path / "区名册.xlsx", {"名册": ROWS}, ("A1:F1",))


def opened(qtbot: QtBot, context: Context, host: QWidget, staff: Staffed, template: Path) -> TemplateWindow:
    window = TemplateWindow(
        context, template, Moment(DAY, staff.autumn), [staff.feng, staff.song, staff.dan], host
    )
    window.show()
    qtbot.waitUntil(
        lambda: window.prepared is not None or bool(window.form.messageBar.text()), timeout=20_000
    )
    return window


def wait(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


def answer(window: TemplateWindow, purpose: str) -> None:
    """写明用途，继续。"""
    dialog = window.findChild(PurposeDialog)
    assert isinstance(dialog, PurposeDialog)
    dialog.form.purposeBox.setEditText(purpose)
    dialog.form.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def grid(path: Path) -> list[list[object]]:
    page = load_workbook(path).worksheets[0]
    return [[cell.value for cell in row] for row in page.iter_rows()]


def test_a_district_roster_is_filled_beside_the_untouched_one(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, template: Path, tmp_path: Path
) -> None:
    before, target = template.read_bytes(), tmp_path / "填好.xlsx"
    window = opened(qtbot, context, host, saved_staff, template)
    notes = window.form.notesLabel.text()
    box = window.findChild(QComboBox, "roleBox5")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText("工号"))
    again = window.form.notesLabel.text()

    with (
        patch.object(QFileDialog, "getSaveFileName", lambda *_: (str(target), "")),
        qtbot.waitSignal(context.said) as said,
    ):
        window.form.fillButton.click()
        answer(window, "上级检查")
    wait(qtbot, context)

    assert notes == "没有认出、会留空的：血型。"
    assert again == "每一处都认出来了。"
    rows = grid(target)
    assert [row[1] for row in rows[2:5]] == ["冯豪", "宋博婷", "单雨"]
    assert [row[3:6] for row in rows[2:5]] == [
        ["一级教师", "七（1）班、七（2）班", "T001"],
        [None, "七（1）班", "T002"],
        [None, None, None],
    ]
    assert rows[5][0] == "合计"
    assert said.args == [f"填好 3 位教师，已存为 {target}"]
    assert template.read_bytes() == before
    last = context.read(lambda session: session.scalars(select(JournalTable.detail)).all()[-1])
    assert last == "按“区名册.xlsx”填了 3 位教师；用途：上级检查"


def test_the_template_itself_is_refused_as_target(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, template: Path
) -> None:
    before = template.read_bytes()
    window = opened(qtbot, context, host, saved_staff, template)

    with patch.object(QFileDialog, "getSaveFileName", lambda *_: (str(template), "")):
        window.form.fillButton.click()
        answer(window, "上级检查")
    wait(qtbot, context)

    assert "不能存到原来那份表上" in window.form.messageBar.text()
    assert template.read_bytes() == before


def test_a_registration_form_becomes_a_file_a_teacher(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, tmp_path: Path
) -> None:
    form = save_book(tmp_path / "登记表.xlsx", {"表": (("{{姓名}}（{{工号}}）",), ("职称：{{职称}}",))})
    folder = tmp_path / "各人"
    folder.mkdir()
    window = opened(qtbot, context, host, saved_staff, form)
    box = window.form.layoutBox
    labels = [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(1)

    with patch.object(QFileDialog, "getExistingDirectory", lambda *_: str(folder)):
        window.form.fillButton.click()
        answer(window, "上级检查")
    wait(qtbot, context)

    assert labels == ["一人一张工作表", "一人一个文件"]
    assert sorted(path.name for path in folder.iterdir()) == [
        "登记表_冯豪.xlsx",
        "登记表_单雨.xlsx",
        "登记表_宋博婷.xlsx",
    ]
    assert grid(folder / "登记表_冯豪.xlsx") == [["冯豪（T001）"], ["职称：一级教师"]]


def test_a_registration_form_becomes_a_sheet_a_teacher(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, tmp_path: Path
) -> None:
    form = save_book(
        tmp_path / "登记表.xlsx", {"表": (("{{姓名}}",), ("{{职称}}",)), "说明": (("如实填写",),)}
    )
    target = tmp_path / "填好.xlsx"
    window = opened(qtbot, context, host, saved_staff, form)

    with patch.object(QFileDialog, "getSaveFileName", lambda *_: (str(target), "")):
        window.form.fillButton.click()
        answer(window, "上级检查")
    wait(qtbot, context)

    assert load_workbook(target).sheetnames == ["冯豪", "宋博婷", "单雨", "说明"]


def test_a_file_that_is_no_xlsx_is_told(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, tmp_path: Path
) -> None:
    old = tmp_path / "旧.xls"
    old.write_bytes(b"x")

    window = opened(qtbot, context, host, saved_staff, old)

    assert "另存为 .xlsx" in window.form.messageBar.text()
    assert not window.form.fillButton.isEnabled()


def test_what_was_filled_in_comes_back_as_the_same(
    context: Context, saved_staff: Staffed, tmp_path: Path
) -> None:
    titles = [title for role, title in ROLE_TITLES.items() if role != "subject"]
    form = save_book(tmp_path / "空表.xlsx", {"名册": (titles,)})
    target = tmp_path / "全校.xlsx"
    moment = Moment(DAY, saved_staff.autumn)
    (sheet,) = read_form(read_workbook(form))
    ids = [saved_staff.feng, saved_staff.song, saved_staff.dan]
    people = context.read(lambda session: form_values(session, moment, ids))

    fill_form(form, target, (sheet, sheet.slots, Layout.ROWS), people, Progress())
    reading = read_rosters([read_workbook(target)], RosterOptions(keep_id_numbers=True), Stage.JUNIOR)
    plan = context.read(lambda session: plan_roster(session, moment, reading, ()))

    assert [entry.fate for entry in plan.entries] == [Fate.SAME] * 3
    assert [entry.doubts + entry.person.doubts for entry in plan.entries] == [()] * 3
    assert plan.missing == ()


def test_the_school_and_the_day_are_filled_once_and_move_with_the_rows(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, tmp_path: Path
) -> None:
    rows: Rows = (
        ("填报单位：{{学校}}", None, None),
        ("序号", "姓名", "职称"),
        (1, None, None),
        ("填表日期：{{填表日期}}", None, None),
    )
    target = tmp_path / "填好.xlsx"
    window = opened(qtbot, context, host, saved_staff, save_book(tmp_path / "表.xlsx", {"名册": rows}))

    with patch.object(QFileDialog, "getSaveFileName", lambda *_: (str(target), "")):
        window.form.fillButton.click()
        answer(window, "上级检查")
    wait(qtbot, context)

    filled = grid(target)
    assert filled[0][0] == "填报单位：青禾中学"
    assert [row[:3] for row in filled[2:5]] == [
        [1, "冯豪", "一级教师"],
        [2, "宋博婷", None],
        [3, "单雨", None],
    ]
    assert str(filled[5][0]).startswith("填表日期：20")
    assert len(filled) == 6
