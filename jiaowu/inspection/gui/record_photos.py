"""正在录的一位的照片：添、打开、去掉。"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.inspection.gui.record_desk import RecordDesk
from jiaowu.inspection.services import result_photos as service
from jiaowu.inspection.services.result_photos import Photo

PATTERNS = "照片 (*.jpg *.jpeg *.png *.heic *.webp);;全部文件 (*)"


class RecordPhotos(QObject):
    """“照片”菜单里的事。"""

    refused = Signal(str)
    """没有添成、打不开：一句话。"""

    def __init__(self, context: Context, desk: RecordDesk, page: QWidget) -> None:
        """desk 是录入桌。"""
        super().__init__(page)
        self._context, self._desk, self._page = context, desk, page

    def fill_menu(self, menu: QMenu, row: int) -> None:
        """第 row 位的照片。"""
        sheet = self._desk.sheet
        if sheet is None or not sheet.rows:
            return
        target, facet = sheet.rows[row].target, sheet.facet.facet
        menu.addAction(f"给{target.teacher}添照片…", lambda: self.add(row))
        photos = self._context.read(lambda session: service.list_photos(session, target.id, facet))
        if photos:
            menu.addSeparator()
        for photo in photos:
            menu.addAction(f"打开 {photo.name}", partial(self.open, photo))
        for photo in photos:
            menu.addAction(f"去掉 {photo.name}", partial(self.remove, photo))

    def add(self, row: int) -> None:
        """选几张，抄进资料文件夹。"""
        sheet = self._desk.sheet
        chosen = files.choose_files(self._page, "选照片", PATTERNS)
        if sheet is None or not chosen:
            return
        self._desk.flush()
        target, facet, folder = sheet.rows[row].target, sheet.facet.facet, self._context.data_folder
        self._context.write(
            f"添照片：{target.teacher} {facet.label}",
            lambda session, _: [
                service.add_photo(session, folder, target.id, facet, source) for source in chosen
            ],
            lambda added: self._context.say(f"给{target.teacher}添了 {len(added)} 张照片。"),
            self._refuse,
        )

    def open(self, photo: Photo) -> None:
        """用系统的程序打开。"""
        try:
            files.open_folder(service.photo_path(self._context.data_folder, photo))
        except UserError as error:
            self._refuse(error)

    def remove(self, photo: Photo) -> None:
        """去掉一张，几秒之内可以撤销。"""
        self._context.write(
            f"去掉照片“{photo.name}”",
            lambda session, _: service.remove_photo(session, photo.id),
            lambda batch: self._context.offer_undo(
                f"已去掉照片“{photo.name}”。", lambda: self._restore(photo, batch)
            ),
            self._refuse,
        )

    def _restore(self, photo: Photo, batch: int) -> None:
        self._context.write(
            f"放回照片“{photo.name}”", lambda session, _: service.restore_photo(session, batch)
        )

    def _refuse(self, error: UserError) -> None:
        self.refused.emit(str(error))
