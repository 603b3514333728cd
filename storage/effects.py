"""The effects of a turn, carried out in its transaction."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from core.effects import (
    AskContact,
    DropSearches,
    Effect,
    KeepGap,
    MarketEffect,
    MarkTold,
    MoveConversation,
    ProposeListing,
    Prune,
    Rate,
    SaveSearch,
)
from storage.feedback import keep_gap, rate
from storage.mailroom import prune
from storage.marketplace import ask_contact, drop_searches, mark_told, propose, save_search
from storage.moving import move


@dataclass(frozen=True, slots=True)
class Origin:
    """The turn that an effect belongs to."""

    conversation: str
    """The one whose state it is."""
    speaker: str
    """The address that was spoken from."""
    at: datetime
    first: bool
    """Whether nothing was remembered of the conversation before."""


def carry_out(connection: Connection, effect: Effect, origin: Origin) -> None:
    """Do what a turn wants done."""
    match effect:
        case Prune(before):
            prune(connection, before)
        case KeepGap():
            keep_gap(connection, effect, origin.at)
        case Rate():
            rate(connection, effect, origin.speaker, origin.at)
        case MoveConversation(to):
            move(connection, origin.conversation, to, anew=origin.first)
        case _:
            _on_the_market(connection, effect, origin)


def _on_the_market(connection: Connection, effect: MarketEffect, origin: Origin) -> None:
    match effect:
        case ProposeListing():
            propose(connection, effect, origin.speaker, origin.at)
        case AskContact():
            ask_contact(connection, effect, origin.speaker, origin.at)
        case SaveSearch():
            save_search(connection, effect, origin.speaker, origin.at)
        case DropSearches():
            drop_searches(connection, origin.speaker)
        case MarkTold(searches, revision):
            mark_told(connection, searches, revision)
