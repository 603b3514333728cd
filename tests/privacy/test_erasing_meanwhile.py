"""What a colleague is keeping while all is erased is gone as well: on a server, many write at once.

On SQLite one writes at a time, so that this cannot come about.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from sqlalchemy import Connection, select, text

from core.application.filed import Audience, Remark
from core.effects import OpenTicket, RemarkOnApplication
from core.helpdesk.life_cycle import Done
from core.helpdesk.ticket import Entry, Ticket, What
from storage.administration import add_remark
from storage.conflict import Conflict
from storage.effects import Origin, carry_out
from storage.erasing import erase
from storage.helpdesk import attend_to, keep_done
from storage.tables import application_event, ticket_event
from storage.tickets import find_ticket
from tests.applications.filing import REFERENCE, file
from tests.engine.fakes import NOON
from tests.postgresql import Server
from tests.storage.databases import connected_to, prepared

ANN = "fake:ann"
TICKET = Ticket(1, ANN, ANN, "nl", "Hoe dan?", (), NOON, NOON, NOON)
WAITS = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")


@pytest.fixture
def url(server: Server) -> str:
    """A database with a ticket and an application of one user."""
    made = prepared(server.create())
    with connected_to(made) as connection, connection.begin():
        attend_to(connection, OpenTicket(TICKET), NOON)
        file(connection, REFERENCE, ANN)
    return made


def _answered(connection: Connection) -> None:
    ticket = find_ticket(connection, 1)
    keep_done(connection, Done(ticket, Entry(NOON, "Anna", What.ANSWERED, "zqlate")))


def _remarked(connection: Connection) -> None:
    add_remark(connection, REFERENCE, Remark("zqlate", Audience.INTERNAL), "Anna", NOON)


@pytest.mark.parametrize("colleague", [_answered, _remarked])
def test_what_is_kept_meanwhile_goes_too(url: str, colleague: Callable[[Connection], None]) -> None:
    begun = Event()

    def everything_goes() -> None:
        with connected_to(url) as connection, connection.begin():
            begun.set()
            erase(connection, ANN, NOON)

    with ThreadPoolExecutor(1) as pool, connected_to(url) as connection:
        with connection.begin():
            colleague(connection)
            erasing = pool.submit(everything_goes)
            begun.wait()
            while not erasing.done() and not connection.scalar(WAITS):
                pass
        erasing.result(timeout=30)
        words = select(ticket_event.c.text).union_all(select(application_event.c.remark))
        assert "zqlate" not in connection.scalars(words).all()


def test_a_remark_that_comes_after_it_is_taken_again(url: str) -> None:
    remark = RemarkOnApplication(REFERENCE, Remark("zqlate", Audience.APPLICANT), "Anna")
    with connected_to(url) as connection, connection.begin():
        erase(connection, ANN, NOON)

        with pytest.raises(Conflict):
            carry_out(connection, remark, Origin("desk:a", "desk:a", 1, NOON))
