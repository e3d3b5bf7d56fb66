"""随机的工作簿：随机的表放在一张、每班一张、每科一张、并排、上下叠放或长表里。"""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from jiaowu.scores.matrix import State
from tests.scores.layouts.exam import FULL, Mark, TruePupil, Truth, make_pupils, raw, with_mark
from tests.scores.layouts.pages import Page, Row, save, save_csv
from tests.scores.layouts.randompages import LONG, SPELLINGS, Style, identity_of, page_of, titles_of

POOL = ("语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理")
WORDS = (
    ("缺考", None, State.ABSENT),
    ("缺", None, State.ABSENT),
    ("Q", None, State.ABSENT),
    ("免考", None, State.EXEMPT),
    ("缓考", None, State.DEFERRED),
    ("作弊", None, State.CHEATED),
    ("36，剔除", 36.0, State.EXCLUDED),
    ("未扫，不计排名", None, State.UNCHECKED),
    ("77分", 77.0, State.NORMAL),
    (0, 0.0, State.NORMAL),
)


def build_variant(seed: int, folder: Path) -> Truth:
    """种子 → 一份文件与真实情况。"""
    rng = random.Random(seed)  # noqa: S311 — 造数据，与安全无关
    subjects = tuple(rng.sample(POOL, rng.randint(2, 7)))
    grades = rng.choice([(7,), (8,), (7, 8), (9,), (3,), (5, 6), (10,), (11, 12)])
    if grades[0] < 7:
        subjects = tuple(s for s in subjects if s not in {"物理", "化学"}) or ("语文",)
    classes = [(grade, no) for grade in grades for no in range(1, rng.randint(1, 3) + 1)]
    pupils = _spoiled(rng, make_pupils(seed + 1000, classes, rng.choice([2, 4, 6, 9, 15, 20]), subjects))
    style = _style(rng)
    if not style.numbered:
        pupils = [replace(pupil, number=None) for pupil in pupils]
    if rng.random() < 0.3:
        pupils.sort(key=lambda pupil: -(pupil.total or 0))
    structure = rng.choice(STRUCTURES)
    if structure in {sheet_per_class, stacked_blocks}:
        pupils.sort(key=lambda pupil: (pupil.grade or 0, pupil.no or 0))
    path = structure(folder, pupils, subjects, style)
    full = {subject: FULL[subject] for subject in subjects} if style.head in {"full", "slash"} else {}
    return Truth((path,), subjects, tuple(pupils), full)


def _style(rng: random.Random) -> Style:
    return Style(
        head=rng.choice(["plain", "score", "full", "slash", "two_rows", "two_rows"]),
        ranks=rng.choice(["none", "prefixed", "behind", "behind"]),
        total=rng.choice(["none", "first", "last"]),
        spelling=rng.choice(SPELLINGS),
        as_text=rng.random() < 0.25,
        numbered=rng.random() < 0.8,
        rng=rng,
        trailing=rng.random() < 0.1,
    )


