"""造样例学校的教师档案：出生、参加工作、学历、有起止的职称与职务、成果与获奖，全是编的。"""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

SEED = 20261122
GIRLS = "涵琪雪婷华燕瑶萱妍彤琳悦禾玲"
"""名字以这些字结尾的登记为女。"""
GROUPS = {
    "语文": "语文组",
    "数学": "数学组",
    "英语": "英语组",
    "物理": "理化组",
    "化学": "理化组",
    "道德与法治": "政史组",
    "历史": "政史组",
    "地理": "地生组",
    "生物": "地生组",
}
OTHER_GROUP = "综合组"
"""其余学科的教师在这个组。"""
LEADERS = {37: "数学", 38: "语文"}
"""没有任教的校长、副校长：原来教的学科。"""
GRADES = {7: "七", 8: "八", 9: "九"}
COLLEGES = ("云溪师范大学", "青河师范学院", "北岭师范大学", "云溪教育学院", "南湖大学")
TITLES = ((0, "未定级"), (1, "二级教师"), (7, "一级教师"), (15, "高级教师"), (27, "正高级教师"))
"""工作满几年左右评上。"""
LEVELS = {"未定级": "试用期（未定级）", "二级教师": "专业技术十二级", "一级教师": "专业技术十级"}
HIGHER = {"高级教师": "专业技术七级", "正高级教师": "专业技术四级"}
DUTIES = {
    6: "教导主任",
    1: "教科室主任",
    11: "年级组长",
    8: "年级组长",
    3: "年级组长",
    20: "德育主任",
    37: "校长",
    38: "副校长",
}
"""第几位教师（1 起）担任。"""
BACKBONES = {
    1: "市级学科带头人",
    6: "市级骨干教师",
    7: "县级骨干教师",
    11: "县级学科带头人",
    16: "县级教学能手",
}
HEADS = (1, 6, 11, 16, 21, 26, 31)
"""教研组长。"""
ROOKIES = (4, 9, 14, 19, 24)
PAPERS = (
    "大单元视角下的{}课堂",
    "{}作业分层设计的实践",
    "让错误成为{}课堂的资源",
    "{}学科学习帮扶的三点做法",
)
LESSONS = ("{}研究课：从问题开始", "{}公开课：小组合作学习", "{}汇报课：单元复习")
OTHER_WORKS = (
    ("reflection", "{}第一单元教学反思", "", ""),
    ("case", "{}单元教学案例：在情境中学", "县级", "云溪县教研室"),
    ("reading", "读《给教师的建议》", "", ""),
    ("courseware", "{}复习课课件", "校级", "校资源库"),
    ("design", "{}大单元教学设计", "校级", "校资源库"),
    ("exam_paper", "{}期中考试命题", "校级", ""),
    ("lecture", "{}课堂提问的策略（讲座）", "校级", "本校会议室"),
)
"""种类、题目、级别、地点；一人两样，轮着登记。"""
PRIZES = ("一等奖", "二等奖", "三等奖")
MAIN = ("语文", "数学", "英语")
TERM = 1
"""按哪个学期的任教定组与班主任。"""


