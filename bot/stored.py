"""What the handlers ask of a store, put together."""

from bot.app import Kept
from bot.application.register import StoredRegister
from bot.handlers.partners import Markets
from bot.helpdesk.stored import StoredTickets
from bot.linking.stored import StoredAccounts
from bot.news.stored import subscribed_in
from bot.privacy.stored import StoredHoldings
from storage.store import Store


def kept_in(store: Store, markets: Markets) -> Kept:
    """Give what is kept in a store; the marketplace is in memory as well."""
    return Kept(
        markets,
        StoredAccounts(store),
        StoredRegister(store),
        subscribed_in(store),
        StoredTickets(store),
        StoredHoldings(store),
    )
