"""命令行有哪些命令、各带什么选项。"""

import argparse
from pathlib import Path

from jiaowu import arguments

Commands = argparse._SubParsersAction  # noqa: SLF001 — argparse 没有公开这个类型的名字


def build_parser() -> arguments.Parser:
    """读命令行的人：说错了用中文说怎么写。"""
    parser = arguments.Parser("jiaowu", "教务台：学校教导处的离线桌面应用。不带命令时打开窗口。")
    commands = parser.add_subparsers(
        title="命令", metavar="命令", dest="command", required=True, parser_class=arguments.Parser
    )
    _add_analyze(commands)
    _add_report(commands)
    demo = commands.add_parser(
        "demo", description="打开样例学校；没有显示器时写出样例的报告。", help="打开样例学校"
    )
    demo.add_argument("--out", type=arguments.folder, metavar="文件夹", help="没有显示器时报告写到哪里")
    shots = commands.add_parser("shots", description="在样例学校上给每个页面截图。", help="给每个页面截图")
    shots.add_argument("folder", type=arguments.folder, metavar="文件夹", help="图片写到哪里")
    _add_backup(commands)
    return parser


def _add_analyze(commands: "Commands[arguments.Parser]") -> None:
    parser = commands.add_parser(
        "analyze", description="分析成绩文件，不需要资料库与显示器。", help="分析成绩文件"
    )
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar="文件", help="成绩文件，几个文件合成一次考试")
    add("--sheet", action="append", default=[], metavar="表名", help="只读这张工作表，可以写几次")
    add("--grade", type=arguments.grade_number, metavar="年级", help="文件没写年级时用，1–12")
    add("--full", type=arguments.full_marks, default={}, metavar="语文=100,…", help="各科满分")
    add(
        "--lines",
        type=arguments.line_percents,
        default=tuple(arguments.LINES.values()),
        metavar="优秀=85,…",
        help="优秀、良好、及格、低分线占满分的百分比，默认 85、75、60、40",
    )
    denominators = "平均分与各率的分母：sat 实考（默认），enrolled 应考"
    add("--denominator", choices=("sat", "enrolled"), default="sat", help=denominators)
    add("--out", type=arguments.folder, metavar="文件夹", help="写出 成绩分析.pdf 与 成绩分析.xlsx")
    add("--json", action="store_true", help="在标准输出打印一个 JSON 对象")


def _add_report(commands: "Commands[arguments.Parser]") -> None:
    parser = commands.add_parser("report", description="把资料库里的报告写成文件。", help="写出报告")
    add = parser.add_argument
    add("ids", nargs="*", metavar="报告", help="报告的 id，用 --list 查")
    add("--list", action="store_true", help="列出全部报告：id、标签页、名称、格式")
    add("--all", action="store_true", help="全部报告")
    add("--out", type=arguments.folder, metavar="文件夹", help="写到哪里")
    add("--format", choices=("pdf", "xlsx", "docx"), help="只要这一种格式")
    add("--reason", default="", metavar="用途", help="教学内部资料（有学生姓名与名次）的用途，记进操作日志")
    add("--masked", action="store_true", help="隐去姓名（张**），学号只留末两位")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--sample", action="store_true", help="用样例学校的资料")
    source.add_argument("--data", type=arguments.folder, metavar="文件夹", help="资料在哪个文件夹")


def _add_backup(commands: "Commands[arguments.Parser]") -> None:
    backup = commands.add_parser(
        "backup", description="把资料库与附件备份成一个 zip，写完核对。", help="备份资料"
    )
    backup.add_argument("target", type=arguments.folder, metavar="目标", help="zip 文件或文件夹，如 U 盘")
    restore = commands.add_parser(
        "restore", description="用备份恢复；先关闭窗口，现在的资料库会留一份副本。", help="用备份恢复"
    )
    restore.add_argument("source", type=Path, metavar="来源", help="备份的 zip 文件")
    for each in (backup, restore):
        each.add_argument("--data", type=arguments.folder, metavar="文件夹", help="资料在哪个文件夹")
