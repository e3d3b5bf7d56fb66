"""学籍变动在表格里的列与行；台账与学生页共用。"""

from datetime import date

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.students.reports.ledger import system_text
from jiaowu.students.services.ledger import Change

COLUMNS = (
    TableColumn("日期", 96, "yyyy-mm-dd"),
    TableColumn("姓名", 80),
    TableColumn("学号", 100),
    TableColumn("变动", 60),
    TableColumn("原班级", 96),
    TableColumn("现班级", 96),
    TableColumn("学籍系统", 124),
    TableColumn("提醒", 150),
    TableColumn("对方学校", 110),
    TableColumn("原因", 110),
    TableColumn("材料", 96),
    TableColumn("备注", 96),
)


def row_of(change: Change, today: date) -> Row:
    """一条变动的各格，次序同 COLUMNS。"""
    return (
        change.day,
        change.name,
        change.number,
        change.kind.label,
        change.from_class,
        change.to_class,
        system_text(change.system_state.label, change.system_date),
        change.reminder(today),
        change.other_school,
        change.reason,
        change.papers.replace("\n", "；"),
        change.note,
    )
