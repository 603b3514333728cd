"""One ticket with all there is to it, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.clock import ZONE
from bot.helpdesk.card import standing
from bot.helpdesk.drafting import draft_fields
from bot.helpdesk.press import Verb
from bot.helpdesk_page.application_lists import sentence
from bot.helpdesk_page.ticket_acts import Case
from bot.helpdesk_page.ticket_forms import buttons
from bot.helpdesk_page.ticket_lists import channel, path_of, waiting_since
from bot.helpdesk_page.transcript import Line, Transcript
from bot.texts import Voice
from core.blocks import Text, TextField
from core.helpdesk.ticket import Ticket
from core.helpdesk.trail import answers, own_answers
from core.knowledge.topic import Topic
from core.language import Language


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen: what it is called, and what it stands for."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A ticket with all there is to it."""

    path: str
    number: int
    question: str
    standing: str
    turn: str
    """Whose turn it is, and since when."""
    is_open: bool
    reads: Language | None
    """What the user reads, where colleagues speak another language."""
    about: tuple[str, ...]
    """Where it was asked, in which language, and when."""
    channel: str
    account: tuple[str, ...]
    """What the bot told when it handed the question over, in Markdown."""
    lines: tuple[Line, ...]
    buttons: tuple[Verb, ...]
    likely: tuple[Option, ...]
    """The topics that the bot thought of."""
    topics: tuple[Option, ...]
    """All others, by title."""
    colleagues: tuple[str, ...]
    own: Mapping[str, str]
    """The words of the answers that this colleague can change, by their ref."""
    draft: tuple[TextField, ...]
    """What is asked of whoever makes it knowledge."""


def shown(voice: Voice, case: Case, topics: Mapping[str, Topic], by: str) -> Shown:
    """Show all there is to a ticket, to a colleague."""
    ticket = case.ticket
    likely = [topics[id_] for id_ in ticket.topics if id_ in topics]
    others = [topic for topic in topics.values() if topic not in likely]
    by_title = sorted(others, key=lambda topic: topic.title.of(voice.language).casefold())
    return Shown(
        path_of(ticket.number),
        ticket.number,
        ticket.question,
        sentence(standing(voice, ticket)),
        _turn(voice, ticket),
        ticket.is_open,
        None if ticket.language == voice.language else ticket.language,
        (
            channel(voice, ticket),
            voice.label(f"language-{ticket.language}"),
            voice.label("desk-asked", at=ticket.opened.astimezone(ZONE)),
        ),
        channel(voice, ticket),
        tuple(block.markdown for block in case.account if isinstance(block, Text)),
        Transcript(voice, topics).of(case.trail),
        buttons(ticket, by),
        _options(voice, likely),
        _options(voice, by_title),
        case.colleagues,
        own_answers(case.trail, by),
        draft_fields(voice, ticket, "\n\n".join(answers(case.trail))),
    )


def _options(voice: Voice, topics: Iterable[Topic]) -> tuple[Option, ...]:
    return tuple(Option(topic.id, topic.title.of(voice.language)) for topic in topics)


def _turn(voice: Voice, ticket: Ticket) -> str:
    key = "closed" if ticket.closed else "ours" if ticket.unanswered else "theirs"
    return voice.label(f"desk-turn-{key}", at=waiting_since(ticket).astimezone(ZONE))
