"""The version of the tables, and how an older one becomes this one."""

SCHEMA = 5
"""Version of the tables; a file with a higher one was written by a newer Laddermaat."""

UPGRADES = {
    4: (
        "ALTER TABLE message ADD COLUMN place VARCHAR",
        "ALTER TABLE outbox ADD COLUMN part INTEGER DEFAULT 0 NOT NULL",
    ),
    5: (
        "ALTER TABLE message ADD COLUMN key VARCHAR",
        "ALTER TABLE message ADD COLUMN ref VARCHAR",
        "ALTER TABLE message ADD COLUMN whole BOOLEAN",
        "ALTER TABLE message ADD COLUMN revises INTEGER",
        "ALTER TABLE message ADD COLUMN instead TEXT",
        "CREATE INDEX message_key ON message (key) WHERE key IS NOT NULL",
    ),
}
"""What a version changes in tables that were there before; new tables come by themselves."""
