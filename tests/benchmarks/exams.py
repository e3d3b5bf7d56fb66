"""造出来的大考试：固定种子，人数任意，写成一份规整的 .xlsx。"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import xlsxwriter

SUBJECTS = ("语文", "数学", "英语", "物理", "化学", "生物", "政治", "历史", "地理")
FULL_MARKS = (150.0, 150.0, 150.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0)
ABSENT = "缺考"
ABSENT_SHARE = 0.004
CLASS_SIZE = 50
CLASSES_PER_GRADE = 90
"""一个年级至多这么多班；人再多就把班扩大，班号保持两位数。"""

GRADES = ("七年级", "八年级", "九年级")
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "子一雨欣宇轩浩然梓涵思琪佳怡俊杰诗梦雪晨文博艺嘉明哲静婷志强建华晓东海燕春秋天乐安宁"


@dataclass(frozen=True, eq=False)
class SyntheticExam:
    """一次造出来的考试：path 是写好的 .xlsx，其余是同样内容的数组。"""

    path: Path
    numbers: list[str]
    names: list[str]
    classes: list[str]
    values: npt.NDArray[np.float64]
    """考生 × 学科，缺考为 NaN。"""

    def rows(self) -> Iterator[list[str | float]]:
        """逐行给出：考号、姓名、班级、各科成绩（缺考为文字）。"""
        for number, name, class_name, values in zip(
            self.numbers, self.names, self.classes, self.values.tolist(), strict=True
        ):
            yield [number, name, class_name, *(ABSENT if v != v else v for v in values)]  # noqa: PLR0124 — NaN


def write_exam(path: Path, pupils: int, seed: int = 20260901) -> SyntheticExam:
    """造 pupils 名考生的九科成绩，写到 path：首行表头，考号与缺考是文字，成绩是数。"""
    random = np.random.default_rng(seed)
    exam = SyntheticExam(
        path,
        [f"2026{i:06d}" for i in range(1, pupils + 1)],
        _names(random, pupils),
        _classes(pupils),
        _values(random, pupils),
    )
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("成绩")
        sheet.write_row(0, 0, ["考号", "姓名", "班级", *SUBJECTS])
        for row, cells in enumerate(exam.rows(), start=1):
            sheet.write_row(row, 0, cells)
    return exam


def _names(random: np.random.Generator, pupils: int) -> list[str]:
    """两三个字的姓名，难免同名。"""
    surnames = random.choice(list(SURNAMES), pupils)
    first = random.choice(list(GIVEN), pupils)
    second = random.choice([*GIVEN, "", ""], pupils)
    return ["".join(parts) for parts in zip(surnames, first, second, strict=True)]


def _classes(pupils: int) -> list[str]:
    """按考号次序分班；三千人是一个年级六十个班，五万人分在三个年级。"""
    per_grade = CLASS_SIZE * CLASSES_PER_GRADE
    grades = GRADES[-1:] if pupils <= per_grade else GRADES
    count = min(CLASSES_PER_GRADE * len(grades), max(1, pupils // CLASS_SIZE))
    labels = [f"{grades[i * len(grades) // count]}" for i in range(count)]
    numbers = [labels[:i].count(label) + 1 for i, label in enumerate(labels)]
    return [f"{labels[c]}{numbers[c]}班" for c in (np.arange(pupils) * count // pupils).tolist()]


def _values(random: np.random.Generator, pupils: int) -> npt.NDArray[np.float64]:
    """各科相关的成绩，以半分为单位，0 到满分；少数缺考。"""
    ability = random.normal(0.0, 1.0, (pupils, 1))
    noise = random.normal(0.0, 1.0, (pupils, len(SUBJECTS)))
    rates = 0.68 + 0.15 * (0.8 * ability + 0.6 * noise)
    values = np.round(np.clip(rates, 0.0, 1.0) * FULL_MARKS * 2) / 2
    values[random.random(values.shape) < ABSENT_SHARE] = np.nan
    return values
