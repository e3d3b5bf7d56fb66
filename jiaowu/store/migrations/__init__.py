"""Alembic 迁移：versions 里一版一个文件。"""
