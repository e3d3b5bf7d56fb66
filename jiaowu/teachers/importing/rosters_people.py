"""花名册的一行 → 一位教师。"""

from collections.abc import Mapping
from datetime import date

from jiaowu.school.classes import ClassKey, Stage, read_class
from jiaowu.school.id_numbers import IdNumber
from jiaowu.sheets.grid import CellValue
from jiaowu.students.names import normalise_name
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.importing import rosters_cells as cells
from jiaowu.teachers.importing.rosters_cells import Moment
from jiaowu.teachers.importing.timetable_words import text_of
from jiaowu.teachers.people import Basic
from jiaowu.teachers.rosters import RosterOptions, RosterPerson

HOMEROOM = FactKind.HOMEROOM.label
YES = frozenset({"是", "√", "✓", "1", "有", HOMEROOM})
GROUP_SUFFIX = "组"


def read_person(
    place: tuple[str, str, int], row: Mapping[str, CellValue], options: RosterOptions, stage: Stage | None
) -> RosterPerson:
    """place 是文件、表、行；row 是角色 → 格。"""
    doubts: list[str] = []
    identity = cells.read_identity(row.get("id_number"), doubts)
    hint = identity.birth if identity else None
    birth = cells.read_moment(row.get("birth"), "出生日期", doubts, hint)
    started = cells.read_moment(row.get("started"), "参加工作", doubts)
    since = cells.read_moment(row.get("title_since"), "取得职称时间", doubts)
    clash = _clash(identity, birth)
    basic = _basic(row, (identity, birth, started), options, doubts)
    duties, room = _duties(row, stage, doubts)
    return RosterPerson(
        *place,
        basic=basic,
        facts=tuple(_facts(row, since, duties, options, doubts)),
        status=cells.read_code(CodeList.STATUS, row.get("status"), "人员状态", doubts),
        homeroom=room,
        subject=cells.read_words(row.get("subject")),
        monthly=_monthly(birth if identity is None else None, started, since),
        id_birth=clash,
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _basic(
    row: Mapping[str, CellValue],
    days: tuple[IdNumber | None, Moment | None, Moment | None],
    options: RosterOptions,
    doubts: list[str],
) -> Basic:
    """登记的各项；没有写的出生日期、性别由身份证号补上。"""
    identity, birth, started = days
    sex = cells.read_sex(row.get("sex"), doubts)
    if identity is not None and sex is not None and sex != identity.sex:
        doubts.append("性别与身份证号不一致，请核对。")
    return Basic(
        name=normalise_name(text_of(row["name"])),
        number=cells.read_own_number(row.get("number"), doubts),
        sex=sex or (identity.sex if identity else None),
        birth=_birth(identity, birth),
        started=started.day if started else None,
        education=cells.read_code(CodeList.EDUCATION, row.get("education"), "学历", doubts),
        degree=cells.read_code(CodeList.DEGREE, row.get("degree"), "学位", doubts),
        college=cells.read_words(row.get("college")),
        major=cells.read_words(row.get("major")),
        politics=cells.read_code(CodeList.POLITICS, row.get("politics"), "政治面貌", doubts),
        id_number=identity.text if identity and options.keep_id_numbers else None,
        phone=cells.read_phone(row.get("phone"), doubts),
        post_kind=cells.read_code(CodeList.POST, row.get("post_kind"), "岗位类别", doubts),
        note=cells.read_words(row.get("note")),
    )


def _agrees(identity: IdNumber, birth: Moment) -> bool:
    """只写到月的，同年同月就算一致。"""
    if birth.monthly:
        return (identity.birth.year, identity.birth.month) == (birth.day.year, birth.day.month)
    return identity.birth == birth.day


def _birth(identity: IdNumber | None, birth: Moment | None) -> date | None:
    if birth is None or (identity is not None and _agrees(identity, birth)):
        return identity.birth if identity else None
    return birth.day


def _clash(identity: IdNumber | None, birth: Moment | None) -> date | None:
    """与写的出生日期不同时，身份证号里的。"""
    if identity is None or birth is None or _agrees(identity, birth):
        return None
    return identity.birth


def _monthly(birth: Moment | None, started: Moment | None, since: Moment | None) -> frozenset[str]:
    days = {"birth": birth, "started": started, "title": since}
    return frozenset(name for name, moment in days.items() if moment is not None and moment.monthly)


def _facts(
    row: Mapping[str, CellValue],
    since: Moment | None,
    duties: tuple[str, ...],
    options: RosterOptions,
    doubts: list[str],
) -> list[Fact]:
    """有起止的各项，班主任、人员状态除外。"""
    title = cells.read_titles(row.get("title"), doubts)
    level = cells.read_code(CodeList.POST_LEVEL, row.get("post_level"), "岗位等级", doubts)
    group = cells.read_words(row.get("group"))
    subject = cells.read_words(row.get("subject"))
    if group is None and subject and options.groups_from_subjects:
        group = subject.removesuffix(GROUP_SUFFIX) + GROUP_SUFFIX
    found = [Fact(FactKind.TITLE, title, since.day if since else None)] if title else []
    found += [Fact(FactKind.POST_LEVEL, level)] if level else []
    found += [Fact(FactKind.BACKBONE, value) for value in cells.read_backbones(row.get("backbone"), doubts)]
    found += [Fact(FactKind.DUTY, value) for value in duties]
    found += [Fact(FactKind.GROUP, group)] if group else []
    return found + [Fact(FactKind.PREPARATION, value) for value in cells.parts_of(row.get("preparation"))]


def _duties(
    row: Mapping[str, CellValue], stage: Stage | None, doubts: list[str]
) -> tuple[tuple[str, ...], ClassKey | None]:
    """职务，与带的班；“七(1)班班主任”写在职务里的也认得。"""
    rooms, duties = [], []
    for part in cells.parts_of(row.get("duty")):
        if part.endswith(HOMEROOM):
            rooms.append(part)
        else:
            known = codes.read(CodeList.DUTY, part)
            duties.append(known or part)
    text = text_of(row.get("homeroom"))
    rooms = [text] if text and text not in cells.EMPTY else rooms
    if not rooms:
        return tuple(duties), None
    written = rooms[0].removesuffix(HOMEROOM)
    reading = None if written in YES | {""} else read_class(written, stage=stage)
    if reading is None or reading.key.grade is None or reading.key.no is None:
        doubts.append("班主任没有写明哪个年级的哪个班，没有登记。")
        return tuple(duties), None
    if reading.doubt:
        doubts.append(reading.doubt)
    return tuple(duties), reading.key
