"""网页表格与 XML 表格 2003：合并、隐藏、写得不全。"""

import pytest

from jiaowu.errors import UserError
from jiaowu.sheets.grid import NO_CACHE, CellError, Merge, Visibility
from tests.sheets.conftest import Read

_XML = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel">{}</Workbook>'
)


def test_spans_keep_the_columns_in_line(read: Read) -> None:
    page = (
        "<table><tr><th rowspan=2>姓名<th colspan=2>语文</tr><tr><th>得分<th>名次</tr>"
        "<tr><td>张三<td>85<td>1</tr></table>"
    )

    (grid,) = read(page.encode(), "成绩.html").grids

    assert grid.rows == [["姓名", "语文", None], [None, "得分", "名次"], ["张三", "85", "1"]]
    assert set(grid.merges) == {Merge(0, 0, 1, 0), Merge(0, 1, 0, 2)}


def test_entities_breaks_and_hard_spaces_are_text(read: Read) -> None:
    page = (
        "<html><table><tr><td> 张 &amp;\n 三<br>丰 </td><td>&nbsp;</td><td><br></td><td>甲</td></tr></table>"
    )

    (grid,) = read(page.encode(), "成绩.html").grids

    assert grid.rows == [["张 & 三\n丰", "\xa0", None, "甲"]]


def test_each_table_is_a_sheet_and_hidden_rows_are_told(read: Read) -> None:
    page = "<html><table><tr><td>甲</table><p>x</p><table><tr style='display:none'><td>乙<tr><td>丙</table>"

    first, second = read(page.encode(), "成绩.html").grids

    assert (first.rows, second.rows) == ([["甲"]], [["乙"], ["丙"]])
    assert second.hidden_rows == {0}


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<html><table><tr><td><table><tr><td>甲</table></table>", "套着表格"),
        ("<html><body>登录超时，请重新登录</body></html>", "没有任何内容"),
        ("<table><tr>" + "<td colspan=9999>甲" * 3, "太多"),
        ("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><table>", "单个文件网页"),
        ("<?xml version='1.0'?><note>甲</note>", "XML"),
        ("<svg></svg>", "不是认得"),
        ("<?xml version='1.0'?><office:document xmlns:office='x'/>", "OpenDocument"),
    ],
)
def test_pages_that_cannot_be_read_say_why(page: str, said: str, read: Read) -> None:
    with pytest.raises(UserError, match=said):
        read(page.encode(), "成绩.xls")


def test_xml_2003_keeps_places_merges_and_what_is_hidden(read: Read) -> None:
    sheet = (
        '<Worksheet ss:Name="成绩"><Table><Column/><Column ss:Hidden="1"/>'
        '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">标题</Data></Cell><Cell>'
        '<Data ss:Type="Number">1</Data></Cell></Row>'
        '<Row ss:Index="3" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="String">甲</Data>'
        '<Comment><Data ss:Type="String">批注</Data></Comment></Cell>'
        '<Cell ss:Formula="=1+1"/></Row></Table></Worksheet>'
        '<Worksheet ss:Name="藏"><Table><Row><Cell><Data ss:Type="String">乙</Data></Cell></Row></Table>'
        "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>"
    )

    shown, hidden = read(_XML.format(sheet).encode(), "成绩.xls").grids

    assert shown.rows == [["标题", None, 1.0], [None] * 3, [None, "甲", CellError(NO_CACHE)]]
    assert shown.merges == (Merge(0, 0, 0, 1),)
    assert shown.hidden_rows == {2}
    assert shown.hidden_columns == {1}
    assert (hidden.rows, hidden.visibility) == ([["乙"]], Visibility.HIDDEN)
