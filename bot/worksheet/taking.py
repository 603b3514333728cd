"""What was read goes into a scenario: the one at hand, or a new one; nothing is lost unasked."""

from dataclasses import replace

from bot.assessment.session import Session
from bot.assessment.shelf import Shelf
from bot.assessment.steps import Steps
from bot.clock import ZONE
from bot.worksheet.press import Press, Verb
from core.assessment.replay import Complete
from core.assessment.scenario import Answers, Importing, Scenario
from core.blocks import Block, Choices, Text
from core.conversation import Reply
from core.marks import mark_of
from core.worksheet.taking_over import taken_over, would_lose


class Taking:
    """The steps by which a worksheet that was read becomes answers."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps
        self._voice = steps.voice
        self._state = steps.turn.state

    @property
    def session(self) -> Session | None:
        """The scenario that a worksheet is taken to be about.

        It is the one at hand, or that a worksheet waits to go into; else the last that is
        unfinished, or the last that was begun this year: one of before knows no newer years.
        """
        sessions, language = self._steps.sessions, self._voice.language
        pending = self._state.activity
        waiting = self._found(pending) if isinstance(pending, Importing) else None
        if at_hand := waiting or sessions.active(self._state, language):
            return at_hand
        found = [sessions.found(self._state, s.number, language) for s in self._state.scenarios]
        there = [session for session in found if session]
        unfinished = [it for it in there if not isinstance(it.outcome, Complete)]
        year = self._steps.turn.at.astimezone(ZONE).year
        recent = [it for it in there if it.scenario.started.year == year]
        return next(reversed(unfinished or recent), None)

    def take(self, read: Answers, said: str) -> Reply:
        """Take over what was read; ask first where answers would be lost."""
        session = self.session
        if session is None:
            shelf = Shelf(self._steps)
            return shelf.begin_with(lambda begun: self._changed(begun, read), said)
        if not would_lose(session.scenario.answers, read):
            return self._steps.go_on(self._changed(session, read), said)
        pending = Importing(session.scenario.number, read)
        state = replace(self._state, activity=pending)
        return Reply((Text(said), *self._question(session, pending)), state)

    def ask_on(self, said: str) -> Reply:
        """Ask what must be known before the worksheet can be read."""
        if session := self.session:
            return self._steps.go_on(session.scenario, said)
        return Shelf(self._steps).begin_with(lambda session: session.scenario, said)

    def waiting(self) -> tuple[Block, ...]:
        """Ask again what waits for a decision, if anything does."""
        match self._state.activity:
            case Importing() as pending if session := self._found(pending):
                return self._question(session, pending)
            case _:
                return ()

    def decided(self, verb: Verb, about: str | None) -> Reply | None:
        """Follow a decision; None if it is about something else than what waits for one."""
        pending = self._state.activity
        if not isinstance(pending, Importing) or about not in (None, _mark(pending)):
            return None
        session = self._found(pending)
        if session is None:
            return None
        match verb:
            case Verb.REPLACE:
                said = self._voice("worksheet-replaced", scenario=session.scenario.name)
                return self._steps.go_on(self._changed(session, pending.read), said)
            case Verb.BESIDE:
                return Shelf(self._steps).beside(self._changed(session, pending.read))
            case _:
                return self._steps.left(session)

    def _found(self, pending: Importing) -> Session | None:
        return self._steps.sessions.found(self._state, pending.scenario, self._voice.language)

    def _changed(self, session: Session, read: Answers) -> Scenario:
        answers = taken_over(session.scenario.answers, read)
        draft = replace(session.scenario, answers=answers)
        void = self._steps.sessions.of(draft, self._voice.language).outdated
        return replace(draft, answers={k: a for k, a in answers.items() if k not in void})

    def _question(self, session: Session, pending: Importing) -> tuple[Block, ...]:
        said = self._voice("worksheet-replace-or-beside", scenario=session.scenario.name)
        mark = _mark(pending)
        buttons = (
            Press(verb, mark).choice(self._voice.label(key)) for verb, key in _OFFERS.items()
        )
        return (Text(said), Choices(tuple(buttons)))


_OFFERS = {
    Verb.REPLACE: "offer-worksheet-replace",
    Verb.BESIDE: "offer-worksheet-beside",
    Verb.DROP: "offer-worksheet-drop",
}


def _mark(pending: Importing) -> str:
    return mark_of(repr((pending.scenario, sorted(pending.read.items()))))
