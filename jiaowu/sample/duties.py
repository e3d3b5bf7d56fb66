"""样例学校：个人任务要数的成果——每周的反思、每月的案例、公开课，与几条免做、人工认定。"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from jiaowu.research.duties_progress import Excuse
from jiaowu.research.services.duties import save_excuse
from jiaowu.store.batches import Batch
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.facts import RECORDED
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.works import WorkDraft, WorkKind

FIRST_FRIDAY = date(2026, 9, 4)
WEEKS = tuple(range(12))
"""到样例的最后一周。"""
HOLIDAY_WEEK, BEFORE_HOLIDAY = 4, date(2026, 9, 30)
"""国庆那周提前两天写。"""
LAZY_EVERY, MISSED_WEEK_EVERY, CASE_EVERY, LESSON_EVERY = 6, 4, 3, 4
"""编号除得尽的：反思交到一半；缺一两周；案例常缺；还没有上公开课。"""
REFLECTIONS = ("一次追问之后", "学生的错例从哪里来", "这节课多讲了五分钟", "板演之后再讲", "把问题还给学生")
CASES = ("小组合作的一次调整", "一道题的三种讲法", "从作业看课堂", "课前五分钟")


def make_duties(session: Session, term_id: int) -> None:
    """登记成果与免做；要在教师与任教之后。"""
    rows = [row for row in list_teachers(session, current_moment(session)) if row.classes]
    batch = Batch(session, RECORDED, "登记样例的个人任务")
    for row in rows:
        for draft in _works(row):
            add_work(session, row.id, draft, batch)
    _excuse(session, term_id, rows)


def _works(row: TeacherRow) -> Iterator[WorkDraft]:
    subject = row.subjects[0]
    for at in WEEKS:
        if row.id % LAZY_EVERY == 0 and at > WEEKS[4]:
            continue
        if row.id % MISSED_WEEK_EVERY == 1 and at in WEEKS[5:7]:
            continue
        day = BEFORE_HOLIDAY if at == HOLIDAY_WEEK else FIRST_FRIDAY + timedelta(weeks=at)
        title = f"{subject}：{REFLECTIONS[(row.id + at) % len(REFLECTIONS)]}"
        yield WorkDraft(WorkKind.REFLECTION, day, title)
    for at, month in enumerate((9, 10)):
        if row.id % CASE_EVERY or at == 0:
            title = f"{subject}案例：{CASES[(row.id + at) % len(CASES)]}"
            yield WorkDraft(WorkKind.CASE, date(2026, month, 28), title)
    if row.id % LESSON_EVERY:
        day = FIRST_FRIDAY + timedelta(weeks=WEEKS[row.id % len(WEEKS)], days=-2)
        yield WorkDraft(WorkKind.OPEN_LESSON, day, f"{subject}校级研讨课", "校级", "本校录播室")


def _excuse(session: Session, term_id: int, rows: Sequence[TeacherRow]) -> None:
    """一位产假免做，一位人工认定，校长的分管学科由人认定。"""
    if len(rows) > 1:
        save_excuse(session, rows[-1].id, term_id, "four-a/reflection", Excuse(excused=True, reason="产假"))
        extra = Excuse(extra=1, reason="在兄弟学校上的公开课，附邀请函")
        save_excuse(session, rows[0].id, term_id, "four-a/lesson", extra)
    for row in list_teachers(session, current_moment(session)):
        if "校长" in row.duties:
            told = Excuse(extra=1, reason="分管数学学科")
            save_excuse(session, row.id, term_id, "principal/subject", told)
