"""小题分与细目表的保存、读取、撤销。"""

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.scores.exams import ExamDraft
from jiaowu.scores.importing.items import ItemRow, ParsedItems
from jiaowu.scores.item_statistics import ItemOptions, Rounding, analyse_paper
from jiaowu.scores.items import Item
from jiaowu.scores.matrix import ScoreMatrix
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services.exams import import_exam
from jiaowu.scores.services.item_saving import import_items, save_blueprint, undo_latest
from jiaowu.scores.services.items import (
    Paper,
    PaperFacts,
    full_marks,
    list_papers,
    load_facts,
    load_items,
    load_options,
    load_paper,
    plan_import,
    save_facts,
    save_options,
)
from jiaowu.scores.tables import ItemScoreTable, ItemTable
from jiaowu.store.batches import list_batches
from tests.scores.papers import O30, O30_FULLS, plain_items

Build = Callable[..., ScoreMatrix]
DAY = date(2026, 11, 12)
ITEMS = tuple(plain_items(O30_FULLS))


@pytest.fixture
def paper(session: Session, build_exam: Build) -> Paper:
    """十名考生（末一名另有八年级一人）的一次考试。"""
    keys = [ClassKey(7, 1, "七(1)班")] * 5 + [ClassKey(7, 2, "七(2)班")] * 5 + [ClassKey(8, 1, "八(1)班")]
    scores = [float(sum(row)) for row in O30] + [15.0]
    matrix = build_exam({"数学": scores, "语文": [60.0] * 11}, keys, {"数学": 20.0})
    receipt = import_exam(session, ParsedExam(matrix, (), ()), ExamDraft("期中", DAY), Progress())
    return Paper(receipt.exam_id, 7, "数学")


def rows(points: Sequence[Sequence[float]] = O30, choices: str = "") -> tuple[ItemRow, ...]:
    return tuple(
        ItemRow(
            {str(at): float(value) for at, value in enumerate(own, start=1)},
            {"1": choices[no]} if choices else {},
            f"{no + 1:03d}",
            f"考生{no + 1}",
        )
        for no, own in enumerate(points)
    )


def store(
    session: Session, paper: Paper, given: tuple[ItemRow, ...], items: tuple[Item, ...] = ITEMS
) -> None:
    plan = plan_import(session, paper, ParsedItems(items, given, ()))
    import_items(session, paper, plan, (("小题.xlsx", "0" * 64),), Progress())


def test_stored_points_come_back_as_they_were(session: Session, paper: Paper) -> None:
    store(session, paper, rows(choices="ABCDAABBCC"))

    matrix = load_paper(session, paper)

    assert matrix.points.tolist() == [list(map(float, row)) for row in O30]
    assert matrix.classes == ("七(1)班", "七(2)班")
    assert [taker.place for taker in matrix.takers] == [0] * 5 + [1] * 5
    assert [row[0] for row in matrix.choices] == list("ABCDAABBCC")
    assert (matrix.choices[0][1], matrix.left_out) == (None, 0)
    assert analyse_paper(matrix).paper.alpha == pytest.approx(0.8205, abs=5e-5)


def test_each_grade_has_its_own_paper(session: Session, paper: Paper) -> None:
    store(session, paper, rows())
    other = Paper(paper.exam_id, 8, "数学")

    listed = [
        (each.paper.subject, each.full, each.items, each.takers)
        for each in list_papers(session, paper.exam_id, 7)
    ]

    assert listed == [("数学", 20, 5, 10), ("语文", 100, 0, 0)]
    assert [(each.items, each.takers) for each in list_papers(session, paper.exam_id, 8)] == [(0, 0)] * 2
    assert load_items(session, other) == ()
    assert full_marks(session, other) == 20


def test_an_import_is_taken_back_without_a_trace(session: Session, paper: Paper) -> None:
    store(session, paper, rows())

    title = undo_latest(session, paper)

    assert title == "导入数学小题分"
    assert session.scalars(select(ItemTable.position)).all() == []
    assert session.scalars(select(ItemScoreTable.position)).all() == []
    with pytest.raises(UserError, match="没有可以撤销的"):
        undo_latest(session, paper)


