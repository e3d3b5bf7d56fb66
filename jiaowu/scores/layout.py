"""识别的结果：每张表、每一列被当作什么，哪里可疑。"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """一列的角色。"""

    NUMBER = "number"
    NAME = "name"
    CLASS = "class"
    GRADE = "grade"
    SUBJECT = "subject"
    SCORE = "score"
    TOTAL = "total"
    SUM = "sum"
    RANK = "rank"
    ASSIGNED = "assigned"
    LEVEL = "level"
    STATE = "state"
    OTHER = "other"
    IGNORED = "ignored"

    @property
    def label(self) -> str:
        """给用户看的名称。"""
        return ROLE_LABELS[self]


ROLE_LABELS = {
    Role.NUMBER: "学号",
    Role.NAME: "姓名",
    Role.CLASS: "班级",
    Role.GRADE: "年级",
    Role.SUBJECT: "科目（一行一科）",
    Role.SCORE: "成绩",
    Role.TOTAL: "总分",
    Role.SUM: "合成分（不算学科）",
    Role.RANK: "名次",
    Role.ASSIGNED: "赋分（不算学科）",
    Role.LEVEL: "等级",
    Role.STATE: "状态",
    Role.OTHER: "其他信息",
    Role.IGNORED: "不用",
}


@dataclass(frozen=True)
class Column:
    """一列的识别：index 从 0 起；subject 只在分数、名次、赋分列有。"""

    index: int
    role: Role
    subject: str | None = None
    header: str = ""
    full: float | None = None
    """表头写明的满分。"""


@dataclass(frozen=True)
class Block:
    """一张表里的一块成绩：表头行与数据行（0 起，含两端），及各列角色。"""

    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    columns: tuple[Column, ...]
    class_text: str | None = None
    """班级写在表名、标题或文件名里时的文字。"""
    grade: int | None = None


@dataclass(frozen=True)
class SheetLayout:
    """一张表的识别结果；没有用上时 blocks 为空，why 说明原因。"""

    file: str
    sheet: str
    blocks: tuple[Block, ...]
    why: str

    @property
    def used(self) -> bool:
        """这张表是否用上了。"""
        return bool(self.blocks)


@dataclass(frozen=True)
class Problem:
    """一处可疑或略去的内容：位置、种类（英文短词）、一句中文。"""

    file: str
    sheet: str
    cell: str
    """地址，如 C5；整表或整列的问题为空或列字母。"""
    kind: str
    text: str
