"""学生成长档案各张表有哪些列。"""

from jiaowu.desktop.table_model import TableColumn

PUPIL_COLUMNS = (TableColumn("姓名", 96), TableColumn("学号", 96), TableColumn("寄语", 60))
AWARD_COLUMNS = (
    TableColumn("日期", 96),
    TableColumn("名称", 280),
    TableColumn("级别", 80),
    TableColumn("奖项", 90),
    TableColumn("发证单位", 190),
    TableColumn("指导教师", 90),
)
ENTRY_COLUMNS = (
    TableColumn("日期", 96),
    TableColumn("种类", 96),
    TableColumn("题目", 220),
    TableColumn("内容", 460),
)
WORD_COLUMNS = (
    TableColumn("学期", 220),
    TableColumn("教师", 96),
    TableColumn("日期", 96),
    TableColumn("寄语", 520),
)
SUPPORT_COLUMNS = (
    TableColumn("学科", 80),
    TableColumn("帮扶教师", 96),
    TableColumn("建档", 96),
    TableColumn("状态", 96),
    TableColumn("近期目标", 260),
    TableColumn("结论", 260),
)
