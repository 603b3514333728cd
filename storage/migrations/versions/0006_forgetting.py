"""What is old enough to be forgotten is found without reading everything."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the indexes."""
    op.create_index("inbox_at", "inbox", ["at"], unique=False)
    op.create_index("message_at", "message", ["at"], unique=False)
