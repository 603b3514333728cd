"""What the channels get from inside: store, knowledge and marketplace, as functions."""

from collections.abc import Awaitable, Callable

from bot.app import Contents
from bot.assessment.session import Sessions
from bot.channels.house import Accept, Card, House
from bot.clock import utc_now
from bot.forms import checking
from bot.handlers.partners import Markets, Partners
from bot.home import home
from bot.market.market import form_of
from bot.menu_commands import menu_commands
from core.codec import load_state
from core.conversation import (
    Address,
    Block,
    Reply,
    Said,
    State,
    Text,
    Turn,
    spoken,
)
from core.language import Language
from core.markup import plain
from storage.conversations import is_known, state_of
from storage.history import Entry, entries_after
from storage.store import Store

NOBODY = Address("search", "anybody")
"""Who asks where there is no conversation."""


def inside(accept: Accept, store: Store, contents: Contents, markets: Markets) -> House:
    """Open a house over a store."""
    partners = Partners(contents.texts, markets, contents.library.answers)

    async def history(conversation: str, after: int) -> tuple[Entry, ...]:
        return await store.run(entries_after, conversation, after)

    async def known(address: Address) -> bool:
        return await store.run(is_known, str(address))

    async def search(message: str, language: Language) -> tuple[Card, ...]:
        turn = Turn(NOBODY, Said(message), utc_now(), language, State(), shared=True)
        reply = await partners.certain(turn)
        return _cards(reply) if reply and reply.state.search else ()

    commands = menu_commands(contents.texts)
    return House(
        accept,
        history,
        utc_now,
        known,
        _home(store, contents),
        search,
        checking(contents.texts, form_of(contents.market)),
        commands,
        contents.texts,
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


def _cards(reply: Reply) -> tuple[Card, ...]:
    """Give what was found as one card, which says it as a chat would."""
    markdown = "\n\n".join(block.markdown for block in reply.blocks if isinstance(block, Text))
    title, _, rest = plain(markdown).partition("\n")
    return (Card("partners", title, " ".join(rest.split()), markdown),) if title else ()
