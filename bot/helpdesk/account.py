"""What colleagues are told of a new ticket: what the bot made of it, and what went before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.assessment.account import Account
from bot.assessment.session import Session
from bot.assessment.standing import direct, reached
from bot.assessment.summary import listed
from bot.helpdesk.card import shortened
from bot.helpdesk.press import Press, Verb
from bot.texts import Markdown, Voice
from core.assessment.replay import Complete
from core.blocks import Choices
from core.codes import ALPHABET
from core.helpdesk.ticket import Ticket
from core.knowledge.topic import Topic
from core.masking import mask

SHORTENED = 300
"""Characters of each thing that was said."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that was said, by the user or the bot, in words."""

    by_user: bool
    text: str


def assessment(session: Session) -> Markdown:
    """Tell what was answered, and what came of it if it is finished."""
    told = [session.voice("ticket-assessment", name=session.scenario.name), listed(session)]
    if isinstance(session.outcome, Complete):
        account = Account.of(session, session.outcome.result)
        told += [reached(account), direct(account)]
    return Markdown("\n\n".join(told))


def thought(desk: Voice, ticket: Ticket, topics: Mapping[str, Topic]) -> Markdown:
    """Tell which topics the bot thought of."""
    titles = [topics[id_].title.of(desk.language) for id_ in ticket.topics if id_ in topics]
    if not titles:
        return desk("ticket-bot-thought-nothing")
    return desk("ticket-bot-thought", topics="; ".join(titles))


def suggestions(desk: Voice, ticket: Ticket, topics: Mapping[str, Topic]) -> tuple[Choices, ...]:
    """Offer colleagues to answer with what the bot thought of."""
    likely = [topics[id_] for id_ in ticket.topics if id_ in topics]
    buttons = tuple(
        Press(Verb.TOPIC, it.id).choice(
            desk.label("ticket-offer-this-topic", topic=it.title.of(desk.language))
        )
        for it in likely
    )
    return (Choices(buttons),) if buttons else ()


def before(question: str, said: Sequence[Utterance]) -> Sequence[Utterance]:
    """Leave out the question, which is told by itself, and what was said about passing it on."""
    asked = [n for n, it in enumerate(said) if it.by_user and mask(it.text) == question]
    return said[: asked[-1]] if asked else said


def conversation(desk: Voice, said: Sequence[Utterance]) -> Markdown:
    """Tell what was said last; nothing where nothing was."""
    lines = "\n".join(
        f"- {desk('ticket-turn-user' if it.by_user else 'ticket-turn-bot', words=_short(it.text))}"
        for it in said
        if it.text
    )
    if not lines:
        return Markdown("")
    return Markdown(f"{desk('ticket-turns')}\n\n{lines}")


_CODE = re.compile(rf"\b(?=\S*\d)[{ALPHABET}]{{4}}-?[{ALPHABET}]{{4}}\b", re.IGNORECASE)
"""A code by which another account is linked, as the bot writes it."""


def _short(text: str) -> str:
    """Give words in one line, with what is personal masked."""
    return shortened(mask(_CODE.sub("[code]", text)), SHORTENED)
