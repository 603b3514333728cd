"""Papers: a finished assessment to take along, as a report (PDF) or as a spreadsheet (XLSX)."""

import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from bot.assessment.account import Account
from bot.assessment.drawing import ladder
from bot.assessment.finished import finished
from bot.assessment.press import Press, Verb
from bot.assessment.session import Session, Sessions
from bot.clock import ZONE
from bot.offers import offers
from bot.progress import UNSEEN, Progress
from bot.report.report import MEDIA_TYPE as PDF
from bot.report.report import pdf, report
from bot.spreadsheets.recognising import XLSX
from bot.workbook.workbook import xlsx
from core.assessment.facts import Facts
from core.assessment.papers import paper_asked
from core.assessment.phrases import PhraseBook, fold
from core.assessment.replay import Complete
from core.assessment.scenario import Confirming, Discarding, Idle, Interviewing, Revising
from core.blocks import Choices, File, Text
from core.contents import Pressed, Said
from core.conversation import Reply, Turn
from core.effects import GivePaper
from core.folding import unaccented

Write: TypeAlias = Callable[[Account, str, date], bytes]
"""Writes a finished assessment, with the name of its scenario and the day."""

_ANYWHERE = (Idle, Interviewing, Revising, Confirming, Discarding)
"""What may be going on; elsewhere any words at all are an answer, such as a name."""
LONGEST_NAME = 40
"""Characters of a name of somebody's own in the name of a file."""


class Wish(StrEnum):
    """What one can ask for."""

    REPORT = "report"
    WORKBOOK = "workbook"


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of document."""

    write: Write
    media_type: str
    extension: str


def _report(account: Account, scenario: str, made: date) -> bytes:
    return pdf(report(account, scenario, ladder(account, scenario), made))


PAPERS: Mapping[Wish, Paper] = {
    Wish.REPORT: Paper(_report, PDF, "pdf"),
    Wish.WORKBOOK: Paper(xlsx, XLSX, "xlsx"),
}
VERBS: Mapping[Verb, Wish] = {Verb.REPORT: Wish.REPORT, Verb.WORKBOOK: Wish.WORKBOOK}


class Papers:
    """Answers who asks for one, by a button under a result or in words."""

    def __init__(self, sessions: Sessions, progress: Progress = UNSEEN) -> None:
        self._sessions = sessions
        self._progress = progress
        words = {str(wish): sessions.texts.words(f"command-{wish}") for wish in Wish}
        self._wishes = PhraseBook(words)
        self._lists = PhraseBook({"file": sessions.texts.words("command-file")})

    async def __call__(self, turn: Turn) -> Reply | None:
        """Make what is asked for."""
        match turn.content:
            case Pressed(token) if (press := Press.parse(token)) and press.verb in VERBS:
                return await self._pressed(turn, press)
            case Said(text) if wish := self._wishes.named_exactly(text):
                return await self._said(turn, Wish(wish))
            case Said(text) if self._lists.named_exactly(text):
                # Of what was found, unless nothing was searched.
                is_ours = turn.state.search is None and any(finished(self._sessions, turn))
                return await self._said(turn, Wish.WORKBOOK) if is_ours else None
            case Said(text) if isinstance(turn.state.activity, _ANYWHERE):
                return await self._asked(turn, text)
            case _:
                return None

    async def _pressed(self, turn: Turn, press: Press) -> Reply:
        session = self._sessions.found(turn.state, press.scenario, turn.language)
        if session is None:
            voice = self._sessions.texts.voice(turn.language)
            return Reply((Text(voice("papers-gone")),), turn.state)
        return await self._of(turn, VERBS[press.verb], session)

    async def _of(self, turn: Turn, wish: Wish, session: Session) -> Reply:
        if not isinstance(session.outcome, Complete):
            scenario = session.scenario
            go_on = Press(Verb.OPEN, scenario.number).choice(session.voice.label("offer-go-on"))
            said = Text(session.voice("papers-unfinished", name=scenario.name))
            return Reply((said, Choices((go_on,))), turn.state)
        return await self._made(turn, wish, session, session.outcome.result)

    async def _asked(self, turn: Turn, text: str) -> Reply | None:
        """Take a sentence that asks for one, of an assessment by its name or of the last."""
        said, session = fold(text), None
        for scenario in sorted(turn.state.scenarios, key=lambda it: -len(it.name)):
            name = fold(scenario.name)
            if session is None and name and f" {name} " in f" {said} ":
                session = self._sessions.found(turn.state, scenario.number, turn.language)
                said = f" {said} ".replace(f" {name} ", " ").strip()
        wish = paper_asked(said)
        if wish is None or (self._is_answer(turn) and " " not in said):
            return None
        return await (
            self._of(turn, Wish(wish), session) if session else self._said(turn, Wish(wish))
        )

    def _is_answer(self, turn: Turn) -> bool:
        """Tell whether a single word may well be the answer to an open question."""
        at_hand = self._sessions.active(turn.state, turn.language)
        return at_hand is not None and not isinstance(at_hand.outcome, Complete)

    async def _said(self, turn: Turn, wish: Wish) -> Reply:
        found = next(finished(self._sessions, turn), None)
        if found:
            return await self._made(turn, wish, *found)
        voice = self._sessions.texts.voice(turn.language)
        return Reply((Text(voice("papers-none")), *offers(voice, turn.state)), turn.state)

    async def _made(self, turn: Turn, wish: Wish, session: Session, facts: Facts) -> Reply:
        voice, paper, scenario = session.voice, PAPERS[wish], session.scenario.name
        made = turn.at.astimezone(ZONE).date()
        async with self._progress.shown(turn) as tell:
            tell(voice.label(f"{wish}-making"), None)
            # Other conversations go on meanwhile.
            account = Account.of(session, facts)
            content = await asyncio.to_thread(paper.write, account, scenario, made)
        name = _file_name(voice.label(f"{wish}-file"), facts.organisation or "", scenario, made)
        file = File(f"{name}.{paper.extension}", paper.media_type, content)
        said = Text(voice(f"{wish}-here", name=scenario))
        return Reply((said, file), turn.state, effects=(GivePaper(),))


def _file_name(kind: str, organisation: str, scenario: str, made: date) -> str:
    """Give a name of plain letters that says what it is, of whom and what, and from when."""
    names = (
        re.sub("[^a-z0-9]+", "-", unaccented(name))[:LONGEST_NAME].strip("-")
        for name in (organisation, scenario)
    )
    return "-".join(filter(None, (kind, *names, made.isoformat())))
