"""新增一位教师：先填几项，其余到他的页里填。"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted
from jiaowu.teachers.people import SEXES, Basic
from jiaowu.teachers.services.profiles import add_teacher

FIELDS = (
    FormField("name", "姓名"),
    FormField("number", "工号", hint="可以先不填"),
    FormField("sex", "性别", (("", None), *((name, code) for code, name in SEXES.items()))),
    FormField("started", "参加工作", day=True, hint="如 2008-09，可以先不填"),
    FormField("post_kind", "岗位类别", tuple((each.name, each.code) for each in codes.codes(CodeList.POST))),
)


def new_teacher_dialog(context: Context, parent: QWidget) -> RecordDialog:
    """造出对话框，打开由调用者。"""
    wanted = Wanted(
        "新增教师",
        FIELDS,
        _save,
        "已登记；双击他的一行填写其余各项。",
        "学历、职称、教研组等登记好之后在他的页里填。",
    )
    dialog = RecordDialog(context, wanted, {}, parent)
    dialog.done_with.connect(lambda _batch_id, told: context.say(told))
    return dialog


def _save(session: Any, values: Mapping[str, Any]) -> None:
    known = {name: value or None for name, value in values.items() if name != "name"}
    add_teacher(session, Basic(values["name"], **known))
