"""教研研训里的各页；PAGES 一行一页，按显示次序。"""

from dataclasses import dataclass

from jiaowu.research.gui.activities_page import ActivitiesPage
from jiaowu.research.gui.duties_page import DutiesPage
from jiaowu.research.gui.groups_page import GroupsPage
from jiaowu.research.gui.honours_page import HonoursPage
from jiaowu.research.gui.mentoring_page import MentoringPage
from jiaowu.research.gui.page import ResearchPage
from jiaowu.research.gui.papers_page import PapersPage
from jiaowu.research.gui.projects_page import ProjectsPage
from jiaowu.research.gui.stars_page import StarsPage
from jiaowu.research.gui.training_page import TrainingPage


@dataclass(frozen=True)
class PagePlace:
    """一页的位置：部件名、标题、类；第一次翻到才造。"""

    name: str
    title: str
    page: type[ResearchPage]


PAGES: tuple[PagePlace, ...] = (
    PagePlace("groupsPage", "教研组", GroupsPage),
    PagePlace("activitiesPage", "教研活动", ActivitiesPage),
    PagePlace("papersPage", "计划总结", PapersPage),
    PagePlace("trainingPage", "研训学时", TrainingPage),
    PagePlace("dutiesPage", "个人任务", DutiesPage),
    PagePlace("projectsPage", "课题", ProjectsPage),
    PagePlace("mentoringPage", "师徒", MentoringPage),
    PagePlace("honoursPage", "获奖", HonoursPage),
    PagePlace("starsPage", "星级评比", StarsPage),
)
"""加一页就加一行。"""
