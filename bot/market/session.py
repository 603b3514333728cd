"""What a reply about partners is made from: the turn, the words, and the listings."""

from dataclasses import dataclass
from datetime import date

from bot.clock import ZONE
from bot.market.market import Market
from bot.market.wording import Wording
from bot.texts import Voice
from core.conversation import Turn


@dataclass(frozen=True, slots=True)
class Session:
    """One turn, with the voice to answer in and the market as it is."""

    turn: Turn
    voice: Voice
    market: Market

    @property
    def today(self) -> date:
        """The day of the turn, in the Netherlands."""
        return self.turn.at.astimezone(ZONE).date()

    @property
    def wording(self) -> Wording:
        """How things are said about this market."""
        return Wording(self.voice, self.market)
