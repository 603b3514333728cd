"""Who of the helpdesk does something."""

from dataclasses import dataclass
from datetime import datetime

from core.language import Language


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the helpdesk, at a moment."""

    name: str
    at: datetime
    speaks: Language = "nl"
    """The language of the colleagues who hear of it."""
