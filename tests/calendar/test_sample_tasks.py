"""样例学校的工作安排：每次一样，有办完的、逾期的、取消的，打开就有提醒。"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from jiaowu.calendar.services.tasks import load_plan, pressing_tasks
from jiaowu.calendar.tasks import Status
from jiaowu.database import open_database

TODAY = date(2026, 11, 22)


def test_the_sample_school_has_a_term_under_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh_sample: Callable[[Path], Path]
) -> None:
    monkeypatch.delenv("JIAOWU_DATABASE", raising=False)
    store = open_database(fresh_sample(tmp_path))

    with store.read() as session:
        plan, pressing = load_plan(session), pressing_tasks(session, TODAY)
    store.close()

    states = [task.status for task in plan.tasks]
    essays = [task for task in plan.tasks if task.draft.title.startswith("学生作文上交（第一篇）")]
    assert {status: states.count(status) for status in Status} == {
        Status.PLANNED: 20,
        Status.DOING: 2,
        Status.DONE: 29,
        Status.CANCELLED: 1,
    }
    assert len(essays) == 9
    assert all(task.draft.owner_id is not None for task in essays)
    assert [task.draft.title for task in pressing][:2] == ["教学案例参评", "优质课竞赛"]
