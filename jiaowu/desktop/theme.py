"""颜色、字体、图标：从 resources/theme 与 resources/fonts 到窗口。"""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from string import Template

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLibraryInfo, QLocale, QSize, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QImageReader, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from jiaowu import paths

BODY_POINTS = 10.5
ICON_SIZES = (20, 40)
"""按钮上的大小，与 200 % 缩放时的大小；其余由 Qt 缩放。"""
FALLBACK_FONTS = ("LXGW",)
"""这些字体只补主字体没有的字，排在主字体之后。"""


@dataclass(frozen=True)
class Theme:
    """一套颜色，都是 #RRGGBB；series 是图表各组的颜色。"""

    ink: str
    ink_soft: str
    paper: str
    panel: str
    line: str
    primary: str
    good: str
    warn: str
    bad: str
    series: tuple[str, ...]

    @property
    def dark(self) -> bool:
        """是否深色。"""
        return QColor(self.paper).lightnessF() < 0.5

    def mix(self, colour: str, amount: float) -> QColor:
        """把 colour 按 amount（0–1）调进纸色，用作底色。"""
        ink, paper = QColor(colour), QColor(self.paper)
        parts = ((ink.red(), paper.red()), (ink.green(), paper.green()), (ink.blue(), paper.blue()))
        return QColor(*(round(a * amount + b * (1 - amount)) for a, b in parts))

    def icon(self, name: str) -> QIcon:
        """resources/icons 里的线条图标，颜色随主题；停用时变淡。"""
        source = paths.resource("icons", f"{name}.svg").read_text("utf-8")
        icon = QIcon()
        for mode, colour in ((QIcon.Mode.Normal, self.ink_soft), (QIcon.Mode.Disabled, self.line)):
            _add_sizes(icon, source.replace("currentColor", colour), mode)
        return icon

    def icon_on_primary(self, name: str) -> QIcon:
        """放在主色按钮上的图标。"""
        source = paths.resource("icons", f"{name}.svg").read_text("utf-8")
        icon = QIcon()
        _add_sizes(icon, source.replace("currentColor", self.paper), QIcon.Mode.Normal)
        return icon


def _add_sizes(icon: QIcon, svg: str, mode: QIcon.Mode) -> None:
    for size in ICON_SIZES:
        buffer = QBuffer()
        buffer.setData(QByteArray(svg.encode()))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(size, size))
        icon.addPixmap(QPixmap.fromImage(reader.read()), mode)


def load_theme(*, dark: bool = False) -> Theme:
    """读 tokens.toml 里浅色或深色的一套。"""
    tokens = tomllib.loads(paths.resource("theme", "tokens.toml").read_text("utf-8"))
    colours = tokens["dark" if dark else "light"]
    names = [field.name for field in fields(Theme) if field.name != "series"]
    values = {name: str(colours[name.replace("_", "-")]) for name in names}
    return Theme(**values, series=tuple(tokens["chart"]["series"]))


def apply_theme(app: QApplication) -> Theme:
    """给整个程序装上样式、调色板、字体与中文的 Qt 按钮文字；返回所用的颜色。"""
    theme = load_theme(dark=app.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setFont(_font())
    app.setStyleSheet(_style_sheet(theme))
    _translate(app)
    return theme


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, theme.paper),
        (roles.Base, theme.paper),
        (roles.AlternateBase, theme.panel),
        (roles.Button, theme.panel),
        (roles.ToolTipBase, theme.panel),
        (roles.WindowText, theme.ink),
        (roles.Text, theme.ink),
        (roles.ButtonText, theme.ink),
        (roles.ToolTipText, theme.ink),
        (roles.PlaceholderText, theme.ink_soft),
        (roles.Link, theme.primary),
        (roles.Highlight, theme.primary),
        (roles.HighlightedText, theme.paper),
    ):
        palette.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(disabled, role, theme.mix(theme.ink_soft, 0.6))
    return palette


def _font() -> QFont:
    families = register_fonts()
    font = QFont()
    if families:
        font.setFamilies(families)
    font.setPointSizeF(BODY_POINTS)
    return font


def register_fonts() -> list[str]:
    """登记随程序带的黑体与补字字体，返回字体族，主字体在前；这样不依赖电脑上装了什么。"""
    files = [file for file in paths.resource("fonts").glob("*.[to]tf") if "Serif" not in file.name]
    main = [file for file in files if not file.name.startswith(FALLBACK_FONTS)]
    families = [name for file in sorted(main) for name in _register(file)]
    families += [name for file in sorted(set(files) - set(main)) for name in _register(file)]
    return list(dict.fromkeys(families))


def _register(file: Path) -> list[str]:
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))


def _style_sheet(theme: Theme) -> str:
    source = Template(paths.resource("theme", "window.qss").read_text("utf-8"))
    colours = {field.name: getattr(theme, field.name) for field in fields(Theme) if field.name != "series"}
    return source.substitute(
        colours,
        primary_soft=theme.mix(theme.primary, 0.12).name(),
        primary_strong=theme.mix(theme.primary, 0.88).name(),
        bad_soft=theme.mix(theme.bad, 0.10).name(),
        scroll=theme.mix(theme.ink_soft, 0.45).name(),
        icons=paths.resource("icons").as_posix(),
    )


def _translate(app: QApplication) -> None:
    """Qt 自带的按钮与菜单（确定、取消、复制 ……）用中文。"""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        app.installTranslator(translator)
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
