"""What is agreed on about the helpdesk: when it is there, what it speaks, who helps it out."""

from dataclasses import dataclass, field

from bot.helpdesk.addresses import ESCALATION
from core.address import Address
from core.helpdesk.due import Patience
from core.helpdesk.hours import OpeningHours
from core.language import Language


def _usual() -> Patience:
    return Patience(OpeningHours.parse("ma-vr 9:00-17:00"))


@dataclass(frozen=True, slots=True)
class Service:
    """The agreements."""

    patience: Patience = field(default_factory=_usual)
    speaks: Language = "nl"
    """The language of colleagues."""
    escalation: Address = ESCALATION
    """Where others are told of what nobody answers."""
