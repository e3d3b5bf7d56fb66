"""资料库由哪些房间的表组成；新房间的表在 TABLES 加一行。"""

from pathlib import Path

from jiaowu.calendar import tables as calendar
from jiaowu.inspection import tables as inspection
from jiaowu.portfolio import tables as portfolio
from jiaowu.research import tables as research
from jiaowu.school import tables as school
from jiaowu.scores import tables as scores
from jiaowu.store import tables as store
from jiaowu.store.store import Store, bring_up, open_store
from jiaowu.store.tables import Base
from jiaowu.students import tables as students
from jiaowu.teachers import tables as teachers

TABLES = (store, school, students, teachers, scores, inspection, research, portfolio, calendar)
"""定义表的模块：载入它们，表才登记在 Base.metadata 里。"""

METADATA = Base.metadata
"""全部的表。"""


def open_database(folder: Path) -> Store:
    """打开（没有就建立）folder 里的资料库；打不开时报 UserError，原有文件不动。"""
    return open_store(folder, METADATA)


def upgrade_file(file: Path) -> None:
    """把一个资料库文件升级到这个版本，升不了报 UserError；恢复备份时换上之前做。"""
    bring_up(file, METADATA)
