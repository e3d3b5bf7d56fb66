"""认用户给的上报表：表头的字、{{字段}}，或“姓名：____”一类的登记表。"""

from collections.abc import Iterator
from dataclasses import replace

from jiaowu.errors import UserError
from jiaowu.sheets.grid import Grid, Workbook
from jiaowu.teachers.importing.rosters_headers import find_header
from jiaowu.teachers.importing.timetable_words import text_of
from jiaowu.teachers.importing.words import IGNORED, placeholders_in, role_of, skip_words
from jiaowu.teachers.templates import COMMON, FormSheet, Slot

FORM_ROWS = 60
"""登记表至多看几行。"""
FEWEST_LABELS = 4
"""至少几处“姓名、空格”才算登记表。"""
DATED = frozenset({"birth", "started", "title_since"})


def read_form(book: Workbook) -> tuple[FormSheet, ...]:
    """工作簿 → 能填的各张表；一张也认不出时报 UserError。"""
    found = tuple(sheet for grid in book.grids if (sheet := _read_sheet(grid)) is not None)
    if not found:
        raise UserError(
            "这份表里没有认出要填的地方。"
            "请确认有“姓名”一类的表头，或在要填的格里写上 {{姓名}}、{{职称}} 等字段。"
        )
    return found


def _read_sheet(grid: Grid) -> FormSheet | None:
    marked = list(_marked(grid))
    own = [slot for slot in marked if slot.role not in COMMON]
    common = tuple(slot for slot in marked if slot.role in COMMON)
    if own:
        if len({slot.row for slot in own}) > 1 or len(own) == 1:
            return FormSheet(grid.name, True, tuple(marked))  # noqa: FBT003 — 一位教师一张
        first = own[0].row
        return FormSheet(grid.name, False, (*own, *common), first, _capacity(grid, first, own))  # noqa: FBT003 — 一行一位
    found = _labelled_sheet(grid) or _listed(grid)
    if found is None:
        return FormSheet(grid.name, True, common) if common else None  # noqa: FBT003 — 同上
    return replace(found, slots=(*found.slots, *common))


def _labelled_sheet(grid: Grid) -> FormSheet | None:
    labelled = list(_labelled(grid))
    if len(labelled) < FEWEST_LABELS or len({slot.row for slot in labelled}) == 1:
        return None
    return FormSheet(grid.name, True, tuple(labelled))  # noqa: FBT003 — 一位教师一张


def _marked(grid: Grid) -> Iterator[Slot]:
    """写着 {{字段}} 的格；一格里可以有几个。"""
    for row, cells in enumerate(grid.rows):
        for column, cell in enumerate(cells):
            for written in placeholders_in(cell):
                yield _slot(row, column, written, str(cell))


def _labelled(grid: Grid) -> Iterator[Slot]:
    """“姓名”右边空着的格：登记表。"""
    spans = {(merge.top, merge.left): merge for merge in grid.merges}
    for row, cells in enumerate(grid.rows[:FORM_ROWS]):
        for column, cell in enumerate(cells):
            role = role_of(cell)
            if role is None or role == IGNORED:
                continue
            merge = spans.get((row, column))
            right = (merge.right if merge else column) + 1
            if right < len(cells) and not text_of(cells[right]):
                yield _slot(row, right, text_of(cell), None)


def _listed(grid: Grid) -> FormSheet | None:
    """表头下面一行一位。"""
    header = find_header(grid)
    if header is None:
        return None
    first = header.bottom + 1
    while first < len(grid.rows) and _is_example([text_of(cell) for cell in grid.rows[first]]):
        first += 1
    slots = []
    used: set[str] = set()
    for column, heading in sorted(header.headings.items()):
        role = heading.role if heading.role not in {IGNORED, *used} else None
        used |= {role} if role else set()
        slots.append(Slot(first, column, heading.text, role, None, _is_monthly(heading.text, role)))
    return FormSheet(grid.name, False, tuple(slots), first, _capacity(grid, first, slots))  # noqa: FBT003 — 一行一位


def _slot(row: int, column: int, written: str, pattern: str | None) -> Slot:
    role = role_of(written)
    known = role if role != IGNORED else None
    return Slot(row, column, written, known, pattern, _is_monthly(written, known))


def _is_monthly(written: str, role: str | None) -> bool:
    """表头写的是“年月”，没有“日”。"""
    return role in DATED and "年月" in written and "日" not in written


def _is_example(texts: list[str]) -> bool:
    skip = skip_words()
    written = [text for text in texts if text]
    return bool(written) and (
        written[0].startswith(("例", "示例", "样例"))
        or any(word in text for text in written for word in skip["anywhere"])
    )


def _capacity(grid: Grid, first: int, slots: list[Slot]) -> int | None:
    """到下面第一行写着别的字之前有几行；只有序号的行算空的。"""
    serial = {slot.column for slot in slots if slot.role == "serial"}
    marked = slots[0].pattern is not None if slots else False
    start = first + 1 if marked else first
    for at in range(start, len(grid.rows)):
        cells = grid.rows[at]
        if any(text_of(cell) for column, cell in enumerate(cells) if column not in serial):
            return max(at - first, 1) if at > first else 0
        if any(not text_of(cells[column]).isdigit() and text_of(cells[column]) for column in serial):
            return at - first
    return None
