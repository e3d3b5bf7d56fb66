"""命令行参数：中文的帮助与报错，以及 --full、--lines 一类写法的读法。"""

import argparse
import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from jiaowu.errors import UserError

SEE_HELP = "用 jiaowu --help 查看用法。"

LINES = {"优秀": 85.0, "良好": 75.0, "及格": 60.0, "低分": 40.0}
"""四条线与默认的百分比，从高到低。"""

ERRORS = (
    (r"the following arguments are required: (.+)", "缺少 {0}，请补上后再试；"),
    (r"unrecognized arguments: (.+)", "不认识 {0}，请检查拼写；"),
    (r"argument (.+): expected .*argument", "{0} 后面要跟一个值；"),
    (r"argument (.+): invalid choice: '?(.*?)'?[, ].*\(choose from (.+)\)", "{0} 不能是“{1}”，可以是 {2}；"),
    (r"argument (.+): not allowed with argument (.+)", "{0} 与 {1} 不能同时用；"),
    (r"one of the arguments (.+) is required", "{0} 要选一个；"),
)
"""argparse 的英文报错 → 中文。"""


class Formatter(argparse.HelpFormatter):
    """中文的“用法”。"""

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """中文帮助、中文报错的解析器。"""

    def __init__(self, prog: str, description: str) -> None:
        """prog 是命令的写法，description 是它做什么。不收缩写：--f 究竟是哪一个，说不清就不猜。"""
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = "内容"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    @override
    def error(self, message: str) -> NoReturn:
        raise UserError(translate(message) + SEE_HELP)


def translate(message: str) -> str:
    """argparse 的报错 → 一句中文（以分号结尾，后面接怎么办）。"""
    for pattern, sentence in ERRORS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return sentence.format(*(part.replace("'", "") for part in found.groups()))
    return "命令写得不对；"


def read_pairs(text: str, option: str) -> dict[str, float]:
    """语文=100,数学=120 → 名称与数；全角标点也认。写错时报 UserError。"""
    pairs = {}
    for item in re.split(r"[,，、;；]", text):
        name, equals, number = re.sub(r"[＝:：]", "=", item).partition("=")
        if not equals or not name.strip():
            raise UserError(f"{option} 里的“{item}”看不懂，请写成“名称=数”，用逗号隔开。")
        pairs[name.strip()] = _number(number.strip(), option)
    return pairs


def _number(text: str, option: str) -> float:
    plain = re.fullmatch(r"(\d+(?:\.\d+)?)[%％分]?", text)
    if plain is None or not 0 < float(plain[1]) <= 10_000:
        raise UserError(f"{option} 里的“{text}”应是一个大于 0 的数，请改正。")
    return float(plain[1])


def full_marks(text: str) -> dict[str, float]:
    """--full 的值。"""
    return read_pairs(text, "--full")


def line_percents(text: str) -> tuple[float, ...]:
    """--lines 的值：优秀、良好、及格、低分占满分的百分比；没写的用默认。

    不在这里做成 LinePercents：那要载入 numpy，而读文件的子进程应当先动起来。
    """
    pairs = read_pairs(text, "--lines")
    unknown = [name for name in pairs if name not in LINES]
    if unknown:
        raise UserError(f"--lines 里没有“{unknown[0]}”这条线，可以是 {'、'.join(LINES)}。")
    percents = tuple((LINES | pairs).values())
    if not all(above >= below for above, below in pairwise((100.0, *percents))):
        raise UserError("--lines 要满足 100 ≥ 优秀 ≥ 良好 ≥ 及格 ≥ 低分，请改正。")
    return percents


def grade_number(text: str) -> int:
    """--grade 的值，1–12。"""
    if not re.fullmatch(r"\d{1,2}", text) or not 1 <= int(text) <= 12:
        raise UserError(f"--grade 应是 1 到 12 的整数（7 是七年级，10 是高一），不能是“{text}”。")
    return int(text)


def folder(text: str) -> Path:
    """文件夹的位置；空的不行。"""
    if not text.strip():
        raise UserError("文件夹的位置是空的，请写明。")
    return Path(text)
