"""写一条、改一条的窗口：自我分析、反思、总结……都用它。"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from jiaowu.errors import UserError
from jiaowu.portfolio.gui.page import PortfolioPage
from jiaowu.portfolio.parts import part_of_kind
from jiaowu.portfolio.services import entries as service
from jiaowu.portfolio.services.entries import Owner
from jiaowu.portfolio.timeline import Entry, EntryDraft, Footprint
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted

REFLECTION = "教学反思"


def write_entry(
    page: PortfolioPage, kinds: Sequence[str], about: Footprint | None = None
) -> RecordDialog | None:
    """写一条（kinds 里的一种）；about 是对哪条记录写的。还没有选教师时什么也不做。"""
    portfolio = page.portfolio
    if portfolio is None:
        return None
    owner = Owner(portfolio.teacher_id)
    source = about.place if about is not None else None
    title = f"{about.record.title}的反思" if about is not None else ""
    wanted = Wanted(
        "写反思" if about is not None else "写一条",
        _fields(kinds),
        lambda session, values: service.save_entry(session, owner, _draft(values, source)),
        "已写进成长档案。",
        hint=f"对“{about.record.title}”（{about.record.day:%Y-%m-%d}）写的。" if about is not None else "",
    )
    return page.open_dialog(wanted, {"kind": kinds[0], "day": portfolio.day, "title": title})


def edit_entry(page: PortfolioPage, entry: Entry, kinds: Sequence[str]) -> RecordDialog | None:
    """改自己写的一条。"""
    portfolio = page.portfolio
    if portfolio is None:
        return None
    owner, draft = Owner(portfolio.teacher_id), entry.draft
    wanted = Wanted(
        "改一条",
        _fields(tuple(dict.fromkeys((draft.kind, *kinds)))),
        lambda session, values: service.save_entry(session, owner, _draft(values, draft.source), entry.id),
        "已改。",
        delete=lambda session: service.delete_entry(session, entry.id),
        deleted=f"“{draft.title}”已删去。",
    )
    values = {"kind": draft.kind, "day": draft.day, "title": draft.title, "text": draft.text}
    return page.open_dialog(wanted, values)


def read_date(values: Mapping[str, Any], name: str, label: str) -> date:
    """必填的日期；没有写报 UserError。"""
    day = values[name]
    if not isinstance(day, date):
        raise UserError(f"没有写{label}，请填写后再保存；只知道月份的写 2020-09。")
    return day


def _fields(kinds: Sequence[str]) -> tuple[FormField, ...]:
    return (
        FormField("kind", "种类", tuple((kind, kind) for kind in kinds)),
        FormField("title", "题目"),
        FormField("day", "日期", day=True),
        FormField("text", "内容", lines=9),
    )


def _draft(values: Mapping[str, Any], source: tuple[str, int] | None) -> EntryDraft:
    kind = values["kind"]
    day = read_date(values, "day", "日期")
    return EntryDraft(part_of_kind(kind), kind, day, values["title"], values["text"], source)
