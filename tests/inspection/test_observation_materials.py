"""一节课的文稿与附件：归类、链接、删去、撤销。"""

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.observations import material_kind, material_kinds
from jiaowu.inspection.services import observation_materials as service
from jiaowu.inspection.services.observations import delete_observations, get_observation, take_back
from jiaowu.store.attachments import FOLDER
from tests.inspection.observing import observe
from tests.inspection.small import SmallSchool


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("《背影》说课稿.docx", "说课稿"),
        ("高远评课.doc", "评课稿"),
        ("背影 教案.pdf", "教学设计"),
        ("背影.PPTX", "课件"),
        ("20261109.mp4", "课堂录像"),
        ("IMG_01.JPG", "照片"),
        ("材料.zip", "其他"),
    ],
)
def test_the_name_of_a_file_tells_its_kind(name: str, kind: str) -> None:
    assert material_kind(name) == kind
    assert kind in material_kinds()


def test_a_chosen_kind_wins_over_the_name(session: Session, school: SmallSchool, tmp_path: Path) -> None:
    key = observe(session, school)
    source = tmp_path / "背影.docx"
    source.write_text("说课", encoding="utf-8")

    service.add_materials(session, tmp_path / "data", key, (source,), "说课稿")

    (own,) = get_observation(session, key).materials
    assert (own.kind, own.name, own.size) == ("说课稿", "背影.docx", 6)
    found = service.material_target(session, tmp_path / "data", key, own.id)
    assert isinstance(found, Path)
    assert found.read_text(encoding="utf-8") == "说课"


def test_one_bad_file_leaves_nothing_added(session: Session, school: SmallSchool, tmp_path: Path) -> None:
    key = observe(session, school)

    with pytest.raises(UserError, match="已经不在了"):
        service.add_materials(session, tmp_path, key, (tmp_path / "没有.docx",))

    assert get_observation(session, key).materials == ()


@pytest.mark.parametrize("link", ["https://v.example.cn/watch?v=1", r"\\media\课堂\背影.mp4"])
def test_a_link_is_kept_and_leads_to_its_place(
    session: Session, school: SmallSchool, tmp_path: Path, link: str
) -> None:
    key = observe(session, school)

    service.add_link(session, tmp_path, key, f" {link} ")

    (own,) = get_observation(session, key).materials
    assert own.kind == "课堂录像"
    assert own.name.endswith(".url")
    assert service.material_target(session, tmp_path, key, own.id) == link


@pytest.mark.parametrize(
    "link", ["", "背影.mp4", "https://", "http://[", "javascript:alert(1)", "https://a\nb"]
)
def test_what_is_not_a_link_is_refused(
    session: Session, school: SmallSchool, tmp_path: Path, link: str
) -> None:
    key = observe(session, school)

    with pytest.raises(UserError, match="没有添"):
        service.add_link(session, tmp_path, key, link)

    assert get_observation(session, key).materials == ()


def test_a_strange_address_file_is_opened_as_a_file(
    session: Session, school: SmallSchool, tmp_path: Path
) -> None:
    key = observe(session, school)
    source = tmp_path / "课.url"
    source.write_text("[InternetShortcut]\nURL=javascript:alert(1)\n", encoding="utf-8")
    service.add_materials(session, tmp_path, key, (source,))
    (own,) = get_observation(session, key).materials

    assert isinstance(service.material_target(session, tmp_path, key, own.id), Path)


def test_a_missing_or_dropped_paper_is_told(session: Session, school: SmallSchool, tmp_path: Path) -> None:
    key = observe(session, school)
    source = tmp_path / "评课稿.docx"
    source.write_text("评", encoding="utf-8")
    service.add_materials(session, tmp_path, key, (source,))
    (own,) = get_observation(session, key).materials
    (stored,) = (tmp_path / FOLDER).glob("*/*.docx")
    stored.unlink()

    with pytest.raises(UserError, match="不见了"):
        service.material_target(session, tmp_path, key, own.id)
    batch = service.drop_material(session, own.id)
    with pytest.raises(UserError, match="已经删去"):
        service.material_target(session, tmp_path, key, own.id)
    take_back(session, batch)

    assert get_observation(session, key).materials == (own,)


def test_papers_go_and_come_back_with_their_lesson(
    session: Session, school: SmallSchool, tmp_path: Path
) -> None:
    key = observe(session, school)
    source = tmp_path / "说课稿.docx"
    source.write_text("说", encoding="utf-8")
    service.add_materials(session, tmp_path, key, (source,))

    batch = delete_observations(session, [key])
    assert service.list_materials(session, key) == ()
    take_back(session, batch)

    assert [each.kind for each in get_observation(session, key).materials] == ["说课稿"]
