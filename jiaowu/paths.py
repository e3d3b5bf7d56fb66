"""随程序发布的文件在哪里，用户的资料放在哪里。"""

import sys
from pathlib import Path

DATABASE_NAME = "jiaowu.db"


def bundle() -> Path:
    """程序自带文件的根：源码树，或打包后的解压目录。"""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def shipped(*parts: str) -> Path:
    """`data/` 下随程序发布的只读文件。"""
    return bundle().joinpath("data", *parts)


def resource(*parts: str) -> Path:
    """`resources/` 下的字体、图标、主题。"""
    return bundle().joinpath("resources", *parts)


def default_data_folder() -> Path:
    """这台电脑上保存用户资料的文件夹。"""
    import platformdirs  # noqa: PLC0415 — 分析文件用不到，读表格的子进程也用不到

    return Path(platformdirs.user_data_path("jiaowu", appauthor=False))
