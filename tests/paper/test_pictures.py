"""读图片、缩略图，以及它们在 PDF、Excel、Word 里的样子。"""

import io
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PIL import Image

from jiaowu.errors import UserError
from jiaowu.paper import pictures
from jiaowu.paper.document import Document, Fields, Picture, Pictures, Portrait
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.pictures import read_picture, thumbnail
from jiaowu.paper.proof import texts_in
from jiaowu.paper.writers import WRITERS, Writer, write
from jiaowu.progress import Progress
from tests.paper.books import RED, Files, make_files
from tests.paper.pages import read_pages

INCH = 72.0
TURNED = 0x0112


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """各种文件。"""
    folder = tmp_path / "材料"
    folder.mkdir()
    return make_files(folder)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_a_large_photo_is_reduced_to_200_dots_an_inch(files: Files) -> None:
    raster = read_picture(files.wide, 2 * INCH, 2 * INCH)

    assert (raster.width, raster.height) == (400, 225)
    assert opened(raster.data).size == (400, 225)
    assert raster.fitted(100.0, 100.0) == pytest.approx((100.0, 56.25))


def test_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "小.png")

    raster = read_picture(tmp_path / "小.png", 5 * INCH, 5 * INCH)

    assert (raster.width, raster.height) == (40, 30)


def test_a_photo_taken_sideways_is_turned_upright(tmp_path: Path) -> None:
    photo = Image.new("RGB", (800, 400), "white")
    photo.paste(RED, (0, 0, 400, 400))
    exif = Image.Exif()
    exif[TURNED] = 6
    photo.save(tmp_path / "侧.jpg", exif=exif)

    raster = read_picture(tmp_path / "侧.jpg", INCH, INCH)

    shown = opened(raster.data)
    assert shown.size == (100, 200)
    assert shown.getpixel((50, 50)) == pytest.approx((200, 30, 30), abs=6)
    assert shown.getpixel((50, 150)) == pytest.approx((255, 255, 255), abs=6)


@pytest.mark.parametrize(
    ("mode", "colour", "name", "expected"),
    [
        ("RGBA", (0, 0, 0, 0), "透明.png", (255, 255, 255)),
        ("P", 0, "调色板.gif", (0, 0, 0)),
        ("1", 1, "黑白.tif", 255),
        ("L", 128, "灰度.png", 128),
        ("I;16", 0xFFFF, "十六位.png", 255),
        ("CMYK", (0, 255, 255, 0), "印刷.jpg", (254, 0, 0)),
        ("LA", (0, 0), "灰度透明.png", (255, 255, 255)),
        ("RGB", (0, 0, 255), "网页.webp", (0, 0, 254)),
        ("RGB", (0, 255, 0), "位图.bmp", (0, 255, 1)),
    ],
)
def test_every_kind_of_picture_keeps_its_colour(
    tmp_path: Path, mode: str, colour: int, name: str, expected: tuple[int, ...]
) -> None:
    Image.new(mode, (60, 60), colour).save(tmp_path / name)

    shown = opened(read_picture(tmp_path / name, INCH, INCH).data)

    assert shown.getpixel((30, 30)) == pytest.approx(expected, abs=4)


def test_the_first_page_of_a_pdf_is_a_picture_too(files: Files) -> None:
    raster = read_picture(files.lying, INCH, INCH)

    assert (raster.width, raster.height) == (200, 142)


def test_a_thumbnail_fits_the_wanted_square(files: Files) -> None:
    wide, tall, page = (opened(thumbnail(path, 96)) for path in (files.wide, files.tall, files.plan))

    assert (wide.size, tall.size) == ((96, 54), (54, 96))
    assert page.height == 96
    assert {wide.format, tall.format, page.format} == {"PNG"}


@pytest.mark.parametrize(
    ("name", "why"),
    [("locked", "已加密"), ("broken", "可能已损坏"), ("other", "另存为 JPG"), ("gone", "不见了")],
)
def test_what_cannot_be_shown_is_refused_in_a_sentence(files: Files, name: str, why: str) -> None:
    path: Path = getattr(files, name)

    with pytest.raises(UserError, match=f"“{path.name}”.*{why}"):
        thumbnail(path, 96)
    with pytest.raises(UserError, match=f"“原来的名字”.*{why}"):
        thumbnail(path, 96, "原来的名字")


def test_a_cut_off_photo_is_refused(files: Files) -> None:
    files.other.write_bytes(files.wide.read_bytes()[:3000])

    with pytest.raises(UserError, match="读不了"):
        read_picture(files.other, INCH, INCH)


@pytest.mark.parametrize("limit", ["MOST_PIXELS", "MOST_LOSSLESS"])
def test_a_picture_with_too_many_pixels_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    path = tmp_path / ("大.jpg" if limit == "MOST_PIXELS" else "大.png")
    Image.new("RGB", (200, 100)).save(path)
    monkeypatch.setattr(pictures, limit, 19_999)

    with pytest.raises(UserError, match="像素太多"):
        read_picture(path, INCH, INCH)


