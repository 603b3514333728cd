"""A reply of a search for partners, with what it leaves to go on from."""

from dataclasses import replace

from bot.market.session import Session
from core.blocks import Block
from core.conversation import Reply
from core.effects import Effect
from core.market.search import Search
from core.market.wish import Around


def replied(
    session: Session, search: Search | None, *blocks: Block, effects: tuple[Effect, ...] = ()
) -> Reply:
    """Reply, and remember the search, and where the user is if that is where was searched."""
    state = replace(session.turn.state, search=search, asked=None)
    if search and isinstance(search.wish.where, Around):
        state = replace(state, centre=search.wish.where.centre)
    return Reply(blocks, state, effects=effects)
