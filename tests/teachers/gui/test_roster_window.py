"""导入花名册的窗口：预览、待定、选项、撤销。"""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.teachers.gui.roster_window import RosterWindow
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import get_teacher, list_teachers
from tests.teachers.messy import Rows, save_book
from tests.teachers.staff import Staffed

ROWS: Rows = (
    ("青禾中学教师花名册",),
    ("序号", "*姓名", "工号", "学科", "职称", "出生日期", "身份证号", "民族"),
    ("例", "张三", "T000", "语文", "一级", "1990.1", "", "此行不录"),
    (1, "冯豪", "T001", "语文", "高级教师", None, None, "汉"),
    (2, "宋博婷", "T777", "数学", None, None, None, "汉"),
    (3, "新来", "T009", "英语", "二级", "1950.12", "11010519491231002X", "汉"),
    (4, "单雨", None, "音乐", "教授级", None, None, "汉"),
)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """一份杂乱的花名册。"""
    return save_book(tmp_path / "2026秋教师花名册.xlsx", {"名册": ROWS})


def opened(qtbot: QtBot, context: Context, host: QWidget, staff: Staffed, roster: Path) -> RosterWindow:
    window = RosterWindow(context, [roster], Moment(date(2026, 11, 1), staff.autumn), host)
    window.show()
    qtbot.waitUntil(lambda: window.preview is not None, timeout=20_000)
    return window


def shown(window: RosterWindow) -> dict[str, list[str]]:
    model = window.form.entriesTable.model
    return {
        model.text(row, 1): [model.text(row, column) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    }


def wait(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


def test_the_preview_says_what_will_happen_to_every_row(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, roster: Path
) -> None:
    window = opened(qtbot, context, host, saved_staff, roster)

    rows = shown(window)
    assert list(rows) == ["宋博婷", "新来", "冯豪", "单雨"]
    assert window.form.summaryLabel.text() == "表里 4 人：待定 2 人，修改 1 人，不变 1 人"
    assert rows["冯豪"][:4] == ["修改", "冯豪", "T001", "职称 一级教师 → 高级教师（2026-11-01 起）"]
    assert rows["宋博婷"][0] == "待定：不录"
    assert rows["单雨"][3] == "职称“教授级”不认识，没有使用"
    assert "没有用的列：民族" in window.form.notesLabel.text()
    assert window.form.importButton.text() == "存入（新增 0，修改 1）"


def test_a_doubtful_row_is_settled_in_the_box_or_by_double_click(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, roster: Path
) -> None:
    window = opened(qtbot, context, host, saved_staff, roster)
    table, box = window.form.entriesTable, window.form.choiceBox

    table.view.setCurrentIndex(table.model.index(1, 0))
    offered = [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    table.opened.emit(0)
    window.form.importButton.click()
    wait(qtbot, context)

    assert offered == ["不录", "出生日期以身份证号为准", "出生日期照表里写的"]
    found = context.read(lambda session: list_teachers(session, Moment(date(2026, 11, 1))))
    assert {(row.name, row.number) for row in found} >= {("宋博婷", "T777"), ("新来", "T009")}
    assert next(row for row in found if row.name == "新来").basic.birth == date(1949, 12, 31)


def test_all_doubtful_rows_are_settled_at_once_and_back(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, roster: Path
) -> None:
    window = opened(qtbot, context, host, saved_staff, roster)

    window.form.addAllBox.click()
    on = [shown(window)[name][0] for name in ("宋博婷", "新来")]
    window.form.addAllBox.click()

    assert on == ["待定：就是宋博婷（T002，数学组，1999-03 生）", "待定：出生日期以身份证号为准"]
    assert shown(window)["新来"][0] == "待定：不录"


def test_the_day_of_change_and_the_options_plan_again(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, roster: Path
) -> None:
    window = opened(qtbot, context, host, saved_staff, roster)
    assert window.form.idBox.isVisible()
    assert window.form.groupBox.isVisible()

    window.form.dayEdit.setDate(window.form.dayEdit.date().addMonths(-2))
    window.form.groupBox.click()
    qtbot.waitUntil(lambda: "教研组" in shown(window)["单雨"][3], timeout=10_000)

    assert shown(window)["冯豪"][3] == "职称 一级教师 → 高级教师（2026-09-01 起）"
    assert shown(window)["单雨"][3].startswith("教研组 （空） → 音乐组")


def test_identity_numbers_are_stored_only_after_the_tick(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, roster: Path
) -> None:
    window = opened(qtbot, context, host, saved_staff, roster)

    window.form.addAllBox.click()
    window.form.importButton.click()
    wait(qtbot, context)

    found = context.read(lambda session: list_teachers(session, Moment(date(2026, 11, 1))))
    assert [row.basic.id_number for row in found] == [None] * 4


def test_the_import_is_stored_and_taken_back(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, roster: Path
) -> None:
    window = opened(qtbot, context, host, saved_staff, roster)

    with qtbot.waitSignal(window.imported), qtbot.waitSignal(context.undoable) as offered:
        window.form.importButton.click()
    wait(qtbot, context)
    title = context.read(lambda session: get_teacher(session, saved_staff.feng)).row.title
    assert offered.args is not None
    told, undo = offered.args
    undo()
    wait(qtbot, context)

    assert told == "花名册已存入：新增 0 人，修改 1 人，待定没有录入 2 人。"
    assert title == "高级教师"
    assert context.read(lambda session: get_teacher(session, saved_staff.feng)).row.title == "一级教师"


def test_one_kind_of_rows_can_be_looked_at(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, roster: Path
) -> None:
    window = opened(qtbot, context, host, saved_staff, roster)

    window.form.fateBox.setCurrentIndex(window.form.fateBox.findText("待定"))

    assert list(shown(window)) == ["宋博婷", "新来"]


def test_a_book_that_is_no_roster_is_told(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, tmp_path: Path
) -> None:
    wrong = tmp_path / "成绩.csv"
    wrong.write_text("语文,数学\n90,80\n", encoding="utf-8")

    window = RosterWindow(context, [wrong], Moment(date(2026, 11, 1), saved_staff.autumn), host)
    window.show()
    qtbot.waitUntil(lambda: bool(window.form.messageBar.text()), timeout=20_000)

    assert "没有找到花名册的表头" in window.form.messageBar.text()
    assert not window.form.importButton.isEnabled()


def test_nothing_is_stored_before_the_new_day_is_compared(
    qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed, roster: Path
) -> None:
    window = opened(qtbot, context, host, saved_staff, roster)
    ready = window.form.importButton.isEnabled()

    window.form.dayEdit.setDate(window.form.dayEdit.date().addMonths(-1))
    waiting = window.form.importButton.isEnabled()
    wait(qtbot, context)

    assert (ready, waiting, window.form.importButton.isEnabled()) == (True, False, True)
