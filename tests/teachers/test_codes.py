"""教师档案的代码：各种写法认成规范的名称。"""

import pytest

from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList, backbone_rank, names, read, read_backbone, read_title


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("中学高级", "高级教师"),
        ("小学中学高级", "高级教师"),
        ("小中高", "高级教师"),
        ("中教一级", "一级教师"),
        ("小教高级", "一级教师"),
        ("中小学二级教师", "二级教师"),
        ("中学一级", "一级教师"),
        ("小学高级", "一级教师"),
        ("中学二级", "二级教师"),
        ("小学一级教师", "二级教师"),
        ("中学三级", "三级教师"),
        ("小学二级", "三级教师"),
        ("小学三级", "三级教师"),
        (" 正 高 级 ", "正高级教师"),
        ("一级教师", "一级教师"),
        ("试用期", "未定级"),
    ],
)
def test_old_titles_become_the_unified_ones(written: str, title: str) -> None:
    assert read_title(written) == title


def test_an_unknown_title_is_not_guessed() -> None:
    assert read_title("工程师") is None
    assert read(CodeList.EDUCATION, "自学") is None


@pytest.mark.parametrize(
    ("wanted", "written", "code"),
    [
        (CodeList.EDUCATION, "大学本科", "21"),
        (CodeList.EDUCATION, "本科|10503", "21"),
        (CodeList.EDUCATION, "大专", "31"),
        (CodeList.EDUCATION, "硕士研究生", "14"),
        (CodeList.EDUCATION, "21", "21"),
        (CodeList.POLITICS, "中国共产党党员", "01"),
        (CodeList.POLITICS, "群众", "13"),
        (CodeList.POST, "专任教师", "1"),
        (CodeList.STATUS, "已退休", "01"),
        (CodeList.STATUS, "在编在岗", "11"),
        (CodeList.LEVEL, "区", "县级"),
        (CodeList.AWARD, "课例/优质课", "优质课"),
        (CodeList.POST_LEVEL, "十级岗位", "专业技术十级"),
    ],
)
def test_common_spellings_are_read(wanted: CodeList, written: str, code: str) -> None:
    assert read(wanted, written) == code


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("市骨干", "市级骨干教师"),
        ("区级学科带头人", "县级学科带头人"),
        ("特级教师", "特级教师"),
        ("省教坛新秀", "省级教坛新秀"),
        ("劳动模范", None),
        ("外校骨干", None),
    ],
)
def test_backbone_levels_are_read(written: str, value: str | None) -> None:
    assert read_backbone(written) == value


def test_backbones_are_ranked_by_level_then_honour() -> None:
    values = ["校级骨干教师", "市级教坛新秀", "特级教师", "市级学科带头人"]

    assert sorted(values, key=backbone_rank) == ["特级教师", "市级学科带头人", "市级教坛新秀", "校级骨干教师"]


def test_every_spelling_means_one_thing() -> None:
    for wanted in CodeList:
        everything = codes.codes(wanted)
        assert len({each.code for each in everything}) == len(everything)
        for each in everything:
            assert all(read(wanted, name) == each.code for name in (each.name, *each.names)), each.name


def test_who_is_still_on_the_register() -> None:
    assert codes.is_present(None)
    assert codes.is_present("14")
    assert not codes.is_present("01")
    assert not codes.is_present("05")
    assert names(CodeList.LEVEL) == ("国家级", "省级", "市级", "县级", "镇级", "校级")
    assert codes.name_of(CodeList.EDUCATION, "21") == "本科"
    assert codes.group_of(CodeList.EDUCATION, "14") == "研究生"
