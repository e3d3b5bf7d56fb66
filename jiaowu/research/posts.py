"""教研网络的四级与各岗位的职责，取自 data/codes/posts.toml。"""

import tomllib
from dataclasses import dataclass
from functools import cache

from jiaowu.paths import shipped


@dataclass(frozen=True)
class Post:
    """一个岗位。"""

    name: str
    level: int
    """教研网络的第几级，1 为校长。"""
    duties: tuple[str, ...]


@dataclass(frozen=True)
class NetworkLevel:
    """教研网络的一级。"""

    level: int
    name: str
    role: str
    """这一级做什么，如 落实抓。"""


@cache
def posts() -> tuple[Post, ...]:
    """各岗位，级别高的在前。"""
    raw = tomllib.loads(shipped("codes", "posts.toml").read_text(encoding="utf-8"))
    return tuple(Post(each["name"], each["level"], tuple(each["duties"])) for each in raw["post"])


@cache
def network() -> tuple[NetworkLevel, ...]:
    """教研网络的各级。"""
    raw = tomllib.loads(shipped("codes", "posts.toml").read_text(encoding="utf-8"))
    return tuple(NetworkLevel(each["level"], each["name"], each["role"]) for each in raw["network"])
