"""读 .xlsx / .xlsm：寻常的表交给 calamine，其余逐格读，两条路结果相同。"""

from collections.abc import Sequence
from functools import cached_property

from python_calamine import CalamineWorkbook

from jiaowu.sheets.calamine import open_book, raw_rows, shows_midnight
from jiaowu.sheets.gathering import Gathering
from jiaowu.sheets.grid import CellValue
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.outcome import TOO_LARGE, Refused, Sheets
from jiaowu.sheets.region import GAP_COLUMNS, has_gap, level
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
    reader = _BookReader(package, book, limits)
    for entry in book.entries:
        if entry.left_out:
            reader.gathering.note(entry.why_not())
    reader.read_all([entry for entry in book.entries if not entry.left_out])
    return reader.gathering.sheets()


class _BookReader:
    """读一个工作簿的各张表。"""

    def __init__(self, package: Package, book: Book, limits: Limits) -> None:
        self.gathering = Gathering(limits.cells)
        self._package = package
        self._book = book

    def read_all(self, entries: Sequence[Entry]) -> None:
        """先扫描全部，寻常的表装在一起由 calamine 打开，再按次序取值。"""
        with _Archive() as archive:
            scans = [self._scan(entry, archive) for entry in entries]
            opened = self._open(archive)
        place = 0
        for entry, found in zip(entries, scans, strict=True):
            rows = self._fast_rows(opened, place, found)
            place += found is not None
            if rows is None or found is None:
                self._read_slowly(entry)
            else:
                found.marks.visibility = entry.visibility
                self.gathering.add_level(entry.name, rows, found.marks)

    def _scan(self, entry: Entry, archive: "_Archive") -> Scan | None:
        """扫一张表；寻常的装进 archive，不寻常或铺得太开的返回 None。"""
        data = self._package.read(entry.part)
        found = scan(data)
        if found is None or found.area > self.gathering.left:
            return None
        archive.add_sheet(data)
        return found

    def _open(self, archive: "_Archive") -> CalamineWorkbook | None:
        """用 calamine 打开装好的表；没有或打不开时返回 None，改为逐格读。"""
        try:
            return open_book(archive.complete(self._package, self._book)) if archive.count else None
        except Refused:
            return None

    def _fast_rows(
        self, opened: CalamineWorkbook | None, place: int, found: Scan | None
    ) -> list[list[CellValue]] | None:
        """calamine 取值，再补上错误值；它读不了或不可全信时返回 None，改为逐格读。"""
        if opened is None or found is None:
            return None
        try:
            rows = raw_rows(opened, place)
        except Refused:
            return None
        return None if _doubtful(rows) else _patched(rows, found)

    def _read_slowly(self, entry: Entry) -> None:
        """逐格读；数一数就知道装不下的不必读。"""
        data = self._package.read(entry.part)
        if data.count(b"<v>") > self.gathering.left:
            raise Refused(TOO_LARGE)
        reader = SheetReader(self._shared, self.gathering.left)
        reader.read(data)
        reader.marks.visibility = entry.visibility
        self.gathering.add_cells(entry.name, reader.cells, reader.marks)

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
        self.count = 0

    def add_sheet(self, sheet: bytes) -> None:
        """加一张工作表。"""
        self.add(f"xl/worksheets/sheet{self.count}.xml", sheet)
        self.count += 1

    def complete(self, package: Package, book: Book) -> bytes:
        """补上目录、共享文字与样式，交出整个文件。"""
        parts = ((book.strings, _STRINGS, "sharedStrings"), (book.styles, _STYLES, "styles"))
        kept = [(part, place, kind) for part, place, kind in parts if part]
        for part, place, _ in kept:
            self.add(place, package.read(part))
        links = [(f"worksheets/sheet{i}.xml", "worksheet") for i in range(self.count)]
        links += [(place.removeprefix("xl/"), kind) for _, place, kind in kept]
        self.add("xl/workbook.xml", _workbook_xml(self.count, epoch_1904=book.epoch_1904))
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
