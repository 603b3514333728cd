"""Partners: found by message, listed by themselves, and brought into contact.

How a message is understood is in `core.market.understanding`, what is said in `bot.market`.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

from bot.clock import ZONE
from bot.market.commanded import Command, commanded
from bot.market.filling_in import Control, filled_in
from bot.market.following import followed
from bot.market.introducing import Introduction
from bot.market.market import Market, News
from bot.market.press import Press
from bot.market.pressed import pressed, submitted
from bot.market.registering import Form
from bot.market.results import Results
from bot.market.searching import Searching
from bot.market.session import Session
from bot.texts import Texts
from core.address import Address
from core.assessment.phrases import PhraseBook
from core.assessment.scenario import Interviewing, Introducing, Registering, Revising
from core.blocks import Block
from core.contents import Due, Located, Pressed, Said, Submitted
from core.conversation import Message, Reply, Turn
from core.effects import MarkTold
from core.knowledge.questions import asks
from core.market.evidence import tells_to_find
from core.market.index import Index, Matches
from core.market.namebook import ends_in_legal_form
from core.market.refining import instead
from core.market.search import SavedSearch
from core.market.wish import AtPoint


class Markets(Protocol):
    """Where the listings are, as they are now."""

    async def market(self, today: date) -> Market:
        """Give the listings, by the validity of a day."""

    async def news(self) -> tuple[tuple[News, ...], int]:
        """Give what the users of saved searches were not told yet, up to which revision."""


class Asking(Protocol):
    """Tells what is being asked by the self-assessment."""

    def is_at_rest(self, turn: Turn) -> bool:
        """Tell whether nothing waits for an answer."""

    def asks_for_name(self, turn: Turn) -> bool:
        """Tell whether a name is asked for, so that any words may be the answer."""


class Partners:
    """Answers what has to do with the marketplace."""

    def __init__(
        self,
        texts: Texts,
        markets: Markets,
        is_known: Callable[[str], bool],
        asking: Asking,
    ) -> None:
        """Answer from the listings.

        `is_known` tells whether a message asks for something that is answered elsewhere, and
        `asking` what other answer may be waited for.
        """
        self._texts = texts
        self._markets = markets
        self._is_known = is_known
        self._asking = asking
        self._commands = PhraseBook({str(it): texts.words(f"command-{it}") for it in Command})
        self._controls = PhraseBook({str(it): texts.words(f"command-{it}") for it in Control})

    async def certain(self, turn: Turn) -> Reply | None:
        """Answer what is about partners for certain."""
        match turn.content:
            case Pressed(token) if press := Press.parse(token):
                return pressed(await self._session(turn), press)
            case Submitted(token, values) if press := Press.parse(token):
                return submitted(await self._session(turn), press, values)
            case Located(point):
                return Searching(await self._session(turn)).around(AtPoint(point))
            case Said(text) if command := self._commands.named_exactly(text):
                return commanded(await self._session(turn), Command(command))
            case Said(text) if (is_free := self._asking.is_at_rest(turn)) or self._is_no_answer(
                turn, text
            ):
                return _said(await self._session(turn), text, is_free=is_free)
            case _:
                return None

    async def likely(self, turn: Turn) -> Reply | None:
        """Answer what is a search, unless there is another answer to it."""
        if not isinstance(turn.content, Said) or not self._asking.is_at_rest(turn):
            return None
        session = await self._session(turn)
        reading = session.market.understanding.read(turn.content.text)
        if not reading.is_search or self._is_known(turn.content.text):
            return None
        return Searching(session).search(reading.wish)

    async def filling_in(self, turn: Turn) -> Reply | None:
        """Take an answer to what is being filled in."""
        activity = turn.state.activity
        if not isinstance(turn.content, Said):
            return None
        if not isinstance(activity, Registering | Introducing):
            return None
        text = turn.content.text
        named = self._controls.named_exactly(text)
        control = Control(named) if named else None
        return filled_in(await self._session(turn), activity, control, text)

    async def reminder(self, turn: Turn) -> tuple[Block, ...]:
        """Say what is still waiting for an answer, if anything is."""
        match turn.state.activity:
            case Registering() as activity:
                return Form(await self._session(turn)).waiting(activity)
            case Introducing() as activity:
                return Introduction(await self._session(turn)).waiting(activity)
            case _:
                return ()

    async def news(self, turn: Turn) -> Reply | None:
        """Tell users of new listings that match their saved searches, when the clock says so."""
        if turn.content != Due("matches"):
            return None
        news, revision = await self._markets.news()
        session = await self._session(turn)
        messages: list[Message] = []
        for each in news:
            messages += await self._messages(session, each)
        told = MarkTold(tuple(saved.id for each in news for saved in each.searches), revision)
        return Reply((), turn.state, tuple(messages), (told,))

    def _is_no_answer(self, turn: Turn, text: str) -> bool:
        """Tell whether words are no answer to what is open, which "zoek" may well begin."""
        if ends_in_legal_form(text) and self._asking.asks_for_name(turn):
            return False
        in_assessment = isinstance(turn.state.activity, Interviewing | Revising)
        return asks(text) or (in_assessment and tells_to_find(text))

    async def _messages(self, session: Session, news: News) -> list[Message]:
        geography = session.market.contents.geography
        # After an import this may take seconds: other conversations go on meanwhile.
        index = await asyncio.to_thread(Index, news.fresh, geography, session.today)
        found = ((saved, index.search(saved.wish)) for saved in news.searches)
        return [self._message(session, saved, matches) for saved, matches in found if matches]

    def _message(self, session: Session, saved: SavedSearch, matches: Matches) -> Message:
        voice = self._texts.voice(saved.language)
        blocks = Results(replace(session, voice=voice)).news(saved.wish, matches)
        return Message(Address.parse(saved.conversation), blocks)

    async def _session(self, turn: Turn) -> Session:
        market = await self._markets.market(turn.at.astimezone(ZONE).date())
        return Session(turn, self._texts.voice(turn.language), market)


def _said(session: Session, text: str, *, is_free: bool) -> Reply | None:
    """Take words as following on the last search, or as one that can be nothing else."""
    text = instead(text)
    reading = session.market.understanding.read(text)
    if is_free and (reply := followed(session, reading, text)):
        return reply
    return Searching(session).search(reading.wish) if reading.is_certain else None
