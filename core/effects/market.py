"""What has to do with listings, and with searches for them."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from core.language import Language
from core.market.listing import Listing
from core.market.wish import Wish


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


MarketEffect: TypeAlias = ProposeListing | AskContact | SaveSearch | DropSearches | MarkTold
"""What has to do with the marketplace."""
