import subprocess
import sys
from pathlib import Path

import pytest

from jiaowu.paper.faces import Face, font_path
from jiaowu.paper.fonts import coverage, missing_characters, split_runs, text_width
from jiaowu.paths import resource

MAX_TOTAL_BYTES = 45_000_000


def gbk_han() -> set[str]:
    """GBK 里的全部汉字。"""
    pairs = (bytes((lead, trail)) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF))
    decoded = (pair.decode("gbk", errors="ignore") for pair in pairs)
    return {char for text in decoded for char in text if "㐀" <= char <= "鿿"}


@pytest.mark.parametrize("face", [Face.SANS, Face.BOLD, Face.SERIF])
def test_the_text_faces_have_every_han_character_of_gbk(face: Face) -> None:
    assert gbk_han() <= coverage(face)


@pytest.mark.parametrize("face", [Face.SANS, Face.BOLD, Face.SERIF])
def test_the_text_faces_have_rare_characters_of_the_general_standard(face: Face) -> None:
    assert coverage(face).issuperset("䶮𬭎㛃𫖯𬘭𣲘喆垚赟")


@pytest.mark.parametrize("face", list(Face))
def test_every_face_has_letters_digits_and_common_symbols(face: Face) -> None:
    assert coverage(face).issuperset("AZaz09āáǎà，。（）【】《》“”—…·①⑳→↑↓≥≤±×÷％‰℃√□■○●△▲★σ")


def test_all_fonts_together_stay_under_45_megabytes() -> None:
    total = sum(path.stat().st_size for path in resource("fonts").glob("*.ttf"))

    assert total < MAX_TOTAL_BYTES


@pytest.mark.parametrize("face", list(Face))
def test_each_font_has_its_licence_beside_it(face: Face) -> None:
    family = font_path(face).stem.split("-", maxsplit=1)[0]

    licence = resource("fonts", f"OFL-{family}.txt").read_text("utf-8")

    assert "SIL O" in licence


def test_ordinary_text_is_one_run() -> None:
    assert split_runs("张三 98.5 分", Face.SANS) == [(Face.SANS, "张三 98.5 分")]


def test_a_character_outside_the_main_face_falls_back_for_itself_only() -> None:
    assert split_runs("李𠮷明", Face.BOLD) == [(Face.BOLD, "李"), (Face.KAI, "𠮷"), (Face.BOLD, "明")]


def test_a_character_no_font_has_is_written_visibly() -> None:
    assert split_runs("王\U00030000", Face.SANS) == [(Face.SANS, "王〔U+30000〕")]


def test_missing_characters_are_listed_once_in_order() -> None:
    found = missing_characters(["王\U00030000", "\U0003fff0\U00030000", "𠮷"])

    assert found == ("\U00030000", "\U0003fff0")


def test_control_characters_and_variation_selectors_are_not_missing() -> None:
    assert missing_characters(["甲\u200b\n\t\ufe0f\U000e0100"]) == ()


def test_a_line_is_as_wide_as_its_characters() -> None:
    assert text_width("一二三", Face.SANS) == pytest.approx(3.0)


def test_digits_are_equally_wide() -> None:
    assert len({text_width(digit, Face.SANS) for digit in "0123456789"}) == 1


def test_the_subset_script_refuses_an_unknown_source(tmp_path: Path) -> None:
    for name in ("expo-google-fonts-noto-sans-sc-0.4.3.tgz",):
        (tmp_path / name).write_bytes(b"tampered")

    done = subprocess.run(  # noqa: S603 — 运行的是仓库自己的脚本
        [sys.executable, str(resource("fonts", "subset.py")), str(tmp_path)],
        capture_output=True,
        check=False,
    )

    assert done.returncode != 0
    assert "SHA-256" in done.stderr.decode("utf-8")
