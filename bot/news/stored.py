"""Who gets the news, as the store has it."""

from bot.handlers.news import IsSubscribed
from core.address import Address
from storage.news import is_subscribed
from storage.store import Store


def subscribed_in(store: Store) -> IsSubscribed:
    """Look it up in a store."""

    async def look(address: Address) -> bool:
        return await store.run(is_subscribed, str(address))

    return look
