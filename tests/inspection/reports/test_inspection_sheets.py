"""空白检查表、听课记录表、巡堂表：内容，怎样分开，写得成 PDF、Excel、Word。"""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Facet, Item, Mode, Step, shipped_checklists
from jiaowu.inspection.patrols import violations
from jiaowu.inspection.reports import blank_sheets, page_sheets, row_sheets
from jiaowu.inspection.reports.parts import Split, grade_words, part_names
from jiaowu.inspection.reports.registry import REPORTS
from jiaowu.inspection.rounds import Round
from jiaowu.inspection.services import rounds, targets
from jiaowu.paper.document import Code, Document, Fields, PageBreak, Table, Text
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.preview import Preview
from jiaowu.paper.writers import write
from jiaowu.progress import Progress
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.schools import save_school, save_term, set_current_term
from jiaowu.school.terms import Term
from tests.inspection.small import SmallSchool, draft_of

LESSON = next(each for each in shipped_checklists() if each.id == "lesson")
EVERY = tuple(each.id for each in shipped_checklists() if "_" not in each.id)


@pytest.fixture
def shown(session: Session, school: SmallSchool) -> Round:
    draft = draft_of("2026—2027学年第一学期期中检查", codes=EVERY, inspectors=("王校",))
    return rounds.get_round(session, rounds.create_round(session, school.term, draft))


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def page_count(document: Document) -> int:
    with Preview(pdf_bytes(document, Progress())) as opened:
        return opened.page_count


def test_rows_are_filled_with_what_is_known_and_leave_the_rest_to_write(
    session: Session, shown: Round
) -> None:
    document = row_sheets.build(session, shown, [Facet.PREPARATION], part="数学组")

    (table,) = tables(document)
    target = next(each for each in shown.targets if each.teacher == "高远")
    assert list(table.rows) == [(1, "高远", "数学", "七（1）班、七（2）班", 50, *[None] * 11, target.token)]
    titles = [column.title for column in table.columns]
    assert titles[4:8] == ["应备课时", "实备课时", "数量与\n进度\n20\n−2/课时", "要素\n齐全\n20\n−2/项"]
    assert titles[-4:] == ["合计", "等第", "问题", "码"]
    assert table.row_height == 14
    assert "没有扣的填 0" in table.notes[0]
    assert document.title == "2026—2027学年第一学期期中检查表"
    assert document.subtitle == "青禾中学　2026年11月9日"


def test_the_grade_lines_of_a_list_not_out_of_a_hundred_say_they_are_per_cent() -> None:
    short = replace(LESSON, items=LESSON.items[1:])

    assert grade_words(LESSON) == "A≥90　B≥80　C≥60"
    assert (short.full, grade_words(short)) == (95, "A≥90　B≥80　C≥60（折成百分）")


def test_a_long_list_has_lower_rows_that_still_take_writing(session: Session, shown: Round) -> None:
    many = replace(shown, targets=shown.targets * 8)

    (table,) = tables(row_sheets.build(session, many, [Facet.PREPARATION], Split.WHOLE))

    assert (len(table.rows), table.row_height) == (40, 10)


def test_each_facet_and_group_has_its_own_page(session: Session, shown: Round) -> None:
    document = row_sheets.build(session, shown, [Facet.PREPARATION, Facet.HOMEWORK])

    breaks = [block.sheet for block in document.blocks if isinstance(block, PageBreak)]
    headings = [block.text for block in document.blocks if isinstance(block, Text)]
    assert len(tables(document)) == 8
    assert breaks[:4] == ["备课数学组", "备课英语组", "备课物理组", "作业批改语文组"]
    assert headings[0] == "备课（教案）检查表　语文组"
    assert page_count(document) == 8


def test_sheets_may_be_bound_by_inspector(session: Session, shown: Round) -> None:
    targets.assign_inspector(session, [shown.targets[0].id, shown.targets[3].id], "王校")
    assigned = rounds.get_round(session, shown.id)

    document = row_sheets.build(session, assigned, [Facet.LESSON], Split.INSPECTOR, "王校")

    (table,) = tables(document)
    (head,) = (block for block in document.blocks if isinstance(block, Fields))
    assert [row[1] for row in table.rows] == ["周岚", "林夕"]
    assert head.pairs[0] == ("检查人", "王校")
    assert part_names(assigned, Split.INSPECTOR) == ("王校", "没有指定检查人")
    assert part_names(assigned, Split.WHOLE) == ("",)


def test_entries_in_excel_take_what_each_way_of_marking_allows(session: Session, shown: Round) -> None:
    items = (
        Item("", "打分", 10),
        Item("", "扣分", 10, Mode.DEDUCTION, 2),
        Item("", "等第", 10, Mode.LEVEL, steps=(Step("优", 10), Step("良", 8))),
        Item("", "是否", 10, Mode.YES_NO),
        Item("", "加分", 5, bonus=True),
    )
    own = Checklist("own1", "试用", Facet.HOMEWORK, items, {})
    facet = replace(shown.facet(Facet.HOMEWORK), checklist=own)

    (table,) = tables(row_sheets.build(session, replace(shown, facets=(facet,)), split=Split.WHOLE))

    entries = [column.entry for column in table.columns if column.entry is not None]
    assert [(each.high, each.words) for each in entries] == [
        (10, ()),
        (9999, ()),
        (0, ("优", "良")),
        (1, ("是", "否")),
        (5, ()),
    ]
    assert table.columns[8].title == "加分\n附加 5"
    assert len(table.rows) == 5


