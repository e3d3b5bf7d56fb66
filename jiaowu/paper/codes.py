"""扫码枪认得的码：一维的 Code 128 与二维码；只算哪里是黑的，画由各处自己画。

reportlab 的码要载入十几个模块，多数文档里没有码，所以用到才载入。
"""

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from jiaowu.paper.document import CodeKind

if TYPE_CHECKING:
    from reportlab.graphics.barcode import qrencoder

QUIET = {CodeKind.BARS: 10, CodeKind.SQUARE: 2}
"""表里的码四周（条码是左右）至少空几个单位宽，扫码枪才认得。"""

MASK = 3
"""二维码的掩模；固定一种，不必八种都试，扫码枪都认得。"""

SMALLEST, LARGEST = 1, 10
"""二维码试用的版本，从小到大；够几百个字符。"""

Run = tuple[int, int, int]
"""一段黑：左边第几个单位、从上往下第几行、宽几个单位。"""


@cache
def bars_of(value: str) -> tuple[tuple[Run, ...], int]:
    """Code 128：各黑条（都在第 0 行）与总宽，单位是最窄的条。value 只能是 ASCII。"""
    from reportlab.graphics.barcode.code128 import Code128  # noqa: PLC0415 — 见模块说明

    code = Code128(value, quiet=0)
    code.validate()
    code.encode()
    code.decompose()
    runs: list[Run] = []
    at = 0
    for mark in code.decomposed:
        width = ord(mark.lower()) - ord("a") + 1
        if mark.isupper():
            runs.append((at, 0, width))
        at += width
    return tuple(runs), at


@cache
def squares_of(value: str) -> tuple[tuple[Run, ...], int]:
    """二维码：每行里连着的黑格合成一段，与边长（几格）。"""
    code = _encode(value)
    runs: list[Run] = []
    for row, cells in enumerate(code.modules):
        at = 0
        for dark, members in groupby(cells):
            width = len(list(members))
            if dark:
                runs.append((at, row, width))
            at += width
    return tuple(runs), len(code.modules)


def _encode(value: str) -> "qrencoder.QRCode":
    """放得下的最小一版；纯数字编得最紧。"""
    from reportlab.graphics.barcode import qrencoder  # noqa: PLC0415 — 见模块说明

    content = qrencoder.QRNumber if value.isdecimal() else qrencoder.QR8bitByte
    for version in range(SMALLEST, LARGEST + 1):
        code = qrencoder.QRCode(version, qrencoder.QRErrorCorrectLevel.M)
        code.addData(content(value))
        try:
            code.makeImpl(False, MASK)  # noqa: FBT003 — reportlab 的参数：不是试排
        except Exception:  # noqa: BLE001, S112 — 放不下时 reportlab 抛的是 Exception 本身，换大一版再试
            continue
        return code
    raise ValueError(f"“{value}”太长，印不成二维码。")
