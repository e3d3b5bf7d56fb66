"""获奖与荣誉：发证单位、日期、题目、类别、级别、奖项、证书编号、参与。"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jiaowu.errors import UserError
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.works import check_level

NO_LEVEL = "未分级"


@dataclass(frozen=True)
class AwardDraft:
    """要登记的一次获奖；没有的为空串。"""

    day: date
    title: str
    issuer: str = ""
    """发证单位。"""
    category: str = ""
    """论文、案例、优质课、基本功、辅导学生、综合荣誉……"""
    level: str = ""
    prize: str = ""
    """奖项，如 一等奖。"""
    certificate: str = ""
    """证书编号。"""
    subject: str = ""
    role: str = ""
    """参与：独立、第一作者、指导教师……"""
    note: str = ""
    student_id: int | None = None
    """辅导的学生获奖时，是哪一名学生。"""


@dataclass(frozen=True)
class Award:
    """登记过的一次获奖。"""

    id: int
    teacher_id: int | None
    draft: AwardDraft


def check_award(draft: AwardDraft, today: date) -> None:
    """题目不能空，日期不能在以后，级别与类别要在列表里；不对时报 UserError。"""
    if not draft.title.strip():
        raise UserError("获奖没有写题目，请填写后再保存。")
    if draft.day > today:
        raise UserError(f"“{draft.title}”的日期 {draft.day:%Y-%m-%d} 还没有到，请改正。")
    check_level(draft.level)
    known = codes.names(CodeList.AWARD)
    if draft.category and draft.category not in known:
        raise UserError(f"获奖类别“{draft.category}”不在列表里，请从{'、'.join(known)}里选。")


def count_awards(awards: Iterable[AwardDraft]) -> dict[tuple[str, str], int]:
    """（级别、奖项）→ 几次，级别高的在前，同级的按奖项；没有写级别的归“未分级”。"""
    found: dict[tuple[str, str], int] = {}
    for award in awards:
        key = award.level or NO_LEVEL, award.prize
        found[key] = found.get(key, 0) + 1
    return dict(sorted(found.items(), key=lambda pair: _order(*pair[0])))


def _order(level: str, prize: str) -> tuple[int, int, str]:
    return codes.rank_of(CodeList.LEVEL, level), codes.rank_of(CodeList.PRIZE, prize), prize
