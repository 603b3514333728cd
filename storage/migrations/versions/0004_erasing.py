"""Who has everything erased: a mark of each update, and a remark in the trail can be emptied."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_KEPT = ("id", "reference", "at", "by", "what", "before", "after", "rung", "until", "audience")
_ONLY_ADDING = "application_event: only adding is allowed here"


def upgrade() -> None:
    """Make the table, and let one change to the trail through."""
    op.create_table(
        "erased_update",
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
    )
    statements = _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL
    for statement in statements:
        op.execute(statement)


def _same(compared: str) -> str:
    return " AND ".join(f'NEW."{column}" {compared} OLD."{column}"' for column in _KEPT)


_SQLITE = (
    "DROP TRIGGER application_event_no_update",
    "CREATE TRIGGER application_event_no_update BEFORE UPDATE ON application_event "
    f"WHEN NOT (NEW.\"remark\" = '' AND {_same('IS')}) "
    f"BEGIN SELECT RAISE(ABORT, '{_ONLY_ADDING}'); END",
)
_POSTGRESQL = (
    "DROP TRIGGER application_event_kept ON application_event",
    "CREATE TRIGGER application_event_kept BEFORE DELETE OR TRUNCATE ON application_event "
    "FOR EACH STATEMENT EXECUTE FUNCTION application_event_kept()",
    "CREATE TRIGGER application_event_unchanged BEFORE UPDATE ON application_event FOR EACH ROW "
    f"WHEN (NOT (NEW.\"remark\" = '' AND {_same('IS NOT DISTINCT FROM')})) "
    "EXECUTE FUNCTION application_event_kept()",
)
