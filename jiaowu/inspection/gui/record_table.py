"""录入表在屏幕上的样子：一行一位（表格），或一栏一行（逐人）；行列与各栏怎样对应。"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.desktop.pasting import Find, same_name
from jiaowu.inspection.checklists import Item, Mode
from jiaowu.inspection.gui.record_desk import RecordDesk, Standings
from jiaowu.inspection.records import NUMERIC, Field, FieldKind, Sheet, SheetRow
from jiaowu.paper.formats import display

FIXED = (
    EditColumn("学科", 52, editable=False, numeric=False),
    EditColumn("班级", 96, editable=False, numeric=False),
)
SCORE = "0.0"
CHARACTER = 14
"""表头一个字多宽（像素）。"""
LINE = 4
"""表头一行几个字。"""
WIDTHS = {
    FieldKind.SPECIAL: 84,
    FieldKind.MERITS: 150,
    FieldKind.PROBLEMS: 150,
    FieldKind.TAGS: 150,
    FieldKind.MEASURES: 150,
    FieldKind.INSPECTOR: 84,
    FieldKind.DAY: 92,
}
PERSON_COLUMNS = (
    EditColumn("大项", 84, editable=False, numeric=False),
    EditColumn("要点", 400, editable=False, numeric=False),
    EditColumn("怎样填", 270, editable=False, numeric=False),
    EditColumn("填写", 250, numeric=False),
)
GROUP = 0
"""逐人录时的大项一列。"""
TYPED = 3
"""逐人录时键入的一列。"""


class View(Enum):
    """怎样录。"""

    ACROSS = "表格：回车往右"
    DOWN = "表格：回车往下"
    PERSON = "逐人：一位一页"


@dataclass(frozen=True)
class SheetLayout:
    """表格里的各列：学科、班级，打分为止的各栏，得分、等第、合计，其余各栏。"""

    sheet: Sheet

    @cached_property
    def split(self) -> int:
        """得分几列放在第几栏之后：紧跟打分与否决。"""
        return next(at for at, field in enumerate(self.sheet.fields) if field.kind is FieldKind.MERITS)

    @property
    def results(self) -> int:
        """算出来的有几列。"""
        return 3 if len(self.sheet.weights) > 1 else 2

    def column_of(self, field: int) -> int:
        """第 field 栏在第几列。"""
        return len(FIXED) + field + (self.results if field >= self.split else 0)

    def field_of(self, column: int) -> int | None:
        """第 column 列是第几栏；不是要填的为 None。"""
        at = column - len(FIXED)
        if at < 0 or self.split <= at < self.split + self.results:
            return None
        return at if at < self.split else at - self.results

    def columns(self) -> tuple[EditColumn, ...]:
        """各列。"""
        fields = [_column(field) for field in self.sheet.fields]
        results = (
            EditColumn("得分", 56, editable=False),
            EditColumn("等第", 62, editable=False, numeric=False),
            EditColumn("合计", 108, editable=False, note="各方面按权重折成百分；后面是已录几个方面"),
        )
        return (*FIXED, *fields[: self.split], *results[: self.results], *fields[self.split :])

    def row(self, desk: RecordDesk, row: int) -> list[str]:
        """一行各列的文字。"""
        target, texts = self.sheet.rows[row].target, desk.texts(row)
        results = result_texts(desk.standings(row))[: self.results]
        return [target.subject, target.classes, *texts[: self.split], *results, *texts[self.split :]]


def titles_of(sheet: Sheet) -> list[str]:
    """左边各行的名称：序号与姓名。"""
    return [f"{at} {row.target.teacher}" for at, row in enumerate(sheet.rows, 1)]


def find_in(sheet: Sheet) -> Find:
    """粘贴来的姓名在第几行。"""
    places: dict[str, list[int]] = {}
    for at, row in enumerate(sheet.rows):
        places.setdefault(same_name(row.target.teacher), []).append(at)

    def find(name: str) -> Sequence[int]:
        return places.get(same_name(name), ())

    return find


def result_texts(standings: Standings) -> tuple[str, str, str]:
    """得分、等第、合计三格；没有填全写还缺几项。"""
    judged, whole = standings.overall, standings.overall.whole
    total = display(judged.total, SCORE) if judged.total is not None else ""
    running = f"{total}（{judged.done}/{whole}）" if total and judged.done < whole else total
    score = standings.score
    if score is None:
        return "", "不适用", running
    missing = f"缺 {score.missing} 项" if score.missing and standings.started else ""
    return display(score.percent, SCORE) if score.percent is not None else "", score.grade or missing, running


def person_rows(desk: RecordDesk, row: int) -> list[list[str]]:
    """逐人录时的各行：大项、要点、怎样填、填了什么。"""
    return [
        [field.item.group if field.item else "", _criteria(field), field.hint, text]
        for field, text in zip(desk.fields, desk.texts(row), strict=True)
    ]


def item_words(field: Field) -> str:
    """光标所在的一栏：要点与怎样填。"""
    return f"{_criteria(field)}　〔{field.hint}〕"


def person_words(row: SheetRow) -> str:
    """一位教师：姓名、学科、班级。"""
    target = row.target
    return "　".join(part for part in (target.teacher, target.subject, target.classes) if part)


def score_words(standings: Standings) -> str:
    """得分、等第与合计，一句话。"""
    score, grade, total = result_texts(standings)
    own = f"得分 {score} {grade}" if score else grade
    return "　".join(part for part in (own, f"合计 {total}" if total else "") if part)


def _criteria(field: Field) -> str:
    item = field.item
    if item is None:
        return field.title
    return f"{item.title}：{item.text}" if item.short else item.text


def _column(field: Field) -> EditColumn:
    if field.item is not None:
        title = f"{_wrapped(field.title)}\n{_unit(field.item)}"
        return EditColumn(title, _width(title), note=item_words(field))
    title = _wrapped(field.title) if field.kind in NUMERIC else field.title
    width = WIDTHS.get(field.kind) or _width(title)
    return EditColumn(title, width, numeric=field.kind in NUMERIC, note=field.hint)


def _unit(item: Item) -> str:
    """表头第二行：满分，或填几处。"""
    if item.mode is Mode.DEDUCTION:
        return f"{item.full:g}·几{item.unit or '处'}"
    return f"{item.full:g}"


def _wrapped(title: str) -> str:
    """长的标题分两行。"""
    if len(title) <= LINE + 1:
        return title
    half = -(-len(title) // 2)
    return f"{title[:half]}\n{title[half:]}"


def _width(title: str) -> int:
    return max(56, max(map(len, title.split("\n"))) * CHARACTER + 12)
