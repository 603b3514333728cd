"""What if: a supposition about the last score is worked out, and the ways to a rung are told."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Protocol

from bot.assessment.press import Press as AssessmentPress
from bot.assessment.press import Verb as AssessmentVerb
from bot.assessment.session import Sessions
from bot.assessment.shelf import Shelf
from bot.assessment.steps import Steps
from bot.clock import ZONE
from bot.market.market import Market
from bot.what_if.climbing import Climbing
from bot.what_if.explaining import explained
from bot.what_if.press import Press, Verb
from bot.what_if.subject import Subject, subject_numbered, subject_of
from bot.what_if.suppliers import suppliers
from bot.what_if.supposing import Supposing
from bot.what_if.telling import back_to
from core.assessment.expressions import DOUBT
from core.assessment.facts import Facts
from core.assessment.scenario import Idle, Interviewing
from core.assessment.staffing import Staffing
from core.blocks import Choices, Text
from core.contents import Pressed, Said
from core.conversation import Reply, Turn
from core.ladder.model import Edition
from core.supposing.changes import Bought, Grown, Hire
from core.supposing.climbing import Wanted, wanted
from core.supposing.hearing import Heard, hear
from core.supposing.reading import understand
from core.supposing.said import Known


class Markets(Protocol):
    """Where the listings are, as they are now."""

    async def market(self, today: date) -> Market:
        """Give the listings, by the validity of a day."""


class WhatIf:
    """Answers what is supposed of a score, and how to get to a rung."""

    def __init__(
        self, sessions: Sessions, markets: Markets, is_phrasing: Callable[[str], bool]
    ) -> None:
        """`is_phrasing` tells whether the knowledge has a question word for word."""
        self._sessions = sessions
        self._markets = markets
        self._is_phrasing = is_phrasing

    async def __call__(self, turn: Turn) -> Reply | None:
        """Answer what is about the last score, and nothing else."""
        match turn.content:
            case Pressed(token) if press := Press.parse(token):
                return await self._pressed(turn, press)
            case Said(text) if not self._is_phrasing(text):
                return await self._said(turn, text)
            case _:
                return None

    async def _said(self, turn: Turn, text: str) -> Reply | None:
        subject, heard = subject_of(turn, self._sessions), hear(text)
        if subject is None:
            return self._unfinished(turn, heard) if heard else None
        if asked := wanted(text):
            return await self._ways(turn, subject, _rung(subject, asked))
        supposing = Supposing(turn, self._sessions.texts, subject)
        if heard and (reply := supposing.heard(heard)):
            return reply
        if not _awaits_figures(turn, subject):
            return None
        return supposing.doubted() if DOUBT.named_in(text) else supposing.figures(text)

    def _unfinished(self, turn: Turn, heard: Heard) -> Reply | None:
        """Offer the assessment to who supposes something of a score that is not there yet."""
        day = turn.at.astimezone(ZONE).date()
        edition = self._sessions.editions.in_force(day)
        found = understand(heard, Known(_nothing_known(edition, day.year), Staffing(edition)))
        if found is None or not heard.outright:
            return None
        if not isinstance(found.change, Hire | Grown | Bought):
            return None
        voice = self._sessions.texts.voice(turn.language)
        start = AssessmentPress(AssessmentVerb.OFFER).choice(voice.label("offer-start"))
        said = Text(voice("what-if-no-score"))
        blocks = (said, Choices((start,))) if isinstance(turn.state.activity, Idle) else (said,)
        return Reply(blocks, turn.state)

    async def _pressed(self, turn: Turn, press: Press) -> Reply:
        match press.verb:
            case Verb.SAVE:
                return self._saved(turn, press.about)
            case Verb.EXPLAIN:
                subject = self._numbered(turn, press.about)
                if subject:
                    return Reply(explained(subject.account, subject.number), turn.state)
            case Verb.WAYS:
                number, _, rung = press.about.partition(":")
                subject = self._numbered(turn, number)
                if subject and rung in {it.id for it in subject.session.edition.rungs}:
                    return await self._ways(turn, subject, rung)
        return self._stale(turn)

    def _numbered(self, turn: Turn, number: str) -> Subject | None:
        if not number.isdecimal() or len(number) > 9:
            return None
        return subject_numbered(turn, self._sessions, int(number))

    def _saved(self, turn: Turn, mark: str) -> Reply:
        last = turn.state.what_if
        subject = subject_numbered(turn, self._sessions, last.scenario) if last else None
        if subject is None or subject.last is None or subject.last.mark != mark:
            return self._stale(turn)
        steps = Steps(turn, self._sessions)
        return Shelf(steps).supposed(subject.session, subject.last.answers)

    async def _ways(self, turn: Turn, subject: Subject, rung: str | None) -> Reply:
        """Tell the ways to a rung; None is the next one, above which there may be none."""
        account, voice = subject.account, self._sessions.texts.voice(turn.language)
        back = back_to(account, subject.number)
        order = [it.id for it in subject.session.edition.rungs]
        here = account.score.rung
        if rung is None or (here in order and order.index(here) >= order.index(rung)):
            key = "ways-top" if here == order[-1] and rung is None else "ways-there"
            said = voice(key, rung=account.rung(here), percent=account.score.total_percent)
            return Reply((Text(said), Choices((back,))), turn.state)
        market = await self._markets.market(turn.at.astimezone(ZONE).date())
        told = Text(Climbing(account, rung).told())
        nearby = suppliers(voice, market, turn.state.centre, back)
        return Reply((told, *nearby), turn.state)

    def _stale(self, turn: Turn) -> Reply:
        voice = self._sessions.texts.voice(turn.language)
        return Reply((Text(voice("stale-button")),), turn.state)


def _rung(subject: Subject, asked: Wanted) -> str | None:
    """Give the rung that is asked for; None for the next where there is none."""
    rungs, above = [it.id for it in subject.session.edition.rungs], subject.account.score.next
    if asked.highest:
        return rungs[-1]
    if asked.number is not None:
        return rungs[min(asked.number, len(rungs)) - 1]
    return above.rung if above else None


def _awaits_figures(turn: Turn, subject: Subject) -> bool:
    """Tell whether figures of a supplier were asked for, and nothing else is being asked."""
    if subject.last is None or subject.last.buying is None:
        return False
    match turn.state.activity:
        case Idle():
            return True
        case Interviewing(number):
            return number == subject.number
        case _:
            return False


def _nothing_known(edition: Edition, year: int) -> Facts:
    """Stand in for an organisation, to tell only whether something is supposed of one."""
    week, fte = Fraction(40), Fraction(100)
    return Facts(edition.id, None, year, week, fte, (), None, (), {})
