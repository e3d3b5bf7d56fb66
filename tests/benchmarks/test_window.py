"""窗口的速度：画出第一屏要多久；导入、分析 5 万人时界面停顿多久。"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from jiaowu import app
from jiaowu.desktop.theme import apply_theme
from jiaowu.progress import Progress
from jiaowu.sample import build_sample
from jiaowu.scores.gui.tab import ScoresTab
from tests.benchmarks.exams import SyntheticExam
from tests.benchmarks.race import Race

ROOT = Path(__file__).resolve().parents[2]
TICK_MS = 10
PATIENCE = 180.0

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
window = Window()
window.resize(1240, 700)
window.show()
app.exec()
"""
OURS = """
import sys
from pathlib import Path
from jiaowu import app
program = app.application()
desk = app.Desk(app.apply_theme(program), Path(sys.argv[1]))
desk.window.painted.disconnect()
desk.window.painted.connect(lambda: os._exit(0))
desk.start()
program.exec()
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """字节码放在一处，两边都是热的；没有显示器时在内存里画。"""
    cache = str(tmp_path_factory.mktemp("字节码"))
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": cache, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def test_window_is_painted_soon_after_an_empty_one(
    race: Race, environment: dict[str, str], tmp_path: Path
) -> None:
    school = build_sample(tmp_path, Progress())

    def run(script: str) -> None:
        subprocess.run(  # noqa: S603 — 运行的是自己
            [sys.executable, "-c", f"import os\n{script}", str(school)],
            env=environment,
            check=True,
            stderr=subprocess.DEVNULL,
        )

    race.compare("画出窗口（样例学校）", ours=lambda: run(OURS), floor=lambda: run(BARE), limit=2.5)


class Pulse(QObject):
    """每 10 毫秒跳一下，记下最长的一次间隔。"""

    def __init__(self) -> None:
        """还没开始跳。"""
        super().__init__()
        self.worst = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """开始。"""
        self._last = perf_counter()
        self._timer.start()

    def wait(self, ready: Callable[[], bool]) -> None:
        """让界面照常转，直到 ready。"""
        end = perf_counter() + PATIENCE
        loop = QEventLoop(self)

        def look() -> None:
            if ready() or perf_counter() > end:
                loop.quit()

        self._timer.timeout.connect(look)
        loop.exec()
        self._timer.timeout.disconnect(look)
        assert ready()

    def _beat(self) -> None:
        now = perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now


@pytest.fixture
def warm(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """画图的库有编译好的字节码，同装好的程序一样；pytest 可能不许写字节码。"""
    load = "import pyqtgraph, jiaowu.scores.gui.tab"
    subprocess.run([sys.executable, "-c", load], env=environment, check=True)  # noqa: S603 — 运行的是自己
    monkeypatch.setattr(sys, "pycache_prefix", environment["PYTHONPYCACHEPREFIX"])


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[app.Desk]:
    opened = app.Desk(apply_theme(qapp), tmp_path)
    opened.window.resize(1366, 768)
    yield opened
    opened.window.close()
    opened.stop()


@pytest.mark.usefixtures("warm")
def test_importing_and_analysing_fifty_thousand_keeps_the_window_alive(
    race: Race, desk: app.Desk, exam_50000: SyntheticExam
) -> None:
    pulse = Pulse()

    def measure() -> float:
        pulse.start()
        desk.start()
        pulse.wait(lambda: desk.window.filled and desk.jobs.current is None)
        tab = desk.window.findChild(ScoresTab)
        assert isinstance(tab, ScoresTab)
        window = tab.import_files([exam_50000.path])
        assert window is not None
        while window.at < len(window.steps) - 1:
            pulse.wait(window.form.nextButton.isEnabled)
            window.form.nextButton.click()
            pulse.wait(lambda: not window.saving)
        pulse.wait(window.form.nextButton.isEnabled)
        window.form.nextButton.click()
        pulse.wait(lambda: tab.form.stack.currentWidget() is tab.form.examPage and desk.jobs.current is None)
        return pulse.worst

    race.watch("导入并分析 5 万人时界面最长停顿", measure, limit=0.1)
