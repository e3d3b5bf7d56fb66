"""试卷分析：一科的难度、区分度、信度，知识点与能力，选项，各班补教。"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.splitters import remember
from jiaowu.scores.gui.forms.ui_items_page import Ui_ItemsPage
from jiaowu.scores.gui.items_blueprint_dialog import BlueprintDialog
from jiaowu.scores.gui.items_detail_dialog import Behind, ItemsDetailDialog
from jiaowu.scores.gui.items_import_dialog import PATTERNS, ItemsImportDialog
from jiaowu.scores.gui.items_tables import (
    CHOICE_COLUMNS,
    ITEM_COLUMNS,
    ITEM_FACTS,
    ITEM_MEASURES,
    RETEACH_COLUMNS,
    choice_rows,
    explanation,
    item_chart,
    item_rows,
    paper_note,
    reteach_rows,
    tag_chart,
    tag_columns,
    tag_rows,
)
from jiaowu.scores.gui.items_view import ItemsView, load_items_view
from jiaowu.scores.gui.page import ScoresPage, fill_box
from jiaowu.scores.item_choices import is_chosen
from jiaowu.scores.item_statistics import ItemOptions, PaperAnalysis, Rounding, schemes
from jiaowu.scores.services import item_saving
from jiaowu.scores.services import items as service
from jiaowu.scores.services.items import Paper

ALL_CLASSES = "全部班级"
TAGS = ("知识点", "能力层次", "题型")
RATE_FORMULA = "得分率 = Σ各题均分 ÷ Σ各题满分"


class ItemsPage(ScoresPage):
    """选一科，看这份卷子。"""

    _loading: Job | None = None
    """正在读的一次；又换了学科就取消它。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.form = Ui_ItemsPage()
        self.form.setupUi(self)
        self.view: ItemsView | None = None

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        form = self.form
        form.itemsTable.set_up(context, "scoresItems", "小题统计")
        form.tagsTable.set_up(context, "scoresItemTags", "知识点与能力")
        form.choicesTable.set_up(context, "scoresItemChoices", "选项统计")
        form.reteachTable.set_up(context, "scoresItemReteach", "各班补教")
        form.itemsChart.set_up(context, "难度与区分度图")
        form.tagsChart.set_up(context, "知识点得分率图")
        form.importItemsButton.setIcon(context.theme.icon("import"))
        form.itemsEmpty.button.setObjectName("firstItemsButton")
        form.itemsEmpty.offer("录入细目表", "firstBlueprintButton", self.edit_blueprint)
        form.itemsMoreButton.setMenu(QMenu(self))
        remember(form.itemsSplitter, "scoresItems", context.settings, (200, 330))
        remember(form.tagsSplitter, "scoresItemTags", context.settings, (190, 300))
        fill_box(form.tagsBox, list(TAGS))
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.subjectBox.currentIndexChanged.connect(self._load)
        form.importItemsButton.clicked.connect(self.choose_files)
        form.itemsEmpty.asked.connect(self.choose_files)
        form.blueprintButton.clicked.connect(self.edit_blueprint)
        form.tagsBox.currentIndexChanged.connect(self._show_tags)
        form.reteachBox.currentIndexChanged.connect(self._show_reteach)
        form.itemsTable.explained.connect(self._explain_item)
        form.tagsTable.explained.connect(self._explain_tag)
        form.choicesTable.explained.connect(self._explain_choice)
        form.reteachTable.explained.connect(self._explain_reteach)
        self.context.changed.connect(self._on_changed)

    @property
    def paper(self) -> Paper | None:
        """正在看的卷子；还没读好为 None。"""
        return None if self.view is None else self.view.chosen.paper

    @override
    def redraw(self) -> None:
        self._load()

    def _load(self) -> None:
        exam_id, grade = self.exam.id, self.scope.whole.grade
        subject = self.form.subjectBox.currentText()
        if self._loading is not None:
            self._loading.cancel()
        self._loading = self.context.load(
            "正在读取小题分",
            lambda session, progress: load_items_view(session, exam_id, grade, subject, progress),
            self._show,
        )

    def _on_changed(self, tables: frozenset[str]) -> None:
        """导入、撤销、改细目表之后重新读；看不见时等翻到再读。"""
        if tables & {"item", "item_score", "setting"} and self.view is not None:
            self._stale = True
            if self.isVisible():
                self._redraw_stale()

    def _show(self, view: ItemsView | None) -> None:
        self.view = view
        form = self.form
        form.itemsEmpty.set_up(*_empty_words(view))
        form.blueprintButton.setEnabled(view is not None)
        form.importItemsButton.setEnabled(view is not None)
        if view is None:
            form.itemsStack.setCurrentWidget(form.itemsEmpty)
            return
        fill_box(form.subjectBox, [each.paper.subject for each in view.papers], view.chosen.paper.subject)
        self._fill_menu(view.options)
        form.itemsNote.setText(paper_note(view.analysis) if view.analysis is not None else "")
        ready = view.analysis is not None
        form.itemsStack.setCurrentWidget(form.itemsContent if ready else form.itemsEmpty)
        if view.analysis is not None:
            self._show_analysis(view, view.analysis)

    def _show_analysis(self, view: ItemsView, analysis: PaperAnalysis) -> None:
        form, subject = self.form, view.chosen.paper.subject
        form.itemsTable.set_title(f"{self.exam.name}{subject}小题统计")
        form.itemsTable.set_columns(ITEM_COLUMNS)
        form.itemsTable.set_rows(item_rows(analysis), strong=len(analysis.items))
        form.itemsChart.show_chart(item_chart(analysis))
        self._show_tags()
        form.choicesNote.setText(
            "√ 是答案；高分组、低分组是按卷面得分排在前、后 27% 的考生。提示里说的是错误选项的毛病。"
            if view.choices
            else "没有选项记录：导入时连同选项表（一题一列，填 A、B、C、D）一起选，就能看到各选项多少人选。"
        )
        form.choicesTable.set_title(f"{self.exam.name}{subject}选项统计")
        form.choicesTable.set_columns(CHOICE_COLUMNS)
        form.choicesTable.set_rows(choice_rows(view.choices))
        fill_box(form.reteachBox, [ALL_CLASSES, *analysis.matrix.classes])
        self._show_reteach()

    def _show_tags(self) -> None:
        view = self.view
        if view is None or view.analysis is None:
            return
        title, classes = self.form.tagsBox.currentText(), view.analysis.matrix.classes
        tags = view.tags[title]
        self.form.tagsNote.setText(
            "一题考几个知识点时每个都计，占比合计可以超过 100%" if title == TAGS[0] else ""
        )
        self.form.tagsTable.set_title(f"{self.exam.name}{view.chosen.paper.subject}各{title}得分率")
        self.form.tagsTable.set_columns(tag_columns(title, classes))
        self.form.tagsTable.set_rows(tag_rows(tags))
        self.form.tagsChart.show_chart(tag_chart(title, tags, classes))

    def _show_reteach(self) -> None:
        view = self.view
        if view is None or view.analysis is None:
            return
        place = self.form.reteachBox.currentIndex() - 1
        found = [each for each in view.reteach if place in {-1, each.place}]
        self.form.reteachNote.setText(
            f"显著低于年级其他班（95%）或得分率低于 {view.options.reteach_below:.0%} 的，失分多的在前"
            if found
            else "没有显著低于年级、得分率也不低的题，不必整班补教。"
        )
        self.form.reteachTable.set_title(f"{self.exam.name}{view.chosen.paper.subject}各班补教")
        self.form.reteachTable.set_columns(RETEACH_COLUMNS)
        self.form.reteachTable.set_rows(reteach_rows(found, view.analysis.matrix.classes))

    # ---- 更多 -------------------------------------------------------------------

    def _fill_menu(self, options: ItemOptions) -> None:
        menu = self.form.itemsMoreButton.menu()
        menu.clear()
        undo = menu.addAction("撤销最近一次导入小题分…", self.undo_import)
        undo.setEnabled(self.view is not None and self.view.chosen.takers > 0)
        menu.addSection("难度分档")
        group = QActionGroup(menu)
        for scheme in schemes("difficulty"):
            self._add_choice(menu, group, scheme.name, replace(options, difficulty=scheme.id), options)
        menu.addSection("27% 的人数")
        group = QActionGroup(menu)
        for rounding in Rounding:
            self._add_choice(menu, group, rounding.label, replace(options, rounding=rounding), options)
        menu.addSection("补教的得分率线")
        group = QActionGroup(menu)
        for line in (0.5, 0.6, 0.7):
            self._add_choice(menu, group, f"低于 {line:.0%}", replace(options, reteach_below=line), options)

    def _add_choice(
        self, menu: QMenu, group: QActionGroup, text: str, wanted: ItemOptions, now: ItemOptions
    ) -> None:
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(wanted == now)
        action.triggered.connect(
            lambda: self.context.write(
                "改试卷分析的口径", lambda session, _progress: service.save_options(session, wanted)
            )
        )
        group.addAction(action)
        menu.addAction(action)

    def choose_files(self) -> None:
        """选小题分的文件。"""
        self.import_files(files.choose_files(self, "选择小题分表（可以连同选项表一起选）", PATTERNS))

    def import_files(self, chosen: list[Path]) -> ItemsImportDialog | None:
        """打开导入窗口；没有文件、还没读好时什么也不做。"""
        if not chosen or self.paper is None:
            return None
        dialog = ItemsImportDialog(self.context, self.paper, self._title(), chosen, self)
        dialog.open()
        return dialog

    def edit_blueprint(self) -> BlueprintDialog | None:
        """打开双向细目表；还没读好时什么也不做。"""
        if self.view is None:
            return None
        dialog = BlueprintDialog(self.context, self.view.chosen, self._title(), self)
        dialog.open()
        return dialog

    def undo_import(self) -> None:
        """撤销这份卷子最近一次导入的小题分。"""
        paper = self.paper
        if paper is not None:
            self.context.write(
                "撤销导入小题分",
                lambda session, _progress: item_saving.undo_latest(session, paper),
                lambda title: self.context.say(f"已撤销：{title}。"),
            )

    def _title(self) -> str:
        paper = self.paper
        return f"{self.exam.name} {self.scope.title}{paper.subject if paper is not None else ''}"

    # ---- 点开数字 ---------------------------------------------------------------

    def _open(self, behind: Behind) -> None:
        if self.view is not None and self.view.analysis is not None:
            ItemsDetailDialog(self.context, self.view.analysis, behind, self).open()

    def _explain_item(self, row: int, column: int) -> None:
        analysis = self._analysis()
        everyone = range(len(analysis.matrix.takers))
        measure = ITEM_MEASURES[column - len(ITEM_FACTS)]
        if row == len(analysis.items):
            told = explanation(analysis, "整卷难度 P = Σ(各题 P × 分值) ÷ Σ分值；整卷 D 用卷面得分算", None)
            self._open(Behind(f"整卷 · {measure.title}", told, list(range(row)), everyone))
            return
        figures = analysis.items[row]
        told = explanation(analysis, measure.formula, figures)
        self._open(Behind(f"第 {figures.item.label} 题 · {measure.title}", told, [row], everyone))

    def _explain_tag(self, row: int, column: int) -> None:
        view, analysis = self.view, self._analysis()
        assert view is not None  # noqa: S101 — 表里有行才点得到
        tag = view.tags[self.form.tagsBox.currentText()][row]
        place = column - len(tag_columns("", ())) if column >= len(tag_columns("", ())) else None
        self._open_labels(tag.tag, tag.labels, place, analysis)

    def _explain_reteach(self, row: int, _column: int) -> None:
        view, analysis = self.view, self._analysis()
        assert view is not None  # noqa: S101 — 同上
        place = self.form.reteachBox.currentIndex() - 1
        found = [each for each in view.reteach if place in {-1, each.place}][row]
        title = found.title if found.is_tag else f"第 {found.title} 题"
        self._open_labels(title, found.labels, found.place, analysis)

    def _open_labels(
        self, title: str, labels: tuple[str, ...], place: int | None, analysis: PaperAnalysis
    ) -> None:
        matrix = analysis.matrix
        columns = [at for at, item in enumerate(matrix.items) if item.label in labels]
        rows = range(len(matrix.takers)) if place is None else matrix.members(place)
        where = self.scope.title if place is None else matrix.classes[place]
        told = [RATE_FORMULA, f"含第 {'、'.join(labels)} 题，{where} {len(rows)} 人。"]
        self._open(Behind(f"{where} · {title} · 得分率", told, columns, rows))

    def _explain_choice(self, row: int, _column: int) -> None:
        view, analysis = self.view, self._analysis()
        assert view is not None  # noqa: S101 — 同上
        item, option = [(each.item, one) for each in view.choices for one in each.rows][row]
        column = analysis.matrix.items.index(item)
        rows = [
            at
            for at, choices in enumerate(analysis.matrix.choices)
            if (choice := choices[column]) is not None and is_chosen(option.option, item.answer, choice)
        ]
        key = item.answer or "（没有写）"
        told = [f"第 {item.label} 题选“{option.option}”的 {option.count} 人；答案是 {key}。"]
        self._open(Behind(f"第 {item.label} 题 · 选项 {option.option}", told, [column], rows))

    def _analysis(self) -> PaperAnalysis:
        view = self.view
        assert view is not None  # noqa: S101 — 表里有行才点得到
        assert view.analysis is not None  # noqa: S101 — 同上
        return view.analysis


def _empty_words(view: ItemsView | None) -> tuple[str, str, str]:
    """空页的标题、该做什么、按钮。"""
    if view is None:
        return "这个年级没有学科", "先导入成绩，再来分析试卷。", ""
    subject = view.chosen.paper.subject
    have = f"双向细目表已录 {len(view.items)} 题，" if view.items else ""
    others = [each.paper.subject for each in view.papers if each.takers]
    where = f"\n已有小题分的学科：{'、'.join(others)}。" if others else ""
    text = (
        f"{have}从阅卷系统导出小题分（一行一名考生，一列一题），选项表可以一起选。\n"
        f"命题时的双向细目表可以录入，也可以从 Excel 读入；有它才能按知识点与能力分析。{where}"
    )
    return f"{subject}还没有小题分", text, "导入小题分"
