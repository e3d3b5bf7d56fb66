"""空白与短横：按年级逐科看，分清没选、没考这一科、缺考、整科未录。"""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from jiaowu.scores.importing.gathered import Gathered
from jiaowu.scores.importing.marks import BLANK, DASH, MISSING
from jiaowu.scores.matrix import State

Mask = npt.NDArray[np.bool_]
Indexes = npt.NDArray[np.int64]

ELECTIVE_SHARES = (0.03, 0.1, 0.2)
"""没有分数的考生占到多大比例，才考虑这一科是选考；依次放宽。"""

REGULAR = 0.9
"""多大比例的考生选考门数相同，才认作选科。"""

MANY_DASHES = 0.2
"""短横多到这个比例，就不再是个别缺考。"""

WHOLE_CLASS = 5
"""一个班至少几人全部空白，才当作整班未录。"""


def settle_absences(whole: Gathered) -> None:
    """把待定的空白、短横、缺行定成缺考、未选或待核；原地修改，逐格报告。"""
    if not (whole.states >= BLANK).any():
        return
    for members in _by_grade(whole):
        _settle_grade(whole, members)


def _by_grade(whole: Gathered) -> Iterable[Indexes]:
    for grade in sorted(set(whole.grades.tolist())):
        yield np.flatnonzero(whole.grades == grade)


def _settle_grade(whole: Gathered, members: Indexes) -> None:
    states = whole.states[members]
    blank = states >= BLANK
    if not blank.any():
        return
    many = len(whole.subjects) > 1
    silent = (
        blank.all(axis=1) & (states != MISSING).any(axis=1)
        if many
        else np.zeros(len(members), dtype=np.bool_)
    )
    seated = ~silent if not silent.all() else np.ones(len(members), dtype=np.bool_)
    shares = blank[seated].mean(axis=0)
    untaken = shares == 1
    electives = _electives(blank[seated], shares, states[seated])
    for column in np.flatnonzero(untaken).tolist():
        _settle_untaken(whole, members, column)
    _settle_left_blank(whole, members[~silent], electives)
    for column in electives:
        _settle_elective(whole, members, column, silent)
    _report_short(whole, members[~silent], electives)
    rest = [
        column for column in range(len(whole.subjects)) if not untaken[column] and column not in electives
    ]
    for column in rest:
        _settle_common(whole, members, column, silent)
    _settle_silent(whole, members[silent], rest)


# ---- 选考 --------------------------------------------------------------------


def _electives(blank: Mask, shares: npt.NDArray[np.float64], states: npt.NDArray[np.uint8]) -> list[int]:
    """选考的各科：绝大多数考生在其中选考的门数相同，而且都不是全选。"""
    free = blank | (states == State.NOT_TAKEN) | (states == State.EXEMPT)
    for share in ELECTIVE_SHARES:
        columns = np.flatnonzero((shares >= share) & (shares < 1))
        if len(columns) < 2:
            continue
        counts = (~free[:, columns]).sum(axis=1)
        usual, times = Counter(counts.tolist()).most_common(1)[0]
        if 1 <= usual < len(columns) and times >= len(counts) * REGULAR:
            return [int(column) for column in columns]
    return []


def _settle_left_blank(whole: Gathered, members: Indexes, electives: Sequence[int]) -> None:
    """没选的写了短横、门数又比别人少的考生：空白的那几格正好补足门数，是缺考而不是没选。"""
    states = whole.states[members][:, electives]
    if not states.size:
        return
    dashed = (states == DASH) | (states == State.NOT_TAKEN) | (states == State.EXEMPT)
    empty = (states == BLANK) & dashed.any(axis=0)
    counts = (~dashed & (states < BLANK)).sum(axis=1)
    usual = Counter(counts.tolist()).most_common(1)[0][0]
    short = (empty.sum(axis=1) > 0) & (counts + empty.sum(axis=1) == usual)
    for offset, column in enumerate(electives):
        rows = members[short & empty[:, offset]]
        text = f"{whole.subjects[column]}是空白，没选的科目写的是短横，按缺考计；如果没有选，请改写“未选”。"
        _mark(whole, rows, column, "blank", text)


def _settle_elective(whole: Gathered, members: Indexes, column: int, silent: Mask) -> None:
    open_rows = members[whole.states[members, column] >= BLANK]
    whole.states[open_rows, column] = State.NOT_TAKEN
    subject = whole.subjects[column]
    source = _source_of(whole, members, column)
    written = len(open_rows) - int(silent.sum())
    if source is not None:
        text = f"{subject}是选考，{written} 名没有分数的考生按没有选这一科计，不算缺考。"
        whole.parts[source].doubts.add("not_taken", text, _letters(whole, source, column))


def _report_short(whole: Gathered, members: Indexes, electives: Sequence[int]) -> None:
    """比别人少选的考生：可能有一门是缺考，列出来请用户核对。"""
    if not electives or not len(members):
        return
    absent = whole.states[members][:, electives] == State.NOT_TAKEN
    counts = (~absent).sum(axis=1)
    usual = Counter(counts.tolist()).most_common(1)[0][0]
    for offset in np.flatnonzero(counts < usual).tolist():
        pupil = int(members[offset])
        column = electives[int(np.argmax(absent[offset]))]
        text = (
            f"{whole.people[pupil].name}只有 {int(counts[offset])} 门选考成绩，别人是 {usual} 门；"
            "没有分数的按未选计，如果有缺考请在原表写“缺考”。"
        )
        whole.report(pupil, column, "elective_short", text)


