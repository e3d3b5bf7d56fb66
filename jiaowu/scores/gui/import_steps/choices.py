"""用户对学生疑问的决定：逐个的，或一类一起的；重新解析之后按考生在文件里的位置找回来。"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from jiaowu.scores.matrix import Pupil
from jiaowu.scores.planning import (
    WHO_CHOICES,
    KnownPupil,
    PupilChoice,
    PupilDecision,
    PupilDoubt,
    PupilKind,
)

Place = tuple[str, str, int]
"""考生在哪个文件、哪张表、哪一行。"""

KIND_TITLES = {PupilKind.UNSURE: "说不准", PupilKind.MOVED: "换了班", PupilKind.NEW: "新学生"}
"""要决定的三类，按要紧的次序。"""
ALL_TEXTS = {
    PupilChoice.MATCH: "都当作学籍里的那个人",
    PupilChoice.MOVE: "都转到表里的班",
    PupilChoice.STAY: "学籍都不动",
    PupilChoice.CREATE: "都登记成新学生",
    PupilChoice.SKIP: "都不导入",
}
BY_EACH = "逐个看，先按建议"


@dataclass(frozen=True)
class Option:
    """下拉框里的一项。"""

    text: str
    decision: PupilDecision


@dataclass(frozen=True)
class Choices:
    """到现在为止的决定；own 优先于 by_kind，都没有的按建议。"""

    by_kind: Mapping[PupilKind, PupilChoice] = field(default_factory=dict)
    own: Mapping[Place, PupilDecision] = field(default_factory=dict)

    def give_all(self, kind: PupilKind, choice: PupilChoice | None, places: Iterable[Place]) -> "Choices":
        """一类全部这样处理，places（这一类的考生）的逐个决定作废；choice 为 None 时回到建议。"""
        dropped = set(places) if self.own else set()
        kinds = {each: made for each, made in self.by_kind.items() if each is not kind}
        if choice is not None:
            kinds[kind] = choice
        own = {place: made for place, made in self.own.items() if place not in dropped}
        return Choices(kinds, own)

    def give(self, pupil: Pupil, decision: PupilDecision) -> "Choices":
        """一名考生的决定。"""
        return replace(self, own={**self.own, place_of(pupil): decision})

    def decision_of(self, doubt: PupilDoubt, pupil: Pupil) -> PupilDecision | None:
        """用户对一名考生的决定；没有决定、或这个决定对他不成立时为 None，按建议。"""
        own = self.own.get(place_of(pupil)) if self.own else None
        if own is not None and own.choice in doubt.choices:
            return own
        wanted = self.by_kind.get(doubt.kind)
        return None if wanted is None else _decision(doubt, wanted)

    def settle(self, doubts: Sequence[PupilDoubt], pupils: Sequence[Pupil]) -> dict[int, PupilDecision]:
        """考生序号 → 决定；只有用户决定过的。"""
        made = ((doubt.index, self.decision_of(doubt, pupils[doubt.index])) for doubt in doubts)
        return {index: decision for index, decision in made if decision is not None}


def place_of(pupil: Pupil) -> Place:
    """考生在文件里的位置。"""
    return pupil.file, pupil.sheet, pupil.row


def suggestion(doubt: PupilDoubt) -> PupilDecision:
    """建议的决定；要写明是谁时取第一个人选。"""
    first = doubt.candidates[0].student_id if doubt.candidates else None
    return PupilDecision(doubt.suggested, first if doubt.suggested in WHO_CHOICES else None)


def options_of(doubt: PupilDoubt, class_name: str) -> tuple[Option, ...]:
    """一名考生可以选的；class_name 是表里写的班。"""
    found: list[Option] = []
    only = len(doubt.candidates) == 1  # 人选写在旁边一列，只有一个就不必再说是谁
    for choice in doubt.choices:
        if choice in WHO_CHOICES:
            found += [
                Option(
                    _named_text(choice, "这个人" if only else person_text(who), class_name),
                    PupilDecision(choice, who.student_id),
                )
                for who in doubt.candidates
            ]
        else:
            text = "登记成新学生" if choice is PupilChoice.CREATE else "不导入这名考生"
            found.append(Option(text, PupilDecision(choice)))
    return tuple(found)


def common_choices(doubts: Iterable[PupilDoubt]) -> tuple[PupilChoice, ...]:
    """一类里至少有一人可以选的，按固定的次序。"""
    offered = {choice for doubt in doubts for choice in doubt.choices}
    return tuple(choice for choice in PupilChoice if choice in offered)


def person_text(who: KnownPupil) -> str:
    """学籍里的一个人：姓名、班级、学号。"""
    return f"{who.name}（{who.class_name or '未分班'}，{who.number or '没有学号'}）"


def _named_text(choice: PupilChoice, who: str, class_name: str) -> str:
    if choice is PupilChoice.MOVE:
        return f"是{who}，学籍转到{class_name or '表里的班'}"
    if choice is PupilChoice.STAY:
        return f"是{who}，学籍不动"
    return f"就是{who}"


def _decision(doubt: PupilDoubt, choice: PupilChoice) -> PupilDecision | None:
    """成批的决定落到一个人；不适用，或有几个人选而说不准是谁时为 None。"""
    if choice not in doubt.choices:
        return None
    if choice not in WHO_CHOICES:
        return PupilDecision(choice)
    return PupilDecision(choice, doubt.candidates[0].student_id) if doubt.clear else None
