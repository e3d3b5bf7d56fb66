"""一条记录在哪个标签页登记：名称 → 主窗口里的位置。"""

PLACES = {
    "教师档案": "teachers",
    "常规检查": "inspection",
    "成绩分析": "scores",
    "成长档案": "portfolio",
    "教研研训": "research",
    "工作安排": "calendar",
    "学生学籍": "students",
}
"""RecordSource.place → Place.name。"""


def place_name(title: str) -> str:
    """标签页的名称 → 它在主窗口里的 Place.name；不认识的照原样。"""
    return PLACES.get(title, title)
