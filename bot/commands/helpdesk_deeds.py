"""`laddermaat helpdesk answer`, `take`, `close` and so on: what a colleague does with a ticket."""

from typing import Annotated

import typer

from bot.clock import utc_now
from bot.colleague import Colleague
from bot.commands.applications_shared import colleague_name
from bot.commands.documents import give_up, read_text, say
from bot.commands.helpdesk_shared import By, Number, act, desk_with, giving_up, read_topics
from bot.commands.partners_shared import DatabaseUrl
from bot.helpdesk.desk import do
from bot.helpdesk.notes import noted
from bot.settings import load_settings
from bot.texts import load_texts
from core.helpdesk.deeds import Answer, Assign, Await, Close, Note, Reopen, Take, TellTopic
from core.ladder.problem import did_you_mean
from storage import DEFAULT_URL
from storage.database import edit_store

Words = Annotated[str, typer.Argument(help="In these words; - reads them from standard input.")]


def answer(
    number: Number, text: Words, by: By = None, database_url: DatabaseUrl = DEFAULT_URL
) -> None:
    """Answer the user, in their own channel; the bot keeps quiet from then on."""
    said = _read(text)
    if noted(load_texts(), said) is not None:
        raise give_up("it begins like a note: use `laddermaat helpdesk note`, or begin otherwise")
    act(database_url, number, Answer(said), by)
    say(f"The answer goes to the user of ticket {number}.")


def note(
    number: Number, text: Words, by: By = None, database_url: DatabaseUrl = DEFAULT_URL
) -> None:
    """Say something that stays among colleagues."""
    act(database_url, number, Note(_read(text)), by)
    say(f"The note is kept with ticket {number}, for colleagues only.")


def take(number: Number, by: By = None, database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Take a ticket, and the conversation with it: the bot keeps quiet."""
    taken = act(database_url, number, Take(), by)
    say(f"Ticket {number} is with {taken.assignee}, and the user is told so.")


def assign(
    number: Number,
    name: Annotated[str, typer.Argument(help="The first name of a colleague.")],
    by: By = None,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Give a ticket to a colleague."""
    if not name.strip():
        raise give_up("the name is empty: say who gets the ticket")
    act(database_url, number, Assign(" ".join(name.split())), by)
    say(f"Ticket {number} is with {name}.")


def wait(number: Number, by: By = None, database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Wait for the user."""
    act(database_url, number, Await(), by)
    say(f"Ticket {number} waits for the user.")


def close(number: Number, by: By = None, database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Close a ticket; the user hears so, and goes on with the bot."""
    act(database_url, number, Close(), by)
    say(f"Ticket {number} is closed, and the user is told so.")


def reopen(number: Number, by: By = None, database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Go on with a ticket that was closed."""
    act(database_url, number, Reopen(), by)
    say(f"Ticket {number} is open again, and the user is told so.")


def topic(
    number: Number,
    id_: Annotated[str, typer.Argument(metavar="ID", help="Of a topic: `ask` shows some.")],
    by: By = None,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Answer with a topic of the knowledge, in the language of the user."""
    colleague = Colleague(colleague_name(by), utc_now())
    with giving_up():
        settings = load_settings()
        topics = read_topics(settings)
        if id_ not in topics:
            raise give_up(f"there is no topic {id_!r}. {did_you_mean(id_, topics)}.")
        with edit_store(database_url) as connection, connection.begin():
            do(connection, desk_with(topics, settings), number, TellTopic(id_), colleague)
    say(f"The answer {topics[id_].title.en!r} goes to the user of ticket {number}.")


def _read(text: str) -> str:
    with giving_up():
        return read_text("-") if text == "-" else text
