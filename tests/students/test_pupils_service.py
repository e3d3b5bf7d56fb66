"""名单、班额、登记与修改。"""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.students.changes import ChangeKind
from jiaowu.students.pupils import PupilDraft
from jiaowu.students.services import pupils as service
from jiaowu.students.services.ledger import ChangeDraft, record_change
from jiaowu.students.services.pupils import PupilFilter
from jiaowu.students.statuses import Status
from tests.students.small import SmallSchool


def test_the_list_goes_by_class_and_number(session: Session, school: SmallSchool) -> None:
    found = service.list_pupils(session, school.term)

    assert [(each.name, each.class_title) for each in found] == [
        ("王芳", "七（1）班"),
        ("李明", "七（1）班"),
        ("单雨", "七（1）班"),
        ("赵强", "七（2）班"),
    ]
    assert found[0].status is Status.STUDYING


def test_filters_take_class_grade_and_state(session: Session, school: SmallSchool) -> None:
    out = ChangeDraft(
        school.pupils[1], ChangeKind.TRANSFER_OUT, date(2026, 9, 4), school.term, other_school="育才中学"
    )
    record_change(session, out)

    def names(wanted: PupilFilter) -> list[str]:
        return [each.name for each in service.list_pupils(session, school.term, wanted)]

    assert names(PupilFilter(class_id=school.second)) == ["赵强"]
    assert names(PupilFilter(grade=7)) == ["王芳", "单雨", "赵强"]
    assert names(PupilFilter(grade=8)) == []
    assert names(PupilFilter(away=True)) == ["李明"]
    assert names(PupilFilter(statuses=(Status.TRANSFERRED,))) == ["李明"]
    assert service.list_pupils(session, school.term, PupilFilter(away=True))[0].class_title == "2026级1班"


def test_class_sizes_count_boys_girls_and_the_unknown(session: Session, school: SmallSchool) -> None:
    service.edit_pupil(session, school.pupils[0], {"sex": "2"})
    service.edit_pupil(session, school.pupils[1], {"sex": "1"})

    first, second = service.class_sizes(session, school.term)

    assert (first.boys, first.girls, first.unknown, first.total, first.limit) == (1, 1, 1, 3, 50)
    assert (second.title, second.total) == ("七（2）班", 1)


def test_a_pupil_is_added_to_a_class(session: Session, school: SmallSchool) -> None:
    draft = PupilDraft(" 欧阳 乐 ", "704", " g11010519491231002x ", "2", date(2013, 9, 1), "10", "走读")

    student = service.add_pupil(session, school.term, school.second, draft)

    added = service.get_pupil(session, school.term, student)
    assert (added.name, added.number, added.registry_number) == ("欧阳乐", "704", "G11010519491231002X")
    assert (added.class_id, added.sex_name, added.birth) == (school.second, "女", date(2013, 9, 1))


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (PupilDraft("  "), "姓名不能为空"),
        (PupilDraft("王明", "701"), "学号 701 已经是“王芳”（2026级1班）"),
        (PupilDraft("王明", "1.1E+17"), "科学计数"),
        (PupilDraft("王明", sex="3"), "性别"),
        (PupilDraft("王明", category="77"), "类别"),
        (PupilDraft("王明", birth=date(1949, 1, 1)), "1949-01-01"),
        (PupilDraft("王明", birth=date(2126, 1, 1)), "2126-01-01"),
    ],
)
def test_wrong_entries_are_refused_in_words(
    session: Session, school: SmallSchool, draft: PupilDraft, told: str
) -> None:
    with pytest.raises(UserError) as caught:
        service.add_pupil(session, school.term, school.first, draft)

    assert told in str(caught.value)
    assert len(service.list_pupils(session, school.term)) == 4


def test_a_registry_number_belongs_to_one_pupil(session: Session, school: SmallSchool) -> None:
    service.edit_pupil(session, school.pupils[0], {"registry_number": "L370101201309010012"})

    with pytest.raises(UserError, match="学籍号 L370101201309010012 已经是“王芳”"):
        service.edit_pupil(session, school.pupils[1], {"registry_number": "l370101201309010012"})


def test_an_edit_changes_only_what_was_given(session: Session, school: SmallSchool) -> None:
    service.edit_pupil(session, school.pupils[0], {"note": " 班长 ", "number": "701"})
    service.edit_pupil(session, school.pupils[0], {"number": ""})

    changed = service.get_pupil(session, school.term, school.pupils[0])
    assert (changed.name, changed.number, changed.note) == ("王芳", None, "班长")


def test_a_pupil_who_is_gone_is_told(session: Session, school: SmallSchool) -> None:
    with pytest.raises(UserError, match="不在资料库"):
        service.get_pupil(session, school.term, 999)
