"""正在做的长工作：说明、进度条、取消。主窗口与对话框各放一个。"""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from jiaowu.desktop.jobs import Job, Jobs


class JobBar(QWidget):
    """没有工作时内容隐去。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """之后调 watch。"""
        super().__init__(parent)
        self._jobs: Jobs | None = None
        self._label = QLabel()
        self._label.setObjectName("jobLabel")
        self._label.setProperty("role", "soft")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._label.setMinimumWidth(220)
        self._bar = QProgressBar()
        self._bar.setObjectName("jobProgress")
        self._bar.setAccessibleName("进度")
        self._bar.setTextVisible(False)
        self.cancel_button = QPushButton("取消")
        self.cancel_button.setObjectName("cancelJobButton")
        self.cancel_button.setAccessibleName("取消正在做的工作")
        self.cancel_button.setProperty("role", "link")
        self.cancel_button.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self.cancel_button)
        self._hide()

    def watch(self, jobs: Jobs) -> None:
        """显示 jobs 里正在做的一件。"""
        self._jobs = jobs
        jobs.moved.connect(self._show)
        jobs.idle.connect(self._hide)
        if jobs.current is not None:
            self._show(jobs.current, jobs.current.title, 0, 0)

    def _show(self, job: Job, label: str, done: int, total: int) -> None:
        self._label.setText(label or job.title)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._set_shown(shown=True)

    def _hide(self) -> None:
        self._set_shown(shown=False)

    def _set_shown(self, *, shown: bool) -> None:
        for widget in (self._label, self._bar, self.cancel_button):
            widget.setVisible(shown)

    def _cancel(self) -> None:
        if self._jobs is not None and self._jobs.current is not None:
            self._jobs.current.cancel()
            self._label.setText("正在取消……")
