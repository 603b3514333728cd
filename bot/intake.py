"""Intake: an update is kept without what must never be kept, such as somebody's BSN.

Whether an e-mail address is the user's own can depend on what is being asked, so that is looked
up in the transaction that keeps the update: rarely, since few messages hold an address.
"""

import asyncio
from dataclasses import replace

from sqlalchemy import Connection

from core.assessment.scenario import Applying, Introducing, Registering
from core.codec import load_state
from core.contents import Content, Edited, Said
from core.conversation import Before, State, Update
from core.withholding import addresses_withheld, numbers_withheld
from storage.conversations import state_of
from storage.mailroom import accept
from storage.store import Store

LONG = 1_000
"""Characters from which on a message is looked through beside the other conversations."""


async def take_in(store: Store, update: Update) -> bool:
    """Keep an update durably; False when its conversation already has one with this id."""
    is_long = len(str(update.content)) > LONG
    plain = await asyncio.to_thread(_cleared, update) if is_long else _cleared(update)
    if _discreet(plain) is plain:
        return await store.run(accept, plain)
    return await store.run(_accept, plain)


def as_kept(update: Update, state: State) -> Update:
    """Give an update as it is kept, in a conversation that stands like this."""
    plain = _cleared(update)
    return plain if _asks_for_address(state, plain.content) else _discreet(plain)


def _accept(connection: Connection, plain: Update) -> bool:
    stored = state_of(connection, str(plain.sender))
    return accept(connection, as_kept(plain, State() if stored is None else load_state(stored)))


def _cleared(update: Update) -> Update:
    """Leave BSNs and bank accounts out, whoever says it; the same update when there are none."""
    content, found = numbers_withheld(update.content)
    same = content == update.content
    return update if same else replace(update, content=content, masked=found)


def _discreet(update: Update) -> Update:
    """Leave the e-mail addresses of others out; the same update when there are none.

    Colleagues give addresses on purpose, and answer for it.
    """
    if update.by is not None:
        return update
    content, found = addresses_withheld(update.content)
    return replace(update, content=content, masked=(*update.masked, *found)) if found else update


def _asks_for_address(state: State, content: Content) -> bool:
    """Tell whether what is being filled in is what others may reach somebody by."""
    match content, state.before:
        case Edited(ref=ref), Before(ref=said, state=found) if ref == said:
            return _asks_for_address(found, Said(""))
        case _:
            return isinstance(state.activity, Registering | Introducing | Applying)
