"""A ticket at a glance: what stands at the head of its thread, with what can be done."""

from collections.abc import Mapping

from bot.clock import ZONE
from bot.helpdesk.drafting import draft_form
from bot.helpdesk.press import Press, Verb
from bot.texts import Markdown, Voice
from core.address import Address
from core.blocks import Block, Choice, Choices, Form, SelectField, Text, TextField
from core.helpdesk.ticket import Standing, Ticket
from core.knowledge.topic import Topic
from core.markup import escape

SHORTENED = 150
"""Characters of a question in a list."""
MOST_TOPICS = 100
"""Topics that one can choose from, which is what Slack shows in a list."""


def card(
    voice: Voice, ticket: Ticket, topics: Mapping[str, Topic], answered: str = ""
) -> tuple[Block, ...]:
    """Show the question, how it stands, and the buttons that fit.

    `answered` is what colleagues answered so far, for who makes it into knowledge.
    """
    told = Text(f"{headline(voice, ticket)}\n\n{quoted(ticket.question)}")
    return (
        told,
        Choices(_buttons(voice, ticket)),
        *_forms(voice, ticket, topics),
        draft_form(voice, ticket, answered),
    )


def headline(voice: Voice, ticket: Ticket) -> Markdown:
    """Tell number, language, channel, since when, and how it stands."""
    return voice(
        "ticket-headline",
        number=str(ticket.number),
        standing=standing(voice, ticket),
        language=voice.label(f"language-{ticket.language}"),
        channel=Address.parse(ticket.address).channel,
        opened=ticket.opened.astimezone(ZONE),
    )


def standing(voice: Voice, ticket: Ticket) -> str:
    """Say how it stands with a ticket, and with whom."""
    name = ticket.assignee or ""
    return voice.label(f"ticket-standing-{ticket.standing}", name=name)


def in_a_line(voice: Voice, ticket: Ticket) -> Markdown:
    """Tell of a ticket in a list."""
    return voice(
        "ticket-line",
        number=str(ticket.number),
        standing=standing(voice, ticket),
        opened=ticket.opened.astimezone(ZONE),
        question=shortened(ticket.question),
    )


def shortened(text: str, most: int = SHORTENED) -> str:
    """Give a text in one line of so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"


def quoted(text: str) -> Markdown:
    """Give words of somebody, as they were typed."""
    return Markdown(escape(text))


def _buttons(voice: Voice, ticket: Ticket) -> tuple[Choice, ...]:
    about = str(ticket.number)
    verbs: tuple[Verb, ...]
    match ticket.standing:
        case Standing.CLOSED:
            verbs = (Verb.REOPEN,)
        case Standing.WAITING:
            verbs = (Verb.TAKE, Verb.CLOSE)
        case Standing.TAKEN if ticket.answered:
            verbs = (Verb.TAKE, Verb.AWAIT, Verb.CLOSE)
        case Standing.TAKEN | Standing.NEW:
            verbs = (Verb.TAKE, Verb.CLOSE)
    return tuple(Press(verb, about).choice(voice.label(f"ticket-offer-{verb}")) for verb in verbs)


def _forms(voice: Voice, ticket: Ticket, topics: Mapping[str, Topic]) -> tuple[Form, ...]:
    if not ticket.is_open:
        return ()
    about = str(ticket.number)
    likeliest = [topics[id_] for id_ in ticket.topics if id_ in topics]
    others = [topic for topic in topics.values() if topic not in likeliest]
    options = tuple(
        Choice(topic.title.of(voice.language), topic.id) for topic in (*likeliest, *others)
    )
    answer = Form(
        voice.label("ticket-offer-topic"),
        Press(Verb.TOPIC, about).token,
        voice.label("ticket-offer-topic"),
        (SelectField("topic", voice.label("ticket-field-topic"), options[:MOST_TOPICS]),),
    )
    assign = Form(
        voice.label("ticket-offer-assign"),
        Press(Verb.ASSIGN, about).token,
        voice.label("ticket-offer-assign"),
        (TextField("to", voice.label("ticket-field-assign")),),
    )
    return answer, assign
