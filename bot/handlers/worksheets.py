"""The worksheet: given to who asks for it, and read when it comes back filled in."""

import asyncio
from datetime import date

from bot.apart import Apart
from bot.assessment.session import Session, Sessions
from bot.assessment.steps import Steps
from bot.clock import ZONE
from bot.documents.fetch import Fetch
from bot.progress import UNSEEN, Progress, Tell
from bot.spreadsheets.recognising import is_spreadsheet
from bot.spreadsheets.sheet import Unusable
from bot.texts import Voice
from bot.worksheet import telling
from bot.worksheet.press import DECIDING, Press, Verb
from bot.worksheet.tables import tables_of
from bot.worksheet.taking import Taking
from bot.worksheet.template import template
from core.assessment.phrases import PhraseBook
from core.assessment.scenario import Importing
from core.blocks import Block, Text
from core.contents import Attached, Pressed, Said
from core.conversation import Reply, Turn
from core.worksheet.outcomes import AskFirst, Faulty, FilledIn, NothingIn, NoWorksheet, Outcome
from core.worksheet.persons import PersonalColumn, without_persons
from core.worksheet.reading import Terms, read

READERS = 2
"""Worksheets that are read at the same time; others wait."""


class Worksheets:
    """Gives the worksheet, reads it, and asks where it goes."""

    def __init__(self, sessions: Sessions, fetch: Fetch, progress: Progress = UNSEEN) -> None:
        texts = sessions.texts
        self._sessions, self._fetch, self._progress = sessions, fetch, progress
        # Threads of its own: whoever sends one large file after another keeps no picture waiting.
        self._readers = Apart("worksheet", READERS)
        self._command = PhraseBook({"worksheet": texts.words("command-worksheet")})
        said = {it: f"worksheet-said-{it.name.lower()}" for it in DECIDING}
        self._decisions = PhraseBook({str(it): texts.words(key) for it, key in said.items()})

    async def giving(self, turn: Turn) -> Reply | None:
        """Give the worksheet to who asks for it."""
        match turn.content:
            case Pressed(token) if Press.parse(token) == Press(Verb.TEMPLATE):
                return await self._given(turn)
            case Said(text) if self._command.named_exactly(text):
                return await self._given(turn)
            case _:
                return None

    async def reading(self, turn: Turn) -> Reply | None:
        """Read a spreadsheet that is sent."""
        if not isinstance(turn.content, Attached) or not is_spreadsheet(turn.content):
            return None
        steps = Steps(turn, self._sessions)
        return await self._answer(steps, turn.content)

    async def deciding(self, turn: Turn) -> Reply | None:
        """Follow where what was read goes; whatever else is said, that is asked again."""
        taking = Taking(Steps(turn, self._sessions))
        match turn.content:
            case Pressed(token) if (press := Press.parse(token)) and press.verb in DECIDING:
                return taking.decided(press.verb, press.about)
            case Said(text) if isinstance(turn.state.activity, Importing):
                named = self._decisions.named_exactly(text)
                if named:
                    return taking.decided(Verb(named), None)
                waiting = taking.waiting()
                return Reply(waiting, turn.state) if waiting else None
            case _:
                return None

    async def reminder(self, turn: Turn) -> tuple[Block, ...]:
        """Ask again where what was read goes, if that is being asked."""
        return Taking(Steps(turn, self._sessions)).waiting()

    async def _given(self, turn: Turn) -> Reply:
        voice, today = self._sessions.texts.voice(turn.language), _day(turn)
        session = self._sessions.active(turn.state, turn.language)
        edition = session.edition if session else self._sessions.editions.in_force(today)
        file = await asyncio.to_thread(template, voice, edition, today)
        return Reply((Text(voice("worksheet-given")), file), turn.state)

    async def _answer(self, steps: Steps, sent: Attached) -> Reply:
        voice, most = steps.voice, telling.MOST_MB * 1024**2
        if sent.size > most:
            return steps.stay(telling.too_large(voice, sent.name))
        content = await self._fetch(steps.turn.sender, sent)
        if content is None:
            return steps.stay(Text(voice("document-gone", name=sent.name)))
        if len(content) > most:
            return steps.stay(telling.too_large(voice, sent.name))
        taking = Taking(steps)
        terms = self._terms(taking.session, steps.turn)
        try:
            async with self._progress.shown(steps.turn) as tell:
                # Thousands of rows take a second: other conversations go on meanwhile.
                found = await self._readers.do(
                    lambda: _read(content, terms, _day(steps.turn), tell, voice)
                )
        except Unusable as error:
            return steps.stay(telling.unusable(voice, sent.name, error))
        return _told(taking, steps, sent.name, found)

    def _terms(self, session: Session | None, turn: Turn) -> Terms:
        today = _day(turn)
        if session:
            scenario, edition = session.scenario, session.edition
            known, started = scenario.answers, scenario.started
        else:
            edition, known, started = self._sessions.editions.in_force(today), {}, today
        staffing = self._sessions.staffing(edition)
        return Terms(edition, staffing, started, known)


def _day(turn: Turn) -> date:
    return turn.at.astimezone(ZONE).date()


def _read(content: bytes, terms: Terms, today: date, tell: Tell, voice: Voice) -> Outcome:
    def count(done: int, expected: int) -> None:
        tell(voice.label("worksheet-progress", count=done, total=expected), done / expected)

    def unnamed(number: int) -> str:
        return voice.label("worksheet-sheet-number", number=number)

    return read(without_persons(tables_of(content, count), unnamed), terms, today)


def _told(taking: Taking, steps: Steps, name: str, found: Outcome) -> Reply:
    voice = steps.voice
    match found:
        case FilledIn(answers, counted):
            return taking.take(answers, telling.counted(voice, name, counted))
        case AskFirst():
            return taking.ask_on(voice("worksheet-ask-first", name=name))
        case Faulty():
            return steps.stay(*telling.faulty(voice, name, found))
        case PersonalColumn():
            return steps.stay(telling.personal(voice, name, found))
        case NothingIn():
            return steps.stay(Text(voice("worksheet-nothing-in", name=name)))
        case NoWorksheet():
            return steps.stay(Text(voice("worksheet-unknown", name=name)))
