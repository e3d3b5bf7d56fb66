"""学生成长档案：各处的记录合到一起，成绩只写等级，寄语一学期一位教师一段。"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.database import open_database
from jiaowu.errors import UserError
from jiaowu.paper.document import Document, PageBreak, Table, Text
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.pupils import pupil_kinds
from jiaowu.portfolio.reports import pupils as report
from jiaowu.portfolio.services.entries import Owner, add_entry
from jiaowu.portfolio.services.pupils import (
    WordDraft,
    delete_word,
    load_class,
    load_pupil,
    save_word,
    words_written,
)
from jiaowu.portfolio.tables import PupilWordTable
from jiaowu.portfolio.timeline import EntryDraft
from jiaowu.progress import Progress
from jiaowu.school.tables import TermTable
from jiaowu.scores.services.pupil_history import pupil_history
from jiaowu.store.batches import undo
from jiaowu.students.tables import EnrolmentTable
from jiaowu.teachers.tables import AwardTable, TeacherTable

DAY = date(2026, 10, 20)


@dataclass(frozen=True)
class Pupil:
    """样例学校当前学期的一名学生。"""

    session: Session
    term_id: int
    class_id: int
    student_id: int
    teacher_id: int

    def word(self, text: str) -> WordDraft:
        """这位教师给他的一段寄语。"""
        return WordDraft(self.student_id, self.term_id, self.teacher_id, text, DAY)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Path:
    return fresh_sample(tmp_path_factory.mktemp("样例"))


@pytest.fixture
def pupil(sample: Path, tmp_path: Path) -> Iterator[Pupil]:
    store = open_database(Path(shutil.copytree(sample, tmp_path / "样例")))
    with store.write("测试") as session:
        term_id = session.scalars(select(TermTable.id).where(TermTable.is_current)).one()
        student_id, class_id = session.execute(
            select(EnrolmentTable.student_id, EnrolmentTable.class_id)
            .where(EnrolmentTable.term_id == term_id, EnrolmentTable.class_id.is_not(None))
            .order_by(EnrolmentTable.class_id, EnrolmentTable.student_id)
        ).first() or (0, 0)
        teacher_id = session.scalars(select(TeacherTable.id)).first() or 0
        yield Pupil(session, term_id, class_id or 0, student_id, teacher_id)
    store.close()


def texts(document: Document) -> str:
    found: list[str] = []
    for block in document.blocks:
        if isinstance(block, Text):
            found.append(block.text)
        elif isinstance(block, Table):
            found += [str(value) for row in block.rows for value in row]
    return "\n".join(found)


def test_everything_about_a_pupil_comes_together(pupil: Pupil) -> None:
    session = pupil.session
    session.add(
        AwardTable(
            teacher_id=pupil.teacher_id,
            student_id=pupil.student_id,
            issuer="云溪县教育局",
            day=DAY,
            title="科技创新大赛",
            category="",
            level="县级",
            prize="二等奖",
            certificate="",
            subject="",
            role="",
            note="",
        )
    )
    draft = EntryDraft(Part.FOOTPRINTS, pupil_kinds()[0], DAY, "合唱社团", "每周二排练。")
    add_entry(session, Owner(student_id=pupil.student_id), draft, pupil_kinds())
    save_word(session, pupil.word("上课专注，乐于帮助同学。"))
    session.flush()

    portfolio = load_pupil(session, pupil.term_id, pupil.student_id, Progress())
    text = texts(report.build_pupil(session, pupil.term_id, pupil.student_id, Progress()))

    assert [each.title for each in portfolio.awards] == ["科技创新大赛"]
    assert [each.draft.title for each in portfolio.entries] == ["合唱社团"]
    assert portfolio.places[-1][1] == portfolio.pupil.class_title
    assert portfolio.exams == pupil_history(session, pupil.student_id, Progress())
    for part in ("科技创新大赛", "合唱社团", "上课专注", portfolio.exams[-1].name):
        assert part in text


def test_results_are_levels_and_never_ranks_or_marks(pupil: Pupil) -> None:
    document = report.build_pupil(pupil.session, pupil.term_id, pupil.student_id, Progress())

    table = next(
        block for block in document.blocks if isinstance(block, Table) and block.columns[0].title == "考试"
    )
    assert table.rows
    assert {value for row in table.rows for value in row[2:]} <= {"A", "B", "C", "D", ""}
    assert "名次" not in texts(document)


def test_a_class_reads_each_exam_once_and_each_pupil_starts_a_page(pupil: Pupil) -> None:
    session = pupil.session
    count = session.scalar(
        select(func.count()).where(
            EnrolmentTable.term_id == pupil.term_id, EnrolmentTable.class_id == pupil.class_id
        )
    )

    portfolios = list(load_class(session, pupil.term_id, pupil.class_id, Progress()))
    document = report.build_class(session, pupil.term_id, pupil.class_id, Progress())

    assert len(portfolios) == count
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == len(portfolios) - 1
    assert all(each.cases == () for each in portfolios)
    for each in portfolios[::10]:
        assert each.exams == pupil_history(session, each.pupil.id, Progress())


def test_one_teacher_writes_one_word_a_term_and_each_change_can_be_taken_back(pupil: Pupil) -> None:
    session = pupil.session
    save_word(session, pupil.word("第一稿"))
    changed = save_word(session, pupil.word(" 第二稿 "))

    words = load_pupil(session, pupil.term_id, pupil.student_id, Progress()).words
    assert [word.text for word in words] == ["第二稿"]
    assert words_written(session, pupil.term_id, {pupil.student_id, 0}) == {pupil.student_id}

    deleted = delete_word(session, words[0].id)
    assert load_pupil(session, pupil.term_id, pupil.student_id, Progress()).words == ()
    undo(session, deleted)
    undo(session, changed)
    words = load_pupil(session, pupil.term_id, pupil.student_id, Progress()).words
    assert [word.text for word in words] == ["第一稿"]


@pytest.mark.parametrize(("text", "sentence"), [("  ", "还没有写"), ("字" * 301, "超过 300 字")])
def test_a_word_that_is_empty_or_too_long_is_refused(pupil: Pupil, text: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        save_word(pupil.session, pupil.word(text))


def test_an_empty_class_says_what_to_do(pupil: Pupil) -> None:
    with pytest.raises(UserError, match="导入名册"):
        report.build_class(pupil.session, pupil.term_id, 99999, Progress())


def test_a_word_cannot_be_given_to_a_teacher_who_already_wrote_one(pupil: Pupil) -> None:
    other = pupil.session.scalars(select(TeacherTable.id).where(TeacherTable.id != pupil.teacher_id)).first()
    save_word(pupil.session, pupil.word("甲写的"))
    mine = pupil.session.scalar(select(func.max(PupilWordTable.id)))
    save_word(pupil.session, replace(pupil.word("乙写的"), teacher_id=other))

    with pytest.raises(UserError, match="已经给他写过一段"):
        save_word(pupil.session, replace(pupil.word("改成乙"), teacher_id=other), mine)

    texts_kept = set(pupil.session.scalars(select(PupilWordTable.text)))
    assert {"甲写的", "乙写的"} <= texts_kept
