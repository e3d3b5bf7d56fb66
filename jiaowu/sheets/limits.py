"""读外来文件的上限：字节、单元格、时间、内存。"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """一个文件最多可以用掉多少；超出就拒读，而不是拖垮电脑。"""

    file_bytes: int = 200_000_000
    """文件本身的字节数。"""
    part_bytes: int = 160_000_000
    """压缩包里要读的各部分解压后的总字节数（图片等不读，不计）。"""
    cells: int = 3_000_000
    """全部工作表的单元格总数，空格也占位。"""
    seconds: float = 60.0
    """读一个文件的时间；只在子进程里起作用。"""
    memory_bytes: int = 1_000_000_000
    """子进程可用的内存；只在子进程里起作用。"""


DEFAULT = Limits()
