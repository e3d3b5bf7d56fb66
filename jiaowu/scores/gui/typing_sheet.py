"""录入窗口里的一张表：哪个班、哪几科，怎样成为行与列。"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.desktop.pasting import Find, same_name
from jiaowu.scores.importing.typed_marks import TypedMark, mark_text, number_text, read_typed
from jiaowu.scores.services.typing_in import CellKey, MarkChange, TypingClass, TypingSubject

FIXED = (
    EditColumn("学号", 110, editable=False, numeric=False),
    EditColumn("姓名", 100, editable=False, numeric=False),
)
SUBJECT_WIDTH = 88
TITLE_CHARACTER = 15


@dataclass(frozen=True)
class Shown:
    """正在录的一张表。"""

    place: TypingClass
    subjects: tuple[TypingSubject, ...]

    @property
    def title(self) -> str:
        """班级，只有一科时连学科。"""
        one = f"　{self.subjects[0].name}（满分 {number_text(self.subjects[0].full)}）"
        return self.place.title + (one if len(self.subjects) == 1 else "")

    def subject_at(self, column: int) -> TypingSubject:
        """第 column 列是哪一科。"""
        return self.subjects[column - len(FIXED)]


def columns_of(shown: Shown) -> tuple[EditColumn, ...]:
    """学号、姓名，各科一列。"""
    return (
        *FIXED,
        *(
            EditColumn(
                f"{subject.name}\n满分 {number_text(subject.full)}",
                max(SUBJECT_WIDTH, TITLE_CHARACTER * len(subject.name) + 16),
            )
            for subject in shown.subjects
        ),
    )


def rows_of(shown: Shown, marks: Mapping[CellKey, TypedMark]) -> list[list[str]]:
    """名单各行现在的文字。"""
    return [
        [
            pupil.number or "",
            pupil.name,
            *(mark_text(marks.get((pupil.student_id, subject.id))) for subject in shown.subjects),
        ]
        for pupil in shown.place.pupils
    ]


def find_in(place: TypingClass) -> Find:
    """粘贴来的姓名在名单的第几行。"""
    rows: dict[str, list[int]] = {}
    for at, pupil in enumerate(place.pupils):
        rows.setdefault(same_name(pupil.name), []).append(at)
    find: Callable[[str], Sequence[int]] = lambda name: rows.get(same_name(name), ())  # noqa: E731 — 闭包比类短
    return find


def change_of(shown: Shown, edit: Edit) -> MarkChange:
    """表里的一处改动 → 要存的一格。"""
    subject = shown.subject_at(edit.column)
    student = shown.place.pupils[edit.row].student_id
    return MarkChange(student, subject.id, read_typed(edit.after, subject.full))
