"""Effects: what must happen together with a reply, in the same transaction as the state."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from core.application.application import Application
from core.application.filed import Remark
from core.application.stages import Step
from core.blocks import Block
from core.helpdesk.ticket import Entry, Ticket
from core.language import Language
from core.market.listing import Listing
from core.market.wish import Wish
from core.retention import Retention


@dataclass(frozen=True, slots=True)
class Prune:
    """Forget what was kept long enough by a moment, or a part of it; then the rest is due."""

    at: datetime
    keep: Retention
    after: str = ""
    """The conversation up to which it was seen already who has been silent."""
    kind: Literal["prune"] = "prune"


@dataclass(frozen=True, slots=True)
class Erase:
    """Erase all that is kept of whoever takes part in the conversation, the state included.

    What the turn says itself comes after it.
    """

    notice: tuple[Block, ...] = ()
    """What colleagues are told in each thread of theirs that is about it."""
    kind: Literal["erase"] = "erase"


@dataclass(frozen=True, slots=True)
class Unhear:
    """Keep nothing of what was said in this turn, and what is answered for a day only.

    It was about a ticket or application of which the user had everything erased.
    """

    kind: Literal["unhear"] = "unhear"


@dataclass(frozen=True, slots=True)
class GiveExport:
    """Have it known that this turn gives all that is kept; what an earlier one gave is emptied."""

    kind: Literal["give-export"] = "give-export"


@dataclass(frozen=True, slots=True)
class GivePaper:
    """Have it known that this turn gives a document that can be made again at any time."""

    kind: Literal["give-paper"] = "give-paper"


GapReason: TypeAlias = Literal["unknown", "outside", "not-meant", "passed-on"]
"""No topic fits; it is about something else; none of the suggestions was meant; or the user
wants people to see it."""


@dataclass(frozen=True, slots=True)
class KeepGap:
    """Keep a question that was not answered, without who asked it."""

    question: str
    """With what is personal masked."""
    language: Language
    reason: GapReason
    topics: tuple[str, ...]
    """Ids of the topics that came nearest."""
    kind: Literal["keep-gap"] = "keep-gap"


@dataclass(frozen=True, slots=True)
class CountAnswer:
    """Count that a question was answered, without who asked it or in which words."""

    topic: str
    """Id of the topic that was the answer."""
    language: Language
    kind: Literal["count-answer"] = "count-answer"


@dataclass(frozen=True, slots=True)
class Rate:
    """Keep what somebody thinks of an answer; what they thought of it before gives way."""

    topic: str
    useful: bool
    language: Language
    kind: Literal["rate"] = "rate"


@dataclass(frozen=True, slots=True)
class ProposeListing:
    """Have a colleague look at a listing that an organisation wrote about itself."""

    listing: Listing
    language: Language
    kind: Literal["propose-listing"] = "propose-listing"


@dataclass(frozen=True, slots=True)
class AskContact:
    """Pass on that somebody would like to be in contact with a listed organisation."""

    listing: str
    """Its id."""
    message: str
    """Who asks and how to be reached, in the words that the asker agreed to share."""
    kind: Literal["ask-contact"] = "ask-contact"


@dataclass(frozen=True, slots=True)
class SaveSearch:
    """Keep a search, to tell of what is new."""

    wish: Wish
    language: Language
    kind: Literal["save-search"] = "save-search"


@dataclass(frozen=True, slots=True)
class DropSearches:
    """Forget the searches that were kept in this conversation."""

    kind: Literal["drop-searches"] = "drop-searches"


@dataclass(frozen=True, slots=True)
class MarkTold:
    """Note that the users of some saved searches were told, up to a revision of the listings."""

    searches: tuple[int, ...]
    revision: int
    kind: Literal["mark-told"] = "mark-told"


@dataclass(frozen=True, slots=True)
class MoveConversation:
    """Go on under another address, with all that was said and is still to be said."""

    to: str
    """The address, as `str` writes it."""
    kind: Literal["move-conversation"] = "move-conversation"


@dataclass(frozen=True, slots=True)
class OfferCode:
    """Have a code link another account to this one; what was offered before is void."""

    code: str
    """The hash of it."""
    kind: Literal["offer-code"] = "offer-code"


@dataclass(frozen=True, slots=True)
class MissCode:
    """Count a code that was wrong."""

    kind: Literal["miss-code"] = "miss-code"


@dataclass(frozen=True, slots=True)
class Link:
    """Go on together with another conversation, whose state the reply has taken in."""

    code: str
    """The hash of the code that allows it, and is used up."""
    conversation: str
    """The key of the other one."""
    version: int
    """At which the state was taken in."""
    kind: Literal["link"] = "link"


@dataclass(frozen=True, slots=True)
class Unlink:
    """Have the account that speaks begin afresh; the state stays with those linked to it."""

    next_number: int
    """The number its next scenario gets, so that its old buttons stay void."""
    kind: Literal["unlink"] = "unlink"


Linking: TypeAlias = OfferCode | MissCode | Link | Unlink
"""What has to do with accounts of one person."""


@dataclass(frozen=True, slots=True)
class Apply:
    """Have colleagues administer an application; the turn is taken again if the number is taken."""

    reference: str
    application: Application
    language: Language
    kind: Literal["apply"] = "apply"


@dataclass(frozen=True, slots=True)
class WithdrawApplication:
    """Withdraw an application; the turn is taken again if it was decided meanwhile."""

    reference: str
    kind: Literal["withdraw-application"] = "withdraw-application"


@dataclass(frozen=True, slots=True)
class MarkReminded:
    """Note that the applicant was reminded of the end of a certificate."""

    reference: str
    months: int
    """How many months before the end."""
    kind: Literal["mark-reminded"] = "mark-reminded"


@dataclass(frozen=True, slots=True)
class DropReminders:
    """Remind the applicant no more of the end of a certificate."""

    reference: str
    kind: Literal["drop-reminders"] = "drop-reminders"


@dataclass(frozen=True, slots=True)
class MoveApplication:
    """Take a step with an application, as a colleague; the turn is taken again if it cannot be."""

    reference: str
    step: Step
    by: str
    kind: Literal["move-application"] = "move-application"


@dataclass(frozen=True, slots=True)
class RemarkOnApplication:
    """Keep what a colleague says about an application."""

    reference: str
    remark: Remark
    by: str
    kind: Literal["remark-on-application"] = "remark-on-application"


@dataclass(frozen=True, slots=True)
class Subscribe:
    """Tell the news in this conversation from now on, in a language."""

    language: Language
    kind: Literal["subscribe"] = "subscribe"


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """Tell no more news in this conversation."""

    kind: Literal["unsubscribe"] = "unsubscribe"


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """Have people answer a question; the turn is taken again if the number is taken."""

    ticket: Ticket
    kind: Literal["open-ticket"] = "open-ticket"


@dataclass(frozen=True, slots=True)
class KeepTicket:
    """Keep what became of a ticket; the turn is taken again if it changed meanwhile."""

    ticket: Ticket
    """As it becomes, at the version that was found."""
    entry: Entry
    kind: Literal["keep-ticket"] = "keep-ticket"


@dataclass(frozen=True, slots=True)
class Remind:
    """Have another conversation do what is due there."""

    to: str
    """The address, as `str` writes it."""
    task: str
    kind: Literal["remind"] = "remind"


OnTicket: TypeAlias = OpenTicket | KeepTicket | Remind
"""What has to do with the helpdesk."""

OnApplication: TypeAlias = (
    Apply
    | WithdrawApplication
    | MoveApplication
    | RemarkOnApplication
    | MarkReminded
    | DropReminders
)
"""What has to do with applications."""

OnWhatIsKept: TypeAlias = Erase | Unhear | GiveExport | GivePaper
"""What has to do with how long something is kept; it is done before anything is said."""

OnNews: TypeAlias = Subscribe | Unsubscribe
MarketEffect: TypeAlias = ProposeListing | AskContact | SaveSearch | DropSearches | MarkTold
Effect: TypeAlias = (
    Prune
    | OnWhatIsKept
    | KeepGap
    | CountAnswer
    | Rate
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
