"""Writes the next migration: what the models ask for that the migrations do not give yet."""

import sys

from alembic import command

from storage.migrations import revisions
from storage.migrations.by_alembic import configured, upgrade
from storage.sqlite import begin_to_write, connected

with connected(None, begin_to_write) as connection, connection.begin():
    upgrade(connection, revisions()[-1])
    command.revision(
        configured(connection),
        " ".join(sys.argv[1:]),
        autogenerate=True,
        rev_id=f"{len(revisions()) + 1:04}",
    )