def single_sheet(folder: Path, pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> Path:
    """全部在一张表里。"""
    return save(
        folder / "成绩.xlsx", page_of(style.rng.choice(["Sheet1", "成绩", "期中"]), pupils, subjects, style)
    )


def text_file(folder: Path, pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> Path:
    """同样的内容存成 .csv。"""
    rows = page_of("成绩", pupils, subjects, style).rows
    return save_csv(folder / "成绩.csv", rows, style.rng.choice(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))


def sheet_per_class(folder: Path, pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> Path:
    """每班一张表，班级只在表名里。"""
    pages = [
        page_of(str(style.spelling(*key)), own, subjects, replace(style, with_class=False))
        for key, own in _by_class(pupils)
    ]
    return save(folder / "成绩.xlsx", *pages)


def whole_and_per_class(folder: Path, pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> Path:
    """先是全部，再每班一张重复一遍。"""
    pages = [page_of("全部", pupils, subjects, style)]
    pages += [page_of(str(style.spelling(*key)), own, subjects, style) for key, own in _by_class(pupils)]
    return save(folder / "成绩.xlsx", *pages)


def stacked_blocks(folder: Path, pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> Path:
    """各班上下排列，班级写在各块的标题里。"""
    rows: list[Row] = []
    inner = replace(style, with_class=False, titled=False)
    for key, own in _by_class(pupils):
        rows.append([f"{_full_name(*key)}期中考试成绩"])
        rows += [[*row] for row in page_of("", own, subjects, inner).rows]
        rows.append([])
    return save(folder / "成绩.xlsx", Page("Sheet1", rows))


def blocks_beside(folder: Path, pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> Path:
    """一张表分左右两块，右块接着左块。"""
    inner = replace(style, titled=False, footed=False)
    half = -(-len(pupils) // 2)
    left = page_of("", pupils[:half], subjects, inner)
    again = replace(inner, rng=random.Random(1))  # noqa: S311 — 造数据，与安全无关
    right = page_of("", pupils[half:], subjects, again)
    width = max(map(len, left.rows))
    gap: Row = [None] * style.rng.randint(0, 2)
    rows: list[Row] = [["期中考试成绩"]]
    for index, row in enumerate(left.rows):
        other = right.rows[index] if index < len(right.rows) else []
        rows.append([*row, *([None] * (width - len(row))), *gap, *other])
    return save(folder / "成绩.xlsx", Page("Sheet1", rows))


def sheet_per_subject(folder: Path, pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> Path:
    """每科一张表，表名就是学科；后面的表按分数排过。"""
    inner = replace(style, total="none", ranks="none")
    pages = []
    for index, subject in enumerate(subjects):
        own = sorted(pupils, key=lambda pupil: -(pupil.marks[subject].value or 0)) if index else pupils
        pages.append(page_of(subject, own, (subject,), inner))
    return save(folder / "成绩.xlsx", *pages)


def long_table(folder: Path, pupils: list[TruePupil], subjects: Sequence[str], style: Style) -> Path:
    """一行一科。"""
    identity = identity_of(pupils, style)
    rng = style.rng
    head: Row = [field.lower for field in identity]
    rows: list[Row] = [
        *titles_of(style),
        [*head, rng.choice(["科目", "学科", "考试科目"]), rng.choice(["分数", "成绩", "得分"])],
    ]
    pairs = [(index, subject) for index in range(len(pupils)) for subject in subjects]
    if rng.random() < 0.5:
        pairs.sort(key=lambda pair: (subjects.index(pair[1]), pair[0]))
    for index, subject in pairs:
        full = f"（{FULL[subject]:g}）" if style.head in {"full", "slash"} else ""
        rows.append(
            [*(field.values[index] for field in identity), f"{subject}{full}", raw(pupils[index], subject)]
        )
    return save(folder / "成绩.xlsx", Page("Sheet1", rows))


STRUCTURES = (
    single_sheet,
    single_sheet,
    text_file,
    sheet_per_class,
    whole_and_per_class,
    stacked_blocks,
    blocks_beside,
    sheet_per_subject,
    long_table,
)


def _by_class(pupils: Sequence[TruePupil]) -> list[tuple[tuple[int, int], list[TruePupil]]]:
    keys = list(dict.fromkeys((pupil.grade or 0, pupil.no or 0) for pupil in pupils))
    return [(key, [pupil for pupil in pupils if (pupil.grade, pupil.no) == key]) for key in keys]


def _full_name(grade: int, no: int) -> str:
    return f"{LONG[grade]}（{no}）班"


def _spoiled(rng: random.Random, pupils: list[TruePupil]) -> list[TruePupil]:
    """随机几格换成各种文字；姓名随机垫空白。"""
    for index in rng.sample(range(len(pupils)), min(4, len(pupils))):
        text, value, state = rng.choice(WORDS)
        subject = rng.choice(list(pupils[index].marks))
        pupils[index] = with_mark(pupils[index], subject, Mark(value, state, text))
    return pupils
