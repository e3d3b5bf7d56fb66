"""班级的写法：三(1)班、七(1)班、301、高一04班 …… → 年级与班号。"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from jiaowu.paths import shipped


@dataclass(frozen=True)
class ClassKey:
    """班级：年级 1–12（不知道时为 None）、班号（不知道时为 None）、原来的写法。"""

    grade: int | None
    no: int | None
    name: str

    @property
    def identity(self) -> tuple[int | None, int | None, str]:
        """同一个班的各种写法得到同一个值：年级、班号、科类（年级不明时连入学年份）；没有班号时用原来的写法。"""
        if self.no is None:
            return (self.grade, None, plain_text(self.name))
        entry = entry_of(self.name) if self.grade is None else ""
        return (self.grade, self.no, entry + stream_of(self.name))


@dataclass(frozen=True)
class ClassReading:
    """读出来的班级，以及可疑之处（没有时为 None）。"""

    key: ClassKey
    doubt: str | None = None


class Stage(StrEnum):
    """学段；301、2024级一类的写法要知道学段才读得出年级。"""

    PRIMARY = "primary"
    JUNIOR = "junior"
    SENIOR = "senior"

    @property
    def grades(self) -> range:
        """这个学段的年级。"""
        return {Stage.PRIMARY: range(1, 7), Stage.JUNIOR: range(7, 10), Stage.SENIOR: range(10, 13)}[self]


MAX_CLASS_NO = 60
"""班号最大到多少；再大的是别的数。"""

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "十": 10, "两": 2}
NUMERALS = "一二三四五六七八九十"
_BRACKETS = str.maketrans("【】〔〕[]{}〖〗", "()()()()()")
_BLANKS = re.compile(r"[\s\u00a0\u200b-\u200f\u3000\ufeff]+")
_DASHES = re.compile(r"[-—–−_·~]+")


def read_class(
    value: object, grade: int | None = None, *, stage: Stage | None = None, school_year: int | None = None
) -> ClassReading | None:
    """一格班级（文字、数或被表格软件改成的日期）→ 班级；空白或不是班级时为 None。

    grade 是别处（标题、年级列）写明的年级；stage、school_year（学年开始的公历年）用来读 301、2024级1班。
    认不出班号但有文字时，照原文作为一个班。
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, date):
        return _from_date(value, grade)
    if isinstance(value, int | float):
        return _from_number(value, grade, stage, school_year)
    return _from_text(str(value), grade, stage, school_year)


def sort_key(key: ClassKey) -> tuple[int, str, int, tuple[tuple[int, str], ...]]:
    """自然次序：年级、科类、班号；七(2)班在七(10)班之前，不知道的排在最后。"""
    stream = key.identity[2] if key.no is not None else ""
    return (key.grade or 99, stream, 999 if key.no is None else key.no, _natural(key.name))


def stage_in_text(text: str) -> Stage | None:
    """标题、校名里的学段。"""
    plain = plain_text(text)
    found = [
        stage for stage in Stage for word in _codes()["stage"][stage.value] if len(word) > 1 and word in plain
    ]
    if found:
        return found[0] if len(set(found)) == 1 else None
    match = re.search(r"(初|高)(?=\d{2,4}[级届])", plain)
    return None if match is None else {"初": Stage.JUNIOR, "高": Stage.SENIOR}[match[1]]


def infer_stage(texts: Iterable[object]) -> Stage | None:
    """一列班级的写法合起来看是哪个学段：有 401–601 的是小学，有 701 的是初中；看不出时为 None。"""
    grades = set()
    for text in texts:
        reading = read_class(text)
        if reading is not None and reading.doubt is None and reading.key.grade is not None:
            grades.add(reading.key.grade)
    stages = {stage for stage in Stage if grades & set(stage.grades)}
    return stages.pop() if len(stages) == 1 else None


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    """文字与数字分段比较，数字按大小。"""
    return tuple(
        (int(piece), "") if piece.isdigit() else (-1, piece)
        for piece in re.findall(r"\d+|\D+", plain_text(name))
    )


@lru_cache(maxsize=1 << 12)
def stream_of(name: str) -> str:
    """班名里年级与班号之间的字：高三理1班 → 理；没有时为空串。"""
    match = _full_pattern().fullmatch(plain_text(name))
    return (match["stream"] or "").strip("()") if match is not None else ""


@lru_cache(maxsize=1 << 12)
def entry_of(name: str) -> str:
    """班名里的入学或毕业年份：2024级1班 → 24级；1801班 → 18级；没有时为空串。"""
    plain = plain_text(name)
    match = ENTRY.search(plain) or _entry_code(plain)
    return "" if match is None else f"{int(match['year']) % 100}{match.groupdict().get('sort') or '级'}"


def _entry_code(plain: str) -> re.Match[str] | None:
    """1801、202401：入学年份接班号。"""
    return re.fullmatch(r"(?P<year>20[1-4]\d|1[3-9]|[23]\d)(?P<no>\d\d)班?", plain)


