"""超过学校定的限制：说清楚，由人决定要不要照样保存。"""

from collections.abc import Sequence

from jiaowu.errors import UserError


class LimitError(UserError):
    """超过了限制；人看过之后可以“仍要保存”。"""


def refuse_over(warnings: Sequence[str], *, knowingly: bool) -> None:
    """有超限的说法而又不是明知的，报 LimitError。"""
    if warnings and not knowingly:
        raise LimitError("".join(warnings))
