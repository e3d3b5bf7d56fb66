"""分析结果 → 终端里的一张简表；按显示宽度对齐，汉字占两格。"""

import unicodedata
from collections.abc import Iterable, Sequence

from jiaowu.scores.analysis import Analysis, Group
from jiaowu.scores.figures import explain
from jiaowu.scores.measures import Measure
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.statistics import round_half_up

MOST_LINES = 20
"""可疑之处、略去的表最多各列多少行。"""

SUBJECT_TITLES = (
    "学科",
    "满分",
    "应考",
    "实考",
    "平均分",
    "优秀率",
    "良好率",
    "及格率",
    "低分率",
    "最高",
    "最低",
    "标准差",
)
CLASS_TITLES = ("班级", "应考", "实考", "总分平均", "与年级差", "全科及格率")

Cells = Sequence[str]


def summarise(parsed: ParsedExam, analysis: Analysis) -> str:
    """各科一行、各年级不同的满分、没有计入总分的人、各班一行，然后是略去的表与可疑之处。"""
    whole, *others = analysis.groups
    parts = [
        f"{len(analysis.matrix.pupils)} 名考生",
        aligned([SUBJECT_TITLES, *_subject_rows(analysis, whole)]),
    ]
    parts.append("\n".join(_grade_fulls(analysis)))
    parts.append("\n".join(explain(analysis, whole, analysis.total, Measure.MEAN).excluded))
    if len(others) > 1:
        parts.append(aligned([CLASS_TITLES, *(_class_row(analysis, group) for group in others)]))
    skipped = [f"{sheet.file} {sheet.sheet}：{sheet.why}" for sheet in parsed.layouts if not sheet.used]
    doubts = [f"{_place(each.sheet, each.cell, each.file)}：{each.text}" for each in parsed.problems]
    parts += [_listed("没有用上的表", skipped), _listed("请核对", doubts)]
    return "\n\n".join(part for part in parts if part)


def _subject_rows(analysis: Analysis, group: Group) -> Iterable[Cells]:
    for subject in analysis.subjects:
        cell = analysis.cell(group, subject)
        yield (
            subject.name,
            "/".join(dict.fromkeys(f"{lines.full:g}" for lines in analysis.own_lines(group, subject))),
            str(cell.enrolled),
            str(cell.sat),
            _number(cell.mean),
            *(_rate(rate) for rate in (cell.excellent_rate, cell.good_rate, cell.pass_rate, cell.low_rate)),
            "" if cell.highest is None else f"{cell.highest:g}",
            "" if cell.lowest is None else f"{cell.lowest:g}",
            _number(cell.sd),
        )


def _grade_fulls(analysis: Analysis) -> Iterable[str]:
    """各年级满分不同的学科，各是多少；没有人应考的年级略去。"""
    grades = analysis.groups[1 : 1 + analysis.roster.grade_groups]
    for subject in analysis.subjects:
        if not subject.is_sum and len(subject.grade_lines) > 1:
            cells = [(grade.title, analysis.cell(grade, subject)) for grade in grades]
            shown = "，".join(f"{title} {cell.lines.full:g}" for title, cell in cells if cell.enrolled)
            yield f"{subject.name}满分：{shown}；各率按各人本年级的线计。"


def _class_row(analysis: Analysis, group: Group) -> Cells:
    cell = analysis.cell(group, analysis.total)
    return (
        group.title,
        str(cell.enrolled),
        str(cell.sat),
        _number(cell.mean),
        _number(cell.diff),
        _rate(cell.all_pass_rate),
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{round_half_up(value, 2):.2f}"


def _rate(value: float | None) -> str:
    return "" if value is None else f"{round_half_up(value * 100, 2):.2f}%"


def _place(sheet: str, cell: str, file: str) -> str:
    return f"{file} {sheet}!{cell}" if cell else f"{file} {sheet}".strip()


def _listed(title: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    more = [f"……共 {len(lines)} 处，用 --json 看全部。"] if len(lines) > MOST_LINES else []
    return "\n".join([f"{title}：", *lines[:MOST_LINES], *more])


def aligned(rows: Sequence[Cells]) -> str:
    """第一列左对齐，其余右对齐。"""
    widths = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            [_pad(row[0], widths[0], left=False)]
            + [_pad(cell, room, left=True) for cell, room in zip(row[1:], widths[1:], strict=True)]
        ).rstrip()
        for row in rows
    )


def width(text: str) -> int:
    """终端里占多少格。"""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _pad(text: str, room: int, *, left: bool) -> str:
    blanks = " " * (room - width(text))
    return blanks + text if left else text + blanks
