import tomllib

import pytest

from jiaowu.paper.theme import paper_theme
from jiaowu.paths import resource

TOKENS = tomllib.loads(resource("theme", "tokens.toml").read_text("utf-8"))


def luminance(colour: str) -> float:
    """WCAG 的相对亮度。"""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 的对比度。"""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "ink-soft", "primary", "good", "warn", "bad"])
@pytest.mark.parametrize("ground", ["paper", "panel"])
def test_text_is_readable_on_its_ground(mode: str, ink: str, ground: str) -> None:
    assert contrast(TOKENS[mode][ink], TOKENS[mode][ground]) >= 4.5


def test_both_modes_have_the_same_colours() -> None:
    assert TOKENS["light"].keys() == TOKENS["dark"].keys()


def test_the_paper_keeps_a_binding_margin_and_a_readable_table() -> None:
    theme = paper_theme()

    assert theme.binding_margin == 25
    assert 16 <= theme.title_size <= 18
    assert theme.row_height >= 6
    assert contrast(theme.ink_soft, theme.header_fill) >= 4.5
    assert len(set(theme.series)) == 8