def test_a_corrected_file_changes_only_what_changed_and_is_taken_back_exactly(
    session: Session, paper: Paper
) -> None:
    store(session, paper, rows(choices="A" * 10))
    before = load_paper(session, paper).points
    changed = [list(row) for row in O30]
    changed[9] = [2, 0, 0, 0, 2]

    store(session, paper, (*rows(changed)[9:],), (*ITEMS, Item("6", 3)))
    after = load_paper(session, paper)
    undo_latest(session, paper)
    again = load_paper(session, paper)

    assert after.points[9, :5].tolist() == [2, 0, 0, 0, 2]
    assert np.isnan(after.points[:, 5]).all()
    assert after.choices[9][0] == "A"
    assert again.points.tolist() == before.tolist()
    assert len(again.items) == 5


def test_new_points_of_a_stored_pupil_are_added(session: Session, paper: Paper) -> None:
    store(session, paper, rows([row[:2] for row in O30]), ITEMS[:2])

    store(session, paper, rows())

    assert load_paper(session, paper).points.tolist() == [list(map(float, row)) for row in O30]


def test_pupils_absent_in_the_subject_are_left_out(session: Session, build_exam: Build) -> None:
    matrix = build_exam({"数学": ["缺考", 3.0, "36剔除"]}, fulls={"数学": 100.0})
    receipt = import_exam(session, ParsedExam(matrix, (), ()), ExamDraft("期中", DAY), Progress())
    paper = Paper(receipt.exam_id, 7, "数学")

    store(session, paper, rows([[1], [1], [0]]), ITEMS[:1])

    loaded = load_paper(session, paper)
    assert ([taker.name for taker in loaded.takers], loaded.left_out) == (["考生2"], 2)


def test_a_file_of_strangers_is_refused(session: Session, paper: Paper) -> None:
    stranger = ItemRow({"1": 1.0}, {}, "999", "张三")

    with pytest.raises(UserError, match="没有一名考生"):
        store(session, paper, (stranger,))


def test_the_receipt_keeps_files_counts_and_doubts(session: Session, paper: Paper) -> None:
    store(session, paper, (*rows(), ItemRow({"1": 1.0}, {}, "999", "张三")))

    (batch,) = list_batches(session, "item_import")

    assert batch.files[0]["name"] == "小题.xlsx"
    assert (batch.facts["pupils"], batch.facts["unmatched"], batch.facts["items"]) == (10, 1, 5)
    assert batch.facts["problems"][0][3] == "这次考试里没有张三，没有存入。"


def test_a_blueprint_is_saved_changed_and_protected(session: Session, paper: Paper) -> None:
    plan = (Item("1", 2, "选择题", "数轴", "识记", "易", "B"), Item("2", 2), Item("9", 4))
    save_blueprint(session, paper, plan)
    first, second, ninth = load_items(session, paper)

    store(session, paper, rows([row[:2] for row in O30]), ITEMS[:2])
    save_blueprint(session, paper, (Item("1", 3, position=first.position), second))

    assert [(each.label, each.full, each.knowledge) for each in load_items(session, paper)] == [
        ("1", 3, ""),
        ("2", 2, ""),
    ]
    assert ninth.position == 2
    with pytest.raises(UserError, match="第 1 题已有 10 人的小题分"):
        save_blueprint(session, paper, (second,))


@pytest.mark.parametrize("labels", [("1", "1"), ("1", "")])
def test_a_blueprint_with_bad_numbers_is_refused(
    session: Session, paper: Paper, labels: tuple[str, str]
) -> None:
    with pytest.raises(UserError, match="题号不能空着，也不能重复"):
        save_blueprint(session, paper, [Item(label, 2) for label in labels])


def test_facts_and_options_are_kept(session: Session, paper: Paper) -> None:
    assert load_options(session) == ItemOptions()

    save_facts(session, paper.exam_id, PaperFacts("甲", " ", "自主命题"))
    for line in (0.5, 0.7):
        save_options(session, ItemOptions(Rounding.HALF_UP, "five", line))
        session.flush()

    assert load_facts(session, paper.exam_id) == PaperFacts("甲", "", "自主命题")
    assert load_options(session) == ItemOptions(Rounding.HALF_UP, "five", 0.7)
    with pytest.raises(UserError, match="在 0 与 100% 之间"):
        save_options(session, ItemOptions(reteach_below=1.2))


def test_an_unknown_subject_is_refused(session: Session, paper: Paper) -> None:
    with pytest.raises(UserError, match="没有学科“天文”"):
        load_items(session, Paper(paper.exam_id, 7, "天文"))
