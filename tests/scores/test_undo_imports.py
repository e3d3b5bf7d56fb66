"""撤销导入：退回之后全部的表分毫不差；退不了的说清楚为什么。"""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.scores.exams import ExamDraft
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.planning import PupilChoice, PupilDecision, PupilKind, decide_all
from jiaowu.scores.services.exams import (
    delete_exam,
    list_exams,
    rename_exam,
    restore_exam,
    set_lines,
    subject_lines,
)
from jiaowu.scores.services.plan import list_imports, undo_import
from jiaowu.scores.tables import (
    EntryTable,
    ExamPupilTable,
    ImportTable,
    ItemTable,
    ScoreTable,
    SupportCaseTable,
)
from jiaowu.store.store import Store
from jiaowu.students.tables import EnrolmentTable, StudentTable
from tests.scores.score_sheets import FINAL, Cell, Dump, Row, dump, planned, sheet, stored

TWO = {"语文": 120.0, "数学": 100.0}
ROWS: tuple[Row, ...] = (
    ("01", "王喆", "七(1)班", [100.5, 88]),
    ("02", "李㛃", "七(1)班", ["缺考", 0]),
    (None, "孙垚", "七(2)班", [0.1, None]),
)


def first(session: Session) -> int:
    """导入期中，返回批次。"""
    return stored(session, sheet(TWO, *ROWS, sha256="a" * 64)).batch_id


def undone(session: Session, batch_id: int) -> Dump:
    """撤销之后全部的表。"""
    undo_import(session, batch_id)
    return dump(session)


def test_a_new_exam_is_gone_with_all_it_brought(session: Session) -> None:
    empty = dump(session)
    batch_id = first(session)

    assert undone(session, batch_id) == empty
    assert list_exams(session) == ()


def test_a_correction_goes_back_to_the_bit(session: Session) -> None:
    first(session)
    exam_id = list_exams(session)[0].id
    before = dump(session)
    again = sheet(
        {"语文": 120.0, "英语": 120.0},
        ("01", "王喆", "七(2)班", [0.1 + 0.2, 110]),
        ("02", "李㛃", "七(1)班", [60, "违纪"]),
        ("04", "孙垚", "七(2)班", ["剔除", 1]),
        ("05", "周𠮷", "八(1)班", [99, None]),
    )
    batch_id = stored(session, again, exam_id, {0: PupilDecision(PupilChoice.MOVE, 1)}).batch_id
    changed = dump(session)

    assert changed["student"] != before["student"]
    assert changed["enrolment"] != before["enrolment"]
    assert undone(session, batch_id) == before


def test_pupils_used_elsewhere_stay_where_they_are(session: Session) -> None:
    batch_id = first(session)
    stored(session, sheet(TWO, ROWS[0], sha256="b" * 64), draft=FINAL)

    kept = undo_import(session, batch_id).kept

    assert [exam.name for exam in list_exams(session)] == ["期末考试"]
    assert session.scalars(select(StudentTable.name)).all() == ["王喆"]
    assert session.scalars(select(EnrolmentTable.student_id)).all() == [1]
    assert kept == {"student": 1, "class": 1, "subject": 2, "term": 1}


def test_a_pupil_known_before_loses_only_the_place_this_import_gave(session: Session) -> None:
    stored(session, sheet(TWO, *ROWS), draft=ExamDraft("上学期期末", date(2026, 6, 20)))
    before = dump(session)

    batch_id = first(session)

    assert dump(session)["enrolment"] != before["enrolment"]
    assert undone(session, batch_id) == before


def test_a_later_correction_must_be_undone_first(session: Session) -> None:
    batch_id = first(session)
    exam_id = list_exams(session)[0].id
    before = dump(session)
    later = stored(
        session, sheet(TWO, ("01", "王喆", "七(1)班", [1, 2]), file="更正.xlsx", sha256="c" * 64), exam_id
    )

    with pytest.raises(UserError, match=r"又并入过（更正\.xlsx），请先撤销那一次"):
        undo_import(session, batch_id)

    assert undone(session, later.batch_id) == before
    undo_import(session, batch_id)
    assert list_exams(session) == ()


