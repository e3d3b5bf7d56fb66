"""教师队伍在某一天的统计。"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.awards import list_awards
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.services.settings import get_tiers
from jiaowu.teachers.statistics import Breakdown, break_down, key_figures


@dataclass(frozen=True)
class Overview:
    """某一天的教师队伍。"""

    day: date
    rows: tuple[TeacherRow, ...]
    """在册的教师。"""
    breakdowns: tuple[Breakdown, ...]
    summary: str
    """人数、男女、平均年龄与教龄的一句话。"""


def overview(session: Session, moment: Moment) -> Overview:
    """那天在册教师的各项统计；获奖算到那天为止。"""
    rows = list_teachers(session, moment)
    here = {row.id for row in rows}
    awards = [award.draft for award in list_awards(session, until=moment.day) if award.teacher_id in here]
    found = break_down(rows, awards, get_tiers(session))
    return Overview(moment.day, rows, found, key_figures(rows, moment.day))
