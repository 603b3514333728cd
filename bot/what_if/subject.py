"""What is supposed something of: the last finished scenario, with what was supposed of it."""

from dataclasses import dataclass, replace
from fractions import Fraction

from bot.assessment.account import Account
from bot.assessment.session import Session, Sessions
from core.assessment.facts import Facts
from core.assessment.replay import Complete, Open, Stuck
from core.assessment.scenario import Answers
from core.conversation import State, Turn
from core.language import Language
from core.supposing.applying import TOTAL
from core.supposing.what_if import WhatIf, mark_of_answers

_UNASKED = {"aspirant": "no"}
"""What need not be known to compute a score, and is only asked of who reaches no rung."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A finished scenario."""

    sessions: Sessions
    session: Session
    facts: Facts
    last: WhatIf | None
    """What was supposed of it last, if its answers are still the same."""

    @property
    def number(self) -> int:
        """The number of the scenario."""
        return self.session.scenario.number

    @property
    def answers(self) -> Answers:
        """The answers of the scenario."""
        return self.session.scenario.answers

    @property
    def account(self) -> Account:
        """Its score."""
        return Account.of(self.session, self.facts)

    def supposed(self, answers: Answers) -> Account | str:
        """Score other answers; or say why they cannot be, by the end of a key of the texts."""
        scenario = replace(self.session.scenario, answers={**_UNASKED, **answers})
        session = self.sessions.of(scenario, self.session.voice.language)
        match session.outcome:
            case Complete(facts):
                return Account.of(session, facts)
            case Stuck(reason):
                return reason
            case Open(question):
                # A figure that has become impossible is asked again.
                return "turnover" if question.key != TOTAL else _size(Fraction(answers[TOTAL]))

    def facts_of(self, answers: Answers) -> Facts:
        """Give the facts of answers that can be; of those that cannot, what is finished."""
        account = self.supposed(answers)
        return self.facts if isinstance(account, str) else account.facts

    def what_if(
        self,
        before: Answers,
        answers: Answers,
        *,
        hired: bool = False,
        buying: Answers | None = None,
    ) -> WhatIf:
        """Give what is to be remembered."""
        return WhatIf(self.number, mark_of_answers(self.answers), before, answers, hired, buying)


def subject_of(turn: Turn, sessions: Sessions) -> Subject | None:
    """Find the finished scenario that is at hand, or else the last one; None if there is none."""
    active = sessions.active(turn.state, turn.language)
    found = [active] if active else []
    found += _opened(sessions, turn.state, turn.language)
    for session in found:
        if subject := _subject(sessions, session, turn.state.what_if):
            return subject
    return None


def subject_numbered(turn: Turn, sessions: Sessions, number: int) -> Subject | None:
    """Find a finished scenario by its number."""
    session = sessions.found(turn.state, number, turn.language)
    return _subject(sessions, session, turn.state.what_if) if session else None


def _opened(sessions: Sessions, state: State, language: Language) -> list[Session]:
    found = (sessions.found(state, it.number, language) for it in reversed(state.scenarios))
    return [session for session in found if session]


def _subject(sessions: Sessions, session: Session, last: WhatIf | None) -> Subject | None:
    if not isinstance(session.outcome, Complete):
        return None
    scenario = session.scenario
    same = last and (last.scenario, last.seen) == (
        scenario.number,
        mark_of_answers(scenario.answers),
    )
    return Subject(sessions, session, session.outcome.result, last if same else None)


def _size(fte: Fraction) -> str:
    return "too-large" if fte > 1 else "too-small"
