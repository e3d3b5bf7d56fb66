"""听课、师徒、课题、获奖：登记一次，各处都数得到。"""

from jiaowu.desktop.table_view import TableView
from jiaowu.research.gui.duties_page import DutiesPage
from jiaowu.research.gui.mentoring_page import MentoringPage
from jiaowu.research.gui.projects_dialog import ProjectDialog
from jiaowu.research.gui.projects_page import ProjectsPage
from jiaowu.research.gui.pupil_awards_section import PupilAwardsSection
from jiaowu.teachers.gui.record_dialog import RecordDialog
from tests.term.deeds import (
    APPRENTICE,
    AWARD,
    MENTOR,
    PUPIL,
    footprints,
    observe,
    page_of,
    register_award,
    sign_contract,
)
from tests.term.hands import Hands, cells, line, part, rows, text_of

PROJECT = "七年级数学错题的归类与再练"


def heard(hands: Hands) -> tuple[str, str]:
    """徒弟“听课”一条：应完成、已完成。"""
    page = page_of(hands, "个人任务", DutiesPage)
    hands.pick(page.form.matrixTable, APPRENTICE, 1)
    told = line(page.form.cellsTable, "听课", 0)
    return told["应完成"], told["已完成"]


def test_a_lesson_observed_counts_for_the_duty_and_for_the_pair(hands: Hands) -> None:
    page = sign_contract(hands)
    assert cells(page.panel.progress, 1) == ["0", "0", "0"]
    expected, before = heard(hands)

    observe(hands)

    page = page_of(hands, "师徒", MentoringPage)
    told = line(page.table, MENTOR, 0)["进度"]
    assert told == "提供示范课 1/3 节；指导教学设计 0/3 篇；帮助分析学科质量 0/1 次"
    assert heard(hands) == (expected, f"{int(before) + 1}")


def test_a_project_goes_from_its_application_to_its_opening(hands: Hands) -> None:
    page = page_of(hands, "课题", ProjectsPage)
    hands.press(page, "addProjectButton")
    dialog = hands.dialog(ProjectDialog)
    hands.fill(dialog, titleField=PROJECT, appliedField="2026-09-10", dueField="2027-06-30")
    hands.open_tab(dialog, "成员与分工")
    hands.fill(dialog, memberBox0=MENTOR, memberTask0="总负责", memberBox1=APPRENTICE, memberTask1="收集错题")
    hands.press(dialog, "saveProjectButton")
    assert "学校规定同一人主持不超过 1 项" in text_of(dialog, "projectRefusal")
    hands.save(dialog, "saveProjectButton")
    for step, day in (("立项", "2026-09-30"), ("开题", "2026-10-20")):
        hands.menu(page.detail, "advanceButton", step)
        asked = hands.dialog(RecordDialog)
        hands.fill(asked, dayField=day, outcomeField=f"{step}报告一份")
        hands.save(asked)

    assert page.detail.chips.text().startswith("开题")
    assert [row[:5] for row in rows(page.detail.table)] == [
        ["立项", "立项书", "", "2026-09-30", "完成"],
        ["开题", "开题报告", "2026-10-27", "2026-10-20", "完成"],
        ["中期", "中期报告", "2027-02-13", "", ""],
        ["结题", "结题报告", "2027-06-30", "", ""],
    ]
    hands.press(page.detail, "projectsBackButton")
    assert line(page.table, PROJECT)["状态"] == "开题"
    told = [each for each in footprints(hands, APPRENTICE) if PROJECT in each]
    assert [each.split("　")[:2] for each in told] == [
        ["2026-10-20", "课题"],
        ["2026-09-30", "课题"],
        ["2026-09-30", "课题"],
    ]


def test_an_award_for_a_pupil_is_entered_once_and_seen_everywhere(hands: Hands) -> None:
    page = register_award(hands)
    told = line(page.table, AWARD)
    assert (told["获奖人"], told["指导教师"]) == (f"{PUPIL}（七(1)班）", MENTOR)
    assert (told["级别"], told["奖项"]) == ("县级", "一等奖")

    assert [each for each in footprints(hands, MENTOR) if AWARD in each] == [
        f"2026-11-12　荣誉　指导学生获奖：{AWARD}　县级　一等奖"
    ]
    room = hands.turn("成长档案", "学生成长档案")
    hands.fill(room, pupilSearchEdit=PUPIL)
    hands.pick(part(room, TableView, "pupilsTable"), PUPIL)
    hands.open_tab(room, "获奖")
    told = line(part(room, TableView, "awardsTable"), AWARD)
    assert (told["日期"], told["级别"], told["指导教师"]) == ("2026-11-12", "县级", MENTOR)
    room = hands.turn("学生学籍")
    hands.open_row(part(room, TableView, "pupilsTable"), PUPIL)
    hands.open_tab(room, "获奖")
    section = part(room, PupilAwardsSection)
    assert line(section.table, AWARD)["指导教师"] == MENTOR
    hands.turn("教研研训", "获奖")
    hands.undo()
    assert AWARD not in cells(page.table, 2)
