"""工作台上的一张卡片：几行要看的，每一行翻到它的出处。"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """卡片里的一行。"""

    text: str
    detail: str = ""
    """靠右的几个字，如“逾期 3 天”。"""
    urgent: bool = False
    """要标红：逾期、落后。"""
    place: str = ""
    """翻到哪个标签页（Place.name）。"""
    table: str = ""
    row_id: int = 0


@dataclass(frozen=True)
class Card:
    """一张卡片。"""

    name: str
    """英文短名。"""
    title: str
    empty: str
    """没有要看的时候的一行字。"""
    lines: tuple[Line, ...] = ()

    @property
    def urgent(self) -> int:
        """标红的有几行。"""
        return sum(line.urgent for line in self.lines)
