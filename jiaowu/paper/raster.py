"""缩好的一幅图；画的人只认得它，不必载入读图的库。"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Raster:
    """像素的宽与高，JPEG 的内容，是不是灰度。"""

    width: int
    height: int
    data: bytes
    grey: bool

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """放进 width × height 的框、不变形，宽与高各多少；单位同框。"""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale
