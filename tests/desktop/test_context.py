"""界面与资料之间的门。"""

import pytest
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import Stage
from jiaowu.school.services import schools


def test_a_write_is_committed_and_announced_in_this_thread(qtbot: QtBot, context: Context) -> None:
    with qtbot.waitSignal(context.changed) as changed:
        context.write("登记学校", lambda session, _: schools.save_school(session, "青禾学校", Stage.JUNIOR))

    school = context.read(schools.get_school)
    assert changed.args is not None
    assert "school" in changed.args[0]
    assert school is not None
    assert school.name == "青禾学校"


def test_a_failed_write_leaves_nothing(qtbot: QtBot, context: Context) -> None:
    told: list[str] = []

    def work(session: object, _progress: Progress) -> None:
        schools.save_school(session, "青禾学校", Stage.JUNIOR)  # type: ignore[arg-type]  # 会话对界面不透明
        raise UserError("名称重复，没有保存。")

    context.write("登记学校", work, failed=lambda error: told.append(str(error)))

    qtbot.waitUntil(lambda: told == ["名称重复，没有保存。"])
    assert context.read(schools.get_school) is None


def test_a_write_cancelled_at_the_end_leaves_nothing(qtbot: QtBot, context: Context) -> None:
    def work(session: object, progress: Progress) -> None:
        schools.save_school(session, "青禾学校", Stage.JUNIOR)  # type: ignore[arg-type]  # 会话对界面不透明
        progress.cancel()

    job = context.write("登记学校", work)

    qtbot.waitUntil(lambda: job.finished)
    assert context.read(schools.get_school) is None


def test_long_reading_is_done_elsewhere(qtbot: QtBot, context: Context) -> None:
    found: list[object] = []

    context.load("读学校", lambda session, _: schools.get_school(session), found.append)

    qtbot.waitUntil(lambda: found == [None])


@pytest.mark.parametrize(("send", "signal"), [("say", "said"), ("fail", "failed")])
def test_messages_are_signals(qtbot: QtBot, context: Context, send: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(context, signal)) as heard:
        getattr(context, send)("已存好。")

    assert heard.args == ["已存好。"]
