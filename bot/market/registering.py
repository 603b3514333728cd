"""How an organisation writes its own listing, question by question or in a form."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from bot.market.listing_form import listing_form, mark
from bot.market.press import Press, Verb
from bot.market.session import Session
from bot.market.wording import Wording
from bot.texts import Markdown
from core.assessment.kinds import SKIPPED, Misread
from core.assessment.scenario import IDLE, Answers, Registering
from core.conversation import Address, Block, Choice, Choices, Reply, Text
from core.effects import Effect, ProposeListing
from core.market.index import Match
from core.market.listing import Listing
from core.market.registration import Field


class Form:
    """The replies that one turn may get while a listing is filled in."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.turn = session.turn
        self.voice = session.voice
        self.market = session.market
        self._form = session.market.form

    def begin(self) -> Reply:
        """Begin, or go on with what was filled in before."""
        answers = self.turn.state.own_listing or {}
        key = "register-again" if answers else "register-start"
        reply = self._go_on(Registering(answers), self.voice(key))
        return replace(reply, blocks=(*reply.blocks, listing_form(self.session, answers)))

    def waiting(self, activity: Registering) -> tuple[Block, ...]:
        """Ask what is still open."""
        field = self._open(activity)
        return self._question(field, activity) if field else self._summary(activity.answers)

    def answered(self, activity: Registering, text: str) -> Reply:
        """Take words as the answer to what is open."""
        field = self._open(activity)
        if field is None:
            return self._say(activity, *self._summary(activity.answers))
        read = field.kind.read(text, self.turn.language)
        if isinstance(read, Misread):
            wrong = Text(self.voice(f"register-wrong-{field.key}"))
            return self._say(activity, wrong, *self._question(field, activity))
        return self._kept(activity, field, read)

    def chosen(self, activity: Registering, about: str) -> Reply:
        """Take a button as the answer to a question."""
        key, _, answer = about.partition("=")
        field = self._open(activity)
        if field is None or field.key != key or answer not in field.offers:
            return self.stale(activity)
        return self._kept(activity, field, answer)

    def skipped(self, activity: Registering) -> Reply:
        """Pass by what is open, where that is possible."""
        field = self._open(activity)
        if field and SKIPPED in field.offers:
            return self._kept(activity, field, SKIPPED)
        return self._say(activity, Text(self.voice("register-needed")), *self.waiting(activity))

    def back(self, activity: Registering) -> Reply:
        """Take the last answer back."""
        answers = dict(activity.answers)
        if activity.changing is None and answers:
            answers.popitem()
        return self._go_on(Registering(answers))

    def change(self, activity: Registering, key: str) -> Reply:
        """Choose what to change, or answer that again."""
        if not key:
            options = (
                Press(Verb.CHANGE, field.key).choice(
                    self.voice.label(f"register-label-{field.key}")
                )
                for field in self._form.fields(activity.answers)
            )
            said = Text(self.voice("register-change-what"))
            form = listing_form(self.session, activity.answers)
            return self._say(activity, said, Choices((*options,)), form)
        if self._form.field(key, activity.answers) is None:
            return self.stale(activity)
        return self._go_on(replace(activity, changing=key))

    def submitted(self, activity: Registering, about: str, values: Mapping[str, str]) -> Reply:
        """Take all answers at once; nothing of it when something was answered meanwhile."""
        read = self._form.filled_in(values, self.turn.language)
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

    def stale(self, activity: Registering) -> Reply:
        """Answer a button that belongs to an earlier question."""
        said = Text(self.voice("register-stale"))
        return self._say(activity, said, *self.waiting(activity))

    def _open(self, activity: Registering) -> Field | None:
        if activity.changing:
            return self._form.field(activity.changing, activity.answers)
        return self._form.open_field(activity.answers)

    def _kept(self, activity: Registering, field: Field, answer: str) -> Reply:
        return self._go_on(Registering(dict(activity.answers) | {field.key: answer}))

    def _go_on(self, activity: Registering, before: Markdown | None = None) -> Reply:
        said = (Text(before),) if before else ()
        return self._say(activity, *said, *self.waiting(activity))

    def _question(self, field: Field, activity: Registering) -> tuple[Block, ...]:
        asked = Text(self.voice(f"register-ask-{field.key}"))
        options = tuple(self._offer(field, answer) for answer in field.offers)
        return (asked, Choices(options)) if options else (asked,)

    def _offer(self, field: Field, answer: str) -> Choice:
        key = f"register-offer-{field.key}-{answer}" if answer else "register-offer-skip"
        return Press(Verb.ANSWER, f"{field.key}={answer}").choice(self.voice.label(key))

    def _label(self, key: str) -> Choice:
        return Press(Verb.CHANGE, key).choice(self.voice.label(f"register-label-{key}"))

    def _summary(self, answers: Answers) -> tuple[Block, ...]:
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

    def _listing(self, answers: Answers) -> Listing:
        today = self.session.today
        return self._form.listing(own_id(self.turn.sender), answers, today)

    def _stop(self, activity: Registering, key: str, *effects: Effect) -> Reply:
        state = replace(self.turn.state, activity=IDLE, own_listing=activity.answers)
        return Reply((Text(self.voice(key)),), state, effects=effects)

    def _say(self, activity: Registering, *blocks: Block) -> Reply:
        # Kept at every step, so that nothing is lost when something else comes between.
        state = replace(self.turn.state, activity=activity, own_listing=activity.answers)
        return Reply(blocks, state)


def own_id(sender: Address) -> str:
    """Give the id of the listing that comes from a conversation: always the same."""
    return f"chat-{sha256(str(sender).encode()).hexdigest()[:16]}"
