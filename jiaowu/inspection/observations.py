"""听课记录：一节课、几位听课人，各有评分与优点、问题、建议；哪些节数算数。"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from statistics import fmean
from typing import Any

from jiaowu.inspection.checklists import Checklist, grade_of, lowest_grade
from jiaowu.paths import shipped
from jiaowu.school.decimals import decimal_text

WEEKDAYS = "一二三四五六日"
USUAL_KIND = "推门"
VETO_JOINED = "；"
"""触发的几条一票否决写在一起时隔开；一条里自己可以有顿号。"""


@cache
def kinds() -> tuple[str, ...]:
    """听课类型。"""
    return tuple(_codes()["kinds"])


@cache
def lesson_kinds() -> tuple[str, ...]:
    """课型。"""
    return tuple(_codes()["lesson_kinds"])


@cache
def material_kinds() -> tuple[str, ...]:
    """文稿与附件的种类；最后一种是“其他”。"""
    return tuple(each["name"] for each in _codes()["material"])


def material_kind(name: str) -> str:
    """文件名 → 大概是哪一种；对不上的是最后一种。"""
    lower = name.casefold()
    fitting = (
        each["name"]
        for each in _codes()["material"]
        if any(lower.endswith(word) if word.startswith(".") else word in lower for word in each["words"])
    )
    return next(fitting, material_kinds()[-1])


class Invalid(StrEnum):
    """一次听课为什么不算节数。"""

    OUTSIDE = "outside"
    OWN = "own"
    REPEATED = "repeated"

    @property
    def label(self) -> str:
        """中文说明。"""
        return INVALID_LABELS[self]


INVALID_LABELS = {
    Invalid.OUTSIDE: "不在学期内",
    Invalid.OWN: "本人的课",
    Invalid.REPEATED: "同日同节同班，只算一节",
}
VALIDITY = "有效节数：日期在学期内、不是本人的课，同一天同一节同一个班只算一节。"
"""印在表下的口径。"""


@dataclass(frozen=True)
class Visit:
    """一位听课人听的一节课。"""

    observation_id: int
    observer: int
    teacher: int
    """授课教师。"""
    day: date
    period: int | None
    class_id: int | None

    @property
    def slot(self) -> tuple[int, date, int, int, int]:
        """同一位听课人这几项都相同的算同一节；没有写节次或班级的，再看是不是同一位教师的课。"""
        known = self.period is not None and self.class_id is not None
        return self.observer, self.day, self.period or 0, self.class_id or 0, 0 if known else self.teacher


def judge(visits: Iterable[Visit], first: date, last: date) -> dict[tuple[int, int], Invalid | None]:
    """（听课记录、听课人）→ 为什么不算；算的为 None。first 到 last 是学期，含两端。

    同一节记了几次的，先登记的算。
    """
    taken: set[tuple[int, date, int, int, int]] = set()
    found: dict[tuple[int, int], Invalid | None] = {}
    for visit in sorted(visits, key=lambda each: each.observation_id):
        verdict = None
        if not first <= visit.day <= last:
            verdict = Invalid.OUTSIDE
        elif visit.observer == visit.teacher:
            verdict = Invalid.OWN
        elif visit.slot in taken:
            verdict = Invalid.REPEATED
        else:
            taken.add(visit.slot)
        found[visit.observation_id, visit.observer] = verdict
    return found


@dataclass(frozen=True)
class Step:
    """教学过程的一段。"""

    time: str
    step: str
    """环节。"""
    activity: str
    """师生活动。"""
    note: str
    """随记。"""

    @property
    def blank(self) -> bool:
        """一格也没有写。"""
        return not any((self.time, self.step, self.activity, self.note))


@dataclass(frozen=True)
class Comment:
    """评语。"""

    merits: str = ""
    problems: str = ""
    advice: str = ""

    @property
    def given(self) -> bool:
        """评了没有：三项里写了一项就算。"""
        return any(text.strip() for text in (self.merits, self.problems, self.advice))


@dataclass(frozen=True)
class Material:
    """一节课的一份文稿或附件。"""

    id: int
    """附件的编号。"""
    kind: str
    name: str
    """原来的文件名。"""
    size: int
    """字节。"""
    added: datetime


@dataclass(frozen=True)
class Observer:
    """一位听课人和他的评分、评语。"""

    id: int
    teacher_id: int
    name: str
    marks: tuple[float | None, ...]
    """各项的分，次序同检查表；没有检查表为空。"""
    total: float | None
    """百分制；没有打完为 None。"""
    grade: str
    comment: Comment
    invalid: Invalid | None
    """为什么不算他听课的节数；算的为 None。"""
    vetoed: tuple[str, ...] = ()
    """他勾的一票否决；没有为空。"""


@dataclass(frozen=True)
class ObservationDraft:
    """要登记的一节课。"""

    day: date
    teacher_id: int
    observers: tuple[int, ...]
    """听课人的教师编号，不能一个也没有。"""
    period: int | None = None
    class_id: int | None = None
    subject_id: int | None = None
    topic: str = ""
    lesson_kind: str = ""
    kind: str = USUAL_KIND
    checklist: str | None = None
    """评价表的代码；不打分为 None。"""


@dataclass(frozen=True)
class Observation:
    """一节被听的课。"""

    id: int
    term_id: int
    term: str
    day: date
    period: int | None
    class_id: int | None
    class_title: str
    subject_id: int | None
    subject: str
    topic: str
    lesson_kind: str
    teacher_id: int
    teacher: str
    kind: str
    code: str | None
    """评价表的代码。"""
    checklist: Checklist | None
    process: tuple[Step, ...]
    observers: tuple[Observer, ...]
    fed_back: date | None
    note: str
    materials: tuple[Material, ...] = ()
    """说课稿、评课稿等，按添加的先后。"""

    @property
    def when(self) -> str:
        """如“星期一第 3 节”；没有写节次只写星期。"""
        return when_of(self.day, self.period)

    @property
    def title(self) -> str:
        """如“11月9日 七（1）班 语文 陈静”。"""
        day = f"{self.day.month}月{self.day.day}日"
        return " ".join(part for part in (day, self.class_title, self.subject, self.teacher) if part)

    @property
    def state(self) -> "CommentState":
        """评了几位。"""
        return CommentState(len(self.observers), sum(each.comment.given for each in self.observers))

    @property
    def mean(self) -> float | None:
        """打完分的听课人得分的平均；一位也没有为 None。"""
        return mean_of(each.total for each in self.observers)

    @property
    def vetoed(self) -> tuple[str, ...]:
        """各位听课人勾的一票否决，不重复。"""
        return tuple(dict.fromkeys(clause for each in self.observers for clause in each.vetoed))

    @property
    def grade(self) -> str:
        """平均分的等第；没有为空串，有一位勾了一票否决就是最低一等。"""
        return lesson_grade(self.checklist, self.mean, vetoed=bool(self.vetoed))

    @property
    def score_words(self) -> str:
        """平均分、等第与一票否决，如“86.0　D（一票否决：……）”；都没有为空串。"""
        veto = f"（一票否决：{VETO_JOINED.join(self.vetoed)}）" if self.vetoed else ""
        mean = "" if self.mean is None else decimal_text(self.mean)
        return "　".join(part for part in (mean, f"{self.grade}{veto}") if part)


@dataclass(frozen=True)
class CommentState:
    """每听必评：几位听课人、几位写了评语。"""

    observers: int
    commented: int

    @property
    def complete(self) -> bool:
        """都评了。"""
        return self.commented == self.observers > 0

    @property
    def label(self) -> str:
        """已评、未评，或“已评 1/2”。"""
        if self.complete:
            return "已评"
        return f"已评 {self.commented}/{self.observers}" if self.commented else "未评"


@dataclass(frozen=True)
class ObservationRow:
    """列表里的一节课。"""

    id: int
    day: date
    period: int | None
    class_title: str
    subject: str
    topic: str
    lesson_kind: str
    teacher_id: int
    teacher: str
    kind: str
    observers: tuple[str, ...]
    observer_ids: tuple[int, ...]
    invalid: tuple[Invalid | None, ...]
    """与听课人一一对应。"""
    mean: float | None
    grade: str
    """平均分的等第；没有为空串，有一票否决是最低一等。"""
    vetoed: tuple[str, ...]
    """勾了的一票否决；没有为空。"""
    state: CommentState
    fed_back: date | None

    @property
    def when(self) -> str:
        """如“星期一第 3 节”。"""
        return when_of(self.day, self.period)

    @property
    def doubt(self) -> str:
        """哪几位不算节数、为什么；都算为空串。"""
        pairs = zip(self.observers, self.invalid, strict=True)
        return "；".join(f"{name}：{why.label}" for name, why in pairs if why is not None)


def lesson_grade(checklist: Checklist | None, mean: float | None, *, vetoed: bool) -> str:
    """一节课的等第：有一票否决是最低一等，否则看平均分；没有评价表、没有打完为空串。"""
    if checklist is None:
        return ""
    if vetoed:
        return lowest_grade(checklist)
    return "" if mean is None else grade_of(checklist, mean)


def split_vetoes(text: str) -> tuple[str, ...]:
    """资料库里的写法 → 各条一票否决。"""
    return tuple(text.split(VETO_JOINED)) if text else ()


def mean_of(totals: Iterable[float | None]) -> float | None:
    """打完的几个得分的平均；一个也没有为 None。"""
    known = [total for total in totals if total is not None]
    return fmean(known) if known else None


def when_of(day: date, period: int | None) -> str:
    """日期与节次 → “星期一第 3 节”。"""
    weekday = f"星期{WEEKDAYS[day.weekday()]}"
    return weekday if period is None else f"{weekday}第 {period} 节"


@cache
def _codes() -> Mapping[str, Any]:
    found: Mapping[str, Any] = tomllib.loads(
        shipped("codes", "observation_kinds.toml").read_text(encoding="utf-8")
    )
    return found
