"""成册：登记过的都在书里，目录有页码，书签能点，证书接在后面；电子材料包打得开。"""

import re
from pathlib import Path
from unittest.mock import patch
from zipfile import ZipFile

import pypdfium2
from PySide6.QtWidgets import QFileDialog
from reportlab.pdfgen.canvas import Canvas

from jiaowu.desktop.purpose import PurposeDialog
from jiaowu.portfolio.gui.evidence_page import EvidencePage
from jiaowu.portfolio.gui.people_dialog import PeopleDialog
from jiaowu.portfolio.gui.tab import PortfolioTab
from tests.term.deeds import AWARD, LESSON, MENTOR, observe, register_award, sign_contract
from tests.term.hands import Hands, part

PARTS = ("一、发展现状", "二、自我规划", "三、成长足迹", "四、工作成效", "五、佐证材料")


def add_certificate(hands: Hands, tab: PortfolioTab) -> None:
    """师傅的一份 PDF 证书。"""
    file = hands.folder / "县级骨干证书.pdf"
    canvas = Canvas(str(file))
    canvas.drawString(100, 700, "CERTIFICATE 2026-7")
    canvas.save()
    hands.pick(tab.form.peopleTable, MENTOR)
    hands.open_tab(tab, "佐证材料")
    with patch("jiaowu.desktop.files.choose_files", return_value=[file]):
        hands.press(part(tab, EvidencePage), "addEvidenceButton")


def make(hands: Hands, tab: PortfolioTab, menu: str, stick: Path) -> None:
    """成批做，只勾师傅一位，写明用途。"""
    hands.menu(tab, "reportsButton", menu)
    people = hands.dialog(PeopleDialog)
    hands.press(people, "tickNoneButton")
    hands.fill(people, peopleSearchEdit=MENTOR)
    hands.press(people, "tickAllButton")
    hands.save(people, "pickPeopleButton")
    purpose = hands.dialog(PurposeDialog)
    purpose.form.purposeBox.setCurrentText("上级检查")
    with patch.object(QFileDialog, "getExistingDirectory", return_value=str(stick)):
        hands.save(purpose, "purposeOkButton")
    hands.settle()
    assert f"1 份已写到 {stick}。" in hands.desk.window.statusBar().currentMessage()


def pages_of(pdf: pypdfium2.PdfDocument) -> list[str]:
    """每一页的文字，空白都去掉。"""
    return ["".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def test_the_book_and_the_package_hold_what_was_done_this_term(hands: Hands) -> None:
    sign_contract(hands)
    observe(hands)
    register_award(hands)
    tab = part(hands.turn("成长档案", "教师成长档案"), PortfolioTab)
    add_certificate(hands, tab)
    stick = hands.folder / "U盘"
    stick.mkdir()

    make(hands, tab, "成批做成长档案册", stick)
    make(hands, tab, "成批做电子材料包", stick)

    (book,), (package,) = stick.glob("*.pdf"), stick.glob("*.zip")
    pdf = pypdfium2.PdfDocument(book)
    pages = pages_of(pdf)
    bookmarks = {each.get_title(): each.get_dest().get_index() for each in pdf.get_toc() if each.get_dest()}
    assert MENTOR in pages[0]
    for title in PARTS:
        numbered = re.search(rf"{title}[.…]*(\d+)", pages[1])
        assert numbered is not None
        assert title in pages[bookmarks[title]]
        assert f"第{numbered.group(1)}页" in pages[bookmarks[title]]
    told = "".join(pages)
    for words in (AWARD, LESSON, "唐思熙", "县级骨干证书.pdf", "CERTIFICATE2026-7"):
        assert words in told
    pdf.close()
    with ZipFile(package) as packed:
        names = packed.namelist()
        index = packed.read("index.html").decode("utf-8")
    assert "成长档案.pdf" in names
    assert any(name.endswith("县级骨干证书.pdf") for name in names)
    assert MENTOR in index
