"""工作安排的报告目录。"""

from sqlalchemy.orm import Session

from jiaowu.paper.report import Report

REPORTS: tuple[Report[Session], ...] = ()
"""全部报告；加一种就加一行。"""
