"""What was kept long enough is forgotten, some of it at a time; what is going on stays."""

import asyncio
import re
import threading
from collections.abc import AsyncIterator, Sequence
from datetime import date, datetime, timedelta
from typing import cast

import pytest
from sqlalchemy import Connection, event, insert, select, update

from core.application.stages import Award, CertificateRung, Stage, Step
from core.codec import dump_state, load_update
from core.contents import Due
from core.conversation import State
from core.effects import AskContact, KeepGap, OpenTicket, ProposeListing, Prune
from core.helpdesk.ticket import ERASED, Standing, Ticket
from core.retention import DAY, Retention
from storage import tables
from storage.administration import take_step
from storage.applications import applications, find_application
from storage.database import open_store
from storage.feedback import keep_gap
from storage.helpdesk import attend_to, remind
from storage.mailroom import accept, handled, work
from storage.marketplace import ask_contact, decide, finish_request, propose
from storage.retaining import AT_ONCE, prune
from storage.store import Store
from storage.tickets import find_ticket
from storage.turns import Answer, Outcome, send
from tests.applications.filing import OTHER, REFERENCE, file
from tests.engine.fakes import NOON, plan_of, says
from tests.market.rows import BEZEM
from tests.turns import keep_turn

READ_WHOLE = re.compile(r"(SCAN|Seq Scan on) (message|inbox|conversation)\b")
KEEP = Retention(*(DAY * days for days in (10, 100, 200, 300, 20, 30)))
TICKET = Ticket(1, "fake:ann", "fake:ann", "nl", "Hoe dan?", (), NOON, NOON, NOON)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    async with open_store(database) as opened:
        yield opened


async def pruned(store: Store, at: datetime, keep: Retention = KEEP) -> int:
    """Prune until nothing is left to do; gives how often that was."""
    times = 0
    after: str | None = ""
    while after is not None:
        after = await store.run(prune, Prune(at, keep, after))
        times += 1
    return times


async def test_what_was_said_goes_and_then_the_conversation(store: Store) -> None:
    for days, who in ((0, "fake:ann"), (0, "fake:bob"), (90, "fake:bob")):
        turn = NOON + days * DAY
        await store.run(_talk, who, turn)

    await pruned(store, NOON + 101 * DAY)

    said = await store.run(lambda c: c.scalars(select(tables.message.c.conversation)).all())
    known = await store.run(lambda c: c.scalars(select(tables.conversation.c.id)).all())
    assert (said, known) == (["fake:bob"], ["fake:bob"])


async def test_a_conversation_goes_while_others_have_linked_accounts(store: Store) -> None:
    await store.run(_talk, "fake:ann", NOON)
    await store.run(_link, "fake:phone", "fake:bob")
    await store.run(_talk, "fake:bob", NOON)
    await store.run(send, Answer("fake:phone", "[]"), NOON + 90 * DAY)

    await pruned(store, NOON + 101 * DAY)

    known = await store.run(lambda c: c.scalars(select(tables.conversation.c.id)).all())
    assert known == ["fake:bob"], "who spoke from a linked account is not silent"


async def test_who_speaks_while_silence_is_looked_for_is_not_silent(database: str) -> None:
    if database.startswith("sqlite"):
        return  # there one transaction writes at a time
    async with open_store(database) as store, open_store(database) as beside:
        await store.run(_talk, "fake:ann", NOON)
        speaking, forgotten = threading.Event(), threading.Event()

        def speak(connection: Connection) -> None:
            connection.execute(update(tables.conversation).values(version=2))
            speaking.set()
            forgotten.wait(5)

        turn = asyncio.create_task(beside.run(speak))
        await asyncio.to_thread(speaking.wait, 60)
        await pruned(store, NOON + 101 * DAY)
        forgotten.set()
        await turn
        known = await store.run(lambda c: c.scalars(select(tables.conversation.c.id)).all())
    assert known == ["fake:ann"]


async def test_of_the_ratings_of_one_user_the_old_ones_go(store: Store) -> None:
    for topic, days in (("kosten", 0), ("duur", 90)):
        values = {"conversation": "fake:ann", "topic": topic, "useful": True, "language": "nl"}
        given = values | {"at": NOON + days * DAY}
        await store.run(lambda c, it: c.execute(insert(tables.rating), it).rowcount, given)

    await pruned(store, NOON + 101 * DAY)

    assert await store.run(lambda c: c.scalars(select(tables.rating.c.topic)).all()) == ["duur"]


