"""“任教”一节：各学期教什么、在哪个组、当什么。"""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.teachers.people import Profile
from jiaowu.teachers.services.profiles import get_teacher

COLUMNS = (
    TableColumn("学期", 230),
    TableColumn("学科", 110),
    TableColumn("班级", 260),
    TableColumn("周节数", 70, "0.##", numeric=True),
    TableColumn("组与职务", 480),
)


class TaughtSection(Section):
    """一学期一科一行。"""

    title = "任教"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """只有一张表。"""
        super().__init__(context, parent)
        self.count = QLabel()
        self.count.setProperty("role", "soft")
        self.table = TableView()
        self.table.set_up(context, "taughtTerms", "任教", tools=False)
        self.table.set_columns(COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.count)
        layout.addWidget(self.table, 1)

    @override
    def show_person(self, person_id: int) -> None:
        profile = self.context.read(lambda session: get_teacher(session, person_id))
        rows = rows_of(profile)
        self.table.set_rows(rows)
        terms = sum(bool(each.lessons) for each in profile.taught)
        self.count.setText(f"{terms} 个学期有任教" if terms else "还没有登记任教")


def rows_of(profile: Profile) -> list[Row]:
    """一学期一科一行，没有任教的学期只写组与职务。"""
    found: list[Row] = []
    for taught in profile.taught:
        roles = "、".join(taught.roles)
        for subject in dict.fromkeys(lesson.subject for lesson in taught.lessons):
            lessons = [lesson for lesson in taught.lessons if lesson.subject == subject]
            known = [lesson.periods for lesson in lessons if lesson.periods is not None]
            classes = "、".join(lesson.class_title for lesson in lessons)
            found.append((taught.term.name, subject, classes, sum(known) if known else None, roles))
            roles = ""
        if not taught.lessons:
            found.append((taught.term.name, "", "", None, roles))
    return found