def _settle_untaken(whole: Gathered, members: Indexes, column: int) -> None:
    """整个年级都没有分数的一科：没有考。"""
    rows = members[whole.states[members, column] >= BLANK]
    written = (whole.states[rows, column] != MISSING).any()
    source = _source_of(whole, members, column)
    whole.states[rows, column] = State.NOT_TAKEN
    if written and source is not None:
        text = f"{whole.subjects[column]}在这个年级没有一个分数，按没有考这一科计（{len(rows)} 人）。"
        whole.parts[source].doubts.add("not_taken", text, _letters(whole, source, column))


# ---- 必考 --------------------------------------------------------------------


def _settle_common(whole: Gathered, members: Indexes, column: int, silent: Mask) -> None:
    subject = whole.subjects[column]
    present = members[~silent]
    states = whole.states[present, column]
    dashed, missing, blank = present[states == DASH], present[states == MISSING], present[states == BLANK]
    if len(dashed) >= len(present) * MANY_DASHES:
        whole.states[dashed, column] = State.NOT_TAKEN
        source = int(whole.sources[dashed[0], column])
        text = f"{subject}有 {len(dashed)} 人是短横，按没有选这一科计；如果是缺考，请在原表写“缺考”。"
        whole.parts[source].doubts.add("dash", text, _letters(whole, source, column))
    else:
        _mark(whole, dashed, column, "dash", f"{subject}是短横，按缺考计；如果是没选这一科，请改写“未选”。")
    if len(missing) >= len(present) * MANY_DASHES:
        whole.states[missing, column] = State.NOT_TAKEN
        part, _ = whole.home(int(missing[0]))
        part.doubts.add(
            "missing_row", f"有 {len(missing)} 人在{subject}的表里没有对应的行，按没有考这一科计，请核对。"
        )
    else:
        _mark(whole, missing, column, "missing_row", f"{subject}的表里没有这名考生，按缺考计，请核对。")
    _settle_blank(whole, present, blank, column)


def _settle_blank(whole: Gathered, present: Indexes, blank: Indexes, column: int) -> None:
    """整班空白像是未录，按待核；其余逐格按缺考。"""
    subject = whole.subjects[column]
    if not len(blank):
        return
    unrecorded = _unrecorded_classes(whole, present, blank)
    for rows in unrecorded:
        whole.states[rows, column] = State.UNCHECKED
        source = int(whole.sources[rows[0], column])
        key = whole.people[int(rows[0])].key
        name = key.name if key is not None else ""
        text = f"{name}的{subject}整班空白，像是还没有录入，{len(rows)} 人按待核计，不进统计。"
        whole.parts[source].doubts.add("unrecorded", text, _letters(whole, source, column))
    taken = np.concatenate(unrecorded) if unrecorded else np.array([], dtype=np.int64)
    rest = blank[~np.isin(blank, taken)]
    _mark(whole, rest, column, "blank", f"{subject}是空白，按缺考计；如果是漏录，请补上分数后重新导入。")


def _unrecorded_classes(whole: Gathered, present: Indexes, blank: Indexes) -> list[Indexes]:
    """整班这一科全部空白的班：各班考生；只有一个班时不算。"""
    if len(blank) < WHOLE_CLASS:
        return []
    own, empty = whole.class_ids[present], whole.class_ids[blank]
    classes = np.array(sorted(set(own[own >= 0].tolist())), dtype=np.int64)
    if len(classes) < 2:
        return []
    sizes, blanks = ((ids == classes[:, None]).sum(axis=1) for ids in (own, empty))
    full = classes[(sizes >= WHOLE_CLASS) & (blanks == sizes)]
    return [blank[empty == identity] for identity in full]


def _mark(whole: Gathered, rows: Indexes, column: int, kind: str, text: str) -> None:
    """逐格定为缺考并报告。"""
    whole.states[rows, column] = State.ABSENT
    sources = whole.sources[rows, column]
    for source in sorted(set(sources.tolist())):
        chosen = rows[sources == source]
        if source < 0:
            for pupil in chosen.tolist():
                whole.report(pupil, column, kind, f"{whole.people[pupil].name}：{text}")
            continue
        part = whole.parts[source]
        lines = whole.rows[chosen, column].tolist()
        part.doubts.add_cells(kind, text, part.marks[whole.subjects[column]].column, lines)


def _settle_silent(whole: Gathered, rows: Indexes, columns: Sequence[int]) -> None:
    """整行没有一个分数的考生：各科按缺考，一人一条。"""
    for pupil in rows.tolist():
        for column in columns:
            if whole.states[pupil, column] >= BLANK:
                whole.states[pupil, column] = State.ABSENT
        text = f"{whole.people[pupil].name}整行没有成绩，各科按缺考计；如果不是考生，请从原表删去这一行。"
        shown = next((column for column in columns if whole.sources[pupil, column] >= 0), 0)
        whole.report(pupil, shown, "absent_all", text)


def _source_of(whole: Gathered, members: Indexes, column: int) -> int | None:
    """这些考生的这一科最先来自第几块。"""
    sources = whole.sources[members, column]
    known = sources[sources >= 0]
    return int(known[0]) if len(known) else None


def _letters(whole: Gathered, source: int, column: int) -> str:
    return whole.parts[source].letters_of(whole.subjects[column])
