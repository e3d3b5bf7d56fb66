"""快的读法与 reportlab 自带的读法读出的一样。"""

import io
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from reportlab.pdfbase import ttfonts

from jiaowu.paper.faces import Face, font_path
from jiaowu.paper.font_file import FontFace

OWN_READING = ttfonts.TTFontFile
"""reportlab 自带的读法。"""

NOT_NEEDED = frozenset({"glyphToChar", "_pos", "_pdfScale", "face", "charToGlyph", "charWidths"})


@pytest.mark.parametrize("face", Face)
def test_everything_reportlab_needs_is_read_alike(face: Face) -> None:
    path = str(font_path(face))

    ours, theirs = FontFace(path), OWN_READING(path)

    known = {name: value for name, value in vars(theirs).items() if name not in NOT_NEEDED}
    assert {name: vars(ours)[name] for name in known} == known
    assert ours.charToGlyph == theirs.charToGlyph
    assert ours.charWidths == theirs.charWidths


def test_widths_are_scaled_to_a_thousand_units(tmp_path: Path) -> None:
    path = tmp_path / "小.ttf"
    path.write_bytes(small_font({0x4E00: "one", 0x20000: "two"}, units=2048))

    face = FontFace(str(path))

    assert face.charWidths == {0x4E00: 500.0, 0x20000: 1000.0}
    assert face.defaultWidth == pytest.approx(250.0)


def test_a_font_without_the_full_table_is_read_the_plain_way(tmp_path: Path) -> None:
    path = tmp_path / "旧.ttf"
    path.write_bytes(small_font({0x4E00: "one"}, units=1000))

    face = FontFace(str(path))

    assert face.charToGlyph[0x4E00] == 1
    assert face.charWidths[0x4E00] == 1024


def small_font(characters: dict[int, str], units: int) -> bytes:
    """两个字形的字体；没有基本平面以外的字时，字表只有格式 4。"""
    builder = FontBuilder(units, isTTF=True)
    builder.setupGlyphOrder([".notdef", "one", "two"])
    builder.setupCharacterMap(characters)
    builder.setupGlyf({name: empty_glyph() for name in (".notdef", "one", "two")})
    builder.setupHorizontalMetrics({".notdef": (512, 0), "one": (1024, 0), "two": (2048, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Small", "styleName": "Regular", "psName": "Small"})
    builder.setupOS2()
    builder.setupPost()
    builder.font["head"].indexToLocFormat = 1
    stream = io.BytesIO()
    builder.save(stream)
    return stream.getvalue()


def empty_glyph() -> object:
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415 — 只有这里造字形

    return TTGlyphPen(None).glyph()
