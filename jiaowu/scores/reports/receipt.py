"""导入回执：谁、何时、哪些文件、多少条、每处疑问怎样决定、改了哪些成绩。"""

from typing import TYPE_CHECKING

from jiaowu.paper.document import Align, Block, Column, Document, Fields, Table, Text, TextStyle, Value
from jiaowu.scores.matrix import State
from jiaowu.scores.planning import Mark, PupilKind
from jiaowu.scores.policy import CONFIDENTIAL

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from jiaowu.scores.services.receipts import Receipt

KIND_TITLES = {PupilKind.NEW: "新学生", PupilKind.MOVED: "换了班", PupilKind.UNSURE: "说不准是谁"}
SIGNERS = ("导入人", "审核人", "日期")
HASH_NOTE = "指纹是文件内容的 SHA-256；内容有一个字节不同，指纹就不同，可以用来核对导入的是不是这个文件。"
NO_CHOICE = "照程序的建议"


def build_latest(session: "Session") -> Document:
    """最近一次导入的回执；没有导入过时报 UserError。"""
    from jiaowu.scores.services.receipts import latest_import  # noqa: PLC0415 — analyze 不碰数据库，不该等它

    return build_receipt(session, latest_import(session))


def build_receipt(session: "Session", batch_id: int) -> Document:
    """一次导入的回执；撤销了的注明撤销的时间。"""
    from jiaowu.school.services.schools import get_school  # noqa: PLC0415 — 同上
    from jiaowu.scores.services.receipts import load_receipt  # noqa: PLC0415 — 同上

    receipt = load_receipt(session, batch_id)
    school = get_school(session)
    blocks: list[Block] = [_facts(receipt), _files(receipt)]
    blocks += [Text(note, TextStyle.NOTE) for note in receipt.notes]
    blocks.append(_doubts(receipt) if receipt.doubts else Text("没有要决定的疑问。"))
    if receipt.changes:
        blocks.append(_changes(receipt))
    elif not receipt.created:
        blocks.append(Text("没有改动原有的成绩。"))
    return Document(
        title="导入回执",
        subtitle="　".join(part for part in (school.name if school else "", receipt.exam) if part),
        blocks=tuple(blocks),
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def _facts(receipt: "Receipt") -> Fields:
    batch = receipt.batch
    undone = f"{batch.undone_at:%Y-%m-%d %H:%M} 已撤销" if batch.undone_at else "有效"
    pairs: list[tuple[str, Value]] = [
        ("考试", receipt.exam),
        ("方式", "新建考试" if receipt.created else "并入已有的考试"),
        ("时间", f"{batch.time:%Y-%m-%d %H:%M:%S}"),
        ("导入人", batch.who),
        ("回执编号", batch.id),
        ("状态", undone),
    ]
    return Fields((*pairs, *receipt.figures), per_row=2, formats={"回执编号": "0"})


def _files(receipt: "Receipt") -> Block:
    if not receipt.files:
        return Text("没有记下文件：不是由文件导入的。")
    columns = (Column("文件", 26), Column("用上的表", 18), Column("指纹（SHA-256）", 46))
    rows = [(file.name, "、".join(file.sheets), file.sha256) for file in receipt.files]
    return Table(columns, rows, title="文件", notes=(HASH_NOTE,))


def _doubts(receipt: "Receipt") -> Table:
    columns = (
        Column("序号", 6, Align.CENTER),
        Column("种类", 12),
        Column("疑问", 40),
        Column("决定", 24),
        Column("由谁", 8, Align.CENTER),
    )
    rows = [
        (at, KIND_TITLES[one.kind], one.text, one.choice or NO_CHOICE, "用户" if one.by_user else "建议")
        for at, one in enumerate(receipt.doubts, 1)
    ]
    notes = ("“建议”是用户没有另作决定、照程序的建议办的；明摆着的新学生只计人数。",)
    return Table(columns, rows, title="疑问与决定", notes=notes)


def _changes(receipt: "Receipt") -> Table:
    columns = (
        Column("序号", 6, Align.CENTER),
        Column("班级", 14),
        Column("学号", 16),
        Column("姓名", 12),
        Column("学科", 10),
        Column("原来", 14, Align.RIGHT),
        Column("改为", 14, Align.RIGHT),
    )
    rows = [
        (at, one.class_name, one.number, one.name, one.subject, written(one.old), written(one.new))
        for at, one in enumerate(receipt.changes, 1)
    ]
    return Table(columns, rows, title="改变的成绩")


def written(mark: Mark) -> str:
    """一格成绩的写法：88.5、缺考、36（剔除）。"""
    if mark.value is None:
        return mark.state.label
    number = f"{mark.value:.10g}"
    return number if mark.state is State.NORMAL else f"{number}（{mark.state.label}）"
