"""Applications: filled in, followed, withdrawn, and reminded of when a certificate ends.

What is said is in `bot.application`, which step may follow on which in `core.application`.
"""

from datetime import date
from enum import StrEnum
from typing import Protocol

from bot.application.applying import Applicant
from bot.application.finished import finished
from bot.application.following import Following
from bot.application.press import Press
from bot.application.pressed import pressed, started
from bot.application.reminding import reminding
from bot.application.wishes import Command, Wish, Wishes
from bot.assessment.session import Sessions
from bot.clock import ZONE
from core.address import Address
from core.application.filed import Filed, Reminder
from core.assessment.phrases import PhraseBook
from core.assessment.scenario import Applying, CallingOff
from core.blocks import Block, Text
from core.contents import Due, Pressed, Said
from core.conversation import Reply, Turn


class Register(Protocol):
    """Where applications are kept."""

    def new_reference(self) -> str:
        """Make up a reference number."""

    async def of(self, conversation: Address) -> tuple[Filed, ...]:
        """Give the applications that were made in a conversation, the newest first."""

    async def reminders(self, today: date) -> tuple[Reminder, ...]:
        """Give the certificates of whose end the applicant is to be reminded today."""


class Control(StrEnum):
    """What one can say while something is filled in."""

    STOP = "stop"
    BACK = "back"
    SKIP = "skip"
    CHANGE = "change"
    RESTART = "restart"
    EXPLAIN = "explain"
    GO_ON = "go-on"
    ASSESSMENT = "start"
    RESULT = "summary"


class Applications:
    """Answers what has to do with applications."""

    def __init__(self, sessions: Sessions, register: Register) -> None:
        self._sessions = sessions
        self._texts = sessions.texts
        self._register = register
        self._wishes = Wishes(self._texts)
        self._controls = PhraseBook({str(it): self._texts.words(f"command-{it}") for it in Control})

    async def certain(self, turn: Turn) -> Reply | None:
        """Answer what is about an application for certain; a question how to apply is not."""
        match turn.content:
            case Pressed(token) if press := Press.parse(token):
                if turn.shared:
                    return self._private(turn)
                return pressed(*await self._about(turn), press)
            case Said(text) if wish := self._wishes.read(text, turn.state.activity):
                return await self._wished(turn, wish)
            case _:
                return None

    async def filling_in(self, turn: Turn) -> Reply | None:
        """Take an answer to what is being filled in, or whether to withdraw."""
        activity = turn.state.activity
        if not isinstance(turn.content, Said):
            return None
        if not isinstance(activity, Applying | CallingOff):
            return None
        named = self._controls.named_exactly(turn.content.text)
        control = Control(named) if named else None
        if control in {Control.ASSESSMENT, Control.RESULT}:
            return None
        applicant, following = await self._about(turn)
        if isinstance(activity, Applying):
            return _filled_in(applicant, activity, control, turn.content.text)
        if control in {Control.STOP, Control.BACK}:
            return following.left()
        return following.answered(activity, turn.content.text)

    async def reminder(self, turn: Turn) -> tuple[Block, ...]:
        """Say what is still waiting for an answer, if anything is."""
        match turn.state.activity:
            case Applying() as activity:
                return self._applicant(turn).waiting(activity)
            case CallingOff() as activity:
                return Following(turn, self._texts.voice(turn.language), ()).waiting(activity)
            case _:
                return ()

    async def certificates(self, turn: Turn) -> Reply | None:
        """Remind of certificates that end, when the clock says so."""
        if turn.content != Due("certificates"):
            return None
        due = await self._register.reminders(turn.at.astimezone(ZONE).date())
        return reminding(self._texts, turn.state, due)

    async def _wished(self, turn: Turn, wish: Wish) -> Reply | None:
        if turn.shared:
            return self._private(turn)
        applicant, following = await self._about(turn)
        if wish.command is Command.APPLY:
            return started(applicant, following)
        if wish.number:
            return _about_number(following, wish)
        if not following.own:
            return _not_sent(applicant, following, wish)
        match wish.command:
            case Command.STATUS:
                return following.told()
            case Command.WITHDRAW:
                return following.ask_before_withdrawing()
            case Command.NO_REMINDERS:
                return following.no_reminders()

    async def _about(self, turn: Turn) -> tuple[Applicant, Following]:
        applicant = self._applicant(turn)
        own = await self._register.of(turn.conversation)
        activity = turn.state.activity
        # To make an applicant is to score the assessments: once a turn is enough.
        if isinstance(activity, Applying):
            asked = applicant.waiting(activity)
        else:
            asked = await self.reminder(turn)
        return applicant, Following(turn, applicant.voice, own, asked)

    def _applicant(self, turn: Turn) -> Applicant:
        voice, known = self._texts.voice(turn.language), finished(self._sessions, turn)
        return Applicant(turn, voice, known, self._register.new_reference)

    def _private(self, turn: Turn) -> Reply:
        return Reply((Text(self._texts.voice(turn.language)("application-private")),), turn.state)


def _about_number(following: Following, wish: Wish) -> Reply:
    if wish.command is Command.WITHDRAW:
        return following.ask_before_withdrawing(wish.number)
    return following.told_of(wish.number)


def _not_sent(applicant: Applicant, following: Following, wish: Wish) -> Reply | None:
    """Answer what was meant for an application that was not sent, or never begun.

    What was sent elsewhere is for whoever answers questions.
    """
    state = applicant.turn.state
    match state.activity:
        case Applying() as activity:
            return applicant.not_sent_yet(activity, stops=wish.command is Command.WITHDRAW)
        case _ if wish.command is Command.NO_REMINDERS:
            return None
        case _ if state.own_application is not None:
            return applicant.draft_waits()
        case _:
            return following.told() if wish.is_all else None


def _filled_in(
    applicant: Applicant, activity: Applying, control: Control | None, text: str
) -> Reply | None:
    match control:
        case Control.STOP:
            return applicant.stop(activity)
        case Control.BACK:
            return applicant.back(activity)
        case Control.SKIP:
            return applicant.skipped(activity)
        case Control.CHANGE:
            return applicant.change(activity, "")
        case Control.RESTART:
            return applicant.begin()
        case Control.EXPLAIN | Control.GO_ON:
            return applicant.asked_again(activity)
        case _:
            return applicant.said(activity, text)
