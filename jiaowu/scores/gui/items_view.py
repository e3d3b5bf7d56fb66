"""试卷分析页要用的全部：在工作线程里取出、算好，界面只取用。"""

from dataclasses import dataclass
from functools import cached_property
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

    @cached_property
    def tags(self) -> dict[str, tuple[TagFigures, ...]]:
        """按什么合计 → 各项。"""
        if self.analysis is None:
            return {}
        matrix = self.analysis.matrix
        return {"知识点": by_knowledge(matrix), "能力层次": by_ability(matrix), "题型": by_kind(matrix)}

    @cached_property
    def choices(self) -> tuple[ItemChoices, ...]:
        """有选项记录的各题。"""
        return choices_of(self.analysis) if self.analysis is not None else ()

    @cached_property
    def reteach(self) -> tuple[Reteach, ...]:
        """各班要补教的。"""
        return reteaching(self.analysis) if self.analysis is not None else ()


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
    options = service.load_options(session)
    analysis = _analysed(session, chosen.paper, options, progress) if chosen.takers else None
    view = ItemsView(papers, chosen, service.load_items(session, chosen.paper), options, analysis)
    view.tags, view.choices, view.reteach  # noqa: B018 — 在工作线程里先算好，翻页时不停顿
    return view


def _analysed(session: Any, paper: Paper, options: ItemOptions, progress: Progress) -> PaperAnalysis | None:
    matrix = service.load_paper(session, paper)
    progress.step("正在分析小题分")
    return analyse_paper(matrix, options) if matrix.takers else None
