"""各间交出的记录合成一份：任务、足迹、归档都照它数。"""

from jiaowu.inspection.services.sources import INSPECTION_SOURCES
from jiaowu.research.services.sources import RESEARCH_SOURCES
from jiaowu.teachers.services.records import TEACHER_SOURCES, RecordSource

SOURCES: tuple[RecordSource, ...] = (*TEACHER_SOURCES, *INSPECTION_SOURCES, *RESEARCH_SOURCES)
"""全部的记录来源；一间交出的就在这里加一项。"""
