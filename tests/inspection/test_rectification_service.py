"""整改单从发出到关闭：编号、期限、每一步的记录、退回再交、撤销、撤回、拒绝的话。"""

from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.rectifications import Candidate, RectificationDraft, Status, Verdict
from jiaowu.inspection.services import rectifications as service
from jiaowu.inspection.services.rounds import delete_round
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.inspection.tables import RectificationStepTable, RectificationTable
from tests.inspection.recorded import RecordedRounds, build_recorded
from tests.inspection.small import SmallSchool

DAY, DUE = date(2026, 11, 10), date(2026, 11, 17)


@pytest.fixture
def rounds(session: Session, school: SmallSchool) -> RecordedRounds:
    return build_recorded(session, school)


@pytest.fixture
def candidates(session: Session, rounds: RecordedRounds) -> tuple[Candidate, ...]:
    return service.list_candidates(session, get_summary(session, rounds.now))


@pytest.fixture
def notice(session: Session, candidates: tuple[Candidate, ...]) -> int:
    return service.issue(session, [candidates[0].draft], DAY, DUE).ids[0]


def state_of(session: Session, key: int) -> Status:
    return next(each.status for each in service.list_rectifications(session) if each.id == key)


def test_results_with_problems_can_be_noticed(candidates: tuple[Candidate, ...]) -> None:
    worst = candidates[-2]

    assert len(candidates) == 8
    assert "周岚" not in {each.teacher for each in candidates}
    assert (worst.teacher, worst.grade, worst.tags, worst.recurring) == (
        "何川",
        "D",
        ("无反思",),
        ("无反思",),
    )
    assert worst.draft.clause.startswith("备课：")
    assert worst.draft.clause.count("、") == 3
    assert "（0/15）" in worst.draft.clause
    assert all(each.urgent for each in candidates)


def test_only_the_lowest_and_the_recurring_are_chosen_at_first(
    session: Session, rounds: RecordedRounds
) -> None:
    found = service.list_candidates(session, get_summary(session, rounds.before))

    assert {each.teacher for each in found if each.urgent} == {"林夕", "何川", "高远"}
    assert {each.teacher for each in found} == {"陈静", "高远", "林夕", "何川"}


def test_issuing_numbers_them_and_leaves_a_trace(
    session: Session, rounds: RecordedRounds, candidates: tuple[Candidate, ...]
) -> None:
    issued = service.issue(session, [each.draft for each in candidates[:2]], DAY, DUE)

    listed = service.list_rectifications(session, rounds.now)
    assert issued.numbers == ("2026-2027-1-001", "2026-2027-1-002")
    assert [(each.number, each.teacher, each.due, each.status) for each in listed] == [
        ("2026-2027-1-001", "陈静", DUE, Status.ISSUED),
        ("2026-2027-1-002", "陈静", DUE, Status.ISSUED),
    ]
    assert [step.note for step in service.list_steps(session, issued.ids[0])] == ["期限 2026-11-17"]
    again = service.list_candidates(session, get_summary(session, rounds.now))
    assert [each.number for each in again[:3]] == ["2026-2027-1-001", "2026-2027-1-002", ""]
    count = service.count_rectifications(session, rounds.now, date(2026, 11, 18))
    assert (count.whole, count.closed, count.overdue) == (2, 0, 2)


def test_issuing_can_be_undone_until_someone_signed(
    session: Session, rounds: RecordedRounds, candidates: tuple[Candidate, ...]
) -> None:
    first = service.issue(session, [candidates[0].draft], DAY, DUE)
    service.take_back(session, [first.batch_id])
    assert service.list_rectifications(session, rounds.now) == ()
    assert not session.scalar(select(func.count()).select_from(RectificationStepTable))

    second = service.issue(session, [candidates[0].draft], DAY, DUE)
    service.sign(session, second.ids[0])

    with pytest.raises(UserError):
        service.take_back(session, [second.batch_id])


def test_the_whole_way_to_closed(session: Session, notice: int) -> None:
    service.sign(session, notice)
    service.submit(session, notice, " 已补写 ")
    service.review(session, notice, " 周主任 ", date(2026, 11, 16), Verdict.DONE, "资料齐全")
    service.close(session, notice, date(2026, 11, 18))

    found = service.list_rectifications(session)[0]
    assert (found.status, found.reply, found.reviewer) == (Status.CLOSED, "已补写", "周主任")
    assert (found.verdict, found.reviewed, found.closed) == (
        Verdict.DONE,
        date(2026, 11, 16),
        date(2026, 11, 18),
    )
    assert [(step.status.label, step.note) for step in service.list_steps(session, notice)] == [
        ("已发出", "期限 2026-11-17"),
        ("已签收", ""),
        ("已提交", "已补写"),
        ("复查通过", "周主任：已整改。资料齐全"),
        ("关闭", ""),
    ]


