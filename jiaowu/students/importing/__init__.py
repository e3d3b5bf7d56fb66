"""学生名单的识别：工作簿 → 一行一人，与可疑之处。"""

from jiaowu.students.importing.people import ReadingOptions
from jiaowu.students.importing.reading import read_rosters

__all__ = ["ReadingOptions", "read_rosters"]
