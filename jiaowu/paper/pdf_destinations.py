"""在写好的 PDF 末尾补一段：各附件的书签名称指向哪一页。

画正文时附件还没有接上，目录与大纲里只写了名称；PDFium 没有登记名称的接口，于是照 PDF 的规矩在文件末尾
追加一个新的目录字典（增量更新），前面的字节不动。
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

TAIL = 64
"""文件末尾这么多字节里有 startxref。"""

FREE = b"f"

PIECE = 1 << 16

PREVIOUS = re.compile(rb"/Prev\s+(\d+)\s*")


def add_destinations(path: Path, targets: Mapping[str, int], pages: int) -> None:
    """path 是 PDFium 写的文件，共 pages 页；targets 是名称 → 页（0 起）。

    读不懂文件的结构时不改它：书照样能看能印，只是附件的书签点了不动。
    """
    with path.open("r+b") as stream:
        update = _update(stream, targets, pages)
        if update:
            stream.seek(0, 2)
            stream.write(update)


def _update(stream: BinaryIO, targets: Mapping[str, int], pages: int) -> bytes:
    """要追加的一段；读不懂时为空。"""
    end = stream.seek(0, 2)
    stream.seek(max(0, end - TAIL))
    start = re.search(rb"startxref\s+(\d+)", stream.read())
    if start is None:
        return b""
    offsets, trailer = _tables(stream, int(start[1]))
    root = re.search(rb"/Root\s+(\d+)\s+0\s+R", trailer)
    if root is None:
        return b""
    catalog = _object(stream, offsets, int(root[1]))
    kids = _kids(stream, offsets, catalog)
    if len(kids) != pages:
        return b""
    names = b"".join(b"/%b[%d 0 R/Fit]" % (key.encode("ascii"), kids[at]) for key, at in targets.items())
    changed = catalog.replace(b"<<", b"<</Dests<<" + names + b">>", 1)
    body = b"\r\n%b 0 obj\r\n%bendobj\r\n" % (root[1], changed)
    rest = b"xref\r\n%b 1\r\n%010d 00000 n\r\ntrailer\r\n%b\r\nstartxref\r\n%d\r\n%%%%EOF\r\n"
    chained = _without_previous(trailer).replace(b"<<", b"<</Prev %b" % start[1], 1)
    return body + rest % (root[1], end + len(b"\r\n"), chained, end + len(body))


def _tables(stream: BinaryIO, place: int) -> tuple[dict[int, int], bytes]:
    """各次写下的对象表合起来：对象号 → 在文件里的位置（后写的为准）；与最后一次的末尾字典。"""
    offsets: dict[int, int] = {}
    last = b""
    seen: set[int] = set()
    while place not in seen:
        seen.add(place)
        table, _, trailer = _until(stream, place, b"startxref").partition(b"trailer")
        offsets = _entries(table) | offsets
        last = last or trailer.strip()
        previous = PREVIOUS.search(trailer)
        place = int(previous[1]) if previous else place
    return offsets, last


def _without_previous(trailer: bytes) -> bytes:
    return PREVIOUS.sub(b"", trailer, count=1)


def _entries(table: bytes) -> dict[int, int]:
    """一张对象表：对象号 → 在文件里的位置。"""
    offsets: dict[int, int] = {}
    number = 0
    for line in table.splitlines()[1:]:
        words = line.split()
        if len(words) == 2:
            number = int(words[0])
        elif len(words) == 3:
            if words[2] != FREE:
                offsets[number] = int(words[0])
            number += 1
    return offsets


def _kids(stream: BinaryIO, offsets: Mapping[int, int], catalog: bytes) -> list[int]:
    """各页的对象号，照页的次序；页树不是一层时不全，由调用者看数目。"""
    pages = re.search(rb"/Pages\s+(\d+)\s+0\s+R", catalog)
    if pages is None:
        return []
    kids = re.search(rb"/Kids\s*\[([^\]]*)\]", _object(stream, offsets, int(pages[1])))
    return [int(number) for number in re.findall(rb"(\d+)\s+0\s+R", kids[1])] if kids else []


def _object(stream: BinaryIO, offsets: Mapping[int, int], number: int) -> bytes:
    """一个对象的内容，到 endobj 为止；没有就是空的。"""
    if number not in offsets:
        return b""
    return _until(stream, offsets[number], b"endobj").partition(b"obj")[2].lstrip()


def _until(stream: BinaryIO, place: int, mark: bytes) -> bytes:
    """从 place 读到 mark 之前；没有 mark 就是空的。"""
    stream.seek(place)
    found = b""
    while mark not in found:
        piece = stream.read(PIECE)
        if not piece:
            return b""
        found += piece
    return found.partition(mark)[0]
