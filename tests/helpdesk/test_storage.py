"""What is kept of tickets."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import Connection, create_engine
from sqlmodel import SQLModel

from bot.helpdesk.stored import StoredTickets
from core.address import Address
from core.blocks import Text
from core.codec import dump_blocks
from core.effects import KeepTicket, OpenTicket, Remind
from core.helpdesk.deeds import Answer, Close, Take
from core.helpdesk.life_cycle import done
from core.helpdesk.ticket import USER, Ticket, What
from storage.desk_threads import begin_thread, seen_at, thread_of
from storage.helpdesk import TicketChanged, attend_to, keep_done
from storage.mailroom import work
from storage.tickets import (
    NoSuchTicket,
    closed_tickets,
    find_ticket,
    next_number,
    open_tickets,
    ticket_in,
    ticket_trail,
)
from storage.turns import Answer as Said
from storage.turns import send
from tests.channels.drawings import LADDER
from tests.helpdesk.tickets import DAY, HOUR, MONDAY, NEW, after, at_version
from tests.memory import MemoryStore


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        SQLModel.metadata.create_all(connection)
        yield connection
    engine.dispose()


def opened(connection: Connection, number: int = 12, conversation: str = "test:ann") -> Ticket:
    ticket = replace(NEW, number=number, conversation=conversation)
    assert attend_to(connection, OpenTicket(ticket), MONDAY)
    return ticket


def test_a_ticket_comes_back_as_it_was(connection: Connection) -> None:
    opened(connection)

    assert find_ticket(connection, 12) == NEW
    (asked,) = ticket_trail(connection, 12)
    assert (asked.by, asked.what, asked.text) == (USER, What.ASKED, NEW.question)


def test_numbers_follow_each_other_and_none_is_given_twice(connection: Connection) -> None:
    assert next_number(connection) == 1
    opened(connection)
    assert next_number(connection) == 13
    assert not attend_to(connection, OpenTicket(NEW), MONDAY)
    assert len(ticket_trail(connection, 12)) == 1


def test_what_was_done_is_kept_with_its_line_in_the_trail(connection: Connection) -> None:
    opened(connection)
    answer = done(NEW, Answer("Ja.", "7"), "Anna", MONDAY + HOUR)
    keep_done(connection, answer)

    assert find_ticket(connection, 12) == at_version(answer.ticket, 2)
    assert ticket_trail(connection, 12)[-1] == answer.entry


def test_of_two_who_act_at_once_the_second_looks_again(connection: Connection) -> None:
    opened(connection)
    anna, bart = (done(NEW, Take(), name, MONDAY + HOUR) for name in ("Anna", "Bart"))
    keep_done(connection, anna)

    with pytest.raises(TicketChanged, match="12"):
        keep_done(connection, bart)
    assert not attend_to(connection, KeepTicket(bart.ticket, bart.entry), MONDAY + HOUR)
    assert find_ticket(connection, 12).assignee == "Anna"
    assert len(ticket_trail(connection, 12)) == 2


def test_a_conversation_knows_its_open_ticket(connection: Connection) -> None:
    assert ticket_in(connection, "test:ann") is None
    opened(connection)
    opened(connection, 13, "test:bob")
    assert ticket_in(connection, "test:ann") == NEW

    keep_done(connection, done(NEW, Close(), "Anna", MONDAY + HOUR))
    assert ticket_in(connection, "test:ann") is None
    assert [it.number for it in open_tickets(connection)] == [13]
    assert [it.number for it in closed_tickets(connection)] == [12]


def test_of_several_the_one_counts_that_a_person_has(connection: Connection) -> None:
    opened(connection)
    opened(connection, 13)
    assert (ticket_in(connection, "test:ann") or NEW).number == 13

    keep_done(connection, done(NEW, Take(), "Anna", MONDAY + HOUR))
    assert (ticket_in(connection, "test:ann") or NEW) == at_version(after(Take()), 2)


def test_no_such_ticket(connection: Connection) -> None:
    with pytest.raises(NoSuchTicket, match="12"):
        find_ticket(connection, 12)


def test_what_is_due_elsewhere_comes_in_there_once(connection: Connection) -> None:
    for _ in range(2):
        attend_to(connection, Remind("test:ann", "ticket-closed:12"), MONDAY + DAY)

    todo = work(connection, "test:ann")
    assert todo.incoming
    assert "ticket-closed:12" in todo.incoming.payload


def test_a_thread_is_found_from_both_ends_and_may_begin_anew(connection: Connection) -> None:
    assert thread_of(connection, "desk:ticket-12") is None
    begin_thread(connection, "desk:ticket-12", "C01/1.1")
    begin_thread(connection, "desk:ticket-12", "C01/2.2")

    assert thread_of(connection, "desk:ticket-12") == "C01/2.2"
    assert seen_at(connection, "C01/2.2") == "desk:ticket-12"
    assert seen_at(connection, "C01/1.1") == "desk:ticket-12"


async def test_to_colleagues_a_picture_is_what_it_says() -> None:
    with closing(MemoryStore()) as store:
        for blocks in ((LADDER,), (LADDER, Text("Trede **1**."))):
            await store.run(send, Said("fake:ann", dump_blocks(blocks)), MONDAY)
        said = await StoredTickets(store).last_said(Address("fake", "ann"), 4)
    assert [it.text for it in said] == [LADDER.alt, "Trede 1."]
