"""第一版：学校、师生、考试与成绩。"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """建立全部的表。"""
    _create_store()
    _create_school()
    _create_people()
    _create_exams()
    _create_imports()


def _create_store() -> None:
    """操作日志。"""
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("time", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
    )


def _create_school() -> None:
    """学校、学期、班级、学科。"""
    op.create_table(
        "school",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_school"),
    )
    op.create_table(
        "term",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("start_year", sa.Integer(), nullable=False),
        sa.Column("semester", sa.Integer(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.CheckConstraint("semester IN (1, 2)", name=op.f("ck_term_semester")),
        sa.PrimaryKeyConstraint("id", name="pk_term"),
        sa.UniqueConstraint("start_year", "semester", name="uq_term_start_year_semester"),
    )
    op.create_table(
        "class",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("entry_year", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_class"),
        sa.UniqueConstraint(
            "stage", "entry_year", "no", "stream", name="uq_class_stage_entry_year_no_stream"
        ),
    )
    op.create_table(
        "subject",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_subject"),
        sa.UniqueConstraint("name", name="uq_subject_name"),
    )


def _create_people() -> None:
    """学生与编班，教师与任教。"""
    op.create_table(
        "student",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_student"),
        sa.UniqueConstraint("number", name="uq_student_number"),
    )
    op.create_table(
        "enrolment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name="fk_enrolment_class_id"),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name="fk_enrolment_student_id"),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name="fk_enrolment_term_id"),
        sa.PrimaryKeyConstraint("id", name="pk_enrolment"),
        sa.UniqueConstraint("student_id", "term_id", name="uq_enrolment_student_id_term_id"),
    )
    op.create_index("ix_enrolment_class_id", "enrolment", ["class_id"])
    op.create_table(
        "teacher",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_teacher"),
        sa.UniqueConstraint("number", name="uq_teacher_number"),
    )
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name="fk_assignment_class_id"),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name="fk_assignment_subject_id"),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name="fk_assignment_teacher_id"),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name="fk_assignment_term_id"),
        sa.PrimaryKeyConstraint("id", name="pk_assignment"),
        sa.UniqueConstraint(
            "term_id",
            "class_id",
            "subject_id",
            "teacher_id",
            name="uq_assignment_term_id_class_id_subject_id_teacher_id",
        ),
    )


def _create_exams() -> None:
    """考试、分数线、考生、成绩。"""
    op.create_table(
        "exam",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name="fk_exam_term_id"),
        sa.PrimaryKeyConstraint("id", name="pk_exam"),
    )
    op.create_table(
        "exam_subject",
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("full", sa.Double(), nullable=False),
        sa.Column("excellent", sa.Double(), nullable=False),
        sa.Column("good", sa.Double(), nullable=False),
        sa.Column("pass", sa.Double(), nullable=False),
        sa.Column("low", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["exam_id"], ["exam.id"], name="fk_exam_subject_exam_id"),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name="fk_exam_subject_subject_id"),
        sa.PrimaryKeyConstraint("exam_id", "grade", "subject_id", name="pk_exam_subject"),
    )
    op.create_table(
        "exam_pupil",
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), nullable=True),
        sa.Column("class_id", sa.Integer(), nullable=True),
        sa.Column("class_no", sa.Integer(), nullable=True),
        sa.Column("class_text", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name="fk_exam_pupil_class_id"),
        sa.ForeignKeyConstraint(["exam_id"], ["exam.id"], name="fk_exam_pupil_exam_id"),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name="fk_exam_pupil_student_id"),
        sa.PrimaryKeyConstraint("exam_id", "student_id", name="pk_exam_pupil"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "score",
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["exam_id", "student_id"],
            ["exam_pupil.exam_id", "exam_pupil.student_id"],
            name="fk_score_exam_id_student_id",
        ),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name="fk_score_subject_id"),
        sa.PrimaryKeyConstraint("exam_id", "student_id", "subject_id", name="pk_score"),
        sqlite_with_rowid=False,
    )


def _create_imports() -> None:
    """导入批次与疑问。"""
    op.create_table(
        "import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("exam_id", sa.Integer(), nullable=False),
        sa.Column("time", sa.DateTime(), nullable=False),
        sa.Column("files", sa.String(), nullable=False),
        sa.Column("pupils", sa.Integer(), nullable=False),
        sa.Column("new_pupils", sa.Integer(), nullable=False),
        sa.Column("new_classes", sa.Integer(), nullable=False),
        sa.Column("scores", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["exam_id"], ["exam.id"], name="fk_import_exam_id"),
        sa.PrimaryKeyConstraint("id", name="pk_import"),
    )
    op.create_table(
        "import_problem",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["import.id"], name="fk_import_problem_import_id"),
        sa.PrimaryKeyConstraint("id", name="pk_import_problem"),
    )
    op.create_index("ix_import_problem_import_id", "import_problem", ["import_id"])
