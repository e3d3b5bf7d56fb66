"""导入参训名单与证书：预览里有哪些列，怎样读、怎样存。"""

from collections.abc import Sequence
from typing import Any

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.research.gui.import_window import ImportKind
from jiaowu.research.importing.certificates import read_certificates
from jiaowu.research.reports.training import when_of
from jiaowu.research.services.training_import import Plan, Wanted, import_certificates, plan_certificates
from jiaowu.sheets.grid import Workbook


def _plan(session: Any, books: Sequence[Workbook], sources: Sequence[dict[str, str]]) -> Plan:
    return plan_certificates(session, read_certificates(books), sources)


def _cells(wanted: Wanted) -> Row:
    draft, member = wanted.draft, wanted.member
    return (
        wanted.name,
        draft.title,
        when_of(draft.start, draft.end),
        member.hours or "待补",
        draft.level,
        draft.form,
        member.certificate,
    )


CERTIFICATES = ImportKind(
    "参训名单与证书",
    (
        TableColumn("姓名", 76),
        TableColumn("培训内容", 210),
        TableColumn("时间", 172),
        TableColumn("学时", 56, "0.0", numeric=True),
        TableColumn("层级", 50),
        TableColumn("形式", 56),
        TableColumn("证书编号", 110),
    ),
    _plan,
    _cells,
    import_certificates,
)
