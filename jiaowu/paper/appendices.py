"""附在书后的文件：先看一眼能不能接上、有几页；接不上的用一句话说明为什么。"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from jiaowu.paper.document import Appendix
from jiaowu.paper.pictures import LOCKED, is_pdf
from jiaowu.paper.preview import PDFIUM_LOCK

MOST_BYTES = 80 * 2**20
"""接上的一份 PDF 至多多少字节；更大的另印，免得占满内存。"""

MOST_PAGES = 500

MEGABYTE = 2**20

MISSING = "不见了"
ENCRYPTED = "打不开（已加密）"
DAMAGED = "打不开（可能已损坏）"
UNREADABLE = "读不了（没有权限，或正被别的程序占用）"
UNPRINTABLE = "不是 PDF，也不是认得的图片"


@dataclass(frozen=True)
class Planned:
    """一个附件在书里怎么放。"""

    appendix: Appendix
    pages: int = 1
    refusal: str = ""
    """接不上的一句话；空为接得上。"""
    whole: bool = False
    """是一份照原样接上的 PDF；不是的由我们画一页。"""


def plan_appendices(appendices: Sequence[Appendix]) -> tuple[Planned, ...]:
    """逐个看一眼；图片读不读得了，画的时候才知道。"""
    return tuple(map(_plan, appendices))


def refused(appendix: Appendix, why: str) -> Planned:
    """接不上的附件：一页说明。"""
    return Planned(appendix, refusal=refusal(appendix, why))


def refusal(appendix: Appendix, why: str) -> str:
    """印在书里的一句话。"""
    return f"附件“{appendix.shown_name}”{why}，没有附在书里，请另行打印。"


def _plan(appendix: Appendix) -> Planned:
    path = appendix.path
    try:
        if not path.is_file():
            return refused(appendix, MISSING)
        size = path.stat().st_size
    except OSError:
        return refused(appendix, MISSING)
    if not _readable(path):
        return refused(appendix, UNREADABLE)
    if not is_pdf(path):
        return Planned(appendix)
    if size > MOST_BYTES:
        return refused(appendix, f"太大（{size / MEGABYTE:.0f} MB）")
    return _plan_pdf(appendix, path)


def _readable(path: Path) -> bool:
    try:
        with path.open("rb"):
            return True
    except OSError:
        return False


def _plan_pdf(appendix: Appendix, path: Path) -> Planned:
    try:
        with PDFIUM_LOCK, pypdfium2.PdfDocument(path) as pages:
            count = len(pages)
    except pypdfium2.PdfiumError as error:
        return refused(appendix, ENCRYPTED if error.err_code == LOCKED else DAMAGED)
    except OSError:
        return refused(appendix, DAMAGED)
    if count > MOST_PAGES:
        return refused(appendix, f"太长（{count} 页）")
    return Planned(appendix, count, whole=True)
