"""Alembic 的入口：连接与表都由 jiaowu.store.schema 交来。"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
    render_as_batch=True,  # SQLite 改列要重建表
    transactional_ddl=True,
)
context.run_migrations()
