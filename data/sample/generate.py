"""造一所样例学校：固定种子，每次得到逐字节相同的文件。学校、师生、成绩全是编的。

运行：.venv/bin/python -m data.sample.generate
产物：school.json（真值）；items.json（一科的小题分）；teachers.json（教师档案）；timetable.json（课表）；workbooks/<考试>/（这所学校会收到的各种成绩表，数值与真值一致）。
"""

import json
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import NormalDist

from data.sample.items import ENTRY_YEAR, SUBJECT, write_items
from data.sample.staff import write_staff
from data.sample.timetable import HOURS, write_timetable
from data.sample.workbooks import Grade, write_workbooks

HERE = Path(__file__).parent
SEED = 20261112
SCHOOL = "青禾实验学校"
CLASSES = 3
ENTRY_YEARS = (2026, 2025, 2024)
TERMS = ((2025, 2), (2026, 1))

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
)
FIRST = "子一雨欣宇梓思佳怡俊诗梦晨文博艺嘉明静志若可沐芷亦书语泽景承星"
SECOND = "涵轩然琪杰雪哲婷强华东燕春天乐安宁瑶航辰萱妍睿熙彤琳豪悦远舟禾"
RARE = {
    (2024, 1, 3): "陈䶮",
    (2024, 2, 11): "吴𬭎",
    (2025, 1, 7): "李㛃",
    (2025, 3, 20): "赵𫖯",
    (2026, 2, 5): "𠮷美玲",
    (2026, 3, 9): "王喆",
    (2026, 1, 30): "孙垚",
    (2025, 2, 14): "阿依古丽·买买提",
}
"""（入学年、班、座号）→ 带生僻字或间隔号的姓名。"""
NAMESAKES = ((2025, 2, 8), (2025, 2, 31))
"""同一个班里同名、学号不同的两人。"""

SUBJECTS_BY_GRADE = {
    7: ("语文", "数学", "英语", "道德与法治", "历史", "地理", "生物"),
    8: ("语文", "数学", "英语", "物理", "道德与法治", "历史", "地理", "生物"),
    9: ("语文", "数学", "英语", "物理", "化学", "道德与法治", "历史"),
}
SUBJECTS = ("语文", "数学", "英语", "物理", "化学", "道德与法治", "历史", "地理", "生物")
TEACHERS_PER_SUBJECT = dict(zip(SUBJECTS, (5, 5, 5, 3, 2, 3, 3, 2, 2), strict=True))
OTHERS = (
    ("体育",),
    ("体育",),
    ("音乐",),
    ("美术",),
    ("信息科技", "校本课程"),
    ("劳动", "综合实践"),
)
"""不考试的学科：一位教师教的各科。"""
LEADERS = ("许明远", "程书文")
"""校长、副校长，没有任教。"""
DIFFICULTY = {
    "语文": (0.72, 0.10),
    "数学": (0.68, 0.19),
    "英语": (0.69, 0.20),
    "物理": (0.66, 0.18),
    "化学": (0.71, 0.17),
    "道德与法治": (0.76, 0.13),
    "历史": (0.74, 0.15),
    "地理": (0.72, 0.16),
    "生物": (0.75, 0.15),
}
"""得分率的中位与离散。"""
USUAL_FULL = dict(zip(SUBJECTS, (120, 120, 120, 100, 100, 100, 100, 100, 100), strict=True))
MIDTERM_FULL = dict(zip(SUBJECTS, (120, 120, 120, 90, 60, 60, 60, 50, 50), strict=True))
HALF_POINTS = ("语文", "英语")


@dataclass(frozen=True)
class Exam:
    """一次考试的安排。"""

    name: str
    date: str
    kind: str
    term: int
    """在 TERMS 里的序号。"""
    full: dict[str, int]


EXAMS = (
    Exam("2025—2026学年第二学期期末考试", "2026-07-02", "final", 0, USUAL_FULL),
    Exam("2026—2027学年第一学期学情诊断", "2026-10-10", "other", 1, USUAL_FULL),
    Exam("2026—2027学年第一学期期中考试", "2026-11-12", "midterm", 1, MIDTERM_FULL),
)

Cell = float | str | None
"""分数；状态文字（缺考、免考、缓考、“36，剔除”）；None 为这个年级不考。"""


