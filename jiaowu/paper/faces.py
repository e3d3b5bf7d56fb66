"""随程序发布的四个字体；只说文件在哪里，不载入（界面注册字体时也用它）。"""

from enum import Enum
from pathlib import Path

from jiaowu.paths import resource


class Face(Enum):
    """字体；值是 `resources/fonts/` 下的文件名（不带扩展名）。"""

    SANS = "NotoSansSC-Regular"
    BOLD = "NotoSansSC-Bold"
    SERIF = "NotoSerifSC-Bold"
    KAI = "LXGWWenKai-Regular"

    __hash__ = object.__hash__  # 每排一格都要查它；枚举自带的要调用 Python，慢几倍


FALLBACKS: dict[Face, tuple[Face, ...]] = {
    Face.SANS: (Face.KAI,),
    Face.BOLD: (Face.SANS, Face.KAI),
    Face.SERIF: (Face.SANS, Face.KAI),
    Face.KAI: (Face.SANS,),
}
"""字体缺某个字时依次改用的字体；正文体比楷体多收几千个扩展区的字。"""


def font_path(face: Face) -> Path:
    """字体文件的位置。"""
    return resource("fonts", f"{face.value}.ttf")
