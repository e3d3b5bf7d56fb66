"""研训学时的规定：总学时、校本、怎样算不足、哪些先算校本、哪些岗位没有要求。"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QWidget

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.research.gui.forms.ui_training_settings_dialog import Ui_TrainingSettingsDialog
from jiaowu.research.services.training_years import get_settings, save_settings
from jiaowu.research.training import Word, words
from jiaowu.research.training_settings import TrainingSettings
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList


class TrainingSettingsDialog(QDialog):
    """按了保存才改。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """照现有的规定填好。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.form = form = Ui_TrainingSettingsDialog()
        form.setupUi(self)
        settings = context.read(get_settings)
        fill_titled(
            form.eitherBox,
            [(True, "总学时、校本任一不足即提示"), (False, "两样都不足才提示")],
            settings.either,
        )
        form.totalBox.setValue(settings.total)
        form.schoolBox.setValue(settings.school_based)
        form.dayBox.setValue(settings.day_limit)
        form.fiveBox.setValue(settings.five_years)
        posts = tuple((each.code, each.name) for each in codes.codes(CodeList.POST))
        self.forms = _checks(form.formsRow, _same(words(Word.FORM)), settings.school_forms)
        self.levels = _checks(form.levelsRow, _same(words(Word.LEVEL)), settings.school_levels)
        self.posts = _checks(form.postsRow, posts, settings.free_posts)
        form.refusalLabel.hide()
        form.saveButton.clicked.connect(self.save)
        form.cancelButton.clicked.connect(self.reject)

    def settings(self) -> TrainingSettings:
        """现在填的。"""
        form = self.form
        return TrainingSettings(
            form.totalBox.value(),
            form.schoolBox.value(),
            bool(form.eitherBox.currentData()),
            form.dayBox.value(),
            form.fiveBox.value(),
            _ticked(self.forms),
            _ticked(self.levels),
            _ticked(self.posts),
        )

    def save(self) -> None:
        """保存；不对时说一句话，不关窗口。"""
        settings = self.settings()
        self._context.write(
            "改研训学时的规定",
            lambda session, _: save_settings(session, settings),
            lambda _: self.accept(),
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _same(names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in names)


def _checks(
    row: QHBoxLayout, options: Sequence[tuple[str, str]], chosen: Sequence[str]
) -> dict[str, QCheckBox]:
    found = {}
    for value, title in options:
        box = QCheckBox(title)
        box.setObjectName(f"{value}Check")
        box.setChecked(value in chosen)
        row.addWidget(box)
        found[value] = box
    row.addStretch(1)
    return found


def _ticked(boxes: dict[str, QCheckBox]) -> tuple[str, ...]:
    return tuple(value for value, box in boxes.items() if box.isChecked())
