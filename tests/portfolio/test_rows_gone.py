"""要改、要删的一条刚才被别处删去、撤销了：说一句话，什么也没有动。"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.portfolio.archives import Filed
from jiaowu.portfolio.goals import Progress as Step
from jiaowu.portfolio.goals import Review
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.results import AppraisalDraft
from jiaowu.portfolio.services.appraisals import delete_appraisal, save_appraisal
from jiaowu.portfolio.services.archives import add_files, delete_item, edit_item
from jiaowu.portfolio.services.entries import Owner, delete_entry, save_entry
from jiaowu.portfolio.services.evidence import add_evidence, drop_evidence
from jiaowu.portfolio.services.packets import delete_packet, save_choices
from jiaowu.portfolio.services.plans import (
    delete_goal,
    delete_plan,
    save_goal,
    save_plan,
    save_review,
)
from jiaowu.portfolio.services.pupils import WordDraft, delete_word, save_word
from jiaowu.portfolio.timeline import EntryDraft
from jiaowu.progress import Progress
from jiaowu.school.terms import Term
from jiaowu.store.tables import AttachmentTable
from tests.portfolio.growing import DAY, GOALS, PLAN, Grown, build_grown

NOBODY = 9999
ENTRY = EntryDraft(Part.FOOTPRINTS, "教学反思", date(2026, 10, 21), "课后", "收束稍急。")
Act = Callable[[Session, Path, Grown], object]

ACTS: dict[str, Act] = {
    "改一条记录": lambda s, _f, g: save_entry(s, Owner(g.staff.feng), ENTRY, NOBODY),
    "删一条记录": lambda s, _f, _g: delete_entry(s, NOBODY),
    "改目标": lambda s, _f, g: save_goal(s, g.staff.feng, GOALS[0], NOBODY),
    "删目标": lambda s, _f, _g: delete_goal(s, NOBODY),
    "复查目标": lambda s, _f, g: save_review(
        s, NOBODY, g.staff.autumn, Review(Term(2026, 1), Step.GOING, "", "", DAY)
    ),
    "删规划": lambda s, _f, _g: delete_plan(s, NOBODY),
    "改考核": lambda s, _f, g: save_appraisal(
        s, g.staff.feng, AppraisalDraft(2024, "年度考核", "合格"), NOBODY
    ),
    "删考核": lambda s, _f, _g: delete_appraisal(s, NOBODY),
    "给不在的获奖添加佐证": lambda s, f, _g: add_evidence(
        s, f, ("award", NOBODY), [f / "证书.pdf"], Progress()
    ),
    "删佐证": lambda s, _f, _g: drop_evidence(s, NOBODY),
    "改评审材料": lambda s, _f, _g: save_choices(s, NOBODY, {}),
    "删评审材料": lambda s, _f, _g: delete_packet(s, NOBODY),
    "改归档材料": lambda s, _f, _g: edit_item(s, Filed(NOBODY, "plans/posts", "制度", DAY)),
    "删归档材料": lambda s, _f, _g: delete_item(s, NOBODY),
    "给归档材料添加附件": lambda s, f, _g: add_files(s, f, NOBODY, [f / "证书.pdf"]),
    "给不在的学生写寄语": lambda s, _f, g: save_word(s, WordDraft(NOBODY, g.staff.autumn, None, "好", DAY)),
    "删寄语": lambda s, _f, _g: delete_word(s, NOBODY),
}


@pytest.mark.parametrize("name", ACTS)
def test_a_row_deleted_meanwhile_is_one_sentence(name: str, session: Session, tmp_path: Path) -> None:
    grown = build_grown(session, tmp_path)
    before = session.scalar(select(func.count(AttachmentTable.id)))

    with pytest.raises(UserError, match="已经不在资料库里"):
        ACTS[name](session, tmp_path, grown)

    assert session.scalar(select(func.count(AttachmentTable.id))) == before


def test_a_plan_deleted_meanwhile_is_not_written_again(session: Session, tmp_path: Path) -> None:
    grown = build_grown(session, tmp_path)
    delete_plan(session, 1)

    with pytest.raises(UserError, match="已经不在资料库里"):
        save_plan(session, grown.staff.feng, PLAN, 1)
