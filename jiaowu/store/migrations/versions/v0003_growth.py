"""第三版：教研研训、成长档案、工作安排，听课的一票否决项。"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """加表，加列。"""
    _add_older()
    _add_groups()
    _add_activities()
    _add_training()
    _add_projects()
    _add_mentoring()
    _add_portfolio()
    _add_calendar()
    _move_trainings()


def _add_older() -> None:
    """原有的表加列。"""
    with op.batch_alter_table("observer", schema=None) as batch_op:
        batch_op.add_column(sa.Column("vetoed", sa.String(), server_default="", nullable=False))


def _add_groups() -> None:
    """教研组与备课组、计划与总结、星级评比。"""
    op.create_table(
        "research_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("closed", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["research_group.id"], name=op.f("fk_research_group_parent_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_research_group")),
        sa.UniqueConstraint("kind", "name", name=op.f("uq_research_group_kind_name")),
    )
    op.create_table(
        "research_group_score",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("points", sa.Double(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["research_group.id"], name=op.f("fk_research_group_score_group_id")
        ),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_research_group_score_term_id")),
        sa.PrimaryKeyConstraint("group_id", "term_id", "item", name=op.f("pk_research_group_score")),
    )
    op.create_table(
        "research_group_term",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("leader_id", sa.Integer(), nullable=True),
        sa.Column("patron_id", sa.Integer(), nullable=True),
        sa.Column("liaison", sa.String(), nullable=False),
        sa.Column("slots", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["research_group.id"], name=op.f("fk_research_group_term_group_id")
        ),
        sa.ForeignKeyConstraint(["leader_id"], ["teacher.id"], name=op.f("fk_research_group_term_leader_id")),
        sa.ForeignKeyConstraint(["patron_id"], ["teacher.id"], name=op.f("fk_research_group_term_patron_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_research_group_term_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_research_group_term")),
        sa.UniqueConstraint("group_id", "term_id", name=op.f("uq_research_group_term_group_id_term_id")),
    )
    with op.batch_alter_table("research_group_term", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_research_group_term_term_id"), ["term_id"], unique=False)
    op.create_table(
        "research_paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("submitted", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["research_group.id"], name=op.f("fk_research_paper_group_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_research_paper_teacher_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_research_paper_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_research_paper")),
    )
    with op.batch_alter_table("research_paper", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_research_paper_group_id"), ["group_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_research_paper_teacher_id"), ["teacher_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_research_paper_term_id_kind"), ["term_id", "kind"], unique=False)


def _add_activities() -> None:
    """教研活动、出席与文稿。"""
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("start", sa.String(), nullable=False),
        sa.Column("end", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("host_id", sa.Integer(), nullable=True),
        sa.Column("recorder_id", sa.Integer(), nullable=True),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.String(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("process", sa.String(), nullable=False),
        sa.Column("discussion", sa.String(), nullable=False),
        sa.Column("consensus", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("reflection", sa.String(), nullable=False),
        sa.Column("hours", sa.Double(), nullable=True),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("reported", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name=op.f("fk_activity_class_id")),
        sa.ForeignKeyConstraint(["group_id"], ["research_group.id"], name=op.f("fk_activity_group_id")),
        sa.ForeignKeyConstraint(["host_id"], ["teacher.id"], name=op.f("fk_activity_host_id")),
        sa.ForeignKeyConstraint(["recorder_id"], ["teacher.id"], name=op.f("fk_activity_recorder_id")),
        sa.ForeignKeyConstraint(["speaker_id"], ["teacher.id"], name=op.f("fk_activity_speaker_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_activity_subject_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_activity_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
    )
    with op.batch_alter_table("activity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_activity_group_id"), ["group_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_activity_term_id_day"), ["term_id", "day"], unique=False)
    op.create_table(
        "activity_paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_paper_activity_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_activity_paper_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_paper")),
    )
    with op.batch_alter_table("activity_paper", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_activity_paper_activity_id"), ["activity_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_activity_paper_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_attendance_activity_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_attendance_teacher_id")),
        sa.PrimaryKeyConstraint("activity_id", "teacher_id", name=op.f("pk_attendance")),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_teacher_id"), ["teacher_id"], unique=False)


def _add_training() -> None:
    """研训学时。"""
    op.create_table(
        "training_exemption",
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["teacher_id"], ["teacher.id"], name=op.f("fk_training_exemption_teacher_id")
        ),
        sa.PrimaryKeyConstraint("teacher_id", "year", name=op.f("pk_training_exemption")),
    )
    op.create_table(
        "training",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("school_based", sa.Boolean(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("trainer", sa.String(), nullable=False),
        sa.Column("organizer", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("hours", sa.Double(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_training_activity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training")),
        sa.UniqueConstraint("activity_id", name=op.f("uq_training_activity_id")),
    )
    with op.batch_alter_table("training", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_training_start"), ["start"], unique=False)
    op.create_table(
        "training_member",
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("hours", sa.Double(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("certificate", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_training_member_teacher_id")),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_training_member_training_id")
        ),
        sa.PrimaryKeyConstraint("training_id", "teacher_id", name=op.f("pk_training_member")),
    )
    with op.batch_alter_table("training_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_training_member_teacher_id"), ["teacher_id"], unique=False)


def _add_projects() -> None:
    """课题。"""
    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("applied", sa.Date(), nullable=True),
        sa.Column("approved", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("argument", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["research_group.id"], name=op.f("fk_project_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    op.create_table(
        "project_member",
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("leads", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("task", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_member_project_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_project_member_teacher_id")),
        sa.PrimaryKeyConstraint("project_id", "teacher_id", name=op.f("pk_project_member")),
    )
    with op.batch_alter_table("project_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_member_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "project_stage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("done", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("opinion", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_stage_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_stage")),
    )
    with op.batch_alter_table("project_stage", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_stage_project_id"), ["project_id"], unique=False)


def _add_mentoring() -> None:
    """师徒结对与个人任务。"""
    op.create_table(
        "duty_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_set")),
        sa.UniqueConstraint("code", name=op.f("uq_duty_set_code")),
    )
    op.create_table(
        "duty_excuse",
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
        sa.Column("excused", sa.Boolean(), nullable=False),
        sa.Column("extra", sa.Double(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_duty_excuse_teacher_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_duty_excuse_term_id")),
        sa.PrimaryKeyConstraint("teacher_id", "term_id", "duty", name=op.f("pk_duty_excuse")),
    )
    op.create_table(
        "mentoring",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("apprentice_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("signed", sa.Date(), nullable=True),
        sa.Column("goals", sa.String(), nullable=False),
        sa.Column("targets", sa.String(), nullable=False),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["apprentice_id"], ["teacher.id"], name=op.f("fk_mentoring_apprentice_id")),
        sa.ForeignKeyConstraint(["mentor_id"], ["teacher.id"], name=op.f("fk_mentoring_mentor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentoring")),
    )
    with op.batch_alter_table("mentoring", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mentoring_apprentice_id"), ["apprentice_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mentoring_mentor_id"), ["mentor_id"], unique=False)
    op.create_table(
        "mentoring_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentoring_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("amount", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentoring_id"], ["mentoring.id"], name=op.f("fk_mentoring_entry_mentoring_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentoring_entry")),
    )
    with op.batch_alter_table("mentoring_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mentoring_entry_mentoring_id"), ["mentoring_id"], unique=False)
    op.create_table(
        "mentoring_review",
        sa.Column("mentoring_id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentoring_id"], ["mentoring.id"], name=op.f("fk_mentoring_review_mentoring_id")
        ),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_mentoring_review_term_id")),
        sa.PrimaryKeyConstraint("mentoring_id", "term_id", name=op.f("pk_mentoring_review")),
    )


def _add_portfolio() -> None:
    """成长档案。"""
    op.create_table(
        "appraisal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_appraisal_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appraisal")),
        sa.UniqueConstraint("teacher_id", "year", "kind", name=op.f("uq_appraisal_teacher_id_year_kind")),
    )
    op.create_table(
        "archive_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_archive_item_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive_item")),
    )
    with op.batch_alter_table("archive_item", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_archive_item_term_id_category"), ["term_id", "category"], unique=False
        )
    op.create_table(
        "goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("done", sa.Date(), nullable=True),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_goal_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal")),
    )
    with op.batch_alter_table("goal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goal_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "handin",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.Column("sent", sa.String(), nullable=False),
        sa.Column("returned", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_handin_teacher_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_handin_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handin")),
        sa.UniqueConstraint("token", name=op.f("uq_handin_token")),
    )
    with op.batch_alter_table("handin", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_handin_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "packet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("choices", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_packet_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packet")),
    )
    with op.batch_alter_table("packet", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_packet_teacher_id"), ["teacher_id"], unique=False)
    op.create_table(
        "portfolio_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("student_id", sa.Integer(), nullable=True),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("source_table", sa.String(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("changed", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name=op.f("fk_portfolio_entry_student_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_portfolio_entry_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_portfolio_entry")),
    )
    with op.batch_alter_table("portfolio_entry", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_portfolio_entry_student_id_day"), ["student_id", "day"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_portfolio_entry_teacher_id_day"), ["teacher_id", "day"], unique=False
        )
    op.create_table(
        "pupil_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name=op.f("fk_pupil_word_student_id")),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_pupil_word_teacher_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_pupil_word_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pupil_word")),
        sa.UniqueConstraint(
            "student_id", "term_id", "teacher_id", name=op.f("uq_pupil_word_student_id_term_id_teacher_id")
        ),
    )
    op.create_table(
        "self_plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("strengths", sa.String(), nullable=False),
        sa.Column("weaknesses", sa.String(), nullable=False),
        sa.Column("aim", sa.String(), nullable=False),
        sa.Column("measures", sa.String(), nullable=False),
        sa.Column("revised", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["teacher_id"], ["teacher.id"], name=op.f("fk_self_plan_teacher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_self_plan")),
        sa.UniqueConstraint("teacher_id", "start", name=op.f("uq_self_plan_teacher_id_start")),
    )
    op.create_table(
        "goal_review",
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("progress", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_goal_review_goal_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_goal_review_term_id")),
        sa.PrimaryKeyConstraint("goal_id", "term_id", name=op.f("pk_goal_review")),
    )


def _add_calendar() -> None:
    """工作安排。"""
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("done", sa.Date(), nullable=True),
        sa.Column("remind", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["teacher.id"], name=op.f("fk_task_owner_id")),
        sa.ForeignKeyConstraint(["term_id"], ["term.id"], name=op.f("fk_task_term_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task_due"), ["due"], unique=False)
        batch_op.create_index(batch_op.f("ix_task_term_id_start"), ["term_id", "start"], unique=False)


def _move_trainings() -> None:
    """成果里登记过的培训搬进研训学时（学时待补），附件跟着走。"""
    op.execute(
        'INSERT INTO training (id, title, form, level, school_based, category, start, "end",'
        " trainer, organizer, place, hours, note)"
        " SELECT id, title, '', level, false, '', day, day, '', '', place, 0, note"
        " FROM teacher_work WHERE kind = 'training'"
    )
    op.execute(
        "INSERT INTO training_member (training_id, teacher_id, hours, result, certificate, note)"
        " SELECT id, teacher_id, 0, '', '', '' FROM teacher_work WHERE kind = 'training'"
    )
    op.execute(
        "UPDATE attachment SET owner_table = 'training' WHERE owner_table = 'teacher_work'"
        " AND owner_id IN (SELECT id FROM teacher_work WHERE kind = 'training')"
    )
    op.execute("DELETE FROM teacher_work WHERE kind = 'training'")
