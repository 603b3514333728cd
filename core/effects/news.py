"""Who is told the news."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from core.language import Language


@dataclass(frozen=True, slots=True)
class Subscribe:
    """Tell the news in this conversation from now on, in a language."""

    language: Language
    kind: Literal["subscribe"] = "subscribe"


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """Tell no more news in this conversation."""

    kind: Literal["unsubscribe"] = "unsubscribe"


OnNews: TypeAlias = Subscribe | Unsubscribe
"""What has to do with the news."""