def test_an_import_is_undone_only_once(session: Session) -> None:
    batch_id = first(session)
    undo_import(session, batch_id)

    with pytest.raises(UserError, match="已经撤销过"):
        undo_import(session, batch_id)


def type_entry(session: Session, exam_id: int) -> None:
    """双录的一格。"""
    session.add(
        EntryTable(
            exam_id=exam_id,
            subject_id=1,
            student_id=1,
            pass_no=1,
            value=1,
            state=0,
            who="甲",
            time=datetime.now(UTC),
        )
    )


def type_score(session: Session, exam_id: int) -> None:
    """直接改了一格。"""
    one = (ScoreTable.exam_id == exam_id, ScoreTable.student_id == 1, ScoreTable.subject_id == 1)
    session.execute(update(ScoreTable).where(*one).values(value=1.0))


def empty_score(session: Session, exam_id: int) -> None:
    """清空了一格。"""
    one = (ScoreTable.exam_id == exam_id, ScoreTable.student_id == 1, ScoreTable.subject_id == 1)
    session.execute(delete(ScoreTable).where(*one))


def add_item(session: Session, exam_id: int) -> None:
    """登记了一小题。"""
    session.add(
        ItemTable(
            exam_id=exam_id,
            grade=7,
            subject_id=1,
            position=0,
            label="1",
            kind="",
            full=3,
            knowledge="",
            ability="",
            expected="",
            answer="",
        )
    )


def open_case(session: Session, exam_id: int) -> None:
    """以这次考试为起点的帮扶档案。"""
    session.add(
        SupportCaseTable(
            student_id=1,
            term_id=1,
            source="results",
            nominated_by="",
            opened=date(2026, 11, 20),
            baseline_exam_id=exam_id,
            baseline="",
            causes="[]",
            cause_note="",
            short_goal="",
            long_goal="",
            measures="",
            status="open",
            conclusion="",
        )
    )


@pytest.mark.parametrize(
    ("later", "told"),
    [
        (type_entry, "手工录入过成绩"),
        (type_score, "又改动过这次考试的成绩"),
        (empty_score, "又改动过这次考试的成绩"),
        (add_item, "小题"),
        (open_case, "学习帮扶的档案"),
    ],
)
def test_what_came_later_stands_in_the_way(
    session: Session, later: Callable[[Session, int], None], told: str
) -> None:
    batch_id = first(session)
    later(session, list_exams(session)[0].id)
    session.flush()

    with pytest.raises(UserError, match=told):
        undo_import(session, batch_id)


@pytest.mark.parametrize("pupil", ["01", "05"])
def test_a_score_typed_over_a_correction_stands_in_its_way(session: Session, pupil: str) -> None:
    first(session)
    exam_id = list_exams(session)[0].id
    again = sheet(TWO, ("01", "王喆", "七(1)班", [1, 2]), ("05", "周𠮷", "七(1)班", [3, 4]))
    batch_id = stored(session, again, exam_id).batch_id
    student = session.scalars(select(StudentTable.id).where(StudentTable.number == pupil)).one()
    one = (ScoreTable.student_id == student, ScoreTable.subject_id == 1)
    session.execute(update(ScoreTable).where(*one).values(value=55.0))

    with pytest.raises(UserError, match="又改动过"):
        undo_import(session, batch_id)


def test_a_score_typed_beside_a_correction_does_not(session: Session) -> None:
    first(session)
    exam_id = list_exams(session)[0].id
    batch_id = stored(session, sheet(TWO, ("01", "王喆", "七(1)班", [1, 88])), exam_id).batch_id
    one = (ScoreTable.student_id == 2, ScoreTable.subject_id == 2)
    session.execute(update(ScoreTable).where(*one).values(value=55.0))

    undo_import(session, batch_id)

    values = session.scalars(select(ScoreTable.value).where(ScoreTable.student_id.in_((1, 2)))).all()
    assert values == [100.5, 88, None, 55]


