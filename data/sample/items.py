"""样例学校期中考试七年级数学的小题分与双向细目表：各题之和就是学生的成绩，固定种子。"""

import json
from collections.abc import Sequence
from math import exp
from pathlib import Path
from random import Random

SEED = 20261113
GRADE, SUBJECT, ENTRY_YEAR = 7, "数学", 2026
FACTS = {"setter": "七年级数学备课组", "reviewer": "教研组长", "source": "本校自主命题"}
CHOICES = 10
BLANK_SHARE = 0.01
AMBIGUOUS = "9"
"""故意出得不好的一题：错误选项 C 比答案更吸引人。"""
WEAK = {"2": ("绝对值",), "3": ("应用题",)}
"""班号 → 这个班学得不好的知识点。"""

PAPER = (
    *zip(
        map(str, range(1, 11)),
        ("选择题",) * 10,
        (3,) * 10,
        (
            "正负数",
            "数轴",
            "绝对值",
            "有理数运算",
            "科学记数法",
            "整式概念",
            "同类项",
            "绝对值",
            "数轴",
            "找规律",
        ),
        ("识记", "识记", "理解", "理解", "识记", "识记", "理解", "理解", "运用", "运用"),
        ("易", "易", "易", "中", "易", "易", "中", "中", "中", "难"),
        "BDACBADCBA",
        strict=True,
    ),
    *zip(
        map(str, range(11, 17)),
        ("填空题",) * 6,
        (3,) * 6,
        ("正负数", "绝对值", "科学记数法", "同类项", "有理数运算", "找规律"),
        ("识记", "理解", "识记", "理解", "理解", "运用"),
        ("易", "中", "易", "中", "中", "难"),
        ("",) * 6,
        strict=True,
    ),
    ("17(1)", "解答题", 4, "有理数运算", "理解", "易", ""),
    ("17(2)", "解答题", 4, "有理数运算", "理解", "中", ""),
    ("18", "解答题", 8, "整式加减", "理解", "中", ""),
    ("19", "解答题", 8, "整式加减", "理解", "中", ""),
    ("20", "解答题", 8, "数轴、绝对值", "运用", "中", ""),
    ("21", "解答题", 8, "一元一次方程", "理解", "中", ""),
    ("22(1)", "解答题", 4, "一元一次方程", "理解", "中", ""),
    ("22(2)", "解答题", 6, "应用题", "运用", "中", ""),
    ("23(1)", "解答题", 3, "应用题", "理解", "易", ""),
    ("23(2)", "解答题", 4, "应用题", "运用", "中", ""),
    ("23(3)", "解答题", 3, "应用题", "运用", "难", ""),
    ("24(1)", "解答题", 4, "找规律", "运用", "中", ""),
    ("24(2)", "解答题", 8, "找规律", "运用", "难", ""),
)
"""题号、题型、分值、知识点、能力层次、预估难度、答案；合计 120 分。"""
EASE = {"易": 1.6, "中": 0.4, "难": -1.2}
FULL = sum(row[2] for row in PAPER)


def write_items(folder: Path, exam: str, pupils: Sequence[tuple[str, int, float]]) -> None:
    """按（学号、班号、这一科的成绩）编出每人各题的得分与选项，写成 items.json。"""
    random = Random(SEED)  # noqa: S311 — 造样例，不是加密
    rows = {number: make_row(random, no, total) for number, no, total in pupils}
    data = {"exam": exam, "grade": GRADE, "subject": SUBJECT, "facts": FACTS, "items": PAPER, "rows": rows}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace('"20260', '\n"20260')
    (folder / "items.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def make_row(random: Random, no: int, total: float) -> tuple[list[int], str]:
    """一名学生各题的得分（合计正好是 total）与十道选择题的选项（- 为未填）。"""
    ability = 4.4 * (total / FULL - 0.6)
    wanted = [chance(row, ability, no) + random.gauss(0, 0.16) for row in PAPER]
    points = [0] * len(PAPER)
    for at, row in enumerate(PAPER):
        points[at] = row[2] * (random.random() < wanted[at]) if row[1] != "解答题" else 0
    fit(random, points, wanted, int(total))
    options = [choose(random, at, points[at] > 0) for at in range(CHOICES)]
    return points, "".join(options)


def chance(row: tuple[str, str, int, str, str, str, str], ability: float, no: int) -> float:
    """一题的得分率：难度、水平、这个班有没有学好。"""
    weak = any(tag in row[3] for tag in WEAK.get(str(no), ()))
    lift = -ability * 1.2 - 0.9 if row[0] == AMBIGUOUS else 0.0
    return 1 / (1 + exp(-(EASE[row[5]] + ability + lift - weak)))


def fit(random: Random, points: list[int], wanted: list[float], total: int) -> None:
    """解答题按得分率分去余下的分；分不完或不够分，就改几道客观题；原地修改。"""
    open_items = [at for at, row in enumerate(PAPER) if row[1] == "解答题"]
    closed = [at for at, row in enumerate(PAPER) if row[1] != "解答题"]
    room = sum(PAPER[at][2] for at in open_items)
    while not 0 <= total - sum(points) <= room:
        short = total - sum(points) > room
        places = [at for at in closed if (points[at] == 0) == short]
        at = max(places, key=lambda place: wanted[place] * (1 if short else -1))
        points[at] = PAPER[at][2] if short else 0
    for _ in range(total - sum(points)):
        places = [at for at in open_items if points[at] < PAPER[at][2]]
        at = max(
            places, key=lambda place: wanted[place] - points[place] / PAPER[place][2] + random.gauss(0, 0.05)
        )
        points[at] += 1


def choose(random: Random, at: int, right: bool) -> str:  # noqa: FBT001 — 对错就是数据
    """一道选择题选了哪项。"""
    answer: str = PAPER[at][6]
    if right:
        return answer
    if random.random() < BLANK_SHARE * 3:
        return "-"
    wrong = [letter for letter in "ABCD" if letter != answer]
    weights = [6, 1, 1] if PAPER[at][0] != AMBIGUOUS else [2 if letter != "C" else 14 for letter in wrong]
    return random.choices(wrong, weights)[0]
