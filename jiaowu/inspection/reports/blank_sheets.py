"""空白的听课记录表与巡堂表。"""

from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Checklist, lowest_grade
from jiaowu.inspection.observations import kinds, lesson_kinds
from jiaowu.inspection.patrols import violations
from jiaowu.inspection.reports.parts import how_to_mark
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Emphasis,
    Fields,
    Orientation,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.students.services.classrooms import list_classrooms

OBSERVATION_TITLE = "听课记录表"
PATROL_TITLE = "巡堂记录表"
PROCESS_ROWS, PROCESS_HEIGHT = 11, 10.5
BOX_HEIGHT = 15.0
PATROL_HEIGHT = 8.0
SPARE_ROWS = 14
"""没有登记班级时留几行空白。"""
NARROW = 7.0
VETO = "一票否决"


def build_observation(
    session: Session, term_id: int, copies: int = 1, rubric: Checklist | None = None
) -> Document:
    """听课记录表 copies 份；给了评价表 rubric，就在每份的第二页印上。"""
    school = get_school(session)
    term = get_term(session, term_id).name
    blocks: list[Block] = []
    for _ in range(copies):
        blocks += [PageBreak()] if blocks else []
        blocks += _observation(f"{school.name if school else ''}　{term}".strip())
        if rubric is not None:
            blocks += [PageBreak(), *_rubric(rubric)]
    return Document(title=OBSERVATION_TITLE, blocks=blocks, sheet=OBSERVATION_TITLE, handout=True)


def build_patrol(session: Session, term_id: int, copies: int = 1) -> Document:
    """巡堂表 copies 份，每份一节课，班级已经写好；没有登记班级的留空行。"""
    school = get_school(session)
    titles = [room.title for room in list_classrooms(session, term_id)] or [""] * SPARE_ROWS
    blocks: list[Block] = []
    for _ in range(copies):
        blocks += [PageBreak()] if blocks else []
        blocks += _patrol(titles)
    return Document(
        title=PATROL_TITLE,
        subtitle=f"{school.name if school else ''}　{get_term(session, term_id).name}".strip(),
        orientation=Orientation.LANDSCAPE,
        blocks=blocks,
        sheet=PATROL_TITLE,
    )


def _observation(place: str) -> list[Block]:
    lessons = "　".join(f"□{word}" for word in lesson_kinds())
    ways = "　".join(f"□{word}" for word in kinds())
    return [
        Text(OBSERVATION_TITLE, TextStyle.TITLE),
        Fields(
            (
                ("日期", ""),
                ("星期 / 节次", ""),
                ("班级", ""),
                ("学科", ""),
                ("授课教师", ""),
                ("听课人", ""),
            ),
            per_row=3,
            row_height=9,
        ),
        Fields(
            (("课题", ""), ("课型", lessons), ("听课类型", ways), ("学校", place)), per_row=1, row_height=8
        ),
        Table(
            (
                Column("时间", 8, Align.CENTER),
                Column("教学环节", 16),
                Column("师生活动", 44),
                Column("随记", 22),
            ),
            [(None, None, None, None)] * PROCESS_ROWS,
            row_height=PROCESS_HEIGHT,
        ),
        Fields((("优点", ""), ("问题", ""), ("建议", "")), per_row=1, row_height=BOX_HEIGHT),
        Fields(
            (("得分 / 等第", ""), ("反馈日期", ""), ("授课教师签字", "")),
            per_row=3,
            row_height=10,
        ),
    ]


def _rubric(checklist: Checklist) -> list[Block]:
    rows: list[tuple[Value, ...]] = [
        (item.group, item.text, item.full, how_to_mark(item), None) for item in checklist.items
    ]
    rows += [(VETO, clause, None, f"有即为 {lowest_grade(checklist)}", None) for clause in checklist.vetoes]
    rows.append(("", "合计", checklist.full, "", None))
    columns = (
        Column("项目", 10),
        Column("要点", 46),
        Column("满分", 6, Align.CENTER),
        Column("计分", 14, Align.CENTER),
        Column("得分", 12, Align.CENTER),
    )
    table = Table(columns, rows, emphasis=((len(rows) - 1, Emphasis.TOTAL),), row_height=8.5)
    return [Text(checklist.name, TextStyle.TITLE), table]


def _patrol(titles: list[str]) -> list[Block]:
    seen = (Column(each.name, NARROW, Align.CENTER, group=each.group) for each in violations())
    columns = (
        Column("班级", 12),
        Column("学科", 8),
        Column("任课教师", 10),
        Column("正常", 5, Align.CENTER),
        *seen,
        Column("说明", 20),
    )
    return [
        Fields((("日期", ""), ("星期", ""), ("第几节", ""), ("巡视人", "")), row_height=9),
        Table(
            columns,
            [(title, *[None] * (len(columns) - 1)) for title in titles],
            notes=("正常的在“正常”里打勾；有情形的在相应的一格打勾，在“说明”里写几个字。",),
            row_height=PATROL_HEIGHT,
        ),
    ]
