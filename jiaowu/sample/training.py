"""样例学校：一个多学年的研训。有人达标，有人总量不足，有人校本不足，有一位派出进修。"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from jiaowu.research.services.training import RECORDED, add_training, save_exemption
from jiaowu.research.training import Exemption, Member, TrainingDraft
from jiaowu.store.batches import Batch
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers

LAST_YEAR, THIS_YEAR = 2025, 2026
TODAY = date(2026, 11, 20)
"""样例到哪一天为止。"""
THEMES = (
    "新课标下的单元整体设计",
    "作业设计与分层批改",
    "课堂提问的有效性",
    "学情分析与个别辅导",
    "命题与双向细目表",
    "信息技术与学科融合",
    "班级管理与家校沟通",
    "教学反思怎样写",
    "听评课的观察与表达",
    "学期研修总结交流",
)
SCHOOL_HOURS = 3.0
SEMINARS_FROM = (date(2025, 9, 12), date(2026, 9, 11))
SHORT_EVERY, KEEN_EVERY, ABSENT_EVERY = 9, 3, 7
"""编号是它们的倍数的：没有上远程课；没有自主研修；校本培训有时不到。"""
SENT = 4
"""派出跟岗几位。"""


def make_training(session: Session) -> None:
    """登记两个学年的培训与一位的免修；要在教师之后。"""
    rows = list_teachers(session, current_moment(session))
    batch = Batch(session, RECORDED, "登记样例培训")
    for draft in sorted(_drafts(rows), key=lambda each: (each.start, each.title)):
        add_training(session, draft, batch)
    sent = next((row for row in rows if row.backbone), rows[0])
    save_exemption(session, sent.id, LAST_YEAR, Exemption.SCHOOL, "市教育局派出跟岗一学期，教师〔2026〕12 号")


def _drafts(rows: Sequence[TeacherRow]) -> Iterator[TrainingDraft]:
    yield from _whole_school(rows, LAST_YEAR)
    yield from _whole_school(rows, THIS_YEAR)
    yield from _seminars(rows, SEMINARS_FROM[0], THEMES)
    yield from _seminars(rows, SEMINARS_FROM[1], THEMES[:3])
    backbone = [row for row in rows if row.backbone][:SENT]
    members = tuple(
        Member(row.id, 30.0, "优秀" if at == 0 else "合格", f"SX2026{at + 1:04d}")
        for at, row in enumerate(backbone)
    )
    yield TrainingDraft(
        "市级骨干教师跟岗研修", date(2026, 4, 13), date(2026, 4, 17), "外派", "市",
        trainer="市教师发展中心", organizer="市教师发展中心", place="实验中学", hours=30.0, members=members,
    )  # fmt: skip
    unknown = tuple(Member(row.id, 0.0) for row in backbone[:2])
    yield TrainingDraft(
        "智慧课堂平台操作培训", date(2026, 10, 16), date(2026, 10, 16), "集中", "县", members=unknown
    )


def _whole_school(rows: Sequence[TeacherRow], year: int) -> Iterator[TrainingDraft]:
    """暑期集中培训人人参加；远程与自主的，过去的学年才有。"""
    first = date(year, 8, 24)
    yield TrainingDraft(
        "暑期师德与新课标培训", first, first + timedelta(days=2), "集中", "市", category="规定内容",
        trainer="市教师发展中心", organizer="市教育局", hours=16.0, members=_members(rows, 16.0),
    )  # fmt: skip
    if date(year, 12, 31) > TODAY:
        return
    online = [row for row in rows if row.id % SHORT_EVERY]
    yield TrainingDraft(
        "国家智慧教育平台远程研修", date(year, 10, 8), date(year, 12, 31), "远程", "国", category="规定内容",
        organizer="国家智慧教育平台", hours=20.0, members=_members(online, 20.0),
    )  # fmt: skip
    keen = [row for row in rows if row.id % KEEN_EVERY]
    yield TrainingDraft(
        "专业阅读与案例写作", date(year + 1, 2, 20), date(year + 1, 6, 20), "自主", "校",
        school_based=True, category="自定内容", organizer="教科室", hours=12.0, members=_members(keen, 12.0),
    )  # fmt: skip


def _seminars(rows: Sequence[TeacherRow], first: date, themes: Sequence[str]) -> Iterator[TrainingDraft]:
    """每月一次校本培训；寒假那个月没有。"""
    for at, theme in enumerate(themes):
        day = first + timedelta(weeks=4 * at)
        there = [row for row in rows if row.id % ABSENT_EVERY or at % 2]
        yield TrainingDraft(
            theme, day, day, "校本", "校", school_based=True, category="自定内容",
            trainer=rows[at % len(rows)].name, organizer="教导处", place="阶梯教室",
            hours=SCHOOL_HOURS, members=_members(there, SCHOOL_HOURS),
        )  # fmt: skip


def _members(rows: Sequence[TeacherRow], hours: float) -> tuple[Member, ...]:
    return tuple(Member(row.id, hours, "优秀" if row.id % 5 == 0 else "合格") for row in rows)
