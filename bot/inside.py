"""What the channels get from inside: store, knowledge and marketplace, as functions."""

from collections.abc import Awaitable, Callable

from bot.app import Contents
from bot.assessment.session import Sessions
from bot.channels.house import PIECE, Accept, Card, House
from bot.clock import ZONE, utc_now
from bot.desk_inside import desk_inside
from bot.forms import checking
from bot.handlers.partners import Markets
from bot.helpdesk.service import Service
from bot.home import home
from bot.market.cards import cards
from bot.market.market import form_of
from bot.menu_commands import menu_commands
from core.address import Address
from core.blocks import Block
from core.codec import load_state
from core.conversation import State, spoken
from core.language import Language
from storage.conversations import is_known, state_of
from storage.history import Entry, entries_after
from storage.store import Store


def inside(
    accept: Accept, store: Store, contents: Contents, markets: Markets, service: Service
) -> House:
    """Open a house over a store, with a desk as was agreed on."""

    async def history(conversation: str, after: int, most: int = PIECE) -> tuple[Entry, ...]:
        return await store.run(entries_after, conversation, after, most)

    async def known(address: Address) -> bool:
        return await store.run(is_known, str(address))

    async def search(message: str, language: Language) -> tuple[Card, ...]:
        market = await markets.market(utc_now().astimezone(ZONE).date())
        return cards(market, contents.texts.voice(language), message)

    return House(
        accept,
        history,
        utc_now,
        known,
        _home(store, contents),
        search,
        checking(contents.texts, form_of(contents.market)),
        menu_commands(contents.texts),
        contents.texts,
        desk_inside(store, contents, service),
    )


def _home(
    store: Store, contents: Contents
) -> Callable[[Address, Language | None], Awaitable[tuple[Block, ...]]]:
    """Make somebody's own page from what is stored of the conversation there."""
    sessions = Sessions(contents.editions, contents.texts)

    async def made(address: Address, language: Language | None) -> tuple[Block, ...]:
        stored = await store.run(state_of, str(address))
        state = State() if stored is None else load_state(stored)
        return home(sessions, state, spoken(state, language))

    return made
