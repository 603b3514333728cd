"""The bot as it is put together for real, for tests that talk to it."""

from datetime import timedelta

from bot.app import handlers, load_contents
from bot.forms import checking
from bot.market.directory import Directory
from bot.market.market import form_of
from bot.settings import Settings
from core.conversation import Handler
from tests.conversations.transcript import Play, fetched
from tests.linking import FewAccounts

CONTENTS = load_contents(Settings(semantic="off"))
MARKETS = Directory(CONTENTS.market)
CHECK = checking(CONTENTS.texts, form_of(CONTENTS.market))


def answering(accounts: FewAccounts) -> Handler:
    """Put the bot together with codes and linked accounts of its own."""
    return handlers(CONTENTS, MARKETS, accounts, timedelta(days=90), fetched)


HANDLER = answering(FewAccounts())


def handler() -> Handler:
    """Give the handler, for a process that names it."""
    return HANDLER


def page_player() -> Play:
    """Give what plays a page with the bot."""
    accounts = FewAccounts()
    return Play(answering(accounts), accounts=accounts, check=CHECK)
