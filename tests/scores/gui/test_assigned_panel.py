"""等级赋分：选方案，看对照与每人的赋分。"""

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.gui.assigned_panel import NO_SCHEME, AssignedPanel
from jiaowu.scores.gui.exam_view import load_view
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services.exams import list_exams, load_grades
from jiaowu.scores.services.intake import import_exam
from jiaowu.store.store import Store

SENIOR = ClassKey(11, 1, "高二(1)班")
RAW = (95, 92, 92, 88, 86, 85, 83, 80, 78, 78, 75, 72, 70, 68, 65, 60, 55, 50, 45, 30)
ASSIGNED = (100, 86, 86, 85, 82, 81, 78, 74, 71, 71, 70, 68, 67, 65, 63, 60, 56, 55, 41, 35)
"""O-24：3+1+2 的例子。"""


@pytest.fixture
def settle(qtbot: QtBot, context: Context) -> Callable[[], None]:
    """等后台做完。"""
    return lambda: qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


@pytest.fixture
def panel(qtbot: QtBot, store: Store, context: Context, settle: Callable[[], None]) -> AssignedPanel:
    """高二 20 人，语文、物理、化学。"""
    pupils = tuple(Pupil(f"{at:02}", f"考生{at}", SENIOR) for at in range(1, 21))
    lines = tuple(lines_for(name, 100.0, LinePercents()) for name in ("语文", "物理", "化学"))
    values = np.array([(80.0, 70.0, raw) for raw in RAW])
    matrix = ScoreMatrix(pupils, lines, values, np.full(values.shape, State.NORMAL, np.uint8))
    draft = ExamDraft("期中", date(2026, 11, 12), ExamKind.MIDTERM)
    with store.write("准备") as session:
        exam_id = import_exam(session, ParsedExam(matrix, (), ()), draft, Progress()).exam_id
    made = AssignedPanel()
    qtbot.addWidget(made)
    made.set_up(context)
    made.show_exam(exam_id, 11)
    settle()
    return made


def test_without_a_scheme_nothing_is_assigned(panel: AssignedPanel) -> None:
    assert panel.schemes.currentText() == NO_SCHEME
    assert panel.pupils.model.rowCount() == 0


def test_a_chosen_scheme_shows_the_assigned_scores_and_the_ladder(
    panel: AssignedPanel, settle: Callable[[], None]
) -> None:
    panel.schemes.setCurrentText("3+1+2 五级")
    settle()

    model = panel.pupils.model
    titles = [column.title for column in model.columns]
    column = titles.index("化学")
    assert [int(model.text(row, column)) for row in range(20)] == list(ASSIGNED)
    assert titles[column - 1] == "化学原始"
    assert model.text(0, 2) == "物理"
    assert model.text(0, titles.index("总分")) == "250"
    ladder = panel.ladders.model
    assert [ladder.text(row, 3) for row in range(ladder.rowCount())] == ["3", "7", "7", "2", "1"]


def test_the_scheme_can_be_taken_back(panel: AssignedPanel, settle: Callable[[], None]) -> None:
    panel.schemes.setCurrentText("山东 3+3 八级")
    settle()

    panel.schemes.setCurrentText(NO_SCHEME)
    settle()

    assert panel.pupils.model.rowCount() == 0


def test_every_page_and_report_uses_the_assigned_scores(
    panel: AssignedPanel, settle: Callable[[], None], store: Store
) -> None:
    panel.schemes.setCurrentText("3+1+2 五级")
    settle()

    with store.read() as session:
        (exam,) = list_exams(session)
        view = load_view(session, exam, Progress())
        (matrix,) = load_grades(session, exam.id)

    chemistry = view.scopes[0].analysis.subject("化学").index
    assert view.scopes[0].analysis.values[chemistry].tolist() == list(ASSIGNED)
    assert matrix.values[:, 2].tolist() == list(RAW)
