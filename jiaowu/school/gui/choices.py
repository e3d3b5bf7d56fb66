"""几处共用的下拉框：学校的种类、班级的写法；与不收时的一句话。"""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel

from jiaowu.school.class_styles import ClassStyle, title_of
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.terms import Term


def fill_kinds(box: QComboBox, chosen: SchoolKind) -> None:
    """五种学校，选中 chosen。"""
    for kind in SchoolKind:
        box.addItem(kind.label, kind)
    box.setCurrentIndex(list(SchoolKind).index(chosen))


def fill_styles(box: QComboBox, grades: Sequence[int], term: Term, chosen: ClassStyle) -> None:
    """各种班级写法，用这所学校最低与最高的年级举例；选中 chosen，不发信号。

    在这些年级写出来一样的（没有初中就没有“初一”）只列一个。
    """
    box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
    box.clear()
    for style in ClassStyle:
        text = _style_text(style, grades, term)
        if box.findText(text) < 0:
            box.addItem(text, style)
    box.setCurrentIndex(box.findText(_style_text(chosen, grades, term)))
    box.blockSignals(False)  # noqa: FBT003 — 同上


def _style_text(style: ClassStyle, grades: Sequence[int], term: Term) -> str:
    """一种写法的例子。"""
    first, last = (title_of((grade, 1, ""), style, term) for grade in (grades[0], grades[-1]))
    return f"{first}、{last}" if first != last else first


def chosen_kind(box: QComboBox) -> SchoolKind:
    """选中的种类。"""
    return SchoolKind(box.currentData())


def chosen_style(box: QComboBox) -> ClassStyle:
    """选中的写法。"""
    return ClassStyle(box.currentData())


def refuse(label: QLabel, text: str) -> None:
    """显示不收的理由；空则收起。"""
    label.setText(text)
    label.setVisible(bool(text))
