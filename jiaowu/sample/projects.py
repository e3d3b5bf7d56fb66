"""样例学校：几项走到不同地方的课题，几对师徒，学生的获奖。"""

from collections.abc import Mapping
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.research.mentoring import Entry, PairDraft, Review, presets
from jiaowu.research.projects import PROCESS, Argument, Member, ProjectDraft, StageDraft, Status, Step
from jiaowu.research.services.mentoring import list_pairs, save_entry, save_pair, save_review
from jiaowu.research.services.projects import add_project, list_groups
from jiaowu.research.services.projects_stages import advance, save_stage
from jiaowu.students.services.pupils import PupilFilter, list_pupils
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.people import EVERYONE
from jiaowu.teachers.services.awards import add_award
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers

ARGUMENT = Argument(
    "“双减”之后作业总量下降，质量要上去。以本校七至九年级为对象，研究分层作业怎样设计、怎样批改、怎样反馈。",
    "一、作业现状调查；二、分层作业的设计原则与样例；三、批改与讲评的改进；四、效果的检验。",
    "已有研究多谈原则，少有一个年级一学年的完整样例；本校近两年积累了单元作业 60 余份。",
    "课题组有县级以上骨干 3 人，有单元作业资料，学校每学期安排 6 次专题教研。",
)
Steps = tuple[tuple[Status, date], ...]
PROJECTS: tuple[tuple[str, str, str, str, str, tuple[str, ...], date, date, date, Steps], ...] = (
    (
        "初中语文分层作业的设计与评价研究", "QH2025-017", "规划课题", "市级", "市教育科学研究所",
        ("T001", "T004", "T005"), date(2025, 2, 20), date(2025, 3, 20), date(2026, 12, 25),
        ((Status.OPENED, date(2025, 5, 8)), (Status.MIDTERM, date(2026, 1, 12))),
    ),
    (
        "数学课堂追问的有效性研究", "XJ2026-08", "专项课题", "县级", "县教研室",
        ("T006", "T009", "T010"), date(2026, 2, 25), date(2026, 3, 10), date(2027, 3, 10),
        ((Status.OPENED, date(2026, 4, 16)),),
    ),
    (
        "英语听说作业的周计划", "XB2026-03", "小课题", "校级", "本校",
        ("T011", "T012", "T014"), date(2026, 9, 1), date(2026, 9, 10), date(2027, 1, 15),
        ((Status.OPENED, date(2026, 9, 24)),),
    ),
    (
        "实验教学中的问题链设计", "SJ2023-112", "规划课题", "省级", "省教育科学规划办",
        ("T016", "T017", "T019", "T020"), date(2023, 4, 1), date(2023, 6, 1), date(2025, 12, 20),
        (
            (Status.OPENED, date(2023, 9, 15)),
            (Status.MIDTERM, date(2024, 11, 6)),
            (Status.CLOSED, date(2025, 12, 12)),
        ),
    ),
    (
        "乡土史料进课堂", "XB2026-01", "小课题", "校级", "本校",
        ("T026", "T024"), date(2026, 2, 20), date(2026, 3, 1), date(2026, 6, 30),
        ((Status.OPENED, date(2026, 3, 18)), (Status.CLOSED, date(2026, 6, 25))),
    ),
    (
        "体育大课间的分组练习", "XJ2025-21", "专项课题", "县级", "县教研室",
        ("T031", "T032"), date(2025, 2, 25), date(2025, 3, 10), date(2026, 3, 10),
        ((Status.OPENED, date(2025, 4, 20)), (Status.CANCELLED, date(2026, 3, 2))),
    ),
)  # fmt: skip
"""名称、编号、类别、级别、立项单位，主持与参与的工号，申报、立项、计划结题，立项之后走过的各步。"""
APPLYING = ("七年级地理区域认知的读图训练", "T028", date(2026, 11, 5))
"""刚申报的个人课题。"""
PAPERS = {
    "QH2025-017": (
        ("作业现状问卷与统计", date(2025, 6, 12)),
        ("单元分层作业集（第一辑）", date(2026, 6, 18)),
    ),
    "XB2026-03": (("听说作业周记录", date(2026, 10, 20)),),
}
"""课题编号 → 过程材料。"""
START, END = date(2026, 9, 1), date(2027, 8, 31)
PAIRS = (
    ("T011", "T012", "学科教学", 0, "一年内独立上好校级汇报课，能独立命一份单元卷。"),
    ("T016", "T018", "学科教学", 1, "过教材关、课堂关，参加县基本功比赛。"),
    ("T015", "T012", "班主任工作", 0, "学会开主题班会、与家长沟通。"),
    ("T012", "T011", "信息技术应用", 0, "能用课件与平台做学情反馈。"),
    ("T031", "T036", "学科教学", 2, "形成自己的劳动课教学常规。"),
)
"""师傅、徒弟的工号，领域，第几套预设，目标。"""
ENTRIES = (
    ("示范课", date(2026, 9, 16), "单元起始课：怎样导入", 1.0),
    ("指导设计", date(2026, 9, 28), "第二单元第一课时教学设计，改了两稿", 2.0),
    ("交流谈话", date(2026, 10, 21), "期中复习怎样安排", 1.0),
)
PUPIL_AWARDS = (
    (7, "县中小学生规范汉字书写大赛", "县教育局", "县级", "一等奖", "T004"),
    (7, "“科学小实验”视频展评", "市教育局", "市级", "三等奖", "T030"),
    (8, "英语朗读展示", "县教研室", "县级", "二等奖", "T013"),
    (8, "校园田径运动会 800 米", "学校", "校级", "一等奖", None),
    (9, "中学生作文大赛", "市文联、市教育局", "市级", "二等奖", "T001"),
    (9, "青少年科技创新大赛", "省科协、省教育厅", "省级", "三等奖", "T016"),
)
"""几年级的学生、题目、发证单位、级别、奖项、指导教师的工号。"""
AWARDED = date(2026, 10, 15)
REVIEWED = date(2026, 11, 18)


