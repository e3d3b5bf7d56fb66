"""空白登分表：发给教师在 Excel 里填的（锁住表头与姓名，带记号，填好读得回来），与纸上手填的成绩采集表。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Entry,
    Fields,
    Mark,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.paper.formats import display
from jiaowu.scores.sheet_marks import MARK_SHEET, SheetMark, mark_rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from jiaowu.scores.services.typing_in import TypingClass, TypingPupil, TypingSubject

WORDS = ("缺", "缺考", "免", "免考", "缓", "缓考", "违纪")
"""没有分数时可以填的词；都在导入的词典里。"""
HOW = "只填分数；缺考填 缺，免考填 免，缓考填 缓，违纪照写。学号、姓名、表头不要改动。"
SIGNED = "实考 ____ 人，缺考 ____ 人　任课教师：________　复核：________　日期：________"
SCORE_WIDTH = 9
HALF_ROWS = 28
"""一页纸上手填的一栏最多几行。"""
MOST_HALVES = 3


@dataclass(frozen=True)
class EntrySheet:
    """一个班的登分表：班级与名单，要填的学科。"""

    place: "TypingClass"
    subjects: "tuple[TypingSubject, ...]"


@dataclass(frozen=True)
class EntryHead:
    """登分表的抬头：考试名称、学校与日期。"""

    exam: str
    subtitle: str


def build_book(head: EntryHead, sheets: Sequence[EntrySheet], mark: SheetMark) -> Document:
    """一个班一张工作表，表头与姓名锁住，只收填得对的内容；没有要填的班报 UserError。"""
    _check(sheets)
    blocks: list[Block] = []
    for sheet in sheets:
        if blocks:
            blocks.append(PageBreak(sheet.place.title))
        blocks += [Text(HOW, TextStyle.NOTE), _book_table(sheet)]
    one = f"{sheets[0].place.title}" if len(sheets) == 1 else ""
    return Document(
        title=f"{head.exam}{one}登分表",
        subtitle=head.subtitle,
        blocks=tuple(blocks),
        sheet=sheets[0].place.title,
        mark=Mark(MARK_SHEET, mark_rows(mark)),
    )


def build_paper(head: EntryHead, sheets: Sequence[EntrySheet]) -> Document:
    """成绩采集表：一班一科一页，行高够手写，人多时分几栏，下面签名；没有要填的班报 UserError。"""
    _check(sheets)
    blocks: list[Block] = []
    for sheet in sheets:
        for subject in sheet.subjects:
            if blocks:
                blocks.append(PageBreak(f"{sheet.place.title}{subject.name}"))
                blocks.append(Text("成绩采集表", TextStyle.HEADING))
            blocks += _paper_page(head, sheet.place, subject)
    return Document(
        title=f"{head.exam}成绩采集表",
        subtitle=head.subtitle,
        blocks=tuple(blocks),
        sheet=f"{sheets[0].place.title}{sheets[0].subjects[0].name}",
    )


def latest_book(session: "Session") -> Document:
    """最近一次考试各班的登分表。"""
    head, sheets, mark = _latest(session)
    return build_book(head, sheets, mark)


def latest_paper(session: "Session") -> Document:
    """最近一次考试各班各科的成绩采集表。"""
    head, sheets, _ = _latest(session)
    return build_paper(head, sheets)


def _latest(session: "Session") -> tuple[EntryHead, tuple[EntrySheet, ...], SheetMark]:
    from jiaowu.scores.services import exams, sheet_marks, typing_in  # noqa: PLC0415 — SQLAlchemy 用到才载入

    found = exams.list_exams(session)
    if not found:
        raise UserError("还没有考试，请先在“成绩分析”里新建考试或导入成绩。")
    exam = found[0]
    places = typing_in.list_classes(session, exam.id)
    sheets = tuple(EntrySheet(place, place.subjects) for place in places if place.subjects)
    return load_head(session, exam.id), sheets, sheet_marks.mark_for(session, exam.id)


def load_head(session: "Session", exam_id: int) -> EntryHead:
    """一次考试的登分表抬头。"""
    from jiaowu.school.services.schools import get_school  # noqa: PLC0415 — 同上
    from jiaowu.scores.services import exams  # noqa: PLC0415 — 同上

    exam = next((each for each in exams.list_exams(session) if each.id == exam_id), None)
    if exam is None:
        raise UserError("这次考试已经删除，请先把它从回收站取回。")
    school = get_school(session)
    parts = (school.name if school else "", exam.term.name, f"{exam.date:%Y-%m-%d}")
    return EntryHead(exam.name, "　".join(part for part in parts if part))


def _check(sheets: Sequence[EntrySheet]) -> None:
    if not any(sheet.subjects and sheet.place.pupils for sheet in sheets):
        raise UserError("没有要填的班级与学科，请至少选一个班、一科。")


def _book_table(sheet: EntrySheet) -> Table:
    columns = (
        Column("学号", 11),
        Column("姓名", 9),
        Column("班级", 9),
        *(
            Column(
                f"{subject.name}\n满分{display(subject.full)}",
                max(SCORE_WIDTH, 2 * len(subject.name) + 1),
                Align.RIGHT,
                entry=_entry(subject),
            )
            for subject in sheet.subjects
        ),
    )
    blank = (None,) * len(sheet.subjects)
    rows = [(pupil.number, pupil.name, sheet.place.title, *blank) for pupil in sheet.place.pupils]
    return Table(columns, rows, frozen_columns=2, locked=True)


def _paper_page(head: EntryHead, place: "TypingClass", subject: "TypingSubject") -> Iterator[Block]:
    """一页：抬头、名单分几栏、签名。"""
    yield Fields(
        (
            ("考试", head.exam),
            ("班级", place.title),
            ("学科", f"{subject.name}（满分 {display(subject.full)}）"),
            ("应考", f"{len(place.pupils)} 人"),
        ),
        per_row=2,
    )
    yield _paper_table(place.pupils, subject)
    yield Text(SIGNED)


def _paper_table(pupils: "Sequence[TypingPupil]", subject: "TypingSubject") -> Table:
    halves = min(MOST_HALVES, max(1, -(-len(pupils) // HALF_ROWS)))
    height = -(-len(pupils) // halves)
    columns = [
        column
        for half in range(halves)
        for column in (
            Column("学号", 12, group=_group(half, halves)),
            Column("姓名", 9, group=_group(half, halves)),
            Column("分数", 9, Align.RIGHT, entry=_entry(subject), group=_group(half, halves)),
        )
    ]
    parts = [pupils[half * height : (half + 1) * height] for half in range(halves)]
    rows = [[value for part in parts for value in _slot(part, at)] for at in range(height)]
    return Table(columns, rows)


def _group(half: int, halves: int) -> str:
    """几栏并排时的栏名。"""
    return f"第 {half + 1} 栏" if halves > 1 else ""


def _slot(pupils: "Sequence[TypingPupil]", at: int) -> tuple[Value, Value, Value]:
    if at >= len(pupils):
        return None, None, None
    return pupils[at].number, pupils[at].name, None


def _entry(subject: "TypingSubject") -> Entry:
    return Entry(0, subject.full, WORDS)
