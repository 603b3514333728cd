"""Processes that share a database share the rate of a platform."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "channel_rate",
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("due", sa.Float, nullable=False),
        sa.Column("pauses", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("channel"),
    )
