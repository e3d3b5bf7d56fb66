"""名单里的一格 → 要存的值；看不懂的记进 doubts，一项一句，不猜。"""

import math
import re
import unicodedata
from datetime import date, datetime

from jiaowu.school.id_numbers import IdNumber, read_id_number
from jiaowu.sheets.grid import CellError, CellValue
from jiaowu.students.names import read_number
from jiaowu.students.pupils import SEX_CODES, categories, parse_day
from jiaowu.students.registry_numbers import doubts_about, normalise_registry_number
from jiaowu.students.statuses import Status


def read_own_number(value: CellValue, doubts: list[str]) -> str | None:
    """学号；丢了位数的不用。"""
    if isinstance(value, CellError):
        doubts.append(f"学号一格是错误值 {value.code}，没有使用。")
        return None
    reading = read_number(value)
    if reading.doubt:
        doubts.append(reading.doubt)
    return reading.text


def read_identity(value: CellValue, doubts: list[str]) -> IdNumber | None:
    """身份证号只用来核对，读完就丢。疑问里也不写出号码。"""
    text = text_of(value)
    if not text:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        doubts.append("身份证号存成了数，末尾几位已丢失，没有使用。")
        return None
    reading = read_id_number(text)
    if reading.doubt:
        doubts.append(reading.doubt)
    return reading.number


def settle(
    identity: IdNumber, sex: str | None, birth: date | None, doubts: list[str], *, use: bool
) -> tuple[str | None, date | None]:
    """与身份证号核对性别、出生日期；use 为真时补上没有写的。"""
    if sex is not None and sex != identity.sex:
        doubts.append("性别与身份证号不一致，请核对。")
    if birth is not None and birth != identity.birth:
        doubts.append("出生日期与身份证号不一致，请核对。")
    return (sex or identity.sex, birth or identity.birth) if use else (sex, birth)


def read_registry(
    value: CellValue, known: tuple[IdNumber | None, str | None, date | None], doubts: list[str]
) -> str | None:
    """学籍号；known 是身份证号、性别、出生日期，用来核对。"""
    if isinstance(value, int | float) and not isinstance(value, bool):
        doubts.append("学籍号存成了数，没有使用；请在原表把这一列设为文本后重填。")
        return None
    number = normalise_registry_number(text_of(value))
    if not number.strip("-—–/无"):
        return None
    identity, sex, birth = known
    doubts += doubts_about(number, id_number=identity.text if identity else None, sex=sex, birth=birth)
    return number


def read_sex(value: CellValue, doubts: list[str]) -> str | None:
    """性别：男、女、1、2、男性、男|1。"""
    text = re.sub(r"[性生]$", "", text_of(value).partition("|")[0])
    if not text or text in SEX_CODES:
        return SEX_CODES.get(text)
    if text in SEX_CODES.values():
        return text
    doubts.append(f"性别“{text}”看不懂，没有使用。")
    return None


def read_birth(value: CellValue, doubts: list[str]) -> date | None:
    """出生日期；只有年月的不用。"""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = text_of(value)
    if not text:
        return None
    day = parse_day(text)
    if day is None:
        doubts.append(f"出生日期“{text}”不是完整的日期，没有使用。")
    return day


def read_category(value: CellValue, doubts: list[str]) -> str | None:
    """学生类别的名称或代码 → 代码。"""
    text = text_of(value)
    codes = {name: code for code, name in categories().items()} | {"普通": "00", "是": "10", "否": "00"}
    if not text or text in codes:
        return codes.get(text)
    if text in categories():
        return text
    doubts.append(f"学生类别“{text}”不在列表里，没有使用。")
    return None


def read_status(value: CellValue, doubts: list[str]) -> Status | None:
    """在读状态。"""
    text = text_of(value)
    labels = {status.label: status for status in Status} | {"在校": Status.STUDYING, "正常": Status.STUDYING}
    if not text or text in labels:
        return labels.get(text)
    doubts.append(f"状态“{text}”不在列表里，没有使用。")
    return None


def text_of(value: CellValue) -> str:
    """一格的文字；错误值算空。"""
    if value is None or isinstance(value, CellError | bool):
        return ""
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return str(int(value))
    return unicodedata.normalize("NFKC", str(value)).strip()
