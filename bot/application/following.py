"""What an applicant hears of an application afterwards, and how it is withdrawn."""

from dataclasses import dataclass, replace

from bot.application.press import Press, Verb
from bot.application.wording import status
from bot.texts import Voice
from core.application.filed import Filed
from core.application.reference import NotAReference, grouped, read_reference
from core.assessment.expressions import YES_NO, agrees
from core.assessment.scenario import IDLE, CallingOff
from core.blocks import Block, Choice, Choices, Text
from core.conversation import Reply, Turn
from core.effects import DropReminders, Effect, WithdrawApplication

MOST_SHOWN = 5
"""Applications told of at once, the newest ones."""


@dataclass(frozen=True, slots=True)
class Following:
    """The replies that one turn may get about applications that were sent."""

    turn: Turn
    voice: Voice
    own: tuple[Filed, ...]
    """The applications of the conversation, the newest first."""
    open_question: tuple[Block, ...] = ()
    """What is being filled in meanwhile, and is asked again afterwards."""

    @property
    def open(self) -> tuple[Filed, ...]:
        """Those that can still be withdrawn."""
        return tuple(filed for filed in self.own if filed.may_be_withdrawn)

    def found(self, reference: str) -> Filed | None:
        """Find an application of this conversation; somebody else's is as good as none."""
        return next((filed for filed in self.own if filed.reference == reference), None)

    def told(self) -> Reply:
        """Tell how all of them are."""
        if not self.own:
            start = Press(Verb.START).choice(self.voice.label("offer-apply"))
            return self._say(Text(self.voice("application-none")), Choices((start,)))
        told = tuple(Text(status(self.voice, filed)) for filed in self.own[:MOST_SHOWN])
        new = Press(Verb.NEW).choice(self.voice.label("offer-apply-anew"))
        return self._say(*told, Choices((*map(self._withdraw, self.open[:MOST_SHOWN]), new)))

    def told_of(self, number: str) -> Reply:
        """Tell how one of them is, by the number as it was typed."""
        found = self._found(number)
        if isinstance(found, Text):
            return self._say(found)
        buttons = (Choices((self._withdraw(found),)),) if found.may_be_withdrawn else ()
        return self._say(Text(status(self.voice, found)), *buttons)

    def ask_before_withdrawing(self, number: str = "") -> Reply:
        """Ask for a yes before one is withdrawn; without a number, the one that is open."""
        if not number and not self.own:
            return self.told()
        if not number and len(self.open) > 1:
            said = Text(self.voice("application-which"))
            return self._say(said, Choices(tuple(map(self._withdraw, self.open))))
        found = self._found(number) if number else (self.open or self.own)[0]
        match found:
            case Text():
                return self._say(found)
            case Filed() if found.may_be_withdrawn:
                activity = CallingOff(found.reference)
                return Reply(self.waiting(activity), replace(self.turn.state, activity=activity))
            case _:
                return self._not_any_more(found)

    def waiting(self, activity: CallingOff) -> tuple[Block, ...]:
        """Ask whether an application should be withdrawn."""
        reference = activity.reference
        said = Text(self.voice("application-ask-withdraw", reference=grouped(reference)))
        yes = Press(Verb.CONFIRM, reference).choice(self.voice.label("offer-withdraw-yes"))
        no = Press(Verb.KEEP, reference).choice(self.voice.label("offer-withdraw-no"))
        return said, Choices((yes, no))

    def answered(self, activity: CallingOff, text: str) -> Reply:
        """Take words as a yes or a no, or ask again."""
        if agrees(text):
            return self.withdrawn(activity)
        match YES_NO.named_in(text):
            case ("no",):
                return self.left()
            case _:
                return Reply(self.waiting(activity), self.turn.state)

    def withdrawn(self, activity: CallingOff) -> Reply:
        """Withdraw it, unless it was decided in the meantime."""
        found = self._found(activity.reference)
        if isinstance(found, Text):
            return self._done(found)
        if not found.may_be_withdrawn:
            return self._not_any_more(found)
        said = self.voice("application-withdrawn", reference=grouped(found.reference))
        return self._done(Text(said), effects=(WithdrawApplication(found.reference),))

    def left(self) -> Reply:
        """Leave it as it is, after a no."""
        return self._done(Text(self.voice("application-left")))

    def no_reminders(self) -> Reply:
        """Remind of no certificate any more."""
        wanted = (filed for filed in self.own if filed.reminded != 0)
        effects = tuple(DropReminders(filed.reference) for filed in wanted)
        if not self.own:
            return self.gone()
        return self._say(Text(self.voice("application-no-reminders")), effects=effects)

    def gone(self) -> Reply:
        """Answer a button that is about nothing any more."""
        return self._say(Text(self.voice("application-gone")))

    def _found(self, number: str) -> Filed | Text:
        """Find one by its number as it was typed, or say why there is none."""
        try:
            reference = read_reference(number)
        except NotAReference:
            return Text(self.voice("application-slip", number=number))
        return self.found(reference) or Text(
            self.voice("application-unknown", reference=grouped(reference))
        )

    def _not_any_more(self, filed: Filed) -> Reply:
        told = Text(status(self.voice, filed))
        return self._done(Text(self.voice("application-not-any-more")), told)

    def _withdraw(self, filed: Filed) -> Choice:
        label = self.voice.label("offer-withdraw", reference=grouped(filed.reference))
        return Press(Verb.WITHDRAW, filed.reference).choice(label)

    def _say(self, *blocks: Block, effects: tuple[Effect, ...] = ()) -> Reply:
        return Reply((*blocks, *self.open_question), self.turn.state, effects=effects)

    def _done(self, *blocks: Block, effects: tuple[Effect, ...] = ()) -> Reply:
        """Say something, and ask no more whether to withdraw."""
        state = self.turn.state
        if isinstance(state.activity, CallingOff):
            state = replace(state, activity=IDLE)
        return Reply(blocks, state, effects=effects)
