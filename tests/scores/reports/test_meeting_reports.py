"""质量分析报告、教师质量分析单、告家长书：每句话出自一个数，显著才下断语，给家长的只有等级。"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.command import all_reports
from jiaowu.database import open_database
from jiaowu.errors import UserError
from jiaowu.paper.document import Block, Contents, Document, Fields, Strips, Table, Text, TextStyle
from jiaowu.paper.headings import entries_of
from jiaowu.paper.proof import texts_in
from jiaowu.paper.report import Report
from jiaowu.paper.writers import WRITERS, write
from jiaowu.progress import Progress
from jiaowu.school.services.settings import leave_compliance
from jiaowu.scores.analysis import analyze
from jiaowu.scores.reports import booklet, letters
from jiaowu.scores.reports.booklet import Choice, Part
from jiaowu.scores.reports.materials import load_materials
from jiaowu.scores.reports.registry import EXAM_REPORTS, build_report
from jiaowu.scores.reports.source import ExamSource
from jiaowu.scores.services import exams as service
from jiaowu.store.store import Store

BANNED = ("差生", "学困", "后进", "倒数", "nan")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Iterator[Store]:
    """样例学校的资料库；各测试只读，或写了再回滚。"""
    folder = fresh_sample(tmp_path_factory.mktemp("样例"))
    opened = open_database(folder)
    yield opened
    opened.close()


@pytest.fixture
def source(sample: Store) -> Iterator[ExamSource]:
    """最近一次考试的材料。"""
    with sample.read() as session:
        yield source_of(session)


def source_of(session: Session, at: int = 0) -> ExamSource:
    exam = service.list_exams(session)[at]
    analyses = tuple(analyze(matrix) for matrix in service.load_grades(session, exam.id))
    return ExamSource(session, exam, analyses, f"{exam.name}报告")


def report(session: Session, report_id: str, at: int = 0) -> Document:
    made = source_of(session, at)
    (chosen,) = [each for each in EXAM_REPORTS if each.id == report_id]
    return build_report(session, chosen, made.exam, made.analyses)


def words(document: Document) -> str:
    return "\n".join(texts_in(document))


def headings(document: Document) -> list[str]:
    return [
        block.text
        for block in document.blocks
        if isinstance(block, Text) and block.style in {TextStyle.HEADING, TextStyle.SUBHEADING}
    ]


def after(document: Document, heading: str) -> list[Block]:
    """一个小标题之后、下一个小标题之前的内容。"""
    blocks = list(document.blocks)
    (start,) = [at for at, block in enumerate(blocks) if isinstance(block, Text) and block.text == heading]
    found: list[Block] = []
    for block in blocks[start + 1 :]:
        if isinstance(block, Text) and block.style in {TextStyle.HEADING, TextStyle.SUBHEADING}:
            break
        found.append(block)
    return found


# ---- 每种报告、每种格式 --------------------------------------------------------------


@pytest.mark.parametrize("each", all_reports(), ids=lambda each: each.id)
def test_every_report_is_written_in_every_format_it_offers(
    sample: Store, tmp_path: Path, each: Report[Session]
) -> None:
    document = made(sample, each)

    for writer in WRITERS:
        target = tmp_path / f"报告{writer.suffix}"
        write(document, target, Progress())
        assert target.stat().st_size > 1000
    assert not any(word in words(document) for word in BANNED)


def made(sample: Store, each: Report[Session]) -> Document:
    """做一份报告；样例学校没有它要的资料（还没有小题分等）就略过。"""
    with sample.read() as session:
        try:
            return each.build(session)
        except UserError as told:
            pytest.skip(str(told))


# ---- 质量分析报告 --------------------------------------------------------------------


def test_the_booklet_has_nine_parts_in_order_listed_in_its_contents(source: ExamSource) -> None:
    document = booklet.build(source)

    parts = [text for text in headings(document) if "、" in text[:2]]
    contents = next(block for block in document.blocks if isinstance(block, Contents))
    assert [text[:2] for text in parts] == [f"{numeral}、" for numeral in "一二三四五六七八九"]
    assert list(contents.notes) == [entry.title for entry in entries_of(document, contents.depth)] == parts
    assert document.confidential == "教学内部资料"


def test_the_booklet_names_no_pupil(source: ExamSource) -> None:
    text = words(booklet.build(source))

    names = {pupil.name for analysis in source.analyses for pupil in analysis.matrix.pupils}
    teachers = {
        row.group.title
        for grade in load_materials(source)
        for row in (grade.teachers.rows if grade.teachers else ())
    }
    assert not [name for name in names - teachers if len(name) > 2 and name in text]


def test_a_sentence_says_high_or_low_only_where_the_comparison_is_significant(source: ExamSource) -> None:
    document = booklet.build(source)

    for grade in load_materials(source):
        for subject in grade.subjects(sums=False):
            rows = grade.classes.of_subject(subject.name)
            told = [b.text for b in after(document, f"{grade.title}{subject.name}") if isinstance(b, Text)]
            judged = [row for row in rows if row.mean.verdict.differs]
            assert ("其余考生高" in "".join(told) or "其余考生低" in "".join(told)) == bool(judged)
            for row in judged:
                assert any(row.group.title in text for text in told)


def test_the_figures_of_a_sentence_are_those_of_the_analysis(source: ExamSource) -> None:
    document = booklet.build(source)
    grade = load_materials(source)[0]
    cell = grade.analysis.cell(grade.whole, grade.analysis.subject("语文"))

    told = "".join(block.text for block in after(document, "七年级语文") if isinstance(block, Text))

    assert cell.mean is not None
    assert f"实考 {cell.sat} 人" in told
    assert f"平均 {cell.mean:.2f} 分" in told


def test_the_counts_of_levels_add_up_to_those_who_sat(source: ExamSource) -> None:
    document = booklet.build(source)

    tables = [block for block in document.blocks if isinstance(block, Table) and "等级人数" in block.title]
    assert len(tables) == 1 + len(load_materials(source))
    for table in tables:
        for _, total, *shares in table.rows:
            assert sum(int(str(count)) for count in shares[::2]) == total
            assert sum(float(str(share)) for share in shares[1::2]) == pytest.approx(1)


def test_parts_grades_and_subjects_can_be_chosen(source: ExamSource) -> None:
    choice = Choice(frozenset({Part.SUBJECTS, Part.MEASURES}), frozenset({8}), frozenset({"数学"}))

    document = booklet.build(source, choice)

    assert headings(document) == ["一、各学科情况", "八年级数学", "二、措施与建议"]


def test_a_grade_nobody_sat_in_is_refused(source: ExamSource) -> None:
    with pytest.raises(UserError, match="请另选年级"):
        booklet.build(source, Choice(grades=frozenset({3})))


def test_the_first_exam_has_no_part_about_progress_and_says_so_of_weakness(sample: Store) -> None:
    with sample.read() as session:
        document = report(session, "quality-report", at=-1)

    titles = [text for text in headings(document) if "、" in text[:2]]
    assert not any("增值" in title for title in titles)
    assert "只有这一次考试" in words(document)


def test_the_measures_begin_with_measured_problems_and_leave_room_to_write(source: ExamSource) -> None:
    document = booklet.build(source)

    table = [block for block in document.blocks if isinstance(block, Table)][-1]
    problems = [str(row[0]) for row in table.rows if str(row[0]).strip()]
    spots = [spot for grade in load_materials(source) for spot in grade.weak.spots]
    subjects = [each for grade in load_materials(source) for each in grade.weak.subjects]
    assert len(problems) == len(spots) + len(subjects)
    assert len(table.rows) == len(problems) + 4
    assert all(cell == "" for row in table.rows for cell in row[1:])


# ---- 教师质量分析单 ------------------------------------------------------------------


def test_every_teacher_has_a_page_in_the_order_of_the_lessons_not_of_the_marks(source: ExamSource) -> None:
    with_teachers = [grade.teachers for grade in load_materials(source) if grade.teachers]
    names = dict.fromkeys(row.group.title for found in with_teachers for row in found.rows)

    document = report(source.session, "teacher-sheets")

    boxes = [dict(block.pairs) for block in document.blocks if isinstance(block, Fields)]
    assert [box["教师"] for box in boxes if "教师" in box] == list(names)
    assert document.handout
    assert document.confidential


def test_a_teacher_sees_only_the_own_classes(source: ExamSource) -> None:
    document = report(source.session, "teacher-sheets")

    fields = next(block for block in document.blocks if isinstance(block, Fields))
    table = next(block for block in document.blocks if isinstance(block, Table))
    own = str(dict(fields.pairs)["任教班级"]).split("、")
    assert [row[0] for row in table.rows] == [*own, "所教合计", "年级"]
    assert not any(title in words(document) for title in ("名次", "排第"))


# ---- 告家长书与成绩条 ----------------------------------------------------------------


def test_a_letter_holds_the_levels_of_one_pupil_and_no_marks(source: ExamSource) -> None:
    document = report(source.session, "level-letters")

    strips = [block for block in document.blocks if isinstance(block, Strips)]
    levels = [block for block in strips if "各科等级" in block.title]
    pupils = [pupil for analysis in source.analyses for pupil in analysis.matrix.pupils]
    assert len(levels) == len(pupils)
    assert all(len(block.rows) == 1 for block in strips)
    allowed = {"A", "B", "C", "D", "缺", "缓", "免", "违纪", "待核", "剔除"}
    assert {value for block in levels for value in block.rows[0]} <= allowed
    assert document.handout
    assert not document.confidential
    assert "名次" not in words(document)


def test_a_letter_tells_what_went_well_and_where_to_help_from_the_levels() -> None:
    assert letters.describe([("语文", "A"), ("数学", "B")]) == "语文学得扎实，请为孩子的努力点赞。"
    assert "英语还要多一些练习" in letters.describe([("英语", "D"), ("数学", "B")])
    assert letters.describe([("语文", "B"), ("数学", "C")]) == letters.STEADY
    assert letters.describe([("语文", "缺")]) == ""


def test_letters_of_a_class_are_in_the_order_of_the_class(source: ExamSource) -> None:
    document = report(source.session, "level-letters")

    first = source.analyses[0]
    members = first.members(next(group for group in first.groups if group.key is not None))
    greeted = [text.removesuffix("同学家长：") for text in headings(document)]
    assert greeted[: len(members)] == [first.matrix.pupils[at].name for at in members.tolist()]


def test_strips_of_compulsory_grades_show_levels_only(sample: Store) -> None:
    with sample.read() as session:
        document = report(session, "score-strips")

    strip = next(block for block in document.blocks if isinstance(block, Strips))
    assert "总分" not in [column.title for column in strip.columns]
    assert {value for row in strip.rows for value in row[2:]} <= {"A", "B", "C", "D", "缺", "缓", "免"}


def test_strips_show_marks_once_the_school_left_the_compulsory_mode(
    tmp_path: Path, fresh_sample: Callable[[Path], Path]
) -> None:
    opened = open_database(fresh_sample(tmp_path))
    with opened.write("关闭合规模式") as session:
        leave_compliance(session, "县里要求")

    with opened.read() as session:
        document = report(session, "score-strips")
    opened.close()

    strip = next(block for block in document.blocks if isinstance(block, Strips))
    assert any(isinstance(value, float) for value in strip.rows[0])
    assert not any("名次" in column.title for column in strip.columns)
