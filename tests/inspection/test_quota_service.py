"""听课定额的设置与完成情况。"""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.quota_settings import QuotaSettings
from jiaowu.inspection.quotas import QuotaPeriod, QuotaPlan, QuotaRule, quota_presets
from jiaowu.inspection.services import quotas as service
from jiaowu.inspection.services.observations import edit_observation
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.services.bells import save_opening
from jiaowu.teachers.services.facts import change_fact
from tests.inspection.observing import MONDAY, SECOND, comment_all, observe
from tests.inspection.small import SmallSchool

NOVEMBER = date(2026, 11, 22)


def test_settings_are_kept_by_term_under_their_own_key(session: Session, school: SmallSchool) -> None:
    monthly = quota_presets()[1].plan

    assert service.get_settings(session) == QuotaSettings()
    service.save_plan(session, school.term, monthly, 18, 40)
    service.save_checklist(session, "lesson_c")
    service.save_checklist(session, None)

    found = service.get_settings(session)
    assert found.plan_for(school.term) == monthly
    assert (found.weeks, found.stale_days, found.checklist) == (18, 40, "lesson_c")


def test_another_term_keeps_its_own_quota(session: Session, school: SmallSchool) -> None:
    first, second = quota_presets()[1].plan, quota_presets()[3].plan

    service.save_plan(session, school.term, first, 20, 30)
    service.save_plan(session, 99, second, 20, 30)

    found = service.get_settings(session)
    assert (found.plan_for(school.term), found.plan_for(99), found.plan_for(100)) == (first, second, second)


def test_a_wrong_plan_leaves_the_old_one(session: Session, school: SmallSchool) -> None:
    with pytest.raises(UserError, match="0 与 400"):
        service.save_plan(session, school.term, QuotaPlan(QuotaPeriod.TERM, QuotaRule(999)), 20, 30)

    assert service.get_settings(session) == QuotaSettings()


def test_progress_counts_valid_lessons_only(session: Session, school: SmallSchool) -> None:
    save_opening(session, school.term, date(2026, 9, 1))
    first = observe(session, school, observers=("高远", "林夕"))
    observe(session, school)
    observe(session, school, period=2, kind="互助")
    observe(session, school, teacher="高远", period=3)
    comment_all(session, first)

    own = service.progress_of(session, school.term, school.teachers["高远"], NOVEMBER)

    assert own is not None
    assert (own.done, own.invalid, own.uncommented, dict(own.kinds)) == (2, 2, 1, {"推门": 1, "互助": 1})
    assert (own.due.quota, own.due.expected, own.behind) == (15, 8, 6)
    assert own.share == pytest.approx(2 / 15)
    assert own.points == pytest.approx(40 * 2 / 15)
    assert (own.observed, own.last_observed, own.stale) == (0, None, True)


def test_a_head_of_a_group_owes_more(session: Session, school: SmallSchool) -> None:
    change_fact(session, school.teachers["陈静"], Fact(FactKind.DUTY, "教研组长", date(2026, 9, 1)))

    found = {each.name: each for each in service.quota_progress(session, school.term, NOVEMBER)}

    assert {name: each.due.quota for name, each in found.items()} == {
        "陈静": 20,
        "周岚": 15,
        "高远": 15,
        "林夕": 15,
        "何川": 15,
    }
    assert found["陈静"].roles == ("教研组长",)


def test_a_lesson_after_the_day_is_not_counted_yet(session: Session, school: SmallSchool) -> None:
    key = observe(session, school)
    edit_observation(session, key, {"day": date(2026, 11, 30)})

    before = service.progress_of(session, school.term, school.teachers["高远"], NOVEMBER)
    after = service.progress_of(session, school.term, school.teachers["高远"], date(2026, 12, 1))

    assert before is not None
    assert after is not None
    assert (before.done, after.done) == (0, 1)


def test_thirty_days_without_a_visit_is_told(session: Session, school: SmallSchool) -> None:
    observe(session, school)
    observe(session, school, teacher="周岚", title=SECOND, day=date(2026, 10, 12))
    observe(session, school, teacher="何川", title=SECOND, observers=("何川",), kind="反思式", period=4)

    found = {each.name: each for each in service.quota_progress(session, school.term, NOVEMBER)}

    assert {name for name, each in found.items() if each.stale} == {"周岚", "高远", "林夕", "何川"}
    assert (found["陈静"].last_observed, found["周岚"].last_observed) == (MONDAY, date(2026, 10, 12))


def test_a_month_begins_anew(session: Session, school: SmallSchool) -> None:
    save_opening(session, school.term, date(2026, 9, 1))
    service.save_plan(session, school.term, quota_presets()[1].plan, 20, 30)
    observe(session, school, day=date(2026, 10, 12))
    observe(session, school)

    own = service.progress_of(session, school.term, school.teachers["高远"], NOVEMBER)

    assert own is not None
    assert (own.done, own.now_done, own.due.now_quota, own.due.expected, own.behind) == (2, 1, 2, 4, 2)


def test_someone_who_need_not_observe_has_no_progress(session: Session, school: SmallSchool) -> None:
    assert service.progress_of(session, school.term, 999, NOVEMBER) is None
