"""样例学校：作息、活动、调休，与当前学期全部班级的课表。"""

from dataclasses import replace
from datetime import date, time, timedelta

from sqlalchemy.orm import Session

from jiaowu.sample.truth import read_part
from jiaowu.school.services.classes import list_classes
from jiaowu.school.terms import Term
from jiaowu.store.batches import Batch
from jiaowu.teachers.assignment_grid import CellEdit
from jiaowu.teachers.bells import Activity, Bell, DayChange, DaySchedule
from jiaowu.teachers.services.assignment_grid import list_cells, save_cells
from jiaowu.teachers.services.bells import save_day_changes, save_opening, save_schedule
from jiaowu.teachers.services.facts import homerooms
from jiaowu.teachers.services.timetable import list_lessons
from jiaowu.teachers.services.timetable_edit import EDIT_KIND, keep_lessons, with_teachers
from jiaowu.teachers.timetable import Lesson, weekly_periods

OPENING = date(2026, 9, 1)
BELLS = (
    Bell("晨读", time(8, 0), time(8, 20)),
    Bell("第一节", time(8, 30), time(9, 10), 1),
    Bell("大课间", time(9, 10), time(9, 40)),
    Bell("第二节", time(9, 40), time(10, 20), 2),
    Bell("第三节", time(10, 30), time(11, 10), 3),
    Bell("眼保健操", time(11, 10), time(11, 15)),
    Bell("第四节", time(11, 20), time(12, 0), 4),
    Bell("第五节", time(14, 0), time(14, 40), 5),
    Bell("第六节", time(14, 50), time(15, 30), 6),
    Bell("下午大课间", time(15, 30), time(16, 0)),
    Bell("第七节", time(16, 0), time(16, 40), 7),
)
ACTIVITIES = (
    Activity(1, "升旗仪式", "操场", "德育处"),
    Activity(2, "数学组教研活动", "录播室", "董明杰"),
    Activity(3, "语文组教研活动", "录播室", "冯豪"),
    Activity(4, "英语组教研活动", "会议室", "许亦萱"),
    Activity(5, "社团活动", "各专用教室", "王安"),
)
HOLIDAYS = (date(2026, 9, 25), *(date(2026, 10, 1) + timedelta(days=each) for each in range(7)))
MADE_UP = DayChange(date(2026, 10, 10), 3)
"""国庆后的星期六补星期三的课。"""
ROOMS = {"音乐": "音乐教室", "美术": "美术教室", "信息科技": "机房"}
CLASS_MEETING = "班会"


def make_timetable(session: Session, term_id: int, term: Term) -> None:
    """登记作息与调休，存入各班课表；要在任教与班主任之后。"""
    save_schedule(session, DaySchedule(BELLS, 4, ACTIVITIES))
    save_opening(session, term_id, OPENING)
    save_day_changes(session, [*(DayChange(day) for day in HOLIDAYS), MADE_UP])
    table = read_part("timetable")
    heads = homerooms(session, OPENING)
    lessons = [
        Lesson(
            info.id,
            weekday,
            period,
            subject,
            heads.get(info.id) if subject == CLASS_MEETING else None,
            ROOMS.get(subject, ""),
        )
        for info in list_classes(session, term)
        for weekday, day in enumerate(table[f"{info.identity[0]}-{info.identity[1]}"], start=1)
        for period, subject in enumerate(day, start=1)
    ]
    batch = Batch(session, EDIT_KIND, "登记样例课表")
    keep_lessons(session, batch, term_id, with_teachers(session, term_id, lessons))
    _count_periods(session, term_id)


def _count_periods(session: Session, term_id: int) -> None:
    """任教的每周节数照课表填上。"""
    weekly = weekly_periods(list_lessons(session, term_id))
    edits = [
        CellEdit(*place, tuple(replace(seat, periods=weekly.get(place)) for seat in seats))
        for place, seats in list_cells(session, term_id).items()
    ]
    save_cells(session, term_id, edits)
