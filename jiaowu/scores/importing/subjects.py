"""学科的两种名字：认同一科用规范名，显示照表里的写法（信息科技），简称补成全称（道法 → 道德与法治）。"""

from functools import cache

from jiaowu.scores.importing.headers import HeaderReading, read_subject
from jiaowu.scores.importing.words import dictionary


def written_name(reading: HeaderReading) -> str | None:
    """一格表头的学科 → 显示的名称。"""
    return _full_words().get(reading.shown or "", reading.subject)


@cache
def canonical_name(name: str) -> str:
    """显示的名称 → 规范名，用来认出别的表里的同一科；不认识的照旧。"""
    reading = read_subject(name)
    return reading.subject if reading is not None and reading.subject is not None else name


@cache
def _full_words() -> dict[str, str]:
    """各种写法 → 显示的名称。"""
    entries = dictionary("subjects")["subject"]
    words = {word: word for entry in entries for word in entry["words"]}
    return words | {short: name for entry in entries for short, name in entry.get("names", {}).items()}
