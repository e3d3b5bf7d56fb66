"""双向细目表 → 各小题：一行一题的，与知识点 × 能力层次的；原表印着的小计一并核对。"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from jiaowu.errors import UserError
from jiaowu.scores.blueprints import check_margins
from jiaowu.scores.importing.evidence import is_blank, to_number
from jiaowu.scores.importing.items_headers import STEM, cell_text, read_item_header
from jiaowu.scores.importing.words import dictionary, normalise, word_set
from jiaowu.scores.item_statistics import schemes
from jiaowu.scores.items import Item, in_paper_order
from jiaowu.sheets.grid import CellValue, Grid, Workbook

SEARCHED_ROWS = 15
FIELDS = ("label", "kind", "knowledge", "ability", "full", "expected", "answer")
_RANGE = re.compile(r"第?(\d{1,3})[-~—–至到](\d{1,3})(?:小?题)?")
_LABEL = re.compile(r"第?(\d{1,3})((?:\(\d{1,2}\)|[.]\d{1,2})*)(?:小?题)?")
_SPLIT = re.compile(r"[、,;，；\s]+")
_TIMES = re.compile(r"(\d+(?:\.\d+)?)分?[x×X*](\d+(?:\.\d+)?)")
_EACH = re.compile(r"(?:每|各)(?:小?题)?(\d+(?:\.\d+)?)分")
_CELL_ITEM = re.compile(
    r"第?(\d{1,3}(?:\(\d{1,2}\)(?!分))?)题?(?:\((\d+(?:\.\d+)?)分\)|:?(\d+(?:\.\d+)?)分)?"
)
MOST = 200


@dataclass(frozen=True)
class ParsedBlueprint:
    """读到的细目表，与对不上、按规则推定的各处。"""

    items: tuple[Item, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class _Header:
    """细目表的表头：各项在哪一列；abilities、expected 是打勾或填分值的列。"""

    rows: tuple[int, int]
    """第一行与数据的第一行。"""
    fields: dict[str, int]
    abilities: dict[str, int]
    expected: dict[str, int]


def parse_blueprint(workbook: Workbook) -> ParsedBlueprint:
    """一个文件里第一张认得出的细目表；没有时报 UserError。"""
    notes: tuple[str, ...] = ()
    for grid in workbook.grids:
        header = _find_header(grid)
        if header is not None and "label" in header.fields:
            return _read_rows(grid, header)
        if header is not None and header.abilities:
            parsed = _read_matrix(grid, header)
            if parsed.items:
                return parsed
            notes += parsed.notes
    told = f"里面只有分值、没有题号。{''.join(notes)}" if notes else "没有找到写着“题号”与“分值”的表头。"
    raise UserError(
        f"“{workbook.file}”不像双向细目表：{told}请照“题号、题型、知识点、能力层次、分值”排成一行一题。"
    )


# ---- 表头 ---------------------------------------------------------------------


def _find_header(grid: Grid) -> _Header | None:
    for top in range(min(SEARCHED_ROWS, len(grid.rows))):
        for depth in (2, 1):
            if top + depth <= len(grid.rows):
                found = _header_at(grid, top, depth)
                if found is not None:
                    return found
    return None


def _header_at(grid: Grid, top: int, depth: int) -> _Header | None:
    fields: dict[str, int] = {}
    abilities: dict[str, int] = {}
    expected: dict[str, int] = {}
    lower = [cell_text(value) for value in grid.rows[top + depth - 1]]
    upper = [cell_text(value) for value in grid.rows[top]]
    if depth == 2 and not any(text in ability_words() or text in _levels() for text in lower):
        return None
    for at, own in enumerate(lower):
        text = own or upper[at]
        if text in ability_words():
            abilities.setdefault(text, at)
        elif text in _levels():
            expected.setdefault(_levels()[text], at)
        else:
            name = next(
                (name for name in (*FIELDS, "total") if text in word_set(STEM, "blueprint", name)), None
            )
            if name is not None:
                fields.setdefault(name, at)
    enough = ("label" in fields and len(fields) + len(abilities) > 1) or len(abilities) > 1
    return _Header((top, top + depth), fields, abilities, expected) if enough else None


@cache
def ability_words() -> frozenset[str]:
    """能力层次的词。"""
    return word_set(STEM, "ability", "words")


@cache
def _levels() -> dict[str, str]:
    """预估难度的各种写法 → 易、中、难。"""
    words = dictionary(STEM)["expected"]
    return {normalise(word): level for level, group in words.items() for word in group}


# ---- 一行一题 -----------------------------------------------------------------


def _read_rows(grid: Grid, header: _Header) -> ParsedBlueprint:
    items: list[Item] = []
    notes: list[str] = []
    printed: list[float] = []
    kind = ""
    for row in range(header.rows[1], len(grid.rows)):
        texts = {name: _text(grid, row, at) for name, at in header.fields.items()}
        kind = texts.get("kind", "") or kind
        if _is_total([*texts.values(), _text(grid, row, 0)]):
            printed += [value for value in [to_number(texts.get("full", ""))] if value is not None]
            continue
        items += _row_items(grid, header, row, {**texts, "kind": kind}, notes)
    total = sum(item.full for item in items)
    if printed and abs(printed[-1] - total) > 0.005:
        notes.append(f"原表写的合计是 {printed[-1]:g} 分，各题分值加起来是 {total:g} 分。")
    return ParsedBlueprint(tuple(items[at] for at in in_paper_order(items)), tuple(dict.fromkeys(notes)))


def _row_items(
    grid: Grid, header: _Header, row: int, texts: dict[str, str], notes: list[str]
) -> Iterator[Item]:
    """一行写着一题，或 1-5 这样的几题；没有题号的行没有题。"""
    labels = expand_labels(texts["label"])
    knowledge = _tidy_tags(grid, row, header.fields.get("knowledge"))
    marked = {word: _text(grid, row, at) for word, at in header.abilities.items()}
    ability = texts.get("ability", "") or "、".join(word for word, text in marked.items() if text)
    points = [value for text in marked.values() if (value := _marked_points(text)) is not None]
    written = texts.get("full", "") or (f"{sum(points):g}" if points else "")
    each = _each_full(written, len(labels) or 1)
    if len(labels) > 1:
        notes.append(f"“{texts['label']}”一行是 {len(labels)} 题，每题按 {each:g} 分拆开，请核对。")
    answers = _answers(texts.get("answer", ""), len(labels))
    ticked = [level for level, at in header.expected.items() if _text(grid, row, at)]
    expected = ticked[0] if ticked else _expected(texts.get("expected", ""), notes)
    for label, answer in zip(labels, answers, strict=True):
        yield Item(label, each, texts["kind"], knowledge, ability, expected, answer)


def expand_labels(text: str) -> list[str]:
    """题号一格 → 各题号：1-5 是五题，1、3、5 是三题，21(1)(2) 是两小题；不是题号时为空。"""
    found: list[str] = []
    for part in filter(None, _SPLIT.split(text)):
        span = _RANGE.fullmatch(part)
        label = _LABEL.fullmatch(part)
        if span and 0 < int(span[2]) - int(span[1]) < MOST:
            found += [str(no) for no in range(int(span[1]), int(span[2]) + 1)]
        elif label:
            subs = re.findall(r"\d+", label[2])
            found += [f"{int(label[1])}({sub})" for sub in subs] or [str(int(label[1]))]
        elif read_item_header([part]).label:
            found.append(read_item_header([part]).label)
        else:
            return []
    return found


def _each_full(text: str, count: int) -> float:
    """分值一格 → 每题几分：10 是几题合计，2×5、每题2分 是每题 2 分；没有写为 0。"""
    each, times = _EACH.search(text), _TIMES.search(text)
    if each:
        return float(each[1])
    if times:
        pair = sorted((float(times[1]), float(times[2])), key=lambda value: value == count)
        return pair[0]
    number = to_number(text.removesuffix("分"))
    return (number or 0.0) / count


def _marked_points(text: str) -> float | None:
    """能力列里的分值；打的勾不是分值。"""
    return (
        None
        if text in word_set(STEM, "tick", "words") and text != "1"
        else to_number(text.removesuffix("分"))
    )


def _answers(text: str, count: int) -> list[str]:
    """几题的答案写在一格里：BADCA。"""
    plain = re.sub(r"[^A-Z]", "", text.upper())
    if count == 1:
        return [plain if plain and plain == re.sub(r"[\s、,]", "", text.upper()) else ""]
    return list(plain) if len(plain) == count else [""] * count


def _expected(text: str, notes: list[str]) -> str:
    number = to_number(text)
    if number is None or not 0 < number < 1:
        return _levels().get(text, text)
    bands = schemes("expected")[0]
    notes.append(f"预估难度写的是系数：{bands.name}。")
    return bands.band(number)


# ---- 知识点 × 能力层次 ------------------------------------------------------------


def _read_matrix(grid: Grid, header: _Header) -> ParsedBlueprint:
    """格里写着题号（可带分值）；只有分值时没有题，只核对小计。"""
    rows = [
        row for row in range(header.rows[1], len(grid.rows)) if any(not is_blank(v) for v in grid.rows[row])
    ]
    knowledge = header.fields.get("knowledge", 0)
    titles = {row: _text(grid, row, knowledge) for row in rows}
    total_row = next((row for row in rows if _is_total([titles[row], _text(grid, row, 0)])), None)
    body = [row for row in rows if titles[row] and row != total_row]
    items: dict[str, Item] = {}
    cells: dict[str, list[float]] = {}
    for row in body:
        cells[titles[row]] = []
        for ability, at in header.abilities.items():
            found = list(_cell_items(_text(grid, row, at), titles[row], ability))
            number = to_number(grid.rows[row][at])
            cells[titles[row]].append(number if number is not None else sum(item.full for item in found))
            for item in found:
                known = items.get(item.label)
                items[item.label] = item if known is None else _both(known, item)
    ordered = list(items.values())
    notes = _margins(grid, header, (body, total_row), titles, cells)
    return ParsedBlueprint(tuple(ordered[at] for at in in_paper_order(ordered)), notes)


def _cell_items(text: str, knowledge: str, ability: str) -> Iterator[Item]:
    if to_number(text) is not None:
        return
    for part in filter(None, re.split(r"[、,;，；\s]+", text)):
        match = _CELL_ITEM.fullmatch(part)
        if match:
            yield Item(match[1], float(match[2] or match[3] or 0), knowledge=knowledge, ability=ability)


def _both(known: Item, item: Item) -> Item:
    """同一题出现在几格里：知识点并在一起。"""
    tags = dict.fromkeys((*known.tags, *item.tags))
    return replace(known, full=known.full or item.full, knowledge="、".join(tags))


def _margins(
    grid: Grid,
    header: _Header,
    rows: tuple[Sequence[int], int | None],
    titles: dict[int, str],
    cells: dict[str, list[float]],
) -> tuple[str, ...]:
    body, total_row = rows
    total_column = header.fields.get("total", header.fields.get("full"))

    def number(row: int | None, column: int | None) -> float | None:
        return None if row is None or column is None else to_number(grid.rows[row][column])

    row_totals = {titles[row]: value for row in body if (value := number(row, total_column)) is not None}
    columns = [(word, number(total_row, at)) for word, at in header.abilities.items()]
    known = [(word, value) for word, value in columns if value is not None]
    usable = known if len(known) == len(columns) else []
    filled = {title: values for title, values in cells.items() if sum(values)}
    return check_margins(filled, row_totals, usable, number(total_row, total_column))


# ---- 一格 ---------------------------------------------------------------------


def _text(grid: Grid, row: int, column: int) -> str:
    """一格的文字（规范写法）。"""
    return cell_text(_value(grid, row, column))


def _value(grid: Grid, row: int, column: int) -> CellValue:
    """一格的值，合并的补全。"""
    value: CellValue = grid.rows[row][column]
    if not is_blank(value):
        return value
    covering = (m for m in grid.merges if m.left <= column <= m.right and m.top <= row <= m.bottom)
    merge = next(covering, None)
    return None if merge is None else grid.rows[merge.top][merge.left]


def _tidy_tags(grid: Grid, row: int, column: int | None) -> str:
    """知识点一格，照原来的写法，几个之间统一用顿号。"""
    value = None if column is None else _value(grid, row, column)
    return "" if value is None else "、".join(Item("", 0, knowledge=str(value).strip()).tags)


def _is_total(texts: Sequence[str]) -> bool:
    return any(text in word_set(STEM, "blueprint", "total") for text in texts)
