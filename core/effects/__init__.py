"""Effects: what must happen together with a reply, in the same transaction as the state."""

from typing import TypeAlias

from core.effects.accounts import Link, Linking, MissCode, MoveConversation, OfferCode, Unlink
from core.effects.applications import (
    Apply,
    DropReminders,
    MarkReminded,
    MoveApplication,
    OnApplication,
    RemarkOnApplication,
    WithdrawApplication,
)
from core.effects.helpdesk import KeepTicket, OnTicket, OpenTicket, Remind
from core.effects.keeping import Erase, GiveExport, GivePaper, OnWhatIsKept, Prune, Unhear
from core.effects.knowledge import CountAnswer, GapReason, KeepGap, OnKnowledge, Rate
from core.effects.market import (
    AskContact,
    DropSearches,
    MarketEffect,
    MarkTold,
    ProposeListing,
    SaveSearch,
)
from core.effects.news import OnNews, Subscribe, Unsubscribe

__all__ = [
    "Apply",
    "AskContact",
    "CountAnswer",
    "DropReminders",
    "DropSearches",
    "Effect",
    "Erase",
    "GapReason",
    "GiveExport",
    "GivePaper",
    "KeepGap",
    "KeepTicket",
    "Link",
    "Linking",
    "MarkReminded",
    "MarkTold",
    "MarketEffect",
    "MissCode",
    "MoveApplication",
    "MoveConversation",
    "OfferCode",
    "OnApplication",
    "OnKnowledge",
    "OnNews",
    "OnTicket",
    "OnWhatIsKept",
    "OpenTicket",
    "ProposeListing",
    "Prune",
    "Rate",
    "RemarkOnApplication",
    "Remind",
    "SaveSearch",
    "Subscribe",
    "Unhear",
    "Unlink",
    "Unsubscribe",
    "WithdrawApplication",
    "is_final",
]

Effect: TypeAlias = (
    Prune
    | OnWhatIsKept
    | OnKnowledge
    | MarketEffect
    | MoveConversation
    | Linking
    | OnApplication
    | OnTicket
    | OnNews
)


def is_final(effect: Effect) -> bool:
    """Tell whether something is done that does not go away when its message is taken back."""
    match effect:
        case KeepGap(reason=reason):
            return reason == "passed-on"
        case CountAnswer() | Rate() | MissCode():
            return False
        case _:
            return True
