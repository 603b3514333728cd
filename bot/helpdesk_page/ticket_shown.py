"""One ticket with all there is to it, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.clock import ZONE
from bot.helpdesk.card import standing
from bot.helpdesk.press import Verb
from bot.helpdesk_page.application_lists import sentence
from bot.helpdesk_page.ticket_acts import Case
from bot.helpdesk_page.ticket_forms import buttons
from bot.helpdesk_page.ticket_lists import channel, path_of, waiting_since
from bot.helpdesk_page.transcript import Line, Transcript
from bot.texts import Voice
from core.conversation import Text
from core.helpdesk.ticket import Ticket
from core.knowledge.topic import Topic


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
    english: bool
    """Whether the user reads English rather than Dutch."""
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
        ticket.language == "en",
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
    )


def _options(voice: Voice, topics: Iterable[Topic]) -> tuple[Option, ...]:
    return tuple(Option(topic.id, topic.title.of(voice.language)) for topic in topics)


def _turn(voice: Voice, ticket: Ticket) -> str:
    key = "closed" if ticket.closed else "ours" if ticket.unanswered else "theirs"
    return voice.label(f"desk-turn-{key}", at=waiting_since(ticket).astimezone(ZONE))
