"""The effects of a turn, carried out in its transaction."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from core.effects import (
    AskContact,
    CountAnswer,
    DropSearches,
    Effect,
    Erase,
    GiveExport,
    GivePaper,
    KeepGap,
    KeepTicket,
    Link,
    Linking,
    MarketEffect,
    MarkTold,
    MissCode,
    MoveConversation,
    OfferCode,
    OnApplication,
    OnKnowledge,
    OnTicket,
    OnWhatIsKept,
    OpenTicket,
    ProposeListing,
    Prune,
    Rate,
    Remind,
    SaveSearch,
    Subscribe,
    Unhear,
    Unlink,
    Unsubscribe,
)
from storage.application_effects import administer
from storage.conflict import Conflict
from storage.erasing import erase, unhear
from storage.exports_given import empty_exports_of
from storage.feedback import count_answer, keep_gap, rate
from storage.helpdesk import attend_to, remind
from storage.links import link, miss_code, offer_code, unlink
from storage.marketplace import ask_contact, drop_searches, mark_told, propose, save_search
from storage.moving import move
from storage.news import subscribe
from storage.retaining import prune


@dataclass(frozen=True, slots=True)
class Origin:
    """The turn that an effect belongs to."""

    conversation: str
    """The one whose state it is."""
    speaker: str
    """The address that was spoken from."""
    version: int
    """The one that it found; 0 before a first turn."""
    at: datetime


def carry_out(connection: Connection, effect: Effect, origin: Origin) -> None:
    """Do what a turn wants done; raises Conflict when it found what is no longer so."""
    match effect:
        case Prune():
            if (after := prune(connection, effect)) is not None:
                remind(connection, origin.conversation, effect.kind, origin.at, after)
        case Erase() | Unhear() | GiveExport() | GivePaper():
            _on_what_is_kept(connection, effect, origin)
        case KeepGap() | CountAnswer() | Rate():
            _on_knowledge(connection, effect, origin)
        case MoveConversation(to):
            move(connection, origin.conversation, to, anew=origin.version == 0)
        case OfferCode() | MissCode() | Link() | Unlink():
            _between_accounts(connection, effect, origin)
        case Subscribe() | Unsubscribe():
            subscribe(connection, effect, origin.speaker, origin.at)
        case ProposeListing() | AskContact() | SaveSearch() | DropSearches() | MarkTold():
            _on_the_market(connection, effect, origin)
        case _:
            _for_colleagues(connection, effect, origin)


def _on_what_is_kept(connection: Connection, effect: OnWhatIsKept, origin: Origin) -> None:
    match effect:
        case Erase():
            erase(connection, origin.conversation, origin.at)
        case Unhear():
            unhear(connection, origin.conversation, origin.at)
        case GiveExport():
            empty_exports_of(connection, origin.conversation)
        case GivePaper():
            pass  # what is said with it is known by its key, and emptied when its time comes


def _on_knowledge(connection: Connection, effect: OnKnowledge, origin: Origin) -> None:
    match effect:
        case KeepGap():
            keep_gap(connection, effect, origin.at)
        case CountAnswer():
            count_answer(connection, effect, origin.at)
        case Rate():
            rate(connection, effect, origin.speaker, origin.at)


def _for_colleagues(
    connection: Connection, effect: OnApplication | OnTicket, origin: Origin
) -> None:
    match effect:
        case OpenTicket() | KeepTicket() | Remind():
            if not attend_to(connection, effect, origin.at):
                raise Conflict(f"a ticket of {origin.conversation} is not as it was")
        case _:
            made_in = (origin.conversation, origin.speaker)
            if not administer(connection, effect, made_in, origin.at):
                raise Conflict(f"application {effect.reference} is not as it was")


def _between_accounts(connection: Connection, effect: Linking, origin: Origin) -> None:
    match effect:
        case OfferCode(code):
            offer_code(connection, code, origin.speaker, origin.at)
        case MissCode():
            miss_code(connection, origin.speaker, origin.at)
        case Link():
            if not link(connection, effect, origin.conversation):
                raise Conflict(origin.conversation)
        case Unlink():
            unlink(connection, effect, origin.speaker, origin.version + 1)


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
