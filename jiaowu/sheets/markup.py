"""读 XML 的共同规矩：只看标签的本名，不许自定义实体。"""

from collections.abc import Callable, Mapping
from xml.parsers import expat

from jiaowu.sheets.outcome import DAMAGED, SUSPICIOUS, Refused

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def parse(data: bytes, start: Start, end: End | None = None, text: Text | None = None) -> None:
    """逐个交出标签与文字；标签与属性都去掉前缀。写坏的 XML、自带 DTD 的 XML 拒读。"""
    local: dict[str, str] = {}
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def name_of(name: str) -> str:
        short = local.get(name)
        if short is None:
            short = local[name] = name.rpartition(":")[2]
        return short

    def on_start(name: str, attributes: dict[str, str]) -> None:
        start(name_of(name), attributes)

    parser.StartElementHandler = on_start
    if end is not None:
        parser.EndElementHandler = lambda name: end(name_of(name))
    if text is not None:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003 — expat 的参数只能按位置给
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Refused(DAMAGED) from error


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """按本名取属性（r:id 与 id 都认）；没有时为空。"""
    found = attributes.get(name)
    if found is not None:
        return found
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def is_true(value: str | None) -> bool:
    """XML 的真值。"""
    return value in {"1", "true", "on"}


def _refuse_doctype(*_: object) -> None:
    """正常的表格里没有 DTD；有就可能是实体炸弹。"""
    raise Refused(SUSPICIOUS)
