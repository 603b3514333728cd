"""What a colleague wants with a ticket, read from what they say in its thread."""

from collections.abc import Callable, Mapping

from bot.helpdesk.acting import Desk
from bot.helpdesk.drafting import drafted
from bot.helpdesk.notes import Inside, Unclear, noted
from bot.helpdesk.press import Press, Verb
from core.contents import Attached, Content, Edited, Pressed, Said, Submitted, Withdrawn
from core.helpdesk.deeds import (
    Answer,
    Assign,
    Await,
    Close,
    Deed,
    Edit,
    MakeKnowledge,
    Note,
    Reopen,
    SendFile,
    Take,
    TellTopic,
    Withdraw,
)


def deed_of(desk: Desk, content: Content) -> Deed | Unclear | None:
    """Read what a colleague wants; None for what is nothing to do."""
    match content:
        case Said(text, ref):
            return _worded(desk, text, Answer(text, ref), lambda note: Note(note, ref))
        case Edited(said, text):
            # What becomes a note is taken back from the user.
            return _worded(desk, text, Edit(said, text), lambda note: Withdraw(said, note))
        case Withdrawn(ref):
            return Withdraw(ref)
        case Attached(name=name, caption=caption, message=ref):
            file = SendFile(name, caption, ref)
            return _worded(desk, caption, file, lambda note: Note(f"{name}\n{note}".strip(), ref))
        case Pressed(token) if press := Press.parse(token):
            return _pressed(desk, press)
        case Submitted(token, values) if press := Press.parse(token):
            return _submitted(desk, press, values)
        case _:
            return None


def _worded(desk: Desk, text: str, out: Deed, inside: Callable[[str], Deed]) -> Deed | Unclear:
    """Do what goes out, or what stays inside where the words are a note."""
    match noted(desk.texts, text):
        case Inside(note):
            return inside(note)
        case Unclear() as unclear:
            return unclear
        case None:
            return out


def _pressed(desk: Desk, press: Press) -> Deed | None:
    match press.verb:
        case Verb.TAKE:
            return Take()
        case Verb.AWAIT:
            return Await()
        case Verb.CLOSE:
            return Close()
        case Verb.REOPEN:
            return Reopen()
        case Verb.TOPIC if press.about in desk.topics:
            return TellTopic(press.about)
        case _:
            return None


def _submitted(desk: Desk, press: Press, values: Mapping[str, str]) -> Deed | None:
    to, topic = values.get("to", ""), values.get("topic", "")
    match press.verb:
        case Verb.ASSIGN if to.strip():
            return Assign(" ".join(to.split()))
        case Verb.TOPIC if topic in desk.topics:
            return TellTopic(topic)
        case Verb.DRAFT:
            return MakeKnowledge(drafted(values, desk.topics))
        case _:
            return None
