"""学籍号：G、L、J 加 18 位；可疑之处只提醒，从不当作错误。"""

import re
from datetime import date

from jiaowu.school.id_numbers import normalise_id_number, read_id_number

KINDS = {
    "G": "正式学籍号（G 加身份证号）",
    "L": "临时学籍号（L 加编号）",
    "J": "无身份证件的学籍号（J 加编号）",
}
"""首字母的意思。"""

_SHAPE = re.compile(r"[GLJ][0-9]{17}[0-9X]")


def normalise_registry_number(text: str) -> str:
    """全角转半角，去掉空白，字母大写。"""
    return normalise_id_number(text)


def doubts_about(
    number: str, *, id_number: str | None = None, sex: str | None = None, birth: date | None = None
) -> tuple[str, ...]:
    """学籍号（normalise_registry_number 之后）的可疑之处，一项一句，没有时为空。

    G 后面通常是身份证号，但换过身份证的学生会不一致，所以只提醒；sex 是 1 男 2 女。
    """
    if not _SHAPE.fullmatch(number):
        return ("学籍号应是 G、L 或 J 后面接 18 位（末位可以是 X），请核对。",)
    if number[0] != "G":
        return ()
    reading = read_id_number(number[1:])
    if reading.number is None:
        return (f"学籍号里的身份证号可疑：{reading.doubt}",)
    found = []
    if id_number is not None and id_number != reading.number.text:
        found.append("学籍号与身份证号不一致；如果换过身份证，可以不管。")
    if sex in {"1", "2"} and sex != reading.number.sex:
        found.append("学籍号里的性别与登记的不一致，请核对。")
    if birth is not None and birth != reading.number.birth:
        found.append(f"学籍号里的出生日期是 {reading.number.birth:%Y-%m-%d}，与登记的不一致，请核对。")
    return tuple(found)
