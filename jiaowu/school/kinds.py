"""学校的种类：小学、初中、九年一贯、高中、完全中学，各有哪些年级。"""

from enum import StrEnum

from jiaowu.school.classes import Stage


class SchoolKind(StrEnum):
    """学校的种类；只有一个学段的，值与 Stage 相同。"""

    PRIMARY = "primary"
    JUNIOR = "junior"
    NINE_YEAR = "nine_year"
    SENIOR = "senior"
    COMPLETE = "complete"

    @property
    def label(self) -> str:
        """中文名称。"""
        return _LABELS[self]

    @property
    def stages(self) -> tuple[Stage, ...]:
        """办哪几个学段，由低到高。"""
        return _STAGES[self]

    @property
    def grades(self) -> tuple[int, ...]:
        """有哪些年级（1–12），由低到高。"""
        return tuple(grade for stage in self.stages for grade in stage.grades)


_LABELS = {
    SchoolKind.PRIMARY: "小学",
    SchoolKind.JUNIOR: "初中",
    SchoolKind.NINE_YEAR: "九年一贯制学校",
    SchoolKind.SENIOR: "高中",
    SchoolKind.COMPLETE: "完全中学",
}
_STAGES = {
    SchoolKind.PRIMARY: (Stage.PRIMARY,),
    SchoolKind.JUNIOR: (Stage.JUNIOR,),
    SchoolKind.NINE_YEAR: (Stage.PRIMARY, Stage.JUNIOR),
    SchoolKind.SENIOR: (Stage.SENIOR,),
    SchoolKind.COMPLETE: (Stage.JUNIOR, Stage.SENIOR),
}
_WORDS = (
    (SchoolKind.NINE_YEAR, ("九年一贯", "九年制")),
    (SchoolKind.COMPLETE, ("完全中学", "完中")),
    (SchoolKind.SENIOR, ("高级中学", "高中")),
    (SchoolKind.JUNIOR, ("初级中学", "初中")),
    (SchoolKind.PRIMARY, ("小学", "完小")),
)
"""校名里看得出种类的词，靠前的优先。"""


def kind_in_name(name: str) -> SchoolKind | None:
    """校名里写明的种类；看不出时为 None。"""
    return next((kind for kind, words in _WORDS if any(word in name for word in words)), None)
