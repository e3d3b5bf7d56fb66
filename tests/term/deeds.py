"""一个学期里做的几件事，几处都要用：签师徒协议，听一节课，登记学生获奖，看足迹。"""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QWidget

from jiaowu.inspection.gui.observation_dialog import ObservationDialog
from jiaowu.inspection.gui.observation_page import ObservationPage
from jiaowu.portfolio.gui.tab import PortfolioTab
from jiaowu.portfolio.gui.timeline_page import TimelinePage
from jiaowu.research.gui.honours_dialog import AwardDialog
from jiaowu.research.gui.honours_page import HonoursPage
from jiaowu.research.gui.mentoring_page import MentoringPage
from jiaowu.research.gui.people_dialog import PeopleDialog
from tests.term.hands import Hands, part

MENTOR, APPRENTICE = "董明杰", "唐思熙"
PUPIL = "彭景婷"
AWARD = "县中学生数学素养展示活动"
LESSON = "一次函数的图象"
Page = TypeVar("Page", bound=QWidget)


def page_of(hands: Hands, title: str, kind: type[Page]) -> Page:
    """翻到教研研训的一页。"""
    hands.turn("教研研训", title)
    return part(hands.desk.window, kind)


def sign_contract(hands: Hands) -> MentoringPage:
    """登记一对师徒，签了协议，选中它。"""
    page = page_of(hands, "师徒", MentoringPage)
    hands.press(page, "addPairButton")
    dialog = hands.dialog(PeopleDialog)
    hands.fill(dialog, mentor_idBox=MENTOR, apprentice_idBox=APPRENTICE, signedField="2026-09-05")
    hands.fill(dialog, startField="2026-09-01", endField="2027-08-31", goalsField="一年站稳讲台")
    hands.save(dialog)
    hands.pick(page.table, MENTOR, 0)
    return page


def observe(hands: Hands) -> None:
    """徒弟听师傅一节课，写好评语。"""
    room = hands.turn("常规检查")
    tree = part(room, QTreeWidget, "roundsTree")
    (item,) = tree.findItems("听课", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    tree.setCurrentItem(item)
    hands.settle()
    lessons = part(room, ObservationPage)
    hands.press(lessons, "newButton")
    dialog = hands.dialog(ObservationDialog)
    hands.fill(dialog, dayEdit="2026-11-20", teacherBox=MENTOR, topicEdit=LESSON)
    assert dialog.form.subjectBox.currentText() == "数学"
    dialog.form.observerBox.setEditText(APPRENTICE)
    dialog.form.observerBox.settle()
    assert len(dialog.observers) == 1
    hands.save(dialog, "saveButton")
    lessons.record.form.meritsEdit.setFocus()
    lessons.record.form.meritsEdit.insertPlainText("问题链清楚。")
    hands.press(lessons.record, "backButton")


def register_award(hands: Hands) -> HonoursPage:
    """登记一名学生的获奖，师傅指导。"""
    page = page_of(hands, "获奖", HonoursPage)
    hands.press(page, "addPupilHonourButton")
    dialog = hands.dialog(AwardDialog)
    hands.fill(dialog, student_idBox=PUPIL, teacher_idBox=MENTOR, titleField=AWARD, dayField="2026-11-12")
    hands.fill(dialog, issuerField="县教研室", levelField="县级", prizeField="一等奖")
    hands.save(dialog)
    return page


def footprints(hands: Hands, name: str) -> list[str]:
    """成长档案里一位教师的足迹。"""
    room = hands.turn("成长档案", "教师成长档案")
    tab = part(room, PortfolioTab, "teacherPortfolios")
    hands.pick(tab.form.peopleTable, name)
    hands.open_tab(tab, "成长足迹")
    page = part(tab, TimelinePage)
    return [page.view.rows.index(at).data() for at in range(page.view.rows.rowCount())]
