"""A finished assessment with its score: what the parts of a result are told from."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from bot.assessment.session import Session
from bot.texts import Voice
from core.assessment.facts import Facts, Group
from core.ladder.model import Edition
from core.ladder.scoring import Score, score


@dataclass(frozen=True, slots=True)
class Account:
    """The facts, the score, and the names of things in the user's language."""

    voice: Voice
    edition: Edition
    facts: Facts
    score: Score

    @classmethod
    def of(cls, session: Session, facts: Facts) -> "Account":
        """Score what an assessment says."""
        scored = score(facts.company(), session.edition)
        return cls(session.voice, session.edition, facts, scored)

    def rung(self, id_: str) -> str:
        """Name a rung, the aspirant status, or the lack of either."""
        language = self.voice.language
        match id_:
            case "none":
                return self.voice.label("rung-none")
            case "aspirant":
                return self.edition.aspirant.name.of(language)
            case _:
                return self.edition.rung(id_).name.of(language)

    def position(self, group: Group) -> str:
        """Name the start position of a group."""
        return self.edition.start_position(group.position).name.of(self.voice.language)

    def requirement(self, id_: str) -> str:
        """Name a qualitative requirement."""
        return self.edition.requirement(id_).name.of(self.voice.language)


def rounded_up(amount: Fraction) -> Fraction:
    """Round to hundredths so that what is advised is never too little."""
    return Fraction(ceil(amount * 100), 100)
