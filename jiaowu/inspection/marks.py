"""键入的字对一个要点是什么意思：数字、优良中差、√ ×、2处、-2；收下的写法怎样再写出来。"""

import re
import unicodedata
from itertools import pairwise

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import FULL, Item, Mode

SAME = frozenset({"同上", "〃", "″", '"', "''"})
"""照抄上一格的写法。"""
LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"优", "优秀", "A", "甲", "好"}),
    frozenset({"良", "良好", "B", "乙", "较好"}),
    frozenset({"中", "合格", "及格", "C", "丙", "一般"}),
    frozenset({"差", "不合格", "D", "丁", "较差"}),
)
"""第几等的各种写法。"""
LEVEL_PERCENTS = (95.0, 85.0, 70.0, 30.0)
"""打分的项填优良中差时得满分的百分之几：各等（90、80、60 为界）的组中值。"""
YES = frozenset({"√", "✓", "✔", "是", "有", "对", "Y", "1"})
NO = frozenset({"×", "✗", "✘", "X", "否", "无", "没有", "错", "N", "0"})
TICK, CROSS = "√", "×"
MOST_TIMES = 999
"""扣分至多记几处，再多是键错了。"""
HALF = 0.5
DIGITS = 9
"""几处是除出来的，舍去浮点的尾差。"""
NUMBER = re.compile(r"[+]?(\d+(?:\.\d+)?|\.\d+)")
DEDUCTED = re.compile(r"-(\d+(?:\.\d+)?|\.\d+)分?")
SHARE = re.compile(r"(\d+(?:\.\d+)?)(?:%|/(\d+(?:\.\d+)?))?")


def read_mark(item: Item, text: str) -> float | None:
    """键入的字 → 这一项填的数（含义见 checklists.Mode）；空白为 None。

    认不得、超过满分时报 UserError，一句话说这一项能填什么。
    """
    plain = normalised(text)
    if not plain:
        return None
    reader = {
        Mode.POINTS: _read_points,
        Mode.DEDUCTION: _read_deduction,
        Mode.LEVEL: _read_level,
        Mode.YES_NO: _read_yes_no,
        Mode.SHARE: _read_share,
    }[item.mode]
    return reader(item, plain)


def read_tick(title: str, text: str) -> bool:
    """键入的字是不是勾：√、1、是 为真，空白、×、0、否 为假；认不得时报 UserError，title 是哪一条。"""
    plain = normalised(text)
    if plain in YES:
        return True
    if not plain or plain in NO:
        return False
    raise UserError(f"“{title}”是一票否决：有这种情形就键入 1 或 √，没有就空着，不认得“{plain}”。")


def mark_text(item: Item, mark: float | None) -> str:
    """这一项填的数 → 收下的写法，再键入一遍得到同样的数。"""
    if mark is None:
        return ""
    if item.mode is Mode.LEVEL:
        return item.steps[int(mark)].name
    if item.mode is Mode.YES_NO:
        return TICK if mark else CROSS
    if item.mode is Mode.SHARE:
        return f"{mark * FULL:.10g}%"
    if item.mode is Mode.DEDUCTION and mark != int(mark):
        return f"-{mark * item.per:.10g}"
    return f"{mark:.10g}"


def hint_of(item: Item) -> str:
    """这一项填什么，一句话。"""
    unit = item.unit or "处"
    if item.mode is Mode.DEDUCTION:
        return f"{item.full:g} 分，填几{unit}，每{unit}扣 {item.per:g} 分；也可填 -{item.per:g}（扣几分）、√"
    if item.mode is Mode.LEVEL:
        return "填 " + "、".join(f"{step.name}（{step.points:g}）" for step in item.steps)
    if item.mode is Mode.YES_NO:
        return f"{item.full:g} 分，√ 或 1 是，× 或 0 否"
    if item.mode is Mode.SHARE:
        return f"{item.full:g} 分，不用填，按实有 ÷ 应有折算；要改就填比值，如 80%"
    words = "、".join(step.name for step in item.steps) or "优良中差"
    return f"0–{item.full:g} 分，也可填 {words}、√（满分）、-2（扣 2 分）"


