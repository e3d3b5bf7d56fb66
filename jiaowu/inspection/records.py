"""一份检查结果录入时的各栏：纸上的次序、每栏收什么、怎样成为一份结果；各方面的得分合成合计。"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cached_property

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Facet, Item, Score, lowest_grade, score, weigh
from jiaowu.inspection.marks import hint_of, mark_text, normalised, read_mark
from jiaowu.inspection.problem_tags import JOINED, match_tags
from jiaowu.inspection.rounds import RoundFacet, Target
from jiaowu.school.initials import initials_of

EXEMPT = "不适用"
EXEMPT_WORDS = frozenset({EXEMPT, "免", "免检", "无此项", "BSY", "/", "-"})
MOST_COUNT = 100_000
LONGEST = 1_000
"""文字栏最多多少字。"""
MOST_DAYS_OFF = 183
"""检查的日期离这次检查的开始最多几天；再远多半是年份写错了。"""
DAY = re.compile(r"(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?")


class FieldKind(Enum):
    """一栏是什么。"""

    EXPECTED = auto()
    ACTUAL = auto()
    MARK = auto()
    SPECIAL = auto()
    """一票否决，或这一方面不适用。"""
    MERITS = auto()
    PROBLEMS = auto()
    TAGS = auto()
    MEASURES = auto()
    INSPECTOR = auto()
    DAY = auto()


COUNTS = frozenset({FieldKind.EXPECTED, FieldKind.ACTUAL})
NUMERIC = COUNTS | {FieldKind.MARK}
"""写数的栏。"""


@dataclass(frozen=True)
class Field:
    """一栏：标题，要点（打分的栏才有），怎样填。"""

    kind: FieldKind
    title: str
    hint: str
    item: Item | None = None


@dataclass(frozen=True)
class Choices:
    """各栏可以照首字母选的内容，与这次检查的日子。"""

    tags: tuple[str, ...]
    vetoes: tuple[str, ...]
    inspectors: tuple[str, ...]
    start: date
    end: date


@dataclass(frozen=True)
class ResultEdit:
    """一位教师一个方面录下的内容。"""

    marks: tuple[float | None, ...]
    """各项填的数，次序同检查表。"""
    applies: bool = True
    vetoed: str = ""
    """触发的一票否决，几条用顿号隔开。"""
    expected: float | None = None
    actual: float | None = None
    merits: str = ""
    problems: str = ""
    tags: tuple[str, ...] = ()
    measures: str = ""
    inspector: str = ""
    day: date | None = None

    @property
    def share(self) -> float | None:
        """实有 ÷ 应有；有一个没有填，或应有为 0，为 None。"""
        if self.actual is None or not self.expected:
            return None
        return self.actual / self.expected

    @property
    def judged(self) -> bool:
        """录了结果没有；只有应有的数、检查人、日期不算。"""
        written = (self.vetoed, self.merits, self.problems, self.tags, self.measures)
        marked = any(mark is not None for mark in self.marks)
        return marked or not self.applies or self.actual is not None or any(written)

    def kept(self, usual: float | None) -> bool:
        """有要存的内容没有；usual 是照任教填好的应有的数，没有改过它就不算。"""
        changed = self.expected is not None and self.expected != usual
        return self.judged or changed or bool(self.inspector) or self.day is not None


@dataclass(frozen=True)
class Standing:
    """一位教师一个方面录得怎样。"""

    total: float | None
    """百分；没有填全为 None。"""
    applies: bool
    vetoed: bool

    @property
    def done(self) -> bool:
        """录完了：有得分，或不适用，或触发否决。"""
        return self.total is not None or not self.applies or self.vetoed


@dataclass(frozen=True)
class Overall:
    """各方面的合计。"""

    total: float | None
    """已录的方面按权重折成的百分；一个也没有为 None。"""
    done: int
    whole: int


@dataclass(frozen=True)
class SheetRow:
    """录入表的一行：一位教师，已录的内容，别的方面录得怎样。"""

    target: Target
    edit: ResultEdit | None
    """还没有录为 None。"""
    others: Mapping[Facet, Standing]
    """这次检查里已录的别的方面。"""


@dataclass(frozen=True)
class Sheet:
    """一次检查一个方面的录入表。"""

    round_id: int
    round: str
    """检查的名称。"""
    facet: RoundFacet
    weights: Mapping[Facet, float]
    rows: tuple[SheetRow, ...]
    choices: Choices
    closed: bool
    """已结束汇总，不能再录。"""

    @property
    def checklist(self) -> Checklist:
        """用的检查表。"""
        return self.facet.checklist

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """各栏，按纸上的次序。"""
        return fields_of(self.checklist)


def fields_of(checklist: Checklist) -> tuple[Field, ...]:
    """检查表 → 录入的各栏，按纸上的次序。"""
    found = []
    if checklist.expected:
        found.append(Field(FieldKind.EXPECTED, checklist.expected, "应有的数，已按任教填好的可以改"))
    if checklist.actual:
        found.append(Field(FieldKind.ACTUAL, checklist.actual, "实有的数"))
    found += [Field(FieldKind.MARK, item.title, hint_of(item), item) for item in checklist.items]
    return (*found, _special(checklist), *WORDS)


WORDS = (
    Field(FieldKind.MERITS, "优点", "写几个字"),
    Field(FieldKind.PROBLEMS, "问题", "写几个字"),
    Field(FieldKind.TAGS, "问题标签", "键入首字母，几个用空格隔开，如 wqp wrq；新标签前面写 +"),
    Field(FieldKind.MEASURES, "改进措施", "写几个字"),
    Field(FieldKind.INSPECTOR, "检查人", "姓名或首字母"),
    Field(FieldKind.DAY, "日期", "如 11-12"),
)


def _special(checklist: Checklist) -> Field:
    listed = "，".join(f"{at} {text}" for at, text in enumerate(checklist.vetoes, 1))
    hint = f"没有就空着；不适用填 / 或 {EXEMPT}" + (f"；否决填序号：{listed}" if listed else "")
    return Field(FieldKind.SPECIAL, f"否决/{EXEMPT}" if checklist.vetoes else EXEMPT, hint)


def read_field(field: Field, text: str, choices: Choices) -> str:
    """键入的字 → 收下的写法；不收时报 UserError，一句话说能填什么。"""
    plain = text.strip()
    if not plain:
        return ""
    if field.item is not None:
        return mark_text(field.item, read_mark(field.item, plain))
    if field.kind in COUNTS:
        return f"{_read_count(field, plain):.10g}"
    reader = CHOSEN.get(field.kind)
    if reader is not None:
        return reader(plain, choices)
    if len(plain) > LONGEST:
        raise UserError(f"“{field.title}”最多 {LONGEST} 个字，现在有 {len(plain)} 个。")
    return " ".join(plain.split())


def edit_of(fields: Sequence[Field], texts: Sequence[str]) -> ResultEdit:
    """各栏收下的写法 → 一份结果。"""
    by_kind = {field.kind: text for field, text in zip(fields, texts, strict=True)}
    marks = (
        read_mark(field.item, text)
        for field, text in zip(fields, texts, strict=True)
        if field.item is not None
    )
    special = by_kind[FieldKind.SPECIAL]
    day, tags = by_kind[FieldKind.DAY], by_kind[FieldKind.TAGS]
    return ResultEdit(
        marks=tuple(marks),
        applies=special != EXEMPT,
        vetoed="" if special == EXEMPT else special,
        expected=_number(by_kind.get(FieldKind.EXPECTED, "")),
        actual=_number(by_kind.get(FieldKind.ACTUAL, "")),
        merits=by_kind[FieldKind.MERITS],
        problems=by_kind[FieldKind.PROBLEMS],
        tags=tuple(tags.split(JOINED)) if tags else (),
        measures=by_kind[FieldKind.MEASURES],
        inspector=by_kind[FieldKind.INSPECTOR],
        day=date.fromisoformat(day) if day else None,
    )


def texts_of(fields: Sequence[Field], edit: ResultEdit) -> list[str]:
    """一份结果 → 各栏的写法；edit_of 的反面。"""
    marks = iter(edit.marks)
    words = {
        FieldKind.EXPECTED: _counted(edit.expected),
        FieldKind.ACTUAL: _counted(edit.actual),
        FieldKind.SPECIAL: edit.vetoed if edit.applies else EXEMPT,
        FieldKind.MERITS: edit.merits,
        FieldKind.PROBLEMS: edit.problems,
        FieldKind.TAGS: JOINED.join(edit.tags),
        FieldKind.MEASURES: edit.measures,
        FieldKind.INSPECTOR: edit.inspector,
        FieldKind.DAY: edit.day.isoformat() if edit.day else "",
    }
    return [
        mark_text(field.item, next(marks)) if field.item is not None else words[field.kind]
        for field in fields
    ]


def blank_edit(checklist: Checklist, expected: float | None = None) -> ResultEdit:
    """还没有录的一份；应有的数先填好。"""
    return ResultEdit((None,) * len(checklist.items), expected=expected if checklist.expected else None)


def judge(checklist: Checklist, edit: ResultEdit) -> Score | None:
    """一份结果的合计与等第；不适用为 None。填的数超出范围时报 UserError。"""
    if not edit.applies:
        return None
    return score(checklist, edit.marks, vetoed=bool(edit.vetoed), share=edit.share)


def standing_of(checklist: Checklist, edit: ResultEdit) -> Standing:
    """一份结果录得怎样。"""
    judged = judge(checklist, edit)
    return Standing(judged.percent if judged else None, edit.applies, bool(edit.vetoed))


def overall(standings: Mapping[Facet, Standing], weights: Mapping[Facet, float]) -> Overall:
    """各方面按权重合成；不适用的不算，其余按比例放大，还没有录的也先不算。"""
    percents = {
        facet: standings[facet].total if facet in standings and standings[facet].applies else None
        for facet in weights
    }
    done = sum(standings[facet].done for facet in weights if facet in standings)
    return Overall(weigh(percents, weights), done, len(weights))


def warnings_of(checklist: Checklist, edit: ResultEdit) -> tuple[str, ...]:
    """要当面说的话：实有太少、触发否决、合规的红线。"""
    found = []
    if checklist.least_share is not None and edit.share is not None and edit.share < checklist.least_share:
        found.append(
            f"{checklist.actual}不到{checklist.expected}的 {checklist.least_share:.0%}，"
            f"“{checklist.items[0].title}”得 0 分"
        )
    if edit.vetoed:
        found.append(f"一票否决：{edit.vetoed}，等第记为 {lowest_grade(checklist)}")
    found += [f"合规提示：{flag}" for flag in edit.tags if flag in checklist.flags]
    return tuple(found)


def read_day(text: str, start: date) -> date:
    """“2026-11-12”“11-12”“11月12日”→ 日期；没有写年的取离 start 最近的一年。

    认不得、离 start 半年以上时报 UserError。
    """
    found = DAY.fullmatch(normalised(text))
    if found is None:
        raise UserError(f"不认得日期“{text}”，请写成 11-12 或 2026-11-12。")
    month, day = int(found[2]), int(found[3])
    years = [int(found[1])] if found[1] else [start.year - 1, start.year, start.year + 1]
    days = []
    for year in years:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    if not days:
        raise UserError(f"没有“{text}”这一天，请核对日期。")
    found_day = min(days, key=lambda each: abs((each - start).days))
    if abs((found_day - start).days) > MOST_DAYS_OFF:
        raise UserError(f"“{text}”离这次检查（{start:%Y-%m-%d}）太远，请核对年份。")
    return found_day


def _read_count(field: Field, text: str) -> float:
    try:
        value = float(normalised(text))
    except ValueError:
        raise UserError(f"“{field.title}”请填数，不认得“{text}”。") from None
    if not 0 <= value <= MOST_COUNT or math.isnan(value):
        raise UserError(f"“{field.title}”应在 0 与 {MOST_COUNT} 之间，不能填 {text}。")
    return value


def _read_special(text: str, choices: Choices) -> str:
    if normalised(text) in EXEMPT_WORDS:
        return EXEMPT
    if not choices.vetoes:
        raise UserError(f"这份检查表没有一票否决项；不适用请填 / 或 {EXEMPT}，否则空着。")
    numbers = {str(at): clause for at, clause in enumerate(choices.vetoes, 1)}
    words = [numbers.get(word, word) for word in re.split(r"[、，,;；\s]+", text) if word]
    whole = text if all(part in choices.vetoes for part in text.split(JOINED)) else JOINED.join(words)
    try:
        found = match_tags(whole, choices.vetoes)
    except UserError:
        found = ()
    if not found or not set(found) <= set(choices.vetoes):
        listed = "；".join(f"{at} {clause}" for at, clause in numbers.items())
        raise UserError(f"不认得“{text}”：一票否决请填序号（{listed}），不适用填 /。")
    return JOINED.join(found)


def _read_tags(text: str, choices: Choices) -> str:
    return JOINED.join(match_tags(text, choices.tags))


def _read_one_day(text: str, choices: Choices) -> str:
    return read_day(text, choices.start).isoformat()


def _read_inspector(text: str, choices: Choices) -> str:
    names = [_named(word, choices.inspectors) for word in re.split(r"[、，,;；\s]+", text) if word]
    return "、".join(dict.fromkeys(names))


def _named(word: str, known: Sequence[str]) -> str:
    """首字母只对得上一位检查人就写他的姓名，否则照写。"""
    if not word.isascii() or not word.isalpha():
        return word
    found = [name for name in known if any(each.startswith(word.casefold()) for each in initials_of(name))]
    return found[0] if len(found) == 1 else word


CHOSEN = {
    FieldKind.SPECIAL: _read_special,
    FieldKind.TAGS: _read_tags,
    FieldKind.INSPECTOR: _read_inspector,
    FieldKind.DAY: _read_one_day,
}
"""照着 Choices 认的各栏。"""


def _number(text: str) -> float | None:
    return float(text) if text else None


def _counted(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"
