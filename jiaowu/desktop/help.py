"""帮助：resources/help 里与标签页同名的一篇。"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from jiaowu import paths
from jiaowu.errors import UserError

SIZE = (760, 620)


class HelpDialog(QDialog):
    """一边看帮助一边用窗口；按 Esc 关上。"""

    def __init__(self, parent: QWidget, title: str) -> None:
        """title 是标签页的名称；没有这一篇时报 UserError。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("helpDialog")
        self.setWindowTitle(f"帮助 — {title}")
        self.resize(*SIZE)
        self.browser = QTextBrowser()
        self.browser.setObjectName("helpText")
        self.browser.setAccessibleName("帮助")
        self.browser.setOpenExternalLinks(True)
        self.browser.setMarkdown(_text_of(title))
        self.browser.document().setDocumentMargin(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)


def _text_of(title: str) -> str:
    try:
        return paths.resource("help", f"{title}.md").read_text("utf-8")
    except OSError as error:
        raise UserError(f"没有找到“{title}”的帮助，程序可能没有装全，请重新安装。") from error
