"""隐名：姓名只留姓，号码只留末两位，分数不变。"""

from jiaowu.paper.document import Column, Document, PageBreak, Strips, Table, Text
from jiaowu.paper.masking import masked, masked_name, masked_number

COLUMNS = (Column("学号", 12), Column("姓名", 8), Column("语文", 6))


def test_names_keep_the_surname_and_numbers_the_last_two_digits() -> None:
    assert [masked_name(name) for name in ("张小明", "欧阳小明", "李四", "")] == [
        "张**",
        "欧阳**",
        "李**",
        "",
    ]
    assert [masked_number(number) for number in ("2026070112", "7", "")] == ["**12", "**7", ""]


def test_a_masked_document_shows_no_name_but_every_score() -> None:
    rows = [("2026070112", "张小明", 90.5), (None, "王芳", None)]
    document = Document(
        "成绩总表", (Table(COLUMNS, rows), PageBreak("条"), Strips(COLUMNS, rows), Text("姓名"))
    )

    hidden = masked(document)

    table, _, strips, text = hidden.blocks
    assert hidden.title == "成绩总表（隐名）"
    assert isinstance(table, Table)
    assert isinstance(strips, Strips)
    assert list(table.rows) == [("**12", "张**", 90.5), (None, "王**", None)]
    assert list(strips.rows) == list(table.rows)
    assert text == Text("姓名")


def test_a_table_without_names_stays_the_same() -> None:
    document = Document("一分三率", (Table((Column("班级", 8),), [("七(1)班",)]),))

    assert masked(document).blocks == document.blocks
