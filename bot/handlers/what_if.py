"""What if: a supposition about the last score is worked out, and the ways to a rung are told."""

import asyncio
from collections.abc import Callable
from datetime import date
from typing import Protocol

from bot.assessment.session import Sessions
from bot.assessment.shelf import Shelf
from bot.assessment.steps import Steps
from bot.clock import ZONE
from bot.market.market import Market
from bot.progress import UNSEEN, Progress
from bot.tokens import number_in
from bot.what_if.explaining import explained
from bot.what_if.press import Press, Verb
from bot.what_if.subject import Subject, subject_numbered, subject_of
from bot.what_if.supposing import Supposing
from bot.what_if.unfinished import no_score, offered
from bot.what_if.ways import rung_of, ways_told
from core.assessment.expressions import DOUBT
from core.assessment.scenario import (
    Applying,
    Confirming,
    Discarding,
    Idle,
    Importing,
    Interviewing,
    Registering,
    Revising,
)
from core.blocks import Text
from core.contents import Pressed, Said
from core.conversation import Reply, State, Turn
from core.supposing.climbing import wanted
from core.supposing.hearing import Heard, asks_what_may_be_supposed, hear


class Markets(Protocol):
    """Where the listings are, as they are now."""

    async def market(self, today: date) -> Market:
        """Give the listings, by the validity of a day."""


_ANYWHERE = (Idle, Interviewing, Revising, Confirming, Discarding)
"""What may be going on."""
_IN_FORMS = (Applying, Registering, Importing)
"""Where many words are an answer, so that it must be clear what is supposed.

Elsewhere any words at all are one, such as a name.
"""


class WhatIf:
    """Answers what is supposed of a score, and how to get to a rung."""

    def __init__(
        self,
        sessions: Sessions,
        markets: Markets,
        is_phrasing: Callable[[str], bool],
        progress: Progress = UNSEEN,
    ) -> None:
        """`is_phrasing` tells whether the knowledge has a question word for word."""
        self._sessions = sessions
        self._markets = markets
        self._is_phrasing = is_phrasing
        self._progress = progress

    async def __call__(self, turn: Turn) -> Reply | None:
        """Answer what is about the last score, and nothing else."""
        match turn.content:
            case Pressed(token) if press := Press.parse(token):
                return await self._pressed(turn, press)
            case Said(text) if isinstance(turn.state.activity, _ANYWHERE + _IN_FORMS):
                return await self._said(turn, text)
            case _:
                return None

    async def keeping(self, turn: Turn) -> Reply | None:
        """Keep what was supposed last as a scenario, and go on with that."""
        match turn.content:
            case Pressed(token) if (press := Press.parse(token)) and press.verb is Verb.SAVE:
                last = turn.state.what_if
                subject = subject_numbered(turn, self._sessions, last.scenario) if last else None
                if subject is None or subject.last is None or subject.last.mark != press.about:
                    return None
                shelf = Shelf(Steps(turn, self._sessions))
                return shelf.supposed(subject.session, subject.last.answers)
            case _:
                return None

    async def _said(self, turn: Turn, text: str) -> Reply | None:
        if asked := wanted(text):
            subject = None if self._is_phrasing(text) else subject_of(turn, self._sessions)
            return await self._ways(turn, subject, rung_of(subject, asked)) if subject else None
        if asks_what_may_be_supposed(text):
            subject = subject_of(turn, self._sessions)
            return _explained(turn, subject) if subject else no_score(turn, self._sessions)
        if heard := hear(text):
            return self._heard(turn, heard)
        return self._figures(turn, text) if _awaits_figures(turn.state) else None

    def _heard(self, turn: Turn, heard: Heard) -> Reply | None:
        surely = isinstance(turn.state.activity, _IN_FORMS)
        if surely and not heard.outright:
            return None
        if subject := subject_of(turn, self._sessions):
            return Supposing(turn, self._sessions.texts, subject).heard(heard, surely=surely)
        return offered(turn, self._sessions, heard)

    def _figures(self, turn: Turn, text: str) -> Reply | None:
        """Take what is said as figures that were asked for."""
        last = turn.state.what_if
        subject = subject_numbered(turn, self._sessions, last.scenario) if last else None
        if subject is None:
            return None
        supposing = Supposing(turn, self._sessions.texts, subject)
        return supposing.doubted() if DOUBT.named_in(text) else supposing.figures(text)

    async def _pressed(self, turn: Turn, press: Press) -> Reply:
        match press.verb:
            case Verb.SAVE:
                pass  # of something older: see `keeping`
            case Verb.EXPLAIN:
                subject = self._numbered(turn, press.about)
                if subject:
                    return _explained(turn, subject)
            case Verb.WAYS:
                number, _, rung = press.about.partition(":")
                subject = self._numbered(turn, number)
                if subject and rung in {it.id for it in subject.session.edition.rungs}:
                    return await self._ways(turn, subject, rung)
        return self._stale(turn)

    def _numbered(self, turn: Turn, about: str) -> Subject | None:
        number = number_in(about)
        return None if number is None else subject_numbered(turn, self._sessions, number)

    async def _ways(self, turn: Turn, subject: Subject, rung: str | None) -> Reply:
        market = await self._markets.market(turn.at.astimezone(ZONE).date())
        async with self._progress.shown(turn) as tell:
            tell(subject.session.voice.label("ways-seeking"), None)
            # Of many groups it takes a while: other conversations go on meanwhile.
            blocks = await asyncio.to_thread(ways_told, subject, rung, market, turn.state.centre)
        return Reply(blocks, turn.state)

    def _stale(self, turn: Turn) -> Reply:
        voice = self._sessions.texts.voice(turn.language)
        return Reply((Text(voice("stale-button")),), turn.state)


def _explained(turn: Turn, subject: Subject) -> Reply:
    return Reply(explained(subject.account, subject.number), turn.state)


def _awaits_figures(state: State) -> bool:
    """Tell whether figures of a supplier were asked for, and nothing else is being asked."""
    if state.what_if is None or state.what_if.buying is None:
        return False
    match state.activity:
        case Idle():
            return True
        case Interviewing(number):
            return number == state.what_if.scenario
        case _:
            return False