@dataclass(frozen=True)
class Person:
    """一名学生。"""

    number: str
    name: str
    entry_year: int
    no: int
    ability: float
    talents: dict[str, float]
    """学科 → 相对自己总水平的偏科。"""


def make_people(random: Random) -> list[Person]:
    """九个班，每班 45–48 人；除特意安排的两人外没有同名。"""
    people: list[Person] = []
    used: set[str] = set(RARE.values())
    for entry_year in ENTRY_YEARS:
        for no in range(1, CLASSES + 1):
            level = random.gauss(0, 0.15)
            for seat in range(1, random.randint(45, 48) + 1):
                name = RARE.get((entry_year, no, seat)) or make_name(random, used)
                people.append(make_person(random, name, (entry_year, no, seat), level))
    first, second = (number_of(*place) for place in NAMESAKES)
    shared = next(person.name for person in people if person.number == first)
    return [
        Person(second, shared, person.entry_year, person.no, person.ability, person.talents)
        if person.number == second
        else person
        for person in people
    ]


def make_person(random: Random, name: str, place: tuple[int, int, int], level: float) -> Person:
    """水平按正态分布，整班略有高低。"""
    entry_year, no, _ = place
    talents = {subject: random.gauss(0, 0.5) for subject in SUBJECTS}
    return Person(number_of(*place), name, entry_year, no, level + random.gauss(0, 0.85), talents)


def number_of(entry_year: int, no: int, seat: int) -> str:
    """学号：入学年、班、座号。"""
    return f"{entry_year}{no:02d}{seat:02d}"


def make_name(random: Random, used: set[str]) -> str:
    """没用过的姓名；三成是两个字。"""
    while True:
        given = (
            random.choice(SECOND) if random.random() < 0.3 else random.choice(FIRST) + random.choice(SECOND)
        )
        name = random.choice(SURNAMES) + given
        if name not in used:
            used.add(name)
            return name


def make_teachers(random: Random) -> tuple[list[tuple[str, str]], dict[str, list[str]]]:
    """36 位教师（工号、姓名），以及学科 → 工号；先是要考试的各科。"""
    used: set[str] = set()
    teachers: list[tuple[str, str]] = []
    by_subject: dict[str, list[str]] = {}
    for subject, count in TEACHERS_PER_SUBJECT.items():
        for _ in range(count):
            number = f"T{len(teachers) + 1:03d}"
            teachers.append((number, make_name(random, used)))
            by_subject.setdefault(subject, []).append(number)
    others = Random(SEED + 1)  # noqa: S311 — 造样例，不是加密
    for subjects in OTHERS:
        number = f"T{len(teachers) + 1:03d}"
        teachers.append((number, make_name(others, used)))
        for subject in subjects:
            by_subject.setdefault(subject, []).append(number)
    return teachers, by_subject


def grade_in(entry_year: int, term: int) -> int:
    """某届在某学期读几年级；还没入学时小于 7。"""
    return 7 + TERMS[term][0] - entry_year