def write_staff(
    folder: Path,
    teachers: list[tuple[str, str]],
    assignments: Iterable[tuple[int, int, int, str, str]],
    pupils: list[tuple[str, int, int]],
) -> None:
    """写出 teachers.json：工号 → 登记的各项、有起止的各项、成果、获奖；pupils 是学号、入学年、班号。"""
    random = Random(SEED)  # noqa: S311 — 造样例，不是加密
    taught = [row for row in assignments if row[0] == TERM]
    rooms = _homerooms(taught)
    staff = {}
    for at, (number, name) in enumerate(teachers, start=1):
        own = [row for row in taught if row[4] == number]
        staff[number] = _make_one(random, at, name, own, rooms.get(number))
        _add_pupils(staff[number]["awards"], at, own, pupils)
    text = json.dumps(staff, ensure_ascii=False, separators=(",", ":")).replace('},"T', '},\n"T')
    (folder / "teachers.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _make_one(
    random: Random,
    at: int,
    name: str,
    taught: list[tuple[int, int, int, str, str]],
    room: tuple[int, int] | None,
) -> dict[str, Any]:
    subject = taught[0][3] if taught else LEADERS[at]
    started = date(random.choice(_years(at)), 9, 1)
    birth = date(started.year - random.choice((22, 22, 23, 24)), random.randint(1, 12), random.randint(1, 28))
    sex = "2" if name[-1] in GIRLS else "1"
    young = started.year > 2008
    education = random.choice(("21", "21", "14")) if young else random.choice(("21", "21", "31"))
    basic = {
        "sex": sex,
        "birth": birth,
        "started": started,
        "education": education,
        "degree": {"21": "学士", "14": "硕士", "31": "无"}[education],
        "college": random.choice(COLLEGES),
        "major": subject if subject != "道德与法治" else "思想政治教育",
        "politics": random.choice(("01", "01", "13", "13", "13", "05")) if started.year < 2018 else "03",
        "id_number": _id_number(birth, at, sex),
        "phone": f"1390000{1000 + at * 37}",
        "post_kind": "1" if taught else "2",
    }
    facts = _facts(random, at, started, subject, taught, room)
    works, awards = _works(random, at, subject), _awards(random, at, subject)
    return {"basic": _plain(basic), "facts": facts, "works": works, "awards": awards}


def _years(at: int) -> range:
    """哪几年参加工作：担任职务、有称号的年资长些，新秀短些。"""
    if at in DUTIES or at in BACKBONES or at in HEADS:
        return range(1994, 2010)
    if at in ROOKIES:
        return range(2016, 2021)
    return range(2021, 2025) if at % 6 == 0 else range(1990, 2021)


def _facts(  # noqa: PLR0913, PLR0917 — 一位教师的经过由这些定
    random: Random,
    at: int,
    started: date,
    subject: str,
    taught: list[tuple[int, int, int, str, str]],
    room: tuple[int, int] | None,
) -> list[list[Any]]:
    """每条：种类、值、从、到、班主任的班（年级、班号）。"""
    found: list[list[Any]] = []
    late = random.choice((0, 4, 8, 12, 16))
    steps = [
        (years, title)
        for years, title in ((years + late * (years > 1), title) for years, title in TITLES)
        if started.year + years <= 2025
    ]
    if at not in BACKBONES:
        steps = steps[:4]
    firsts = [_title_day(random, started, year) for year, _ in steps]
    lasts = [first - timedelta(days=1) for first in firsts[1:]]
    for (_, title), first, last in zip(steps, firsts, [*lasts, None], strict=True):
        found.append(["title", title, first, last, None])
    title = steps[-1][1]
    found.append(["post_level", (LEVELS | HIGHER)[title], firsts[-1], None, None])
    if taught:
        found.append(["group", GROUPS.get(subject, OTHER_GROUP), max(started, date(2015, 9, 1)), None, None])
    found += [
        ["preparation", f"{GRADES[grade]}年级{subject}", date(2026, 8, 25), None, None]
        for grade in sorted({row[1] for row in taught if row[3] in GROUPS})
    ]
    if at in DUTIES:
        found.append(["duty", DUTIES[at], max(started, date(2021, 8, 25)), None, None])
    if at in HEADS:
        found.append(["duty", "教研组长", max(started, date(2022, 8, 25)), None, None])
    if at in BACKBONES:
        found.append(["backbone", BACKBONES[at], max(started, date(2023, 12, 1)), None, None])
    if at in ROOKIES:
        found.append(["backbone", "县级教坛新秀", max(started, date(2025, 5, 10)), None, None])
    if room is not None:
        found.append(["homeroom", "班主任", date(2026 if room[0] == 7 else 2025, 8, 25), None, room])
    if at == 30:
        found += [
            ["status", "11", started, date(2026, 10, 7), None],
            ["status", "14", date(2026, 10, 8), date(2026, 10, 23), None],
            ["status", "11", date(2026, 10, 24), None, None],
        ]
    return [_listed(fact) for fact in found]


