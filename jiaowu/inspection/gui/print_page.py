"""② 打印：印哪一种、哪几个方面、给谁用；预览里可以打印，也可以存为 PDF、Excel、Word。"""

from typing import Any

from typing_extensions import override

from jiaowu.inspection.gui.step_page import StepPage
from jiaowu.inspection.services import rounds as service


class PrintPage(StepPage):
    """空白检查表。"""

    name = "print"
    title = "打印"

    @override
    @staticmethod
    def progress(session: Any, round_id: int) -> str:
        printed = service.get_progress(session, round_id).printed
        return f"{printed:%m-%d} 已印" if printed else ""

    @override
    def redraw(self) -> None:
        pass
