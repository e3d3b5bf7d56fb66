from jiaowu.paper.document import (
    Chart,
    ChartKind,
    Column,
    Document,
    Fields,
    PageBreak,
    Series,
    Strips,
    Table,
    Text,
)
from jiaowu.paper.proof import missing_in, texts_in


def test_characters_without_a_font_are_found_in_every_block() -> None:
    odd = [chr(code) for code in range(0x3F000, 0x3F009)]
    columns = (Column(odd[0], 8, group=odd[1]),)
    document = Document(
        title=odd[2],
        blocks=(
            Table(columns, [("王" + odd[3],)], notes=(odd[4],)),
            Strips(columns, [], footer=odd[5]),
            Text(odd[6]),
            Fields(((odd[7], 3.5),)),
            Chart(ChartKind.BARS, "图", (odd[8],), (Series("甲", (1.0,)),)),
        ),
    )

    assert set(missing_in(document)) == set(odd)


def test_a_document_of_ordinary_names_has_nothing_missing(full_document: Document) -> None:
    assert missing_in(full_document) == ()


def test_texts_come_from_every_part_of_the_document() -> None:
    document = Document(
        title="题",
        subtitle="副",
        blocks=(PageBreak("页"), Fields((("标", "值"),)), Table((Column("列", 1),), [("格", 1)], "表")),
        signers=("签",),
        confidential="密",
    )

    assert set(texts_in(document)) >= {"题", "副", "密", "签", "页", "标", "值", "表", "列", "格"}
