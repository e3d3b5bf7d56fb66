"""一位教师的成长档案的各页；加一页就加一行。"""

from jiaowu.portfolio.gui.evidence_page import EvidencePage
from jiaowu.portfolio.gui.page import PortfolioPage
from jiaowu.portfolio.gui.plan_page import PlanPage
from jiaowu.portfolio.gui.results_page import ResultsPage
from jiaowu.portfolio.gui.status_page import StatusPage
from jiaowu.portfolio.gui.timeline_page import TimelinePage

PAGES: tuple[type[PortfolioPage], ...] = (StatusPage, PlanPage, TimelinePage, ResultsPage, EvidencePage)
"""四个部分与佐证材料，照次序；翻到才造。"""
