"""由文件名预填考试：写明的日期、只写学期的日期、从没有写过的。"""

from datetime import date
from pathlib import Path

import pytest

from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamKind
from jiaowu.scores.gui.exam_fields import draft_for, exam_date, named_term

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("七年级期中 2026-11-12 成绩表.xlsx", date(2026, 11, 12)),
        ("2026年9月月考.xlsx", date(2026, 9, 1)),
        ("2025—2026学年第二学期期末考试.xlsx", date(2026, 6, 30)),
        ("2025-2026学年上学期期中.xlsx", date(2025, 11, 10)),
        ("2025—2026学年第一学期期末.xls", date(2026, 1, 15)),
        ("2025—2026学年度第二学期期中.xls", date(2026, 4, 25)),
        ("2026—2027学年第一学期期末考试.xlsx", TODAY),
        ("七年级成绩.csv", TODAY),
        ("2026-02-31 周测.csv", TODAY),
    ],
)
def test_the_date_is_read_from_the_name(name: str, day: date) -> None:
    assert exam_date([Path(name)], TODAY) == day


def test_the_folder_names_the_exam_of_several_files() -> None:
    folder = Path("2025—2026学年第二学期期末考试")

    draft = draft_for([folder / "七年级.xls", folder / "八年级.xlsx"], TODAY)

    assert (draft.name, draft.date, draft.kind) == (folder.name, date(2026, 6, 30), ExamKind.FINAL)


def test_a_term_is_recognised_only_when_it_is_written_out() -> None:
    assert named_term("2025—26学年第2学期") == Term(2025, 2)
    assert named_term("2025—2026学年") is None
