"""班额统计表。"""

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Column, Document, Emphasis, Table, Value
from jiaowu.school.class_styles import grade_title
from jiaowu.school.classes import Stage
from jiaowu.students.reports.heading import CONFIDENTIAL, SIGNERS, subtitle_of
from jiaowu.students.services.classrooms import current_term_id
from jiaowu.students.services.pupils import class_sizes
from jiaowu.students.sizes import CLASS_LIMITS, ClassSize, sum_sizes

TITLE = "班额统计表"
STAGE_TITLES = {Stage.PRIMARY: "小学", Stage.JUNIOR: "初中", Stage.SENIOR: "高中"}
NUMBER = Align.RIGHT
COLUMNS = (
    Column("班级", 16),
    Column("男", 9, NUMBER, "0"),
    Column("女", 9, NUMBER, "0"),
    Column("未登记性别", 12, NUMBER, "0"),
    Column("合计", 10, NUMBER, "0"),
    Column("班额上限", 10, NUMBER, "0"),
    Column("与上限比较", 14),
)
_LIMITS = "，".join(f"{STAGE_TITLES[stage]} {limit} 人" for stage, limit in CLASS_LIMITS.items())
NOTES = ("只计在班的学生；休学、转出等不在班的不计。", f"班额上限：{_LIMITS}。")


def build(session: Session, term_id: int | None = None) -> Document:
    """这个学期（默认当前学期）各班、各年级、全校的人数；还没有班级时报 UserError。"""
    term = current_term_id(session) if term_id is None else term_id
    sizes = class_sizes(session, term)
    if not sizes:
        raise UserError("这个学期还没有班级，请先在“学生学籍”里导入名单。")
    rows, strong = with_totals(sizes)
    return Document(
        title=TITLE,
        subtitle=subtitle_of(session, term),
        blocks=(
            Table(
                COLUMNS,
                [values_of(size) for size in rows],
                emphasis=[(at, Emphasis.TOTAL) for at in strong],
                notes=NOTES,
            ),
        ),
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def with_totals(sizes: tuple[ClassSize, ...]) -> tuple[list[ClassSize], list[int]]:
    """各班之后插入年级小计，最后是全校合计；返回各行与合计行的行号。"""
    rows: list[ClassSize] = []
    strong: list[int] = []
    for grade in dict.fromkeys(size.grade for size in sizes):
        of_grade = tuple(size for size in sizes if size.grade == grade)
        strong.append(len(rows) + len(of_grade))
        rows += [*of_grade, sum_sizes(f"{grade_title(grade)}小计", grade, of_grade)]
    strong.append(len(rows))
    return [*rows, sum_sizes("全校合计", 0, sizes)], strong


def values_of(size: ClassSize) -> tuple[Value, ...]:
    """一行的各格，次序同 COLUMNS。"""
    return (size.title, size.boys, size.girls, size.unknown, size.total, size.limit, size.verdict)
