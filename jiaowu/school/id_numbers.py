"""居民身份证号（GB 11643）：校验位、出生日期、性别；15 位的旧号先补成 18 位。"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
"""加权和除以 11 的余数 → 校验位。"""

_BLANKS = re.compile(r"[\s\u00a0\u200b-\u200f\u3000\ufeff]+")


@dataclass(frozen=True)
class IdNumber:
    """一个有效的身份证号。"""

    text: str
    """18 位，末位的 X 大写。"""
    birth: date
    sex: str
    """GB/T 2261.1：1 男、2 女。"""

    @property
    def masked(self) -> str:
        """给人看的写法：110105********002X。"""
        return f"{self.text[:6]}********{self.text[14:]}"


@dataclass(frozen=True)
class IdReading:
    """读出来的身份证号；无效时为 None，doubt 说为什么。"""

    number: IdNumber | None
    doubt: str | None = None


def normalise_id_number(text: str) -> str:
    """全角转半角，去掉空白，字母大写。"""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text)).upper()


def read_id_number(text: str) -> IdReading:
    """15 位或 18 位的身份证号 → 读数；长度、字符、日期、校验位不对时 number 为 None。"""
    plain = normalise_id_number(text)
    if re.fullmatch(r"[0-9]{15}", plain):
        plain = extend(plain)
    if not re.fullmatch(r"[0-9]{17}[0-9X]", plain):
        return IdReading(None, "身份证号应是 18 位数字，末位可以是 X，请核对。")
    if plain[-1] != check_digit(plain[:17]):
        return IdReading(None, "身份证号的校验位不对，多半有一位写错了，请核对。")
    try:
        birth = date(int(plain[6:10]), int(plain[10:12]), int(plain[12:14]))
    except ValueError:
        return IdReading(None, f"身份证号里的出生日期 {plain[6:14]} 不存在，请核对。")
    return IdReading(IdNumber(plain, birth, "1" if int(plain[16]) % 2 else "2"))


def check_digit(first: str) -> str:
    """前 17 位 → 校验位：各位乘以权，和除以 11，余数查 CHECKS。"""
    return CHECKS[sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True)) % 11]


def extend(short: str) -> str:
    """15 位的旧号 → 18 位：出生年补 19，末尾加校验位。"""
    first = f"{short[:6]}19{short[6:]}"
    return first + check_digit(first)