def test_renamed_relined_and_deleted_exams_can_still_be_undone(session: Session) -> None:
    empty = dump(session)
    batch_id = first(session)
    exam_id = list_exams(session)[0].id
    rename_exam(session, exam_id, "期中")
    set_lines(session, exam_id, subject_lines(session, exam_id))
    delete_exam(session, exam_id)

    assert undone(session, batch_id) == empty


def test_a_correction_of_a_deleted_and_restored_exam_is_undone(session: Session) -> None:
    first(session)
    exam_id = list_exams(session)[0].id
    batch_id = stored(session, sheet(TWO, ("01", "王喆", "七(1)班", [1, 2])), exam_id).batch_id
    delete_exam(session, exam_id)
    restore_exam(session, exam_id)

    undo_import(session, batch_id)

    assert session.scalars(select(ScoreTable.value).where(ScoreTable.student_id == 1)).all() == [100.5, 88]


def test_an_undone_exam_cannot_be_deleted_or_restored(session: Session) -> None:
    batch_id = first(session)
    exam_id = list_exams(session)[0].id
    undo_import(session, batch_id)

    for act in (delete_exam, restore_exam):
        with pytest.raises(UserError, match="已经撤销"):
            act(session, exam_id)


def test_imports_are_listed_with_what_they_did(session: Session) -> None:
    batch_id = first(session)
    exam_id = list_exams(session)[0].id
    again = stored(
        session, sheet(TWO, ("01", "王喆", "七(1)班", [1, 88]), file="更正.xlsx", sha256="c" * 64), exam_id
    )
    stored(session, sheet(TWO, ROWS[0]), draft=FINAL)
    undo_import(session, again.batch_id)

    correction, created = list_imports(session, exam_id)

    assert (created.batch_id, created.created, created.files, created.can_undo) == (
        batch_id,
        True,
        ("成绩.xlsx",),
        True,
    )
    assert (created.pupils, created.new_pupils, created.new_classes, created.scores) == (3, 3, 2, 5)
    assert (correction.title, correction.created, correction.can_undo) == ("并入期中考试", False, False)
    assert correction.counts == {"changed": 1, "new": 0, "same": 1, "left_out": 2}
    assert correction.who == created.who != ""
    assert len(list_imports(session, None)) == 3


def test_a_reused_exam_number_does_not_inherit_old_imports(session: Session) -> None:
    undo_import(session, first(session))
    again = stored(session, sheet(TWO, ROWS[0]), draft=FINAL)

    assert [record.batch_id for record in list_imports(session, again.exam_id)] == [again.batch_id]
    assert len(list_imports(session, None)) == 2


def test_an_import_of_the_first_version_is_listed_but_cannot_be_undone(session: Session) -> None:
    first(session)
    session.execute(update(ImportTable).values(batch_id=None))

    old = next(record for record in list_imports(session, None) if record.batch_id is None)

    assert (old.exam, old.files, old.scores, old.can_undo) == ("期中考试", ("成绩.xlsx",), 5, False)


def test_a_failed_undo_leaves_everything_as_it_was(store: Store) -> None:
    with store.write("导入") as session:
        batch_id = first(session)
        exam_id = list_exams(session)[0].id
        type_score(session, exam_id)
    with store.read() as session:
        before = dump(session)

    with pytest.raises(UserError), store.write("撤销导入") as session:
        undo_import(session, batch_id)

    with store.read() as session:
        assert dump(session) == before


NAMES = (
    "王喆",
    "李㛃",
    "孙垚",
    "周𠮷",
    "吴䶮",
    "王伟",
    "王伟",
    "欧阳𫖯",
    "阿卜杜·热合曼",
    "陈𬭎",
    "李娜",
    "李娜",
)
SUBJECTS = (("语文", 120.0), ("数学", 120.0), ("英语", 100.0), ("物理", 90.0))
WORDS: tuple[Cell, ...] = ("缺考", "缓考", "免考", "违纪", "待核", None)


