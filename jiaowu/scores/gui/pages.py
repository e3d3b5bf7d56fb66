"""成绩分析里的各页；PAGES 一行一页，按显示次序。"""

from dataclasses import dataclass

from jiaowu.scores.gui.bands_page import BandsPage
from jiaowu.scores.gui.compare_page import ComparePage
from jiaowu.scores.gui.diagnosis_page import DiagnosisPage
from jiaowu.scores.gui.growth_page import GrowthPage
from jiaowu.scores.gui.items_page import ItemsPage
from jiaowu.scores.gui.overview_page import OverviewPage
from jiaowu.scores.gui.page import ScoresPage
from jiaowu.scores.gui.pupils_page import PupilsPage
from jiaowu.scores.gui.series_page import SeriesPage
from jiaowu.scores.gui.support_page import SupportPage
from jiaowu.scores.gui.teachers_page import TeachersPage


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
    PagePlace("teachersPage", "教师对比", TeachersPage),
    PagePlace("seriesPage", "历次对比", SeriesPage),
    PagePlace("pupilsPage", "学生名单", PupilsPage),
    PagePlace("itemsPage", "试卷分析", ItemsPage),
    PagePlace("growthPage", "进退步", GrowthPage),
    PagePlace("diagnosisPage", "学情诊断", DiagnosisPage),
    PagePlace("supportPage", "学习帮扶", SupportPage),
)
"""加一页就加一行。"""
