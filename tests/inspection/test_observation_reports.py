"""听课与巡堂的报告：内容，与写成 PDF、Excel、Word。"""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.observations import Step
from jiaowu.inspection.quotas import QuotaPeriod, QuotaPlan, QuotaRule, quota_presets
from jiaowu.inspection.reports import feedback_slips, observation_statistics, observations, patrols
from jiaowu.inspection.reports.observation_statistics import quota_words
from jiaowu.inspection.reports.registry import REPORTS
from jiaowu.inspection.services.observation_materials import add_materials
from jiaowu.inspection.services.observations import (
    confirm_feedback,
    get_observation,
    save_process,
    save_vetoes,
)
from jiaowu.inspection.services.patrols import PatrolEntry, save_normal, save_patrol
from jiaowu.paper.document import Chart, Document, Fields, PageBreak, Table, Text, Value
from jiaowu.paper.writers import write
from jiaowu.progress import Progress
from jiaowu.school.services.schools import set_current_term
from jiaowu.teachers.services.bells import save_opening
from tests.inspection.observing import (
    FIRST,
    MONDAY,
    SECOND,
    add_timetable,
    classes_of,
    comment_all,
    mark_all,
    observe,
)
from tests.inspection.small import SmallSchool

OURS = (
    "observations",
    "observation-feedback",
    "observation-statistics",
    "patrol-record",
    "patrol-statistics",
)
NOVEMBER = date(2026, 11, 22)


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def fields(document: Document) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for block in document.blocks:
        if isinstance(block, Fields):
            found |= dict(block.pairs)
    return found


def fill(session: Session, school: SmallSchool) -> int:
    """一节打了分、写了评语与过程的课，一节巡过的课。"""
    add_timetable(session, school)
    set_current_term(session, school.term)
    save_opening(session, school.term, date(2026, 9, 1))
    key = observe(session, school, observers=("高远", "林夕"), checklist="lesson")
    mark_all(session, key, "高远", 0.9)
    mark_all(session, key, "林夕", 0.8)
    comment_all(session, key)
    save_process(session, key, [Step("8:30", "导入", "出示图片，说发现", "自然")])
    classes = classes_of(session, school)
    save_patrol(session, MONDAY, 1, classes[FIRST], PatrolEntry(("late", "tea"), "已提醒", "王主任"))
    save_normal(session, MONDAY, 1, list(classes.values()), "王主任")
    return key


def test_a_record_is_one_page_with_the_usual_boxes(session: Session, school: SmallSchool) -> None:
    key = fill(session, school)
    confirm_feedback(session, key, date(2026, 11, 10))

    document = observations.build(session, school.term)

    shown = fields(document)
    assert document.handout
    assert (shown["班级"], shown["授课教师"], shown["听课人"]) == (FIRST, "陈静", "高远、林夕")
    assert (shown["星期 / 节次"], shown["课题"], shown["反馈日期"]) == (
        "星期一第 1 节",
        "背影",
        date(2026, 11, 10),
    )
    assert shown["平均得分 / 等第"] == "85.0　B"
    assert shown["优点"] == "高远：环节清楚\n林夕：环节清楚"
    process, marks = tables(document)
    assert process.rows == [("8:30", "导入", "出示图片，说发现", "自然")]
    assert tuple(marks.rows[0][:2]) == ("教学目标", 10)
    assert list(marks.rows[0][2:]) == pytest.approx([9, 8])
    assert tuple(marks.rows[-2][:2]) == ("合计（百分制）", 100)
    assert list(marks.rows[-2][2:]) == pytest.approx([90, 80])
    assert tuple(marks.rows[-1]) == ("等第", None, "A", "B")
    assert [row[2:] for row in marks.rows if str(row[0]).startswith("一票否决")] == [(None, None)] * 2


def test_a_veto_is_printed_in_the_record_the_slip_and_the_statistics(
    session: Session, school: SmallSchool
) -> None:
    key = fill(session, school)
    clause = "体罚或变相体罚学生"
    observer = get_observation(session, key).observers[1].id
    save_vetoes(session, observer, {clause: True})

    record = observations.build(session, school.term)
    slip = feedback_slips.build(session, school.term)
    counted = tables(observation_statistics.build(session, school.term, NOVEMBER))

    marks = tables(record)[1]
    (own,) = (row for row in marks.rows if row[0] == f"一票否决：{clause}")
    assert own[2:] == (None, "√")
    assert tuple(marks.rows[-1]) == ("等第", None, "A", "D")
    told = f"85.0　D（一票否决：{clause}）"
    assert fields(record)["平均得分 / 等第"] == told
    assert fields(slip)["综合评价"] == told
    grades, vetoed = counted[2], counted[3]
    assert [column.title for column in grades.columns] == ["学科", "节数", "平均分", "D", "其中一票否决"]
    assert [row[0] for row in grades.rows] == ["语文", "全校"]
    assert grades.rows[-1][1:] == (1, pytest.approx(85), 1, 1)
    assert vetoed.rows == [
        (MONDAY, FIRST, "语文", "陈静", "背影", "高远、林夕", clause, "D"),
    ]


def test_papers_are_listed_by_kind_in_the_record(
    session: Session, school: SmallSchool, tmp_path: Path
) -> None:
    key = observe(session, school)
    paths = [
        tmp_path / name for name in ("背影说课稿.docx", "高远评课稿.docx", "背影.pptx", "合影.jpg", "a.zip")
    ]
    for path in paths:
        path.write_text(path.name, encoding="utf-8")
    add_materials(session, tmp_path / "data", key, paths)

    document = observations.build(session, school.term)

    assert fields(document)["文稿与附件"] == (
        "说课稿：背影说课稿.docx；评课稿：高远评课稿.docx；课件：背影.pptx；照片：合影.jpg；其他：a.zip"
    )


