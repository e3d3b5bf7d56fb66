"""“基本”一节：改完一项就存，身份证号与电话平时遮住，照片。"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.errors import UserError
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.gui.forms.ui_basic_section import Ui_BasicSection
from jiaowu.teachers.gui.privacy import Privacy
from jiaowu.teachers.gui.record_dialog import read_day
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.people import BASIC_TITLES, SEXES, Basic, doubts_about, mask_id_number, mask_phone
from jiaowu.teachers.services import papers
from jiaowu.teachers.services.profiles import get_teacher, save_basic

PHOTOS = "照片 (*.jpg *.jpeg *.png *.bmp)"
MASKS = {"id_number": mask_id_number, "phone": mask_phone}
DAYS = frozenset({"birth", "started"})
NO_PHOTO = "没有照片"


class BasicSection(Section):
    """一位教师登记的各项。"""

    title = "基本"

    def __init__(self, context: Context, privacy: Privacy, parent: QWidget | None = None) -> None:
        """privacy 说身份证号与电话现在遮不遮。"""
        super().__init__(context, parent)
        self.form = form = Ui_BasicSection()
        form.setupUi(self)
        self._privacy = privacy
        self._teacher_id = 0
        self._basic = Basic("")
        self.widgets: dict[str, QLineEdit | QComboBox] = {
            "name": form.nameEdit,
            "number": form.numberEdit,
            "sex": form.sexBox,
            "birth": form.birthEdit,
            "politics": form.politicsBox,
            "phone": form.phoneEdit,
            "id_number": form.idNumberEdit,
            "started": form.startedEdit,
            "education": form.educationBox,
            "degree": form.degreeBox,
            "college": form.collegeEdit,
            "major": form.majorEdit,
            "post_kind": form.postKindBox,
            "note": form.noteEdit,
        }
        self._fill_boxes()
        self._connect()
        form.doubtsLabel.hide()

    def _fill_boxes(self) -> None:
        form = self.form
        form.sexBox.addItem("", None)
        for code, name in SEXES.items():
            form.sexBox.addItem(name, code)
        for box, wanted in (
            (form.politicsBox, CodeList.POLITICS),
            (form.educationBox, CodeList.EDUCATION),
            (form.degreeBox, CodeList.DEGREE),
            (form.postKindBox, CodeList.POST),
        ):
            box.addItem("", None)
            for each in codes.codes(wanted):
                box.addItem(each.name, each.code)

    def _connect(self) -> None:
        form = self.form
        for field, widget in self.widgets.items():
            signal = widget.editingFinished if isinstance(widget, QLineEdit) else widget.activated
            signal.connect(lambda *_, field=field: self._save(field))
        form.revealButton.clicked.connect(lambda: self._privacy.toggle(self))
        self._privacy.changed.connect(self._show)
        form.photoButton.clicked.connect(self.choose_photo)
        form.dropPhotoButton.clicked.connect(self._drop_photo)

    @override
    def show_person(self, person_id: int) -> None:
        """显示这位教师；正在打字还没存的一格不动。"""
        if person_id != self._teacher_id:
            for widget in self.widgets.values():
                if isinstance(widget, QLineEdit):
                    widget.setModified(False)
        self._teacher_id = person_id
        self._basic = self.context.read(lambda session: get_teacher(session, person_id)).basic
        self._show()
        self._show_photo()

    def _show(self) -> None:
        shown = self._privacy.shown
        for field, widget in self.widgets.items():
            value = getattr(self._basic, field)
            if isinstance(widget, QComboBox):
                widget.setCurrentIndex(max(0, widget.findData(value)))
                continue
            hidden = field in MASKS and not shown and bool(value)
            widget.setReadOnly(hidden)
            widget.setToolTip("按下面的“显示身份证号与电话”之后才能改。" if hidden else "")
            if not (widget.hasFocus() and widget.isModified()):
                widget.setText(MASKS[field](value) if hidden else str(value or ""))
        self.form.revealButton.setText("遮住身份证号与电话" if shown else "显示身份证号与电话")
        doubts = doubts_about(self._basic)
        self.form.doubtsLabel.setText("提醒：" + "\n".join(doubts))
        self.form.doubtsLabel.setVisible(bool(doubts))

    def _save(self, field: str) -> None:
        """一项改完就存；内容不对时说一句话，填的字留着。"""
        widget, old = self.widgets[field], getattr(self._basic, field)
        if isinstance(widget, QLineEdit) and (widget.isReadOnly() or not widget.isModified()):
            return
        try:
            new = self._value(field, widget)
        except UserError as error:
            self._refuse(error)
            return
        if new == old:
            return
        teacher_id, title, name = self._teacher_id, BASIC_TITLES[field], self._basic.name

        def saved(batch_id: int) -> None:
            if isinstance(widget, QLineEdit):
                widget.setModified(False)
            offer_undo(self.context, batch_id, f"{name}的{title}已改。")

        self.context.write(
            f"改{title}",
            lambda session, _: save_basic(session, teacher_id, {field: new}),
            saved,
            self._refuse,
        )

    def _value(self, field: str, widget: QLineEdit | QComboBox) -> Any:
        if isinstance(widget, QComboBox):
            return widget.currentData()
        text = widget.text().strip()
        return read_day(text, BASIC_TITLES[field]) if field in DAYS else text or None

    def _refuse(self, error: UserError) -> None:
        self.context.fail(f"没有保存：{error}")

    # ---- 照片 -------------------------------------------------------------------

    def choose_photo(self) -> None:
        """选一张照片，抄进资料文件夹。"""
        chosen = files.choose_files(self, "选择照片", PHOTOS)
        if chosen:
            self.save_photo(chosen[0])

    def save_photo(self, path: Path) -> None:
        """存一张照片；不是图片的说一句话。"""
        if QPixmap(str(path)).isNull():
            self.context.fail(f"“{path.name}”不是能打开的图片，请选 JPG 或 PNG 照片。")
            return
        teacher_id, folder = self._teacher_id, self.context.data_folder

        def saved(batch_id: int) -> None:
            offer_undo(self.context, batch_id, "照片已换。")

        self.context.write(
            "换照片", lambda session, _: papers.save_photo(session, folder, teacher_id, path), saved
        )

    def _drop_photo(self) -> None:
        teacher_id = self._teacher_id

        def dropped(batch_id: int) -> None:
            offer_undo(self.context, batch_id, "照片已删去。")

        self.context.write("删去照片", lambda session, _: papers.drop_photo(session, teacher_id), dropped)

    def _show_photo(self) -> None:
        label, folder = self.form.photoLabel, self.context.data_folder
        path = self.context.read(lambda session: papers.photo_path(session, folder, self._teacher_id))
        picture = QPixmap(str(path)) if path is not None else QPixmap()
        self.form.dropPhotoButton.setVisible(path is not None)
        if picture.isNull():
            label.setPixmap(QPixmap())
            label.setText(NO_PHOTO if path is None else "照片打不开")
            return
        label.setPixmap(
            picture.scaled(
                label.minimumSize(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
