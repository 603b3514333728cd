"""`laddermaat helpdesk draft`: a question that people answered becomes a draft of a topic."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import ZONE, utc_now
from bot.colleague import Colleague
from bot.commands.applications_shared import colleague_name
from bot.commands.documents import give_up, say, write_bytes
from bot.commands.helpdesk_shared import By, Number, desk_with, giving_up, read_topics
from bot.commands.partners_shared import DatabaseUrl
from bot.helpdesk.desk import do
from bot.helpdesk.drafting import draft_file
from bot.settings import load_settings
from core.helpdesk.deeds import MakeKnowledge
from core.helpdesk.ticket import Entry, Ticket
from core.helpdesk.trail import answers
from core.knowledge.draft import Draft, InLanguage, id_of
from storage import DEFAULT_URL
from storage.database import edit_store
from storage.tickets import find_ticket, ticket_trail


def draft(  # noqa: PLR0913 - each is an option on the command line
    number: Number,
    *,
    title: Annotated[str, typer.Option(help="What it is about, in Dutch.")],
    source: Annotated[str, typer.Option(help="Where the answer stands.")],
    question: Annotated[
        list[str] | None,
        typer.Option(help="As people put it, in Dutch; several times for more. Else the user's."),
    ] = None,
    answer: Annotated[str, typer.Option(help="In Dutch; else what colleagues answered.")] = "",
    out: Annotated[str, typer.Option(help="FILE.toml; else standard output.")] = "-",
    by: By = None,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Make question and answer a draft of a topic, for whoever keeps the knowledge."""
    colleague = Colleague(colleague_name(by), utc_now())
    with giving_up():
        settings = load_settings()
        desk = desk_with(read_topics(settings), settings)
        given = Draft(
            id_of(title, desk.topics),
            source.strip(),
            InLanguage(title.strip(), answer.strip(), tuple(question or ())),
        )
        with edit_store(database_url) as connection, connection.begin():
            found, trail = find_ticket(connection, number), ticket_trail(connection, number)
            made = _completed(given, found, trail)
            do(connection, desk, number, MakeKnowledge(made), colleague)
            day = colleague.at.astimezone(ZONE).date()
            file = draft_file(desk.texts.voice(desk.language), number, made, day)
            _write(out, file.content)
    if out != "-":
        say(
            f"A draft of the topic {made.id} is in {out}. `laddermaat knowledge check` names what "
            "it lacks, once it is with the other topics."
        )


def _completed(given: Draft, ticket: Ticket, trail: tuple[Entry, ...]) -> Draft:
    """Take what was not given from the ticket, in the language of the user."""
    answered, asked = "\n\n".join(answers(trail)), (" ".join(ticket.question.split()),)
    if ticket.language == "en":
        return replace(given, en=InLanguage("", answered, asked))
    nl = given.nl
    return replace(
        given,
        nl=replace(nl, answer=nl.answer or answered, questions=nl.questions or asked),
    )


def _write(out: str, content: bytes) -> None:
    if out != "-" and Path(out).exists():
        raise give_up(f"{out}: it is there already, and would be lost: choose another name")
    write_bytes(out, content)
