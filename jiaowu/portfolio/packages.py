"""电子材料包：一个 zip，里面是成册的 PDF、全部佐证文件与一页目录 index.html，插上 U 盘就能看，不用装软件。"""

import errno
import os
import re
import tempfile
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path, PurePath

from jiaowu.errors import UserError
from jiaowu.progress import Progress

INDEX = "index.html"
BOOK = "成长档案.pdf"
FILES = "佐证材料"
LONGEST_NAME = 80
_BAD = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_STORED = frozenset(
    {".jpg", ".jpeg", ".png", ".gif", ".mp4", ".mp3", ".zip", ".docx", ".xlsx", ".pptx", ".pdf"}
)
"""本来就压缩过的，不再压。"""
PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #1f2933;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.6; }}
h1 {{ font-size: 1.6rem; margin-bottom: .2rem; }}
h2 {{ font-size: 1.1rem; margin-top: 2rem; border-bottom: 1px solid #d5dbe3; padding-bottom: .3rem; }}
p.soft, td.soft {{ color: #5b6b7c; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border: 1px solid #d5dbe3; padding: .35rem .6rem; text-align: left; vertical-align: top; }}
th {{ background: #f2f5f9; font-weight: 600; }}
a {{ color: #1c5fb0; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p class="soft">{subtitle}</p>
{body}
</body>
</html>
"""


@dataclass(frozen=True)
class PackedFile:
    """要放进去的一件佐证。"""

    kind: str
    """哪一种，也是所在的文件夹名。"""
    title: str
    """属于哪条记录。"""
    name: str
    """原来的文件名。"""
    day: date
    path: Path


@dataclass(frozen=True)
class PackageTable:
    """目录页上的一张表；各格都是文字。"""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Package:
    """一个包：目录页的标题与表、成册的 PDF、佐证文件。"""

    title: str
    subtitle: str
    tables: Sequence[PackageTable]
    book: Path | None
    """成册的 PDF；None 为不放。"""
    files: Sequence[PackedFile]


def write_package(package: Package, target: Path, progress: Progress) -> tuple[str, ...]:
    """把包写到 target（.zip），返回没有放进去的文件，一件一句；写不成时报 UserError，原文件不动。

    文件一块一块地读写，再大也不整个放进内存；取消时抛出 Cancelled，不留残余。
    """
    names = packed_names(package.files)
    missing: list[str] = []
    temporary: Path | None = None
    try:
        handle, made = tempfile.mkstemp(dir=target.parent, prefix=".jiaowu-", suffix=".tmp")
        temporary = Path(made)
        with os.fdopen(handle, "wb") as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
            kept: list[tuple[PackedFile, str]] = []
            for at, (each, name) in enumerate(zip(package.files, names, strict=True)):
                progress.step(f"正在放入“{each.name}”", at, len(names))
                if _put(packed, each.path, name):
                    kept.append((each, name))
                else:
                    missing.append(f"“{each.name}”（{each.title}）的文件不见了或读不了，没有放进去。")
            if package.book is not None:
                _put(packed, package.book, BOOK)
            packed.writestr(INDEX, index_page(package, kept))
        progress.check()
        temporary.replace(target)
    except OSError as error:
        raise UserError(_why_not(error, target)) from error
    finally:
        if temporary is not None:
            with suppress(FileNotFoundError):
                temporary.unlink()
    return tuple(missing)


def packed_names(files: Sequence[PackedFile]) -> list[str]:
    """各个文件在包里的路径：按种类分文件夹，名字收拾干净，同名的编号。"""
    taken: set[str] = set()
    names = []
    for each in files:
        clean = PurePath(_clean(each.name))
        stem, suffix = clean.stem, clean.suffix
        folder = f"{FILES}/{_clean(each.kind)}"
        name, number = f"{folder}/{stem}{suffix}", 1
        while name.casefold() in taken:
            number += 1
            name = f"{folder}/{stem}（{number}）{suffix}"
        taken.add(name.casefold())
        names.append(name)
    return names


def free_place(folder: Path, title: str, suffix: str) -> Path:
    """还没有被占用的名字：同名的后面加（2）、（3）……"""
    number, place = 1, folder / f"{title}{suffix}"
    while place.exists():
        number += 1
        place = folder / f"{title}（{number}）{suffix}"
    return place


def index_page(package: Package, kept: Sequence[tuple[PackedFile, str]]) -> str:
    """目录页；一切文字都转义，链接只指向包里的文件。"""
    parts = [f'<p><a href="{BOOK}">打开成册的 PDF</a></p>'] if package.book is not None else []
    parts += [
        _table(each.title, each.columns, [[escape(cell) for cell in row] for row in each.rows])
        for each in package.tables
    ]
    if kept:
        rows = [
            [
                escape(each.kind),
                f'<a href="{_link(name)}">{escape(each.name)}</a>',
                escape(each.title),
                f"{each.day:%Y-%m-%d}",
            ]
            for each, name in kept
        ]
        parts.append(_table("佐证材料", ("种类", "文件", "属于", "日期"), rows))
    return PAGE.format(title=escape(package.title), subtitle=escape(package.subtitle), body="\n".join(parts))


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    lines = "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<h2>{escape(title)}</h2>\n<table>\n<tr>{head}</tr>\n{lines}\n</table>"


def _link(name: str) -> str:
    """网页里的相对路径：百分号、井号要转写，其余照原样。"""
    return escape(name.replace("%", "%25").replace("#", "%23"), quote=True)


def _put(packed: zipfile.ZipFile, path: Path, name: str) -> bool:
    """放一个文件；读不了为假，写不进去时抛 OSError。"""
    method = zipfile.ZIP_STORED if path.suffix.lower() in _STORED else zipfile.ZIP_DEFLATED
    try:
        stream = path.open("rb")
    except OSError:
        return False
    with stream, packed.open(_info(name, method), "w", force_zip64=True) as out:
        while piece := stream.read(1 << 20):
            out.write(piece)
    return True


def _info(name: str, method: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = method
    info.external_attr = 0o644 << 16
    return info


def _clean(name: str) -> str:
    """能做文件名的样子；空的写作“未命名”。"""
    tidy = PurePath(_BAD.sub("_", name).strip(" .") or "未命名")
    return tidy.stem[:LONGEST_NAME] + tidy.suffix[:12]


def _why_not(error: OSError, target: Path) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return f"磁盘已满（或 U 盘的格式放不下这么大的文件），“{target.name}”没有写成。请清理或换一个盘再试。"
    return (
        f"“{target.name}”没有写成（{error.strerror or error}）。"
        "请检查文件夹能不能写、旧文件是不是正开着，或另选一个文件夹。"
    )
