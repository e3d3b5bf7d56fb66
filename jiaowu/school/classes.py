"""班级的写法：三(1)班、七(1)班、301、高一04班 …… → 年级与班号。"""

from dataclasses import dataclass


@dataclass(frozen=True)
class ClassKey:
    """班级：年级 1–12（不知道时为 None）、班号（不知道时为 None）、原来的写法。"""

    grade: int | None
    no: int | None
    name: str
