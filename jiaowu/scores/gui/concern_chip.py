"""考试名称下面的一小块：这次考试有几处超出规定；点开看是哪几处，写明理由。"""

from PySide6.QtWidgets import QInputDialog, QToolButton, QWidget

from jiaowu.desktop.context import Context
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.services.policy import ExamConcerns, set_reason

ASK = "{sentences}\n\n确需举行的，请写明理由（存在考试里，不影响导入与分析）："


class ConcernChip(QToolButton):
    """没有超出规定的地方就不显示。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """先不显示；show_concerns 之后才有内容。"""
        super().__init__(parent)
        self._context = context
        self._exam: ExamSummary | None = None
        self._found = ExamConcerns((), "")
        self.setObjectName("concernButton")
        self.setAutoRaise(True)
        self.setIcon(context.theme.icon("warning"))
        self.setToolButtonStyle(self.toolButtonStyle().ToolButtonTextBesideIcon)
        self.clicked.connect(self.ask_reason)
        self.hide()

    def show_concerns(self, exam: ExamSummary, found: ExamConcerns) -> None:
        """换成这次考试的提示。"""
        self._exam, self._found = exam, found
        count = len(found.sentences)
        state = "已写明理由" if found.reason else "点这里写明理由"
        self.setText(f"{count} 处超出考试规定，{state}")
        self.setToolTip("\n".join((*found.sentences, *([f"理由：{found.reason}"] if found.reason else []))))
        self.setAccessibleName(self.text())
        self.setVisible(bool(count))

    def ask_reason(self) -> None:
        """列出超出规定的地方，写下或改掉理由。"""
        exam = self._exam
        if exam is None:
            return
        label = ASK.format(sentences="\n".join(self._found.sentences))
        text, accepted = QInputDialog.getMultiLineText(self, "超出考试规定的地方", label, self._found.reason)
        if accepted and text.strip() != self._found.reason:
            self._context.write(
                "写明举行考试的理由", lambda session, _progress: set_reason(session, exam.id, text)
            )
