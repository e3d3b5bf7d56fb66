"""学科的习惯次序与简称。"""

ORDER = (
    ("语文", "语"),
    ("数学", "数"),
    ("英语", "英"),
    ("物理", "物"),
    ("化学", "化"),
    ("生物", "生"),
    ("道德与法治", "道"),
    ("思想政治", "政"),
    ("历史", "史"),
    ("地理", "地"),
    ("科学", "科"),
    ("体育", "体"),
    ("音乐", "音"),
    ("美术", "美"),
    ("信息技术", "信"),
    ("通用技术", "通"),
    ("劳动", "劳"),
    ("心理健康", "心"),
    ("书法", "书"),
    ("综合实践", "综"),
)
"""学科名与简称，按成绩表上的习惯次序。"""

SHORTS = dict(ORDER)
POSITIONS = {name: position for position, (name, _) in enumerate(ORDER)}


def short_of(name: str) -> str:
    """学科的一字简称；不认识的取首字。"""
    return SHORTS.get(name, name[:1])


def position_of(name: str) -> int:
    """学科在成绩表上的先后；不认识的排在最后。"""
    return POSITIONS.get(name, len(ORDER))
