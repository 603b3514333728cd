"""What is numbered a message may go beyond two thousand million; on SQLite it always could."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_COLUMNS = (
    ("inbox", "id"),
    ("message", "seq"),
    ("message", "revises"),
    ("outbox", "seq"),
    ("dead_letter", "id"),
    ("dead_letter", "seq"),
)
_SEQUENCES = ("inbox_id_seq", "message_seq_seq", "dead_letter_id_seq")


def upgrade() -> None:
    """Widen the columns, and what counts for them."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, column in _COLUMNS:
        op.alter_column(table, column, type_=sa.BigInteger)
    for sequence in _SEQUENCES:
        op.execute(f"ALTER SEQUENCE {sequence} AS bigint")
