"""随机的一张表：列、表头、名次、标题与夹行怎么写。"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jiaowu.sheets.grid import CellValue
from tests.scores.layouts.exam import FULL, TruePupil, ranks, raw
from tests.scores.layouts.pages import Page, Row

SHORT = ("", *"一二三四五六七八九", "高一", "高二", "高三")
LONG = ("", *(f"{digit}年级" for digit in "一二三四五六七八九"), "高一年级", "高二年级", "高三年级")
SPOKEN = ("", *LONG[1:7], "初一", "初二", "初三", "高一", "高二", "高三")
SPELLINGS: tuple[Callable[[int, int], CellValue], ...] = (
    lambda grade, no: f"{SHORT[grade]}({no})班",
    lambda grade, no: f"{SHORT[grade]}（{no}）班",
    lambda grade, no: f"{LONG[grade]}{no}班",
    lambda grade, no: f"{LONG[grade]}（{no}）班",
    lambda grade, no: f"{SPOKEN[grade]}{no}班",
    lambda grade, no: f"{SPOKEN[grade]}（{no}）班",
    lambda grade, no: f"{grade}{no:02}",
    lambda grade, no: grade * 100 + no,
    lambda grade, no: f"{grade:02}{no:02}",
    lambda grade, no: f"{grade}-{no}",
    lambda grade, no: f"{LONG[grade]} {no} 班",
    lambda grade, no: f"{SHORT[grade]}{no}班",
    lambda grade, no: f"G{grade}-{no}",
)
NUMBERS = ("学号", "考号", "准考证号", "考生号", "*学号", "学 号", "自定义考号")
NAMES = ("姓名", "姓 名", "学生姓名", "姓\u3000\u3000名", "*姓名", "考生姓名")
CLASSES = ("班级", "班 级", "行政班", "班别", "所在班级")
TITLES = (
    "明德中学2026—2027学年第一学期期中考试",
    "成绩汇总表",
    "（内部资料，请勿外传）",
    "考试时间：2026年11月12日至13日",
    "说明：缺考写“缺考”，由班主任核对签字。",
    "制表：教务处",
)


@dataclass(frozen=True)
class Style:
    """一个版面的随机选择。"""

    head: str
    """学科表头：plain、score、full、slash、two_rows。"""
    ranks: str
    """名次列：none、prefixed、behind。"""
    total: str
    """总分：none、first、last。"""
    spelling: Callable[[int, int], CellValue]
    as_text: bool
    numbered: bool
    rng: random.Random
    trailing: bool = False
    """姓名、班级在成绩后面。"""
    with_class: bool = True
    titled: bool = True
    footed: bool = True


@dataclass(frozen=True)
class Field:
    """一列：上层表头、下层表头、每名考生的值。"""

    upper: str | None
    lower: str
    """空串是没有表头的空列。"""
    values: Sequence[CellValue]


def titles_of(style: Style) -> list[Row]:
    """上面的大标题、说明与空行。"""
    rng = style.rng
    titles: list[Row] = [[text] for text in rng.sample(TITLES, rng.randint(0, 6))] if style.titled else []
    if titles and rng.random() < 0.4:
        titles.append([])
    return titles


def page_of(name: str, pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> Page:
    """一张表。"""
    fields = [*identity_of(pupils, style), *_measured(pupils, subjects, style)]
    if style.trailing:
        fields = [*_measured(pupils, subjects, style), *identity_of(pupils, style)]
    two = style.head == "two_rows"
    rng = style.rng
    rows = titles_of(style)
    merges = _merges(fields, len(rows)) if two and rng.random() < 0.6 and style.titled else []
    rows += [_first_only(fields)] if two else []
    rows.append([field.lower or None for field in fields])
    for index, pupil in enumerate(pupils):
        rows.append([field.values[index] for field in fields])
        if style.footed and index and index % 9 == 0 and rng.random() < 0.3:
            rows.append(_summary(fields, pupil))
    rows += _footer(fields, rng) if style.footed else []
    return Page(name, rows, merges=merges)


def identity_of(pupils: Sequence[TruePupil], style: Style) -> list[Field]:
    """认人的列：姓名、班级、号码，次序随机。"""
    rng = style.rng
    fields = [Field(None, rng.choice(NAMES), [_padded(rng, pupil.name) for pupil in pupils])]
    if style.with_class:
        spelled = [style.spelling(pupil.grade or 0, pupil.no or 0) for pupil in pupils]
        fields.append(Field(None, rng.choice(CLASSES), spelled))
    if style.numbered:
        fields.append(Field(None, rng.choice(NUMBERS), [pupil.number for pupil in pupils]))
    rng.shuffle(fields)
    if rng.random() < 0.4:
        fields.insert(0, Field(None, "序号", [index + 1 for index in range(len(pupils))]))
    if rng.random() < 0.3:
        fields.append(Field(None, "性别", [rng.choice("男女") for _ in pupils]))
    return fields


def _padded(rng: random.Random, name: str) -> str:
    if rng.random() < 0.85:
        return name
    blank = rng.choice([" ", "\u3000", "\u00a0", "  "])
    return rng.choice([f"{name[0]}{blank}{name[1:]}", f"{name}{blank}", f"{blank}{name}"])


def _measured(pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> list[Field]:
    rng = style.rng
    groups = [_group(pupils, subject, style) for subject in subjects]
    if style.total == "first":
        groups.insert(0, _group(pupils, "总分", style))
    elif style.total == "last":
        groups.append(_group(pupils, "总分", style))
    if len(subjects) > 2 and rng.random() < 0.3:
        groups.append([_partial_sum(pupils, subjects[:2])])
    if rng.random() < 0.2:
        groups.insert(rng.randint(0, len(groups)), [Field(None, "", [None] * len(pupils))])
    if rng.random() < 0.2:
        groups.append([Field(None, "备注", [rng.choice([None, "走读", "住校"]) for _ in pupils])])
    return [field for group in groups for field in group]


def _partial_sum(pupils: list[TruePupil], subjects: Sequence[str]) -> Field:
    """两科之和：不是学科。"""
    values: list[CellValue] = []
    for pupil in pupils:
        parts = [pupil.marks[subject].value for subject in subjects]
        values.append(None if None in parts else sum(part for part in parts if part is not None))
    return Field(None, "".join(subject[0] for subject in subjects), values)


def _group(pupils: list[TruePupil], subject: str, style: Style) -> list[Field]:
    """一科的成绩列与名次列。"""
    totals = subject == "总分"
    values: list[CellValue] = [pupil.total if totals else raw(pupil, subject) for pupil in pupils]
    if style.as_text:
        values = [None if value is None else str(value) for value in values]
    if style.head == "two_rows":
        ranked = (
            [Field(subject, word, own) for word, own in _ranks(pupils, subject)]
            if style.ranks != "none"
            else []
        )
        return [Field(subject, style.rng.choice(["得分", "分数", "成绩"]), values), *ranked]
    fields = [Field(None, subject if totals else _header(subject, style), values)]
    for word, own in _ranks(pupils, subject) if style.ranks != "none" else ():
        fields.append(Field(None, f"{subject}{word}" if style.ranks == "prefixed" else word, own))
    return fields


def _header(subject: str, style: Style) -> str:
    full = f"{FULL[subject]:g}"
    forms = {
        "plain": (subject, f"{subject[0]} {subject[1]}"),
        "score": (f"{subject}得分", f"{subject}成绩", f"{subject}分数"),
        "full": (
            f"{subject}（满分{full}）",
            f"{subject}({full}分)",
            f"{subject}\n(满分{full}分)",
            f"{subject}{full}",
        ),
        "slash": (f"{subject}/{full}", f"{subject}／{full}"),
    }
    return style.rng.choice(forms[style.head])


def _ranks(pupils: list[TruePupil], subject: str) -> list[tuple[str, Sequence[CellValue]]]:
    return [("校次", ranks(pupils, subject)), ("班次", ranks(pupils, subject, by_class=True))]


def _first_only(fields: Sequence[Field]) -> Row:
    """上层表头只写在每组第一格。"""
    return [
        field.upper if index == 0 or fields[index - 1].upper != field.upper else None
        for index, field in enumerate(fields)
    ]


def _merges(fields: Sequence[Field], top: int) -> list[tuple[int, int, int, int]]:
    merges = []
    start = 0
    for index in range(1, len(fields) + 1):
        if index == len(fields) or fields[index].upper != fields[start].upper:
            if fields[start].upper is not None and index - start > 1:
                merges.append((top, start, top, index - 1))
            start = index
    return merges


def _scored(fields: Sequence[Field]) -> int:
    """最后一列成绩或名次，不是姓名、班级一类的列。"""
    marks = ("得分", "分数", "成绩", "校次", "班次")
    known = [index for index, field in enumerate(fields) if field.lower.endswith(marks)]
    return known[-1] if known else len(fields) - 1


def _summary(fields: Sequence[Field], pupil: TruePupil) -> Row:
    """夹在中间的平均分一行。"""
    name = next(index for index, field in enumerate(fields) if field.lower in NAMES)
    row: Row = [None] * len(fields)
    row[name] = "平均分"
    row[_scored(fields)] = 71.5 + len(pupil.name)
    return row


def _footer(fields: Sequence[Field], rng: random.Random) -> list[Row]:
    """末尾的汇总、签名、备注。"""
    name = next(index for index, field in enumerate(fields) if field.lower in NAMES)
    rows: list[Row] = []
    for word in rng.sample(["平均分", "最高分", "及格率", "优秀率"], rng.randint(0, 3)):
        row: Row = [None] * len(fields)
        row[rng.choice([0, name])] = word
        row[_scored(fields)] = 80.25
        rows.append(row)
    if rng.random() < 0.5:
        rows += [[], ["制表人：教务处", None, "审核人："]]
    if rng.random() < 0.3:
        rows.append(["备注：本次考试缺考人员成绩不计入统计。"])
    return rows
