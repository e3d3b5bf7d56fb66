"""录听评课时，把各位听课的有效节数一按填好。"""

from datetime import date

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.gui.record_desk import RecordDesk, Typed
from jiaowu.inspection.records import FieldKind, Sheet
from jiaowu.inspection.services.quotas import Heard, heard_in_round
from jiaowu.inspection.services.recording import CLOSED

MOST_TOLD = 4
AGAIN = "要换成听课记录里的，再按一次“取听课节数”。"


class RecordHeard:
    """先填空着的；都填了再按一次，才把与听课记录不同的换掉。"""

    def __init__(self, context: Context, desk: RecordDesk) -> None:
        """desk 是录入桌。"""
        self._context, self._desk = context, desk

    @property
    def offered(self) -> bool:
        """正在录的是听评课，检查表里有应有、实有的数。"""
        sheet = self._desk.sheet
        kinds = {field.kind for field in self._desk.fields}
        return (
            sheet is not None
            and sheet.facet.facet is Facet.OBSERVING
            and {FieldKind.EXPECTED, FieldKind.ACTUAL} <= kinds
        )

    def changes(self) -> tuple[list[Typed], str, str]:
        """要键入的各格，做了什么，还要不要再按一次；检查已结束汇总时报 UserError。"""
        sheet = self._desk.sheet
        if sheet is None:
            return [], "", ""
        if sheet.closed:
            raise UserError(CLOSED)
        today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        key = sheet.round_id
        heard = self._context.read(lambda session: heard_in_round(session, key, today))
        blank = self._typed(sheet, heard, blank=True)
        other = self._typed(sheet, heard, blank=False)
        if blank:
            people = len({each.row for each in blank})
            again = f"{_names(sheet, other)}已填的有效节数与听课记录不同；{AGAIN}" if other else ""
            return blank, f"照听课记录填好了 {people} 位的有效节数。", again
        if other:
            return other, f"{len(other)} 位的有效节数换成了听课记录里的，Ctrl+Z 撤销。", ""
        return [], "有效节数与听课记录一样，没有要填的。", ""

    def _typed(self, sheet: Sheet, heard: dict[int, Heard], *, blank: bool) -> list[Typed]:
        """blank 为真是有效节数空着的各位，否则是填了而不同的。"""
        places = {field.kind: at for at, field in enumerate(self._desk.fields)}
        expected, actual = places[FieldKind.EXPECTED], places[FieldKind.ACTUAL]
        found = []
        for at, row in enumerate(sheet.rows):
            texts, own = self._desk.texts(at), heard.get(row.target.id)
            if own is None or not self._desk.edit(at).applies:
                continue
            wanted = f"{own.done}"
            if blank and not texts[actual]:
                found.append(Typed(at, actual, wanted))
                found += [] if texts[expected] else [Typed(at, expected, f"{own.quota}")]
            elif not blank and texts[actual] not in {"", wanted}:
                found.append(Typed(at, actual, wanted))
        return found


def _names(sheet: Sheet, changes: list[Typed]) -> str:
    names = [sheet.rows[each.row].target.teacher for each in changes]
    more = f"等 {len(names)} 位" if len(names) > MOST_TOLD else ""
    return "、".join(names[:MOST_TOLD]) + more
