"""A turn is kept as a whole: the state, what was said, what goes out, and its effects."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, update

from core.codec import dump_blocks
from core.effects import (
    Effect,
    Erase,
    GiveExport,
    GivePaper,
    MoveConversation,
    OnWhatIsKept,
    Remind,
)
from core.language import Language
from storage.conflict import Conflict
from storage.effects import Origin, carry_out
from storage.erasing import FAREWELL
from storage.exports_given import EXPORT, PAPER
from storage.holdings import seen_of
from storage.inserting import told_unless_there
from storage.mailroom import Work, handled, show, work
from storage.prepared import Change, Query
from storage.revisions import Revised, original_of
from storage.tables import conversation as conversations
from storage.tables import message, outbox
from storage.uploads import drop_upload


@dataclass(frozen=True, slots=True)
class Remark:
    """What the user said, for the history; `body` as `dump_content` writes it."""

    update_id: str
    body: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot says, in this conversation or another; `body` as `dump_blocks` writes it."""

    conversation: str
    body: str
    language: Language | None = None
    place: str | None = None
    """Where in the conversation, in the terms of its channel."""
    key: str | None = None
    """By which it can be revised afterwards, unique within the conversation."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that a turn leaves behind, in the form in which it is stored."""

    incoming: int
    """The update it answers."""
    conversation: str
    """The one whose state it is."""
    speaker: str
    """The address that was spoken from: the conversation, or an account that is linked to it."""
    version: int
    """The version of the conversation that it found; 0 before a first turn."""
    state: str
    remark: Remark | None
    messages: tuple[Answer | Revised, ...]
    """In the order in which they are said."""
    effects: tuple[Effect, ...]
    at: datetime
    read: str | None = None
    """The ref of a document that was sent: of what is in it nobody asks any more."""
    failed: str | None = None
    """Why the update could not be answered but with an apology; it goes to the dead letters."""


def commit_turn(connection: Connection, outcome: Outcome) -> Work:
    """Keep a turn, and give what its conversation has to do next.

    Raises Conflict when the conversation, or one that it goes on with, is not at the version
    that the turn found, or when the update was handled or erased meanwhile: elsewhere, or by this
    very turn, where the database was lost before it could say that it was kept.
    """
    _keep_state(connection, outcome)
    if not handled(connection, outcome.incoming):
        raise Conflict(outcome.conversation)
    if outcome.read:
        drop_upload(connection, outcome.speaker, outcome.read)
    if outcome.failed:
        show(connection, outcome.incoming, outcome.failed, outcome.at)
    origin = Origin(outcome.conversation, outcome.speaker, outcome.version, outcome.at)
    first = [it for it in outcome.effects if isinstance(it, OnWhatIsKept)]
    notices = [it for effect in first for it in _notices(connection, outcome.conversation, effect)]
    for effect in first:  # what is said in this turn comes after it
        carry_out(connection, effect, origin)
    key = _key_of(first)
    if outcome.remark and key != FAREWELL:
        _hear(connection, outcome.speaker, outcome.remark)
    said = (*outcome.messages, *notices)
    messages = [replace(it, key=key) for it in said] if key else said
    reached = [send(connection, answer, outcome.at) for answer in messages]
    for other in (it for it in outcome.effects if it not in first):
        carry_out(connection, other, origin)
    reached += [it.to for it in outcome.effects if isinstance(it, MoveConversation | Remind)]
    wakes = frozenset(filter(None, reached)) - {outcome.conversation}
    return replace(work(connection, outcome.conversation), wakes=wakes)


def _keep_state(connection: Connection, outcome: Outcome) -> None:
    if outcome.version == 0:
        values = {"id": outcome.conversation, "version": 1, "state": outcome.state}
        is_kept = _BEGIN[connection.dialect.name].first(connection, values) is not None
    else:
        found = {"key": outcome.conversation, "found": outcome.version}
        is_kept = _GO_ON.made(connection, found | {"new": outcome.state}) == 1
    if not is_kept:
        raise Conflict(outcome.conversation)


def _hear(connection: Connection, speaker: str, remark: Remark) -> None:
    """Put what the user said into the history."""
    own = {"conversation": speaker, "author": "user", "language": None, "place": None}
    said = {"update_id": remark.update_id, "body": remark.body, "at": remark.at}
    _SAY.all(connection, {**own, **said})


def _notices(connection: Connection, of: str, effect: Effect) -> Sequence[Answer]:
    """Give what colleagues are told of it, by what is known of their threads before it is done."""
    if not isinstance(effect, Erase) or not effect.notice:
        return ()
    notice = dump_blocks(effect.notice)
    return [Answer(thread, notice) for thread in seen_of(connection, of)]


def _key_of(effects: Sequence[Effect]) -> str | None:
    """Give the key by which what is said with something is forgotten after a while."""
    match effects:
        case []:
            return None
        case [GiveExport()]:
            return EXPORT
        case [GivePaper()]:
            return PAPER
        case _:
            return FAREWELL


def send(connection: Connection, answer: Answer | Revised, at: datetime) -> str | None:
    """Say something in a conversation: it is in the history, and will be delivered.

    Gives the conversation it goes out in, which of a revision is where the original went. What
    revises something that was never said there is left out: None.
    """
    how: dict[str, str | int | None]
    to = {"conversation": answer.conversation}
    match answer:
        case Answer(language=language, place=place, key=key):
            how = {"language": language, "place": place, "key": key}
        case Revised(instead=instead):
            original = original_of(connection, answer)
            if original is None:
                return None
            to = {"conversation": original.conversation}
            how = {"language": None, "place": original.place}
            how |= {"revises": original.seq, "instead": instead}
    said = {"author": "bot", "update_id": None, "body": answer.body, "at": at}
    ((seq,),) = _SAY.all(connection, {**to, **said, **how})
    _SEND.made(connection, to | {"seq": seq, "attempts": 0, "not_before": None, "part": 0})
    return to["conversation"]


_ID = conversations.c.id
_BEGIN = {name: Query(it) for name, it in told_unless_there(conversations, _ID).items()}
_GO_ON = Change(
    update(conversations)
    .where(conversations.c.id == bindparam("key"), conversations.c.version == bindparam("found"))
    .values(version=conversations.c.version + 1, state=bindparam("new"))
)
_SAY = Query(insert(message).returning(message.c.seq))
_SEND = Change(insert(outbox))
