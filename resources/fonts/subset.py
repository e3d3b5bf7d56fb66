"""从公开来源制作本目录的字体：正文子集化，后备字体整份收入。

用法：python resources/fonts/subset.py 来源文件夹

来源文件夹里要有 SOURCES 列出的四个包，取法：
    npm pack @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-serif-sc@0.4.3
    apt-get download fonts-lxgw-wenkai=1.250+repack-1 unicode-data=15.0.0-1
同样的来源总是得到同样的字体文件。
"""

import bz2
import hashlib
import io
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent

SANS = "expo-google-fonts-noto-sans-sc-0.4.3.tgz"
SERIF = "expo-google-fonts-noto-serif-sc-0.4.3.tgz"
WENKAI = "fonts-lxgw-wenkai_1.250+repack-1_all.deb"
UNIHAN = "unicode-data_15.0.0-1_all.deb"

SOURCES = {
    SANS: "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
    SERIF: "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e",
    WENKAI: "6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318",
    UNIHAN: "5efef23bbb1c6a133ecbdd63a2cfa07159ccacf5466a49e2426101c5ecd691fc",
}
"""每个包的 SHA-256：来源变了就停下来，由人来看。"""

REGULAR_MEMBER = "package/400Regular/NotoSansSC_400Regular.ttf"
"""正文体另收楷体没有的汉字：其他字体缺字时先找它，再找楷体。"""

SUBSETS = (
    (SANS, REGULAR_MEMBER, "NotoSansSC-Regular.ttf"),
    (SANS, "package/700Bold/NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf"),
    (SERIF, "package/700Bold/NotoSerifSC_700Bold.ttf", "NotoSerifSC-Bold.ttf"),
)

COPIES = (
    (SANS, "package/LICENSE_FONT", "OFL-NotoSansSC.txt"),
    (SERIF, "package/LICENSE_FONT", "OFL-NotoSerifSC.txt"),
    (WENKAI, "./usr/share/doc/fonts-lxgw-wenkai/copyright", "OFL-LXGWWenKai.txt"),
    (WENKAI, "./usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", "LXGWWenKai-Regular.ttf"),
)

SYMBOL_RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x24F),  # 拉丁补充与扩展（拼音声调）
    (0x370, 0x3FF),  # 希腊字母（σ、χ²）
    (0x2000, 0x22FF),  # 标点、上下标、字母式符号、罗马数字、箭头、数学
    (0x2460, 0x24FF),  # ①
    (0x2500, 0x27BF),  # 制表线、方块、几何图形、杂项符号、✓✗✂
    (0x3000, 0x33FF),  # 中日文标点、注音、㈠、㎡
    (0xFE30, 0xFE4F),  # 竖排标点
    (0xFF00, 0xFFEF),  # 全角
)

HAN = range(0x3400, 0x40000)


def main(folder: Path) -> None:
    """核对来源，写出字体与许可。"""
    for name, expected in SOURCES.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            sys.exit(f"{name} 与记录的 SHA-256 不符，请核对来源版本。")
    for package, member, target in COPIES:
        (TARGET / target).write_bytes(_extract(folder / package, member))
    fallback = set(TTFont(TARGET / "LXGWWenKai-Regular.ttf").getBestCmap())
    wanted = _gbk() | _general_standard(folder / UNIHAN) | _symbols()
    for package, member, target in SUBSETS:
        extra = set(HAN) - fallback if member == REGULAR_MEMBER else set[int]()
        _write_subset(_extract(folder / package, member), TARGET / target, wanted | extra)


def _gbk() -> set[int]:
    """GBK 能写的全部字符；自造字区不算。"""
    found = set[int]()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            text = bytes((lead, trail)).decode("gbk", errors="ignore")
            found.update(map(ord, text))
    return {code for code in found if not 0xE000 <= code <= 0xF8FF}


def _general_standard(package: Path) -> set[int]:
    """《通用规范汉字表》的 8,105 字（Unihan kTGHZ2013）。"""
    packed = _extract(package, "./usr/share/unicode/Unihan_Readings.txt.bz2")
    lines = bz2.decompress(packed).decode("utf-8").splitlines()
    return {int(line.split("\t")[0].removeprefix("U+"), 16) for line in lines if "\tkTGHZ2013\t" in line}


def _symbols() -> set[int]:
    """报表常用的字母、标点与符号。"""
    return {code for first, last in SYMBOL_RANGES for code in range(first, last + 1)}


def _write_subset(data: bytes, target: Path, wanted: set[int]) -> None:
    """留下 wanted；去掉提示指令与排版特性。"""
    options = subset.Options(
        hinting=False,
        layout_features=[],
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        glyph_names=False,
        recalc_timestamp=False,
        drop_tables=[*subset.Options().drop_tables, "GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx"],
    )
    font = subset.load_font(io.BytesIO(data), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted & set(font.getBestCmap()))
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def _extract(package: Path, member: str) -> bytes:
    """取出 .tgz 或 .deb 里的一个文件。"""
    with tarfile.open(fileobj=io.BytesIO(_tarball(package)), mode="r:*") as archive:
        found = archive.extractfile(member)
        if found is None:
            sys.exit(f"{package.name} 里没有 {member}。")
        return found.read()


def _tarball(package: Path) -> bytes:
    """.tgz 就是自己；.deb 是 ar 包，取其中的 data.tar。"""
    data = package.read_bytes()
    if package.suffix != ".deb":
        return data
    return next(body for name, body in _ar_members(data) if name.startswith("data.tar"))


def _ar_members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """逐个产出 ar 包里的（名称，内容）。"""
    at = 8
    while at + 60 <= len(data):
        name = data[at : at + 16].decode("ascii").strip()
        size = int(data[at + 48 : at + 58])
        yield name, data[at + 60 : at + 60 + size]
        at += 60 + size + size % 2


if __name__ == "__main__":
    main(Path(sys.argv[1]))
