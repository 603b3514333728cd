"""The forms around a ticket: what a colleague filled in becomes something that they do."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from bot.helpdesk.drafting import drafted
from bot.helpdesk.notes import noted
from bot.helpdesk.press import Verb
from bot.helpdesk_page.application_forms import NotFilledIn, Problem
from bot.helpdesk_page.forms import Unfit
from bot.helpdesk_page.once import ref_of
from bot.helpdesk_page.pages import Fields
from bot.texts import Texts
from core.blocks import File, TextField
from core.helpdesk.deeds import (
    LONGEST_ANSWER,
    MOST_MB,
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
from core.helpdesk.ticket import Standing, Ticket
from core.markup import fold

_DEEDS: Mapping[Verb, type[Take | Await | Close | Reopen]] = {
    Verb.TAKE: Take,
    Verb.AWAIT: Await,
    Verb.CLOSE: Close,
    Verb.REOPEN: Reopen,
}


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was sent and not done: what stood in it, and what is wrong, by field."""

    form: Fields
    problems: Mapping[str, str]
    unseen: bool = False
    """Whether something was done meanwhile that its sender did not see."""

    @property
    def status(self) -> HTTPStatus:
        """How the page is answered that shows it."""
        if self.unseen:
            return HTTPStatus.CONFLICT
        return HTTPStatus.UNPROCESSABLE_ENTITY if self.problems else HTTPStatus.OK


NOTHING = Filled({}, {})
WITHDRAW = "withdraw"


def buttons(ticket: Ticket, by: str) -> tuple[Verb, ...]:
    """Give what a colleague can do with a ticket at the press of a button."""
    if not ticket.is_open:
        return (Verb.REOPEN,)
    has_it = ticket.holder == by
    waits = ticket.standing is Standing.WAITING or ticket.answered is None
    left_out = {Verb.REOPEN, Verb.TAKE if has_it else None, Verb.AWAIT if waits else None}
    return tuple(verb for verb in _DEEDS if verb not in left_out)


def read_button(form: Fields) -> Deed:
    """Read which button was pressed; NotFilledIn where it is none of these."""
    verb = form.get("do", "")
    if verb not in set(_DEEDS):
        raise NotFilledIn(Problem("do", "desk-choose-button"))
    return _DEEDS[Verb(verb)]()


def read_answer(form: Fields, document: File | Unfit | None, texts: Texts) -> Deed:
    """Read an answer, in words, as a document, or both; NotFilledIn says what is wrong."""
    if isinstance(document, Unfit):
        key = "desk-document-empty" if document.is_empty else "desk-document-too-large"
        raise NotFilledIn(Problem("document", key, MOST_MB))
    text = _said(form, "answer", texts, optional=document is not None)
    ref = ref_of(form)
    return SendFile(document.name, text, ref) if document else Answer(text, ref)


def read_note(form: Fields) -> Deed:
    """Read what stays among colleagues; NotFilledIn says what is wrong."""
    return Note(_words(form, "note"), ref_of(form))


def read_revision(form: Fields, own: Collection[str], texts: Texts) -> Deed:
    """Read which of one's answers, by their refs, becomes what; NotFilledIn says what is wrong."""
    ref = form.get("ref", "")
    if ref not in own:
        raise NotFilledIn(Problem("do", "desk-no-such-answer"))
    if form.get("do") == WITHDRAW:
        return Withdraw(ref)
    return Edit(ref, _said(form, "changed", texts))


def read_draft(form: Fields, fields: Sequence[TextField], taken: Collection[str]) -> Deed:
    """Read a draft, whose id is none of those taken; NotFilledIn says what is missing or wrong."""
    values = {it.key: fold(form.get(it.key, "")) for it in fields}
    long = [
        Problem(key, "desk-too-long", len(value))
        for key, value in values.items()
        if len(value) > LONGEST_ANSWER
    ]
    missing = [
        Problem(it.key, "desk-empty-draft")
        for it in fields
        if not (it.optional or values[it.key].strip())
    ]
    if problems := (*missing, *long):
        raise NotFilledIn(*problems)
    return MakeKnowledge(drafted(values, taken))


def read_assignment(form: Fields, colleagues: Collection[str]) -> Deed:
    """Read whom the ticket is for; NotFilledIn where it is none of the colleagues."""
    to = form.get("to", "")
    if to not in colleagues:
        raise NotFilledIn(Problem("to", "desk-choose-colleague"))
    return Assign(to)


def read_topic(form: Fields, topics: Collection[str]) -> Deed:
    """Read which topic is the answer, by its id; NotFilledIn where there is none such."""
    topic = form.get("topic", "")
    if topic not in topics:
        raise NotFilledIn(Problem("topic", "desk-choose-topic"))
    return TellTopic(topic)


def _said(form: Fields, field: str, texts: Texts, *, optional: bool = False) -> str:
    """Read what goes to the user; NotFilledIn where it may be meant for colleagues only."""
    text = _words(form, field, optional=optional)
    if noted(texts, text) is not None:
        raise NotFilledIn(Problem(field, "desk-is-a-note"))
    return text


def _words(form: Fields, field: str, *, optional: bool = False) -> str:
    text = fold(form.get(field, "")).strip()
    if not (text or optional):
        raise NotFilledIn(Problem(field, f"desk-empty-{field}"))
    if len(text) > LONGEST_ANSWER:
        raise NotFilledIn(Problem(field, "desk-too-long", len(text)))
    return text
