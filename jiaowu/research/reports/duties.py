"""个人任务的报告：全校完成情况（矩阵），骨干教师履职情况，校长四必须。"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Column, Document, Emphasis, Orientation, Table, Value
from jiaowu.research.duties_progress import Board, Cell, PersonDuties, State, subtotals
from jiaowu.research.services.duties import list_sets, progress, term_before
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.facts import reference_day
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS, subtitle_of, written
from jiaowu.teachers.services.moments import Moment, current_moment
from jiaowu.teachers.services.records import RecordSource

TITLE = "个人任务完成情况"
BACKBONE_TITLE = "骨干教师履职情况"
PRINCIPAL_TITLE = "校长四必须完成情况"
BACKBONE, PRINCIPAL = "backbone", "principal"
SIGNS_NOTE = "✓ 完成　○ 进行中　✗ 落后（少于到今天应完成的）　免 经批准免做；数字是 已完成/全期应完成。"
COUNT_NOTE = "次数从听课、成果、获奖、教研、培训、课题的记录里数，加人工认定的；补交的照样算。"
TWO_YEARS = "连续两年没有完成"
DETAIL_COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("姓名", 9),
    Column("教研组", 10),
    Column("称号与职务", 18),
    Column("任务", 28),
    Column("要求", 16),
    Column("已完成", 8, Align.RIGHT),
    Column("结果", 12, Align.CENTER),
    Column("说明", 22),
)


def build(
    session: Session,
    sources: Sequence[RecordSource],
    term_id: int | None = None,
    day: date | None = None,
    group: str | None = None,
) -> Document:
    """一个学期（默认当前）到 day 为止的矩阵；group 只印一个教研组。没有要做的任务时报 UserError。

    骨干义务、校长四必须另有表，不在矩阵里；只启用了它们时才印它们。
    """
    moment = _moment(session, term_id, day)
    special = {BACKBONE, PRINCIPAL}
    usual = [each.code for each in list_sets(session) if each.enabled and each.code not in special]
    board = _board(session, moment, sources, usual or None)
    people = [each for each in board.people if group in {None, each.teacher.group}]
    if not people:
        raise UserError("没有要做的个人任务：请先启用一套任务，并在教师档案里登记教师与任教。")
    scored = (Column("积分", 7, Align.RIGHT, "0.0"),) if board.scored else ()
    columns = (
        Column("教研组", 9),
        Column("姓名", 8),
        *(
            Column(f"{each.duty.name}（{each.duty.wording}）", 11, Align.CENTER, group=each.duty_set.name)
            for each in board.columns
        ),
        *scored,
    )
    rows: list[tuple[Value, ...]] = [_matrix_row(each, scored=board.scored) for each in people]
    count = len(rows)
    if group is None:
        rows += [
            ("小计", name, *(each.text for each in own), *((None,) if scored else ()))
            for name, own in subtotals(board)
        ]
    behind = sum(bool(each.behind) for each in people)
    return Document(
        title=TITLE,
        subtitle=f"{subtitle_of(session, moment)}　截至{written(moment.day)}",
        blocks=(
            Table(
                columns,
                rows,
                emphasis=tuple((at, Emphasis.TOTAL) for at in range(count, len(rows))),
                notes=(
                    f"共 {count} 人，其中 {behind} 人有落后的。",
                    SIGNS_NOTE,
                    COUNT_NOTE,
                    _audiences(board),
                ),
                frozen_columns=2,
            ),
        ),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def _audiences(board: Board) -> str:
    """各条对谁：空着的格不用他做。"""
    told = "；".join(f"{each.duty.name}：{each.duty.audience}" for each in board.columns)
    return f"对谁：{told}。空着的格不用做。"


def build_backbone(
    session: Session,
    sources: Sequence[RecordSource],
    term_id: int | None = None,
    day: date | None = None,
) -> Document:
    """县级以上骨干教师各条义务完成得怎样，上学年同样没有完成的点明；一位也没有时报 UserError。"""
    moment = _moment(session, term_id, day)
    board = _board(session, moment, sources, (BACKBONE,))
    if not board.people:
        raise UserError("还没有登记县级以上的骨干与称号，请先在教师档案的“职务与称号”里登记。")
    before = _failed_before(session, moment, sources)
    rows = _detail_rows(board, before)
    short = sum(not all(cell.met for cell in each.own) for each in board.people)
    twice = sum(row[-1] == TWO_YEARS for row in rows)
    notes = [f"截至{written(moment.day)}，共 {len(board.people)} 人，其中 {short} 人还有没完成的。"]
    if twice:
        notes.append(f"有 {twice} 条{TWO_YEARS}；长期没有履行义务的，依规定取消骨干教师资格。")
    notes += ["几个级别的称号按最高的算。", COUNT_NOTE]
    return _detail(session, moment, BACKBONE_TITLE, rows, notes)


def build_principal(
    session: Session,
    sources: Sequence[RecordSource],
    term_id: int | None = None,
    day: date | None = None,
) -> Document:
    """校长的四必须：分管一门学科、参加教研活动、承担课题研究、深入课堂听课；没有登记校长时报 UserError。"""
    moment = _moment(session, term_id, day)
    board = _board(session, moment, sources, (PRINCIPAL,))
    if not board.people:
        raise UserError("还没有登记校长，请先在教师档案的“职务与称号”里给校长登记职务。")
    notes = (f"截至{written(moment.day)}。校长是校本培训的第一责任人；分管学科由人工认定。", COUNT_NOTE)
    return _detail(session, moment, PRINCIPAL_TITLE, _detail_rows(board, {}), notes)


def outcome(cell: Cell) -> str:
    """一条的结果怎样说。"""
    if cell.state is State.EXCUSED:
        return "免"
    return "完成" if cell.met else f"还差 {cell.required - cell.done:g}"


def _detail(
    session: Session, moment: Moment, title: str, rows: Sequence[Sequence[Value]], notes: Sequence[str]
) -> Document:
    return Document(
        title=title,
        subtitle=subtitle_of(session, moment),
        blocks=(Table(DETAIL_COLUMNS, rows, notes=notes),),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def _detail_rows(board: Board, before: dict[tuple[int, str], bool]) -> list[tuple[Value, ...]]:
    """每行都写姓名：换页之后、在 Excel 里筛选之后也认得是谁。"""
    rows: list[tuple[Value, ...]] = []
    for at, each in enumerate(board.people, start=1):
        row = each.teacher
        known = (at, row.name, row.group, "、".join((*row.backbone, *row.duties)))
        for cell in each.own:
            duty = cell.column.duty
            failed = not cell.met and before.get((row.id, cell.column.key), False)
            note = TWO_YEARS if failed else cell.excuse.reason
            rows.append((*known, duty.name, duty.wording, cell.done, outcome(cell), note))
    return rows


def _failed_before(
    session: Session, moment: Moment, sources: Sequence[RecordSource]
) -> dict[tuple[int, str], bool]:
    """（教师、任务）→ 上学年同一学期没有完成；上学年没有登记过的为空。"""
    earlier = term_before(session, moment.term_id) if moment.term_id is not None else None
    if earlier is None:
        return {}
    last = reference_day(get_term(session, earlier), moment.day)
    board = progress(session, earlier, last, sources, (BACKBONE,))
    return {(each.teacher.id, cell.column.key): not cell.met for each in board.people for cell in each.own}


def _matrix_row(person: PersonDuties, *, scored: bool) -> tuple[Value, ...]:
    texts = ("" if cell is None else cell.text for cell in person.cells)
    return (person.teacher.group, person.teacher.name, *texts, *((person.points,) if scored else ()))


def _moment(session: Session, term_id: int | None, day: date | None) -> Moment:
    if term_id is None:
        usual = current_moment(session)
        return Moment(day or usual.day, usual.term_id)
    today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    return Moment(day or reference_day(get_term(session, term_id), today), term_id)


def _board(
    session: Session,
    moment: Moment,
    sources: Sequence[RecordSource],
    codes: Sequence[str] | None = None,
) -> Board:
    if moment.term_id is None:
        raise UserError("还没有登记学期，请先在“设置”里填好学校与学期。")
    return progress(session, moment.term_id, moment.day, sources, codes)
