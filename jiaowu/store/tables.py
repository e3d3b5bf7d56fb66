"""所有表的共同基类，以及操作日志与可以撤销的批次。"""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, ForeignKey, Index, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
"""约束都有名字，迁移时才能指名修改。"""


class Moment(TypeDecorator[datetime]):
    """时刻：库里存不带时区的 UTC，取出来是本地时间。"""

    impl = DateTime
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC).astimezone() if value else None


class Base(DeclarativeBase):
    """各房间的表都由它派生；哪些表组成资料库，见 jiaowu/database.py。"""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: Moment}  # noqa: RUF012 — SQLAlchemy 规定的写法


class JournalTable(Base):
    """操作日志：谁、什么时候、做了什么、各表改了多少行。"""

    __tablename__ = "journal"
    id: Mapped[int] = mapped_column(primary_key=True)
    time: Mapped[datetime]
    who: Mapped[str]
    title: Mapped[str]
    rows: Mapped[int]
    detail: Mapped[str]
    """各表的行数，如“exam 1，score 450000”。"""


class BatchTable(Base):
    """一批可以整批撤销的改动：一次导入、一次换学期……"""

    __tablename__ = "batch"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    """哪一种，如 score_import、roster_import、term_change。"""
    title: Mapped[str]
    time: Mapped[datetime]
    who: Mapped[str]
    files: Mapped[str]
    """JSON：[{"name", "sha256"}]；没有文件为 []。"""
    facts: Mapped[str]
    """JSON：各种人数、条数与用户的决定，由登记的一间自己解释，打印回执用。"""
    undone_at: Mapped[datetime | None]
    """撤销的时间；没有撤销为空。"""


class BatchChangeTable(Base):
    """一批里的一处改动，按先后；撤销时倒着退回去。"""

    __tablename__ = "batch_change"
    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey(BatchTable.id), index=True)
    table: Mapped[str]
    key: Mapped[str]
    """JSON：主键的各列；一段连续编号写作 {"first", "last"}，某列等于某值的全部行写作 {"where"}。"""
    before: Mapped[str | None]
    """JSON：改动前的各列；新增的行为空。"""
    after: Mapped[str | None]
    """JSON：改动后的各列；删除的行为空。"""


class AttachmentTable(Base):
    """附件：抄进资料文件夹的一个文件，属于某张表的某一行。"""

    __tablename__ = "attachment"
    __table_args__ = (Index(None, "owner_table", "owner_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_table: Mapped[str]
    owner_id: Mapped[int]
    name: Mapped[str]
    """原来的文件名。"""
    kind: Mapped[str]
    """是什么材料，如 photo、certificate；由所属的一间解释。"""
    sha256: Mapped[str]
    size: Mapped[int]
    """字节。"""
    path: Mapped[str]
    """在资料文件夹的“附件”里的相对位置。"""
    added: Mapped[datetime]
