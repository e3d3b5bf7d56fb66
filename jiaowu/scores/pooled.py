"""全体的统计：各年级的线不同的学科，各人按本年级的线数人数、算得分率。"""

from collections.abc import Sequence

from typing_extensions import override

from jiaowu.scores.cells import Level, Rules, line_units
from jiaowu.scores.columns import AnalysedSubject, Columns
from jiaowu.scores.groups import Roster
from jiaowu.scores.matrix import SubjectLines
from jiaowu.scores.statistics import Integers


class Pooled(Level):
    """几个年级合成的一段；平均分、分位、标准差仍按原始分，分数段按最高的满分分。"""

    def __init__(self, columns: Columns, roster: Roster, rules: Rules) -> None:
        """总分各列只有满分等于全体主要满分的考生。"""
        self._grades = roster.grades
        self._scores = columns.whole.scores
        found = {subject.index: _own_lines(subject) for subject in columns.subjects}
        self._own = {column: own for column, own in found.items() if len(own) > 1}
        common = [(subject.lines,) for subject in columns.subjects]
        super().__init__(columns, columns.whole, roster.everyone, common, rules)

    @override
    def own_lines(self, column: int, segment: int) -> Sequence[SubjectLines]:
        return self._own.get(column) or super().own_lines(column, segment)

    @override
    def full(self, column: int, segment: int) -> float:
        return max(lines.full for lines in self.own_lines(column, segment))

    @override
    def score_rate(self, column: int, segment: int) -> float | None:
        if column not in self._own or self.mean(column, segment) is None:
            return super().score_rate(column, segment)
        sums: list[float] = self._grades.sum_in(self._scores.values[[column]])[0].tolist()
        shares = sum(total / lines.full for total, lines in zip(sums, self._own[column], strict=True))
        return shares / self._divisor(column, segment)

    @override
    def _reach(self, column: int) -> Integers:
        if column not in self._own:
            return super()._reach(column)
        own = self._grades.spread(line_units(self._own[column]).T)
        reached: Integers = ((self._scores.units[column] >= own) & self._scores.valid[column]).sum(axis=1)
        return reached[None, :]


def _own_lines(subject: AnalysedSubject) -> Sequence[SubjectLines]:
    """各年级计入全体的考生用的线；都用共同的线时只有一项。

    总分只取与全体满分相同的年级的线：别的年级里计入的考生，满分与本年级的多数人不同。
    """
    common, own = subject.lines, subject.grade_lines
    if subject.is_sum:
        own = tuple(lines if lines.full == common.full else common for lines in own)
    return own if any(lines != common for lines in own) else (common,)
