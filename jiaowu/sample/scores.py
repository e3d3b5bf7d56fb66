"""样例学校：三次考试、一科的小题分、几份学习帮扶档案。"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.sample.truth import class_key, read_part, sample_terms
from jiaowu.school.settings import SupportRules
from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.importing.items import ItemRow, ParsedItems
from jiaowu.scores.items import Item
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import STATE_LABELS, Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services.exams import import_exam, list_exams
from jiaowu.scores.services.item_saving import import_items
from jiaowu.scores.services.items import Paper, PaperFacts, plan_import, save_facts
from jiaowu.scores.services.support import add_record, open_cases, save_plan
from jiaowu.scores.services.support_results import suggest_pupils
from jiaowu.scores.support import RecordKind, Source
from jiaowu.scores.support_cases import CaseDraft, CasePlan, CaseRecord

SUPPORT_EVERY = 90
"""样例里每隔几条建议建一份帮扶档案。"""
SUPPORT_OPENED, SUPPORT_TALKED = date(2026, 10, 16), date(2026, 10, 27)
SUPPORT_PLANS = (
    (("gaps", "correction"), "每周二、四放学前面批 15 分钟，错题隔日重做；与小组长结对。"),
    (("homework", "family"), "作业分层，先做基础题；每两周与家长沟通一次。"),
    (("concepts", "confidence"), "课前五分钟说一遍概念，当堂给一次展示机会。"),
)
"""诊断的代码、措施。"""
SHORT_GOAL, LONG_GOAL = "一个月内补上前面两个单元的基础题。", "期末达到合格。"
STATES = {label: state for state, label in STATE_LABELS.items()}


@dataclass(frozen=True)
class SampleExam:
    """样例里的一次考试：所在学期（sample_terms 的序号）、登记内容、成绩。"""

    term: int
    draft: ExamDraft
    parsed: ParsedExam


def sample_exams(truth: Mapping[str, Any]) -> Iterator[SampleExam]:
    """样例学校的三次考试，像刚识别完的一样。"""
    for exam in truth["exams"]:
        draft = ExamDraft(exam["name"], date.fromisoformat(exam["date"]), ExamKind(exam["kind"]))
        yield SampleExam(exam["term"], draft, ParsedExam(_matrix(truth, exam), (), ()))


def make_exams(
    session: Session, truth: Mapping[str, Any], terms: list[tuple[int, Term]], progress: Progress
) -> None:
    """存入三次考试、小题分与学习帮扶档案。"""
    for exam in sample_exams(truth):
        draft = ExamDraft(exam.draft.name, exam.draft.date, exam.draft.kind, terms[exam.term][0])
        import_exam(session, exam.parsed, draft, progress)
    _save_items(session, progress)
    _save_support(session)


def _save_items(session: Session, progress: Progress) -> None:
    """最近一次考试一科的双向细目表与小题分。"""
    data = read_part("items")
    exam = next(each for each in list_exams(session) if each.name == data["exam"])
    paper = Paper(exam.id, data["grade"], data["subject"])
    fields = ("label", "kind", "full", "knowledge", "ability", "expected", "answer")
    items = tuple(Item(**dict(zip(fields, row, strict=True))) for row in data["items"])
    rows = tuple(
        ItemRow(
            points=dict(zip((item.label for item in items), map(float, points), strict=True)),
            choices={item.label: each.replace("-", "") for item, each in zip(items, options, strict=False)},
            number=number,
        )
        for number, (points, options) in data["rows"].items()
    )
    plan = plan_import(session, paper, ParsedItems(items, rows, ()))
    import_items(session, paper, plan, (), progress)
    save_facts(session, exam.id, PaperFacts(**data["facts"]))


def _save_support(session: Session) -> None:
    """按倒数第二次考试建的几份学习帮扶档案，最近一次考试衡量转化。"""
    _, before, *_ = list_exams(session)
    found = suggest_pupils(session, before.id, SupportRules())[::SUPPORT_EVERY]
    drafts = [
        CaseDraft(each.student_id, each.subject, Source.RESULTS, SUPPORT_OPENED, "", before.id, each.baseline)
        for each in found
    ]
    for at, case_id in enumerate(open_cases(session, drafts)):
        causes, measures = SUPPORT_PLANS[at % len(SUPPORT_PLANS)]
        save_plan(session, case_id, CasePlan("", None, causes, "", SHORT_GOAL, LONG_GOAL, measures))
        record = CaseRecord(
            0,
            SUPPORT_TALKED,
            RecordKind.TUTORING,
            "一起订正诊断卷，补前面的基础题",
            "愿意提问",
            "",
            "下周再看订正",
        )
        add_record(session, case_id, record)


def _matrix(truth: Mapping[str, Any], exam: Mapping[str, Any]) -> ScoreMatrix:
    """一次考试的真值 → 成绩矩阵。"""
    term = sample_terms(truth)[exam["term"]]
    people = [pupil for pupil in truth["pupils"] if pupil[0] in exam["scores"]]
    cells = [[_read_cell(cell) for cell in exam["scores"][number]] for number, *_ in people]
    names = truth["subjects"]
    values = np.array([[value for value, _ in row] for row in cells])
    states = np.array([[state for _, state in row] for row in cells], dtype=np.uint8)
    taken = [at for at in range(len(names)) if (states[:, at] != State.NOT_TAKEN).any()]
    return ScoreMatrix(
        pupils=tuple(Pupil(number, name, class_key(term, year, no)) for number, name, year, no in people),
        subjects=tuple(lines_for(names[at], exam["full"][names[at]], LinePercents()) for at in taken),
        values=values[:, taken],
        states=states[:, taken],
    )


def _read_cell(cell: float | str | None) -> tuple[float, State]:
    """真值的一格：数、状态文字（可带分数，如“36，剔除”）、None 为不考。"""
    if cell is None:
        return np.nan, State.NOT_TAKEN
    if isinstance(cell, str):
        score, _, word = cell.rpartition("，")
        return float(score) if score else np.nan, STATES[word]
    return float(cell), State.NORMAL
