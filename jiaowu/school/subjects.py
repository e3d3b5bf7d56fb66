"""学科的习惯次序、简称与各种写法，取自 data/codes/subjects.toml。"""

import tomllib
from collections.abc import Mapping
from functools import cache

from jiaowu.paths import shipped


def short_of(name: str) -> str:
    """学科的简称；没有列出的取首字。"""
    return _shorts().get(name, name[:1])


def position_of(name: str) -> int:
    """学科在成绩表上的先后，照文件里的次序；没有列出的排在最后。"""
    names = list(_shorts())
    return names.index(name) if name in names else len(names)


def spellings_of(name: str) -> tuple[str, ...]:
    """同一学科的各种写法（含 name 自己）；没有列出的只有它自己。"""
    return _spellings().get(name, (name,))


@cache
def _shorts() -> dict[str, str]:
    """规范名 → 简称。"""
    return {words[0]: shorts[0] for words, shorts in _entries()}


@cache
def _spellings() -> Mapping[str, tuple[str, ...]]:
    """每一种写法 → 同一学科的全部写法。"""
    return {word: words for words, _ in _entries() for word in words}


@cache
def _entries() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """各学科的（写法、简称）；没有简称的用写法。"""
    with shipped("codes", "subjects.toml").open("rb") as file:
        subjects = tomllib.load(file)["subject"]
    return tuple((tuple(each["words"]), tuple(each.get("short", each["words"]))) for each in subjects)
