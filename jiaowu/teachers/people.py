"""一位教师：登记的各项、名册里的一行、按什么挑选，以及身份证号与电话怎样遮住。"""

from dataclasses import dataclass, field
from datetime import date

from jiaowu.school.id_numbers import read_id_number
from jiaowu.school.initials import matches
from jiaowu.school.terms import Term
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.facts import Fact

SEXES = {"1": "男", "2": "女"}
"""GB/T 2261.1 里登记教师用的两个。"""

KEPT_PHONE = (3, 4)
"""电话前后各留几位。"""

BASIC_TITLES = {
    "name": "姓名",
    "number": "工号",
    "sex": "性别",
    "birth": "出生日期",
    "started": "参加工作",
    "education": "学历",
    "degree": "学位",
    "college": "毕业院校",
    "major": "所学专业",
    "politics": "政治面貌",
    "id_number": "身份证号",
    "phone": "电话",
    "post_kind": "岗位类别",
    "note": "备注",
}
"""Basic 的字段 → 名称。"""


@dataclass(frozen=True)
class Basic:
    """登记的各项；没有的为 None。"""

    name: str
    number: str | None = None
    """工号。"""
    sex: str | None = None
    """1 男、2 女。"""
    birth: date | None = None
    started: date | None = None
    """参加工作的日期。"""
    education: str | None = None
    """codes.CodeList.EDUCATION 的代码；degree、politics、post_kind 类推。"""
    degree: str | None = None
    college: str | None = None
    major: str | None = None
    politics: str | None = None
    id_number: str | None = field(default=None, repr=False)
    phone: str | None = field(default=None, repr=False)
    post_kind: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class TeacherRow:
    """名册里的一行：某一天、某个学期的样子。"""

    id: int
    basic: Basic
    status: str | None
    """人员状态的代码；没有登记为 None，算在职。"""
    age: int | None
    tenure: int | None
    """教龄，整年。"""
    tier: str
    """教龄层的名称。"""
    title: str = ""
    """职称；没有登记为空串，下同。"""
    post_level: str = ""
    backbone: tuple[str, ...] = ()
    """骨干与称号，高的在前。"""
    duties: tuple[str, ...] = ()
    group: str = ""
    """教研组。"""
    preparations: tuple[str, ...] = ()
    """备课组。"""
    homeroom: str = ""
    """班主任带的班。"""
    subjects: tuple[str, ...] = ()
    """这个学期任教的学科，照学科的先后。"""
    classes: tuple[str, ...] = ()
    """这个学期任教的班，照年级、班号。"""
    periods: float | None = None
    """每周任课的节数；一条也没有登记为 None。"""

    @property
    def name(self) -> str:
        """姓名。"""
        return self.basic.name

    @property
    def number(self) -> str | None:
        """工号。"""
        return self.basic.number

    @property
    def sex_name(self) -> str:
        """男、女；没有登记为空串。"""
        return SEXES.get(self.basic.sex or "", "")

    @property
    def status_name(self) -> str:
        """人员状态的名称；没有登记的是在职。"""
        return codes.name_of(CodeList.STATUS, self.status or codes.IN_SERVICE)

    @property
    def present(self) -> bool:
        """还在学校的名册上。"""
        return codes.is_present(self.status)


@dataclass(frozen=True)
class TaughtLesson:
    """某学期教一个班的一科。"""

    class_title: str
    subject: str
    periods: float | None


@dataclass(frozen=True)
class TaughtTerm:
    """一个学期的任教与当时的职务。"""

    term: Term
    lessons: tuple[TaughtLesson, ...]
    roles: tuple[str, ...]
    """教研组、备课组、职务、班主任，如“语文组”“七(1)班班主任”。"""

    @property
    def periods(self) -> float | None:
        """每周合计几节；一条也没有登记为 None。"""
        known = [lesson.periods for lesson in self.lessons if lesson.periods is not None]
        return sum(known) if known else None


@dataclass(frozen=True)
class Profile:
    """一位教师的档案。"""

    row: TeacherRow
    facts: tuple[Fact, ...]
    """全部有起止的各项，登记的先后。"""
    taught: tuple[TaughtTerm, ...]
    """新的学期在前。"""

    @property
    def id(self) -> int:
        """编号。"""
        return self.row.id

    @property
    def basic(self) -> Basic:
        """登记的各项。"""
        return self.row.basic


@dataclass(frozen=True)
class TeacherFilter:
    """要哪些教师；各项为 None 是不限，为空串是没有登记的。"""

    group: str | None = None
    subject: str | None = None
    title: str | None = None
    tier: str | None = None
    backbone: str | None = None
    """级别（如 市级）或完整的称号。"""
    post: str | None = None
    """岗位类别的代码。"""
    status: str | None = None
    """人员状态的代码。"""
    present: bool | None = True
    """只要在（True）、不在（False）学校名册上的；指定了 status 时不看这一项。"""
    text: str = ""
    """姓名、拼音首字母或工号的一段。"""

    def takes(self, row: TeacherRow) -> bool:
        """这位教师要不要。"""
        return (
            self.group in {None, row.group}
            and self.title in {None, row.title}
            and self.tier in {None, row.tier}
            and self.post in {None, row.basic.post_kind or ""}
            and _one_of(self.subject, row.subjects)
            and self._takes_backbone(row)
            and self._takes_status(row)
            and matches(self.text, row.name, row.number)
        )

    def _takes_backbone(self, row: TeacherRow) -> bool:
        if self.backbone in {None, ""}:
            return self.backbone is None or not row.backbone
        levels = {level for level, _ in map(codes.split_backbone, row.backbone)}
        return self.backbone in levels | set(row.backbone)

    def _takes_status(self, row: TeacherRow) -> bool:
        if self.status is not None:
            return (row.status or codes.IN_SERVICE) == self.status
        return self.present in {None, row.present}


PRESENT = TeacherFilter()
"""学校名册上的全部教师。"""
EVERYONE = TeacherFilter(present=None)
"""连已经离开的。"""


def mask_id_number(text: str | None) -> str:
    """身份证号给人看的写法：110105********002X；没有登记为空串，号码不对的全遮住。"""
    if not text:
        return ""
    number = read_id_number(text).number
    return number.masked if number else "*" * len(text)


def mask_phone(text: str | None) -> str:
    """电话给人看的写法：138****5678；没有登记为空串，太短的全遮住。"""
    if not text:
        return ""
    first, last = KEPT_PHONE
    hidden = len(text) - first - last
    return text[:first] + "*" * hidden + text[-last:] if hidden > 0 else "*" * len(text)


def doubts_about(basic: Basic) -> tuple[str, ...]:
    """登记的各项互相矛盾的地方，一句一处：只提醒，不妨碍保存。"""
    found: list[str] = []
    number = read_id_number(basic.id_number).number if basic.id_number else None
    if number and basic.birth and number.birth != basic.birth:
        found.append(
            f"身份证号里的出生日期是 {number.birth:%Y-%m-%d}，登记的是 {basic.birth:%Y-%m-%d}，请核对。"
        )
    if number and basic.sex and number.sex != basic.sex:
        found.append(f"身份证号里的性别是{SEXES[number.sex]}，登记的是{SEXES[basic.sex]}，请核对。")
    return tuple(found)


def _one_of(wanted: str | None, values: tuple[str, ...]) -> bool:
    """不限、没有登记、或其中之一。"""
    if wanted is None:
        return True
    return wanted in values if wanted else not values
