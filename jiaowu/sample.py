"""样例学校：把 data/sample/ 里编造的师生、三次考试与一科的小题分存成一个资料库。"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from jiaowu.database import open_database
from jiaowu.inspection.checklists import Item as ChecklistItem
from jiaowu.inspection.checklists import Mode
from jiaowu.inspection.records import ResultEdit
from jiaowu.inspection.rounds import (
    USUAL_WEIGHTS,
    FacetChoice,
    RoundDraft,
    RoundFacet,
    RoundKind,
    Target,
)
from jiaowu.inspection.services.problem_tags import known_texts
from jiaowu.inspection.services.recording import save_result
from jiaowu.inspection.services.rounds import create_round, get_round, list_targets
from jiaowu.paths import shipped
from jiaowu.progress import Progress
from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.classes import ClassKey, Stage
from jiaowu.school.lines import GradeSubject, preset_for
from jiaowu.school.services.classes import identity_of, list_classes, save_classes
from jiaowu.school.services.grade_subjects import save_grade_subjects
from jiaowu.school.services.schools import save_school, save_term, set_current_term
from jiaowu.school.services.settings import save_settings
from jiaowu.school.settings import SchoolSettings, SupportRules
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
from jiaowu.store.batches import Batch
from jiaowu.students.changes import ChangeKind
from jiaowu.students.names import normalise_name
from jiaowu.students.services.ledger import ChangeDraft, record_change
from jiaowu.students.services.pupils import list_pupils
from jiaowu.students.services.roster import add_students, enrol, fill_details
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.people import EVERYONE
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments
from jiaowu.teachers.services.awards import add_award
from jiaowu.teachers.services.facts import RECORDED, add_facts
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers, save_basic
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.works import WorkDraft, WorkKind

FIRST_GRADE = 7
NUMERALS = {7: "七", 8: "八", 9: "九"}
GIRLS = "涵琪雪婷华燕瑶萱妍彤琳悦禾玲㛃"
"""名字以这些字结尾的，样例里登记为女。"""
CHANGES = (
    ("20240117", ChangeKind.TRANSFER_OUT, date(2026, 11, 16), "云溪中学", "随父母迁居"),
    ("20260222", ChangeKind.SUSPEND, date(2026, 11, 18), "", "因病休养"),
)
"""学号、变动、日期、对方学校、原因。"""
FIRST_OFFERED = {"物理": 8, "化学": 9}
"""从几年级起开设；没有列出的从七年级起。"""
FULLY_INSPECTED = 26
"""样例的检查里，前几位教师各方面都录了。"""
BASE_QUALITY, WEAK, STRONG = 0.72, 0.78, 0.96
"""样例结果最差的样子；低于、高于多少写问题、优点。"""
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
INSPECTED = (date(2026, 11, 9), date(2026, 11, 13))
"""期中检查从哪天到哪天。"""
INSPECTORS = ("许明远", "程书文")
STATES = {label: state for state, label in STATE_LABELS.items()}


@dataclass(frozen=True)
class SampleExam:
    """样例里的一次考试：所在学期（sample_terms 的序号）、登记内容、成绩。"""

    term: int
    draft: ExamDraft
    parsed: ParsedExam


def build_sample(folder: Path, progress: Progress) -> Path:
    """在 folder 建立样例学校的资料库，返回 folder；取消或失败时不留半套资料。"""
    truth = read_truth()
    store = open_database(folder)
    try:
        with store.write("建立样例学校") as session:
            _save_all(session, truth, progress)
    finally:
        store.close()
    return folder


def read_truth() -> Mapping[str, Any]:
    """样例学校的真值；格式见 data/sample/generate.py 的 main。"""
    truth: Mapping[str, Any] = json.loads(shipped("sample", "school.json").read_text(encoding="utf-8"))
    return truth


def sample_terms(truth: Mapping[str, Any]) -> list[Term]:
    """样例学校的学期，最后一个是当前学期。"""
    return [Term(*term) for term in truth["terms"]]


def sample_exams(truth: Mapping[str, Any]) -> Iterator[SampleExam]:
    """样例学校的三次考试，像刚识别完的一样。"""
    for exam in truth["exams"]:
        draft = ExamDraft(exam["name"], date.fromisoformat(exam["date"]), ExamKind(exam["kind"]))
        yield SampleExam(exam["term"], draft, ParsedExam(_matrix(truth, exam), (), ()))


def _save_all(session: Session, truth: Mapping[str, Any], progress: Progress) -> None:
    save_school(session, truth["school"]["name"], Stage(truth["school"]["stage"]))
    _save_settings(session, truth)
    progress.step("正在建立师生与任教")
    terms = [(save_term(session, term), term) for term in sample_terms(truth)]
    set_current_term(session, terms[-1][0])
    _save_people(session, truth, terms, progress)
    _save_staff(session, terms[-1][1])
    for exam in sample_exams(truth):
        draft = ExamDraft(exam.draft.name, exam.draft.date, exam.draft.kind, terms[exam.term][0])
        import_exam(session, exam.parsed, draft, progress)
    _save_items(session, progress)
    _save_support(session)
    _save_changes(session, terms[-1][0])
    _save_inspection(session, *terms[-1])


def _save_settings(session: Session, truth: Mapping[str, Any]) -> None:
    """班级写法，各年级的学科、满分与分数线（照最近一次考试）。"""
    save_settings(session, SchoolSettings(class_style=ClassStyle.HALF_BRACKETS))
    full = truth["exams"][-1]["full"]
    for grade in Stage.JUNIOR.grades:
        percents = preset_for(grade).percents
        offered = [name for name in truth["subjects"] if grade >= FIRST_OFFERED.get(name, FIRST_GRADE)]
        save_grade_subjects(
            session, grade, [GradeSubject(name, float(full[name]), percents) for name in offered]
        )


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


def _save_changes(session: Session, term_id: int) -> None:
    """期中考试之后的学籍变动。"""
    known = {pupil.number: pupil.id for pupil in list_pupils(session, term_id)}
    for number, kind, day, school, reason in CHANGES:
        record_change(session, ChangeDraft(known[number], kind, day, term_id, None, school, reason))


def _save_inspection(session: Session, term_id: int, term: Term) -> None:
    """当前学期的期中检查：大半已经录好，最后几位还没有录完。"""
    facets = tuple(FacetChoice(facet, facet.value, weight) for facet, weight in USUAL_WEIGHTS.items())
    name = f"{term.name}期中检查"
    draft = RoundDraft(name, RoundKind.MIDTERM, *INSPECTED, facets, INSPECTORS, weeks=10)
    chosen = get_round(session, create_round(session, term_id, draft))
    tags = {each.facet: known_texts(session, each.facet) for each in chosen.facets}
    for at, target in enumerate(list_targets(session, chosen.id)):
        for number, each in enumerate(chosen.facets):
            if at < FULLY_INSPECTED or number == 0:
                quality = BASE_QUALITY + (1 - BASE_QUALITY) * ((at * 37 + number * 61) % 97) / 96
                result = _result(each, target, quality, tags[each.facet])
                save_result(session, target.id, each.facet, result)


def _result(each: RoundFacet, target: Target, quality: float, tags: tuple[str, ...]) -> ResultEdit:
    """一位教师一个方面的结果；quality 是做得怎样，0–1，照算式定，每次都一样。"""
    weak, strong = quality < WEAK, quality > STRONG
    tag = tags[int(quality * 1000) % len(tags)] if weak and tags else ""
    expected = target.expected.get(each.facet)
    return ResultEdit(
        marks=tuple(_mark(item, quality) for item in each.checklist.items),
        expected=expected,
        actual=None if expected is None else float(round(expected * min(1.0, quality + 0.1))),
        merits="认真规范，有创意。" if strong else "",
        problems=f"{tag}。" if tag else "",
        tags=(tag,) if tag else (),
        measures="两周内补齐，教研组长复看。" if tag else "",
        inspector=INSPECTORS[0],
        day=INSPECTED[0],
    )


def _mark(item: ChecklistItem, quality: float) -> float | None:
    match item.mode:
        case Mode.POINTS:
            return round(item.full * quality * 2) / 2
        case Mode.DEDUCTION:
            return float(round((1 - quality) * item.full / item.per))
        case Mode.LEVEL:
            return 0.0 if quality > WEAK else 1.0
        case Mode.YES_NO:
            return 1.0
        case Mode.SHARE:
            return None


def _save_staff(session: Session, term: Term) -> None:
    """教师的基本资料、有起止的各项、成果与获奖；要在任教之后。"""
    data = json.loads(shipped("sample", "teachers.json").read_text(encoding="utf-8"))
    moment, batch = current_moment(session), Batch(session, RECORDED, "登记样例教师")
    rooms = {info.identity[:2]: info.id for info in list_classes(session, term)}
    known = {row.number: row.id for row in list_teachers(session, moment, EVERYONE)}
    facts = {}
    for number, own in data.items():
        key = known[number]
        dates = {field: date.fromisoformat(own["basic"][field]) for field in ("birth", "started")}
        save_basic(session, key, own["basic"] | dates, batch)
        facts[key] = [
            Fact(FactKind(kind), value, _day_of(first), _day_of(last), rooms[tuple(room)] if room else None)
            for kind, value, first, last, room in own["facts"]
        ]
        for kind, day, *rest in own["works"]:
            add_work(session, key, WorkDraft(WorkKind(kind), date.fromisoformat(day), *rest), batch)
        for day, title, issuer, category, level, prize, role in own["awards"]:
            names = {"issuer": issuer, "category": category, "level": level, "prize": prize, "role": role}
            add_award(session, key, AwardDraft(date.fromisoformat(day), title, **names), batch)
    add_facts(session, facts, batch)


def _day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _save_people(
    session: Session, truth: Mapping[str, Any], terms: list[tuple[int, Term]], progress: Progress
) -> None:
    """学生、各学期的编班与任教。"""
    pupils = truth["pupils"]
    fresh = [(number, name, normalise_name(name)) for number, name, *_ in pupils]
    students = add_students(session, fresh, progress)
    fill_details(
        session,
        [
            {
                "id": student,
                "sex": "2" if name[-1] in GIRLS else "1",
                "registry_number": f"L3700000000{number}",
            }
            for student, (number, name, _) in zip(students, fresh, strict=True)
        ],
    )
    teachers = {number: Teacher(number, name) for number, name in truth["teachers"]}
    for at, (term_id, term) in enumerate(terms):
        keys = [_class_key(term, entry_year, no) for *_, entry_year, no in pupils]
        classes = save_classes(session, term, (identity_of(key) for key in keys if key is not None))
        places = (
            (student, classes[identity_of(key)])
            for student, key in zip(students, keys, strict=True)
            if key is not None
        )
        enrol(session, term_id, places, progress)
        taught = [
            Assignment(_key_of(grade, no), subject, teachers[teacher])
            for assigned, grade, no, subject, teacher in truth["assignments"]
            if assigned == at
        ]
        add_assignments(session, term_id, taught)


def _save_items(session: Session, progress: Progress) -> None:
    """最近一次考试一科的双向细目表与小题分。"""
    data = json.loads(shipped("sample", "items.json").read_text(encoding="utf-8"))
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


def _class_key(term: Term, entry_year: int, no: int) -> ClassKey | None:
    """某届某班在这个学期的班级；还没入学为 None。"""
    grade = FIRST_GRADE + term.start_year - entry_year
    return _key_of(grade, no) if grade >= FIRST_GRADE else None


def _key_of(grade: int, no: int) -> ClassKey:
    return ClassKey(grade, no, f"{NUMERALS[grade]}({no})班")


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
        pupils=tuple(Pupil(number, name, _class_key(term, year, no)) for number, name, year, no in people),
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
