"""学生成长档案：一名学生，或一个班每人从新的一页起。成绩只写等级，没有名次；学习帮扶只在单独打印时、要求了才印。"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.paper.together import made
from jiaowu.paper.writers import write
from jiaowu.portfolio.packages import free_place
from jiaowu.portfolio.pupils import PupilPortfolio, level_rows
from jiaowu.portfolio.services.pupils import load_class, load_pupil
from jiaowu.progress import Progress
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.scores.levels import LEVEL_TITLES
from jiaowu.scores.support_cases import Case
from jiaowu.students.services.classrooms import current_term_id, list_classrooms

TITLE = "学生成长档案"
CONFIDENTIAL = "学生个人资料　仅供本人、家长与任课教师"
LEVELS = "　".join(["等级：", *(f"{level} {title}" for level, title in LEVEL_TITLES.items())])
LEVEL_NOTES = (f"{LEVELS}。等级只说明那一次的学习情况，与自己的过去比，不与别人比。",)
NOTHING = "还没有登记。"
MOST_SUBJECTS = 12


def build(session: Session) -> Document:
    """当前学期第一个班；还没有学期、没有班时报 UserError。"""
    term_id = current_term_id(session)
    rooms = list_classrooms(session, term_id)
    if not rooms:
        raise UserError("还没有班级与学生，请先在“学生学籍”里导入名册。")
    return build_class(session, term_id, rooms[0].id, Progress())


def build_pupil(
    session: Session, term_id: int, student_id: int, progress: Progress, *, with_support: bool = False
) -> Document:
    """一名学生的成长档案；with_support 为真时连学习帮扶的档案一起印。"""
    portfolio = load_pupil(session, term_id, student_id, progress, with_support=with_support)
    return document_of(session, term_id, [portfolio], f"{TITLE}（{portfolio.pupil.name}）")


def build_class(session: Session, term_id: int, class_id: int, progress: Progress) -> Document:
    """一个班的成长档案，每人从新的一页起；班里没有学生时报 UserError。"""
    portfolios = list(load_class(session, term_id, class_id, progress))
    if not portfolios:
        raise UserError("这个班还没有学生，请先在“学生学籍”里导入名册或换一个班。")
    return document_of(session, term_id, portfolios, f"{TITLE}（{portfolios[0].pupil.class_title}）")


def write_classes(session: Session, term_id: int, target: Path, progress: Progress) -> int:
    """各班各写一份 PDF 到 target，从不覆盖旧文件；没有学生的班跳过。返回写了几个班。

    写好的一份立刻放进去，取消时已写好的留着；一个班也没有、写不进去时报 UserError。
    """
    count = 0
    with made(target) as staging:
        for room in progress.track(list_classrooms(session, term_id), "正在做各班的成长档案"):
            portfolios = list(load_class(session, term_id, room.id, Progress()))
            if portfolios:
                ready = staging / "book.pdf"
                title = f"{TITLE}（{room.title}）"
                write(document_of(session, term_id, portfolios, title), ready, progress)
                ready.replace(free_place(target, title, ".pdf"))
                count += 1
            session.expunge_all()
    if not count:
        raise UserError("还没有班级与学生，请先在“学生学籍”里导入名册。")
    return count


def document_of(session: Session, term_id: int, portfolios: Iterable[PupilPortfolio], title: str) -> Document:
    """几名学生的成长档案合成一份文档，每人一页起。"""
    school = get_school(session)
    head = "　".join(
        part for part in (school.name if school else "", get_term(session, term_id).name) if part
    )
    blocks: list[Block] = []
    first = ""
    for portfolio in portfolios:
        name = portfolio.pupil.name
        if blocks:
            blocks.append(PageBreak(name))
        first = first or name
        blocks += [Text(f"{name}　{TITLE}", TextStyle.TITLE), Text(head, TextStyle.NOTE)]
        blocks += pupil_blocks(portfolio)
    return Document(title=title, blocks=tuple(blocks), sheet=first, handout=True, confidential=CONFIDENTIAL)


def pupil_blocks(portfolio: PupilPortfolio) -> list[Block]:
    """一名学生的各部分。"""
    blocks: list[Block] = [_heading("一、基本情况"), _facts(portfolio)]
    if portfolio.places:
        where = "；".join(f"{term.name} {title}" for term, title in portfolio.places)
        blocks.append(Text(f"就读班级：{where}。"))
    blocks += [_heading("二、学业发展"), *_levels(portfolio)]
    blocks += [_heading("三、获奖"), _awards(portfolio)]
    blocks += [_heading("四、活动与作品"), *_entries(portfolio)]
    if portfolio.cases:
        blocks.append(_heading("五、学习帮扶"))
        blocks += [block for case in portfolio.cases for block in _case(case)]
    numeral = "六" if portfolio.cases else "五"
    return [*blocks, _heading(f"{numeral}、教师寄语"), *_words(portfolio)]


def _heading(text: str) -> Text:
    return Text(text, TextStyle.HEADING)


def _facts(portfolio: PupilPortfolio) -> Fields:
    pupil = portfolio.pupil
    return Fields(
        (
            ("姓名", pupil.name),
            ("性别", pupil.sex_name),
            ("出生日期", pupil.birth),
            ("学号", pupil.number),
            ("班级", pupil.class_title),
            ("状态", pupil.status.label),
        ),
        per_row=3,
        formats={"出生日期": "yyyy-mm-dd"},
    )


def _levels(portfolio: PupilPortfolio) -> list[Block]:
    if not portfolio.exams:
        return [Text("还没有考试成绩。")]
    subjects, rows = level_rows(portfolio.exams)
    blocks: list[Block] = []
    for start in range(0, len(subjects), MOST_SUBJECTS):
        shown = subjects[start : start + MOST_SUBJECTS]
        columns = (
            Column("考试", 30),
            Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
            *(Column(subject, 7, Align.CENTER) for subject in shown),
        )
        values: list[Sequence[Value]] = [
            (exam.name, exam.day, *levels[start : start + MOST_SUBJECTS]) for exam, levels in reversed(rows)
        ]
        blocks.append(Table(columns, values, notes=LEVEL_NOTES))
    return blocks


def _awards(portfolio: PupilPortfolio) -> Block:
    if not portfolio.awards:
        return Text(NOTHING)
    columns = (
        Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
        Column("名称", 30),
        Column("级别", 8, Align.CENTER),
        Column("奖项", 9, Align.CENTER),
        Column("发证单位", 20),
        Column("指导教师", 9, Align.CENTER),
    )
    rows = [
        (each.day, each.title, each.level, each.prize, each.issuer, each.teacher) for each in portfolio.awards
    ]
    return Table(columns, rows)


def _entries(portfolio: PupilPortfolio) -> list[Block]:
    if not portfolio.entries:
        return [Text(NOTHING)]
    columns = (
        Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
        Column("种类", 10, Align.CENTER),
        Column("题目", 24),
        Column("内容", 46),
    )
    rows = [
        (each.draft.day, each.draft.kind, each.draft.title, each.draft.text) for each in portfolio.entries
    ]
    notes = (f"另有作品、照片等附件 {portfolio.files} 个，存在电子档案里。",) if portfolio.files else ()
    return [Table(columns, rows, notes=notes)]


def _words(portfolio: PupilPortfolio) -> list[Block]:
    if not portfolio.words:
        return [Text("还没有写。")]
    blocks: list[Block] = []
    for word in portfolio.words:
        signed = "　".join(part for part in (word.teacher, f"{word.day:%Y-%m-%d}") if part)
        blocks += [
            Text(word.term.name, TextStyle.SUBHEADING),
            Text(word.text),
            Text(signed, TextStyle.CLOSING),
        ]
    return blocks


def _case(case: Case) -> list[Block]:
    row, plan = case.row, case.plan
    pairs = (
        ("学科", row.subject),
        ("帮扶教师", row.teacher),
        ("建档日期", row.opened),
        ("状态", row.status.label),
        ("近期目标", plan.short_goal),
        ("措施", plan.measures),
        ("结论", case.conclusion),
    )
    blocks: list[Block] = [Fields(pairs, per_row=2, formats={"建档日期": "yyyy-mm-dd"})]
    if case.records:
        columns = (
            Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
            Column("内容", 30),
            Column("表现", 22),
            Column("效果", 22),
        )
        rows = [(each.day, each.content, each.performance, each.effect) for each in case.records]
        blocks.append(Table(columns, rows))
    return blocks
