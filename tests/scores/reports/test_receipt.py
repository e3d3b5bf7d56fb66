"""导入回执：谁、何时、哪些文件、多少条、怎样决定、改了什么；各种格式都写得出。"""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document, Fields, Table
from jiaowu.paper.proof import texts_in
from jiaowu.paper.writers import WRITERS, Writer, write
from jiaowu.progress import Progress
from jiaowu.scores.matrix import State
from jiaowu.scores.planning import Mark, PupilChoice, PupilDecision
from jiaowu.scores.reports.receipt import build_latest, build_receipt, written
from jiaowu.scores.services.exams import list_exams
from jiaowu.scores.services.plan import undo_import
from jiaowu.store.journal import login_name
from tests.scores.score_sheets import sheet, stored

TWO = {"语文": 120.0, "数学": 100.0}
DIGEST = hashlib.sha256(b"1").hexdigest()


def new_exam(session: Session) -> int:
    """新建的一次考试，有一处疑问。"""
    return stored(
        session,
        sheet(
            TWO,
            ("01", "王喆", "七(1)班", [100.5, 88]),
            ("02", "李㛃", "七(1)班", ["缺考", 0]),
            (None, "陈𬭎", "七(2)班", [36, 1]),
            ("02", "周𠮷", "七(1)班", [1, 2]),
            file="七年级.xlsx",
            sha256=DIGEST,
        ),
    ).batch_id


def correction(session: Session) -> int:
    """更正：一格变、一格由缺考改成分数、一人换班。"""
    again = sheet(
        {**TWO, "英语": 100.0},
        ("01", "王喆", "七(2)班", [101, 88, 90]),
        ("02", "李㛃", "七(1)班", [60, 0, None]),
        file="更正.xlsx",
        sha256=hashlib.sha256(b"2").hexdigest(),
    )
    exam_id = list_exams(session)[0].id
    return stored(session, again, exam_id, {0: PupilDecision(PupilChoice.STAY, 1)}).batch_id


def fields(document: Document) -> dict[str, object]:
    """方框里的各项。"""
    return {
        label: value for block in document.blocks if isinstance(block, Fields) for label, value in block.pairs
    }


def tables(document: Document) -> dict[str, list[tuple[object, ...]]]:
    """各表的行。"""
    return {
        block.title: [tuple(row) for row in block.rows]
        for block in document.blocks
        if isinstance(block, Table)
    }


def test_a_new_exam_says_who_when_and_from_what(session: Session) -> None:
    batch_id = new_exam(session)

    document = build_receipt(session, batch_id)

    told = fields(document)
    assert (told["考试"], told["方式"], told["状态"]) == ("期中考试", "新建考试", "有效")
    assert (told["导入人"], told["考生"], told["成绩"]) == (login_name(), 4, 8)
    assert (told["新登记的学生"], told["新建的班"]) == (4, 2)
    assert tables(document)["文件"] == [("七年级.xlsx", "", DIGEST)]
    (doubt,) = tables(document)["疑问与决定"]
    assert doubt[1:] == (
        "说不准是谁",
        "Sheet1 第 5 行：“周𠮷”（七(1)班）号码在表里出现了不止一次",
        "登记成新学生",
        "建议",
    )
    assert "改变的成绩" not in tables(document)


def test_a_correction_lists_old_and_new(session: Session) -> None:
    new_exam(session)

    document = build_receipt(session, correction(session))

    told = fields(document)
    assert (told["方式"], told["改变的成绩"], told["新增的成绩"], told["相同的成绩"]) == (
        "并入已有的考试",
        2,
        1,
        2,
    )
    assert tables(document)["改变的成绩"] == [
        (1, "七(2)班", "01", "王喆", "语文", "100.5", "101"),
        (2, "七(1)班", "02", "李㛃", "语文", "缺考", "60"),
    ]
    (doubt,) = tables(document)["疑问与决定"]
    assert doubt[1:] == (
        "换了班",
        "Sheet1 第 2 行：“王喆”在这次考试里是七(1)班，表里是七(2)班",
        "就是这个人，这次照表里的班算，学籍不动",
        "用户",
    )


def test_an_import_without_files_or_changes_says_so(session: Session) -> None:
    row = ("01", "王喆", "七(1)班", [1.0, 2.0])
    exam_id = stored(session, sheet(TWO, row)).exam_id

    document = build_receipt(session, stored(session, sheet(TWO, row), exam_id).batch_id)

    told = "".join(texts_in(document))
    assert "没有记下文件" in told
    assert "没有要决定的疑问" in told
    assert "没有改动原有的成绩" in told


def test_an_undone_import_says_so_and_still_tells_what_changed(session: Session) -> None:
    first = new_exam(session)
    second = correction(session)
    undo_import(session, second)
    undo_import(session, first)

    document = build_receipt(session, second)

    assert "已撤销" in str(fields(document)["状态"])
    assert [row[4:] for row in tables(document)["改变的成绩"]] == [
        ("语文", "100.5", "101"),
        ("语文", "缺考", "60"),
    ]


def test_the_latest_import_is_the_default(session: Session) -> None:
    with pytest.raises(UserError, match="还没有导入过成绩"):
        build_latest(session)

    new_exam(session)
    assert fields(build_latest(session))["方式"] == "新建考试"
    correction(session)
    assert fields(build_latest(session))["方式"] == "并入已有的考试"


def test_marks_are_written_as_people_do() -> None:
    assert written(Mark(88.5, State.NORMAL)) == "88.5"
    assert written(Mark(0.0, State.NORMAL)) == "0"
    assert written(Mark(None, State.ABSENT)) == "缺考"
    assert written(Mark(36.0, State.EXCLUDED)) == "36（剔除）"


@pytest.mark.parametrize("writer", WRITERS, ids=[writer.id for writer in WRITERS])
def test_the_receipt_goes_through_every_writer(session: Session, tmp_path: Path, writer: Writer) -> None:
    new_exam(session)
    document = build_receipt(session, correction(session))
    path = tmp_path / f"回执{writer.suffix}"

    write(document, path, Progress())

    assert path.stat().st_size > 1000
    assert "差生" not in "".join(texts_in(document))
