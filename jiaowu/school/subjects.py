"""学科的习惯次序与简称，取自 data/codes/subjects.toml。"""

import tomllib
from functools import cache

from jiaowu.paths import shipped


def short_of(name: str) -> str:
    """学科的简称；没有列出的取首字。"""
    return _shorts().get(name, name[:1])


def position_of(name: str) -> int:
    """学科在成绩表上的先后，照文件里的次序；没有列出的排在最后。"""
    names = list(_shorts())
    return names.index(name) if name in names else len(names)


@cache
def _shorts() -> dict[str, str]:
    """规范名 → 简称。"""
    with shipped("codes", "subjects.toml").open("rb") as file:
        subjects = tomllib.load(file)["subject"]
    return {subject["words"][0]: subject.get("short", subject["words"])[0] for subject in subjects}