def grade_words() -> list[str]:
    """单独出现也认得出年级的词。"""
    return list(_codes()["grade"])


def short_grade_words() -> list[str]:
    """后面跟着班号才算年级的词。"""
    return list(_codes()["short"])


# ---- 文字 --------------------------------------------------------------------

ENTRY = re.compile(r"(?<!\d)(?P<year>20\d\d|[1-4]\d)(?P<sort>级|届)")
NO = r"(?:\d{1,2}|[" + NUMERALS + r"]{1,3})"
_STREAM_WORDS = (
    r"文科?|理科?|实验|重点|普通|国际|创新|火箭|宏志|卓越|平行|特长|艺术|体育|美术|物理|历史|物化|史政|[A-F]"
)
STREAM = rf"(?:\(?(?:{_STREAM_WORDS})\)?)?"


@cache
def _codes() -> dict[str, Any]:
    with shipped("codes", "classes.toml").open("rb") as file:
        return tomllib.load(file)


def plain_text(text: str) -> str:
    """去掉一切空白，全角转半角，括号统一为 ( )。"""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text)).translate(_BRACKETS)


def alternatives(words: Iterable[str]) -> str:
    """词表 → 正则的“或”，长词在前。"""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _full_pattern() -> re.Pattern[str]:
    """整格的班级：[学校]年级[科类]班号班。"""
    digits = r"[1-9](?=年)|(?:1[0-2]|[1-9])(?=\(\d)"
    grade = f"(?P<grade>{alternatives(grade_words())}|{alternatives(short_grade_words())}|{digits})"
    entry = r"[初高小]?(?:中|学)?(?P<entry>(?:20\d\d|[1-4]\d)[级届])"
    start = rf"[初高小G]|20\d\d[级届]|{alternatives(grade_words() + short_grade_words())}"
    school = rf"(?:.*?(?:学校|中学|小学|校区|一中|二中|三中|实验)(?={start}))?"
    return re.compile(
        rf"{school}(?:{grade}|{entry})?年?级?[-.]?(?P<stream>{STREAM})[-.]?\(?第?0*(?P<no>{NO})\)?班?级?",
        re.IGNORECASE,
    )


def grade_word(plain: str, stage: Stage | None = None) -> int | None:
    """文字（已去空白）里的年级词；没有，或有两个不同的年级时为 None。"""
    text = re.sub(r"(?:20)?\d\d[-—–~]?(?:20)?\d\d学年", "", plain)
    found = {_codes()["grade"][match[0].upper()] for match in _grade_finder().finditer(text)}
    if not found:
        short = re.search(rf"(?<![第{NUMERALS}\d])([一二三四五六七八九])\({NO}\)", text)
        short = short or re.search(r"(?<![第十])([一二三四五六七八九])\d{1,2}班", text)
        known = _by_stage(_codes()["short"][short[1]], None, stage) if short else None
        found = {known} if known else set()
    return found.pop() if len(found) == 1 else None


@cache
def _grade_finder() -> re.Pattern[str]:
    words = [word for word in grade_words() if not re.fullmatch(r"小[1-6一二三四五六]|G\d+", word)]
    return re.compile(
        rf"(?<![\d十])(?:(?:{alternatives(words)})(?!(?<=\d)\d)|^小[1-6一二三四五六]|(?<![A-Z])G(?:1[0-2]|[1-9])(?!\d))",
        re.IGNORECASE,
    )


def _from_text(
    text: str, grade: int | None, stage: Stage | None, school_year: int | None
) -> ClassReading | None:
    name = text.strip().strip("\u3000\u00a0\u200b\ufeff'")
    plain = _DASHES.sub("-", plain_text(name).strip("'`"))
    if not plain:
        return None
    if re.fullmatch(r"\d+", plain.removesuffix("班")):
        return _from_digits(plain.removesuffix("班"), name, grade, stage, school_year)
    pair = re.fullmatch(r"0?(1[0-2]|[1-9])[-.](\d{1,2})班?", plain)
    if pair is not None:
        return _from_pair(int(pair[1]), pair[2], name, grade, stage)
    match = _full_pattern().fullmatch(plain)
    if match is None:
        return ClassReading(ClassKey(grade or grade_word(plain, stage), None, name))
    written, doubt = _written_grade(match, grade, stage, school_year)
    return ClassReading(ClassKey(written, _count(match["no"]), name), doubt)


def _written_grade(
    match: re.Match[str], grade: int | None, stage: Stage | None, school_year: int | None
) -> tuple[int | None, str | None]:
    """写法里自带的年级；与别处写明的不一致时以自带的为准并说明。"""
    written: int | None = None
    if match["grade"]:
        word = match["grade"].upper()
        written = int(word) if word.isdigit() else _codes()["grade"].get(word) or _codes()["short"].get(word)
        if word not in _codes()["grade"]:
            written = _by_stage(written, grade, stage)
    elif match["entry"]:
        entry = ENTRY.match(match["entry"])
        known = stage or stage_in_text(match[0]) or _stage_of(grade)
        written = entry_grade(entry, known, school_year) if entry else None
    if written is None or grade is None or written == grade:
        return written or grade, None
    return written, f"“{match[0]}”与别处写的{grade}年级不一致。"


