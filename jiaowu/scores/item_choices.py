"""选择题各选项：全体、高分组、低分组各选多少，哪个干扰项出了问题。"""

from collections.abc import Sequence
from dataclasses import dataclass

from jiaowu.scores.item_statistics import PaperAnalysis
from jiaowu.scores.items import Item

LETTERS = "ABCD"
"""至少列出的选项；选的人里有别的字母时一并列出。"""
BLANK, SEVERAL = "未填", "多选"
Shares = tuple[float | None, float | None, float | None]
"""选的人占全体、高分组、低分组的比。"""
IDLE_SHARE = 0.05
"""选的人比这还少的干扰项不起作用。"""
EASY_SHARE = 0.80
"""答对的人有这么多时，干扰项少有人选是应当的。"""


@dataclass(frozen=True)
class OptionRow:
    """一个选项；各率为 0–1，没有人时为 None。"""

    option: str
    """字母，或 未填、多选。"""
    is_key: bool
    count: int
    share: float | None
    high_share: float | None
    low_share: float | None
    warning: str
    """干扰项的问题；没有为空串。"""


@dataclass(frozen=True)
class ItemChoices:
    """一道选择题的选项分布；n 是有填涂记录（含未填）的人数。"""

    item: Item
    n: int
    rows: tuple[OptionRow, ...]

    @property
    def suspicious(self) -> bool:
        """有比正确答案更强的干扰项。"""
        return any("超过" in row.warning for row in self.rows)


def choices_of(analysis: PaperAnalysis) -> tuple[ItemChoices, ...]:
    """有选项记录的各题。"""
    found = (_item_choices(analysis, at) for at in range(len(analysis.items)))
    return tuple(each for each in found if each.n)


def _item_choices(analysis: PaperAnalysis, at: int) -> ItemChoices:
    item = analysis.matrix.items[at]
    column = [row[at] for row in analysis.matrix.choices]
    groups = (
        [choice for choice in column if choice is not None],
        [choice for row in analysis.high.tolist() if (choice := column[row]) is not None],
        [choice for row in analysis.low.tolist() if (choice := column[row]) is not None],
    )
    seen = {letter for choice in groups[0] for letter in choice}
    options = [*sorted({*LETTERS, *seen, *item.answer}), *([SEVERAL] if len(item.answer) < 2 else []), BLANK]
    shares = {option: _shares(option, item.answer, groups) for option in options}
    rows = tuple(
        OptionRow(
            option,
            option in item.answer,
            sum(is_chosen(option, item.answer, choice) for choice in groups[0]),
            *shares[option],
            _warning(option, item.answer, shares),
        )
        for option in options
    )
    return ItemChoices(item, len(groups[0]), rows)


def is_chosen(option: str, key: str, choice: str) -> bool:
    """这份填涂算不算选了这一项；单选题涂了几个字母的算多选，多选题含这个字母就算。"""
    if option == BLANK:
        return not choice
    if option == SEVERAL:
        return len(choice) > 1
    return option in choice if len(key) > 1 else choice == option


def _shares(option: str, key: str, groups: tuple[list[str], list[str], list[str]]) -> Shares:
    whole, high, low = groups
    return _share(option, key, whole), _share(option, key, high), _share(option, key, low)


def _share(option: str, key: str, group: Sequence[str]) -> float | None:
    return sum(is_chosen(option, key, choice) for choice in group) / len(group) if group else None


def _warning(option: str, key: str, shares: dict[str, Shares]) -> str:
    """错误选项与正确答案相比；多选题与没有答案的题不比。"""
    if len(key) != 1 or option == key or option in {BLANK, SEVERAL}:
        return ""
    (own, own_high, own_low), (right, right_high, _) = shares[option], shares[key]
    if own is not None and right is not None and own > right:
        return "选的人超过正确答案"
    if own_high is not None and right_high is not None and own_high >= right_high > 0:
        return "高分组选它的不比正确答案少"
    if own_high is not None and own_low is not None and own_high > own_low:
        return "高分组比低分组更多选它"
    idle = own is not None and own < IDLE_SHARE and right is not None and right < EASY_SHARE
    return "很少有人选" if idle else ""
