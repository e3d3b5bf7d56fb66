"""试卷分析报告：一份卷子的难度、区分度、信度，细目表的计划与实测，知识点，选项，各班补教；不出现学生姓名。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Column,
    Document,
    Emphasis,
    Fields,
    Orientation,
    PageBreak,
    Series,
    Table,
    Text,
)
from jiaowu.paper.formats import display
from jiaowu.scores.blueprints import EXPECTED, check_blueprint, points_by
from jiaowu.scores.groups import GRADE_TITLES
from jiaowu.scores.item_choices import BLANK, SEVERAL, ItemChoices, choices_of
from jiaowu.scores.item_groups import Reteach, TagFigures, by_ability, by_kind, by_knowledge, reteaching
from jiaowu.scores.item_statistics import (
    GROUP_PERCENT,
    ItemFigures,
    PaperAnalysis,
    analyse_paper,
    scheme,
    schemes,
)
from jiaowu.scores.reports.columns import count_column, mark_column, name_column
from jiaowu.scores.reports.sections import heading
from jiaowu.scores.reports.source import ExamSource

if TYPE_CHECKING:
    from jiaowu.scores.services.items import PaperFacts

SIGNERS = ("命题人", "审题人", "备课组长", "日期")
RATE, COEFFICIENT = "0.0%", "0.00"
MOST_RETEACH = 8
"""一个班至多印几处补教。"""
MOST_UPRIGHT = 6
"""竖放的纸最多排几个班。"""
LETTERS = "ABCD"


@dataclass(frozen=True, eq=False)
class PaperMaterial:
    """一份卷子要印的全部。"""

    title: str
    full: float
    """这一科的满分。"""
    facts: "PaperFacts"
    analysis: PaperAnalysis


def build(source: ExamSource) -> Document:
    """一次考试有小题分的各科，一科一份；一科也没有时报 UserError。"""
    materials = load_materials(source)
    if not materials:
        raise UserError("这次考试还没有小题分，做不出试卷分析报告。请先在“试卷分析”页导入小题分。")
    blocks: list[Block] = []
    for each in materials:
        if blocks:
            blocks.append(PageBreak(each.title))
        blocks.extend(_paper_blocks(each))
    return Document(
        title=source.title,
        subtitle=source.subtitle,
        blocks=tuple(blocks),
        orientation=_orientation(materials),
        signers=SIGNERS,
        sheet=materials[0].title,
    )


def _orientation(materials: Sequence[PaperMaterial]) -> Orientation:
    """班多了，各班得分率一列一班，竖着放不下。"""
    widest = max(len(each.analysis.matrix.classes) for each in materials)
    return Orientation.LANDSCAPE if widest > MOST_UPRIGHT else Orientation.PORTRAIT


def load_materials(source: ExamSource) -> list[PaperMaterial]:
    """有小题分的各科，年级从低到高。"""
    from jiaowu.scores.services import items as service  # noqa: PLC0415 — analyze 不该等 SQLAlchemy

    session, exam_id = source.session, source.exam.id
    options, facts = service.load_options(session), service.load_facts(session, exam_id)
    papers = [
        paper
        for grade in source.exam.grades or (None,)
        for paper in service.list_papers(session, exam_id, grade)
        if paper.takers
    ]
    found = []
    for paper in papers:
        analysis = analyse_paper(service.load_paper(session, paper.paper), options)
        grade = paper.paper.grade
        title = f"{GRADE_TITLES[grade - 1] if grade else ''}{paper.paper.subject}"
        if analysis.paper.n:
            found.append(PaperMaterial(title, paper.full, facts, analysis))
    return found


def _paper_blocks(material: PaperMaterial) -> Iterator[Block]:
    analysis = material.analysis
    yield heading(material.title)
    yield _facts(material)
    for sentence in _sentences(analysis):
        yield Text(sentence)
    yield _items_table(analysis)
    yield _items_chart(analysis)
    yield heading(f"{material.title}　细目表：计划与实测")
    yield _plan_table(analysis)
    yield _tags_table("能力层次", by_ability(analysis.matrix), analysis.matrix.classes)
    yield _tags_table("题型", by_kind(analysis.matrix), analysis.matrix.classes)
    for told in check_blueprint(analysis.matrix.items, material.full):
        yield Text(f"请核对：{told}")
    yield heading(f"{material.title}　知识点")
    yield _tags_table("知识点", by_knowledge(analysis.matrix), analysis.matrix.classes)
    choices = choices_of(analysis)
    if choices:
        yield heading(f"{material.title}　选择题的选项")
        yield _choices_table(choices)
    yield heading(f"{material.title}　各班补教")
    yield from _reteach_blocks(analysis)


def _facts(material: PaperMaterial) -> Fields:
    paper, facts = material.analysis.paper, material.facts
    return Fields(
        (
            ("参考人数", paper.n),
            ("满分", paper.full),
            ("平均分", paper.mean),
            ("标准差", paper.sd),
            ("整卷难度 P", paper.p),
            ("区分度 D", paper.d),
            ("信度 α", paper.alpha),
            ("高低分组", f"各 {paper.group_size} 人"),
            ("命题人", facts.setter),
            ("审题人", facts.reviewer),
            ("试卷来源", facts.source),
            ("题数", len(material.analysis.items)),
        ),
        formats={
            "平均分": "0.00",
            "标准差": "0.00",
            "整卷难度 P": "0.00",
            "区分度 D": "0.00",
            "信度 α": "0.00",
        },
    )


def _sentences(analysis: PaperAnalysis) -> Iterator[str]:
    """每句话都出自一个数。"""
    paper = analysis.paper
    parts = [f"整卷难度 {display(paper.p, COEFFICIENT)}，属{paper.p_band}"]
    if paper.d is not None:
        parts.append(f"区分度 {display(paper.d, COEFFICIENT)}，属{paper.d_band}")
    if paper.alpha is not None:
        parts.append(f"信度 α {display(paper.alpha, COEFFICIENT)}，{paper.alpha_band}")
    yield "；".join(parts) + "。"
    negative = [each.item.label for each in analysis.items if each.d is not None and each.d < 0]
    if negative:
        yield f"第 {'、'.join(negative)} 题低分组得分率反而高于高分组，请查答案、评分标准与题目表述。"
    weak = [
        each.item.label
        for each in analysis.items
        if each.d_band == "淘汰" and each.item.label not in negative
    ]
    if weak:
        yield f"第 {'、'.join(weak)} 题区分度低于 0.20，区分作用弱。"


def _items_table(analysis: PaperAnalysis) -> Table:
    columns = (
        name_column("题号", 6),
        name_column("题型", 8),
        name_column("知识点", 15),
        name_column("层次", 6),
        Column("分值", 5, Align.RIGHT, ""),
        Column("预估", 5, Align.CENTER),
        mark_column("均分", width=7),
        mark_column("P", width=7),
        mark_column("D", width=7),
        mark_column("r", width=7),
        name_column("评语", 24),
    )
    rows = [_item_row(each) for each in analysis.items]
    paper = analysis.paper
    rows.append(("整卷", "", "", "", paper.full, "", paper.mean, paper.p, paper.d, None, ""))
    return Table(
        columns,
        rows,
        "各题统计",
        emphasis=((len(rows) - 1, Emphasis.TOTAL),),
        notes=_formulas(analysis),
        frozen_columns=1,
    )


def _item_row(each: ItemFigures) -> tuple[str | float | None, ...]:
    item = each.item
    return (
        item.label,
        item.kind,
        item.knowledge,
        item.ability,
        item.full,
        item.expected,
        each.mean,
        each.p,
        each.d,
        each.total_r,
        each.comment,
    )


def _formulas(analysis: PaperAnalysis) -> tuple[str, ...]:
    paper, options = analysis.paper, analysis.options
    left = analysis.matrix.left_out
    difficulty, discrimination = scheme("difficulty", options.difficulty), schemes("discrimination")[0]
    return (
        "口径：难度 P = 平均得分 ÷ 满分（越大越容易）；整卷 P = Σ(各题 P × 分值) ÷ Σ分值。",
        f"难度分为{difficulty.name}。",
        f"区分度 D =（高分组均分 − 低分组均分）÷ 满分，分为{discrimination.name}。",
        f"两组为按卷面得分前、后 {GROUP_PERCENT}% 的考生，各 {paper.group_size} 人，同分按名单次序。",
        "r 是这一题与卷面得分的相关系数。",
        f"信度 α = k ÷ (k − 1) × (1 − Σ各题方差 ÷ 总分方差)，用各题都有分数的 {paper.alpha_n} 人、总体方差。",
        *([f"缺考、免考、剔除等的 {left} 人没有计入。"] if left else []),
    )


def _items_chart(analysis: PaperAnalysis) -> Chart:
    figures = analysis.items
    series = (Series("难度P", [each.p for each in figures]), Series("区分度D", [each.d for each in figures]))
    labels = [each.item.label for each in figures]
    return Chart(ChartKind.BARS, "各题的难度与区分度", labels, series, format=COEFFICIENT, height=50)


def _plan_table(analysis: PaperAnalysis) -> Table:
    """预估的易、中、难各多少分，实测的 P 是多少；没有写预估的归一行。"""
    rows: list[tuple[str | float | None, ...]] = []
    items = [each.item for each in analysis.items]
    fulls = points_by(items, [item.expected for item in items])
    for level in (*EXPECTED, ""):
        own = [each for each in analysis.items if each.item.expected == level]
        if own:
            full = fulls[level]
            known = [(each.p, each.item.full) for each in own if each.p is not None]
            points = sum(weight for _, weight in known)
            p = sum(value * weight for value, weight in known) / points if points else None
            off = [each.item.label for each in own if _is_off(each)]
            rows.append((level or "（未填）", len(own), full, full / analysis.matrix.full, p, "、".join(off)))
    columns = (
        name_column("预估难度", 9),
        count_column("题数"),
        Column("分值", 7, Align.RIGHT, ""),
        Column("占比", 8, Align.RIGHT, RATE),
        mark_column("实测P"),
        name_column("与预估不符的题", 40),
    )
    return Table(
        columns, rows, "预估难度与实测", notes=(f"实测 P 折成易、中、难：{schemes('expected')[0].name}。",)
    )


def _is_off(each: ItemFigures) -> bool:
    """实测与预估不是一档；没有写预估的不比。"""
    return bool(each.item.expected) and schemes("expected")[0].band(each.p) not in {"", each.item.expected}


def _tags_table(title: str, tags: Sequence[TagFigures], classes: Sequence[str]) -> Table:
    columns = (
        name_column(title, 15),
        name_column("题号", 24),
        Column("分值", 6, Align.RIGHT, ""),
        Column("占比", 8, Align.RIGHT, RATE),
        Column("年级", 8, Align.RIGHT, RATE, "得分率"),
        *(Column(name, 8.5, Align.RIGHT, RATE, "得分率") for name in classes),
    )
    rows = [
        (each.tag, "、".join(each.labels), each.full, each.share, each.p, *each.by_class) for each in tags
    ]
    return Table(columns, rows, f"各{title}", frozen_columns=1)


def _choices_table(choices: Sequence[ItemChoices]) -> Table:
    """一题一行：各选项多少人选（占有记录的人）。"""
    letters = sorted(
        {*LETTERS, *(row.option for each in choices for row in each.rows if len(row.option) == 1)}
    )
    options = [*letters, SEVERAL, BLANK]
    rows = []
    for each in choices:
        by_option = {row.option: row for row in each.rows}
        shares = [by_option[option].share if option in by_option else None for option in options]
        told = "；".join(f"{row.option} {row.warning}" for row in each.rows if row.warning)
        rows.append((each.item.label, each.item.answer, each.n, *shares, told))
    columns = (
        name_column("题号", 6),
        Column("答案", 6, Align.CENTER),
        count_column("人数"),
        *(Column(option, 8, Align.RIGHT, RATE) for option in options),
        name_column("提示", 34),
    )
    note = "各选项的百分率以有填涂记录（含未填）的人为分母；多选题按含这个字母的人计，合计可以超过 100%。"
    return Table(columns, rows, "各选项的选择率", notes=(note,), frozen_columns=2)


def _reteach_blocks(analysis: PaperAnalysis) -> Iterator[Block]:
    found, classes = reteaching(analysis), analysis.matrix.classes
    line = display(analysis.options.reteach_below, "0%")
    if not found:
        yield Text(f"各班没有显著低于年级其他班的题，得分率也都不低于 {line}。")
        return
    for place, name in enumerate(classes):
        own = [each for each in found if each.place == place]
        if own:
            yield _reteach_table(name, own)
    yield Text(
        f"列入的条件：显著低于年级其他班（均差的 95% 置信区间全在 0 以下），或得分率低于 {line}；"
        f"按共失分从多到少，一个班至多列 {MOST_RETEACH} 处。人数不足 5 的班不列。"
    )


def _reteach_table(name: str, found: Sequence[Reteach]) -> Table:
    columns = (
        name_column("补教内容", 18),
        name_column("题号", 20),
        Column("本班得分率", 10, Align.RIGHT, RATE),
        Column("年级得分率", 10, Align.RIGHT, RATE),
        Column("共失分", 8, Align.RIGHT, ""),
        name_column("为什么", 32),
    )
    rows = [
        (
            each.title if each.is_tag else f"第 {each.title} 题",
            "、".join(each.labels),
            each.rate,
            each.grade_rate,
            each.lost,
            each.reason,
        )
        for each in found[:MOST_RETEACH]
    ]
    return Table(columns, rows, f"{name}要补教的")
