"""成长档案的帮助：每一页都有一节，四个部分与佐证都说到。"""

from jiaowu.paths import resource
from jiaowu.portfolio.gui.growth_tab import PLACES
from jiaowu.portfolio.gui.pages import PAGES


def test_the_help_tells_about_every_page() -> None:
    text = resource("help", "成长档案.md").read_text(encoding="utf-8")

    sections = {line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")}
    assert {place.title for place in PLACES} <= sections
    assert all(f"**{page.title}**" in text for page in PAGES)
