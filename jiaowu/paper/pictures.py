"""读图片：认方向，缩到够印的大小；坏的、大得离谱的说清为什么不读。"""

import io
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from jiaowu.errors import UserError
from jiaowu.paper.document import Picture
from jiaowu.paper.preview import PDFIUM_LOCK, POINTS_PER_INCH
from jiaowu.paper.raster import Raster

DPI = 200
"""印出来每英寸多少点；手机照片缩到这么多，书才不会大。"""

PLUGINS = (
    JpegImageFile,
    PngImageFile,
    BmpImageFile,
    GifImageFile,
    WebPImageFile,
    TiffImageFile,
)

PHOTOS = frozenset({"JPEG", "MPO"})
"""手机照片；MPO 是带着几幅的 JPEG，读第一幅。"""

FORMATS = tuple(plugin.format for plugin in PLUGINS)
"""只认这些格式，别的读法一概不碰。"""

MOST_PIXELS = 120_000_000
"""照片至多多少像素；再大，多半是做了手脚的文件，读进来会占满内存。"""

MOST_LOSSLESS = 80_000_000
"""JPEG 可以边读边缩，别的格式要整幅展开，所以限得更低。"""

QUALITY = 85

REDUCING_GAP = 1.0
"""先粗缩（JPEG 解码时就缩）到不小于要的大小，再细缩；粗缩得越多越快。"""

ORIENTATION = 0x0112
"""EXIF 里记方向的一项；5–8 是横竖对调的。"""

PDF_SIGNATURE = b"%PDF-"

LOCKED = 4
"""PDFium 的错误号：要密码。"""

SIGNATURE_ROOM = 1024
"""PDF 的记号在开头这么多字节以内。"""

Size = tuple[int, int]

Image.MAX_IMAGE_PIXELS = MOST_PIXELS


def read_picture(path: Path, width: float, height: float, dpi: float = DPI) -> Raster:
    """把图片（或 PDF 的第一页）缩到放进 width × height（磅）的框、每英寸至多 dpi 点；只缩小，不放大。

    文件不在、不是认得的图片、坏了、像素多得离谱时抛出 UserError。
    """
    most = (max(1, round(width * dpi / POINTS_PER_INCH)), max(1, round(height * dpi / POINTS_PER_INCH)))
    image = _opaque(_read(path, most, path.name))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=QUALITY)
    return Raster(image.width, image.height, stream.getvalue(), image.mode == "L")


def raster_of(picture: Picture | None, width: float, height: float) -> Raster | None:
    """同 read_picture；没有图片、读不了时为 None。"""
    if picture is None:
        return None
    try:
        return read_picture(picture.path, width, height)
    except UserError:
        return None


def thumbnail(path: Path, width: int, name: str = "") -> bytes:
    """图片或 PDF 第一页的缩略图：PNG 的内容，放进 width × width 像素的框，不变形、不放大。

    文件不在、不是图片也不是 PDF、坏了、加密、像素多得离谱时抛出 UserError，句子可以直接给人看；
    name 是句子里的文件名（附件存的名字是一串编码），空则用 path 的。
    """
    stream = io.BytesIO()
    _opaque(_read(path, (width, width), name or path.name)).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def is_pdf(path: Path) -> bool:
    """看内容是不是 PDF，不看扩展名；读不了为假。"""
    try:
        with path.open("rb") as stream:
            return PDF_SIGNATURE in stream.read(SIGNATURE_ROOM)
    except OSError:
        return False


def _read(path: Path, most: Size, name: str) -> Image.Image:
    """读进来，缩进 most 以内；任何毛病都说成一句话。"""
    if not path.is_file():
        raise UserError(f"“{name}”不见了。")
    read = _first_page if is_pdf(path) else _picture
    try:
        image = read(path, most)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        image = None
    except pypdfium2.PdfiumError as error:
        why = "已加密" if error.err_code == LOCKED else "可能已损坏"
        raise UserError(f"“{name}”打不开（{why}）。") from error
    except Exception as error:  # 坏文件会让读图的库抛出各种异常
        raise UserError(f"“{name}”读不了：可能已损坏，或不是认得的图片，请另存为 JPG 再添加。") from error
    if image is None:
        raise UserError(f"“{name}”的像素太多，没有读；请先用看图软件缩小再添加。")
    return image


def _picture(path: Path, most: Size) -> Image.Image | None:
    """图片；像素太多为 None。"""
    with Image.open(path, formats=FORMATS) as image:
        limit = MOST_PIXELS if image.format in PHOTOS else MOST_LOSSLESS
        if image.width * image.height > limit:
            return None
        turned = image.getexif().get(ORIENTATION, 1) in range(5, 9)
        small = image if image.format in PHOTOS else _smooth(image)
        small.thumbnail(most[::-1] if turned else most, Image.Resampling.LANCZOS, REDUCING_GAP)
        return ImageOps.exif_transpose(small)


def _smooth(image: Image.Image) -> Image.Image:
    """换成缩小时能取平均的颜色：调色板的展开，黑白的成灰度。"""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"P", "PA"}:
        return image.convert("RGBA")
    return image.convert("L") if image.mode == "1" else image


def _first_page(path: Path, most: Size) -> Image.Image:
    with PDFIUM_LOCK, pypdfium2.PdfDocument(path) as pages:
        page = pages[0]
        width, height = page.get_size()
        bitmap = page.render(scale=min(most[0] / width, most[1] / height))
        image: Image.Image = bitmap.to_pil().copy()
        bitmap.close()
        page.close()
    return image


def _opaque(image: Image.Image) -> Image.Image:
    """透明的地方衬成白的；只留灰度或三色。"""
    if image.mode in {"RGBA", "LA", "La", "RGBa"} or "transparency" in image.info:
        whole = image.convert("RGBA")
        ground = Image.new("RGB", whole.size, "white")
        ground.paste(whole, mask=whole.getchannel("A"))
        return ground
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")
