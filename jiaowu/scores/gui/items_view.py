"""试卷分析页要用的全部：在工作线程里取出、算好，界面只取用。"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jiaowu.progress import Progress
from jiaowu.scores.item_choices import ItemChoices, choices_of
from jiaowu.scores.item_groups import Reteach, TagFigures, by_ability, by_kind, by_knowledge, reteaching
from jiaowu.scores.item_statistics import ItemOptions, PaperAnalysis, analyse_paper
from jiaowu.scores.items import Item
from jiaowu.scores.services import items as service
from jiaowu.scores.services.items import Paper, PaperSummary


@dataclass(frozen=True, eq=False)
class ItemsView:
    """一份卷子：各科有没有小题分、这一科的题、分析。"""

    papers: tuple[PaperSummary, ...]
    chosen: PaperSummary
    items: tuple[Item, ...]
    options: ItemOptions
    analysis: PaperAnalysis | None
    """还没有小题分为 None。"""
    tags: Mapping[str, tuple[TagFigures, ...]]
    """按什么合计（知识点、能力层次、题型）→ 各项。"""
    choices: tuple[ItemChoices, ...]
    """有选项记录的各题。"""
    reteach: tuple[Reteach, ...]
    """各班要补教的。"""


def load_items_view(
    session: Any, exam_id: int, grade: int | None, subject: str, progress: Progress
) -> ItemsView | None:
    """取出一科；没有这一科时取第一个有小题分的（都没有就第一科）；考试没有学科为 None。"""
    progress.step("正在读取小题分")
    papers = service.list_papers(session, exam_id, grade)
    if not papers:
        return None
    first = next((each for each in papers if each.takers), papers[0])
    chosen = next((each for each in papers if each.paper.subject == subject), first)
    options, items = service.load_options(session), service.load_items(session, chosen.paper)
    analysis = _analysed(session, chosen.paper, options, progress) if chosen.takers else None
    if analysis is None:
        return ItemsView(papers, chosen, items, options, None, {}, (), ())
    matrix = analysis.matrix
    tags = {"知识点": by_knowledge(matrix), "能力层次": by_ability(matrix), "题型": by_kind(matrix)}
    return ItemsView(
        papers, chosen, items, options, analysis, tags, choices_of(analysis), reteaching(analysis)
    )


def _analysed(session: Any, paper: Paper, options: ItemOptions, progress: Progress) -> PaperAnalysis | None:
    matrix = service.load_paper(session, paper)
    progress.step("正在分析小题分")
    return analyse_paper(matrix, options) if matrix.takers else None
