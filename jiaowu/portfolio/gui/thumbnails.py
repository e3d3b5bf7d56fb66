"""佐证的缩略图：在工作线程里一小批一小批地做，做过的记在内存里。"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.portfolio.evidence import Evidence, FileState
from jiaowu.portfolio.services.evidence import stored_path
from jiaowu.progress import Progress

WIDTH = 96
"""像素。"""
BATCH = 12
KEPT = 600
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".pdf"})
Shown = Callable[[int, bytes], object]
"""（附件的编号、PNG 的内容）。"""


class Thumbnails:
    """一页用一个；换了教师，没做完的就不做了。"""

    def __init__(self, context: Context, shown: Shown) -> None:
        """shown 在界面线程里，做好一张叫一次。"""
        self._context, self._shown = context, shown
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._serial = 0

    def show(self, evidence: Sequence[Evidence]) -> None:
        """给这些佐证做缩略图；做过的马上给。不是图片、打不开的没有。"""
        self._serial += 1
        wanted: list[Evidence] = []
        for each in evidence:
            if each.sha256 in self._kept:
                self._give(each, self._kept[each.sha256])
            elif Path(each.path).suffix.lower() in PICTURES and each.state is FileState.INTACT:
                wanted.append(each)
        self._next(self._serial, [wanted[at : at + BATCH] for at in range(0, len(wanted), BATCH)])

    def _next(self, serial: int, waiting: list[list[Evidence]]) -> None:
        if serial != self._serial or not waiting:
            return
        now, folder = waiting[0], self._context.data_folder

        def done(made: dict[int, bytes]) -> None:
            if serial == self._serial:
                for each in now:
                    self._keep(each, made.get(each.id, b""))
                self._next(serial, waiting[1:])

        self._context.run("正在做缩略图", lambda progress: _make(folder, now, progress), done)

    def _keep(self, evidence: Evidence, image: bytes) -> None:
        self._kept[evidence.sha256] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self._give(evidence, image)

    def _give(self, evidence: Evidence, image: bytes) -> None:
        if image:
            self._shown(evidence.id, image)


def _make(folder: Path, evidence: Sequence[Evidence], progress: Progress) -> dict[int, bytes]:
    from jiaowu.paper.pictures import thumbnail  # noqa: PLC0415 — 读图片的库用到时才在后台载入

    made: dict[int, bytes] = {}
    for each in evidence:
        progress.check()
        try:
            made[each.id] = thumbnail(stored_path(folder, each), 2 * WIDTH)
        except UserError:
            continue  # 打不开的没有缩略图，状态另外说
    return made
