"""How somebody asks to be brought into contact: who they are, what is shared, and their yes."""

from dataclasses import replace

from bot.market.press import Press, Verb
from bot.market.session import Session
from core.assessment.expressions import YES_NO, agrees
from core.assessment.scenario import IDLE, Introducing
from core.blocks import Block, Choices, Text
from core.conversation import Reply
from core.effects import AskContact, Effect
from core.market.listing import Listing
from core.marks import mark_of

LONGEST_MESSAGE = 600
"""Characters of an introduction."""


class Introduction:
    """The replies that one turn may get about a contact."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.turn = session.turn
        self.voice = session.voice
        self.market = session.market

    def begin(self, id_: str) -> Reply:
        """Ask who wants to be in contact; where nobody can be, what is going on goes on."""
        if self._listing(id_) is None:
            return self._left("partners-gone")
        if self.market.fictional:
            return self._left("contact-fictional")
        activity = Introducing(id_)
        return self._say(activity, *self.waiting(activity))

    def waiting(self, activity: Introducing) -> tuple[Block, ...]:
        """Ask what is still open; nothing, of a listing that is gone."""
        listing = self._listing(activity.listing)
        if listing is None:
            return ()
        if activity.message is None:
            return (Text(self.voice("contact-who", name=listing.name)),)
        shown = Text(self.voice("contact-share", name=listing.name, message=activity.message))
        yes = Press(Verb.SHARE, mark_of(activity.message)).choice(self.voice.label("contact-yes"))
        no = Press(Verb.KEEP).choice(self.voice.label("contact-no"))
        return shown, Choices((yes, no))

    def answered(self, activity: Introducing, text: str) -> Reply:
        """Take words as who it is, or as a yes or no to what would be shared."""
        if self._listing(activity.listing) is None:
            return self._end("contact-gone")
        if activity.message is not None and agrees(text):
            return self.shared(activity, mark_of(activity.message))
        match activity.message, YES_NO.named_in(text):
            case str(), ("no",):
                return self.stop()
            case _ if len(text) > LONGEST_MESSAGE:
                said = Text(self.voice("contact-too-long", most=LONGEST_MESSAGE))
                return self._say(activity, said, *self.waiting(activity))
            case _:
                told = replace(activity, message=" ".join(text.split()))
                return self._say(told, *self.waiting(told))

    def shared(self, activity: Introducing, mark: str) -> Reply:
        """Pass the request on, if this is what was agreed to and there is still whom to ask."""
        if self._listing(activity.listing) is None:
            return self._end("contact-gone")
        if activity.message is None or mark != mark_of(activity.message):
            return self._say(activity, *self.waiting(activity))
        return self._end("contact-sent", AskContact(activity.listing, activity.message))

    def stop(self) -> Reply:
        """Share nothing."""
        return self._end("contact-not-sent")

    def _listing(self, id_: str) -> Listing | None:
        match = self.market.index.get(id_)
        return match.listing if match else None

    def _left(self, key: str) -> Reply:
        return Reply((Text(self.voice(key)),), self.turn.state)

    def _end(self, key: str, *effects: Effect) -> Reply:
        state = replace(self.turn.state, activity=IDLE)
        return Reply((Text(self.voice(key)),), state, effects=effects)

    def _say(self, activity: Introducing, *blocks: Block) -> Reply:
        return Reply(blocks, replace(self.turn.state, activity=activity))
