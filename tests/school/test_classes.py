from datetime import datetime

import pytest

from jiaowu.school.classes import ClassKey, Stage, infer_stage, read_class, sort_key


@pytest.mark.parametrize(
    ("written", "grade", "no"),
    [
        ("三(1)班", 3, 1),
        ("三（1）班", 3, 1),
        ("三1班", 3, 1),
        ("三年级1班", 3, 1),
        ("三年级一班", 3, 1),
        ("一年级一班", 1, 1),
        ("三年级（十二）班", 3, 12),
        ("三年二班", 3, 2),
        ("3年2班", 3, 2),
        ("0301", 3, 1),
        ("3.10", 3, 10),
        ("3-1", 3, 1),
        ("３－１", 3, 1),
        ("小一(2)班", 1, 2),
        ("初一1班", 7, 1),
        ("初一(10)班", 7, 10),
        ("七(1)班", 7, 1),
        ("七 （ 1 ）班", 7, 1),
        ("701", 7, 1),
        ("701班", 7, 1),
        ("八年级3班", 8, 3),
        ("G7-2", 7, 2),
        ("高一04班", 10, 4),
        ("高一年级16班", 10, 16),
        ("高一(10)", 10, 10),
        ("高二年级3班", 11, 3),
        ("1003", 10, 3),
        ("1203", 12, 3),
        ("高三理1班", 12, 1),
        ("高一实验1班", 10, 1),
        ("明德小学三(1)班", 3, 1),
        ("1班", None, 1),
        ("(1)班", None, 1),
        ("十二班", None, 12),
        ("第3班", None, 3),
        ("20", None, 20),
        ("2024级1班", None, 1),
        ("2027届1班", None, 1),
        ("1801班", None, 1),
        ("毕业班", None, None),
        (7, None, 7),
        (20.0, None, 20),
        (701, 7, 1),
        (3.11, 3, 11),
    ],
)
def test_every_spelling_of_a_class_is_read(written: str | float, grade: int | None, no: int | None) -> None:
    reading = read_class(written)

    assert reading is not None
    assert (reading.key.grade, reading.key.no, reading.doubt) == (grade, no, None)


def test_all_spellings_of_one_class_have_one_identity() -> None:
    spellings = (
        "七(1)班",
        "七（1）班",
        "七年级1班",
        "初一1班",
        "701",
        "0701",
        "G7-1",
        "七年级一班",
        "7.01",
        "7-1",
    )

    readings = [read_class(text, grade=7) for text in (*spellings, "1班", 1, 701)]

    assert {reading.key.identity for reading in readings if reading is not None} == {(7, 1, "")}


def test_arts_and_science_classes_of_the_same_number_stay_apart() -> None:
    readings = [read_class(text) for text in ("高三理1班", "高三文1班", "高三(理)1班")]

    first, second, third = (reading.key.identity for reading in readings if reading is not None)
    assert first != second
    assert first == third


def test_years_of_entry_stay_apart_when_the_grade_is_unknown() -> None:
    readings = [read_class(text) for text in ("2024级1班", "2025级1班", "24级1班", "202401")]

    first, second, third, fourth = (reading.key.identity for reading in readings if reading is not None)
    assert first != second
    assert first == third == fourth


@pytest.mark.parametrize(
    ("written", "stage", "grade"),
    [
        ("301", Stage.PRIMARY, 3),
        ("301", Stage.JUNIOR, 9),
        ("301", Stage.SENIOR, 12),
        ("三(1)班", Stage.JUNIOR, 9),
        ("2024级1班", Stage.JUNIOR, 8),
        ("2024级1班", Stage.SENIOR, 11),
        ("2401班", Stage.SENIOR, 11),
        ("2028届1班", Stage.SENIOR, 10),
        ("2026届1班", Stage.PRIMARY, 6),
    ],
)
def test_stage_and_school_year_settle_the_grade(written: str, stage: Stage, grade: int) -> None:
    reading = read_class(written, stage=stage, school_year=2025)

    assert reading is not None
    assert reading.key == ClassKey(grade, 1, written)
    assert reading.doubt is None


def test_a_grade_from_elsewhere_completes_and_checks_the_text() -> None:
    bare, agreeing, differing = read_class("20", 10), read_class("301", 12), read_class("701", 8)

    assert bare is not None
    assert bare.key.grade == 10
    assert agreeing is not None
    assert (agreeing.key.grade, agreeing.doubt) == (12, None)
    assert differing is not None
    assert differing.key.grade == 7
    assert differing.doubt is not None
    assert "8年级" in differing.doubt


def test_a_written_grade_that_differs_is_a_doubt() -> None:
    reading = read_class("七年级1班", 8)

    assert reading is not None
    assert reading.key.grade == 7
    assert reading.doubt is not None


@pytest.mark.parametrize(
    ("value", "doubted"), [(0.5, True), (3.125, True), ("700", False), ("12345678", False)]
)
def test_numbers_that_are_no_class_keep_their_text(value: str | float, *, doubted: bool) -> None:
    reading = read_class(value)

    assert reading is not None
    assert reading.key == ClassKey(None, None, str(value))
    assert (reading.doubt is not None) is doubted


def test_classes_without_a_number_are_told_apart_by_name() -> None:
    readings = [read_class(text) for text in ("毕业班", "毕 业 班", "补习班")]

    first, second, third = (reading.key.identity for reading in readings if reading is not None)
    assert first == second != third


def test_301_without_any_context_is_a_doubt() -> None:
    reading = read_class("301")

    assert reading is not None
    assert reading.key.grade == 3
    assert reading.doubt is not None


def test_a_lost_zero_and_a_date_are_doubts() -> None:
    decimal, moment = read_class(3.1), read_class(datetime(2026, 3, 1))  # noqa: DTZ001 — 表格里的日期没有时区

    assert decimal is not None
    assert (decimal.key.grade, decimal.key.no) == (3, 1)
    assert decimal.doubt is not None
    assert "3(10)班" in decimal.doubt
    assert moment is not None
    assert (moment.key.grade, moment.key.no) == (3, 1)
    assert moment.doubt is not None
    assert "3月1日" in moment.doubt


@pytest.mark.parametrize("value", [None, "", "  ", "\u3000", True, float("nan"), -3, 0])
def test_blanks_and_nonsense_are_no_class(value: object) -> None:
    assert read_class(value) is None


def test_classes_sort_by_grade_and_number_not_by_text() -> None:
    names = ["八(1)班", "七(10)班", "毕业班", "七(2)班", "高三理1班", "高三文2班"]

    keys = sorted((reading.key for name in names if (reading := read_class(name))), key=sort_key)

    assert [key.name for key in keys] == [
        "七(2)班",
        "七(10)班",
        "八(1)班",
        "高三文2班",
        "高三理1班",
        "毕业班",
    ]


def test_the_stage_is_inferred_only_when_the_column_agrees() -> None:
    assert infer_stage(["301", "401", 502]) is Stage.PRIMARY
    assert infer_stage(["701", "七(2)班"]) is Stage.JUNIOR
    assert infer_stage(["301", "302"]) is None
    assert infer_stage(["501", "701"]) is None
