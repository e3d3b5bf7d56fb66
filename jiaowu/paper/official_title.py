"""公文标题怎样回行：词意完整，两行长短相称；PDF 与 Word 同一个办法。"""

from jiaowu.paper.wrapping import Measure, wrap

BREAKS = ("学期", "学年", "年度", "关于")
"""标题太长时，先试在这些词后面回行。"""

TRIES = 12


def title_lines(title: str, measure: Measure, width: float) -> list[str]:
    """标题 → 各行；width 与 measure 同一单位。自己写了换行的照它。"""
    lines = wrap(title, measure, width)
    if len(lines) == 1 or "\n" in title:
        return lines
    for word in BREAKS:
        place = title.find(word) + len(word)
        parts = [title[:place], title[place:]]
        if word in title and all(part and sum(map(measure, part)) <= width for part in parts):
            return parts
    narrow = sum(map(measure, title)) / len(lines)
    attempts = (wrap(title, measure, narrow + (width - narrow) * step / TRIES) for step in range(TRIES + 1))
    return next((attempt for attempt in attempts if len(attempt) == len(lines)), lines)
