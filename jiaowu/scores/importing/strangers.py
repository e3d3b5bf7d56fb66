"""表头不在词典里的数字列：像学科就当作学科（请用户确认），像合计就是合计，否则不用。"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from jiaowu.scores.importing.evidence import Evidence, looks_like_rank
from jiaowu.scores.importing.headers import HeaderReading
from jiaowu.scores.importing.words import dictionary
from jiaowu.scores.layout import Role

LIKENESS = 80
"""与学科名的相似度（0–100）至少多少才当作那一科。"""

LONGEST_SUBJECT = 8
VARIED = 5
"""至少有几种不同的分数才像一列成绩。"""

HIGHEST = 150
"""没有写满分的陌生学科，分数不超过它才像成绩。"""


class Stranger(Protocol):
    """定角色时需要知道的一列。"""

    header: str
    reading: HeaderReading
    role: Role
    subject: str | None

    @property
    def evidence(self) -> Evidence:
        """这一列的样子。"""

    @property
    def numbers(self) -> npt.NDArray[np.float64]:
        """这一列的数字。"""


def place_strangers(drafts: Sequence[Stranger]) -> None:
    """给陌生的数字列定角色；原地修改。"""
    taken = {draft.subject for draft in drafts if draft.role is Role.SCORE}
    for position, draft in enumerate(drafts):
        if draft.reading.role is not None or not draft.evidence.numeric or draft.role is not Role.OTHER:
            continue
        left, right = _neighbour(drafts[:position][::-1]), _neighbour(drafts[position + 1 :])
        if left is None or not draft.header:
            continue
        if _adds_up(draft, [other for other in drafts[:position] if other.role is Role.SCORE]):
            draft.role = Role.SUM
        elif looks_like_rank(draft.numbers, left.numbers):
            draft.role, draft.subject = Role.RANK, left.subject
        elif _looks_like_scores(draft) and _is_word(draft.header) and right is not None:
            subject = _similar(draft.header)
            draft.subject = draft.header if subject is None or subject in taken else subject
            draft.role = Role.SCORE


def _neighbour(drafts: Sequence[Stranger]) -> Stranger | None:
    """最近的成绩列或总分列。"""
    return next((draft for draft in drafts if draft.role in {Role.SCORE, Role.TOTAL, Role.SUM}), None)


def _adds_up(draft: Stranger, scores: Sequence[Stranger]) -> bool:
    """每一行都等于左边各科之和。"""
    if len(scores) < 2:
        return False
    gaps = np.abs(np.sum([other.numbers for other in scores], axis=0) - draft.numbers)
    known = gaps[~np.isnan(gaps)]
    return bool(known.size > 2 and (known < 0.05).mean() > 0.9)


def _looks_like_scores(draft: Stranger) -> bool:
    evidence = draft.evidence
    return evidence.distinct >= VARIED and evidence.low >= 0 and evidence.high <= HIGHEST


def _is_word(header: str) -> bool:
    """几个汉字，而且不含“总”“差”“目标”一类学科名里没有的字样。"""
    if not (2 <= len(header) <= LONGEST_SUBJECT and all("一" <= letter <= "鿿" for letter in header)):
        return False
    return not any(word in header for word in dictionary("headers")["stranger"]["never"])


def _similar(header: str) -> str | None:
    """词典里写法最接近的学科。"""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 — 少见的表头才用得上，载入要 20 毫秒

    words = {
        word: subject["words"][0]
        for subject in dictionary("subjects")["subject"]
        for word in subject["words"]
    }
    found = process.extractOne(header, words.keys(), scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return words[found[0]] if found else None
