"""教师的成果：论文、公开课、案例、反思、随笔……；培训登记在研训学时里。"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jiaowu.errors import UserError
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList


class WorkKind(StrEnum):
    """哪一种成果。"""

    PAPER = "paper"
    OPEN_LESSON = "open_lesson"
    LECTURE = "lecture"
    CASE = "case"
    COURSEWARE = "courseware"
    DESIGN = "design"
    REFLECTION = "reflection"
    ESSAY = "essay"
    DIARY = "diary"
    STUDY = "study"
    READING = "reading"
    SUBMISSION = "submission"
    EXAM_PAPER = "exam_paper"
    CALLIGRAPHY = "calligraphy"
    OTHER = "other"

    @property
    def label(self) -> str:
        """中文名称。"""
        return WORK_LABELS[self]


WORK_LABELS = {
    WorkKind.PAPER: "论文",
    WorkKind.OPEN_LESSON: "公开课",
    WorkKind.LECTURE: "讲座",
    WorkKind.CASE: "案例",
    WorkKind.COURSEWARE: "课件",
    WorkKind.DESIGN: "教学设计",
    WorkKind.REFLECTION: "教学反思",
    WorkKind.ESSAY: "教育随笔",
    WorkKind.DIARY: "教学日记",
    WorkKind.STUDY: "学习笔记",
    WorkKind.READING: "读书",
    WorkKind.SUBMISSION: "投稿",
    WorkKind.EXAM_PAPER: "命题",
    WorkKind.CALLIGRAPHY: "三笔字",
    WorkKind.OTHER: "其他",
}


@dataclass(frozen=True)
class WorkDraft:
    """要登记的一项成果。"""

    kind: WorkKind
    day: date
    title: str
    level: str = ""
    """国家级、省级……；没有为空串。"""
    place: str = ""
    """发表的刊物、开课的地点与范围。"""
    note: str = ""


@dataclass(frozen=True)
class Work:
    """登记过的一项成果。"""

    id: int
    teacher_id: int
    draft: WorkDraft


def check_work(draft: WorkDraft, today: date) -> None:
    """题目不能空，日期不能在以后，级别要在列表里；不对时报 UserError。"""
    if not draft.title.strip():
        raise UserError(f"{draft.kind.label}没有写题目，请填写后再保存。")
    if draft.day > today:
        raise UserError(f"“{draft.title}”的日期 {draft.day:%Y-%m-%d} 还没有到，请改正。")
    check_level(draft.level)


def check_level(level: str) -> None:
    """级别要么空着，要么在列表里；不对时报 UserError。"""
    known = codes.names(CodeList.LEVEL)
    if level and level not in known:
        raise UserError(f"级别“{level}”不在列表里，请从{'、'.join(known)}里选。")
