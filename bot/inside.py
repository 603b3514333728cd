"""What the channels get from inside: store, knowledge and marketplace, as functions."""

from collections.abc import Awaitable, Callable

from bot.channels.house import Accept, Card, House
from bot.clock import utc_now
from bot.menu_commands import menu_commands
from bot.texts import Texts
from core.conversation import Address, Reply, Said, State, Text, Turn
from core.language import Language
from core.markup import plain
from storage.history import Entry, entries_after
from storage.store import Store

NOBODY = Address("search", "anybody")
"""Who asks where there is no conversation."""


def inside(
    accept: Accept, store: Store, texts: Texts, partners: Callable[[Turn], Awaitable[Reply | None]]
) -> House:
    """Open a house over a store; `partners` answers what is certainly a search."""

    async def history(conversation: str, after: int) -> tuple[Entry, ...]:
        return await store.run(entries_after, conversation, after)

    async def search(message: str, language: Language) -> tuple[Card, ...]:
        turn = Turn(NOBODY, Said(message), utc_now(), language, State(), shared=True)
        reply = await partners(turn)
        return _cards(reply) if reply and reply.state.search else ()

    return House(accept, history, utc_now, search, menu_commands(texts))


def _cards(reply: Reply) -> tuple[Card, ...]:
    """Give what was found as one card, which says it as a chat would."""
    markdown = "\n\n".join(block.markdown for block in reply.blocks if isinstance(block, Text))
    title, _, rest = plain(markdown).partition("\n")
    return (Card("partners", title, " ".join(rest.split()), markdown),) if title else ()
