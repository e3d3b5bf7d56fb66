"""各格式的读法交回什么：几张网格，或者一句拒读的话。"""

from dataclasses import dataclass, field

from jiaowu.sheets.grid import Grid


class Refused(Exception):  # noqa: N818 — 拒读是正常结果，由 reading 补上文件名变成 UserError
    """这个文件读不了；内容是接在文件名后面的半句话，例如“已加密，请……”。"""


@dataclass(frozen=True)
class Sheets:
    """一个文件里的全部网格，与对整个文件的说明。"""

    grids: tuple[Grid, ...]
    notes: tuple[str, ...] = field(default=())


RESAVE = "请用 Excel 或 WPS 打开它，另存为 .xlsx 后再导入。"
DAMAGED = f"已损坏或不完整，请重新下载或拷贝一份；若能打开，{RESAVE}"
ENCRYPTED = "设了打开密码，请先在 Excel 或 WPS 里去掉密码并保存，再导入。"
TOO_LARGE = "的内容太多，超出了可以读取的上限，请删去无关的工作表、行和列，或拆成几个文件再导入。"
EMPTY = "里没有任何内容，请确认选对了文件。"
PICTURES_ONLY = "里只有图片，没有可以读取的单元格，请换成录有文字和数字的表格。"
SUSPICIOUS = f"的内容不是正常的表格写法，为安全起见没有读取。{RESAVE}"