def test_a_decompression_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    bomb = io.BytesIO()
    Image.new("1", (8, 8)).save(bomb, "PNG")
    data = bytearray(bomb.getvalue())
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    (tmp_path / "炸弹.png").write_bytes(data)

    with pytest.raises(UserError, match="像素太多"):
        thumbnail(tmp_path / "炸弹.png", 96)


def gallery(files: Files) -> Document:
    """五幅：两幅好的、一份 PDF、一幅坏的、一幅没有的。"""
    paths = (files.wide, files.tall, files.plan, files.broken, files.gone)
    shown = tuple(Picture(path, f"说明{at}", f"原名{at}.jpg") for at, path in enumerate(paths))
    return Document(title="相册", blocks=(Pictures(shown, title="活动照片"),))


def test_a_missing_picture_is_an_empty_frame_with_its_name(files: Files) -> None:
    (page,) = read_pages(pdf_bytes(gallery(files), Progress()))

    for words in ("活动照片", "说明0", "说明4", "图片缺失：原名3.jpg", "图片缺失：原名4.jpg"):
        assert words in page.text
    assert "原名0" not in page.text


def test_pictures_stay_inside_the_margins(files: Files) -> None:
    data = pdf_bytes(gallery(files), Progress())

    with pypdfium2.PdfDocument(data) as pages:
        page = pages[0]
        boxes = [each.get_bounds() for each in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,))]
        width, height = page.get_size()
        page.close()
    assert len(boxes) == 3
    for left, bottom, right, top in boxes:
        assert left >= 70
        assert right <= width - 42
        assert bottom >= 42
        assert top <= height - 42


def test_a_row_of_pictures_is_not_split_over_pages(files: Files) -> None:
    shown = tuple(Picture(files.tall, f"第{at}幅") for at in range(12))

    pages = read_pages(pdf_bytes(Document("相册", (Pictures(shown, 2, 100.0),)), Progress()))

    assert [page.text.count("幅") for page in pages] == [4, 4, 4]


def test_a_book_of_phone_photos_stays_small(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.jpg" for number in range(6)]
    for number, path in enumerate(paths):
        noise = Image.effect_noise((1000, 750), 40 + number).resize((4000, 3000))
        noise.convert("RGB").save(path, quality=95)

    data = pdf_bytes(Document("相册", (Pictures([Picture(path) for path in paths]),)), Progress())

    assert sum(path.stat().st_size for path in paths) > 10 * len(data)
    assert len(data) < len(paths) * 60_000


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.id)
@pytest.mark.parametrize("per_row", [1, 2, 5])
def test_pictures_go_through_every_writer(files: Files, tmp_path: Path, writer: Writer, per_row: int) -> None:
    (block,) = gallery(files).blocks
    assert isinstance(block, Pictures)
    target = tmp_path / f"相册{writer.suffix}"

    write(Document("相册", (Pictures(block.pictures, per_row),)), target, Progress())

    if writer.id == "pdf":
        assert len(read_pages(target.read_bytes())) <= 3
    else:
        with zipfile.ZipFile(target) as package:
            media = [name for name in package.namelist() if "/media/" in name]
        assert len(media) == 3


def test_excel_names_what_is_missing_under_the_row(files: Files, tmp_path: Path) -> None:
    write(gallery(files), tmp_path / "相册.xlsx", Progress())

    sheet = openpyxl.load_workbook(tmp_path / "相册.xlsx").worksheets[0]
    words = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert words == [
        "相册",
        "活动照片",
        "说明0　｜　说明1　｜　说明2",
        "说明3　图片缺失：原名3.jpg　｜　说明4　图片缺失：原名4.jpg",
    ]


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.id)
@pytest.mark.parametrize("pairs", [1, 3, 30])
@pytest.mark.parametrize("state", ["none", "good", "gone"])
def test_a_portrait_goes_through_every_writer(
    files: Files, tmp_path: Path, writer: Writer, pairs: int, state: str
) -> None:
    picture = {"none": None, "good": Picture(files.tall), "gone": Picture(files.gone)}[state]
    fields = tuple((f"项目{at}", f"内容{at}") for at in range(pairs))
    document = Document("登记表", (Fields(fields, 3, portrait=Portrait(picture)),))

    write(document, tmp_path / f"表{writer.suffix}", Progress())

    if writer.id == "pdf":
        (page,) = read_pages((tmp_path / "表.pdf").read_bytes())
        text = "".join(page.text.split())
        assert f"内容{pairs - 1}" in text
        assert {"none": "照片", "good": "登记表", "gone": "图片缺失：没有.jpg"}[state] in text


def test_the_portrait_box_is_at_least_an_inch_photo(files: Files) -> None:
    document = Document("登记表", (Fields((("姓名", "张三"),), 3, portrait=Portrait(Picture(files.tall))),))

    with pypdfium2.PdfDocument(pdf_bytes(document, Progress())) as pages:
        page = pages[0]
        (box,) = [each.get_bounds() for each in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,))]
        page.close()

    left, bottom, right, top = box
    assert top - bottom == pytest.approx(35 / 25.4 * 72, abs=0.5)
    assert right <= 595.28 - 15 / 25.4 * 72
    assert left > 420


def test_the_proof_reads_captions(files: Files) -> None:
    assert {"活动照片", "说明0", "原名4.jpg"} <= set(texts_in(gallery(files)))
