"""A score, by itself or of a finished assessment: what the parts of a result are told from."""

from dataclasses import dataclass
from fractions import Fraction

from bot.assessment.session import Session
from bot.texts import Voice
from core.assessment.facts import Facts, Group
from core.ladder.model import Edition
from core.ladder.scoring import Score, score

FULL_WEEK = Fraction(40)
"""Hours, where nobody says how long theirs is."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A score, and the names of things in the user's language."""

    voice: Voice
    score: Score

    @property
    def edition(self) -> Edition:
        """The edition by which it was scored."""
        return self.score.edition

    @property
    def full_week(self) -> Fraction:
        """Hours of a full working week."""
        return max((it.group.fulltime_hours for it in self.score.groups), default=FULL_WEEK)

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

    def requirement(self, id_: str) -> str:
        """Name a qualitative requirement."""
        return self.edition.requirement(id_).name.of(self.voice.language)


@dataclass(frozen=True, slots=True)
class Account(Scored):
    """A finished assessment with its score."""

    facts: Facts

    @classmethod
    def of(cls, session: Session, facts: Facts) -> "Account":
        """Score what an assessment says."""
        return cls(session.voice, score(facts.company(), session.edition), facts)

    @property
    def full_week(self) -> Fraction:
        """Hours of a full working week."""
        return self.facts.full_week

    def named(self, scenario: str) -> str:
        """Name the organisation, if that is known, and the scenario, so that two tell apart."""
        return " · ".join(filter(None, (self.facts.organisation, scenario)))

    def position(self, group: Group) -> str:
        """Name the start position of a group."""
        return self.edition.start_position(group.position).name.of(self.voice.language)
