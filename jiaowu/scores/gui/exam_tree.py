"""左边的考试树与考试名称下面的一行。"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from jiaowu.scores.exams import ExamSummary

EXAM_ROLE = Qt.ItemDataRole.UserRole
"""一项背后的考试。"""
BLANKS = "还有 {count} 格没有录入，现在只统计录了的"


def add_exam(tree: QTreeWidget, exam: ExamSummary) -> QTreeWidgetItem:
    """把一次考试放在它的学期下面，学期没有就加上。"""
    found = tree.findItems(exam.term.name, Qt.MatchFlag.MatchExactly)
    if found:
        term = found[0]
    else:
        term = QTreeWidgetItem(tree, [exam.term.name])
        term.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item = QTreeWidgetItem(term, [exam.name.removeprefix(exam.term.name).strip() or exam.name])
    item.setData(0, EXAM_ROLE, exam)
    item.setToolTip(0, f"{exam.name}　{exam.date.isoformat()}　{exam.pupils} 人")
    return item


def facts_of(exam: ExamSummary, blanks: int = 0) -> str:
    """名称下面的一行：学期（名称里有就不再说）、日期、人数、科数，还有几格没有录入。"""
    facts = [exam.date.isoformat(), f"{exam.pupils} 人", f"{len(exam.subjects)} 科"]
    if not exam.name.startswith(exam.term.name):
        facts.insert(0, exam.term.name)
    if blanks:
        facts.append(BLANKS.format(count=blanks))
    return "　·　".join(facts)
