"""成绩表的识别与解析：外来工作簿 → 版面 → 一次考试。"""

from jiaowu.scores.importing.exam import parse, read_exam
from jiaowu.scores.importing.recognition import recognize

__all__ = ["parse", "read_exam", "recognize"]
