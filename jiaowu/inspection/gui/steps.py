"""一次检查的各步，按先后；加一步就加一行。"""

from jiaowu.inspection.gui.prepare_page import PreparePage
from jiaowu.inspection.gui.print_page import PrintPage
from jiaowu.inspection.gui.record_page import RecordPage
from jiaowu.inspection.gui.step_page import StepPage

STEPS: tuple[type[StepPage], ...] = (PreparePage, PrintPage, RecordPage)
