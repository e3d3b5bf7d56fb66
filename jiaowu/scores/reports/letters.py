"""学习情况告家长书：每生一份，只有本人各科的等级；没有分数、名次，也没有别人的信息。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    PageBreak,
    Strips,
    Text,
    TextStyle,
    Value,
)
from jiaowu.scores.analysis import Analysis
from jiaowu.scores.levels import LEVEL_TITLES
from jiaowu.scores.reports.source import ExamSource
from jiaowu.scores.reports.strips import level_words
from jiaowu.scores.reports.table import class_sections, score_values

PER_PAGE = 2
"""一页几份，好裁开。"""

MANY_SUBJECTS = 10
"""学科多于它，一份占一页。"""

LEVELS_NOTE = "　".join(["等级：", *(f"{level} {title}" for level, title in LEVEL_TITLES.items())])

GREETING = "{name}同学家长："

OPENING = (
    "您好！孩子参加了{exam}，各科学习情况以等级告知如下。等级只说明这一次的学习情况，请和孩子一起看看哪里做得好、"
    "哪里可以更好，不必与其他同学比较，也请不要转发到家长群或网上。"
)

STRONG = "{subjects}学得扎实，请为孩子的努力点赞。"

TO_HELP = "{subjects}还要多一些练习与交流，老师会和您一起帮助孩子。"

STEADY = "各科学习平稳，请鼓励孩子继续保持。"

WRITING_SPACE = "\n"

SLIP_TITLE = "回　执（请家长填好后交回班主任）"

SLIP_COLUMNS = (
    Column("班级", 9, Align.CENTER),
    Column("姓名", 9, Align.CENTER),
    Column("家长想说的话", 20),
    Column("家长签字", 9, Align.CENTER),
    Column("日期", 9, Align.CENTER),
)


@dataclass(frozen=True)
class Letter:
    """给一名考生家长的信里要写的。"""

    name: str
    class_name: str
    levels: Sequence[tuple[str, Value]]
    """（学科、等级或状态的字）；没有选考的学科不在其中。"""


def build(source: ExamSource) -> Document:
    """一次考试 → 告家长书，一班接一班，一页两份；班与班之间换页。"""
    blocks: list[Block] = []
    sheet = ""
    for analysis in source.analyses:
        for title, letters in _classes(analysis):
            if blocks:
                blocks.append(PageBreak(title))
            sheet = sheet or title
            blocks.extend(_pages(source, letters))
    return Document(title=source.title, blocks=tuple(blocks), sheet=sheet, handout=True)


def describe(levels: Sequence[tuple[str, Value]]) -> str:
    """由各科的等级写出的一段话：优秀的、待提高的；都没有时说平稳，一科等级也没有时为空。"""
    known = [(subject, level) for subject, level in levels if level in LEVEL_TITLES]
    strong = "、".join(subject for subject, level in known if level == "A")
    weak = "、".join(subject for subject, level in known if level == "D")
    sentences = [STRONG.format(subjects=strong)] if strong else []
    if weak:
        sentences.append(TO_HELP.format(subjects=weak))
    return "".join(sentences) or (STEADY if known else "")


def _classes(analysis: Analysis) -> Iterator[tuple[str, list[Letter]]]:
    """一班一组信；整科没有选考的学生不列这一科。"""
    levels = analysis.levels()
    columns = [
        (subject.name, level_words(score_values(analysis, subject), levels[subject.index].tolist()))
        for subject in analysis.subjects
        if not subject.is_sum
    ]
    for title, members in class_sections(analysis):
        letters = [_letter(analysis, title, columns, at) for at in members.tolist()]
        yield title, [letter for letter in letters if letter.levels]


def _letter(
    analysis: Analysis, title: str, columns: Sequence[tuple[str, Sequence[Value]]], at: int
) -> Letter:
    taken = [(name, values[at]) for name, values in columns if values[at] != "—"]
    return Letter(analysis.matrix.pupils[at].name, title, taken)


def _pages(source: ExamSource, letters: Sequence[Letter]) -> Iterator[Block]:
    wide = any(len(letter.levels) > MANY_SUBJECTS for letter in letters)
    for number, letter in enumerate(letters):
        if number and (wide or number % PER_PAGE == 0):
            yield PageBreak()
        yield from _blocks(source, letter)


def _blocks(source: ExamSource, letter: Letter) -> Iterator[Block]:
    """一份信：称呼、说明、等级，裁剪线以下是回执。"""
    yield Text("学习情况告家长书", TextStyle.TITLE)
    yield Text(GREETING.format(name=letter.name), TextStyle.HEADING)
    yield Text(OPENING.format(exam=source.exam.name) + describe(letter.levels))
    yield Fields((("老师的话", WRITING_SPACE),), per_row=1)
    yield Strips(
        [Column(subject, 8, Align.CENTER) for subject, _ in letter.levels],
        [[level for _, level in letter.levels]],
        title=f"{letter.class_name}　{letter.name}　各科等级",
        footer=f"{LEVELS_NOTE}\n{source.school}　班主任（签字）：＿＿＿＿＿＿　　　　　　年　　月　　日",
    )
    yield Strips(SLIP_COLUMNS, [(letter.class_name, letter.name, WRITING_SPACE, "", "")], title=SLIP_TITLE)
