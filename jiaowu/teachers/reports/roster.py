"""教师花名册：选好的列，横排。"""

from collections.abc import Collection, Sequence

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Column, Document, Orientation, Table
from jiaowu.teachers.columns import COLUMNS, PRINTED, cells_of
from jiaowu.teachers.people import EVERYONE, PRESENT, TeacherRow
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS, subtitle_of, written
from jiaowu.teachers.services.moments import Moment, current_moment
from jiaowu.teachers.services.profiles import list_teachers

TITLE = "教师花名册"
CENTRED = frozenset({"性别"})


def build(
    session: Session,
    moment: Moment | None = None,
    titles: Sequence[str] = PRINTED,
    wanted: Collection[int] | None = None,
    *,
    bare: bool = False,
) -> Document:
    """那时（默认当前学期）这些教师（默认在册的全部）的花名册，titles 是要印的列。

    身份证号与电话默认遮住，bare 为真时照印。一位教师也没有、一列也没有时报 UserError。
    """
    moment = moment or current_moment(session)
    rows = list_teachers(session, moment, PRESENT if wanted is None else EVERYONE)
    if wanted is not None:
        rows = tuple(row for row in rows if row.id in wanted)
    if not rows:
        raise UserError("没有可以印的教师，请先登记或导入名册，或者放宽筛选。")
    places = [at for at, column in enumerate(COLUMNS) if column.title in titles]
    if not places:
        raise UserError("花名册一列也没有选，请至少选一列再印。")
    return Document(
        title=TITLE,
        subtitle=subtitle_of(session, moment),
        blocks=(_table(rows, places, moment, bare=bare),),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def _table(rows: Sequence[TeacherRow], places: Sequence[int], moment: Moment, *, bare: bool) -> Table:
    columns = (Column("序号", 5, Align.CENTER, "0"), *(_column(place) for place in places))
    body = []
    for at, row in enumerate(rows, start=1):
        cells = cells_of(row, bare=bare)
        body.append((at, *(cells[place] for place in places)))
    boys, girls = (sum(row.sex_name == sex for row in rows) for sex in ("男", "女"))
    note = f"共 {len(rows)} 人，男 {boys} 人，女 {girls} 人；年龄、教龄、职称等截至{written(moment.day)}。"
    return Table(columns, body, notes=(note,), frozen_columns=2)


def _column(place: int) -> Column:
    spec = COLUMNS[place]
    if spec.numeric:
        return Column(spec.title, spec.width, Align.RIGHT, "0.##" if spec.title == "周节数" else "0")
    return Column(spec.title, spec.width, Align.CENTER if spec.title in CENTRED else Align.LEFT)