def make_assignments(by_subject: dict[str, list[str]]) -> list[tuple[int, int, int, str, str]]:
    """任教：（学期、年级、班、学科、工号）；每位教师教相邻的几个班，各班各科都有人。"""
    rows = []
    for term in range(len(TERMS)):
        grades = [grade_in(entry_year, term) for entry_year in reversed(ENTRY_YEARS)]
        for subject, staff in by_subject.items():
            taught = [
                (grade, no) for grade in grades if is_offered(subject, grade) for no in range(1, CLASSES + 1)
            ]
            rows += [
                (term, grade, no, subject, staff[at * len(staff) // len(taught)])
                for at, (grade, no) in enumerate(taught)
            ]
    return rows


def is_offered(subject: str, grade: int) -> bool:
    """这个年级开不开这一科；还没入学的年级都不开。"""
    if subject in SUBJECTS:
        return subject in SUBJECTS_BY_GRADE.get(grade, ())
    return subject in HOURS.get(grade, {})


def make_scores(
    random: Random, exam: Exam, people: list[Person], skill: dict[tuple[int, int, str], float]
) -> dict[str, list[Cell]]:
    """学号 → 各科成绩（次序同 SUBJECTS）；同一人各次考试相关，教得好的班略高。"""
    scores: dict[str, list[Cell]] = {}
    for person in people:
        subjects = SUBJECTS_BY_GRADE.get(grade_in(person.entry_year, exam.term), ())
        form = random.gauss(0, 0.2)
        if subjects:
            scores[person.number] = [
                make_score(random, exam, subject, person, form + skill[person.entry_year, person.no, subject])
                if subject in subjects
                else None
                for subject in SUBJECTS
            ]
    return scores


def make_score(random: Random, exam: Exam, subject: str, person: Person, shift: float) -> float:
    """一科得分：得分率在两端收紧，按 0.5 或 1 分取整。"""
    middle, spread = DIFFICULTY[subject]
    z = person.ability + person.talents[subject] + random.gauss(0, 0.3) + shift
    rate = NormalDist().cdf(NormalDist().inv_cdf(middle) + z * spread * 2.6)
    step = 0.5 if subject in HALF_POINTS else 1.0
    return round(min(rate, 0.985) * exam.full[subject] / step) * step


def sprinkle_absences(random: Random, scores: dict[str, list[Cell]], exam: int) -> None:
    """缺考、免考、缓考、剔除，以及一个真正的 0 分。"""
    numbers = sorted(scores)
    whole, *single = random.sample(numbers, 12)
    scores[whole] = [None if cell is None else "缺考" for cell in scores[whole]]
    words = ("缺考", "缺考", "缺考", "缺考", "免考", "缓考", "36，剔除")
    for number, word in zip(single, words, strict=False):
        taken = [at for at, cell in enumerate(scores[number]) if cell is not None]
        scores[number][random.choice(taken)] = word
    if exam:
        scores[single[-1]][SUBJECTS.index("数学")] = 0.0


def main() -> None:
    """写出 school.json 与各次考试的成绩表。"""
    random = Random(SEED)  # noqa: S311 — 造样例，不是加密
    people = make_people(random)
    teachers, by_subject = make_teachers(random)
    skill = {
        (year, no, subject): random.gauss(0, 0.12)
        for year in ENTRY_YEARS
        for no in range(1, CLASSES + 1)
        for subject in SUBJECTS
    }
    exams = []
    for at, exam in enumerate(EXAMS):
        scores = make_scores(random, exam, people, skill)
        sprinkle_absences(random, scores, at)
        exams.append({**vars(exam), "scores": scores})
        write_workbooks(HERE / "workbooks", at, exam.name, exam.full, grades_of(exam, people, scores))
    assignments = make_assignments(by_subject)
    teachers += [(f"T{at:03d}", name) for at, name in enumerate(LEADERS, len(teachers) + 1)]
    write_staff(HERE, teachers, assignments, [(each.number, each.entry_year, each.no) for each in people])
    write_timetable(HERE, assignments, len(TERMS) - 1)
    truth = {
        "school": {"name": SCHOOL, "stage": "junior"},
        "terms": TERMS,
        "subjects": SUBJECTS,
        "pupils": [(person.number, person.name, person.entry_year, person.no) for person in people],
        "teachers": teachers,
        "assignments": assignments,
        "exams": exams,
    }
    last, place = exams[-1], SUBJECTS.index(SUBJECT)
    sat = [
        (person, last["scores"][person.number][place]) for person in people if person.entry_year == ENTRY_YEAR
    ]
    write_items(
        HERE, last["name"], [(each.number, each.no, cell) for each, cell in sat if isinstance(cell, float)]
    )
    text = json.dumps(truth, ensure_ascii=False, separators=(",", ":")).replace('],["', '],\n["')
    (HERE / "school.json").write_text(text.replace('],"', '],\n"') + "\n", encoding="utf-8", newline="\n")


def grades_of(exam: Exam, people: list[Person], scores: dict[str, list[Cell]]) -> list[Grade]:
    """把真值按年级整理好，交给各种版式。"""
    found = []
    for entry_year in ENTRY_YEARS:
        grade = grade_in(entry_year, exam.term)
        subjects = SUBJECTS_BY_GRADE.get(grade)
        if subjects is None:
            continue
        columns = [SUBJECTS.index(subject) for subject in subjects]
        rows = [
            (person.number, person.name, person.no, [scores[person.number][at] for at in columns])
            for person in people
            if person.entry_year == entry_year
        ]
        found.append(Grade(grade, subjects, rows))
    return found


if __name__ == "__main__":
    main()
