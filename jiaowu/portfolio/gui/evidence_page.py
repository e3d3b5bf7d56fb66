"""佐证材料：全部附件，带缩略图；文件不见了、被改动过的标红并说怎么办。"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QFont, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.portfolio.evidence import Evidence, FileState, bad_sentences, by_kind
from jiaowu.portfolio.gui.files_work import ANY_FILE, add_files, open_file
from jiaowu.portfolio.gui.page import NOT_CHOSEN, PortfolioPage
from jiaowu.portfolio.gui.thumbnails import WIDTH, Thumbnails
from jiaowu.portfolio.parts import evidence_names
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.services import evidence as service
from jiaowu.portfolio.services.evidence import TEACHER

ID_ROLE = Qt.ItemDataRole.UserRole
KIB = 1024
HEIGHT = 64
"""缩略图的格有多高（像素）。"""
MOST_TOLD = 3
"""上面至多说几件有问题的；其余在各件旁边。"""
HINT = "证书、课件、照片可以拖到这里；属于某一条记录的，在“成长足迹”里选中那一条再添加。"


class EvidencePage(PortfolioPage):
    """把文件拖进来就添加给教师本人。"""

    title = "佐证材料"
    _checking: Job | None = None
    """正在核对的一次；换了教师就取消它。"""

    def __init__(self, context: Context) -> None:
        """内容由 show_portfolio 给。"""
        super().__init__(context)
        self.setAcceptDrops(True)
        self._evidence: dict[int, Evidence] = {}
        self.kinds_box = QComboBox()
        self.kinds_box.setObjectName("evidenceKindsBox")
        self.kinds_box.setAccessibleName("佐证的种类")
        self.kinds_box.activated.connect(lambda _at: self._show_list())
        self.count_label = QLabel()
        self.count_label.setObjectName("evidenceCount")
        self.count_label.setProperty("role", "soft")
        self.refusal = QLabel()
        self.refusal.setObjectName("evidenceRefusal")
        self.refusal.setProperty("role", "refusal")
        self.refusal.setWordWrap(True)
        self.list = _list()
        self.list.itemActivated.connect(lambda _item: self._with_chosen(self.open))
        self._thumbnails = Thumbnails(context, self._show_thumbnail)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.kinds_box)
        row.addWidget(self.count_label, 1)
        for text, name, act in (
            ("删去", "removeEvidenceButton", lambda: self._with_chosen(self.drop)),
            ("打开", "openEvidenceButton", lambda: self._with_chosen(self.open)),
            ("添加…", "addEvidenceButton", self.choose),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(act)
            row.addWidget(button)
        button.setProperty("role", "primary")
        row.insertWidget(2, self._kind_button())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.refusal)
        layout.addWidget(self.list, 1)
        hint = QLabel(HINT)
        hint.setProperty("role", "soft")
        layout.addWidget(hint)

    def _kind_button(self) -> QPushButton:
        """种类认得不对时由人改。"""
        button, menu = QPushButton("归为"), QMenu(self)
        button.setObjectName("retypeEvidenceButton")
        for kind in evidence_names():
            menu.addAction(kind, partial(self._with_chosen, partial(self.retype, kind)))
        button.setMenu(menu)
        return button

    # ---- 显示 -------------------------------------------------------------------

    @override
    def redraw(self, portfolio: Portfolio) -> None:
        self._evidence = {each.id: each for each in portfolio.evidence}
        kept = self.kinds_box.currentData()
        self.kinds_box.clear()
        self.kinds_box.addItem(f"全部 {len(portfolio.evidence)}", None)
        for kind, found in by_kind(portfolio.evidence).items():
            self.kinds_box.addItem(f"{kind} {len(found)}", kind)
        self.kinds_box.setCurrentIndex(max(0, self.kinds_box.findData(kept)))
        self._show_list()
        self._check(portfolio)

    def _check(self, portfolio: Portfolio) -> None:
        """在后台逐字节核对。"""
        folder, wanted = self.context.data_folder, portfolio.evidence
        if self._checking is not None:
            self._checking.cancel()

        def show(states: Mapping[int, FileState]) -> None:
            self._checking = None
            if self.portfolio is portfolio:
                self._evidence = {
                    key: replace(each, state=states[key]) for key, each in self._evidence.items()
                }
                self._show_states()

        self._checking = self.context.run(
            "正在核对佐证材料", lambda progress: service.check_evidence(folder, wanted, progress), show
        )

    def _shown(self) -> list[Evidence]:
        kind = self.kinds_box.currentData()
        return [each for each in self._evidence.values() if kind in {None, each.kind}]

    def _show_list(self) -> None:
        self.list.clear()
        for each in self._shown():
            item = QListWidgetItem(QIcon(self._framed(None, Path(each.name).suffix)), "")
            item.setData(ID_ROLE, each.id)
            item.setToolTip(each.name)
            self.list.addItem(item)
        self._show_states()
        self._thumbnails.show(self._shown())

    def _show_states(self) -> None:
        red, ink = QColor(self.context.theme.bad), QColor(self.context.theme.ink)
        for at in range(self.list.count()):
            item = self.list.item(at)
            each = self._evidence[item.data(ID_ROLE)]
            item.setText(_words(each))
            item.setForeground(ink if each.state is FileState.INTACT else red)
        shown = self._shown()
        size = sum(each.size for each in shown)
        self.count_label.setText(f"{len(shown)} 件，共 {size_words(size)}" if shown else "还没有佐证材料。")
        bad = bad_sentences(self._evidence.values())
        more = f"\n另有 {len(bad) - MOST_TOLD} 件，见下面标红的。" if len(bad) > MOST_TOLD else ""
        self.refusal.setText("\n".join(bad[:MOST_TOLD]) + more)
        self.refusal.setVisible(bool(bad))

    def _show_thumbnail(self, key: int, image: bytes) -> None:
        for at in range(self.list.count()):
            item = self.list.item(at)
            if item.data(ID_ROLE) == key:
                item.setIcon(QIcon(self._framed(QImage.fromData(image))))

    def _framed(self, image: QImage | None, suffix: str = "") -> QPixmap:
        """一样大的格：图片居中；没有图片的写扩展名。"""
        theme, sharp = self.context.theme, self.devicePixelRatioF()
        framed = QPixmap(round(WIDTH * sharp), round(HEIGHT * sharp))
        framed.fill(theme.mix(theme.line, 0.4))
        painter = QPainter(framed)
        if image is None:
            painter.setPen(QColor(theme.ink_soft))
            painter.setFont(_scaled(self.font(), sharp))
            painter.drawText(framed.rect(), Qt.AlignmentFlag.AlignCenter, suffix.removeprefix(".").upper())
        else:
            fit = Qt.AspectRatioMode.KeepAspectRatio
            shown = image.scaled(framed.size(), fit, Qt.TransformationMode.SmoothTransformation)
            painter.drawImage(
                (framed.width() - shown.width()) // 2, (framed.height() - shown.height()) // 2, shown
            )
        painter.end()
        framed.setDevicePixelRatio(sharp)
        return framed

    # ---- 动作 -------------------------------------------------------------------

    def choose(self) -> None:
        """选文件，添加给教师本人。"""
        self.add(files.choose_files(self, "选择佐证材料", ANY_FILE))

    def add(self, chosen: list[Path]) -> None:
        """给教师本人添几个文件；一个也没有时什么也不做。"""
        if self.portfolio is not None:
            add_files(self.context, (TEACHER, self.portfolio.teacher_id), chosen)

    def open(self, evidence: Evidence) -> None:
        """用系统里的程序打开。"""
        open_file(self.context, evidence)

    def drop(self, evidence: Evidence) -> None:
        """删去登记；可以撤销，所以不问。"""
        self.remove(
            "删去佐证材料",
            lambda session: service.drop_evidence(session, evidence.id),
            f"“{evidence.name}”已删去。",
        )

    def retype(self, kind: str, evidence: Evidence) -> None:
        """归为另一种；可以撤销。"""
        self.remove(
            "改佐证的种类",
            lambda session: service.retype_evidence(session, evidence.id, kind),
            f"“{evidence.name}”已归为{kind}。",
        )

    def _with_chosen(self, act: Callable[[Evidence], object]) -> None:
        item = self.list.currentItem()
        if item is None:
            self.context.fail(NOT_CHOSEN)
        else:
            act(self._evidence[item.data(ID_ROLE)])

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add(files.dropped(event, ANY_FILE))


def size_words(size: int) -> str:
    """字节 → 860 KB、3.2 MB。"""
    if size < KIB * KIB:
        return f"{max(1, round(size / KIB))} KB"
    return f"{size / KIB / KIB:.1f} MB"


def _scaled(font: QFont, sharp: float) -> QFont:
    bigger = QFont(font)
    bigger.setPointSizeF(font.pointSizeF() * sharp)
    return bigger


def _words(each: Evidence) -> str:
    state = "" if each.state is FileState.INTACT else f"　{each.state.value}"
    return f"{each.name}{state}\n{each.kind}　{each.title}\n{each.day:%Y-%m-%d}　{size_words(each.size)}"


def _list() -> QListWidget:
    made = QListWidget()
    made.setObjectName("evidenceList")
    made.setAccessibleName("佐证材料")
    made.setIconSize(QSize(WIDTH, HEIGHT))
    made.setUniformItemSizes(True)
    made.setAlternatingRowColors(True)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    return made
