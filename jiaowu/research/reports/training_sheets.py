"""个人研训学时登记表：一人一页，学年里的每次培训与结论。"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Column,
    Document,
    Emphasis,
    Fields,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.research.reports.training import HOURS, subtitle, when_of
from jiaowu.research.services.training_years import (
    PersonalEntry,
    PersonYear,
    TrainingYear,
    personal_entries_of_all,
    training_year,
)
from jiaowu.research.training_years import school_year_of, year_name
from jiaowu.teachers.reports.heading import CONFIDENTIAL

TITLE = "个人研训学时登记表"
COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("培训内容", 24),
    Column("形式", 6, Align.CENTER),
    Column("层级", 5, Align.CENTER),
    Column("时间", 12),
    Column("授课教师", 9),
    Column("学时", 6, Align.RIGHT, HOURS),
    Column("校本", 5, Align.CENTER),
    Column("培训结果", 8, Align.CENTER),
    Column("证书编号", 13),
)
NOTE = "随表归档：培训通知与计划、教材、签到、活动记载、作业与考核材料、总结，以及证书复印件。"
SIGNED = "本人签名：＿＿＿＿＿＿＿　　教导处审核：＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿"


def build(
    session: Session,
    teacher_ids: Sequence[int] | None = None,
    year: int | None = None,
    today: date | None = None,
) -> Document:
    """几位教师（默认全部有学时要求的）一个学年的登记表，一人一页；没有人时报 UserError。"""
    today = today or date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    found = training_year(session, school_year_of(today) if year is None else year, today)
    chosen = [each for each in found.people if teacher_ids is None or each.teacher.id in teacher_ids]
    if not chosen:
        raise UserError("没有可以打印的教师：名册里没有，或者没有学时的要求。请先选择教师。")
    entries = personal_entries_of_all(session, found.year)
    blocks: list[Text | Fields | Table | PageBreak] = []
    for at, each in enumerate(chosen):
        if at:
            blocks.append(PageBreak())
        blocks += _page(found, each, entries.get(each.teacher.id, ()))
    return Document(
        title=TITLE,
        subtitle=subtitle(session, found.year),
        blocks=tuple(blocks),
        handout=True,
        confidential=CONFIDENTIAL,
    )


def _page(
    found: TrainingYear, each: PersonYear, entries: Sequence[PersonalEntry]
) -> list[Text | Fields | Table | PageBreak]:
    teacher, row = each.teacher, each.row
    fields = Fields(
        (
            ("姓名", teacher.name),
            ("工号", teacher.number or ""),
            ("教研组", teacher.group),
            ("职称", teacher.title),
            ("学年", year_name(found.year)),
            ("应修 / 校本", f"{row.required:g} / {row.required_school:g}"),
            ("已修 / 校本", f"{row.done:g} / {row.school:g}"),
            ("结论", found.outcome(each)),
            ("五年累计", f"{each.window.total:g} / {each.window.required:g}"),
            ("说明", found.reason(each)),
        ),
        per_row=2,
    )
    rows: list[tuple[Value, ...]] = [_row(at, entry) for at, entry in enumerate(entries, start=1)]
    rows.append((None, "合计", "", "", "", "", row.done, f"{row.school:g}", "", ""))
    table = Table(COLUMNS, rows, emphasis=((len(rows) - 1, Emphasis.TOTAL),), notes=(NOTE,))
    return [Text(TITLE, TextStyle.TITLE), fields, table, Text(SIGNED, TextStyle.FLUSH)]


def _row(at: int, entry: PersonalEntry) -> tuple[Value, ...]:
    draft, member = entry.training.draft, entry.member
    return (
        at,
        draft.title,
        draft.form,
        draft.level,
        when_of(draft.start, draft.end),
        draft.trainer,
        member.hours or "待补",
        "是" if draft.school_based else "",
        member.result,
        member.certificate,
    )
