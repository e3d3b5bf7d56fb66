"""读 .xlsx / .xlsm：寻常的表交给 calamine，其余逐格读，两条路结果相同。"""

from collections.abc import Sequence
from functools import cached_property

from jiaowu.sheets.calamine import open_book, raw_rows, shows_midnight
from jiaowu.sheets.grid import CellValue, Grid
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.outcome import TOO_LARGE, Refused, Sheets
from jiaowu.sheets.region import GAP_COLUMNS, grid, has_gap, level, settle
from jiaowu.sheets.xlsx_book import Book, Entry, read_book
from jiaowu.sheets.xlsx_scan import Scan, scan
from jiaowu.sheets.xlsx_sheet import Shared, SheetReader
from jiaowu.sheets.xlsx_strings import read_displays, read_strings
from jiaowu.sheets.zipped import Package, Stored

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"


def read(package: Package, limits: Limits) -> Sheets:
    """压缩包 → 网格与说明；损坏、加密、过大时拒读。"""
    book = read_book(package)
    left_out = [f"{e.left_out}“{e.name}”不是单元格表，没有读取。" for e in book.entries if e.left_out]
    reader = _BookReader(package, book, limits)
    grids = reader.read_all([entry for entry in book.entries if not entry.left_out])
    return Sheets(tuple(grids), (*left_out, *reader.notes))


class _BookReader:
    """读一个工作簿的各张表，单元格总数记在一处。"""

    def __init__(self, package: Package, book: Book, limits: Limits) -> None:
        self.notes: list[str] = []
        self._package = package
        self._book = book
        self._left = limits.cells

    def read_all(self, entries: Sequence[Entry]) -> list[Grid]:
        """先扫描，寻常的表一起交给 calamine，其余当场逐格读。"""
        grids: dict[int, Grid] = {}
        scans: dict[int, Scan] = {}
        with _Archive() as archive:
            for index, entry in enumerate(entries):
                data = self._package.read(entry.part)
                found = scan(data)
                if found is None or found.area > self._left:
                    grids[index] = self._read_slowly(entry, data)
                else:
                    archive.add_sheet(data)
                    scans[index] = found
            if scans:
                grids |= self._read_fast(entries, scans, archive)
        return [grids[index] for index in range(len(entries))]

    def _read_fast(
        self, entries: Sequence[Entry], scans: dict[int, Scan], archive: "_Archive"
    ) -> dict[int, Grid]:
        """calamine 取值，再补上错误值与合并、隐藏；calamine 读不了的退回逐格读。"""
        grids: dict[int, Grid] = {}
        try:
            opened = open_book(archive.complete(self._package, self._book))
        except Refused:
            opened = None
        for place, (index, found) in enumerate(scans.items()):
            try:
                rows = raw_rows(opened, place) if opened else None
            except Refused:
                rows = None
            if rows is None or _doubtful(rows):
                grids[index] = self._read_slowly(entries[index], self._package.read(entries[index].part))
            else:
                grids[index] = self._finish(entries[index], _patched(rows, found), found)
        return grids

    def _read_slowly(self, entry: Entry, data: bytes) -> Grid:
        """逐格读；数一数就知道装不下的不必读。"""
        if data.count(b"<v>") > self._left:
            raise Refused(TOO_LARGE)
        reader = SheetReader(self._shared, self._left)
        reader.read(data)
        rows, notes = settle(reader.cells, entry.name, self._left)
        self.notes.extend(notes)
        return self._finish(entry, rows, reader)

    def _finish(self, entry: Entry, rows: list[list[CellValue]], found: Scan | SheetReader) -> Grid:
        """扣去用掉的格数，组成网格。"""
        self._left -= len(rows) * (len(rows[0]) if rows else 0)
        if self._left < 0:
            raise Refused(TOO_LARGE)
        return grid(
            entry.name,
            rows,
            merges=found.merges,
            visibility=entry.visibility,
            hidden_rows=found.hidden_rows,
            hidden_columns=found.hidden_columns,
        )

    @cached_property
    def _shared(self) -> Shared:
        """逐格读才需要的共享文字与样式。"""
        book, package = self._book, self._package
        return Shared(
            strings=read_strings(package.read(book.strings)) if book.strings else (),
            displays=read_displays(package.read(book.styles)) if book.styles else (),
            epoch_1904=book.epoch_1904,
        )


class _Archive(Stored):
    """交给 calamine 的 .xlsx。"""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def add_sheet(self, sheet: bytes) -> None:
        """加一张工作表。"""
        self.add(f"xl/worksheets/sheet{self._count}.xml", sheet)
        self._count += 1

    def complete(self, package: Package, book: Book) -> bytes:
        """补上目录、共享文字与样式，交出整个文件。"""
        parts = ((book.strings, _STRINGS, "sharedStrings"), (book.styles, _STYLES, "styles"))
        kept = [(part, place, kind) for part, place, kind in parts if part]
        for part, place, _ in kept:
            self.add(place, package.read(part))
        links = [(f"worksheets/sheet{i}.xml", "worksheet") for i in range(self._count)]
        links += [(place.removeprefix("xl/"), kind) for _, place, kind in kept]
        self.add("xl/workbook.xml", _workbook_xml(self._count, epoch_1904=book.epoch_1904))
        self.add("xl/_rels/workbook.xml.rels", _relations_xml(links))
        self.add("_rels/.rels", _relations_xml([("xl/workbook.xml", "officeDocument")]))
        return self.finish()


def _workbook_xml(count: int, *, epoch_1904: bool) -> str:
    """只有目录的工作簿部分。"""
    sheets = "".join(f'<sheet name="s{i}" sheetId="{i + 1}" r:id="r{i}"/>' for i in range(count))
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><workbookPr date1904="{int(epoch_1904)}"/>'
        f"<sheets>{sheets}</sheets></workbook>"
    )


def _relations_xml(links: Sequence[tuple[str, str]]) -> str:
    """关系部分：第 i 条编号为 ri。"""
    body = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (target, kind) in enumerate(links)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{body}</Relationships>'


def _doubtful(rows: list[list[CellValue]]) -> bool:
    """calamine 给的不可全信：可能有离群的单元格，或日期格式下的负数。"""
    return has_gap(rows) or (bool(rows) and len(rows[0]) > GAP_COLUMNS) or shows_midnight(rows)


def _patched(rows: list[list[CellValue]], found: Scan) -> list[list[CellValue]]:
    """补上 calamine 当成空的错误值；它们可能在它给的范围之外。"""
    if not found.errors:
        return rows
    width = max(len(rows[0]) if rows else 0, *(column + 1 for _, column in found.errors))
    for (row, column), error in found.errors.items():
        while len(rows) <= row:
            rows.append([])
        line = rows[row]
        line.extend([None] * (width - len(line)))
        line[column] = error
    return level(rows)
