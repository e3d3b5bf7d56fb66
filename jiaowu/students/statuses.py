"""学生的在读状态。"""

from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """在读状态；库里的空值就是在读。"""

    STUDYING = "studying"
    SUSPENDED = "suspended"
    HALTED = "halted"
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"
    GRADUATED = "graduated"
    COMPLETED = "completed"
    ATTENDED = "attended"
    ABROAD = "abroad"
    DROPPED = "dropped"
    EXPELLED = "expelled"
    DEAD = "dead"
    OTHER = "other"

    @property
    def label(self) -> str:
        """中文名称。"""
        return FACTS[self].label

    @property
    def code(self) -> str:
        """教育管理信息标准里习用的代码，如 01 在读；对外交换时参考，本程序自己不用。"""
        return FACTS[self].code

    @property
    def present(self) -> bool:
        """是否在校上课。"""
        return self is Status.STUDYING


class _Fact(NamedTuple):
    label: str
    code: str


FACTS = {
    Status.STUDYING: _Fact("在读", "01"),
    Status.SUSPENDED: _Fact("休学", "02"),
    Status.WITHDRAWN: _Fact("退学", "03"),
    Status.HALTED: _Fact("停学", "04"),
    Status.GRADUATED: _Fact("毕业", "07"),
    Status.COMPLETED: _Fact("结业", "08"),
    Status.ATTENDED: _Fact("肄业", "09"),
    Status.TRANSFERRED: _Fact("已转出", "10"),
    Status.DEAD: _Fact("死亡", "11"),
    Status.EXPELLED: _Fact("开除", "14"),
    Status.ABROAD: _Fact("出国", "99"),
    Status.DROPPED: _Fact("辍学", "99"),
    Status.OTHER: _Fact("其他", "99"),
}
"""各状态的名称与代码。"""


def read_status(stored: str | None) -> Status:
    """库里的值 → 状态；空就是在读，不认识的值报 ValueError。"""
    return Status(stored) if stored else Status.STUDYING
