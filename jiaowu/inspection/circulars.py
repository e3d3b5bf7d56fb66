"""教学常规检查通报：由汇总的数写出五个部分的草稿，教导主任改过以后存着；公开的一份不点名批评。"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.rounds import RoundKind
from jiaowu.inspection.summaries import Summary
from jiaowu.inspection.tallies import (
    Coverage,
    Spread,
    TagCount,
    best_overall,
    count_tags,
    coverage_of,
    praised,
    spread_by_facet,
)
from jiaowu.school.decimals import decimal_text, percent_text

NUMERALS = "零一二三四五六七八九十"
OFFICE = "教导处"
MOST_TAGS = 6
"""一个方面最多列几个标签。"""
MOST_NAMES = 12
"""一处最多点几个人的名。"""
REVIEW_DAYS = 7
"""整改期限之后几天内复查。"""

ADVICE = {
    Facet.PREPARATION: "备课组长每周检查一次教案，提前一周备课并签字，课后及时写反思、作二次备课。",
    Facet.LESSON: "提前候课，按时上下课；年级组每天巡堂，发现问题当天反馈。",
    Facet.HOMEWORK: "全批全改，写明日期与等第，错题要复批，评语要有针对性；控制作业总量。",
    Facet.TUTORING: "辅导要有计划、有对象、有记录，做好跟踪。",
    Facet.TESTING: "命题先定双向细目表，测后及时分析、讲评、补救。",
    Facet.RESEARCH: "教研活动定时间、定主题、定中心发言人，当场签到、记录，不得事后补记。",
    Facet.OBSERVING: "按定额听课，每听必评，意见当面反馈给授课教师。",
}
"""各方面的改进要求，问题多的方面写进第五部分，都可以改。"""


class Attachment(StrEnum):
    """通报附哪一张表。"""

    GROUPS = "groups"
    """各教研组汇总，不点名。"""
    TEACHERS = "teachers"
    """各教师汇总，内部印发。"""
    NONE = "none"

    @property
    def label(self) -> str:
        """中文名称。"""
        return ATTACHMENT_LABELS[self]


ATTACHMENT_LABELS = {
    Attachment.GROUPS: "各教研组汇总表（不点名）",
    Attachment.TEACHERS: "各教师汇总表（内部印发）",
    Attachment.NONE: "不附表",
}


@dataclass(frozen=True)
class Circular:
    """一份通报的文字；各部分可以几段，一行一段，行首的（一）、1. 是层次。"""

    title: str
    addressee: str
    """主送，如 各教研组、全体教师；没有为空串。"""
    survey: str
    overall: str
    merits: str
    problems: str
    measures: str
    office: str
    day: date
    attachment: Attachment = Attachment.GROUPS

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """五个部分：标题与内容。"""
        texts = (self.survey, self.overall, self.merits, self.problems, self.measures)
        return tuple(zip(PARTS, texts, strict=True))


PARTS = ("一、检查概况", "二、总体情况", "三、主要优点", "四、存在问题", "五、改进措施与要求")


@dataclass(frozen=True)
class CircularFacts:
    """起草通报要用、汇总里没有的事。"""

    school: str
    ordinal: int
    """这个学期的第几次检查。"""
    kind: RoundKind
    sampled: bool
    """是不是抽查。"""
    day: date
    due_days: int
    """几天内整改好。"""


def draft_circular(summary: Summary, facts: CircularFacts) -> Circular:
    """由汇总的数起草通报；句子里的数都取自汇总。"""
    tags = count_tags(summary)
    return Circular(
        title=f"{facts.school}{summary.term}第{numeral(facts.ordinal)}次教学常规检查通报",
        addressee="各教研组、全体教师",
        survey=_survey(summary, facts),
        overall=_overall(spread_by_facet(summary)),
        merits=_merits(summary),
        problems=_problems(summary, tags),
        measures=_measures(tags, facts),
        office=OFFICE,
        day=facts.day,
    )


def numeral(number: int) -> str:
    """1–99 的汉字写法，如 12 写作 十二。"""
    tens, ones = divmod(number, 10)
    if not tens:
        return NUMERALS[ones]
    first = "十" if tens == 1 else f"{NUMERALS[tens]}十"
    return first + (NUMERALS[ones] if ones else "")


def chinese_day(day: date) -> str:
    """成文日期：2026年11月22日。"""
    return f"{day.year}年{day.month}月{day.day}日"


def to_json(circular: Circular) -> str:
    """存进资料库的写法。"""
    return json.dumps(asdict(circular) | {"day": circular.day.isoformat()}, ensure_ascii=False)


def from_json(text: str) -> Circular:
    """资料库里的写法 → 通报。"""
    raw = json.loads(text)
    return replace(
        Circular(**raw), day=date.fromisoformat(raw["day"]), attachment=Attachment(raw["attachment"])
    )


def _survey(summary: Summary, facts: CircularFacts) -> str:
    """时间、检查组、方式、范围、应查实查的人数与本数。"""
    when = chinese_day(summary.start)
    if summary.end > summary.start:
        when += f"至{chinese_day(summary.end)}"
    facets = "、".join(rule.facet.label for rule in summary.facets)
    team = f"由{'、'.join(summary.inspectors)}组成检查组，" if summary.inspectors else ""
    way = "采取抽查的方式" if facts.sampled else "采取全面检查的方式"
    first = (
        f"{when}，学校教导处组织了{facts.kind.label}。{team}{way}，"
        f"对{facets}{_amount(len(summary.facets))}方面逐项检查，"
        f"应查教师{len(summary.rows)}人，各方面都已查完的{summary.complete}人。"
    )
    counted = "；".join(_coverage_words(each) for each in coverage_of(summary))
    return f"{first}\n各方面应查与实查情况：{counted}。"


def _amount(count: int) -> str:
    return {1: "", 2: "两个"}.get(count, f"{numeral(count)}个")


def _coverage_words(each: Coverage) -> str:
    words = f"{each.facet.label}应查{each.due}人、实查{each.seen}人"
    if each.unit and each.expected:
        words += f"（{each.unit}{each.expected:g}、{each.noun}{each.actual:g}）"
    return words


def _overall(spreads: Sequence[Spread]) -> str:
    *facets, whole = spreads
    lines = (
        [f"全校{_spread_words(whole)}。"] if whole.people else ["各方面都查完的教师还没有，暂无合计等第。"]
    )
    lines += [f"{spread.name}：{_spread_words(spread)}。" for spread in facets if spread.people]
    return "\n".join(lines)


def _spread_words(spread: Spread) -> str:
    parts = "、".join(
        f"{grade}等{count}人（{percent_text(count / spread.people)}）"
        for grade, count in spread.counts.items()
        if count
    )
    mean = f"，平均{decimal_text(spread.mean)}分" if spread.mean is not None else ""
    return f"评定{spread.people}人{mean}，其中{parts}"


def _merits(summary: Summary) -> str:
    lines = []
    best = best_overall(summary)
    if best:
        lines.append(f"本次检查合计为{summary.grades[0].name}等的教师有：{_named(best)}，特予表扬。")
    for at, praise in enumerate(praised(summary), 1):
        lines.append(f"（{numeral(at)}）{praise.facet.label}方面")
        told = [
            f"{name}（{merit}）" if merit else name
            for name, merit in zip(praise.names, praise.merits, strict=True)
        ]
        lines.append(f"{_named(told)}老师表现突出。")
    return "\n".join(lines) or "各方面暂无得到最高一等的教师。"


def _named(names: Sequence[str]) -> str:
    more = f"等{len(names)}位" if len(names) > MOST_NAMES else ""
    return "、".join(names[:MOST_NAMES]) + more


def _problems(summary: Summary, tags: Sequence[TagCount]) -> str:
    """只写标签与次数，不写是谁。"""
    lines: list[str] = []
    for rule in summary.facets:
        mine = [tag for tag in tags if tag.facet is rule.facet]
        vetoed = sum(
            bool(finding.vetoed)
            for row in summary.rows
            if (finding := row.teacher.findings.get(rule.facet)) is not None
        )
        if not mine and not vetoed:
            continue
        lines.append(f"（{numeral(sum(line.startswith('（') for line in lines) + 1)}）{rule.facet.label}方面")
        lines.append(_tag_words(mine, vetoed))
    return "\n".join(lines) or "本次检查没有发现普遍性的问题。"


def _tag_words(tags: Sequence[TagCount], vetoed: int) -> str:
    parts = [f"“{tag.text}”{tag.times}人次" for tag in tags[:MOST_TAGS]]
    if len(tags) > MOST_TAGS:
        parts.append(f"其他{sum(tag.times for tag in tags[MOST_TAGS:])}人次")
    words = f"主要是{'、'.join(parts)}" if parts else ""
    again = sum(tag.recurring for tag in tags)
    if again:
        words += f"，其中{again}人次上一次检查也有"
    if vetoed:
        words += f"{'；' if words else ''}触发一票否决{vetoed}人次"
    return f"{words}。"


def _measures(tags: Sequence[TagCount], facts: CircularFacts) -> str:
    due = facts.day + timedelta(days=facts.due_days)
    review = due + timedelta(days=REVIEW_DAYS)
    facets = list(dict.fromkeys(tag.facet for tag in tags)) or [Facet.PREPARATION, Facet.HOMEWORK]
    lines = [f"{at}.{facet.label}：{ADVICE[facet]}" for at, facet in enumerate(facets[:4], 1)]
    lines.append(
        f"{len(lines) + 1}.整改与复查：个人问题另发反馈单与整改通知单。请有关教师于{chinese_day(due)}前"
        f"完成整改并提交说明，教研组长负责督促；教导处于{chinese_day(review)}前复查，结果记入教师业务档案。"
    )
    return "\n".join(lines)
