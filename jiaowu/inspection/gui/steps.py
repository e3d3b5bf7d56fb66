"""一次检查的各步，按先后；加一步就加一行。"""

from jiaowu.inspection.gui.prepare_page import PreparePage
from jiaowu.inspection.gui.print_page import PrintPage
from jiaowu.inspection.gui.record_page import RecordPage
from jiaowu.inspection.gui.rectify_page import RectifyPage
from jiaowu.inspection.gui.step_page import StepPage
from jiaowu.inspection.gui.summary_page import SummaryPage

STEPS: tuple[type[StepPage], ...] = (PreparePage, PrintPage, RecordPage, SummaryPage, RectifyPage)