async def test_what_still_has_to_be_delivered_or_handled_stays(store: Store) -> None:
    await store.run(send, Answer("fake:ann", "[]"), NOON)
    await store.run(accept, says("hallo", at=NOON))

    await pruned(store, NOON + 1000 * DAY)

    todo = await store.run(work, "fake:ann")
    assert todo.incoming
    assert len(todo.outgoing) == 1


async def test_handled_updates_gaps_and_dead_letters_go_in_their_own_time(store: Store) -> None:
    await store.run(accept, says("hallo", at=NOON))
    await store.run(handled, 1)
    await store.run(keep_gap, KeepGap("Wat dan?", "nl", "unknown", ()), NOON)
    dead = {"conversation": "fake:ann", "body": "[]", "reason": "blocked", "at": NOON}
    await store.run(lambda c: c.execute(insert(tables.dead_letter), dead).rowcount)
    left = []
    for days in (9, 11, 21, 31):
        await pruned(store, NOON + days * DAY)
        left.append(await store.run(_counted))

    assert left == [(1, 1, 1), (0, 1, 1), (0, 0, 1), (0, 0, 0)]


async def test_a_ticket_is_emptied_some_time_after_it_was_closed(store: Store) -> None:
    await store.run(attend_to, OpenTicket(TICKET), NOON)
    await pruned(store, NOON + 1000 * DAY)
    assert (await store.run(find_ticket, 1)).question == "Hoe dan?", "it is open"

    await store.run(_close, NOON + 1000 * DAY)
    await store.run(send, Answer("desk:ticket-1", "[]"), NOON)
    await pruned(store, NOON + 1199 * DAY)
    assert (await store.run(find_ticket, 1)).question == "Hoe dan?"
    await pruned(store, NOON + 1201 * DAY)

    ticket = await store.run(find_ticket, 1)
    assert (ticket.question, ticket.conversation, ticket.opened) == (ERASED, "", NOON)


async def test_what_was_asked_of_the_market_goes_some_time_after_it_was_seen_to(
    store: Store,
) -> None:
    await store.run(_ask_of_the_market, NOON - 1000 * DAY)
    for number, days in ((1, 0), (2, 2)):
        await store.run(finish_request, number, NOON + days * DAY)
        await store.run(lambda c, *it: decide(c, *it, approved=False), number, NOON + days * DAY)

    await pruned(store, NOON + 201 * DAY)

    for table in (tables.contact_request, tables.proposal):
        left = await store.run(
            lambda c, it: c.scalars(select(it.c.id).order_by(it.c.id)).all(), table
        )
        assert left == [2, 3], "that of two days later is too young, and the third waits"


async def test_an_application_stays_until_it_is_over_and_its_certificate_too(store: Store) -> None:
    for reference in (REFERENCE, OTHER):
        await store.run(file, reference)
    award = Award(CertificateRung.SECOND, date(2028, 11, 30))
    steps = Step(Stage.COMPLETE), Step(Stage.WITH_AUDITOR), Step(Stage.DECIDED, award)
    for step in (*steps, Step(Stage.CLOSED)):
        await store.run(take_step, REFERENCE, step, "Anna", NOON)

    over = datetime(2028, 11, 30, 12, tzinfo=NOON.tzinfo)
    await pruned(store, over + 299 * DAY)
    assert not [it for it in await store.run(applications) if it.is_erased]
    await pruned(store, over + 302 * DAY)

    assert (await store.run(find_application, REFERENCE)).is_erased
    assert (await store.run(find_application, REFERENCE)).award == award
    assert not (await store.run(find_application, OTHER)).is_erased, "it is under way"


async def test_much_goes_in_several_steps(store: Store) -> None:
    many = [
        {"conversation": "fake:ann", "author": "user", "body": "{}", "at": NOON}
        for _ in range(AT_ONCE * 2 + 1)
    ]
    await store.run(lambda c: c.execute(insert(tables.message), many).rowcount)

    assert await pruned(store, NOON + 101 * DAY) == 3
    assert await store.run(lambda c: c.execute(select(tables.message)).all()) == []


