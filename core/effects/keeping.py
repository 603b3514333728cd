"""What happens to what is kept: forgotten, erased, or given out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from core.blocks import Block
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


OnWhatIsKept: TypeAlias = Erase | Unhear | GiveExport | GivePaper
"""What has to do with how long something is kept; it is done before anything is said."""
