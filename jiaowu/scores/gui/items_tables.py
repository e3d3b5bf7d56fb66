"""试卷分析页的各张表与图：列、行，都由算好的值得来。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.paper.formats import display
from jiaowu.scores.item_choices import ItemChoices
from jiaowu.scores.item_groups import Reteach, TagFigures
from jiaowu.scores.item_statistics import ItemFigures, PaperAnalysis

RATE, COEFFICIENT, MARK = "0.0%", "0.00", "0.00"
CLASS_WIDTH = 78


@dataclass(frozen=True)
class ItemMeasure:
    """小题表里可以点开的一列：标题、怎样取、算式。"""

    title: str
    take: Callable[[ItemFigures], float | None]
    formula: str


ITEM_MEASURES = (
    ItemMeasure("均分", lambda each: each.mean, "均分 = 这一题的得分之和 ÷ 有分数的人数"),
    ItemMeasure("难度P", lambda each: each.p, "难度 P = 平均得分 ÷ 满分；0 到 1，越大越容易"),
    ItemMeasure("区分度D", lambda each: each.d, "区分度 D =（高分组均分 − 低分组均分）÷ 满分"),
    ItemMeasure("题总相关", lambda each: each.total_r, "题总相关 r：这一题的得分与卷面得分的皮尔逊相关系数"),
)
ITEM_FACTS = (
    TableColumn("题号", 60),
    TableColumn("题型", 72),
    TableColumn("知识点", 130),
    TableColumn("层次", 56),
    TableColumn("分值", 52, "", numeric=True),
    TableColumn("预估", 48),
)
REST_R = TableColumn("题余相关", 78, COEFFICIENT, numeric=True, shown=False)
ITEM_COLUMNS = (
    *ITEM_FACTS,
    *(TableColumn(each.title, 78, COEFFICIENT, numeric=True, explained=True) for each in ITEM_MEASURES),
    REST_R,
    TableColumn("评语", 260),
)
CHOICE_COLUMNS = (
    TableColumn("题号", 60),
    TableColumn("答案", 56),
    TableColumn("选项", 64),
    TableColumn("人数", 60, "0", numeric=True, explained=True),
    TableColumn("全体", 72, RATE, numeric=True),
    TableColumn("高分组", 72, RATE, numeric=True),
    TableColumn("低分组", 72, RATE, numeric=True),
    TableColumn("提示", 240),
)
RETEACH_COLUMNS = (
    TableColumn("班级", 104),
    TableColumn("补教内容", 150),
    TableColumn("题号", 130),
    TableColumn("本班得分率", 92, RATE, numeric=True, explained=True),
    TableColumn("年级得分率", 92, RATE, numeric=True),
    TableColumn("差", 72, "+0.0%;-0.0%;0.0%", numeric=True),
    TableColumn("共失分", 72, "", numeric=True),
    TableColumn("人均失分", 76, MARK, numeric=True),
    TableColumn("为什么", 220),
)


def item_rows(analysis: PaperAnalysis) -> list[Row]:
    """小题表：一行一题，末行整卷。"""
    rows: list[Row] = [
        (
            each.item.label,
            each.item.kind,
            each.item.knowledge,
            each.item.ability,
            each.item.full,
            each.item.expected,
            *(measure.take(each) for measure in ITEM_MEASURES),
            each.rest_r,
            each.comment,
        )
        for each in analysis.items
    ]
    paper = analysis.paper
    comment = f"难度{paper.p_band}，区分{paper.d_band}" if paper.d is not None else ""
    return [*rows, ("整卷", "", "", "", paper.full, "", paper.mean, paper.p, paper.d, None, None, comment)]


def item_chart(analysis: PaperAnalysis) -> Chart:
    """各题的难度与区分度并排。"""
    return Chart(
        ChartKind.BARS,
        "各题的难度与区分度",
        [each.item.label for each in analysis.items],
        (
            Series("难度P", [each.p for each in analysis.items]),
            Series("区分度D", [each.d for each in analysis.items]),
        ),
        format=COEFFICIENT,
    )


def tag_columns(title: str, classes: Sequence[str]) -> tuple[TableColumn, ...]:
    """知识点（或能力层次、题型）表的列。"""
    return (
        TableColumn(title, 150),
        TableColumn("题号", 190),
        TableColumn("分值", 60, "", numeric=True),
        TableColumn("占比", 64, RATE, numeric=True),
        TableColumn("得分率", 72, RATE, numeric=True, explained=True),
        *(TableColumn(name, CLASS_WIDTH, RATE, numeric=True, explained=True) for name in classes),
    )


def tag_rows(tags: Sequence[TagFigures]) -> list[Row]:
    """一行一个知识点。"""
    return [
        (each.tag, "、".join(each.labels), each.full, each.share, each.p, *each.by_class) for each in tags
    ]


def tag_chart(title: str, tags: Sequence[TagFigures], classes: Sequence[str]) -> Chart:
    """各班在各知识点的得分率。"""
    series = [Series(name, [each.by_class[at] for each in tags]) for at, name in enumerate(classes)]
    whole = [Series("年级", [each.p for each in tags])]
    return Chart(
        ChartKind.BARS,
        f"各班各{title}的得分率",
        [each.tag for each in tags],
        tuple(series if len(series) > 1 else whole),
        format="0%",
    )


def choice_rows(choices: Sequence[ItemChoices]) -> list[Row]:
    """一行一个选项；题号与答案每行都写，排序、过滤后也看得懂。"""
    return [
        (
            each.item.label,
            each.item.answer,
            f"{row.option} √" if row.is_key else row.option,
            row.count,
            row.share,
            row.high_share,
            row.low_share,
            row.warning,
        )
        for each in choices
        for row in each.rows
    ]


def reteach_rows(found: Sequence[Reteach], classes: Sequence[str]) -> list[Row]:
    """一行一处要补教的。"""
    return [
        (
            classes[each.place],
            each.title if each.is_tag else f"第 {each.title} 题",
            "、".join(each.labels),
            each.rate,
            each.grade_rate,
            each.rate - each.grade_rate,
            each.lost,
            each.lost / each.n,
            each.reason,
        )
        for each in found
    ]


def paper_note(analysis: PaperAnalysis) -> str:
    """一句话：人数、整卷 P、D、α。"""
    paper = analysis.paper
    parts = [
        f"{paper.n} 人",
        f"均分 {display(paper.mean, MARK)} / {display(paper.full)}",
        f"P {display(paper.p, COEFFICIENT)}（{paper.p_band}）",
        f"D {display(paper.d, COEFFICIENT)}（{paper.d_band}）",
    ]
    if paper.alpha is not None:
        parts.append(f"信度 α {display(paper.alpha, COEFFICIENT)}（{paper.alpha_band}）")
    return "　".join(parts)


def explanation(analysis: PaperAnalysis, formula: str, figures: ItemFigures | None) -> list[str]:
    """一个数的口径：算式、人数、两组怎样取、没有计入的人。"""
    paper, rounding = analysis.paper, analysis.options.rounding
    lines = [formula]
    if figures is not None:
        lines.append(
            f"有分数 {figures.n} 人，满分 {display(figures.item.full)}，均分 {display(figures.mean, MARK)}。"
        )
        groups = f"得分率：高分组 {display(figures.high_p, RATE)}，低分组 {display(figures.low_p, RATE)}。"
        lines.append(groups if figures.d is not None else "人数太少，分不出高低分组。")
    lines.append(
        f"高分组、低分组是按卷面得分排在前、后 27% 的考生，各 {paper.group_size} 人（{rounding.label}）；"
        "同分按名单次序。"
    )
    if analysis.matrix.left_out:
        lines.append(f"这一科缺考、免考、剔除等的 {analysis.matrix.left_out} 人没有计入。")
    return lines
