"""星级评比：由资料算出的各项不用填，由人打的直接键入；办法可以改。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.research.gui.forms.ui_star_scheme_dialog import Ui_StarSchemeDialog
from jiaowu.research.gui.forms.ui_stars_page import Ui_StarsPage
from jiaowu.research.gui.page import ResearchPage, today
from jiaowu.research.reports import stars as report
from jiaowu.research.services import stars as service
from jiaowu.research.stars import (
    DEFINITIONS,
    ScoreSource,
    StarLine,
    StarResult,
    StarScheme,
    check_scheme,
    schemes,
)
from jiaowu.teachers.services.records import RecordSource

NO_GROUPS = "先在“教研组”一页登记教研组；活动、出勤、文稿都登记了，这里就有分数。"
PER_CHARACTER = 14
"""表头一个字多宽（像素）。"""
_LINE = re.compile(r"(\d+)\s*星\s*[:：]?\s*(\d+(?:\.\d+)?)")


@dataclass(frozen=True)
class _View:
    """办法与结果。"""

    scheme: StarScheme
    results: tuple[StarResult, ...]

    @property
    def shape(self) -> tuple[StarScheme, list[int]]:
        """一样就只换格里的字，正在打分的格不动。"""
        return self.scheme, [each.group_id for each in self.results]


class StarsPage(ResearchPage):
    """一个组一行。"""

    watches = frozenset(
        {
            "research_group",
            "research_group_score",
            "research_group_term",
            "research_paper",
            "activity",
            "attendance",
            "activity_paper",
            "teacher_fact",
            "setting",
        }
    )

    def __init__(
        self, context: Context, sources: Sequence[RecordSource], parent: QWidget | None = None
    ) -> None:
        """搭好部件。"""
        super().__init__(context, sources, parent)
        self.form = form = Ui_StarsPage()
        form.setupUi(self)
        self._view: _View | None = None
        form.starsGrid.set_up(context.theme, "星级评比")
        form.starsGrid.grid.edited.connect(self._on_edited)
        form.schemeButton.clicked.connect(self.edit_scheme)
        form.printButton.clicked.connect(self.print_report)
        form.emptyPage.set_up("", "正在算……")

    @override
    def refresh(self) -> None:
        term_id = self.term_id

        def work(session: Any, _progress: object) -> _View:
            return _View(service.get_scheme(session), service.results(session, term_id, today()))

        self.context.load("正在算教研组的得分", work, self._show)

    def _show(self, view: _View) -> None:
        form, before = self.form, self._view
        self._view = view
        if not view.results:
            form.emptyPage.set_up("还没有教研组", NO_GROUPS)
            form.stack.setCurrentWidget(form.emptyPage)
            return
        form.stack.setCurrentWidget(form.starsGrid)
        rows = [self._row(each) for each in view.results]
        if before is not None and before.shape == view.shape:
            cells = [(at, column, text) for at, row in enumerate(rows) for column, text in enumerate(row)]
            form.starsGrid.grid.show_texts(cells)
        else:
            form.starsGrid.show_rows(self._columns(), rows, self._accept)
        starred = sum(each.stars > 0 for each in view.results)
        form.chipsLabel.setText(
            f"{view.scheme.name}　·　{len(view.results)} 个教研组　·　评上星的 {starred} 个"
        )
        form.notesLabel.setText("\n".join(report.scheme_notes(view.scheme)))

    def _columns(self) -> tuple[EditColumn, ...]:
        scheme = self._scheme
        return (
            EditColumn("教研组", 130, editable=False, numeric=False),
            *(
                EditColumn(
                    f"{item.name}（{item.points:g}）",
                    max(110, PER_CHARACTER * len(f"{item.name}（{item.points:g}）")),
                    editable=item.source is ScoreSource.MANUAL,
                    note=DEFINITIONS[item.source],
                )
                for item in scheme.items
            ),
            EditColumn("合计（百分）", 90, editable=False),
            EditColumn("星级", 90, editable=False, numeric=False),
        )

    @property
    def _scheme(self) -> StarScheme:
        return self._view.scheme if self._view is not None else schemes()[0]

    def _row(self, each: StarResult) -> tuple[str, ...]:
        marks = (display(mark.points, "0.0") if mark.points is not None else "" for mark in each.marks)
        total = display(each.total, "0.0") if each.total is not None else ""
        return (each.group, *marks, total, report.STAR * each.stars)

    def _accept(self, _row: int, column: int, text: str) -> str:
        """由人打的一格收 0 到满分的数，空着是还没有打。"""
        item = self._scheme.items[column - 1]
        if not text.strip():
            return ""
        try:
            points = float(text)
        except ValueError as error:
            raise UserError(f"“{text}”不是数，请填 0 到 {item.points:g}。") from error
        if not 0 <= points <= item.points:
            raise UserError(f"要在 0 与 {item.points:g} 之间。")
        return display(points, "0.0")

    def _on_edited(self, edits: Sequence[Edit]) -> None:
        view, term_id = self._view, self.term_id
        if view is None:
            return
        wanted = [
            (
                view.results[edit.row].group_id,
                view.scheme.items[edit.column - 1].code,
                float(edit.after) if edit.after else None,
            )
            for edit in edits
        ]

        def work(session: Any, _progress: object) -> int:
            batches = [
                service.type_score(session, group, term_id, item, points) for group, item, points in wanted
            ]
            return batches[-1] if len(batches) == 1 else 0

        self.context.write(
            "评比打分", work, lambda batch: self.offer_undo(batch, "已记下打的分") if batch else None
        )

    def edit_scheme(self) -> "StarSchemeDialog":
        """改办法。"""
        dialog = StarSchemeDialog(self.context, self._scheme, self)
        dialog.open()
        return dialog

    def print_report(self) -> PreviewDialog:
        """评比表。"""
        term_id = self.term_id
        return self.preview(report.TITLE, lambda session, _: report.build(session, term_id))


class StarSchemeDialog(QDialog):
    """各项的满分与星级线。"""

    def __init__(self, context: Context, scheme: StarScheme, parent: QWidget | None = None) -> None:
        """scheme 是现在用的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.form = form = Ui_StarSchemeDialog()
        form.setupUi(self)
        fill_titled(
            form.presetBox,
            [(scheme, f"现在的：{scheme.name}"), *((each, each.name) for each in schemes())],
            scheme,
        )
        form.presetBox.setCurrentIndex(0)
        form.itemsGrid.set_up(context.theme, "各项的满分")
        form.refusalLabel.hide()
        form.presetBox.activated.connect(lambda _at: self._show(form.presetBox.currentData()))
        form.saveButton.clicked.connect(self.save)
        form.cancelButton.clicked.connect(self.reject)
        self._shown = scheme
        self._show(scheme)

    def _show(self, scheme: StarScheme) -> None:
        form, self._shown = self.form, scheme
        form.nameEdit.setText(scheme.name)
        form.reportDays.setValue(scheme.report_days)
        form.linesEdit.setText("，".join(f"{line.stars}星 {line.at:g}" for line in scheme.lines))
        columns = (
            EditColumn("项目", 150, editable=False, numeric=False),
            EditColumn("满分", 70),
            EditColumn("怎样算", 340, editable=False, numeric=False),
        )
        rows = [(item.name, f"{item.points:g}", DEFINITIONS[item.source]) for item in scheme.items]
        form.itemsGrid.show_rows(columns, rows, _points_text)

    def scheme(self) -> StarScheme:
        """现在填的；不对时报 UserError。"""
        form, shown = self.form, self._shown
        grid = form.itemsGrid.grid
        items = tuple(
            replace(item, points=float(grid.text(at, 1) or 0)) for at, item in enumerate(shown.items)
        )
        text = form.linesEdit.text()
        lines = tuple(StarLine(int(stars), float(at)) for stars, at in _LINE.findall(text))
        if not lines and text.strip():
            raise UserError(f"星级线“{text.strip()}”看不懂，请写成 5星 90，4星 80 的样子。")
        scheme = replace(
            shown,
            name=form.nameEdit.text().strip() or shown.name,
            items=tuple(item for item in items if item.points > 0),
            lines=lines,
            report_days=form.reportDays.value(),
        )
        check_scheme(scheme)
        return scheme

    def save(self) -> None:
        """保存；不对的说一句话，窗口留着。"""
        try:
            scheme = self.scheme()
        except UserError as error:
            self._refuse(error)
            return
        self._context.write(
            "评比办法",
            lambda session, _: service.save_scheme(session, scheme),
            lambda _: self.accept(),
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _points_text(_row: int, _column: int, text: str) -> str:
    try:
        points = float(text or 0)
    except ValueError as error:
        raise UserError(f"“{text}”不是数，请填这一项的满分。") from error
    if points < 0:
        raise UserError("满分不能是负数。")
    return f"{points:g}"
