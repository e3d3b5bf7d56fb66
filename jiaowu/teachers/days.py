"""教师档案里的日期：可以只写到月。"""

import re
from datetime import date

_DAY = re.compile(
    r"(\d{4})(?:[-./年](\d{1,2})(?:月)?(?:[-./]?(\d{1,2})日?)?|(\d{2})(\d{2})?)(?: 00:00(?::00)?)?"
)


def parse_day(text: str) -> date | None:
    """2008-09-01、2008.9、2008年9月、200809、20080901 → 日期，只写到月的算 1 日；看不懂为 None。"""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return None
    year, month, *rest = (int(part) for part in match.groups() if part)
    try:
        return date(year, month, rest[0] if rest else 1)
    except ValueError:
        return None
