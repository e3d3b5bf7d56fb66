"""第二版：批次与撤销、设置、学籍变动、手工录入、小题、学习帮扶。"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """加表，加列。"""
    _add_store()
    _add_school()
    _add_students()
    _add_exams()
    _add_items()
    _add_support()


def _add_store() -> None:
    """可以撤销的批次。"""
    op.create_table(
        "batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("time", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("files", sa.String(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
    )
    op.create_table(
        "batch_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("table", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_batch_change_batch_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch_change")),
    )
    with op.batch_alter_table("batch_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_batch_change_batch_id"), ["batch_id"], unique=False)


def _add_school() -> None:
    """设置、各年级的学科、班级的别名。"""
    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )
    op.create_table(
        "grade_subject",
        sa.Column("grade", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("full", sa.Double(), nullable=False),
        sa.Column("excellent", sa.Double(), nullable=False),
        sa.Column("good", sa.Double(), nullable=False),
        sa.Column("pass", sa.Double(), nullable=False),
        sa.Column("low", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_grade_subject_subject_id")),
        sa.PrimaryKeyConstraint("grade", "subject_id", name=op.f("pk_grade_subject")),
    )
    with op.batch_alter_table("class", schema=None) as batch_op:
        batch_op.add_column(sa.Column("own_title", sa.String(), nullable=True))


def _add_students() -> None:
    """学籍的各项与变动台账。"""
    op.create_table(
        "student_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("from_class_id", sa.Integer(), nullable=True),
        sa.Column("to_class_id", sa.Integer(), nullable=True),
        sa.Column("other_school", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("papers", sa.String(), nullable=False),
        sa.Column("system_state", sa.String(), nullable=False),
        sa.Column("system_date", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["from_class_id"], ["class.id"], name=op.f("fk_student_change_from_class_id")
        ),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name=op.f("fk_student_change_student_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_student_change_term_id")),
        sa.ForeignKeyConstraint(["to_class_id"], ["class.id"], name=op.f("fk_student_change_to_class_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_student_change")),
    )
    with op.batch_alter_table("student_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_student_change_student_id"), ["student_id"], unique=False)
    with op.batch_alter_table("student", schema=None) as batch_op:
        batch_op.add_column(sa.Column("registry_number", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("sex", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("birth", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("status", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("category", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("note", sa.String(), nullable=True))
        batch_op.create_unique_constraint(batch_op.f("uq_student_registry_number"), ["registry_number"])


def _add_exams() -> None:
    """考试的审核与赋分、导入的批次、版式记忆、手工录入。"""
    op.create_table(
        "layout_memory",
        sa.Column("shape", sa.String(), nullable=False),
        sa.Column("columns", sa.String(), nullable=False),
        sa.Column("time", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("shape", name=op.f("pk_layout_memory")),
    )
    op.create_table(
        "entry",
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("pass_no", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("time", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["exam_id", "student_id"],
            ["exam_pupil.exam_id", "exam_pupil.student_id"],
            name=op.f("fk_entry_exam_id_student_id"),
        ),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_entry_subject_id")),
        sa.PrimaryKeyConstraint("exam_id", "subject_id", "student_id", "pass_no", name=op.f("pk_entry")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("exam", schema=None) as batch_op:
        batch_op.add_column(sa.Column("assigned_scheme", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("setter", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("reviewer", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("source", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("reason", sa.String(), nullable=True))
    with op.batch_alter_table("import", schema=None) as batch_op:
        batch_op.add_column(sa.Column("batch_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_import_batch_id"), "batch", ["batch_id"], ["id"])


def _add_items() -> None:
    """小题与小题分。"""
    op.create_table(
        "item",
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("full", sa.Double(), nullable=False),
        sa.Column("knowledge", sa.String(), nullable=False),
        sa.Column("ability", sa.String(), nullable=False),
        sa.Column("expected", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["exam_id"], ["exam.id"], name=op.f("fk_item_exam_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_item_subject_id")),
        sa.PrimaryKeyConstraint("exam_id", "grade", "subject_id", "position", name=op.f("pk_item")),
    )
    op.create_table(
        "item_score",
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("choice", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["exam_id", "grade", "subject_id", "position"],
            ["item.exam_id", "item.grade", "item.subject_id", "item.position"],
            name=op.f("fk_item_score_exam_id_grade_subject_id_position"),
        ),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name=op.f("fk_item_score_student_id")),
        sa.PrimaryKeyConstraint(
            "exam_id", "grade", "subject_id", "student_id", "position", name=op.f("pk_item_score")
        ),
        sqlite_with_rowid=False,
    )


def _add_support() -> None:
    """学习帮扶。"""
    op.create_table(
        "support_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("leader", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_support_group_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_group")),
    )
    op.create_table(
        "support_case",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("nominated_by", sa.String(), nullable=False),
        sa.Column("opened", sa.Date(), nullable=False),
        sa.Column("baseline_exam_id", sa.Integer(), nullable=True),
        sa.Column("baseline", sa.String(), nullable=False),
        sa.Column("causes", sa.String(), nullable=False),
        sa.Column("cause_note", sa.String(), nullable=False),
        sa.Column("short_goal", sa.String(), nullable=False),
        sa.Column("long_goal", sa.String(), nullable=False),
        sa.Column("measures", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("closed", sa.Date(), nullable=True),
        sa.Column("conclusion", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["baseline_exam_id"], ["exam.id"], name=op.f("fk_support_case_baseline_exam_id")
        ),
        sa.ForeignKeyConstraint(["group_id"], ["support_group.id"], name=op.f("fk_support_case_group_id")),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name=op.f("fk_support_case_student_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_support_case_subject_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_support_case_teacher_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_support_case_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_case")),
    )
    with op.batch_alter_table("support_case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_support_case_student_id"), ["student_id"], unique=False)
    op.create_table(
        "support_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("exam_id", sa.Integer(), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["support_case.id"], name=op.f("fk_support_check_case_id")),
        sa.ForeignKeyConstraint(["exam_id"], ["exam.id"], name=op.f("fk_support_check_exam_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_check")),
    )
    with op.batch_alter_table("support_check", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_support_check_case_id"), ["case_id"], unique=False)
    op.create_table(
        "support_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("performance", sa.String(), nullable=False),
        sa.Column("effect", sa.String(), nullable=False),
        sa.Column("next_step", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["support_case.id"], name=op.f("fk_support_record_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_record")),
    )
    with op.batch_alter_table("support_record", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_support_record_case_id"), ["case_id"], unique=False)
