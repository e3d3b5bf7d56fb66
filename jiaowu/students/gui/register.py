"""一个学期的学生名单在屏幕上要用的全部：在工作线程里取好，界面只取用。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jiaowu.desktop.table_model import Row, TableColumn, text_key
from jiaowu.progress import Progress
from jiaowu.school.class_styles import grade_title
from jiaowu.school.initials import initials_of
from jiaowu.students.pupils import PupilRow, categories
from jiaowu.students.services.classrooms import Classroom, TermChoice, list_classrooms, list_terms
from jiaowu.students.services.pupils import PupilFilter, list_pupils
from jiaowu.students.statuses import Status

AWAY = tuple(status for status in Status if not status.present)


@dataclass(frozen=True)
class Node:
    """左边的一项：名称、哪些学生、人数、在第几层。"""

    title: str
    wanted: PupilFilter
    count: int
    level: int = 0


@dataclass(frozen=True, eq=False)
class Register:
    """一个学期的名单。"""

    terms: tuple[TermChoice, ...]
    """新的在前；一个学期都没有为空。"""
    term: TermChoice | None
    classrooms: tuple[Classroom, ...]
    pupils: tuple[PupilRow, ...]
    rows: tuple[Row, ...]
    """与 pupils 一一对应。"""

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """全校、各年级与班、不在校、未编班；以前的学期只有在班的。"""
        seated = PupilFilter(away=False)
        found = [Node("全校", seated, self._count(seated))]
        for grade in dict.fromkeys(room.grade for room in self.classrooms):
            of_grade = PupilFilter(grade=grade, away=False)
            found.append(Node(grade_title(grade), of_grade, self._count(of_grade)))
            for room in self.classrooms:
                if room.grade == grade:
                    inside = PupilFilter(class_id=room.id)
                    found.append(Node(room.title, inside, self._count(inside), 1))
        if self.term is not None and self.term.is_current:
            for title, statuses in (("不在校", AWAY), ("未编班", (Status.STUDYING,))):
                apart = PupilFilter(away=True, statuses=statuses)
                if self._count(apart):
                    found.append(Node(title, apart, self._count(apart)))
        return tuple(found)

    def _count(self, wanted: PupilFilter) -> int:
        return sum(wanted.takes(pupil) for pupil in self.pupils)

    def chosen(self, wanted: PupilFilter) -> list[int]:
        """符合的学生在 pupils 里的序号。"""
        return [at for at, pupil in enumerate(self.pupils) if wanted.takes(pupil)]


def load_register(session: Any, progress: Progress, term_id: int | None) -> Register:
    """取出一个学期的名单；term_id 为 None 或已经没有了时取当前学期。"""
    terms = list_terms(session)
    term = next((each for each in terms if each.id == term_id), None)
    term = term or next((each for each in terms if each.is_current), None)
    if term is None:
        return Register(terms, None, (), (), ())
    pupils = list_pupils(session, term.id)
    progress.check()
    rows = tuple(_row(pupil) for pupil in pupils)
    register = Register(terms, term, list_classrooms(session, term.id), pupils, rows)
    progress.step("正在数各班人数", len(register.nodes), len(register.nodes))  # 在这里数好，界面不等
    return register


def columns_for(register: Register) -> tuple[TableColumn, ...]:
    """名单的列；班级按学校的次序排，不按笔画。拼音首字母一列平时不显示，只用来找。"""
    order = {room.title: at for at, room in enumerate(register.classrooms)}

    def by_class(title: str) -> tuple[int, bytes]:
        return order.get(title, len(order)), text_key(title)

    return (
        TableColumn("姓名", 100),
        TableColumn("学号", 120),
        TableColumn("学籍号", 190),
        TableColumn("性别", 56),
        TableColumn("班级", 110, order=by_class),
        TableColumn("状态", 72),
        TableColumn("备注", 220),
        TableColumn("出生日期", 100, "yyyy-mm-dd", shown=False),
        TableColumn("学生类别", 100, shown=False),
        TableColumn("拼音首字母", 110, shown=False),
    )


def _row(pupil: PupilRow) -> Row:
    known = categories().get(pupil.category or "", "") if pupil.category != "00" else ""
    return (
        pupil.name,
        pupil.number,
        pupil.registry_number,
        pupil.sex_name,
        pupil.class_title,
        pupil.status.label,
        "，".join(part for part in (known, pupil.note or "") if part),
        pupil.birth,
        known,
        " ".join(initials_of(pupil.name)),
    )


def counts_of(pupils: Sequence[PupilRow]) -> list[str]:
    """人数，与登记了性别的男女人数。"""
    boys, girls = (sum(pupil.sex == code for pupil in pupils) for code in "12")
    unknown = len(pupils) - boys - girls
    facts = [f"{len(pupils)} 人"]
    if boys or girls:
        facts += [f"男 {boys}", f"女 {girls}"]
    return [*facts, f"没有登记性别 {unknown}"] if unknown and unknown < len(pupils) else facts