async def test_of_many_conversations_only_some_are_looked_at_at_once(store: Store) -> None:
    many = [{"id": f"fake:{it:05}", "version": 1, "state": "{}"} for it in range(AT_ONCE + 2)]
    await store.run(lambda c: c.execute(insert(tables.conversation), many).rowcount)
    last = many[-1]["id"]
    await store.run(send, Answer(str(last), "[]"), NOON + 90 * DAY)

    assert await pruned(store, NOON + 101 * DAY) == 2
    assert await store.run(lambda c: c.scalars(select(tables.conversation.c.id)).all()) == [last]


async def test_each_step_looks_at_those_after_the_last_and_the_rest_is_done_once(
    store: Store,
) -> None:
    ids = [f"fake:{it:05}" for it in range(AT_ONCE + 2)]
    many = [{"id": it, "version": 1, "state": "{}"} for it in ids]
    said = [{"conversation": it, "author": "user", "body": "{}", "at": NOON} for it in ids]
    await store.run(lambda c: c.execute(insert(tables.conversation), many).rowcount)
    await store.run(lambda c: c.execute(insert(tables.message), said).rowcount)
    await store.run(keep_gap, KeepGap("Wat dan?", "nl", "unknown", ()), NOON)
    at = NOON + 31 * DAY

    after = await store.run(prune, Prune(at, KEEP))
    assert after == ids[AT_ONCE - 1]
    assert (await store.run(_counted))[2] == 1, "it walks first"
    assert await store.run(prune, Prune(at, KEEP, after)) is None
    assert (await store.run(_counted))[2] == 0


async def test_steps_of_one_moment_are_each_due_once(store: Store) -> None:
    for after in ("", "fake:ann", "fake:bob", "fake:bob"):
        await store.run(remind, "clock:prune", "prune", NOON, after)

    kept = await store.run(lambda c: c.scalars(select(tables.inbox.c.payload)).all())
    assert [load_update(it).content for it in kept] == [
        Due("prune", after) for after in ("", "fake:ann", "fake:bob")
    ]


async def test_what_is_old_is_found_without_reading_everything(store: Store) -> None:
    plans = await store.run(_plans_of_pruning)

    assert any("message_at" in it for it in plans)
    assert any("inbox_at" in it for it in plans)
    assert [it for it in plans if READ_WHOLE.search(it)] == []


def test_nothing_is_kept_for_less_than_a_day() -> None:
    with pytest.raises(ValueError, match="gaps must be kept for a day at least"):
        Retention(gaps=timedelta(hours=3))


def test_questions_without_an_answer_go_no_later_than_what_was_said() -> None:
    with pytest.raises(ValueError, match="must not be kept longer than conversations"):
        Retention(conversations=30 * DAY, gaps=31 * DAY)


def _plans_of_pruning(connection: Connection) -> Sequence[str]:
    """Tell how the database goes about each statement, where it has indexes to choose from."""
    asked: list[tuple[str, Sequence[object]]] = []

    def note(*told: object) -> None:
        _, _, statement, parameters, *_ = told
        asked.append((str(statement), cast(Sequence[object], parameters)))

    event.listen(connection, "before_cursor_execute", note)
    prune(connection, Prune(NOON, KEEP))
    event.remove(connection, "before_cursor_execute", note)
    return [plan_of(connection, statement, parameters) for statement, parameters in asked]


def _talk(connection: Connection, who: str, at: datetime) -> None:
    todo = work(connection, who)
    said = (Answer(who, "[]"),)
    state = dump_state(State())
    keep_turn(connection, Outcome(0, who, who, todo.version, state, None, said, (), at))
    connection.execute(tables.outbox.delete())


def _link(connection: Connection, address: str, to: str) -> None:
    connection.execute(insert(tables.alias), {"address": address, "conversation": to})


def _ask_of_the_market(connection: Connection, at: datetime) -> None:
    for who in ("fake:ann", "fake:bob", "fake:cor"):
        ask_contact(connection, AskContact("bezem", "Graag contact."), who, at)
        propose(connection, ProposeListing(BEZEM, "nl"), who, at)


def _close(connection: Connection, at: datetime) -> None:
    closed = {"standing": Standing.CLOSED, "closed": at}
    connection.execute(tables.ticket.update().values(closed))


def _counted(connection: Connection) -> tuple[int, int, int]:
    names = (tables.inbox, tables.dead_letter, tables.gap)
    inbox, dead, gaps = (len(connection.execute(select(table)).all()) for table in names)
    return inbox, dead, gaps
