"""样例学校：自我规划、目标与复查、自己写的各条、考核结论。有人齐全，有人有过期的目标，有人还没有动笔。"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.portfolio.goals import GoalDraft, PlanDraft, Progress, Review
from jiaowu.portfolio.parts import part_of_kind
from jiaowu.portfolio.results import AppraisalDraft
from jiaowu.portfolio.services.appraisals import save_appraisal
from jiaowu.portfolio.services.entries import Owner, save_entry
from jiaowu.portfolio.services.plans import load_plan, save_goal, save_plan, save_review
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.portfolio.timeline import EntryDraft
from jiaowu.school.terms import Term
from jiaowu.teachers.services.moments import current_moment, known_terms
from jiaowu.teachers.services.profiles import list_teachers

LAST = Term(2025, 2)
REVIEWER = "董明杰"
REVIEW_DAY = date(2026, 7, 3)


@dataclass(frozen=True)
class Kept:
    """一位教师（工号）写了什么；reviews 是各个目标上学期的复查，没有的不写。"""

    number: str
    plan: PlanDraft | None = None
    goals: tuple[GoalDraft, ...] = ()
    reviews: tuple[tuple[Progress, str] | None, ...] = ()
    entries: tuple[tuple[str, date, str, str], ...] = ()
    """种类、日期、题目、内容。"""
    appraisals: tuple[tuple[int, str], ...] = ()
    """学年、年度考核的结论。"""
    reflected: str = ""
    """对最近一条记录写的反思；空为没有。"""


KEPT = (
    Kept(
        "T001",
        PlanDraft(
            date(2024, 9, 1),
            date(2027, 8, 31),
            "从教二十多年，熟悉三个年级的教材，作文教学有自己的一套做法；带过多届毕业班，与家长沟通有经验。",
            "信息技术用得不够，课堂上讲得偏多；论文写得少，经验没有整理成文字。",
            "三年里把“读写结合”的做法整理成校本课例集，带出一位能独立上公开课的青年教师，评上市级学科带头人。",
            "每学期上一节研究课并写课例；每月读一本专业书、写一篇反思；每周听徒弟一节课，课后当天评课；参加一项课题，负责课例部分。",
        ),
        (
            GoalDraft(
                "上一节县级以上公开课",
                "教案、课堂录像与评课记录",
                date(2024, 9, 1),
                date(2026, 6, 30),
                date(2026, 5, 20),
            ),
            GoalDraft(
                "发表或获奖一篇作文教学论文",
                "刊物封面与目录，或获奖证书",
                date(2025, 9, 1),
                date(2027, 1, 31),
            ),
            GoalDraft(
                "带徒弟上好一节汇报课", "师徒协议、听课记录、汇报课教案", date(2026, 9, 1), date(2026, 12, 31)
            ),
            GoalDraft("整理校本课例集（十二课）", "课例集样稿", date(2024, 9, 1), date(2027, 6, 30)),
        ),
        (
            (Progress.REACHED, "五月在县里上了《湖心亭看雪》，评课反映情境好、收束稍急。"),
            (Progress.GOING, "初稿写成，请教研员看过，要补课堂实录。"),
            None,
            (Progress.GOING, "写成五课，下学期写四课。"),
        ),
        (
            (
                "自我分析",
                date(2026, 9, 3),
                "新学年的自我分析",
                "优势是教材熟、作文教学有底子；不足是课堂上让学生说得少。\n今年的机会是学校开展读写结合的课题，打算把课例写下来。",
            ),
            (
                "学习笔记",
                date(2026, 9, 24),
                "读《语文教学谈艺录》札记",
                "先让学生把话说完，再谈怎样说好。记下三处可以用在作文讲评里的做法。",
            ),
            (
                "教育随笔",
                date(2026, 10, 19),
                "那个总坐在后排的孩子",
                "请他念了一段自己写的观察日记，全班安静下来。以后每周留一刻钟给“念一段”。",
            ),
            (
                "工作总结",
                date(2026, 7, 6),
                "2025—2026学年第二学期教学总结",
                "两个班的作文及格面扩大，书写退步的几位要从习惯抓起。下学期把念读写成固定的五分钟。",
            ),
        ),
        ((2023, "合格"), (2024, "优秀"), (2025, "合格")),
        "这节课问题的坡度合适，但总结由我代劳了；下一次把最后三分钟交给学生。",
    ),
    Kept(
        "T012",
        PlanDraft(
            date(2025, 9, 1),
            date(2028, 8, 31),
            "年轻，愿意学，信息技术用得顺手，学生喜欢。",
            "教材的前后联系把握不住，课堂管理费力，评课时说不出道理。",
            "三年站稳讲台：能独立备好一册教材，上一节校级公开课，成为称职的班主任。",
            "每周听师傅一节课；每节课后写三句话；每学期与师傅一起备一个单元。",
        ),
        (
            GoalDraft("上一节校级汇报课", "教案与评课记录", date(2025, 9, 1), date(2026, 10, 31)),
            GoalDraft("独立备完七年级上册", "全册教案", date(2025, 9, 1), date(2027, 1, 31)),
        ),
        ((Progress.GOING, "试讲过一次，节奏前松后紧，十月底之前上。"),),
        (
            (
                "学习体会",
                date(2026, 9, 11),
                "新教师培训体会",
                "记住一句话：先看见学生，再看见教案。",
            ),
        ),
        ((2025, "合格"),),
    ),
    Kept(
        "T006",
        PlanDraft(
            date(2026, 9, 1),
            date(2029, 8, 31),
            "基本功扎实，解题思路清楚。",
            "课堂上等待学生思考的时间少。",
            "成为县级骨干教师。",
            "参加命题比赛；每学期一节研究课。",
        ),
        (GoalDraft("参加县级命题比赛", "参赛证书与试卷", date(2026, 9, 1), date(2027, 5, 31)),),
    ),
    Kept("T010", appraisals=((2024, "合格"), (2025, "优秀"))),
)
"""写了的几位；其余的还没有动笔。"""


def make_portfolios(session: Session) -> None:
    """照 KEPT 登记；名册里没有的工号略去。"""
    people = {row.number: row.id for row in list_teachers(session, current_moment(session))}
    terms = {each.term: each.id for each in known_terms(session)}
    for kept in KEPT:
        if kept.number in people:
            _keep(session, people[kept.number], kept, terms.get(LAST))


def _keep(session: Session, teacher_id: int, kept: Kept, last_id: int | None) -> None:
    if kept.plan is not None:
        save_plan(session, teacher_id, kept.plan)
    for goal in kept.goals:
        save_goal(session, teacher_id, goal)
    if last_id is not None:
        for known, told in zip(load_plan(session, teacher_id).goals, kept.reviews, strict=False):
            if told is not None:
                save_review(session, known.id, last_id, Review(LAST, *told, REVIEWER, REVIEW_DAY))
    for kind, day, title, text in kept.entries:
        save_entry(session, Owner(teacher_id), EntryDraft(part_of_kind(kind), kind, day, title, text))
    for year, result in kept.appraisals:
        day = date(year + 1, 7, 10)
        save_appraisal(session, teacher_id, AppraisalDraft(year, "年度考核", result, day))
    if kept.reflected:
        _reflect(session, teacher_id, kept.reflected)


def _reflect(session: Session, teacher_id: int, text: str) -> None:
    """对他最近的一条记录写反思。"""
    found = [record for source in SOURCES for record in source.list(session, None, teacher_id)]
    latest = max(found, key=lambda record: record.day, default=None)
    if latest is not None:
        kind = "教学反思"
        draft = EntryDraft(
            part_of_kind(kind),
            kind,
            latest.day,
            f"{latest.title}的反思",
            text,
            (latest.table, latest.row_id),
        )
        save_entry(session, Owner(teacher_id), draft)