def test_a_page_has_the_criteria_and_boxes_for_one_teacher(session: Session, shown: Round) -> None:
    document = page_sheets.build(session, shown, [Facet.HOMEWORK], part="物理组")

    code, title, place, head, table, flags, boxes, signs = document.blocks
    assert isinstance(place, Fields)
    assert isinstance(code, Code)
    assert isinstance(head, Fields)
    assert isinstance(table, Table)
    assert isinstance(flags, Text)
    assert isinstance(boxes, Fields)
    assert isinstance(signs, Fields)
    assert isinstance(title, Text)
    assert (title.text, code.value) == ("作业布置与批改检查表", shown.targets[4].token)
    assert dict(head.pairs)["教师"] == "何川"
    assert dict(head.pairs)["应交本数"] == 2
    assert [row[0] for row in table.rows[:4]] == ["学生作业", "", "", "作业设计"]
    assert table.rows[-1][2] == 100
    assert flags.text.startswith("有则打勾：□ 一、二年级布置书面家庭作业")
    assert [name for name, _ in boxes.pairs] == ["优点", "问题", "改进措施"]
    assert boxes.row_height == 22
    assert {"班级人数", "作业类型", "批改次数"} <= {name for name, value in head.pairs if not value}
    assert [name for name, _ in signs.pairs] == ["检查人签字", "教师签字", "日期"]


def test_vetoes_come_first_among_the_boxes_to_tick(session: Session, shown: Round) -> None:
    document = page_sheets.build(session, shown, [Facet.PREPARATION], part="物理组")

    told = [block.text for block in document.blocks if isinstance(block, Text)][1]
    assert told == "有则打勾（前 2 条一票否决）：□ 无案上课　□ 未按时上交"


def test_every_shipped_checklist_fits_one_page(session: Session, shown: Round) -> None:
    save_school(session, "青禾市高新区实验学校教育集团第二校区", SchoolKind.JUNIOR)
    busy = replace(shown.targets[0], classes="七（1）班、七（2）班、八（10）班、九（12）班")
    for checklist in shipped_checklists():
        facet = replace(shown.facets[0], facet=checklist.facet, checklist=checklist)
        one = replace(shown, facets=(facet,), targets=(busy,))
        assert page_count(page_sheets.build(session, one)) == 1, checklist.name


def test_a_teacher_of_many_classes_still_fits_one_page(session: Session, shown: Round) -> None:
    many = replace(shown.targets[0], classes="、".join(f"七（{at}）班" for at in range(1, 9)))
    facet = replace(shown.facets[0], facet=Facet.LESSON, checklist=LESSON)

    assert page_count(page_sheets.build(session, replace(shown, facets=(facet,), targets=(many,)))) == 1


def test_all_facets_of_one_teacher_stay_together(session: Session, shown: Round) -> None:
    document = page_sheets.build(session, shown, [Facet.PREPARATION, Facet.HOMEWORK])

    codes = [block.value for block in document.blocks if isinstance(block, Code)]
    assert codes == [target.token for target in shown.targets for _ in range(2)]
    assert page_count(document) == 10


def test_blank_observation_sheets_may_carry_the_rubric(session: Session, school: SmallSchool) -> None:
    rubric = LESSON

    plain = blank_sheets.build_observation(session, school.term, copies=2)
    full = blank_sheets.build_observation(session, school.term, rubric=rubric)

    assert page_count(plain) == 2
    assert page_count(full) == 2
    assert [row[1] for row in tables(full)[1].rows][:2] == ["合乎课程标准", "分层达标"]


def test_the_patrol_sheet_lists_the_classes(session: Session, school: SmallSchool) -> None:
    (table,) = tables(blank_sheets.build_patrol(session, school.term))

    assert [row[0] for row in table.rows] == ["七（1）班", "七（2）班"]
    named = [(column.group, column.title) for column in table.columns if column.group]
    assert named == [(each.group, each.name) for each in violations()]


def test_a_term_without_classes_leaves_rows_to_write(session: Session, school: SmallSchool) -> None:
    other = save_term(session, Term(2040, 1))

    document = blank_sheets.build_patrol(session, other, copies=2)

    assert school.term != other
    assert [len(table.rows) for table in tables(document)] == [14, 14]


@pytest.mark.parametrize("suffix", ["pdf", "xlsx", "docx"])
@pytest.mark.parametrize(
    "report", ["inspection-rows", "inspection-pages", "observation-blank", "patrol-blank"]
)
def test_every_sheet_is_written_in_every_format(
    session: Session, shown: Round, tmp_path: Path, report: str, suffix: str
) -> None:
    (found,) = (each for each in REPORTS if each.id == report)
    target = tmp_path / f"表.{suffix}"

    document = found.build(session)
    write(document, target, Progress())

    assert shown.targets
    assert target.stat().st_size > 1000
    assert suffix in found.formats


def test_the_excel_sheet_of_a_part_is_named_after_it(session: Session, shown: Round, tmp_path: Path) -> None:
    target = tmp_path / "表.xlsx"

    write(row_sheets.build(session, shown, [Facet.HOMEWORK]), target, Progress())

    names = openpyxl.load_workbook(target).sheetnames
    assert names[1:] == ["作业批改数学组", "作业批改英语组", "作业批改物理组"]


def test_reports_without_a_round_are_told(session: Session) -> None:
    set_current_term(session, save_term(session, Term(2026, 1)))

    with pytest.raises(UserError, match="还没有检查"):
        REPORTS[0].build(session)
