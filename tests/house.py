"""The bot as it is put together for real, for tests that talk to it."""

from datetime import timedelta

from bot.app import handlers, load_contents
from bot.forms import checking
from bot.market.directory import Directory
from bot.market.market import form_of
from bot.settings import Settings
from core.conversation import Handler
from tests.conversations.transcript import fetched

CONTENTS = load_contents(Settings(semantic="off"))
MARKETS = Directory(CONTENTS.market)
HANDLER = handlers(CONTENTS, MARKETS, timedelta(days=90), fetched)
CHECK = checking(CONTENTS.texts, form_of(CONTENTS.market))


def handler() -> Handler:
    """Give the handler, for a process that names it."""
    return HANDLER
