"""Privacy: what is kept of somebody is told, given to them as a file, and erased.

In a group these are not for one of them: what is kept there is of all.
"""

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from bot.privacy.holdings import Holdings
from bot.privacy.keeping import Keeping
from bot.privacy.press import Press, Verb
from bot.privacy.wording import explained, goes
from bot.texts import Texts, Voice
from core.assessment.expressions import YES_NO, agrees
from core.assessment.phrases import PhraseBook
from core.blocks import Choices, File, Text
from core.contents import Pressed, Said
from core.conversation import Handler, Reply, State, Turn
from core.effects import Erase, GiveExport
from core.language import Language

PATIENCE = timedelta(minutes=10)
"""A yes that comes later was meant for something else."""
AGAIN = timedelta(hours=1)
"""Until then who was given everything can look there."""


class Wish(StrEnum):
    """What one can ask about what is kept."""

    PRIVACY = "privacy"
    EXPORT = "my-data"
    ERASE = "forget-me"


class Privacy:
    """Answers what has to do with what is kept of somebody."""

    def __init__(
        self, texts: Texts, holdings: Holdings, keeping: Keeping, speaks: Language
    ) -> None:
        self._texts = texts
        self._holdings = holdings
        self._keeping = keeping
        self._speaks = speaks
        self._wishes = PhraseBook({str(wish): texts.words(f"command-{wish}") for wish in Wish})

    async def telling(self, turn: Turn) -> Reply | None:
        """Tell what is kept, or give it."""
        match self._wish(turn):
            case Wish.PRIVACY:
                return self._told(turn)
            case Wish.EXPORT if turn.shared:
                return self._say(turn, "privacy-shared")
            case Wish.EXPORT:
                return await self._exported(turn)
            case _:
                return None

    async def asking(self, turn: Turn) -> Reply | None:
        """Ask before anything is erased, and say what will be gone."""
        if self._wish(turn) is not Wish.ERASE:
            return None
        if turn.shared:
            return self._say(turn, "privacy-shared")
        voice = self._texts.voice(turn.language)
        held = await self._holdings.held(turn.conversation)
        buttons = Choices(
            (
                Press(Verb.ERASE).choice(voice.label("erase-yes")),
                Press(Verb.KEEP).choice(voice.label("erase-no")),
                Press(Verb.EXPORT).choice(voice.label("privacy-offer-export")),
            )
        )
        asked = replace(turn.state, erase_asked=turn.at)
        return Reply((Text(goes(voice, held)), buttons), asked)

    def confirming(self, handler: Handler) -> Handler:
        """Take a yes or no to what was asked just before; anything else is for the handler.

        Whatever is said, the question does not stand any longer.
        """

        async def handle(turn: Turn) -> Reply | None:
            awaited = _is_awaited(turn)
            calm = replace(turn, state=replace(turn.state, erase_asked=None))
            match turn.content:
                case Pressed(token) if press := Press.parse(token):
                    answer = {Verb.ERASE: True, Verb.KEEP: False}.get(press.verb)
                case Said(text) if awaited:
                    no = YES_NO.named_exactly(text) == "no"
                    answer = True if agrees(text) else False if no else None
                case _:
                    answer = None
            if answer is None:
                return await handler(calm)
            if answer and not awaited:
                return await handler(replace(calm, content=Pressed(Press(Verb.ASK).token, "")))
            return self._erased(calm) if answer else self._say(calm, "erase-not")

        return handle

    def _wish(self, turn: Turn) -> Wish | None:
        match turn.content:
            case Pressed(token) if press := Press.parse(token):
                return {Verb.EXPORT: Wish.EXPORT, Verb.ASK: Wish.ERASE}.get(press.verb)
            case Said(text) if named := self._wishes.named_exactly(text):
                return Wish(named)
            case _:
                return None

    def _told(self, turn: Turn) -> Reply:
        voice = self._texts.voice(turn.language)
        offered = Choices(
            (
                Press(Verb.EXPORT).choice(voice.label("privacy-offer-export")),
                Press(Verb.ASK).choice(voice.label("privacy-offer-erase")),
            )
        )
        return Reply((Text(explained(voice, self._keeping)), offered), turn.state)

    async def _exported(self, turn: Turn) -> Reply:
        given = await self._holdings.given(turn.conversation)
        if given is not None and turn.at - given < AGAIN:
            return self._say(turn, "export-again")
        voice = self._texts.voice(turn.language)
        exported = await self._holdings.export(turn.conversation, turn.at)
        said = [voice("export-here", parts=len(exported.parts))]
        if not exported.complete:
            said.append(voice("export-too-much"))
        name = voice.label("export-name")
        files = tuple(
            File(f"{name}-{turn.at:%Y-%m-%d}-{number}.json", "application/json", part)
            for number, part in enumerate(exported.parts, 1)
        )
        told = Text(" ".join(said))
        return Reply((told, *files), turn.state, effects=(GiveExport(),))

    def _erased(self, turn: Turn) -> Reply:
        here = Text(self._texts.voice(turn.language)("erased"))
        at_desk = Text(self._texts.voice(self._speaks)("erased-at-desk"))
        return Reply((here,), State(), effects=(Erase((at_desk,)),))

    def _say(self, turn: Turn, key: str) -> Reply:
        voice: Voice = self._texts.voice(turn.language)
        return Reply((Text(voice(key)),), turn.state)


def _is_awaited(turn: Turn) -> bool:
    asked = turn.state.erase_asked
    return asked is not None and turn.at - asked <= PATIENCE
