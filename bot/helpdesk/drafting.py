"""A ticket made into knowledge: the form for it, and the draft as a file to go on with."""

from collections.abc import Container, Iterator, Mapping
from datetime import date

from bot.helpdesk.press import Press, Verb
from bot.texts import Voice
from core.blocks import File, Form, TextField
from core.helpdesk.ticket import Ticket
from core.knowledge.draft import Draft, InLanguage, as_toml, id_of, lines_of
from core.knowledge.topic import FEWEST_DUTCH, FEWEST_ENGLISH
from core.language import Language

LONGEST_VALUE = 3_000
"""Characters that stand in a field at first, which is what Slack takes."""
_NOTHING = ("", "")


def draft_form(voice: Voice, ticket: Ticket, answered: str) -> Form:
    """Ask what a topic needs, with what the user asked and colleagues answered filled in."""
    label = voice.label("ticket-offer-draft")
    token = Press(Verb.DRAFT, str(ticket.number)).token
    return Form(label, token, label, draft_fields(voice, ticket, answered))


def draft_fields(voice: Voice, ticket: Ticket, answered: str) -> tuple[TextField, ...]:
    """Give what that form asks."""
    known = (_cut(" ".join(ticket.question.split())), _cut(answered))
    return (
        *_fields(voice, "nl", known if ticket.language == "nl" else _NOTHING),
        TextField("source", voice.label("draft-source"), voice.label("draft-source-hint")),
        *_fields(voice, "en", known if ticket.language == "en" else _NOTHING),
    )


def _fields(voice: Voice, language: Language, known: tuple[str, str]) -> Iterator[TextField]:
    """Ask what is said in a language; English can wait."""
    question, answer = known
    for key, value, hint in (
        ("title", "", "draft-title-hint"),
        ("questions", question, "draft-questions-hint"),
        ("answer", answer, "draft-answer-hint"),
    ):
        yield TextField(
            f"{key}-{language}",
            voice.label(f"draft-{key}-{language}"),
            voice.label(hint),
            value,
            optional=language == "en",
            long=key != "title",
        )


def drafted(values: Mapping[str, str], taken: Container[str]) -> Draft:
    """Read the form; the id is none of those that are taken."""
    nl, en = _said(values, "nl"), _said(values, "en")
    return Draft(id_of(nl.title, taken), values.get("source", "").strip(), nl, en)


def _said(values: Mapping[str, str], language: Language) -> InLanguage:
    title, questions, answer = (
        values.get(f"{key}-{language}", "").strip() for key in ("title", "questions", "answer")
    )
    return InLanguage(title, answer, lines_of(questions))


def draft_file(voice: Voice, number: int, draft: Draft, day: date) -> File:
    """Write the draft as a file that whoever keeps the knowledge can go on with."""
    content = as_toml(draft, day, _notes(voice, number, draft))
    return File(file_name(draft.id), "application/toml", content.encode())


def file_name(id_: str) -> str:
    """Name the file of a draft, by the id of its topic."""
    return f"{id_}.toml"


def _notes(voice: Voice, number: int, draft: Draft) -> Iterator[str]:
    """Say what must still be done."""
    yield voice.label("draft-note", number=str(number))
    yield voice.label("draft-note-check")
    if not all((draft.en.title, draft.en.answer, draft.en.questions)):
        yield voice.label("draft-note-english")
    there = len(draft.nl.questions), len(draft.en.questions)
    if there[0] < FEWEST_DUTCH or there[1] < FEWEST_ENGLISH:
        yield voice.label(
            "draft-note-questions",
            dutch=there[0],
            english=there[1],
            needed_dutch=FEWEST_DUTCH,
            needed_english=FEWEST_ENGLISH,
        )


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"
