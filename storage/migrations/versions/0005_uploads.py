"""Documents that are sent on the page or in a terminal are kept until they were read."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "upload",
        sa.Column("ref", sa.String, nullable=False),
        sa.Column("conversation", sa.String, nullable=False),
        sa.Column("update_id", sa.String, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ref"),
    )
    op.create_index("ix_upload_conversation", "upload", ["conversation"], unique=False)