def test_each_lesson_starts_a_page_and_the_earliest_is_first(session: Session, school: SmallSchool) -> None:
    fill(session, school)
    observe(session, school, day=date(2026, 10, 12))

    document = observations.build(session, school.term)

    days = [dict(block.pairs).get("日期") for block in document.blocks if isinstance(block, Fields)]
    assert [day for day in days if day] == [date(2026, 10, 12), MONDAY]
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == 1


def test_a_checklist_without_groups_lists_its_items(session: Session, school: SmallSchool) -> None:
    key = observe(session, school, checklist="lesson_d")
    mark_all(session, key, "高远", 0.5)

    _, marks = tables(observations.build(session, school.term, [key]))

    assert [row[0] for row in marks.rows[:4]] == ["教学思想", "教学设计", "教学活动", "教学效果"]
    assert [row[2] for row in marks.rows[:4]] == ["5 D", "10 D", "20 D", "15 D"]


def test_a_slip_is_made_only_for_commented_lessons(session: Session, school: SmallSchool) -> None:
    key = fill(session, school)
    bare = observe(session, school, period=2)

    document = feedback_slips.build(session, school.term)

    texts = [block.text for block in document.blocks if isinstance(block, Text)]
    assert texts[:2] == ["评课意见反馈单", "陈静老师："]
    assert "2026年11月9日，高远、林夕听了您" in texts[2]
    assert fields(document)["建议"] == "高远：多留思考的时间\n林夕：多留思考的时间"
    assert not any(isinstance(block, PageBreak) for block in document.blocks)
    assert feedback_slips.build(session, school.term, [key])
    with pytest.raises(UserError, match="还没有写评语"):
        feedback_slips.build(session, school.term, [bare])


def test_statistics_show_quota_progress_by_teacher(session: Session, school: SmallSchool) -> None:
    fill(session, school)

    document = observation_statistics.build(session, school.term, NOVEMBER)

    progress, stale, grades, strict = tables(document)
    titles = [column.title for column in progress.columns]
    own = dict(zip(titles, next(row for row in progress.rows if row[2] == "高远"), strict=True))
    assert (own["定额"], own["有效节数"], own["应完成"], own["还差"]) == (15, 1, 8, 7)
    assert own["完成率得分"] == pytest.approx(40 / 15)
    assert own["推门"] == 1
    assert progress.rows[-1][1:4] == ("合计", "5 人", "完成 0 人")
    assert [row[2] for row in stale.rows] == ["高远", "何川", "林夕", "周岚"]
    assert [row[-1] for row in strict.rows] == ["样本不足", "样本不足"]
    assert [column.title for column in grades.columns[2:]] == ["平均分", "B", "其中一票否决"]
    assert document.confidential


def test_the_quota_is_told_in_words() -> None:
    assert quota_words(quota_presets()[1].plan) == (
        "行政人员每月 4 节；教研组长每月 4 节；其余教师每月 2 节、全学期 10 节。"
    )
    assert quota_words(QuotaPlan(QuotaPeriod.WEEK, QuotaRule(1))) == "每位教师每周 1 节。"


def test_the_patrol_record_lists_lessons_or_only_the_wrong_ones(
    session: Session, school: SmallSchool
) -> None:
    fill(session, school)

    (whole,) = tables(patrols.build_record(session, school.term))
    (wrong,) = tables(patrols.build_record(session, school.term, wrong_only=True))

    assert [row[4:8] for row in whole.rows] == [
        (FIRST, "语文", "陈静", "迟到、喝茶"),
        (SECOND, "语文", "周岚", "正常"),
    ]
    assert len(wrong.rows) == 1
    assert wrong.notes[0].startswith("共巡 2 节，正常 1 节，有违规 1 节。")


def test_patrol_statistics_go_five_ways(session: Session, school: SmallSchool) -> None:
    fill(session, school)

    document = patrols.build_statistics(session, school.term)

    (chart,) = (block for block in document.blocks if isinstance(block, Chart))
    assert (list(chart.labels), list(chart.series[0].values)) == (["迟到", "喝茶"], [1, 1])
    headings = [table.columns[0].title for table in tables(document)]
    assert headings == ["班级", "教师", "节次", "周次"]
    assert tuple(tables(document)[0].rows[-1]) == ("合计", 2, 1, 1, 0.5, 1, 1)
    assert tuple(tables(document)[1].rows[0])[:4] == ("陈静", 1, 0, 1)


def test_nothing_to_print_is_told(session: Session, school: SmallSchool) -> None:
    with pytest.raises(UserError, match="还没有听课记录"):
        observations.build(session, school.term)
    with pytest.raises(UserError, match="还没有巡堂记录"):
        patrols.build_statistics(session, school.term)
    with pytest.raises(UserError, match="还没有巡堂记录"):
        patrols.build_record(session, school.term, date(2027, 1, 1))


@pytest.mark.parametrize("report_id", OURS)
def test_every_report_goes_through_every_writer(
    session: Session, school: SmallSchool, tmp_path: Path, report_id: str
) -> None:
    fill(session, school)
    (report,) = (each for each in REPORTS if each.id == report_id)

    document = report.build(session)

    for suffix in report.formats:
        target = tmp_path / f"{report_id}.{suffix}"
        write(document, target, Progress())
        assert target.stat().st_size > 1_000
