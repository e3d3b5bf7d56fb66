"""班级写法的下拉框：写出来一样的只列一个。"""

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.gui.choices import chosen_style, fill_styles
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.terms import Term


def test_a_primary_school_is_offered_no_style_twice(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)

    fill_styles(box, SchoolKind.PRIMARY.grades, Term(2026, 1), ClassStyle.OLD_PLAIN)

    texts = [box.itemText(at) for at in range(box.count())]
    assert len(texts) == len(set(texts)) == len(ClassStyle) - 2
    assert chosen_style(box) is ClassStyle.PLAIN


def test_a_junior_school_is_offered_every_style(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)

    fill_styles(box, SchoolKind.JUNIOR.grades, Term(2026, 1), ClassStyle.OLD_PLAIN)

    assert box.count() == len(ClassStyle)
    assert chosen_style(box) is ClassStyle.OLD_PLAIN
