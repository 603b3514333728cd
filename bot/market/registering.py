"""How an organisation writes its own listing, question by question or in a form."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Literal

from typing_extensions import override

from bot.filling_in import FillingIn, mark
from bot.market.listing_form import listing_form
from bot.market.press import Press, Verb
from bot.market.session import Session
from bot.market.wording import Wording
from bot.texts import Markdown
from core.address import Address
from core.assessment.scenario import IDLE, Answers, Registering
from core.blocks import Block, Choice, Choices, Text
from core.conversation import Reply, State
from core.effects import Effect, ProposeListing
from core.market.index import Match
from core.market.listing import Listing


class Form(FillingIn[Registering]):
    """The replies that one turn may get while a listing is filled in."""

    words = "register"

    def __init__(self, session: Session) -> None:
        super().__init__(session.turn, session.voice, session.market.form)
        self.session = session
        self.market = session.market

    def begin(self) -> Reply:
        """Begin, or go on with what was filled in before."""
        answers = self.turn.state.own_listing or {}
        key = "register-again" if answers else "register-start"
        reply = self._go_on(Registering(answers), self.voice(key))
        return replace(reply, blocks=(*reply.blocks, listing_form(self.session, answers)))

    @override
    def change(self, activity: Registering, key: str) -> Reply:
        """Choose what to change, in the chat or in the form, or answer that again."""
        reply = super().change(activity, key)
        if key:
            return reply
        form = listing_form(self.session, activity.answers)
        return replace(reply, blocks=(*reply.blocks, form))

    def submitted(self, activity: Registering, about: str, values: Mapping[str, str]) -> Reply:
        """Take all answers at once; nothing of it when something was answered meanwhile."""
        read = self.market.form.filled_in(values, self.turn.language)
        form = listing_form(self.session, activity.answers, values)
        if about != mark(activity.answers):
            return self._say(activity, Text(self.voice("register-form-overtaken")), form)
        if read.slips:
            wrong = "\n\n".join(self.voice(f"register-wrong-{key}") for key in read.slips)
            return self._say(activity, Text(wrong), form)
        return self._go_on(Registering(read.answers))

    def not_opened(self, activity: Registering, about: str) -> Reply:
        """Go on question by question, when the form did not open."""
        if about != mark(activity.answers):
            return self.stale(activity)
        return self._go_on(activity, self.voice("form-not-opened"))

    def send(self, activity: Registering, about: str) -> Reply:
        """Send the listing in, for a colleague to look at."""
        if self._open(activity) or about != mark(activity.answers):
            return self.stale(activity)
        effect = ProposeListing(self._listing(activity.answers), self.voice.language)
        return self._stop(activity, "register-sent", effect)

    def stop(self, activity: Registering) -> Reply:
        """Stop; what was filled in is kept."""
        return self._stop(activity, "register-stopped")

    @override
    def summary(self, answers: Answers) -> tuple[Block, ...]:
        """Show the listing as it will be, and offer to send it in."""
        listing = self._listing(answers)
        today = self.session.today
        card = Wording(self.voice, replace(self.market, fictional=False)).card(
            Match(listing, None, listing.expired(today)), draft=True
        )
        said = Text(Markdown(f"{self.voice('register-summary')}\n\n{card}"))
        options = (
            Press(Verb.SEND, mark(answers)).choice(self.voice.label("register-send")),
            Press(Verb.CHANGE).choice(self.voice.label("register-change")),
            Press(Verb.CANCEL).choice(self.voice.label("register-not-now")),
        )
        return said, Text(self.voice("register-send-means")), Choices(options)

    @override
    def _kept(self, activity: Registering) -> State:
        return replace(self.turn.state, activity=activity, own_listing=activity.answers)

    @override
    def _button(self, does: Literal["answer", "change"], about: str, label: str) -> Choice:
        return Press(Verb.ANSWER if does == "answer" else Verb.CHANGE, about).choice(label)

    def _listing(self, answers: Answers) -> Listing:
        form = self.market.form
        return form.listing(own_id(self.turn.sender), answers, self.session.today)

    def _stop(self, activity: Registering, key: str, *effects: Effect) -> Reply:
        state = replace(self._kept(activity), activity=IDLE)
        return Reply((Text(self.voice(key)),), state, effects=effects)


def own_id(sender: Address) -> str:
    """Give the id of the listing that comes from a conversation: always the same."""
    return f"chat-{sha256(str(sender).encode()).hexdigest()[:16]}"
