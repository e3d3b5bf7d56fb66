"""各次检查旁边的清单，按显示的先后；加一种就加一行。"""

from jiaowu.inspection.gui.list_page import ListPage
from jiaowu.inspection.gui.observation_page import ObservationPage
from jiaowu.inspection.gui.patrol_page import PatrolPage

LISTS: tuple[type[ListPage], ...] = (ObservationPage, PatrolPage)
