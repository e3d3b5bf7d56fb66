"""样例学校：建得快，合乎说明；它收到的各种成绩表读出来与真值一致。"""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

import numpy as np
import pytest

from data.sample import generate
from jiaowu.database import open_database
from jiaowu.errors import Cancelled
from jiaowu.paths import shipped
from jiaowu.progress import Progress
from jiaowu.sample import build_sample
from jiaowu.sample.scores import SampleExam, sample_exams
from jiaowu.sample.truth import read_truth
from jiaowu.school.services.classes import list_classes
from jiaowu.school.services.schools import current_term, get_school, get_term
from jiaowu.scores.importing.exam import read_exam
from jiaowu.scores.importing.words import dictionary
from jiaowu.scores.matrix import ScoreMatrix, State
from jiaowu.scores.parsed import ParseOptions
from jiaowu.scores.services.exams import list_exams, load_matrix
from jiaowu.store.store import Store
from jiaowu.teachers.services.assignments import list_taught

TRUTH = read_truth()
EXAMS = list(sample_exams(TRUTH))
WORKBOOKS = shipped("sample", "workbooks")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Iterator[Store]:
    """建好的样例学校。"""
    store = open_database(fresh_sample(tmp_path_factory.mktemp("样例")))
    yield store
    store.close()


def table(matrix: ScoreMatrix) -> dict[str, tuple[str, object, dict[str, tuple[float | None, int]]]]:
    """学号 → 姓名、班级、各科的（分数、状态）；未选的学科不列。"""
    names = [canonical(lines.name) for lines in matrix.subjects]
    return {
        str(pupil.number): (
            pupil.name,
            pupil.class_key.identity if pupil.class_key else None,
            {
                name: (None if np.isnan(value) else float(value), int(state))
                for name, value, state in zip(names, matrix.values[row], matrix.states[row], strict=True)
                if state != State.NOT_TAKEN
            },
        )
        for row, pupil in enumerate(matrix.pupils)
    }


def canonical(name: str) -> str:
    """同一学科的各种写法归成一个。"""
    for subject in dictionary("subjects")["subject"]:
        if name in subject["words"]:
            return str(subject["words"][0])
    return name


def test_the_sample_is_built_in_a_few_seconds_of_work(tmp_path: Path) -> None:
    start = process_time()

    build_sample(tmp_path, Progress())

    assert process_time() - start < 10


def test_the_sample_school_is_as_large_as_promised(sample: Store) -> None:
    with sample.read() as session:
        school, term = get_school(session), current_term(session)
        assert school is not None
        assert term is not None
        classes = list_classes(session, term)
        exams = list_exams(session)
        teachers = {row.teacher for row in list_taught(session, exams[0].term_id)}

    assert school.name == "青禾实验学校"
    assert [info.identity[0] for info in classes] == [7, 7, 7, 8, 8, 8, 9, 9, 9]
    assert exams[0].pupils > 400
    assert [exam.date for exam in exams] == sorted((exam.date for exam in exams), reverse=True)
    assert len(teachers) == 36


def test_every_subject_of_every_class_has_its_teacher(sample: Store) -> None:
    with sample.read() as session:
        for exam in list_exams(session):
            rooms = {
                info.id: info.identity for info in list_classes(session, get_term(session, exam.term_id))
            }
            taught = {(rooms[row.class_id], row.subject) for row in list_taught(session, exam.term_id)}
            for grade in exam.grades:
                matrix = load_matrix(session, exam.id, grade)
                wanted = {
                    (pupil.class_key.identity, lines.name)
                    for pupil in matrix.pupils
                    if pupil.class_key
                    for lines in matrix.subjects
                }
                assert wanted <= taught


def test_the_database_holds_the_truth(sample: Store) -> None:
    with sample.read() as session:
        stored = {exam.name: load_matrix(session, exam.id) for exam in list_exams(session)}

    for exam in EXAMS:
        assert table(stored[exam.draft.name]) == table(exam.parsed.matrix)


def test_the_exams_of_one_pupil_go_together() -> None:
    totals = [
        {
            number: sum(cell for cell in cells if cell is not None)
            for number, cells in exam["scores"].items()
            if not any(isinstance(cell, str) for cell in cells)
        }
        for exam in TRUTH["exams"]
    ]

    cohorts = {number: entry_year for number, _, entry_year, _ in TRUTH["pupils"]}
    for earlier, later, cohort in ((0, 1, 2024), (0, 1, 2025), (1, 2, 2024), (1, 2, 2025), (1, 2, 2026)):
        both = [n for n in totals[earlier] if n in totals[later] and cohorts[n] == cohort]
        pairs = np.array([[totals[exam][number] for number in both] for exam in (earlier, later)])
        assert np.corrcoef(pairs).tolist()[0][1] > 0.85


def test_the_sample_has_absences_a_real_zero_namesakes_and_rare_characters() -> None:
    matrices = [exam.parsed.matrix for exam in EXAMS]
    states = {State(int(state)) for matrix in matrices for state in np.unique(matrix.states)}
    zeros = sum(int(((matrix.values == 0) & (matrix.states == State.NORMAL)).sum()) for matrix in matrices)
    people = [(name, year, no) for _, name, year, no in TRUTH["pupils"]]
    twice = [person for person in set(people) if people.count(person) == 2]

    assert {State.ABSENT, State.EXEMPT, State.DEFERRED, State.EXCLUDED} <= states
    assert zeros >= 1
    assert len(twice) == 1
    assert set("䶮𬭎㛃𫖯𠮷喆垚") <= {character for name, *_ in people for character in name}


def test_a_cancelled_sample_leaves_an_empty_school(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        build_sample(tmp_path, progress)

    store = open_database(tmp_path)
    with store.read() as session:
        assert get_school(session) is None
        assert list_exams(session) == ()
    store.close()


@pytest.mark.parametrize("exam", EXAMS, ids=lambda exam: exam.draft.name)
def test_the_messy_workbooks_read_back_as_the_truth(exam: SampleExam) -> None:
    files = sorted((WORKBOOKS / exam.draft.name).iterdir())

    read = read_exam(files, ParseOptions(), Progress()).matrix

    assert table(read) == table(exam.parsed.matrix)
    assert {canonical(lines.name): lines.full for lines in read.subjects} == {
        canonical(lines.name): lines.full for lines in exam.parsed.matrix.subjects
    }


def test_the_script_makes_the_same_files_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "HERE", tmp_path)

    generate.main()

    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = {path: shipped("sample", str(path)).read_bytes() for path in made}
    assert made == kept
    assert len(made) == 4 + sum(path.is_file() for path in WORKBOOKS.rglob("*"))
