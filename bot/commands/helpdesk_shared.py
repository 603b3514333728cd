"""What the commands of the helpdesk share: tickets, what is done with them, and how to give up."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, TypeAlias

import typer

from bot.clock import utc_now
from bot.colleague import Colleague
from bot.commands.applications_shared import colleague_name
from bot.commands.documents import give_up
from bot.documents.parsing import Unreadable
from bot.helpdesk.acting import Desk
from bot.helpdesk.desk import do
from bot.settings import Settings, SettingsError, load_settings
from bot.texts import load_texts
from core.helpdesk.deeds import LONGEST_ANSWER, Deed, DeedRefused, Reason
from core.helpdesk.names import LONGEST
from core.helpdesk.ticket import Ticket
from core.knowledge.reading import KnowledgeError, read_knowledge
from core.knowledge.topic import Topic
from storage.database import StoreError, edit_store
from storage.helpdesk import TicketChanged
from storage.tickets import NoSuchTicket

Number: TypeAlias = Annotated[
    int, typer.Argument(metavar="N", min=1, max=10**9, help="The number of the ticket.")
]
By: TypeAlias = Annotated[
    str | None,
    typer.Option(help="Who does it, as the user reads it; your login name by default."),
]

_REFUSED: Mapping[Reason, str] = {
    Reason.IS_CLOSED: "it is closed: `laddermaat helpdesk reopen {number}` opens it again",
    Reason.IS_OPEN: "it is open already",
    Reason.IS_YOURS: "you have it already",
    Reason.IS_TOO_LONG: f"the text has over {LONGEST_ANSWER} characters: divide it",
    Reason.IS_EMPTY: "the text is empty: say it in a few words",
    Reason.IS_NO_NAME: f"that is no name: give one of a colleague, in {LONGEST} letters at most",
    Reason.IS_NOT_ANSWERED: "nobody answered yet, so the user waits: answer first",
    Reason.IS_NOT_SENT: "the message was not sent, or taken back: send it as a new one",
    Reason.IS_UNCLEAR: "it may be a note: use `laddermaat helpdesk note`, or begin otherwise",
    Reason.IS_ERASED: "the user had everything erased: it stays as it is",
    Reason.IS_UNFINISHED: "a draft needs a title, a question, an answer and a source, all in "
    "Dutch: give --title, --question, --answer and --source",
}


def act(database_url: str, number: int, deed: Deed, by: str | None) -> Ticket:
    """Do something that needs no topics with a ticket, and give it as it is then."""
    colleague = Colleague(colleague_name(by), utc_now())
    with giving_up():
        desk = desk_with({}, load_settings())
        with edit_store(database_url) as connection, connection.begin():
            return do(connection, desk, number, deed, colleague)


def desk_with(topics: Mapping[str, Topic], settings: Settings) -> Desk:
    """Give what is acted with."""
    return Desk(load_texts(), topics, settings.helpdesk_language)


def read_topics(settings: Settings) -> Mapping[str, Topic]:
    """Read the topics, without learning to recognise questions; raises KnowledgeError."""
    # What can learn takes a while to load, and most commands need no topics.
    from bot.knowledge.library import BUILT_IN  # noqa: PLC0415

    return read_knowledge(settings.knowledge_dir or BUILT_IN).topics


@contextmanager
def giving_up() -> Iterator[None]:
    """Say what makes it impossible to go on, and end with exit code 2."""
    try:
        yield
    except NoSuchTicket as error:
        raise give_up(f"{error}: `laddermaat helpdesk list` shows all that are open") from None
    except DeedRefused as refused:
        number = refused.ticket.number
        why = _REFUSED[refused.reason].format(number=number)
        raise give_up(f"ticket {number}: {why}") from None
    except (StoreError, TicketChanged, SettingsError, KnowledgeError, Unreadable) as error:
        raise give_up(str(error)) from None
