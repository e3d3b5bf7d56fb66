"""研训学时一页要读的：一个学年的台账、教师的姓名、各人的情况。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jiaowu.research.services import training as service
from jiaowu.research.services.training_years import TrainingYear, training_year
from jiaowu.research.training import Training
from jiaowu.research.training_years import school_year
from jiaowu.school.services.schools import get_term


@dataclass(frozen=True)
class TrainingView:
    """一个学年。"""

    year: int
    trainings: tuple[Training, ...]
    names: Mapping[int, str]
    found: TrainingYear


def read_view(session: Any, term_id: int) -> TrainingView:
    """这个学期所在学年，到今天为止。"""
    year = get_term(session, term_id).start_year
    span = school_year(year)
    today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    return TrainingView(
        year,
        service.list_trainings(session, span.first, span.last),
        service.names_of(session),
        training_year(session, year, today),
    )
