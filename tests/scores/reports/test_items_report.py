"""试卷分析报告：数字与分析一致，不出现学生，各种格式都写得出。"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jiaowu.database import open_database
from jiaowu.errors import UserError
from jiaowu.paper.document import Chart, Document, Fields, Orientation, Table, Text
from jiaowu.paper.proof import texts_in
from jiaowu.paper.writers import WRITERS, Writer, write
from jiaowu.progress import Progress
from jiaowu.sample.truth import read_truth
from jiaowu.scores.item_statistics import ItemOptions, PaperAnalysis, analyse_paper
from jiaowu.scores.items import Item
from jiaowu.scores.reports import items
from jiaowu.scores.reports.registry import EXAM_REPORTS, build_report
from jiaowu.scores.services.exams import list_exams
from jiaowu.scores.services.items import Paper, PaperFacts, load_paper
from jiaowu.store.store import Store
from tests.scores.papers import make_paper

CLASS = 6


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Iterator[Store]:
    """样例学校的资料库，只读。"""
    opened = open_database(fresh_sample(tmp_path_factory.mktemp("样例")))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def document(sample: Store) -> Document:
    """最近一次考试的报告。"""
    return report(sample, 0)


@pytest.fixture(scope="module")
def analysis(sample: Store) -> PaperAnalysis:
    """样例里七年级数学的分析。"""
    with sample.read() as session:
        return analyse_paper(load_paper(session, Paper(list_exams(session)[0].id, 7, "数学")))


def report(store: Store, at: int) -> Document:
    (chosen,) = (each for each in EXAM_REPORTS if each.id == "item-analysis")
    with store.read() as session:
        return build_report(session, chosen, list_exams(session)[at], ())


def table(document: Document, title: str) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table) and block.title == title)


def column(found: Table, title: str) -> list[Any]:
    at = [each.title for each in found.columns].index(title)
    return [row[at] for row in found.rows]


def test_the_facts_of_the_paper_are_printed(document: Document, analysis: PaperAnalysis) -> None:
    fields = next(block for block in document.blocks if isinstance(block, Fields))
    facts = dict(fields.pairs)

    assert facts["参考人数"] == analysis.paper.n == 140
    assert (facts["满分"], facts["题数"]) == (120, 29)
    assert (facts["整卷难度 P"], facts["信度 α"]) == (analysis.paper.p, analysis.paper.alpha)
    assert (facts["命题人"], facts["试卷来源"]) == ("七年级数学备课组", "本校自主命题")


def test_every_item_has_its_figures_and_the_paper_its_own(
    document: Document, analysis: PaperAnalysis
) -> None:
    found = table(document, "各题统计")

    assert column(found, "题号")[-1] == "整卷"
    assert column(found, "P") == [each.p for each in analysis.items] + [analysis.paper.p]
    assert column(found, "D")[:-1] == [each.d for each in analysis.items]
    assert any("27%" in note and "38 人" in note for note in found.notes)
    chart = next(block for block in document.blocks if isinstance(block, Chart))
    assert [series.name for series in chart.series] == ["难度P", "区分度D"]


def test_the_plan_is_compared_with_what_was_measured(document: Document) -> None:
    plan = table(document, "预估难度与实测")
    abilities = table(document, "各能力层次")

    assert column(plan, "预估难度") == ["易", "中", "难"]
    assert sum(column(plan, "分值")) == 120
    assert sum(column(plan, "题数")) == 29
    assert column(abilities, "占比") == pytest.approx([0.15, 0.5, 0.35])


def test_the_bad_item_of_the_sample_is_pointed_out(document: Document) -> None:
    words = [block.text for block in document.blocks if isinstance(block, Text)]
    choices = table(document, "各选项的选择率")

    assert "第 9 题低分组得分率反而高于高分组，请查答案、评分标准与题目表述。" in words
    assert "C 选的人超过正确答案" in column(choices, "提示")[8]


def test_each_class_has_what_to_teach_again(document: Document) -> None:
    second, third = (table(document, f"七({no})班要补教的") for no in (2, 3))

    assert "绝对值" in column(second, "补教内容")
    assert "应用题" in column(third, "补教内容")
    assert column(third, "共失分") == sorted(column(third, "共失分"), reverse=True)


def test_no_pupil_is_named(document: Document) -> None:
    words = "\n".join(texts_in(document))

    assert not any(name in words for _, name, *_ in read_truth()["pupils"])
    assert "nan" not in words


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.id)
def test_it_can_be_written_in_every_format(document: Document, writer: Writer, tmp_path: Path) -> None:
    target = tmp_path / f"报告{writer.suffix}"

    write(document, target, Progress())

    assert target.stat().st_size > 3000


def test_an_exam_without_item_scores_says_what_to_do(sample: Store) -> None:
    with pytest.raises(UserError, match="请先在“试卷分析”页导入小题分"):
        report(sample, 1)


def test_many_classes_are_printed_across_the_page(
    analysis: PaperAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = make_paper(
        [[1.0, 3.0]] * CLASS * 8, [Item("1", 2), Item("2", 4)], [no // CLASS for no in range(CLASS * 8)]
    )
    wide = replace(analyse_paper(paper, ItemOptions(reteach_below=0.3)), high=analysis.high[:0])
    material = items.PaperMaterial("七年级数学", 6.0, PaperFacts(), wide)
    monkeypatch.setattr(items, "load_materials", lambda _source: [material, material])

    made = items.build(Source())  # type: ignore[arg-type]

    assert made.orientation is Orientation.LANDSCAPE
    words = [block.text for block in made.blocks if isinstance(block, Text)]
    assert "各班没有显著低于年级其他班的题，得分率也都不低于 30%。" in words


class Source:
    """只有标题的材料。"""

    title = "期中试卷分析报告"
    subtitle = ""


def test_the_sum_of_the_items_is_the_stored_score(sample: Store) -> None:
    truth = read_truth()
    place = truth["subjects"].index("数学")

    with sample.read() as session:
        matrix = load_paper(session, Paper(list_exams(session)[0].id, 7, "数学"))

    stored = truth["exams"][-1]["scores"]
    assert (len(matrix.items), matrix.full, matrix.has_choices) == (29, 120, True)
    assert matrix.totals.tolist() == [stored[taker.number][place] for taker in matrix.takers]