def _works(random: Random, at: int, subject: str) -> list[list[Any]]:
    """每条：种类、日期、题目、级别、刊物或地点。"""
    found = []
    for year in range(2021, 2027):
        if random.random() < 0.2:
            day = date(year, random.choice((9, 10) if year == 2026 else (3, 4, 5, 6)), random.randint(1, 28))
            title = random.choice(LESSONS).format(subject)
            found.append(
                ["open_lesson", day, title, random.choice(("校级", "校级", "县级")), "本校多功能教室"]
            )
        if random.random() < 0.12 + 0.3 * (at in BACKBONES):
            day = date(year, 9 if year == 2026 else random.randint(1, 6), random.randint(1, 28))
            place = random.choice(("《云溪教育》", "《青河教研》", "校刊《青禾》"))
            found.append(
                ["paper", day, random.choice(PAPERS).format(subject), random.choice(("市级", "县级")), place]
            )
    for nth in range(2):
        kind, title, level, place = OTHER_WORKS[(at + 3 * nth) % len(OTHER_WORKS)]
        found.append([kind, date(2026, 9 + nth, at % 28 + 1), title.format(subject), level, place])
    return [_listed(work) for work in found]


def _awards(random: Random, at: int, subject: str) -> list[list[Any]]:
    """每条：日期、题目、发证单位、类别、级别、奖项、参与。"""
    found = []
    for year in range(2020, 2027):
        if random.random() < 0.25 + 0.3 * (at in BACKBONES):
            level, issuer = random.choice(
                (("县级", "云溪县教研室"), ("市级", "云溪市教科院"), ("校级", "青禾实验学校"))
            )
            category = random.choice(("论文", "优质课", "案例", "辅导学生"))
            day = date(year, random.choice((9, 10) if year == 2026 else (1, 3, 5, 6)), random.randint(1, 28))
            role = "指导教师" if category == "辅导学生" else "独立"
            title = (
                f"{year}年{subject}{category}评选"
                if category != "辅导学生"
                else f"{year}年学生{subject}素养展示"
            )
            found.append([day, title, issuer, category, level, random.choice(PRIZES), role])
    if at % 7 == 1:
        found.append([date(2024, 9, 9), "优秀教师", "云溪县教育局", "综合荣誉", "县级", "", "独立"])
    return [_listed(award) for award in found]


def _add_pupils(
    awards: list[list[Any]],
    at: int,
    taught: list[tuple[int, int, int, str, str]],
    pupils: list[tuple[str, int, int]],
) -> None:
    """辅导学生获的奖，写上是哪一名学生：正教着的一个班里、那时已经入学的；找不到的不写。"""
    for nth, award in enumerate(awards):
        award.append(None)
        if award[3] == "辅导学生" and taught:
            _, grade, no, *_ = taught[nth % len(taught)]
            year = 2026 + 7 - grade
            mates = [number for number, entered, own in pupils if (entered, own) == (year, no)]
            if date.fromisoformat(award[0]) >= date(year, 9, 1):
                award[-1] = mates[(at * 7 + nth) % len(mates)]


def _homerooms(taught: list[tuple[int, int, int, str, str]]) -> dict[str, tuple[int, int]]:
    """工号 → 当哪个班的班主任：教这个班语数英、还没有班的第一位。"""
    found: dict[str, tuple[int, int]] = {}
    rooms = sorted({(grade, no) for _, grade, no, _, _ in taught})
    for place, room in enumerate(rooms):
        order = [MAIN[(place + at) % len(MAIN)] for at in range(len(MAIN))]
        for subject in order:
            teacher = next((row[4] for row in taught if row[1:4] == (*room, subject)), None)
            if teacher is not None and teacher not in found:
                found[teacher] = room
                break
    return found


def _title_day(random: Random, started: date, years: int) -> date:
    return started if years == 0 else date(started.year + years, random.choice((9, 10, 11, 12)), 1)


def _id_number(birth: date, at: int, sex: str) -> str:
    """地区写作 999999，一看就知道是编的；校验位照国标。"""
    first = f"999999{birth:%Y%m%d}{at:02d}{1 if sex == '1' else 2}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return first + "10X98765432"[sum(int(d) * w for d, w in zip(first, weights, strict=True)) % 11]


def _listed(values: list[Any]) -> list[Any]:
    return [str(value) if isinstance(value, date) else value for value in values]


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, date) else value for name, value in values.items()}
