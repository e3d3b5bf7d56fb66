"""换学期：各页跟着翻到新学期，旧学期的每一份照旧印得出来，换学期可以撤销。"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTreeWidget

from jiaowu.desktop.preview import PreviewDialog
from jiaowu.paper.document import Document
from jiaowu.portfolio.gui.archive_page import ArchivePage
from jiaowu.students.gui.term_change_dialog import TermChangeDialog
from tests.term.deeds import observe, register_award, sign_contract
from tests.term.hands import Hands, part

OLD, NEW = "2026—2027学年第一学期", "2026—2027学年第二学期"
PRINTED = (
    ("教研组", "printButton", "教研组一览与蹲点安排"),
    ("教研活动", "printButton", "教研活动记录表"),
    ("研训学时", "printButton", "研训学时台账"),
    ("个人任务", "printButton", "个人任务完成情况"),
    ("师徒", "printMentoringButton", "师徒结对过程记录表"),
    ("获奖", "printHonoursButton", "获奖一览"),
)


def read_preview(hands: Hands) -> Document:
    """等预览做好，读出里面的报告，关上。"""
    dialog = hands.dialog(PreviewDialog)
    hands.until(lambda: dialog.document is not None)
    document = dialog.document
    assert document is not None
    dialog.reject()
    hands.settle()
    return document


def printed(hands: Hands) -> dict[str, Document]:
    """教研研训里正看着的学期各印一份，另加资料归档的目录。"""
    found = {}
    for page, button, title in PRINTED:
        hands.menu(hands.turn("教研研训", page), button, title)
        found[title] = read_preview(hands)
    archive = part(hands.turn("成长档案", "资料归档"), ArchivePage)
    hands.choose(archive, "archiveTermBox", OLD)
    hands.press(archive, "printArchiveButton")
    found["资料归档目录"] = read_preview(hands)
    return found


def change_term(hands: Hands) -> None:
    """右上角换到新学期。"""
    hands.menu(hands.desk.window, "termButton", "换到新学期")
    dialog = hands.dialog(TermChangeDialog)
    assert dialog.form.targetBox.currentText() == NEW
    hands.save(dialog, "changeButton")


def terms_shown(hands: Hands) -> list[str]:
    """各标签页正看着哪个学期。"""
    lessons = part(hands.turn("常规检查"), QTreeWidget, "roundsTree")
    (item,) = lessons.findItems("听课", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    lessons.setCurrentItem(item)
    boxes = [
        (hands.turn("教研研训"), "researchTermBox"),
        (hands.turn("工作安排"), "termBox"),
        (hands.turn("成长档案", "资料归档"), "archiveTermBox"),
    ]
    boxes += [(hands.turn(title), "termBox") for title in ("常规检查", "学生学籍", "教师档案")]
    return [
        each.currentText()
        for page, box in boxes
        for each in page.findChildren(QComboBox, box)
        if each.currentText()
    ]


def test_every_room_follows_the_new_term_and_the_old_one_prints_as_it_was(hands: Hands) -> None:
    sign_contract(hands)
    observe(hands)
    register_award(hands)
    before = printed(hands)

    change_term(hands)

    assert hands.desk.window.windowTitle().endswith(NEW)
    assert terms_shown(hands) == [NEW] * 6
    hands.choose(hands.turn("教研研训"), "researchTermBox", OLD)
    assert printed(hands) == before
    hands.undo()
    assert hands.desk.window.windowTitle().endswith(OLD)
    assert terms_shown(hands) == [OLD] * 6
