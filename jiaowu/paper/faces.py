"""字体：随程序发布的四个，与公文用的、这台电脑上装了才有的四个；只说文件在哪里，不载入。"""

import os
import sys
from enum import Enum
from functools import cache
from pathlib import Path

from jiaowu.paths import resource


class Face(Enum):
    """字体；随程序发布的，值是 `resources/fonts/` 下的文件名（不带扩展名）。"""

    SANS = "NotoSansSC-Regular"
    BOLD = "NotoSansSC-Bold"
    SERIF = "NotoSerifSC-Bold"
    KAI = "LXGWWenKai-Regular"
    XIAO_BIAO_SONG = "XiaoBiaoSong"
    """小标宋：公文标题。这一个与以下三个，这台电脑装了才用。"""
    FANG_SONG = "FangSong"
    """仿宋：公文正文。"""
    KAI_TI = "KaiTi"
    """楷体：公文二级标题。"""
    HEI_TI = "SimHei"
    """黑体：公文一级标题。"""

    __hash__ = object.__hash__  # 每排一格都要查它；枚举自带的要调用 Python，慢几倍


FALLBACKS: dict[Face, tuple[Face, ...]] = {
    Face.SANS: (Face.KAI,),
    Face.BOLD: (Face.SANS, Face.KAI),
    Face.SERIF: (Face.SANS, Face.KAI),
    Face.KAI: (Face.SANS,),
    Face.XIAO_BIAO_SONG: (Face.SERIF, Face.SANS, Face.KAI),
    Face.FANG_SONG: (Face.KAI, Face.SANS),
    Face.KAI_TI: (Face.KAI, Face.SANS),
    Face.HEI_TI: (Face.BOLD, Face.SANS, Face.KAI),
}
"""字体缺某个字时依次改用的字体；正文体比楷体多收几千个扩展区的字。公文的字体没有装时，用它的第一个。"""

MACHINE_FILES: dict[Face, tuple[str, ...]] = {
    Face.XIAO_BIAO_SONG: (
        "FZXBSJW.TTF",
        "FZXBSJW--GB1-0.TTF",
        "方正小标宋简体.ttf",
        "方正小标宋_GBK.ttf",
        "STZHONGS.TTF",
    ),
    Face.FANG_SONG: ("仿宋_GB2312.ttf", "simfang.ttf", "FangSong.ttf", "STFANGSO.TTF"),
    Face.KAI_TI: ("楷体_GB2312.ttf", "simkai.ttf", "KaiTi.ttf", "STKAITI.TTF"),
    Face.HEI_TI: ("simhei.ttf", "SimHei.ttf", "STXIHEI.TTF"),
}
"""公文字体的文件名，前面的先用；不分大小写。"""


def font_path(face: Face) -> Path:
    """字体文件的位置；公文的字体没有装时，是代替它的。"""
    found = machine_path(face) if face in MACHINE_FILES else None
    if found is not None:
        return found
    return resource("fonts", f"{(FALLBACKS[face][0] if face in MACHINE_FILES else face).value}.ttf")


def machine_path(face: Face) -> Path | None:
    """这台电脑上装的公文字体；没有装为 None。"""
    installed = _installed()
    names = (name.casefold() for name in MACHINE_FILES[face])
    return next((installed[name] for name in names if name in installed), None)


@cache
def _installed() -> dict[str, Path]:
    """文件名（小写）→ 装着的字体。"""
    found: dict[str, Path] = {}
    for folder in font_folders():
        for path in sorted(folder.rglob("*.[tT][tT][fF]")):
            found.setdefault(path.name.casefold(), path)
    return found


def font_folders() -> tuple[Path, ...]:
    """系统放字体的文件夹，只列有的。"""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        folders = [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", local / "Microsoft/Windows/Fonts"]
    elif sys.platform == "darwin":
        folders = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    else:
        folders = [
            Path("/usr/share/fonts"),
            Path("/usr/local/share/fonts"),
            home / ".local/share/fonts",
            home / ".fonts",
        ]
    return tuple(folder for folder in folders if folder.is_dir())
