"""交材料：发给教师的 Excel 有哪些表与栏，交回来的每一行与发出时、与现在的各差在哪里。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from jiaowu.errors import UserError
from jiaowu.portfolio.parts import entry_kinds
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.days import parse_day
from jiaowu.teachers.works import WORK_LABELS

MARK_SHEET = "教务台材料包"
"""记号所在的工作表，也写在它的第一格。"""
CODE = "编号"
FILES = "附件文件名"
NEW = "新"
BLANKS = 25
"""每张表留几行空的给教师添。"""
LONGEST = 4000
"""一格至多多少字。"""
EMPTY = "（空）"
LONGEST_TOLD = 60
"""给人看的一句里，一格至多写几个字。"""

Values = tuple[str, ...]
"""一行各栏的文字，次序同 HandinSheet.columns；日期写成 2026-09-01。"""


@dataclass(frozen=True)
class HandinColumn:
    """一栏。"""

    name: str
    """资料库里的列名。"""
    title: str
    width: float
    words: tuple[str, ...] = ()
    """只能填其中一个；空为不限。"""
    day: bool = False
    required: bool = False


@dataclass(frozen=True)
class HandinSheet:
    """一张工作表，对应资料库里的一张表。"""

    name: str
    prefix: str
    """编号的第一个字母。"""
    columns: tuple[HandinColumn, ...]
    files: bool = True
    """可以带附件。"""


class State(StrEnum):
    """交回来的一行怎样了。"""

    NEW = "新增"
    CHANGED = "有改动"
    CONFLICT = "两边都改过"
    GONE = "已在教务台删去"
    SAME = "没有变"


@dataclass(frozen=True)
class Snapshot:
    """发出时的一行：资料库里的编号与各栏的文字。"""

    row_id: int
    values: Values


@dataclass(frozen=True)
class ReturnedRow:
    """交回来的一行；files 是写着的附件文件名。"""

    code: str
    values: Values
    place: str
    """如 成果 第 7 行。"""
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """一行比出来的结果。"""

    sheet: HandinSheet
    row: ReturnedRow
    state: State
    row_id: int | None
    """资料库里的那一行；新增的为 None。"""
    ours: Values | None
    """现在资料库里的；没有为 None。"""

    @property
    def asks(self) -> bool:
        """要人定用哪个。"""
        return self.state in {State.CONFLICT, State.GONE}

    @property
    def title(self) -> str:
        """这一行叫什么：题目一栏。"""
        at = [column.name for column in self.sheet.columns].index("title")
        return self.row.values[at]

    def differences(self) -> tuple[tuple[str, str, str], ...]:
        """不同的各栏：（栏名、现在的、交来的）。"""
        if self.ours is None:
            return ()
        pairs = zip(self.sheet.columns, self.ours, self.row.values, strict=True)
        return tuple((column.title, ours, theirs) for column, ours, theirs in pairs if ours != theirs)

    @property
    def sentence(self) -> str:
        """收下之前给人看的一句：新增的说题目与各栏，改动的说哪一栏从什么改成什么；别的为空串。"""
        if self.state is State.NEW:
            others = "　".join(value for value in self.row.values if value and value != self.title)
            return f"{self.row.place}　新增“{self.title}”　{others[:LONGEST_TOLD]}"
        if self.state is not State.CHANGED:
            return ""
        changes = "；".join(
            f"{column}从“{ours[:LONGEST_TOLD] or EMPTY}”改成“{theirs[:LONGEST_TOLD] or EMPTY}”"
            for column, ours, theirs in self.differences()
        )
        return f"{self.row.place}　改动“{self.title}”　{changes}"


@cache
def sheets() -> tuple[HandinSheet, ...]:
    """全部工作表，照发出的先后。"""
    levels = codes.names(CodeList.LEVEL)
    title = HandinColumn("title", "题目", 34, required=True)
    return (
        HandinSheet(
            "成果",
            "W",
            (
                HandinColumn("kind", "种类", 11, tuple(WORK_LABELS.values()), required=True),
                HandinColumn("day", "日期", 12, day=True, required=True),
                title,
                HandinColumn("level", "级别", 9, levels),
                HandinColumn("place", "刊物或地点", 22),
                HandinColumn("note", "备注", 22),
            ),
        ),
        HandinSheet(
            "获奖",
            "A",
            (
                HandinColumn("day", "发证日期", 12, day=True, required=True),
                title,
                HandinColumn("issuer", "发证单位", 22),
                HandinColumn("category", "类别", 11, codes.names(CodeList.AWARD)),
                HandinColumn("level", "级别", 9, levels),
                HandinColumn("prize", "奖项", 10),
                HandinColumn("certificate", "证书编号", 16),
                HandinColumn("role", "参与", 11),
                HandinColumn("note", "备注", 18),
            ),
        ),
        HandinSheet(
            "成长记录",
            "E",
            (
                HandinColumn("kind", "种类", 12, entry_kinds(), required=True),
                HandinColumn("day", "日期", 12, day=True, required=True),
                HandinColumn("title", "题目", 28, required=True),
                HandinColumn("text", "内容", 60),
            ),
        ),
        HandinSheet(
            "规划目标",
            "G",
            (
                HandinColumn("title", "目标", 36, required=True),
                HandinColumn("evidence", "拿什么证明", 30),
                HandinColumn("start", "开始日期", 12, day=True, required=True),
                HandinColumn("due", "截止日期", 12, day=True, required=True),
                HandinColumn("done", "完成日期", 12, day=True),
            ),
            files=False,
        ),
    )


def code_of(sheet: HandinSheet, row_id: int) -> str:
    """资料库里一行的编号，如 W12。"""
    return f"{sheet.prefix}{row_id}"


def blank_code(sheet: HandinSheet, at: int) -> str:
    """空行的编号，如 W新3；再交来时认得是同一行。"""
    return f"{sheet.prefix}{NEW}{at}"


def tidy(sheet: HandinSheet, given: Sequence[str], place: str) -> Values:
    """教师填的各栏收拾整齐；该填的没有填、日期看不懂、不在列表里、太长时报 UserError。"""
    return tuple(
        _tidy(column, text.strip(), place) for column, text in zip(sheet.columns, given, strict=True)
    )


def split_files(text: str) -> tuple[str, ...]:
    """附件文件名一格 → 各个名字；用顿号、分号、换行分开。"""
    for mark in ("；", ";", "\n", "、"):
        text = text.replace(mark, "|")
    return tuple(dict.fromkeys(part.strip() for part in text.split("|") if part.strip()))


def compare(
    sheet: HandinSheet,
    row: ReturnedRow,
    sent: Mapping[str, Snapshot],
    current: Mapping[int, Values],
) -> Comparison | None:
    """一行比出来怎样；编号不认识为 None。

    sent 是发出时（或上次收下时）的各行，current 是资料库里现在的各行；什么也不覆盖，只说差在哪里。
    """
    known = sent.get(row.code)
    if known is None:
        if not row.code.startswith(f"{sheet.prefix}{NEW}"):
            return None
        twin = next((key for key, values in current.items() if values == row.values), None)
        state = State.NEW if twin is None else State.SAME
        return Comparison(sheet, row, state, twin, current.get(twin) if twin is not None else None)
    ours = current.get(known.row_id)
    if row.values in {known.values, ours}:
        return Comparison(sheet, row, State.SAME, known.row_id if ours is not None else None, ours)
    if ours is None:
        return Comparison(sheet, row, State.GONE, None, None)
    state = State.CHANGED if ours == known.values else State.CONFLICT
    return Comparison(sheet, row, state, known.row_id, ours)


def _tidy(column: HandinColumn, text: str, place: str) -> str:
    if not text:
        if column.required:
            raise UserError(f"{place}：没有填“{column.title}”，这一行没有收。请补上后再交。")
        return ""
    if len(text) > LONGEST:
        raise UserError(
            f"{place}：“{column.title}”超过 {LONGEST} 字，这一行没有收。请写短些，长文放在附件里。"
        )
    if column.day:
        day = parse_day(text)
        if day is None:
            raise UserError(
                f"{place}：{column.title}“{text}”看不懂，这一行没有收。请写成 2026-09-01 的样子。"
            )
        return f"{day:%Y-%m-%d}"
    if column.words and text not in column.words:
        known = "、".join(column.words)
        raise UserError(f"{place}：{column.title}“{text}”不在列表里，这一行没有收。请从{known}里选。")
    return text
