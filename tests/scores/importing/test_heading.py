from jiaowu.scores.importing.heading import find_headings
from jiaowu.scores.layout import Role
from jiaowu.sheets.grid import Merge
from tests.scores.importing.grids import page


def test_a_title_is_not_an_upper_header() -> None:
    grid = page("S", [["七年级语文成绩"], ["姓名", "语文"], ["赵伟", 80.0]])

    (heading,) = find_headings(grid)

    assert heading.rows == (1,)
    assert heading.first_row == 2


def test_a_subject_reaches_the_columns_of_its_merge() -> None:
    rows = [[None, "语文", None], ["姓名", "得分", "校次"], ["赵伟", 80.0, 1.0]]
    grid = page("S", rows, merges=(Merge(0, 1, 0, 2),))

    (heading,) = find_headings(grid)

    assert heading.rows == (0, 1)
    assert [reading.subject for reading in heading.readings[1:]] == ["语文", "语文"]


def test_a_lost_merge_is_carried_only_to_measures() -> None:
    rows = [[None, "语文", None, None], ["姓名", "得分", "校次", "备注"], ["赵伟", 80.0, 1.0, None]]

    (heading,) = find_headings(page("S", rows))

    assert heading.labels == ("姓名", "语文 得分", "语文 校次", "备注")


def test_a_row_of_full_marks_under_the_header_is_read() -> None:
    rows = [["学号", "姓名", "语文", "数学"], ["满分", None, 120.0, 100.0], ["01", "赵伟", 80.0, 70.0]]

    (heading,) = find_headings(page("S", rows))

    assert dict(heading.fulls) == {2: 120.0, 3: 100.0}
    assert heading.first_row == 2


def test_full_marks_without_a_label_are_read() -> None:
    rows = [["姓名", "语文", "数学", "总分"], [None, 120.0, 100.0, 220.0], ["赵伟", 80.0, 70.0, 150.0]]

    (heading,) = find_headings(page("S", rows))

    assert dict(heading.fulls) == {1: 120.0, 2: 100.0, 3: 220.0}


def test_a_row_of_codes_is_skipped() -> None:
    rows = [["学号", "姓名", "语文"], ["stu_no", "stu_name", "yw"], ["01", "赵伟", 80.0]]

    (heading,) = find_headings(page("S", rows))

    assert heading.first_row == 2


def test_a_row_that_describes_the_sheet_is_not_a_header() -> None:
    rows = [["班级", "七(3)班", "科目", "数学"], ["学号", "姓名", "平时", "期末"], ["01", "赵伟", 80.0, 90.0]]

    (heading,) = find_headings(page("S", rows))

    assert heading.rows == (1,)


def test_without_names_the_number_column_anchors_the_header() -> None:
    rows = [["考号", "语文"], ["k01", 80.0]]

    (heading,) = find_headings(page("S", rows))

    assert heading.anchors == (0,)


def test_a_header_written_differently_further_down_is_found() -> None:
    rows = [["姓名", "语文"], *([["赵伟", 80.0]] * 70), ["*姓 名", "语文"], ["钱伟", 70.0]]

    headings = find_headings(page("S", rows))

    assert [heading.rows[0] for heading in headings] == [0, 71]


def test_a_class_under_the_total_is_the_scope_of_a_rank() -> None:
    rows = [[None, "语文", "名次", None], ["姓名", "得分", "班级", "年级"], ["赵伟", 80.0, 1.0, 2.0]]
    grid = page("S", rows, merges=(Merge(0, 2, 0, 3),))

    (heading,) = find_headings(grid)

    assert [reading.role for reading in heading.readings[2:]] == [Role.RANK, Role.RANK]
