"""学习帮扶的两种纸：个案（每名学生从新的一页起）与汇总。只在授权的人手里传阅。"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    Orientation,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.scores.support import CaseStatus, Transfer, describe_causes
from jiaowu.scores.support_cases import Case, CaseRecord, Outcome

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CONFIDENTIAL = "教学内部资料　仅限授权人员"
CASE_SIGNERS = ("帮扶教师", "班主任", "教导处", "日期")
SUMMARY_SIGNERS = ("制表人", "审核人", "日期")
WRITING_ROWS = 4
"""还没有记录时留给手写的空行。"""
DAY_FORMAT = "yyyy-mm-dd"
TRANSFER_NOTES = (
    "转化率 = 等级提升的份数 ÷ 有可比成绩的份数；没有可比成绩的不计入。",
    "等级提升：后一次考试的等级比入档时升一档或以上。有进步：等级未变而标准分 Z 提高。",
)


def build_cases(session: "Session", case_ids: Sequence[int] = ()) -> Document:
    """选中的档案（不给就是全部没结束的）→ 个案；一份也没有时报 UserError。"""
    from jiaowu.scores.services import support  # noqa: PLC0415 — 命令行的 analyze 不该等 SQLAlchemy

    chosen = case_ids or [row.id for row in support.list_cases(session) if row.status.is_open]
    if not chosen:
        raise UserError("还没有学习帮扶档案，请先在“成绩分析”的“学习帮扶”里建档。")
    blocks: list[Block] = []
    for case_id in chosen:
        case = support.get_case(session, case_id)
        if blocks:
            blocks.append(PageBreak(f"{case.row.name}{case.row.subject}"))
        blocks.extend(_case_blocks(case))
    first = support.get_case(session, chosen[0]).row
    return Document(
        title="学习帮扶个案",
        blocks=tuple(blocks),
        subtitle=_subtitle(session),
        signers=CASE_SIGNERS,
        sheet=f"{first.name}{first.subject}",
        confidential=CONFIDENTIAL,
    )


def build_summary(session: "Session") -> Document:
    """全部档案一览、按状态与学科的人数、转化情况；一份也没有时报 UserError。"""
    from jiaowu.scores.services.support_results import measure_outcomes  # noqa: PLC0415 — 同上

    outcomes = measure_outcomes(session)
    if not outcomes:
        raise UserError("还没有学习帮扶档案，请先在“成绩分析”的“学习帮扶”里建档。")
    return Document(
        title="学习帮扶汇总",
        blocks=(_totals(outcomes), _by_subject(outcomes), _everyone(outcomes)),
        subtitle=_subtitle(session),
        orientation=Orientation.LANDSCAPE,
        signers=SUMMARY_SIGNERS,
        confidential=CONFIDENTIAL,
    )


def _subtitle(session: "Session") -> str:
    from jiaowu.school.services.schools import current_term, get_school  # noqa: PLC0415 — 同上

    school, term = get_school(session), current_term(session)
    return "　".join(part for part in (school.name if school else "", term.name if term else "") if part)


def _case_blocks(case: Case) -> Iterator[Block]:
    row, plan = case.row, case.plan
    yield Fields(
        (
            ("姓名", row.name),
            ("班级", row.class_name),
            ("学科", row.subject),
            ("建档日期", row.opened),
            ("来源", row.source.label + (f"（{case.nominated_by}）" if case.nominated_by else "")),
            ("帮扶教师", row.teacher),
            ("学习小组", row.group),
            ("状态", row.status.label),
        ),
        formats={"建档日期": DAY_FORMAT},
    )
    basis = f"（{case.baseline_exam}）" if case.baseline_exam else ""
    yield from _paragraph("一、入档时的情况", case.row.baseline + basis)
    yield from _paragraph(
        "二、诊断", "；".join(filter(None, (describe_causes(plan.causes), plan.cause_note)))
    )
    goals = "\n".join(
        f"{name}：{text}" for name, text in (("短期", plan.short_goal), ("长期", plan.long_goal)) if text
    )
    yield from _paragraph("三、目标", goals)
    yield from _paragraph("四、措施", plan.measures)
    yield _record_table(case.records)
    yield _check_table(case)
    yield from _paragraph("七、结论", f"{row.status.label}。{case.conclusion}" if case.conclusion else "")


def _paragraph(heading: str, text: str) -> Iterator[Block]:
    """小标题与正文；没有写的留一行空白手写。"""
    yield Text(heading, TextStyle.HEADING)
    for line in (text or "\u3000").splitlines():
        yield Text(line)


def _record_table(records: Sequence[CaseRecord]) -> Table:
    columns = (
        Column("日期", 11, Align.CENTER, DAY_FORMAT),
        Column("方式", 9, Align.CENTER),
        Column("内容", 28),
        Column("表现", 16),
        Column("效果", 16),
        Column("下一步", 16),
    )
    rows: list[Sequence[Value]] = [
        (one.day, one.kind.label, one.content, one.performance, one.effect, one.next_step) for one in records
    ]
    return Table(columns, rows or _blank(len(columns)), title="五、过程记录与家校沟通")


def _check_table(case: Case) -> Table:
    columns = (
        Column("日期", 11, Align.CENTER, DAY_FORMAT),
        Column("依据", 24),
        Column("情况", 28),
        Column("结论", 16),
        Column("备注", 17),
    )
    rows: list[Sequence[Value]] = [
        (one.day, one.exam, one.result, one.verdict.label, one.note) for one in case.checks
    ]
    return Table(columns, rows or _blank(len(columns)), title="六、阶段评估")


def _blank(columns: int) -> list[Sequence[Value]]:
    return [(None,) * columns for _ in range(WRITING_ROWS)]


def _totals(outcomes: Sequence[Outcome]) -> Fields:
    statuses = Counter(one.case.status for one in outcomes)
    pupils = len({one.case.student_id for one in outcomes})
    measured = [one for one in outcomes if one.transfer is not Transfer.UNKNOWN]
    transfers = Counter(one.transfer for one in measured)
    return Fields(
        (
            ("学生", f"{pupils} 人"),
            ("档案", f"{len(outcomes)} 份"),
            *((status.label, f"{statuses[status]} 份") for status in CaseStatus),
            ("有可比成绩", f"{len(measured)} 份"),
            *((kind.label, f"{transfers[kind]} 份") for kind in Transfer if kind is not Transfer.UNKNOWN),
        ),
        per_row=5,
    )


def _by_subject(outcomes: Sequence[Outcome]) -> Table:
    columns = (
        Column("学科", 10),
        Column("档案", 8, Align.RIGHT, "0"),
        Column("有可比成绩", 11, Align.RIGHT, "0"),
        Column("等级提升", 10, Align.RIGHT, "0"),
        Column("有进步", 10, Align.RIGHT, "0"),
        Column("转化率", 10, Align.RIGHT, "0.0%"),
    )
    rows: list[Sequence[Value]] = []
    for subject in dict.fromkeys(one.case.subject for one in outcomes):
        own = [one for one in outcomes if one.case.subject == subject]
        measured = [one for one in own if one.transfer is not Transfer.UNKNOWN]
        raised = sum(one.transfer is Transfer.RAISED for one in measured)
        better = sum(one.transfer is Transfer.BETTER for one in measured)
        share = raised / len(measured) if measured else None
        rows.append((subject, len(own), len(measured), raised, better, share))
    return Table(columns, rows, title="各学科转化情况", notes=TRANSFER_NOTES)


def _everyone(outcomes: Sequence[Outcome]) -> Table:
    columns = (
        Column("班级", 12),
        Column("姓名", 9),
        Column("学科", 7),
        Column("帮扶教师", 9),
        Column("建档", 11, Align.CENTER, DAY_FORMAT),
        Column("入档时", 22),
        Column("记录", 6, Align.RIGHT, "0"),
        Column("后一次考试", 24),
        Column("情况", 22),
        Column("ΔZ", 7, Align.RIGHT, "+0.00;-0.00;0.00"),
        Column("变化", 13),
        Column("状态", 10),
    )
    return Table(columns, [_line(one) for one in outcomes], title="档案一览", frozen_columns=2)


def _line(one: Outcome) -> Sequence[Value]:
    case = one.case
    return (
        case.class_name,
        case.name,
        case.subject,
        case.teacher,
        case.opened,
        case.baseline,
        case.records,
        one.exam,
        one.result,
        one.z_change,
        one.transfer.label,
        case.status.label,
    )
