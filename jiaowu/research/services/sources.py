"""教研研训交出的各种记录；一种在自己的模块里说清，在这里加一行。"""

from jiaowu.research.services.activities_sources import ACTIVITY_SOURCES
from jiaowu.research.services.mentoring_sources import MENTORING_SOURCES
from jiaowu.research.services.projects_sources import PROJECT_SOURCES
from jiaowu.research.services.training_sources import TRAINING_SOURCES
from jiaowu.teachers.services.records import RecordSource

RESEARCH_SOURCES: tuple[RecordSource, ...] = (
    *ACTIVITY_SOURCES,
    *TRAINING_SOURCES,
    *PROJECT_SOURCES,
    *MENTORING_SOURCES,
)
"""教研活动、培训、课题、师徒。"""
