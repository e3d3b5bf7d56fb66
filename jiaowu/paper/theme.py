"""纸面的颜色与尺寸，来自 `resources/theme/tokens.toml`。"""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from jiaowu.paths import resource

MM = 72 / 25.4
"""1 毫米合多少磅。"""


@dataclass(frozen=True)
class PaperTheme:
    """纸面：长度为毫米，字号与线宽为磅，颜色为 #RRGGBB。"""

    ink: str
    ink_soft: str
    header_fill: str
    total_fill: str
    line: str
    grid: str
    binding_margin: float
    margin_right: float
    margin_top: float
    margin_bottom: float
    row_height: float
    writing_row_height: float
    """留给人手填的行高。"""
    signature_height: float
    title_size: float
    subtitle_size: float
    heading_size: float
    body_size: float
    note_size: float
    footer_size: float
    hairline: float
    outline: float
    series: tuple[str, ...]
    """图表各系列的颜色，依次取用。"""


@cache
def paper_theme() -> PaperTheme:
    """读出纸面的设定；整个进程只读一次。"""
    tokens: dict[str, dict[str, Any]] = tomllib.loads(resource("theme", "tokens.toml").read_text("utf-8"))
    values = {name.replace("-", "_"): value for name, value in tokens["paper"].items()}
    values["series"] = tuple(tokens["chart"]["series"])
    return PaperTheme(**{field.name: values[field.name] for field in fields(PaperTheme)})


@dataclass(frozen=True)
class OfficialTheme:
    """公文的纸面：页边距为毫米，字号与行距为磅。"""

    margin_top: float
    margin_left: float
    margin_bottom: float
    margin_right: float
    title_size: float
    """二号。"""
    body_size: float
    """三号；版心 156 毫米正好排 28 个字，比 16 磅小一点点。"""
    line_height: float
    """固定行距，版心 225 毫米正好排 22 行。"""
    page_number_size: float
    """四号。"""
    cell_size: float
    """方框里的字，小四。"""
    footer_drop: float
    """页码的一字线在版心下边缘之下几毫米。"""


@cache
def official_theme() -> OfficialTheme:
    """读出公文纸面的设定；整个进程只读一次。"""
    tokens: dict[str, dict[str, Any]] = tomllib.loads(resource("theme", "tokens.toml").read_text("utf-8"))
    return OfficialTheme(**{name.replace("-", "_"): value for name, value in tokens["official"].items()})
