"""Who supposes something before there is a score is offered the assessment."""

from fractions import Fraction

from bot.assessment.press import Press, Verb
from bot.assessment.session import Sessions
from bot.clock import ZONE
from core.assessment.facts import Facts
from core.assessment.scenario import Idle
from core.assessment.staffing import Staffing
from core.blocks import Choices, Text
from core.conversation import Reply, Turn
from core.ladder.model import Edition
from core.supposing.changes import Bought, Grown, Hire
from core.supposing.hearing import Heard
from core.supposing.reading import understand
from core.supposing.said import Known


def offered(turn: Turn, sessions: Sessions, heard: Heard) -> Reply | None:
    """Offer the assessment, if it is surely about a score of one's own."""
    day = turn.at.astimezone(ZONE).date()
    edition = sessions.editions.in_force(day)
    found = understand(heard, Known(_nothing_known(edition, day.year), Staffing(edition)))
    if found is None or not heard.outright or not isinstance(found.change, Hire | Grown | Bought):
        return None
    return no_score(turn, sessions)


def no_score(turn: Turn, sessions: Sessions) -> Reply:
    """Say that there is no score yet, and offer the assessment unless something is going on."""
    voice = sessions.texts.voice(turn.language)
    said = Text(voice("what-if-no-score"))
    if not isinstance(turn.state.activity, Idle):
        return Reply((said,), turn.state)
    start = Press(Verb.OFFER).choice(voice.label("offer-start"))
    return Reply((said, Choices((start,))), turn.state)


def _nothing_known(edition: Edition, year: int) -> Facts:
    """Stand in for an organisation, to tell only whether something is supposed of one."""
    week, fte = Fraction(40), Fraction(100)
    return Facts(edition.id, None, year, week, fte, (), None, (), {})
