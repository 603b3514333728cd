"""The finished assessments of a conversation, as far as an application has use for them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assessment.account import Account
from bot.assessment.session import Session, Sessions
from bot.assessment.shown import counted_of, direct_of
from core.application.application import Assessed
from core.assessment.replay import Complete
from core.conversation import Turn


@dataclass(frozen=True, slots=True)
class Finished:
    """One of them: what may be shared, and how it is said."""

    assessed: Assessed
    organisation: str | None
    rung: str
    """Its name in the language of the turn."""
    edition: str
    """The title of the edition."""


def finished(sessions: Sessions, turn: Turn) -> Mapping[str, Finished]:
    """Give them by their number, the last one first."""
    found = (
        sessions.found(turn.state, it.number, turn.language)
        for it in reversed(turn.state.scenarios)
    )
    each = ((session, _of(session)) for session in found if session)
    return {str(session.scenario.number): it for session, it in each if it}


def _of(session: Session) -> Finished | None:
    outcome, scenario = session.outcome, session.scenario
    if not isinstance(outcome, Complete):
        return None
    account = Account.of(session, outcome.result)
    assessed = Assessed(
        name=scenario.name,
        edition=scenario.edition,
        rung=account.score.rung,
        direct_percent=direct_of(account.score),
        indirect_percent=counted_of(account.score),
        started=scenario.started,
    )
    return Finished(
        assessed,
        outcome.result.organisation,
        account.rung(account.score.rung),
        session.edition.title,
    )
