"""命令行：analyze、report、demo、shots、backup、restore；不带命令就打开窗口。

重的库（SQLAlchemy、PDF 与 Excel）都在用到的函数里才载入，analyze 才起得快；窗口由 __main__ 交进来。
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jiaowu import paths, verbs
from jiaowu.errors import UserError
from jiaowu.progress import Progress

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from jiaowu.paper.copyist import Copyist
    from jiaowu.paper.document import Document
    from jiaowu.paper.report import Report
    from jiaowu.scores.analysis import Analysis
    from jiaowu.scores.parsed import ParsedExam
    from jiaowu.sheets.child import Collect
    from jiaowu.store.store import Store

SAMPLE_REPORTS = "教务台样例报告"
"""没有显示器时，样例的报告默认写到当前文件夹下的这个文件夹。"""

MOST_NAMES = 3
"""报告的副标题至多列几个文件名。"""


@dataclass(frozen=True)
class Screen:
    """要显示器才能做的两件事，由 __main__ 交进来。"""

    open_window: Callable[[Path | None], int]
    """打开窗口直到关闭；参数是资料文件夹，None 为默认位置。"""
    take_shots: Callable[[Path, Path], Sequence[Path]]
    """图片文件夹、资料文件夹 → 写出的图片。"""


def run(argv: Sequence[str], screen: Screen) -> int:
    """执行一条命令，返回退出码；用户造成的错误抛出 UserError。"""
    if not argv:
        return screen.open_window(None)
    chosen = verbs.build_parser().parse_args(argv)
    actions: dict[str, Callable[[], int]] = {
        "analyze": lambda: analyze(chosen),
        "report": lambda: report(chosen),
        "demo": lambda: demo(chosen.out, screen),
        "shots": lambda: shoot(chosen.folder, screen),
        "backup": lambda: back_up(chosen.target, chosen.data),
        "restore": lambda: bring_back(chosen.source, chosen.data),
    }
    return actions[chosen.command]()


def analyze(chosen: argparse.Namespace) -> int:
    """读、认、算，打印简表或 JSON；给了 --out 就写出两个文件。

    两个子进程先动起来：一个读表格，一个等着写 PDF；它们忙的时候，这边把后面要用的库载入。
    """
    from jiaowu.sheets.child import reading  # noqa: PLC0415 — 用到才载入

    with reading(chosen.files) as collect, _hired(chosen.out) as copyist:
        parsed, analysis = _compute(chosen, collect)
        if chosen.out is not None:
            from jiaowu.paper.together import write_together  # noqa: PLC0415 — 同上
            from jiaowu.scores.reports.analysis import build_from  # noqa: PLC0415 — 同上

            document = build_from((analysis,), "成绩分析报告", _names_of(chosen.files))
            write_together(document, chosen.out, ("成绩分析.pdf", "成绩分析.xlsx"), copyist)
            _mention_missing(document)
    if chosen.json:
        from jiaowu.scores.exchange import describe  # noqa: PLC0415 — 同上

        say(json.dumps(describe(parsed, analysis), ensure_ascii=False, allow_nan=False))
    else:
        from jiaowu.scores.digest import summarise  # noqa: PLC0415 — 同上

        say(summarise(parsed, analysis))
    _mention_unused(chosen.full, {lines.name for lines in parsed.matrix.subjects})
    return 0


def _hired(out: Path | None) -> "AbstractContextManager[Copyist | None]":
    """要写文件时，另雇一个进程写 PDF。"""
    if out is None:
        return nullcontext()
    from jiaowu.paper.copyist import hired  # noqa: PLC0415 — 用到才载入

    return hired()


def _compute(chosen: argparse.Namespace, collect: "Collect") -> "tuple[ParsedExam, Analysis]":
    """载入要用的库，取来子进程读好的工作簿，识别、解析、计算。"""
    from jiaowu.scores.analysis import analyze as compute  # noqa: PLC0415 — 子进程动起来才载入
    from jiaowu.scores.importing.exam import parse  # noqa: PLC0415 — 同上
    from jiaowu.scores.importing.recognition import recognize  # noqa: PLC0415 — 同上
    from jiaowu.scores.lines import LinePercents  # noqa: PLC0415 — 同上
    from jiaowu.scores.options import AnalysisOptions, Denominator  # noqa: PLC0415 — 同上
    from jiaowu.scores.parsed import ParseOptions  # noqa: PLC0415 — 同上

    workbooks = collect(Progress())
    _require_sheets(chosen.sheet, [grid.name for workbook in workbooks for grid in workbook.grids])
    percents = LinePercents(*chosen.lines)
    options = ParseOptions(chosen.grade, chosen.full, percents, tuple(chosen.sheet))
    parsed = parse(workbooks, recognize(workbooks, options), options, Progress())
    return parsed, compute(parsed.matrix, AnalysisOptions(Denominator(chosen.denominator)))


def _require_sheets(wanted: Sequence[str], names: Sequence[str]) -> None:
    for name in wanted:
        if name not in names:
            raise UserError(f"没有叫“{name}”的工作表，文件里有 {'、'.join(names)}；请改正 --sheet。")


def _names_of(files: Sequence[Path]) -> str:
    """副标题：成绩来自哪些文件。"""
    names = "、".join(file.stem for file in files[:MOST_NAMES])
    return f"{names} 等 {len(files)} 个文件" if len(files) > MOST_NAMES else names


def _mention_unused(full: dict[str, float], subjects: set[str]) -> None:
    unused = [name for name in full if name not in subjects]
    if unused:
        warn(f"成绩里没有“{'、'.join(unused)}”，--full 的这一项没有用上。")


def _mention_missing(document: "Document") -> None:
    """印不出来的字说一句话。"""
    from jiaowu.paper.proof import doubt_about  # noqa: PLC0415 — 用到才载入

    if doubt := doubt_about(document):
        warn(doubt)


def report(chosen: argparse.Namespace) -> int:
    """列出报告，或把选中的写成文件。"""
    known = all_reports()
    if chosen.list:
        say("\n".join(f"{each.id}\t{each.tab}\t{each.title}\t{','.join(each.formats)}" for each in known))
        return 0
    wanted = known if chosen.all else [_find(known, report_id) for report_id in chosen.ids]
    if not wanted or chosen.out is None:
        raise UserError(
            "请写明要哪些报告（id 或 --all）和写到哪里（--out）；用 jiaowu report --list 查看 id。"
        )
    with _opened(chosen.sample, chosen.data) as store:
        reason = chosen.reason.strip() or ("样例" if chosen.sample else "")
        write_reports(store, wanted, chosen.out, Wish(chosen.format, reason, chosen.masked, skips=chosen.all))
    return 0


def all_reports() -> "tuple[Report[Session], ...]":
    """各房间的全部报告；新房间在这里加一行。"""
    from jiaowu.calendar.reports import registry as calendar  # noqa: PLC0415 — 用到才载入
    from jiaowu.inspection.reports import registry as inspection  # noqa: PLC0415 — 同上
    from jiaowu.portfolio.reports import registry as portfolio  # noqa: PLC0415 — 同上
    from jiaowu.portfolio.services.sources import SOURCES  # noqa: PLC0415 — 同上
    from jiaowu.research.reports import registry as research  # noqa: PLC0415 — 同上
    from jiaowu.scores.reports import registry as scores  # noqa: PLC0415 — 同上
    from jiaowu.students import reports as students  # noqa: PLC0415 — 同上
    from jiaowu.teachers.reports import registry as teachers  # noqa: PLC0415 — 同上

    return (
        *teachers.REPORTS,
        *inspection.REPORTS,
        *scores.REPORTS,
        *portfolio.REPORTS,
        *research.build_reports(SOURCES),
        *students.REPORTS,
        *calendar.REPORTS,
    )


def _find(known: "Sequence[Report[Session]]", report_id: str) -> "Report[Session]":
    for each in known:
        if each.id == report_id:
            return each
    raise UserError(f"没有“{report_id}”这份报告，请用 jiaowu report --list 查看有哪些。")


@dataclass(frozen=True)
class Wish:
    """报告怎样写出。"""

    only: str | None = None
    """只要哪种格式；None 为全部。"""
    reason: str = ""
    """教学内部资料的用途。"""
    masked: bool = False
    """要不要隐名。"""
    skips: bool = False
    """还没有资料、做不出的一份，说一句就接着做别的。"""


def write_reports(store: "Store", wanted: "Sequence[Report[Session]]", out: Path, wish: Wish) -> None:
    """把报告一份份写到 out，每写好一个文件就打印它的位置。"""
    from jiaowu.paper.masking import masked  # noqa: PLC0415 — 用到才载入

    for each in wanted:
        if wish.only and wish.only not in each.formats:
            raise UserError(f"“{each.title}”不能存成 {wish.only}，可以是 {'、'.join(each.formats)}。")
        document = _build(store, each, skips=wish.skips)
        if document is None:
            continue
        _write_report(store, each, masked(document) if wish.masked else document, out, wish)
        _mention_missing(document)


def _build(store: "Store", report: "Report[Session]", *, skips: bool) -> "Document | None":
    """做一份；做不出而 skips 为真时说一句，返回 None。"""
    try:
        with store.read() as session:
            return report.build(session)
    except UserError as error:
        if not skips:
            raise
        warn(f"没有写“{report.title}”：{error}")
        return None


def _write_report(
    store: "Store", report: "Report[Session]", document: "Document", out: Path, wish: Wish
) -> None:
    """写一份；教学内部资料没有写用途时报 UserError，写了的连同用途记进操作日志。"""
    from jiaowu.paper.together import write_together  # noqa: PLC0415 — 用到才载入
    from jiaowu.store.journal import note  # noqa: PLC0415 — 同上

    formats = [wish.only] if wish.only else list(report.formats)
    names = [f"{report.title}.{suffix}" for suffix in formats]
    if not document.confidential:
        written = write_together(document, out, names)
    elif not wish.reason:
        raise UserError(f"“{report.title}”是教学内部资料，请用 --reason 写明用途，它会记进操作日志。")
    else:
        with store.write(f"导出{document.title}（{'、'.join(formats)}）") as session:
            written = write_together(document, out, names)
            note(session, f"用途：{wish.reason}" + ("；已隐名" if wish.masked else ""))
    for path in written:
        say(str(path))


@contextmanager
def _opened(sample: bool, folder: Path | None) -> "Iterator[Store]":  # noqa: FBT001 — 直接来自命令行开关
    """样例学校，或 folder（默认位置）里已有的资料库。"""
    from jiaowu.database import open_database  # noqa: PLC0415 — 用到才载入

    with _sample_folder() if sample else _existing(folder) as place:
        store = open_database(place)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def _existing(folder: Path | None) -> Iterator[Path]:
    place = folder or paths.default_data_folder()
    if "JIAOWU_DATABASE" not in os.environ and not (place / paths.DATABASE_NAME).is_file():
        raise UserError(f"“{place}”里还没有资料，请先打开教务台导入成绩，或加 --sample 用样例学校。")
    yield place


@contextmanager
def _sample_folder() -> Iterator[Path]:
    """建好样例学校的临时资料文件夹，用完删除。"""
    import tempfile  # noqa: PLC0415 — 用到才载入

    from jiaowu.sample import build_sample  # noqa: PLC0415 — 同上

    os.environ.pop("JIAOWU_DATABASE", None)  # 样例绝不能写进用户指定的资料库
    with tempfile.TemporaryDirectory(prefix="jiaowu-", ignore_cleanup_errors=True) as place:
        build_sample(Path(place), Progress())
        yield Path(place)


def demo(out: Path | None, screen: Screen) -> int:
    """在样例学校里打开窗口；没有显示器时写出样例的全部报告，并说明写在哪里。"""
    if has_display():
        with _sample_folder() as place:
            return screen.open_window(place)
    target = (out or Path(SAMPLE_REPORTS)).absolute()
    with _opened(sample=True, folder=None) as store:
        write_reports(store, all_reports(), target, Wish(reason="样例", skips=True))
    say(f"没有显示器，样例学校的报告已写到 {target}")
    return 0


def back_up(target: Path, data: Path | None) -> int:
    """备份，打印写到哪里。"""
    from jiaowu.store.backup import backup  # noqa: PLC0415 — 用到才载入

    info = backup(data or paths.default_data_folder(), target, Progress())
    say(f"已备份到 {info.path}（{info.size / 2**20:.1f} MB，附件 {info.attachments} 个，已核对）")
    if info.missing:
        warn(f"有 {info.missing} 个附件登记过、文件已经不见，备份里没有它们。")
    return 0


def bring_back(source: Path, data: Path | None) -> int:
    """用备份恢复，打印原来的资料库留在哪里。"""
    from jiaowu.database import upgrade_file  # noqa: PLC0415 — 用到才载入
    from jiaowu.store.restoring import restore  # noqa: PLC0415 — 同上

    found = restore(source, data or paths.default_data_folder(), Progress(), upgrade_file)
    say(f"已恢复到 {found.time:%Y-%m-%d %H:%M} 的样子，补回附件 {found.attachments} 个。")
    if found.copy is not None:
        say(f"恢复前的资料库留在 {found.copy}")
    return 0


def has_display() -> bool:
    """能不能开窗口。"""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def shoot(folder: Path, screen: Screen) -> int:
    """在样例学校上给每个页面截图，打印写出的图片。"""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from jiaowu.paper.together import made  # noqa: PLC0415 — 用到才载入

    with made(folder), _sample_folder() as place:
        for written in screen.take_shots(folder, place):
            say(str(written))
    return 0


def say(text: str) -> None:
    """一行写到标准输出；没有标准输出（Windows 不带黑窗口的程序）就不写，写不进去抛出 UserError。"""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        message = "结果没有写完，可能是磁盘已满；请清理磁盘或换一个地方再试。"
        raise UserError(message) from error


def warn(text: str) -> None:
    """一行写到标准错误。"""
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
