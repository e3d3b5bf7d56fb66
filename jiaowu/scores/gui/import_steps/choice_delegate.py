"""“怎样处理”一列：画成下拉框，点一下或按 F2 就展开。"""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jiaowu.scores.gui.import_steps.pupils_model import OPTIONS_ROLE

Index = QModelIndex | QPersistentModelIndex
ARROW = "▾"
ARROW_WIDTH = 18


class ChoiceDelegate(QStyledItemDelegate):
    """选项在模型的 OPTIONS_ROLE 里。"""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        box = option.rect.adjusted(0, 0, -4, 0)
        painter.save()
        painter.setPen(option.palette.placeholderText().color())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, ARROW)
        painter.restore()

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle
        room = option.rect.width() - ARROW_WIDTH
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideMiddle, room - 12)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        box.setObjectName("choiceBox")
        box.setAccessibleName("怎样处理这名学生")
        for each in index.data(OPTIONS_ROLE):
            box.addItem(each.text, each.decision)
        box.setCurrentText(index.data())
        box.activated.connect(lambda _row: self._finish(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _finish(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)  # noqa: S101 — createEditor 造的

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