def make_projects(session: Session, term_id: int) -> None:
    """登记课题、师徒与学生的获奖；要在教师、学生之后，有教研组的在教研组之后。"""
    rows = list_teachers(session, current_moment(session), EVERYONE)
    teachers = {row.number or "": row.id for row in rows}
    _make_projects(session, teachers)
    _make_pairs(session, teachers, term_id)
    _make_pupil_awards(session, teachers, term_id)


def _make_projects(session: Session, teachers: Mapping[str, int]) -> None:
    groups = {name: key for key, name in list_groups(session)}
    for title, number, category, level, unit, people, applied, approved, due, steps in PROJECTS:
        members = tuple(
            Member(teachers[each], at == 0, "统筹、撰写报告" if at == 0 else "课例与资料收集")
            for at, each in enumerate(people)
        )
        argument = ARGUMENT if number.startswith("QH") else Argument()
        group = groups.get("英语组" if number == "XB2026-03" else "政史组" if number == "XB2026-01" else "")
        draft = ProjectDraft(
            title, members, category, level, number, unit, group, applied, None, due, argument
        )  # fmt: skip
        key = add_project(session, draft, knowingly=True).id
        advance(session, key, Step(Status.APPROVED, approved, opinion="同意立项。"))
        for status, day in steps:
            verdict = ("优秀" if level == "省级" else "合格") if status is Status.CLOSED else ""
            advance(session, key, Step(status, day, verdict))
        for paper, day in PAPERS.get(number, ()):
            save_stage(session, key, StageDraft(PROCESS, paper, done=day, outcome="文稿与数据各一份"))
    title, number, applied = APPLYING
    lone = (Member(teachers[number], leads=True),)
    add_project(
        session, ProjectDraft(title, lone, "个人课题", "校级", applied=applied, due=date(2027, 6, 30))
    )


def _make_pairs(session: Session, teachers: Mapping[str, int], term_id: int) -> None:
    for mentor, apprentice, field, preset, goals in PAIRS:
        targets = presets()[preset].targets
        draft = PairDraft(teachers[mentor], teachers[apprentice], field, START, END, START, goals, targets)
        save_pair(session, draft, knowingly=True)
    first = min(list_pairs(session), key=lambda each: each.id)
    for kind, day, content, amount in ENTRIES:
        save_entry(session, first.id, Entry(0, kind, day, content, amount))
    comment = "课前肯下功夫，课堂节奏越来越稳；评价语言还可以更具体。"
    summary = "听了师傅的单元起始课，明白了先立目标再选活动；两份教学设计改了四稿。"
    save_review(session, first.id, Review(term_id, summary, comment, "优秀", REVIEWED))


def _make_pupil_awards(session: Session, teachers: Mapping[str, int], term_id: int) -> None:
    for at, (grade, title, issuer, level, prize, guide) in enumerate(PUPIL_AWARDS):
        pupil = list_pupils(session, term_id, PupilFilter(grade=grade, away=False))[7 * at + 3]
        draft = AwardDraft(AWARDED, title, issuer, "其他", level, prize, student_id=pupil.id)
        add_award(session, teachers[guide] if guide else None, draft)
