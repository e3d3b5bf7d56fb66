"""检查表的各项在编辑的表格里怎样写：一项一行文字，读回来还是那一项。"""

import re
from collections.abc import Mapping, Sequence

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import MODE_LABELS, GradeLine, Item, Mode, Step

TITLES = ("大项", "要点", "表头短名", "满分", "计分", "每处扣几分 / 各档", "附加分")
GROUP, TEXT, SHORT, FULL, MODE, DETAIL, BONUS = range(len(TITLES))
NEW_ROW = ("", "", "", "10", "打分", "", "")
YES, NO = "是", ""
_YES_WORDS = {"是", "附加", "附加分", "√", "y", "1"}
_NO_WORDS = {"", "否", "不", "×", "n", "0"}
_DEDUCTION = re.compile(r"^[-−–]?\s*(\d+(?:\.\d+)?)\s*(?:分)?\s*(?:[/每]\s*)?(\D*)$")
_STEP = re.compile(r"^(.*?)\s*(\d+(?:\.\d+)?)\s*分?$")


def row_of(item: Item) -> tuple[str, ...]:
    """一项 → 一行文字，次序同 TITLES。"""
    return (
        item.group,
        item.text,
        item.short,
        f"{item.full:g}",
        item.mode.label,
        _detail_of(item),
        YES if item.bonus else NO,
    )


def item_of(row: Sequence[str]) -> Item:
    """一行文字 → 一项；写法不对时报 UserError。"""
    mode = Mode(_mode_of(row[MODE]))
    per, unit, steps = _read_detail(mode, row[DETAIL])
    return Item(
        group=row[GROUP].strip(),
        text=row[TEXT].strip(),
        full=_number(row[FULL], "满分"),
        mode=mode,
        per=per,
        unit=unit,
        steps=steps,
        bonus=tidy(BONUS, row[BONUS]) == YES,
        short=row[SHORT].strip(),
    )


def tidy(column: int, text: str) -> str:
    """一格里键入的文字 → 存下的写法，如 计分 里键入“扣”就是“扣分”；写法不对时报 UserError。"""
    plain = text.strip()
    if column == FULL:
        return f"{_number(plain, '满分'):g}"
    if column == MODE:
        return MODE_LABELS[_mode_of(plain)]
    if column == BONUS:
        if plain.lower() not in _YES_WORDS | _NO_WORDS:
            raise UserError("附加分只能填“是”，不是就空着。")
        return YES if plain.lower() in _YES_WORDS else NO
    return plain


def grade_lines(text: str) -> tuple[GradeLine, ...]:
    """一行一等，如 A 90；最低一等不写分就是 0。写法不对时报 UserError。"""
    return tuple(GradeLine(name, low) for name, low in _pairs(text, "等第线", "A 90"))


def subtotals(text: str) -> dict[str, float]:
    """一行一个大项，如 教师批改 50。写法不对时报 UserError。"""
    return dict(_pairs(text, "小计", "教师批改 50"))


def lines_text(pairs: Sequence[tuple[str, float]]) -> str:
    """名称与分 → 一行一个。"""
    return "\n".join(f"{name} {value:g}" for name, value in pairs)


def texts_of(text: str) -> tuple[str, ...]:
    """一行一条 → 各条，空行不算。"""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _detail_of(item: Item) -> str:
    if item.mode is Mode.DEDUCTION:
        return f"{item.per:g}/{item.unit or '处'}"
    return "　".join(f"{step.name} {step.points:g}" for step in item.steps)


def _read_detail(mode: Mode, text: str) -> tuple[float, str, tuple[Step, ...]]:
    """扣分写“2/课时”；等第写“优 10 良 8 中 6”；打分可以分档，写每档从几分起。"""
    plain = text.strip()
    if mode is Mode.DEDUCTION:
        found = _DEDUCTION.match(plain)
        if found is None:
            raise UserError("扣分请写成“2/课时”，意思是每缺一课时扣 2 分。")
        return float(found[1]), found[2].strip() or "处", ()
    if mode in {Mode.YES_NO, Mode.SHARE} or not plain:
        return 0.0, "", ()
    return 0.0, "", tuple(Step(name, points) for name, points in _steps(plain))


def _steps(text: str) -> list[tuple[str, float]]:
    parts = re.findall(r"[^\d\s、，,;；]+\s*\d+(?:\.\d+)?", text)
    rest = re.sub(r"[^\d\s、，,;；]+\s*\d+(?:\.\d+)?", "", text)
    if not parts or rest.strip(" 、，,;；　"):
        raise UserError("各档请写成“优 10　良 8　中 6”，名称在前，分在后。")
    return [_pair(part, "各档", "优 10") for part in parts]


def _pairs(text: str, what: str, example: str) -> list[tuple[str, float]]:
    return [_pair(line, what, example) for line in texts_of(text)]


def _pair(text: str, what: str, example: str) -> tuple[str, float]:
    found = _STEP.match(text.strip())
    if found is None or not found[1].strip():
        raise UserError(f"{what}请写成“{example}”，名称在前，分在后。")
    return found[1].strip(), float(found[2])


def _mode_of(text: str) -> Mode:
    """计分方式；键入开头一个字就认得。"""
    plain = text.strip()
    labels: Mapping[Mode, str] = MODE_LABELS
    for mode, label in labels.items():
        if plain and label.startswith(plain):
            return mode
    raise UserError(f"计分方式只有 {'、'.join(labels.values())}。")


def _number(text: str, what: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise UserError(f"{what}应是一个数，请改正。") from error
