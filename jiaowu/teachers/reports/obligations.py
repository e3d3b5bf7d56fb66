"""骨干教师履职情况：谁还差什么。"""

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Column, Document, Orientation, Table, Value
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS, subtitle_of, written
from jiaowu.teachers.services.moments import Moment, current_moment
from jiaowu.teachers.services.obligations import list_obliged

TITLE = "骨干教师履职情况"
COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("姓名", 9),
    Column("教研组", 10),
    Column("骨干与称号", 20),
    Column("义务", 28),
    Column("期限", 8, Align.CENTER),
    Column("应完成", 8, Align.RIGHT, "0"),
    Column("已完成", 8, Align.RIGHT, "0"),
    Column("结果", 10, Align.CENTER),
)
NOTE = "成果与获奖以教师档案里登记的为准；几个级别的称号按最高的算；课题与专题在教研研训里登记，不在此表。"


def build(session: Session, moment: Moment | None = None) -> Document:
    """那时（默认当前学期）有县级以上称号的教师；一位也没有时报 UserError。"""
    moment = moment or current_moment(session)
    obliged = list_obliged(session, moment)
    if not obliged:
        raise UserError("还没有登记县级以上的骨干与称号，请先在教师档案的“职务与称号”里登记。")
    rows: list[tuple[Value, ...]] = []
    for at, each in enumerate(obliged, start=1):
        known = (at, each.row.name, each.row.group, "、".join(each.row.backbone))
        for one in each.fulfilments:  # 每行都写姓名：换页之后、在 Excel 里筛选之后也认得是谁
            wanted = one.obligation
            rows.append(
                (
                    *known,
                    wanted.title,
                    "学年" if wanted.whole_year else "学期",
                    wanted.needed,
                    one.done,
                    "完成" if one.met else f"还差 {wanted.needed - one.done}",
                )
            )
    short = sum(not all(one.met for one in each.fulfilments) for each in obliged)
    summary = f"截至{written(moment.day)}，共 {len(obliged)} 人，其中 {short} 人还有没完成的。"
    return Document(
        title=TITLE,
        subtitle=subtitle_of(session, moment),
        blocks=(Table(COLUMNS, rows, notes=(summary, NOTE)),),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )
