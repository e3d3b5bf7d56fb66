"""样例学校：几次巡堂，大多正常，有几节违规。"""

from collections.abc import Mapping
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.inspection.services.lessons import teaching_at
from jiaowu.inspection.services.patrols import PatrolEntry, save_normal, save_patrol

ROUNDS = (
    (date(2026, 9, 8), 2, "董明杰"),
    (date(2026, 9, 16), 5, "程书文"),
    (date(2026, 9, 24), 3, "高语乐"),
    (date(2026, 10, 13), 6, "董明杰"),
    (date(2026, 10, 22), 1, "程书文"),
    (date(2026, 11, 3), 4, "高语乐"),
    (date(2026, 11, 10), 3, "董明杰"),
    (date(2026, 11, 19), 2, "许明远"),
)
"""日期、第几节、谁巡。"""
WRONG: Mapping[tuple[int, int], tuple[tuple[str, ...], str]] = {
    (0, 4): (("late",), "打铃三分钟后到"),
    (1, 7): (("seated",), ""),
    (3, 2): (("phone",), ""),
    (3, 6): (("off_plan",), "劳动课上数学"),
    (5, 1): (("overrun",), "拖堂四分钟"),
    (6, 0): (("swapped",), "没有报教导处"),
    (7, 5): (("seated", "tea"), ""),
}
"""（第几次、第几个班）→ 违规、备注。"""


def make_patrols(session: Session) -> None:
    """登记几次巡堂；要在课表之后。"""
    for nth, (day, period, inspector) in enumerate(ROUNDS):
        classes = [each.class_id for each in teaching_at(session, day, period)]
        for at, class_id in enumerate(classes):
            if (nth, at) in WRONG:
                codes, note = WRONG[nth, at]
                save_patrol(session, day, period, class_id, PatrolEntry(codes, note, inspector))
        save_normal(session, day, period, classes, inspector)
