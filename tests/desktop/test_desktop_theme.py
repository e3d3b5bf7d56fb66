"""颜色、字体、图标、Qt 自带的文字。"""

import math
import re

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from jiaowu import paths
from jiaowu.desktop.theme import apply_theme, load_theme


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else math.pow((part + 0.055) / 1.055, 2.4)


def luminance(colour: str) -> float:
    ink = QColor(colour)
    return 0.2126 * linear(ink.redF()) + 0.7152 * linear(ink.greenF()) + 0.0722 * linear(ink.blueF())


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ink", ["ink", "ink_soft", "primary", "good", "warn", "bad"])
@pytest.mark.parametrize("ground", ["paper", "panel"])
def test_text_is_readable_on_every_ground(ink: str, ground: str, *, dark: bool) -> None:
    theme = load_theme(dark=dark)

    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


def test_style_sheet_has_nothing_left_to_fill_and_qt_accepts_it(qapp: QApplication) -> None:
    apply_theme(qapp)

    assert not re.search(r"\$\w", qapp.styleSheet())


def test_fonts_come_from_the_program_not_the_machine(qapp: QApplication) -> None:
    apply_theme(qapp)

    families = QFont(qapp.font()).families()
    assert families[0] == "Noto Sans SC"
    assert any("LXGW" in family for family in families[1:])


def test_qt_buttons_are_chinese(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    box = QMessageBox()
    qtbot.addWidget(box)
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Yes | buttons.Cancel)

    texts = {re.sub(r"\(?&\w\)?", "", box.button(each).text()) for each in (buttons.Yes, buttons.Cancel)}

    assert texts == {"是", "取消"}


@pytest.mark.parametrize("file", sorted(paths.resource("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_draws_something(qapp: QApplication, file: object) -> None:
    assert qapp is not None
    name = getattr(file, "stem", "")

    image = load_theme().icon(name).pixmap(20, 20).toImage()

    assert any(
        image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(image.height())
    )


def test_mixing_goes_from_paper_to_colour() -> None:
    theme = load_theme()

    assert theme.mix(theme.primary, 0).name().upper() == theme.paper
    assert theme.mix(theme.primary, 1).name().upper() == theme.primary
