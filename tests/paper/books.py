"""成册的测试共用：几张照片、几份 PDF，与一本用到它们的书。"""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from jiaowu.paper.document import (
    Align,
    Appendix,
    Column,
    Contents,
    Cover,
    Document,
    Fields,
    PageBreak,
    Picture,
    Pictures,
    Portrait,
    Table,
    Text,
    TextStyle,
)
from jiaowu.paper.pdf import write_pdf
from jiaowu.progress import Progress

RED, BLUE = "#C81E1E", "#1E1EC8"


@dataclass(frozen=True)
class Files:
    """一个文件夹里的各种文件。"""

    wide: Path
    """横的照片。"""
    tall: Path
    plan: Path
    """三页的 PDF。"""
    lying: Path
    """一页横的 PDF。"""
    locked: Path
    """加密的 PDF。"""
    broken: Path
    """开头像 PDF 的坏文件。"""
    other: Path
    """别的文件。"""
    gone: Path
    """没有的文件。"""


def make_files(folder: Path) -> Files:
    """造出各种文件。"""
    files = Files(*(folder / name for name in NAMES))
    Image.new("RGB", (1600, 900), RED).save(files.wide)
    Image.new("RGB", (900, 1600), BLUE).save(files.tall)
    pages = (Text("第一页"), PageBreak(), Text("第二页"), PageBreak(), Text("第三页"))
    write_pdf(Document(title="公开课教案", blocks=pages), files.plan, Progress())
    canvas = Canvas(str(files.lying), pagesize=(842, 595))
    canvas.drawString(100, 100, "certificate")
    canvas.save()
    canvas = Canvas(str(files.locked), encrypt=StandardEncryption("secret"))
    canvas.drawString(100, 100, "secret")
    canvas.save()
    files.broken.write_bytes(b"%PDF-1.4\nbroken")
    files.other.write_bytes(b"PK plain")
    return files


NAMES = ("横.jpg", "竖.jpg", "教案.pdf", "证书.pdf", "加密.pdf", "坏.pdf", "设计.docx", "没有.jpg")


def all_appendices(files: Files) -> tuple[Appendix, ...]:
    """每种文件附一个，照 NAMES 的次序：附件1 是横的照片，附件3 是三页的 PDF……"""
    paths = (
        files.wide,
        files.tall,
        files.plan,
        files.lying,
        files.locked,
        files.broken,
        files.other,
        files.gone,
    )
    return tuple(
        Appendix(f"附件{number}", path.stem, path, name=f"原来的{path.name}")
        for number, path in enumerate(paths, start=1)
    )


def make_book(files: Files, appendices: tuple[Appendix, ...]) -> Document:
    """封面、目录、两部分、照片、佐证清单、附件。"""
    index = [(each.label, each.title, each.label) for each in appendices] + [("另存", "光盘", "电子版")]
    return Document(
        title="张明远成长档案",
        blocks=(
            Contents(),
            PageBreak("发展现状"),
            Text("一、发展现状", TextStyle.HEADING),
            Fields((("姓名", "张明远"), ("学科", "语文")), 2, portrait=Portrait(Picture(files.tall))),
            Text("（一）照片", TextStyle.SUBHEADING),
            Pictures(
                (
                    Picture(files.wide, "备课"),
                    Picture(files.tall, "上课"),
                    Picture(files.gone, "合影", "合影.jpg"),
                )
            ),
            PageBreak("工作成效"),
            Text("二、工作成效", TextStyle.HEADING),
            Table(
                (Column("编号", 8), Column("名称", 30), Column("页码", 8, Align.RIGHT, paged=True)),
                index,
                title="佐证清单",
            ),
        ),
        cover=Cover(
            "教师专业成长档案",
            "某某中学",
            "2016—2026",
            (("姓名", "张明远"), ("任教学科", "语文")),
            "教导处制",
        ),
        appendices=appendices,
    )
