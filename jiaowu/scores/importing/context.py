"""班级、年级、学科写在别处时从哪里来：表名、标题、文件名、班级列自己。"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jiaowu.school.classes import Stage, infer_stage, read_class, stage_in_text
from jiaowu.school.titles import class_in_text, grade_in_text, school_year_in_text
from jiaowu.scores.importing.evidence import is_blank
from jiaowu.scores.importing.headers import read_subject
from jiaowu.scores.importing.subjects import written_name
from jiaowu.scores.importing.words import blankless, dictionary
from jiaowu.scores.layout import Role
from jiaowu.sheets.grid import CellValue, Grid

TITLE_ROWS = 6
"""表头上面最多看几行标题。"""

TITLE_CELLS = 4
"""标题行最多有几格文字；再多的是数据。"""

_FULL = re.compile(r"满分:?(\d{2,3}(?:\.\d)?)")
_CODE = re.compile(r"\d+(?:[-.]\d+)?")
UPPER_ONLY = frozenset({"物理", "化学"})
"""小学没有的学科。"""

SENIOR_ONLY = frozenset({"技术", "通用技术"})
LOOSE_SUBJECTS = frozenset(
    {"信息技术", "技术", "通用技术", "地方课程", "健康", "安全", "历史与社会", "校本课程"}
)
"""写法在标题里常有别的意思（成绩信息表、安全），不从标题里找。"""


@dataclass(frozen=True)
class Surroundings:
    """一块成绩周围的文字，越靠前越可信：表名、标题、文件名。"""

    sheet: str
    titles: tuple[str, ...]
    file: str

    @property
    def texts(self) -> tuple[str, ...]:
        """表名、标题、文件名。"""
        return (self.sheet, *self.titles, self.file)


@dataclass(frozen=True)
class Context:
    """读班级时要知道的：年级（别处写明的）、学段、学年开始的公历年。"""

    grade: int | None
    stage: Stage | None
    school_year: int | None
    guessed: bool = False
    """学段只是由学科推断的，要请用户确认。"""


@dataclass(frozen=True)
class Area:
    """标题的范围：从上一块的末行之后（above）到表头（top）之前；左右并排时先看自己的列。"""

    top: int
    above: int = 0
    left: int = 0
    right: int | None = None


def surroundings(grid: Grid, file: str, area: Area) -> Surroundings:
    """一块成绩周围的文字；标题离表头近的在前，自己这几列上面的又在整行的之前。"""
    first = max(area.above, area.top - TITLE_ROWS) if area.above else 0
    rows = list(reversed(grid.rows[first : area.top]))
    own = [text for row in rows for text in _title_texts(row[area.left : _after(area.right)])]
    others = [text for row in rows for text in _title_texts(row)] if area.right is not None else []
    return Surroundings(grid.name, tuple(dict.fromkeys([*own, *others])), file)


def _after(right: int | None) -> int | None:
    return None if right is None else right + 1


def _title_texts(row: Sequence[CellValue]) -> list[str]:
    filled = [value for value in row if not is_blank(value)]
    texts = list(dict.fromkeys(value for value in filled if isinstance(value, str)))
    return texts if len(texts) <= TITLE_CELLS else []


def read_context(
    around: Surroundings, classes: Iterable[CellValue], subjects: Iterable[str | None]
) -> Context:
    """周围的文字、班级列的各种写法、学科 → 年级、学段、学年。"""
    classes = set(classes)
    texts = [text for text in around.texts if not _is_other_code(text, classes)]
    stage = next((stage for text in texts if (stage := stage_in_text(text))), None)
    year = next((year for text in around.texts if (year := school_year_in_text(text))), None)
    if stage is None:
        grades = [grade for text in texts if (grade := grade_in_text(text, school_year=year))]
        stage = stage_of(max(grades, default=0)) if max(grades, default=0) > 6 else None
    by_classes = None if stage else infer_stage(classes)
    by_subjects = None if stage else _stage_by_subjects(frozenset(subjects))
    guessed = by_subjects is not None and by_classes in {None, Stage.PRIMARY}
    stage = stage or (by_subjects if guessed else by_classes)
    grade = next((grade for text in texts if (grade := _grade(text, stage, year))), None)
    return Context(grade, stage or (stage_of(grade) if grade else None), year, guessed=guessed)


def _is_other_code(text: str, classes: Iterable[CellValue]) -> bool:
    """文件名“1016”“11-20”只是数字，又与班级列对不上：多半是日期，不从它读年级。"""
    code = class_in_text(text)
    named = read_class(code) if code is not None and _CODE.fullmatch(code) else None
    if named is None:
        return False
    own = [reading.key for value in classes if (reading := read_class(value)) is not None]
    return any(key.no != named.key.no or key.grade not in {None, named.key.grade} for key in own)


def _grade(text: str, stage: Stage | None, year: int | None) -> int | None:
    """一段文字里的年级；初中、高中的“三(1)班”是九年级、高三。"""
    found = grade_in_text(text, stage=stage, school_year=year)
    if found is not None and found <= 3 and stage in {Stage.JUNIOR, Stage.SENIOR}:
        return found + stage.grades.start - 1
    return found


def stage_of(grade: int) -> Stage | None:
    """一个年级属于哪个学段。"""
    return next((stage for stage in Stage if grade in stage.grades), None)


def _stage_by_subjects(subjects: frozenset[str | None]) -> Stage | None:
    """有物理、化学就不是小学；技术、化学与生物地理同考的是高中，其余按初中。"""
    if not subjects & UPPER_ONLY:
        return None
    senior = subjects & SENIOR_ONLY or ("化学" in subjects and subjects & {"生物", "地理"})
    return Stage.SENIOR if senior else Stage.JUNIOR


def class_around(around: Surroundings) -> str | None:
    """写在表名、标题或文件名里的班级原文。"""
    return next((found for text in around.texts if (found := class_in_text(text))), None)


@dataclass(frozen=True)
class Given:
    """表名、标题、文件名里写的学科与满分；没有写为 None。"""

    subject: str | None = None
    full: float | None = None


def subject_around(around: Surroundings) -> Given:
    """写在表名、标题或文件名里的学科与满分；一段文字里有两门以上学科时说不准。"""
    for text in around.texts:
        plain = blankless(text)
        match = _FULL.search(plain)
        full = float(match[1]) if match is not None else None
        reading = read_subject(text)
        if reading is not None and reading.role is Role.SCORE:
            return Given(written_name(reading), reading.full or full)
        found = _subjects_in(plain)
        if len(found) == 1:
            return Given(found.pop(), full)
    return Given()


def _subjects_in(text: str) -> set[str]:
    found = set()
    for entry in dictionary("subjects")["subject"]:
        name = entry["words"][0]
        if name not in LOOSE_SUBJECTS and any(len(word) > 1 and word in text for word in entry["words"]):
            found.add(name)
    return found
