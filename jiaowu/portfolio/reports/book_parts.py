"""成长档案册的四个部分与佐证目录：每一部分一串文档块。"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from jiaowu.paper.document import (
    Align,
    Block,
    Chart,
    Column,
    Fields,
    Picture,
    Pictures,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.portfolio.evidence import Evidence, FileState, short_file_name
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.reports.footprints import COLUMNS as FOOTPRINTS
from jiaowu.portfolio.reports.footprints import NOTE as FOOTPRINTS_NOTE
from jiaowu.portfolio.reports.footprints import term_rows
from jiaowu.portfolio.reports.plan import plan_blocks
from jiaowu.portfolio.reports.year_charts import CHARTS, YearChart
from jiaowu.portfolio.results import NOTE as RESULTS_NOTE
from jiaowu.portfolio.results import TaughtResult, figure_words
from jiaowu.portfolio.services.evidence import TEACHER, stored_path
from jiaowu.portfolio.timeline import Entry
from jiaowu.scores.exams import short_name
from jiaowu.scores.value_added import Method
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.facts import FactKind, history

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp"})
MOST_PICTURES = 12
"""一类佐证至多印几幅缩图，其余的只在目录里。"""
KINDS = (FactKind.TITLE, FactKind.POST_LEVEL, FactKind.BACKBONE, FactKind.DUTY, FactKind.GROUP)
NONE_YET = "还没有登记。"
TAUGHT = (Column("学期", 24), Column("学科与班级", 40), Column("组与职务", 34))
FACTS = (Column("项目", 12), Column("内容", 30), Column("起止", 28))
RESULTS = (
    Column("考试", 16),
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("年级学科", 13),
    Column("所教班级", 16),
    Column("实考", 6, Align.RIGHT, "0"),
    Column("与年级其余考生比（标准分 Z 与 95% 区间）", 24),
    Column("增值（ΔZ 与 95% 区间）", 24),
)
APPRAISALS = (
    Column("学年", 14),
    Column("种类", 12),
    Column("结论", 12, Align.CENTER),
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("备注", 30),
)
PUPIL_AWARDS = (
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("题目", 44),
    Column("级别", 9, Align.CENTER),
    Column("奖项", 14),
)
EVIDENCE = (
    Column("编号", 9, Align.CENTER),
    Column("种类", 12),
    Column("文件", 24),
    Column("属于", 24),
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("页码", 7, Align.CENTER, paged=True),
    Column("状态", 8, Align.CENTER),
)


def heading(text: str) -> Text:
    """一部分的大标题，进目录与书签。"""
    return Text(text, TextStyle.HEADING)


def status_part(portfolio: Portfolio) -> Iterator[Block]:
    """一、发展现状。"""
    row, profile = portfolio.status.profile.row, portfolio.status.profile
    tenure = "" if row.tenure is None else f"{row.tenure} 年（{row.tier}）"
    yield Fields(
        (
            ("姓名", row.name),
            ("性别", row.sex_name),
            ("出生年月", _month(row.basic.birth)),
            ("参加工作", _month(row.basic.started)),
            ("教龄", tenure),
            ("学历", codes.name_of(CodeList.EDUCATION, row.basic.education or "")),
            ("毕业院校", row.basic.college),
            ("所学专业", row.basic.major),
            ("职称", row.title),
            ("教研组", row.group),
            ("骨干与称号", "、".join(row.backbone)),
            ("职务", "、".join(row.duties)),
        ),
        per_row=3,
    )
    lines: list[Sequence[Value]] = [
        (kind.label if at == 0 else "", fact.value, fact.span)
        for kind in KINDS
        for at, fact in enumerate(history(profile.facts, kind))
    ]
    if lines:
        yield Text("职称、称号与职务的经过", TextStyle.SUBHEADING)
        yield Table(FACTS, lines)
    if profile.taught:
        yield Text("任教的经过", TextStyle.SUBHEADING)
        yield Table(
            TAUGHT,
            [
                (
                    each.term.name,
                    "；".join(f"{lesson.subject} {lesson.class_title}" for lesson in each.lessons),
                    "、".join(each.roles),
                )
                for each in profile.taught
            ],
        )
    yield from written_blocks(portfolio.status.analyses, "自我分析")


def plan_part(portfolio: Portfolio) -> Iterator[Block]:
    """二、自我规划。"""
    if not (portfolio.plan.plans or portfolio.plan.goals):
        yield Text("还没有写自我规划。")
        return
    yield from plan_blocks(portfolio.plan, portfolio.day)


def footprints_part(portfolio: Portfolio) -> Iterator[Block]:
    """三、成长足迹：各学年的图，再按学期列出。"""
    terms = portfolio.timeline.terms
    if not terms:
        yield Text(NONE_YET)
        return
    yield from _charts(portfolio, (), CHARTS[:2])
    for term in terms:
        rows = term_rows(term)
        yield Text(f"{term.term.name}（{len(rows)} 条）", TextStyle.SUBHEADING)
        yield Table(FOOTPRINTS, rows)
    yield Text(FOOTPRINTS_NOTE, TextStyle.NOTE)
    own = [entry for entry in portfolio.timeline.entries if entry.draft.part is Part.FOOTPRINTS]
    reflections = [entry for entry in own if entry.draft.text]
    yield from written_blocks(reflections, "反思与随笔")


def results_part(portfolio: Portfolio, taught: Sequence[TaughtResult]) -> Iterator[Block]:
    """四、工作成效。"""
    yield Text("所教班级的成绩", TextStyle.SUBHEADING)
    yield from _charts(portfolio, taught, CHARTS[2:])
    if taught:
        yield Table(RESULTS, [_result(each) for each in taught], notes=(RESULTS_NOTE,))
    else:
        yield Text("还没有所教班级的考试成绩。")
    yield Text("指导学生获奖", TextStyle.SUBHEADING)
    records = [each.record for each in portfolio.results.pupil_awards]
    awards = [(each.day, each.title, each.level, each.detail) for each in records]
    yield Table(PUPIL_AWARDS, awards) if awards else Text(NONE_YET)
    yield Text("考核结论", TextStyle.SUBHEADING)
    drafts = [(each.year_title, each.draft) for each in portfolio.results.appraisals]
    found = [(title, draft.kind, draft.result, draft.day, draft.note) for title, draft in drafts]
    yield Table(APPRAISALS, found) if found else Text(NONE_YET)
    yield from written_blocks(portfolio.results.entries, "总结与评价")


def evidence_part(
    evidence: Mapping[str, Sequence[Evidence]], labels: Mapping[int, str], folder: Path
) -> Iterator[Block]:
    """五、佐证材料：目录一张表（附在书后的有页码），再按种类印图片的缩图。folder 是资料文件夹。"""
    rows: list[Sequence[Value]] = []
    for kind, items in evidence.items():
        for each in items:
            label = labels.get(each.id, "")
            state = "" if each.state is FileState.INTACT else each.state.value
            rows.append((label, kind, short_file_name(each.name), each.title, each.day, label or None, state))
    if not rows:
        yield Text(NONE_YET)
        return
    yield Table(EVIDENCE, rows, notes=("编号与页码：附在书后的才有；其余的在电子材料包里。",))
    for kind, items in evidence.items():
        shown = [each for each in items if Path(each.name).suffix.lower() in PICTURES][:MOST_PICTURES]
        if shown:
            pictures = [
                Picture(stored_path(folder, each), f"{_caption(each)}（{each.day:%Y-%m}）", each.name)
                for each in shown
            ]
            yield Pictures(pictures, title=kind)


def written_blocks(entries: Sequence[Entry], title: str) -> Iterator[Block]:
    """自己写的几篇：题目、日期、全文；一篇也没有就什么也不印。"""
    if not entries:
        return
    yield Text(title, TextStyle.SUBHEADING)
    for entry in entries:
        draft = entry.draft
        yield Text(f"{draft.title}（{draft.kind}，{draft.day:%Y-%m-%d}）", TextStyle.FLUSH)
        for paragraph in filter(None, (line.strip() for line in draft.text.splitlines())):
            yield Text(paragraph)


def _charts(
    portfolio: Portfolio, taught: Sequence[TaughtResult], charts: Sequence[YearChart]
) -> Iterator[Block]:
    for each in charts:
        chart: Chart | None = each.make(portfolio, taught)
        if chart is not None and len(chart.labels) > 1:  # 只有一年，没有什么可以比
            yield chart
            yield Text(each.note, TextStyle.NOTE)


def _result(each: TaughtResult) -> Sequence[Value]:
    gain = figure_words(each.gain[Method.DELTA_Z]) if each.gain is not None else "没有可比的前一次"
    return (
        short_name(each.exam.name),
        each.exam.date,
        f"{each.grade_title}{each.subject}",
        "、".join(each.own.group.classes),
        each.own.size,
        figure_words(each.own.z),
        gain,
    )


def _caption(each: Evidence) -> str:
    """图下写什么：记录的题目；教师本人的附件没有题目，写文件名。"""
    return short_file_name(Path(each.name).stem) if each.table == TEACHER else each.title


def _month(day: object) -> str:
    return f"{day:%Y-%m}" if day else ""
