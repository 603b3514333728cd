"""The bot as it is put together for real, for tests that talk to it."""

from bot.app import Kept, Reach, handlers, load_contents
from bot.forms import checking
from bot.market.directory import Directory
from bot.market.market import form_of
from bot.privacy.keeping import Keeping
from bot.settings import Settings
from core.address import Address
from core.conversation import Handler
from tests.applications.register import NoApplications
from tests.conversations.transcript import fetched
from tests.helpdesk.no_tickets import NoTickets
from tests.linking import FewAccounts
from tests.privacy.no_holdings import NoHoldings


async def nobody(_: Address) -> bool:
    """Tell that somebody does not get the news."""
    return False


CONTENTS = load_contents(Settings(semantic="off"))
MARKETS = Directory(CONTENTS.market)
KEPT = Kept(MARKETS, FewAccounts(), NoApplications(), nobody, NoTickets(), NoHoldings())
CHECK = checking(CONTENTS.texts, form_of(CONTENTS.market))


def answering(kept: Kept) -> Handler:
    """Put the bot together with what is stored of its own."""
    return handlers(CONTENTS, kept, Keeping(), Reach(fetched))


HANDLER = answering(KEPT)


def handler() -> Handler:
    """Give the handler, for a process that names it."""
    return HANDLER
