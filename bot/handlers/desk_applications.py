"""Applications at the desk: colleagues take steps, and what they say goes to the applicant.

What begins with "note:" stays among colleagues. What either side hears is in
`bot.application.telling`, which step may follow on which in `core.application`.
"""

from dataclasses import dataclass
from typing import Protocol

from bot.application import telling
from bot.application.card import offer
from bot.application.desk_press import Press
from bot.application.wording import stage
from bot.clock import ZONE
from bot.helpdesk.addresses import application_at
from bot.helpdesk.notes import Inside, Unclear, noted
from bot.texts import Markdown, Texts, Voice
from core.address import Address
from core.application.decision import Field, read_decision
from core.application.filed import Audience, Filed, Remark
from core.application.stages import (
    LONGEST_REMARK,
    NEXT,
    Reason,
    Stage,
    Step,
    StepRefused,
    check_award,
    check_remark,
)
from core.blocks import Block, Text
from core.contents import Attached, Edited, Pressed, Said, Submitted, Withdrawn
from core.conversation import Message, Reply, State, Turn
from core.effects import MoveApplication, RemarkOnApplication, Unhear
from core.language import Language


class Register(Protocol):
    """Where applications are kept."""

    async def find(self, reference: str) -> Filed | None:
        """Find an application by its reference number."""


class DeskApplications:
    """Does what colleagues say about an application, in the conversation about it."""

    def __init__(self, texts: Texts, register: Register, speaks: Language) -> None:
        self._texts = texts
        self._register = register
        self._speaks = speaks

    async def __call__(self, turn: Turn) -> Reply | None:
        """Do what is said in the conversation about an application."""
        reference = application_at(turn.sender)
        if reference is None:
            return None
        filed = await self._register.find(reference)
        if filed is None:
            return Reply((), turn.state)
        voice = self._texts.voice(self._speaks)
        by = turn.by or voice.label("ticket-somebody")
        if filed.is_erased:
            said = Text(voice("application-refused-is-erased"))
            return Reply((said,), State(), (), (Unhear(),))
        at_hand = _AtHand(self._texts, voice, filed, by, turn)
        try:
            return at_hand.reply()
        except StepRefused as refused:
            return at_hand.refused(refused.reason)


@dataclass(frozen=True, slots=True)
class _AtHand:
    """The replies that one turn may get."""

    texts: Texts
    voice: Voice
    """Of colleagues."""
    filed: Filed
    by: str
    turn: Turn

    def reply(self) -> Reply:
        """Do what is said; raises StepRefused."""
        match self.turn.content:
            case Said(text):
                return self._remarked(" ".join(text.split()))
            case Pressed(token) if press := Press.parse(token):
                if press.about in NEXT and press.about != Stage.DECIDED:
                    return self._moved(Step(Stage(press.about)))
            case Submitted(token, values) if Press.parse(token):
                return self._decided(read_decision(values))
            case Edited() | Withdrawn() | Attached():
                return self._say(self.voice("application-desk-words-only"))
            case _:
                pass
        return Reply((), self.turn.state)

    def refused(self, reason: Reason) -> Reply:
        """Say why something cannot be, and what can."""
        at = stage(self.voice, self.filed.stage, self.filed.award)
        possible = ", ".join(offer(self.voice, it) for it in NEXT[self.filed.stage])
        match reason:
            case Reason.IS_TOO_LONG:
                return self._say(self.voice("application-wrong-remark", most=LONGEST_REMARK))
            case Reason.IS_OVER:
                return self._say(self.voice("application-refused-is-over"))
            case _ if possible:
                said = self.voice("application-refused-step", stage=at, possible=possible)
                return self._say(said)
            case _:
                return self._say(self.voice("application-refused-final", stage=at))

    def _decided(self, read: Step | Field) -> Reply:
        if isinstance(read, Field):
            return self._say(self.voice(f"application-wrong-{read}", most=LONGEST_REMARK))
        if read.award:
            check_award(read.award, self.turn.at.astimezone(ZONE).date())
        return self._moved(read)

    def _moved(self, step: Step) -> Reply:
        after = self.filed.moved(step, self.turn.at)
        told = telling.moved(self._theirs, after, step)
        own = telling.moved_at_desk(self.voice, after, step, self.by)
        effect = MoveApplication(self.filed.reference, step, self.by)
        return Reply(own, self.turn.state, self._to_applicant(told), (effect,))

    def _remarked(self, text: str) -> Reply:
        match noted(self.texts, text):
            case Unclear():
                return self._say(self.voice("ticket-refused-is-unclear"))
            case Inside(note):
                remark = Remark(note, Audience.INTERNAL)
            case None:
                remark = Remark(text, Audience.APPLICANT)
        if not remark.text:
            return self._say(self.voice("ticket-refused-is-empty"))
        check_remark(remark.text)
        told = telling.remarked(self._theirs, self.filed, remark)
        effect = RemarkOnApplication(self.filed.reference, remark, self.by)
        return Reply((), self.turn.state, self._to_applicant(told), (effect,))

    def _to_applicant(self, blocks: tuple[Block, ...]) -> tuple[Message, ...]:
        return (Message(Address.parse(self.filed.address), blocks),) if blocks else ()

    def _say(self, said: Markdown) -> Reply:
        return Reply((Text(said),), self.turn.state)

    @property
    def _theirs(self) -> Voice:
        return self.texts.voice(self.filed.language)
