"""两次录完的检查：上一次与这一次，几位教师从好到差，有表扬，有复发的问题。"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Checklist, Facet, Item, Mode
from jiaowu.inspection.records import ResultEdit
from jiaowu.inspection.services.recording import save_result
from jiaowu.inspection.services.rounds import create_round, get_round
from tests.inspection.small import SmallSchool, draft_of

EARLIER = date(2026, 9, 20)
TAGS = {Facet.PREPARATION: "无反思", Facet.HOMEWORK: "错批漏批"}
BEST = "周岚"
"""两次都是满分、没有问题的一位。"""
ORDER = ("周岚", "陈静", "高远", "林夕", "何川")
"""名单的先后，得分从高到低。"""


@dataclass(frozen=True)
class RecordedRounds:
    """两次检查的编号。"""

    before: int
    now: int


def build_recorded(session: Session, school: SmallSchool) -> RecordedRounds:
    """备课、作业批改各占一半；上一次每位丢的分是这一次的两倍。"""
    before = create_round(session, school.term, draft_of("第一次检查", day=EARLIER))
    now = create_round(session, school.term, draft_of(inspectors=("周主任", "吴副主任")))
    record(session, before, 2)
    record(session, now, 1)
    return RecordedRounds(before, now)


def record(session: Session, round_id: int, step: int) -> None:
    """名单里第 n 位（0 起）前 n × step 项丢分，第一位满分；除第一位外各贴一个标签。"""
    shown = get_round(session, round_id)
    for at, target in enumerate(shown.targets):
        for each in shown.facets:
            expected = target.expected.get(each.facet)
            edit = ResultEdit(
                marks=marks_of(each.checklist, at * step),
                merits="" if at else "教案工整",
                tags=(TAGS[each.facet],) if at else (),
                expected=expected,
                actual=expected,
                inspector="周主任",
                day=shown.start,
            )
            save_result(session, target.id, each.facet, edit)
    session.flush()


def marks_of(checklist: Checklist, lost: int) -> tuple[float, ...]:
    """前 lost 项丢分：打分的 0 分，扣分的扣 5 处；其余满分。"""
    return tuple(_lost(item) if at < lost else _full(item) for at, item in enumerate(checklist.items))


def _full(item: Item) -> float:
    return {Mode.POINTS: item.full, Mode.YES_NO: 1.0, Mode.SHARE: 1.0}.get(item.mode, 0.0)


def _lost(item: Item) -> float:
    return {Mode.POINTS: 0.0, Mode.DEDUCTION: 5.0}.get(item.mode, _full(item))
