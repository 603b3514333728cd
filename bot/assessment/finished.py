"""The finished assessments of a conversation."""

from collections.abc import Iterator

from bot.assessment.session import Session, Sessions
from core.assessment.facts import Facts
from core.assessment.replay import Complete
from core.conversation import Turn


def finished(sessions: Sessions, turn: Turn) -> Iterator[tuple[Session, Facts]]:
    """Give each with what it says: the one at hand first, and then the last begun."""
    active = sessions.active(turn.state, turn.language)
    found = [
        sessions.found(turn.state, it.number, turn.language)
        for it in reversed(turn.state.scenarios)
    ]
    for session in (active, *found):
        if session and isinstance(session.outcome, Complete):
            yield session, session.outcome.result
