"""样例学校：评审材料、归档的纸质材料、学生的活动与寄语。"""

from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from jiaowu.portfolio.archives import Filed
from jiaowu.portfolio.packets import PacketDraft
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.pupils import pupil_kinds
from jiaowu.portfolio.services.archives import file_item
from jiaowu.portfolio.services.entries import Owner, save_entry
from jiaowu.portfolio.services.packets import add_packet
from jiaowu.portfolio.services.pupils import WordDraft, save_word
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.portfolio.timeline import EntryDraft
from jiaowu.students.services.classrooms import list_classrooms
from jiaowu.students.services.pupils import list_pupils
from jiaowu.teachers.services.facts import homerooms
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers

DAY = date(2026, 11, 20)
PACKETS = (("T001", "senior", "2026 年高级教师评审"), ("T003", "backbone", "县级骨干教师评选"))
FILED = (
    Filed(0, "plans/posts", "教学管理制度汇编", date(2026, 9, 1), "教导处", "档案柜 1 第 2 层", 2),
    Filed(0, "quality/papers", "期中质量分析会记录", date(2026, 11, 13), "教导处", "档案柜 2 第 1 层"),
    Filed(0, "pupils/meetings", "期中家长会签到与讲稿", date(2026, 11, 20), "班主任", "档案柜 3 第 1 层", 9),
)
WORDS = (
    "上课专注，肯动脑筋；若能把书写再放慢一点，作业会更漂亮。",
    "待人热情，班里的事抢着做；数学要坚持每天整理错题。",
    "安静踏实，进步看得见；盼着课堂上听到你更多的声音。",
    "想法多，表达好；做完题记得再查一遍。",
)
ENTRIES = (
    ("社团活动", "合唱社团", "每周二下午排练，参加了校园艺术节的演出。"),
    ("劳动", "校园菜地值周", "和小组一起翻地、播种，写了观察日记。"),
    ("志愿服务", "图书馆整理员", "中午整理借还的图书，一个月没有缺席。"),
)


def make_files(session: Session, term_id: int, folder: Path) -> None:
    """一位教师的职称评审、一位的骨干评选；三件归档；第一个班的寄语与几条活动。"""
    numbers = {each.number: each.id for each in list_teachers(session, current_moment(session))}
    for number, template, title in PACKETS:
        add_packet(session, folder, PacketDraft(numbers[number], template, title, DAY, {}), SOURCES)
    for draft in FILED:
        file_item(session, term_id, draft)
    _make_pupils(session, term_id)


def _make_pupils(session: Session, term_id: int) -> None:
    room = list_classrooms(session, term_id)[0]
    pupils = [each for each in list_pupils(session, term_id) if each.class_id == room.id]
    head = homerooms(session, DAY).get(room.id)
    for at, pupil in enumerate(pupils[:12]):
        save_word(session, WordDraft(pupil.id, term_id, head, WORDS[at % len(WORDS)], DAY))
    for pupil, (kind, title, text) in zip(pupils, ENTRIES, strict=False):
        draft = EntryDraft(Part.FOOTPRINTS, kind, date(2026, 10, 16), title, text)
        save_entry(session, Owner(student_id=pupil.id), draft, None, pupil_kinds())
