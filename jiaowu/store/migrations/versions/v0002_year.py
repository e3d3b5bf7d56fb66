"""第二版：批次与附件、设置、学籍、录入、小题、帮扶、教师档案、常规检查。"""

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
    _add_teachers()
    _add_rounds()
    _add_visits()


def _add_store() -> None:
    """可以撤销的批次、附件。"""
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_table", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("added", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_attachment_owner_table_owner_id"), ["owner_table", "owner_id"], unique=False
        )
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
    with op.batch_alter_table("exam_pupil", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_exam_pupil_student_id"), ["student_id"], unique=False)
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
    with op.batch_alter_table("item_score", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_item_score_student_id"), ["student_id"], unique=False)


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


def _add_teachers() -> None:
    """教师的各项、有起止的职务与称号、成果与获奖、请假与调代课、课表。"""
    op.create_table(
        "award",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("student_id", sa.Integer(), nullable=True),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("prize", sa.String(), nullable=False),
        sa.Column("certificate", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name=op.f("fk_award_student_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_award_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award")),
    )
    with op.batch_alter_table("award", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_award_student_id"), ["student_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_award_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "leave",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("start_period", sa.Integer(), nullable=True),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("end_period", sa.Integer(), nullable=True),
        sa.Column("days", sa.Double(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("approvals", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_leave_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave")),
    )
    with op.batch_alter_table("leave", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_leave_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "lesson",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.Column("period", sa.SmallInteger(), nullable=False),
        sa.Column("week_kind", sa.SmallInteger(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("room", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name=op.f("fk_lesson_class_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_lesson_subject_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_lesson_teacher_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_lesson_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson")),
        sa.UniqueConstraint(
            "term_id",
            "class_id",
            "weekday",
            "period",
            "week_kind",
            name=op.f("uq_lesson_term_id_class_id_weekday_period_week_kind"),
        ),
    )
    with op.batch_alter_table("lesson", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lesson_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "teacher_fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=True),
        sa.Column("started", sa.Date(), nullable=True),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name=op.f("fk_teacher_fact_class_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_teacher_fact_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teacher_fact")),
    )
    with op.batch_alter_table("teacher_fact", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_teacher_fact_teacher_id_kind"), ["teacher_id", "kind"], unique=False
        )
    op.create_table(
        "teacher_work",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_teacher_work_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teacher_work")),
    )
    with op.batch_alter_table("teacher_work", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_teacher_work_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "substitution",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("leave_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("new_day", sa.Date(), nullable=True),
        sa.Column("new_period", sa.Integer(), nullable=True),
        sa.Column("substitute_id", sa.Integer(), nullable=True),
        sa.Column("official", sa.Boolean(), nullable=False),
        sa.Column("money", sa.Double(), nullable=True),
        sa.Column("noticed", sa.DateTime(), nullable=True),
        sa.Column("signed", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name=op.f("fk_substitution_class_id")),
        sa.ForeignKeyConstraint(["leave_id"], ["leave.id"], name=op.f("fk_substitution_leave_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_substitution_subject_id")),
        sa.ForeignKeyConstraint(
            ["substitute_id"], ["teacher.id"], name=op.f("fk_substitution_substitute_id")
        ),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_substitution_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_substitution")),
    )
    with op.batch_alter_table("substitution", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_substitution_day"), ["day"], unique=False)
        batch_op.create_index(batch_op.f("ix_substitution_leave_id"), ["leave_id"], unique=False)
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("periods", sa.Double(), nullable=True))
    with op.batch_alter_table("teacher", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sex", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("birth", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("started", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("education", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("degree", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("college", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("major", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("politics", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("id_number", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("phone", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("post_kind", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("status", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("note", sa.String(), nullable=True))


def _add_rounds() -> None:
    """检查表、检查批次与结果、整改。"""
    op.create_table(
        "checklist",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("facet", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("frozen", sa.Boolean(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist")),
        sa.UniqueConstraint("code", "version", name=op.f("uq_checklist_code_version")),
    )
    op.create_table(
        "problem_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("facet", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_tag")),
        sa.UniqueConstraint("facet", "text", name=op.f("uq_problem_tag_facet_text")),
    )
    op.create_table(
        "inspection_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("inspectors", sa.String(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=True),
        sa.Column("draw", sa.String(), nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("printed", sa.DateTime(), nullable=True),
        sa.Column("closed", sa.DateTime(), nullable=True),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.Column("circular", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_inspection_round_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_round")),
    )
    op.create_table(
        "inspection_facet",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("facet", sa.String(), nullable=False),
        sa.Column("checklist_id", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Double(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["checklist_id"], ["checklist.id"], name=op.f("fk_inspection_facet_checklist_id")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["inspection_round.id"], name=op.f("fk_inspection_facet_round_id")
        ),
        sa.PrimaryKeyConstraint("round_id", "facet", name=op.f("pk_inspection_facet")),
    )
    op.create_table(
        "inspection_target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("classes", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("inspector", sa.String(), nullable=False),
        sa.Column("expected", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["inspection_round.id"], name=op.f("fk_inspection_target_round_id")
        ),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_inspection_target_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_target")),
        sa.UniqueConstraint("round_id", "teacher_id", name=op.f("uq_inspection_target_round_id_teacher_id")),
        sa.UniqueConstraint("token", name=op.f("uq_inspection_target_token")),
    )
    with op.batch_alter_table("inspection_target", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inspection_target_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "inspection_result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=False),
        sa.Column("facet", sa.String(), nullable=False),
        sa.Column("checklist_id", sa.Integer(), nullable=False),
        sa.Column("marks", sa.String(), nullable=False),
        sa.Column("applies", sa.Boolean(), nullable=False),
        sa.Column("vetoed", sa.String(), nullable=False),
        sa.Column("total", sa.Double(), nullable=True),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("expected", sa.Double(), nullable=True),
        sa.Column("actual", sa.Double(), nullable=True),
        sa.Column("merits", sa.String(), nullable=False),
        sa.Column("problems", sa.String(), nullable=False),
        sa.Column("measures", sa.String(), nullable=False),
        sa.Column("inspector", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("recorded", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["checklist_id"], ["checklist.id"], name=op.f("fk_inspection_result_checklist_id")
        ),
        sa.ForeignKeyConstraint(
            ["target_id"], ["inspection_target.id"], name=op.f("fk_inspection_result_target_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_result")),
        sa.UniqueConstraint("target_id", "facet", name=op.f("uq_inspection_result_target_id_facet")),
    )
    with op.batch_alter_table("inspection_result", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inspection_result_checklist_id"), ["checklist_id"], unique=False)
    op.create_table(
        "inspection_result_tag",
        sa.Column("result_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["result_id"], ["inspection_result.id"], name=op.f("fk_inspection_result_tag_result_id")
        ),
        sa.ForeignKeyConstraint(["tag_id"], ["problem_tag.id"], name=op.f("fk_inspection_result_tag_tag_id")),
        sa.PrimaryKeyConstraint("result_id", "tag_id", name=op.f("pk_inspection_result_tag")),
    )
    with op.batch_alter_table("inspection_result_tag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inspection_result_tag_tag_id"), ["tag_id"], unique=False)
    op.create_table(
        "rectification",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("result_id", sa.Integer(), nullable=False),
        sa.Column("clause", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("demand", sa.String(), nullable=False),
        sa.Column("issued", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reply", sa.String(), nullable=False),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("reviewed", sa.Date(), nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("closed", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["result_id"], ["inspection_result.id"], name=op.f("fk_rectification_result_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rectification")),
        sa.UniqueConstraint("number", name=op.f("uq_rectification_number")),
    )
    with op.batch_alter_table("rectification", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rectification_result_id"), ["result_id"], unique=False)
    op.create_table(
        "rectification_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rectification_id", sa.Integer(), nullable=False),
        sa.Column("time", sa.DateTime(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["rectification_id"], ["rectification.id"], name=op.f("fk_rectification_step_rectification_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rectification_step")),
    )
    with op.batch_alter_table("rectification_step", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_rectification_step_rectification_id"), ["rectification_id"], unique=False
        )


def _add_visits() -> None:
    """听课与巡堂。"""
    op.create_table(
        "observation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("period", sa.SmallInteger(), nullable=True),
        sa.Column("class_id", sa.Integer(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("lesson_kind", sa.String(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("checklist_id", sa.Integer(), nullable=True),
        sa.Column("process", sa.String(), nullable=False),
        sa.Column("fed_back", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["checklist_id"], ["checklist.id"], name=op.f("fk_observation_checklist_id")),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name=op.f("fk_observation_class_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_observation_subject_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_observation_teacher_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_observation_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
    )
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_observation_term_id_teacher_id"), ["term_id", "teacher_id"], unique=False
        )
    op.create_table(
        "patrol",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("period", sa.SmallInteger(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("violations", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("inspector", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name=op.f("fk_patrol_class_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_patrol_subject_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_patrol_teacher_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_patrol_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patrol")),
    )
    with op.batch_alter_table("patrol", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_patrol_teacher_id"), ["teacher_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_patrol_term_id_day"), ["term_id", "day"], unique=False)
    op.create_table(
        "observer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("observation_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("marks", sa.String(), nullable=False),
        sa.Column("total", sa.Double(), nullable=True),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("merits", sa.String(), nullable=False),
        sa.Column("problems", sa.String(), nullable=False),
        sa.Column("advice", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["observation_id"], ["observation.id"], name=op.f("fk_observer_observation_id")
        ),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_observer_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observer")),
        sa.UniqueConstraint(
            "observation_id", "teacher_id", name=op.f("uq_observer_observation_id_teacher_id")
        ),
    )
    with op.batch_alter_table("observer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_observer_teacher_id"), ["teacher_id"], unique=False)
