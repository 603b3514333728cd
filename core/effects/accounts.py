"""What has to do with the accounts of one person, and where a conversation goes on."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


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
