"""The bot as it is put together for real, for tests that talk to it."""

from datetime import timedelta

from bot.app import handlers, load_contents
from core.conversation import Handler

CONTENTS = load_contents()
HANDLER = handlers(CONTENTS, retention=timedelta(days=90))


def handler() -> Handler:
    """Give the handler, for a process that names it."""
    return HANDLER