def _by_stage(written: int | None, grade: int | None, stage: Stage | None) -> int | None:
    """初中、高中里写的“三(1)班”是初三、高三。"""
    known = stage or _stage_of(grade)
    if written is not None and written <= 3 and known in {Stage.JUNIOR, Stage.SENIOR}:
        return written + known.grades.start - 1
    return written


def _stage_of(grade: int | None) -> Stage | None:
    return next((stage for stage in Stage if grade in stage.grades), None)


def entry_grade(match: re.Match[str], stage: Stage | None, school_year: int | None) -> int | None:
    """2024级 + 学段 + 学年 → 年级；2027届按毕业年份倒推。"""
    if stage is None or school_year is None:
        return None
    year = int(match["year"]) % 100 + 2000
    grades = stage.grades
    graduating = match.groupdict().get("sort") == "届"
    grade = grades[-1] - (year - school_year - 1) if graduating else grades[0] + school_year - year
    return grade if grade in grades else None


def _count(numeral: str) -> int | None:
    """班号：阿拉伯数字或中文数字（十二 → 12）。"""
    if numeral.isdigit():
        no = int(numeral)
    else:
        tens, _, ones = numeral.rpartition("十")
        no = (_DIGITS.get(tens, 1) * 10 if "十" in numeral else 0) + _DIGITS.get(ones, 0)
    return no if 0 < no <= MAX_CLASS_NO else None


# ---- 数字编码 -------------------------------------------------------------------


def _from_number(
    value: float, grade: int | None, stage: Stage | None, school_year: int | None
) -> ClassReading | None:
    if not 0 < value < 1e6:
        return None
    if value == int(value):
        return _from_text(str(int(value)), grade, stage, school_year)
    return _from_decimal(value, grade, stage)


def _from_decimal(value: float, grade: int | None, stage: Stage | None) -> ClassReading | None:
    """3.1：三(1)班；但 3.10 存成数以后也是 3.1，要请用户确认。"""
    text = f"{value:g}"
    whole, _, part = text.partition(".")
    if int(whole) not in range(1, 13) or len(part) > 2:
        return ClassReading(ClassKey(grade, None, text), f"看不懂班级“{text}”。")
    reading = _from_pair(int(whole), part, text, grade, stage)
    if part in {"1", "2"}:
        doubt = f"班级“{text}”是数，末尾的 0 会丢失：可能是{whole}({part})班，也可能是{whole}({part}0)班。"
        return ClassReading(reading.key, doubt)
    return reading


def _from_pair(first: int, second: str, name: str, grade: int | None, stage: Stage | None) -> ClassReading:
    """3-1、3.10、10-2：年级与班号。"""
    written = _by_stage(first, grade, stage)
    doubt = f"班级“{name}”与别处写的{grade}年级不一致。" if grade is not None and written != grade else None
    return ClassReading(ClassKey(written, _count(second.lstrip("0") or "0"), name), doubt)


def _from_date(value: date, grade: int | None) -> ClassReading:
    """“3-1”被表格软件改成了 3 月 1 日。"""
    name = f"{value.month}-{value.day}"
    written = _by_stage(value.month, grade, None)
    doubt = (
        f"班级被表格软件改成了日期 {value.month}月{value.day}日，按 {name} 读作{written}年级{value.day}班。"
    )
    return ClassReading(ClassKey(written, value.day, name), doubt)


def _from_digits(
    digits: str, name: str, grade: int | None, stage: Stage | None, school_year: int | None
) -> ClassReading:
    """纯数字：20（班号）、301（三年级1班）、0701、1003（高一3班）、1801（2018 级 1 班）、202401。"""
    number = int(digits)
    if len(digits) <= 2:
        return ClassReading(ClassKey(grade, number if 0 < number <= MAX_CLASS_NO else None, name))
    head, no = int(digits[:-2]), _count(digits[-2:].lstrip("0") or "0")
    if no is None or len(digits) > 6:
        return ClassReading(ClassKey(grade, None, name))
    if head > 12:
        match = _entry_code(digits)
        written = entry_grade(match, stage or _stage_of(grade), school_year) if match else None
        return ClassReading(ClassKey(written or grade, no, name))
    return _coded(head, no, name, grade, stage)


def _coded(head: int, no: int, name: str, grade: int | None, stage: Stage | None) -> ClassReading:
    """301：首位是年级；一至三可能是小学，也可能是初中、高中。"""
    written = _by_stage(head, grade, stage)
    doubt = None
    if grade is not None and written != grade:
        doubt = f"班级“{name}”与别处写的{grade}年级不一致。"
    elif grade is None and stage is None and head <= 3 and not re.match(r"0\d", name):
        doubt = f"班级“{name}”按{head}年级{no}班读；如果是初中或高中，请指定年级。"
    return ClassReading(ClassKey(written, no, name), doubt)
