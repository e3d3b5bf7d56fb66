"""表里的行至少多高：一般的、够手写的、或文档自己要的。"""

from jiaowu.paper.document import Table
from jiaowu.paper.theme import paper_theme


def least_height(table: Table) -> float:
    """每行至少多高（毫米）；没有特别要求为 0。"""
    written = paper_theme().writing_row_height if table.written else 0.0
    return table.row_height or written
