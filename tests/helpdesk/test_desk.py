"""What colleagues do away from a thread: kept, told to both sides, all or nothing."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.colleague import Colleague
from bot.helpdesk.acting import Desk
from bot.helpdesk.desk import carry_out, do
from core.blocks import File
from core.codec import load_update
from core.contents import Due
from core.helpdesk.deeds import (
    Answer,
    Assign,
    Await,
    Close,
    Deed,
    DeedRefused,
    Note,
    Reopen,
    SendFile,
    Take,
    TellTopic,
)
from core.helpdesk.ticket import Standing, What
from core.markup import plain
from storage.helpdesk import TicketChanged
from storage.history import entries_after
from storage.mailroom import work
from storage.tickets import NoSuchTicket, find_ticket, ticket_trail
from tests.engine.fakes import words
from tests.helpdesk.opened import MONDAY, TICKET, open_ticket
from tests.house import CONTENTS
from tests.memory import MemoryStore

ANNA = Colleague("Anna", MONDAY + timedelta(hours=1))
DESK = Desk(CONTENTS.texts, CONTENTS.library.knowledge.topics, "nl")


@pytest.fixture
def store() -> Iterator[MemoryStore]:
    opened = MemoryStore()
    yield opened
    opened.close()


async def told(store: MemoryStore, who: str) -> list[str]:
    """Give what is brought to somebody, or to colleagues in the thread of a ticket."""
    entries = await store.run(entries_after, who, 0)
    return [plain(words(entry.blocks)) for entry in entries]


async def test_an_answer_reaches_the_user_and_the_other_colleagues(store: MemoryStore) -> None:
    await store.run(open_ticket)

    became = await store.run(do, DESK, 1, Answer("Ja, *dat* mag."), ANNA)

    assert (became.standing, became.assignee, became.held) == (Standing.TAKEN, "Anna", True)
    assert (became.unanswered, became.answered) == (None, ANNA.at)
    heard, _ = await told(store, "fake:ann")
    assert "Anna:" in heard
    assert "Ja, *dat* mag." in heard
    (seen,) = await told(store, "desk:ticket-1")
    assert "Anna antwoordt:" in seen
    assert "Ja, *dat* mag." in seen


async def test_the_user_hears_it_in_their_language(store: MemoryStore) -> None:
    await store.run(open_ticket, language="en")
    await store.run(do, DESK, 1, TellTopic("kosten"), ANNA)

    heard, _ = await told(store, "fake:ann")
    assert plain(DESK.topics["kosten"].answer.en) in heard
    assert DESK.topics["kosten"].title.nl in (await told(store, "desk:ticket-1"))[0]


async def test_a_note_stays_among_colleagues(store: MemoryStore) -> None:
    await store.run(open_ticket)
    await store.run(do, DESK, 1, Note("Vorige week ook al."), ANNA)

    assert await told(store, "fake:ann") == []
    (seen,) = await told(store, "desk:ticket-1")
    assert "Vorige week ook al." in seen


async def test_a_document_is_sent(store: MemoryStore) -> None:
    ticket = await store.run(open_ticket)
    file = File("folder.pdf", "application/pdf", b"%PDF")
    acted = DESK.act(ticket, SendFile("folder.pdf", "Zie hier."), ANNA, file=file)
    await store.run(carry_out, acted, ANNA)

    entry, _ = await store.run(entries_after, "fake:ann", 0)
    assert file in entry.blocks


async def test_closing_has_the_conversation_go_on_with_the_bot(store: MemoryStore) -> None:
    await store.run(open_ticket)
    closed = await store.run(do, DESK, 1, Close(), ANNA)

    assert not closed.is_open
    incoming = (await store.run(work, "fake:ann")).incoming
    assert incoming
    assert load_update(incoming.payload).content == Due("ticket-closed:1")


async def test_every_deed_has_its_line_in_the_trail(store: MemoryStore) -> None:
    await store.run(open_ticket)
    deeds: tuple[Deed, ...] = (
        Take(), Assign("Bart"), Answer("Ja."), Await(), Close(), Reopen(),
    )  # fmt: skip
    for deed in deeds:
        await store.run(do, DESK, 1, deed, ANNA)

    trail = await store.run(ticket_trail, 1)
    assert [it.what for it in trail] == [
        What.ASKED,
        What.TAKEN,
        What.ASSIGNED,
        What.ANSWERED,
        What.AWAITED,
        What.CLOSED,
        What.REOPENED,
    ]
    assert {it.by for it in trail[1:]} == {"Anna"}


async def test_what_is_refused_leaves_everything_as_it_was(store: MemoryStore) -> None:
    before = await store.run(open_ticket)
    with pytest.raises(DeedRefused):
        await store.run(do, DESK, 1, Reopen(), ANNA)
    with pytest.raises(NoSuchTicket):
        await store.run(do, DESK, 2, Take(), ANNA)

    assert await store.run(find_ticket, 1) == before
    assert len(await store.run(ticket_trail, 1)) == 1
    assert await told(store, "fake:ann") == await told(store, "desk:ticket-1") == []


async def test_nobody_overwrites_what_somebody_else_did(store: MemoryStore) -> None:
    await store.run(open_ticket)
    await store.run(do, DESK, 1, Take(), ANNA)

    late = DESK.act(TICKET, Answer("Nee."), Colleague("Bart", ANNA.at))
    with pytest.raises(TicketChanged):
        await store.run(carry_out, late, Colleague("Bart", ANNA.at))
    assert (await store.run(find_ticket, 1)).assignee == "Anna"
    assert "Nee." not in " ".join(await told(store, "fake:ann"))
