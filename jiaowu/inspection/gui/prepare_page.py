"""① 准备：查哪几个方面、用哪份检查表，名单与分派。"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QInputDialog, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.gui.forms.ui_prepare_page import Ui_PreparePage
from jiaowu.inspection.gui.round_dialog import RoundDialog
from jiaowu.inspection.gui.staff_dialog import StaffDialog
from jiaowu.inspection.gui.step_page import StepPage
from jiaowu.inspection.rounds import Round, RoundFacet, Target
from jiaowu.inspection.services import rounds as service
from jiaowu.inspection.services import targets as targets_service
from jiaowu.progress import Progress

NOBODY_CHOSEN = "请先在名单里选中几位教师。"


class PreparePage(StepPage):
    """名单可以增减；检查人可以分派。"""

    name = "prepare"
    title = "准备"

    def __init__(self, parent: QWidget | None = None) -> None:
        """空页。"""
        super().__init__(parent)
        self.form = Ui_PreparePage()
        self.form.setupUi(self)
        self._round: Round | None = None

    @override
    @staticmethod
    def progress(session: Any, round_id: int) -> str:
        return f"{service.get_progress(session, round_id).targets} 人"

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        form = self.form
        form.targetsTable.set_up(context, "inspectionTargets", "检查名单")
        form.targetsTable.view.setSelectionBehavior(form.targetsTable.view.SelectionBehavior.SelectRows)
        form.editRoundButton.clicked.connect(self.edit_round)
        form.nextButton.clicked.connect(lambda: self.step_asked.emit("print"))
        form.addButton.clicked.connect(self.add_targets)
        form.removeButton.clicked.connect(self.remove_targets)
        form.assignButton.clicked.connect(self.assign_inspector)

    @override
    def redraw(self) -> None:
        key = self.round_id
        if key is None:
            return

        def work(session: Any, _progress: Progress) -> tuple[Round, tuple[str, ...]]:
            return service.get_round(session, key), targets_service.skipped(session, key)

        self.context.load("正在读取名单", work, self._show)

    def _show(self, found: tuple[Round, tuple[str, ...]]) -> None:
        self._round, skipped = found
        form, shown = self.form, self._round
        form.facetsLabel.setText("　".join(f"{each.facet.label} {each.weight:g}" for each in shown.facets))
        form.facetsLabel.setToolTip(
            "\n".join(f"{each.facet.label}：{each.checklist.name}" for each in shown.facets)
        )
        form.drawLabel.setText(_draw_words(shown, skipped))
        form.drawLabel.setVisible(shown.seed is not None)
        form.targetsLabel.setText(f"名单　{len(shown.targets)} 人")
        counted = [each for each in shown.facets if _is_known(shown, each)]
        form.targetsTable.set_columns(_columns(counted))
        form.targetsTable.set_rows([_row(each, [facet.facet for facet in counted]) for each in shown.targets])
        form.assignButton.setEnabled(bool(shown.inspectors))

    def chosen(self) -> list[int]:
        """名单里选中的几位（TargetTable 的编号）。"""
        table = self.form.targetsTable
        rows = {index.row() for index in table.view.selectionModel().selectedIndexes()}
        targets = self._round.targets if self._round else ()
        return [targets[table.model.source_row(row)].id for row in sorted(rows)]

    def edit_round(self) -> RoundDialog | None:
        """修改这次检查。"""
        if self.round_id is None:
            return None
        dialog = RoundDialog(self.context, self.round_id, self)
        dialog.open()
        return dialog

    def add_targets(self) -> QDialog | None:
        """从没在名单里的教师中选几位添上。"""
        shown = self._round
        if shown is None:
            return None

        def add(teacher_ids: Sequence[int]) -> None:
            self.context.write(
                "往检查名单添教师",
                lambda session, _: targets_service.add_targets(session, shown.id, teacher_ids),
                lambda count: self.context.say(f"名单里添了 {count} 人。"),
            )

        inside = {target.teacher_id for target in shown.targets}
        dialog = StaffDialog(self.context, shown.term_id, shown.start, inside, add, self)
        dialog.open()
        return dialog

    def remove_targets(self) -> None:
        """把选中的几位从名单去掉；状态栏里可以撤销。"""
        shown, chosen = self._round, self.chosen()
        if shown is None or not chosen:
            self.context.fail(NOBODY_CHOSEN)
            return
        context = self.context
        teachers = [target.teacher_id for target in shown.targets if target.id in chosen]

        def undo() -> None:
            context.write(
                "把教师放回检查名单",
                lambda session, _: targets_service.add_targets(session, shown.id, teachers),
            )

        context.write(
            "从检查名单去掉教师",
            lambda session, _: targets_service.remove_targets(session, chosen),
            lambda _: context.offer_undo(f"名单里去掉了 {len(chosen)} 人", undo),
        )

    def assign_inspector(self) -> None:
        """把选中的几位分给一位检查人。"""
        shown, chosen = self._round, self.chosen()
        if shown is None or not chosen:
            self.context.fail(NOBODY_CHOSEN)
            return
        names = [*shown.inspectors, "不指定"]
        name, accepted = QInputDialog.getItem(self, "分派检查人", "分给谁查：", names, 0, False)  # noqa: FBT003 — Qt 的参数
        if accepted:
            inspector = name if name in shown.inspectors else ""
            self.context.write(
                "分派检查人",
                lambda session, _: targets_service.assign_inspector(session, chosen, inspector),
            )


def _draw_words(shown: Round, skipped: Sequence[str]) -> str:
    words = f"从范围里抽出 {shown.scope.size} 人，种子 {shown.seed}；没查够次数的、久未查过的先抽。"
    return words + f"没有检查人可以去查、因而跳过：{'、'.join(skipped)}。" if skipped else words


def _is_known(shown: Round, facet: RoundFacet) -> bool:
    """有没有人的应有数是知道的；都不知道就不列这一栏。"""
    return bool(facet.checklist.expected) and any(facet.facet in each.expected for each in shown.targets)


def _columns(facets: Sequence[RoundFacet]) -> tuple[TableColumn, ...]:
    counted = (TableColumn(each.checklist.expected, 88, "0", numeric=True) for each in facets)
    return (
        TableColumn("教研组", 110),
        TableColumn("教师", 90),
        TableColumn("学科", 110),
        TableColumn("任教班级", 230),
        TableColumn("检查人", 90),
        *counted,
    )


def _row(target: Target, facets: Sequence[Facet]) -> Row:
    numbers = (target.expected.get(facet) for facet in facets)
    return (target.group, target.teacher, target.subject, target.classes, target.inspector, *numbers)