def test_what_is_not_done_goes_back_with_a_new_deadline(session: Session, notice: int) -> None:
    service.sign(session, notice)
    service.submit(session, notice, "已补写")

    service.review(session, notice, "周主任", date(2026, 11, 16), Verdict.PARTLY, due=date(2026, 11, 23))

    returned = service.list_rectifications(session)[0]
    assert (returned.status, returned.due) == (Status.RETURNED, date(2026, 11, 23))
    assert returned.is_overdue(date(2026, 11, 24))
    service.submit(session, notice, "全部补好")
    again = service.list_rectifications(session)[0]
    assert (again.status, again.verdict, again.reviewed) == (Status.SUBMITTED, None, None)
    service.review(session, notice, "周主任", date(2026, 11, 22), Verdict.NOT_DONE)
    assert service.list_rectifications(session)[0].due == date(2026, 11, 23)


def test_every_step_can_be_taken_back(session: Session, notice: int) -> None:
    batches = [service.sign(session, notice), service.submit(session, notice, "已补写")]

    service.take_back(session, batches[1:])
    assert state_of(session, notice) is Status.SIGNED
    service.take_back(session, batches[:1])

    assert state_of(session, notice) is Status.ISSUED
    assert len(service.list_steps(session, notice)) == 1


def test_steps_out_of_order_are_refused_and_change_nothing(session: Session, notice: int) -> None:
    with pytest.raises(UserError, match="已发出，不能记为“关闭”：请先由教师签收"):
        service.close(session, notice, DUE)
    with pytest.raises(UserError, match="整改说明"):
        service.submit(session, notice, "  ")
    service.sign(session, notice)
    service.submit(session, notice, "已补写")
    with pytest.raises(UserError, match="复查人"):
        service.review(session, notice, " ", DUE, Verdict.DONE)
    with pytest.raises(UserError, match="早于发出日期 2026-11-10"):
        service.review(session, notice, "周主任", date(2026, 11, 9), Verdict.DONE)
    with pytest.raises(UserError, match="新的整改期限早于复查日期"):
        service.review(session, notice, "周主任", DUE, Verdict.PARTLY, due=DAY)

    assert state_of(session, notice) is Status.SUBMITTED
    assert len(service.list_steps(session, notice)) == 3


def test_bad_notices_are_refused_and_none_is_issued(
    session: Session, candidates: tuple[Candidate, ...], notice: int
) -> None:
    fresh = candidates[3].draft
    blank = RectificationDraft(fresh.result_id, fresh.clause, " ", fresh.demand)

    with pytest.raises(UserError, match="请先选中"):
        service.issue(session, [], DAY, DUE)
    with pytest.raises(UserError, match="早于发出日期"):
        service.issue(session, [fresh], DUE, DAY)
    with pytest.raises(UserError, match="没有写问题或整改要求"):
        service.issue(session, [fresh, blank], DAY, DUE)
    with pytest.raises(UserError, match="陈静的这份结果已有没办完的整改单 2026-2027-1-001"):
        service.issue(session, [fresh, candidates[0].draft], DAY, DUE)

    assert [each.id for each in service.list_rectifications(session)] == [notice]


def test_a_closed_one_leaves_room_for_another(
    session: Session, candidates: tuple[Candidate, ...], notice: int
) -> None:
    service.sign(session, notice)
    service.submit(session, notice, "已补写")
    service.review(session, notice, "周主任", DUE, Verdict.DONE)
    service.close(session, notice, DUE)

    assert service.issue(session, [candidates[0].draft], DAY, DUE).numbers == ("2026-2027-1-002",)


def test_only_an_unsigned_one_can_be_withdrawn(session: Session, notice: int) -> None:
    batch = service.withdraw(session, notice)
    assert service.list_rectifications(session) == ()
    assert session.get(RectificationTable, notice) is None

    service.take_back(session, [batch])
    assert state_of(session, notice) is Status.ISSUED
    assert len(service.list_steps(session, notice)) == 1
    service.sign(session, notice)

    with pytest.raises(UserError, match="已签收，不能撤回"):
        service.withdraw(session, notice)


def test_notices_of_one_teacher_and_not_of_a_round_in_the_bin(
    session: Session, school: SmallSchool, rounds: RecordedRounds, notice: int
) -> None:
    assert [each.id for each in service.list_rectifications(session, teacher_id=school.teachers["陈静"])] == [
        notice
    ]
    assert service.list_rectifications(session, teacher_id=school.teachers["周岚"]) == ()

    delete_round(session, rounds.now)

    assert service.list_rectifications(session) == ()


def test_the_usual_days_are_kept(session: Session) -> None:
    assert service.get_days(session) == 7
    service.save_days(session, 10)
    service.save_days(session, 14)

    assert service.get_days(session) == 14
    with pytest.raises(UserError, match="1 与 365"):
        service.save_days(session, 0)