class RandomSchool:
    """随机的导入与更正，种子固定。"""

    def __init__(self, seed: int) -> None:
        """同一个 seed 造出同样的表。"""
        self.random = random.Random(seed)  # noqa: S311 — 要的就是可以重现
        self.pupils = [
            (f"{at:02d}" if self.random.random() < 0.7 else None, name, f"七({self.random.randint(1, 3)})班")
            for at, name in enumerate(NAMES)
        ]

    def sheet(self) -> ParsedExam:
        """几名考生几科，偶尔换班、换号、不写班级。"""
        subjects = self.random.sample(SUBJECTS, self.random.randint(1, 4))
        rows: list[Row] = []
        for number, name, class_text in self.random.sample(self.pupils, self.random.randint(1, 12)):
            where = self.random.choice((class_text,) * 6 + (None, f"七({self.random.randint(1, 4)})班"))
            which = self.random.choice((number,) * 6 + (None, f"{self.random.randint(0, 20):02d}"))
            rows.append((which, name, where, [self.cell(full) for _, full in subjects]))
        return sheet(dict(subjects), *rows)

    def cell(self, full: float) -> Cell:
        """一格。"""
        if self.random.random() < 0.25:
            return self.random.choice(WORDS)
        return self.random.choice((self.random.uniform(0, full), float(self.random.randint(0, int(full)))))

    def decisions(self, session: Session, exam: ParsedExam, target: int | None) -> dict[int, PupilDecision]:
        """随手决定一部分；决定得不合适就都按建议。"""
        plan = planned(session, exam, target)
        chosen: dict[int, PupilDecision] = {}
        for kind in PupilKind:
            choice = self.random.choice(tuple(PupilChoice))
            chosen |= decide_all(plan, kind, choice)
        kept = {at: one for at, one in chosen.items() if self.random.random() < 0.7}
        try:
            planned(session, exam, target, kept)
        except UserError:
            return {}
        return kept


@pytest.mark.parametrize("seed", range(16))
def test_any_chain_of_imports_is_taken_back_step_by_step(session: Session, seed: int) -> None:
    school = RandomSchool(seed)
    steps: list[tuple[int, Dump]] = []
    for _ in range(7):
        exams = [exam.id for exam in list_exams(session)]
        target = school.random.choice([None, *exams, *exams])
        exam, before = school.sheet(), dump(session)
        decisions = school.decisions(session, exam, target)
        plan = planned(session, exam, target, decisions)
        try:
            receipt = stored(session, exam, target, decisions)
        except UserError:
            continue
        assert (receipt.pupils, receipt.new_pupils) == (plan.pupils, plan.new_pupils)
        steps.append((receipt.batch_id, before))

    assert len(steps) > 3
    for batch_id, before in reversed(steps):
        assert undone(session, batch_id) == before


@pytest.mark.parametrize("seed", range(8))
def test_undone_in_any_order_nothing_of_the_others_is_lost(session: Session, seed: int) -> None:
    school = RandomSchool(1000 + seed)
    batches: list[int] = []
    for at in range(4):
        draft = ExamDraft(f"月考{at}", date(2026, 9 + at % 4, 20))
        batches.append(stored(session, school.sheet(), draft=draft).batch_id)
    school.random.shuffle(batches)

    for done, batch_id in enumerate(batches, 1):
        (record,) = (each for each in list_imports(session, None) if each.batch_id == batch_id)
        others = {
            table.__tablename__: session.scalars(
                select(table.exam_id).where(table.exam_id != record.exam_id)
            ).all()
            for table in (ScoreTable, ExamPupilTable)
        }
        undo_import(session, batch_id)
        assert session.scalars(select(ScoreTable.exam_id)).all() == others["score"]
        assert session.scalars(select(ExamPupilTable.exam_id)).all() == others["exam_pupil"]
        assert len(list_exams(session)) == len(batches) - done
