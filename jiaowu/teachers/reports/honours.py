"""教师获奖一览：一个学年的获奖与各级别、奖项的次数。"""

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Block, Column, Document, Orientation, Table
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.school.terms import Term, current_term_for
from jiaowu.teachers.awards import count_awards
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.people import EVERYONE
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS, written
from jiaowu.teachers.services.awards import list_awards
from jiaowu.teachers.services.moments import Moment, current_moment
from jiaowu.teachers.services.profiles import list_teachers

TITLE = "教师获奖一览"
COLUMNS = (
    Column("发证单位", 16),
    Column("发证时间", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("序号", 5, Align.CENTER, "0"),
    Column("标题", 28),
    Column("获奖人", 9),
    Column("类别", 9),
    Column("级别", 7),
    Column("学科", 8),
    Column("参与", 9),
    Column("奖项", 8),
    Column("证书编号", 14),
    Column("备注", 12),
)
COUNTS = (Column("级别", 14), Column("奖项", 14), Column("次数", 10, Align.RIGHT, "0"))


def build(session: Session, moment: Moment | None = None) -> Document:
    """那时（默认当前学期）所在的学年到那天为止的获奖，先得的在前；一项也没有时报 UserError。"""
    moment = moment or current_moment(session)
    term = get_term(session, moment.term_id) if moment.term_id is not None else current_term_for(moment.day)
    first = term_days(Term(term.start_year, 1))[0]
    awards = list_awards(session, since=first, until=moment.day)
    year = f"{term.start_year}—{term.start_year + 1}学年"
    if not awards:
        raise UserError(f"{year}到{written(moment.day)}还没有登记获奖，请先在教师档案的“荣誉获奖”里登记。")
    names = {row.id: row.name for row in list_teachers(session, moment, EVERYONE)}
    rows = [
        (
            award.draft.issuer,
            award.draft.day,
            at,
            award.draft.title,
            names.get(award.teacher_id or 0, ""),
            award.draft.category,
            award.draft.level,
            award.draft.subject,
            award.draft.role,
            award.draft.prize,
            award.draft.certificate,
            award.draft.note,
        )
        for at, award in enumerate(reversed(awards), start=1)
    ]
    counts = count_awards(award.draft for award in awards)
    note = f"{first:%Y-%m-%d} 至 {moment.day:%Y-%m-%d} 登记的获奖 {len(awards)} 项。"
    blocks: tuple[Block, ...] = (
        Table(COLUMNS, rows, notes=(note,)),
        Table(COUNTS, [(*key, count) for key, count in counts.items()], title="按级别与奖项"),
    )
    school = get_school(session)
    return Document(
        title=TITLE,
        subtitle="　".join(part for part in (school.name if school else "", year) if part),
        blocks=blocks,
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )
