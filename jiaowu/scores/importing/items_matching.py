"""小题分表里的考生与这次考试的考生配对，分值补全，逐格核对：对不上的都列出来，什么也不悄悄改。"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from jiaowu.school.classes import read_class
from jiaowu.scores.importing.items import ItemRow, ParsedItems
from jiaowu.scores.items import Item, in_paper_order
from jiaowu.scores.layout import Problem
from jiaowu.students.names import normalise_name

CLOSE = 0.005
"""分数相差这么小就算相等。"""
LISTED = 5
"""一句话里最多列出几个姓名。"""


@dataclass(frozen=True)
class ExamPerson:
    """这次考试的一名考生；score 是这一科的成绩，没有分数为 None。"""

    student_id: int
    number: str | None
    name: str
    class_no: int | None
    class_text: str
    score: float | None
    state: str
    """这一科的状态（缺考、免考……）；正常、没有记录为空串。"""


@dataclass(frozen=True)
class ItemPlan:
    """将要存入的小题与得分，以及全部疑问；rows 与 students 一一对应，只有配上的考生。"""

    items: tuple[Item, ...]
    students: tuple[int, ...]
    rows: tuple[ItemRow, ...]
    problems: tuple[Problem, ...]
    unmatched: int

    @property
    def scores(self) -> int:
        """将要存入的得分与选项有几格。"""
        return sum(len(row.points.keys() | row.choices.keys()) for row in self.rows)


def plan_items(
    parsed: ParsedItems,
    people: Sequence[ExamPerson],
    stored: Sequence[Item],
    grade: int | None,
    full: float | None,
) -> ItemPlan:
    """读到的小题分 → 将要存入的内容；stored 是已有的小题（细目表），full 是这一科的满分。"""
    items, told = complete_items(parsed, stored, full)
    found = match_rows(parsed.rows, people, grade)
    by_label, scored = {item.label: item for item in items}, parsed.scored
    known = {person.student_id: person for person in people}
    problems = [*parsed.problems, *told]
    rows: list[ItemRow] = []
    students: list[int] = []
    taken: set[int] = set()
    for row, (person, doubt) in zip(parsed.rows, found, strict=True):
        if doubt:
            problems.append(_row_problem(row, "match", doubt))
        if person is None:
            continue
        if person in taken:
            problems.append(_row_problem(row, "twice", f"{_who(row)}在前面已经有一行，这一行没有使用。"))
            continue
        taken.add(person)
        clean = _derived(_in_range(row, by_label, problems), by_label, scored)
        problems += _check_sums(clean, known[person], by_label)
        rows.append(clean)
        students.append(person)
    problems += _missing(people, taken)
    return ItemPlan(items, tuple(students), tuple(rows), tuple(problems), len(parsed.rows) - len(taken))


def complete_items(
    parsed: ParsedItems, stored: Sequence[Item], full: float | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """文件里的小题与已有的合起来：文件写了的以文件为准，没有写的用已有的，都没有的分值按最高得分推定。"""
    problems: list[Problem] = []
    known = {item.label: item for item in stored}
    items = dict(known)
    for item in parsed.items:
        own = known.get(item.label, item)
        if own.full and item.full and abs(own.full - item.full) > CLOSE:
            told = (
                f"第 {item.label} 题的分值，细目表写的是 {own.full:g}，文件写的是 {item.full:g}，按文件存入。"
            )
            problems.append(Problem("", "", "", "full", told))
        merged = Item(
            item.label,
            item.full or own.full or _highest(parsed, item.label),
            item.kind or own.kind,
            item.knowledge or own.knowledge,
            item.ability or own.ability,
            item.expected or own.expected,
            item.answer or own.answer,
            own.position,
        )
        if not item.full and not own.full:
            told = f"第 {item.label} 题没有写分值，按最高得分 {merged.full:g} 推定，请核对。"
            problems.append(Problem("", "", "", "full", told))
        items[item.label] = merged
    ordered = list(items.values())
    total = sum(item.full for item in ordered)
    if full is not None and ordered and abs(total - full) > CLOSE:
        problems.append(
            Problem("", "", "", "full", f"各题分值合计 {total:g} 分，这一科的满分是 {full:g} 分。")
        )
    return tuple(ordered[at] for at in in_paper_order(ordered)), tuple(problems)


def match_rows(
    rows: Sequence[ItemRow], people: Sequence[ExamPerson], grade: int | None
) -> list[tuple[int | None, str]]:
    """逐行配对：号码（姓名也要相同）→ 姓名与班级 → 全年级只有一个的姓名；（学生编号、一句疑问）。"""
    by_number = {person.number: person for person in people if person.number}
    by_name: dict[str, list[ExamPerson]] = {}
    for person in people:
        by_name.setdefault(normalise_name(person.name), []).append(person)
    return [_match(row, by_number, by_name, grade) for row in rows]


def _match(
    row: ItemRow,
    by_number: Mapping[str, ExamPerson],
    by_name: Mapping[str, list[ExamPerson]],
    grade: int | None,
) -> tuple[int | None, str]:
    person = by_number.get(row.number or "")
    if person is not None and row.name in {"", normalise_name(person.name)}:
        return person.student_id, ""
    if person is not None:
        return None, f"号码 {row.number} 在这次考试里是{person.name}，表里写的是{row.name}，没有存入。"
    namesakes = by_name.get(row.name, [])
    own = [each for each in namesakes if _same_class(row, each, grade)]
    if len(own) == 1:
        return own[0].student_id, ""
    if len(own) > 1:
        return None, f"{row.name}同班有 {len(own)} 人同名，又没有能区分的号码，没有存入。"
    if row.class_value is None and len(namesakes) == 1:
        return namesakes[0].student_id, f"{row.name}没有写班级与认得的号码，按全年级唯一的姓名对上，请核对。"
    return None, f"这次考试里没有{_who(row)}，没有存入。"


def _same_class(row: ItemRow, person: ExamPerson, grade: int | None) -> bool:
    if row.class_value is None:
        return False
    if str(row.class_value).strip() == person.class_text:
        return True
    reading = read_class(row.class_value, grade)
    return (
        reading is not None
        and reading.key.no is not None
        and reading.key.no == person.class_no
        and reading.key.grade in {None, grade}
    )


def _in_range(row: ItemRow, items: Mapping[str, Item], problems: list[Problem]) -> ItemRow:
    """去掉超出 0 到满分的得分，逐格列出。"""
    wrong = {
        label: value
        for label, value in row.points.items()
        if not 0 <= value <= items[label].full + CLOSE and items[label].full
    }
    for label, value in wrong.items():
        told = f"{_who(row)}第 {label} 题 {value:g} 分，超过满分 {items[label].full:g} 分，没有存入。"
        problems.append(Problem(row.file, row.sheet, row.cells.get(label, ""), "range", told))
    return replace(row, points={label: value for label, value in row.points.items() if label not in wrong})


def _derived(row: ItemRow, items: Mapping[str, Item], scored: frozenset[str]) -> ItemRow:
    """整列只有选项、没有得分的题，有答案时由选项算出得分；多选题只选对一部分的算不出。"""
    added = {
        label: items[label].full if choice == items[label].answer else 0.0
        for label, choice in row.choices.items()
        if label not in scored
        and items[label].answer
        and (choice == items[label].answer or not _is_part(choice, items[label].answer))
    }
    return replace(row, points=row.points | added)


def _is_part(choice: str, answer: str) -> bool:
    """多选题选对了一部分而没有选错。"""
    return bool(choice) and set(choice) < set(answer)


def _check_sums(row: ItemRow, person: ExamPerson, items: Mapping[str, Item]) -> Iterator[Problem]:
    """各题之和、客观主观之和、表里的总分、已存的成绩，两两应当相等。"""
    if person.state and row.points:
        yield _row_problem(
            row, "state", f"{_who(row)}的成绩是{person.state}，却有小题分；照样存入，不计入统计。"
        )
    whole = sum(row.points.values()) if all(label in row.points for label in items) else None
    sums = (
        ("各题之和", whole),
        ("客观分加主观分", row.parts),
        ("表里的总分", row.total),
        ("成绩", person.score),
    )
    known = [(name, value) for name, value in sums if value is not None]
    if known and not person.state and any(abs(value - known[0][1]) > CLOSE for _, value in known):
        told = "，".join(f"{name} {value:g}" for name, value in known)
        yield _row_problem(row, "sum", f"{_who(row)}：{told}，对不上，请核对。")


def _missing(people: Sequence[ExamPerson], taken: set[int]) -> list[Problem]:
    """有成绩却没有小题分的考生，一班一句；一个也没有的班不说。"""
    present = {person.class_text for person in people if person.student_id in taken}
    absent = [
        person
        for person in people
        if person.student_id not in taken and person.score is not None and person.class_text in present
    ]
    told = []
    for class_text, count in Counter(person.class_text for person in absent).items():
        names = "、".join([person.name for person in absent if person.class_text == class_text][:LISTED])
        more = " 等" if count > LISTED else ""
        told.append(
            Problem("", "", "", "missing", f"{class_text}有 {count} 人有成绩而没有小题分：{names}{more}。")
        )
    return told


def _highest(parsed: ParsedItems, label: str) -> float:
    """出现过的最高得分，不满一分的进成一分。"""
    return float(ceil(max((row.points.get(label, 0.0) for row in parsed.rows), default=0.0)))


def _who(row: ItemRow) -> str:
    shown = "" if row.class_value is None else f"{row.class_value}"
    return f"{shown}{row.name}" if row.name else f"号码 {row.number}"


def _row_problem(row: ItemRow, kind: str, text: str) -> Problem:
    return Problem(row.file, row.sheet, f"{row.row} 行", kind, text)
