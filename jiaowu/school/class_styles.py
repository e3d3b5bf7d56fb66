"""学校自己怎样写班级：七（1）班、七1班、初一（1）班、701、2026级1班……"""

from enum import StrEnum

from jiaowu.school.classes import NUMERALS, Stage
from jiaowu.school.terms import Term, entry_year_of, stage_of


class ClassStyle(StrEnum):
    """班级的写法。"""

    BRACKETS = "brackets"
    HALF_BRACKETS = "half_brackets"
    PLAIN = "plain"
    GRADE = "grade"
    GRADE_BRACKETS = "grade_brackets"
    OLD_BRACKETS = "old_brackets"
    OLD_PLAIN = "old_plain"
    CODE = "code"
    DOT = "dot"
    ENTRY = "entry"


_PATTERNS = {
    ClassStyle.BRACKETS: "{natural}{stream}（{no}）班",
    ClassStyle.HALF_BRACKETS: "{natural}{stream}({no})班",
    ClassStyle.PLAIN: "{natural}{stream}{no}班",
    ClassStyle.GRADE: "{natural}年级{stream}{no}班",
    ClassStyle.GRADE_BRACKETS: "{natural}年级{stream}（{no}）班",
    ClassStyle.OLD_BRACKETS: "{old}{stream}（{no}）班",
    ClassStyle.OLD_PLAIN: "{old}{stream}{no}班",
    ClassStyle.CODE: "{grade}{no:02}",
    ClassStyle.DOT: "{grade}.{no}",
    ClassStyle.ENTRY: "{entry}级{stream}{no}班",
}
"""natural 是一…九、高一…高三；old 把七至九写成初一至初三。"""


def title_of(
    identity: tuple[int, int, str], style: ClassStyle, term: Term, own_title: str | None = None
) -> str:
    """（年级 1–12、班号、科类）按学校的写法在 term 里怎样称呼；班级自己的名字（own_title）优先。

    数字的写法写不下科类，有科类的班改用“高三理1班”一类的写法。
    """
    if own_title:
        return own_title
    grade, no, stream = identity
    written = ClassStyle.PLAIN if stream and style in {ClassStyle.CODE, ClassStyle.DOT} else style
    return _PATTERNS[written].format(
        natural=grade_word(grade),
        old=_old_word(grade),
        grade=grade,
        no=no,
        stream=stream,
        entry=entry_year_of(grade, term.start_year),
    )


def grade_word(grade: int) -> str:
    """年级 1–12 写在班名里的字：三、七、高一。"""
    stage = stage_of(grade)
    return f"高{NUMERALS[grade - 10]}" if stage is Stage.SENIOR else NUMERALS[grade - 1]


def grade_title(grade: int) -> str:
    """年级 1–12 的称呼：三年级、七年级、高一年级。"""
    return f"{grade_word(grade)}年级"


def _old_word(grade: int) -> str:
    """七至九年级写成初一至初三，其余不变。"""
    junior = stage_of(grade) is Stage.JUNIOR
    return f"初{NUMERALS[grade - 7]}" if junior else grade_word(grade)
