"""教研测试共用：青禾中学的语文组（三位）、数学组（一位）与七年级语文备课组（两位）。"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.research.activities import Plan
from jiaowu.research.groups import Arrangement, Group, GroupKind, Slot
from jiaowu.research.services.groups import list_groups, register_all, save_arrangement
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.people import Basic
from jiaowu.teachers.services.facts import change_fact
from jiaowu.teachers.services.profiles import add_teacher
from tests.teachers.staff import Staffed, build_staff

SINCE = date(2025, 9, 1)
DAY = date(2026, 3, 10)
"""星期二，在 2025—2026 学年第二学期里。"""


@dataclass(frozen=True)
class Rooms:
    """各项的编号。"""

    staff: Staffed
    chinese: int
    maths: int
    seventh: int
    """七年级语文备课组，归在语文组下。"""
    lin: int
    """林晓，语文组与备课组的第三位。"""
    su: int

    @property
    def term(self) -> int:
        """2025—2026 学年第二学期：都在过去，点名就是开展。"""
        return self.staff.spring

    def plan(self, theme: str = "问到点子上", day: date = DAY, **others: object) -> Plan:
        """语文组的一次主题教研，样样都定好了。"""
        values: dict[str, object] = {
            "group_id": self.chinese,
            "start": "15:45",
            "end": "16:35",
            "place": "三楼会议室",
            "content": "看一节课例",
            "host_id": self.staff.feng,
            "speaker_id": self.lin,
        }
        return Plan(day, theme, **(values | others))  # type: ignore[arg-type]


def build_rooms(session: Session) -> Rooms:
    """冯豪、林晓、苏禾在语文组，林晓、苏禾又在七年级语文备课组；宋博婷在数学组；单雨不在组里。"""
    staff = build_staff(session)
    lin, su = (add_teacher(session, Basic(name)) for name in ("林晓", "苏禾"))
    for key in (lin, su):
        change_fact(session, key, Fact(FactKind.GROUP, "语文组", SINCE))
        change_fact(session, key, Fact(FactKind.PREPARATION, "七年级语文", SINCE))
    register_all(session, staff.spring)
    found = {group.name: group.id for group in list_groups(session, staff.spring)}
    slot = Slot(2, start="15:45", end="16:35")
    arrangement = Arrangement(staff.feng, staff.dan, "县教研室 陆老师", (slot,), "三楼会议室")
    save_arrangement(session, found["语文组"], staff.spring, arrangement)
    return Rooms(staff, found["语文组"], found["数学组"], found["七年级语文"], lin, su)


def group_names(session: Session, term_id: int, kind: GroupKind) -> list[str]:
    """这个学期这种组的名称。"""
    return [group.name for group in list_groups(session, term_id) if group.kind is kind]


def group_of(session: Session, group_id: int, term_id: int) -> Group:
    """一个组在这个学期的样子，撤销了的也找得到。"""
    return next(each for each in list_groups(session, term_id, closed=True) if each.id == group_id)
