"""成绩分析里的各页；PAGES 一行一页，按显示次序。"""

from dataclasses import dataclass

from jiaowu.scores.gui.bands_page import BandsPage
from jiaowu.scores.gui.compare_page import ComparePage
from jiaowu.scores.gui.overview_page import OverviewPage
from jiaowu.scores.gui.page import ScoresPage
from jiaowu.scores.gui.pupils_page import PupilsPage
from jiaowu.scores.gui.support_page import SupportPage


@dataclass(frozen=True)
class PagePlace:
    """一页的位置：部件名、标题、类；第一次翻到才造。"""

    name: str
    title: str
    page: type[ScoresPage]


PAGES = (
    PagePlace("overviewPage", "总览", OverviewPage),
    PagePlace("bandsPage", "分数段", BandsPage),
    PagePlace("comparePage", "班级对比", ComparePage),
    PagePlace("pupilsPage", "学生名单", PupilsPage),
    PagePlace("supportPage", "学习帮扶", SupportPage),
)
"""加一页就加一行。"""