def normalised(text: str) -> str:
    """比较用的写法：转半角、去空白、字母大写、各种减号统一。"""
    plain = "".join(unicodedata.normalize("NFKC", text).split()).upper()
    return plain.replace("−", "-").replace("–", "-").replace("—", "-")


def _read_points(item: Item, plain: str) -> float:
    if plain in {"√", "✓", "✔", "满", "满分"}:
        return item.full
    if plain in {"×", "✗", "✘", "X"}:
        return 0.0
    if (level := _level_of(item, plain)) is not None:
        return _middle(item, level)
    if less := DEDUCTED.fullmatch(plain):
        return _points_left(item, float(less[1]))
    found = NUMBER.fullmatch(plain.removesuffix("分"))
    if found is None:
        raise _refusal(item, plain)
    value = float(found[1])
    if value > item.full:
        raise UserError(f"“{item.title}”满分 {item.full:g}，不能填 {value:g}。")
    return value


def _points_left(item: Item, less: float) -> float:
    if less > item.full:
        raise UserError(f"“{item.title}”满分 {item.full:g}，扣不了 {less:g} 分。")
    return item.full - less


def _middle(item: Item, level: int) -> float:
    """第几档 → 这一档的组中值，舍入到半分；没有分档按优良中差的百分比。"""
    if item.steps:
        tops = (item.full, *(step.points for step in item.steps))
        high, low = tuple(pairwise(tops))[level]
        middle = (high + low) / 2
    else:
        middle = item.full * LEVEL_PERCENTS[level] / FULL
    return int(middle / HALF + 0.5) * HALF


def _read_deduction(item: Item, plain: str) -> float:
    unit = item.unit or "处"
    if plain in {"√", "✓", "✔", "无", "没有", "不扣"}:
        return 0.0
    if less := DEDUCTED.fullmatch(plain):
        return round((item.full - _points_left(item, float(less[1]))) / item.per, DIGITS)
    found = NUMBER.fullmatch(plain.removesuffix(unit.upper()).removesuffix("处").removesuffix("次"))
    if found is None or float(found[1]) != int(float(found[1])):
        raise _refusal(item, plain)
    if float(found[1]) > MOST_TIMES:
        raise UserError(f"“{item.title}”填的是几{unit}，{found[1]} 太多了，请核对。")
    return float(found[1])


def _read_level(item: Item, plain: str) -> float:
    level = _level_of(item, plain)
    if level is not None:
        return float(level)
    points = [f"{step.points:.10g}" for step in item.steps]
    number = plain.removesuffix("分")
    if number in points:
        return float(points.index(number))
    raise _refusal(item, plain)


def _level_of(item: Item, plain: str) -> int | None:
    """第几档（0 起）：这一项自己的档名，或优良中差、ABCD；不是为 None。"""
    names = [normalised(step.name) for step in item.steps]
    if plain in names:
        return names.index(plain)
    most = len(names) or len(LEVELS)
    return next((at for at, words in enumerate(LEVELS[:most]) if plain in words), None)


def _read_yes_no(item: Item, plain: str) -> float:
    if plain in YES or plain == f"{item.full:g}":
        return 1.0
    if plain in NO:
        return 0.0
    raise _refusal(item, plain)


def _read_share(item: Item, plain: str) -> float:
    found = SHARE.fullmatch(plain)
    if found is None:
        raise _refusal(item, plain)
    value = float(found[1])
    if plain.endswith("%"):
        return value / FULL
    if found[2] is not None:
        if not float(found[2]):
            raise UserError(f"“{item.title}”的应有数是 0，算不出完成率。")
        return value / float(found[2])
    if value > 1:
        raise UserError(f"“{item.title}”是完成率，请填 80%、0.8 或 12/15 这样的写法。")
    return value


def _refusal(item: Item, plain: str) -> UserError:
    return UserError(f"“{item.title}”不认得“{plain}”：{hint_of(item)}。")
