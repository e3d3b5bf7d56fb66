"""学籍报告共用的副标题与密级。"""

from sqlalchemy.orm import Session

from jiaowu.school.services.schools import get_school, get_term

CONFIDENTIAL = "教学内部资料"
SIGNERS = ("制表人", "审核人", "日期")


def subtitle_of(session: Session, term_id: int) -> str:
    """学校与学期。"""
    school = get_school(session)
    return "　".join(
        part for part in (school.name if school else "", get_term(session, term_id).name) if part
    )
