"""花名册里的一格 → 要存的值；看不懂的记进 doubts，一项一句，不猜。"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jiaowu.school.id_numbers import IdNumber, read_id_number
from jiaowu.sheets.grid import CellError, CellValue
from jiaowu.students.names import read_number
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.importing.timetable_words import text_of

EPOCH = date(1899, 12, 30)
SERIALS = range(7_000, 73_051)
"""表格软件里 1919 年至 2099 年的日期序列号。"""
MONTHS = range(1, 13)
EMPTY = frozenset({"", "无", "否", "没有", "-", "--", "—", "——", "/", "\\", "暂无", "未知", "空"})
"""等于没有写。"""
MASK = "*"
"""遮住的号码等于没有写。"""
_SEXES = {"男": "1", "女": "2", "1": "1", "2": "2"}
_MONTH = re.compile(r"(\d{4})[-./年\s]+(\d{1,2})月?")
_DAY = re.compile(r"(\d{4})[-./年\s]+(\d{1,2})[-./月\s]+(\d{1,2})日?(?: 00:00(?::00)?)?")
_PACKED = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})?")
_PARTS = re.compile(r"[、,，;；\n]+|/(?=\S)")
_PHONE = re.compile(r"1\d{10}|0?\d{2,4}-?\d{7,8}(?:-\d{1,5})?|\d{5,8}")


@dataclass(frozen=True)
class Moment:
    """读出来的日期；只写到月的记作当月 1 日，monthly 为真。"""

    day: date
    monthly: bool = False


def read_moment(value: CellValue, label: str, doubts: list[str], hint: date | None = None) -> Moment | None:
    """各种写法的日期：1998.9、199809、1998年9月、1998-09-01、36039（序列号）；空的为 None。

    hint 是别处（身份证号）知道的日期，用来分清存成数以后末尾的 0 丢了的 1998.1。
    """
    if isinstance(value, datetime):
        return Moment(value.date())
    if isinstance(value, date):
        return Moment(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_number(float(value), label, doubts, hint)
    text = text_of(value)
    if text in EMPTY:
        return None
    found = _from_text(text.rstrip("."))
    if found is None:
        why = "只有年份" if re.fullmatch(r"\d{4}年?", text) else "看不懂"
        doubts.append(f"{label}“{text}”{why}，没有使用。")
    return found


def read_identity(value: CellValue, doubts: list[str]) -> IdNumber | None:
    """身份证号；疑问里不写出号码。"""
    if isinstance(value, int | float) and not isinstance(value, bool):
        doubts.append("身份证号存成了数，末尾几位已丢失，没有使用；请在原表把这一列设为文本后重填。")
        return None
    text = text_of(value)
    if text in EMPTY or MASK in text:
        return None
    reading = read_id_number(text)
    if reading.doubt:
        doubts.append(f"{reading.doubt.rstrip('。')}；号码没有使用。")
    return reading.number


def read_own_number(value: CellValue, doubts: list[str]) -> str | None:
    """工号；丢了位数的不用。"""
    if isinstance(value, CellError):
        doubts.append(f"工号一格是错误值 {value.code}，没有使用。")
        return None
    reading = read_number(value)
    if reading.doubt:
        doubts.append(reading.doubt.replace("号码", "工号", 1))
    return reading.text


def read_sex(value: CellValue, doubts: list[str]) -> str | None:
    """性别：男、女、1、2、男性、男|1。"""
    text = text_of(value).partition("|")[0].strip().removesuffix("性")
    if text and text not in EMPTY and text not in _SEXES:
        doubts.append(f"性别“{text}”看不懂，没有使用。")
    return _SEXES.get(text)


def read_code(wanted: CodeList, value: CellValue, label: str, doubts: list[str]) -> str | None:
    """名称、旧名、代码，或“本科|10503” → 代码；不认识的列出来。"""
    text = text_of(value)
    if text in {"", "-", "—", "——", "/"}:
        return None
    found = codes.read(wanted, text)
    if found is None and text not in EMPTY:
        doubts.append(unknown(label, text))
    return found


def read_titles(value: CellValue, doubts: list[str]) -> str | None:
    """职称：旧的名称换成统一后的。"""
    text = text_of(value)
    if text in {"", "-", "—", "——", "/"}:
        return None
    found = codes.read_title(text)
    if found is None:
        doubts.append(unknown("职称", text))
    return found


def read_backbones(value: CellValue, doubts: list[str]) -> tuple[str, ...]:
    """骨干与称号，可以有几个：市级骨干、县教坛新秀。"""
    found: dict[str, None] = {}
    for part in parts_of(value):
        known = codes.read_backbone(part)
        if known is None:
            doubts.append(unknown("骨干与称号", part))
        else:
            found[known] = None
    return tuple(found)


def parts_of(value: CellValue) -> tuple[str, ...]:
    """一格里用顿号、逗号、换行隔开的几项；“无”一类的不算。"""
    found = (part.strip() for part in _PARTS.split(text_of(value)))
    return tuple(part for part in found if part not in EMPTY)


def read_phone(value: CellValue, doubts: list[str]) -> str | None:
    """电话；位数不像的照样登记，但说一声。"""
    text = re.sub(r"\s+", "", text_of(value))
    if text in EMPTY or MASK in text:
        return None
    if not _PHONE.fullmatch(text):
        doubts.append("电话的位数不对，请核对。")
    return text


def read_words(value: CellValue) -> str | None:
    """普通的文字，换行并成一行；空的为 None。"""
    text = text_of(value).replace("\n", " ")
    return None if text in EMPTY else text


def unknown(label: str, text: str) -> str:
    """不认识的写法怎样说。"""
    return f"{label}“{text}”不认识，没有使用。"


def _from_number(value: float, label: str, doubts: list[str], hint: date | None) -> Moment | None:
    """199809、19980901、36039，或存成数的 1998.9。"""
    if value.is_integer():
        packed = _PACKED.fullmatch(str(int(value)))
        found = _valid(*packed.groups()) if packed else None
        if found is None and int(value) in SERIALS:
            found = Moment(EPOCH + timedelta(days=int(value)))
        if found is None and value:
            doubts.append(f"{label}“{value:g}”看不懂，没有使用。")
        return found
    year, _, month = f"{value:.2f}".rstrip("0").partition(".")
    if month == "1":
        if hint is not None and hint.year == int(year) and hint.month in {1, 10}:
            return Moment(hint)
        doubts.append(f"{label}“{year}.1”是数，末尾的 0 会丢失，可能是 1 月，也可能是 10 月，没有使用。")
        return None
    found = _valid(year, month) if len(year) == len("1998") else None
    if found is None:
        doubts.append(f"{label}“{value:g}”看不懂，没有使用。")
    return found


def _from_text(text: str) -> Moment | None:
    for pattern in (_DAY, _MONTH, _PACKED):
        match = pattern.fullmatch(text)
        if match:
            return _valid(*match.groups())
    if re.fullmatch(r"\d{5}", text) and int(text) in SERIALS:
        return Moment(EPOCH + timedelta(days=int(text)))
    return None


def _valid(year: str, month: str, day: str | None = None) -> Moment | None:
    if int(month) not in MONTHS or not int(year):
        return None
    try:
        return Moment(date(int(year), int(month), int(day or 1)), monthly=not day)
    except ValueError:
        return None
