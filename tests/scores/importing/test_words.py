import pytest

from jiaowu.scores.importing.words import is_example, is_note, is_summary, normalise


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("姓 名", "姓名"),
        ("姓\u3000名", "姓名"),
        ("*姓名", "姓名"),
        ("姓名*", "姓名"),
        ("姓名（必填）", "姓名"),
        ("语文\n（满分１２０）", "语文(满分120)"),
        ("语文【120】", "语文(120)"),
        ("班级：", "班级"),
        ("  ", ""),
    ],
)
def test_header_text_is_normalised(raw: str, plain: str) -> None:
    assert normalise(raw) == plain


def test_summary_rows_are_known_by_their_first_word() -> None:
    assert all(map(is_summary, ("平均分", "平 均 分", "及格率", "合计", "最高分：", "平均分(全班)")))
    assert not any(map(is_summary, ("张三", "", "平均分按实考人数计算，缺考不计入，另见说明")))


def test_example_and_note_rows_are_known() -> None:
    assert all(map(is_example, ("例", "例：张三", "示例", "此行不录")))
    assert all(map(is_note, ("备注：缺考不计", "制表人：李老师", "注:", "审核人")))
    assert not any(map(is_example, ("张三", "梁例")))
    assert not any(map(is_note, ("张三", "注册")))
